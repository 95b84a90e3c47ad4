// Routes through workflows, held against the slow obvious answer and by examples.
#include "orgraph/route.hpp"

#include <algorithm>
#include <map>

#include "catch.hpp"
#include "processor_time.hpp"
#include "random_rules.hpp"
#include "slow_route.hpp"

using namespace orgraph;

namespace {

int count_of(const auto& list) { return static_cast<int>(list.size()); }

std::vector<Node> sorted(std::vector<Node> nodes) {
    std::ranges::sort(nodes);
    return nodes;
}

void check_route(const Route& found, const test::SlowRoute& expected) {
    REQUIRE(found.steps.size() == expected.steps.size());
    for (std::size_t i = 0; i < found.steps.size(); ++i) {
        const RouteStep& step = found.steps[i];
        const test::SlowRouteStep& slow = expected.steps[i];
        CAPTURE(i, step.step, step.state, slow.state);
        REQUIRE(static_cast<int>(step.step) == slow.step);
        REQUIRE(step.round == slow.round);
        REQUIRE(step.state == slow.state);
        const auto posts = found.posts_of(step);
        REQUIRE(std::vector(posts.begin(), posts.end()) == slow.posts);
        const auto doers = found.doers_of(step);
        REQUIRE(std::vector(doers.begin(), doers.end()) == slow.doers);
    }
    REQUIRE(found.problems.size() == expected.problems.size());
    for (std::size_t i = 0; i < found.problems.size(); ++i) {
        const RouteProblem& problem = found.problems[i];
        CAPTURE(i, problem.at, problem.code, expected.problems[i].code);
        REQUIRE(problem.at == expected.problems[i].at);
        REQUIRE(problem.code == expected.problems[i].code);
        REQUIRE(problem.rule == expected.problems[i].rule);
        // Of a quorum it is those who are missed, of whom the slow answer does not tell.
        if (problem.code != RouteProblemCode::quorum)
            REQUIRE(sorted(problem.nodes) == sorted(expected.problems[i].nodes));
    }
    REQUIRE(found.next ==
            (expected.next == test::nobody ? no_workflow : Workflow{static_cast<unsigned>(expected.next)}));
    REQUIRE(found.is_ended_by_rejection == expected.is_ended_by_rejection);
}

/// Calls `check(route, expected)` for random cases of all workflows that day.
template <typename Check>
void try_routes(const Snapshot& day, const test::SlowAnswers& answers, std::mt19937& random, const Check& check) {
    const test::Model& model = answers.model();
    for (int w = 0; w < count_of(model.workflows); ++w) {
        const test::SlowRoutes slow(answers, w);
        for (int i = 0; i < 4; ++i) {
            test::SlowRouteQuestion asked;
            asked.facts = test::random_facts(random);
            RouteQuestion question;
            question.facts = asked.facts;
            if (!model.people.empty() && random() % 4 > 0) {
                const int q = static_cast<int>(random() % model.people.size());
                const std::vector<int> held = answers.holds(q);
                if (answers.person_in_force(q)) {
                    asked.initiator = q;
                    question.initiator = model.person_node(q);
                    if (!held.empty() && random() % 2 == 0) asked.post = held[random() % held.size()];
                    question.post = model.post_node(asked.post);
                }
            }
            const std::vector<test::SlowRouteStep> steps = slow.steps(asked);
            if (!steps.empty() && random() % 2 == 0) {
                const std::size_t place = random() % steps.size();
                if (steps[place].state != StepState::skipped) {
                    asked.reject = static_cast<int>(place);
                    question.reject = static_cast<std::uint32_t>(place);
                }
            }
            CAPTURE(w, i, asked.initiator, asked.post, asked.reject);
            check(route_of(day, Workflow{static_cast<unsigned>(w)}, question), slow.route(asked));
        }
    }
}

/// An organization with a workflow; what else is said of it is put in.
std::string document(const std::string& steps, const std::string& people, const std::string& more = "") {
    return R"({"orgraph": 1,
        "departments": [{"id": "d", "name": "D", "head": "chief"}, {"id": "empty", "name": "E"}],
        "posts": [
            {"id": "chief", "title": "Chief", "department": "d", "reports_to": null,
             "authorities": [{"action": "approve", "subject": "*"}]},
            {"id": "manager", "title": "Manager", "department": "d", "reports_to": "chief",
             "duties": [{"id": "keeps-books", "text": "keeps the books"}, {"text": "pays"}],
             "authorities": [{"action": "approve", "subject": "expenses", "limit": 100},
                             {"action": "sign", "subject": "contract", "when": {"plan": ["annual"]}}]},
            {"id": "clerk", "title": "Clerk", "department": "d", "reports_to": "manager"},
            {"id": "gone", "title": "Gone", "department": "d", "to": "2025-02-28"}],
        "people": [)" +
           people + R"(], "workflows": [{"code": "W", "name": "Way", "steps": [)" + steps +
           R"(]}, {"code": "V", "name": "Further", "steps": []}])" + more + "}";
}

constexpr const char* three = R"(
    {"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
    {"id": "bob", "name": "Bob", "appointments": [{"post": "manager"}]},
    {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}]})";

