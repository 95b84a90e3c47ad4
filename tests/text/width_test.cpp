#include "text/width.hpp"

#include "catch.hpp"

using namespace orgraph;

TEST_CASE("wide characters take two columns", "[text]") {
    CHECK(text::display_width("") == 0);
    CHECK(text::display_width("Sales 12") == 8);
    CHECK(text::display_width("销售部") == 6);
    CHECK(text::display_width("Ａ，") == 4);
    CHECK(text::display_width("ｱ") == 1);  // half-width katakana
    CHECK(text::display_width("é") == 1);
    CHECK(text::display_width("한글") == 4);
    CHECK(text::display_width("😀") == 2);
    CHECK(text::display_width("𠀀") == 2);
}

TEST_CASE("combining marks, format and control characters take none", "[text]") {
    CHECK(text::display_width("e\u0301") == 1);
    CHECK(text::display_width("a\u200Bb\u200D") == 2);
    CHECK(text::display_width("\t\n\x7F") == 0);
}
