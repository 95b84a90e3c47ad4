// Where workflows stop in some case, held against all cases tried one by one.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "orgraph/route.hpp"
#include "processor_time.hpp"
#include "random_rules.hpp"
#include "slow_route.hpp"

using namespace orgraph;

namespace {

using Values = std::map<std::string, std::set<std::string>>;

void add_values(const test::Model::Condition& condition, Values& values) {
    for (const test::Model::Demand& demand : condition) {
        std::set<std::string>& known = values[demand.fact];
        known.insert(demand.texts.begin(), demand.texts.end());
        for (const auto& end : {demand.min, demand.max})
            if (end) known.insert(fact_value(*end));
    }
}

/// Everything that a workflow's facts can be, as far as that can matter: the texts and ends that conditions name,
/// numbers of 0 or more below, between and above them, and something else.
Values values_to_try(const test::Model& model, const test::Model::Workflow& workflow) {
    Values values;
    for (const test::Model::Step& step : workflow.steps) add_values(step.when, values);
    for (const test::Model::Person& person : model.people)
        for (const test::Model::Delegation& one : person.delegates)
            if (one.limit) values["amount"].insert(fact_value(*one.limit));
    for (auto& [fact, known] : values) {
        std::vector<double> numbers;
        for (const std::string& value : known)
            if (const std::optional<double> number = number_of(value)) numbers.push_back(*number);
        std::ranges::sort(numbers);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            known.insert(fact_value(i == 0 ? numbers[i] / 2 : (numbers[i - 1] + numbers[i]) / 2));
            if (i + 1 == numbers.size()) known.insert(fact_value(numbers[i] + 1));
        }
        // An amount is a number.
        known.insert(fact == amount_fact ? "0" : "something else");
    }
    return values;
}

bool is_stop(const RouteProblem& problem) {
    return problem.code == RouteProblemCode::nobody || problem.code == RouteProblemCode::quorum;
}

std::set<std::uint32_t> stopped_steps(const Route& route) {
    std::set<std::uint32_t> steps;
    for (const RouteProblem& problem : route.problems)
        if (is_stop(problem)) steps.insert(route.steps[problem.at].step);
    return steps;
}

std::set<std::uint32_t> steps_of(const std::vector<DeadEnd>& ends) {
    std::set<std::uint32_t> steps;
    for (const DeadEnd& end : ends) steps.insert(end.step);
    return steps;
}

/// The steps that stop in one of all cases.
std::set<std::uint32_t> all_stops(const Snapshot& day, Workflow workflow, Node initiator, Node post,
                                  const Values& values) {
    std::set<std::uint32_t> steps;
    std::vector<Fact> facts;
    const auto try_from = [&](const auto& again, Values::const_iterator fact) -> void {
        if (fact == values.end()) {
            steps.merge(stopped_steps(route_of(day, workflow, {initiator, post, facts, {}})));
            return;
        }
        for (const std::string& value : fact->second) {
            facts.push_back({fact->first, value});
            again(again, std::next(fact));
            facts.pop_back();
        }
    };
    try_from(try_from, values.begin());
    return steps;
}

/// That the case of each comes to what it says, whatever else is so.
void check_witnesses(const Snapshot& day, const std::vector<DeadEnd>& ends, Node initiator, Node post,
                     const Values& values, std::mt19937& random) {
    for (const DeadEnd& end : ends) {
        CAPTURE(end.step, end.code);
        for (int more = 0; more < 3; ++more) {
            std::vector<Fact> facts = end.facts;
            for (const auto& [name, known] : values) {
                if (more == 0 || std::ranges::count(end.facts, name, &Fact::name) > 0) continue;
                facts.push_back({name, *std::next(known.begin(), static_cast<int>(random() % known.size()))});
            }
            const Route route = route_of(day, end.workflow, {initiator, post, facts, {}});
            // With other facts there can be nobody at all where somebody was missed.
            REQUIRE(std::ranges::count_if(route.problems, [&](const RouteProblem& problem) {
                        return route.steps[problem.at].step == end.step &&
                               (more == 0 ? problem.code == end.code : is_stop(problem));
                    }) == 1);
        }
    }
}

/// An organization with a workflow; what else is said of it is put in.
std::string document(const std::string& steps, const std::string& people) {
    return R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "posts": [{"id": "chief", "title": "Chief", "department": "d", "reports_to": null},
                  {"id": "clerk", "title": "Clerk", "department": "d", "reports_to": "chief"}],
        "people": [)" +
           people + R"(], "workflows": [{"code": "W", "name": "Way", "steps": [)" + steps + "]}]}";
}

Snapshot on_the_day(const std::string& text) { return Organization::read(text).at(*Day::parse("2025-03-01")); }

/// `step code fact=value ...` for each.
std::string told(const std::vector<DeadEnd>& ends) {
    std::string text;
    for (const DeadEnd& end : ends) {
        text.append(text.empty() ? "" : "; ").append(std::to_string(end.step + 1)).append(" ");
        text.append(to_string(end.code));
        for (const Fact& fact : end.facts) text.append(" ").append(fact.name).append("=").append(fact.value);
    }
    return text;
}

}  // namespace

