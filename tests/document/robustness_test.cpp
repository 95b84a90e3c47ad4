// Whatever the text is: an answer, or a clear error.
#include <sys/resource.h>

#include <algorithm>
#include <random>
#include <string>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"
#include "samples.hpp"
#include "text/utf8.hpp"

using namespace orgraph;

namespace {

std::string document(const std::string& members) { return "{\"orgraph\": 1" + members + "}"; }

/// `code pointer` of the only problem; what else there is otherwise.
std::string only_problem(const std::string& text) {
    const Problems problems = check(text);
    if (problems.listed.empty()) return "fine";
    if (problems.listed.size() > 1) return std::to_string(problems.listed.size()) + " problems";
    return problems.listed[0].code + ' ' + problems.listed[0].at;
}

std::string nested(std::size_t lists, const std::string& inside = "") {
    return std::string(lists, '[') + inside + std::string(lists, ']');
}

/// Reads and checks: both agree, places lie in the text, messages are one line of UTF-8.
void try_out(const std::string& text) {
    const Problems problems = check(text);
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
    for (const Problem& problem : problems.listed) {
        REQUIRE(problem.line >= 1);
        REQUIRE(problem.line <= lines);
        REQUIRE(problem.column >= 1);
        REQUIRE(problem.column <= text.size() + 1);
        REQUIRE_FALSE(problem.message.empty());
        REQUIRE_FALSE(text::has_control_character(problem.message));
        REQUIRE(text::find_invalid_utf8(problem.message) == std::string::npos);
    }
    std::string written;
    try {
        written = Organization::read(text).write();
    } catch (const Error& error) {
        REQUIRE(problems.errors > 0);
        REQUIRE(error.problems().errors == problems.errors);
        return;
    }
    REQUIRE(problems.errors == 0);
    REQUIRE(Organization::read(written).write() == written);
}

}  // namespace

