#include <algorithm>
#include <functional>

#include "exchange/answer.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/balance.hpp"
#include "orgraph/duties.hpp"
#include "orgraph/workload.hpp"

namespace orgraph {
namespace {

using exchange::Json;

class WorkloadAnswer : public exchange::Answer {
 public:
    WorkloadAnswer(const Snapshot& snapshot, const AnswerOptions& options, const Workload& workload,
                   const WorkloadOptions& how)
        : Answer(snapshot, options), options_(options), workload_(workload), how_(how) {}

    void people() {
        json().key("people").open_list();
        for (std::size_t i = 0; i < std::min(workload_.people.size(), options_.limit); ++i) {
            const PersonLoad& load = workload_.people[i];
            json().open_object();
            hours_of_person(load);
            json().key("measured").number(load.measured).key("unmeasured").number(load.unmeasured);
            posts(load.person, workload_.posts_of(load));
            json().key("covering").number(load.covering_hours_per_week);
            json().key("away").boolean(snapshot().is_away(load.person));
            if (options_.explain) {
                json().key("why");
                exchange::append_why_workload(json(), snapshot(), load.person, how_);
            }
            json().close_object();
        }
        json().close_list();
    }

    void quotas() {
        json().key("quotas").open_list();
        for (const QuotaLoad& quota : workload_.quotas) {
            json().open_object();
            node("owner", quota.owner);
            json().key("count").number(quota.count).key("unit").text(quota.unit).key("per").text(to_string(quota.per));
            json().key("holders").number(quota.holders).key("total").number(quota.total);
            json().key("min").number(quota.min).key("max").number(quota.max);
            duty(quota.duty);
            json().close_object();
        }
        json().close_list();
    }

    void balance(const Balance& balance) {
        json().key("balance").open_object();
        people("most", balance.most);
        people("least", balance.least);
        overloaded(balance.overloaded);
        departments(balance.departments);
        rows("concurrent", balance.concurrent, [this](const Concurrency& row) {
            node("person", row.person);
            json().key("concurrent").number(row.concurrent);
        });
        rows("spans", balance.spans, [this](const Wide& row) {
            node("person", row.person);
            json().key("span").number(row.span);
        });
        json().close_object();
    }

 private:
    template <typename Rows, typename Write>
    void rows(const char* name, const Rows& rows, const Write& write) {
        json().key(name).open_list();
        for (std::size_t i = 0; i < std::min(rows.size(), options_.limit); ++i) {
            json().open_object();
            write(rows[i]);
            json().close_object();
        }
        json().close_list();
    }
    void hours_of_person(const PersonLoad& load) {
        node("person", load.person);
        json().key("hours").number(load.hours_per_week).key("capacity").number(load.capacity_hours_per_week);
        json().key("ratio").number(load.ratio).key("state").text(to_string(load.state));
    }
    template <typename Posts>
    void posts(Node person, const Posts& posts) {
        json().key("posts").open_list();
        for (const PostLoad& post : posts) {
            json().open_object();
            node("post", post.post);
            json().key("hours").number(post.hours_per_week).key("capacity").number(post.capacity_hours_per_week);
            json().key("as").text(to_string(snapshot().held_as(person, post.post))).close_object();
        }
        json().close_list();
    }
    void duty(const Duty& duty) {
        json().key("duty");
        if (duty.owner == none) {
            json().null();
            return;
        }
        const DutyFacts facts = duty_facts(snapshot(), duty);
        json().open_object().key("id").text(facts.id).key("text").text_or_null(facts.text).close_object();
    }
    void people(const char* name, const std::vector<std::size_t>& places) {
        rows(name, places, [this](std::size_t place) { hours_of_person(workload_.people[place]); });
    }
    /// With the posts and duties that weigh most.
    void overloaded(const std::vector<std::size_t>& places) {
        rows("overloaded", places, [this](std::size_t place) {
            const PersonLoad& load = workload_.people[place];
            hours_of_person(load);
            const auto held = workload_.posts_of(load);
            std::vector<PostLoad> heaviest(held.begin(), held.end());
            std::ranges::stable_sort(heaviest, std::greater<>(), &PostLoad::hours_per_week);
            posts(load.person, heaviest);
            json().key("covering").number(load.covering_hours_per_week);
            json().key("duties").open_list();
            constexpr std::size_t most_duties = 5;
            const std::vector<DutyLoad> duties = duty_loads(snapshot(), load.person, how_);
            for (std::size_t i = 0; i < std::min(duties.size(), most_duties); ++i) {
                json().open_object();
                duty(duties[i].duty);
                node("owner", duties[i].duty.owner);
                node("post", duties[i].post);
                json().key("hours").number(duties[i].hours_per_week).close_object();
            }
            json().close_list();
        });
    }
    void departments(const std::vector<DepartmentSpread>& spreads) {
        rows("departments", spreads, [this](const DepartmentSpread& row) {
            node("department", row.department);
            json().key("people").number(row.people).key("unmeasured").number(row.unmeasured);
            json().key("hours").number(row.hours_per_week).key("capacity").number(row.capacity_hours_per_week);
            json().key("least").number(row.least).key("mean").number(row.mean).key("most").number(row.most);
            json().key("deviation").number(row.deviation);
        });
    }

    const AnswerOptions& options_;
    const Workload& workload_;
    const WorkloadOptions& how_;
};

/// How far one half of the work is, as how far the whole is.
Progress half_of(const Progress& progress, double done) {
    if (!progress) return {};
    return [&progress, done](double fraction) { return progress(done + fraction / 2); };
}

}  // namespace

std::string workload_json(const Snapshot& snapshot, Node who, const WorkloadOptions& workload, bool with_balance,
                          const AnswerOptions& options, const Progress& progress) {
    const Progress adding = with_balance ? half_of(progress, 0) : progress;
    const Workload found =
        who == none ? workload_of(snapshot, workload, adding) : workload_of(snapshot, who, workload, adding);
    WorkloadAnswer answer(snapshot, options, found, workload);
    answer.json().open_object();
    answer.people();
    answer.json().key("uncovered_hours").number(found.uncovered_hours_per_week);
    answer.quotas();
    if (with_balance) answer.balance(balance_of(snapshot, found, who, 10, half_of(progress, 0.5)));
    answer.json().close_object();
    return answer.take();
}

}  // namespace orgraph
