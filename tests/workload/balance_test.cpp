#include "orgraph/balance.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/settings.hpp"
#include "random_organization.hpp"

using namespace orgraph;

namespace {

bool is_near(std::optional<double> found, double expected) {
    return found && std::abs(*found - expected) < 1e-9 * (1 + std::abs(expected));
}

std::string post(const std::string& id, const std::string& department, double hours, const std::string& more = "") {
    const std::string effort =
        hours < 0 ? "" : R"(, "effort": {"hours": )" + std::to_string(hours) + R"(, "per": "week"})";
    return R"({"id": ")" + id + R"(", "title": "T", "department": ")" + department + R"(", "duties": [{"text": "X")" +
           effort + "}]" + more + "}";
}
std::string person(const std::string& id, const std::vector<std::string>& posts, const std::string& more = "") {
    std::string appointments;
    for (const std::string& one : posts)
        appointments +=
            (appointments.empty() ? R"({"post": ")" : R"(, {"kind": "concurrent", "post": ")") + one + "\"}";
    return R"({"id": ")" + id + R"(", "name": "N", "appointments": [)" + appointments + "]" + more + "}";
}
std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

/// The company, of which sales has a team below it; finance stands beside it, and nobody is in the empty one. Who does
/// how much of 40 hours: a 40, b 60, c 20 and d 20, e 20 + 60 in the team and in finance, f nobody knows, g nothing.
Snapshot firm() {
    const std::string departments = R"({"id": "team", "name": "Team", "parent": "sales"},
        {"id": "co", "name": "Company"}, {"id": "sales", "name": "Sales", "parent": "co"},
        {"id": "fin", "name": "Finance", "parent": "co"}, {"id": "empty", "name": "Empty", "parent": "sales"},
        {"id": "dark", "name": "Dark", "parent": "co"})";
    const std::string posts = joined(
        {post("boss", "co", 40, R"(, "reports_to": null)"), post("lead", "sales", 60, R"(, "reports_to": "boss")"),
         post("rep", "team", 20, R"(, "reports_to": "lead")"), post("till", "fin", 60, R"(, "reports_to": "boss")"),
         post("odd", "dark", -1, R"(, "reports_to": "boss")"), post("open", "empty", 8, R"(, "reports_to": "lead")")});
    const std::string people =
        joined({person("a", {"boss"}), person("b", {"lead"}), person("c", {"rep"}), person("d", {"rep"}),
                person("e", {"rep", "till"}), person("f", {"odd"}), person("g", {})});
    const std::string settings = R"("settings": {"overload": 1.2, "max_span": 2, "max_concurrent": 0})";
    return Organization::read(R"({"orgraph": 1, )" + settings + R"(, "departments": [)" + departments +
                              R"(], "jobs": [{"id": "j", "title": "J"}], "posts": [)" + posts + R"(], "people": [)" +
                              people + "]}")
        .at(first_day);
}

std::string ids(const Snapshot& day, const Workload& workload, const std::vector<std::size_t>& places) {
    std::string text;
    for (const std::size_t place : places) text += day.id(workload.people.at(place).person);
    return text;
}

Balance balance_at(const Snapshot& day, Node who, std::size_t top = 10) {
    return balance_of(day, who == none ? workload_of(day) : workload_of(day, who), who, top);
}

const DepartmentSpread* spread_of(const Snapshot& day, const Balance& balance, const char* department) {
    for (const DepartmentSpread& spread : balance.departments)
        if (spread.department == day.find(Kind::department, department)) return &spread;
    return nullptr;
}

std::string departments(const Snapshot& day, const Balance& balance) {
    std::string text;
    for (const DepartmentSpread& spread : balance.departments) text += std::string(day.id(spread.department)) + ' ';
    return text;
}

}  // namespace

TEST_CASE("the most and the least loaded, equal ones in document order", "[workload]") {
    const Snapshot day = firm();
    const Workload all = workload_of(day);
    const Balance balance = balance_of(day, all);
    CHECK(ids(day, all, balance.most) == "ebacdg");  // f is unmeasured
    CHECK(ids(day, all, balance.least) == "gcdabe");
    CHECK(ids(day, all, balance.overloaded) == "eb");
    for (const std::size_t top : {0u, 1u, 3u, 4u, 6u, 7u, 1000u}) {
        const Balance some = balance_of(day, all, none, top);
        CHECK(ids(day, all, some.most) == std::string("ebacdg").substr(0, top));
        CHECK(ids(day, all, some.least) == std::string("gcdabe").substr(0, top));
        CHECK(ids(day, all, some.overloaded) == "eb");
        CHECK(some.departments == balance.departments);
    }
}

