#include "orgraph/subordinates.hpp"

#include <algorithm>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/settings.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

TEST_CASE("S5: posts below a post, to any depth", "[structure][property]") {
    const auto seed = GENERATE(range(700u, 760u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        for (const int upper : answers.chart()) {
            for (const std::uint32_t depth : {0u, 1u, 2u, 3u, any_depth}) {
                CAPTURE(day.text(), upper, depth);
                std::vector<PostBelow> expected;
                for (const int p : answers.chart()) {
                    const std::vector<int> chain = answers.chain(p);
                    const auto found = std::ranges::find(chain, upper);
                    const auto below = static_cast<std::uint32_t>(found - chain.begin()) + 1;
                    if (found != chain.end() && below <= depth) expected.push_back({model.post_node(p), below});
                }
                REQUIRE(posts_below(snapshot, model.post_node(upper), depth) == expected);
            }
        }
    }
}

TEST_CASE("S5, S10: the people below a person are those reached by asking for managers", "[structure][property]") {
    const auto seed = GENERATE(range(800u, 1000u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        std::vector<Node> wide;
        for (int q = 0; q < static_cast<int>(model.people.size()); ++q) {
            if (!answers.person_in_force(q)) continue;
            CAPTURE(day.text(), q);
            const Node person = model.person_node(q);
            for (const std::uint32_t depth : {0u, 1u, 2u, 3u}) {
                CAPTURE(depth);
                REQUIRE(people_below(snapshot, person, depth) == model.person_nodes(answers.people_below(q, depth)));
            }
            REQUIRE(people_below(snapshot, person) == model.person_nodes(answers.people_below(q, any_depth)));
            const std::size_t span = answers.people_below(q, 1).size();
            REQUIRE(span_of_control(snapshot, person) == span);
            if (span > settings(snapshot).max_span) wide.push_back(person);
        }
        std::vector<Node> told;
        for (const Wide& one : wide_spans(snapshot)) {
            told.push_back(one.person);
            REQUIRE(one.span == span_of_control(snapshot, one.person));
        }
        REQUIRE(told == wide);
    }
}

TEST_CASE("S10: the layer of a post is the length of its chain", "[structure][property]") {
    const auto seed = GENERATE(range(0u, 30u));
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        for (const int p : answers.chart()) REQUIRE(layer(snapshot, model.post_node(p)) == answers.chain(p).size());
    }
}

TEST_CASE("chains longer than max_layers are told", "[structure]") {
    std::string text =
        R"({"orgraph": 1, "settings": {"max_layers": 2}, "departments": [{"id": "d", "name": "D"}], "posts": [)";
    for (int i = 0; i < 5; ++i)
        text += std::string(i == 0 ? "" : ",") + R"({"id": "p)" + std::to_string(i) +
                R"(", "title": "P", "department": "d", "reports_to": )" +
                (i == 0 ? "null" : "\"p" + std::to_string(i - 1) + '"') + "}";
    const Snapshot snapshot = Organization::read(text + "]}").at(first_day);
    const auto deep = deep_layers(snapshot);
    REQUIRE(deep.size() == 2);
    CHECK(deep[0].post == snapshot.find(Kind::post, "p3"));
    CHECK(deep[0].layer == 3);
    CHECK(deep[1].post == snapshot.find(Kind::post, "p4"));
    CHECK(deep[1].layer == 4);
}

TEST_CASE("people in posts are listed once", "[structure]") {
    const auto seed = GENERATE(range(0u, 30u));
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        std::vector<Node> expected;
        for (const Node post : snapshot.chart())
            for (const Node holder : snapshot.held_by(post))
                if (std::ranges::count(expected, holder) == 0) expected.push_back(holder);
        REQUIRE(people_in(snapshot, snapshot.chart()) == expected);
    }
}

TEST_CASE("a line of 100,000 posts is no deep recursion", "[structure]") {
    constexpr int count = 100'000;
    std::string text = R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [)";
    for (int i = 0; i < count; ++i)
        text += std::string(i == 0 ? "" : ",") + R"({"id": "p)" + std::to_string(i) +
                R"(", "title": "P", "department": "d", "reports_to": )" +
                (i == 0 ? "null" : "\"p" + std::to_string(i - 1) + '"') + "}";
    const Snapshot snapshot = Organization::read(text + "]}").at(first_day);
    CHECK(posts_below(snapshot, snapshot.find(Kind::post, "p0")).size() == count - 1);
    CHECK(layer(snapshot, snapshot.find(Kind::post, "p99999")) == count - 1);
}
