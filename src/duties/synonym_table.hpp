// The groups of a table of synonyms, as questions look for them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "duties/pieces.hpp"
#include "duties/term_table.hpp"

namespace orgraph::duties {

/// A word of a table: its pieces.
struct Synonym {
    std::string text;         ///< as it stands in the table
    std::vector<Term> terms;  ///< of each piece
    std::vector<Term> pairs;  ///< of each two neighbours
    Term sequence = 0;
    bool in_questions_only = false;

    /// What it is found by in a text: its pairs, or its one piece.
    std::span<const Term> found_by() const noexcept { return pairs.empty() ? terms : pairs; }
};

/// Pieces that are a word of a table, or with which one begins.
struct BegunWord {
    std::vector<std::uint32_t> groups;  ///< that the word is in; none where it goes on
    bool goes_on = false;               ///< a longer word begins so
};

class SynonymTable {
 public:
    /// @throws Error (invalid_argument); the message names the line
    void add(std::string_view table);

    /// What a sequence of pieces is in the table; NULL where no word begins so. O(1).
    const BegunWord* begun(Term sequence) const noexcept { return words_.find(sequence); }
    /// The groups that the word with this sequence of pieces is in; nothing for other words. O(1).
    std::span<const std::uint32_t> groups_of(Term sequence) const noexcept {
        const BegunWord* const word = begun(sequence);
        return word == nullptr ? std::span<const std::uint32_t>() : word->groups;
    }
    std::span<const Synonym> group(std::uint32_t group) const noexcept { return groups_[group]; }

 private:
    void add_group(std::string_view line, std::size_t number);

    std::vector<std::vector<Synonym>> groups_;
    TermTable<BegunWord> words_;  ///< by sequence
};

}  // namespace orgraph::duties
