// What of the sets of what is to be kept apart comes to people by delegation.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "authority/brought.hpp"

namespace orgraph::authority {

/// What somebody has delegated.
struct Delegated {
    Node to = none;
    Node from = none;
    std::uint32_t list = 0;  ///< of items
};

/// The items that somebody has by the posts held, and what of them a delegation covers.
class Delegator {
 public:
    Delegator(const Snapshot& snapshot, const Brought& always, BroughtOn& brought, Node person);

    /// The number of a list of items; nothing where the delegation brings none.
    std::optional<std::uint32_t> list_of(const Delegation& delegation);

 private:
    void find_authorities();
    bool has_authority(Symbol action, Symbol subject) const;
    std::vector<std::uint32_t> covered(Symbol action, Symbol subject);

    const Snapshot& snapshot_;
    const Brought& always_;
    BroughtOn& brought_;
    Node person_;
    std::vector<std::uint32_t> items_;                                       ///< each once, in order
    std::unordered_set<std::uint64_t> authorities_;                          ///< keys of those held
    std::unordered_map<std::uint64_t, std::optional<std::uint32_t>> lists_;  ///< by what is named
};

/// All that has been delegated that day, by the people to whom, of each in document order.
std::vector<Delegated> delegated(const Snapshot& snapshot, const Brought& always, BroughtOn& brought);

}  // namespace orgraph::authority
