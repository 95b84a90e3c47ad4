// UTF-8: where it is broken, and its characters one by one.
#pragma once

#include <string>
#include <string_view>

namespace orgraph::text {

/// Offset of the first byte that is no part of well-formed UTF-8 (Unicode, table 3-7); npos: all is well.
std::size_t find_invalid_utf8(std::string_view text) noexcept;

/// Reads the character at `position` of well-formed UTF-8 and moves `position` behind it.
char32_t next_character(std::string_view text, std::size_t& position) noexcept;

void append_utf8(std::string& text, char32_t character);

/// Whether the text holds a control character: C0, DEL or C1.
bool has_control_character(std::string_view text) noexcept;

}  // namespace orgraph::text
