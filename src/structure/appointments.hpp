// What the appointments of a person say besides the post.
#pragma once

#include "orgraph/snapshot.hpp"

namespace orgraph::structure {

/// The other person, a holder of `superior`, whom an appointment of `person` to `post` names as supervisor: the first
/// such; `none` if there is none. O(appointments of the person).
Node supervisor(const Snapshot& snapshot, Node person, Node post, Node superior) noexcept;

/// The first post above whose holders include somebody other than `person`; `none` if there is none. O(depth, and the
/// holders passed).
Node first_held_above(const Snapshot& snapshot, Node post, Node person) noexcept;

/// The post in which a person is asked about: `named`, or the main one where that is `none`.
/// @throws Error (invalid_argument) where `person` is no person in force, or does not hold that post
Node asked_post(const Snapshot& snapshot, Node person, Node named);

}  // namespace orgraph::structure
