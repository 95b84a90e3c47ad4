#include "orgraph/authority.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "authority/standing.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph {

using authority::Best;
using authority::Case;
using authority::CaseFacts;
using authority::Delegation;
using authority::Entry;
using authority::Rules;
using authority::Standing;
using authority::Symbol;
using record::Record;
using record::Word;

const char* to_string(PassedOverWhy why) noexcept {
    constexpr const char* names[] = {"no-authority", "limit-too-low", "condition", "undecided",
                                     "vacant",       "away",          "self"};
    return names[static_cast<std::size_t>(why)];
}

namespace {

Authority authority_of(const Record& record, Node post, const Best& best) {
    Authority made;
    made.post = post;
    made.owner = best.entry->owner;
    made.position = best.entry->position;
    made.limit_kind = best.entry->limit_kind;
    if (made.limit_kind == LimitKind::stated) made.limit = best.entry->limit;
    if (best.entry->currency_text.is(Word::text)) made.currency = record.text(best.entry->currency_text);
    made.is_undecided = best.standing == Standing::undecided;
    return made;
}

/// A post and an authority of it that may.
struct Candidate {
    Node post = none;
    bool is_of_job = false;
    std::uint32_t position = 0;  ///< in the owner's list
    const Entry* entry = nullptr;
    Standing standing = Standing::decided;
};

/// By post, of each its own authorities before its job's, as listed.
std::vector<Candidate> candidates(const Snapshot& snapshot, const Rules& rules, const Case& question) {
    std::vector<Candidate> found;
    const auto take = [&](Symbol action, Symbol subject) {
        for (const std::uint32_t place : rules.authorities.with(action, subject)) {
            const Entry& entry = rules.authorities.all()[place];
            const Standing where = standing(*snapshot.data().record, entry, question);
            if (where < Standing::undecided) continue;
            const bool is_of_job = snapshot.kind(entry.owner) == Kind::job;
            for (const Node post : is_of_job ? rules.job_posts[entry.owner] : std::span(&entry.owner, 1))
                if (snapshot.in_force(post)) found.push_back({post, is_of_job, entry.position, &entry, where});
        }
    };
    const auto or_any = [](Symbol symbol) {
        return symbol == Symbol::any ? std::vector{symbol} : std::vector{symbol, Symbol::any};
    };
    for (const Symbol action : or_any(question.action))
        for (const Symbol subject : or_any(question.subject)) take(action, subject);
    std::ranges::sort(found, {},
                      [](const Candidate& one) { return std::tuple(one.post, one.is_of_job, one.position); });
    return found;
}

}  // namespace

std::vector<Authority> who_may(const Snapshot& snapshot, const AuthorityQuestion& question) {
    const Record& record = *snapshot.data().record;
    const Rules& rules = Rules::of(record);
    const CaseFacts facts(question.facts, question.amount);
    const Case wanted(rules.symbols, question, facts);
    std::vector<Authority> rows;
    const std::vector<Candidate> found = candidates(snapshot, rules, wanted);
    for (auto first = found.begin(); first != found.end();) {
        Best best;
        auto last = first;
        for (; last != found.end() && last->post == first->post; ++last) best.take(*last->entry, last->standing);
        rows.push_back(authority_of(record, first->post, best));
        first = last;
    }
    return rows;
}

namespace {

/// Looks for somebody who approves at one post after the other.
class ApproverSearch {
 public:
    ApproverSearch(const Snapshot& snapshot, const Rules& rules, const Case& question, Node person, Node post)
        : snapshot_(snapshot), rules_(rules), question_(question), person_(person), post_(post) {}

    Approver run() {
        const Record& record = *snapshot_.data().record;
        Approver result;
        for (Node above = snapshot_.reports_to(post_); above != none; above = snapshot_.reports_to(above)) {
            const Best best = best_of(record, rules_, above, question_);
            const std::optional<PassedOverWhy> why =
                best.standing == Standing::decided ? why_not(above, result) : why_not(best.standing);
            if (!why) {
                result.post = above;
                result.authority = authority_of(record, above, best);
                break;
            }
            result.passed_over.push_back({above, *why});
        }
        return result;
    }

 private:
    static PassedOverWhy why_not(Standing standing) {
        constexpr std::array whys = {PassedOverWhy::no_authority, PassedOverWhy::limit_too_low,
                                     PassedOverWhy::condition, PassedOverWhy::undecided};
        return whys[static_cast<std::size_t>(standing)];
    }
    /// Nothing where somebody at that post approves, who then stands in `result`.
    std::optional<PassedOverWhy> why_not(Node above, Approver& result) const {
        const std::span<const Node> holders = snapshot_.held_by(above);
        if (holders.empty()) return PassedOverWhy::vacant;
        result.person = present_holder(above, holders);
        if (result.person != none) return std::nullopt;
        bool is_one_away = false;
        for (const Node holder : holders) {
            if (!snapshot_.is_away(holder)) continue;
            is_one_away = true;
            if (holder == person_) continue;
            const Delegation* const delegation = delegation_of(holder);
            if (delegation == nullptr) continue;
            result.person = delegation->to;
            result.acting_for = holder;
            if (std::isfinite(delegation->limit)) result.delegated_limit = delegation->limit;
            return std::nullopt;
        }
        return is_one_away ? PassedOverWhy::away : PassedOverWhy::self;
    }
    Node present_holder(Node above, std::span<const Node> holders) const {
        const Node supervisor = structure::supervisor(snapshot_, person_, post_, above);
        if (supervisor != none && !snapshot_.is_away(supervisor)) return supervisor;
        for (const Node holder : holders)
            if (holder != person_ && !snapshot_.is_away(holder)) return holder;
        return none;
    }
    /// The first that lets somebody present act for the holder, other than the one who asks.
    const Delegation* delegation_of(Node holder) const {
        const Delegation* found = nullptr;
        for_each_acting(snapshot_, rules_, holder, question_, [&](const Delegation& one) {
            if (one.to == person_) return true;
            found = &one;
            return false;
        });
        return found;
    }

    const Snapshot& snapshot_;
    const Rules& rules_;
    const Case& question_;
    Node person_;
    Node post_;
};

}  // namespace

Approver approver_of(const Snapshot& snapshot, const AuthorityQuestion& question, Node person, Node post) {
    const Node asked = structure::asked_post(snapshot, person, post);
    const Rules& rules = Rules::of(*snapshot.data().record);
    const CaseFacts facts(question.facts, question.amount);
    const Case wanted(rules.symbols, question, facts);
    if (asked == none) return {};
    return ApproverSearch(snapshot, rules, wanted, person, asked).run();
}

}  // namespace orgraph
