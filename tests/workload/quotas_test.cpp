// Quotas of posts, and their sums over departments.
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/workload.hpp"

using namespace orgraph;

namespace {

Snapshot day_of(const std::string& json, const char* day = "2026-11-21") {
    return Organization::read(json).at(*Day::parse(day));
}

std::string text(std::optional<double> number) {
    if (!number) return "?";
    std::string result = std::to_string(*number);
    result.erase(result.find_last_not_of('0') + 1);
    if (result.back() == '.') result.pop_back();
    return result;
}

/// "owner/duty: count unit per x holders = total (min..max)", a department's without a duty.
std::vector<std::string> told(const Snapshot& day, const std::vector<QuotaLoad>& quotas) {
    std::vector<std::string> rows;
    for (const QuotaLoad& quota : quotas) {
        std::string row(day.id(quota.owner));
        if (day.kind(quota.owner) == Kind::post) row += ' ' + duty_id(day, quota.duty);
        row += ": " + text(quota.count) + ' ' + std::string(quota.unit) + ' ' + to_string(quota.per) + " x ";
        row += (quota.holders ? std::to_string(*quota.holders) : "?") + " = " + text(quota.total);
        rows.push_back(row + " (" + text(quota.min) + ".." + text(quota.max) + ')');
    }
    return rows;
}
std::vector<std::string> of(const Snapshot& day, Kind kind, const char* id) {
    return told(day, workload_of(day, day.find(kind, id)).quotas);
}

using Rows = std::vector<std::string>;

/// A post with a quota for each and a shared one, with so many holders.
Snapshot with_holders(unsigned holders, const std::string& headcount) {
    std::string people;
    for (unsigned i = 0; i < holders; ++i) {
        const std::string id = std::to_string(i);
        people.append(i > 0 ? ", " : "").append(R"({"id": ")").append(id).append(R"(", "name": "N", )");
        people.append(R"("appointments": [{"post": "p"}]})");
    }
    return day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d", )" +
                  headcount + R"("duties": [
            {"text": "a", "quota": {"count": 6, "unit": "visit", "per": "week"}},
            {"text": "b", "quota": {"count": 2.5, "unit": "report", "per": "month"}, "load": "shared"}]}],
        "people": [)" +
                  people + "]}");
}

}  // namespace

TEST_CASE("a quota is owed by every holder, a shared one once where there is somebody", "[workload]") {
    const std::string range = R"("headcount": {"min": 2, "max": 5}, )";
    // 3 x 6 = 18, of 2 heads 12, of 5 heads 30.
    CHECK(of(with_holders(3, range), Kind::post, "p") ==
          Rows{"p post:p/1: 6 visit week x 3 = 18 (12..30)", "p post:p/2: 2.5 report month x 3 = 2.5 (2.5..2.5)"});
    CHECK(of(with_holders(0, range), Kind::post, "p") ==
          Rows{"p post:p/1: 6 visit week x 0 = 0 (12..30)", "p post:p/2: 2.5 report month x 0 = 0 (2.5..2.5)"});
    CHECK(of(with_holders(1, R"("headcount": {"min": 0, "max": 1}, )"), Kind::post, "p") ==
          Rows{"p post:p/1: 6 visit week x 1 = 6 (0..6)", "p post:p/2: 2.5 report month x 1 = 2.5 (0..2.5)"});
    CHECK(of(with_holders(2, R"("headcount": 0, )"), Kind::post, "p") ==
          Rows{"p post:p/1: 6 visit week x 2 = 12 (0..0)", "p post:p/2: 2.5 report month x 2 = 2.5 (0..0)"});
    CHECK(of(with_holders(2, ""), Kind::post, "p") ==
          Rows{"p post:p/1: 6 visit week x 2 = 12 (?..?)", "p post:p/2: 2.5 report month x 2 = 2.5 (?..?)"});
    CHECK(of(with_holders(2, ""), Kind::department, "d") ==
          Rows{"d: ? visit week x ? = 12 (?..?)", "d: ? report month x ? = 2.5 (?..?)"});
    CHECK(of(with_holders(2, ""), Kind::person, "0").empty());
}

