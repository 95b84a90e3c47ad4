// What conditions make of facts, and which texts are numbers.
#include "orgraph/condition.hpp"

#include <cmath>
#include <cstring>
#include <random>

#include "catch.hpp"
#include "orgraph/authority.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

using namespace orgraph;

namespace {

/// What a condition comes to, as the authority of a post shows it.
Verdict verdict(const std::string& condition, const std::vector<Fact>& facts) {
    const Snapshot snapshot = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
            "posts": [{"id": "p", "title": "P", "department": "d",
                       "authorities": [{"action": "approve", "subject": "a", "when": )" +
                                                 condition + "}]}]}")
                                  .at(*Day::parse("2025-03-01"));
    const std::vector<Authority> rows = who_may(snapshot, {"approve", "a", {}, {}, facts});
    if (rows.empty()) return Verdict::not_met;
    return rows[0].is_undecided ? Verdict::undecided : Verdict::met;
}

/// The grammar of RFC 8259, 6.
bool is_json_number(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        return at - from;
    };
    const auto take = [&](const char* any_of) {
        if (at == text.size() || std::strchr(any_of, text[at]) == nullptr) return false;
        ++at;
        return true;
    };
    take("-");
    const std::size_t start = at;
    if (const std::size_t count = digits(); count == 0 || (count > 1 && text[start] == '0')) return false;
    if (take(".") && digits() == 0) return false;
    if (take("eE")) {
        take("+-");
        if (digits() == 0) return false;
    }
    return at == text.size();
}

}  // namespace

TEST_CASE("all that a condition demands must hold", "[authority]") {
    constexpr const char* condition = R"({"plan": ["annual", "major"], "amount": {"min": 50, "max": 100}})";
    CHECK(verdict(condition, {{"plan", "major"}, {"amount", "50"}}) == Verdict::met);
    CHECK(verdict(condition, {{"amount", "1e2"}, {"other", "x"}, {"plan", "annual"}}) == Verdict::met);
    CHECK(verdict(condition, {{"plan", "minor"}, {"amount", "50"}}) == Verdict::not_met);
    CHECK(verdict(condition, {{"plan", "annual"}, {"amount", "49.99"}}) == Verdict::not_met);
    CHECK(verdict(condition, {{"plan", "annual"}, {"amount", "100.01"}}) == Verdict::not_met);
    // What fails settles it, whatever is not known.
    CHECK(verdict(condition, {{"plan", "minor"}}) == Verdict::not_met);
    CHECK(verdict(condition, {{"amount", "101"}}) == Verdict::not_met);
    CHECK(verdict(condition, {{"plan", "annual"}}) == Verdict::undecided);
    CHECK(verdict(condition, {{"amount", "60"}}) == Verdict::undecided);
    CHECK(verdict(condition, {}) == Verdict::undecided);
}

TEST_CASE("texts are compared exactly, ranges include their ends", "[authority]") {
    CHECK(verdict(R"({"plan": ["annual"]})", {{"plan", "Annual"}}) == Verdict::not_met);
    CHECK(verdict(R"({"plan": ["annual"]})", {{"plan", "annual "}}) == Verdict::not_met);
    CHECK(verdict(R"({"plan": ["annual"]})", {{"plan", ""}}) == Verdict::not_met);
    CHECK(verdict(R"({"Plan": ["annual"]})", {{"plan", "annual"}}) == Verdict::undecided);
    CHECK(verdict(R"({"size": ["3"]})", {{"size", "3.0"}}) == Verdict::not_met);
    CHECK(verdict(R"({"size": ["3", ""]})", {{"size", ""}}) == Verdict::met);
    CHECK(verdict(R"({"size": {"min": 3}})", {{"size", "3.0"}}) == Verdict::met);
    CHECK(verdict(R"({"size": {"min": 3}})", {{"size", "2.9999999999999996"}}) == Verdict::not_met);
    CHECK(verdict(R"({"size": {"min": 3}})", {{"size", "1e300"}}) == Verdict::met);
    CHECK(verdict(R"({"size": {"max": 3}})", {{"size", "-1e300"}}) == Verdict::met);
    CHECK(verdict(R"({"size": {"min": 3, "max": 3}})", {{"size", "3"}}) == Verdict::met);
    for (const char* no_number : {"", "three", "3 ", " 3", "+3", "3,0", "３", "nan", "inf", "0x3", "3kg"}) {
        CAPTURE(no_number);
        CHECK(verdict(R"({"size": {"min": 0}})", {{"size", no_number}}) == Verdict::not_met);
        CHECK(verdict(R"({"size": {"max": 9}})", {{"size", no_number}}) == Verdict::not_met);
    }
}

TEST_CASE("annotations demand nothing", "[authority]") {
    constexpr const char* condition = R"({"x-note": ["never"], "source": "the handbook", "plan": ["annual"]})";
    CHECK(verdict(condition, {{"plan", "annual"}}) == Verdict::met);
    CHECK(verdict(condition, {{"plan", "annual"}, {"x-note", "other"}, {"source", "other"}}) == Verdict::met);
    CHECK(verdict(R"({"x-note": 1})", {}) == Verdict::met);
    CHECK(verdict("{}", {}) == Verdict::met);
}

TEST_CASE("a fact is a number where it is written as JSON writes one", "[authority][property]") {
    constexpr char letters[] = "0012359.eE+-- ";
    std::mt19937 random(7);
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (auto length = random() % 7; length > 0; --length) text += letters[random() % (sizeof letters - 1)];
        if (std::abs(std::strtod(text.c_str(), nullptr)) > 1e300) continue;
        CAPTURE(text);
        const std::optional<double> number = number_of(text);
        const bool is_zero_or_tiny = is_json_number(text) && std::abs(std::strtod(text.c_str(), nullptr)) < 1e-300;
        if (!is_zero_or_tiny) REQUIRE(number.has_value() == is_json_number(text));
        if (number) REQUIRE(*number == std::strtod(text.c_str(), nullptr));
    }
    for (const char* text : {"0", "-0", "0.0", "10", "0e5", "1E+2", "1e-2", "12345678901234567890123"})
        CHECK(number_of(text).has_value());
    CHECK_FALSE(number_of("1e999"));  // no number that can be compared
    CHECK_FALSE(number_of(std::string_view("1\0", 2)));
}

TEST_CASE("a number as the value of a fact reads back as itself", "[authority][property]") {
    std::mt19937_64 random(8);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = random();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (!std::isnormal(number)) number = static_cast<double>(random() % 1'000'000) / 100;
        const std::string text = fact_value(number);
        CAPTURE(text);
        REQUIRE(is_json_number(text));
        REQUIRE(number_of(text) == number);
    }
    CHECK(fact_value(0) == "0");
    CHECK(fact_value(52000.5) == "52000.5");
    CHECK(fact_value(100) == "100");
}

TEST_CASE("the words for what a condition comes to", "[authority]") {
    CHECK(to_string(Verdict::met) == std::string("met"));
    CHECK(to_string(Verdict::not_met) == std::string("not_met"));
    CHECK(to_string(Verdict::undecided) == std::string("undecided"));
}
