#include "orgraph/synonyms.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "duties/synonym_table.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"

using namespace orgraph;

namespace {

/// The table as it is written in the sources.
std::string written_table() {
    constexpr std::string_view parts[] = {
#include "duties/synonym_table.inc"
    };
    std::string whole;
    for (const std::string_view part : parts) whole += part;
    return whole;
}

duties::Term sequence_of(std::string_view word) {
    duties::Term sequence = 0;
    for (const duties::Piece& piece : duties::pieces_of(word, duties::Reading::no_stops))
        sequence = duties::sequence_with(sequence, piece.term);
    return sequence;
}

/// The words that stand in a group with this one.
std::set<std::string> others(const Synonyms& synonyms, std::string_view word) {
    std::set<std::string> result;
    for (const std::uint32_t group : synonyms.table().groups_of(sequence_of(word)))
        for (const duties::Synonym& other : synonyms.table().group(group))
            if (sequence_of(other.text) != sequence_of(word)) result.insert(other.text);
    return result;
}
using Words = std::set<std::string>;

std::string message_of(const std::string& table) {
    try {
        Synonyms synonyms(table);
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
        return error.what();
    }
    return "";
}

std::vector<std::string> split(std::string_view text, std::string_view mark) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(mark);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + mark.size());
    }
}

}  // namespace

TEST_CASE("a table has a group a line, divided by any comma", "[duties][synonyms]") {
    const Synonyms synonyms(
        "# first\n回款, 催收，追缴、 debt collection \r\n\r\n  \t\n用车,派车 # cars, lorries\n,,x1,,x2,");
    CHECK(others(synonyms, "回款") == Words{"催收", "追缴", "debt collection"});
    CHECK(others(synonyms, "debt collection") == Words{"回款", "催收", "追缴"});
    CHECK(others(synonyms, "用车") == Words{"派车"});
    CHECK(others(synonyms, "x1") == Words{"x2"});
    CHECK(others(synonyms, "cars").empty());
    CHECK(others(synonyms, "lorries").empty());
    CHECK(others(synonyms, "first").empty());
    CHECK(others(synonyms, "回").empty());
}

TEST_CASE("an empty table is one", "[duties][synonyms]") {
    for (const char* table : {"", "\n", "\r\n", "# only a remark", "   \n\t\n#\n"}) {
        CAPTURE(table);
        CHECK(message_of(table).empty());
    }
}

TEST_CASE("spellings of a word are one word of the table", "[duties][synonyms]") {
    const Synonyms synonyms("銷售, Suppliers, ｗｉｄｇｅｔ");
    CHECK(others(synonyms, "销售") == Words{"Suppliers", "ｗｉｄｇｅｔ"});
    CHECK(others(synonyms, "supplier") == Words{"銷售", "ｗｉｄｇｅｔ"});
    CHECK(others(synonyms, "WIDGETS") == Words{"銷售", "Suppliers"});
    // So that they make no group by themselves.
    CHECK_FALSE(message_of("销售, 銷售").empty());
    CHECK_FALSE(message_of("supplier, Suppliers").empty());
}

TEST_CASE("a word may stand in several groups", "[duties][synonyms]") {
    const Synonyms synonyms("写, 编\n写, 画\n编, 排");
    CHECK(others(synonyms, "写") == Words{"编", "画"});
    CHECK(others(synonyms, "编") == Words{"写", "排"});
    CHECK(others(synonyms, "画") == Words{"写"});
}

TEST_CASE("what is wrong with a table is said with its line", "[duties][synonyms]") {
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {"回款", "line 1 "},
        {"a1, a2\n\n# remark\n回款,,\nb1, b2", "line 4 "},
        {"a1, a2\r\nof, the\r\n", "line 2 "},
        {"回款, 回款", "line 1 "},
        {"a1, a2\n，！, 。\n", "line 2 "},
        {"x, 一二三四五六七八九十一二三四五六七", "line 1 "},
        {"a1, a2\nx, a b c d e f g h i j k l m n o p q r s t u", "line 2 "},
    };
    for (const auto& [table, line] : wrong) {
        CAPTURE(table);
        const std::string message = message_of(table);
        CAPTURE(message);
        CHECK(message.find(line) != std::string::npos);
        CHECK(message.find('\n') == std::string::npos);
    }
    CHECK(message_of("a1, a2\n回款, \xFF").find("UTF-8") != std::string::npos);
    CHECK(message_of("x, 一二三四五六七八九十一二三四五六").empty());  // sixteen characters
}

TEST_CASE("a table is extended by another, and stays what it was", "[duties][synonyms]") {
    const Synonyms first("回款, 催收");
    const Synonyms both = first.extended_by("回款, 清欠\n甲, 乙");
    CHECK(others(both, "回款") == Words{"催收", "清欠"});
    CHECK(others(both, "甲") == Words{"乙"});
    CHECK(others(first, "回款") == Words{"催收"});
    CHECK(others(first, "甲").empty());
    const Synonyms more = Synonyms::built_in().extended_by("回款, 拿钱回来");
    CHECK(others(more, "回款").count("拿钱回来") == 1);
    CHECK(others(more, "回款").count("催收") == 1);
    CHECK(others(Synonyms::built_in(), "回款").count("拿钱回来") == 0);
    CHECK_THROWS_AS(first.extended_by("one"), Error);
    CHECK(others(first, "回款") == Words{"催收"});
    const Synonyms same = first.extended_by("");
    CHECK(others(same, "回款") == Words{"催收"});
}

TEST_CASE("every word of the built-in table finds the others of its group", "[duties][synonyms]") {
    const Synonyms& synonyms = Synonyms::built_in();
    std::size_t groups = 0;
    for (const std::string& whole : split(written_table(), "\n")) {
        const std::string line = whole.substr(0, whole.find('#'));
        const std::vector<std::string> words = split(line, ", ");
        if (line.find_first_not_of(" \r") == std::string::npos) continue;
        ++groups;
        CAPTURE(line);
        REQUIRE(words.size() >= 2);
        for (const std::string& word : words) {
            CAPTURE(word);
            REQUIRE(sequence_of(word) != 0);                  // not only stop words
            std::set<duties::Term> found{sequence_of(word)};  // forms of a word are there once
            for (const std::string& other : others(synonyms, word)) found.insert(sequence_of(other));
            for (const std::string& other : words) {
                CAPTURE(other);
                REQUIRE(found.count(sequence_of(other)) == 1);
            }
        }
    }
    CHECK(groups >= 500);
}

TEST_CASE("words for getting money back find each other", "[duties][synonyms]") {
    const std::vector<std::string> words = {"回款", "催收", "追缴", "回笼"};
    for (const std::string& word : words)
        for (const std::string& other : words)
            if (other != word) CHECK(others(Synonyms::built_in(), word).count(other) == 1);
}

TEST_CASE("each such word finds the duties of the others", "[duties][synonyms]") {
    for (const char* asked : {"回款", "催收", "追缴", "回笼"})
        for (const char* said : {"回款", "催收", "追缴", "回笼"}) {
            CAPTURE(asked, said);
            const Snapshot day =
                Organization::read(
                    R"({"orgraph": 1, "jobs": [{"id": "j", "title": "j", "duties": [{"text": "食堂"}, {"text": ")" +
                    std::string(said) + R"("}]}]})")
                    .at(*Day::parse("2026-11-21"));
            const std::vector<DutyHit> hits = search_duties(day, asked);
            REQUIRE(hits.size() == 1);
            CHECK(hits[0].duty.position == 1);
        }
}
