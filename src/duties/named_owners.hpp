// Departments, jobs and posts whose names stand in a question.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "duties/areas.hpp"
#include "duties/duty_index.hpp"
#include "duties/found_names.hpp"
#include "duties/job_posts.hpp"
#include "duties/question.hpp"
#include "duties/scoring.hpp"
#include "orgraph/snapshot.hpp"
#include "snapshot/data.hpp"

namespace orgraph::duties {

/// Whether an owner of duties belongs to a department or to one below it; of a job it is enough that a post does.
bool is_within(const Snapshot& snapshot, Node owner, Node department);

/// Calls `take(owner)` for a department, those below it, their posts and the posts' jobs, each once. Linear in the
/// posts, and in all departments.
template <typename Take>
void for_each_owner_within(const Snapshot& snapshot, Node department, const Take& take) {
    const snapshot::Data& data = snapshot.data();
    const JobPosts& jobs = JobPosts::of(*data.record);
    const auto facts = [&data](Node node) -> const snapshot::DepartmentFacts& {
        return data.departments[data.record->position(Kind::department, node)];
    };
    const snapshot::DepartmentFacts& area = facts(department);
    for (const Node other : snapshot.nodes(Kind::department)) {
        // Posts of departments below are within those of the department: most can be told apart by that.
        const snapshot::DepartmentFacts& its = facts(other);
        const bool has_posts = its.first_post < its.end_within;
        if (has_posts && (its.first_post < area.first_post || its.end_within > area.end_within)) continue;
        if (is_within(snapshot, other, department)) take(other);
    }
    std::vector<bool> is_taken(data.record->count(Kind::job));
    for (const Node post : snapshot.posts_within(department)) {
        take(post);
        const Node job = jobs.of_post(post);
        if (job == none || is_taken[data.record->position(Kind::job, job)]) continue;
        is_taken[data.record->position(Kind::job, job)] = true;
        take(job);
    }
}

class NamedOwners {
 public:
    NamedOwners(const Snapshot& snapshot, const DutyIndex& index, const Question& question)
        : snapshot_(snapshot), index_(index), question_(question), areas_(snapshot) {}

    /// Finds the names that stand in the question as a whole. Comes first.
    void find_mentions();
    /// The nodes that a question asks for that is just a name, or a name and that of its department.
    std::vector<Node> asked_for() const;
    /// Works out which owners of duties have something of the question in their names or those of their departments.
    void find_owners(FoundNames& names);

    /// The nodes whose names have all of the question and are not twice as long, of those the ones with the shortest.
    std::vector<Node> nearly_asked_for(FoundNames& names) const;

    /// What was found in the names of an owner. O(log n).
    FoundInNames of(Node owner) const;
    /// Whether something was found there that is not in the names of all.
    bool has(Node owner) const { return of(owner) != of_all(); }
    /// What stands in the names of all: the name of the whole organization says nothing of anybody.
    FoundInNames of_all() const noexcept { return {of_all_, 0}; }
    /// Units that stand in some name.
    Units units() const noexcept { return units_; }

    /// Departments that stand in the question as a whole.
    const Areas& areas() const noexcept { return areas_; }
    /// Owners of whom more is known than their area, in order.
    std::span<const std::pair<Node, FoundInNames>> apart() const noexcept { return owners_; }
    bool is_apart(Node owner) const {
        return std::ranges::binary_search(owners_, owner, {}, &std::pair<Node, FoundInNames>::first);
    }

 private:
    struct Mention {
        Units units = 0;
        std::vector<Node> nodes;  ///< in force and called so that day
    };
    void add_mention(std::size_t& begin, const std::vector<Units>& units_of_piece);
    std::vector<Node> called(std::span<const std::pair<Term, Passage>> names) const;
    void note_mention(const Mention& mention, std::vector<std::pair<Node, Units>>& departments);
    void find_partly(FoundNames& names);
    bool note_partly(std::span<const FoundName> names);
    void note_partly(const FoundName& name);
    void merge();

    static constexpr std::size_t most_alike = 5'000;
    static constexpr std::size_t most_noted = 100'000;

    const Snapshot& snapshot_;
    const DutyIndex& index_;
    const Question& question_;
    std::vector<Mention> mentions_;
    Areas areas_;
    std::vector<std::pair<Node, FoundInNames>> owners_;  ///< others, in order
    std::size_t noted_ = 0;                              ///< names of owners: a job counts with each of its posts
    Units of_all_ = 0;
    Units units_ = 0;
};

}  // namespace orgraph::duties