Snapshot on_the_day(const std::string& text) { return Organization::read(text).at(*Day::parse("2025-03-01")); }

/// `step: state posts / people`, a line for each, then `step! code nodes` for each problem.
std::string told(const Snapshot& snapshot, const Route& route) {
    std::string text;
    for (const RouteStep& step : route.steps) {
        if (!text.empty()) text += "\n";
        text.append(step_facts(snapshot, route.workflow, step.step).id).append(": ").append(to_string(step.state));
        for (const Node post : route.posts_of(step)) text.append(" ").append(snapshot.id(post));
        if (step.doer_count > 0) text += " /";
        for (const Doer& doer : route.doers_of(step)) {
            text.append(" ").append(doer.person == none ? doer.outside : snapshot.id(doer.person));
            if (doer.acting_for != none) text.append(" for ").append(snapshot.id(doer.acting_for));
        }
    }
    for (const RouteProblem& problem : route.problems) {
        text.append("\n").append(step_facts(snapshot, route.workflow, route.steps[problem.at].step).id);
        text.append("! ").append(to_string(problem.code));
        for (const Node node : problem.nodes) text.append(" ").append(snapshot.id(node));
    }
    return text;
}

struct Case {
    const char* initiator = nullptr;
    std::vector<Fact> facts = {};
    const char* reject = nullptr;
    const char* post = nullptr;
};

std::string told(const std::string& text, const Case& given = {}) {
    const Snapshot snapshot = on_the_day(text);
    RouteQuestion question;
    if (given.initiator != nullptr) question.initiator = snapshot.find(Kind::person, given.initiator);
    if (given.post != nullptr) question.post = snapshot.find(Kind::post, given.post);
    question.facts = given.facts;
    if (given.reject != nullptr) question.reject = find_step(snapshot, Workflow{0}, given.reject);
    return told(snapshot, route_of(snapshot, Workflow{0}, question));
}

template <typename Call>
bool is_refused(const Call& call) {
    try {
        call();
        return false;
    } catch (const Error& error) {
        return error.status() == Status::invalid_argument;
    }
}

}  // namespace

TEST_CASE("S13: routes", "[authority][property]") {
    test::on_days_with_rules(
        GENERATE(range(3400u, 3700u)), 4,
        [](const Snapshot& day, const auto& answers, auto& random) { try_routes(day, answers, random, check_route); });
}

TEST_CASE("the random cases come to everything that a route can be", "[authority][property]") {
    std::map<StepState, int> states;
    std::map<RouteProblemCode, int> codes;
    int acting = 0;
    int again = 0;
    for (std::uint32_t seed = 3400; seed < 3440; ++seed)
        test::on_days_with_rules(seed, 8, [&](const Snapshot& day, const auto& answers, auto& random) {
            try_routes(day, answers, random, [&](const Route& route, const test::SlowRoute&) {
                for (const RouteStep& step : route.steps) {
                    ++states[step.state];
                    again += step.round == 2;
                }
                for (const Doer& doer : route.doers) acting += doer.acting_for != none;
                for (const RouteProblem& problem : route.problems) ++codes[problem.code];
            });
        });
    CHECK(states.size() == 4);
    CHECK(codes.size() == 6);
    CHECK(acting > 0);
    CHECK(again > 0);
}

