#include "orgraph/raci.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "authority/told.hpp"
#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "random_rules.hpp"
#include "samples.hpp"
#include "slow_route.hpp"

using namespace orgraph;

namespace {

using Lines = std::vector<std::string>;

Snapshot on(const Organization& organization, const char* day) { return organization.at(*Day::parse(day)); }

Lines columns(const Snapshot& day, const Raci& raci) {
    Lines lines;
    for (const Party& party : raci.columns) lines.push_back(test::told(day, raci.workflow, party));
    return lines;
}

/// `draft R--`
Lines rows(const Snapshot& day, const Raci& raci) {
    Lines lines;
    for (std::uint32_t step = 0; step < raci.steps.size(); ++step) {
        std::string line(step_facts(day, raci.workflow, step).id);
        line.append(raci.steps[step].is_conditional ? " if " : " ");
        for (const RaciRole role : raci.roles_of(step)) line += static_cast<char>(role);
        lines.push_back(line);
    }
    return lines;
}

/// `draft nobody: step ...`
Lines gaps(const Snapshot& day, const Raci& raci) {
    Lines lines;
    for (const RaciGap& gap : raci.gaps) {
        std::string line(gap.step == RaciGap::whole ? "-" : step_facts(day, raci.workflow, gap.step).id);
        line.append(" ").append(to_string(gap.code)).append(": ").append(message(day, raci, gap));
        lines.push_back(line);
    }
    return lines;
}

Raci raci(const Snapshot& day, const char* workflow, Node initiator = none) {
    return raci_of(day, find_workflow(day, workflow), initiator);
}

/// A head, a vacant lead, two clerks, of whom one is away, a department without a head.
Organization office(const std::string& steps) {
    return Organization::read(R"({"orgraph": 1,
        "departments": [{"id": "d", "name": "Dept", "head": "boss"}, {"id": "e", "name": "Empty"}],
        "posts": [{"id": "boss", "title": "Boss", "department": "d", "reports_to": null},
            {"id": "lead", "title": "Lead", "department": "d"},
            {"id": "clerk", "title": "Clerk", "department": "d", "reports_to": "lead"},
            {"id": "cook", "title": "Cook", "department": "d"},
            {"id": "old", "title": "Old", "department": "d", "to": "2020-12-31"}],
        "people": [{"id": "b", "name": "Bea", "appointments": [{"post": "boss"}]},
            {"id": "c", "name": "Cy", "appointments": [{"post": "clerk"}]},
            {"id": "k", "name": "Kim", "appointments": [{"post": "cook"}],
             "absences": [{"from": "2026-11-01", "to": "2026-11-30"}]}],
        "workflows": [{"code": "W", "name": "Work", "steps": [)" +
                              steps + "]}]}");
}
Lines gaps_of(const std::string& steps) {
    const Snapshot day = on(office(steps), "2026-11-21");
    return gaps(day, raci(day, "W"));
}
const std::string sure = R"(, {"id": "last", "action": "sign", "by": "boss"})";

}  // namespace

TEST_CASE("the matrix of a sample", "[authority][raci]") {
    const Snapshot day = test::sample_on("four-workflows", "2026-11-21");
    const Raci found = raci(day, "SC-001");
    CHECK(columns(day, found) == Lines{"market-manager", "product-market-dept-manager", "business-dept-manager",
                                       "general-manager", "technical-director", "key-account-dept-manager"});
    CHECK(rows(day, found) == Lines{"draft R-----", "review -C----", "budget --A---", "opinion if ---C--",
                                    "convene -R----", "countersign ---AAA"});
}

TEST_CASE("superiors are columns, those of an initiator where it is known", "[authority][raci]") {
    const Snapshot day = test::sample_on("xinghe", "2026-11-21");
    const Raci unknown = raci(day, "XH-04");
    CHECK(columns(day, unknown)[0] == "superior of the initiator");
    CHECK(rows(day, unknown)[0].starts_with("head A"));
    const Node initiator = day.find(Kind::person, "xu-jia");
    const Raci known = raci(day, "XH-04", initiator);
    CHECK(columns(day, known)[0] == "sales-east-manager");
    CHECK(columns(day, known).size() == columns(day, unknown).size());
    CHECK_THROWS_AS(raci(day, "XH-04", day.find(Kind::post, "gm")), Error);
}

TEST_CASE("a step has one letter for each who does it", "[authority][raci]") {
    const Snapshot day = on(office(R"({"id": "1", "action": "prepare", "by": ["clerk", "boss"], "quorum": "any"},
        {"id": "2", "action": "review", "by": [{"superior_of": "1"}, {"department": "d"}]},
        {"id": "3", "action": "consult", "by": [{"outside": "Bank"}, "old"]},
        {"id": "4", "action": "inform", "by": {"department": "e"}, "when": {"k": ["v"]}},
        {"id": "5", "action": "execute", "by": [{"outside": "Bank"}, {"superior_of": "3"}]},
        {"id": "6", "action": "sign", "by": {"superior_of": "initiator"}},
        {"id": "7", "action": "approve", "by": {"superior_of": "6"}})"),
                            "2026-11-21");
    const Raci found = raci(day, "W");
    CHECK(columns(day, found) == Lines{"clerk", "boss", "outside Bank", "department e", "superior of 3",
                                       "superior of the initiator", "superior of 6"});
    CHECK(rows(day, found) ==
          Lines{"1 RR-----", "2 -C-----", "3 --C----", "4 if ---I---", "5 --R-R--", "6 -----A-", "7 ------A"});
}

TEST_CASE("gaps of the whole workflow", "[authority][raci]") {
    CHECK(gaps_of("") == Lines{"- workflow-without-steps: the workflow has no steps"});
    CHECK(gaps_of(R"({"id": "a", "action": "execute", "by": "boss"})") ==
          Lines{"- no-one-accountable: no step approves or signs"});
    CHECK(gaps_of(R"({"id": "a", "action": "sign", "by": "boss", "when": {"amount": {"min": 1}}})") ==
          Lines{"- no-one-accountable: no step that approves or signs is sure to be taken: each has a condition"});
    CHECK(gaps_of(R"({"id": "a", "action": "approve", "by": "boss"})").empty());
}

TEST_CASE("gaps of steps", "[authority][raci]") {
    CHECK(gaps_of(R"({"id": "a", "action": "execute", "by": ["lead", "cook"]})" + sure) ==
          Lines{"a nobody: step \"a\" can be done by nobody: Lead (vacant), Cook (nobody present)"});
    CHECK(gaps_of(R"({"id": "a", "action": "execute", "by": ["clerk", "cook", {"department": "e"}, "old"]})" + sure) ==
          Lines{"a quorum: step \"a\" takes all who are named, and cannot be done by Cook (nobody present), Empty "
                "(without a head), old (not in force)"});
    CHECK(gaps_of(R"({"id": "a", "action": "execute", "by": ["clerk", "cook"], "quorum": "any"})" + sure).empty());
    CHECK(gaps_of(R"({"id": "a", "action": "sign", "by": "lead"})") ==
          Lines{"a nobody: step \"a\" can be done by nobody: Lead (vacant)",
                "a no-one-accountable: step \"a\" signs, and nobody holds Lead (vacant)"});
    CHECK(gaps_of(R"({"id": "a", "action": "approve", "by": "cook"})") ==
          Lines{"a nobody: step \"a\" can be done by nobody: Cook (nobody present)"});
    // Conditional steps are looked at too, and superiors of people who are not known are not missed.
    CHECK(gaps_of(R"({"id": "a", "action": "inform", "by": "lead", "when": {"k": ["v"]}})" + sure) ==
          Lines{"a nobody: step \"a\" can be done by nobody: Lead (vacant)"});
    CHECK(gaps_of(R"({"id": "a", "action": "review", "by": {"superior_of": "initiator"}},
        {"id": "b", "action": "approve", "by": {"superior_of": "a"}})")
              .empty());
    CHECK(gaps_of(R"({"id": "a", "action": "review", "by": ["lead", {"superior_of": "initiator"}]})" + sure) ==
          Lines{"a quorum: step \"a\" takes all who are named, and cannot be done by Lead (vacant)"});
    CHECK(gaps_of(R"({"id": "a", "action": "execute", "by": {"outside": "Bank"}},
        {"id": "b", "action": "inform", "by": {"superior_of": "a"}},
        {"id": "c", "action": "execute", "by": "boss"}, {"id": "e", "action": "inform", "by": {"superior_of": "c"}})" +
                  sure) == Lines{"b nobody: step \"b\" can be done by nobody: the superior of whoever does \"a\"",
                                 "e nobody: step \"e\" can be done by nobody: a superior who is unknown"});
}

namespace {

bool is_accountable(const test::Model::Step& step) { return step.action == "approve" || step.action == "sign"; }

/// Whether nobody at all holds what a step that is to be accounted for names.
bool is_held_by_nobody(const test::SlowAnswers& answers, const test::Model::Step& step,
                       const std::vector<test::SlowRouteStep>& route, std::size_t at) {
    using Who = test::Model::By::Who;
    if (route[at].is_unknown) return false;
    for (const test::Model::By& by : step.by) {
        if (by.who == Who::outside) return false;
        if (by.who != Who::superior_of_step) continue;
        const auto& doers = route[static_cast<std::size_t>(by.position)].doers;
        if (std::none_of(doers.begin(), doers.end(), [](const Doer& doer) { return doer.person != none; }))
            return false;
    }
    return std::all_of(route[at].posts.begin(), route[at].posts.end(),
                       [&answers](Node post) { return answers.holders(answers.model().post_position(post)).empty(); });
}

/// The gaps of a step; none is left out but a quorum that rests on an initiator who is not known.
std::set<RaciGapCode> expected_gaps(const test::SlowAnswers& answers, const test::Model::Step& step,
                                    const std::vector<test::SlowRouteStep>& route, std::size_t at) {
    std::set<RaciGapCode> gaps;
    const test::SlowRouteStep& found = route[at];
    if (found.doers.empty() && !found.is_unknown) gaps.insert(RaciGapCode::nobody);
    if (!found.doers.empty() && found.is_quorum_missed && !found.is_unknown) gaps.insert(RaciGapCode::quorum);
    if (is_accountable(step) && is_held_by_nobody(answers, step, route, at))
        gaps.insert(RaciGapCode::no_one_accountable);
    return gaps;
}

void check_workflow(const test::SlowAnswers& answers, const Snapshot& day, int w, int initiator) {
    const test::Model& model = answers.model();
    const auto& steps = model.workflows[static_cast<std::size_t>(w)].steps;
    test::SlowRouteQuestion question;
    question.initiator = initiator;
    const auto route = test::SlowRoutes(answers, w).steps(question);
    const Raci found = raci_of(day, Workflow{static_cast<std::uint32_t>(w)},
                               initiator == test::nobody ? none : model.person_node(initiator));
    REQUIRE(found.steps.size() == steps.size());

    std::vector<Node> posts;
    for (const test::SlowRouteStep& step : route)
        for (const Node post : step.posts)
            if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
    std::vector<Node> columns;
    for (const Party& column : found.columns) {
        CHECK(column.who != Party::Who::unknown);
        CHECK(std::count(found.columns.begin(), found.columns.end(), column) == 1);
        if (column.who == Party::Who::node && day.kind(column.node) == Kind::post) columns.push_back(column.node);
    }
    CHECK(columns == posts);

    for (std::uint32_t s = 0; s < steps.size(); ++s) {
        CAPTURE(s, steps[s].action);
        CHECK(found.steps[s].is_conditional == !steps[s].when.empty());
        CHECK(to_string(found.steps[s].action) == steps[s].action);
        for (std::size_t c = 0; c < found.columns.size(); ++c) {
            const Party& column = found.columns[c];
            const RaciRole role = found.roles_of(s)[c];
            if (role != RaciRole::not_named) CHECK(role == raci_role(found.steps[s].action));
            if (column.who == Party::Who::node && day.kind(column.node) == Kind::post)
                CHECK((role != RaciRole::not_named) ==
                      (std::count(route[s].posts.begin(), route[s].posts.end(), column.node) > 0));
        }
        std::set<RaciGapCode> gaps;
        for (const RaciGap& gap : found.gaps)
            if (gap.step == s && !(gap.code == RaciGapCode::quorum && route[s].is_unknown)) gaps.insert(gap.code);
        CHECK(gaps == expected_gaps(answers, steps[s], route, s));
    }

    const bool is_sure = std::any_of(steps.begin(), steps.end(), [](const test::Model::Step& step) {
        return is_accountable(step) && step.when.empty();
    });
    const bool is_told = !found.gaps.empty() && found.gaps[0].step == RaciGap::whole;
    CHECK(is_told == !is_sure);
    if (is_told) CHECK((found.gaps[0].code == RaciGapCode::no_steps) == steps.empty());
    for (const RaciGap& gap : found.gaps) CHECK_FALSE(message(day, found, gap).empty());
}

}  // namespace

TEST_CASE("matrices hold who does the steps", "[authority][raci][property]") {
    const auto seed = GENERATE(range(0u, 120u));
    test::on_days_with_rules(seed, 9, [](const Snapshot& day, const test::SlowAnswers& answers, std::mt19937& random) {
        const test::Model& model = answers.model();
        for (int w = 0; w < static_cast<int>(model.workflows.size()); ++w) {
            CAPTURE(w);
            check_workflow(answers, day, w, test::nobody);
            if (model.people.empty()) continue;
            const int initiator = static_cast<int>(random() % model.people.size());
            if (answers.person_in_force(initiator)) check_workflow(answers, day, w, initiator);
        }
    });
}
