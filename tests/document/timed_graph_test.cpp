#include "document/timed_graph.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;
using document::find_cycles;
using document::TimedCycle;
using document::TimedEdge;

namespace {

using Cycle = std::vector<std::uint32_t>;

Cycle from_smallest(Cycle cycle) {
    std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
    return cycle;
}

/// Edges from each vertex that never overlap; times from 0 to `days`, or open.
std::vector<TimedEdge> random_edges(std::uint32_t vertices, std::uint32_t days, std::mt19937& random) {
    std::vector<TimedEdge> edges;
    for (std::uint32_t v = 0; v < vertices; ++v) {
        std::uint32_t from = 0;
        while (from < days) {
            const std::uint32_t to = from + static_cast<std::uint32_t>(random() % days);
            const bool open = to >= days;
            if (random() % 4 != 0)
                edges.push_back(
                    {v, static_cast<std::uint32_t>(random() % vertices), {Day(from), open ? last_day : Day(to)}});
            from = to + 1;
        }
    }
    std::ranges::shuffle(edges, random);
    return edges;
}

std::set<Cycle> cycles_on(std::uint32_t vertices, const std::vector<TimedEdge>& edges, Day day) {
    std::vector<std::uint32_t> next(vertices, vertices);
    for (const TimedEdge& edge : edges)
        if (edge.days.contains(day)) next[edge.from] = edge.to;
    std::set<Cycle> cycles;
    for (std::uint32_t start = 0; start < vertices; ++start) {
        Cycle walk{start};
        for (std::uint32_t v = next[start]; v != vertices && v != start && walk.size() <= vertices; v = next[v])
            walk.push_back(v);
        if (walk.size() <= vertices && next[walk.back()] == start) cycles.insert(from_smallest(walk));
    }
    return cycles;
}

/// Those from whose end a way leads back to their beginning, whatever the days, by trying all ways.
std::vector<TimedEdge> on_circles(const std::vector<TimedEdge>& edges) {
    std::vector<TimedEdge> found;
    for (const TimedEdge& edge : edges) {
        std::set<std::uint32_t> reached{edge.to};
        std::vector<std::uint32_t> open{edge.to};
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (const TimedEdge& next : edges)
                if (next.from == at && !next.days.empty() && reached.insert(next.to).second) open.push_back(next.to);
        }
        if (!edge.days.empty() && reached.contains(edge.from)) found.push_back(edge);
    }
    return found;
}

}  // namespace

TEST_CASE("a graph without edges, or whose edges are never there, has no cycles", "[document]") {
    CHECK(find_cycles(0, {}).empty());
    CHECK(find_cycles(5, {}).empty());
    CHECK(find_cycles(2, {{0, 0, {Day(2), Day(1)}}, {1, 1, {Day(9), Day(3)}}}).empty());
}

TEST_CASE("a loop is a cycle of one", "[document]") {
    const auto cycles = find_cycles(1, {{0, 0, {}}});
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].vertices == Cycle{0});
    CHECK(cycles[0].days == std::vector{Period{}});
}

TEST_CASE("two edges that never meet close no cycle", "[document]") {
    CHECK(find_cycles(2, {{0, 1, {Day(0), Day(4)}}, {1, 0, {Day(5), Day(9)}}}).empty());
    const auto cycles = find_cycles(2, {{0, 1, {Day(0), Day(5)}}, {1, 0, {Day(5), Day(9)}}});
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].days == std::vector{Period{Day(5), Day(5)}});
}

