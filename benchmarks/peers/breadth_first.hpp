// The peer that a C++ developer would take for what is below a post: Boost.Graph's breadth-first search.
#pragma once

#include <cstdint>
#include <vector>

#include "orgraph/snapshot.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace orgraph::benchmarks {

/// The direct reports of each post as a graph in compressed sparse rows, the most compact one that Boost has.
class BreadthFirst {
 public:
    explicit BreadthFirst(const Snapshot& snapshot);

    /// Puts the posts below in place of what is in `posts`, the nearest first.
    void below(Node post, std::vector<Node>& posts);

 private:
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;
    Graph graph_;
    std::vector<boost::default_color_type> colors_;  ///< all white between two searches
};

}  // namespace orgraph::benchmarks
