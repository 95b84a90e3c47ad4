#include "orgraph/difference.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/facts.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

TEST_CASE("a difference names the member and both values", "[change]") {
    const Organization organization = Organization::read(R"({
      "orgraph": 1,
      "departments": [{"id": "d", "name": "D", "head": [{"value": null, "to": "2024-12-31"}, {"value": "p", "from": "2025-01-01"}]}],
      "posts": [{"id": "p", "title": "P", "department": "d", "duties": [{"id": "x", "text": "sell", "from": "2025-01-01"}]},
                {"id": "old", "title": "Old", "department": "d", "to": "2024-12-31"},
                {"id": "new", "title": "New", "department": "d", "from": "2025-01-01"}]})");
    const Snapshot before = organization.at(*Day::parse("2024-12-31"));
    const Snapshot after = organization.at(*Day::parse("2025-01-01"));
    const Difference found = difference(before, after);
    CHECK(found.added == std::vector{after.find(Kind::post, "new")});
    CHECK(found.removed == std::vector{before.find(Kind::post, "old")});
    const std::vector<Change> expected = {
        {after.find(Kind::department, "d"), "head", "null", "\"p\""},
        {after.find(Kind::post, "p"), "duties", "null", R"([{"id":"x","text":"sell","from":"2025-01-01"}])"}};
    CHECK(found.changed == expected);
}

TEST_CASE("x- members are compared between organizations", "[change]") {
    const auto snapshot = [](const std::string& members) {
        return Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D")" + members + "}]}")
            .at(first_day);
    };
    const Snapshot before = snapshot(R"(, "x-a": 1, "x-b": [1, 2], "x-c": null)");
    const Snapshot after = snapshot(R"(, "x-b": [1,2], "x-c": 0, "x-d": {"e": 1.0})");
    const Node d = after.find(Kind::department, "d");
    CHECK(difference(before, after).changed ==
          std::vector<Change>{{d, "x-a", "1", "null"}, {d, "x-c", "null", "0"}, {d, "x-d", "null", R"({"e":1.0})"}});
}

TEST_CASE("what can come in any order is no difference in another one", "[change]") {
    const auto snapshot = [](const std::string& when, const std::string& extra) {
        return Organization::read(R"({"orgraph": 1, "jobs": [{"id": "j", "title": "J", "authorities": [
            {"action": "approve", "subject": "*", "when": )" +
                                  when + R"(}], "x-a": )" + extra + "}]}")
            .at(first_day);
    };
    const Snapshot before = snapshot(R"({"plan": ["a"], "amount": {"min": 1}})", R"({"b": 1, "c": [2, 3]})");
    CHECK(difference(before, snapshot(R"({"amount": {"min": 1}, "plan": ["a"]})", R"({"c": [2, 3], "b": 1})"))
              .changed.empty());
    const auto changed =
        difference(before, snapshot(R"({"plan": ["a"], "amount": {"min": 2}})", R"({"b": 1, "c": [3, 2]})")).changed;
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].what == "authorities");
    CHECK(changed[1].what == "x-a");
}

namespace {

/// The members of a node's facts, id left out.
std::vector<std::pair<std::string, std::string>> members(const Snapshot& snapshot, Node node) {
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto& [key, value] : test::parse_json(facts(snapshot, node)).members)
        if (const std::string text = compact(value); key != "id" && text != "[]") result.emplace_back(key, text);
    return result;
}

std::string value_of(const std::vector<std::pair<std::string, std::string>>& members, const std::string& key) {
    for (const auto& [name, value] : members)
        if (name == key) return value;
    return "null";
}

/// S17 straight from the facts of both sides.
void check_difference(const Snapshot& before, const Snapshot& after) {
    const Difference found = difference(before, after);
    std::vector<Node> added;
    std::vector<Node> removed;
    std::multiset<std::string> changed;
    const auto described = [](Node node, const std::string& what, const std::string& old_value,
                              const std::string& value) {
        return std::to_string(static_cast<std::uint32_t>(node)) + ' ' + what + ": " + old_value + " -> " + value;
    };
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
        for (const Node node : before.nodes(kind))
            if (after.find(kind, before.id(node)) == none) removed.push_back(node);
        for (const Node node : after.nodes(kind)) {
            const Node earlier = before.find(kind, after.id(node));
            if (earlier == none) {
                added.push_back(node);
                continue;
            }
            const auto old_members = members(before, earlier);
            const auto new_members = members(after, node);
            for (const auto& [key, value] : new_members)
                if (value != value_of(old_members, key))
                    changed.insert(described(node, key, value_of(old_members, key), value));
            for (const auto& [key, value] : old_members)
                if (value_of(new_members, key) == "null" && value != "null" && value_of(new_members, key) != value &&
                    std::ranges::none_of(new_members,
                                         [&wanted = key](const auto& member) { return member.first == wanted; }))
                    changed.insert(described(node, key, value, "null"));
        }
    }
    CHECK(found.added == added);
    CHECK(found.removed == removed);
    std::multiset<std::string> told;
    for (const Change& change : found.changed)
        told.insert(described(change.node, change.what, change.before, change.after));
    CHECK(told == changed);
    CHECK(std::ranges::is_sorted(found.changed, {}, &Change::node));
}

}  // namespace

TEST_CASE("S17: between two days of one organization", "[change][property]") {
    const auto seed = GENERATE(range(0u, 40u));
    CAPTURE(seed);
    const Organization organization = Organization::read(test::random_organization(seed).text());
    const std::vector<Day> days = test::days_to_try();
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Difference none_at_all = difference(organization.at(days[i]), organization.at(days[i]));
        CHECK((none_at_all.added.empty() && none_at_all.removed.empty() && none_at_all.changed.empty()));
        check_difference(organization.at(days[i]), organization.at(days[(i + 1) % days.size()]));
    }
}

TEST_CASE("S17: between two organizations", "[change][property]") {
    const auto seed = GENERATE(range(0u, 100u));
    CAPTURE(seed);
    const Organization a = Organization::read(test::random_organization(seed).text());
    const Organization b = Organization::read(test::random_organization(seed + 1).text());
    check_difference(a.at(test::random_days.from), b.at(test::random_days.from));
    // The same facts in another record are no difference.
    const Organization again = Organization::read(a.write());
    CHECK(difference(a.at(test::random_days.from), again.at(test::random_days.from)).changed.empty());
}