TEST_CASE("the cycles of every day are found, and no others", "[document][property]") {
    const auto seed = GENERATE(range(0u, 400u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto vertices = static_cast<std::uint32_t>(1 + random() % 9);
    const auto days = static_cast<std::uint32_t>(1 + random() % 20);
    const std::vector<TimedEdge> edges = random_edges(vertices, days, random);
    const std::vector<TimedCycle> found = find_cycles(vertices, edges);
    std::vector<Day> tried{last_day};
    for (std::uint32_t day = 0; day <= days + 1; ++day) tried.emplace_back(day);
    for (const Day day : tried) {
        CAPTURE(day.number());
        std::vector<Cycle> told;
        for (const TimedCycle& cycle : found)
            if (std::ranges::any_of(cycle.days, [day](Period stretch) { return stretch.contains(day); }))
                told.push_back(from_smallest(cycle.vertices));
        std::ranges::sort(told);
        const std::set<Cycle> expected = cycles_on(vertices, edges, day);
        REQUIRE(told == std::vector<Cycle>(expected.begin(), expected.end()));
    }
}

TEST_CASE("cycles are looked for where ways lead back, whatever the days, and nowhere else", "[document][property]") {
    const auto seed = GENERATE(range(0u, 400u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto vertices = static_cast<std::uint32_t>(1 + random() % 12);
    const auto days = static_cast<std::uint32_t>(1 + random() % 3);
    std::vector<TimedEdge> edges = random_edges(vertices, days, random);
    // Mostly upwards, so that about half of the graphs have no cycle.
    for (TimedEdge& edge : edges)
        if (edge.to >= edge.from && edge.from > 0 && random() % 16 != 0)
            edge.to = static_cast<std::uint32_t>(random() % edge.from);
    // Those of a vertex together, vertices in any order.
    std::ranges::stable_sort(edges, {}, [](const TimedEdge& edge) { return edge.from * 7 % 13; });
    if (seed % 2 == 1)
        for (TimedEdge& edge : edges) edge = {vertices - 1 - edge.from, vertices - 1 - edge.to, edge.days};
    // As much as can be is given at once.
    std::vector<std::uint32_t> given(vertices, document::TimedGraph::nothing);
    for (const TimedEdge& edge : edges)
        if (edge.days == Period{} && random() % 2 == 0) given[edge.from] = edge.to;
    document::TimedGraph graph(given);
    for (const TimedEdge& edge : edges)
        if (given[edge.from] == document::TimedGraph::nothing) graph.add(edge.from, edge.to, edge.days);
    const auto is_among = [](const std::vector<TimedEdge>& all) {
        return [&all](const TimedEdge& edge) {
            return std::ranges::any_of(all, [&edge](const TimedEdge& one) {
                return one.from == edge.from && one.to == edge.to && one.days == edge.days;
            });
        };
    };
    const std::vector<TimedEdge> circles = on_circles(edges);
    const std::vector<TimedEdge> told = graph.edges_of_circles();
    CHECK(std::ranges::all_of(circles, is_among(told)));
    const bool always = std::ranges::any_of(
        find_cycles(vertices, edges), [](const TimedCycle& cycle) { return cycle.days == std::vector{Period{}}; });
    if (!always) CHECK(told.size() == circles.size());
    CHECK(std::ranges::is_sorted(told, {}, &TimedEdge::from));
    const auto found = [](const std::vector<TimedCycle>& cycles) {
        std::set<Cycle> all;
        for (const TimedCycle& cycle : cycles) all.insert(from_smallest(cycle.vertices));
        return all;
    };
    CHECK(found(find_cycles(graph)) == found(find_cycles(vertices, edges)));
}

TEST_CASE("a long chain of changes is no deep recursion", "[document]") {
    constexpr std::uint32_t count = 100'000;
    std::vector<TimedEdge> edges;
    for (std::uint32_t v = 0; v < count; ++v) edges.push_back({v, (v + 1) % count, {Day(v), last_day}});
    const auto cycles = find_cycles(count, std::move(edges));
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].vertices.size() == count);
    CHECK(cycles[0].days == std::vector{Period{Day(count - 1), last_day}});
}

TEST_CASE("a document's cycles are those of its days, each once, with its first day", "[document][property]") {
    const auto seed = GENERATE(range(0u, 400u));
    CAPTURE(seed);
    const test::Model model = test::random_model(seed);
    std::multiset<std::string> expected;
    const auto expect = [&](const auto& cycles, const auto& nodes, const std::string& list, const std::string& what) {
        for (const auto& [cycle, day] : cycles) {
            std::string walk;
            for (const int i : cycle) walk += '"' + nodes[static_cast<std::size_t>(i)].id + "\" -> ";
            walk += '"' + nodes[static_cast<std::size_t>(cycle[0])].id + '"';
            expected.insert("/" + list + "/" + std::to_string(cycle[0]) + " " + what + " in a circle" +
                            (day == first_day ? "" : ", from " + day.text() + " on") + ": " + walk);
        }
    };
    expect(reporting_cycles(model), model.posts, "posts", "posts report to each other");
    expect(department_cycles(model), model.departments, "departments", "departments are part of each other");

    std::multiset<std::string> told;
    for (const Problem& problem : check(model.text()).listed) {
        if (problem.severity == Severity::warning) continue;
        CHECK((problem.code == "reporting-cycle" || problem.code == "department-cycle"));
        told.insert(problem.at + ' ' + problem.message);
    }
    CHECK(told == expected);
}