TEST_CASE("a document cut short is no JSON, and the fault is where it ends", "[document]") {
    const std::string whole = test::sample("order-clerks");
    const std::size_t last = whole.find_last_not_of('\n');
    for (std::size_t size = 0; size <= last; ++size) {
        const std::string text = whole.substr(0, size);
        const std::size_t broken = text::find_invalid_utf8(text);
        const Problems problems = check(text);
        REQUIRE(problems.listed.size() == 1);
        const Problem& problem = problems.listed[0];
        const std::size_t end = std::min(broken, size);
        CAPTURE(size);
        REQUIRE(problem.code == (broken == std::string::npos ? "invalid-json" : "invalid-utf8"));
        REQUIRE(problem.at.empty());
        REQUIRE(problem.line == 1 + static_cast<std::size_t>(std::count(
                                        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n')));
        const std::size_t line_start = end == 0 ? 0 : text.rfind('\n', end - 1) + 1;  // npos + 1 == 0
        std::size_t column = 1;
        for (std::size_t at = line_start; at < end; ++column) text::next_character(text, at);
        REQUIRE(problem.column == column);
        CHECK_THROWS_AS(Organization::read(text), Error);
    }
}

TEST_CASE("a document with bytes changed is read or refused", "[document]") {
    const std::string whole = test::sample("order-clerks");
    std::mt19937 random(20'261'121);
    for (int i = 0; i < 4000; ++i) {
        std::string text = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            char& byte = text[random() % text.size()];
            byte =
                random() % 2 == 0 ? static_cast<char>(byte ^ (1 << random() % 8)) : static_cast<char>(random() % 256);
        }
        CAPTURE(i);
        try_out(text);
    }
}

TEST_CASE("a document with parts moved, doubled and dropped is read or refused", "[document]") {
    const std::string whole = test::sample("three-regulations");
    std::mt19937 random(7);
    for (int i = 0; i < 1500; ++i) {
        std::string text = whole;
        const std::size_t at = random() % text.size();
        const std::string part = text.substr(random() % text.size(), random() % 60);
        switch (random() % 3) {
            case 0:
                text.insert(at, part);
                break;
            case 1:
                text.erase(at, part.size());
                break;
            default:
                text.replace(at, random() % 10, part);
        }
        CAPTURE(i);
        try_out(text);
    }
}

TEST_CASE("a value of the wrong kind anywhere is told, whatever is in it", "[document]") {
    const std::string whole = test::sample("xinghe");
    std::mt19937 random(11);
    constexpr const char* others[] = {
        "null", "true", "-1", "1.5", "\"\"", "\"x\"", "[]", "{}", "[[{}]]", "{\"id\": [1, {}]}", "[null]", "1e400"};
    for (int i = 0; i < 600; ++i) {
        // Behind a colon, in place of what is there.
        std::size_t colon = whole.find("\": ", random() % whole.size());
        if (colon == std::string::npos) colon = whole.find("\": ");
        const std::size_t begin = colon + 3;
        std::size_t end = begin;
        int depth = 0;
        bool in_string = false;
        do {
            const char c = whole[end++];
            if (in_string) {
                if (c == '\\') ++end;
                in_string = c != '"';
            } else {
                in_string = c == '"';
                depth += (c == '{' || c == '[') - (c == '}' || c == ']');
            }
        } while (depth > 0 || in_string || (whole[end] != ',' && whole[end] != '\n'));
        std::string text = whole;
        text.replace(begin, end - begin, others[random() % std::size(others)]);
        CAPTURE(i, begin);
        try_out(text);
    }
}

TEST_CASE("64 levels are read, 65 are too deep", "[document]") {
    CHECK(only_problem(document(", \"x-a\": " + nested(63))) == "fine");
    CHECK(only_problem(document(", \"x-a\": " + nested(64))) == "too-deep ");
    CHECK(only_problem(document(", \"unknown\": " + nested(63))) == "unknown-member /unknown");
    CHECK(only_problem(document(", \"unknown\": " + nested(64))) == "too-deep ");
    CHECK(only_problem(document(", \"name\": " + nested(63))) == "wrong-type /name");
    CHECK(only_problem(document(", \"name\": " + nested(64))) == "too-deep ");
    CHECK(only_problem(document(", \"name\": " + nested(100'000))) == "too-deep ");
    CHECK(only_problem(document(", \"x-a\": " + nested(100'000))) == "too-deep ");
    CHECK(only_problem(nested(100'000)) == "too-deep ");
    CHECK(only_problem(std::string(100'000, '[')) == "too-deep ");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\": ";
    CHECK(only_problem(objects) == "too-deep ");
    // The bracket of level 65 is the place, those in texts do not count.
    const Problems problems = check(document(", \"name\": \"[[[[\\\"[\", \"x-a\": " + nested(70)));
    REQUIRE(problems.listed.size() == 1);
    CHECK(problems.listed[0].column == document(", \"name\": \"[[[[\\\"[\", \"x-a\": ").size() - 1 + 64);
}

TEST_CASE("members given twice are told each time, and the rest is checked", "[document]") {
    const auto told = [](const std::string& text) {
        std::vector<std::string> lines;
        for (const Problem& problem : check(text).listed)
            lines.push_back(problem.code + ' ' + problem.at + ' ' + std::to_string(problem.column));
        return lines;
    };
    using Lines = std::vector<std::string>;
    CHECK(told(R"({"orgraph": 1, "name": "a", "name": "b", "name": 3})") ==
          Lines{"invalid-json /name 37", "invalid-json /name 50"});
    CHECK(told(R"({"orgraph": 1, "x-a": 1, "x-a": {"b": 1, "b": 2}})") ==
          Lines{"invalid-json /x-a 33", "invalid-json /x-a/b 47"});
    CHECK(told(R"({"orgraph": 1, "x-a": {"b": [{"c": 1, "\u0063": 2}]}})") == Lines{"invalid-json /x-a/b/0/c 49"});
    CHECK(told(R"({"orgraph": 1, "people": [{"id": "q", "name": "Q", "id": "r", "nothing": 1}]})") ==
          Lines{"invalid-json /people/0/id 58", "unknown-member /people/0/nothing 74"});
    CHECK(told(R"({"orgraph": 1, "orgraph": 2})") == Lines{"invalid-json /orgraph 27"});
}

TEST_CASE("numbers out of range have no value, those too small are as good as 0", "[document]") {
    const auto with = [](const std::string& member, const std::string& number) {
        return only_problem(document(", \"settings\": {\"" + member + "\": " + number + "}"));
    };
    const std::string zeros(400, '0');
    const std::string overload = "bad-value /settings/overload";
    for (const std::string& number : std::initializer_list<std::string>{
             "1e400", "-1e400", "1" + zeros, "1" + zeros + "e-10", "0.001e999", "-1", "-1e-400", "-0.5"}) {
        CAPTURE(number);
        CHECK(with("overload", number) == overload);
    }
    for (const std::string& number : std::initializer_list<std::string>{
             "1e-400", "0." + zeros + "1", "0." + zeros + "1e10", "0", "-0", "-0.0e5", "0e999", "1" + zeros + "e-400",
             "0." + zeros + "1e401", "1.7976931348623157e308", "0.1" + zeros + "1", "18446744073709551616"}) {
        CAPTURE(number);
        CHECK(with("overload", number) == "fine");
    }
    CHECK(with("max_span", "18446744073709551616") == "bad-value /settings/max_span");
    CHECK(with("max_span", "9007199254740993") == "bad-value /settings/max_span");
    CHECK(with("max_span", "9007199254740992") == "fine");
    CHECK(with("max_span", "1" + zeros) == "bad-value /settings/max_span");
    CHECK(with("max_span", "-0") == "fine");
    CHECK(with("max_span", "-1") == "bad-value /settings/max_span");
    CHECK(with("max_span", "3.0") == "wrong-type /settings/max_span");
    CHECK(with("max_span", "3e0") == "wrong-type /settings/max_span");
    CHECK(with("hours_per_week", "-0") == "bad-value /settings/hours_per_week");
    CHECK(with("hours_per_week", "0.0") == "bad-value /settings/hours_per_week");
    CHECK(with("hours_per_week", "1e400") == "bad-value /settings/hours_per_week");
    for (const char* wrong : {"01", "1.", ".5", "+1", "1e", "0x10", "NaN", "Infinity", "-", "1_000", "--1"}) {
        CAPTURE(wrong);
        CHECK(with("overload", wrong) == "invalid-json ");
    }
}

TEST_CASE("numbers that are kept as they are may be of any size", "[document]") {
    for (const char* number : {"1e400", "-1e400", "1e-400", "123456789012345678901234567890", "-0"}) {
        const std::string text = "{\n  \"orgraph\": 1,\n  \"x-n\": " + std::string(number) + "\n}\n";
        CAPTURE(number);
        CHECK(Organization::read(text).write() == text);
    }
}

TEST_CASE("lone surrogates are no text", "[document]") {
    for (const char* escape : {"\\ud800", "\\udc00", "\\ud800\\ud800", "\\ud800x", "\\ud800\\n", "\\udbff\\u0041",
                               "\\uD83D", "\\u12", "\\u12g4", "\\x41"}) {
        CAPTURE(escape);
        CHECK(only_problem(document(std::string(", \"name\": \"") + escape + "\"")) == "invalid-json ");
        CHECK(only_problem(document(std::string(", \"x-a\": \"") + escape + "\"")) == "invalid-json ");
        CHECK(only_problem(document(std::string(", \"x-") + escape + "\": 1")) == "invalid-json ");
    }
    CHECK(only_problem(document(R"(, "name": "\ud83d\ude00")")) == "fine");
}

TEST_CASE("bytes that are no UTF-8 are told as such, wherever they are", "[document]") {
    for (const char* bytes :
         {"\xFF", "\x80", "\xC0\xAF", "\xE9\x94", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\x80"}) {
        CHECK(only_problem(document(std::string(", \"name\": \"") + bytes + "\"")) == "invalid-utf8 ");
        CHECK(only_problem(document(std::string(", \"x-") + bytes + "\": 1")) == "invalid-utf8 ");
        CHECK(only_problem(document(std::string(", \"x-a\": [\"a") + bytes + "b\"]")) == "invalid-utf8 ");
        CHECK(only_problem(std::string("{\"orgraph\": 1, ") + bytes + "}") == "invalid-utf8 ");
        CHECK(only_problem(bytes) == "invalid-utf8 ");
    }
}

TEST_CASE("NUL is kept in texts, and is no part of ids", "[document]") {
    CHECK(only_problem(document(R"(, "people": [{"id": "a\u0000b", "name": "x"}])")) == "bad-value /people/0/id");
    const std::string kept = "{\n  \"orgraph\": 1,\n  \"name\": \"a\\u0000b\"\n}\n";
    CHECK(Organization::read(kept).write() == kept);
    std::string raw = document(", \"name\": \"a?b\"");
    raw[raw.find('?')] = '\0';
    CHECK(only_problem(raw) == "invalid-json ");
    CHECK(only_problem(document("") + std::string(1, '\0')) == "invalid-json ");
    CHECK(only_problem(std::string(1, '\0')) == "invalid-json ");
}

TEST_CASE("a long string is read in memory of its order", "[.][large]") {
    constexpr std::size_t size = 100'000'000;
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
    };
    std::string text = document(", \"people\": [{\"id\": \"q\", \"name\": \"" + std::string(size, 'a') + "\"}]");
    const std::size_t before = peak();
    {
        const Organization organization = Organization::read(text);
        CHECK(organization.at(first_day).name(Node{0}).size() == size);
        CHECK(peak() - before < 3 * size);
    }
    // The same where it cannot stand, and with a fault at its end.
    const std::string wrong = document(", \"settings\": \"" + std::string(size, 'a') + "\"");
    const Problems problems = check(wrong);
    REQUIRE(problems.listed.size() == 1);
    CHECK(problems.listed[0].code == "wrong-type");
    text[text.size() - 4] = '\n';
    CHECK(check(text).listed.at(0).code == "invalid-json");
    const std::string id = document(", \"posts\": [{\"id\": \"" + std::string(size, 'a') + "\"}]");
    for (const Problem& problem : check(id).listed) CHECK(problem.message.size() < 1000);
}