TEST_CASE("loads of departments, those below included, each person once and with everything", "[workload]") {
    const Snapshot day = firm();
    const Balance balance = balance_at(day, none);
    CHECK(departments(day, balance) == "team co sales fin dark ");  // document order; nobody is in the empty one
    const DepartmentSpread* const sales = spread_of(day, balance, "sales");
    REQUIRE(sales != nullptr);
    CHECK(sales->people == 4);
    CHECK(sales->unmeasured == 0);
    CHECK(is_near(sales->hours_per_week, 60 + 20 + 20 + 80));
    CHECK(is_near(sales->capacity_hours_per_week, 160));
    CHECK(is_near(sales->least, 0.5));
    CHECK(is_near(sales->mean, 1.125));
    CHECK(is_near(sales->most, 2));
    CHECK(is_near(sales->deviation, std::sqrt((0.375 * 0.375 + 2 * 0.625 * 0.625 + 0.875 * 0.875) / 4)));
    const DepartmentSpread* const company = spread_of(day, balance, "co");
    REQUIRE(company != nullptr);
    CHECK(company->people == 6);  // e once, though in two of its departments; g is in none
    CHECK(company->unmeasured == 1);
    CHECK(is_near(company->hours_per_week, 220));
    CHECK(is_near(company->capacity_hours_per_week, 200));  // without that of f
    CHECK(is_near(company->mean, 1.1));
    const DepartmentSpread* const finance = spread_of(day, balance, "fin");
    REQUIRE(finance != nullptr);
    CHECK(finance->people == 1);
    CHECK(is_near(finance->hours_per_week, 80));
    CHECK(is_near(finance->deviation, 0));
    const DepartmentSpread* const dark = spread_of(day, balance, "dark");
    REQUIRE(dark != nullptr);
    DepartmentSpread expected;
    expected.department = day.find(Kind::department, "dark");
    expected.people = expected.unmeasured = 1;
    CHECK(*dark == expected);
}

TEST_CASE("the balance of a department, a post or a person is of those whom the workload lists", "[workload]") {
    const Snapshot day = firm();
    const auto of = [&](Kind kind, const char* id) { return day.find(kind, id); };
    Workload some = workload_of(day, of(Kind::department, "sales"));
    Balance balance = balance_of(day, some, of(Kind::department, "sales"));
    CHECK(departments(day, balance) == "team sales ");
    CHECK(ids(day, some, balance.most) == "ebcd");
    const Balance all = balance_at(day, none);
    CHECK(*spread_of(day, balance, "team") == *spread_of(day, all, "team"));
    CHECK(*spread_of(day, balance, "sales") == *spread_of(day, all, "sales"));
    REQUIRE(balance.concurrent.size() == 1);
    CHECK(balance.concurrent[0] == Concurrency{of(Kind::person, "e"), 1});
    REQUIRE(balance.spans.size() == 1);  // a has three, but is not of sales
    CHECK(balance.spans[0].person == of(Kind::person, "b"));
    CHECK(balance.spans[0].span == 3);

    some = workload_of(day, of(Kind::post, "rep"));
    balance = balance_of(day, some, of(Kind::post, "rep"));
    CHECK(ids(day, some, balance.least) == "cde");
    CHECK(ids(day, some, balance.overloaded) == "e");
    CHECK(balance.departments.empty());
    CHECK(balance.concurrent.size() == 1);
    CHECK(balance.spans.empty());
    some = workload_of(day, of(Kind::person, "a"));
    balance = balance_of(day, some, of(Kind::person, "a"));
    CHECK(ids(day, some, balance.most) == "a");
    CHECK(balance.departments.empty());
    REQUIRE(balance.spans.size() == 1);
    CHECK(balance.spans[0].span == 3);  // b, f and e, who is below c's post too
    balance = balance_at(day, of(Kind::department, "empty"));
    CHECK(balance.most.empty());
    CHECK(balance.departments.empty());
    CHECK(ids(day, workload_of(day, of(Kind::person, "f")), balance_at(day, of(Kind::person, "f")).most).empty());
}

TEST_CASE("who holds many posts or manages many people, in document order", "[workload]") {
    const Snapshot day = firm();
    const Balance balance = balance_at(day, none);
    REQUIRE(balance.concurrent.size() == 1);
    CHECK(balance.concurrent[0].concurrent == 1);
    REQUIRE(balance.spans.size() == 2);
    CHECK(balance.spans[0].person == day.find(Kind::person, "a"));
    CHECK(balance.spans[1].person == day.find(Kind::person, "b"));
}

