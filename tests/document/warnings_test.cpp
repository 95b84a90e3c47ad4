// What is allowed but odd, held against every day of random organizations.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

namespace {

/// Pointers of the warnings with that code.
std::multiset<std::string> told(const test::Model& model, std::string_view code) {
    std::multiset<std::string> pointers;
    for (const Problem& problem : check(model.text()).listed) {
        REQUIRE(problem.severity == Severity::warning);
        if (problem.code == code) pointers.insert(problem.at);
    }
    return pointers;
}

/// Where a dated member stands in the document: as one value, or as a list of them.
std::string pointer_to(const test::Json& record, const std::string& member, std::size_t item) {
    if (record.find(member)->type != test::Json::Type::list) return '/' + member;
    return '/' + member + '/' + std::to_string(item) + "/value";
}

std::string numbered(const char* list, std::size_t position) { return std::string(list) + std::to_string(position); }

bool on_any_day(const auto& test) { return std::ranges::any_of(test::days_to_try(), test); }

}  // namespace

TEST_CASE("share-over-one: the stated shares of a person's holdings on some day", "[document][property]") {
    const auto seed = GENERATE(range(0u, 200u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    std::multiset<std::string> expected;
    for (std::size_t q = 0; q < model.people.size(); ++q) {
        const auto& person = model.people[q];
        const bool over = on_any_day([&](Day day) {
            double sum = 0;
            for (const auto& appointment : person.appointments)
                if (person.life.contains(day) && appointment.days.contains(day) && appointment.kind != "standby")
                    sum += appointment.share.value_or(0);
            return sum > 1;
        });
        if (over) expected.insert(numbered("/people/", q));
    }
    CHECK(told(model, "share-over-one") == expected);
}

TEST_CASE("head-outside: a head that belongs elsewhere on a day on which it heads", "[document][property]") {
    const auto seed = GENERATE(range(0u, 200u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    std::multiset<std::string> expected;
    for (std::size_t d = 0; d < model.departments.size(); ++d) {
        const auto& department = model.departments[d];
        for (std::size_t i = 0; i < department.head.values.size(); ++i) {
            const auto& [days, head] = department.head.values[i];
            if (head == test::nobody) continue;
            const auto& post = model.posts[static_cast<std::size_t>(head)];
            const Period shared = intersection(intersection(days, department.life), post.life);
            const bool outside = on_any_day(
                [&](Day day) { return shared.contains(day) && post.department.on(day) != static_cast<int>(d); });
            if (outside)
                expected.insert(numbered("/departments/", d) +
                                pointer_to(model.document.find("departments")->items[d], "head", i));
        }
    }
    CHECK(told(model, "head-outside") == expected);
}

TEST_CASE("wrong-supervisor: one who does not hold the superior post on some day", "[document][property]") {
    const auto seed = GENERATE(range(0u, 300u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    std::multiset<std::string> expected;
    for (std::size_t q = 0; q < model.people.size(); ++q) {
        for (std::size_t a = 0; a < model.people[q].appointments.size(); ++a) {
            const auto& appointment = model.people[q].appointments[a];
            if (appointment.supervisor == test::nobody) continue;
            const bool wrong = on_any_day([&](Day day) {
                const test::SlowAnswers answers(model, day);
                if (!appointment.days.contains(day) || !answers.person_in_force(static_cast<int>(q)) ||
                    !answers.post_in_force(appointment.post))
                    return false;
                const int superior = answers.line(appointment.post).superior;
                return superior == test::nobody ||
                       std::ranges::count(answers.holds(appointment.supervisor), superior) == 0;
            });
            if (wrong) expected.insert(numbered("/people/", q) + numbered("/appointments/", a) + "/supervisor");
        }
    }
    CHECK(told(model, "wrong-supervisor") == expected);
}

namespace {

Period stated_days(const test::Json& json) {
    Period days;
    const auto day = [](const test::Json& text) { return *Day::parse(std::string_view(text.token).substr(1, 10)); };
    if (const test::Json* const from = json.find("from")) days.from = day(*from);
    if (const test::Json* const to = json.find("to")) days.to = day(*to);
    return days;
}

/// Goes through everything that names a node.
class References {
 public:
    explicit References(const test::Model& model) : model_(model) {
        for (const char* list : {"departments", "posts", "people"})
            for (const test::Json& record : model.document.find(list)->items)
                lives_[record.find("id")->token] = stated_days(record);
    }

    std::multiset<std::string> dangling() {
        for (const char* list : {"departments", "posts", "people"}) {
            const auto& records = model_.document.find(list)->items;
            for (std::size_t i = 0; i < records.size(); ++i) {
                owner_life_ = stated_days(records[i]);
                for (const auto& [key, value] : records[i].members)
                    if (names_nodes(key))
                        visit(value, '/' + std::string(list) + '/' + std::to_string(i) + '/' + key, {});
            }
        }
        return std::move(found_);
    }

 private:
    static bool names_nodes(std::string_view key) {
        static const std::set<std::string_view> keys{
            "parent",     "head",       "deputies",        "overseen_by",
            "department", "reports_to", "also_reports_to", "appointments",
            "post",       "supervisor", "value",           "inherits_duties_of",
            "submits",    "to"};  // of a report owed; elsewhere it is a day
        return keys.contains(key);
    }
    void visit(const test::Json& json, const std::string& at, Period days) {
        if (json.type == test::Json::Type::scalar) return reference(json.token, at, days);
        const bool is_report = json.find("every") != nullptr;
        if (!is_report && (json.find("from") != nullptr || json.find("to") != nullptr)) days = stated_days(json);
        for (const auto& [key, value] : json.members)
            if (names_nodes(key)) visit(value, at + '/' + key, days);
        for (std::size_t i = 0; i < json.items.size(); ++i) visit(json.items[i], at + '/' + std::to_string(i), days);
    }
    void reference(const std::string& id, const std::string& at, Period days) {
        if (!lives_.contains(id)) return;  // null
        const Period life = lives_[id];
        const bool from_outside = days.from != first_day && !life.contains(days.from);
        const bool to_outside = days.to != last_day && !life.contains(days.to);
        const bool shared =
            on_any_day([&](Day day) { return days.contains(day) && owner_life_.contains(day) && life.contains(day); });
        if (from_outside || to_outside || !shared) found_.insert(at);
    }

    const test::Model& model_;
    std::map<std::string, Period> lives_;
    Period owner_life_;
    std::multiset<std::string> found_;
};

}  // namespace

TEST_CASE("dangling-period: a reference on days on which there is nothing to refer to", "[document][property]") {
    const auto seed = GENERATE(range(0u, 300u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    CHECK(told(model, "dangling-period") == References(model).dangling());
}
