// A snapshot as a graph for the algorithms of Boost.Graph: the only header here that needs Boost.
//
// Vertices are the departments, posts and people in force (jobs are not), edges their relations. The snapshot models
// VertexListGraph, EdgeListGraph and BidirectionalGraph, with property maps for vertex_index, vertex_name (the kind is
// Snapshot::kind) and edge_name (the relation). boost::filtered_graph picks relations:
//
//     orgraph::GraphView graph(snapshot);
//     boost::filtered_graph lines(graph, [&](orgraph::Edge e) { return e.relation == orgraph::Relation::reports_to; });
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>

#include "orgraph/node.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

/// What an edge says, read from its source to its target (W3C ORG where it has a term).
enum class Relation : std::uint8_t {
    part_of,     ///< a department of a department (org:unitOf)
    post_in,     ///< a post in a department (org:postIn)
    reports_to,  ///< a post to a post, the solid line (org:reportsTo)
    dotted,      ///< a post to a post, a dotted line
    holds,       ///< a person a post (org:holds)
    heads,       ///< a post a department (org:headOf)
    deputy,      ///< a post of a department: stands in for its head
    oversees,    ///< a post a department, besides its own line
};

struct Edge {
    Node source = none;
    Node target = none;
    Relation relation = Relation::part_of;
    std::uint32_t number = 0;  ///< 0 to num_edges - 1, in the order of sources
    friend bool operator==(const Edge&, const Edge&) = default;
    friend bool operator<(const Edge& a, const Edge& b) { return a.number < b.number; }
};

/// The graph of one snapshot. A light value: copying it copies a pointer. Its edges are laid out when the first view of
/// a snapshot is made, in linear time, and kept with the snapshot.
class GraphView {
 public:
    // ---- boost::graph_traits
    using vertex_descriptor = Node;
    using edge_descriptor = Edge;
    using directed_category = boost::bidirectional_tag;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    struct traversal_category : virtual boost::bidirectional_graph_tag,
                                virtual boost::vertex_list_graph_tag,
                                virtual boost::edge_list_graph_tag {};
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    using vertex_iterator = const Node*;
    using edge_iterator = const Edge*;
    using out_edge_iterator = const Edge*;
    using in_edge_iterator = const Edge*;
    using adjacency_iterator = void;
    static constexpr Node null_vertex() noexcept { return none; }

    /// @throws std::bad_alloc
    explicit GraphView(Snapshot snapshot);

    const Snapshot& snapshot() const noexcept { return snapshot_; }
    /// In document order.
    std::span<const Node> vertices() const noexcept;
    /// By source.
    std::span<const Edge> edges() const noexcept;
    std::span<const Edge> out_edges(Node vertex) const noexcept;
    std::span<const Edge> in_edges(Node vertex) const noexcept;
    /// 0 to vertices().size() - 1.
    std::size_t index(Node vertex) const noexcept;

 private:
    Snapshot snapshot_;
    const void* adjacency_;
};

// ---- What Boost.Graph calls, found by the argument's namespace.
namespace graph_detail {
template <typename T>
std::pair<const T*, const T*> range(std::span<const T> span) {
    return {span.data(), span.data() + span.size()};
}
}  // namespace graph_detail

inline std::pair<const Node*, const Node*> vertices(const GraphView& graph) {
    return graph_detail::range(graph.vertices());
}
inline std::size_t num_vertices(const GraphView& graph) { return graph.vertices().size(); }
inline std::pair<const Edge*, const Edge*> edges(const GraphView& graph) { return graph_detail::range(graph.edges()); }
inline std::size_t num_edges(const GraphView& graph) { return graph.edges().size(); }
inline Node source(const Edge& edge, const GraphView&) { return edge.source; }
inline Node target(const Edge& edge, const GraphView&) { return edge.target; }
inline std::pair<const Edge*, const Edge*> out_edges(Node vertex, const GraphView& graph) {
    return graph_detail::range(graph.out_edges(vertex));
}
inline std::size_t out_degree(Node vertex, const GraphView& graph) { return graph.out_edges(vertex).size(); }
inline std::pair<const Edge*, const Edge*> in_edges(Node vertex, const GraphView& graph) {
    return graph_detail::range(graph.in_edges(vertex));
}
inline std::size_t in_degree(Node vertex, const GraphView& graph) { return graph.in_edges(vertex).size(); }
inline std::size_t degree(Node vertex, const GraphView& graph) {
    return out_degree(vertex, graph) + in_degree(vertex, graph);
}

/// vertex_index: dense numbers, as most algorithms need.
struct VertexIndexMap {
    using key_type = Node;
    using value_type = std::size_t;
    using reference = std::size_t;
    using category = boost::readable_property_map_tag;
    const GraphView* graph = nullptr;
    friend std::size_t get(const VertexIndexMap& map, Node vertex) { return map.graph->index(vertex); }
};
/// edge_index: dense numbers.
struct EdgeIndexMap {
    using key_type = Edge;
    using value_type = std::size_t;
    using reference = std::size_t;
    using category = boost::readable_property_map_tag;
    friend std::size_t get(const EdgeIndexMap&, const Edge& edge) { return edge.number; }
};
/// vertex_name: what kind of node a vertex is.
struct VertexKindMap {
    using key_type = Node;
    using value_type = Kind;
    using reference = Kind;
    using category = boost::readable_property_map_tag;
    const GraphView* graph = nullptr;
    friend Kind get(const VertexKindMap& map, Node vertex) { return map.graph->snapshot().kind(vertex); }
};
/// edge_name: what an edge says.
struct EdgeRelationMap {
    using key_type = Edge;
    using value_type = Relation;
    using reference = Relation;
    using category = boost::readable_property_map_tag;
    friend Relation get(const EdgeRelationMap&, const Edge& edge) { return edge.relation; }
};

inline VertexIndexMap get(boost::vertex_index_t, const GraphView& graph) { return {&graph}; }
inline std::size_t get(boost::vertex_index_t, const GraphView& graph, Node vertex) { return graph.index(vertex); }
inline EdgeIndexMap get(boost::edge_index_t, const GraphView&) { return {}; }
inline std::size_t get(boost::edge_index_t, const GraphView&, const Edge& edge) { return edge.number; }
inline VertexKindMap get(boost::vertex_name_t, const GraphView& graph) { return {&graph}; }
inline Kind get(boost::vertex_name_t, const GraphView& graph, Node vertex) { return graph.snapshot().kind(vertex); }
inline EdgeRelationMap get(boost::edge_name_t, const GraphView&) { return {}; }
inline Relation get(boost::edge_name_t, const GraphView&, const Edge& edge) { return edge.relation; }

}  // namespace orgraph

namespace boost {

template <>
struct property_map<orgraph::GraphView, vertex_index_t> {
    using type = orgraph::VertexIndexMap;
    using const_type = orgraph::VertexIndexMap;
};
template <>
struct property_map<orgraph::GraphView, edge_index_t> {
    using type = orgraph::EdgeIndexMap;
    using const_type = orgraph::EdgeIndexMap;
};
template <>
struct property_map<orgraph::GraphView, vertex_name_t> {
    using type = orgraph::VertexKindMap;
    using const_type = orgraph::VertexKindMap;
};
template <>
struct property_map<orgraph::GraphView, edge_name_t> {
    using type = orgraph::EdgeRelationMap;
    using const_type = orgraph::EdgeRelationMap;
};

}  // namespace boost