namespace {

/// a (of d, below c, below top) and b (of c) inherit or have quotas of the same and other units; e is in a department
/// that is no more.
const std::string nested = R"({"orgraph": 1, "departments": [
    {"id": "d", "name": "D", "parent": "c"}, {"id": "top", "name": "T"}, {"id": "c", "name": "C", "parent": "top"},
    {"id": "past", "name": "P", "parent": "top", "to": "2025-12-31"},
    {"id": "below-past", "name": "B", "parent": "past"}, {"id": "idle", "name": "I", "parent": "top"}],
  "jobs": [{"id": "j", "title": "J", "duties": [
    {"text": "t", "quota": [{"count": 10, "unit": "call", "per": "day"}, {"count": 1, "unit": "visit", "per": "week"}]}]}],
  "posts": [
    {"id": "b", "title": "B", "department": "c", "headcount": 1, "duties": [
      {"text": "v", "quota": {"count": 2, "unit": "visit", "per": "month"}},
      {"text": "w", "quota": {"count": 4, "unit": "visit", "per": "week", "minutes_each": 15}}]},
    {"id": "a", "title": "A", "department": "d", "job": "j", "headcount": {"min": 2, "max": 3},
     "inherits_duties_of": ["b"], "duties": [{"text": "x"}, {"text": "o", "kind": "temporary",
      "quota": {"count": 9, "unit": "visit", "per": "week"}}]},
    {"id": "e", "title": "E", "department": "past", "duties": [
      {"text": "z", "quota": {"count": 7, "unit": "visit", "per": "week"}}]},
    {"id": "f", "title": "F", "department": "below-past", "duties": [
      {"text": "y", "quota": {"count": 3, "unit": "call", "per": "week"}}]},
    {"id": "g", "title": "G", "department": "top", "status": "planned", "duties": [
      {"text": "z", "quota": {"count": 5, "unit": "visit", "per": "month"}, "load": "shared"}]}],
  "people": [
    {"id": "p", "name": "P", "appointments": [{"post": "a"}, {"post": "b", "kind": "concurrent"}]},
    {"id": "q", "name": "Q", "appointments": [{"post": "a"}, {"post": "e", "kind": "concurrent"}]},
    {"id": "r", "name": "R", "appointments": [{"post": "f"}, {"post": "g", "kind": "acting"}]}]})";

}  // namespace

TEST_CASE("quotas of posts, then of departments, their units in the order in which they come up", "[workload]") {
    const Snapshot day = day_of(nested);
    CHECK(told(day, workload_of(day).quotas) ==
          Rows{
              "b post:b/1: 2 visit month x 1 = 2 (2..2)",
              "b post:b/2: 4 visit week x 1 = 4 (4..4)",
              // Two holders of a: its job's, then the inherited ones; the temporary one is left out.
              "a job:j/1: 10 call day x 2 = 20 (20..30)",
              "a job:j/1: 1 visit week x 2 = 2 (2..3)",
              "a post:b/1: 2 visit month x 2 = 4 (4..6)",
              "a post:b/2: 4 visit week x 2 = 8 (8..12)",
              "e post:e/1: 7 visit week x 1 = 7 (?..?)",
              "f post:f/1: 3 call week x 1 = 3 (?..?)",
              "g post:g/1: 5 visit month x 1 = 5 (?..?)",
              // d has post a: visits a week 2 + 8, of the least headcount 2 + 8, of the most 3 + 12.
              "d: ? call day x ? = 20 (20..30)",
              "d: ? visit week x ? = 10 (10..15)",
              "d: ? visit month x ? = 4 (4..6)",
              // top has b, a and g: month 2 + 4 + 5, whose headcount nobody planned; week 4 + 10. e is in no department
              // in force, and f in one that hangs below none: top, to which it passes.
              "top: ? visit month x ? = 11 (?..?)",
              "top: ? visit week x ? = 14 (14..19)",
              "top: ? call day x ? = 20 (20..30)",
              "top: ? call week x ? = 3 (?..?)",
              // c has b and a.
              "c: ? visit month x ? = 6 (6..8)",
              "c: ? visit week x ? = 14 (14..19)",
              "c: ? call day x ? = 20 (20..30)",
              "below-past: ? call week x ? = 3 (?..?)",
          });
    CHECK(of(day, Kind::department, "d") == Rows{"d: ? call day x ? = 20 (20..30)", "d: ? visit week x ? = 10 (10..15)",
                                                 "d: ? visit month x ? = 4 (4..6)"});
    CHECK(of(day, Kind::department, "idle").empty());
    CHECK(of(day, Kind::post, "e") == Rows{"e post:e/1: 7 visit week x 1 = 7 (?..?)"});
    CHECK(of(day, Kind::post, "a").size() == 4);
    // While its department was in force, e's visits counted in it and above.
    const Snapshot earlier = day_of(nested, "2025-12-31");
    CHECK(of(earlier, Kind::department, "past") ==
          Rows{"past: ? visit week x ? = 7 (?..?)", "past: ? call week x ? = 3 (?..?)"});
    CHECK(of(earlier, Kind::department, "top")[1] == "top: ? visit week x ? = 21 (?..?)");
}

TEST_CASE("a job has no workload", "[workload]") {
    const Snapshot day = day_of(nested);
    try {
        workload_of(day, day.find(Kind::job, "j"));
        FAIL("a job was taken");
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
    }
}
