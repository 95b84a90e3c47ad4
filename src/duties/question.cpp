#include "duties/question.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <unordered_set>

#include "duties/question_words.hpp"

namespace orgraph::duties {
namespace {

/// The logarithm to base 2 in sixteenths, of 1 or more, in whole numbers.
std::uint32_t logarithm(std::uint64_t value) {
    const auto whole = static_cast<std::uint32_t>(std::bit_width(value)) - 1;
    std::uint64_t fraction = whole > 31 ? value >> (whole - 31) : value << (31 - whole);  // 1 to 2, times 2^31
    std::uint32_t result = whole;
    for (int bit = 0; bit < 4; ++bit) {
        fraction = fraction * fraction >> 31;
        const bool is_set = fraction >= std::uint64_t{1} << 32;
        if (is_set) fraction >>= 1;
        result = result << 1 | (is_set ? 1u : 0u);
    }
    return result;
}

/// How rare a term is: log((N + 1) / (n + 1/2)), in sixteenths; at least a quarter.
std::uint32_t rarity(const TextIndex& texts, Term term) {
    const std::uint32_t all = logarithm(2 * texts.size() + 2);
    const std::uint32_t some = logarithm(2 * texts.with(term).size() + 1);
    return all > some + 4 ? all - some : 4;
}

/// Takes the heaviest units where there are too many, each once.
void keep_the_heaviest(std::vector<Unit>& units) {
    if (units.size() <= Question::most_units) return;
    std::unordered_set<Term> seen;
    std::erase_if(units, [&seen](const Unit& unit) { return !seen.insert(unit.term).second; });
    if (units.size() <= Question::most_units) return;
    std::vector<std::uint32_t> weights;
    for (const Unit& unit : units) weights.push_back(unit.weight);
    std::ranges::nth_element(weights, weights.begin() + Question::most_units, std::greater<>());
    const std::uint32_t least = weights[Question::most_units];
    std::erase_if(units, [least](const Unit& unit) { return unit.weight < least; });
    if (units.size() > Question::most_units) units.resize(Question::most_units);
}

/// Builds a question step by step.
class Reader {
 public:
    Reader(std::string_view text, const TextIndex& texts, const SynonymTable& synonyms)
        : texts_(texts), synonyms_(synonyms) {
        question_.pieces = pieces_of(text, Reading::no_stops, Question::most_pieces);
        join_hyphenated();
        find_words();
        find_roles();
        take_units();
        find_pairs();
        for (const Word& word : words_) add_alternatives(word);
        find_ends_of_words();
        weigh_words();
        weigh_unknown();
    }
    Question take() { return std::move(question_); }

 private:
    /// What counts a word of the field that no duty has: without it the question is hardly answered.
    static constexpr std::uint32_t missing_percent = 150;
    /// What counts a word that neither the duties nor the field know: people tell stories in such words.
    static constexpr std::uint32_t unknown_percent = 15;