TEST_CASE("S13: a dead end is one, and there are no others", "[authority][property]") {
    test::on_days_with_rules(
        GENERATE(range(3800u, 3900u)), 12, [](const Snapshot& day, const auto& answers, auto& random) {
            const test::Model& model = answers.model();
            for (std::uint32_t w = 0; w < workflow_count(day); ++w) {
                const Values values = values_to_try(model, model.workflows[w]);
                for (int i = 0; i < 2; ++i) {
                    Node initiator = none;
                    if (i > 0 && !day.nodes(Kind::person).empty())
                        initiator = day.nodes(Kind::person)[random() % day.nodes(Kind::person).size()];
                    const auto held = initiator == none ? std::span<const Node>{} : day.holds(initiator);
                    const Node post = held.empty() || random() % 2 == 0 ? none : held[random() % held.size()];
                    CAPTURE(w, initiator, post);
                    const std::vector<DeadEnd> ends = dead_ends(day, Workflow{w}, initiator, post);
                    REQUIRE(std::ranges::is_sorted(ends, {}, &DeadEnd::step));
                    for (const DeadEnd& end : ends) REQUIRE(end.workflow == Workflow{w});
                    check_witnesses(day, ends, initiator, post, values, random);
                    REQUIRE(steps_of(ends).size() == ends.size());
                    REQUIRE(steps_of(ends) == all_stops(day, Workflow{w}, initiator, post, values));
                }
            }
        });
}

TEST_CASE("the steps that stop without a post are those of the organization without its holders",
          "[authority][property]") {
    const auto seed = GENERATE(range(3900u, 4000u));
    const test::Model model = test::random_rules(seed);
    const std::vector<Day> days = test::days_to_try();
    const Day day = days[seed % days.size()];
    const Snapshot snapshot = Organization::read(model.text()).at(day);
    std::mt19937 random(seed);
    for (const Node post : snapshot.nodes(Kind::post)) {
        CAPTURE(seed, day.text(), post);
        test::Json edited = model.document;
        const std::string id = test::json_text(snapshot.id(post)).token;
        for (test::Json& person : edited.find("people")->items)
            if (test::Json* const appointments = person.find("appointments"))
                std::erase_if(appointments->items,
                              [&](const test::Json& one) { return one.find("post")->token == id; });
        const Snapshot without = Organization::read(test::laid_out(edited)).at(day);
        std::vector<std::pair<Workflow, std::uint32_t>> expected;
        for (std::uint32_t w = 0; w < workflow_count(snapshot); ++w) {
            const std::set<std::uint32_t> before = steps_of(dead_ends(snapshot, Workflow{w}));
            for (const DeadEnd& end : dead_ends(without, Workflow{w}))
                if (!before.contains(end.step)) expected.emplace_back(Workflow{w}, end.step);
        }
        const std::vector<DeadEnd> found = stopped_without(snapshot, post);
        std::vector<std::pair<Workflow, std::uint32_t>> steps;
        for (const DeadEnd& end : found) {
            steps.emplace_back(end.workflow, end.step);
            const Values values = values_to_try(model, model.workflows[static_cast<std::size_t>(end.workflow)]);
            check_witnesses(without, {end}, none, none, values, random);
        }
        REQUIRE(steps == expected);
    }
}

TEST_CASE("a dead end tells the facts with which it comes to that", "[authority]") {
    constexpr const char* ann = R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]})";
    const auto ends = [](const std::string& steps, const std::string& people, Node initiator = none) {
        return told(dead_ends(on_the_day(document(steps, people)), Workflow{0}, initiator));
    };
    CHECK(ends(R"({"id": "1", "action": "inform", "by": "clerk"}, {"id": "2", "action": "inform", "by": "chief"})",
               ann) == "1 nobody");
    CHECK(ends(R"({"id": "1", "action": "inform", "by": "clerk", "when": {"plan": ["annual"]}})", ann) ==
          "1 nobody plan=annual");
    CHECK(
        ends(R"({"id": "1", "action": "inform", "by": ["chief", "clerk"], "when": {"plan": ["annual"], "x-note": 1}})",
             ann) == "1 quorum plan=annual");
    CHECK(ends(R"({"id": "1", "action": "inform", "by": "chief", "when": {"plan": ["annual"]}})", ann).empty());
    CHECK(ends("", ann).empty());
    // The superior of a step that is skipped is nobody.
    const Snapshot skipped = on_the_day(document(
        R"({"id": "1", "action": "inform", "by": "clerk", "when": {"amount": {"min": 10}}},
           {"id": "2", "action": "inform", "by": {"superior_of": "1"}, "when": {"plan": ["annual"]}})",
        std::string(ann) + R"(, {"id": "bob", "name": "Bob", "appointments": [{"post": "clerk"}]})"));
    const std::vector<DeadEnd> found = dead_ends(skipped, Workflow{0});
    REQUIRE(found.size() == 1);
    CHECK(found[0].step == 1);
    REQUIRE(found[0].facts.size() == 2);
    // Without an initiator the steps of its superior are left aside.
    constexpr const char* superior = R"({"id": "1", "action": "inform", "by": {"superior_of": "initiator"}})";
    const Snapshot snapshot = on_the_day(document(superior, ann));
    CHECK(dead_ends(snapshot, Workflow{0}).empty());
    CHECK(told(dead_ends(snapshot, Workflow{0}, snapshot.find(Kind::person, "ann"))) == "1 nobody");
}

