#include "orgraph/route.hpp"

#include <algorithm>

#include "authority/doers.hpp"
#include "authority/route_problems.hpp"
#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph {

using authority::CaseFacts;
using authority::Doers;
using authority::Rules;
using authority::Step;
using record::Record;

const char* to_string(StepState state) noexcept {
    constexpr const char* names[] = {"done_by", "skipped", "undecided", "nobody"};
    return names[static_cast<std::size_t>(state)];
}

namespace {

[[noreturn]] void fail(std::string message) { throw Error(Status::invalid_argument, std::move(message)); }

/// Puts the steps in the order in which they come: up to the one that rejects, then again from where that sends it.
class Run {
 public:
    Run(const Snapshot& snapshot, const Rules& rules, const CaseFacts& facts, Node initiator, Node post)
        : record_(*snapshot.data().record), rules_(rules), doers_(snapshot, rules, facts, initiator, post) {}

    /// @return the plan: each step once, by position
    std::vector<Doers::Found> plan(Route& route) {
        const std::span<const Step> steps = rules_.workflows.steps(route.workflow);
        std::vector<Doers::Found> found;
        found.reserve(steps.size());
        route.steps.reserve(steps.size());
        route.posts.reserve(steps.size());
        route.doers.reserve(2 * steps.size());
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            found.push_back(doers_.find(steps[i], i, route));
            route.steps.push_back(found.back().step);
        }
        return found;
    }

    void reject(Route& route, std::uint32_t at) const {
        const std::span<const Step> steps = rules_.workflows.steps(route.workflow);
        if (at >= steps.size()) fail("the workflow has no such step");
        if (route.steps[at].state == StepState::skipped)
            fail("step " + quoted(record_.text(steps[at].row[record::step::id])) + " is skipped, and cannot reject");
        std::vector<RouteStep> run(route.steps.begin(), route.steps.begin() + at + 1);
        const std::uint32_t back = steps[at].on_reject;
        route.is_ended_by_rejection = back == Step::no_step;
        if (!route.is_ended_by_rejection)
            for (auto step = route.steps.begin() + back; step != route.steps.end(); ++step) {
                run.push_back(*step);
                run.back().round = 2;
            }
        route.steps = std::move(run);
    }

 private:
    const Record& record_;
    const Rules& rules_;
    Doers doers_;
};

}  // namespace

Route route_of(const Snapshot& snapshot, Workflow workflow, const RouteQuestion& question) {
    const Record& record = *snapshot.data().record;
    const Rules& rules = Rules::of(record);
    if (static_cast<std::size_t>(workflow) >= rules.workflows.size()) fail("there is no such workflow");
    if (question.initiator == none && question.post != none) fail("a post can be named beside an initiator only");
    const Node post =
        question.initiator == none ? none : structure::asked_post(snapshot, question.initiator, question.post);
    const CaseFacts facts(question.facts);
    Route route;
    route.workflow = workflow;
    Run run(snapshot, rules, facts, question.initiator, post);
    const std::vector<Doers::Found> plan = run.plan(route);
    if (question.reject) run.reject(route, *question.reject);
    route.problems = authority::find_problems(snapshot, rules, facts, plan, route, question.reject);
    if (!route.is_ended_by_rejection && !plan.empty() && plan.back().step.state != StepState::skipped)
        route.next = rules.workflows.steps(workflow).back().next;
    return route;
}

}  // namespace orgraph
