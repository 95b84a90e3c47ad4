#include "text/utf8.hpp"

#include <array>
#include <bit>
#include <cstdint>

#include "text/bytes.hpp"

namespace orgraph::text {
namespace {

unsigned char byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

/// Length of the well-formed sequence at `position`, 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t position) {
    const unsigned lead = byte_at(text, position);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const unsigned second = byte_at(text, position + 1);
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte_at(text, position + i) & 0xC0) != 0x80) return 0;
    return length;
}

using Eight = std::array<unsigned char, 8>;
/// How many of the eight bytes are ASCII before the first that is not.
std::size_t leading_ascii(std::uint64_t word) {
    word &= 0x8080'8080'8080'8080;
    return static_cast<std::size_t>(std::endian::native == std::endian::little ? std::countr_zero(word)
                                                                               : std::countl_zero(word)) /
           8;
}

/// Whether the eight bytes begin with two characters of three bytes, as most of Chinese is. False also for those whose
/// second byte has to be looked at more closely.
bool are_two_of_three(const char* bytes) {
    constexpr auto bits = std::bit_cast<std::uint64_t>(Eight{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
    constexpr auto wanted = std::bit_cast<std::uint64_t>(Eight{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
    const auto is_special = [](char lead) { return lead == '\xE0' || lead == '\xED'; };
    return (eight_at(bytes) & bits) == wanted && !is_special(bytes[0]) && !is_special(bytes[3]);
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    std::size_t position = 0;
    const auto left = [&] { return text.size() - position; };
    // Stretches of ASCII, and of characters of three bytes, some at a time.
    while (left() >= 16) {
        const char* const bytes = text.data() + position;
        const std::uint64_t word = eight_at(bytes);
        if (leading_ascii(word | eight_at(bytes + 8)) == 8) {
            position += 16;
            continue;
        }
        position += leading_ascii(word);
        while (left() >= 8 && are_two_of_three(text.data() + position)) position += 6;
        const std::size_t length = sequence_length(text, position);
        if (length == 0) return position;
        position += length;
    }
    while (position < text.size()) {
        const std::size_t length = sequence_length(text, position);
        if (length == 0) return position;
        position += length;
    }
    return std::string_view::npos;
}

char32_t next_character(std::string_view text, std::size_t& position) noexcept {
    const unsigned lead = byte_at(text, position++);
    if (lead < 0x80) return lead;
    const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t character = lead & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) character = character << 6 | (byte_at(text, position++) & 0x3Fu);
    return character;
}

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool has_control_character(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned byte = byte_at(text, i);
        if (byte < 0x20 || byte == 0x7F) return true;
        if (byte == 0xC2 && byte_at(text, i + 1) >= 0x80 && byte_at(text, i + 1) < 0xA0) return true;  // C1
    }
    return false;
}

}  // namespace orgraph::text
