#include "record/lines.hpp"

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

TEST_CASE("the superior on a day is the obvious one, and stays so on the days told", "[record][property]") {
    const auto seed = GENERATE(range(0u, 150u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    const record::Record& record = *organization.record();
    for (int p = 0; p < static_cast<int>(model.posts.size()); ++p) {
        for (const Day day : test::days_to_try()) {
            CAPTURE(p, day.text());
            const Node expected = model.post_node(test::SlowAnswers(model, day).line(p).superior);
            Period valid;
            REQUIRE(record::superior_on(record, model.post_node(p), day, valid) == expected);
            REQUIRE(valid.contains(day));
            for (const Day other : test::days_to_try())
                if (valid.contains(other))
                    REQUIRE(model.post_node(test::SlowAnswers(model, other).line(p).superior) == expected);
        }
    }
}

TEST_CASE("what a post says does not mind its life", "[record][property]") {
    const auto seed = GENERATE(range(200u, 260u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (int p = 0; p < static_cast<int>(model.posts.size()); ++p) {
        for (const Day day : test::days_to_try()) {
            const auto expected = test::SlowAnswers(model, day).said(p);
            Period valid;
            const record::Line line = record::line_on(*organization.record(), model.post_node(p), day, valid);
            REQUIRE(line.superior == model.post_node(expected.superior));
            REQUIRE(line.inherited == expected.inherited);
            REQUIRE(valid.contains(day));
        }
    }
}
