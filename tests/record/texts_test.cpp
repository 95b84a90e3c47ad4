#include "record/texts.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace orgraph::record;

TEST_CASE("equal texts are one, numbered in order", "[record]") {
    Texts texts;
    CHECK(texts.find("a") == no_text);
    CHECK(texts.add("a") == Text{0});
    CHECK(texts.add("") == Text{1});
    CHECK(texts.add("a") == Text{0});
    CHECK(texts.add("销售") == Text{2});
    CHECK(texts.size() == 3);
    CHECK(texts[Text{1}].empty());
    CHECK(texts[Text{2}] == "销售");
    CHECK(texts.find("销售") == Text{2});
    CHECK(texts.find("销") == no_text);
}

TEST_CASE("a text may hold NUL, and ends in one", "[record]") {
    Texts texts;
    const std::string with_nul("a\0b", 3);
    const Text first = texts.add(with_nul);
    CHECK(texts.add("a") != first);
    CHECK(texts[first] == with_nul);
    CHECK(texts[first].data()[3] == '\0');
}

TEST_CASE("many texts, long and short, keep their bytes and their place", "[record]") {
    Texts texts;
    std::vector<std::string> given;
    for (std::size_t i = 0; i < 50'000; ++i) given.push_back("text " + std::to_string(i));
    // Lengths around where the stored length takes one byte more, and beyond a page.
    for (const std::size_t length : {126u, 127u, 128u, 129u, 16'383u, 16'384u, 262'143u, 262'144u, 1'000'000u})
        given.emplace_back(length, 'x');
    std::vector<const char*> places;
    for (const std::string& text : given) places.push_back(texts[texts.add(text)].data());
    REQUIRE(texts.size() == given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Text text{static_cast<std::uint32_t>(i)};
        if (texts[text] != given[i] || texts[text].data() != places[i] || texts.find(given[i]) != text) FAIL(i);
        if (texts[text].data()[given[i].size()] != '\0') FAIL(i);
    }
}
