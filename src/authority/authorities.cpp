#include "authority/authorities.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

namespace {

Entry entry_of(const Record& record, Symbols& symbols, Node owner, std::uint32_t position, Row row) {
    using namespace record::authority;
    Entry entry;
    entry.owner = owner;
    entry.position = position;
    entry.action = symbols.add(record, row[action]);
    entry.subject = symbols.add(record, row[subject]);
    entry.currency_text = row[currency];
    entry.currency = symbols.add(record, entry.currency_text);
    entry.condition = row[when];
    const Word said = row[limit];
    if (said.is(Word::number)) {
        entry.limit_kind = LimitKind::stated;
        entry.limit = record.number(said);
    } else if (row.has(limit)) {
        entry.limit_kind = LimitKind::unstated;
        entry.limit = 0;
    }
    return entry;
}

}  // namespace

Authorities::Authorities(const Record& record, Symbols& symbols) : first_owner_(record.begin(Kind::job)) {
    first_.reserve(record.count(Kind::job) + record.count(Kind::post) + 1);
    const auto take = [&](Kind kind, unsigned member) {
        for (std::uint32_t i = 0; i < record.count(kind); ++i) {
            first_.push_back(static_cast<std::uint32_t>(entries_.size()));
            const auto rows = record.list(record.row(kind, i)[member]);
            for (std::uint32_t at = 0; at < rows.size(); ++at)
                entries_.push_back(entry_of(record, symbols, record.node(kind, i), at, record.row(rows[at])));
        }
    };
    take(Kind::job, record::job::authorities);
    take(Kind::post, record::post::authorities);
    first_.push_back(static_cast<std::uint32_t>(entries_.size()));
    by_meaning_.resize(entries_.size());
    std::iota(by_meaning_.begin(), by_meaning_.end(), 0u);
    std::ranges::sort(by_meaning_, {}, [this](std::uint32_t place) {
        return std::tuple(entries_[place].action, entries_[place].subject, place);
    });
}

std::span<const std::uint32_t> Authorities::with(Symbol action, Symbol subject) const noexcept {
    const auto meaning = [this](std::uint32_t place) {
        return std::pair(entries_[place].action, entries_[place].subject);
    };
    const auto first = std::ranges::lower_bound(by_meaning_, std::pair(action, subject), {}, meaning);
    const auto last = std::ranges::upper_bound(by_meaning_, std::pair(action, subject), {}, meaning);
    return {first, last};
}

}  // namespace orgraph::authority
