// Texts in pieces: what duties are searched by.
//
// A piece is a character of a script that puts no spaces between words (Chinese), or else the stem of a word. Pieces
// are the same for all spellings of a text: case, width, traditional or simplified characters, punctuation, spaces
// between Chinese characters and glosses of their pronunciation make no difference.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace orgraph::duties {

/// What a piece, or two neighbouring ones, are found by. Characters are their own keys, all else is hashed: with 64
/// bits, that two terms of all organizations together share one is not to be expected.
using Term = std::uint64_t;

struct Piece {
    Term term = 0;
    char32_t character = 0;   ///< 0 for a word
    std::string stem;         ///< of a word
    std::uint32_t begin = 0;  ///< where it stands in the text, in bytes
    std::uint32_t end = 0;
    bool after_space = false;  ///< between it and the piece before there is a space
    bool after_cut = true;     ///< between them the text begins anew: a sentence or a part of it
    Term joined = 0;           ///< of the last part of a word with hyphens: the word without them

    bool is_word() const noexcept { return character == 0; }
};

/// Two neighbouring pieces as one term.
Term pair_of(Term first, Term second) noexcept;
/// The term of a word by its stem.
Term word_term(std::string_view stem) noexcept;
/// What stands for a sequence of pieces, begun with 0.
Term sequence_with(Term sequence, Term next) noexcept;

enum class Reading : std::uint8_t {
    all,       ///< each word
    no_stops,  ///< without articles, prepositions and the like
    duty,      ///< so, and without what it forbids: that is no duty
};

/// The pieces of well-formed UTF-8, as far as `most` of them. Linear.
std::vector<Piece> pieces_of(std::string_view text, Reading reading, std::size_t most = SIZE_MAX);

}  // namespace orgraph::duties
