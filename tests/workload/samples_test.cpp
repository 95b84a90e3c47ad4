// Workload of departments of the samples, worked out by hand.
#include <cmath>
#include <string>

#include "catch.hpp"
#include "orgraph/workload.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

struct Expected {
    const char* person;
    double hours;
    LoadState state;
};

void check_people(const Snapshot& day, const Workload& found, const std::vector<Expected>& expected, double capacity) {
    REQUIRE(found.people.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].person, found.people[i].hours_per_week);
        CHECK(day.id(found.people[i].person) == expected[i].person);
        CHECK(near(found.people[i].hours_per_week, expected[i].hours));
        CHECK(near(found.people[i].ratio, expected[i].hours / capacity));
        CHECK(found.people[i].state == expected[i].state);
    }
}

void check_quota(const QuotaLoad& found, std::string_view unit, double total, double min, double max) {
    CAPTURE(unit);
    CHECK(found.unit == unit);
    CHECK(found.per == TimeUnit::week);
    CHECK(near(found.total, total));
    REQUIRE((found.min && found.max));
    CHECK(near(*found.min, min));
    CHECK(near(*found.max, max));
}

}  // namespace

TEST_CASE("the after-sales department of Xinghe", "[workload]") {
    const Snapshot day = test::sample_on("xinghe", "2026-11-21");
    const Workload found = workload_of(day, day.find(Kind::department, "after-sales"));
    // after-sales-manager: own 8 + 8 + 4 a week and 20 a quarter, 20 / 13; of its job dept-manager 6 a month,
    // 6 x 12 / 52, 1.5 a week and 12 a quarter, 12 / 13; the job's last one is temporary.
    const double manager = 8 + 8 + 4 + 20.0 / 13 + 6 * 12.0 / 52 + 1.5 + 12.0 / 13;
    // service-engineer: 4 visits of 420 minutes = 28, 4 a week, and 2 a day = 10 a week that four holders share.
    const double engineer = 28 + 4 + 10.0 / 4;
    // hotline-agent: 22 + 10 a week, 8 a month.
    const double agent = 22 + 10 + 8 * 12.0 / 52;
    // spare-parts-clerk, of the warehouse until March: 10 + 16 + 6.
    const double clerk = 10 + 16 + 6;
    // Of 40 hours; overloaded above 1.1, underloaded below 0.5.
    check_people(day, found,
                 {{"wu-di", manager, LoadState::balanced},
                  {"cao-lei", engineer, LoadState::balanced},
                  {"niu-jianguo", engineer, LoadState::balanced},
                  {"an-ran", engineer, LoadState::balanced},
                  {"tong-liang", engineer, LoadState::balanced},
                  {"shu-xiao", agent, LoadState::balanced},
                  {"xiang-yang", agent, LoadState::balanced},
                  {"zhu-fu", clerk, LoadState::balanced}},
                 40);
    CHECK(found.uncovered_hours_per_week == 0);
    // 4 visits by 4 holders, of 4 to 6 heads.
    REQUIRE(found.quotas.size() == 1);
    check_quota(found.quotas[0], "次", 16, 16, 24);
}

TEST_CASE("the assembly shop of Xinghe", "[workload]") {
    const Snapshot day = test::sample_on("xinghe", "2026-11-21");
    const auto hours = [&](const char* person) {
        std::vector<PostLoad> posts;
        return person_load(day, day.find(Kind::person, person), posts);
    };
    // assembly-director: 8 + 2; of its job workshop-director 12, 1 a day = 5, 2: 29 of 40 hours.
    CHECK(near(hours("tian-fugui").hours_per_week, 29));
    // assembly-leader: 12 + 8 + 5; of its job team-leader 2.5 + 3 + 4: 34.5.
    CHECK(near(hours("ding-qiang").hours_per_week, 34.5));
    // assembler: 4 modules of 480 minutes = 32, 3; of its job technician 0.5 a day = 2.5, 1: 38.5.
    CHECK(near(hours("liao-kai").hours_per_week, 38.5));
    CHECK(hours("liao-kai").post_count == 1);
    // wiring-electrician: 2 x 720 + 10 x 40 = 1840 minutes = 30 2/3, 2; of the job 3.5.
    CHECK(near(hours("chang-qing").hours_per_week, 1840.0 / 60 + 2 + 3.5));
    CHECK(hours("chang-qing").state == LoadState::balanced);
    // 8 assemblers (of 8 to 12) by 4 modules; 3 electricians (of 3 to 4) by 2 cabinets and 10 harnesses.
    const Workload shop = workload_of(day, day.find(Kind::department, "assembly"));
    CHECK(shop.people.size() == 1 + 2 + 8 + 3);
    REQUIRE(shop.quotas.size() == 3);
    check_quota(shop.quotas[0], "模块", 32, 32, 48);
    check_quota(shop.quotas[1], "电柜", 6, 6, 8);
    check_quota(shop.quotas[2], "线束", 30, 30, 40);
}

