// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace orgraph::text {

/// Columns of well-formed UTF-8 on a terminal: 2 for wide and full-width characters (Unicode 14, UAX #11), 0 for
/// combining marks, format and control characters, else 1. Linear.
std::size_t display_width(std::string_view text) noexcept;

}  // namespace orgraph::text
