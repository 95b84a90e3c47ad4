// The loads of people: who holds what, how shared duties are split, capacities, states, and what falls to whom.
#include <cmath>
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

/// A post `p` with a duty of 8 hours for each and one of 12 that is shared; another, `other`, without duties.
std::string organization(const std::string& people, const std::string& settings = "{}") {
    return R"({"orgraph": 1, "settings": )" + settings + R"(, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d", "duties": [
            {"text": "each", "effort": {"hours": 8, "per": "week"}, "load": "each"},
            {"text": "shared", "effort": {"hours": 12, "per": "week"}, "load": "shared"}]},
        {"id": "other", "title": "O", "department": "d"}], "people": [)" +
           people + "]}";
}
std::string person(const std::string& id, const std::string& appointments, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "name": ")" + id + '"' + more + R"(, "appointments": [)" + appointments + "]}";
}

struct Loaded {
    PersonLoad person;
    std::vector<PostLoad> posts;
};
Loaded load_of(const Snapshot& day, const char* id, bool cover = false) {
    Loaded loaded;
    loaded.person = person_load(day, day.find(Kind::person, id), loaded.posts, {.cover = cover});
    return loaded;
}
double hours(const Snapshot& day, const char* id) { return load_of(day, id).person.hours_per_week; }

}  // namespace

TEST_CASE("a shared duty is split by the shares", "[workload]") {
    const std::string concurrent = R"({"post": "p", "kind": "concurrent", "share": )";
    // 12 hours by 0.75 to 0.25: 9 and 3.
    const Snapshot parts = day_of(organization(person("a", concurrent + "0.75}") + ", " +
                                               person("b", concurrent + R"(0.25}, {"post": "other"})")));
    CHECK(near(hours(parts, "a"), 8 + 9));
    CHECK(near(hours(parts, "b"), 8 + 3));
    // Evenly where nobody has a share of his time for it.
    const Snapshot zeros = day_of(organization(person("a", concurrent + "0}") + ", " + person("b", concurrent + "0}") +
                                               ", " + person("c", concurrent + "0}")));
    CHECK(near(hours(zeros, "a"), 8 + 4));
    CHECK(near(hours(zeros, "c"), 8 + 4));
    // Who has no share beside others that have has no part; the whole duty falls to the only holder, share or not.
    const Snapshot one_zero =
        day_of(organization(person("a", concurrent + "0}") + ", " + person("b", R"({"post": "p"})")));
    CHECK(hours(one_zero, "a") == 8);
    CHECK(hours(one_zero, "b") == 20);
    CHECK(hours(day_of(organization(person("a", concurrent + "0}"))), "a") == 20);
}

TEST_CASE("a person's part of a shared duty is the post's through which he has it", "[workload]") {
    // Both posts are of one job, whose duty of 12 hours is shared: among two holders of p, by one alone in q.
    const Snapshot day = day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
      "jobs": [{"id": "j", "title": "J", "duties": [
        {"text": "t", "effort": {"hours": 12, "per": "week"}, "load": "shared"}, {"text": "u"}]}],
      "posts": [{"id": "p", "title": "P", "department": "d", "job": "j"},
        {"id": "q", "title": "Q", "department": "d", "job": "j"}],
      "people": [{"id": "a", "name": "A", "appointments": [{"post": "q", "share": 0.5}, {"post": "p", "share": 0.5}]},
        {"id": "b", "name": "B", "appointments": [{"post": "p"}]}]})");
    // a: 12 through q, and 0.5 / 1.5 of 12 = 4 through p: the duty counts twice.
    const Loaded a = load_of(day, "a");
    CHECK(near(a.person.hours_per_week, 16));
    CHECK(a.person.measured == 2);
    CHECK(a.person.unmeasured == 2);
    REQUIRE(a.posts.size() == 2);
    CHECK(day.id(a.posts[0].post) == "q");  // in the order of the appointments
    CHECK(near(a.posts[0].hours_per_week, 12));
    CHECK(near(a.posts[1].hours_per_week, 4));
    CHECK(a.posts[1].capacity_hours_per_week == 20);
    CHECK(near(hours(day, "b"), 8));
    CHECK(duty_loads(day, day.find(Kind::person, "a")).size() == 2);
}

