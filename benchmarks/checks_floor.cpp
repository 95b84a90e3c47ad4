#include "checks_floor.hpp"

#include <algorithm>

namespace orgraph::benchmarks {
namespace {

constexpr std::uint32_t nothing = 0xFFFF'FFFF;

std::uint32_t number(Node node) { return static_cast<std::uint32_t>(node); }

}  // namespace

ChecksFloor::ChecksFloor(const Snapshot& snapshot) {
    // People come last, and are above nothing.
    std::uint32_t nodes = 0;
    for (const Kind kind : {Kind::department, Kind::post})
        for (const Node node : snapshot.nodes(kind)) nodes = std::max(nodes, number(node) + 1);
    parents_.assign(nodes, nothing);
    is_there_.resize(snapshot.node_count());
    const auto refer = [this](Node node) {
        if (node != none) references_.push_back(number(node));
    };
    for (const Node department : snapshot.nodes(Kind::department)) {
        parents_[number(department)] = number(snapshot.part_of(department));
        refer(snapshot.part_of(department));
        refer(snapshot.head(department));
    }
    for (const Node post : snapshot.nodes(Kind::post)) {
        parents_[number(post)] = number(snapshot.reports_to(post));
        refer(snapshot.post_in(post));
        refer(snapshot.job(post));
        refer(snapshot.reports_to(post));
    }
    for (const Node person : snapshot.nodes(Kind::person)) {
        first_.push_back(static_cast<std::uint32_t>(shares_.size()));
        for (const Holding& holding : snapshot.holdings(person)) {
            refer(holding.post);
            shares_.push_back(holding.share);
        }
    }
    first_.push_back(static_cast<std::uint32_t>(shares_.size()));
    for (const Kind kind : {Kind::department, Kind::post, Kind::person, Kind::job})
        for (const Node node : snapshot.nodes(kind)) is_there_[number(node)] = 1;
}

std::size_t ChecksFloor::cycles() const {
    // Each node gets the number of the walk that came by first; a walk that meets itself is in a circle.
    std::vector<std::uint32_t> walk(parents_.size(), nothing);
    std::size_t found = 0;
    for (std::uint32_t start = 0; start < parents_.size(); ++start) {
        std::uint32_t at = start;
        for (; at != nothing && walk[at] == nothing; at = parents_[at]) walk[at] = start;
        if (at != nothing && walk[at] == start) ++found;
    }
    return found;
}

std::size_t ChecksFloor::dangling() const {
    std::size_t found = 0;
    for (const std::uint32_t reference : references_) found += is_there_[reference] == 0 ? 1u : 0u;
    return found;
}

std::size_t ChecksFloor::over_one() const {
    std::size_t found = 0;
    for (std::size_t person = 0; person + 1 < first_.size(); ++person) {
        double sum = 0;
        for (std::uint32_t i = first_[person]; i < first_[person + 1]; ++i) sum += shares_[i];
        if (sum > 1 + 1e-9) ++found;
    }
    return found;
}

}  // namespace orgraph::benchmarks
