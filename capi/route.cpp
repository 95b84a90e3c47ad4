#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Workflow;

orgraph::capi::GivenCase::GivenCase(const Snapshot& snapshot, const orgraph_route_question* given) {
    constexpr size_t first_size = offsetof(orgraph_route_question, reject) + sizeof(uint32_t);
    constexpr orgraph_route_question nothing = {
        sizeof(orgraph_route_question), ORGRAPH_NONE, ORGRAPH_NONE, nullptr, 0, ORGRAPH_NO_STEP};
    const auto taken = taken_over(given, nothing, first_size);
    facts = facts_of(taken.facts, taken.fact_count);
    question.initiator = node_or_none(snapshot, taken.initiator, Kind::person);
    question.post = node_or_none(snapshot, taken.post, Kind::post);
    question.facts = facts;
    if (taken.reject != ORGRAPH_NO_STEP) question.reject = taken.reject;
}

orgraph::Workflow orgraph::capi::workflow_of(const Snapshot& snapshot, uint32_t workflow) {
    require(workflow < workflow_count(snapshot), "there is no such workflow");
    return Workflow{workflow};
}

namespace {

/// A text of the result's own; NULL for none.
const char* keep(std::deque<std::string>& texts, std::string text) {
    return text.empty() ? nullptr : texts.emplace_back(std::move(text)).c_str();
}

void add_steps(orgraph_route& made, const orgraph::RouteQuestion& question) {
    const orgraph::Route& route = made.route;
    made.doers.reserve(route.doers.size());
    for (const orgraph::Doer& doer : route.doers)
        made.doers.push_back({to_c(doer.person), to_c(doer.post), to_c(doer.acting_for), doer.outside.data()});
    made.steps.reserve(route.steps.size());
    for (const orgraph::RouteStep& step : route.steps) {
        const orgraph::StepFacts facts = orgraph::step_facts(made.snapshot, route.workflow, step.step);
        made.steps.push_back({step.step, step.round, static_cast<orgraph_step_state>(step.state),
                              static_cast<orgraph_step_action>(facts.action), facts.id.data(),
                              keep(made.texts, orgraph::why_not_done(made.snapshot, route, step, question.facts)),
                              keep(made.texts, orgraph::step_condition(made.snapshot, route.workflow, step.step)),
                              to_c(route.posts_of(step)), step.post_count, made.doers.data() + step.first_doer,
                              step.doer_count});
    }
}

void add_problems(orgraph_route& made) {
    for (const orgraph::RouteProblem& problem : made.route.problems)
        made.problems.push_back({problem.at, static_cast<orgraph_route_problem_code>(problem.code), problem.rule,
                                 keep(made.texts, orgraph::message(made.snapshot, made.route, problem)),
                                 to_c(problem.nodes), problem.nodes.size()});
}

std::unique_ptr<orgraph_dead_ends> rows_of(std::vector<orgraph::DeadEnd> found) {
    auto made = std::make_unique<orgraph_dead_ends>();
    made->found = std::move(found);
    for (const orgraph::DeadEnd& one : made->found) {
        std::vector<orgraph_fact>& facts = made->facts.emplace_back();
        for (const orgraph::Fact& fact : one.facts) facts.push_back({fact.name.c_str(), fact.value.c_str()});
        made->rows.push_back({to_c(one.workflow), one.step, static_cast<orgraph_route_problem_code>(one.code),
                              facts.data(), facts.size()});
    }
    return made;
}

}  // namespace

extern "C" {

uint32_t orgraph_workflow_count(const orgraph_snapshot* snapshot) {
    return is_valid(snapshot) ? orgraph::workflow_count(snapshot->snapshot) : 0;
}

orgraph_status orgraph_workflow_of(const orgraph_snapshot* snapshot, uint32_t workflow, orgraph_workflow* facts,
                                   orgraph_error** error) {
    clear(facts, orgraph_workflow{nullptr, nullptr, ORGRAPH_NONE, 0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(facts != nullptr, "the place for the workflow is NULL");
        const orgraph::WorkflowFacts found = orgraph::workflow_facts(day, workflow_of(day, workflow));
        *facts = {found.code.data(), found.name.data(), to_c(found.owner), found.step_count};
    });
}

orgraph_status orgraph_step_of(const orgraph_snapshot* snapshot, uint32_t workflow, uint32_t step, orgraph_step* facts,
                               orgraph_error** error) {
    clear(facts, orgraph_step{nullptr, ORGRAPH_PREPARE, 0, nullptr, nullptr, nullptr, ORGRAPH_NO_WORKFLOW});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(facts != nullptr, "the place for the step is NULL");
        const Workflow of = workflow_of(day, workflow);
        require(step < orgraph::workflow_facts(day, of).step_count, "the workflow has no such step");
        const orgraph::StepFacts found = orgraph::step_facts(day, of, step);
        *facts = {found.id.data(),
                  static_cast<orgraph_step_action>(found.action),
                  found.is_conditional ? 1 : 0,
                  text_or_null(found.what),
                  text_or_null(found.subject),
                  text_or_null(found.on_reject),
                  to_c(found.next)};
    });
}