TEST_CASE("regular, concurrent and acting are holdings, standby is not", "[workload]") {
    for (const char* kind : {"regular", "concurrent", "acting"}) {
        CAPTURE(kind);
        const Snapshot day =
            day_of(organization(person("a", R"({"post": "p", "kind": ")" + std::string(kind) + "\"}")));
        CHECK(hours(day, "a") == 20);
        CHECK(workload_of(day).uncovered_hours_per_week == 0);
    }
    const Snapshot standby = day_of(organization(person("a", R"({"post": "p", "kind": "standby"})")));
    CHECK(hours(standby, "a") == 0);
    CHECK(load_of(standby, "a").posts.empty());
    CHECK(workload_of(standby).uncovered_hours_per_week == 20);
    CHECK(workload_of(standby, standby.find(Kind::post, "p")).people.empty());
    // One in standby takes no part of what the holders share.
    const Snapshot beside = day_of(
        organization(person("a", R"({"post": "p"})") + ", " + person("b", R"({"post": "p", "kind": "standby"})")));
    CHECK(hours(beside, "a") == 20);
}

TEST_CASE("two appointments to one post are one holding with both shares", "[workload]") {
    const Snapshot day = day_of(organization(
        person("a", R"({"post": "p", "share": 0.25}, {"post": "other", "kind": "concurrent", "share": 0.25},
                       {"post": "p", "kind": "concurrent", "share": 0.5})") +
        ", " + person("b", R"({"post": "p", "share": 0.25})")));
    const Loaded a = load_of(day, "a");
    REQUIRE(a.posts.size() == 2);
    CHECK(near(a.posts[0].hours_per_week, 8 + 9));        // 8 once, and 0.75 of 12
    CHECK(near(a.posts[0].capacity_hours_per_week, 30));  // 0.75 x 40
    CHECK(a.posts[1].hours_per_week == 0);
    CHECK(a.posts[1].capacity_hours_per_week == 10);
    CHECK(near(a.person.hours_per_week, 17));
    CHECK(a.person.measured == 2);
}

TEST_CASE("everybody in force is listed, also without a post, and away", "[workload]") {
    const Snapshot day = day_of(organization(
        person("a", "") + ", " + person("b", R"({"post": "p"})", R"(, "absences": [{"from": "2026-11-01"}])") + ", " +
        person("gone", R"({"post": "p"})", R"(, "to": "2026-11-20")") + ", " +
        person("moved", R"({"post": "p", "to": "2026-11-20"})")));
    REQUIRE(day.is_away(day.find(Kind::person, "b")));
    const Workload all = workload_of(day);
    REQUIRE(all.people.size() == 3);
    CHECK(day.id(all.people[0].person) == "a");
    CHECK(all.people[0].hours_per_week == 0);
    CHECK(all.people[0].ratio == 0);
    CHECK(all.people[0].state == LoadState::underloaded);
    CHECK(all.posts_of(all.people[0]).empty());
    CHECK(day.id(all.people[1].person) == "b");
    CHECK(all.people[1].hours_per_week == 20);  // an absence takes no duty away
    CHECK(all.posts_of(all.people[1]).size() == 1);
    CHECK(day.id(all.people[2].person) == "moved");
    CHECK(all.people[2].hours_per_week == 0);
    CHECK(all.posts_of(all.people[2]).empty());
}

TEST_CASE("a person's capacity is stated, set for all, or 40 hours", "[workload]") {
    const std::string people = person("a", R"({"post": "p", "share": 0.5})", R"(, "hours_per_week": 16)") + ", " +
                               person("b", R"({"post": "other"})");
    const auto capacity = [&](const char* settings, const char* id) {
        return load_of(day_of(organization(people, settings)), id);
    };
    CHECK(capacity("{}", "a").person.capacity_hours_per_week == 16);
    CHECK(capacity("{}", "a").posts[0].capacity_hours_per_week == 8);
    CHECK(capacity("{}", "a").person.ratio == 20.0 / 16);  // of the whole time, not of the share
    CHECK(capacity("{}", "b").person.capacity_hours_per_week == 40);
    CHECK(capacity(R"({"hours_per_week": 37.5})", "a").person.capacity_hours_per_week == 16);
    CHECK(capacity(R"({"hours_per_week": 37.5})", "b").person.capacity_hours_per_week == 37.5);
    CHECK(capacity(R"({"hours_per_week": 37.5})", "b").posts[0].capacity_hours_per_week == 37.5);
}

