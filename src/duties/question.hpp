// What a question asks for, and what of it counts how much.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "duties/pieces.hpp"
#include "duties/synonym_table.hpp"
#include "duties/text_index.hpp"

namespace orgraph::duties {

/// A set of units of a question: bit i is the i-th.
using Units = std::uint64_t;

struct Unit {
    Term term = 0;
    std::uint32_t weight = 0;
    bool is_word = false;
    bool is_filler = false;  ///< asks, or says little: of no account in telling whether the question is just a name
    std::uint32_t piece = 0;
};

/// Other words for a part of a question.
struct Alternative {
    Units units = 0;
    const Synonym* word = nullptr;
};

struct Question {
    static constexpr std::size_t most_pieces = 512;
    static constexpr std::size_t most_units = 64;

    std::vector<Piece> pieces;
    std::vector<Unit> units;
    /// By unit: the term of it and the next one, 0 where they do not stand together.
    std::vector<Term> pairs;
    Units firm_pairs = 0;  ///< pairs that are expected to be found together
    /// Pairs by which their units are found: one across the end of a word tells of neither, 户开 in 客户|开票.
    Units telling_pairs = ~Units{0};
    std::vector<Alternative> alternatives;

    Units words() const noexcept;
    Units isolated() const noexcept;  ///< characters that belong to no other
    Units content() const noexcept;   ///< units that are no fillers
};

/// @param texts  in which the units are more or less rare
Question question_of(std::string_view text, const TextIndex& texts, const SynonymTable& synonyms);

}  // namespace orgraph::duties
