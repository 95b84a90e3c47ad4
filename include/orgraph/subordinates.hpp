// The line of command downwards. All posts below a post are Snapshot::posts_below(), without copying.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

inline constexpr std::uint32_t any_depth = std::numeric_limits<std::uint32_t>::max();

struct PostBelow {
    Node post = none;
    std::uint32_t depth = 0;  ///< 1: reports directly
    friend bool operator==(const PostBelow&, const PostBelow&) = default;
};

/// The posts whose chain contains `post`, at most `depth` below it, in chart order.
/// @par Complexity  O(number of posts listed, and of their direct reports).
std::vector<PostBelow> posts_below(const Snapshot& snapshot, Node post, std::uint32_t depth = any_depth);

/// The holders of posts, each once, in the order of the posts. Linear.
std::vector<Node> people_in(const Snapshot& snapshot, std::span<const Node> posts);

/// The people whose managers (semantics S4), in any of their posts, include `person`, and, up to `depth`, those who are
/// reached by repeating that; never the person. Depth first, the people below one in document order, each once.
/// @par Complexity  The direct reports of everybody listed are gone through once, in O(n log n) for n of them; with a
/// depth limit perhaps once for each level.
std::vector<Node> people_below(const Snapshot& snapshot, Node person, std::uint32_t depth = any_depth);

/// How many people `person` manages directly (semantics S10). O(direct reports, and below those that are vacant).
std::size_t span_of_control(const Snapshot& snapshot, Node person);

/// How many posts are above a post (semantics S10). O(depth).
std::size_t layer(const Snapshot& snapshot, Node post) noexcept;

struct Wide {
    Node person = none;
    std::size_t span = 0;
};
/// People with more direct subordinates than the setting max_span, in document order.
std::vector<Wide> wide_spans(const Snapshot& snapshot);

struct Deep {
    Node post = none;
    std::size_t layer = 0;
};
/// Posts with more layers above them than the setting max_layers, in document order.
std::vector<Deep> deep_layers(const Snapshot& snapshot);

}  // namespace orgraph
