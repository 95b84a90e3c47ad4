// Organizations of shapes that ask too much of careless algorithms: what is asked of them is right, and grows no faster
// than they do.
#include "shapes.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "growth.hpp"
#include "orgraph/orgraph.hpp"

using namespace orgraph;

namespace {

const Day day = *Day::parse("2026-11-21");

Snapshot read(const std::string& document) { return Organization::read(document).at(day); }

/// How many times longer it takes to read an organization of that shape and to ask it, when it is eight times as large.
/// The documents are written outside the clock.
template <typename Shape, typename Ask>
double growth_of(const Shape& shape, std::uint32_t size, const Ask& ask) {
    const std::string small = shape(size);
    const std::string large = shape(8 * size);
    return test::growth([&](std::size_t n) { ask(read(n == 1 ? small : large)); }, 1);
}

}  // namespace

TEST_CASE("a long chain", "[shapes]") {
    constexpr std::uint32_t posts = 2'000;
    const Snapshot chain = read(benchmarks::long_chain(posts));
    const Node first = chain.nodes(Kind::post).front();
    const Node last = chain.nodes(Kind::post).back();
    CHECK(chain_of_command(chain, last).size() == posts - 1);
    CHECK(chain.posts_below(first).size() == posts - 1);
    CHECK(people_below(chain, chain.nodes(Kind::person).front()).size() == posts - 1);
    CHECK(common_superior(chain, last, first) == first);
    CHECK(growth_of(benchmarks::long_chain, posts, [](const Snapshot& asked) {
              const Node person = asked.nodes(Kind::person).front();
              REQUIRE(people_below(asked, person).size() == asked.nodes(Kind::person).size() - 1);
              REQUIRE(workload_of(asked).people.size() == asked.nodes(Kind::person).size());
              REQUIRE(deep_layers(asked).size() > 0);
          }) < test::linear);
}

TEST_CASE("a superior of very many", "[shapes]") {
    constexpr std::uint32_t reports = 2'000;
    const Snapshot wide = read(benchmarks::wide_post(reports));
    const Node top = wide.nodes(Kind::post).front();
    const Node boss = wide.nodes(Kind::person).front();
    CHECK(posts_below(wide, top, 1).size() == reports);
    CHECK(span_of_control(wide, boss) == reports);
    CHECK(growth_of(benchmarks::wide_post, reports, [](const Snapshot& asked) {
              const Node person = asked.nodes(Kind::person).front();
              REQUIRE(people_below(asked, person).size() == asked.nodes(Kind::person).size() - 1);
              REQUIRE(wide_spans(asked).size() == 1);
          }) < test::linear);
}

TEST_CASE("somebody with very many posts", "[shapes]") {
    constexpr std::uint32_t posts = 250;
    const Snapshot busy = read(benchmarks::many_appointments(posts));
    const Node person = busy.nodes(Kind::person).back();
    CHECK(busy.holds(person).size() == posts);
    const Workload workload = workload_of(busy, person);
    REQUIRE(workload.people.size() == 1);
    CHECK(workload.people[0].hours_per_week == posts);
    CHECK(workload.posts.size() == posts);
    CHECK(growth_of(benchmarks::many_appointments, posts, [](const Snapshot& asked) {
              const Node holder = asked.nodes(Kind::person).back();
              REQUIRE(asked.holdings(holder).size() == asked.holds(holder).size());
              REQUIRE(workload_of(asked, holder).posts.size() == asked.holds(holder).size());
              for (const Node post : asked.holds(holder)) REQUIRE(managers(asked, holder, post).size() == 1);
          }) < test::linear);
}

TEST_CASE("a post with very many dated values", "[shapes]") {
    constexpr std::uint32_t values = 8'000;
    const Organization dated = Organization::read(benchmarks::many_dated_values(values));
    // Every second value names the first post, the others the second one.
    const Node post = dated.at(day).nodes(Kind::post).back();
    const std::uint32_t begin = Day::parse("1990-01-01")->number();
    for (const std::uint32_t value : {0u, 1u, 2u, 4'711u, values - 1})
        for (const std::uint32_t second : {0u, 1u}) {
            const Snapshot taken = dated.at(Day(begin + 2 * value + second));
            CHECK(taken.reports_to(post) == taken.nodes(Kind::post)[value % 2]);
        }
    CHECK(growth_of(benchmarks::many_dated_values, 1'000, [](const Snapshot&) {}) < test::linear);
}

TEST_CASE("a duty with a very long text", "[shapes]") {
    constexpr std::uint32_t bytes = 30'000;
    const Snapshot wordy = read(benchmarks::long_duty(bytes));
    const Node post = wordy.nodes(Kind::post).front();
    const std::vector<Duty> duties = own_duties(wordy, post);
    REQUIRE(duties.size() == 1);
    const std::string_view text = duty_facts(wordy, duties[0]).text;
    REQUIRE(text.size() >= bytes);
    // A clause from within is found, whole characters of three bytes each.
    const std::size_t comma = text.find("，", bytes / 2);
    const std::size_t clause = comma + std::string_view("，").size();
    const std::vector<DutyHit> hits = search_duties(wordy, text.substr(clause, text.find("，", clause) - clause));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].duty.owner == post);
    CHECK(growth_of(benchmarks::long_duty, bytes,
                    [](const Snapshot& asked) { search_duties(asked, "谁负责催收逾期货款"); }) < test::linear);
}
