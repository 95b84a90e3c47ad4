#include "orgraph/graph.hpp"

#include <algorithm>
#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/property_map/property_map.hpp>
#include <boost/property_map/vector_property_map.hpp>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/subordinates.hpp"
#include "random_organization.hpp"
#include "samples.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<VertexIndexMap, Node>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<VertexKindMap, Node>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<EdgeIndexMap, Edge>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<EdgeRelationMap, Edge>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<GraphView, Node, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<GraphView, Node, boost::vertex_name_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<GraphView, Edge, boost::edge_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<GraphView, Edge, boost::edge_name_t>));

namespace {

using EdgeFilter = std::function<bool(const Edge&)>;
using VertexFilter = std::function<bool(Node)>;
using Filtered = boost::filtered_graph<GraphView, EdgeFilter, VertexFilter>;

/// The posts and one relation between them.
Filtered posts_and(const GraphView& graph, Relation relation) {
    return {graph, [relation](const Edge& edge) { return edge.relation == relation; },
            [&graph](Node node) { return graph.snapshot().kind(node) == Kind::post; }};
}

template <typename Test>
void on_every_day(std::uint32_t seed, const Test& test) {
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        CAPTURE(seed, day.text());
        test(organization.at(day));
    }
}

}  // namespace

TEST_CASE("vertices are the nodes in force but jobs", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 40u)), [](const Snapshot& snapshot) {
        const GraphView graph(snapshot);
        std::vector<Node> expected;
        for (const Kind kind : {Kind::department, Kind::post, Kind::person})
            expected.insert(expected.end(), snapshot.nodes(kind).begin(), snapshot.nodes(kind).end());
        const auto [begin, end] = vertices(graph);
        REQUIRE(std::vector<Node>(begin, end) == expected);
        REQUIRE(num_vertices(graph) == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            REQUIRE(get(boost::vertex_index, graph, expected[i]) == i);
            REQUIRE(get(boost::vertex_name, graph, expected[i]) == snapshot.kind(expected[i]));
            REQUIRE(get(get(boost::vertex_index, graph), expected[i]) == i);
            REQUIRE(get(get(boost::vertex_name, graph), expected[i]) == snapshot.kind(expected[i]));
        }
    });
}

TEST_CASE("edges are the relations of the day", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 60u)), [](const Snapshot& snapshot) {
        const GraphView graph(snapshot);
        using Fact = std::tuple<Relation, Node, Node>;
        std::multiset<Fact> expected;
        const auto expect = [&](Relation relation, Node source, Node target) {
            if (source != none && target != none) expected.emplace(relation, source, target);
        };
        for (const Node department : snapshot.nodes(Kind::department)) {
            expect(Relation::part_of, department, snapshot.part_of(department));
            expect(Relation::heads, snapshot.head(department), department);
            expect(Relation::oversees, snapshot.overseen_by(department), department);
        }
        for (const Node post : snapshot.nodes(Kind::post)) {
            expect(Relation::post_in, post, snapshot.post_in(post));
            expect(Relation::reports_to, post, snapshot.reports_to(post));
        }
        for (const Node person : snapshot.nodes(Kind::person))
            for (const Node post : snapshot.holds(person)) expect(Relation::holds, person, post);
        std::multiset<Fact> found;
        const auto [begin, end] = edges(graph);
        REQUIRE(num_edges(graph) == static_cast<std::size_t>(end - begin));
        for (const Edge* edge = begin; edge != end; ++edge) {
            REQUIRE(get(boost::edge_index, graph, *edge) == static_cast<std::size_t>(edge - begin));
            REQUIRE(get(boost::edge_name, graph, *edge) == edge->relation);
            REQUIRE(snapshot.in_force(source(*edge, graph)));
            REQUIRE(snapshot.in_force(target(*edge, graph)));
            if (edge->relation != Relation::dotted && edge->relation != Relation::deputy)
                found.emplace(edge->relation, edge->source, edge->target);
        }
        REQUIRE(found == expected);

        // Each edge goes out of its source and into its target, once.
        std::vector<Edge> out;
        std::vector<Edge> in;
        for (const Node vertex : graph.vertices()) {
            const auto [out_begin, out_end] = out_edges(vertex, graph);
            const auto [in_begin, in_end] = in_edges(vertex, graph);
            REQUIRE(std::all_of(out_begin, out_end, [&](const Edge& edge) { return edge.source == vertex; }));
            REQUIRE(std::all_of(in_begin, in_end, [&](const Edge& edge) { return edge.target == vertex; }));
            REQUIRE(out_degree(vertex, graph) == static_cast<std::size_t>(out_end - out_begin));
            REQUIRE(in_degree(vertex, graph) == static_cast<std::size_t>(in_end - in_begin));
            REQUIRE(degree(vertex, graph) == out_degree(vertex, graph) + in_degree(vertex, graph));
            out.insert(out.end(), out_begin, out_end);
            in.insert(in.end(), in_begin, in_end);
        }
        std::sort(in.begin(), in.end());
        REQUIRE(out == std::vector<Edge>(begin, end));
        REQUIRE(in == out);
    });
}

