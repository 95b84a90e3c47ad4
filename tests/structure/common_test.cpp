#include "orgraph/common.hpp"

#include <algorithm>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

TEST_CASE("S6: the lowest post that is above or is both", "[structure][property]") {
    const auto seed = GENERATE(range(600u, 680u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        for (const int a : answers.chart()) {
            std::vector<int> up = answers.chain(a);
            up.insert(up.begin(), a);
            for (const int b : answers.chart()) {
                CAPTURE(day.text(), a, b);
                std::vector<int> other = answers.chain(b);
                other.insert(other.begin(), b);
                const auto common = std::ranges::find_first_of(up, other);
                const EscalationPath path = escalation_path(snapshot, model.post_node(a), model.post_node(b));
                REQUIRE(common_superior(snapshot, model.post_node(a), model.post_node(b)) == path.common);
                if (common == up.end()) {
                    REQUIRE(path.common == none);
                    REQUIRE(path.up.empty());
                    REQUIRE(path.down.empty());
                    continue;
                }
                REQUIRE(path.common == model.post_node(*common));
                REQUIRE(path.up ==
                        model.post_nodes({up.begin() + 1, common == up.begin() ? up.begin() + 1 : common + 1}));
                std::vector<int> down(other.begin(), std::ranges::find(other, *common));
                std::ranges::reverse(down);
                REQUIRE(path.down == model.post_nodes(down));
            }
        }
    }
}

TEST_CASE("a post and itself meet in itself", "[structure]") {
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "posts": [{"id": "p", "title": "P", "department": "d", "reports_to": null},
                  {"id": "q", "title": "Q", "department": "d", "reports_to": null}]})")
                                  .at(first_day);
    const Node p = snapshot.find(Kind::post, "p");
    CHECK(common_superior(snapshot, p, p) == p);
    CHECK(common_superior(snapshot, p, snapshot.find(Kind::post, "q")) == none);
    const EscalationPath path = escalation_path(snapshot, p, p);
    CHECK(path.up.empty());
    CHECK(path.down.empty());
}
