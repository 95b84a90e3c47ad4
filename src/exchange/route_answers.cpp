#include <algorithm>

#include "exchange/answer.hpp"
#include "exchange/why_authority.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/route.hpp"
#include "orgraph/suppose.hpp"

namespace orgraph {
namespace {

using exchange::Json;

class RouteAnswer : public exchange::Answer {
 public:
    RouteAnswer(const Snapshot& snapshot, const AnswerOptions& options) : Answer(snapshot, options) {}

    void steps(const Route& route, FactSpan facts, const AnswerOptions& options) {
        json().key("steps").open_list();
        for (std::size_t i = 0; i < std::min(options.limit, route.steps.size()); ++i) {
            const RouteStep& step = route.steps[i];
            const StepFacts said = step_facts(snapshot(), route.workflow, step.step);
            json().open_object().key("id").text(said.id).key("action").text(to_string(said.action));
            nodes("posts", route.posts_of(step));
            people(route.doers_of(step));
            json().key("state").text(to_string(step.state));
            why(route, step, facts, options.explain);
            json().key("on_reject").text_or_null(said.on_reject);
            json().key("round").number(step.round);
            json().key("what").text_or_null(said.what);
            json().key("subject").text_or_null(said.subject);
            const std::string when = step_condition(snapshot(), route.workflow, step.step);
            json().key("when").raw(when.empty() ? "null" : when);
            done_by(route.doers_of(step));
            json().close_object();
        }
        json().close_list();
    }

    void problems(const Route& route) {
        json().key("problems").open_list();
        for (const RouteProblem& problem : route.problems) {
            const RouteStep& step = route.steps[problem.at];
            json().open_object().key("step").text(step_facts(snapshot(), route.workflow, step.step).id);
            json().key("code").text(to_string(problem.code));
            json().key("message").text(message(snapshot(), route, problem));
            json().key("round").number(step.round);
            nodes("nodes", problem.nodes);
            json().close_object();
        }
        json().close_list();
    }

    /// @param of_case  whose snapshot, initiator and post the cases are of
    void dead_ends(std::string_view key, std::span<const DeadEnd> found, const AnswerOptions& options,
                   const RouteQuestion& of_case = {}) {
        json().key(key).open_list();
        for (const DeadEnd& one : found.first(std::min(options.limit, found.size()))) {
            json().open_object();
            workflow("workflow", one.workflow);
            json().key("step").text(step_facts(snapshot(), one.workflow, one.step).id);
            json().key("code").text(to_string(one.code)).key("facts").open_object();
            for (const Fact& fact : one.facts) json().key(fact.name).text(fact.value);
            json().close_object();
            if (options.explain) why(one, of_case);
            json().close_object();
        }
        json().close_list();
    }

 private:
    /// Each once, those outside last.
    void people(std::span<const Doer> doers) {
        json().key("people").open_list();
        for (auto doer = doers.begin(); doer != doers.end(); ++doer) {
            const auto is_the_same = [&](const Doer& one) { return one.person == doer->person; };
            if (doer->person == none)
                outside(doer->outside);
            else if (std::none_of(doers.begin(), doer, is_the_same))
                node(doer->person);
        }
        json().close_list();
    }
    /// The same with the post through which, and how.
    void done_by(std::span<const Doer> doers) {
        json().key("done_by").open_list();
        for (const Doer& doer : doers) {
            json().open_object().key("person");
            if (doer.person == none)
                outside(doer.outside);
            else
                node(doer.person);
            node("post", doer.post);
            json().key("as").text(doer.person == none ? "outside" : doer.acting_for == none ? "holder" : "delegate");
            node("for", doer.acting_for);
            json().close_object();
        }
        json().close_list();
    }
    void why(const Route& route, const RouteStep& step, FactSpan facts, bool explain) {
        const std::string text = why_not_done(snapshot(), route, step, facts);
        if (!explain) {
            json().key("why").text_or_null(text);
            return;
        }
        json().key("why");
        exchange::append_why_step(json(), snapshot(), route, step, text);
    }
    /// By the way of that case, which comes to the step.
    void why(const DeadEnd& end, RouteQuestion question) {
        question.facts = end.facts;
        const Route route = route_of(snapshot(), end.workflow, question);
        const auto is_meant = [&end](const RouteProblem& one) { return one.at == end.step && one.code == end.code; };
        const auto problem = std::ranges::find_if(route.problems, is_meant);
        json().key("why");
        exchange::append_why_step(json(), snapshot(), route, route.steps[end.step],
                                  problem == route.problems.end() ? "" : message(snapshot(), route, *problem));
    }
};

}  // namespace

std::string route_json(const Snapshot& snapshot, Workflow workflow, const RouteQuestion& question,
                       const AnswerOptions& options) {
    const Route route = route_of(snapshot, workflow, question);
    RouteAnswer answer(snapshot, options);
    answer.json().open_object();
    answer.workflow("workflow", workflow);
    answer.node("initiator", question.initiator);
    answer.steps(route, question.facts, options);
    answer.problems(route);
    answer.workflow("next", route.next);
    answer.json().key("ends").text(route.is_ended_by_rejection ? "rejected" : "done");
    answer.json().close_object();
    return answer.take();
}

std::string participations_json(const Snapshot& snapshot, Node who, const AnswerOptions& options) {
    const std::vector<Participation> found = participations(snapshot, who);
    RouteAnswer answer(snapshot, options);
    Json& json = answer.json();
    json.open_object();
    answer.node("of", who);
    json.key("steps").open_list();
    for (std::size_t i = 0; i < std::min(options.limit, found.size()); ++i) {
        const Participation& one = found[i];
        const StepFacts step = step_facts(snapshot, one.workflow, one.step);
        json.open_object();
        answer.workflow("workflow", one.workflow);
        json.key("id").text(step.id).key("action").text(to_string(step.action));
        json.key("what").text_or_null(step.what);
        answer.node("post", one.post);
        json.key("as").text(one.is_as_superior ? "superior" : "named");
        answer.node("for", one.acting_for);
        json.key("conditional").boolean(one.is_conditional);
        if (options.explain) {
            json.key("why");
            exchange::append_why_participation(json, snapshot, who, one);
        }
        json.close_object();
    }
    json.close_list().close_object();
    return answer.take();
}

std::string dead_ends_json(const Snapshot& snapshot, Workflow workflow, Node initiator, Node post,
                           const AnswerOptions& options, const Progress& progress) {
    std::vector<DeadEnd> found;
    if (workflow == no_workflow)
        found = dead_ends(snapshot, initiator, post, progress);
    else
        found = dead_ends(snapshot, workflow, initiator, post, progress);
    RouteAnswer answer(snapshot, options);
    answer.json().open_object();
    answer.dead_ends("dead_ends", found, options, {initiator, post, {}});
    answer.json().close_object();
    return answer.take();
}

std::string stopped_without_json(const Snapshot& snapshot, Node post, const AnswerOptions& options,
                                 const Progress& progress) {
    const std::vector<DeadEnd> found = stopped_without(snapshot, post, progress);
    const Snapshot vacant = suppose(snapshot, {{}, {}, {post}});
    RouteAnswer answer(vacant, options);
    answer.json().open_object();
    answer.node("of", post);
    answer.dead_ends("stops", found, options);
    answer.json().close_object();
    return answer.take();
}

}  // namespace orgraph
