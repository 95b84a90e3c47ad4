// Who may do something, and who approves it for somebody (semantics S12).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "orgraph/condition.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

/// What is to be done. Action, subject and currency are compared without regard to case, width, and traditional or
/// simplified characters; `*` in an authority stands for any.
struct AuthorityQuestion {
    std::string_view action;
    std::string_view subject;
    std::optional<double> amount;  ///< the fact `amount` is taken where it is not given; without any, no limit matters
    std::string_view currency;     ///< of the amount; empty: not said
    FactSpan facts;                ///< what conditions are asked of
};

enum class LimitKind : std::int32_t {
    unlimited,
    stated,
    unstated,  ///< there is one, and nobody wrote it down
};

/// A post that may, by the best of its authorities: a decided one before an undecided one, then one without limit, then
/// the highest limit, one that is not stated last.
struct Authority {
    Node post = none;
    Node owner = none;           ///< whose the authority is: the post, or its job
    std::uint32_t position = 0;  ///< in the list of that owner, from 0
    LimitKind limit_kind = LimitKind::unlimited;
    double limit = 0;           ///< where one is stated
    std::string_view currency;  ///< empty: not stated. Ends in NUL
    /// A fact was not given that its condition asks for, or an amount cannot be held against a limit not stated.
    bool is_undecided = false;
    friend bool operator==(const Authority&, const Authority&) = default;
};

/// The posts that may, in document order, vacant ones included.
/// @throws Error (invalid_argument) for facts given twice, and an amount that is no number of 0 or more
/// @par Complexity  O(authorities for that action and subject, and for `*`); the first question about authority to an
/// organization is linear in its posts and people.
/// @par Thread safety  Reads only, as everything here.
std::vector<Authority> who_may(const Snapshot& snapshot, const AuthorityQuestion& question);

/// Why a post up the chain is not the one that approves: the first of these that holds.
enum class PassedOverWhy : std::int32_t {
    no_authority,
    limit_too_low,  ///< or in another currency
    condition,      ///< is not met
    undecided,
    vacant,
    away,  ///< and nobody present acts for its holders
    self,  ///< the one who asks
};
/// "no-authority", "limit-too-low", ...
const char* to_string(PassedOverWhy why) noexcept;

struct PassedOverPost {
    Node post = none;
    PassedOverWhy why = PassedOverWhy::no_authority;
    friend bool operator==(const PassedOverPost&, const PassedOverPost&) = default;
};

struct Approver {
    Node post = none;  ///< `none`: nobody up the chain may and can
    Node person = none;
    Node acting_for = none;                   ///< a holder of the post who is away, where the person is a delegate
    Authority authority;                      ///< by which the post may
    std::optional<double> delegated_limit;    ///< up to which a delegate acts; nothing: as far as the post may
    std::vector<PassedOverPost> passed_over;  ///< from the superior up
};

/// Who approves for a person in `post`, which the person holds (`none`: the main one): the first post up the chain that
/// may for sure and has a holder who is present and is not the person: the supervisor of the appointment if among them,
/// else the first. For holders who are away, the first present person acts whom one of them has named as a delegate in
/// that; never the person who asks, and never for the person who asks.
/// @throws Error (invalid_argument) where the person does not hold the post, and as who_may()
/// @par Complexity  O(depth, and the authorities, holders and delegates of the posts passed).
Approver approver_of(const Snapshot& snapshot, const AuthorityQuestion& question, Node person, Node post = none);

}  // namespace orgraph
