// A dated member from one change to the next.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "record/record.hpp"

namespace orgraph::record {

/// Calls `visit(value, days)` for what a dated member has over `within`, in order of time: absent in the gaps. Of
/// values that overlap, which is an error, the one that begins earlier counts. Linear in all values, whatever is asked
/// for, where they follow each other in time, else O(n log n).
template <typename Visit>
void for_each_piece(const Record& record, Word dated, Period within, const Visit& visit) {
    if (!dated.is(Word::list)) return visit(dated, within);
    std::uint32_t next = within.from.number();
    const auto days_of = [within](Row item) { return intersection(period(item, dated::from, dated::to), within); };
    const auto take = [&](Row item) {
        const Period days = days_of(item);
        if (days.empty() || days.to.number() < next) return;
        if (days.from.number() > next) visit(Word(), Period{Day(next), Day(days.from.number() - 1)});
        visit(item[dated::value], Period{std::max(Day(next), days.from), days.to});
        next = days.to.number() + 1;
    };
    const std::span<const Word> items = record.list(dated);
    if (record.words.is_in_order(dated)) {
        for (const Word item : items) take(record.row(item));
    } else {
        std::vector<Row> rows;
        for (const Word item : items)
            if (item.is(Word::row)) rows.push_back(record.row(item));
        std::ranges::stable_sort(rows, {}, [&days_of](Row item) { return days_of(item).from; });
        for (const Row item : rows) take(item);
    }
    if (next <= within.to.number()) visit(Word(), Period{Day(next), within.to});
}

/// The pieces of a dated member over all days, to be asked for again and again.
class Pieces {
 public:
    Pieces(const Record& record, Word dated) {
        for_each_piece(record, dated, {}, [this](Word value, Period days) { pieces_.emplace_back(value, days); });
    }
    /// Calls `visit(value, days)` for those of `within`, in order of time. O(log n + those).
    template <typename Visit>
    void for_each(Period within, const Visit& visit) const {
        auto piece = std::ranges::lower_bound(pieces_, within.from, {}, [](const auto& one) { return one.second.to; });
        for (; piece != pieces_.end() && piece->second.from <= within.to; ++piece)
            visit(piece->first, intersection(piece->second, within));
    }

 private:
    std::vector<std::pair<Word, Period>> pieces_;
};

}  // namespace orgraph::record
