// The loads of people, from what the duties of their posts come to.
#pragma once

#include <unordered_map>
#include <vector>

#include "orgraph/settings.hpp"
#include "orgraph/workload.hpp"
#include "workload/post_sums.hpp"
#include "workload/steps.hpp"

namespace orgraph::workload {

/// Works out one person after the other.
class Loads {
 public:
    /// `steps`, where it is given, is told of posts that take long.
    Loads(const Snapshot& snapshot, const WorkloadOptions& options, Steps* steps = nullptr);

    /// Readies everything for many people: with `cover`, what falls to whom is summed up in one go. O(posts).
    void expect_many();

    /// Fills a load, and appends the person's posts to `posts`.
    void take(Node person, PersonLoad& load, std::vector<PostLoad>& posts);
    /// Asks for what take() is going to read.
    void expect(Node person) const noexcept {
        if (const std::uint32_t position = data_.record->position(Kind::person, person); !is_even(position))
            data_.record->expect_row(Kind::person, position);
        for (const Node post : snapshot_.holds(person)) {
            const std::uint32_t position = static_cast<std::uint32_t>(post) - first_post_;
            sums_.expect(position);
            if (!parts_of_uncovered_.empty()) __builtin_prefetch(&parts_of_uncovered_[position]);
        }
    }

    /// What the duties of a post come to.
    DutyHours hours(Node post) {
        const std::uint32_t position = static_cast<std::uint32_t>(post) - first_post_;
        return sums_.is_by_day(position) ? hours_by_day(post) : sums_.of_post(position);
    }
    /// What a person, who has that share in the post, bears of so many hours that its holders share.
    double part_of_shared(Node post, double hours, double share);
    /// Calls `take(post)` for the vacant posts below a post that nobody in between holds, in the order of the chart.
    template <typename Take>
    void for_each_vacant_below(Node post, const Take& take) const {
        const std::uint32_t position = snapshot_.chart_position(post);
        for (std::uint32_t i = position + 1; i < data_.chart_end[position];) {
            if (data_.first_holder[i] == data_.first_holder[i + 1])
                take(data_.chart[i++]);
            else
                i = data_.chart_end[i];
        }
    }

 private:
    /// Whether a person has the usual hours, and the same part of them for each post: nearly everybody, and then the
    /// record need not be read.
    bool is_even(std::uint32_t person) const noexcept {
        return data_.time_uneven_by_person.empty() || !data_.time_uneven_by_person[person];
    }
    double capacity_of(std::uint32_t person) const noexcept;
    DutyHours hours_by_day(Node post);
    /// The shares of the holders of a post.
    struct HoldersShares {
        double sum = 0;
        bool are_equal = true;
    };
    const HoldersShares& shares_in(Node post);
    double share_of(Node person, Node post);
    double part_of_uncovered(Node post);
    LoadState state_of(const PersonLoad& load) const noexcept;

    const Snapshot& snapshot_;
    const snapshot::Data& data_;
    const PostSums& sums_;
    DutySums by_day_;           ///< of posts that sums_ has no sums of
    std::uint32_t first_post_;  ///< the number of the first post of the record
    Settings settings_;
    Steps* steps_;
    bool cover_;
    std::vector<double> parts_of_uncovered_;             ///< by post, where many people are expected
    std::unordered_map<Node, double> known_parts_;       ///< else of posts with several holders
    std::unordered_map<Node, DutyHours> known_hours_;    ///< of posts that sums_ has no sums of
    std::unordered_map<Node, HoldersShares> shares_in_;  ///< by post, of those with several holders
    std::unordered_map<Node, std::unordered_map<Node, double>> shares_of_many_;  ///< of people with many posts
    std::vector<double> shares_;                                                 ///< of the person that is worked out
};

}  // namespace orgraph::workload
