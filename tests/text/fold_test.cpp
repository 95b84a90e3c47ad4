#include "text/fold.hpp"

#include "catch.hpp"

using namespace orgraph;

TEST_CASE("case, width and traditional characters make no difference", "[text]") {
    CHECK(text::fold("Sales") == "sales");
    CHECK(text::fold("ＳＡＬＥＳ　１２") == "sales 12");
    CHECK(text::fold("銷售經理") == text::fold("销售经理"));
    CHECK(text::fold("國際貿易部") == "国际贸易部");
    CHECK(text::fold("ÉCOLE") == "école");
    CHECK(text::fold("ΑΒΓ") == "αβγ");
    CHECK(text::fold("МОСКВА") == "москва");
    CHECK(text::fold("").empty());
    CHECK(text::fold("😀") == "😀");
    CHECK(text::fold(std::string("a\0B", 3)) == std::string("a\0b", 3));
}

TEST_CASE("what is different stays different", "[text]") {
    CHECK(text::fold("销售") != text::fold("销量"));
    CHECK(text::fold("e") != text::fold("é"));
}

TEST_CASE("folding again changes nothing", "[text][property]") {
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        if (text::fold(text::fold(c)) != text::fold(c)) FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c));
    }
}
