// The steps that somebody takes part in, held against the people of all cases.
#include <algorithm>
#include <set>
#include <tuple>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/route.hpp"
#include "random_rules.hpp"
#include "slow_route.hpp"

using namespace orgraph;

namespace {

/// Workflow, step, post, as a delegate, as a superior, conditional.
using Part = std::tuple<std::uint32_t, std::uint32_t, Node, bool, bool, bool>;

std::set<Part> parts_of(const std::vector<Participation>& found) {
    std::set<Part> parts;
    for (const Participation& one : found)
        parts.emplace(static_cast<std::uint32_t>(one.workflow), one.step, one.post, one.acting_for != none,
                      one.is_as_superior, one.is_conditional);
    return parts;
}

/// The same organization where every step is taken, limits do not matter, and the person is there.
test::Model without_conditions(test::Model model, int person, bool with_delegates) {
    for (test::Model::Workflow& workflow : model.workflows)
        for (test::Model::Step& step : workflow.steps) step.when.clear();
    for (test::Model::Person& one : model.people) {
        if (!with_delegates) one.delegates.clear();
        for (test::Model::Delegation& delegation : one.delegates) delegation.limit.reset();
    }
    model.people[static_cast<std::size_t>(person)].absences.clear();
    return model;
}

std::set<Part> parts_in_all_cases(const test::Model& model, Day day, int person, bool with_delegates) {
    const test::Model free = without_conditions(model, person, with_delegates);
    const test::SlowAnswers answers(free, day);
    std::vector<test::SlowRouteQuestion> cases(1);
    for (int q = 0; q < static_cast<int>(free.people.size()); ++q)
        for (const int post : answers.holds(q)) cases.push_back({q, post, {}, test::nobody});
    std::set<Part> parts;
    for (std::uint32_t w = 0; w < free.workflows.size(); ++w) {
        const test::SlowRoutes slow(answers, static_cast<int>(w));
        for (const test::SlowRouteQuestion& asked : cases) {
            const std::vector<test::SlowRouteStep> before = slow.steps(asked);
            for (std::uint32_t s = 0; s < free.workflows[w].steps.size(); ++s)
                for (const test::Model::By& by : free.workflows[w].steps[s].by)
                    for (const Doer& doer : slow.named(static_cast<int>(s), by, before, asked).doers)
                        if (doer.person == free.person_node(person))
                            parts.emplace(w, s, doer.post, doer.acting_for != none,
                                          by.who == test::Model::By::Who::superior_of_initiator ||
                                              by.who == test::Model::By::Who::superior_of_step,
                                          !model.workflows[w].steps[s].when.empty());
        }
    }
    return parts;
}

/// Whether all superiors that the workflow's steps mean are of people known from the document alone: of those who hold
/// the posts that earlier steps name.
bool is_plain(const test::Model::Workflow& workflow) {
    using Who = test::Model::By::Who;
    return std::ranges::all_of(workflow.steps, [&](const test::Model::Step& step) {
        return std::ranges::all_of(step.by, [&](const test::Model::By& by) {
            if (by.who != Who::superior_of_step) return true;
            const auto& of = workflow.steps[static_cast<std::size_t>(by.position)].by;
            return std::ranges::none_of(of, [](const test::Model::By& one) {
                return one.who == Who::superior_of_initiator || one.who == Who::superior_of_step;
            });
        });
    });
}

}  // namespace

TEST_CASE("people take part in the steps that they do in some case", "[authority][property]") {
    test::on_days_with_rules(GENERATE(range(4000u, 4100u)), 8, [](const Snapshot& day, const auto& answers, auto&) {
        const test::Model& model = answers.model();
        for (int q = 0; q < static_cast<int>(model.people.size()); ++q) {
            if (!answers.person_in_force(q)) continue;
            CAPTURE(q);
            const std::vector<Participation> found = participations(day, model.person_node(q));
            REQUIRE(std::ranges::is_sorted(found, {},
                                           [](const Participation& one) { return std::pair(one.workflow, one.step); }));
            const std::set<Part> parts = parts_of(found);
            const std::set<Part> expected = parts_in_all_cases(model, day.day(), q, true);
            for (const Part& part : expected) {
                const auto& [w, step, post, is_acting, is_as_superior, is_conditional] = part;
                CAPTURE(w, step, post, is_acting, is_as_superior, is_conditional);
                if (!is_as_superior) REQUIRE(parts.contains(part));
            }
            // Superiors are looked for above those who hold posts, and not above those who act for them.
            for (const Part& part : parts_in_all_cases(model, day.day(), q, false)) {
                const auto& [w, step, post, is_acting, is_as_superior, is_conditional] = part;
                CAPTURE(w, step, post, is_acting, is_as_superior, is_conditional);
                if (is_plain(model.workflows[w])) REQUIRE(parts.contains(part));
            }
            for (const Part& part : parts) {
                const auto& [w, step, post, is_acting, is_as_superior, is_conditional] = part;
                // Who is away and holds the post does it by that, when back.
                if (is_as_superior || (is_acting && day.is_held_by(post, model.person_node(q)))) continue;
                CAPTURE(w, step, post, is_acting, is_as_superior, is_conditional);
                REQUIRE(expected.contains(part));
            }
        }
    });
}

TEST_CASE("posts take part in the steps that name them", "[authority][property]") {
    test::on_days_with_rules(GENERATE(range(4100u, 4200u)), 8, [](const Snapshot& day, const auto& answers, auto&) {
        using Who = test::Model::By::Who;
        const test::Model& model = answers.model();
        for (const Node post : day.nodes(Kind::post)) {
            std::vector<Participation> expected;
            for (std::uint32_t w = 0; w < model.workflows.size(); ++w)
                for (std::uint32_t s = 0; s < model.workflows[w].steps.size(); ++s) {
                    const test::Model::Step& step = model.workflows[w].steps[s];
                    const bool is_named = std::ranges::any_of(step.by, [&](const test::Model::By& by) {
                        if (by.who == Who::post) return model.post_node(by.position) == post;
                        return by.who == Who::department && day.in_force(model.department_node(by.position)) &&
                               day.head(model.department_node(by.position)) == post;
                    });
                    if (is_named) expected.push_back({Workflow{w}, s, post, none, false, !step.when.empty()});
                }
            std::vector<Participation> found = participations(day, post);
            std::erase_if(found, [](const Participation& one) { return one.is_as_superior; });
            REQUIRE(found == expected);
        }
    });
}

TEST_CASE("only people and posts take part", "[authority]") {
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "jobs": [{"id": "j", "title": "J"}],
        "posts": [{"id": "p", "title": "P", "department": "d", "job": "j"},
                  {"id": "gone", "title": "G", "department": "d", "to": "2025-02-28"}]})")
                                  .at(*Day::parse("2025-03-01"));
    const auto is_refused = [&](Node who) {
        try {
            participations(snapshot, who);
            return false;
        } catch (const Error& error) {
            return error.status() == Status::invalid_argument;
        }
    };
    CHECK(is_refused(snapshot.find(Kind::department, "d")));
    CHECK(is_refused(snapshot.find(Kind::job, "j")));
    CHECK(is_refused(Node{3}));
    CHECK(is_refused(none));
    CHECK_FALSE(is_refused(snapshot.find(Kind::post, "p")));
}
