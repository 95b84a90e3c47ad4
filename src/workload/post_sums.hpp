// What the duties of each post come to, worked out once for all days.
#pragma once

#include <cstdint>
#include <vector>

#include "workload/duty_hours.hpp"

namespace orgraph::workload {

/// Most duties have no dates: what such duties come to is the same in every snapshot, and in every what-if. Many posts
/// come to the same, so that a post has but the number of a sum.
class PostSums {
 public:
    /// Made when it is first asked for. O(posts, jobs and their duties).
    static const PostSums& of(const record::Record& record);
    explicit PostSums(const record::Record& record);

    /// Whether some of the post's duties have dates or are inherited: those are to be looked at day by day.
    bool is_by_day(std::uint32_t post) const noexcept { return by_post_[post] == by_day; }
    /// Of a post where they are not.
    const DutyHours& of_post(std::uint32_t post) const noexcept { return sums_[by_post_[post] & ~shared]; }
    /// Whether its holders share some of them, as they may where they are looked at day by day.
    bool may_be_shared(std::uint32_t post) const noexcept { return (by_post_[post] & shared) != 0; }
    /// Posts that have a quota, in document order, and those by day that may have one.
    const std::vector<Node>& posts_with_quotas() const noexcept { return with_quotas_; }
    /// Ask for what is going to be read of a post, one some time after the other: posts are all over the memory.
    [[gnu::always_inline]] void expect(std::uint32_t post) const noexcept { __builtin_prefetch(&by_post_[post]); }
    [[gnu::always_inline]] void expect_sum(std::uint32_t post) const noexcept {
        if (!is_by_day(post)) __builtin_prefetch(&of_post(post));
    }

 private:
    static constexpr std::uint32_t by_day = 0xFFFF'FFFF;
    static constexpr std::uint32_t shared = 1u << 31;

    /// Finds the place of a sum in sums_, adding it where it is a new one.
    class Places;

    std::vector<std::uint32_t> by_post_;  ///< places in sums_, with `shared` where something is
    std::vector<DutyHours> sums_;         ///< different ones
    std::vector<Node> with_quotas_;
};

}  // namespace orgraph::workload