    /// Takes a word with hyphens as the duties have it: without them.
    void join_hyphenated() {
        std::vector<Piece>& pieces = question_.pieces;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].joined == 0 || texts_.with(pieces[i].joined).empty()) continue;
            std::size_t first = i;
            while (first > 0 && pieces[first - 1].is_word() && pieces[first - 1].end + 1 == pieces[first].begin)
                --first;
            pieces[i].term = pieces[i].joined;
            pieces[i].begin = pieces[first].begin;
            pieces[i].after_cut = pieces[first].after_cut;
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(first),
                         pieces.begin() + static_cast<std::ptrdiff_t>(i));
            i = first;
        }
    }
    /// Pieces that are a word of the field.
    struct Word {
        std::size_t begin = 0;
        std::size_t end = 0;
        Term sequence = 0;
    };
    /// Finds all words that the table knows, but those within a longer one: 开发 is none in 开发票. Words of English
    /// phrases are words all the same.
    void find_words() {
        const std::vector<Piece>& pieces = question_.pieces;
        std::size_t farthest = 0;
        for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
            Term sequence = 0;
            Word longest;
            for (std::size_t end = begin; end < pieces.size(); ++end) {
                if (end > begin && pieces[end].after_cut) break;
                sequence = sequence_with(sequence, pieces[end].term);
                const BegunWord* const word = synonyms_.begun(sequence);
                if (word != nullptr && !word->groups.empty()) {
                    longest = {begin, end + 1, sequence};
                    if (pieces[begin].is_word()) words_.push_back(longest);
                }
                if (word == nullptr || !word->goes_on) break;
            }
            if (longest.end <= farthest || pieces[begin].is_word()) continue;
            farthest = longest.end;
            words_.push_back(longest);
        }
    }
    void find_roles() {
        const std::span<const Piece> pieces = question_.pieces;
        roles_.assign(pieces.size(), Role::content);
        for (std::size_t i = 0; i < pieces.size();) {
            const auto [length, role] = marked_at(pieces.subspan(i));
            std::fill_n(roles_.begin() + static_cast<std::ptrdiff_t>(i), length, role);
            if (role == Role::field) listed_.push_back({i, i + length, 0});
            if (length == 1 && role == Role::filler && !pieces[i].is_word() && is_in_word(i)) roles_[i] = Role::content;
            i += std::max<std::size_t>(length, 1);
        }
        // What is asked with is no part of a word.
        std::erase_if(words_, [this](const Word& word) {
            return std::find(roles_.begin() + static_cast<std::ptrdiff_t>(word.begin),
                             roles_.begin() + static_cast<std::ptrdiff_t>(word.end),
                             Role::asking) != roles_.begin() + static_cast<std::ptrdiff_t>(word.end);
        });
    }
    /// Whether a character that alone goes with asking is part of a word: 会 in 会计.
    bool is_in_word(std::size_t piece) const {
        return std::ranges::any_of(words_, [piece](const Word& word) {
            return word.begin <= piece && piece < word.end && word.end - word.begin > 1;
        });
    }
    void take_units() {
        constexpr std::uint32_t tenths[] = {10, 5, 3, 1, 0, 10};  // by role
        for (std::uint32_t i = 0; i < roles_.size(); ++i) {
            const Piece& piece = question_.pieces[i];
            if (roles_[i] == Role::asking) continue;
            const std::uint32_t weight = rarity(texts_, piece.term) * (piece.is_word() ? 2 : 1);
            question_.units.push_back({piece.term, weight * tenths[static_cast<std::size_t>(roles_[i])] / 10 + 1,
                                       piece.is_word(), roles_[i] == Role::filler, i});
        }
        keep_the_heaviest(question_.units);
    }
    /// Whether a unit stands right behind the one before it.
    bool is_next(std::size_t i) const {
        const std::uint32_t piece = question_.units[i].piece;
        return piece == question_.units[i - 1].piece + 1 && !question_.pieces[piece].after_cut;
    }
    void find_pairs() {
        const std::vector<Unit>& units = question_.units;
        question_.pairs.assign(units.size(), 0);
        for (std::size_t i = 0; i + 1 < units.size(); ++i) {
            if (!is_next(i + 1)) continue;
            question_.pairs[i] = pair_of(units[i].term, units[i + 1].term);
            const Piece& next = question_.pieces[units[i + 1].piece];
            if (!units[i].is_filler && !units[i + 1].is_filler && (!next.after_space || next.is_word()))
                question_.firm_pairs |= Units{1} << i;
        }
    }

    Units units_of(const Word& word) const {
        Units units = 0;
        for (std::size_t i = 0; i < question_.units.size(); ++i)
            if (word.begin <= question_.units[i].piece && question_.units[i].piece < word.end) units |= Units{1} << i;
        return units;
    }
    void add_alternatives(const Word& word) {
        const Units units = units_of(word);
        if (units == 0) return;
        bool is_there = stands_somewhere(word);
        for (const std::uint32_t group : synonyms_.groups_of(word.sequence))
            for (const Synonym& other : synonyms_.group(group)) {
                if (other.in_questions_only || other.sequence == word.sequence) continue;
                question_.alternatives.push_back({units, &other});
                is_there = is_there || texts_.has_one_with(other.found_by());
            }
        known_ |= units;
        if (is_there) there_ |= units;
    }
    /// Where one word ends and the next begins.
    void find_ends_of_words() {
        std::vector<bool> begins(question_.pieces.size() + 1);
        std::vector<bool> ends(question_.pieces.size() + 1);
        std::vector<bool> inside(question_.pieces.size() + 1);
        for (const Word& word : words_) {
            if (word.end - word.begin < 2) continue;
            begins[word.begin] = ends[word.end] = true;
            for (std::size_t i = word.begin + 1; i < word.end; ++i) inside[i] = true;
        }
        for (std::size_t i = 0; i + 1 < question_.units.size(); ++i) {
            const std::size_t next = question_.units[i + 1].piece;
            if (begins[next] && ends[next] && !inside[next]) question_.telling_pairs &= ~(Units{1} << i);
        }
    }
    bool stands_somewhere(const Word& word) const {
        std::vector<Term> terms;
        for (std::size_t i = word.begin; i < word.end; ++i) {
            if (word.end - word.begin == 1) terms.push_back(question_.pieces[i].term);
            if (i > word.begin) terms.push_back(pair_of(question_.pieces[i - 1].term, question_.pieces[i].term));
        }
        return texts_.has_one_with(terms);
    }
    /// Words of the field that no duty has in any form weigh more: without them the question is hardly answered.
    void weigh_words() {
        for (const Word& word : listed_) {
            const Units units = units_of(word);
            if ((known_ & units) != 0 || units == 0) continue;
            known_ |= units;
            if (stands_somewhere(word)) there_ |= units;
        }
        for (std::size_t i = 0; i < question_.units.size(); ++i)
            if (((known_ & ~there_) >> i & 1) != 0)
                question_.units[i].weight = question_.units[i].weight * missing_percent / 100;
    }

    void weigh_unknown() {
        std::vector<Unit>& units = question_.units;
        const auto is_pair_there = [this](std::size_t first) {
            return question_.pairs[first] != 0 && !texts_.with(question_.pairs[first]).empty();
        };
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (roles_[units[i].piece] != Role::content || (known_ >> i & 1) != 0) continue;
            const bool is_there = units[i].is_word ? !texts_.with(units[i].term).empty()
                                                   : is_pair_there(i) || (i > 0 && is_pair_there(i - 1));
            if (!is_there) units[i].weight = units[i].weight * unknown_percent / 100 + 1;
        }
    }

    const TextIndex& texts_;
    const SynonymTable& synonyms_;
    Question question_;
    std::vector<Role> roles_;   ///< of the pieces
    std::vector<Word> words_;   ///< that the table knows
    std::vector<Word> listed_;  ///< that the library's list names
    Units known_ = 0;           ///< units that are words of the field
    Units there_ = 0;           ///< those of them that stand in some duty, or a synonym does
};

}  // namespace

Units Question::words() const noexcept {
    Units words = 0;
    for (std::size_t i = 0; i < units.size(); ++i) words |= Units{units[i].is_word} << i;
    return words;
}

Units Question::isolated() const noexcept { return content() & ~words() & ~(firm_pairs | firm_pairs << 1); }

Units Question::content() const noexcept {
    Units content = 0;
    for (std::size_t i = 0; i < units.size(); ++i) content |= Units{!units[i].is_filler} << i;
    return content;
}

Question question_of(std::string_view text, const TextIndex& texts, const SynonymTable& synonyms) {
    return Reader(text, texts, synonyms).take();
}

}  // namespace orgraph::duties
