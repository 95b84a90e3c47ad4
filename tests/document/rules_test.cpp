#include "document/rules.hpp"

#include <random>
#include <set>
#include <string>

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/organization.hpp"

using namespace orgraph;

namespace {

/// `code pointer` of each problem.
std::multiset<std::string> told(const std::string& text) {
    std::multiset<std::string> lines;
    for (const Problem& problem : check(text).listed) lines.insert(problem.code + ' ' + problem.at);
    return lines;
}

std::string post_with(const std::string& members) {
    return R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [{"id": "p", "title": "P", "department": "d", )" +
           members + "}]}";
}

}  // namespace

TEST_CASE("overlaps and gaps of dated values are those of their days", "[document][property]") {
    const auto seed = GENERATE(range(0u, 2000u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Day start = *Day::parse("2025-02-25");
    const auto some_days = [&] {
        Period days;
        if (random() % 4 != 0) days.from = Day(start.number() + static_cast<std::uint32_t>(random() % 9));
        if (random() % 4 != 0) days.to = Day(start.number() + static_cast<std::uint32_t>(random() % 9));
        return days;
    };
    const auto dates = [](Period days) {
        return (days.from == first_day ? "" : R"(, "from": ")" + days.from.text() + '"') +
               (days.to == last_day ? "" : R"(, "to": ")" + days.to.text() + '"');
    };
    std::vector<Period> values(1 + random() % 5);
    std::string title;
    for (Period& days : values) {
        days = some_days();
        title += (title.empty() ? "" : ", ") + std::string(R"({"value": "P")") + dates(days) + "}";
    }
    const Period life = random() % 2 == 0 ? Period{} : some_days();

    std::vector<Day> tried{first_day, last_day};
    for (std::uint32_t i = 0; i < 11; ++i) tried.emplace_back(start.number() - 1 + i);
    std::multiset<std::string> expected;
    bool right = !life.empty();
    if (life.empty()) expected.insert("bad-value /posts/0");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string at = "/posts/0/title/" + std::to_string(i);
        if (values[i].empty()) expected.insert("bad-value " + at);
        bool shares = false;
        for (std::size_t before = 0; before < i; ++before)
            shares |= !values[before].empty() && !values[i].empty() && !intersection(values[before], values[i]).empty();
        if (shares) expected.insert("overlapping-dates " + at);
        right &= !shares && !values[i].empty();
    }
    const auto covered = [&](Day day) {
        return !life.contains(day) || std::ranges::any_of(values, [day](Period days) { return days.contains(day); });
    };
    if (right && !std::ranges::all_of(tried, covered)) expected.insert("missing-member /posts/0/title");

    CHECK(
        told(
            R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [{"id": "p", "department": "d", "title": [)" +
            title + "]" + dates(life) + "}]}") == expected);
}

TEST_CASE("a gap is told with its first day", "[document]") {
    const Problems problems = check(
        R"({"orgraph": 1, "people": [{"id": "q", "from": "2025-01-01", "to": "2025-12-31",
            "name": [{"value": "B", "from": "2025-03-02"}, {"value": "A", "to": "2025-02-27"}]}]})");
    REQUIRE(problems.listed.size() == 1);
    CHECK(problems.listed[0].at == "/people/0/name");
    CHECK(problems.listed[0].message.find("2025-02-28") != std::string::npos);
}

TEST_CASE("weights of one list add up to 100", "[document]") {
    const auto kpis = [](std::initializer_list<const char*> weights) {
        std::string list;
        for (const char* weight : weights)
            list += (list.empty() ? "" : ", ") + std::string(R"({"name": "k")") +
                    (*weight == '\0' ? "" : std::string(R"(, "weight": )") + weight) + "}";
        return told(post_with("\"kpis\": [" + list + "]"));
    };
    const std::multiset<std::string> none_told;
    const std::multiset<std::string> wrong{"bad-value /posts/0/kpis"};
    CHECK(kpis({}) == none_told);
    CHECK(kpis({"", ""}) == none_told);
    CHECK(kpis({"100"}) == none_told);
    CHECK(kpis({"40", "60.0", ""}) == none_told);
    CHECK(kpis({"33.33", "33.33", "33.33"}) == none_told);
    CHECK(kpis({"33.34", "33.33", "33.34"}) == none_told);
    CHECK(kpis({"99.99"}) == none_told);
    CHECK(kpis({"100.01"}) == none_told);
    CHECK(kpis({"0.1", "0.2", "0.3", "0.4", "99"}) == none_told);
    CHECK(kpis({"99.98"}) == wrong);
    CHECK(kpis({"100.02"}) == wrong);
    CHECK(kpis({"0"}) == wrong);
    CHECK(kpis({"40", "61"}) == wrong);
}

TEST_CASE("a report's day fits how often it is owed", "[document]") {
    const auto report = [](const std::string& members) {
        std::multiset<std::string> lines = told(post_with(R"("submits": [{"document": "r", )" + members + "}]"));
        return lines.empty() ? std::string() : *lines.begin() + (lines.size() > 1 ? " ..." : "");
    };
    const std::string on = " /posts/0/submits/0/on";
    for (const char* right :
         {R"("every": "week", "on": 7)", R"("every": "month", "on": 31)", R"("every": "quarter", "on": 1)",
          R"("every": "year", "on": "02-29")", R"("every": "event", "on": "a visit")", R"("every": "day")",
          R"("on": 3, "every": "week")"})
        CHECK(report(right).empty());
    CHECK(report(R"("every": "week", "on": 8)") == "bad-value" + on);
    CHECK(report(R"("every": "week", "on": 0)") == "bad-value" + on);
    CHECK(report(R"("every": "week", "on": "Friday")") == "wrong-type" + on);
    CHECK(report(R"("every": "week", "on": 5.0)") == "wrong-type" + on);
    CHECK(report(R"("every": "month", "on": 32)") == "bad-value" + on);
    CHECK(report(R"("every": "year", "on": "02-30")") == "bad-value" + on);
    CHECK(report(R"("every": "year", "on": 3)") == "wrong-type" + on);
    CHECK(report(R"("every": "event", "on": 3)") == "wrong-type" + on);
    CHECK(report(R"("every": "day", "on": 1)") == "bad-value /posts/0/submits/0");
    CHECK(report(R"("every": "unstated", "on": "x")") == "bad-value /posts/0/submits/0");
    CHECK(report(R"("every": "day", "due": "24:00")") == "bad-value /posts/0/submits/0/due");
    CHECK(report(R"("every": "day", "due": "9:30")") == "bad-value /posts/0/submits/0/due");
    CHECK(report(R"("every": "day", "due": "09:30")").empty());
    CHECK(report(R"("every": "day", "due": "before leaving")").empty());
}
