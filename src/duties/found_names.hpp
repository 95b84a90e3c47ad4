// Which names of an index have parts of a question as they stand there.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "duties/question.hpp"
#include "duties/text_index.hpp"

namespace orgraph::duties {

/// A name, and the units of the question that stand in it: as words, or side by side.
struct FoundName {
    Passage name = 0;
    Units units = 0;
};

class FoundNames {
 public:
    /// @param room  by name, all zero; this object clears it again
    FoundNames(const TextIndex& names, const Question& question, std::vector<Units>& room)
        : names_(names), question_(question), content_(question.content()), room_(room) {
        if (room_.size() < names.size()) room_.resize(names.size());
    }
    FoundNames(const FoundNames&) = delete;
    FoundNames& operator=(const FoundNames&) = delete;
    ~FoundNames() { clear(); }

    /// Names of which half or more, but not all stands in the question, as people shorten them; of those only the ones
    /// that no other has more of. By their units. Nothing where there are too many sorts of them: a text of names,
    /// where none is told from others.
    /// @param whole  the units of names that stand in the question as a whole: what is part of one tells nothing
    /// @par Source  Turtle and Flood (1995), max_score: what stands only in terms that cannot make a name one of these
    /// is not looked at. The terms of most names are such.
    std::vector<FoundName> partly(std::span<const Units> whole);
    /// The names that have all of the question.
    std::vector<Passage> with_all();

 private:
    /// The names that have a term of the question, and the units that it stands for.
    struct Having {
        std::span<const Passage> names;
        Units units = 0;
    };
    static constexpr std::size_t most_sorts = 64;  ///< different parts of names in one question

    void find_terms();
    void note(const Having& term);
    void complete(std::size_t first_term);
    void clear() noexcept;
    std::size_t note_telling(std::span<const Units> whole, std::size_t& untold_sorts);
    Units probe(std::size_t first_noted, std::size_t next_term) const;
    Units part_of_name(Passage name, Units found) const;
    std::vector<FoundName> noted_in_part() const;
    void put_in_order(std::vector<FoundName>& names) const;
    std::uint32_t place(Passage name) const;

    const TextIndex& names_;
    const Question& question_;
    Units content_;
    std::vector<Having> terms_;  ///< the rarest first
    std::vector<Units>& room_;   ///< what was found in each name
    std::vector<Passage> noted_;
};

}  // namespace orgraph::duties
