#include "text/width.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/utf8.hpp"

namespace orgraph::text {
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
    for (std::size_t position = 0; position < text.size();) width += character_width(next_character(text, position));
    return width;
}

}  // namespace orgraph::text
