// How far an authority goes for one case.
#pragma once

#include <cmath>

#include "authority/condition.hpp"
#include "authority/rules.hpp"

namespace orgraph::authority {

/// What is to be done, made ready to be held against authorities and delegations.
struct Case {
    Case(Symbol wanted_action, Symbol wanted_subject, const CaseFacts& given, Symbol amount_in = Symbol::not_said)
        : action(wanted_action), subject(wanted_subject), currency(amount_in), facts(given) {}
    Case(const Symbols& symbols, const AuthorityQuestion& question, const CaseFacts& given)
        : action(symbols.find(question.action)),
          subject(symbols.find(question.subject)),
          currency(question.currency.empty() ? Symbol::not_said : symbols.find(question.currency)),
          facts(given) {}

    Symbol action;
    Symbol subject;
    Symbol currency;
    const CaseFacts& facts;
};

/// What an authority comes to. Each goes further than the one before: a post stands as the best of its authorities.
enum class Standing : std::uint8_t { no_authority, limit_too_low, condition, undecided, decided };

/// Of an authority that is for the action and subject.
Standing standing(const record::Record& record, const Entry& entry, const Case& question) noexcept;

/// The best authority of a post, and where the post stands by it: a decided one before an undecided one, then without
/// limit, then the highest limit, one not stated last. O(authorities of the post and its job).
struct Best {
    const Entry* entry = nullptr;  ///< set where it may, decided or not
    Standing standing = Standing::no_authority;

    void take(const Entry& other, Standing where) noexcept;
    bool may() const noexcept { return entry != nullptr; }
};
Best best_of(const record::Record& record, const Rules& rules, Node post, const Case& question) noexcept;

/// Calls `take(delegation)` for each present person who acts for `holder` in the case, as listed, until it returns
/// false.
template <typename Take>
void for_each_acting(const Snapshot& snapshot, const Rules& rules, Node holder, const Case& question,
                     const Take& take) {
    for_each_delegation(snapshot, rules.delegations.from(holder), [&](const Delegation& one) {
        if (snapshot.is_away(one.to) || !one.is_for(question.action, question.subject)) return true;
        if (question.facts.amount() && *question.facts.amount() > one.limit) return true;
        if (question.facts.has_unclear_amount() && std::isfinite(one.limit)) return true;
        return take(one);
    });
}

}  // namespace orgraph::authority
