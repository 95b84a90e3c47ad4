#include <algorithm>
#include <iostream>

#include "asking.hpp"
#include "facts.hpp"
#include "table.hpp"
#include "workflows.hpp"

namespace orgraph_cli {

namespace {

constexpr const char* states[] = {"", "skipped", "undecided", "nobody"};  // by orgraph_step_state

/// `李娜, 周正 for 何欣然, 银行 (outside)`; who does it through several posts is told once.
std::string people_of(const Snapshot& day, const orgraph_route_step& step) {
    std::string people;
    for (size_t i = 0; i < step.doer_count; ++i) {
        const orgraph_doer& doer = step.doers[i];
        const auto is_the_same = [&doer](const orgraph_doer& other) {
            return other.person == doer.person && other.acting_for == doer.acting_for;
        };
        if (doer.person != ORGRAPH_NONE && std::any_of(step.doers, step.doers + i, is_the_same)) continue;
        if (!people.empty()) people += ", ";
        people += doer.person == ORGRAPH_NONE ? std::string(doer.outside) + " (outside)" : name_of(day, doer.person);
        if (doer.acting_for != ORGRAPH_NONE) people += " for " + name_of(day, doer.acting_for);
    }
    return people.empty() ? "-" : people;
}

void print_steps(const Snapshot& day, uint32_t workflow, const orgraph_route* route, uint64_t limit) {
    size_t count = 0;
    const orgraph_route_step* const rows = orgraph_route_steps(route, &count);
    const bool has_rounds = count > 0 && rows[count - 1].round > 1;
    std::vector<std::string> headings = {"step", "action", "posts", "people", "", "why", "on reject"};
    if (has_rounds) headings.emplace_back(">round");
    Table table(headings);
    for (size_t i = 0; i < count && i < limit; ++i) {
        const orgraph_step step = step_of(day, workflow, rows[i].step);
        std::vector<std::string> cells = {rows[i].id,
                                          name_of(step.action),
                                          joined(day, {rows[i].posts, rows[i].post_count}),
                                          people_of(day, rows[i]),
                                          states[rows[i].state],
                                          rows[i].why == nullptr ? "" : rows[i].why,
                                          step.on_reject == nullptr ? "" : step.on_reject};
        if (has_rounds) cells.push_back(std::to_string(rows[i].round));
        table.add(std::move(cells));
    }
    table.print(std::cout);
    print_more(count, limit);
    if (count == 0) std::cout << "the workflow has no steps\n";
}

void print_route(const Snapshot& day, uint32_t workflow, const orgraph_route* route, uint64_t limit) {
    print_steps(day, workflow, route, limit);
    size_t count = 0;
    const orgraph_route_problem* const problems = orgraph_route_problems(route, &count);
    for (size_t i = 0; i < count; ++i) std::cout << "problem: " << printable(problems[i].message) << '\n';
    if (orgraph_route_is_rejected(route) != 0) std::cout << "rejected: the workflow ends there\n";
    if (const uint32_t next = orgraph_route_next(route); next != ORGRAPH_NO_WORKFLOW) {
        const orgraph_workflow facts = workflow_of(day, next);
        std::cout << "goes on with " << printable(facts.code) << " (" << printable(facts.name) << ")\n";
    }
}

void print_dead_ends(const Snapshot& day, const orgraph_dead_ends* dead_ends, uint64_t limit, const char* none) {
    size_t count = 0;
    const orgraph_dead_end* const rows = orgraph_dead_ends_rows(dead_ends, &count);
    Table table({"workflow", "step", "problem", "facts"});
    for (size_t i = 0; i < count && i < limit; ++i) {
        std::string facts;
        for (size_t f = 0; f < rows[i].fact_count; ++f)
            facts.append(f == 0 ? "" : ", ").append(rows[i].facts[f].name).append("=").append(rows[i].facts[f].value);
        table.add({workflow_of(day, rows[i].workflow).code, step_of(day, rows[i].workflow, rows[i].step).id,
                   rows[i].code == ORGRAPH_PROBLEM_NOBODY ? "nobody can do it" : "its quorum cannot be met",
                   facts.empty() ? "any" : facts});
    }
    table.print(std::cout);
    print_more(count, limit);
    if (count == 0) std::cout << none << '\n';
}

int answer_steps_of(const Snapshot& day, const Arguments& arguments) {
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node who = resolve(day, *arguments.steps_of, ORGRAPH_POSTS | ORGRAPH_PEOPLE);
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_participations_json, snapshot, who, &options));
    const Participations found = made_by<Participations>(orgraph_participations_of, snapshot, who);
    size_t count = 0;
    const orgraph_participation* const rows = orgraph_participations_rows(found.get(), &count);
    Table table({"workflow", "step", "action", "post", "", "for", "what"});
    for (size_t i = 0; i < count && i < arguments.limit; ++i) {
        const orgraph_step step = step_of(day, rows[i].workflow, rows[i].step);
        std::string how = rows[i].is_as_superior != 0 ? "as superior" : "";
        if (rows[i].is_conditional != 0) how += how.empty() ? "in some cases" : ", in some cases";
        table.add({workflow_of(day, rows[i].workflow).code, step.id, name_of(step.action), name_of(day, rows[i].post),
                   how, rows[i].acting_for == ORGRAPH_NONE ? "" : name_of(day, rows[i].acting_for),
                   step.what == nullptr ? "" : step.what});
    }
    table.print(std::cout);
    print_more(count, arguments.limit);
    if (count == 0) std::cout << "no part in any workflow\n";
    return answered;
}

