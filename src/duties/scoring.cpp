#include "duties/scoring.hpp"

#include <algorithm>

namespace orgraph::duties {

Scoring::Scoring(const Question& question)
    : question_(question), words_(question.words()), isolated_(question.isolated()) {
    const std::vector<Unit>& units = question.units;
    sums_.resize((units.size() + 7) / 8);
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& sums = sums_[i / 8];
        const std::size_t bit = std::size_t{1} << i % 8;
        for (std::size_t set = 0; set < bit; ++set) sums[bit + set] = sums[set] + units[i].weight;
    }
    for (const Unit& unit : units) all_ += unit.weight;
    enough_with_all_answered_ = std::uint64_t{all_} * full * (least_answer - 10'000 / answered_part) / 10'000;
    firm_pairs_weight_ = weight(question.firm_pairs) + weight(question.firm_pairs << 1);
}

std::uint32_t Scoring::answered(const FoundInWording& wording) noexcept {
    if (wording.length == 0) return 0;
    const Units found = wording.text.alone | wording.text.synonyms | wording.tasks.alone | wording.tasks.synonyms;
    return std::min(10'000u, static_cast<std::uint32_t>(std::popcount(found)) * 10'000 / wording.length);
}

bool Scoring::may_be_enough(const FoundInWording& wording, Units in_names) const noexcept {
    Found all = wording.text;
    all |= wording.tasks;
    all |= wording.assessment;
    const Units well = exactly(all) | all.synonyms | (all.alone & isolated_) | in_names;
    const std::uint64_t most =
        std::uint64_t{weight(well)} * full + std::uint64_t{weight(all.alone & ~well)} * alone_worth;
    // Most wordings fail already here, before it is known how much of the duty is asked for.
    if (most < enough_with_all_answered_) return false;
    return most * 10'000 / full + std::uint64_t{all_} * (answered(wording) / answered_part) >=
           std::uint64_t{all_} * least_answer;
}

Score Scoring::score(const FoundInWording& wording, const FoundInNames& names) const noexcept {
    if (all_ == 0) return {};
    std::uint64_t sum = 0;
    std::uint64_t beside = 0;
    Units open = ~Units{0};
    Units by_name = 0;
    for_each_level(wording, names, [&](const Level& level) {
        const Units here = level.units & open;
        if (here == 0) return;
        open &= ~here;
        sum += std::uint64_t{weight(here)} * level.worth;
        if (level.where == FoundIn::name)
            by_name |= here;
        else
            beside += std::uint64_t{weight(here)} * level.worth;
    });
    const std::uint32_t others = all_ - weight(by_name);
    const Units side_by_side = question_.firm_pairs & (wording.text.pairs | wording.tasks.pairs);
    const std::uint64_t together =
        firm_pairs_weight_ == 0
            ? 10'000
            : 10'000 * std::uint64_t{weight(side_by_side) + weight(side_by_side << 1)} / firm_pairs_weight_;
    const auto asked = static_cast<std::uint32_t>(question_.units.size());
    const std::uint64_t brevity = std::min<std::uint64_t>(10'000, 20'000 * asked / (asked + wording.length));

    Score score;
    score.coverage = static_cast<std::uint32_t>(sum * 10'000 / (std::uint64_t{all_} * full));
    score.beside_names =
        others == 0 ? 10'000 : static_cast<std::uint32_t>(beside * 10'000 / (std::uint64_t{others} * full));
    score.answered = answered(wording);
    score.total = static_cast<std::uint32_t>(score.coverage * (860'000 + 12 * together + 2 * brevity) / 1'000'000);
    return score;
}

}  // namespace orgraph::duties
