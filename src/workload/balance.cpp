#include "orgraph/balance.hpp"

#include <algorithm>
#include <cmath>

#include "orgraph/settings.hpp"
#include "snapshot/data.hpp"
#include "workload/steps.hpp"

namespace orgraph {
namespace {

using workload::Steps;

constexpr std::uint32_t not_asked = 0xFFFF'FFFF;

/// Looks at the people of one department after the other.
class Spreads {
 public:
    Spreads(const Snapshot& snapshot, const Workload& workload)
        : snapshot_(snapshot), record_(*snapshot.data().record), workload_(workload) {
        place_of_person_.assign(record_.count(Kind::person), not_asked);
        for (std::uint32_t i = 0; i < workload.people.size(); ++i)
            place_of_person_[record_.position(Kind::person, workload.people[i].person)] = i;
        seen_in_.assign(workload.people.size(), none);
    }

    DepartmentSpread of(Node department, Steps& steps) {
        DepartmentSpread spread;
        spread.department = department;
        loads_.clear();
        for (const Node post : snapshot_.posts_within(department)) {
            for (const Node person : snapshot_.held_by(post)) take(person, spread);
            steps.step();
        }
        if (!loads_.empty()) sum_up(spread);
        return spread;
    }

 private:
    void take(Node person, DepartmentSpread& spread) {
        const std::uint32_t place = place_of_person_[record_.position(Kind::person, person)];
        if (place == not_asked || seen_in_[place] == spread.department) return;
        seen_in_[place] = spread.department;
        const PersonLoad& load = workload_.people[place];
        ++spread.people;
        if (load.state == LoadState::unmeasured) {
            ++spread.unmeasured;
            return;
        }
        spread.hours_per_week += load.hours_per_week;
        spread.capacity_hours_per_week += load.capacity_hours_per_week;
        loads_.push_back(load.ratio);
    }
    void sum_up(DepartmentSpread& spread) const {
        const auto count = static_cast<double>(loads_.size());
        double sum = 0;
        for (const double load : loads_) sum += load;
        const double mean = sum / count;
        double squares = 0;  // of the distances from the mean: those of the loads themselves would lose digits
        for (const double load : loads_) squares += (load - mean) * (load - mean);
        spread.least = *std::ranges::min_element(loads_);
        spread.most = *std::ranges::max_element(loads_);
        spread.mean = mean;
        if (std::isfinite(squares)) spread.deviation = std::sqrt(squares / count);
    }

    const Snapshot& snapshot_;
    const record::Record& record_;
    const Workload& workload_;
    std::vector<std::uint32_t> place_of_person_;  ///< in Workload::people
    std::vector<Node> seen_in_;                   ///< by that place: the department that last counted the person
    std::vector<double> loads_;                   ///< of the department's people
};

/// A department and those below it in document order, all for `none`; nothing for what is no department.
std::vector<Node> departments_of(const Snapshot& snapshot, Node who) {
    const std::span<const Node> all = snapshot.nodes(Kind::department);
    if (who == none) return {all.begin(), all.end()};
    if (snapshot.kind(who) != Kind::department) return {};
    enum class Place : char { unknown, within, elsewhere };
    const record::Record& record = *snapshot.data().record;
    std::vector<Place> places(record.count(Kind::department));
    const auto place_of = [&](Node department) -> Place& {
        return places[record.position(Kind::department, department)];
    };
    place_of(who) = Place::within;
    std::vector<Node> result;
    for (const Node department : all) {
        Node known = department;
        while (known != none && place_of(known) == Place::unknown) known = snapshot.part_of(known);
        const Place place = known == none ? Place::elsewhere : place_of(known);
        for (Node at = department; at != known; at = snapshot.part_of(at)) place_of(at) = place;
        if (place == Place::within) result.push_back(department);
    }
    return result;
}

}  // namespace

Balance balance_of(const Snapshot& snapshot, const Workload& workload, Node who, std::size_t top,
                   const Progress& progress) {
    Balance balance;
    const std::vector<Node> departments = departments_of(snapshot, who);
    std::size_t all = workload.people.size();
    for (const Node department : departments) all += snapshot.posts_within(department).size();
    Steps steps(progress, all);

    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < workload.people.size(); ++i)
        if (workload.people[i].state != LoadState::unmeasured) order.push_back(i);
    const auto ratio = [&](std::size_t place) { return workload.people[place].ratio; };
    std::ranges::stable_sort(order, {}, ratio);
    balance.least.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(std::min(top, order.size())));
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return ratio(a) != ratio(b) ? ratio(a) > ratio(b) : a < b; });
    balance.most.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(std::min(top, order.size())));
    for (const std::size_t place : order)
        if (workload.people[place].state == LoadState::overloaded) balance.overloaded.push_back(place);

    Spreads spreads(snapshot, workload);
    for (const Node department : departments)
        if (const DepartmentSpread spread = spreads.of(department, steps); spread.people > 0)
            balance.departments.push_back(spread);
    const Settings limits = settings(snapshot);
    for (const PersonLoad& load : workload.people) {
        if (const std::uint64_t posts = concurrent_posts(snapshot, load.person); posts > limits.max_concurrent)
            balance.concurrent.push_back({load.person, posts});
        if (const std::size_t span = span_of_control(snapshot, load.person); span > limits.max_span)
            balance.spans.push_back({load.person, span});
        steps.step();
    }
    return balance;
}

}  // namespace orgraph