int answer_stops_without(const Snapshot& day, const Arguments& arguments) {
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node post = resolve(day, *arguments.stops_without, ORGRAPH_POSTS);
    const ProgressBar progress("trying");
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json)
        return print(made_by<Text>(orgraph_stopped_without_json, snapshot, post, progress.options(), &options));
    const DeadEnds found = made_by<DeadEnds>(orgraph_stopped_without, snapshot, post, progress.options());
    print_dead_ends(day, found.get(), arguments.limit, "no workflow stops");
    return answered;
}

int answer_dead_ends(const Snapshot& day, const Arguments& arguments, uint32_t workflow, orgraph_node initiator,
                     orgraph_node post) {
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const ProgressBar progress("trying");
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json)
        return print(
            made_by<Text>(orgraph_dead_ends_json, snapshot, workflow, initiator, post, progress.options(), &options));
    const DeadEnds found =
        made_by<DeadEnds>(orgraph_dead_ends_find, snapshot, workflow, initiator, post, progress.options());
    print_dead_ends(day, found.get(), arguments.limit,
                    initiator == ORGRAPH_NONE
                        ? "every step but those of an initiator's superior can be done in every case"
                        : "every step can be done in every case");
    return answered;
}

/// One question at a time. @throws Failure
void require_one_question(const Arguments& arguments) {
    const int instead =
        int{arguments.dead_ends} + int{arguments.steps_of.has_value()} + int{arguments.stops_without.has_value()};
    if (instead > 1) throw Failure(unusable, "--check, --steps-of and --stops-without are questions of their own");
    if (instead == 0 && !arguments.workflow)
        throw Failure(unusable, "WORKFLOW is required, or --check, --steps-of or --stops-without");
    if (arguments.post && !arguments.asking) throw Failure(unusable, "--post goes with --initiator only");
    if (instead > 0 && (!arguments.facts.empty() || arguments.reject))
        throw Failure(unusable, "--fact and --reject go with a WORKFLOW alone");
    if ((arguments.steps_of || arguments.stops_without) && (arguments.workflow || arguments.asking))
        throw Failure(unusable, "--steps-of and --stops-without are about all workflows and whoever begins them");
}

}  // namespace

int route(const Arguments& arguments) {
    require_one_question(arguments);
    const FactList facts(arguments.facts);
    const Snapshot day = read_snapshot(arguments);
    if (arguments.steps_of) return answer_steps_of(day, arguments);
    if (arguments.stops_without) return answer_stops_without(day, arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const uint32_t workflow = arguments.workflow ? find_workflow(day, *arguments.workflow) : ORGRAPH_NO_WORKFLOW;
    const orgraph_node initiator = arguments.asking ? resolve(day, *arguments.asking, ORGRAPH_PEOPLE) : ORGRAPH_NONE;
    const orgraph_node post = arguments.post ? resolve(day, *arguments.post, ORGRAPH_POSTS) : ORGRAPH_NONE;
    if (arguments.dead_ends) return answer_dead_ends(day, arguments, workflow, initiator, post);
    const orgraph_route_question question = {
        sizeof question,
        initiator,
        post,
        facts.data(),
        facts.size(),
        arguments.reject ? find_step(day, workflow, *arguments.reject) : ORGRAPH_NO_STEP};
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        return print(made_by<Text>(orgraph_route_json, snapshot, workflow, &question, &options));
    }
    const Route found = made_by<Route>(orgraph_route_find, snapshot, workflow, &question);
    print_route(day, workflow, found.get(), arguments.limit);
    return answered;
}

}  // namespace orgraph_cli
