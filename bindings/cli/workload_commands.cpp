#include <algorithm>
#include <functional>
#include <iostream>

#include "asking.hpp"
#include "table.hpp"

namespace orgraph_cli {
namespace {

constexpr const char* states[] = {"balanced", "overloaded", "underloaded", "unmeasured"};  // by orgraph_load_state
constexpr const char* periods[] = {"day", "week", "month", "quarter", "year"};             // by orgraph_time_unit

template <typename Row>
struct Rows {
    const Row* rows = nullptr;
    size_t count = 0;
    const Row* begin() const { return rows; }
    const Row* end() const { return rows + count; }
};
template <typename Row, typename Handle>
Rows<Row> rows_from(const Row* (*function)(const Handle*, size_t*), const Handle* handle) {
    Rows<Row> rows;
    rows.rows = function(handle, &rows.count);
    return rows;
}

std::string amount_or_unknown(double amount) { return amount < 0 ? "?" : decimal(amount); }

/// `李娜 (away)`
std::string person_of(const Snapshot& day, orgraph_node person) {
    return name_of(day, person) + (orgraph_is_away(day.get(), person) != 0 ? " (away)" : "");
}

std::vector<orgraph_post_load> posts_of(const Rows<orgraph_post_load>& posts, const orgraph_person_load& load) {
    const orgraph_post_load* const first = posts.begin() + load.first_post;
    return {first, first + load.post_count};
}

/// `销售经理 12.5 of 28, 内勤 (acting) 3 of 12`
std::string posts_of(const Snapshot& day, orgraph_node person, const std::vector<orgraph_post_load>& posts) {
    std::string text;
    for (const orgraph_post_load& post : posts) {
        const orgraph_holding_kind as = orgraph_held_as(day.get(), person, post.post);
        text += (text.empty() ? "" : ", ") + name_of(day, post.post);
        if (as != ORGRAPH_REGULAR) text += as == ORGRAPH_ACTING ? " (acting)" : " (concurrent)";
        text += ' ' + decimal(post.hours_per_week) + " of " + decimal(post.capacity_hours_per_week);
    }
    return text.empty() ? "-" : text;
}

/// Of a person nothing is said of vacant posts: a person is none.
void print_people(const Snapshot& day, const orgraph_workload* workload, bool cover, bool is_of_person,
                  uint64_t limit) {
    const auto people = rows_from(orgraph_workload_people, workload);
    const auto posts = rows_from(orgraph_workload_posts, workload);
    std::vector<std::string> headings{"person", "id",        ">hours",      ">capacity", ">ratio",
                                      "state",  ">measured", ">unmeasured", "posts"};
    if (cover) headings.emplace_back(">covering");
    Table table(std::move(headings));
    size_t in_state[4] = {};
    for (const orgraph_person_load& load : people) {
        if (static_cast<uint64_t>(&load - people.begin()) < limit) {
            std::vector<std::string> cells{person_of(day, load.person),
                                           id_of(day, load.person),
                                           decimal(load.hours_per_week),
                                           decimal(load.capacity_hours_per_week),
                                           decimal(load.ratio),
                                           states[load.state],
                                           std::to_string(load.measured),
                                           std::to_string(load.unmeasured),
                                           posts_of(day, load.person, posts_of(posts, load))};
            if (cover) cells.push_back(decimal(load.covering_hours_per_week));
            table.add(std::move(cells));
        }
        ++in_state[load.state];
    }
    table.print(std::cout);
    print_more(people.count, limit);
    std::cout << people.count << (people.count == 1 ? " person: " : " people: ");
    for (const int state : {ORGRAPH_OVERLOADED, ORGRAPH_BALANCED, ORGRAPH_UNDERLOADED, ORGRAPH_NOT_MEASURED})
        std::cout << in_state[state] << ' ' << states[state] << (state == ORGRAPH_NOT_MEASURED ? "\n" : ", ");
    if (is_of_person) return;
    std::cout << decimal(orgraph_workload_uncovered_hours(workload)) << " hours a week of vacant posts "
              << (cover ? "go to those who cover them, where somebody does\n" : "are uncovered\n");
}

void print_quotas(const Snapshot& day, const orgraph_workload* workload) {
    Table table({"quota of", "unit", "per", ">count", ">holders", ">total", ">min", ">max"});
    const auto quotas = rows_from(orgraph_workload_quotas, workload);
    for (const orgraph_quota& quota : quotas) {
        const bool is_sum = quota.duty_owner == ORGRAPH_NONE;
        table.add({name_of(day, quota.owner) + " (" + described(day, quota.owner) + ')', quota.unit, periods[quota.per],
                   is_sum ? "sum" : decimal(quota.count), is_sum ? "" : count_or_unknown(quota.holders),
                   decimal(quota.total), amount_or_unknown(quota.min), amount_or_unknown(quota.max)});
    }
    if (quotas.count > 0) std::cout << '\n';
    table.print(std::cout);
}

/// The duties that weigh most on a person.
void print_duties(const Snapshot& day, orgraph_node person, uint32_t flags, uint64_t limit) {
    const DutyLoads loads =
        made_by<DutyLoads>(orgraph_duty_loads_of, static_cast<const orgraph_snapshot*>(day.get()), person, flags);
    const auto rows = rows_from(orgraph_duty_loads_rows, static_cast<const orgraph_duty_loads*>(loads.get()));
    Table table({">hours", "duty", "post", "id"});
    for (size_t i = 0; i < rows.count && i < limit; ++i)
        table.add({decimal(rows.rows[i].hours_per_week), text_of(rows.rows[i].duty), name_of(day, rows.rows[i].post),
                   rows.rows[i].duty.id});
    if (rows.count > 0) std::cout << '\n';
    table.print(std::cout);
    print_more(rows.count, limit);
}

void print_loads(const Snapshot& day, const char* heading, const Rows<orgraph_person_load>& loads) {
    if (loads.count == 0) return;
    std::cout << '\n';
    Table table({heading, "id", ">hours", ">capacity", ">ratio", "state"});
    for (const orgraph_person_load& load : loads)
        table.add({person_of(day, load.person), id_of(day, load.person), decimal(load.hours_per_week),
                   decimal(load.capacity_hours_per_week), decimal(load.ratio), states[load.state]});
    table.print(std::cout);
}

void print_departments(const Snapshot& day, const orgraph_balance* balance) {
    const auto rows = rows_from(orgraph_balance_departments, balance);
    if (rows.count == 0) return;
    std::cout << '\n';
    Table table(
        {"department", ">people", ">unmeasured", ">hours", ">capacity", ">least", ">mean", ">most", ">deviation"});
    for (const orgraph_spread& row : rows)
        table.add({name_of(day, row.department), std::to_string(row.people), std::to_string(row.unmeasured),
                   decimal(row.hours_per_week), decimal(row.capacity_hours_per_week), amount_or_unknown(row.least),
                   amount_or_unknown(row.mean), amount_or_unknown(row.most), amount_or_unknown(row.deviation)});
    table.print(std::cout);
}

void print_balance(const Snapshot& day, const orgraph_workload* workload, uint32_t flags, uint64_t limit) {
    constexpr size_t top = 10;
    constexpr uint64_t most_duties = 5;
    const ProgressBar progress("comparing");
    const Balance made = made_by<Balance>(orgraph_balance_check, workload, top, progress.options());
    const auto* const balance = static_cast<const orgraph_balance*>(made.get());
    print_loads(day, "most loaded", rows_from(orgraph_balance_most, balance));
    print_loads(day, "least loaded", rows_from(orgraph_balance_least, balance));
    print_departments(day, balance);
    const auto posts = rows_from(orgraph_workload_posts, workload);
    const auto overloaded = rows_from(orgraph_balance_overloaded, balance);
    for (size_t i = 0; i < overloaded.count && i < limit; ++i) {
        const orgraph_person_load& load = overloaded.rows[i];
        std::vector<orgraph_post_load> heaviest = posts_of(posts, load);
        std::ranges::stable_sort(heaviest, std::greater<>(), &orgraph_post_load::hours_per_week);
        std::cout << '\n'
                  << bold(printable(person_of(day, load.person)))
                  << " is overloaded: " << printable(posts_of(day, load.person, heaviest));
        if (load.covering_hours_per_week > 0) std::cout << ", covering " << decimal(load.covering_hours_per_week);
        std::cout << '\n';
        print_duties(day, load.person, flags, most_duties);
    }
    const auto concurrent = rows_from(orgraph_balance_concurrent, balance);
    const auto spans = rows_from(orgraph_balance_spans, balance);
    if (concurrent.count + spans.count > 0) std::cout << '\n';
    for (const orgraph_concurrency& row : concurrent)
        std::cout << printable(name_of(day, row.person)) << " has " << row.concurrent << " concurrent posts\n";
    for (const orgraph_wide_span& row : spans)
        std::cout << printable(name_of(day, row.person)) << " manages " << row.span << " people directly\n";
}

}  // namespace

int workload(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node who = !arguments.who
                                 ? ORGRAPH_NONE
                                 : resolve(day, *arguments.who, ORGRAPH_DEPARTMENTS | ORGRAPH_POSTS | ORGRAPH_PEOPLE);
    const ProgressBar progress("adding up");
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        return print(made_by<Text>(orgraph_workload_json, snapshot, who, progress.options(), &options));
    }
    const uint32_t flags = arguments.cover ? uint32_t{ORGRAPH_COVER} : 0u;
    const Workload found = made_by<Workload>(orgraph_workload_check, snapshot, who, flags, progress.options());
    const auto* const loads = static_cast<const orgraph_workload*>(found.get());
    const bool is_of_person = orgraph_node_kind(snapshot, who) == ORGRAPH_PERSON;
    print_people(day, loads, arguments.cover, is_of_person, arguments.limit);
    if (is_of_person) print_duties(day, who, flags, arguments.limit);
    print_quotas(day, loads);
    if (arguments.balance) print_balance(day, loads, flags, arguments.limit);
    return answered;
}

}  // namespace orgraph_cli
