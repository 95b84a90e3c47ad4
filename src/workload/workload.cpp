#include "orgraph/workload.hpp"

#include <algorithm>
#include <functional>

#include "orgraph/subordinates.hpp"
#include "record/large_memory.hpp"
#include "workload/loads.hpp"
#include "workload/quotas.hpp"
#include "workload/steps.hpp"

namespace orgraph {

using workload::Loads;
using workload::Steps;

const char* to_string(LoadState state) noexcept {
    constexpr const char* names[] = {"balanced", "overloaded", "underloaded", "unmeasured"};
    return names[static_cast<std::size_t>(state)];
}

namespace {

void add_people(Loads& loads, std::span<const Node> people, Steps& steps, Workload& result) {
    constexpr std::size_t ahead = Loads::ahead;
    record::reserve_large(result.people, people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i + ahead < people.size()) loads.expect(people[i + ahead]);
        if (i + ahead / 2 < people.size()) loads.expect_more(people[i + ahead / 2]);
        loads.take(people[i], result.people.emplace_back(), result.posts);
        steps.step();
    }
}

void add_uncovered(Loads& loads, std::span<const Node> vacant, Steps& steps, Workload& result) {
    for (const Node post : vacant) {
        result.uncovered_hours_per_week += loads.hours(post).whole();
        steps.step();
    }
}

/// Posts without holders, in the order of the chart.
std::vector<Node> vacant_posts(const Snapshot& snapshot) {
    const snapshot::Data& data = snapshot.data();
    std::vector<Node> posts;
    for (std::size_t i = 0; i < data.chart.size(); ++i)
        if (data.first_holder[i] == data.first_holder[i + 1]) posts.push_back(data.chart[i]);
    return posts;
}

}  // namespace

Workload workload_of(const Snapshot& snapshot, const WorkloadOptions& options, const Progress& progress) {
    const std::span<const Node> people = snapshot.nodes(Kind::person);
    const std::vector<Node> vacant = vacant_posts(snapshot);
    Steps steps(progress, people.size() + vacant.size());
    Loads loads(snapshot, options, &steps);
    loads.expect_many();
    Workload result;
    record::reserve_large(result.posts, snapshot.data().held.size());
    add_people(loads, people, steps, result);
    add_uncovered(loads, vacant, steps, result);
    result.quotas = workload::quotas_of_posts(snapshot, loads.posts_with_quotas(), steps);
    workload::add_sums_of_departments(snapshot, result.quotas, steps);
    return result;
}

Workload workload_of(const Snapshot& snapshot, Node who, const WorkloadOptions& options, const Progress& progress) {
    std::vector<Node> people;
    std::vector<Node> posts;
    switch (snapshot.kind(who)) {
        case Kind::person:
            people = {who};
            break;
        case Kind::post:
            posts = {who};
            break;
        case Kind::department: {
            const std::span<const Node> within = snapshot.posts_within(who);
            posts.assign(within.begin(), within.end());
            std::ranges::sort(posts);
            break;
        }
        case Kind::job:
            throw Error(Status::invalid_argument, "a job has no workload, its posts have");
    }
    if (!posts.empty()) people = people_in(snapshot, posts);
    std::ranges::sort(people);
    std::vector<Node> vacant;
    for (const Node post : posts)
        if (snapshot.held_by(post).empty()) vacant.push_back(post);
    Steps steps(progress, people.size() + vacant.size());
    Loads loads(snapshot, options, &steps);
    if (people.size() > snapshot.nodes(Kind::person).size() / 8) loads.expect_many();
    Workload result;
    add_people(loads, people, steps, result);
    add_uncovered(loads, vacant, steps, result);
    std::erase_if(posts, [&](Node post) { return !loads.hours(post).has_quota; });
    result.quotas = workload::quotas_of_posts(snapshot, posts, steps);
    if (snapshot.kind(who) == Kind::department) result.quotas = workload::sums_of(who, result.quotas);
    return result;
}

PersonLoad person_load(const Snapshot& snapshot, Node person, std::vector<PostLoad>& posts,
                       const WorkloadOptions& options) {
    PersonLoad load;
    Loads(snapshot, options).take(person, load, posts);
    return load;
}

std::vector<DutyLoad> duty_loads(const Snapshot& snapshot, Node person, const WorkloadOptions& options) {
    const record::Record& record = *snapshot.data().record;
    Loads loads(snapshot, {});
    std::vector<DutyLoad> result;
    const auto add = [&](Node post, const auto& part) {
        workload::for_each_duty(snapshot, post, [&](record::Row row, Duty duty) {
            if (const auto hours = duties::hours_per_week(record, row))
                result.push_back({duty, post, part(*hours, duties::is_shared(row))});
        });
    };
    for (const Holding& holding : snapshot.holdings(person)) {
        const Node post = holding.post;
        add(post, [&](double hours, bool is_shared) {
            return is_shared ? loads.part_of_shared(post, hours, holding.share) : hours;
        });
        if (!options.cover) continue;
        const auto holders = static_cast<double>(snapshot.held_by(post).size());
        loads.for_each_vacant_below(
            post, [&](Node vacant) { add(vacant, [&](double hours, bool) { return hours / holders; }); });
    }
    std::ranges::stable_sort(result, std::greater<>(), &DutyLoad::hours_per_week);
    return result;
}

}  // namespace orgraph
