#include "authority/delegated.hpp"

#include <algorithm>

#include "authority/meaning.hpp"

namespace orgraph::authority {

Delegator::Delegator(const Snapshot& snapshot, const Brought& always, BroughtOn& brought, Node person)
    : snapshot_(snapshot), always_(always), brought_(brought), person_(person) {
    std::unordered_set<std::uint32_t> bundles;
    std::unordered_set<std::uint32_t> lists;
    for (const Node post : snapshot.holds(person))
        if (bundles.insert(brought.of_post(post)).second)
            brought.bundles().for_each_list(brought.of_post(post), [&](std::uint32_t list) { lists.insert(list); });
    for (const std::uint32_t list : lists) {
        const auto items = brought.bundles().list(list);
        items_.insert(items_.end(), items.begin(), items.end());
    }
    std::ranges::sort(items_);
    items_.erase(std::unique(items_.begin(), items_.end()), items_.end());
}

std::optional<std::uint32_t> Delegator::list_of(const Delegation& delegation) {
    const auto [known, is_new] = lists_.try_emplace(meaning_key(delegation.action, delegation.subject));
    if (!is_new) return known->second;
    const std::vector<std::uint32_t> items =
        delegation.is_for_everything() ? items_ : covered(delegation.action, delegation.subject);
    if (!items.empty()) known->second = brought_.bundles().add_list(items);
    return known->second;
}

/// The items that are authorities, and have something in common with what is named and an authority held.
std::vector<std::uint32_t> Delegator::covered(Symbol action, Symbol subject) {
    if (authorities_.empty()) find_authorities();
    if (!has_authority(action, subject)) return {};
    // Of two that have something in common, what it is; where there is nothing, `unknown`.
    const auto common = [](Symbol named, Symbol of_item) {
        if (named == Symbol::any || named == Symbol::not_said) return of_item;
        return of_item == Symbol::any || of_item == named ? named : Symbol::unknown;
    };
    std::vector<std::uint32_t> items;
    for (const std::uint32_t number : items_) {
        const IncompatibleItem& item = always_.item(number);
        if (item.what != IncompatibleItem::What::authority) continue;
        const Symbol common_action = common(action, item.action);
        const Symbol common_subject = common(subject, item.subject);
        if (common_action == Symbol::unknown || common_subject == Symbol::unknown) continue;
        if (has_authority(common_action, common_subject)) items.push_back(number);
    }
    return items;
}

/// Whether one of those held meets it.
bool Delegator::has_authority(Symbol action, Symbol subject) const {
    bool met = false;
    for_each_key_met(action, subject, [&](std::uint64_t key) { met = met || authorities_.contains(key); });
    return met;
}

void Delegator::find_authorities() {
    std::unordered_set<Node> owners;  // of one job there can be many posts
    const auto take = [&](Node owner) {
        if (owner == none || !owners.insert(owner).second) return;
        for (const Entry& entry : always_.rules.authorities.of(owner))
            for_each_key_of(entry.action, entry.subject, [&](std::uint64_t key) { authorities_.insert(key); });
    };
    for (const Node post : snapshot_.holds(person_)) {
        take(post);
        take(always_.rules.job_posts.of_post(post));
    }
}

std::vector<Delegated> delegated(const Snapshot& snapshot, const Brought& always, BroughtOn& brought) {
    std::vector<Delegated> result;
    const auto all = always.rules.delegations.all();
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        const Node from = all[first].from;
        while (end < all.size() && all[end].from == from) ++end;
        if (!snapshot.in_force(from)) continue;
        const auto held = snapshot.holds(from);
        if (std::ranges::all_of(held, [&](Node post) { return brought.of_post(post) == Bundles::nothing; })) continue;
        std::optional<Delegator> delegator;
        for_each_delegation(snapshot, all.subspan(first, end - first), [&](const Delegation& delegation) {
            if (!delegator) delegator.emplace(snapshot, always, brought, from);
            if (const auto list = delegator->list_of(delegation)) result.push_back({delegation.to, from, *list});
            return true;
        });
    }
    std::ranges::stable_sort(result, {}, &Delegated::to);
    return result;
}

}  // namespace orgraph::authority
