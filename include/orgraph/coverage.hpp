// Which duties nobody answers for, and which are somebody's twice (semantics S11).
#pragma once

#include <functional>
#include <vector>

#include "orgraph/duties.hpp"
#include "orgraph/organization.hpp"

namespace orgraph {

enum class CoverageState : std::uint8_t { uncovered, single, covered };
const char* to_string(CoverageState state) noexcept;

/// Who answers for a duty, and through which post.
struct DutyHolder {
    Node person = none;
    Node post = none;
    friend bool operator==(const DutyHolder&, const DutyHolder&) = default;
};

struct DutyCoverage {
    Duty duty;
    CoverageState state = CoverageState::uncovered;
    std::vector<DutyHolder> holders;
    std::vector<Node> covered_by;  ///< of an uncovered one: who answers for it meanwhile
};

/// Two duties of different departments that say nearly the same.
struct DutyOverlap {
    Duty a;  ///< the earlier one
    Duty b;
    double alike = 0;  ///< 0 to 1
};

/// The posts that are instances of a job, in document order. O(posts of the job); the first call for an organization is
/// linear in its posts.
std::vector<Node> posts_of(const Snapshot& snapshot, Node job);

/// People who answer for a duty owned by a department, a job or a post that has no holder: of a vacant post its
/// managers (S4); of a department the same from its head, without a head the holders of the nearest department above
/// that has some; of a job those of its posts.
std::vector<Node> covered_by(const Snapshot& snapshot, Node owner);
/// People who answer for the duties of a post (its holders), of a department (of its head, else of its deputies), of a
/// job (of its posts).
std::vector<DutyHolder> answerable(const Snapshot& snapshot, Node owner);

/// All duties but temporary ones: those of departments, of jobs, of posts. Holders of posts that inherit a duty do not
/// count. O(n).
std::vector<DutyCoverage> coverage(const Snapshot& snapshot);

/// Duties of different departments whose texts are nearly the same: each with the most alike earlier one, so that there
/// are never more rows than duties. Temporary ones are left out, jobs belong to no department.
///
/// How alike two texts are is the Jaccard index of their sets of character pairs, after folding and without spaces and
/// punctuation; from 0.8 on they are nearly the same.
///
/// @par Complexity  Equal texts are compared once. For n different texts O(n t log n) with t pairs of characters in
/// each, where few of them have many rare pairs in common; the number of others that one text is held against is
/// bounded.
/// @par Source  Prefix filtering: Chaudhuri, Ganti and Kaushik (2006); Bayardo, Ma and Srikant (2007).
/// @throws Error (cancelled)
std::vector<DutyOverlap> overlapping_duties(const Snapshot& snapshot, const Progress& progress = {});

}  // namespace orgraph
