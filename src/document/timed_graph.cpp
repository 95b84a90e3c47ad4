#include "document/timed_graph.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

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

}  // namespace

std::vector<TimedCycle> find_cycles(std::uint32_t vertices, std::vector<TimedEdge> edges) {
    return Search(vertices, std::move(edges)).run();
}

}  // namespace orgraph::document
