#include "record/columns.hpp"

#include <algorithm>

#include "catch.hpp"
#include "document/reader.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "record/record.hpp"

using namespace orgraph;
using record::Columns;

namespace {

/// Whether a column may have that of a dated member that names a node: a node only where there is no other on any day.
template <typename NodeOf>
bool is_column_of(Node column, const test::Dated<int>& member, const NodeOf& node_of) {
    if (member.values.empty() || column == none) return member.values.empty() && column == none;
    if (column == Columns::in_row) return true;
    return member.values.size() == 1 && member.values[0].first == Period{} &&
           column == node_of(member.values[0].second);
}

/// Where the line of a post leads on a day, by the columns.
Node line_on(const Columns& columns, std::uint32_t post, Day day) {
    if (columns.line(post) != Columns::in_row) return columns.line(post);
    Node line = none;
    for (const Columns::LineChange& change : columns.line_changes())
        if (change.post == post && change.days.contains(day)) line = change.line;
    return line;
}

}  // namespace

TEST_CASE("columns have what the rows say of all days", "[record][property]") {
    const auto seed = GENERATE(range(0u, 150u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    const record::Record& record = *organization.record();
    const Columns& columns = record.columns();
    const auto department = [&model](int d) { return model.department_node(d); };
    const auto post = [&model](int p) { return model.post_node(p); };

    for (std::uint32_t d = 0; d < model.departments.size(); ++d) {
        CAPTURE(d);
        const test::Model::Department& one = model.departments[d];
        CHECK(is_column_of(columns.parent(d), one.parent, department));
        CHECK(is_column_of(columns.head(d), one.head, post));
        CHECK(columns.has_days(record.node(Kind::department, d)) == (one.life != Period{}));
    }
    std::vector<std::uint32_t> heirs;
    for (std::uint32_t p = 0; p < model.posts.size(); ++p) {
        CAPTURE(p);
        const test::Model::Post& one = model.posts[p];
        CHECK(is_column_of(columns.department(p), one.department, department));
        CHECK(columns.has_days(record.node(Kind::post, p)) == (one.life != Period{}));
        if (!one.inherits_duties_of.empty()) heirs.push_back(p);
        for (const Day day : test::days_to_try()) {
            const std::optional<int> superior = one.reports_to.on(day);
            const Node expected =
                superior ? model.post_node(*superior) : model.department_node(one.department.on(day).value_or(-1));
            CHECK(line_on(columns, p, day) == expected);
        }
    }
    CHECK(std::vector(columns.heirs().begin(), columns.heirs().end()) == heirs);
    for (std::uint32_t q = 0; q < model.people.size(); ++q) {
        CAPTURE(q);
        const test::Model::Person& one = model.people[q];
        CHECK(columns.has_days(record.node(Kind::person, q)) == (one.life != Period{}));
        CHECK(columns.has_times(q) == (one.hours_per_week.has_value() || !one.absences.empty()));
        REQUIRE(columns.appointment_count(q) == one.appointments.size());
        for (std::size_t i = 0; i < one.appointments.size(); ++i) {
            const test::Model::Appointment& given = one.appointments[i];
            const Columns::Appointment told = columns.appointments(q)[i];
            CHECK(columns.appointed_to(q)[i] == model.post_node(given.post));
            CHECK(record::appointment_kinds[static_cast<std::size_t>(told.kind())] ==
                  (given.kind.empty() ? "regular" : given.kind));
            CHECK(told.has_days() == (given.days != Period{}));
            CHECK(told.has_share() == given.share.has_value());
            CHECK(told.has_supervisor() == (given.supervisor != test::nobody));
        }
    }
}

TEST_CASE("a node that is named outright is in its column, what changes or is none is not", "[record]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "name": "n",
        "departments": [{"id": "d", "name": "d", "parent": null, "head": "a"}, {"id": "e", "name": "e", "parent": "d", "head": null}],
        "posts": [{"id": "a", "title": "a", "department": "d", "reports_to": null},
                  {"id": "b", "title": "b", "department": "e", "reports_to": "a"},
                  {"id": "c", "title": "c", "department": "e", "reports_to": {"outside": "x"}},
                  {"id": "f", "title": "f", "department": "e"},
                  {"id": "g", "title": "g", "department": "e", "reports_to": [{"value": "a", "to": "2024-12-31"}]},
                  {"id": "h", "title": "h", "from": "2025-01-01", "department": [{"value": "d", "from": "2025-01-01"}]}]})");
    const record::Record& record = *organization.record();
    const Columns& columns = record.columns();
    const auto department = [&record](std::uint32_t d) { return record.node(Kind::department, d); };
    const Node a = record.node(Kind::post, 0);
    CHECK(columns.parent(0) == Columns::in_row);
    CHECK(columns.parent(1) == department(0));
    CHECK(columns.head(0) == a);
    CHECK(columns.head(1) == Columns::in_row);
    const std::vector<Node> lines(columns.lines().begin(), columns.lines().end());
    CHECK(lines ==
          std::vector<Node>{Columns::in_row, a, Columns::in_row, department(1), Columns::in_row, Columns::in_row});
    CHECK(columns.department(4) == department(1));
    CHECK(columns.department(5) == Columns::in_row);
    REQUIRE(columns.line_changes().size() == 4);
    CHECK(columns.line_changes()[0].line == a);
    CHECK(columns.line_changes()[1].line == department(1));
    CHECK(columns.line_changes()[2].line == none);
    CHECK(columns.line_changes()[3].line == department(0));
}

TEST_CASE("columns of a document with errors: what names nothing is no node", "[record]") {
    // Such a document is looked through for all that is wrong with it.
    document::Findings findings;
    const document::Reading reading = document::read(R"({"orgraph": 1,
        "departments": [{"id": "d", "parent": "nowhere", "head": 3}],
        "posts": [{"id": "a", "department": "d", "reports_to": "nobody"}, {"id": "b"}],
        "people": [{"id": "p", "appointments": [{"post": "gone", "share": 0.7}, 7, {"post": "a", "kind": "standby"}]}]})",
                                                     findings, {});
    const Columns& columns = reading.record->columns();
    CHECK(columns.parent(0) == Columns::in_row);
    CHECK(columns.head(0) == Columns::in_row);
    CHECK(columns.line(0) == Columns::in_row);
    CHECK(columns.line(1) == none);
    CHECK(columns.line_changes().empty());
    const auto posts = columns.appointed_to(0);
    const Node a = reading.record->node(Kind::post, 0);
    CHECK(std::vector(posts.begin(), posts.end()) == std::vector<Node>{none, none, a});
    CHECK(columns.appointments(0)[0].has_share());
    CHECK(!columns.appointments(0)[1].has_share());
    CHECK(columns.appointments(0)[2].kind() == record::AppointmentKind::standby);
}
