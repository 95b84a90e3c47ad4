#include "authority/delegations.hpp"

#include <algorithm>

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

Delegations::Delegations(const Record& record, Symbols& symbols) {
    using namespace record::delegate;
    for (std::uint32_t i = 0; i < record.count(Kind::person); ++i) {
        const auto rows = record.list(record.row(Kind::person, i)[record::person::delegates]);
        for (std::uint32_t at = 0; at < rows.size(); ++at) {
            const Row row = record.row(rows[at]);
            Delegation one;
            one.from = record.node(Kind::person, i);
            one.to = record.find(Kind::person, row[person]);
            one.position = at;
            one.action = symbols.add(record, row[action]);
            one.subject = symbols.add(record, row[subject]);
            if (row.has(limit)) one.limit = record.number(row[limit]);
            one.days = record::life(record::delegate_object, row);
            delegations_.push_back(one);
        }
    }
}

std::span<const Delegation> Delegations::from(Node person) const noexcept {
    const auto first = std::ranges::lower_bound(delegations_, person, {}, &Delegation::from);
    const auto last = std::ranges::upper_bound(delegations_, person, {}, &Delegation::from);
    return {first, last};
}

}  // namespace orgraph::authority
