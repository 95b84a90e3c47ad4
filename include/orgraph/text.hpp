// Chinese and other texts on a terminal, and inputs that may not be text at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace orgraph {

/// Columns of UTF-8 on a terminal: 2 for wide and full-width characters (Unicode 14, UAX #11), 0 for combining marks,
/// format and control characters, else 1. Linear.
std::size_t display_width(std::string_view text) noexcept;

/// Whether the bytes are well-formed UTF-8. Linear.
bool is_utf8(std::string_view bytes) noexcept;

/// The bytes as UTF-8: what is none becomes U+FFFD, a byte at a time. Linear.
std::string to_utf8(std::string_view bytes);

/// The bytes as a piece of a message of one line: the first 60 characters, and "..." where there are more; U+FFFD for
/// what is not UTF-8, for control characters, and for those that end a line or turn the direction of writing.
std::string printable(std::string_view bytes);

/// The same in quotation marks.
std::string quoted(std::string_view bytes);

}  // namespace orgraph
