// Folding: what makes two spellings of one name equal.
#pragma once

#include <string>
#include <string_view>

namespace orgraph::text {

/// The character that stands for all spellings of `character`: lower case, half width, simplified Chinese.
/// O(1) for ASCII, else a binary search among the few folded characters of the same 256.
char32_t fold(char32_t character) noexcept;

/// `text` (well-formed UTF-8) with each character folded. Linear.
std::string fold(std::string_view text);

}  // namespace orgraph::text
