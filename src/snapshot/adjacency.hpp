// The edges of a snapshot as a graph: made when a graph algorithm first asks for them.
#pragma once

#include <vector>

#include "orgraph/graph.hpp"
#include "snapshot/data.hpp"

namespace orgraph::snapshot {

/// Compressed rows of edges out of and into each vertex, by vertex index.
struct Adjacency {
    std::vector<Node> vertices;        ///< nodes in force but jobs, in document order
    std::vector<std::uint32_t> index;  ///< by Node: position among the vertices, `nowhere` for none
    std::vector<std::uint32_t> first_out;
    std::vector<Edge> out;  ///< by source
    std::vector<std::uint32_t> first_in;
    std::vector<Edge> in;  ///< by target
};

const Adjacency& adjacency(const Data& data);

}  // namespace orgraph::snapshot
