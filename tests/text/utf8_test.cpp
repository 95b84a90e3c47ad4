#include "text/utf8.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using namespace orgraph;

namespace {

bool is_scalar_value(char32_t c) { return c < 0x110000 && (c < 0xD800 || c > 0xDFFF); }

std::string encoded(char32_t character) {
    std::string bytes;
    text::append_utf8(bytes, character);
    return bytes;
}

}  // namespace

TEST_CASE("every character is written and read back", "[text]") {
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (!is_scalar_value(c)) continue;
        const std::string bytes = encoded(c);
        std::size_t position = 0;
        const bool same = text::next_character(bytes, position) == c && position == bytes.size() &&
                          text::find_invalid_utf8(bytes) == std::string::npos;
        if (!same) FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
    CHECK(encoded(U'a') == "a");
    CHECK(encoded(U'é') == "\xC3\xA9");
    CHECK(encoded(U'销') == "\xE9\x94\x80");
    CHECK(encoded(U'😀') == "\xF0\x9F\x98\x80");
}

TEST_CASE("no other bytes are well-formed", "[text]") {
    std::set<std::string> short_ones;
    for (char32_t c = 0x80; c < 0x10000; ++c)
        if (is_scalar_value(c)) short_ones.insert(encoded(c));
    for (unsigned a = 0x80; a < 0x100; ++a) {
        CHECK(text::find_invalid_utf8(std::string(1, static_cast<char>(a))) == 0);
        for (unsigned b = 0; b < 0x100; ++b) {
            const std::string two{static_cast<char>(a), static_cast<char>(b)};
            if ((text::find_invalid_utf8(two) == std::string::npos) != short_ones.contains(two)) FAIL(a << ' ' << b);
            if (a < 0xE0 || a > 0xEF) continue;
            for (unsigned c = 0x7E; c < 0xC2; ++c) {
                const std::string three = two + static_cast<char>(c);
                if ((text::find_invalid_utf8(three) == std::string::npos) != short_ones.contains(three))
                    FAIL(a << ' ' << b << ' ' << c);
            }
        }
    }
}

TEST_CASE("the first bad byte is found", "[text]") {
    CHECK(text::find_invalid_utf8("") == std::string::npos);
    CHECK(text::find_invalid_utf8("销售\xFF") == 6);
    CHECK(text::find_invalid_utf8("a\x80") == 1);
    CHECK(text::find_invalid_utf8("ab\xC0\xAF") == 2);        // overlong
    CHECK(text::find_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong
    CHECK(text::find_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
    CHECK(text::find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(text::find_invalid_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(text::find_invalid_utf8("\xF0\x9F\x98") == 0);  // cut off
    CHECK(text::find_invalid_utf8("a\xE9\x94") == 1);
}

TEST_CASE("control characters are C0, DEL and C1", "[text]") {
    for (char32_t c = 0; c < 0x3000; ++c) {
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (text::has_control_character("销" + encoded(c) + "a") != control) FAIL(static_cast<unsigned>(c));
    }
    CHECK_FALSE(text::has_control_character(""));
}
