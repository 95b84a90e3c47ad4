// Cycles in a graph that changes from day to day.
#pragma once

#include <cstdint>
#include <vector>

#include "orgraph/day.hpp"

namespace orgraph::document {

/// An edge that is there on some days.
struct TimedEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Period days;
};

struct TimedCycle {
    std::vector<std::uint32_t> vertices;  ///< in the direction of the edges
    Period days;                          ///< on all of which it is there
};

/// Finds the cycles of a graph in which no vertex has more than one edge on any day. A cycle is found for each of the
/// periods, apart from each other, into which its days fall.
///
/// In such a graph an edge closes a cycle just when it joins two vertices that are connected already, whatever the
/// directions. So this is offline dynamic connectivity: a segment tree over the days, walked with a union-find that
/// takes its last steps back.
/// O((v + e log d) log v) time for d days on which something changes, however these are spread, and what the cycles
/// take to write down.
std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges);

}  // namespace orgraph::document