TEST_CASE("a delegation with a limit makes a dead end of larger amounts", "[authority]") {
    const Snapshot snapshot =
        on_the_day(document(R"({"id": "1", "action": "inform", "by": "chief"})",
                            R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}], "absences": [{}],
            "delegates": [{"person": "bob", "limit": 100}]}, {"id": "bob", "name": "Bob"})"));
    const std::vector<DeadEnd> found = dead_ends(snapshot, Workflow{0});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].facts.size() == 1);
    CHECK(found[0].facts[0].name == "amount");
    CHECK(number_of(found[0].facts[0].value).value_or(0) > 100);
}

TEST_CASE("an amount that conditions ask for as a text can be a number too", "[authority]") {
    const Snapshot snapshot = on_the_day(document(
        R"({"id": "1", "action": "inform", "by": "clerk", "when": {"amount": ["large"]}},
           {"id": "2", "action": "inform", "by": {"superior_of": "1"}})",
        R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]},
           {"id": "bob", "name": "Bob", "appointments": [{"post": "clerk"}]})"));
    const std::vector<DeadEnd> found = dead_ends(snapshot, Workflow{0});
    REQUIRE(found.size() == 1);
    CHECK(found[0].step == 1);
    REQUIRE(found[0].facts.size() == 1);
    CHECK(number_of(found[0].facts[0].value).has_value());
}

TEST_CASE("dead ends that cannot be asked about", "[authority]") {
    const Snapshot snapshot =
        on_the_day(document(R"({"id": "1", "action": "inform", "by": "clerk"})",
                            R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]})"));
    const auto status = [](const auto& call) {
        try {
            call();
            return Status::internal;
        } catch (const Error& error) {
            return error.status();
        }
    };
    const Node ann = snapshot.find(Kind::person, "ann");
    const Node clerk = snapshot.find(Kind::post, "clerk");
    CHECK(status([&] { dead_ends(snapshot, Workflow{0}, ann, clerk); }) == Status::invalid_argument);
    CHECK(status([&] { dead_ends(snapshot, Workflow{1}); }) == Status::invalid_argument);
    CHECK(status([&] { dead_ends(snapshot, Workflow{0}, none, none, [](double) { return true; }); }) ==
          Status::cancelled);
    CHECK(status([&] { stopped_without(snapshot, clerk, [](double) { return true; }); }) == Status::cancelled);
}

TEST_CASE("a step on too many facts is refused, and one of many steps is not", "[authority]") {
    constexpr const char* ann = R"({"id": "ann", "name": "Ann", "appointments": [{"post": "chief"}]})";
    // Facts of other steps do not multiply.
    std::string steps;
    for (int i = 0; i < 2'000; ++i)
        steps.append(i == 0 ? "" : ", ")
            .append(R"({"id": "s)" + std::to_string(i) + R"(", "action": "inform", "by": "clerk", "when": {"fact )" +
                    std::to_string(i) + R"(": ["a", "b"], "amount": {"min": )" + std::to_string(i) + "}}}");
    const Snapshot many = on_the_day(document(steps, ann));
    const double start = benchmarks::now();
    CHECK(dead_ends(many, Workflow{0}).size() == 2'000);
    CHECK(benchmarks::now() - start < 10);

    // What a step's own condition names alone is as that demands: there is nothing to try.
    std::string demands;
    for (int i = 0; i < 40; ++i)
        demands.append(i == 0 ? "" : ", ").append("\"fact " + std::to_string(i) + R"(": ["a", "b"])");
    const Snapshot wide =
        on_the_day(document(R"({"id": "1", "action": "inform", "by": "clerk", "when": {)" + demands + "}}", ann));
    const std::vector<DeadEnd> found = dead_ends(wide, Workflow{0});
    REQUIRE(found.size() == 1);
    CHECK(found[0].facts.size() == 40);

    // The superior of whoever does a step that rests on so many facts does too.
    const Snapshot above =
        on_the_day(document(R"({"id": "1", "action": "inform", "by": "clerk", "when": {)" + demands +
                                R"(}}, {"id": "2", "action": "inform", "by": [{"superior_of": "1"}, "chief"],
                                                   "quorum": "any"})",
                            ann));
    try {
        dead_ends(above, Workflow{0});
        FAIL("cannot have tried all cases");
    } catch (const Error& error) {
        CHECK(error.status() == Status::limit);
    }
}
