#include "orgraph/find.hpp"

#include <algorithm>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"
#include "text/fold.hpp"

using namespace orgraph;

namespace {

constexpr const char* company = R"({
  "orgraph": 1,
  "departments": [{"id": "sales", "name": [{"value": "Selling", "to": "2024-12-31"}, {"value": "Sales", "from": "2025-01-01"}],
                   "aliases": ["销售部"]}],
  "jobs": [{"id": "clerk", "title": "Clerk"}],
  "posts": [{"id": "clerk", "title": "Clerk", "department": "sales", "external_title": ["Agent", "客服專員"]},
            {"id": "old", "title": "Cashier", "department": "sales", "to": "2024-06-30"}],
  "people": [{"id": "sales", "name": "王小明", "aliases": ["Wang", "WANG"]},
             {"id": "post:x", "name": "clerk"},
             {"id": "new", "name": "New", "from": "2026-01-01", "to": "2026-03-31"}]
})";

std::string message_of(const Snapshot& snapshot, std::string_view text, KindSet kinds = all_kinds) {
    try {
        resolve(snapshot, text, kinds);
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("nodes are found by what people call them", "[structure]") {
    const Snapshot snapshot = Organization::read(company).at(*Day::parse("2025-05-01"));
    const Node department = snapshot.find(Kind::department, "sales");
    const Node post = snapshot.find(Kind::post, "clerk");
    const Node job = snapshot.find(Kind::job, "clerk");
    const Node wang = snapshot.find(Kind::person, "sales");
    CHECK(find_by_name(snapshot, "ＳＡＬＥＳ") == std::vector{department});
    CHECK(find_by_name(snapshot, "銷售部") == std::vector{department});
    CHECK(find_by_name(snapshot, "Selling").empty());  // on other days
    CHECK(find_by_name(snapshot, "客服专员") == std::vector{post});
    CHECK(find_by_name(snapshot, "wang") == std::vector{wang});  // once, though two aliases fold alike
    CHECK(find_by_name(snapshot, "clerk") == std::vector{job, post, snapshot.find(Kind::person, "post:x")});
    CHECK(find_by_name(snapshot, "").empty());
    CHECK(find_by_name(snapshot, "Cashier").empty());
}

TEST_CASE("a text means one node, or says why it does not", "[structure]") {
    const Snapshot snapshot = Organization::read(company).at(*Day::parse("2025-05-01"));
    const Node post = snapshot.find(Kind::post, "clerk");
    CHECK(resolve(snapshot, "post:clerk") == post);
    CHECK(resolve(snapshot, "job:clerk") == snapshot.find(Kind::job, "clerk"));
    CHECK(resolve(snapshot, "person:post:x") == snapshot.find(Kind::person, "post:x"));
    CHECK(resolve(snapshot, "clerk", {Kind::post}) == post);
    CHECK(resolve(snapshot, "sales", {Kind::department}) == snapshot.find(Kind::department, "sales"));
    CHECK(resolve(snapshot, "王小明") == snapshot.find(Kind::person, "sales"));
    CHECK(resolve(snapshot, "Sales", {Kind::department}) == snapshot.find(Kind::department, "sales"));

    const std::string ambiguous = message_of(snapshot, "clerk");
    CHECK(ambiguous.find("job:clerk") != std::string::npos);
    CHECK(ambiguous.find("post:clerk") != std::string::npos);
    CHECK(message_of(snapshot, "nothing").find("nothing") != std::string::npos);
    CHECK(message_of(snapshot, "post:nothing").find("nothing") != std::string::npos);
    CHECK_FALSE(message_of(snapshot, "post:clerk", {Kind::person}).empty());
    CHECK_FALSE(message_of(snapshot, "").empty());
    CHECK_FALSE(message_of(snapshot, "\xFF").empty());
    CHECK_FALSE(message_of(snapshot, "post:\xE9\x94").empty());
}

TEST_CASE("a message shows names without what they do to a terminal", "[structure]") {
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "people": [
        {"id": "a", "name": "x", "aliases": ["n\u001b\n"]},
        {"id": "b", "name": "\u009b\u202e\u2028", "aliases": ["n\u001b\n"]}]})")
                                  .at(*Day::parse("2025-05-01"));
    CHECK(message_of(snapshot, "n\x1B\n") == "\"n\uFFFD\uFFFD\" can mean person:a (x), person:b (\uFFFD\uFFFD\uFFFD)");
    CHECK(message_of(snapshot, "\n\u202E").find("\"\uFFFD\uFFFD\"") != std::string::npos);
    CHECK(message_of(snapshot, "post:\n").find('\n') == std::string::npos);
    CHECK(message_of(snapshot, "post:\n", {Kind::person}).find('\n') == std::string::npos);
}

TEST_CASE("a node of other days is named with its days", "[structure]") {
    const Snapshot snapshot = Organization::read(company).at(*Day::parse("2025-05-01"));
    CHECK(message_of(snapshot, "post:old") ==
          "there is no post \"old\" on 2025-05-01, but post:old was in force until 2024-06-30");
    CHECK(message_of(snapshot, "Cashier") ==
          "there is no department, job, post or person \"Cashier\" on 2025-05-01, but post:old was in force until "
          "2024-06-30");
    CHECK(message_of(snapshot, "New", {Kind::post, Kind::person}) ==
          "there is no post or person \"New\" on 2025-05-01, but person:new is in force from 2026-01-01 to 2026-03-31");
    CHECK(message_of(snapshot, "selling", {Kind::department}) ==
          "there is no department \"selling\" on 2025-05-01, but department:sales was called so until 2024-12-31");
    const Snapshot before = Organization::read(company).at(*Day::parse("2024-05-01"));
    CHECK(message_of(before, "Sales", {Kind::department}) ==
          "there is no department \"Sales\" on 2024-05-01, but department:sales is called so from 2025-01-01 on");
}

TEST_CASE("of many nodes of other days five are named", "[structure]") {
    std::string text = R"({"orgraph": 1, "people": [{"id": "x", "name": "x"})";
    for (int i = 0; i < 7; ++i)
        text += R"(, {"id": "p)" + std::to_string(i) + R"(", "name": [{"value": "A", "to": "2000-12-31"},
                {"value": "B", "from": "2001-01-01", "to": "2001-12-31"}, {"value": "A", "from": "2002-01-01"}],
                "from": "1990-01-01"})";
    const Snapshot snapshot = Organization::read(text + "]}").at(*Day::parse("2001-05-01"));
    const std::string message = message_of(snapshot, "a", {Kind::person});
    CHECK(message.find("but person:p0 was called so from 1990-01-01 to 2000-12-31 and is called so from 2002-01-01 on; "
                       "person:p1 ") != std::string::npos);
    CHECK(message.find("person:p4") != std::string::npos);
    CHECK(message.find("person:p5") == std::string::npos);
    CHECK(message.ends_with("; and 2 more"));
}

TEST_CASE("every node of the samples is found by its id and its name", "[structure][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot snapshot = test::sample_on(name, "2026-11-21");
        for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
            for (const Node node : snapshot.nodes(kind)) {
                const std::string id(snapshot.id(node));
                REQUIRE(resolve(snapshot, std::string(to_string(kind)) + ':' + id) == node);
                REQUIRE(resolve(snapshot, id, {kind}) == node);
                const auto found = find_by_name(snapshot, snapshot.name(node));
                REQUIRE(std::ranges::count(found, node) == 1);
                REQUIRE(std::ranges::is_sorted(found));
                REQUIRE(find_by_name(snapshot, text::fold(snapshot.name(node))) == found);
            }
        }
    }
}
