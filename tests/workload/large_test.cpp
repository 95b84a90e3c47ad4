// Organizations made to take long, each within a second or so, and long work that is watched or stopped.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/workload.hpp"
#include "processor_time.hpp"

using namespace orgraph;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

/// Text put together from parts; `operator+` of strings is slow and loud here.
std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text.append(part);
    return text;
}

/// An organization of one department from lists of posts and people, each item with a comma before it.
Snapshot made_of(const std::string& posts, const std::string& people, std::string_view more = "") {
    const std::string json =
        joined({R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], )", more, R"("posts": [)",
                std::string_view(posts).substr(posts.empty() ? 0 : 1), R"(], "people": [)",
                std::string_view(people).substr(people.empty() ? 0 : 1), "]}"});
    return Organization::read(json).at(first_day);
}

std::string number(std::size_t i) { return std::to_string(i); }

std::string post(std::size_t i, std::string_view rest) {
    return joined({R"(,{"id":")", number(i), R"(","title":"P","department":"d")", rest, "}"});
}
std::string person(std::size_t i, std::string_view appointments) {
    return joined({R"(,{"id":")", number(i), R"(","name":"N","appointments":[)", appointments, "]}"});
}
std::string holds(std::size_t post) { return joined({R"({"post":")", number(post), "\"}"}); }

constexpr std::string_view one_hour = R"({"text":"t","effort":{"hours":1,"per":"week"}})";
constexpr std::string_view shared_hour = R"({"text":"t","effort":{"hours":1,"per":"week"},"load":"shared"})";

/// Processor time that the work takes. Sanitizers and debug builds are slow, so the bound is wide: what it is to catch
/// takes minutes.
class Clock {
 public:
    ~Clock() { CHECK(benchmarks::now() - start_ < 20); }

 private:
    double start_ = benchmarks::now();
};

}  // namespace

TEST_CASE("10,000 holders of one post share its duties", "[workload]") {
    constexpr std::size_t holders = 10'000;
    std::string duties(shared_hour);
    for (int i = 1; i < 20; ++i) duties.append(",").append(shared_hour);
    std::string people;
    for (std::size_t i = 0; i < holders; ++i) people += person(i, holds(0));
    const Snapshot day = made_of(post(0, joined({R"(,"duties":[)", duties, "]"})), people);
    const Clock clock;
    const Workload all = workload_of(day, {.cover = true});
    REQUIRE(all.people.size() == holders);
    for (const PersonLoad& load : all.people) REQUIRE(near(load.hours_per_week, 20.0 / holders));
    CHECK(workload_of(day, day.find(Kind::post, "0")).people == workload_of(day).people);
    std::vector<PostLoad> posts;
    for (int i = 0; i < 20; ++i) person_load(day, day.find(Kind::person, number(static_cast<std::size_t>(i))), posts);
    CHECK(posts.size() == 20);
}

TEST_CASE("2,000 posts inherit from one another", "[workload]") {
    constexpr std::size_t count = 2'000;
    std::string posts;
    std::string people;
    for (std::size_t i = 0; i < count; ++i) {
        std::string rest = joined({R"(,"duties":[)", one_hour, "]"});
        if (i > 0) rest += joined({R"(,"inherits_duties_of":[")", number(i - 1), "\"]"});
        posts += post(i, rest);
        people += person(i, holds(i));
    }
    const Snapshot day = made_of(posts, people);
    const Clock clock;
    const Workload all = workload_of(day);
    REQUIRE(all.people.size() == count);
    for (std::size_t i = 0; i < count; ++i) REQUIRE(all.people[i].hours_per_week == static_cast<double>(i + 1));
    CHECK(duty_loads(day, day.find(Kind::person, number(count - 1))).size() == count);
}

TEST_CASE("few of many hold one post that inherits from 2,000", "[workload]") {
    // Of so many others that it is not worth while to measure all posts first.
    constexpr std::size_t count = 2'000;
    constexpr std::size_t holders = 5'000;
    std::string posts;
    for (std::size_t i = 0; i < count; ++i) {
        std::string rest = joined({R"(,"duties":[)", shared_hour, "]"});
        if (i > 0) rest += joined({R"(,"inherits_duties_of":[")", number(i - 1), "\"]"});
        posts += post(i, rest);
    }
    std::string people;
    for (std::size_t i = 0; i < holders; ++i) people += person(i, holds(count - 1));
    for (std::size_t i = holders; i < 5 * holders; ++i) people += person(i, "");
    const Snapshot day = made_of(posts, people);
    const Clock clock;
    const Workload found = workload_of(day, day.find(Kind::post, number(count - 1)));
    REQUIRE(found.people.size() == holders);
    for (const PersonLoad& load : found.people) REQUIRE(near(load.hours_per_week, 2'000.0 / 5'000));
}

