#include "orgraph/coverage.hpp"

#include <cmath>
#include <string>

#include "catch.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

Snapshot day_of(const std::string& json) { return Organization::read(json).at(*Day::parse("2026-11-21")); }

/// A company with a vacant post, a post of two, a department whose head is vacant and one without a head.
const std::string company = R"({"orgraph": 1, "departments": [
    {"id": "top", "name": "top", "head": "boss", "duties": [{"text": "answer for all"}]},
    {"id": "vacant-head", "name": "v", "parent": "top", "head": "lead", "deputies": ["second"],
     "duties": [{"text": "of v"}]},
    {"id": "headless", "name": "h", "parent": "top", "duties": [{"text": "of h"}]}],
  "jobs": [{"id": "seller", "title": "seller", "duties": [{"text": "sell"}]},
    {"id": "nobody's", "title": "n", "duties": [{"text": "nothing"}]}],
  "posts": [
    {"id": "boss", "title": "boss", "department": "top", "reports_to": null, "duties": [{"text": "lead"}]},
    {"id": "lead", "title": "lead", "department": "vacant-head", "duties": [{"text": "plan"},
      {"text": "whatever", "kind": "temporary"}]},
    {"id": "second", "title": "second", "department": "vacant-head"},
    {"id": "pair", "title": "pair", "department": "headless", "job": "seller", "duties": [{"text": "count"}]}],
  "people": [{"id": "b", "name": "b", "appointments": [{"post": "boss"}]},
    {"id": "p", "name": "p", "appointments": [{"post": "pair"}]},
    {"id": "q", "name": "q", "appointments": [{"post": "pair"}]}]})";

std::vector<std::string> people(const Snapshot& day, const std::vector<Node>& nodes) {
    std::vector<std::string> ids;
    for (const Node node : nodes) ids.emplace_back(day.id(node));
    return ids;
}

}  // namespace

TEST_CASE("a duty is uncovered, single or covered by the number of its holders", "[duties]") {
    const Snapshot day = day_of(company);
    std::vector<std::string> told;
    for (const DutyCoverage& row : coverage(day)) {
        std::string line = duty_id(day, row.duty) + ' ' + to_string(row.state);
        for (const DutyHolder& holder : row.holders) line += ' ' + std::string(day.id(holder.person));
        for (const std::string& person : people(day, row.covered_by)) line += " (" + person + ")";
        told.push_back(line);
    }
    CHECK(told == std::vector<std::string>{"department:top/1 single b", "department:vacant-head/1 uncovered (b)",
                                           "department:headless/1 uncovered (b)", "job:seller/1 covered p q",
                                           "job:nobody's/1 uncovered", "post:boss/1 single b",
                                           "post:lead/1 uncovered (b)", "post:pair/1 covered p q"});
}

TEST_CASE("deputies answer for a department whose head is vacant", "[duties]") {
    std::string with_deputy = company;
    const std::string held = R"({"id": "b", "name": "b", )";
    with_deputy.replace(with_deputy.find(held), 0,
                        R"({"id": "d", "name": "d", "appointments": [{"post": "second"}]}, )");
    const Snapshot day = day_of(with_deputy);
    const std::vector<DutyHolder> holders = answerable(day, day.find(Kind::department, "vacant-head"));
    REQUIRE(holders.size() == 1);
    CHECK(day.id(holders[0].person) == "d");
    CHECK(day.id(holders[0].post) == "second");
}

TEST_CASE("coverage of the samples agrees with who holds what", "[duties][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = day_of(test::sample(name));
        for (const DutyCoverage& row : coverage(day)) {
            CHECK(duty_kind(day, row.duty) != DutyKind::temporary);
            CHECK(row.holders == answerable(day, row.duty.owner));
            CHECK(row.state == (row.holders.empty()       ? CoverageState::uncovered
                                : row.holders.size() == 1 ? CoverageState::single
                                                          : CoverageState::covered));
            CHECK(row.covered_by == (row.holders.empty() ? covered_by(day, row.duty.owner) : std::vector<Node>{}));
            if (day.kind(row.duty.owner) == Kind::post && row.holders.empty())
                CHECK(row.covered_by == managers_of_vacant(day, row.duty.owner));
        }
    }
}

TEST_CASE("duties of different departments that say nearly the same overlap", "[duties]") {
    const auto with_duties = [](const std::string& first, const std::string& second, const char* department) {
        return day_of(R"({"orgraph": 1, "departments": [{"id": "a", "name": "a"}, {"id": "b", "name": "b"}], "posts": [
            {"id": "p", "title": "p", "department": "a", "duties": [{"text": ")" +
                      first + R"("}]},
            {"id": "q", "title": "q", "department": ")" +
                      department + R"(", "duties": [{"text": ")" + second + R"("}]}]})");
    };
    const auto alike = [](const Snapshot& day) {
        const std::vector<DutyOverlap> found = overlapping_duties(day);
        return found.empty() ? 0 : found[0].alike;
    };
    CHECK(alike(with_duties("负责催收逾期货款", "负责催收逾期货款", "b")) == 1);
    CHECK(alike(with_duties("负责催收逾期货款", "負責催收逾期貨款。", "b")) == 1);  // folded, without punctuation
    CHECK(alike(with_duties("负责催收逾期货款", "负责催收逾期货款", "a")) == 0);    // the same department
    CHECK(alike(with_duties("负责催收逾期货款", "组织年度员工体检", "b")) == 0);
    CHECK(alike(with_duties("。", "。", "b")) == 0);
    // 10 pairs in the first, 9 of them in the second, which has no others.
    CHECK(std::abs(alike(with_duties("编制月度销售计划并上报", "编制月度销售计划并上", "b")) - 0.9) < 1e-9);
}

TEST_CASE("overlaps name an earlier and a later duty, alike enough", "[duties][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = day_of(test::sample(name));
        const std::vector<DutyOverlap> overlaps = overlapping_duties(day);
        for (const DutyOverlap& overlap : overlaps) {
            CHECK(overlap.a < overlap.b);
            CHECK(overlap.alike >= 0.8);
        }
        CHECK(overlaps.size() <= coverage(day).size());
    }
    const std::string json = coverage_json(day_of(company));
    CHECK(json.find(R"("state":"uncovered")") != std::string::npos);
    CHECK(json.ends_with(R"("overlaps":[]})"));
}