TEST_CASE("nobody is no reason to fail", "[workload]") {
    for (const char* const text :
         {R"({"orgraph": 1})", R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}]})"}) {
        const Snapshot day = Organization::read(text).at(first_day);
        const Balance balance = balance_at(day, none);
        CHECK(balance.most.empty());
        CHECK(balance.least.empty());
        CHECK(balance.overloaded.empty());
        CHECK(balance.departments.empty());
        CHECK(balance.concurrent.empty());
        CHECK(balance.spans.empty());
    }
}

TEST_CASE("the balance tells how far it is and can be cancelled", "[workload]") {
    std::vector<std::string> posts;
    std::vector<std::string> people;
    for (int i = 0; i < 18'000; ++i) {
        const std::string number = std::to_string(i);
        posts.push_back(post(std::string("p").append(number), "d", i % 70));
        people.push_back(person(std::string("q").append(number), {std::string("p").append(number)}));
    }
    const Snapshot day = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [)" +
                                            joined(posts) + R"(], "people": [)" + joined(people) + "]}")
                             .at(first_day);
    const Workload workload = workload_of(day);
    int calls = 0;
    double last = 0;
    const Balance balance = balance_of(day, workload, none, 3, [&](double fraction) {
        ++calls;
        CHECK(fraction >= last);
        CHECK(fraction <= 1);
        last = fraction;
        return false;
    });
    CHECK(calls > 0);
    CHECK(ids(day, workload, balance.most) == "q69q139q209");
    CHECK(ids(day, workload, balance.least) == "q0q70q140");
    for (int stop = 1; stop <= calls; ++stop) {
        int left = stop;
        try {
            balance_of(day, workload, none, 3, [&](double) { return --left == 0; });
            FAIL("was not cancelled");
        } catch (const Error& error) {
            CHECK(error.status() == Status::cancelled);
            CHECK(left == 0);
        }
    }
}

TEST_CASE("spreads of random organizations, the slow way", "[workload][property]") {
    const auto seed = GENERATE(range(3000u, 3080u));
    CAPTURE(seed);
    const Organization organization = Organization::read(test::random_organization(seed).text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const Workload all = workload_of(snapshot);
        const Balance whole = balance_of(snapshot, all, none, 4);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < all.people.size(); ++i)
            if (all.people[i].state != LoadState::unmeasured) order.push_back(i);
        std::ranges::stable_sort(order, [&](auto a, auto b) { return all.people[a].ratio > all.people[b].ratio; });
        REQUIRE(whole.most == std::vector<std::size_t>(
                                  order.begin(), order.begin() + std::min<std::ptrdiff_t>(
                                                                     4, static_cast<std::ptrdiff_t>(order.size()))));
        for (const Node who : snapshot.nodes(Kind::department)) {
            std::map<Node, PersonLoad> loads;
            for (const PersonLoad& load : all.people)
                for (const Node held : snapshot.holds(load.person))
                    for (Node at = snapshot.post_in(held); at != none; at = snapshot.part_of(at))
                        if (at == who) loads[load.person] = load;
            const auto* const found = spread_of(snapshot, whole, std::string(snapshot.id(who)).c_str());
            REQUIRE((found == nullptr) == loads.empty());
            if (found == nullptr) continue;
            double sum = 0;
            double squares = 0;
            std::size_t measured = 0;
            for (const auto& [person, load] : loads) {
                if (load.state == LoadState::unmeasured) continue;
                sum += load.ratio;
                squares += load.ratio * load.ratio;
                ++measured;
            }
            const auto count = static_cast<double>(measured);
            REQUIRE(found->people == loads.size());
            REQUIRE(found->unmeasured == loads.size() - measured);
            REQUIRE(found->mean.has_value() == (measured > 0));
            if (measured > 0) {
                REQUIRE(is_near(found->mean, sum / count));
                REQUIRE(std::abs(*found->deviation * *found->deviation - (squares - sum * sum / count) / count) < 1e-9);
            }
            // Of this department alone: the same, and of those below it.
            const Balance own = balance_at(snapshot, who);
            std::vector<DepartmentSpread> expected;
            for (const DepartmentSpread& spread : whole.departments)
                for (Node at = spread.department; at != none; at = snapshot.part_of(at))
                    if (at == who) expected.push_back(spread);
            REQUIRE(own.departments == expected);
        }
    }
}
