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
    /// In the direction of the edges; empty for a cycle beyond the first thousand or so, which is counted only.
    std::vector<std::uint32_t> vertices;
    std::vector<Period> days;  ///< on which it is there, in order of time
};

/// Finds the cycles of a graph in which no vertex has more than one edge on any day, each once.
///
/// In such a graph an edge closes a cycle just when it joins two vertices that are connected already, whatever the
/// directions. So this is offline dynamic connectivity: a segment tree over the days, walked with a union-find that
/// takes its last steps back. Which cycle is closed, a hash of its edges tells, kept along the way to the root: a cycle
/// is walked only when it is first met.
/// O((v + e log d) log v) time for d days on which something changes, however these are spread, and what it takes to
/// walk the cycles, which is bounded.
std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges);

}  // namespace orgraph::document
