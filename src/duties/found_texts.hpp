// Which texts of an index have something of a question, and what.
#pragma once

#include <vector>

#include "duties/question.hpp"
#include "duties/scoring.hpp"
#include "duties/text_index.hpp"

namespace orgraph::duties {

class FoundTexts {
 public:
    /// @param found  room for what is found, all zero; this object clears it again
    FoundTexts(const TextIndex& index, std::vector<Found>& found) : index_(index), found_(found) {
        if (found_.size() < index.size()) found_.resize(index.size());
    }
    FoundTexts(const FoundTexts&) = delete;
    FoundTexts& operator=(const FoundTexts&) = delete;
    ~FoundTexts() {
        for (const Passage passage : passages_) found_[passage] = {};
    }

    /// Looks for texts that have something of the question: a word, two characters side by side, an isolated character
    /// or a synonym. Of those found it is noted which characters they have alone.
    void find(const Question& question);

    const Found& operator[](Passage passage) const noexcept { return found_[passage]; }
    /// Those where something was found.
    const std::vector<Passage>& passages() const noexcept { return passages_; }

 private:
    template <typename Passages>
    void note(const Passages& passages, Units Found::*how, Units units, bool also_new) {
        for (const Passage passage : passages) {
            Found& found = found_[passage];
            if (found.nothing()) {
                if (!also_new) continue;
                passages_.push_back(passage);
            }
            found.*how |= units;
        }
    }
    void find_synonyms(const Question& question);

    const TextIndex& index_;
    std::vector<Found>& found_;
    std::vector<Passage> passages_;
};

}  // namespace orgraph::duties
