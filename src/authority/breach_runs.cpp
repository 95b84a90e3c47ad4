#include "authority/breach_runs.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "snapshot/data.hpp"

namespace orgraph::authority {
namespace {

using record::Record;
using record::Row;
using record::Word;

auto who(const Breach& breach) { return std::pair(breach.rule, breach.person); }
auto what(const HeldItem& held) { return std::pair(held.item, held.through); }
Day day_before(Day day) { return Day(day.number() - 1); }

/// What comes first of what somebody holds: posts by their first appointments in force on one of the days.
class Order {
 public:
    Order(const Snapshot& snapshot, Period days) : record_(*snapshot.data().record), days_(days) {}

    void learn(Node person) {
        if (person == person_) return;
        person_ = person;
        places_.clear();
        for (const Word one : record_.list(record_.row(person)[record::person::appointments])) {
            const Row row = record_.row(one);
            if (record::kind_of_appointment(row) == record::AppointmentKind::standby) continue;
            if (intersection(record::life(record::appointment_object, row), days_).empty()) continue;
            places_.try_emplace(record_.find(Kind::post, row[record::appointment::post]),
                                static_cast<std::uint32_t>(places_.size()));
        }
    }
    auto key(const HeldItem& held) const {
        const bool is_delegated = record_.kind(held.through) == Kind::person;
        const std::uint32_t place = is_delegated ? static_cast<std::uint32_t>(held.through) : places_.at(held.through);
        return std::tuple(held.item, is_delegated, place, held.days.from);
    }

 private:
    const Record& record_;
    Period days_;
    Node person_ = none;
    std::unordered_map<Node, std::uint32_t> places_;
};

}  // namespace

void BreachRuns::add(Day day, const Breaches& breaches) {
    next_.clear();
    auto run = running_.begin();
    for (const Breach& breach : breaches.rows) {
        for (; run != running_.end() && who(run->breach) < who(breach); ++run) end(day_before(day), std::move(*run));
        const auto held_now = breaches.held_by(breach);
        std::vector<HeldItem> held(held_now.begin(), held_now.end());
        std::ranges::sort(held, {}, what);
        if (run != running_.end() && who(run->breach) == who(breach))
            go_on(day, std::move(*run++), std::move(held));
        else
            begin(day, breach, std::move(held));
    }
    for (; run != running_.end(); ++run) end(day_before(day), std::move(*run));
    running_.swap(next_);
}

void BreachRuns::begin(Day day, const Breach& breach, std::vector<HeldItem> held) {
    for (HeldItem& one : held) one.days.from = day;
    next_.push_back({breach, std::move(held), {}});
    next_.back().breach.days.from = day;
}

void BreachRuns::go_on(Day day, Run run, std::vector<HeldItem> held) {
    auto before = run.open.begin();
    const auto end_before = [&](const auto& is_over) {
        for (; before != run.open.end() && is_over(*before); ++before) {
            before->days.to = day_before(day);
            run.over.push_back(*before);
        }
    };
    for (HeldItem& now : held) {
        end_before([&now](const HeldItem& one) { return what(one) < what(now); });
        const bool goes_on = before != run.open.end() && what(*before) == what(now);
        now.days.from = goes_on ? (before++)->days.from : day;
    }
    end_before([](const HeldItem&) { return true; });
    run.open = std::move(held);
    next_.push_back(std::move(run));
}

void BreachRuns::end(Day last, Run run) {
    run.breach.days.to = last;
    for (HeldItem& one : run.open) {
        one.days.to = last;
        run.over.push_back(one);
    }
    run.open = {};
    ended_.push_back(std::move(run));
}

Breaches BreachRuns::take(const Snapshot& snapshot, Period days) {
    for (Run& run : running_) end(days.to, std::move(run));
    running_.clear();
    std::vector<Run*> runs;
    for (Run& run : ended_) runs.push_back(&run);
    std::ranges::sort(runs, {}, [](const Run* run) { return std::tuple(run->breach.person, run->breach.rule); });
    Order order(snapshot, days);
    for (Run* const run : runs) {
        order.learn(run->breach.person);
        std::ranges::sort(run->over, {}, [&order](const HeldItem& held) { return order.key(held); });
    }
    std::ranges::sort(runs, {}, [](const Run* run) {
        return std::tuple(run->breach.rule, run->breach.person, run->breach.days.from);
    });
    Breaches result;
    for (const Run* const run : runs) {
        result.rows.push_back(run->breach);
        result.rows.back().first_held = static_cast<std::uint32_t>(result.held.size());
        result.rows.back().held_count = static_cast<std::uint32_t>(run->over.size());
        result.held.insert(result.held.end(), run->over.begin(), run->over.end());
    }
    return result;
}

}  // namespace orgraph::authority
