#include "orgraph/subordinates.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "orgraph/chain.hpp"
#include "orgraph/settings.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph {

namespace {

std::uint32_t number_of(Node node) { return static_cast<std::uint32_t>(node); }

/// Calls `take(post)` for the direct reports of a post, in chart order.
template <typename Take>
void for_each_report(const Snapshot& snapshot, Node post, const Take& take) {
    const snapshot::Data& data = snapshot.data();
    const std::uint32_t position = snapshot.chart_position(post);
    for (std::uint32_t i = position + 1; i < data.chart_end[position]; i = data.chart_end[i]) take(data.chart[i]);
}

/// Finds the people whom a person manages directly.
///
/// From each post that the person holds the chart is followed downwards. Below a post without holders those further
/// down answer to the person too. So they do below a post with one holder, but then only that holder, in a second post:
/// for everybody else the first post up the chain with another holder is this one.
class DirectReports {
 public:
    explicit DirectReports(const Snapshot& snapshot) : snapshot_(snapshot) {}

    /// In document order, each once.
    std::vector<Node> people(Node person) {
        people_.clear();
        for (const Node post : snapshot_.holds(person)) {
            open_.push_back({post, none});
            while (!open_.empty()) {
                const Branch branch = open_.back();
                open_.pop_back();
                for_each_report(snapshot_, branch.post, [&](Node below) { visit(person, post, below, branch.only); });
            }
        }
        if (!std::ranges::is_sorted(people_)) std::ranges::sort(people_);
        people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
        return people_;
    }

 private:
    struct Branch {
        Node post;
        Node only;  ///< the one person who counts below; `none`: everybody
    };

    void visit(Node manager, Node from, Node post, Node only) {
        const std::span<const Node> holders = snapshot_.held_by(post);
        for (const Node holder : holders) {
            if (holder == manager || (only != none && holder != only)) continue;
            const Node supervisor = structure::supervisor(snapshot_, holder, post, from);
            if (supervisor == none || supervisor == manager) people_.push_back(holder);
        }
        if (holders.empty())
            open_.push_back({post, only});
        else if (holders.size() == 1 && (only == none || only == holders[0]) && snapshot_.holds(holders[0]).size() > 1)
            open_.push_back({post, holders[0]});
    }

    const Snapshot& snapshot_;
    std::vector<Branch> open_;
    std::vector<Node> people_;
};

}  // namespace

std::vector<PostBelow> posts_below(const Snapshot& snapshot, Node post, std::uint32_t depth) {
    const snapshot::Data& data = snapshot.data();
    const std::uint32_t position = snapshot.chart_position(post);
    std::vector<PostBelow> result;
    if (depth == 0) return result;
    if (depth == any_depth) result.reserve(data.chart_end[position] - position - 1);
    std::vector<std::uint32_t> open;  // ends of the branches that this position lies in, below `post`
    for (std::uint32_t i = position + 1; i < data.chart_end[position];) {
        while (!open.empty() && open.back() <= i) open.pop_back();
        result.push_back({data.chart[i], static_cast<std::uint32_t>(open.size()) + 1});
        if (open.size() + 1 >= depth) {
            i = data.chart_end[i];
        } else {
            open.push_back(data.chart_end[i]);
            ++i;
        }
    }
    return result;
}

std::vector<Node> people_in(const Snapshot& snapshot, std::span<const Node> posts) {
    std::vector<Node> people;
    std::unordered_set<std::uint32_t> seen;
    for (const Node post : posts)
        for (const Node holder : snapshot.held_by(post))
            if (snapshot.holds(holder).size() == 1 || seen.insert(number_of(holder)).second) people.push_back(holder);
    return people;
}

std::vector<Node> people_below(const Snapshot& snapshot, Node person, std::uint32_t depth) {
    struct Level {
        std::vector<Node> people;
        std::size_t next = 0;
    };
    DirectReports direct(snapshot);
    std::vector<Node> found;
    std::unordered_map<std::uint32_t, std::size_t> nearest{{number_of(person), 0}};  // steps from the person
    std::vector<Level> open;
    const auto descend = [&](Node manager) {
        if (open.size() < depth) open.push_back({direct.people(manager), 0});
    };
    for (descend(person); !open.empty();) {
        if (open.back().next == open.back().people.size()) {
            open.pop_back();
            continue;
        }
        const Node below = open.back().people[open.back().next++];
        const auto [entry, added] = nearest.emplace(number_of(below), open.size());
        if (added) {
            found.push_back(below);
            descend(below);
        } else if (depth != any_depth && open.size() < entry->second) {
            // Reached again by a shorter way: within the depth there may be more below than the longer way led to.
            entry->second = open.size();
            descend(below);
        }
    }
    return found;
}

std::size_t span_of_control(const Snapshot& snapshot, Node person) {
    return DirectReports(snapshot).people(person).size();
}

std::size_t layer(const Snapshot& snapshot, Node post) noexcept { return chain_of_command(snapshot, post, {}); }

std::vector<Wide> wide_spans(const Snapshot& snapshot) {
    const std::uint64_t most = settings(snapshot).max_span;
    std::vector<Wide> wide;
    for (const Node person : snapshot.nodes(Kind::person))
        if (const std::size_t span = span_of_control(snapshot, person); span > most) wide.push_back({person, span});
    return wide;
}

std::vector<Deep> deep_layers(const Snapshot& snapshot) {
    const std::uint64_t most = settings(snapshot).max_layers;
    const snapshot::Data& data = snapshot.data();
    std::vector<Deep> deep;
    std::vector<std::uint32_t> open;  // ends of the branches that this position lies in
    for (std::uint32_t i = 0; i < data.chart.size(); ++i) {
        while (!open.empty() && open.back() <= i) open.pop_back();
        if (open.size() > most) deep.push_back({data.chart[i], open.size()});
        open.push_back(data.chart_end[i]);
    }
    std::ranges::sort(deep, {}, &Deep::post);
    return deep;
}

}  // namespace orgraph