TEST_CASE("every problem of a route can be said in a line", "[authority][property]") {
    test::on_days_with_rules(
        GENERATE(range(3700u, 3730u)), 8, [](const Snapshot& day, const auto& answers, auto& random) {
            try_routes(day, answers, random, [&](const Route& route, const test::SlowRoute&) {
                for (const RouteProblem& problem : route.problems) {
                    const std::string sentence = message(day, route, problem);
                    CAPTURE(sentence);
                    const auto step = step_facts(day, route.workflow, route.steps[problem.at].step);
                    REQUIRE(sentence.find(step.id) != std::string::npos);
                    REQUIRE(sentence.find('\n') == std::string::npos);
                }
            });
        });
}

TEST_CASE("what the document says of workflows and steps", "[authority]") {
    const Snapshot snapshot = on_the_day(R"({"orgraph": 1,
        "departments": [{"id": "d", "name": "D"}, {"id": "e", "name": "E", "to": "2025-02-28"}],
        "posts": [{"id": "p", "title": "P", "department": "d"}],
        "workflows": [
            {"code": "w", "name": "Ｗay 報銷", "owner": "d", "steps": [
                {"id": "first", "action": "consult", "by": "p", "what": "asks", "input": ["plan", "list"], "output": "note",
                 "when": {"x-note": "always"}},
                {"id": "last", "action": "sign", "by": ["p"], "subject": "contract", "when": {"plan": ["annual"]},
                 "on_reject": "first", "next": "W"}]},
            {"code": "W", "name": "Other", "owner": "e", "steps": []},
            {"code": "x", "name": "other", "steps": []}]})");
    REQUIRE(workflow_count(snapshot) == 3);
    const WorkflowFacts way = workflow_facts(snapshot, Workflow{0});
    CHECK(way.code == "w");
    CHECK(way.name == "Ｗay 報銷");
    CHECK(way.owner == snapshot.find(Kind::department, "d"));
    CHECK(way.step_count == 2);
    CHECK(workflow_facts(snapshot, Workflow{1}).owner == none);
    CHECK(workflow_facts(snapshot, Workflow{2}).owner == none);
    const StepFacts first = step_facts(snapshot, Workflow{0}, 0);
    CHECK(first.id == "first");
    CHECK(first.action == StepAction::consult);
    CHECK(first.what == "asks");
    CHECK(first.subject.empty());
    CHECK(first.input == std::vector<std::string_view>{"plan", "list"});
    CHECK(first.output == std::vector<std::string_view>{"note"});
    CHECK(first.on_reject.empty());
    CHECK(first.next == no_workflow);
    CHECK_FALSE(first.is_conditional);
    const StepFacts last = step_facts(snapshot, Workflow{0}, 1);
    CHECK(last.subject == "contract");
    CHECK(last.input.empty());
    CHECK(last.on_reject == "first");
    CHECK(last.next == Workflow{1});
    CHECK(last.is_conditional);

    CHECK(find_workflow(snapshot, "w") == Workflow{0});
    CHECK(find_workflow(snapshot, "W") == Workflow{1});
    CHECK(find_workflow(snapshot, "way 报销") == Workflow{0});
    for (const char* text : {"OTHER", "ｘx", "", "no", "\xFF"}) {
        CAPTURE(text);
        CHECK(is_refused([&] { find_workflow(snapshot, text); }));
    }
    CHECK(find_step(snapshot, Workflow{0}, "last") == 1);
    CHECK(is_refused([&] { find_step(snapshot, Workflow{0}, "Last"); }));
    CHECK(is_refused([&] { find_step(snapshot, Workflow{1}, "last"); }));
    for (std::int32_t action = 0; action <= 6; ++action)
        CHECK(to_string(static_cast<StepAction>(action)) ==
              std::vector<std::string>{"prepare", "review", "approve", "sign", "execute", "inform",
                                       "consult"}[static_cast<std::size_t>(action)]);
}

TEST_CASE("who does a step", "[authority]") {
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": "clerk"})", three)) == "1: done_by clerk / cid");
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": {"department": "d"}})", three)) ==
          "1: done_by chief / ann");
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": [{"outside": "bank"}, "clerk", "manager", "clerk"]})",
                        three)) == "1: done_by clerk manager / cid bob bank");
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": {"outside": "bank"}})", three)) ==
          "1: done_by / bank");
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": "gone"})", three)) == "1: nobody\n1! nobody");
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": {"department": "empty"}})", three))
              .starts_with("1: nobody\n1! nobody"));
    CHECK(told(document(R"({"id": "1", "action": "execute", "by": "clerk"})", "")) ==
          "1: nobody clerk\n1! nobody clerk");
    CHECK(told(document("", three)).empty());
}

