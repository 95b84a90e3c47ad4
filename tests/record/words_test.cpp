#include "record/words.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"

using namespace orgraph::record;

TEST_CASE("a row keeps what was given and finds it", "[record]") {
    Words words;
    std::vector<Word> values(24);
    values[0] = {Word::text, 7};
    values[5] = {Word::plain, 8};
    values[23] = {Word::null, 0};
    const Row row = words.row(words.add_row(1u << 0 | 1u << 5 | 1u << 23, values));
    for (unsigned member = 0; member < 24; ++member)
        CHECK(row.has(member) == (member == 0 || member == 5 || member == 23));
    CHECK(row[0] == values[0]);
    CHECK(row[5] == values[5]);
    CHECK(row[23] == values[23]);
    CHECK(row[1].is(Word::absent));
    CHECK(row[22].is(Word::absent));
}

TEST_CASE("a word keeps its tag and its value", "[record]") {
    for (const auto tag : {Word::text, Word::number, Word::plain, Word::null, Word::row, Word::list, Word::aside})
        for (const std::uint32_t value : {0u, 1u, 0x1FFF'FFFFu}) {
            const Word word(tag, value);
            CHECK(word.tag() == tag);
            CHECK(word.value() == value);
            CHECK(Word::from_bits(word.bits()) == word);
        }
    CHECK(Word().is(Word::absent));
}

TEST_CASE("offset 0 is a row without members", "[record]") {
    const Words words;
    CHECK(words.row(Word(Word::row, 0)).given() == 0);
}

TEST_CASE("lists of any length keep their items", "[record]") {
    Words words;
    std::vector<std::pair<Word, std::size_t>> lists;
    for (const std::size_t length : {0u, 1u, 3u, 65'534u, 65'535u, 65'536u, 65'537u, 200'000u, 2u}) {
        std::vector<Word> items;
        for (std::size_t i = 0; i < length; ++i)
            items.emplace_back(Word::plain, static_cast<std::uint32_t>(i + length));
        lists.emplace_back(words.add_list(items), length);
    }
    for (const auto& [list, length] : lists) {
        const auto items = words.list(list);
        REQUIRE(items.size() == length);
        for (std::size_t i = 0; i < length; ++i)
            if (items[i].value() != i + length) FAIL(length << ' ' << i);
    }
}