TEST_CASE("people with 5,000 appointments each, to the same posts", "[workload]") {
    constexpr std::size_t count = 5'000;
    std::string posts;
    std::string appointments;
    for (std::size_t i = 0; i < count; ++i) {
        posts += post(i, joined({R"(,"duties":[)", shared_hour, "]"}));
        appointments += joined({i > 0 ? "," : "", R"({"post":")", number(i), R"(","kind":"concurrent"})"});
    }
    const auto hours = [&](const Snapshot& day, std::size_t people) {
        const Clock clock;
        const Workload all = workload_of(day, {.cover = true});
        REQUIRE(all.posts.size() == people * count);
        for (const PersonLoad& load : all.people)
            REQUIRE(near(load.hours_per_week, static_cast<double>(count) / static_cast<double>(people)));
        std::vector<PostLoad> rows;
        const PersonLoad alone = person_load(day, all.people[0].person, rows);
        CHECK(near(alone.hours_per_week, static_cast<double>(count) / static_cast<double>(people)));
        CHECK(duty_loads(day, all.people[0].person).size() == count);
    };
    hours(made_of(posts, person(0, appointments)), 1);
    hours(made_of(posts, joined({person(0, appointments), person(1, appointments)})), 2);
}

TEST_CASE("20,000 vacant posts in one line fall to whoever is above them all", "[workload]") {
    constexpr std::size_t count = 20'000;
    std::string posts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string above = i == 0 ? "null" : joined({"\"", number(i - 1), "\""});
        posts += post(i, joined({R"(,"reports_to":)", above, R"(,"duties":[)", one_hour, "]"}));
    }
    const Snapshot day = made_of(posts, joined({person(0, holds(0)), person(1, holds(0)), person(2, holds(10'000))}));
    const Clock clock;
    const Workload all = workload_of(day, {.cover = true});
    REQUIRE(all.people.size() == 3);
    // The posts 1 to 9,999 by halves, 10,001 to 19,999.
    CHECK(all.people[0].covering_hours_per_week == 4'999.5);
    CHECK(all.people[1].covering_hours_per_week == 4'999.5);
    CHECK(all.people[2].covering_hours_per_week == 9'999);
    CHECK(all.uncovered_hours_per_week == 19'998);
    std::vector<PostLoad> rows;
    CHECK(person_load(day, all.people[0].person, rows, {.cover = true}).covering_hours_per_week == 4'999.5);
    CHECK(person_load(day, all.people[2].person, rows, {.cover = true}).covering_hours_per_week == 9'999);
}

TEST_CASE("long work tells how far it has come, and is stopped on demand", "[workload]") {
    constexpr std::size_t count = 40'000;
    std::string posts;
    std::string people;
    for (std::size_t i = 0; i < count; ++i) {
        posts += post(i, joined({R"(,"duties":[)", one_hour, "]"}));
        people += person(i, holds(i));
    }
    const Snapshot day = made_of(posts, people);
    const auto watch = [&](const auto& ask) {
        std::vector<double> told;
        ask([&](double done) {
            told.push_back(done);
            return false;
        });
        REQUIRE(told.size() >= 8);  // at the beginning, and every 4,096 people
        CHECK(told[0] == 0);
        for (std::size_t i = 1; i < told.size(); ++i) {
            CHECK(told[i] >= told[i - 1]);
            CHECK(told[i] <= 1);
        }
        for (std::size_t stop = 1; stop <= told.size(); ++stop) {
            std::size_t calls = 0;
            try {
                ask([&](double) { return ++calls == stop; });
                FAIL("it was not stopped");
            } catch (const Error& error) {
                CHECK(error.status() == Status::cancelled);
            }
            CHECK(calls == stop);
        }
    };
    watch([&](const Progress& progress) { workload_of(day, {}, progress); });
    watch([&](const Progress& progress) { workload_of(day, {.cover = true}, progress); });
    watch([&](const Progress& progress) { workload_of(day, day.find(Kind::department, "d"), {}, progress); });
    CHECK(workload_of(day).people.size() == count);
}

TEST_CASE("a long chain of posts that inherit is gone through once", "[workload]") {
    constexpr std::size_t count = 1'000;
    std::string posts;
    for (std::size_t i = 0; i < count; ++i)
        posts +=
            post(i, i == 0 ? joined({R"(,"duties":[)", one_hour, "]"})
                           : joined({R"(,"inherits_duties_of":[")", number(i - 1), R"("],"duties":[)", one_hour, "]"}));
    const Snapshot day = made_of(posts, person(0, holds(count - 1)));
    const Clock clock;
    CHECK(workload_of(day, {.cover = true}).people[0].hours_per_week == count);
    // All others are vacant: 1 + 2 + ... hours.
    CHECK(workload_of(day).uncovered_hours_per_week == (count - 1) * count / 2);
    std::size_t calls = 0;
    workload_of(day, {}, [&calls](double) {
        ++calls;
        return false;
    });
    CHECK(calls > 50);
}

TEST_CASE("of one department not the sums of those below it are made", "[workload]") {
    constexpr std::size_t count = 3'000;
    std::string departments;
    std::string quotas;
    for (std::size_t i = 0; i < count; ++i) {
        departments += joined({i == 0 ? "" : ",", R"({"id":")", number(i), R"(","name":"D")",
                               i == 0 ? "" : joined({R"(,"parent":")", number(i - 1), "\""}), "}"});
        quotas += joined({i == 0 ? "" : ",", R"({"count":1,"per":"week","unit":"u)", number(i), "\"}"});
    }
    const std::string json =
        joined({R"({"orgraph":1,"departments":[)", departments, R"(],"posts":[{"id":"p","title":"P","department":")",
                number(count - 1), R"(","duties":[{"text":"t","quota":[)", quotas, "]}]}]}"});
    const Snapshot day = Organization::read(json).at(first_day);
    const Clock clock;
    CHECK(workload_of(day, day.find(Kind::department, "0")).quotas.size() == count);
}
