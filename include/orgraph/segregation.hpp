// Who has more of what should be kept apart than one may have (segregation of duties, semantics S14).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

/// One item of a set that somebody has, and by what.
struct HeldItem {
    std::uint32_t item = 0;  ///< its place in the set, from 0
    Node through = none;     ///< a post that the person holds, or a person who delegates to this one
    Period days;             ///< of the days asked about, those on which it is so
    friend bool operator==(const HeldItem&, const HeldItem&) = default;
};

/// A person with more items of a set than allowed.
struct Breach {
    std::uint32_t rule = 0;  ///< the set's place in the document, from 0
    Node person = none;
    Period days;                   ///< of the days asked about, an unbroken run on which it is so
    std::uint32_t first_held = 0;  ///< in Breaches::held
    std::uint32_t held_count = 0;
    friend bool operator==(const Breach&, const Breach&) = default;
};

struct Breaches {
    std::vector<Breach> rows;    ///< by set, then by person, then by day
    std::vector<HeldItem> held;  ///< of each by item, then as held, then as delegated, then by day

    std::span<const HeldItem> held_by(const Breach& breach) const noexcept {
        return std::span<const HeldItem>(held).subspan(breach.first_held, breach.held_count);
    }
};

/// What the document says of a set. Texts are borrowed from the snapshot and end in NUL.
struct IncompatibleFacts {
    std::string_view name;
    std::uint32_t item_count = 0;
    double at_most = 1;
};
std::uint32_t incompatible_count(const Snapshot& snapshot) noexcept;
/// @pre `rule` is below incompatible_count()
IncompatibleFacts incompatible_facts(const Snapshot& snapshot, std::uint32_t rule);
/// What an item is: an action on a subject, a duty by its id, or a post. What it is not is empty (NULL), or `none`.
struct IncompatibleItemFacts {
    std::string_view action;
    std::string_view subject;
    std::string_view duty;
    Node post = none;
};
/// @pre `item` is below the item_count of that set
IncompatibleItemFacts incompatible_item_facts(const Snapshot& snapshot, std::uint32_t rule, std::uint32_t item);
/// An item as the document has it, as JSON in one line.
std::string incompatible_item(const Snapshot& snapshot, std::uint32_t rule, std::uint32_t item);

/// The breaches of the day, by everything that people hold and that others have delegated to them: everything that the
/// other has by holdings where the delegation names no action and no subject, else the authorities that it covers.
/// Limits, conditions and absences do not matter, and what was delegated cannot be passed on.
/// @throws Error (cancelled)
/// @par Complexity  Linear in people and holdings, and in what they have of the sets.
Breaches segregation(const Snapshot& snapshot, const Progress& progress = {});

/// The same over the days from the snapshot's to `last`, both included, each by the facts in force on it.
/// @throws Error (invalid_argument) where `last` is before the snapshot's day, (cancelled)
/// @par Complexity  As above for each day before which something has changed that a breach can rest on, and linear in
/// the organization for each of them.
Breaches segregation(const Snapshot& snapshot, Day last, const Progress& progress = {});

}  // namespace orgraph
