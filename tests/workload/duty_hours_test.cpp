// What duties take: efforts, timed quotas, inheritance, days.
#include <cmath>
#include <map>
#include <string>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/workload.hpp"

using namespace orgraph;

namespace {

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

Snapshot day_of(const std::string& json, const char* day = "2026-11-21") {
    return Organization::read(json).at(*Day::parse(day));
}

/// One person in one post with these duties.
Snapshot one_with(const std::string& duties, const char* day = "2026-11-21") {
    return day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "posts": [{"id": "p", "title": "P", "department": "d", "duties": [)" +
                      duties + R"(]}], "people": [{"id": "a", "name": "A", "appointments": [{"post": "p"}]}]})",
                  day);
}

PersonLoad load_of(const Snapshot& day, const char* person = "a") {
    std::vector<PostLoad> posts;
    return person_load(day, day.find(Kind::person, person), posts);
}

std::string effort(const char* hours, const char* per) {
    return R"({"text": "t", "effort": {"hours": )" + std::string(hours) + R"(, "per": ")" + per + R"("}})";
}

}  // namespace

TEST_CASE("every period counts by weeks of 5 days and years of 52 weeks, 12 months, 4 quarters", "[workload]") {
    const std::map<std::string, double> expected = {
        {effort("2", "day"), 10},  // 2 x 5 days
        {effort("2", "week"), 2},
        {effort("13", "month"), 3},         // 13 x 12 / 52
        {effort("26", "quarter"), 2},       // 26 x 4 / 52 = 26 / 13
        {effort("52", "year"), 1},          // 52 / 52
        {effort("1", "month"), 12.0 / 52},  // not rounded
        {effort("0", "day"), 0},            // none, but measured
        {R"({"text": "t", "quota": {"count": 80, "unit": "order", "per": "week", "minutes_each": 12}})",
         16},                                                                                              // 960 min
        {R"({"text": "t", "quota": {"count": 3, "unit": "call", "per": "day", "minutes_each": 20}})", 5},  // 60 min x 5
        {R"({"text": "t", "quota": {"count": 26, "unit": "report", "per": "quarter", "minutes_each": 30}})",
         1},  // 13/13
        // The first and the last have minutes: 4 x 45 = 180 min a week, and 1 x 12 min x 5 days = 60 min; together 4 h.
        {R"({"text": "t", "quota": [{"count": 4, "unit": "visit", "per": "week", "minutes_each": 45},
             {"count": 100, "unit": "contract", "per": "year"},
             {"count": 1, "unit": "call", "per": "day", "minutes_each": 12}]})",
         4},
        {R"({"text": "t", "quota": [{"count": 5, "unit": "visit", "per": "week", "minutes_each": 0},
             {"count": 1, "unit": "call", "per": "day"}]})",
         0},
    };
    for (const auto& [duty, hours] : expected) {
        CAPTURE(duty);
        const PersonLoad load = load_of(one_with(duty));
        CHECK(near(load.hours_per_week, hours));
        CHECK(near(load.ratio, hours / 40));
        CHECK(load.measured == 1);
        CHECK(load.unmeasured == 0);
    }
}

TEST_CASE("what neither an effort nor minutes tell of is unmeasured", "[workload]") {
    const std::string said_nothing = R"({"text": "t"})";
    const std::string counted = R"({"text": "t", "quota": {"count": 3, "unit": "visit", "per": "week"}})";
    const std::string empty = R"({"text": "t", "quota": []})";
    const PersonLoad unknown = load_of(one_with(said_nothing + ", " + counted + ", " + empty));
    CHECK(unknown.hours_per_week == 0);
    CHECK(unknown.measured == 0);
    CHECK(unknown.unmeasured == 3);
    CHECK(unknown.state == LoadState::unmeasured);
    // One measured duty is enough to tell, be it of no hours.
    const PersonLoad known = load_of(one_with(said_nothing + ", " + counted + ", " + effort("0", "week")));
    CHECK(known.measured == 1);
    CHECK(known.unmeasured == 2);
    CHECK(known.state == LoadState::underloaded);
    // An effort counts beside a quota without minutes.
    const PersonLoad both = load_of(one_with(
        R"({"text": "t", "effort": {"hours": 6, "per": "week"}, "quota": {"count": 3, "unit": "visit", "per": "week"}})"));
    CHECK(both.hours_per_week == 6);
    CHECK(both.measured == 1);
}

TEST_CASE("temporary duties are left out, auxiliary ones are not", "[workload]") {
    const Snapshot day = one_with(
        R"({"text": "a", "kind": "auxiliary", "effort": {"hours": 3, "per": "week"}},
           {"text": "b", "kind": "temporary", "effort": {"hours": 30, "per": "week"}},
           {"text": "c", "kind": "temporary"}, {"text": "d", "kind": "temporary",
            "quota": {"count": 1, "unit": "u", "per": "week"}}, {"text": "e", "kind": "core"})");
    const PersonLoad load = load_of(day);
    CHECK(load.hours_per_week == 3);
    CHECK(load.measured == 1);
    CHECK(load.unmeasured == 1);
    CHECK(workload_of(day).quotas.empty());
    const std::vector<DutyLoad> loads = duty_loads(day, day.find(Kind::person, "a"));
    REQUIRE(loads.size() == 1);
    CHECK(loads[0].duty.position == 0);
}

