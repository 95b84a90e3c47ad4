#include "document/locate.hpp"

#include <map>
#include <random>

#include "catch.hpp"
#include "json_tree.hpp"
#include "orgraph/organization.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;
using document::locate;
using document::Path;
using document::Place;
using document::Step;

namespace {

Place place(std::string_view json, const Path& path) { return locate(json, {&path})[0]; }

/// Line and column of an offset, counted from the start.
std::pair<std::size_t, std::size_t> counted(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++column;
        }
    }
    return {line, column};
}

/// Puts members that no table knows all over a document, and notes their pointers by their values.
void add_unknown(test::Json& json, const std::string& pointer, std::mt19937& random,
                 std::map<std::string, std::string>& at) {
    for (std::size_t i = 0; i < json.items.size(); ++i)
        add_unknown(json.items[i], pointer + '/' + std::to_string(i), random, at);
    for (auto& [key, value] : json.members)
        if (!key.starts_with("x-")) add_unknown(value, pointer + '/' + key, random, at);
    if (json.type != test::Json::Type::object || random() % 3 != 0) return;
    const std::string number = std::to_string(900'000'000 + at.size());
    json.add("不~/明", test::Json(number));
    at[number] = pointer + "/不~0~1明";
}

}  // namespace

TEST_CASE("values are found behind white space, escapes and wide characters", "[document]") {
    const std::string_view json =
        "\n{\"a\": [1,\r\n\t\"销😀\", {\"b\\u0063\": [ ], \"\\\"\\\\\": true}], \"a\" :\n null}\n";
    const auto is = [&](const Path& path, std::size_t line, std::size_t column) {
        const Place found = place(json, path);
        CHECK(found.line == line);
        CHECK(found.column == column);
    };
    is({}, 2, 1);
    is(Path{} / "a", 2, 7);
    is(Path{} / "a" / 0, 2, 8);
    is(Path{} / "a" / 1, 3, 2);
    is(Path{} / "a" / 2, 3, 8);
    is(Path{} / "a" / 2 / "bc", 3, 20);
    is(Path{} / "a" / 2 / "\"\\", 3, 33);
    is({Step::member("a", 2)}, 4, 2);
}

TEST_CASE("many paths are found in one pass, in their order", "[document]") {
    const std::string_view json = R"([[10, 11], [20, [210, 211]], 30])";
    const Path paths[] = {Path{} / 2, Path{} / 1 / 1 / 1, Path{} / 0, Path{} / 0 / 0, Path{} / 1 / 1 / 1};
    const auto found = locate(json, {&paths[0], &paths[1], &paths[2], &paths[3], &paths[4]});
    REQUIRE(found.size() == 5);
    CHECK(found[0].column == json.find("30") + 1);
    CHECK(found[1].column == json.find("211") + 1);
    CHECK(found[2].column == 2);
    CHECK(found[3].column == 3);
    CHECK(found[4].column == found[1].column);
    CHECK(locate(json, {}).empty());
}

TEST_CASE("a byte order mark takes no column", "[document]") {
    CHECK(place("\xEF\xBB\xBF{\"a\": 1}", Path{} / "a").column == 7);
    CHECK(document::places("\xEF\xBB\xBFx", {3, 0, 4})[0].column == 1);
    CHECK(document::places("ab\ncd", {4, 2, 99})[0].line == 2);
    CHECK(document::places("ab\ncd", {4, 2, 99})[1].column == 3);
    CHECK(document::places("ab\ncd", {4, 2, 99})[2].column == 3);
}

TEST_CASE("pointers are written as RFC 6901 has them", "[document]") {
    CHECK(document::json_pointer({}).empty());
    CHECK(document::json_pointer(Path{} / "posts" / 12 / "x-a/b~c" / "") == "/posts/12/x-a~1b~0c/");
}

TEST_CASE("problems point at their values, however the document is written", "[document][property]") {
    const auto seed = GENERATE(range(0u, 150u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    test::Json document = test::random_organization(seed).document;
    std::map<std::string, std::string> at;
    add_unknown(document, "", random, at);
    const std::string text = test::messed_up(document, seed);
    std::size_t found = 0;
    for (const Problem& problem : check(text).listed) {
        if (problem.code != "unknown-member") continue;
        ++found;
        bool right = false;
        for (const auto& [number, pointer] : at)
            right |=
                pointer == problem.at && counted(text, text.find(number)) == std::pair(problem.line, problem.column);
        CHECK(right);
    }
    CHECK(found == at.size());
}
