#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/calendar.hpp"
#include "orgraph/text.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

Day day(const char* text) { return *Day::parse(text); }

/// The value of a TEXT, by RFC 5545, 3.3.11: strict.
std::string unescaped(const std::string& value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            if (value[i] == ';' || value[i] == ',') FAIL("not escaped: " + value);
            text += value[i];
            continue;
        }
        const char next = ++i < value.size() ? value[i] : '?';
        if (next == 'n')
            text += '\n';
        else if (next == '\\' || next == ';' || next == ',')
            text += next;
        else
            FAIL("a bare backslash: " + value);
    }
    return text;
}

/// Content lines, put together again. Each physical line is short, ends in CRLF and is UTF-8 of its own.
std::vector<std::string> unfolded(const std::string& calendar) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < calendar.size();) {
        const std::size_t end = calendar.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        const std::string line = calendar.substr(at, end - at);
        at = end + 2;
        if (line.size() > 75 || !is_utf8(line)) FAIL(line);
        for (const char c : line)
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) FAIL("a control character in " + line);
        REQUIRE(!line.empty());
        if (line[0] == ' ') {
            REQUIRE(!lines.empty());
            lines.back() += line.substr(1);
        } else {
            lines.push_back(line);
        }
    }
    return lines;
}

/// The events of a calendar: name with parameters, and value. Nothing else is in it.
using Event = std::map<std::string, std::string>;
std::vector<Event> events_of(const std::string& calendar) {
    const std::vector<std::string> lines = unfolded(calendar);
    REQUIRE(lines.size() >= 5);
    CHECK(lines[0] == "BEGIN:VCALENDAR");
    CHECK(lines[1] == "VERSION:2.0");
    CHECK(lines[2].starts_with("PRODID:-//orgraph//orgraph "));
    CHECK(lines[2].ends_with("//EN"));
    CHECK(lines[3] == "CALSCALE:GREGORIAN");
    CHECK(lines.back() == "END:VCALENDAR");
    std::vector<Event> events;
    bool open = false;
    for (std::size_t i = 4; i + 1 < lines.size(); ++i) {
        if (lines[i] == "BEGIN:VEVENT" && !open) {
            events.emplace_back();
            open = true;
        } else if (lines[i] == "END:VEVENT" && open) {
            open = false;
        } else {
            const std::size_t colon = lines[i].find(':');
            REQUIRE((open && colon != std::string::npos));
            REQUIRE(events.back().emplace(lines[i].substr(0, colon), lines[i].substr(colon + 1)).second);
        }
    }
    CHECK_FALSE(open);
    return events;
}

std::string compact(Day on) {
    std::string text = on.text();
    std::erase(text, '-');
    return text;
}

/// What every calendar must be, with the rows that it is made from.
void check_events(const std::vector<Event>& events, std::span<const ReportDue> rows) {
    REQUIRE(events.size() == rows.size());
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ReportDue& row = rows[i];
        Event event = events[i];
        const std::string date = compact(row.day);
        CHECK(seen.insert(event.at("UID")).second);
        CHECK(event.at("DTSTAMP") == date + "T000000Z");
        CHECK(event.at("TRANSP") == "TRANSPARENT");
        CHECK(event.count("CATEGORIES") == (row.is_working_day ? 0 : 1));
        if (row.time.size() == 5 && row.time[2] == ':') {
            CHECK(event.at("DTSTART") ==
                  date + 'T' + std::string(row.time.substr(0, 2)) + std::string(row.time.substr(3)) + "00");
            CHECK(event.size() == 6u + event.count("CATEGORIES"));
        } else {
            CHECK(event.at("DTSTART;VALUE=DATE") == date);
            CHECK(event.count("DTEND;VALUE=DATE") == (row.day == last_day ? 0 : 1));
            if (row.day < last_day) CHECK(event.at("DTEND;VALUE=DATE") == compact(Day(row.day.number() + 1)));
        }
    }
}

/// A post that owes one report, with this title and this document.
std::string with_texts(const std::string& title, const std::string& document, const std::string& due) {
    using test::Json;
    using test::json_text;
    Json report = Json::object();
    report.add("document", json_text(document)).add("every", json_text("week")).add("due", json_text(due));
    Json post = Json::object();
    post.add("id", json_text("p;1@x")).add("title", json_text(title)).add("department", json_text("d"));
    post.add("submits", Json::list().add(std::move(report)));
    Json department = Json::object();
    department.add("id", json_text("d")).add("name", json_text("d"));
    Json whole = Json::object();
    whole.add("orgraph", Json("1")).add("departments", Json::list().add(std::move(department)));
    return test::compact(whole.add("posts", Json::list().add(std::move(post))));
}

}  // namespace

