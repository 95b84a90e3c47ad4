#include "orgraph/graph.hpp"

#include <algorithm>
#include <numeric>

#include "snapshot/adjacency.hpp"

namespace orgraph {
namespace snapshot {
namespace {

using record::Row;
using record::Word;

/// All relations of the day, by source in document order.
std::vector<Edge> relations(const Data& data, const std::vector<Node>& vertices) {
    const record::Record& record = *data.record;
    const Snapshot snapshot(std::shared_ptr<const Data>(std::shared_ptr<const Data>(), &data));
    std::vector<Edge> edges;
    const auto add = [&](Node source, Node target, Relation relation) {
        if (snapshot.in_force(source) && snapshot.in_force(target)) edges.push_back({source, target, relation, 0});
    };
    const auto post = [&](Word word) { return record.find(Kind::post, word); };
    for (const Node node : vertices) {
        const Row row = record.row(node);
        switch (record.kind(node)) {
            case Kind::department:
                add(node, snapshot.part_of(node), Relation::part_of);
                add(snapshot.head(node), node, Relation::heads);
                for (const Word one : record.list(row[record::department::deputies]))
                    add(post(one), node, Relation::deputy);
                add(snapshot.overseen_by(node), node, Relation::oversees);
                break;
            case Kind::post:
                add(node, snapshot.post_in(node), Relation::post_in);
                add(node, snapshot.reports_to(node), Relation::reports_to);
                for (const Word one : record.list(row[record::post::also_reports_to])) {
                    if (one.is(Word::text)) {
                        add(node, post(one), Relation::dotted);
                    } else if (const Row line = record.row(one);
                               record::period(line, record::dotted_line::from, record::dotted_line::to)
                                   .contains(data.day)) {
                        add(node, post(line[record::dotted_line::post]), Relation::dotted);
                    }
                }
                break;
            case Kind::person:
                for (const Node held : snapshot.holds(node)) add(node, held, Relation::holds);
                break;
            case Kind::job:
                break;
        }
    }
    std::ranges::stable_sort(edges, {}, &Edge::source);
    for (std::size_t i = 0; i < edges.size(); ++i) edges[i].number = static_cast<std::uint32_t>(i);
    return edges;
}

std::unique_ptr<const Adjacency> lay_out(const Data& data) {
    auto result = std::make_unique<Adjacency>();
    for (const Kind kind : {Kind::department, Kind::post, Kind::person})
        for (const Node node : data.in_force[static_cast<std::size_t>(kind)]) result->vertices.push_back(node);
    result->index.assign(data.record->node_count(), nowhere);
    for (std::size_t i = 0; i < result->vertices.size(); ++i)
        result->index[static_cast<std::size_t>(result->vertices[i])] = static_cast<std::uint32_t>(i);

    const auto index = [&](Node node) { return result->index[static_cast<std::size_t>(node)]; };
    const auto starts = [&](const std::vector<Edge>& edges, Node Edge::*end) {
        std::vector<std::uint32_t> first(result->vertices.size() + 1, 0);
        for (const Edge& edge : edges) ++first[index(edge.*end) + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        return first;
    };
    result->out = relations(data, result->vertices);
    result->first_out = starts(result->out, &Edge::source);
    result->in = result->out;
    std::ranges::stable_sort(result->in, {}, &Edge::target);
    result->first_in = starts(result->in, &Edge::target);
    return result;
}

}  // namespace

const Adjacency& adjacency(const Data& data) {
    data.adjacency_once([&data] { data.adjacency = lay_out(data); });
    return *data.adjacency;
}

}  // namespace snapshot

namespace {

const snapshot::Adjacency& laid_out(const void* adjacency) {
    return *static_cast<const snapshot::Adjacency*>(adjacency);
}

}  // namespace

GraphView::GraphView(Snapshot snapshot)
    : snapshot_(std::move(snapshot)), adjacency_(&snapshot::adjacency(snapshot_.data())) {}

std::span<const Node> GraphView::vertices() const noexcept { return laid_out(adjacency_).vertices; }

std::span<const Edge> GraphView::edges() const noexcept { return laid_out(adjacency_).out; }

std::size_t GraphView::index(Node vertex) const noexcept {
    return laid_out(adjacency_).index[static_cast<std::size_t>(vertex)];
}

std::span<const Edge> GraphView::out_edges(Node vertex) const noexcept {
    const snapshot::Adjacency& graph = laid_out(adjacency_);
    const std::size_t i = graph.index[static_cast<std::size_t>(vertex)];
    return std::span<const Edge>(graph.out).subspan(graph.first_out[i], graph.first_out[i + 1] - graph.first_out[i]);
}

std::span<const Edge> GraphView::in_edges(Node vertex) const noexcept {
    const snapshot::Adjacency& graph = laid_out(adjacency_);
    const std::size_t i = graph.index[static_cast<std::size_t>(vertex)];
    return std::span<const Edge>(graph.in).subspan(graph.first_in[i], graph.first_in[i + 1] - graph.first_in[i]);
}

}  // namespace orgraph
