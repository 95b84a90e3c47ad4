// What the duties of each post come to, worked out once for all days.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "workload/duty_hours.hpp"

namespace orgraph::workload {

/// Most duties have no dates: what such duties come to is the same in every snapshot, and in every what-if. Many posts
/// come to the same, so that a post has but the numbers of two sums: its own and its job's.
class PostSums {
 public:
    /// Made when it is first asked for. O(posts, jobs and their duties).
    static const PostSums& of(const record::Record& record);
    explicit PostSums(const record::Record& record);

    /// Whether some of the post's duties have dates or are inherited: those are to be looked at day by day.
    bool is_by_day(std::uint32_t post) const noexcept { return by_post_[post].own == by_day; }
    /// Of a post where they are not.
    DutyHours of_post(std::uint32_t post) const noexcept {
        const Numbers numbers = by_post_[post];
        const DutyHours& own = sums_[numbers.own];
        const DutyHours& job = sums_[numbers.job];
        return {own.each + job.each, own.shared + job.shared, own.measured + job.measured,
                own.unmeasured + job.unmeasured, own.has_quota || job.has_quota};
    }
    /// Posts that have a quota, in document order, and those by day that may have one.
    const std::vector<Node>& posts_with_quotas() const noexcept { return with_quotas_; }
    /// Asks for what is going to be read of a post, since posts are all over the memory.
    void expect(std::uint32_t post) const noexcept { __builtin_prefetch(&by_post_[post]); }

 private:
    static constexpr std::uint32_t by_day = 0xFFFF'FFFF;
    /// Places in sums_, whose first is that of no duties at all.
    struct Numbers {
        std::uint32_t own = 0;
        std::uint32_t job = 0;
    };
    struct Hash {
        std::size_t operator()(const DutyHours& hours) const noexcept;
    };
    using Known = std::unordered_map<DutyHours, std::uint32_t, Hash>;

    /// The place of what the duties of a list come to; `by_day` where some have dates.
    std::uint32_t number_of(record::Word list, DutySums& duties, Known& known);

    std::vector<Numbers> by_post_;
    std::vector<DutyHours> sums_;               ///< different ones
    std::array<std::uint32_t, 64> plain_ = {};  ///< places of sums of so many unmeasured duties alone; 0: not known
    std::vector<Node> with_quotas_;
};

}  // namespace orgraph::workload