TEST_CASE("an event a report, with its day, its time and whom it concerns", "[calendar]") {
    const Organization organization = Organization::read(test::sample("xinghe"));
    const Snapshot friday = organization.at(day("2026-11-27"));
    const std::vector<Event> events = events_of(due_calendar(friday, day("2026-11-28")));
    check_events(events, reports_due(friday, day("2026-11-28")).rows());
    REQUIRE(events.size() == 8);
    CHECK(events[0].at("SUMMARY") == "项目群周报 - 项目管理部经理");
    CHECK(events[0].at("DTSTART") == "20261127T150000");
    CHECK(events[0].at("DESCRIPTION") == R"(From: 项目管理部经理 (钟正)\nTo: 总经理\nReceived by: 周明远\nDue: 15:00)");
    CHECK(events[2].at("DTSTART;VALUE=DATE") == "20261127");  // by the end of work: no time of the clock
    CHECK(events[2].at("DTEND;VALUE=DATE") == "20261128");
    CHECK(unescaped(events[3].at("DESCRIPTION")).starts_with("From: 采购员 (谢芸, 薛峰)\n"));
    CHECK(events[7].at("CATEGORIES") == "Not a working day");

    // Whichever range it is asked in, and how often, an event stays the same.
    CHECK(due_calendar(friday, day("2026-11-28")) == due_calendar(friday, day("2026-11-28")));
    const std::vector<Event> more = events_of(due_calendar(organization.at(day("2026-11-02")), day("2026-12-31")));
    for (const Event& event : events) CHECK(std::find(more.begin(), more.end(), event) != more.end());

    AnswerOptions three;
    three.limit = 3;
    CHECK(events_of(due_calendar(friday, day("2026-12-31"), three)) ==
          std::vector<Event>(events.begin(), events.begin() + 3));
    three.limit = 0;
    CHECK(events_of(due_calendar(friday, day("2026-12-31"), three)).empty());
    CHECK_THROWS_AS(due_calendar(friday, day("2026-11-26")), Error);
    CHECK_THROWS_AS(due_calendar(friday, friday.day(), {}, [](double) { return true; }), Error);
}

TEST_CASE("texts of all kinds come back from a calendar as they were", "[calendar]") {
    const std::pair<std::string, std::string> texts[] = {
        {"", ""},
        {"plain", "plain"},
        {R"(a\b;c,d:"e"\n)", R"(a\b;c,d:"e"\n)"},
        {"two\nlines\r\nand\rmore\n", "two\nlines\nand\nmore\n"},
        {"tab\there", "tab here"},
        {std::string("n\0u\x01l\x1B\x7F.", 8), "nul."},
        {"\xC2\x85 \xE2\x80\xA8 \xE2\x80\xA9 \xC2\x9B|", "\n \n \n |"},  // ends of lines, and a control of C1
        {"BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\nEND:VCALENDAR"},
        {std::string(300, 'x'), std::string(300, 'x')},
    };
    for (const auto& [written, expected] : texts) {
        CAPTURE(written);
        const Snapshot friday = Organization::read(with_texts(written, written, written)).at(day("2026-11-27"));
        const std::vector<Event> events = events_of(due_calendar(friday, friday.day()));
        REQUIRE(events.size() == 1);
        const std::string title = written.empty() ? "p;1@x" : expected;  // the id stands for a name that is empty
        CHECK(unescaped(events[0].at("SUMMARY")) == expected + " - " + title);
        const std::string by = written.empty() ? "" : "\nDue: " + expected;
        CHECK(unescaped(events[0].at("DESCRIPTION")) ==
              "From: " + title + " (vacant)\nTo: unknown\nReceived by: nobody in the record" + by);
        CHECK(events[0].at("UID") == "20261127-1-p%3B1%40x@orgraph");
    }
    // However characters of one to four bytes lie about the fold.
    for (std::size_t length = 0; length < 80; ++length) {
        std::string text(length, 'x');
        for (int i = 0; i < 40; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "報" : "😀";
        const Snapshot friday = Organization::read(with_texts("t", text, "noon")).at(day("2026-11-27"));
        CHECK(unescaped(events_of(due_calendar(friday, friday.day()))[0].at("SUMMARY")) == text + " - t");
    }
}

TEST_CASE("calendars of all organizations are sound", "[calendar][property]") {
    const auto seed = GENERATE(range(0u, 60u));
    CAPTURE(seed);
    const Organization organization = Organization::read(test::random_organization(seed).text());
    const Snapshot first = organization.at(Day(test::random_days.from.number() - 3));
    check_events(events_of(due_calendar(first, day("2025-04-01"))), reports_due(first, day("2025-04-01")).rows());
    const Snapshot end = organization.at(day("9999-12-01"));
    check_events(events_of(due_calendar(end, last_day)), reports_due(end, last_day).rows());
}

TEST_CASE("reports due as JSON", "[calendar]") {
    const Snapshot monday = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d", "submits": [{"document": "r", "every": "week", "on": 7},
          {"document": "s", "every": "week", "on": 7, "due": "09:00", "to": {"outside": ""}},
          {"document": "t", "every": "week", "on": 7, "due": "noon", "to": {"department": "d"}}]}],
      "people": [{"id": "q", "name": "Q", "appointments": [{"post": "p"}]}]})")
                                .at(day("2026-11-22"));
    CHECK(due_json(monday, monday.day()) ==
          R"({"due":[{"day":"2026-11-22","time":null,"document":"r","from":{"kind":"post","id":"p","name":"P"},)"
          R"("people":[{"kind":"person","id":"q","name":"Q"}],"to":null,"receivers":[],"working_day":false},)"
          R"({"day":"2026-11-22","time":"09:00","document":"s","from":{"kind":"post","id":"p","name":"P"},)"
          R"("people":[{"kind":"person","id":"q","name":"Q"}],"to":{"kind":"outside","name":""},"receivers":[],)"
          R"("working_day":false},{"day":"2026-11-22","time":"noon","document":"t","from":{"kind":"post","id":"p",)"
          R"("name":"P"},"people":[{"kind":"person","id":"q","name":"Q"}],"to":{"kind":"department","id":"d",)"
          R"("name":"D"},"receivers":[],"working_day":false}]})");
    AnswerOptions options;
    options.limit = 1;
    CHECK(due_json(monday, day("2027-12-31"), options).find(R"("document":"s")") == std::string::npos);
    options.limit = 0;
    CHECK(due_json(monday, last_day, options) == R"({"due":[]})");
    CHECK(due_json(monday, day("2026-11-28")) == due_json(monday, monday.day()));  // until the next Sunday
    CHECK_THROWS_AS(due_json(monday, day("2026-11-21")), Error);
    CHECK_THROWS_AS(due_json(monday, last_day, {}, [](double) { return true; }), Error);
}

