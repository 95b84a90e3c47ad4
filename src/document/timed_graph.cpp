#include "document/timed_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <iterator>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "record/large_memory.hpp"

namespace orgraph::document {
namespace {

/// A number for an edge, alike for equal ones, such that those of different sets of edges hardly ever add up (by
/// exclusive or) to the same.
std::uint64_t mark_of(const TimedEdge& edge) {
    std::uint64_t mark = (std::uint64_t{edge.from} << 32 | edge.to) + 0x9E37'79B9'7F4A'7C15;
    mark = (mark ^ mark >> 30) * 0xBF58'476D'1CE4'E5B9;  // splitmix64
    mark = (mark ^ mark >> 27) * 0x94D0'49BB'1331'11EB;
    return mark ^ mark >> 31;
}

/// Union-find by size that can undo its last unions, and knows the marks of the edges on the way to the root.
class Components {
 public:
    explicit Components(std::uint32_t vertices) : parent_(vertices), size_(vertices, 1), mark_(vertices, 0) {
        std::iota(parent_.begin(), parent_.end(), 0u);
    }
    /// Joins two components. If they are one, the edge closes a cycle: the marks of its edges, together.
    std::optional<std::uint64_t> join(const TimedEdge& edge) {
        auto [a, mark_a] = find(edge.from);
        auto [b, mark_b] = find(edge.to);
        const std::uint64_t around = mark_a ^ mark_b ^ mark_of(edge);
        if (a == b) return around;
        if (size_[a] < size_[b]) std::swap(a, b);
        parent_[b] = a;
        mark_[b] = around;
        size_[a] += size_[b];
        joined_.push_back(b);
        return std::nullopt;
    }
    std::size_t count() const { return joined_.size(); }
    void undo_to(std::size_t count) {
        while (joined_.size() > count) {
            const std::uint32_t b = joined_.back();
            joined_.pop_back();
            size_[parent_[b]] -= size_[b];
            parent_[b] = b;
            mark_[b] = 0;
        }
    }

 private:
    struct Root {
        std::uint32_t vertex;
        std::uint64_t mark;  ///< of the edges on the way
    };
    Root find(std::uint32_t v) const {
        std::uint64_t mark = 0;
        for (; parent_[v] != v; v = parent_[v]) mark ^= mark_[v];
        return {v, mark};
    }
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> size_;
    std::vector<std::uint64_t> mark_;  ///< of the way from a vertex to its parent
    std::vector<std::uint32_t> joined_;
};

class Search {
 public:
    Search(std::uint32_t vertices, std::vector<TimedEdge> edges) : edges_(std::move(edges)), components_(vertices) {
        Period latest{last_day, first_day};
        for (const TimedEdge& edge : edges_) {
            if (edge.days.empty() || edge.days == latest) continue;  // most last for ever
            latest = edge.days;
            changes_.push_back(edge.days.from.number());
            changes_.push_back(edge.days.to.number() + 1);
        }
        std::ranges::sort(changes_);
        changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
    }

    std::vector<TimedCycle> run() {
        if (changes_.size() < 2) return {};
        if (!std::ranges::is_sorted(edges_, {}, place)) std::ranges::sort(edges_, {}, place);
        std::vector<std::uint32_t> all(edges_.size());
        std::iota(all.begin(), all.end(), 0u);
        visit(0, changes_.size() - 1, std::move(all));
        return std::move(found_);
    }

 private:
    /// Steps along cycles, all taken together, after which further ones are counted only.
    static constexpr std::size_t most_steps = 4'000'000;
    static constexpr std::size_t most_walked = 2'000;

    static std::pair<std::uint32_t, Day> place(const TimedEdge& edge) { return {edge.from, edge.days.from}; }

    /// The stretch between changes `begin` and `end`: edges that last all of it are joined, the others handed to its
    /// halves. Recursion as deep as the logarithm of the number of changes.
    void visit(std::size_t begin, std::size_t end, std::vector<std::uint32_t> edges) {
        const std::size_t count = components_.count();
        const std::uint32_t first = changes_[begin];
        const std::uint32_t last = changes_[end] - 1;
        std::vector<std::uint32_t> partial;
        for (const std::uint32_t e : edges) {
            const TimedEdge& edge = edges_[e];
            if (edge.days.to.number() < first || edge.days.from.number() > last || edge.days.empty()) continue;
            if (edge.days.from.number() > first || edge.days.to.number() < last)
                partial.push_back(e);
            else if (const auto mark = components_.join(edge))
                keep_cycle(*mark, edge.from, {Day(first), Day(last)});
        }
        edges = {};
        if (!partial.empty()) {
            const std::size_t middle = begin + (end - begin) / 2;
            visit(begin, middle, partial);
            visit(middle, end, std::move(partial));
        }
        components_.undo_to(count);
    }