TEST_CASE("a post with somebody present needs nobody who acts", "[authority]") {
    const auto with = [](const char* absence, const char* delegates, const char* subject = "") {
        return told(document(std::string(R"({"id": "1", "action": "execute", "by": "clerk")") + subject + "}",
                             std::string(R"({"id": "ann", "name": "Ann"},
                                {"id": "bob", "name": "Bob", "appointments": [{"post": "clerk"}], "absences": [)") +
                                 absence + R"(], "delegates": [{"person": "ann"}]},
                                {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}], "absences": [{}],
                                 "delegates": [)" +
                                 delegates + "]}"));
    };
    CHECK(with("", R"({"person": "ann"})") == "1: done_by clerk / bob");
    // Each acts once, for the first.
    CHECK(with("{}", R"({"person": "ann"}, {"person": "bob"})") == "1: done_by clerk / ann for bob");
    const auto alone = [](const char* delegates, const char* subject = "", const std::vector<Fact>& facts = {}) {
        return told(document(std::string(R"({"id": "1", "action": "execute", "by": "clerk")") + subject + "}",
                             std::string(R"({"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"},
                                {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}], "absences": [{}],
                                 "delegates": [)") +
                                 delegates + "]}"),
                    {nullptr, facts});
    };
    const std::string none_acts = "1: nobody clerk\n1! nobody clerk";
    CHECK(alone(R"({"person": "bob"}, {"person": "ann"})") == "1: done_by clerk / bob for cid ann for cid");
    CHECK(alone(R"({"person": "bob", "action": "Execute"})") == "1: done_by clerk / bob for cid");
    CHECK(alone(R"({"person": "bob", "action": "approve"})") == none_acts);
    CHECK(alone(R"({"person": "bob", "subject": "plan"})") == none_acts);
    CHECK(alone(R"({"person": "bob", "subject": "*"})") == "1: done_by clerk / bob for cid");
    CHECK(alone(R"({"person": "bob", "subject": "PLAN"})", R"(, "subject": "plan")") ==
          "1: done_by clerk / bob for cid");
    CHECK(alone(R"({"person": "bob", "limit": 5})") == "1: done_by clerk / bob for cid");
    CHECK(alone(R"({"person": "bob", "limit": 5})", "", {{"amount", "5"}}) == "1: done_by clerk / bob for cid");
    CHECK(alone(R"({"person": "bob", "limit": 5})", "", {{"amount", "5.01"}}) == none_acts);
}

TEST_CASE("the initiator's superior", "[authority]") {
    constexpr const char* step = R"({"id": "1", "action": "review", "by": {"superior_of": "initiator"}})";
    CHECK(told(document(step, three), {"cid"}) == "1: done_by manager / bob");
    CHECK(told(document(step, three), {"bob"}) == "1: done_by chief / ann");
    CHECK(told(document(step, three), {"ann"}) == "1: nobody\n1! nobody");
    CHECK(told(document(step, three)) == "1: undecided");
    CHECK(told(document(R"({"id": "1", "action": "review", "by": ["chief", {"superior_of": "initiator"}]})", three)) ==
          "1: undecided chief / ann");
    CHECK(
        told(document(R"({"id": "1", "action": "review", "by": {"superior_of": "initiator"}, "when": {"plan": ["a"]}})",
                      three),
             {nullptr, {{"plan", "b"}}}) == "1: skipped");
    // A vacancy passes upwards; who holds the superior post himself is not his own superior.
    constexpr const char* two = R"(
        {"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
        {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}, {"post": "manager", "kind": "acting"}]})";
    CHECK(told(document(step, two), {"cid"}) == "1: done_by chief / ann");
    CHECK(told(document(step, two), {"cid", {}, nullptr, "manager"}) == "1: done_by chief / ann");
    constexpr const char* one = R"({"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}, {"post": "chief"}]},
                                   {"id": "don", "name": "Don"})";
    CHECK(told(document(step, one), {"cid"}) == "1: nobody manager\n1! nobody manager");
    CHECK(told(document(step, one), {"don"}) == "1: nobody\n1! nobody");
    // Who is away stays the superior.
    constexpr const char* away = R"(
        {"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
        {"id": "bob", "name": "Bob", "appointments": [{"post": "manager"}], "absences": [{}])";
    constexpr const char* cid = R"({"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}]})";
    CHECK(told(document(step, std::string(away) + "}, " + cid), {"cid"}) == "1: nobody manager\n1! nobody manager");
    CHECK(told(document(step, std::string(away) + R"(, "delegates": [{"person": "ann"}]}, )" + cid), {"cid"}) ==
          "1: done_by manager / ann for bob");
}

