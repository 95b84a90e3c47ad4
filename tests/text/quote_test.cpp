#include "catch.hpp"
#include "orgraph/text.hpp"

using orgraph::printable;
using orgraph::quoted;

TEST_CASE("a text in a message is one line that does nothing to a terminal", "[text]") {
    CHECK(quoted("") == "\"\"");
    CHECK(quoted("销售部 \"A\"") == "\"销售部 \"A\"\"");
    for (const char* const control :
         {"\n", "\t", "\x1B", "\x7F", "\u0080", "\u009B", "\u2028", "\u2029", "\u202A", "\u202E", "\u2066", "\u2069"})
        CHECK(printable(std::string("a") + control + "b") == "a\uFFFDb");
    CHECK(printable(std::string_view("a\0b", 3)) == "a\uFFFDb");
    for (const char* const harmless : {"\u00A0", "\u2027", "\u202F", "\u2065", "\u206A"})
        CHECK(printable(harmless) == harmless);
    CHECK(printable("a\xFF") == "a\uFFFD");
}

TEST_CASE("a long text is cut in a message", "[text]") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "文";
    CHECK(printable(text) == text);
    CHECK(quoted(text + "字") == '"' + text + "...\"");
    CHECK(printable(std::string(1'000'000, 'x')) == std::string(60, 'x') + "...");
}