TEST_CASE("the assembly department of Brightwater", "[workload]") {
    const Snapshot day = test::sample_on("brightwater", "2026-11-21");
    const Node department = day.find(Kind::department, "assembly");
    // Of 37.5 hours, m-doyle of 30.
    const Workload found = workload_of(day, department);
    REQUIRE(found.people.size() == 6);
    // works-manager 6 + 3 a week and an unmeasured one; acting assembly-leader 12, and of its job team-leader 1.25 + 1.
    // fitter: 6 pumps of 320 minutes = 32, 1.5: 33.5. test-leader: 18 x 45 / 60 = 13.5, of its job 2.25: 15.75.
    // storekeeper: 12 + 16 + 24 / 52 = 28.46.
    std::vector<Expected> expected = {{"r-mistry", 9 + 14.25, LoadState::balanced},  // 0.62
                                      {"t-bell", 15.75, LoadState::underloaded},     // 0.42
                                      {"g-price", 33.5, LoadState::balanced},        // 0.89
                                      {"s-lund", 33.5, LoadState::balanced},
                                      {"a-khan", 33.5, LoadState::balanced}};
    Workload without = found;
    REQUIRE(day.id(found.people[5].person) == "m-doyle");
    CHECK(near(found.people[5].hours_per_week, 28 + 24.0 / 52));
    CHECK(found.people[5].capacity_hours_per_week == 30);
    CHECK(found.people[5].state == LoadState::balanced);
    without.people.pop_back();
    check_people(day, without, expected, 37.5);
    CHECK(found.people[0].measured == 5);
    CHECK(found.people[0].unmeasured == 1);
    // The shares are 0.8 and 0.2 of 37.5.
    const auto posts = found.posts_of(found.people[0]);
    REQUIRE(posts.size() == 2);
    CHECK(near(posts[0].hours_per_week, 9));
    CHECK(near(posts[0].capacity_hours_per_week, 30));
    CHECK(near(posts[1].hours_per_week, 14.25));
    CHECK(near(posts[1].capacity_hours_per_week, 7.5));
    // Pumps: 18 by one test leader, 6 by three fitters (of 3 to 5).
    REQUIRE(found.quotas.size() == 1);
    check_quota(found.quotas[0], "pump", 18 + 18, 18 + 18, 18 + 30);
}

TEST_CASE("the sales department of Brightwater, and who covers its vacant posts", "[workload]") {
    const Snapshot day = test::sample_on("brightwater", "2026-11-21");
    const Node department = day.find(Kind::department, "sales");
    // account-manager, vacant since July: 6 visits of 120 minutes = 12, and 8. The other posts are held; the service
    // engineers' 16 hours are shared by two: 24 + 8 = 32, below 37.5. Nothing of the managers' duties is measured.
    const std::vector<Expected> expected = {{"b-hale", 0, LoadState::unmeasured},
                                            {"o-reid", 0, LoadState::unmeasured},
                                            {"k-young", 32, LoadState::balanced},
                                            {"i-shaw", 32, LoadState::balanced}};
    const Workload plain = workload_of(day, department);
    check_people(day, plain, expected, 37.5);
    CHECK(near(plain.uncovered_hours_per_week, 20));
    const Workload covered = workload_of(day, department, {.cover = true});
    CHECK(near(covered.people[0].covering_hours_per_week, 20));
    CHECK(near(covered.people[0].hours_per_week, 20));
    CHECK(covered.people[1].covering_hours_per_week == 0);
    // No visits are made; two account managers are planned.
    REQUIRE(plain.quotas.size() == 1);
    check_quota(plain.quotas[0], "visit", 0, 12, 12);
}
