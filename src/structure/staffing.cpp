#include "orgraph/staffing.hpp"

#include <algorithm>
#include <limits>

#include "orgraph/settings.hpp"
#include "orgraph/subordinates.hpp"
#include "structure/headcount.hpp"

namespace orgraph {
namespace {

using Count = std::optional<std::uint64_t>;

/// Adds what is known; sums too large to count stay at the largest count.
void add(Count& total, Count more) {
    if (!more) return;
    const std::uint64_t room = std::numeric_limits<std::uint64_t>::max() - total.value_or(0);
    total = total.value_or(0) + std::min(room, *more);
}

Heads heads_of(const Snapshot& snapshot, Node post, PostStatus status, double fte) {
    Heads heads;
    if (const auto planned = structure::headcount(snapshot.data(), post)) {
        heads.min = planned->min;
        heads.max = planned->max;
    }
    heads.filled = snapshot.held_by(post).size();
    heads.standby = snapshot.standby(post).size();
    heads.fte = fte;
    const auto above = [](std::uint64_t a, std::uint64_t b) { return a > b ? a - b : 0; };
    if (heads.min) {
        heads.vacant = above(*heads.min, heads.filled);
        heads.excess = above(heads.filled, *heads.max);
    }
    if (status != PostStatus::active) heads.vacant = 0;
    return heads;
}

/// Of each of the posts, which are in ascending order: the sum of its holders' shares. Each person is asked once.
std::vector<double> full_time_equivalents(const Snapshot& snapshot, std::span<const Node> posts,
                                          std::span<const Node> people) {
    std::vector<double> sums(posts.size(), 0);
    for (const Node person : people) {
        for (const Holding& holding : snapshot.holdings(person)) {
            const auto post = std::ranges::lower_bound(posts, holding.post);
            if (post != posts.end() && *post == holding.post)
                sums[static_cast<std::size_t>(post - posts.begin())] += holding.share;
        }
    }
    return sums;
}

/// `posts` are in ascending order.
Staffing staffing_of(const Snapshot& snapshot, std::span<const Node> posts) {
    std::vector<Node> people = people_in(snapshot, posts);
    std::ranges::sort(people);
    const std::vector<double> fte = full_time_equivalents(snapshot, posts, people);
    Staffing result;
    result.posts.reserve(posts.size());
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const PostStatus status = snapshot.status(posts[i]);
        const Heads heads = heads_of(snapshot, posts[i], status, fte[i]);
        if (status == PostStatus::active) {
            add(result.total.min, heads.min);
            add(result.total.max, heads.max);
            add(result.total.vacant, heads.vacant);
            add(result.total.excess, heads.excess);
            result.total.filled += heads.filled;
            result.total.standby += heads.standby;
            result.total.fte += heads.fte;
        }
        result.posts.push_back({posts[i], status, heads});
    }
    const std::uint64_t most = settings(snapshot).max_concurrent;
    for (const Node person : people)
        if (const std::uint64_t posts_besides = concurrent_posts(snapshot, person); posts_besides > most)
            result.people.push_back({person, posts_besides});
    return result;
}

}  // namespace

PostStaffing post_staffing(const Snapshot& snapshot, Node post) {
    const PostStatus status = snapshot.status(post);
    double fte = 0;
    for (const Node person : snapshot.held_by(post)) fte += snapshot.holding(person, post).share;
    return {post, status, heads_of(snapshot, post, status, fte)};
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
