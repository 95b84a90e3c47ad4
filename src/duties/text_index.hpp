// Which texts have a term: an inverted index.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "duties/pieces.hpp"

namespace orgraph::duties {

/// A text of an index, numbered from 0 as they were added.
using Passage = std::uint32_t;

class TextIndex {
 public:
    /// Adds a text: its pieces, and each two that stand next to each other. O(n log n) in the pieces.
    Passage add(std::span<const Piece> pieces);
    /// Ends the adding; nothing is found before. O(n log n) in all terms.
    void finish();

    std::size_t size() const noexcept { return lengths_.size(); }
    /// How many pieces a text has.
    std::uint32_t length(Passage passage) const noexcept { return lengths_[passage]; }
    /// The texts that have the term, ascending. O(1).
    std::span<const Passage> with(Term term) const noexcept;
    /// Whether some text has all of the terms. O(n log n) in the texts that have the rarest of them.
    bool has_one_with(std::span<const Term> terms) const noexcept;
    /// Whether a text has all of the terms. O(log n) for each.
    bool has_all(Passage passage, std::span<const Term> terms) const noexcept;

 private:
    struct Entry {
        Term term;
        Passage passage;
    };
    struct Slot {
        Term term = 0;  ///< 0: free
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::size_t slot_of(Term term) const noexcept;

    std::vector<Entry> entries_;  ///< until it is finished
    std::vector<std::uint32_t> lengths_;
    std::vector<Slot> slots_;  ///< a power of two of them, at most half of them taken
    std::vector<Passage> passages_;
};

}  // namespace orgraph::duties
