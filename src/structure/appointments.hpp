// What the appointments of a person say besides the post.
#pragma once

#include "orgraph/snapshot.hpp"

namespace orgraph::structure {

/// The other person, a holder of `superior`, whom an appointment of `person` to `post` names as supervisor: the first
/// such; `none` if there is none. O(appointments of the person).
Node supervisor(const Snapshot& snapshot, Node person, Node post, Node superior) noexcept;

}  // namespace orgraph::structure