TEST_CASE("at a limit the load is still balanced", "[workload]") {
    const auto state = [](const char* settings, const char* capacity) {
        return load_of(
                   day_of(organization(
                       person("a", R"({"post": "p"})", R"(, "hours_per_week": )" + std::string(capacity)), settings)),
                   "a")
            .person.state;
    };
    CHECK(state("{}", "20") == LoadState::balanced);  // 20 / 20 = 1
    CHECK(state("{}", "19.99") == LoadState::overloaded);
    CHECK(state("{}", "40") == LoadState::balanced);  // 20 / 40 = 0.5
    CHECK(state("{}", "40.01") == LoadState::underloaded);
    CHECK(state(R"({"overload": 1.25})", "16") == LoadState::balanced);  // 20 / 16 = 1.25
    CHECK(state(R"({"overload": 1.25})", "15") == LoadState::overloaded);
    CHECK(state(R"({"underload": 0.25})", "80") == LoadState::balanced);  // 20 / 80 = 0.25
    CHECK(state(R"({"underload": 0.25})", "81") == LoadState::underloaded);
    CHECK(state(R"({"overload": 0})", "1000") == LoadState::overloaded);
    CHECK(state(R"({"underload": 2})", "20") == LoadState::underloaded);
    // Nothing is below an underload of 0, and 0 hours are not above an overload of 0.
    const Snapshot idle = day_of(organization(person("a", ""), R"({"underload": 0, "overload": 0})"));
    CHECK(load_of(idle, "a").person.state == LoadState::balanced);
    CHECK(to_string(LoadState::balanced) == std::string("balanced"));
    CHECK(to_string(LoadState::overloaded) == std::string("overloaded"));
    CHECK(to_string(LoadState::underloaded) == std::string("underloaded"));
    CHECK(to_string(LoadState::unmeasured) == std::string("unmeasured"));
}

TEST_CASE("every vacant post of a job leaves its duties uncovered; what a post is called does not matter",
          "[workload]") {
    const Snapshot day = day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
      "jobs": [{"id": "j", "title": "J", "duties": [{"text": "t", "effort": {"hours": 3, "per": "week"}}]}],
      "posts": [{"id": "p", "title": "P", "department": "d", "job": "j", "status": "frozen"},
        {"id": "q", "title": "Q", "department": "d", "job": "j", "status": "planned", "headcount": 5,
         "duties": [{"text": "u", "effort": {"hours": 4, "per": "week"}, "load": "shared"}]},
        {"id": "r", "title": "R", "department": "d", "job": "j", "status": "frozen"},
        {"id": "gone", "title": "G", "department": "d", "job": "j", "to": "2025-12-31"}],
      "people": [{"id": "a", "name": "A", "appointments": [{"post": "r"}]}]})");
    CHECK(workload_of(day).uncovered_hours_per_week == 3 + 3 + 4);  // whole, not as often as heads are planned
    CHECK(hours(day, "a") == 3);
    CHECK(workload_of(day, day.find(Kind::post, "q")).uncovered_hours_per_week == 7);
    CHECK(workload_of(day, day.find(Kind::post, "r")).uncovered_hours_per_week == 0);
    CHECK(workload_of(day, day.find(Kind::department, "d")).uncovered_hours_per_week == 10);
    CHECK(workload_of(day, day.find(Kind::person, "a")).uncovered_hours_per_week == 0);
}

namespace {

/// boss - chief - leader - clerk, of whom boss has two holders and chief and clerk none; helper is vacant below clerk.
/// Nobody is above `lonely`. `unheld` is vacant below leader.
const std::string line = R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
    {"id": "boss", "title": "B", "department": "d", "reports_to": null},
    {"id": "chief", "title": "C", "department": "d", "reports_to": "boss",
     "duties": [{"text": "c", "effort": {"hours": 30, "per": "week"}, "load": "shared"}]},
    {"id": "side", "title": "S", "department": "d", "reports_to": "chief",
     "duties": [{"text": "s", "effort": {"hours": 60, "per": "week"}}, {"text": "temporary", "kind": "temporary"}]},
    {"id": "leader", "title": "L", "department": "d", "reports_to": "chief",
     "duties": [{"text": "l", "effort": {"hours": 10, "per": "week"}}]},
    {"id": "clerk", "title": "K", "department": "d", "reports_to": "leader",
     "duties": [{"text": "k", "effort": {"hours": 7, "per": "week"}}]},
    {"id": "helper", "title": "H", "department": "d", "reports_to": "clerk",
     "duties": [{"text": "h", "effort": {"hours": 1, "per": "week"}}, {"text": "unmeasured"}]},
    {"id": "lonely", "title": "Y", "department": "d", "reports_to": null,
     "duties": [{"text": "y", "effort": {"hours": 100, "per": "week"}}]}],
  "people": [{"id": "a", "name": "A", "appointments": [{"post": "boss", "share": 0.25}]},
    {"id": "b", "name": "B", "appointments": [{"post": "boss"}, {"post": "leader", "kind": "acting", "share": 0}]},
    {"id": "c", "name": "C", "appointments": [{"post": "leader"}],
     "absences": [{"from": "2026-01-01"}]}]})";

}  // namespace

