#include "slow_workload.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace orgraph::test {
namespace {

template <typename T>
const T& at(const std::vector<T>& records, int position) {
    return records[static_cast<std::size_t>(position)];
}

constexpr std::array<const char*, 5> periods{"day", "week", "month", "quarter", "year"};

TimeUnit unit_of(const std::string& per) {
    return static_cast<TimeUnit>(std::ranges::find(periods, per) - periods.begin());
}

/// How many such periods a year of 52 weeks of 5 days has, over 52.
double times_a_week(const std::string& per) {
    constexpr std::array<double, 5> times_a_year{5 * 52, 52, 12, 4, 1};
    return times_a_year[static_cast<std::size_t>(unit_of(per))] / 52;
}

double owed(const Model::Duty& duty, double count, unsigned holders) {
    if (duty.is_shared) return holders == 0 ? 0 : count;
    return count * holders;
}

std::optional<double> sum(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return std::nullopt;
    return *a + *b;
}

}  // namespace

void SlowWorkload::add_duties(int post, std::vector<OwnedDuty>& duties) const {
    const Model::Post& record = at(model_.posts, post);
    if (!answers_.post_in_force(post)) return;
    const auto add = [&](Node owner, const std::vector<Model::Duty>& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!answers_.in_force(list[i]) || list[i].kind == "temporary") continue;
            const Duty duty{owner, static_cast<std::uint32_t>(i)};
            if (std::ranges::find(duties, duty, &OwnedDuty::duty) == duties.end()) duties.push_back({duty, &list[i]});
        }
    };
    add(model_.post_node(post), record.duties);
    if (record.job != nobody) add(model_.job_node(record.job), at(model_.jobs, record.job).duties);
    for (const int other : record.inherits_duties_of) add_duties(other, duties);
}

std::vector<SlowWorkload::OwnedDuty> SlowWorkload::duties(int post) const {
    std::vector<OwnedDuty> duties;
    add_duties(post, duties);
    return duties;
}

std::optional<double> SlowWorkload::hours(const Model::Duty& duty) {
    if (duty.effort_hours) return *duty.effort_hours * times_a_week(duty.effort_per);
    std::optional<double> hours;
    for (const Model::Quota& quota : duty.quotas)
        if (quota.minutes_each)
            hours = hours.value_or(0) + quota.count * *quota.minutes_each / 60 * times_a_week(quota.per);
    return hours;
}

double SlowWorkload::whole_hours(int post) const {
    double sum = 0;
    for (const OwnedDuty& duty : duties(post)) sum += hours(*duty.says).value_or(0);
    return sum;
}

double SlowWorkload::part_of_shared(int person, int post) const {
    const std::vector<int> holders = answers_.holders(post);
    double all = 0;
    for (const int holder : holders) all += answers_.share(holder, post);
    return all > 0 ? answers_.share(person, post) / all : 1.0 / static_cast<double>(holders.size());
}

std::vector<int> SlowWorkload::covering(int post) const {
    for (const int above : answers_.chain(post))
        if (const std::vector<int> holders = answers_.holders(above); !holders.empty()) return holders;
    return {};
}

PersonLoad SlowWorkload::person(int q, bool cover, std::vector<PostLoad>& posts) const {
    PersonLoad load;
    load.person = model_.person_node(q);
    load.capacity_hours_per_week = at(model_.people, q).hours_per_week.value_or(model_.settings.hours_per_week);
    load.first_post = static_cast<std::uint32_t>(posts.size());
    for (const int post : answers_.holds(q)) {
        double taken = 0;
        for (const OwnedDuty& duty : duties(post)) {
            const std::optional<double> whole = hours(*duty.says);
            ++(whole ? load.measured : load.unmeasured);
            taken += whole.value_or(0) * (duty.says->is_shared ? part_of_shared(q, post) : 1);
        }
        posts.push_back({model_.post_node(post), taken, answers_.share(q, post) * load.capacity_hours_per_week});
        load.hours_per_week += taken;
        ++load.post_count;
    }
    for (int post = 0; cover && post < static_cast<int>(model_.posts.size()); ++post) {
        if (!answers_.post_in_force(post) || !answers_.holders(post).empty()) continue;
        const std::vector<int> people = covering(post);
        if (std::ranges::find(people, q) != people.end())
            load.covering_hours_per_week += whole_hours(post) / static_cast<double>(people.size());
    }
    load.hours_per_week += load.covering_hours_per_week;
    load.ratio = load.hours_per_week / load.capacity_hours_per_week;
    load.state = LoadState::balanced;
    if (load.ratio < model_.settings.underload) load.state = LoadState::underloaded;
    if (load.ratio > model_.settings.overload) load.state = LoadState::overloaded;
    if (load.unmeasured > 0 && load.measured == 0) load.state = LoadState::unmeasured;
    return load;
}

Workload SlowWorkload::of(const std::vector<int>& people, const std::vector<int>& posts, bool cover) const {
    Workload result;
    for (const int q : people) result.people.push_back(person(q, cover, result.posts));
    for (const int p : posts)
        if (answers_.holders(p).empty()) result.uncovered_hours_per_week += whole_hours(p);
    return result;
}

std::vector<QuotaLoad> SlowWorkload::quotas_of_post(int post) const {
    std::vector<QuotaLoad> quotas;
    const auto headcount = at(model_.posts, post).headcount.on(answers_.day());
    const auto holders = static_cast<unsigned>(answers_.holders(post).size());
    for (const OwnedDuty& duty : duties(post))
        for (const Model::Quota& says : duty.says->quotas) {
            QuotaLoad quota;
            quota.owner = model_.post_node(post);
            quota.duty = duty.duty;
            quota.count = says.count;
            quota.unit = says.unit;
            quota.per = unit_of(says.per);
            quota.holders = holders;
            quota.total = owed(*duty.says, says.count, holders);
            if (headcount) {
                quota.min = owed(*duty.says, says.count, headcount->first);
                quota.max = owed(*duty.says, says.count, headcount->second);
            }
            quotas.push_back(quota);
        }
    return quotas;
}

std::vector<QuotaLoad> SlowWorkload::quotas_of_department(int department) const {
    std::vector<QuotaLoad> sums;
    std::vector<int> posts = answers_.posts_within(department);
    std::ranges::sort(posts);
    for (const int post : posts)
        for (const QuotaLoad& quota : quotas_of_post(post)) {
            const auto known = std::ranges::find_if(
                sums, [&](const QuotaLoad& row) { return row.unit == quota.unit && row.per == quota.per; });
            if (known != sums.end()) {
                known->total += quota.total;
                known->min = sum(known->min, quota.min);
                known->max = sum(known->max, quota.max);
                continue;
            }
            QuotaLoad row = quota;
            row.owner = model_.department_node(department);
            row.duty = {};
            row.count.reset();
            row.holders.reset();
            sums.push_back(row);
        }
    return sums;
}

std::vector<DutyLoad> SlowWorkload::duty_loads(int person) const {
    std::vector<DutyLoad> loads;
    for (const int post : answers_.holds(person))
        for (const OwnedDuty& duty : duties(post))
            if (const std::optional<double> whole = hours(*duty.says))
                loads.push_back({duty.duty, model_.post_node(post),
                                 *whole * (duty.says->is_shared ? part_of_shared(person, post) : 1)});
    return loads;
}

}  // namespace orgraph::test
