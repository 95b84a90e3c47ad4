// The loads of people, from what the duties of their posts come to.
#pragma once

#include <span>
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
    void take(Node person, PersonLoad& load, std::vector<PostLoad>& posts) {
        const std::uint32_t position = data_.record->position(Kind::person, person);
        const std::span<const Node> held = held_by(position);
        if (held.size() == 1 && !cover_ && is_even(position) && !sums_.may_be_shared(number_of(held[0])))
            take_plain(person, held[0], load, posts);
        else
            take_any(person, load, posts);
    }
    /// Asks for what take() is going to read. People hold posts all over the memory: asked for so many ahead, they need
    /// not be waited for one by one.
    static constexpr std::size_t ahead = 32;
    [[gnu::always_inline]] void expect(Node person) const noexcept {
        const std::uint32_t position = data_.record->position(Kind::person, person);
        if (!is_even(position)) data_.record->expect_row(Kind::person, position);
        for (const Node post : held_by(position)) {
            const std::uint32_t number = number_of(post);
            sums_.expect(number);
            if (!parts_of_uncovered_.empty()) __builtin_prefetch(&parts_of_uncovered_[number]);
        }
    }
    /// And half as many ahead for what is to be found by that.
    [[gnu::always_inline]] void expect_more(Node person) const noexcept {
        for (const Node post : held_by(data_.record->position(Kind::person, person))) {
            const std::uint32_t number = number_of(post);
            sums_.expect_sum(number);
            if (sums_.may_be_shared(number)) __builtin_prefetch(&data_.chart_range_by_post[number]);
        }
    }

    /// What the duties of a post come to.
    const DutyHours& hours(Node post) {
        const std::uint32_t position = number_of(post);
        return sums_.is_by_day(position) ? hours_by_day(post) : sums_.of_post(position);
    }
    /// Posts in force that have a quota, in document order.
    std::vector<Node> posts_with_quotas();
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
    /// Nearly everybody has one post, and all of the usual hours for it.
    void take_plain(Node person, Node post, PersonLoad& load, std::vector<PostLoad>& posts) const {
        const DutyHours& duties = sums_.of_post(number_of(post));
        const double capacity = settings_.hours_per_week;
        const auto first_post = static_cast<std::uint32_t>(posts.size());
        posts.push_back({post, duties.each, capacity});
        load.person = person;
        load.hours_per_week = duties.each;
        load.capacity_hours_per_week = capacity;
        load.ratio = duties.each / capacity;
        load.measured = duties.measured;
        load.unmeasured = duties.unmeasured;
        load.first_post = first_post;
        load.post_count = 1;
        load.state = state_of(load);
    }
    void take_any(Node person, PersonLoad& load, std::vector<PostLoad>& posts);
    /// By position among posts.
    std::uint32_t number_of(Node post) const noexcept { return static_cast<std::uint32_t>(post) - first_post_; }
    std::span<const Node> held_by(std::uint32_t person) const noexcept {
        const std::uint32_t first = data_.first_held_by_person[person];
        return {data_.held.data() + first, data_.first_held_by_person[person + 1] - first};
    }
    double capacity_of(std::uint32_t person) const noexcept;
    const DutyHours& hours_by_day(Node post);
    /// The shares of the holders of a post.
    struct HoldersShares {
        double sum = 0;
        bool are_equal = true;
    };
    const HoldersShares& shares_in(Node post);
    double share_of(Node person, Node post);
    double part_of_uncovered(Node post);
    LoadState state_of(const PersonLoad& load) const noexcept {
        // What sums lose in their last digits must not make anybody overloaded who is just not.
        constexpr double noise = 1e-12;
        if (load.unmeasured > 0 && load.measured == 0) return LoadState::unmeasured;
        if (load.ratio > settings_.overload * (1 + noise)) return LoadState::overloaded;
        return load.ratio < settings_.underload * (1 - noise) ? LoadState::underloaded : LoadState::balanced;
    }

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
