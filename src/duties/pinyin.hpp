// Pinyin: the pronunciation of Chinese characters in Latin letters.
#pragma once

#include <string_view>

namespace orgraph::duties {

/// Whether the text, what stands in brackets behind so many Chinese characters, tells how the last of them are
/// pronounced: syllables with tones, or without any one for each of the characters.
/// O(length).
bool is_pinyin(std::u32string_view text, std::size_t characters);

}  // namespace orgraph::duties
