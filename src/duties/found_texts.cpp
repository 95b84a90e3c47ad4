#include "duties/found_texts.hpp"

#include <algorithm>

namespace orgraph::duties {
namespace {

constexpr std::size_t most_telling = 256;

}  // namespace

void FoundTexts::find(const Question& question) {
    const Units alone = question.words() | question.isolated();
    for (std::size_t i = 0; i < question.units.size(); ++i) {
        const Units unit = Units{1} << i;
        if ((alone & unit) != 0) note(index_.with(question.units[i].term), &Found::alone, unit);
        if (question.pairs[i] != 0) note(index_.with(question.pairs[i]), &Found::pairs, unit);
    }
    find_synonyms(question);
    for (std::size_t i = 0; i < question.units.size(); ++i) {
        const auto passages = index_.with(question.units[i].term);
        // A character of a quarter of all texts tells nothing.
        const bool tells = passages.size() <= most_telling || 4 * passages.size() <= index_.size();
        if ((alone >> i & 1) == 0 && tells) note_where_found(passages, &Found::alone, Units{1} << i);
    }
}

void FoundTexts::note(std::span<const Passage> passages, Units Found::*how, Units units) {
    for (const Passage passage : passages) {
        if (places_[passage] == 0) {
            found_.emplace_back();
            passages_.push_back(passage);
            places_[passage] = static_cast<std::uint32_t>(passages_.size());
        }
        found_[places_[passage]].*how |= units;
    }
}

void FoundTexts::note_where_found(std::span<const Passage> passages, Units Found::*how, Units units) {
    for (const Passage passage : passages)
        if (const std::uint32_t place = places_[passage]; place != 0) found_[place].*how |= units;
}

void FoundTexts::find_synonyms(const Question& question) {
    for (const auto& [part, word] : question.alternatives) {
        const std::span<const Term> terms = word->found_by();
        if (terms.size() == 1) {
            note(index_.with(terms[0]), &Found::synonyms, part);
            continue;
        }
        const Term rarest =
            *std::ranges::min_element(terms, {}, [this](Term term) { return index_.with(term).size(); });
        for (const Passage passage : index_.with(rarest))
            if (index_.has_all(passage, terms)) note(std::span<const Passage>(&passage, 1), &Found::synonyms, part);
    }
}

}  // namespace orgraph::duties
