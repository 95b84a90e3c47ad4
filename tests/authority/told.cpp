#include "authority/told.hpp"

namespace orgraph::test {
namespace {

std::string code(const Snapshot& day, Workflow workflow) { return std::string(workflow_facts(day, workflow).code); }
std::string step_id(const Snapshot& day, Workflow workflow, std::uint32_t step) {
    return std::string(step_facts(day, workflow, step).id);
}
/// Adds a word after a blank, with a mark between for all but the first.
void add(std::string& list, const std::string& one, const char* mark) {
    if (!list.empty()) list.append(mark);
    list.append(one);
}

std::string limit_told(const Authority& row) {
    if (row.limit_kind == LimitKind::unstated) return "unstated";
    if (row.limit_kind != LimitKind::stated) return "any";
    return std::to_string(static_cast<std::int64_t>(row.limit));
}

std::string doer_told(const Snapshot& day, const Doer& doer) {
    if (doer.person == none) return std::string("outside ").append(doer.outside);
    std::string text = id(day, doer.person);
    if (doer.acting_for != none) text.append(" for ").append(id(day, doer.acting_for));
    return text;
}

}  // namespace

Texts told(const Snapshot& day, const std::vector<Authority>& rows) {
    Texts result;
    for (const Authority& row : rows) {
        std::string text = id(day, row.post);
        text.append("/").append(std::to_string(row.position));
        if (row.owner != row.post) text.append(" of job ").append(id(day, row.owner));
        text.append(" ").append(limit_told(row));
        if (!row.currency.empty()) text.append(" ").append(row.currency);
        if (row.is_undecided) text.append(" undecided");
        result.push_back(text);
    }
    return result;
}

std::string told(const Snapshot& day, const Approver& approver) {
    std::string text = id(day, approver.person);
    if (approver.acting_for != none) text.append(" for ").append(id(day, approver.acting_for));
    if (approver.post != none) {
        text.append(" in ").append(id(day, approver.post));
        CHECK(approver.authority.post == approver.post);
        CHECK_FALSE(approver.authority.is_undecided);
    }
    std::string passed;
    for (const PassedOverPost& one : approver.passed_over)
        add(passed, id(day, one.post).append(" ").append(to_string(one.why)), ", ");
    if (!passed.empty()) text.append(" (").append(passed).append(")");
    return text;
}

Texts told(const Snapshot& day, const Route& route) {
    Texts result;
    for (const RouteStep& step : route.steps) {
        std::string doers;
        for (const Doer& doer : route.doers_of(step)) add(doers, doer_told(day, doer), ", ");
        const bool is_done = step.state == StepState::done_by;
        // Of an undecided step it is said who would do it.
        if (step.state != StepState::undecided) CHECK(doers.empty() != is_done);
        std::string text = step_id(day, route.workflow, step.step);
        if (step.round > 1) text.append(" (").append(std::to_string(step.round)).append(")");
        result.push_back(text.append(": ").append(is_done ? doers : to_string(step.state)));
    }
    return result;
}

Texts problems_told(const Snapshot& day, const Route& route) {
    Texts result;
    for (const RouteProblem& problem : route.problems) {
        std::string nodes;
        const std::string sentence = message(day, route, problem);
        CAPTURE(sentence);
        CHECK_FALSE(sentence.empty());
        for (const Node node : problem.nodes) {
            add(nodes, id(day, node), ", ");
            CHECK(sentence.find(day.name(node)) != std::string::npos);
        }
        std::string text = to_string(problem.code);
        if (problem.code == RouteProblemCode::incompatible) text.append(" ").append(std::to_string(problem.rule));
        text.append(" at ").append(step_id(day, route.workflow, route.steps.at(problem.at).step));
        result.push_back(nodes.empty() ? text : text.append(": ").append(nodes));
    }
    return result;
}

Texts told(const Snapshot& day, const std::vector<DeadEnd>& ends) {
    Texts result;
    for (const DeadEnd& end : ends) {
        std::string text = code(day, end.workflow);
        text.append(" ").append(step_id(day, end.workflow, end.step)).append(" ").append(to_string(end.code));
        for (const Fact& fact : end.facts) text.append(" ").append(fact.name).append("=").append(fact.value);
        result.push_back(text);
    }
    return result;
}

Texts told(const Snapshot& day, const std::vector<Participation>& rows) {
    Texts result;
    for (const Participation& row : rows) {
        std::string text = code(day, row.workflow);
        text.append(" ").append(step_id(day, row.workflow, row.step)).append(" as ").append(id(day, row.post));
        if (row.acting_for != none) text.append(" for ").append(id(day, row.acting_for));
        if (row.is_as_superior) text.append(" superior");
        if (row.is_conditional) text.append(" maybe");
        result.push_back(text);
    }
    return result;
}

std::string told(const Snapshot& day, Workflow workflow, const Party& party) {
    switch (party.who) {
        case Party::Who::node:
            return std::string(day.kind(party.node) == Kind::department ? "department " : "")
                .append(day.id(party.node));
        case Party::Who::outside:
            return std::string("outside ").append(party.outside);
        case Party::Who::initiator:
            return "superior of the initiator";
        case Party::Who::step:
            return std::string("superior of ").append(step_facts(day, workflow, party.step).id);
        case Party::Who::unknown:
            break;
    }
    return party.node == none ? "?" : std::string("? ").append(day.id(party.node));
}

Texts told(const Snapshot& day, const Breaches& breaches) {
    Texts result;
    for (const Breach& row : breaches.rows) {
        std::string held;
        for (const HeldItem& one : breaches.held_by(row))
            add(held, std::to_string(one.item).append(" by ").append(id(day, one.through)), ", ");
        std::string text = std::to_string(row.rule);
        text.append(" ").append(id(day, row.person)).append(" ").append(row.days.from.text());
        text.append(" to ").append(row.days.to.text()).append(": ").append(held);
        result.push_back(text);
    }
    return result;
}

}  // namespace orgraph::test
