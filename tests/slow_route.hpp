// The way of a case through a workflow (S13) answered from the facts of a model, one step after the other: slow and
// obvious.
#pragma once

#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "orgraph/route.hpp"
#include "slow_authority.hpp"

namespace orgraph::test {

struct SlowRouteQuestion {
    int initiator = nobody;
    int post = nobody;  ///< `nobody`: the main one
    std::vector<Fact> facts;
    int reject = nobody;
};

struct SlowRouteStep {
    int step = 0;
    unsigned round = 1;
    StepState state = StepState::done_by;
    std::vector<Node> posts;
    std::vector<Doer> doers;
    /// Somebody named is the superior of people who are not known.
    bool is_unknown = false;
    /// All are needed, and there is nobody for one of those named.
    bool is_quorum_missed = false;
    /// It rejects, so that it was taken whatever its condition.
    bool rejects = false;

    bool is_sure() const { return rejects || state == StepState::done_by || state == StepState::nobody; }
};

struct SlowRoute {
    std::vector<SlowRouteStep> steps;
    std::vector<RouteProblem> problems;
    int next = nobody;
    bool is_ended_by_rejection = false;
};

class SlowRoutes {
 public:
    SlowRoutes(const SlowAnswers& answers, int workflow)
        : answers_(answers),
          authority_(answers),
          model_(answers.model()),
          steps_(model_.workflows[static_cast<std::size_t>(workflow)].steps) {}

    SlowRoute route(const SlowRouteQuestion& asked) const;
    /// The steps by position, as often as they are taken in the case without a rejection: once each.
    std::vector<SlowRouteStep> steps(const SlowRouteQuestion& asked) const;
    /// What one of those named by a step gives alone, after the steps before it.
    SlowRouteStep named(int place, const Model::By& by, const std::vector<SlowRouteStep>& before,
                        const SlowRouteQuestion& asked) const;
    /// The duties of a post, none left out: its own, its job's, those it inherits.
    std::vector<Duty> duties(int post) const;

 private:
    SlowRouteStep step(int place, const std::vector<SlowRouteStep>& before, const SlowRouteQuestion& asked) const;
    /// Adds who does it, for one of those named.
    void add(const Model::By& by, const SlowCase& doing, const std::vector<SlowRouteStep>& before,
             const SlowRouteQuestion& asked, SlowRouteStep& into) const;
    /// People in a post: those present, or those who act for them.
    void add_people(int post, const std::vector<int>& people, const SlowCase& doing, SlowRouteStep& into) const;
    void add_superior(int person, int post, const SlowCase& doing, SlowRouteStep& into) const;
    /// The people on more items of a set than allowed, by the steps up to `last`.
    std::set<Node> over(const Model::Incompatible& set, const SlowRoute& route, std::size_t last) const;
    bool does(const Model::Item& item, Node person, const SlowRouteStep& taken) const;
    void look_for_problems(SlowRoute& route, std::size_t at, const SlowRouteQuestion& asked) const;

    const SlowAnswers& answers_;
    SlowAuthority authority_;
    const Model& model_;
    const std::vector<Model::Step>& steps_;
};

}  // namespace orgraph::test
