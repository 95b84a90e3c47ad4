#include "orgraph/text.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/utf8.hpp"

namespace orgraph {
namespace {

#include "text/width_table.inc"

std::size_t character_width(char32_t character) {
    if (character >= 0x20 && character < 0x7F) return 1;
    const WidthRange* const found =
        std::upper_bound(std::begin(width_ranges), std::end(width_ranges), character,
                         [](char32_t value, const WidthRange& range) { return value < range.first; });
    if (found == std::begin(width_ranges) || std::prev(found)->last < character) return 1;
    return std::prev(found)->width;
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t position = 0; position < text.size();)
        width += character_width(text::next_character(text, position));
    return width;
}

bool is_utf8(std::string_view bytes) noexcept { return text::find_invalid_utf8(bytes) == std::string_view::npos; }

std::string to_utf8(std::string_view bytes) {
    std::string text;
    for (;;) {
        const std::size_t invalid = text::find_invalid_utf8(bytes);
        text += bytes.substr(0, invalid);
        if (invalid == std::string_view::npos) return text;
        text::append_utf8(text, U'\uFFFD');
        bytes.remove_prefix(invalid + 1);
    }
}

}  // namespace orgraph
