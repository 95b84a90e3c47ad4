// Who acts for whom, in what, and when.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "authority/symbols.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::authority {

struct Delegation {
    Node from = none;            ///< for whom
    Node to = none;              ///< who acts
    std::uint32_t position = 0;  ///< in the list of `from`
    Symbol action = Symbol::not_said;
    Symbol subject = Symbol::not_said;
    double limit = std::numeric_limits<double>::infinity();
    Period days;

    /// Whether nothing is named, so that it is for everything. A limit alone names nothing.
    bool is_for_everything() const noexcept { return action == Symbol::not_said && subject == Symbol::not_said; }
    /// Whether it is for that action on that subject. What the delegation does not name is any.
    bool is_for(Symbol wanted_action, Symbol wanted_subject) const noexcept {
        return (action == Symbol::not_said || covers(action, wanted_action)) &&
               (subject == Symbol::not_said || covers(subject, wanted_subject));
    }
};

class Delegations {
 public:
    Delegations(const record::Record& record, Symbols& symbols);

    /// Those of a person on all days, as listed. O(log n).
    std::span<const Delegation> from(Node person) const noexcept;
    /// All of all people, in document order.
    std::span<const Delegation> all() const noexcept { return delegations_; }

 private:
    std::vector<Delegation> delegations_;
};

/// Calls `take(delegation)` for each of a person that day whose delegate is in force, as listed, until it returns
/// false.
template <typename Take>
void for_each_delegation(const Snapshot& snapshot, std::span<const Delegation> delegations, const Take& take) {
    for (const Delegation& one : delegations)
        if (one.days.contains(snapshot.day()) && one.to != one.from && snapshot.in_force(one.to) && !take(one)) return;
}

}  // namespace orgraph::authority
