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
    struct Report {
        Node person = none;
        Node post = none;  ///< through which the person is managed
    };

    explicit DirectReports(const Snapshot& snapshot) : snapshot_(snapshot) {}

    /// A person who is managed in several posts is there several times.
    const std::vector<Report>& of(Node person) {
        reports_.clear();
        for (const Node post : snapshot_.holds(person)) {
            open_.push_back({post, none});
            while (!open_.empty()) {
                const Branch branch = open_.back();
                open_.pop_back();
                for_each_report(snapshot_, branch.post, [&](Node below) { visit(person, post, below, branch.only); });
            }
        }
        return reports_;
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
            if (supervisor == none || supervisor == manager) reports_.push_back({holder, post});
        }
        if (holders.empty())
            open_.push_back({post, only});
        else if (holders.size() == 1 && (only == none || only == holders[0]) && snapshot_.holds(holders[0]).size() > 1)
            open_.push_back({post, holders[0]});
    }

    const Snapshot& snapshot_;
    std::vector<Branch> open_;
    std::vector<Report> reports_;
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
    struct Reached {
        std::uint32_t chart_position;
        std::uint32_t order;  ///< among the holders of one post
        Node person;
    };
    const auto place = [&](const DirectReports::Report& report) {
        const std::span<const Node> holders = snapshot.held_by(report.post);
        return Reached{snapshot.chart_position(report.post),
                       static_cast<std::uint32_t>(std::ranges::find(holders, report.person) - holders.begin()),
                       report.person};
    };
    const auto earlier = [](const Reached& a, const Reached& b) {
        return std::pair(a.chart_position, a.order) < std::pair(b.chart_position, b.order);
    };

    DirectReports direct(snapshot);
    std::vector<Reached> reached;
    std::unordered_map<std::uint32_t, std::size_t> index{{number_of(person), 0}};  // in `reached`, from 1
    std::vector<Node> layer{person};
    for (std::uint32_t at = 0; at < depth && !layer.empty(); ++at) {
        std::vector<Node> next;
        for (const Node manager : layer) {
            for (const DirectReports::Report& report : direct.of(manager)) {
                const auto [entry, added] = index.emplace(number_of(report.person), reached.size() + 1);
                if (added) {
                    reached.push_back(place(report));
                    next.push_back(report.person);
                } else if (entry->second != 0) {
                    Reached& before = reached[entry->second - 1];
                    before = std::min(before, place(report), earlier);
                }
            }
        }
        layer = std::move(next);
    }
    std::ranges::sort(reached, earlier);
    std::vector<Node> people;
    people.reserve(reached.size());
    for (const Reached& one : reached) people.push_back(one.person);
    return people;
}

std::size_t span_of_control(const Snapshot& snapshot, Node person) {
    std::unordered_set<std::uint32_t> people;
    DirectReports direct(snapshot);
    for (const DirectReports::Report& report : direct.of(person)) people.insert(number_of(report.person));
    return people.size();
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
    std::vector<Deep> deep;
    for (const Node post : snapshot.nodes(Kind::post))
        if (const std::size_t above = layer(snapshot, post); above > most) deep.push_back({post, above});
    return deep;
}

}  // namespace orgraph