TEST_CASE("the supervisor is the superior where several hold the post", "[authority]") {
    const auto with = [](const char* supervisor, const char* absences) {
        return told(document(R"({"id": "1", "action": "review", "by": {"superior_of": "initiator"}})",
                             std::string(R"({"id": "ann", "name": "Ann", "appointments": [{"post": "manager"}]},
                                {"id": "bob", "name": "Bob", "appointments": [{"post": "manager"}], "absences": [)") +
                                 absences + R"(]}, {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk")" +
                                 supervisor + "}]}"),
                    {"cid"});
    };
    CHECK(with("", "") == "1: done_by manager / ann bob");
    CHECK(with("", "{}") == "1: done_by manager / ann");
    CHECK(with(R"(, "supervisor": "bob")", "") == "1: done_by manager / bob");
    CHECK(with(R"(, "supervisor": "bob")", "{}") == "1: nobody manager\n1! nobody manager");
}

TEST_CASE("the superior of whoever does an earlier step", "[authority]") {
    const auto with = [](const char* by, const char* people = three, const std::vector<Fact>& facts = {}) {
        return told(document(std::string(R"({"id": "1", "action": "execute", "by": )") + by +
                                 R"(, "when": {"plan": ["annual"]}},
                                    {"id": "2", "action": "inform", "by": {"superior_of": "1"}})",
                             people),
                    {nullptr, facts});
    };
    const std::vector<Fact> annual{{"plan", "annual"}};
    CHECK(with(R"("clerk")", three, annual) == "1: done_by clerk / cid\n2: done_by manager / bob");
    CHECK(with(R"(["manager", "clerk", {"outside": "bank"}])", three, annual) ==
          "1: done_by manager clerk / bob cid bank\n2: done_by chief manager / ann bob\n2! twice-in-a-row bob");
    CHECK(with(R"({"outside": "bank"})", three, annual) == "1: done_by / bank\n2: nobody\n2! nobody");
    CHECK(with(R"("clerk")", three, {{"plan", "b"}}) == "1: skipped\n2: nobody\n2! nobody");
    CHECK(with(R"("clerk")") == "1: undecided clerk / cid\n2: done_by manager / bob");
    // A delegate is asked for in the post in which he acts.
    CHECK(with(R"("clerk")", R"(
        {"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
        {"id": "bob", "name": "Bob", "appointments": [{"post": "manager"}]},
        {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}], "absences": [{}], "delegates": [{"person": "bob"}]})",
               annual) == "1: done_by clerk / bob for cid\n2: done_by chief / ann");
}

TEST_CASE("whoever is above an unknown superior is unknown", "[authority]") {
    constexpr const char* steps = R"({"id": "1", "action": "review", "by": {"superior_of": "initiator"}},
                                     {"id": "2", "action": "approve", "by": {"superior_of": "1"}},
                                     {"id": "3", "action": "inform", "by": ["clerk", {"superior_of": "2"}]})";
    CHECK(told(document(steps, three)) == "1: undecided\n2: undecided\n3: undecided clerk / cid");
    CHECK(told(document(steps, three), {"cid"}) ==
          "1: done_by manager / bob\n2: done_by chief / ann\n3: done_by clerk / cid\n3! quorum");
}

TEST_CASE("a quorum of all needs everyone named, one of any a single one", "[authority]") {
    const auto with = [](const char* by, const char* quorum) {
        const std::string text = told(document(
            std::string(R"({"id": "1", "action": "review", "by": )") + by + quorum + "}",
            R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]}, {"id": "bob", "name": "Bob", "appointments": [{"post": "clerk"}]},
               {"id": "cid", "name": "Cid", "appointments": [{"post": "clerk"}], "absences": [{}]})"));
        return text.find("! ") == std::string::npos ? "" : text.substr(text.find("! ") + 2, 6);
    };
    for (const char* all : {"", R"(, "quorum": "all")"}) {
        CHECK(with(R"(["chief", "clerk"])", all).empty());
        CHECK(with(R"(["chief", "manager"])", all) == "quorum");
        CHECK(with(R"(["chief", "gone"])", all) == "quorum");
        CHECK(with(R"(["chief", {"department": "empty"}])", all) == "quorum");
        CHECK(with(R"(["manager", {"outside": "bank"}])", all) == "quorum");
        CHECK(with(R"(["manager", "gone"])", all) == "nobody");
    }
    for (const char* by : {R"(["chief", "manager"])", R"(["manager", {"outside": "bank"}])", R"(["gone", "clerk"])"})
        CHECK(with(by, R"(, "quorum": "any")").empty());
    CHECK(with(R"(["manager", "gone"])", R"(, "quorum": "any")") == "nobody");
}

