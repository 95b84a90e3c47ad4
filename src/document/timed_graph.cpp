#include "document/timed_graph.hpp"

#include <algorithm>
#include <numeric>

namespace orgraph::document {
namespace {

/// Union-find by size that can undo its last unions.
class Components {
 public:
    explicit Components(std::uint32_t vertices) : parent_(vertices), size_(vertices, 1) {
        std::iota(parent_.begin(), parent_.end(), 0u);
    }
    /// Joins two components; false if they are one.
    bool join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a == b) return false;
        if (size_[a] < size_[b]) std::swap(a, b);
        parent_[b] = a;
        size_[a] += size_[b];
        joined_.push_back(b);
        return true;
    }
    std::size_t mark() const { return joined_.size(); }
    void undo_to(std::size_t mark) {
        while (joined_.size() > mark) {
            const std::uint32_t b = joined_.back();
            joined_.pop_back();
            size_[parent_[b]] -= size_[b];
            parent_[b] = b;
        }
    }

 private:
    std::uint32_t find(std::uint32_t v) const {
        while (parent_[v] != v) v = parent_[v];
        return v;
    }
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> size_;
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
        const auto repeated = std::ranges::unique(changes_);
        changes_.erase(repeated.begin(), repeated.end());
    }

    std::vector<TimedCycle> run() {
        if (changes_.size() < 2) return {};
        if (!std::ranges::is_sorted(edges_, {}, &TimedEdge::from)) std::ranges::sort(edges_, {}, &TimedEdge::from);
        std::vector<std::uint32_t> all(edges_.size());
        std::iota(all.begin(), all.end(), 0u);
        visit(0, changes_.size() - 1, std::move(all));
        return std::move(found_);
    }

 private:
    /// The stretch between changes `begin` and `end`: edges that last all of it are joined, the others handed to its
    /// halves. Recursion as deep as the logarithm of the number of changes.
    void visit(std::size_t begin, std::size_t end, std::vector<std::uint32_t> edges) {
        const std::size_t mark = components_.mark();
        const std::uint32_t first = changes_[begin];
        const std::uint32_t last = changes_[end] - 1;
        std::vector<std::uint32_t> partial;
        for (const std::uint32_t e : edges) {
            const TimedEdge& edge = edges_[e];
            if (edge.days.to.number() < first || edge.days.from.number() > last || edge.days.empty()) continue;
            if (edge.days.from.number() > first || edge.days.to.number() < last)
                partial.push_back(e);
            else if (!components_.join(edge.from, edge.to))
                keep_cycle(edge.from, {Day(first), Day(last)});
        }
        edges = {};
        if (!partial.empty()) {
            const std::size_t middle = begin + (end - begin) / 2;
            visit(begin, middle, partial);
            visit(middle, end, std::move(partial));
        }
        components_.undo_to(mark);
    }

    void keep_cycle(std::uint32_t start, Period days) {
        TimedCycle cycle{{start}, days};
        for (std::uint32_t v = next(start, days.from); v != start; v = next(v, days.from)) cycle.vertices.push_back(v);
        found_.push_back(std::move(cycle));
    }
    /// Where the edge of a vertex leads that day.
    std::uint32_t next(std::uint32_t vertex, Day day) const {
        auto edge = std::ranges::lower_bound(edges_, vertex, {}, &TimedEdge::from);
        while (!edge->days.contains(day)) ++edge;
        return edge->to;
    }

    std::vector<TimedEdge> edges_;
    std::vector<std::uint32_t> changes_;  ///< days on which an edge begins, or is gone
    Components components_;
    std::vector<TimedCycle> found_;
};

}  // namespace

std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges) {
    return Search(vertices, std::move(edges)).run();
}

}  // namespace orgraph::document
