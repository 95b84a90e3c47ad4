// How well a duty answers a question.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "duties/question.hpp"
#include "orgraph/search.hpp"

namespace orgraph::duties {

/// Units of a question that were found in one text.
struct Found {
    Units alone = 0;     ///< the piece stands somewhere
    Units pairs = 0;     ///< it and the next one stand side by side
    Units synonyms = 0;  ///< another word for it stands there
    bool nothing() const noexcept { return (alone | pairs | synonyms) == 0; }
    Found& operator|=(const Found& other) noexcept {
        alone |= other.alone;
        pairs |= other.pairs;
        synonyms |= other.synonyms;
        return *this;
    }
    friend bool operator==(const Found&, const Found&) = default;
};

/// What was found in the fields of a wording.
struct FoundInWording {
    Found text;
    Found tasks;
    Found assessment;
    std::uint32_t length = 0;  ///< pieces of the text, of the tasks where there is none
    friend bool operator==(const FoundInWording&, const FoundInWording&) = default;
};

/// What was found in the names of a duty's owner and its department.
struct FoundInNames {
    Units whole = 0;   ///< part of a name that stands in the question as a whole
    Units partly = 0;  ///< part of a name of which half or more does
    FoundInNames& operator|=(const FoundInNames& other) noexcept {
        whole |= other.whole;
        partly |= other.partly;
        return *this;
    }
    friend bool operator==(const FoundInNames&, const FoundInNames&) = default;
};

/// In ten-thousandths.
struct Score {
    std::uint32_t coverage = 0;      ///< the part of the question's weight that was found
    std::uint32_t beside_names = 0;  ///< the same of what no name has; all of it where names have everything
    std::uint32_t answered = 0;      ///< the part of the duty's own text that the question has
    std::uint32_t total = 0;         ///< by which duties are put in order
};

/// The weight of one way of being found, for explanations: where, how, and how much of a full match it counts.
struct Level {
    Units units = 0;
    std::uint32_t worth = 0;  ///< of 256
    FoundIn where = FoundIn::text;
    bool by_synonym = false;
};

class Scoring {
 public:
    static constexpr std::uint32_t full = 256;

    explicit Scoring(const Question& question);

    Score score(const FoundInWording& wording, const FoundInNames& names) const noexcept;
    /// Whether so much of the question is answered that the duty is worth showing.
    static bool is_enough(const Score& score) noexcept {
        return score.coverage + score.answered / answered_part >= least_answer &&
               score.beside_names >= least_beside_names;
    }
    /// False where it cannot be enough, even if names have all those units.
    bool may_be_enough(const FoundInWording& wording, Units in_names) const noexcept;
    /// What units found in a way are of the coverage, in ten-thousandths.
    std::uint32_t worth(Units units, const Level& level) const noexcept {
        return static_cast<std::uint32_t>(std::uint64_t{weight(units)} * level.worth * 10'000 /
                                          (std::uint64_t{all_} * full));
    }

    /// Calls `take(level)` for the ways of being found, the best first; a unit counts by the first that has it.
    template <typename Take>
    void for_each_level(const FoundInWording& wording, const FoundInNames& names, const Take& take) const;

    /// The weight of some units.
    std::uint32_t weight(Units units) const noexcept {
        std::uint32_t sum = 0;
        for (std::size_t byte = 0; units != 0; ++byte, units >>= 8) sum += sums_[byte][units & 0xFF];
        return sum;
    }
    /// Units that the duty itself has as they are: a name adds nothing to them.
    Units in_duty(const FoundInWording& wording) const noexcept {
        return exactly(wording.text) | exactly(wording.tasks);
    }
    /// Units that were found as they are: in the order asked, or as words.
    Units exactly(const Found& found) const noexcept {
        const Units pairs = found.pairs & question_.telling_pairs;
        return pairs | pairs << 1 | (found.alone & words_);
    }

 private:
    // Chosen on the questions of tests/data/questions that are for tuning, and questions of the same sort on other
    // organizations: nine in ten of those that nobody answers stay below it, and few that somebody does.
    static constexpr std::uint32_t least_answer = 4'500;
    static constexpr std::uint32_t answered_part = 4;  ///< a quarter of how much of the duty is asked for counts too
    /// What a name does not cover must be answered by the duty itself.
    static constexpr std::uint32_t least_beside_names = 3'000;
    /// What a character counts that was found without its neighbours.
    static constexpr std::uint32_t alone_worth = 60;

    static std::uint32_t answered(const FoundInWording& wording) noexcept;

    const Question& question_;
    Units words_;
    Units isolated_;
    std::vector<std::array<std::uint32_t, 256>> sums_;  ///< of each eight units: the weight of every set of them
    std::uint32_t all_ = 0;
    std::uint32_t firm_pairs_weight_ = 0;
    std::uint64_t enough_with_all_answered_ = 0;
};

template <typename Take>
void Scoring::for_each_level(const FoundInWording& wording, const FoundInNames& names, const Take& take) const {
    const auto& [text, tasks, assessment, length] = wording;
    take(Level{exactly(text), full, FoundIn::text, false});
    take(Level{exactly(tasks), 248, FoundIn::task, false});
    take(Level{names.whole, 230, FoundIn::name, false});
    take(Level{text.synonyms, 205, FoundIn::text, true});
    take(Level{tasks.synonyms, 198, FoundIn::task, true});
    take(Level{text.alone & isolated_, 160, FoundIn::text, false});
    take(Level{tasks.alone & isolated_, 150, FoundIn::task, false});
    take(Level{exactly(assessment), 128, FoundIn::assessment, false});
    take(Level{names.partly, 128, FoundIn::name, false});
    take(Level{assessment.synonyms, 96, FoundIn::assessment, true});
    take(Level{text.alone, alone_worth, FoundIn::text, false});
    take(Level{tasks.alone, alone_worth, FoundIn::task, false});
    take(Level{assessment.alone, 30, FoundIn::assessment, false});
}

}  // namespace orgraph::duties
