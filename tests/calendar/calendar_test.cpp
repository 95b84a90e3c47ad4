#include "orgraph/calendar.hpp"

#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/coverage.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

using Lines = std::vector<std::string>;

Day day(const char* text) { return *Day::parse(text); }

/// The days on which a report is due, that an everlasting post owes.
Lines days_of(const std::string& cadence, Day from, Day to) {
    const Organization organization =
        Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "d"}], "posts": [{"id": "p",
            "title": "p", "department": "d", "submits": [{"document": "r", )" +
                           cadence + "}]}]}");
    Lines days;
    const ReportsDue due = reports_due(organization.at(from), to);
    for (const ReportDue& row : due.rows()) days.push_back(row.day.text());
    return days;
}
Lines days_of(const std::string& cadence, const char* from, const char* to) {
    return days_of(cadence, day(from), day(to));
}

std::string ids(const Snapshot& snapshot, std::span<const Node> nodes) {
    std::string text;
    for (const Node node : nodes) (text += text.empty() ? "" : " ") += snapshot.id(node);
    return text;
}
/// `2026-11-23 clerk/0 weekly at 17:00: A B -> lead: C`
std::string told(const Snapshot& snapshot, const ReportDue& row) {
    std::string line = row.day.text() + (row.is_working_day ? " " : " (off) ") + std::string(snapshot.id(row.from)) +
                       '/' + std::to_string(row.position) + ' ' + std::string(row.document);
    if (!row.time.empty()) line += " at " + std::string(row.time);
    line += ": " + ids(snapshot, row.people) + " -> ";
    if (row.to_outside)
        line += "outside " + std::string(*row.to_outside);
    else
        line += row.to == none ? "?" : std::string(snapshot.id(row.to));
    return line + ": " + ids(snapshot, row.receivers);
}
Lines told(const Snapshot& snapshot, const ReportsDue& due) {
    Lines lines;
    for (const ReportDue& row : due.rows()) lines.push_back(told(snapshot, row));
    return lines;
}
Lines told(const Organization& organization, const char* from, const char* to) {
    const Snapshot snapshot = organization.at(day(from));
    return told(snapshot, reports_due(snapshot, day(to)));
}

}  // namespace

TEST_CASE("a daily report is due Monday to Friday", "[calendar]") {
    // 2026-11-21 and 22 are a Saturday and a Sunday.
    CHECK(days_of(R"("every": "day")", "2026-11-19", "2026-11-24") ==
          Lines{"2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"});
    CHECK(days_of(R"("every": "day")", "2026-11-21", "2026-11-22").empty());
}

TEST_CASE("a weekly report is due on its weekday, else on Friday", "[calendar]") {
    CHECK(days_of(R"("every": "week")", "2026-11-01", "2026-11-30") ==
          Lines{"2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"});
    CHECK(days_of(R"("every": "week", "on": 1)", "2026-11-01", "2026-11-30") ==  // Mondays
          Lines{"2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"});
    CHECK(days_of(R"("every": "week", "on": 7)", "2026-11-01", "2026-11-28") ==  // Sundays stay where they are
          Lines{"2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"});
}

TEST_CASE("a monthly report is due on its day, past the end of the month on the last", "[calendar]") {
    const Lines last_days{"2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"};
    CHECK(days_of(R"("every": "month")", "2023-12-01", "2024-04-30") == last_days);
    CHECK(days_of(R"("every": "month", "on": 31)", "2023-12-01", "2024-04-30") == last_days);
    CHECK(days_of(R"("every": "month", "on": 30)", "2023-01-01", "2023-04-30") ==
          Lines{"2023-01-30", "2023-02-28", "2023-03-30", "2023-04-30"});
    CHECK(days_of(R"("every": "month", "on": 29)", "2024-02-01", "2024-03-31") == Lines{"2024-02-29", "2024-03-29"});
    CHECK(days_of(R"("every": "month", "on": 29)", "2100-02-01", "2100-03-31") ==  // 2100 is no leap year
          Lines{"2100-02-28", "2100-03-29"});
    CHECK(days_of(R"("every": "month", "on": 28)", "2024-02-27", "2024-03-01") == Lines{"2024-02-28"});
    CHECK(days_of(R"("every": "month", "on": 1)", "2026-10-02", "2026-12-01") == Lines{"2026-11-01", "2026-12-01"});
}

