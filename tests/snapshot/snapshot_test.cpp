#include "orgraph/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "samples.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

namespace {

template <typename T>
std::vector<T> listed(std::span<const T> span) {
    return {span.begin(), span.end()};
}

int count_of(const auto& records) { return static_cast<int>(records.size()); }

/// Calls `test(model, snapshot, answers)` for one random organization on every day that matters.
template <typename Test>
void on_every_day(std::uint32_t seed, const Test& test) {
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        CAPTURE(seed, day.text());
        test(model, organization.at(day), test::SlowAnswers(model, day));
    }
}

}  // namespace

TEST_CASE("nodes are in force in their lives, and are found by their ids then", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 60u)), [](const auto& model, const Snapshot& snapshot, const auto& answers) {
        std::vector<Node> departments, posts, people;
        for (int d = 0; d < count_of(model.departments); ++d)
            if (answers.department_in_force(d)) departments.push_back(model.department_node(d));
        for (int p = 0; p < count_of(model.posts); ++p)
            if (answers.post_in_force(p)) posts.push_back(model.post_node(p));
        for (int q = 0; q < count_of(model.people); ++q)
            if (answers.person_in_force(q)) people.push_back(model.person_node(q));
        REQUIRE(listed(snapshot.nodes(Kind::department)) == departments);
        REQUIRE(listed(snapshot.nodes(Kind::post)) == posts);
        REQUIRE(listed(snapshot.nodes(Kind::person)) == people);
        REQUIRE(snapshot.nodes(Kind::job).size() == model.jobs.size());
        REQUIRE(Node{snapshot.node_count()} == model.person_node(count_of(model.people)));
        for (int p = 0; p < count_of(model.posts); ++p) {
            const Node node = model.post_node(p);
            REQUIRE(snapshot.kind(node) == Kind::post);
            REQUIRE(snapshot.id(node) == model.posts[static_cast<std::size_t>(p)].id);
            REQUIRE(snapshot.in_force(node) == answers.post_in_force(p));
            REQUIRE(snapshot.find(Kind::post, snapshot.id(node)) == (answers.post_in_force(p) ? node : none));
            REQUIRE(snapshot.find(Kind::person, snapshot.id(node)) == none);
        }
        REQUIRE_FALSE(snapshot.in_force(none));
        REQUIRE_FALSE(snapshot.in_force(Node{snapshot.node_count()}));
        REQUIRE(snapshot.find(Kind::post, "nothing") == none);
    });
}

TEST_CASE("S1: who holds what, and how", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 100u)), [](const auto& model, const Snapshot& snapshot, const auto& answers) {
        for (const Node node : snapshot.nodes(Kind::post)) {
            const int p = model.post_position(node);
            REQUIRE(listed(snapshot.held_by(node)) == model.person_nodes(answers.holders(p)));
            std::vector<Node> standby;
            for (const int q : answers.standby(p)) standby.push_back(model.person_node(q));
            REQUIRE(listed(snapshot.standby(node)) == standby);
        }
        for (const Node node : snapshot.nodes(Kind::person)) {
            const int q = model.person_position(node);
            const auto& person = model.people[static_cast<std::size_t>(q)];
            REQUIRE(listed(snapshot.holds(node)) == model.post_nodes(answers.holds(q)));
            REQUIRE(snapshot.main_post(node) == model.post_node(answers.main_post(q)));
            bool regular = false;
            for (const auto& appointment : person.appointments)
                regular |=
                    answers.is_holding(q, appointment) && (appointment.kind.empty() || appointment.kind == "regular");
            REQUIRE(snapshot.has_regular_post(node) == regular);
            bool away = false;
            for (const Period days : person.absences) away |= days.contains(snapshot.day());
            REQUIRE(snapshot.is_away(node) == away);
            for (int p = 0; p < count_of(model.posts); ++p) {
                const Holding holding = snapshot.holding(node, model.post_node(p));
                const auto first = std::ranges::find_if(person.appointments, [&](const auto& appointment) {
                    return appointment.post == p && answers.is_holding(q, appointment);
                });
                if (first == person.appointments.end()) {
                    REQUIRE(holding.person == none);
                    REQUIRE(holding.post == none);
                    continue;
                }
                REQUIRE(holding.person == node);
                REQUIRE(holding.post == model.post_node(p));
                REQUIRE(to_string(holding.as) == (first->kind.empty() ? "regular" : first->kind));
                REQUIRE(snapshot.held_as(node, holding.post) == holding.as);
                REQUIRE(std::abs(holding.share - answers.share(q, p)) < 1e-12);
            }
        }
    });
}

