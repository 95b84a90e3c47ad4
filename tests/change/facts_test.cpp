#include "orgraph/facts.hpp"

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

TEST_CASE("facts are those of the day", "[change]") {
    const Organization organization = Organization::read(R"({
      "orgraph": 1,
      "departments": [{"id": "d", "name": [{"value": "Old", "to": "2024-12-31"}, {"value": "New", "from": "2025-01-01"}],
                       "head": [{"value": "p", "from": "2025-02-01"}], "x-code": [1, {"b": 40.0, "a": 1e2}]}],
      "posts": [{"id": "p", "title": "P", "department": "d",
                 "duties": [{"text": "count", "to": "2024-12-31"}, {"text": "sell"}],
                 "also_reports_to": [{"outside": "the bank", "from": "2025-06-01"}]}]})");
    const auto at = [&](const char* day, Kind kind, const char* id) {
        const Snapshot snapshot = organization.at(*Day::parse(day));
        return facts(snapshot, snapshot.find(kind, id));
    };
    CHECK(at("2024-12-31", Kind::department, "d") == R"({"id":"d","name":"Old","x-code":[1,{"b":40.0,"a":1e2}]})");
    CHECK(at("2025-02-01", Kind::department, "d") ==
          R"({"id":"d","name":"New","head":"p","x-code":[1,{"b":40.0,"a":1e2}]})");
    CHECK(
        at("2024-12-31", Kind::post, "p") ==
        R"({"id":"p","title":"P","department":"d","also_reports_to":[],"duties":[{"text":"count","to":"2024-12-31"},{"text":"sell"}]})");
    CHECK(
        at("2025-06-01", Kind::post, "p") ==
        R"({"id":"p","title":"P","department":"d","also_reports_to":[{"outside":"the bank","from":"2025-06-01"}],"duties":[{"text":"sell"}]})");
}

namespace {

bool in_force(const test::Json& json, Day day) {
    const auto end = [&](const char* member) -> std::optional<Day> {
        const test::Json* const text = json.find(member);
        if (text == nullptr) return std::nullopt;
        return Day::parse(std::string_view(text->token).substr(1, 10));
    };
    if (json.find("every") != nullptr) return true;  // of a report owed `to` is who receives it
    return json.type != test::Json::Type::object ||
           (end("from").value_or(first_day) <= day && day <= end("to").value_or(last_day));
}

/// What an object of a document says on one day.
test::Json on_day(const test::Json& json, Day day) {
    test::Json result = json;
    result.members.clear();
    result.items.clear();
    for (const auto& [key, value] : json.members) {
        const bool dated = value.type == test::Json::Type::list && !value.items.empty() && value.items[0].find("value");
        if (key.starts_with("x-")) {
            result.add(key, value);
        } else if (!dated) {
            result.add(key, on_day(value, day));
        } else {
            for (const test::Json& item : value.items)
                if (in_force(item, day)) result.add(key, *item.find("value"));
        }
    }
    for (const test::Json& item : json.items)
        if (in_force(item, day)) result.add(on_day(item, day));
    return result;
}

}  // namespace

TEST_CASE("facts are what the document says that day", "[change][property]") {
    const auto seed = GENERATE(range(0u, 60u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const std::pair<Kind, const char*> lists[] = {
            {Kind::department, "departments"}, {Kind::post, "posts"}, {Kind::person, "people"}};
        for (const auto& [kind, list] : lists) {
            for (const test::Json& record : model.document.find(list)->items) {
                const std::string& id = record.find("id")->token;
                const Node node = snapshot.find(kind, std::string_view(id).substr(1, id.size() - 2));
                REQUIRE((node != none) == in_force(record, day));
                if (node != none) REQUIRE(facts(snapshot, node) == compact(on_day(record, day)));
            }
        }
    }
}

TEST_CASE("counts are of what is in force", "[change]") {
    const Organization organization = Organization::read(R"({
      "orgraph": 1,
      "departments": [{"id": "d", "name": "D", "duties": [{"text": "all"}]}, {"id": "e", "name": "E", "to": "2024-12-31"}],
      "jobs": [{"id": "j", "title": "J", "duties": [{"text": "a"}, {"text": "b", "from": "2025-01-01"}]}],
      "posts": [{"id": "p", "title": "P", "department": "d", "job": "j"}, {"id": "q", "title": "Q", "department": "d"}],
      "people": [{"id": "a", "name": "A", "appointments": [{"post": "p", "from": "2025-01-01"}]}],
      "workflows": [{"code": "w", "name": "W", "steps": []}],
      "regulations": [{"id": "r", "title": "R", "from": "2025-01-01"}]})");
    CHECK(counts(organization.at(*Day::parse("2024-12-31"))) == Counts{2, 1, 2, 1, 2, 1, 0, 2});
    CHECK(counts(organization.at(*Day::parse("2025-01-01"))) == Counts{1, 1, 2, 1, 3, 1, 1, 1});
}
