// Posts, and how many hold them (semantics S7).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// Heads planned and there. What is not known has no value.
struct Heads {
    std::optional<std::uint64_t> min;
    std::optional<std::uint64_t> max;
    std::uint64_t filled = 0;  ///< holders
    std::uint64_t standby = 0;
    double fte = 0;  ///< full-time equivalents: the sum of the holdings' shares
    std::optional<std::uint64_t> vacant;
    std::optional<std::uint64_t> excess;
    friend bool operator==(const Heads&, const Heads&) = default;
};

struct PostStaffing {
    Node post = none;
    PostStatus status = PostStatus::active;
    Heads heads;
    friend bool operator==(const PostStaffing&, const PostStaffing&) = default;
};

/// A person with many posts.
struct Concurrency {
    Node person = none;
    std::uint64_t concurrent = 0;  ///< holdings, less one if any is regular
    friend bool operator==(const Concurrency&, const Concurrency&) = default;
};

struct Staffing {
    std::vector<PostStaffing> posts;  ///< in document order
    Heads total;                      ///< frozen and planned posts left out; sums of what is known
    std::vector<Concurrency> people;  ///< those over max_concurrent who hold one of the posts, in document order
};

/// Of the whole organization. O(posts + appointments).
Staffing staffing(const Snapshot& snapshot);
/// Of a department, with those below it unless `own_only`. O(n log n) in its posts and holders.
Staffing staffing(const Snapshot& snapshot, Node department, bool own_only);
/// Of one post. O(log n), and linear in the holders' appointments.
PostStaffing post_staffing(const Snapshot& snapshot, Node post);
/// The posts a person holds, less one if any is regular. O(appointments of the person).
std::uint64_t concurrent_posts(const Snapshot& snapshot, Node person) noexcept;

}  // namespace orgraph