TEST_CASE("posts that approve or sign what they may not", "[authority]") {
    const auto with = [](const char* action, const char* by, const char* subject, const std::vector<Fact>& facts = {}) {
        const std::string text = told(
            document(std::string(R"({"id": "1", "action": ")") + action + R"(", "by": )" + by + subject + "}", three),
            {nullptr, facts});
        return text.find('\n') == std::string::npos ? "" : text.substr(text.find('\n') + 1);
    };
    constexpr const char* expenses = R"(, "subject": "Expenses")";
    CHECK(with("approve", R"("manager")", expenses).empty());
    CHECK(with("approve", R"("manager")", expenses, {{"amount", "100"}}).empty());
    CHECK(with("approve", R"("manager")", expenses, {{"amount", "101"}}) == "1! no-authority manager");
    CHECK(with("approve", R"("manager")", expenses, {{"amount", "much"}}).empty());  // not for sure
    CHECK(with("approve", R"(["clerk", "chief", "manager"])", expenses, {{"amount", "101"}}) ==
          "1! no-authority clerk manager");
    CHECK(with("approve", R"("clerk")", "").empty());
    CHECK(with("review", R"("clerk")", expenses).empty());
    CHECK(with("sign", R"("chief")", expenses) == "1! no-authority chief");
    CHECK(with("sign", R"("manager")", R"(, "subject": "contract")").empty());
    CHECK(with("sign", R"("manager")", R"(, "subject": "contract")", {{"plan", "annual"}}).empty());
    CHECK(with("sign", R"("manager")", R"(, "subject": "contract")", {{"plan", "other"}}) == "1! no-authority manager");
    // Vacant posts too, beside there being nobody.
    CHECK(told(document(R"({"id": "1", "action": "sign", "by": "clerk", "subject": "contract"})", "")) ==
          "1: nobody clerk\n1! nobody clerk\n1! no-authority clerk");
}

TEST_CASE("own work and twice in a row", "[authority]") {
    const auto problems = [](const char* steps, const std::vector<Fact>& facts = {}, const char* reject = nullptr) {
        const std::string text = told(document(steps, three), {nullptr, facts, reject});
        std::string found;
        for (std::size_t at = 0; (at = text.find('!', at)) != std::string::npos; ++at) {
            const std::size_t line = text.rfind('\n', at) + 1;
            found.append(found.empty() ? "" : "; ").append(text, line, text.find('\n', at) - line);
        }
        return found;
    };
    CHECK(problems(
              R"({"id": "1", "action": "prepare", "by": "clerk"}, {"id": "2", "action": "approve", "by": "clerk"})") ==
          "2! own-work cid; 2! twice-in-a-row cid");
    CHECK(problems(R"({"id": "1", "action": "prepare", "by": "clerk"}, {"id": "2", "action": "review", "by": "chief"},
                      {"id": "3", "action": "sign", "by": ["clerk", "chief"]})") ==
          "3! own-work cid; 3! twice-in-a-row ann");
    CHECK(problems(R"({"id": "1", "action": "prepare", "by": "clerk"}, {"id": "2", "action": "inform", "by": "chief"},
                      {"id": "3", "action": "execute", "by": "clerk"})")
              .empty());
    CHECK(problems(R"({"id": "1", "action": "review", "by": "clerk"}, {"id": "2", "action": "inform", "by": "chief"},
                      {"id": "3", "action": "sign", "by": "clerk"})")
              .empty());
    // What is skipped or not decided does not stand between, and is not looked at.
    constexpr const char* between = R"({"id": "1", "action": "prepare", "by": "clerk"},
        {"id": "2", "action": "inform", "by": "clerk", "when": {"plan": ["annual"]}},
        {"id": "3", "action": "execute", "by": "clerk"})";
    CHECK(problems(between) == "3! twice-in-a-row cid");
    CHECK(problems(between, {{"plan", "other"}}) == "3! twice-in-a-row cid");
    CHECK(problems(between, {{"plan", "annual"}}) == "2! twice-in-a-row cid; 3! twice-in-a-row cid");
    // A step that nobody does stands between all the same.
    CHECK(problems(R"({"id": "1", "action": "review", "by": "clerk"}, {"id": "2", "action": "inform", "by": "gone"},
                      {"id": "3", "action": "review", "by": "clerk"})") == "2! nobody");
    // Those outside are no people of the organization.
    CHECK(problems(R"({"id": "1", "action": "prepare", "by": {"outside": "bank"}},
                      {"id": "2", "action": "approve", "by": {"outside": "bank"}})")
              .empty());
    // What comes up in the second round only is told there, the rest once.
    constexpr const char* again = R"({"id": "1", "action": "approve", "by": ["clerk", "manager"]},
        {"id": "2", "action": "prepare", "by": "clerk"}, {"id": "3", "action": "review", "by": "chief", "on_reject": "1"})";
    CHECK(problems(again) == "2! twice-in-a-row cid");
    CHECK(problems(again, {}, "3") == "2! twice-in-a-row cid; 1! own-work cid");
}

