// The line of command upwards: superiors, managers, dotted lines.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// Lists the posts above `post`, from its superior to the last. A vacant superior is listed all the same: the line runs
/// through posts, not through their holders.
///
/// @pre `post` is a post in force.
/// @throws std::bad_alloc
/// @par Complexity  O(d), d being the depth of `post`.
/// @par Thread safety  Reads only; any number of calls may run on one snapshot.
/// @par Source  W3C ORG (2014), org:reportsTo between posts; semantics S3.
std::vector<Node> chain_of_command(const Snapshot& snapshot, Node post);

/// The same into the caller's buffer. Writes as many as fit and returns how many there are.
std::size_t chain_of_command(const Snapshot& snapshot, Node post, std::span<Node> posts) noexcept;

/// Where and why the line above a post ends.
struct ChainEnd {
    Node last = none;  ///< the last post of the line, `post` itself if nothing is above it
    LineEnd end = LineEnd::unknown;
    std::string_view outside;  ///< who is above the last post outside the organization
};
ChainEnd chain_end(const Snapshot& snapshot, Node post) noexcept;

/// The people who manage `person` in `post`, which the person holds: the holders of the first post up the chain that
/// has a holder other than the person. The appointment's supervisor, where that is another person who holds that post,
/// is the only one. So a vacancy passes upwards, and nobody manages himself.
/// @par Complexity  O(d) and the number of holders passed (semantics S4).
std::vector<Node> managers(const Snapshot& snapshot, Node person, Node post);

/// The people who answer for a vacant post: the holders of the first post up its chain that has one.
std::vector<Node> managers_of_vacant(const Snapshot& snapshot, Node post);

/// Who manages, and from which post.
struct Management {
    Node post = none;  ///< the post in the chain whose holders manage; `none`: nobody does
    std::vector<Node> people;
};
Management management(const Snapshot& snapshot, Node person, Node post);

/// A line besides the solid one.
enum class DottedKind : std::uint8_t { functional, project, assists };
const char* to_string(DottedKind kind) noexcept;
struct DottedLine {
    Node to = none;  ///< `none`: somebody outside
    std::string_view outside;
    std::optional<DottedKind> as;
    std::string_view on;  ///< in what
};
/// In the order of the document; lines to posts not in force are left out.
std::vector<DottedLine> dotted_lines(const Snapshot& snapshot, Node post);

}  // namespace orgraph