    /// Stretches are met in order of time, so a cycle's days are, too.
    void keep_cycle(std::uint64_t mark, std::uint32_t start, Period days) {
        const auto [entry, added] = by_mark_.emplace(mark, found_.size());
        if (added) {
            found_.emplace_back();
            if (found_.size() <= most_walked && steps_ < most_steps) walk(start, days.from, found_.back().vertices);
        }
        std::vector<Period>& all = found_[entry->second].days;
        if (!all.empty() && all.back().to.number() + 1 == days.from.number())
            all.back().to = days.to;
        else
            all.push_back(days);
    }
    void walk(std::uint32_t start, Day day, std::vector<std::uint32_t>& vertices) {
        std::uint32_t v = start;
        do {
            vertices.push_back(v);
            v = next(v, day);
        } while (v != start);
        steps_ += vertices.size();
    }
    /// Where the edge of a vertex leads that day.
    std::uint32_t next(std::uint32_t vertex, Day day) const {
        const auto behind = std::ranges::upper_bound(edges_, std::pair(vertex, day), {}, place);
        return std::prev(behind)->to;
    }

    std::vector<TimedEdge> edges_;        ///< by source, then day
    std::vector<std::uint32_t> changes_;  ///< days on which an edge begins, or is gone
    Components components_;
    std::unordered_map<std::uint64_t, std::size_t> by_mark_;  ///< in found_
    std::vector<TimedCycle> found_;
    std::size_t steps_ = 0;
};

/// The ways over edges that are there on all days, each of which ends. Each vertex is passed once, however often ways
/// lead over it.
class ConstantWays {
 public:
    /// @param always  by vertex: where its edge leads, or a number beyond them that tells what it has instead
    explicit ConstantWays(const std::vector<std::uint32_t>& always) : always_(always) {
        record::reserve_large(end_, always.size());
        end_.resize(always.size(), not_walked);
    }

    /// What the vertex has at which the way ends.
    std::uint32_t end_of(std::uint32_t start) {
        const auto goes_on = [this](std::uint32_t at) {
            return always_[at] < always_.size() && end_[at] == not_walked;
        };
        std::uint32_t last = start;
        while (goes_on(last)) last = always_[last];
        const std::uint32_t end = end_[last] != not_walked ? end_[last] : always_[last];
        for (std::uint32_t at = start; goes_on(at); at = always_[at]) end_[at] = end;
        return end;
    }
    /// Appends the edges of the way that have not been taken yet.
    void take(std::uint32_t start, std::vector<TimedEdge>& edges) {
        if (taken_.empty()) taken_.resize(always_.size());
        for (std::uint32_t at = start; always_[at] < always_.size() && !taken_[at]; at = always_[at]) {
            taken_[at] = true;
            edges.push_back({at, always_[at], {}});
        }
    }

 private:
    static constexpr std::uint32_t not_walked = 0;  ///< where a way may lead, but never what one ends with

    const std::vector<std::uint32_t>& always_;
    std::vector<std::uint32_t> end_;  ///< by vertex
    std::vector<bool> taken_;
};

/// From one vertex whose edges change to the next, by the numbers of these: by `first`, then over edges of all days.
struct Way {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    const TimedEdge* first = nullptr;
};

/// The strong component of each vertex; a number of its own for one that has no way back to itself. Ways within a
/// component are those that lead back.
std::vector<std::uint32_t> components_of(std::uint32_t vertices, const std::vector<Way>& ways) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (const Way& way : ways) ends.emplace_back(way.from, way.to);
    const boost::compressed_sparse_row_graph<> graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                                                     vertices);
    std::vector<std::uint32_t> component(vertices);
    boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    return component;
}

}  // namespace

void TimedGraph::add_changing(const TimedEdge& edge) {
    if (edge.days.empty()) return;
    if (always_[edge.from] == nothing) {
        always_[edge.from] = changes | static_cast<std::uint32_t>(first_changing_.size());
        first_changing_.push_back(static_cast<std::uint32_t>(changing_.size()));
    }
    changing_.push_back(edge);
}

std::span<const TimedEdge> TimedGraph::changing_edges(std::uint32_t number) const {
    const std::size_t first = first_changing_[number];
    const std::size_t end = number + 1 < first_changing_.size() ? first_changing_[number + 1] : changing_.size();
    return std::span(changing_).subspan(first, end - first);
}

/// Goes over all edges, whatever their days, from where circles could begin.
///
/// A circle has an edge that leads to a later vertex and one that leads to an earlier one, or leads from a vertex to
/// itself. Most documents give all that is above before what is below, or the other way round: the rarer edges are few,
/// and so are the vertices that can be reached over one of them.
class TimedGraph::Walks {
 public:
    explicit Walks(const TimedGraph& graph) : graph_(graph), walked_(graph.always_.size()) {}

    /// False where edges of all days are found to lead in a circle.
    bool run() {
        return leads_on_are_rarer() ? run_from([](std::uint32_t from, std::uint32_t to) { return to >= from; })
                                    : run_from([](std::uint32_t from, std::uint32_t to) { return to <= from; });
    }
    /// The vertices met whose edges change, by their numbers among these.
    std::vector<std::uint32_t>& changing() { return changing_; }