TEST_CASE("incompatible items of one run", "[authority]") {
    const auto problems = [](const char* items, const char* at_most = "", const char* people = three) {
        const std::string text =
            told(document(R"({"id": "1", "action": "prepare", "by": "clerk", "subject": "plan"},
                        {"id": "2", "action": "execute", "by": ["manager", {"outside": "bank"}]},
                        {"id": "3", "action": "inform", "by": "chief"},
                        {"id": "4", "action": "consult", "by": ["clerk", "manager"], "subject": "contract"},
                        {"id": "5", "action": "review", "by": "manager", "when": {"plan": ["annual"]}})",
                          people,
                          std::string(R"(, "incompatible": [{"name": "unused", "any_of": [{"post": "gone"}]},
                                                       {"name": "apart", "any_of": [)") +
                              items + "]" + at_most + "}]"));
        std::string found;
        for (std::size_t at = text.find("! incompatible"); at != std::string::npos;
             at = text.find("! incompatible", at + 1))
            found.append(found.empty() ? "" : "; ").append(text, at - 1, text.find('\n', at) - at + 1);
        return found;
    };
    CHECK(problems(R"({"action": "prepare", "subject": "plan"}, {"action": "consult", "subject": "contract"})") ==
          "4! incompatible cid");
    CHECK(problems(R"({"action": "prepare", "subject": "plan"}, {"action": "consult", "subject": "plan"})").empty());
    CHECK(problems(R"({"action": "Prepare", "subject": "*"}, {"action": "*", "subject": "CONTRACT"})") ==
          "4! incompatible cid");
    // A step without a subject is one for all subjects only.
    CHECK(problems(R"({"action": "execute", "subject": "plan"}, {"action": "consult", "subject": "*"})").empty());
    CHECK(problems(R"({"action": "execute", "subject": "*"}, {"action": "consult", "subject": "*"})") ==
          "4! incompatible bob");
    CHECK(problems(R"({"post": "clerk"}, {"action": "consult", "subject": "*"})") == "4! incompatible cid");
    CHECK(problems(R"({"post": "clerk"}, {"post": "manager"})").empty());
    CHECK(problems(R"({"duty": "keeps-books"}, {"duty": "post:manager/2"})") == "2! incompatible bob");
    CHECK(problems(R"({"duty": "keeps-books"}, {"duty": "post:manager/2"})", R"(, "at_most": 2)").empty());
    CHECK(problems(R"({"post": "chief"})", R"(, "at_most": 0)") == "3! incompatible ann");
    // Only what is sure to be done counts.
    CHECK(problems(R"({"action": "consult", "subject": "*"}, {"action": "review", "subject": "*"})").empty());
    // Once for each who comes to it, at the step that completes it.
    CHECK(problems(R"({"post": "clerk"}, {"post": "manager"})", R"(, "at_most": 0)") ==
          "1! incompatible cid; 2! incompatible bob");
    // A delegate does what he does in the post in which he acts.
    CHECK(problems(R"({"post": "chief"}, {"duty": "keeps-books"})", "",
                   R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
                      {"id": "bob", "name": "Bob", "appointments": [{"post": "manager"}], "absences": [{}],
                       "delegates": [{"person": "ann"}]})") == "3! incompatible ann");
}

TEST_CASE("a rejection sends the route back, or ends it", "[authority]") {
    const std::string text = document(
        R"({"id": "1", "action": "prepare", "by": "clerk"},
           {"id": "2", "action": "review", "by": "manager", "on_reject": "1"},
           {"id": "3", "action": "review", "by": "manager", "when": {"plan": ["annual"]}, "on_reject": "2"},
           {"id": "4", "action": "inform", "by": "chief", "next": "V"})",
        three);
    const Snapshot snapshot = on_the_day(text);
    const auto steps = [&](std::optional<std::uint32_t> reject, const std::vector<Fact>& facts = {}) {
        const Route route = route_of(snapshot, Workflow{0}, {none, none, facts, reject});
        std::string order;
        for (const RouteStep& step : route.steps)
            order.append(std::to_string(step.step + 1)).append(step.round == 1 ? "" : "'");
        if (route.is_ended_by_rejection) order += ".";
        if (route.next != no_workflow) order.append(" ").append(workflow_facts(snapshot, route.next).code);
        return order;
    };
    CHECK(steps({}) == "1234 V");
    CHECK(steps(0) == "1.");
    CHECK(steps(1) == "121'2'3'4' V");
    CHECK(steps(2) == "1232'3'4' V");
    CHECK(steps(3) == "1234.");
    CHECK(is_refused([&] { steps(4); }));
    CHECK(is_refused([&] { steps(2, {{"plan", "other"}}); }));
    CHECK(steps(1, {{"plan", "other"}}) == "121'2'3'4' V");
}

TEST_CASE("questions about routes that cannot be asked", "[authority]") {
    const Snapshot snapshot = on_the_day(document(R"({"id": "1", "action": "inform", "by": "chief"})", three));
    const Node ann = snapshot.find(Kind::person, "ann");
    const Node chief = snapshot.find(Kind::post, "chief");
    const Node clerk = snapshot.find(Kind::post, "clerk");
    const std::vector<Fact> twice{{"a", "1"}, {"b", "1"}, {"a", "1"}};
    const auto refused = [&](Workflow workflow, const RouteQuestion& question) {
        return is_refused([&] { route_of(snapshot, workflow, question); });
    };
    CHECK_FALSE(refused(Workflow{0}, {ann, chief, {}, {}}));
    CHECK(refused(Workflow{0}, {ann, clerk, {}, {}}));
    CHECK(refused(Workflow{0}, {ann, none, twice, {}}));
    CHECK(refused(Workflow{0}, {none, none, {}, 1}));
    CHECK(refused(Workflow{1}, {none, none, {}, 0}));
    CHECK(route_of(snapshot, Workflow{1}, {ann, none, {}, {}}).steps.empty());
}

TEST_CASE("a workflow of a thousand steps", "[authority]") {
    std::string steps;
    std::string sets;
    for (int i = 0; i < 1'000; ++i) {
        const std::string id = std::to_string(i);
        steps.append(i == 0 ? "" : ", ").append(R"({"id": "s)").append(id);
        steps.append(R"(", "action": ")").append(i % 3 == 0 ? "prepare" : "approve");
        steps.append(R"(", "subject": "expenses", "by": ["clerk", {"superior_of": ")");
        steps.append(i == 0 ? "initiator" : "s").append(i == 0 ? "" : std::to_string(i - 1)).append("\"}]");
        if (i > 0) steps.append(R"(, "on_reject": "s0")");
        steps.append("}");
    }
    for (int i = 0; i < 100; ++i)
        sets.append(i == 0 ? "" : ", ")
            .append(R"({"name": "s", "any_of": [{"post": "clerk"}, {"action": "approve", "subject": "*"}]})");
    const Snapshot snapshot = on_the_day(document(steps, three, R"(, "incompatible": [)" + sets + "]"));
    const double start = benchmarks::now();
    const Route route = route_of(snapshot, Workflow{0}, {snapshot.find(Kind::person, "cid"), none, {}, 999});
    CHECK(route.steps.size() == 2'000);
    CHECK(benchmarks::now() - start < 10);
}
