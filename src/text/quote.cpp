#include "orgraph/text.hpp"
#include "text/utf8.hpp"

namespace orgraph {
namespace {

/// What moves the cursor, ends a line or turns the direction of writing, and so could make a message say what it does
/// not: C0, DEL, C1; line and paragraph separators; bidirectional embeddings, overrides and isolates.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string printable(std::string_view bytes) {
    constexpr std::size_t most_characters = 60;
    const std::string text = to_utf8(bytes.substr(0, 8 * most_characters));
    std::string result;
    std::size_t characters = 0;
    for (std::size_t position = 0; position < text.size(); ++characters) {
        if (characters == most_characters) return result + "...";
        const char32_t character = text::next_character(text, position);
        text::append_utf8(result, is_control(character) ? U'\uFFFD' : character);
    }
    return result;
}

std::string quoted(std::string_view bytes) { return '"' + printable(bytes) + '"'; }

}  // namespace orgraph