TEST_CASE("a duty counts from its first to its last day", "[workload]") {
    const std::string dated =
        R"({"text": "a", "effort": {"hours": 8, "per": "week"}, "from": "2026-03-01", "to": "2026-03-31"},
           {"text": "b", "from": "2026-03-15", "quota": {"count": 2, "unit": "u", "per": "week"}})";
    const auto on = [&](const char* day) { return load_of(one_with(dated, day)); };
    CHECK(on("2026-02-28").measured == 0);
    CHECK(on("2026-02-28").state == LoadState::underloaded);  // no duty at all: 0 hours
    CHECK(on("2026-03-01").hours_per_week == 8);
    CHECK(on("2026-03-01").unmeasured == 0);
    CHECK(on("2026-03-14").unmeasured == 0);
    CHECK(on("2026-03-15").unmeasured == 1);
    CHECK(on("2026-03-31").hours_per_week == 8);
    CHECK(on("2026-04-01").hours_per_week == 0);
    CHECK(on("2026-04-01").state == LoadState::unmeasured);
    CHECK(workload_of(one_with(dated, "2026-03-14")).quotas.empty());
    CHECK(workload_of(one_with(dated, "2026-03-15")).quotas.size() == 2);  // of the post and of the department
}

namespace {

/// Hours 1, 2, 4 ... so that a sum tells what is in it. a inherits from b and c, both from d; a and d are of job j.
const std::string diamond = R"({"orgraph": 1, "departments": [{"id": "x", "name": "X"}],
  "jobs": [{"id": "j", "title": "J", "duties": [{"text": "j", "effort": {"hours": 1, "per": "week"}}]}],
  "posts": [
    {"id": "a", "title": "A", "department": "x", "job": "j", "inherits_duties_of": ["b", "c", "gone"],
     "duties": [{"text": "a", "effort": {"hours": 2, "per": "week"}}]},
    {"id": "b", "title": "B", "department": "x", "inherits_duties_of": ["d"],
     "duties": [{"text": "b", "effort": {"hours": 4, "per": "week"}}, {"text": "b2", "kind": "temporary"}]},
    {"id": "c", "title": "C", "department": "x", "inherits_duties_of": ["d"],
     "duties": [{"text": "c", "effort": {"hours": 8, "per": "week"}, "load": "shared"}]},
    {"id": "d", "title": "D", "department": "x", "job": "j",
     "duties": [{"text": "d", "effort": {"hours": 16, "per": "week"}}, {"text": "d2"}]},
    {"id": "gone", "title": "G", "department": "x", "to": "2026-01-31", "inherits_duties_of": ["far"],
     "duties": [{"text": "g", "effort": {"hours": 32, "per": "week"}}]},
    {"id": "far", "title": "F", "department": "x", "duties": [{"text": "f", "effort": {"hours": 64, "per": "week"}}]}],
  "people": [{"id": "p", "name": "P", "appointments": [{"post": "a"}]},
    {"id": "q", "name": "Q", "appointments": [{"post": "c"}, {"post": "d", "kind": "concurrent"}]},
    {"id": "r", "name": "R", "appointments": [{"post": "a", "kind": "acting", "share": 0.25}]}]})";

}  // namespace

TEST_CASE("a post that inherits has every duty once, of posts in force", "[workload]") {
    const Snapshot day = day_of(diamond);
    // a: 2, its job's 1, b's 4, d's 16 once, the job's not again; and of c's 8, which is shared by the holders of a,
    // 1 / 1.25 and 0.25 / 1.25.
    const PersonLoad p = load_of(day, "p");
    CHECK(near(p.hours_per_week, 2 + 1 + 4 + 16 + 6.4));
    CHECK(p.measured == 5);
    CHECK(p.unmeasured == 1);
    CHECK(near(load_of(day, "r").hours_per_week, 2 + 1 + 4 + 16 + 1.6));
    // c: 8, the only holder's, with d's 16 and the job's 1; d: 16 and 1 once more, being another post.
    const PersonLoad q = load_of(day, "q");
    CHECK(q.hours_per_week == 8 + 16 + 1 + 16 + 1);
    CHECK(q.measured == 5);
    CHECK(q.unmeasured == 2);
    // While it lasts, a post's inherited ones come along.
    CHECK(near(load_of(day_of(diamond, "2026-01-31"), "p").hours_per_week, 2 + 1 + 4 + 16 + 6.4 + 32 + 64));
}

TEST_CASE("each duty of a person tells through which post it comes", "[workload]") {
    const Snapshot day = day_of(diamond);
    const auto told = [&](const char* person) {
        std::string text;
        for (const DutyLoad& load : duty_loads(day, day.find(Kind::person, person)))
            text += duty_id(day, load.duty) + '@' + std::string(day.id(load.post)) + ' ';
        return text;
    };
    CHECK(told("p") == "post:d/1@a post:c/1@a post:b/1@a post:a/1@a job:j/1@a ");
    // Equal ones: those of the first post first, its inherited ones before the second's own.
    CHECK(told("q") == "post:d/1@c post:d/1@d post:c/1@c job:j/1@c job:j/1@d ");
}
