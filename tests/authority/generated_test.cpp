// The made-up organizations of the benchmarks.
#include <cstdint>
#include <string>

#include "catch.hpp"
#include "generate.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/route.hpp"
#include "orgraph/segregation.hpp"

using namespace orgraph;

namespace {

/// FNV-1a (Fowler, Noll and Vo, 1991).
std::uint64_t hash(const std::string& text) {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
    return hash;
}

}  // namespace

TEST_CASE("a generated organization loads, with rules and without", "[authority]") {
    const std::uint32_t people = GENERATE(1u, 2u, 3u, 60u, 3'000u);
    for (const bool rules : {false, true}) {
        CAPTURE(people, rules);
        const std::string text = benchmarks::generate(people, {.reports = people < 100, .rules = rules});
        const Problems problems = check(text);
        CHECK(problems.errors == 0);
        CHECK(problems.warnings == 0);
        const Organization organization = Organization::read(text);
        CHECK(organization.write() == text);
        const Snapshot day = organization.at(*Day::parse("2026-11-21"));
        CHECK(workflow_count(day) == (rules ? 50 : 0));
        CHECK(incompatible_count(day) == (rules ? 20 : 0));
        if (!rules || people < 3'000) continue;
        std::size_t away = 0;
        for (const Node person : day.nodes(Kind::person)) away += day.is_away(person);
        CHECK(away > 60);
        CHECK(away < 150);
        std::size_t steps = 0;
        for (std::uint32_t i = 0; i < 50; ++i) steps += workflow_facts(day, Workflow{i}).step_count;
        CHECK(steps > 450);
        const Breaches breaches = segregation(day);
        CHECK_FALSE(breaches.rows.empty());
        CHECK(breaches.rows.size() < 300);
    }
}

TEST_CASE("a generated organization stays as it was", "[authority]") {
    CHECK(hash(benchmarks::generate(1'000)) == 0xFFFF'2B89'4195'1D32);
    CHECK(hash(benchmarks::generate(60, {.reports = true})) == 0x1260'522D'083F'55CE);
    // The same in all builds: figures of one compiler stand beside those of another.
    CHECK(hash(benchmarks::generate(1'000, {.rules = true})) == 0x1ECF'58EC'07AE'2CB6);
}