TEST_CASE("a quarterly report is due on a day of the last month of the quarter", "[calendar]") {
    const Lines last_days{"2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"};
    CHECK(days_of(R"("every": "quarter")", "2026-01-01", "2026-12-31") == last_days);
    CHECK(days_of(R"("every": "quarter", "on": 31)", "2026-01-01", "2026-12-31") == last_days);
    CHECK(days_of(R"("every": "quarter", "on": 30)", "2026-01-01", "2026-12-31") ==
          Lines{"2026-03-30", "2026-06-30", "2026-09-30", "2026-12-30"});
    CHECK(days_of(R"("every": "quarter", "on": 10)", "2026-03-11", "2027-03-10") ==
          Lines{"2026-06-10", "2026-09-10", "2026-12-10", "2027-03-10"});
}

TEST_CASE("a yearly report is due on its date, else on the last day of the year", "[calendar]") {
    CHECK(days_of(R"("every": "year")", "2025-12-31", "2027-12-30") == Lines{"2025-12-31", "2026-12-31"});
    CHECK(days_of(R"("every": "year", "on": "04-30")", "2026-01-01", "2027-12-31") ==
          Lines{"2026-04-30", "2027-04-30"});
    CHECK(days_of(R"("every": "year", "on": "02-29")", "2023-01-01", "2025-12-31") ==
          Lines{"2023-02-28", "2024-02-29", "2025-02-28"});
    CHECK(days_of(R"("every": "year", "on": "02-29")", "1900-01-01", "1900-12-31") == Lines{"1900-02-28"});
    CHECK(days_of(R"("every": "year", "on": "02-29")", "2000-01-01", "2000-12-31") == Lines{"2000-02-29"});
    CHECK(days_of(R"("every": "year", "on": "02-28")", "2024-01-01", "2024-12-31") == Lines{"2024-02-28"});
}

TEST_CASE("reports of events and without a stated cadence are never due", "[calendar]") {
    CHECK(days_of(R"("every": "event", "on": "Friday")", "2026-01-01", "2026-12-31").empty());
    CHECK(days_of(R"("every": "event")", "2026-01-01", "2026-12-31").empty());
    CHECK(days_of(R"("every": "unstated")", "2026-01-01", "2026-12-31").empty());
}

