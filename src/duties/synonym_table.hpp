// The groups of a table of synonyms, as questions look for them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "duties/pieces.hpp"

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

class SynonymTable {
 public:
    /// @throws Error (invalid_argument); the message names the line
    void add(std::string_view table);

    /// The groups that the word with this sequence of pieces is in; nothing for other words. O(1).
    std::span<const std::uint32_t> groups_of(Term sequence) const noexcept;
    std::span<const Synonym> group(std::uint32_t group) const noexcept { return groups_[group]; }
    std::size_t longest() const noexcept { return longest_; }

 private:
    void add_group(std::string_view line, std::size_t number);

    std::vector<std::vector<Synonym>> groups_;
    std::unordered_map<Term, std::vector<std::uint32_t>> groups_of_;  ///< by sequence
    std::size_t longest_ = 0;
};

}  // namespace orgraph::duties
