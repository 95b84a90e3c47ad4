// Which wordings may answer a question, and how well.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "duties/duty_index.hpp"
#include "duties/found_texts.hpp"
#include "duties/named_owners.hpp"
#include "duties/scoring.hpp"
#include "duties/scratch.hpp"

namespace orgraph::duties {

/// Wordings that are worth the same: mostly all that have a text, since nothing is found in their other parts.
struct FoundWordings {
    static constexpr Passage no_text = 0xFFFF'FFFF;

    std::uint32_t score = 0;  ///< where no name adds to it; 0: it is not enough
    std::uint32_t most = 0;   ///< where names add all that stands in some
    Wording first = 0;        ///< of them the one whose duties come first in the document
    Passage text = no_text;   ///< which they have; none: they are the first alone
    /// Which of two comes to the worse duties.
    friend bool operator<(const FoundWordings& a, const FoundWordings& b) noexcept {
        return a.score != b.score ? a.score < b.score : a.first > b.first;
    }
};

class WordingSearch {
 public:
    /// @param marks  room by wording, all zero; this object clears it again
    WordingSearch(const DutyIndex& index, const FoundTexts& texts, const Scoring& scoring, const NamedOwners& owners,
                  std::vector<std::uint8_t>& marks)
        : index_(index), texts_(texts), scoring_(scoring), owners_(owners), marks_(marks) {}
    WordingSearch(const WordingSearch&) = delete;
    WordingSearch& operator=(const WordingSearch&) = delete;
    ~WordingSearch() {
        for (const Wording wording : marked_) marks_[wording] = 0;
    }

    /// Finds the wordings of the texts that were found.
    void find();
    /// Those that may be enough, each once.
    const std::vector<FoundWordings>& found() const noexcept { return found_; }
    /// What stands in a wording.
    FoundInWording found_in(Wording wording) const;
    /// Calls `take(wording)` for each of those worth the same, in the order of their first duties, until it says false.
    template <typename Take>
    void for_each(const FoundWordings& found, const Take& take) const;
    /// Calls `take(wording)` for all that have something of the question, whether it may be enough or not. Some come
    /// twice.
    template <typename Take>
    void for_each_at_all(const Take& take) const;

 private:
    /// What was found in some wording, and what it is worth.
    struct Known {
        FoundInWording found;
        std::uint32_t score = 0;
        std::uint32_t most = 0;
    };

    Known worth_of(const FoundInWording& found) const;
    const Known& known(const FoundInWording& found);
    void add_text(Passage text, const Found& found);

    const DutyIndex& index_;
    const FoundTexts& texts_;
    const Scoring& scoring_;
    const NamedOwners& owners_;
    std::vector<std::uint8_t>& marks_;  ///< wordings that are not worth what their text is
    std::vector<Wording> marked_;
    std::vector<FoundWordings> found_;
    /// By hash, the last found there: many wordings have the same of a question. Where nothing was found, as in the
    /// beginning, that is worth nothing.
    std::array<Known, 128> known_;
};

template <typename Take>
void WordingSearch::for_each(const FoundWordings& found, const Take& take) const {
    if (found.text == FoundWordings::no_text) {
        take(found.first);
        return;
    }
    for (const Wording wording : index_.wordings_of(found.text))
        if (marks_[wording] == 0 && !take(wording)) return;
}

template <typename Take>
void WordingSearch::for_each_at_all(const Take& take) const {
    for (const Passage passage : texts_.passages()) {
        for (const Wording wording : index_.wordings_of(passage)) take(wording);
        for (const Wording wording : index_.wordings_beside(passage)) take(wording);
    }
}

}  // namespace orgraph::duties
