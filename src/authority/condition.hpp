// Whether a condition holds.
#pragma once

#include "orgraph/condition.hpp"
#include "record/record.hpp"

namespace orgraph::authority {

/// Calls `take(name, demand)` for each fact that a condition names, with the list or range that it must be in, until it
/// returns false. Annotations are left out.
template <typename Take>
void for_each_demand(const record::Record& record, record::Word condition, const Take& take) {
    const auto pairs = record.list(condition);
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        const std::string_view name = record.text(pairs[i]);
        if (name == "source" || name.starts_with("x-")) continue;
        if (!take(name, pairs[i + 1])) return;
    }
}

/// The facts given with a question, of which the amount is one whether it is given as a fact or by itself.
class CaseFacts {
 public:
    /// @throws Error (invalid_argument) where two facts have one name, for two different amounts, and for an amount
    /// that is no number of 0 or more
    explicit CaseFacts(FactSpan given, std::optional<double> amount = {});

    /// The value of the fact of that name; NULL where it was not given. Linear.
    const std::string* find(std::string_view name) const noexcept;
    /// Nothing where it is not given, or no number.
    std::optional<double> amount() const noexcept { return amount_; }
    /// Whether an amount is given that is no number, so that nothing can be held against it.
    bool has_unclear_amount() const noexcept { return has_unclear_amount_; }

 private:
    FactSpan given_;
    std::optional<double> amount_;
    bool has_unclear_amount_ = false;
    std::string amount_text_;  ///< of an amount given by itself; empty: of none
};

/// Whether a fact is what a condition demands of it: one of some texts, or a number in a range, its ends included. A
/// text that is no number is in no range.
bool is_as_demanded(const record::Record& record, record::Word demand, std::string_view value) noexcept;

/// `met` where there is no condition.
Verdict verdict(const record::Record& record, record::Word condition, const CaseFacts& facts) noexcept;

}  // namespace orgraph::authority