 private:
    bool leads_on_are_rarer() const {
        const std::uint32_t stride = static_cast<std::uint32_t>(graph_.always_.size() / 8'192) + 1;  // some tell
        std::uint32_t on = 0;
        std::uint32_t back = 0;
        for (std::uint32_t vertex = 0; vertex < graph_.always_.size(); vertex += stride) {
            if (!graph_.is_constant(vertex)) continue;
            on += graph_.always_[vertex] >= vertex ? 1u : 0u;
            back += graph_.always_[vertex] <= vertex ? 1u : 0u;
        }
        return on < back;
    }
    template <typename IsRare>
    bool run_from(const IsRare& is_rare) {
        for (std::uint32_t vertex = 0; vertex < graph_.always_.size(); ++vertex)
            if (graph_.is_constant(vertex) && is_rare(vertex, graph_.always_[vertex]) && !walk(vertex)) return false;
        for (const TimedEdge& edge : graph_.changing_)
            if (is_rare(edge.from, edge.to) && !walk(edge.from)) return false;
        for (std::size_t i = 0; i < changing_.size(); ++i)
            for (const TimedEdge& edge : graph_.changing_edges(changing_[i]))
                if (!walk(edge.to)) return false;
        return true;
    }
    /// Until the edges of all days end, or where another walk has been.
    bool walk(std::uint32_t start) {
        const std::vector<std::uint32_t>& always = graph_.always_;
        std::size_t steps = 0;
        for (std::uint32_t at = start; !walked_[at] && graph_.is_constant(at); at = always[at])
            if (++steps > always.size()) return false;
        std::uint32_t at = start;
        for (; !walked_[at] && graph_.is_constant(at); at = always[at]) walked_[at] = true;
        if (!walked_[at] && always[at] != nothing) changing_.push_back(always[at] & ~changes);
        walked_[at] = true;
        return true;
    }

    const TimedGraph& graph_;
    std::vector<bool> walked_;  ///< by vertex
    std::vector<std::uint32_t> changing_;
};

std::vector<TimedEdge> TimedGraph::edges_of_circles() const {
    Walks walks(*this);
    if (!walks.run()) return edges();
    // What is left are circles over vertices whose edges change. Their strong components are looked for in a graph of
    // these alone, with an edge for each way from one over constant edges to the next.
    std::vector<std::uint32_t>& vertices = walks.changing();
    if (vertices.empty()) return {};
    std::ranges::sort(vertices);
    const auto number_of = [&vertices](std::uint32_t changing) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(vertices, changing) - vertices.begin());
    };
    ConstantWays constant_ways(always_);
    std::vector<Way> ways;
    for (std::uint32_t i = 0; i < vertices.size(); ++i)
        for (const TimedEdge& edge : changing_edges(vertices[i]))
            if (const std::uint32_t end = constant_ways.end_of(edge.to); end != nothing)
                ways.push_back({i, number_of(end & ~changes), &edge});
    const std::vector<std::uint32_t> component = components_of(static_cast<std::uint32_t>(vertices.size()), ways);
    std::vector<TimedEdge> found;
    for (const Way& way : ways) {
        if (component[way.from] != component[way.to]) continue;
        found.push_back(*way.first);
        constant_ways.take(way.first->to, found);
    }
    std::ranges::stable_sort(found, {}, &TimedEdge::from);
    return found;
}

std::vector<TimedEdge> TimedGraph::edges() const {
    std::vector<TimedEdge> edges = changing_;
    for (std::uint32_t vertex = 0; vertex < always_.size(); ++vertex)
        if (is_constant(vertex)) edges.push_back({vertex, always_[vertex], {}});
    std::ranges::stable_sort(edges, {}, &TimedEdge::from);
    return edges;
}

std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges) {
    return Search(vertices, std::move(edges)).run();
}

std::vector<TimedCycle> find_cycles(const TimedGraph& graph) {
    std::vector<TimedEdge> edges = graph.edges_of_circles();
    if (edges.empty()) return {};
    // Few vertices of many, numbered anew in their order.
    std::vector<std::uint32_t> vertices;
    for (const TimedEdge& edge : edges) vertices.insert(vertices.end(), {edge.from, edge.to});
    std::ranges::sort(vertices);
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    const auto number_of = [&](std::uint32_t vertex) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(vertices, vertex) - vertices.begin());
    };
    for (TimedEdge& edge : edges) edge = {number_of(edge.from), number_of(edge.to), edge.days};
    auto cycles = find_cycles(static_cast<std::uint32_t>(vertices.size()), std::move(edges));
    for (TimedCycle& cycle : cycles)
        for (std::uint32_t& vertex : cycle.vertices) vertex = vertices[vertex];
    return cycles;
}

}  // namespace orgraph::document
