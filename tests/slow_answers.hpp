// The same questions answered one by one from the facts, as semantics.md puts them: slow and obvious.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "random_organization.hpp"

namespace orgraph::test {

/// One day of a model. Nodes are positions among those of their kind.
class SlowAnswers {
 public:
    SlowAnswers(const Model& model, Day day) : model_(model), day_(day) {}

    template <typename T>
    bool in_force(const T& record) const {
        return record.life.contains(day_);
    }
    bool department_in_force(int d) const { return in_force(model_.departments[static_cast<std::size_t>(d)]); }
    bool post_in_force(int p) const { return in_force(model_.posts[static_cast<std::size_t>(p)]); }
    bool person_in_force(int q) const { return in_force(model_.people[static_cast<std::size_t>(q)]); }

    struct Line {
        int superior = nobody;
        bool inherited = false;
        LineEnd end = LineEnd::goes_on;
    };
    /// What a post's record says, its life and that of its superior left aside.
    Line said(int post) const;
    /// S2
    Line line(int post) const;
    /// S3
    std::vector<int> chain(int post) const;

    /// S1: an appointment by which its person holds its post.
    bool is_holding(int person, const Model::Appointment& appointment) const;
    std::vector<int> holders(int post) const;
    std::vector<int> standby(int post) const;
    std::vector<int> holds(int person) const;
    double share(int person, int post) const;
    int main_post(int person) const;

    /// S4
    std::vector<int> managers(int person, int post) const;
    /// S5: posts whose chain has `post`.
    std::vector<int> chart() const;
    /// People managed by `person`, directly or by repeating that up to `depth` times: every way down is walked.
    std::vector<int> people_below(int person, unsigned depth) const;
    bool is_manager(int person, int other) const;

    int part_of(int department) const;
    std::vector<int> posts_within(int department) const;

    const Model& model() const { return model_; }
    Day day() const { return day_; }

 private:
    void add_below(int post, std::vector<int>& order) const;
    void add_people_below(int person, unsigned depth, std::vector<int>& path, std::vector<int>& people) const;
    void add_posts_within(int department, std::vector<int>& posts) const;

    const Model& model_;
    Day day_;
};

/// The cycles of reporting lines on any day: the posts from the first in document order, and the first day.
std::map<std::vector<int>, Day> reporting_cycles(const Model& model);
std::map<std::vector<int>, Day> department_cycles(const Model& model);

}  // namespace orgraph::test
