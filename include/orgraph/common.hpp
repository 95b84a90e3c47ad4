// Where two lines of command meet.
#pragma once

#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// The lowest post that is `a` or above it and `b` or above it; `none` where they stand in different trees. O(depth).
Node common_superior(const Snapshot& snapshot, Node a, Node b) noexcept;

/// The way a matter takes that `a` and `b` cannot settle: up to the common superior and down again (semantics S6).
struct EscalationPath {
    Node common = none;
    std::vector<Node> up;    ///< the posts above `a`, up to and including the common one
    std::vector<Node> down;  ///< from below the common one to and including `b`
};
/// No posts where there is no common superior. O(depth).
EscalationPath escalation_path(const Snapshot& snapshot, Node a, Node b);

}  // namespace orgraph
