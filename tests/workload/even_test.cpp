// What comes out even is even: no last digit makes anybody overloaded. What is covered, duty by duty. Stopping at once.
#include <string>

#include "catch.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/workload.hpp"

using namespace orgraph;

namespace {

/// A post with that duty; people have the appointments and hours that are given.
Snapshot day_of(const std::string& duty, const std::string& people) {
    return Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "posts": [{"id": "p", "title": "P", "department": "d", "duties": [)" +
                              duty + R"(]}], "people": [)" + people + "]}")
        .at(first_day);
}

std::string holder(const std::string& id, const std::string& capacity, const std::string& share = "1") {
    return R"({"id": ")" + id + R"(", "name": ")" + id + R"(", "hours_per_week": )" + capacity +
           R"(, "appointments": [{"post": "p", "share": )" + share + "}]}";
}

std::string effort(const std::string& hours, const std::string& per, const std::string& more = "") {
    return R"({"text": "t", "effort": {"hours": )" + hours + R"(, "per": ")" + per + "\"}" + more + "}";
}

std::string quota(const std::string& count, const std::string& minutes, const std::string& per) {
    return R"({"text": "t", "quota": {"count": )" + count + R"(, "unit": "u", "minutes_each": )" + minutes +
           R"(, "per": ")" + per + "\"}}";
}

}  // namespace

TEST_CASE("hours that come out even are told even, and half or all of the capacity is no less and no more",
          "[workload]") {
    struct Case {
        std::string duty;
        const char* capacity;
        double hours;
    };
    const Case cases[] = {
        {effort("0.6", "day"), "6", 3},          // 0.6 x 5
        {effort("0.7", "day"), "7", 3.5},        // 0.7 x 5
        {effort("1.4", "day"), "14", 7},         // 1.4 x 5
        {effort("65", "month"), "15", 15},       // 65 x 12 / 52
        {effort("117", "month"), "27", 27},      // 117 x 12 / 52
        {effort("6.5", "quarter"), "1", 0.5},    // 6.5 x 4 / 52
        {effort("26", "year"), "0.5", 0.5},      // 26 / 52
        {quota("3", "12", "day"), "6", 3},       // 36 minutes x 5 = 180
        {quota("13", "20", "month"), "1", 1},    // 260 minutes x 12 / 52 = 60
        {quota("39", "20", "quarter"), "1", 1},  // 780 minutes x 4 / 52 = 60
    };
    for (const Case& one : cases) {
        CAPTURE(one.duty);
        const Workload found = workload_of(day_of(one.duty, holder("a", one.capacity)));
        REQUIRE(found.people.size() == 1);
        CHECK(found.people[0].hours_per_week == one.hours);
        CHECK(found.people[0].state == LoadState::balanced);
    }
}

TEST_CASE("equal shares are equal parts, whatever their last digits", "[workload]") {
    for (const char* share : {"0.3", "0.1", "0.7", "1", "0"}) {
        CAPTURE(share);
        const Workload found = workload_of(
            day_of(effort("30", "week", R"(, "load": "shared")"),
                   holder("a", "10", share) + "," + holder("b", "10", share) + "," + holder("c", "10", share)));
        for (const PersonLoad& person : found.people) {
            CHECK(person.hours_per_week == 10);
            CHECK(person.state == LoadState::balanced);
        }
    }
}

TEST_CASE("what sums lose in their last digits makes nobody overloaded", "[workload]") {
    // Ten tenths of an hour, which added up are 0.9999999999999999, and three tenths, which are 0.30000000000000004.
    std::string ten;
    for (int i = 0; i < 10; ++i) ten.append(i == 0 ? "" : ",").append(effort("0.1", "week"));
    CHECK(workload_of(day_of(ten, holder("a", "2"))).people[0].state == LoadState::balanced);  // half: no less
    const std::string three = effort("0.1", "week") + "," + effort("0.1", "week") + "," + effort("0.1", "week");
    CHECK(workload_of(day_of(three, holder("a", "0.3"))).people[0].state == LoadState::balanced);
    CHECK(workload_of(day_of(three, holder("a", "0.299999999"))).people[0].state == LoadState::overloaded);
    CHECK(workload_of(day_of(three, holder("a", "0.600000001"))).people[0].state == LoadState::underloaded);
}

namespace {

/// a holds the top alone, above a vacant post with 30 hours, above another with 10; b and c hold the last, d nothing.
const std::string covering = R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
    {"id": "top", "title": "T", "department": "d", "reports_to": null,
     "duties": [{"id": "own", "text": "o", "effort": {"hours": 12, "per": "week"}}]},
    {"id": "v", "title": "V", "department": "d", "reports_to": "top",
     "duties": [{"id": "of-v", "text": "v", "effort": {"hours": 30, "per": "week"}, "load": "shared"}, {"text": "?"}]},
    {"id": "w", "title": "W", "department": "d", "reports_to": "v",
     "duties": [{"id": "of-w", "text": "w", "effort": {"hours": 10, "per": "week"}}]},
    {"id": "last", "title": "L", "department": "d", "reports_to": "w"}],
  "people": [{"id": "a", "name": "A", "appointments": [{"post": "top"}]},
    {"id": "b", "name": "B", "appointments": [{"post": "last"}]},
    {"id": "c", "name": "C", "appointments": [{"post": "top", "kind": "concurrent"}, {"post": "last"}]}]})";

}  // namespace

TEST_CASE("what a person covers is told duty by duty, and by its facts", "[workload]") {
    const Snapshot day = Organization::read(covering).at(first_day);
    const Node a = day.find(Kind::person, "a");
    const auto loads = duty_loads(day, a, {.cover = true});
    REQUIRE(loads.size() == 3);
    CHECK(duty_id(day, loads[0].duty) == "of-v");
    CHECK(loads[0].hours_per_week == 15);  // 30, of which c has the other half
    CHECK(day.id(loads[0].post) == "v");
    CHECK(duty_id(day, loads[1].duty) == "own");
    CHECK(loads[1].hours_per_week == 12);
    CHECK(duty_id(day, loads[2].duty) == "of-w");
    CHECK(loads[2].hours_per_week == 5);
    CHECK(duty_loads(day, a).size() == 1);
    const Workload found = workload_of(day, a, {.cover = true});
    CHECK(found.people[0].hours_per_week == 32);
    CHECK(found.people[0].covering_hours_per_week == 20);
    const AnswerOptions explained{.explain = true};
    const std::string why = workload_json(day, a, {.cover = true}, false, explained);
    CHECK(why.find("\"at\":\"/posts/1/duties/0\"") != std::string::npos);
    CHECK(workload_json(day, a, {}, false, explained).find("/posts/1/duties/0") == std::string::npos);
}

TEST_CASE("even short work can be stopped before it begins", "[workload]") {
    const Snapshot day = Organization::read(covering).at(first_day);
    const Node department = day.find(Kind::department, "d");
    CHECK_THROWS_AS(workload_of(day, {}, [](double) { return true; }), Error);
    CHECK_THROWS_AS(workload_of(day, department, {}, [](double) { return true; }), Error);
    CHECK_THROWS_AS(workload_json(day, none, {}, true, {}, [](double) { return true; }), Error);
}
