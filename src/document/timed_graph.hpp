// Cycles in a graph that changes from day to day.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "orgraph/day.hpp"

namespace orgraph::document {

/// An edge that is there on some days.
struct TimedEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Period days;
};

/// A graph in which no vertex has more than one edge on any day, as its edges are found. Most vertices have one edge
/// that is there on all days; these take four bytes each.
class TimedGraph {
 public:
    static constexpr std::uint32_t nothing = 0xFFFF'FFFF;

    /// @param always  by vertex: where an edge leads that is there on all days, or `nothing`
    explicit TimedGraph(std::vector<std::uint32_t> always) : always_(std::move(always)) {}

    /// @pre the edge shares no day with another one of `from`, and those of `from` are added one after the other
    void add(std::uint32_t from, std::uint32_t to, Period days) {
        if (days == Period{} && always_[from] == nothing)
            always_[from] = to;
        else
            add_changing({from, to, days});
    }
    /// @pre what the vertex has is there on all days
    void remove(std::uint32_t from) { always_[from] = nothing; }

    /// The edges of each vertex together, by vertex.
    std::vector<TimedEdge> edges() const;

    /// Those of them, and perhaps more, that are on a way that leads back to where it began, the days left aside: all
    /// that are in a cycle on some day. Linear, with O(log n) more for each edge that is not there on all days.
    std::vector<TimedEdge> edges_of_circles() const;

 private:
    static constexpr std::uint32_t changes = 0x8000'0000;

    class Walks;

    void add_changing(const TimedEdge& edge);
    bool is_constant(std::uint32_t vertex) const noexcept { return always_[vertex] < changes; }
    std::span<const TimedEdge> changing_edges(std::uint32_t number) const;

    /// By vertex: where its edge leads; `nothing`; or `changes`, and behind that bit how many vertices before it have
    /// edges that change.
    std::vector<std::uint32_t> always_;
    std::vector<TimedEdge> changing_;
    std::vector<std::uint32_t> first_changing_;  ///< of each vertex that has such, by that number
};

struct TimedCycle {
    /// In the direction of the edges; empty for a cycle beyond the first thousand or so, which is counted only.
    std::vector<std::uint32_t> vertices;
    std::vector<Period> days;  ///< on which it is there, in order of time
};

/// Finds the cycles of such a graph, each once.
///
/// In such a graph an edge closes a cycle just when it joins two vertices that are connected already, whatever the
/// directions. So this is offline dynamic connectivity: a segment tree over the days, walked with a union-find that
/// takes its last steps back. Which cycle is closed, a hash of its edges tells, kept along the way to the root: a cycle
/// is walked only when it is first met.
/// O((v + e log d) log v) time for d days on which something changes, however these are spread, and what it takes to
/// walk the cycles, which is bounded.
std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges);
/// The same, with the search confined to edges_of_circles(), of which most graphs have none or few.
std::vector<TimedCycle> find_cycles(const TimedGraph& graph);

}  // namespace orgraph::document
