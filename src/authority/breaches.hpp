// Who has too much of the sets of what is to be kept apart, on one day.
#pragma once

#include <unordered_map>
#include <vector>

#include "authority/brought.hpp"
#include "authority/delegated.hpp"
#include "orgraph/segregation.hpp"

namespace orgraph::authority {

/// Tells how far the search has come, and ends it where the caller wants that.
class Told {
 public:
    explicit Told(const Progress& progress) : progress_(progress) {}
    /// The part of all that is going on now.
    void set_part(double from, double to) {
        from_ = from;
        to_ = to;
    }
    /// @throws Error (cancelled), here and below
    void tell(double part);
    /// So much work is done since the last call, and in all so far that part.
    void work(std::size_t amount, double part) {
        since_told_ += amount;
        if (since_told_ >= often) tell(part);
    }

 private:
    static constexpr std::size_t often = 4096;
    const Progress& progress_;
    double from_ = 0;
    double to_ = 1;
    std::size_t since_told_ = 0;
};

/// Finds the breaches of one day.
class BreachesOn {
 public:
    BreachesOn(const Snapshot& snapshot, const Brought& always, Told& told);
    Breaches run();

 private:
    /// What one person has: posts held, and what others have delegated.
    struct Has {
        Node person = none;
        std::span<const Node> posts;
        std::span<const Delegated> delegated;
    };
    struct Pair {
        std::uint32_t item = 0;
        std::uint32_t order = 0;  ///< of the posts held, then of those who delegate
        Node through = none;
    };
    bool can_have_enough(const Has& has) const;
    void take(const Has& has);
    std::vector<std::uint32_t> sets_exceeded(const Has& has);
    void count(std::uint32_t list);
    void add_rows(const Has& has, const std::vector<std::uint32_t>& sets);
    void find_pairs(const Has& has);
    Breaches by_set() const;
    void work(std::size_t amount) { told_.work(amount, done_); }

    const Snapshot& snapshot_;
    const Brought& always_;
    Told& told_;
    double done_ = 0;
    BroughtOn brought_;
    std::vector<Delegated> delegated_;
    Breaches found_;  ///< by person, then by set

    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> exceeded_by_bundle_;
    std::vector<Pair> pairs_;
    // What has been seen of the person looked at, by the person's number.
    std::uint32_t persons_ = 0;
    std::vector<std::uint32_t> seen_list_;
    std::vector<std::uint32_t> seen_item_;
    std::vector<std::uint32_t> seen_set_;
    std::vector<std::uint32_t> count_by_set_;
    std::vector<std::uint32_t> sets_;         ///< seen
    std::vector<std::uint32_t> exceeded_by_;  ///< by set: the number of the last person who has too much of it
};

}  // namespace orgraph::authority
