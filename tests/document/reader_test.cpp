#include "document/reader.hpp"

#include <string>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

/// A document of about so many bytes, with numbers, escapes and wide characters all over it.
std::string long_document(std::size_t size) {
    std::string text = R"({"orgraph": 1, "people": [)";
    for (int i = 0; text.size() < size; ++i)
        text +=
            std::string(i == 0 ? "" : ", ") + R"({"id": "q)" + std::to_string(i) +
            R"(", "name": "王\u5c0f\ud83d\ude00明 \"W\"", "hours_per_week": 37.250e0, "x-\u4e00": [12345.678, true, null]})";
    return text + "]}";
}

const Progress go_on = [](double) { return false; };

/// `code line column pointer` of the only problem.
std::string only_problem(const Problems& problems) {
    if (problems.listed.size() != 1) return std::to_string(problems.listed.size()) + " problems";
    const Problem& problem = problems.listed[0];
    return problem.code + ' ' + std::to_string(problem.line) + ' ' + std::to_string(problem.column) + ' ' + problem.at;
}

}  // namespace

TEST_CASE("reading in pieces gives the same as reading at once", "[document]") {
    const std::string text = long_document(5 << 20);
    const std::string expected = Organization::read(text).write();
    // Wherever a piece ends.
    for (std::size_t shift = 0; shift < 12; ++shift) {
        CAPTURE(shift);
        const bool same = Organization::read(std::string(shift, ' ') + text, go_on).write() == expected;
        CHECK(same);
    }
}

TEST_CASE("faults are found in any piece, at their place", "[document]") {
    const std::string text = long_document(5 << 20);
    const std::string space(5 << 20, '\n');
    CHECK(check(text + space, go_on).errors == 0);
    CHECK(check(space + text, go_on).errors == 0);
    const std::string line = std::to_string(space.size() + 1);
    CHECK(only_problem(check(text + space + "x", go_on)) == "invalid-json " + line + " 1 ");
    CHECK(only_problem(check(text + space + "x")) == "invalid-json " + line + " 1 ");
    CHECK(only_problem(check(space + R"({"orgraph": 1,,})", go_on)) == "invalid-json " + line + " 15 ");
    CHECK(only_problem(check(space + "{\"name\": \"\xFF\"}", go_on)) == "invalid-utf8 " + line + " 11 ");
    CHECK(only_problem(check(text.substr(0, text.size() - 1), go_on)).starts_with("invalid-json "));
}

TEST_CASE("reading tells of its progress, and stops when asked to", "[document]") {
    const std::string text = long_document(13 << 20);
    std::vector<double> told;
    Organization::read(text, [&told](double part) {
        told.push_back(part);
        return false;
    });
    REQUIRE(told.size() >= 3);
    for (std::size_t i = 1; i < told.size(); ++i) CHECK(told[i] > told[i - 1]);
    CHECK(told.front() > 0);
    CHECK(told.back() == 1);
    int calls = 0;
    const auto stop = [&calls](double) { return ++calls == 2; };
    for (const bool reads : {true, false}) {
        calls = 0;
        try {
            reads ? static_cast<void>(Organization::read(text, stop)) : static_cast<void>(check(text, stop));
            FAIL_CHECK("it went on");
        } catch (const Error& error) {
            CHECK(error.status() == Status::cancelled);
        }
        CHECK(calls == 2);
    }
}

TEST_CASE("a byte order mark is no part of the text", "[document]") {
    CHECK(Organization::read("\xEF\xBB\xBF{\"orgraph\": 1}").write() == "{\n  \"orgraph\": 1\n}\n");
    CHECK(only_problem(check("\xEF\xBB\xBF{\"orgraph\": 2}")) == "unsupported-version 1 13 /orgraph");
}

TEST_CASE("a fault of the text, or another version, is told alone", "[document]") {
    CHECK(only_problem(check(R"({"orgraph": 2, "posts": [{}], "nothing": 1})")) == "unsupported-version 1 13 /orgraph");
    CHECK(only_problem(check(R"({"nothing": 1, "posts": [{}], "orgraph": "1"})")).starts_with("unsupported-version"));
    CHECK(only_problem(check(R"({"nothing": 1, "posts": [{}],)")).starts_with("invalid-json"));
    for (const char* version : {"1.0", "1e0", "01", "0", "-1", "null", "[1]", "{}", "true", "11"})
        CHECK_THROWS_AS(Organization::read(std::string(R"({"orgraph": )") + version + "}"), Error);
}

TEST_CASE("a thousand problems are listed and all are counted", "[document]") {
    std::string text = R"({"orgraph": 1, "posts": [)";
    for (int i = 0; i < 3000; ++i) text += i == 0 ? "{}" : ",{}";
    const Problems problems = check(text + "]}");
    CHECK(problems.listed.size() == 1000);
    CHECK(problems.errors == 9000);  // id, title and department of each
    CHECK(problems.warnings == 0);
    try {
        Organization::read(text + "]}");
        FAIL_CHECK("it was read");
    } catch (const Error& error) {
        CHECK(error.problems() == problems);
        CHECK(std::string(error.what()).find("8999 more") != std::string::npos);
    }
}

TEST_CASE("the message of an error names the place and the id", "[document]") {
    try {
        Organization::read(
            "{\"orgraph\": 1, \"posts\": [\n {\"id\": \"clerk\", \"title\": \"C\", \"department\": \"nowhere\"}]}");
        FAIL_CHECK("it was read");
    } catch (const Error& error) {
        const std::string message = error.what();
        CHECK(error.status() == Status::inconsistent);
        CHECK(message.starts_with("line 2, column "));
        CHECK(message.find("\"clerk\"") != std::string::npos);
        CHECK(message.find("\"nowhere\"") != std::string::npos);
    }
}

TEST_CASE("a byte that is not UTF-8 is told wherever it stands, unless the text is wrong before", "[document]") {
    const auto fault = [](std::string_view text) {
        const Problems problems = check(text);
        REQUIRE(problems.listed.size() == 1);
        return problems.listed[0].code + ' ' + std::to_string(problems.listed[0].column);
    };
    CHECK(fault("{\"orgraph\": 1\xFF}") == "invalid-utf8 14");
    CHECK(fault("{\"orgraph\": \xFF") == "invalid-utf8 13");
    CHECK(fault("{\"orgraph\": nul\xFF}") == "invalid-utf8 16");
    CHECK(fault("{\"orgraph\": 1, \"name\": \"\xE6\x98\"}") == "invalid-utf8 25");
    CHECK(fault("{\"orgraph\": 1, \"na\xFFme\": 2}") == "invalid-utf8 19");
    CHECK(fault("{\"orgraph\": 1} \xFF") == "invalid-utf8 16");
    CHECK(fault("\xFF") == "invalid-utf8 1");
    CHECK(fault("{\"orgraph\" 1, \"name\": \"\xFF\"}").starts_with("invalid-json"));
    CHECK(fault("{\"orgraph\": 1} x \xFF").starts_with("invalid-json"));
}
