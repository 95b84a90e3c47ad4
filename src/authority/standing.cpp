#include "authority/standing.hpp"

#include <algorithm>
#include <tuple>

namespace orgraph::authority {

using record::Record;

namespace {

/// Of the limit alone: too low, undecided or decided.
Standing standing_of_limit(const Entry& entry, const Case& question) noexcept {
    const bool is_asked = question.facts.amount() || question.facts.has_unclear_amount();
    if (!is_asked || entry.limit_kind == LimitKind::unlimited) return Standing::decided;
    if (entry.currency != Symbol::not_said && question.currency != Symbol::not_said &&
        !covers(entry.currency, question.currency))
        return Standing::limit_too_low;
    if (question.facts.has_unclear_amount() || entry.limit_kind == LimitKind::unstated) return Standing::undecided;
    return *question.facts.amount() <= entry.limit ? Standing::decided : Standing::limit_too_low;
}

/// The higher, the better the authority, of those that may.
auto rank(const Entry& entry, Standing standing) noexcept {
    const int limit = entry.limit_kind == LimitKind::unlimited ? 2 : entry.limit_kind == LimitKind::stated ? 1 : 0;
    return std::tuple(standing, limit, entry.limit);
}

}  // namespace

Standing standing(const Record& record, const Entry& entry, const Case& question) noexcept {
    const Standing by_limit = standing_of_limit(entry, question);
    if (by_limit == Standing::limit_too_low) return by_limit;
    switch (verdict(record, entry.condition, question.facts)) {
        case Verdict::not_met:
            return Standing::condition;
        case Verdict::undecided:
            return Standing::undecided;
        case Verdict::met:
            break;
    }
    return by_limit;
}

void Best::take(const Entry& other, Standing where) noexcept {
    const bool others_may = where >= Standing::undecided;
    if (!others_may) {
        standing = std::max(standing, where);
    } else if (entry == nullptr || rank(*entry, standing) < rank(other, where)) {
        entry = &other;
        standing = where;
    }
}

Best best_of(const Record& record, const Rules& rules, Node post, const Case& question) noexcept {
    Best best;
    rules.for_each_authority(post, [&](const Entry& entry) {
        if (entry.is_for(question.action, question.subject)) best.take(entry, standing(record, entry, question));
    });
    return best;
}

}  // namespace orgraph::authority
