// The sets of what no one person may have too much of.
#pragma once

#include <span>
#include <vector>

#include "authority/symbols.hpp"
#include "orgraph/duties.hpp"

namespace orgraph::authority {

/// One item of a set.
struct IncompatibleItem {
    enum class What : std::uint8_t { authority, duty, post };
    What what = What::authority;
    Symbol action = Symbol::unknown;
    Symbol subject = Symbol::unknown;
    Node post = none;
    Duty duty;

    /// Whether an authority is one of the item; `*` on either side is for any.
    bool is_met_by(Symbol other_action, Symbol other_subject) const noexcept {
        return what == What::authority && meet(action, other_action) && meet(subject, other_subject);
    }
};

struct IncompatibleSet {
    record::Row row;
    double at_most = 1;
    std::uint32_t first_item = 0;
    std::uint32_t item_count = 0;
};

class IncompatibleSets {
 public:
    IncompatibleSets(const record::Record& record, Symbols& symbols);

    std::span<const IncompatibleSet> all() const noexcept { return sets_; }
    std::span<const IncompatibleItem> items(const IncompatibleSet& set) const noexcept {
        return std::span<const IncompatibleItem>(items_).subspan(set.first_item, set.item_count);
    }

 private:
    std::vector<IncompatibleSet> sets_;
    std::vector<IncompatibleItem> items_;
};

}  // namespace orgraph::authority
