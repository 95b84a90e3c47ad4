#include "authority/breaches.hpp"

#include <algorithm>

#include "orgraph/error.hpp"
#include "snapshot/data.hpp"

namespace orgraph::authority {

void Told::tell(double part) {
    since_told_ = 0;
    if (progress_ && progress_(from_ + (to_ - from_) * part))
        throw Error(Status::cancelled, "looking for people with too much of what is incompatible was cancelled");
}

BreachesOn::BreachesOn(const Snapshot& snapshot, const Brought& always, Told& told)
    : snapshot_(snapshot),
      always_(always),
      told_(told),
      brought_(always, &snapshot),
      delegated_(delegated(snapshot, always, brought_)),
      seen_list_(brought_.bundles().list_count(), 0),
      seen_item_(always.item_count(), 0),
      seen_set_(always.rules.incompatible.all().size(), 0),
      count_by_set_(seen_set_.size(), 0),
      exceeded_by_(seen_set_.size(), 0) {}

Breaches BreachesOn::run() {
    const auto people = snapshot_.nodes(Kind::person);
    auto delegation = delegated_.begin();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto first = delegation;
        while (delegation != delegated_.end() && delegation->to == people[i]) ++delegation;
        const Has has{people[i], snapshot_.holds(people[i]), {first, delegation}};
        done_ = static_cast<double>(i) / static_cast<double>(people.size());
        work(1 + has.posts.size() + has.delegated.size());
        if (can_have_enough(has)) take(has);
    }
    return by_set();
}

bool BreachesOn::can_have_enough(const Has& has) const {
    std::uint64_t most = 0;
    for (const Node post : has.posts) most += brought_.bundles().size(brought_.of_post(post));
    for (const Delegated& one : has.delegated) most += brought_.bundles().list(one.list).size();
    return static_cast<double>(most) > always_.least_allowed();
}

void BreachesOn::take(const Has& has) {
    // Mostly all is brought by one post, or by several that bring the same, and so it is for many people.
    std::uint32_t only = Bundles::nothing;
    bool several = !has.delegated.empty();
    for (const Node post : has.posts) {
        const std::uint32_t bundle = brought_.of_post(post);
        if (bundle == Bundles::nothing) continue;
        several = several || (only != Bundles::nothing && only != bundle);
        only = bundle;
    }
    if (several) {
        add_rows(has, sets_exceeded(has));
        return;
    }
    const auto [known, is_new] = exceeded_by_bundle_.try_emplace(only);
    if (is_new) known->second = sets_exceeded(has);
    add_rows(has, known->second);
}

void BreachesOn::count(std::uint32_t list) {
    if (seen_list_[list] == persons_) return;
    seen_list_[list] = persons_;
    const auto items = brought_.bundles().list(list);
    work(items.size());
    for (const std::uint32_t item : items) {
        if (seen_item_[item] == persons_) continue;
        seen_item_[item] = persons_;
        const std::uint32_t set = always_.set_of(item);
        if (seen_set_[set] != persons_) {
            seen_set_[set] = persons_;
            count_by_set_[set] = 0;
            sets_.push_back(set);
        }
        ++count_by_set_[set];
    }
}

/// The sets of which somebody has too much, in their order.
std::vector<std::uint32_t> BreachesOn::sets_exceeded(const Has& has) {
    ++persons_;
    sets_.clear();
    for (const Node post : has.posts)
        brought_.bundles().for_each_list(brought_.of_post(post), [this](std::uint32_t list) { count(list); });
    for (const Delegated& one : has.delegated) count(one.list);
    const auto sets = always_.rules.incompatible.all();
    std::vector<std::uint32_t> exceeded;
    for (const std::uint32_t set : sets_)
        if (count_by_set_[set] > sets[set].at_most) exceeded.push_back(set);
    std::ranges::sort(exceeded);
    return exceeded;
}

void BreachesOn::add_rows(const Has& has, const std::vector<std::uint32_t>& sets) {
    if (sets.empty()) return;
    ++persons_;
    for (const std::uint32_t set : sets) exceeded_by_[set] = persons_;
    find_pairs(has);
    const Period today{snapshot_.day(), snapshot_.day()};
    std::uint32_t last_set = 0;
    bool any = false;
    for (const Pair& pair : pairs_) {
        const std::uint32_t set = always_.set_of(pair.item);
        if (!any || set != last_set)
            found_.rows.push_back({set, has.person, today, static_cast<std::uint32_t>(found_.held.size()), 0});
        any = true;
        last_set = set;
        const std::uint32_t first = always_.rules.incompatible.all()[set].first_item;
        found_.held.push_back({pair.item - first, pair.through, today});
        ++found_.rows.back().held_count;
    }
}

/// What the person has of the sets exceeded, and through whom or what, each once and in order.
void BreachesOn::find_pairs(const Has& has) {
    pairs_.clear();
    const auto add = [&](std::uint32_t list, std::uint32_t order, Node through) {
        const auto items = brought_.bundles().list(list);
        work(items.size());
        for (const std::uint32_t item : items)
            if (exceeded_by_[always_.set_of(item)] == persons_) pairs_.push_back({item, order, through});
    };
    std::uint32_t order = 0;
    for (const Node post : has.posts) {
        brought_.bundles().for_each_list(brought_.of_post(post), [&](std::uint32_t list) { add(list, order, post); });
        ++order;
    }
    for (std::size_t i = 0; i < has.delegated.size(); ++i) {
        if (i > 0 && has.delegated[i].from != has.delegated[i - 1].from) ++order;
        add(has.delegated[i].list, order, has.delegated[i].from);
    }
    const auto key = [](const Pair& pair) { return std::pair(pair.item, pair.order); };
    std::ranges::sort(pairs_, {}, key);
    const auto same = [&key](const Pair& a, const Pair& b) { return key(a) == key(b); };
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), same), pairs_.end());
}

/// What was found by person, by set.
Breaches BreachesOn::by_set() const {
    Breaches result;
    result.rows = found_.rows;
    std::ranges::stable_sort(result.rows, {}, &Breach::rule);
    result.held.reserve(found_.held.size());
    for (Breach& row : result.rows) {
        const auto held = found_.held_by(row);
        row.first_held = static_cast<std::uint32_t>(result.held.size());
        result.held.insert(result.held.end(), held.begin(), held.end());
    }
    return result;
}

}  // namespace orgraph::authority
