// What if: one day with a few facts otherwise, without an edit.
#pragma once

#include <cstdint>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// How many holders a post is supposed to be meant to have, whatever the document says.
struct SupposedHeadcount {
    Node post = none;
    std::uint64_t min = 0;
    std::uint64_t max = 0;
    friend bool operator==(const SupposedHeadcount&, const SupposedHeadcount&) = default;
};

struct Suppositions {
    std::vector<Node> without;  ///< people who are not there: their posts are as if they had never held them
    std::vector<SupposedHeadcount> headcounts;  ///< of one post the last one counts
    std::vector<Node> vacant = {};              ///< posts that nobody holds; who stands by for one does so all the same
    friend bool operator==(const Suppositions&, const Suppositions&) = default;
};

/// The same day as it would be. Everything that is asked of the result is answered as if the document said so; what
/// `snapshot` itself supposes holds on. Nodes stay the same; the document's facts are shown as they are.
///
/// @throws Error (invalid_argument) for nodes that are not in force or of another kind, and for min above max;
/// std::bad_alloc
/// @par Complexity  As taking a snapshot.
/// @par Thread safety  Reads only.
Snapshot suppose(const Snapshot& snapshot, const Suppositions& suppositions);

/// The same organization on another day, with all that `snapshot` supposes: of people and posts that are not in force
/// then it means nothing.
///
/// @throws std::bad_alloc
/// @par Complexity  As taking a snapshot.
/// @par Thread safety  Reads only.
Snapshot on_day(const Snapshot& snapshot, Day day);

}  // namespace orgraph
