// Departments that stand in a question, with all below them.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "duties/job_posts.hpp"
#include "duties/question.hpp"
#include "orgraph/snapshot.hpp"
#include "snapshot/data.hpp"

namespace orgraph::duties {

class Areas {
 public:
    explicit Areas(const Snapshot& snapshot) : snapshot_(snapshot), data_(snapshot.data()) {}

    /// Adds departments in force and the units that stand in their names, all at once. O(n log n).
    void set(std::vector<std::pair<Node, Units>> departments);

    bool empty() const noexcept { return departments_.empty(); }
    /// Units that stand in the names of the department of an owner and of those above it; of a job in those of all its
    /// posts. O(log n) in the departments added; of a job linear in its posts, once.
    Units of(Node owner) const;
    /// What of() says of the departments and posts there, each sort once.
    std::span<const Units> sorts() const noexcept { return sorts_; }

    /// How many posts there are.
    std::size_t post_count() const noexcept { return post_count_; }
    /// Calls `take(post, units)` for each of them.
    template <typename Take>
    void for_each_post(const Take& take) const;
    /// The first and the last of them in document order.
    std::pair<Node, Node> ends_of_posts() const;
    /// Those that come first in document order, but none before `from`: so many, in order.
    std::vector<Node> first_posts(Node from, std::size_t number) const;

 private:
    /// Posts in the order of departments, from this place to the next one's.
    struct Step {
        std::uint32_t begin = 0;
        Units units = 0;
    };
    void add_steps();
    void add_sorts();
    Units of_department(Node department) const;
    Units of_job(Node job) const;

    static constexpr Units unknown = ~Units{0};
    /// Of fewer posts than this part of all it is best to go by the posts, else by those of a job.
    static constexpr std::size_t few_of_posts = 16;

    const Snapshot& snapshot_;
    const snapshot::Data& data_;
    std::vector<std::pair<Node, Units>> departments_;  ///< in order, each once
    std::vector<Step> steps_;                          ///< in order
    std::vector<Units> sorts_;
    std::size_t post_count_ = 0;
    mutable std::vector<Units> units_of_job_;  ///< by position
};

template <typename Take>
void Areas::for_each_post(const Take& take) const {
    for (std::size_t i = 0; i + 1 < steps_.size(); ++i) {
        if (steps_[i].units == 0) continue;
        for (std::uint32_t at = steps_[i].begin; at < steps_[i + 1].begin; ++at)
            take(data_.department_posts[at], steps_[i].units);
    }
}

}  // namespace orgraph::duties
