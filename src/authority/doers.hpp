// Who does the steps of one case.
#pragma once

#include <vector>

#include "authority/standing.hpp"
#include "orgraph/route.hpp"

namespace orgraph::authority {

/// Finds the people of each step of a workflow, the earlier ones first, since later ones can mean their superiors.
class Doers {
 public:
    /// @pre `initiator` is a person in force who holds `post`, or both are `none`, or the person holds none
    Doers(const Snapshot& snapshot, const Rules& rules, const CaseFacts& facts, Node initiator, Node post)
        : snapshot_(snapshot), rules_(rules), facts_(facts), initiator_(initiator), post_(post) {}

    /// What is found of a step.
    struct Found {
        RouteStep step;
        bool is_quorum_missed = false;  ///< all are needed, and one named can do nothing
        std::vector<Node> missing;      ///< the posts, or departments, of those
    };
    /// Of a step whose state and people go into `route`; those before it that it means are in `route` already, `steps`
    /// of it by position.
    Found find(const Step& step, std::uint32_t position, Route& route);

    /// Also notes limits of delegations that are asked about.
    void note_limits(std::vector<double>& limits) { limits_ = &limits; }

 private:
    /// Whether those who do an earlier step are the superiors of an initiator who is not known, or above such.
    bool is_unknown(std::uint32_t step) const { return step < unknown_.size() && unknown_[step]; }
    /// Whether one of those named by `by` can do it, and where they stand.
    bool add(const Step& step, const StepBy& by, Route& route, Found& found);
    bool add_post(const Step& step, Node post, Route& route, const RouteStep& into);
    bool add_superior(const Step& step, Node person, Node post, Route& route, const RouteStep& into);
    /// Of people who have the post, without `except`: those present, or where all are away those who act for them.
    bool add_people(const Step& step, Node post, std::span<const Node> people, Node except, Route& route,
                    const RouteStep& into);

    const Snapshot& snapshot_;
    const Rules& rules_;
    const CaseFacts& facts_;
    Node initiator_;
    Node post_;
    std::vector<double>* limits_ = nullptr;
    std::vector<bool> unknown_;    ///< by position: steps done by the superior of an initiator not known, or above one
    std::vector<Doer> outsiders_;  ///< of the step at hand: they come last
};

}  // namespace orgraph::authority
