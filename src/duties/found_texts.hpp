// Which texts of an index have something of a question, and what.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "duties/question.hpp"
#include "duties/scoring.hpp"
#include "duties/text_index.hpp"

namespace orgraph::duties {

class FoundTexts {
 public:
    /// @param places  room by text, all zero; this object clears it again
    FoundTexts(const TextIndex& index, std::vector<std::uint32_t>& places) : index_(index), places_(places), found_(1) {
        if (places_.size() < index.size()) places_.resize(index.size());
    }
    FoundTexts(const FoundTexts&) = delete;
    FoundTexts& operator=(const FoundTexts&) = delete;
    ~FoundTexts() {
        for (const Passage passage : passages_) places_[passage] = 0;
    }

    /// Looks for texts that have something of the question: a word, two characters side by side, an isolated character
    /// or a synonym. Of those found it is noted which characters they have alone.
    void find(const Question& question);

    const Found& operator[](Passage passage) const noexcept { return found_[places_[passage]]; }
    /// Those where something was found.
    const std::vector<Passage>& passages() const noexcept { return passages_; }
    /// What was found in the i-th of them.
    const Found& in(std::size_t i) const noexcept { return found_[i + 1]; }

 private:
    void note(std::span<const Passage> passages, Units Found::*how, Units units);
    void note_where_found(std::span<const Passage> passages, Units Found::*how, Units units);
    void find_synonyms(const Question& question);

    const TextIndex& index_;
    std::vector<std::uint32_t>& places_;  ///< by text: where it is in `found_`; few are in it, so that these stay near
    std::vector<Passage> passages_;
    std::vector<Found> found_;  ///< first that nothing was found, then of each of the passages
};

}  // namespace orgraph::duties
