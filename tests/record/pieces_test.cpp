#include "record/pieces.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "document/reader.hpp"
#include "growth.hpp"
#include "orgraph/organization.hpp"

using namespace orgraph;
using record::Word;

namespace {

struct Piece {
    std::string text;  ///< empty: a gap
    Period days;
    bool operator==(const Piece&) const = default;
};

/// A post with that dated `reports_to`, read whether it is right or wrong.
std::unique_ptr<record::Record> post_with(const std::string& reports_to) {
    document::Findings findings;
    std::string text(R"({"posts": [{"id": "p", "reports_to": )");
    return document::read(text.append(reports_to).append("}]}"), findings, {}).record;
}
Word reports_to(const record::Record& record) { return record.row(Kind::post, 0)[record::post::reports_to]; }

std::vector<Piece> pieces(const record::Record& record, Period within) {
    std::vector<Piece> told;
    record::for_each_piece(record, reports_to(record), within, [&](Word value, Period days) {
        told.push_back({value.is(Word::text) ? std::string(record.text(value)) : std::string(), days});
    });
    return told;
}

}  // namespace

TEST_CASE("pieces of a dated member cover the days asked for, one after the other", "[record][property]") {
    const auto seed = GENERATE(range(0u, 300u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&random](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
    constexpr std::uint32_t first = 739'000;
    constexpr std::uint32_t days = 30;
    // Values in any order, some of which overlap; some items are none.
    std::vector<Piece> given;
    std::string list("[");
    for (std::uint32_t i = 0, count = 1 + below(6); i < count; ++i) {
        if (i > 0) list += ", ";
        if (below(8) == 0) {
            list += "7";
            continue;
        }
        const std::uint32_t from = below(days);
        Piece one{std::to_string(i), {Day(first + from), Day(first + from + below(8))}};
        const bool open_before = below(6) == 0;
        const bool open_behind = below(6) == 0;
        if (open_before) one.days.from = first_day;
        if (open_behind) one.days.to = last_day;
        list.append(R"({"value": ")").append(one.text).append("\"");
        if (!open_before) list.append(R"(, "from": ")").append(one.days.from.text()).append("\"");
        if (!open_behind) list.append(R"(, "to": ")").append(one.days.to.text()).append("\"");
        list += '}';
        given.push_back(one);
    }
    const auto record = post_with(list.append("]"));
    REQUIRE(record);
    if (!reports_to(*record).is(Word::list)) return;  // set aside: nothing in it is right

    const Period within = below(2) == 0 ? Period{} : Period{Day(first + below(15)), Day(first + 15 + below(20))};
    const std::vector<Piece> told = pieces(*record, within);
    REQUIRE(!told.empty());
    CHECK(told.front().days.from == within.from);
    CHECK(told.back().days.to == within.to);
    for (std::size_t i = 0; i + 1 < told.size(); ++i)
        CHECK(told[i].days.to.number() + 1 == told[i + 1].days.from.number());
    for (const Piece& piece : told) {
        CAPTURE(piece.text, piece.days.from.text());
        REQUIRE(!piece.days.empty());
        for (const Day day : {piece.days.from, piece.days.to}) {
            const auto has_it = [day](const Piece& one) { return one.days.contains(day); };
            const auto holds = std::ranges::count_if(given, has_it);
            CHECK((holds == 0) == piece.text.empty());
            if (holds == 1) CHECK(std::ranges::find_if(given, has_it)->text == piece.text);
            if (holds > 1)
                CHECK(std::ranges::any_of(given,
                                          [&](const Piece& one) { return has_it(one) && one.text == piece.text; }));
        }
    }
    // Where none overlap, parts of all days are the same as asking for the parts.
    const bool overlap = std::ranges::any_of(given, [&given](const Piece& one) {
        return std::ranges::count_if(
                   given, [&one](const Piece& other) { return !intersection(one.days, other.days).empty(); }) > 1;
    });
    std::vector<Piece> parts;
    record::Pieces(*record, reports_to(*record)).for_each(within, [&](Word value, Period part) {
        parts.push_back({value.is(Word::text) ? std::string(record->text(value)) : std::string(), part});
    });
    if (!overlap) CHECK(parts == told);
}

TEST_CASE("a member that is not dated is one piece", "[record]") {
    const auto record = post_with("\"a\"");
    const Period within{Day(5), Day(7)};
    CHECK(pieces(*record, within) == std::vector<Piece>{{"a", within}});
}

TEST_CASE("lines inherited in many gaps from departments that change often are read in linear time", "[record]") {
    const auto document = [](std::size_t count) {
        std::string superiors;
        std::string departments;
        const auto add = [](std::string& list, const char* value, std::uint32_t from, std::uint32_t to) {
            if (!list.empty()) list.append(", ");
            list.append(R"({"value": ")").append(value).append("\"");
            if (from > 0) list.append(R"(, "from": ")").append(Day(from).text()).append("\"");
            if (to > 0) list.append(R"(, "to": ")").append(Day(to).text()).append("\"");
            list.append("}");
        };
        constexpr std::uint32_t first = 600'000;
        for (std::size_t i = 0; i < count; ++i) {
            const auto day = first + 2 * static_cast<std::uint32_t>(i);
            add(superiors, "a", day, day);
            // From the last to the first, which is allowed.
            const auto back = static_cast<std::uint32_t>(count - 1 - i);
            const std::uint32_t from = first + 2 * back;
            add(departments, "d", back > 0 ? from : 0, i > 0 ? from + 1 : 0);
        }
        std::string text(R"({"orgraph": 1, "name": "n", "departments": [{"id": "d", "name": "d"}], "posts": [
            {"id": "a", "title": "a", "department": "d", "reports_to": null},
            {"id": "b", "title": "b", "department": [)");
        return text.append(departments).append(R"(], "reports_to": [)").append(superiors).append("]}]}");
    };
    const std::string small = document(4'000);
    const std::string large = document(32'000);
    CHECK(test::growth([&](std::size_t n) { Organization::read(n == 1 ? small : large); }, 1) < test::linear);
}