TEST_CASE("S2: the superior of a post, and why a line ends", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 200u)), [](const auto& model, const Snapshot& snapshot, const auto& answers) {
        for (int p = 0; p < count_of(model.posts); ++p) {
            if (!answers.post_in_force(p)) continue;
            CAPTURE(p);
            const auto expected = answers.line(p);
            const Line line = snapshot.line(model.post_node(p));
            REQUIRE(line.superior == model.post_node(expected.superior));
            REQUIRE(line.inherited == expected.inherited);
            REQUIRE(line.end == expected.end);
            REQUIRE(line.outside == (line.end == LineEnd::outside ? "parent company" : ""));
            REQUIRE(snapshot.reports_to(model.post_node(p)) == line.superior);
        }
    });
}

TEST_CASE("S5: the posts below a post are one range of the chart", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 60u)), [](const auto& model, const Snapshot& snapshot, const auto& answers) {
        const std::vector<Node> chart = model.post_nodes(answers.chart());
        REQUIRE(listed(snapshot.chart()) == chart);
        for (std::uint32_t i = 0; i < chart.size(); ++i) REQUIRE(snapshot.chart_position(chart[i]) == i);
        for (int upper = 0; upper < count_of(model.posts); ++upper) {
            if (!answers.post_in_force(upper)) continue;
            std::vector<int> below;
            std::vector<int> holders;
            for (const int p : answers.chart()) {
                const auto chain = answers.chain(p);
                const bool is_below = std::ranges::count(chain, upper) > 0;
                REQUIRE(snapshot.is_above(model.post_node(upper), model.post_node(p)) == is_below);
                if (!is_below) continue;
                below.push_back(p);
                for (const int q : answers.holders(p)) holders.push_back(q);
            }
            REQUIRE(listed(snapshot.posts_below(model.post_node(upper))) == model.post_nodes(below));
            REQUIRE(listed(snapshot.holders_below(model.post_node(upper))) == model.person_nodes(holders));
        }
    });
}

TEST_CASE("departments: what they are part of, their heads and posts", "[snapshot][property]") {
    on_every_day(GENERATE(range(0u, 100u)), [](const auto& model, const Snapshot& snapshot, const auto& answers) {
        for (int d = 0; d < count_of(model.departments); ++d) {
            if (!answers.department_in_force(d)) continue;
            const Node node = model.department_node(d);
            REQUIRE(snapshot.part_of(node) == model.department_node(answers.part_of(d)));
            const int head =
                model.departments[static_cast<std::size_t>(d)].head.on(snapshot.day()).value_or(test::nobody);
            REQUIRE(snapshot.head(node) ==
                    (head == test::nobody || !answers.post_in_force(head) ? none : model.post_node(head)));
            REQUIRE(listed(snapshot.posts_within(node)) == model.post_nodes(answers.posts_within(d)));
            std::vector<int> own;
            for (int p = 0; p < count_of(model.posts); ++p) {
                const auto& post = model.posts[static_cast<std::size_t>(p)];
                if (answers.post_in_force(p) && post.department.on(snapshot.day()) == d) own.push_back(p);
            }
            REQUIRE(listed(snapshot.own_posts(node)) == model.post_nodes(own));
        }
        for (int p = 0; p < count_of(model.posts); ++p) {
            if (!answers.post_in_force(p)) continue;
            const int d = *model.posts[static_cast<std::size_t>(p)].department.on(snapshot.day());
            REQUIRE(snapshot.post_in(model.post_node(p)) ==
                    (answers.department_in_force(d) ? model.department_node(d) : none));
            const std::string status =
                model.posts[static_cast<std::size_t>(p)].status.on(snapshot.day()).value_or("active");
            REQUIRE(to_string(snapshot.status(model.post_node(p))) == status);
        }
    });
}

TEST_CASE("a snapshot keeps alive what it needs", "[snapshot]") {
    std::optional<Snapshot> snapshot = Organization::read(test::sample("xinghe")).at(*Day::parse("2026-11-21"));
    const Snapshot copy = *snapshot;
    snapshot.reset();
    for (const Node person : copy.nodes(Kind::person)) {
        CHECK_FALSE(copy.name(person).empty());
        CHECK(copy.name(person).data()[copy.name(person).size()] == '\0');
    }
}

TEST_CASE("threads may use one organization and one snapshot at once", "[snapshot]") {
    const Organization organization = Organization::read(test::sample("xinghe"));
    const Snapshot shared = organization.at(*Day::parse("2026-11-21"));
    std::vector<std::thread> threads;
    std::vector<std::size_t> seen(4);
    for (std::size_t t = 0; t < seen.size(); ++t) {
        threads.emplace_back([&, t] {
            const Snapshot own = organization.at(shared.day());
            for (const Node post : shared.chart())
                seen[t] += shared.posts_below(post).size() + shared.held_by(post).size() +
                           (own.line(post) == shared.line(post) ? 1 : 0);
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::size_t count : seen) CHECK(count == seen[0]);
}