TEST_CASE("the calendar has two ends", "[calendar]") {
    // 9999-12-31 is a Friday, 0001-01-01 a Monday; nothing is before that.
    CHECK(days_of(R"("every": "week")", day("9999-12-24"), last_day) == Lines{"9999-12-24", "9999-12-31"});
    CHECK(days_of(R"("every": "year")", last_day, last_day) == Lines{"9999-12-31"});
    CHECK(days_of(R"("every": "quarter")", day("9999-10-01"), last_day) == Lines{"9999-12-31"});
    CHECK(days_of(R"("every": "day")", first_day, first_day).empty());
    CHECK(days_of(R"("every": "day")", first_day, day("0001-01-08")) ==
          Lines{"0001-01-01", "0001-01-02", "0001-01-03", "0001-01-04", "0001-01-05", "0001-01-08"});
    const Lines all = days_of(R"("every": "year", "on": "02-29")", first_day, last_day);
    CHECK(all.size() == 9999);
    CHECK(all.front() == "0001-02-28");
    CHECK(all.back() == "9999-02-28");

    const Organization nobody = Organization::read(R"({"orgraph": 1})");
    CHECK(reports_due(nobody.at(last_day)).rows().empty());
    CHECK_THROWS_AS(reports_due(nobody.at(day("2026-11-21")), day("2026-11-20")), Error);
    CHECK_THROWS_AS(reports_due(nobody.at(last_day), Day(last_day.number() + 1)), Error);
    CHECK_THROWS_AS(reports_due(nobody.at(Day(4'000'000'000))), Error);
    CHECK_THROWS_AS(reports_due(nobody.at(Day(4'000'000'000)), day("2026-11-20")), Error);
    try {
        reports_due(nobody.at(day("2026-11-21")), day("2026-11-20"));
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
        CHECK(std::string(error.what()) == "the last day, 2026-11-20, is before 2026-11-21");
    }
}

namespace {

/// Everybody reports on Mondays. `lead` is vacant; B holds boss, S second and clerk, A clerk, X agent.
const std::string firm = R"({"orgraph": 1, "departments": [
    {"id": "top", "name": "top", "head": "boss"},
    {"id": "sales", "name": "sales", "parent": "top", "head": "lead", "deputies": ["second"]},
    {"id": "stores", "name": "stores", "parent": "top", "head": "keeper"},
    {"id": "headless", "name": "headless", "parent": "top"},
    {"id": "lost", "name": "lost"},
    {"id": "closed", "name": "closed", "to": "2020-12-31"}],
  "posts": [
    {"id": "boss", "title": "boss", "department": "top", "reports_to": null, "submits": [
      {"document": "r", "every": "week", "on": 1}, {"document": "r", "every": "week", "on": 1, "to": "boss"},
      {"document": "r", "every": "week", "on": 1, "due": "09:30", "to": {"outside": "Owners"}}]},
    {"id": "lead", "title": "lead", "department": "sales", "submits": [{"document": "r", "every": "week", "on": 1}]},
    {"id": "second", "title": "2", "department": "sales", "submits": [{"document": "r", "every": "week", "on": 1}]},
    {"id": "clerk", "title": "clerk", "department": "sales", "reports_to": "second", "submits": [
      {"document": "r", "every": "week", "on": 1},
      {"document": "r", "every": "week", "on": 1, "to": "lead"},
      {"document": "r", "every": "week", "on": 1, "to": {"department": "sales"}},
      {"document": "r", "every": "week", "on": 1, "to": {"department": "stores"}},
      {"document": "r", "every": "week", "on": 1, "to": {"department": "headless"}},
      {"document": "r", "every": "week", "on": 1, "to": {"department": "lost"}},
      {"document": "r", "every": "week", "on": 1, "to": {"department": "closed"}},
      {"document": "r", "every": "week", "on": 1, "to": "gone", "due": "before leaving"}]},
    {"id": "keeper", "title": "keeper", "department": "stores"},
    {"id": "agent", "title": "agent", "department": "lost", "reports_to": {"outside": "Parent"},
      "submits": [{"document": "r", "every": "week", "on": 1}]},
    {"id": "loner", "title": "loner", "department": "lost", "submits": [{"document": "r", "every": "week", "on": 1}]},
    {"id": "gone", "title": "gone", "department": "lost", "to": "2020-12-31",
      "submits": [{"document": "r", "every": "day"}]}],
  "people": [{"id": "B", "name": "B", "appointments": [{"post": "boss"}]},
    {"id": "S", "name": "S", "appointments": [{"post": "second"}, {"post": "clerk", "kind": "concurrent"}]},
    {"id": "A", "name": "A", "appointments": [{"post": "clerk"}]},
    {"id": "X", "name": "X", "appointments": [{"post": "agent"}]}]})";

}  // namespace

TEST_CASE("a report goes to whom it says, else to the superior", "[calendar]") {
    const Snapshot monday = Organization::read(firm).at(day("2026-11-23"));
    CHECK(told(monday, reports_due(monday)) ==
          Lines{"2026-11-23 boss/0 r: B -> ?: ",  // a top reports to nobody
                "2026-11-23 boss/1 r: B -> boss: B", "2026-11-23 boss/2 r at 09:30: B -> outside Owners: ",
                "2026-11-23 lead/0 r:  -> boss: B",     // vacant, and owes it all the same
                "2026-11-23 second/0 r: S -> lead: B",  // the superior is vacant: passed upwards
                // S does not report to himself, so to B by way of the vacant lead; A reports to S.
                "2026-11-23 clerk/0 r: S A -> second: B S",
                "2026-11-23 clerk/1 r: S A -> lead: B",      // vacant
                "2026-11-23 clerk/2 r: S A -> sales: S",     // its head is vacant, the deputy is not
                "2026-11-23 clerk/3 r: S A -> stores: B",    // above its vacant head, the keeper
                "2026-11-23 clerk/4 r: S A -> headless: B",  // the department above
                "2026-11-23 clerk/5 r: S A -> lost: ",       // nobody anywhere
                "2026-11-23 clerk/6 r: S A -> ?: ",          // not in force
                "2026-11-23 clerk/7 r at before leaving: S A -> ?: ", "2026-11-23 agent/0 r: X -> outside Parent: ",
                "2026-11-23 loner/0 r:  -> ?: "});
    const Snapshot then = Organization::read(firm).at(day("2020-12-31"));  // a Thursday: one post owes a daily one
    CHECK(told(then, reports_due(then)) == Lines{"2020-12-31 gone/0 r:  -> ?: "});
}

TEST_CASE("the supervisor that an appointment names is the only one to receive", "[calendar]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "d"}],
      "posts": [{"id": "upper", "title": "u", "department": "d", "reports_to": null},
        {"id": "p", "title": "p", "department": "d", "reports_to": "upper", "submits": [
          {"document": "r", "every": "day"}, {"document": "s", "every": "day", "to": "upper"}]}],
      "people": [{"id": "U", "name": "U", "appointments": [{"post": "upper"}]},
        {"id": "V", "name": "V", "appointments": [{"post": "upper"}]},
        {"id": "P", "name": "P", "appointments": [{"post": "p", "supervisor": "V", "to": "2026-11-23"},
          {"post": "p", "from": "2026-11-24"}]}]})");
    CHECK(told(organization, "2026-11-23", "2026-11-24") ==
          Lines{"2026-11-23 p/0 r: P -> upper: V", "2026-11-23 p/1 s: P -> upper: U V",
                "2026-11-24 p/0 r: P -> upper: U V", "2026-11-24 p/1 s: P -> upper: U V"});
}

TEST_CASE("each day is answered by the facts in force on it", "[calendar]") {
    // 2026-11-02 is a Monday. The head changes on the 4th, B leaves after the 4th and comes back on the 9th, `new` is
    // there from the 5th to the 6th, and on the 9th its department is another's.
    const Organization organization = Organization::read(R"({"orgraph": 1, "departments": [
        {"id": "d", "name": "d", "head": [{"value": "a", "to": "2026-11-03"}, {"value": "b", "from": "2026-11-04"}]},
        {"id": "e", "name": "e", "head": "a"}],
      "posts": [{"id": "a", "title": "a", "department": "d", "reports_to": null},
        {"id": "b", "title": "b", "department": "d", "reports_to": "a"},
        {"id": "p", "title": "p", "department": [{"value": "d", "to": "2026-11-08"}, {"value": "e", "from": "2026-11-09"}],
          "submits": [{"document": "r", "every": "day"}]},
        {"id": "new", "title": "n", "department": "d", "from": "2026-11-05", "to": "2026-11-06", "submits": [
          {"document": "r", "every": "day", "to": "p"}]}],
      "people": [{"id": "A", "name": "A", "appointments": [{"post": "a"}]},
        {"id": "B", "name": "B", "appointments": [{"post": "b", "to": "2026-11-04"}, {"post": "b", "from": "2026-11-09"}]},
        {"id": "P", "name": "P", "to": "2026-11-05", "appointments": [{"post": "p"}]}]})");
    CHECK(told(organization, "2026-11-02", "2026-11-10") ==
          Lines{"2026-11-02 p/0 r: P -> a: A", "2026-11-03 p/0 r: P -> a: A", "2026-11-04 p/0 r: P -> b: B",
                "2026-11-05 p/0 r: P -> b: A",  // B has left
                "2026-11-05 new/0 r:  -> p: P",
                "2026-11-06 p/0 r:  -> b: A",  // P has left
                "2026-11-06 new/0 r:  -> p: A", "2026-11-09 p/0 r:  -> a: A", "2026-11-10 p/0 r:  -> a: A"});
}

TEST_CASE("one month of a sample, worked out by hand", "[calendar]") {
    // November 2026 begins on a Sunday, so Mondays are 2, 9, 16, 23, 30 and Fridays 6, 13, 20, 27. The works manager
    // reports on Fridays, the buyer (to the works manager) and the finance manager on Mondays, the operations director
    // on the 5th, the finance manager besides on the 10th, the sales manager on the 25th; the managing director only
    // in March. They report to the head of the department above, but for the buyer.
    const Organization organization = Organization::read(test::sample("brightwater"));
    const std::string buyer = "buyer/0 Late deliveries list at 09:30: p-hughes -> works-manager: r-mistry";
    const std::string cash = "finance-manager/1 Cash position at 10:00: n-clarke -> managing-director: h-ashworth";
    const std::string floor = "works-manager/0 Shop floor report at 15:00: r-mistry -> operations-director: d-okafor";
    CHECK(
        told(organization, "2026-11-01", "2026-11-30") ==
        Lines{"2026-11-02 " + buyer, "2026-11-02 " + cash,
              "2026-11-05 operations-director/0 Operations summary at 12:00: d-okafor -> managing-director: h-ashworth",
              "2026-11-06 " + floor, "2026-11-09 " + buyer, "2026-11-09 " + cash,
              "2026-11-10 finance-manager/0 Management accounts: n-clarke -> managing-director: h-ashworth",
              "2026-11-13 " + floor, "2026-11-16 " + buyer, "2026-11-16 " + cash, "2026-11-20 " + floor,
              "2026-11-23 " + buyer, "2026-11-23 " + cash,
              "2026-11-25 sales-manager/0 Sales forecast: b-hale -> managing-director: h-ashworth",
              "2026-11-27 " + floor, "2026-11-30 " + buyer, "2026-11-30 " + cash});
}

TEST_CASE("other samples: weekends, vacancies, months that end early", "[calendar]") {
    // 2026-11-28 is a Saturday: 生产周报 stays there. 2026-11-30: the safety officer's monthly one of the 31st.
    const Organization xinghe = Organization::read(test::sample("xinghe"));
    CHECK(told(xinghe, "2026-11-28", "2026-11-29") ==
          Lines{"2026-11-28 (off) manufacturing-director/0 生产周报 at 11:00: jiang-dayong -> deputy-gm-ops: "
                "zheng-haifeng"});
    const Lines monday = told(xinghe, "2026-11-30", "2026-11-30");
    CHECK(monday.size() == 7);
    CHECK(monday[1] == "2026-11-30 safety-officer/0 安全隐患台账: jiang-tao -> deputy-gm-ops: zheng-haifeng");
    CHECK(monday[5] == "2026-11-30 sales-director/0 销售周报 at 14:00:  -> deputy-gm-sales: he-xinran");  // vacant

    // On the 26th, a Thursday, two plans, one to the other's post, which nobody may hold; no other report is dated.
    const Organization workflows = Organization::read(test::sample("four-workflows"));
    const Snapshot day_of_plans = workflows.at(day("2026-11-26"));
    CHECK(reports_due(workflows.at(day("2026-11-01")), day("2026-11-30")).rows().size() == 2);
    CHECK(reports_due(day_of_plans).rows().size() == 2);

    // three-regulations states no days: weekly ones are due on Fridays, the others on the last day of the period, which
    // on 2026-12-31, a Thursday, is that of month, quarter and year at once.
    const Organization regulations = Organization::read(test::sample("three-regulations"));
    std::map<std::string, int> number;
    const ReportsDue due = reports_due(regulations.at(day("2026-12-01")), day("2026-12-31"));
    for (const ReportDue& row : due.rows()) ++number[row.day.text()];
    CHECK(number == std::map<std::string, int>{
                        {"2026-12-04", 2}, {"2026-12-11", 2}, {"2026-12-18", 2}, {"2026-12-25", 2}, {"2026-12-31", 8}});
}

namespace {

/// Whether a report is due, by nothing but the text of the day and of the next one, and the day of the week counted on
/// from a known one.
bool is_due(const test::Model::Report& report, Day on) {
    const std::string today = on.text();
    const std::string tomorrow = Day(on.number() + 1).text();
    const auto month = today.substr(5, 2);
    const bool ends_month = month != tomorrow.substr(5, 2);
    const bool ends_quarter_month = month == "03" || month == "06" || month == "09" || month == "12";
    const auto of_week = (on.number() - day("2026-11-23").number() % 7 + 7) % 7 + 1;  // that was a Monday
    const auto falls_on = [&](const std::string& asked) {
        if (asked.empty()) return ends_month;
        const auto of_month = std::stoi(today.substr(8));
        return of_month == std::stoi(asked) || (ends_month && of_month < std::stoi(asked));
    };
    if (report.every == "day") return of_week <= 5;
    if (report.every == "week")
        return of_week == (report.on.empty() ? 5u : static_cast<unsigned>(std::stoi(report.on)));
    if (report.every == "month") return falls_on(report.on);
    if (report.every == "quarter") return ends_quarter_month && falls_on(report.on);
    if (report.every != "year") return false;
    const std::string asked = report.on.empty() ? "12-31" : report.on;
    return today.substr(5) == asked || (asked == "02-29" && today.substr(5) == "02-28" && ends_month);
}

/// The row of a report by the snapshot of its day.
std::string expected_row(const test::Model& model, const Snapshot& today, int p, std::uint32_t position) {
    const test::Model::Report& report = model.posts[static_cast<std::size_t>(p)].submits[position];
    const Node from = model.post_node(p);
    ReportDue row;
    row.day = today.day();
    row.from = from;
    row.position = position;
    row.document = report.document;
    row.time = report.due;
    row.people = today.held_by(from);
    row.is_working_day = weekday(today.day()) < 6;
    std::vector<Node> receivers;
    const auto receive = [&receivers](const std::vector<Node>& people) {
        for (const Node person : people)
            if (std::find(receivers.begin(), receivers.end(), person) == receivers.end()) receivers.push_back(person);
    };
    Node to = none;
    switch (report.to) {
        case test::Model::Report::To::superior:
            row.to = today.reports_to(from);
            if (today.line(from).end == LineEnd::outside) row.to_outside = today.line(from).outside;
            for (const Node person : row.people) receive(managers(today, person, from));
            if (row.people.empty()) receive(managers_of_vacant(today, from));
            break;
        case test::Model::Report::To::outside:
            row.to_outside = "the bank";
            break;
        case test::Model::Report::To::post:
        case test::Model::Report::To::department:
            to = report.to == test::Model::Report::To::post ? model.post_node(report.receiver)
                                                            : model.department_node(report.receiver);
            if (!today.in_force(to)) break;
            row.to = to;
            for (const DutyHolder& holder : answerable(today, to)) receive({holder.person});
            if (receivers.empty()) receive(covered_by(today, to));
            break;
    }
    row.receivers = receivers;
    return told(today, row);
}

/// A snapshot of every day, and all posts one after the other.
Lines expected_rows(const test::Model& model, const Organization& organization, Day first, Day last) {
    Lines lines;
    for (std::uint32_t number = first.number(); number <= last.number(); ++number) {
        const Snapshot today = organization.at(Day(number));
        for (int p = 0; p < static_cast<int>(model.posts.size()); ++p) {
            if (!today.in_force(model.post_node(p))) continue;
            const auto& owed = model.posts[static_cast<std::size_t>(p)].submits;
            for (std::uint32_t i = 0; i < owed.size(); ++i)
                if (is_due(owed[i], Day(number))) lines.push_back(expected_row(model, today, p, i));
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("a range of days answers as the single days do", "[calendar][property]") {
    const auto seed = GENERATE(range(0u, 250u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    const Day first(test::random_days.from.number() - 3);
    const Day last = day("2025-04-01");
    const Lines expected = expected_rows(model, organization, first, last);
    const Snapshot snapshot = organization.at(first);
    CHECK(told(snapshot, reports_due(snapshot, last)) == expected);

    // From a day in the middle, and a day alone.
    const Day middle(first.number() + 4 + seed % 15);
    const Snapshot later = organization.at(middle);
    CHECK(told(later, reports_due(later, last)) == expected_rows(model, organization, middle, last));
    CHECK(told(later, reports_due(later)) == expected_rows(model, organization, middle, middle));
}

TEST_CASE("day by day the same rows come, with a snapshot that is as good as that of the day", "[calendar][property]") {
    const auto seed = GENERATE(range(0u, 100u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    const Snapshot snapshot = organization.at(Day(test::random_days.from.number() - 3));
    const Day last = day("2025-04-01");
    Lines visited;
    Day before = first_day;
    visit_reports_due(snapshot, last, [&](const Snapshot& known, std::span<const ReportDue> due) {
        REQUIRE(!due.empty());
        CHECK(before < due[0].day);
        before = due[0].day;
        const Snapshot today = organization.at(before);
        for (const ReportDue& row : due) {
            CHECK(row.day == before);
            CHECK(known.reports_to(row.from) == today.reports_to(row.from));
            CHECK(std::ranges::equal(known.held_by(row.from), today.held_by(row.from)));
            for (const Node person : row.receivers) CHECK((known.in_force(person) && today.in_force(person)));
            CHECK((row.to == none || known.in_force(row.to)));
            visited.push_back(told(snapshot, row));
        }
        return true;
    });
    CHECK(visited == told(snapshot, reports_due(snapshot, last)));

    Lines some;  // enough when there are three or more
    visit_reports_due(snapshot, last, [&](const Snapshot&, std::span<const ReportDue> due) {
        for (const ReportDue& row : due) some.push_back(told(snapshot, row));
        return some.size() < 3;
    });
    CHECK(std::equal(some.begin(), some.end(), visited.begin()));
    CHECK((some.size() >= 3 || some.size() == visited.size()));
}

TEST_CASE("names in what is visited are those of the day", "[calendar]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "departments": [
        {"id": "d", "name": [{"value": "old d", "to": "2026-11-24"}, {"value": "new d", "from": "2026-11-25"}]}],
      "posts": [{"id": "p", "department": "d",
          "title": [{"value": "old p", "to": "2026-11-23"}, {"value": "new p", "from": "2026-11-24"}],
          "submits": [{"document": "r", "every": "day", "to": {"department": "d"}}]}],
      "people": [{"id": "P", "appointments": [{"post": "p"}],
          "name": [{"value": "old P", "to": "2026-11-25"}, {"value": "new P", "from": "2026-11-26"}]}]})");
    Lines names;
    visit_reports_due(organization.at(day("2026-11-23")), day("2026-11-26"),
                      [&](const Snapshot& known, std::span<const ReportDue> due) {
                          names.push_back(std::string(known.name(due[0].from)) + ", " +
                                          std::string(known.name(due[0].people[0])) + ", " +
                                          std::string(known.name(due[0].to)));
                          return true;
                      });
    CHECK(names == Lines{"old p, old P, old d", "new p, old P, old d", "new p, old P, new d", "new p, new P, new d"});
}

TEST_CASE("rows outlive the snapshot that they were asked of", "[calendar]") {
    std::optional<ReportsDue> due;
    {
        const Organization organization = Organization::read(test::sample("xinghe"));
        due = reports_due(organization.at(day("2026-11-30")));
    }
    const ReportsDue copy = *due;
    due.reset();
    REQUIRE(copy.rows().size() == 7);
    CHECK(copy.rows()[1].document == "安全隐患台账");
    CHECK(copy.rows()[1].receivers.size() == 1);
}

TEST_CASE("looking up reports due can be cancelled", "[calendar]") {
    const Organization organization = Organization::read(firm);
    const Snapshot snapshot = organization.at(day("2026-11-01"));
    std::vector<double> parts;
    const Progress count = [&parts](double part) {
        parts.push_back(part);
        return false;
    };
    reports_due(snapshot, day("2026-11-30"), count);
    REQUIRE(parts.size() > 1);
    CHECK(std::ranges::is_sorted(parts));
    CHECK(parts.front() >= 0);
    CHECK(parts.back() == 1);
    for (std::size_t stop = 1; stop <= parts.size(); ++stop) {
        std::size_t calls = 0;
        try {
            reports_due(snapshot, day("2026-11-30"), [&](double) { return ++calls == stop; });
            FAIL("not cancelled");
        } catch (const Error& error) {
            CHECK(error.status() == Status::cancelled);
        }
        CHECK(calls == stop);
    }
    parts.clear();
    reports_due(snapshot, last_day, count);
    CHECK(parts.size() < 1100);  // not for every day of 8,000 years
}

TEST_CASE("a limit cuts the rows, and the work", "[calendar]") {
    const Snapshot day = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "p", "title": "P", "department": "d",
         "submits": [{"document": "a", "every": "day"}, {"document": "b", "every": "day"}]}]})")
                             .at(*Day::parse("2026-11-23"));
    const ReportsDue all = reports_due(day, *Day::parse("2026-11-27"));
    CHECK(all.rows().size() == 10);
    for (const std::size_t limit : {0u, 1u, 2u, 3u, 10u, 11u}) {
        const ReportsDue some = reports_due(day, *Day::parse("2026-11-27"), {}, limit);
        REQUIRE(some.rows().size() == std::min<std::size_t>(limit, 10));
        for (std::size_t i = 0; i < some.rows().size(); ++i) CHECK(some.rows()[i].day == all.rows()[i].day);
    }
    CHECK(reports_due(day, last_day, {}, 3).rows().size() == 3);  // of four million
}

TEST_CASE("many who owe a report to many take no longer than listing them", "[calendar]") {
    constexpr int count = 1'500;
    std::string people;
    for (int i = 0; i < 2 * count; ++i)
        people.append(i == 0 ? "" : ",")
            .append(R"({"id": ")")
            .append(std::to_string(i))
            .append(R"(", "name": "N", "appointments": [{"post": ")")
            .append(i < count ? "top" : "p")
            .append("\"}]}");
    const Snapshot day = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "top", "title": "T", "department": "d", "reports_to": null},
        {"id": "p", "title": "P", "department": "d", "reports_to": "top",
         "submits": [{"document": "a", "every": "day"}]}], "people": [)" +
                                            people + "]}")
                             .at(*Day::parse("2026-11-23"));
    const ReportsDue due = reports_due(day);
    REQUIRE(due.rows().size() == 1);
    CHECK(due.rows()[0].receivers.size() == count);
}