namespace {

/// The reason of the first row of what a document says is due.
std::string why(const std::string& submits_and_more) {
    const Snapshot monday = Organization::read(R"({"orgraph": 1, "departments": [
        {"id": "d", "name": "D", "head": "h", "deputies": ["v"]}, {"id": "e", "name": "E", "parent": "d"}],
      "posts": [{"id": "h", "title": "H", "department": "d", "reports_to": null},
        {"id": "v", "title": "V", "department": "d", "reports_to": "h"},
        {"id": "p", "title": "P", "department": "d", )" +
                                               submits_and_more)
                                .at(day("2026-11-23"));
    AnswerOptions options;
    options.explain = true;
    options.limit = 1;
    const test::Json json = test::parse_json(due_json(monday, monday.day(), options));
    const test::Json* const reason = json.find("due")->items.at(0).find("why");
    std::string text = reason->find("rule")->token;
    for (const test::Json& fact : reason->find("facts")->items)
        text += ' ' + fact.find("at")->token + (fact.find("source")->token == "null" ? "" : fact.find("source")->token);
    for (const test::Json& post : reason->find("passed_over")->items)
        text += " not " + post.find("post")->find("id")->token + post.find("why")->token;
    std::erase(text, '"');
    return text;
}

const std::string people = R"(}], "people": [{"id": "H", "name": "H", "appointments": [{"post": "h", "source": "S"}]},
    {"id": "P", "name": "P", "appointments": [{"post": "p"}]}]})";

}  // namespace

TEST_CASE("the reason of a report due is how it comes to who receives it", "[calendar]") {
    const auto owed = [](const char* to) {
        return R"("reports_to": "v", "submits": [{"document": "r", "every": "day", "source": "handbook")" +
               std::string(to) + "}]" + people;
    };
    const std::string from = "S15 /posts/2/submits/0handbook /people/1/appointments/0";
    CHECK(why(owed("")) == from + " /posts/2/reports_to /posts/1/reports_to /people/0/appointments/0S not vvacant");
    CHECK(why(owed(R"(, "to": "h")")) == from + " /people/0/appointments/0S");
    CHECK(why(owed(R"(, "to": "v")")) == from + " /posts/1/reports_to /people/0/appointments/0S not vvacant");
    CHECK(why(owed(R"(, "to": {"outside": "x"})")) == from);
    CHECK(why(owed(R"(, "to": {"department": "d"})")) == from + " /departments/0/head /people/0/appointments/0S");
    // A department without head or deputies: by the one above it.
    CHECK(why(owed(R"(, "to": {"department": "e"})")) ==
          from + " /departments/1/parent /departments/0/head /people/0/appointments/0S");
}
