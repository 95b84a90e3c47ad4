#include "orgraph/suppose.hpp"

#include <algorithm>
#include <string>

#include "orgraph/error.hpp"
#include "snapshot/data.hpp"

namespace orgraph {
namespace {

void require(const Snapshot& snapshot, Node node, Kind kind) {
    const auto number = static_cast<std::uint32_t>(node);
    if (!snapshot.in_force(node))
        throw Error(Status::invalid_argument,
                    "node " + std::to_string(number) + " is not in force on " + snapshot.day().text());
    if (snapshot.kind(node) != kind)
        throw Error(Status::invalid_argument, std::string(to_string(snapshot.kind(node))) + ':' +
                                                  std::string(snapshot.id(node)) + " is no " + to_string(kind));
}

}  // namespace

Snapshot suppose(const Snapshot& snapshot, const Suppositions& suppositions) {
    Suppositions all = snapshot.data().suppositions;
    for (const Node person : suppositions.without) {
        require(snapshot, person, Kind::person);
        all.without.push_back(person);
    }
    for (const SupposedHeadcount& headcount : suppositions.headcounts) {
        require(snapshot, headcount.post, Kind::post);
        if (headcount.min > headcount.max)
            throw Error(Status::invalid_argument, "a headcount has a least number above its greatest");
        // In the order of posts, to be found by halving.
        const auto place = std::ranges::lower_bound(all.headcounts, headcount.post, {}, &SupposedHeadcount::post);
        if (place != all.headcounts.end() && place->post == headcount.post)
            *place = headcount;
        else
            all.headcounts.insert(place, headcount);
    }
    for (const Node post : suppositions.vacant) {
        require(snapshot, post, Kind::post);
        all.vacant.push_back(post);
    }
    std::ranges::sort(all.vacant);
    return Snapshot(snapshot::build(snapshot.data().record, snapshot.day(), std::move(all)));
}

Snapshot on_day(const Snapshot& snapshot, Day day) {
    return Snapshot(snapshot::build(snapshot.data().record, day, snapshot.data().suppositions));
}

}  // namespace orgraph