orgraph_status orgraph_find_workflow(const orgraph_snapshot* snapshot, const char* text, uint32_t* workflow,
                                     orgraph_error** error) {
    clear(workflow, uint32_t{ORGRAPH_NO_WORKFLOW});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(workflow != nullptr, "the place for the workflow is NULL");
        *workflow = to_c(orgraph::find_workflow(day, text_of(text, "the workflow")));
    });
}

orgraph_status orgraph_find_step(const orgraph_snapshot* snapshot, uint32_t workflow, const char* id, uint32_t* step,
                                 orgraph_error** error) {
    clear(step, uint32_t{ORGRAPH_NO_STEP});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(step != nullptr, "the place for the step is NULL");
        *step = orgraph::find_step(day, workflow_of(day, workflow), text_of(id, "the step"));
    });
}

orgraph_status orgraph_route_find(const orgraph_snapshot* snapshot, uint32_t workflow,
                                  const orgraph_route_question* question, orgraph_route** route,
                                  orgraph_error** error) {
    clear(route, static_cast<orgraph_route*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(route != nullptr, "the place for the route is NULL");
        const GivenCase given(day, question);
        auto made = std::make_unique<orgraph_route>(day);
        made->route = orgraph::route_of(day, workflow_of(day, workflow), given.question);
        add_steps(*made, given.question);
        add_problems(*made);
        *route = made.release();
    });
}

const orgraph_route_step* orgraph_route_steps(const orgraph_route* route, size_t* count) {
    return is_valid(route) ? lend_rows(route->steps, count) : lend_no_rows<orgraph_route_step>(count);
}

const orgraph_route_problem* orgraph_route_problems(const orgraph_route* route, size_t* count) {
    return is_valid(route) ? lend_rows(route->problems, count) : lend_no_rows<orgraph_route_problem>(count);
}

uint32_t orgraph_route_next(const orgraph_route* route) {
    return is_valid(route) ? to_c(route->route.next) : ORGRAPH_NO_WORKFLOW;
}

int32_t orgraph_route_is_rejected(const orgraph_route* route) {
    return is_valid(route) && route->route.is_ended_by_rejection ? 1 : 0;
}

void orgraph_route_free(orgraph_route* route) {
    if (is_valid(route)) delete route;
}

orgraph_status orgraph_participations_of(const orgraph_snapshot* snapshot, orgraph_node who,
                                         orgraph_participations** participations, orgraph_error** error) {
    clear(participations, static_cast<orgraph_participations*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(participations != nullptr, "the place for the participations is NULL");
        auto made = std::make_unique<orgraph_participations>();
        for (const orgraph::Participation& one : orgraph::participations(day, node_of(day, who)))
            made->rows.push_back({to_c(one.workflow), one.step, to_c(one.post), to_c(one.acting_for),
                                  one.is_as_superior ? 1 : 0, one.is_conditional ? 1 : 0});
        *participations = made.release();
    });
}

const orgraph_participation* orgraph_participations_rows(const orgraph_participations* participations, size_t* count) {
    return is_valid(participations) ? lend_rows(participations->rows, count)
                                    : lend_no_rows<orgraph_participation>(count);
}

void orgraph_participations_free(orgraph_participations* participations) {
    if (is_valid(participations)) delete participations;
}

orgraph_status orgraph_dead_ends_find(const orgraph_snapshot* snapshot, uint32_t workflow, orgraph_node initiator,
                                      orgraph_node post, const orgraph_open_options* progress,
                                      orgraph_dead_ends** dead_ends, orgraph_error** error) {
    clear(dead_ends, static_cast<orgraph_dead_ends*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(dead_ends != nullptr, "the place for the dead ends is NULL");
        const orgraph::Node who = node_or_none(day, initiator, Kind::person);
        const orgraph::Node in = node_or_none(day, post, Kind::post);
        const orgraph::Progress tell = progress_of(progress);
        *dead_ends = rows_of(workflow == ORGRAPH_NO_WORKFLOW
                                 ? orgraph::dead_ends(day, who, in, tell)
                                 : orgraph::dead_ends(day, workflow_of(day, workflow), who, in, tell))
                         .release();
    });
}

orgraph_status orgraph_stopped_without(const orgraph_snapshot* snapshot, orgraph_node post,
                                       const orgraph_open_options* progress, orgraph_dead_ends** dead_ends,
                                       orgraph_error** error) {
    clear(dead_ends, static_cast<orgraph_dead_ends*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(dead_ends != nullptr, "the place for the dead ends is NULL");
        *dead_ends =
            rows_of(orgraph::stopped_without(day, node_of(day, post, Kind::post), progress_of(progress))).release();
    });
}

const orgraph_dead_end* orgraph_dead_ends_rows(const orgraph_dead_ends* dead_ends, size_t* count) {
    return is_valid(dead_ends) ? lend_rows(dead_ends->rows, count) : lend_no_rows<orgraph_dead_end>(count);
}

void orgraph_dead_ends_free(orgraph_dead_ends* dead_ends) {
    if (is_valid(dead_ends)) delete dead_ends;
}

}  // extern "C"
