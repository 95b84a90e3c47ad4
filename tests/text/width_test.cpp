#include "orgraph/text.hpp"

#include <initializer_list>
#include <utility>

#include "catch.hpp"

using namespace orgraph;

TEST_CASE("wide characters take two columns", "[text]") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Sales 12") == 8);
    CHECK(display_width("销售部") == 6);
    CHECK(display_width("Ａ，") == 4);
    CHECK(display_width("ｱ") == 1);  // half-width katakana
    CHECK(display_width("é") == 1);
    CHECK(display_width("한글") == 4);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("𠀀") == 2);
}

TEST_CASE("combining marks, format and control characters take none", "[text]") {
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("a\u200Bb\u200D") == 2);
    CHECK(display_width("\t\n\x7F") == 0);
}

TEST_CASE("any bytes become UTF-8", "[text]") {
    for (const char* text : {"", "Sales", "销售😀"}) {
        CHECK(is_utf8(text));
        CHECK(to_utf8(text) == text);
    }
    for (const auto& [bytes, text] :
         std::initializer_list<std::pair<const char*, const char*>>{{"\xFF", "\uFFFD"},
                                                                    {"a\xC0\xAF!", "a\uFFFD\uFFFD!"},
                                                                    {"\xE9\x94", "\uFFFD\uFFFD"},
                                                                    {"销\x80售", "销\uFFFD售"}}) {
        CHECK_FALSE(is_utf8(bytes));
        CHECK(to_utf8(bytes) == text);
    }
}
