#include "orgraph/staffing.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/settings.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

using namespace orgraph;

namespace {

Heads expected_heads(const test::Model& model, const test::SlowAnswers& answers, int p) {
    const auto& post = model.posts[static_cast<std::size_t>(p)];
    Heads heads;
    heads.filled = answers.holders(p).size();
    heads.standby = answers.standby(p).size();
    for (const int q : answers.holders(p)) heads.fte += answers.share(q, p);
    if (const auto planned = post.headcount.on(answers.day())) {
        heads.min = planned->first;
        heads.max = planned->second;
        heads.vacant = *heads.min > heads.filled ? *heads.min - heads.filled : 0;
        heads.excess = heads.filled > *heads.max ? heads.filled - *heads.max : 0;
    }
    if (post.status.on(answers.day()).value_or("active") != "active") heads.vacant = 0;
    return heads;
}

void check_heads(const Heads& found, const Heads& expected) {
    CHECK(found.min == expected.min);
    CHECK(found.max == expected.max);
    CHECK(found.filled == expected.filled);
    CHECK(found.standby == expected.standby);
    CHECK(std::abs(found.fte - expected.fte) < 1e-9);
    CHECK(found.vacant == expected.vacant);
    CHECK(found.excess == expected.excess);
}

void add(std::optional<std::uint64_t>& total, std::optional<std::uint64_t> more) {
    if (more) total = total.value_or(0) + *more;
}

void check_staffing(const test::Model& model, const test::SlowAnswers& answers, const Snapshot& snapshot,
                    const Staffing& found, std::vector<int> posts) {
    std::ranges::sort(posts);
    REQUIRE(found.posts.size() == posts.size());
    Heads total;
    std::vector<int> people;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const int p = posts[i];
        CHECK(found.posts[i].post == model.post_node(p));
        CHECK(found.posts[i].status == snapshot.status(model.post_node(p)));
        const Heads heads = expected_heads(model, answers, p);
        check_heads(found.posts[i].heads, heads);
        for (const int q : answers.holders(p)) people.push_back(q);
        if (found.posts[i].status != PostStatus::active) continue;
        add(total.min, heads.min);
        add(total.max, heads.max);
        add(total.vacant, heads.vacant);
        add(total.excess, heads.excess);
        total.filled += heads.filled;
        total.standby += heads.standby;
        total.fte += heads.fte;
    }
    check_heads(found.total, total);

    std::vector<Concurrency> concurrent;
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (const int q : people) {
        const std::uint64_t count = answers.holds(q).size() - (snapshot.has_regular_post(model.person_node(q)) ? 1 : 0);
        CHECK(concurrent_posts(snapshot, model.person_node(q)) == count);
        if (count > settings(snapshot).max_concurrent) concurrent.push_back({model.person_node(q), count});
    }
    CHECK(found.people == concurrent);
}

}  // namespace

TEST_CASE("S7: staffing of posts, departments and the whole", "[structure][property]") {
    const auto seed = GENERATE(range(1000u, 1100u));
    CAPTURE(seed);
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    for (const Day day : test::days_to_try()) {
        CAPTURE(day.text());
        const Snapshot snapshot = organization.at(day);
        const test::SlowAnswers answers(model, day);
        check_staffing(model, answers, snapshot, staffing(snapshot), answers.chart());
        for (int d = 0; d < static_cast<int>(model.departments.size()); ++d) {
            if (!answers.department_in_force(d)) continue;
            CAPTURE(d);
            const Node department = model.department_node(d);
            check_staffing(model, answers, snapshot, staffing(snapshot, department, false), answers.posts_within(d));
            std::vector<int> own = answers.posts_within(d);
            std::erase_if(own, [&](int p) { return snapshot.post_in(model.post_node(p)) != department; });
            check_staffing(model, answers, snapshot, staffing(snapshot, department, true), own);
        }
    }
}

TEST_CASE("what is not planned is unknown, not 0", "[structure]") {
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}], "posts": [
        {"id": "open", "title": "Open", "department": "d"},
        {"id": "none", "title": "None", "department": "d", "headcount": 0},
        {"id": "frozen", "title": "Frozen", "department": "d", "headcount": 3, "status": "frozen"},
        {"id": "huge", "title": "Huge", "department": "d", "headcount": {"min": 9007199254740992, "max": 9007199254740992}}],
        "people": [{"id": "a", "name": "A", "appointments": [{"post": "none"}, {"post": "frozen", "share": 0.25}]}]})")
                                  .at(first_day);
    const auto heads = [&](const char* id) { return post_staffing(snapshot, snapshot.find(Kind::post, id)).heads; };
    CHECK_FALSE(heads("open").min);
    CHECK_FALSE(heads("open").vacant);
    CHECK(heads("none").vacant == 0);
    CHECK(heads("none").excess == 1);
    CHECK(heads("none").fte == 0.75);
    CHECK(heads("frozen").vacant == 0);
    CHECK(heads("frozen").fte == 0.25);
    CHECK(heads("huge").vacant == 9'007'199'254'740'992);
    const Staffing all = staffing(snapshot);
    CHECK(all.total.min == 9'007'199'254'740'992);
    CHECK(all.total.filled == 1);
}
