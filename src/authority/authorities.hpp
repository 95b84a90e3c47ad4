// All authorities of a record: by who has them, and by what they are for.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "authority/symbols.hpp"
#include "orgraph/authority.hpp"

namespace orgraph::authority {

/// One authority of a post or a job, as the document has it.
struct Entry {
    Node owner = none;
    std::uint32_t position = 0;  ///< in the owner's list
    Symbol action = Symbol::unknown;
    Symbol subject = Symbol::unknown;
    Symbol currency = Symbol::not_said;
    record::Word currency_text;
    record::Word condition;  ///< absent where there is none
    LimitKind limit_kind = LimitKind::unlimited;
    double limit = std::numeric_limits<double>::infinity();

    bool is_for(Symbol wanted_action, Symbol wanted_subject) const noexcept {
        return covers(action, wanted_action) && covers(subject, wanted_subject);
    }
};

class Authorities {
 public:
    Authorities(const record::Record& record, Symbols& symbols);

    /// Those of a post or a job itself, as listed.
    std::span<const Entry> of(Node owner) const noexcept {
        const std::uint32_t slot = static_cast<std::uint32_t>(owner) - first_owner_;
        return std::span<const Entry>(entries_).subspan(first_[slot], first_[slot + 1] - first_[slot]);
    }
    /// The places in all() of those with exactly that action and subject, in document order.
    std::span<const std::uint32_t> with(Symbol action, Symbol subject) const noexcept;
    /// By owner, then as listed.
    std::span<const Entry> all() const noexcept { return entries_; }

 private:
    std::uint32_t first_owner_ = 0;     ///< jobs, then posts
    std::vector<std::uint32_t> first_;  ///< by owner
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> by_meaning_;  ///< places in entries_: by action, subject, place
};

}  // namespace orgraph::authority
