#include "peers/bigrams.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "peers/duty_texts.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;

/// Calls `take(term)` for each term of a text. A character that has no neighbour to pair with is a term by itself.
template <typename Take>
void for_each_term(std::string_view written, const Take& take) {
    const std::string text = text::fold(written);
    std::string term;
    std::size_t characters = 0;  // in `term`
    std::size_t last = 0;        // where the last of these begins
    bool unspaced = false;
    bool paired = false;  // whether the first of these was in a pair already
    const auto end = [&] {
        if (!term.empty() && !paired) take(term);
        term.clear();
        characters = 0;
        paired = false;
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t character = text::next_character(text, position);
        if (!is_letter(character)) {
            end();
            continue;
        }
        if (characters > 0 && is_unspaced(character) != unspaced) end();
        unspaced = is_unspaced(character);
        last = term.size();
        term.append(text, begin, position - begin);
        ++characters;
        if (!unspaced || characters < 2) continue;
        take(term);
        paired = true;
        term.erase(0, last);
        characters = 1;
    }
    end();
}

}  // namespace

Bigrams::Bigrams(const Snapshot& snapshot) {
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for_each_duty_text(snapshot, [&](Node owner, const std::string& text) {
        const auto row = static_cast<std::uint32_t>(owners_.size());
        counts.clear();
        std::uint32_t length = 0;
        for_each_term(text, [&](const std::string& term) {
            const auto [known, is_new] = terms_.try_emplace(term, static_cast<std::uint32_t>(postings_.size()));
            if (is_new) postings_.emplace_back();
            ++counts[known->second];
            ++length;
        });
        for (const auto& [term, count] : counts) postings_[term].push_back({row, count});
        owners_.push_back(owner);
        lengths_.push_back(length);
    });
    const double all = std::accumulate(lengths_.begin(), lengths_.end(), 0.0);
    mean_length_ = std::max(1.0, all / std::max(1.0, static_cast<double>(lengths_.size())));
    scores_.resize(owners_.size());
}

std::vector<Node> Bigrams::ask(std::string_view question, std::size_t limit) {
    const auto rows = static_cast<double>(owners_.size());
    std::vector<std::uint32_t> found;
    for_each_term(question, [&](const std::string& term) {
        const auto known = terms_.find(term);
        if (known == terms_.end()) return;
        const std::vector<Posting>& postings = postings_[known->second];
        const auto having = static_cast<double>(postings.size());
        const double weight = std::log(1 + (rows - having + 0.5) / (having + 0.5)) * (k1 + 1);
        for (const Posting posting : postings) {
            const double count = posting.count;
            const double length = lengths_[posting.row] / mean_length_;
            float& score = scores_[posting.row];
            if (score == 0) found.push_back(posting.row);
            score += static_cast<float>(weight * count / (count + k1 * (1 - b + b * length)));
        }
    });
    const auto best = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
    std::partial_sort(found.begin(), best, found.end(), [this](std::uint32_t one, std::uint32_t other) {
        return scores_[one] != scores_[other] ? scores_[one] > scores_[other] : one < other;
    });
    std::vector<Node> owners;
    for (auto row = found.begin(); row != best; ++row) owners.push_back(owners_[*row]);
    for (const std::uint32_t row : found) scores_[row] = 0;
    return owners;
}

}  // namespace orgraph::benchmarks
