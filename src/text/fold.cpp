#include "text/fold.hpp"

#include <algorithm>
#include <cstdint>

#include "text/utf8.hpp"

namespace orgraph::text {
namespace {

#include "text/fold_table.inc"

}  // namespace

char32_t fold(char32_t character) noexcept {
    if (character < 0x80) return character >= U'A' && character <= U'Z' ? character + 32 : character;
    const char32_t block = character >> 8;
    if (block >= std::size(fold_blocks) - 1) return character;
    const FoldPair* const end = fold_pairs + fold_blocks[block + 1];
    const FoldPair* const found =
        std::lower_bound(fold_pairs + fold_blocks[block], end, character,
                         [](const FoldPair& pair, char32_t value) { return pair.character < value; });
    return found != end && found->character == character ? found->folded : character;
}

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) append_utf8(folded, fold(next_character(text, position)));
    return folded;
}

}  // namespace orgraph::text
