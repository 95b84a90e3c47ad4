// What people's posts take of their time (semantics S9).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "orgraph/duties.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

enum class LoadState : std::int32_t {
    balanced,
    overloaded,   ///< more than the setting `overload`
    underloaded,  ///< less than the setting `underload`
    unmeasured,   ///< there are unmeasured duties and no measured one: nobody knows
};
const char* to_string(LoadState state) noexcept;

/// What one post takes of a person's time.
struct PostLoad {
    Node post = none;
    double hours_per_week = 0;           ///< of its duties, of shared ones the person's part
    double capacity_hours_per_week = 0;  ///< share x capacity of the person
    friend bool operator==(const PostLoad&, const PostLoad&) = default;
};

/// What a person's posts take of the person's time.
struct PersonLoad {
    Node person = none;
    LoadState state = LoadState::balanced;
    double hours_per_week = 0;           ///< of all posts, and what is covered
    double capacity_hours_per_week = 0;  ///< stated for the person, else the setting
    double ratio = 0;                    ///< hours / capacity
    double covering_hours_per_week = 0;  ///< of vacant posts whose duties fall to the person; 0 where not asked for
    std::uint32_t measured = 0;          ///< duties with a known effort; through two posts a duty counts twice
    std::uint32_t unmeasured = 0;        ///< duties of which nothing tells how long they take
    std::uint32_t first_post = 0;        ///< in Workload::posts
    std::uint32_t post_count = 0;
    friend bool operator==(const PersonLoad&, const PersonLoad&) = default;
};

/// A quota: at least so many in each period.
///
/// Of a post, by one of its duties: the count is what one holder owes (of a shared duty what all owe together). Of a
/// department: the sums over its posts and those below, by unit and period, without count and holders.
struct QuotaLoad {
    Node owner = none;  ///< a post, or a department with its sums
    Duty duty;          ///< of a post: which says so; its own, of its job, or inherited
    std::optional<double> count;
    std::string_view unit;  ///< borrowed from the snapshot
    TimeUnit per = TimeUnit::week;
    std::optional<std::uint64_t> holders;
    double total = 0;           ///< count x holders
    std::optional<double> min;  ///< count x least headcount; unknown without a planned one
    std::optional<double> max;
    friend bool operator==(const QuotaLoad&, const QuotaLoad&) = default;
};

/// Who is asked about, how loaded, and by what.
struct Workload {
    std::vector<PersonLoad> people;       ///< in document order
    std::vector<PostLoad> posts;          ///< those of each person in turn, in the order of the appointments
    double uncovered_hours_per_week = 0;  ///< the duties of vacant posts, whole
    std::vector<QuotaLoad> quotas;        ///< of posts, then of departments, each in document order

    std::span<const PostLoad> posts_of(const PersonLoad& person) const noexcept {
        return std::span<const PostLoad>(posts).subspan(person.first_post, person.post_count);
    }
};

/// Hours are hours a week, not rounded: a week has 5 days, a year 52 weeks, 12 months, 4 quarters. Temporary duties are
/// left out. Of a shared duty the holders of the post have parts in proportion to their shares, equal ones where all of
/// these are 0.
struct WorkloadOptions {
    /// The hours of vacant posts fall, in equal parts, to those who cover them (managers_of_vacant()), and become part
    /// of their hours, ratio and state. What nobody covers falls to nobody.
    bool cover = false;
};

/// Of everybody in force.
/// @par Complexity  Linear in people and appointments; for posts with inherited or dated duties in these, inherited
/// ones O(n log n). The first question of this header to an organization is linear in its posts and duties besides: it
/// works out what they come to, which is kept for all days and what-ifs, in 4 bytes a post and 32 a different sum.
/// @throws Error (cancelled), std::bad_alloc
Workload workload_of(const Snapshot& snapshot, const WorkloadOptions& options = {}, const Progress& progress = {});

/// Of a person; or of a post or a department: of its holders (of a department of those of the departments below too),
/// with its own rows of quotas, and the uncovered hours of its posts.
/// @throws Error (invalid_argument) for a job, (cancelled)
Workload workload_of(const Snapshot& snapshot, Node who, const WorkloadOptions& options = {},
                     const Progress& progress = {});

/// Of one person, whose posts are appended to `posts`, which gives room for them without allocating when it is used
/// again. O(posts held; holders of those with shared duties), as above for inherited or dated duties, and with `cover`
/// the vacant posts below.
PersonLoad person_load(const Snapshot& snapshot, Node person, std::vector<PostLoad>& posts,
                       const WorkloadOptions& options = {});

/// A measured duty, and what it takes of a person's time.
struct DutyLoad {
    Duty duty;
    Node post = none;           ///< held, through which the person has the duty, or a vacant one that is covered
    double hours_per_week = 0;  ///< the person's part
    friend bool operator==(const DutyLoad&, const DutyLoad&) = default;
};
/// Which duties take how much of a person's time, heaviest first; equal ones in the order of posts and duties. Duties
/// that nobody has measured are left out. With `cover` those of vacant posts that the person covers too. O(n log n) in
/// the duties.
std::vector<DutyLoad> duty_loads(const Snapshot& snapshot, Node person, const WorkloadOptions& options = {});

}  // namespace orgraph