TEST_CASE("dotted lines and deputies are edges", "[snapshot]") {
    const Snapshot snapshot = Organization::read(R"({
      "orgraph": 1,
      "departments": [{"id": "d", "name": "D", "deputies": ["b", "gone"], "overseen_by": "a"}],
      "posts": [{"id": "a", "title": "A", "department": "d"},
                {"id": "b", "title": "B", "department": "d",
                 "also_reports_to": ["a", "gone", {"post": "a", "to": "2024-12-31"}, {"post": "a", "as": "project"}, {"outside": "x"}]},
                {"id": "gone", "title": "Gone", "department": "d", "to": "2024-12-31"}]})")
                                  .at(*Day::parse("2025-01-01"));
    const GraphView graph(snapshot);
    std::map<Relation, int> count;
    for (const Edge& edge : graph.edges()) ++count[edge.relation];
    CHECK(count == std::map<Relation, int>{
                       {Relation::post_in, 2}, {Relation::dotted, 2}, {Relation::deputy, 1}, {Relation::oversees, 1}});
}

TEST_CASE("reporting lines have a topological order, superiors first, as the chart does", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 60u)), [](const Snapshot& snapshot) {
        const GraphView graph(snapshot);
        const Filtered lines = posts_and(graph, Relation::reports_to);
        std::vector<Node> order;
        boost::topological_sort(lines, std::back_inserter(order));  // targets before sources
        REQUIRE(order.size() == snapshot.chart().size());
        std::map<Node, std::size_t> position;
        for (std::size_t i = 0; i < order.size(); ++i) position[order[i]] = i;
        for (const Node post : snapshot.chart())
            for (const Node below : snapshot.posts_below(post)) REQUIRE(position[post] < position[below]);
    });
}

TEST_CASE("distances in the reversed lines are layers", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 60u)), [](const Snapshot& snapshot) {
        const GraphView graph(snapshot);
        const Filtered lines = posts_and(graph, Relation::reports_to);
        const auto down = boost::make_reverse_graph(lines);
        for (const Node top : snapshot.nodes(Kind::post)) {
            boost::vector_property_map<int, VertexIndexMap> distance(static_cast<unsigned>(num_vertices(graph)),
                                                                     get(boost::vertex_index, graph));
            for (const Node vertex : graph.vertices()) put(distance, vertex, -1);
            put(distance, top, 0);
            boost::breadth_first_search(
                down, top,
                boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance, boost::on_tree_edge())))
                    .vertex_index_map(get(boost::vertex_index, graph)));
            std::map<Node, int> expected{{top, 0}};
            for (const PostBelow& below : posts_below(snapshot, top))
                expected[below.post] = static_cast<int>(below.depth);
            for (const Node post : snapshot.nodes(Kind::post))
                REQUIRE(get(distance, post) == (expected.contains(post) ? expected[post] : -1));
        }
    });
}

TEST_CASE("the lines of command fall into as many components as there are tops", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 40u)), [](const Snapshot& snapshot) {
        const GraphView graph(snapshot);
        const Filtered lines = posts_and(graph, Relation::reports_to);
        // No two posts reach each other.
        boost::vector_property_map<int, VertexIndexMap> component(static_cast<unsigned>(num_vertices(graph)),
                                                                  get(boost::vertex_index, graph));
        const auto strong =
            boost::strong_components(lines, component, boost::vertex_index_map(get(boost::vertex_index, graph)));
        REQUIRE(static_cast<std::size_t>(strong) == snapshot.chart().size());
        std::size_t tops = 0;
        for (const Node post : snapshot.chart()) tops += snapshot.reports_to(post) == none;
        std::size_t reached = 0;
        for (const Node post : snapshot.chart())
            if (snapshot.reports_to(post) == none) reached += 1 + snapshot.posts_below(post).size();
        REQUIRE(reached == snapshot.chart().size());
        REQUIRE((tops > 0 || snapshot.chart().empty()));
    });
}

TEST_CASE("a view is usable as long as it lives", "[snapshot]") {
    const auto graph = [] {
        return GraphView(Organization::read(test::sample("xinghe")).at(*Day::parse("2026-11-21")));
    }();
    const GraphView copy = graph;
    CHECK(num_edges(copy) > num_vertices(copy) / 2);
    CHECK(copy.edges().data() == graph.edges().data());
}