TEST_CASE("on request the duties of vacant posts fall to those who cover them, in equal parts", "[workload]") {
    const Snapshot day = day_of(line);
    const Workload plain = workload_of(day);
    for (const PersonLoad& person : plain.people) CHECK(person.covering_hours_per_week == 0);
    CHECK(plain.uncovered_hours_per_week == 30 + 60 + 7 + 1 + 100);

    // chief and side, 30 + 60, pass to the holders of boss, 45 each whatever their shares; clerk and helper, 7 + 1, to
    // those of leader, 4 each, away or not. lonely is nobody's.
    const Workload covered = workload_of(day, {.cover = true});
    CHECK(covered.uncovered_hours_per_week == plain.uncovered_hours_per_week);
    REQUIRE(covered.people.size() == 3);
    CHECK(covered.people[0].covering_hours_per_week == 45);
    CHECK(covered.people[0].hours_per_week == 45);
    CHECK(covered.people[0].ratio == 45.0 / 40);
    CHECK(covered.people[0].state == LoadState::overloaded);
    CHECK(plain.people[0].state == LoadState::underloaded);
    CHECK(covered.people[1].covering_hours_per_week == 45 + 4);
    CHECK(covered.people[1].hours_per_week == 45 + 4 + 10);
    CHECK(covered.people[2].covering_hours_per_week == 4);
    CHECK(covered.people[2].hours_per_week == 14);
    CHECK(covered.people[2].state == LoadState::underloaded);
    // What is covered is no part of a post's row, nor a duty of the person's own.
    CHECK(covered.posts == plain.posts);
    CHECK(covered.people[2].measured == 1);
    CHECK(covered.people[2].unmeasured == 0);
    for (const char* id : {"a", "b", "c"}) {
        CAPTURE(id);
        const Workload alone = workload_of(day, day.find(Kind::person, id), {.cover = true});
        REQUIRE(alone.people.size() == 1);
        CHECK(alone.people[0].covering_hours_per_week == load_of(day, id, true).person.covering_hours_per_week);
        CHECK(alone.people[0].hours_per_week == load_of(day, id, true).person.hours_per_week);
    }
    CHECK(load_of(day, "b", true).person.covering_hours_per_week == 49);
}

TEST_CASE("efforts too large to add up are infinite, never no number", "[workload]") {
    const Snapshot day = day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d", "reports_to": null, "duties": [
          {"text": "t", "effort": {"hours": 1e308, "per": "day"}, "load": "shared"},
          {"text": "u", "quota": {"count": 1e308, "unit": "u", "per": "day", "minutes_each": 1e308}, "load": "shared"}]},
        {"id": "v", "title": "V", "department": "d", "reports_to": "p", "duties": [
          {"text": "t", "effort": {"hours": 1e308, "per": "day"}}]}],
      "people": [{"id": "a", "name": "A", "appointments": [{"post": "p"}]},
        {"id": "b", "name": "B", "hours_per_week": 1e-300, "appointments": [{"post": "p", "share": 0}]}]})");
    const double infinite = HUGE_VAL;
    const Workload all = workload_of(day);
    REQUIRE(all.people.size() == 2);
    CHECK(all.people[0].hours_per_week == infinite);
    CHECK(all.people[0].state == LoadState::overloaded);
    CHECK(all.people[1].hours_per_week == 0);  // no share, no part
    CHECK(all.people[1].state == LoadState::underloaded);
    CHECK(all.uncovered_hours_per_week == infinite);
    for (const DutyLoad& load : duty_loads(day, day.find(Kind::person, "b"))) CHECK(load.hours_per_week == 0);
    for (const PersonLoad& person : workload_of(day, {.cover = true}).people) CHECK(person.ratio == infinite);
    REQUIRE(all.quotas.size() == 2);
    CHECK(all.quotas[0].total == 1e308);
}
