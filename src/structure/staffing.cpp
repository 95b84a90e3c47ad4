#include "orgraph/staffing.hpp"

#include <algorithm>
#include <limits>

#include "orgraph/settings.hpp"
#include "orgraph/subordinates.hpp"
#include "snapshot/data.hpp"

namespace orgraph {
namespace {

using record::Row;
using record::Word;
using Count = std::optional<std::uint64_t>;

void take_planned(const snapshot::Data& data, Node post, Heads& heads) {
    const record::Record& record = *data.record;
    const auto count = [&record](Word word) { return static_cast<std::uint64_t>(record.number(word)); };
    const Word planned = data.value(post, record::post::headcount);
    if (planned.is(Word::number)) {
        heads.min = heads.max = count(planned);
    } else if (planned.is(Word::row)) {
        const Row range = record.row(planned);
        heads.min = count(range[record::headcount::min]);
        heads.max = count(range[record::headcount::max]);
    }
}

/// Adds what is known; sums too large to count stay at the largest count.
void add(Count& total, Count more) {
    if (!more) return;
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - total.value_or(0);
    total = total.value_or(0) + std::min(room, *more);
}

Staffing staffing_of(const Snapshot& snapshot, std::span<const Node> posts) {
    Staffing result;
    result.posts.reserve(posts.size());
    for (const Node post : posts) {
        const PostStaffing row = post_staffing(snapshot, post);
        if (row.status == PostStatus::active) {
            add(result.total.min, row.heads.min);
            add(result.total.max, row.heads.max);
            add(result.total.vacant, row.heads.vacant);
            add(result.total.excess, row.heads.excess);
            result.total.filled += row.heads.filled;
            result.total.standby += row.heads.standby;
            result.total.fte += row.heads.fte;
        }
        result.posts.push_back(row);
    }
    std::vector<Node> people = people_in(snapshot, posts);
    std::ranges::sort(people);
    const std::uint64_t most = settings(snapshot).max_concurrent;
    for (const Node person : people)
        if (const std::uint64_t posts_besides = concurrent_posts(snapshot, person); posts_besides > most)
            result.people.push_back({person, posts_besides});
    return result;
}

}  // namespace

PostStaffing post_staffing(const Snapshot& snapshot, Node post) {
    PostStaffing row{post, snapshot.status(post), {}};
    take_planned(snapshot.data(), post, row.heads);
    const std::span<const Node> holders = snapshot.held_by(post);
    row.heads.filled = holders.size();
    row.heads.standby = snapshot.standby(post).size();
    for (const Node person : holders) row.heads.fte += snapshot.holding(person, post).share;
    const auto above = [](std::uint64_t a, std::uint64_t b) { return a > b ? a - b : 0; };
    if (row.heads.min) {
        row.heads.vacant = above(*row.heads.min, row.heads.filled);
        row.heads.excess = above(row.heads.filled, *row.heads.max);
    }
    if (row.status != PostStatus::active) row.heads.vacant = 0;
    return row;
}

Staffing staffing(const Snapshot& snapshot) { return staffing_of(snapshot, snapshot.nodes(Kind::post)); }

Staffing staffing(const Snapshot& snapshot, Node department, bool own_only) {
    const auto listed = own_only ? snapshot.own_posts(department) : snapshot.posts_within(department);
    std::vector<Node> posts(listed.begin(), listed.end());
    std::ranges::sort(posts);
    return staffing_of(snapshot, posts);
}

std::uint64_t concurrent_posts(const Snapshot& snapshot, Node person) noexcept {
    return snapshot.holds(person).size() - (snapshot.has_regular_post(person) ? 1 : 0);
}

}  // namespace orgraph
