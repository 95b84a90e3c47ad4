#include "orgraph/chain.hpp"

#include <array>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

namespace {

constexpr const char* line_of_three = R"({
  "orgraph": 1,
  "departments": [
    {"id": "company", "name": "Company", "head": "director"},
    {"id": "sales", "name": "Sales", "parent": "company", "head": "manager"}
  ],
  "posts": [
    {"id": "director", "title": "Director", "department": "company", "reports_to": {"outside": "the owners"}},
    {"id": "manager", "title": "Manager", "department": "sales"},
    {"id": "clerk", "title": "Clerk", "department": "sales",
     "also_reports_to": ["director", {"outside": "the bank", "as": "functional", "on": "payments"},
                         {"post": "manager", "as": "project", "from": "2025-01-01", "to": "2025-06-30"}]}
  ],
  "people": [
    {"id": "ann", "name": "Ann", "appointments": [{"post": "director"}, {"post": "clerk", "kind": "concurrent"}]},
    {"id": "bob", "name": "Bob", "appointments": [{"post": "clerk"}]}
  ]
})";

}  // namespace

TEST_CASE("a vacant superior stays in the chain; its people are managed from above it", "[structure]") {
    const Snapshot snapshot = Organization::read(line_of_three).at(*Day::parse("2025-07-01"));
    const auto post = [&](const char* id) { return snapshot.find(Kind::post, id); };
    const auto person = [&](const char* id) { return snapshot.find(Kind::person, id); };
    CHECK(chain_of_command(snapshot, post("clerk")) == std::vector{post("manager"), post("director")});
    CHECK(managers(snapshot, person("bob"), post("clerk")) == std::vector{person("ann")});
    CHECK(management(snapshot, person("bob"), post("clerk")).post == post("director"));
    CHECK(managers(snapshot, person("ann"), post("clerk")).empty());  // nobody manages himself
    CHECK(management(snapshot, person("ann"), post("director")).post == none);
    CHECK(managers_of_vacant(snapshot, post("manager")) == std::vector{person("ann")});
    const ChainEnd end = chain_end(snapshot, post("clerk"));
    CHECK(end.last == post("director"));
    CHECK(end.end == LineEnd::outside);
    CHECK(end.outside == "the owners");
}

TEST_CASE("dotted lines are those of the day", "[structure]") {
    const Organization organization = Organization::read(line_of_three);
    const Snapshot later = organization.at(*Day::parse("2025-07-01"));
    const Node clerk = later.find(Kind::post, "clerk");
    const auto lines = dotted_lines(later, clerk);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].to == later.find(Kind::post, "director"));
    CHECK_FALSE(lines[0].as);
    CHECK(lines[1].to == none);
    CHECK(lines[1].outside == "the bank");
    CHECK(lines[1].as == DottedKind::functional);
    CHECK(lines[1].on == "payments");
    const auto earlier = dotted_lines(organization.at(*Day::parse("2025-06-30")), clerk);
    REQUIRE(earlier.size() == 3);
    CHECK(earlier[2].as == DottedKind::project);
    CHECK(to_string(*earlier[2].as) == std::string("project"));
    CHECK(dotted_lines(later, later.find(Kind::post, "director")).empty());
}

TEST_CASE("S3: a chain is the direct superior followed by the superior's chain", "[structure][property]") {
    const auto seed = GENERATE(range(300u, 400u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        CAPTURE(day.text());
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        for (const Node post : snapshot.nodes(Kind::post)) {
            const int p = model.post_position(post);
            const std::vector<Node> chain = chain_of_command(snapshot, post);
            REQUIRE(chain == model.post_nodes(answers.chain(p)));
            const Node superior = snapshot.reports_to(post);
            auto expected = superior == none ? std::vector<Node>{} : chain_of_command(snapshot, superior);
            if (superior != none) expected.insert(expected.begin(), superior);
            REQUIRE(chain == expected);

            std::array<Node, 2> buffer{none, none};
            REQUIRE(chain_of_command(snapshot, post, buffer) == chain.size());
            for (std::size_t i = 0; i < buffer.size(); ++i) REQUIRE(buffer[i] == (i < chain.size() ? chain[i] : none));
            REQUIRE(chain_of_command(snapshot, post, std::span<Node>{}) == chain.size());

            const ChainEnd end = chain_end(snapshot, post);
            REQUIRE(end.last == (chain.empty() ? post : chain.back()));
            REQUIRE(end.end == snapshot.line(end.last).end);
            REQUIRE(end.end != LineEnd::goes_on);
        }
    }
}

TEST_CASE("S4: who manages whom", "[structure][property]") {
    const auto seed = GENERATE(range(400u, 550u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        CAPTURE(day.text());
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        for (int q = 0; q < static_cast<int>(model.people.size()); ++q) {
            const Node person = model.person_node(q);
            for (const int p : answers.holds(q)) {
                CAPTURE(q, p);
                const Management found = management(snapshot, person, model.post_node(p));
                REQUIRE(found.people == model.person_nodes(answers.managers(q, p)));
                REQUIRE(managers(snapshot, person, model.post_node(p)) == found.people);
                REQUIRE(std::ranges::count(found.people, person) == 0);
                REQUIRE((found.post == none) == found.people.empty());
                for (const Node manager : found.people)
                    REQUIRE(std::ranges::count(snapshot.held_by(found.post), manager) == 1);
            }
        }
        for (const Node post : snapshot.nodes(Kind::post)) {
            std::vector<Node> expected;
            for (const Node above : chain_of_command(snapshot, post)) {
                const auto holders = snapshot.held_by(above);
                expected.assign(holders.begin(), holders.end());
                if (!expected.empty()) break;
            }
            REQUIRE(managers_of_vacant(snapshot, post) == expected);
        }
    }
}

TEST_CASE("the supervisor is the one of the appointment that makes the person hold the post", "[structure]") {
    const Snapshot snapshot = Organization::read(R"({
      "orgraph": 1,
      "departments": [{"id": "d", "name": "D"}],
      "posts": [{"id": "chief", "title": "Chief", "department": "d", "reports_to": null},
                {"id": "clerk", "title": "Clerk", "department": "d", "reports_to": "chief"}],
      "people": [
        {"id": "a", "name": "A", "appointments": [{"post": "chief"}]},
        {"id": "b", "name": "B", "appointments": [{"post": "chief"}]},
        {"id": "c", "name": "C", "appointments": [{"post": "clerk", "supervisor": "b"}]},
        {"id": "e", "name": "E", "appointments": [{"post": "clerk", "supervisor": "c"}]},
        {"id": "f", "name": "F", "appointments": [{"post": "clerk", "supervisor": "f"}]},
        {"id": "g", "name": "G", "appointments": [{"post": "clerk", "kind": "standby", "supervisor": "b"}, {"post": "clerk"}]}
      ]})")
                                  .at(*Day::parse("2025-01-01"));
    const auto person = [&](const char* id) { return snapshot.find(Kind::person, id); };
    const Node clerk = snapshot.find(Kind::post, "clerk");
    const std::vector both{person("a"), person("b")};
    CHECK(managers(snapshot, person("c"), clerk) == std::vector{person("b")});
    CHECK(managers(snapshot, person("e"), clerk) == both);  // the named one does not hold that post
    CHECK(managers(snapshot, person("f"), clerk) == both);
    CHECK(managers(snapshot, person("g"), clerk) == both);  // a standby makes no holder
}
