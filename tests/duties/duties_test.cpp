#include "orgraph/duties.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "catch.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

Snapshot day_of(const std::string& json, const char* day = "2026-11-21") {
    return Organization::read(json).at(*Day::parse(day));
}

std::vector<std::string> ids(const Snapshot& snapshot, const std::vector<Duty>& duties) {
    std::vector<std::string> result;
    for (const Duty duty : duties) result.push_back(duty_id(snapshot, duty));
    return result;
}

/// Posts a to d: a inherits from b and c, b from d, c from d too; a and b are instances of one job.
const std::string inheriting = R"({"orgraph": 1, "departments": [{"id": "x", "name": "x", "duties": [{"text": "all"}]}],
  "jobs": [{"id": "j", "title": "j", "duties": [{"text": "job's"}]}],
  "posts": [
    {"id": "a", "title": "a", "department": "x", "job": "j", "inherits_duties_of": ["b", "c"],
     "duties": [{"text": "own"}, {"text": "later", "from": "2027-01-01"}, {"text": "else", "kind": "temporary"}]},
    {"id": "b", "title": "b", "department": "x", "job": "j", "inherits_duties_of": ["d"],
     "duties": [{"id": "named", "tasks": ["one", "two"]}]},
    {"id": "c", "title": "c", "department": "x", "inherits_duties_of": ["d", "gone"], "duties": [{"text": "of c"}]},
    {"id": "d", "title": "d", "department": "x", "duties": [{"text": "of d"}]},
    {"id": "gone", "title": "gone", "department": "x", "to": "2020-01-01", "duties": [{"text": "past"}]}],
  "people": [{"id": "p", "name": "p", "appointments": [{"post": "d"}, {"post": "c", "kind": "concurrent"}]}]})";

}  // namespace

TEST_CASE("a post has its own duties, its job's, and those it inherits, none twice", "[duties]") {
    const Snapshot day = day_of(inheriting);
    const auto of = [&](Kind kind, const char* id) { return ids(day, duties_of(day, day.find(kind, id))); };
    CHECK(of(Kind::post, "a") ==
          std::vector<std::string>{"post:a/1", "post:a/3", "job:j/1", "named", "post:d/1", "post:c/1"});
    CHECK(of(Kind::post, "b") == std::vector<std::string>{"named", "job:j/1", "post:d/1"});
    CHECK(of(Kind::post, "c") == std::vector<std::string>{"post:c/1", "post:d/1"});
    CHECK(of(Kind::job, "j") == std::vector<std::string>{"job:j/1"});
    CHECK(of(Kind::department, "x") == std::vector<std::string>{"department:x/1"});
    CHECK(of(Kind::person, "p") == std::vector<std::string>{"post:d/1", "post:c/1"});
    const Snapshot later = day_of(inheriting, "2027-01-01");
    CHECK(ids(later, own_duties(later, later.find(Kind::post, "a"))) ==
          std::vector<std::string>{"post:a/1", "post:a/2", "post:a/3"});
}

TEST_CASE("duties of every post are those of the posts and jobs it reaches", "[duties][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = day_of(test::sample(name));
        for (const Node post : day.nodes(Kind::post)) {
            const std::vector<Duty> duties = duties_of(day, post);
            const std::set<Duty> different(duties.begin(), duties.end());
            CHECK(different.size() == duties.size());
            const std::vector<Duty> own = own_duties(day, post);
            REQUIRE(duties.size() >= own.size());
            CHECK(std::equal(own.begin(), own.end(), duties.begin()));
            if (day.job(post) == none) continue;
            for (const Duty duty : own_duties(day, day.job(post))) CHECK(different.count(duty) == 1);
        }
    }
}

TEST_CASE("hours of a duty are hours a week", "[duties]") {
    const std::map<std::string, double> expected = {
        {R"("effort": {"hours": 2, "per": "day"})", 10},
        {R"("effort": {"hours": 2, "per": "week"})", 2},
        {R"("effort": {"hours": 26, "per": "month"})", 6},
        {R"("effort": {"hours": 26, "per": "quarter"})", 2},
        {R"("effort": {"hours": 104, "per": "year"})", 2},
        {R"("quota": {"count": 4, "unit": "visits", "per": "week", "minutes_each": 45})", 3},
        {R"("quota": [{"count": 1, "unit": "a", "per": "day", "minutes_each": 12}, {"count": 9, "unit": "b", "per": "day"}])",
         1},
    };
    for (const auto& [effort, hours] : expected) {
        CAPTURE(effort);
        const Snapshot day =
            day_of(R"({"orgraph": 1, "jobs": [{"id": "j", "title": "j", "duties": [{"text": "t", )" + effort + "}]}]}");
        const DutyFacts facts = duty_facts(day, {day.find(Kind::job, "j"), 0});
        REQUIRE(facts.hours_per_week.has_value());
        CHECK(std::abs(*facts.hours_per_week - hours) < 1e-9);
    }
    const Snapshot day = day_of(inheriting);
    const DutyFacts facts = duty_facts(day, {day.find(Kind::post, "b"), 0});
    CHECK_FALSE(facts.hours_per_week.has_value());
    CHECK(facts.tasks == std::vector<std::string_view>{"one", "two"});
    CHECK(facts.text.empty());
    CHECK(duty_kind(day, {day.find(Kind::post, "a"), 2}) == DutyKind::temporary);
}

TEST_CASE("duties as JSON", "[duties]") {
    const Snapshot day = day_of(
        R"({"orgraph": 1, "jobs": [{"id": "j", "title": "J", "duties": [{"text": "sell", "load": "shared",
            "assessment": "sales", "quota": {"count": 2, "unit": "deals", "per": "week"}}, {"tasks": ["a"]}]}]})");
    CHECK(
        duties_json(day, day.find(Kind::job, "j")) ==
        R"({"of":{"kind":"job","id":"j","name":"J"},"duties":[)"
        R"({"id":"job:j/1","text":"sell","kind":"core","tasks":[],"assessment":"sales","hours":null,)"
        R"("quota":{"count":2,"unit":"deals","per":"week"},"load":"shared","from":{"kind":"job","id":"j","name":"J"}},)"
        R"({"id":"job:j/2","text":null,"kind":"core","tasks":["a"],"assessment":null,"hours":null,"quota":null,)"
        R"("load":"each","from":{"kind":"job","id":"j","name":"J"}}]})");
}
