#include "duties/stem.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace orgraph::duties {
namespace {

using Suffix = std::pair<std::string_view, std::string_view>;  ///< an ending, and what takes its place

/// A word that loses its endings one by one. Terms are the paper's: the measure is m in [C](VC){m}[V].
class Word {
 public:
    explicit Word(std::string_view word) { append(word); }

    std::string take() { return std::move(letters_); }
    bool ends(std::string_view suffix) const { return letters_.ends_with(suffix); }
    std::size_t size() const { return letters_.size(); }
    std::size_t before(std::string_view suffix) const { return letters_.size() - suffix.size(); }
    char last() const { return letters_.back(); }

    /// The measure of the first `size` letters.
    int measure(std::size_t size) const {
        int m = 0;
        for (std::size_t i = 1; i < size; ++i) m += is_consonant_[i] && !is_consonant_[i - 1] ? 1 : 0;
        return m;
    }
    bool has_vowel(std::size_t size) const {
        for (std::size_t i = 0; i < size; ++i)
            if (!is_consonant_[i]) return true;
        return false;
    }
    bool ends_in_double_consonant() const {
        const std::size_t n = size();
        return n >= 2 && letters_[n - 1] == letters_[n - 2] && is_consonant_[n - 1];
    }
    /// Whether the first `size` letters end consonant, vowel, consonant, the last not w, x or y.
    bool is_short(std::size_t size) const {
        return size >= 3 && is_consonant_[size - 1] && !is_consonant_[size - 2] && is_consonant_[size - 3] &&
               std::string_view("wxy").find(letters_[size - 1]) == std::string_view::npos;
    }
    void drop(std::size_t letters) {
        letters_.erase(size() - letters);
        is_consonant_.resize(size());
    }
    void append(std::string_view letters) {
        for (const char letter : letters) {
            const bool y_is_one = is_consonant_.empty() || !is_consonant_.back();
            const bool is_vowel = std::string_view("aeiou").find(letter) != std::string_view::npos;
            is_consonant_.push_back(letter == 'y' ? y_is_one : !is_vowel);
            letters_ += letter;
        }
    }
    /// Replaces the first ending that fits, where the measure before it is above `least`.
    template <std::size_t N>
    void replace_one(const std::array<Suffix, N>& suffixes, int least) {
        for (const auto& [suffix, with] : suffixes) {
            if (!ends(suffix)) continue;
            if (measure(before(suffix)) > least) replace(suffix, with);
            return;
        }
    }
    void replace(std::string_view suffix, std::string_view with) {
        drop(suffix.size());
        append(with);
    }

 private:
    std::string letters_;
    std::vector<bool> is_consonant_;
};

/// One spelling for words that are spelt in several ways: organise, adviser, center, program.
void unify_spelling(Word& word) {
    constexpr std::array<Suffix, 2> agents = {{{"our", "er"}, {"or", "er"}}};
    word.replace_one(agents, 0);
    constexpr std::array<Suffix, 8> others = {{{"isation", "ise"},
                                               {"ization", "ise"},
                                               {"iser", "ise"},
                                               {"izer", "ise"},
                                               {"ize", "ise"},
                                               {"yze", "yse"},
                                               {"tre", "ter"},
                                               {"amme", "am"}}};
    word.replace_one(others, 0);
}

void drop_plural(Word& word) {
    if (word.ends("sses"))
        word.drop(2);
    else if (word.ends("ies"))
        word.drop(2);
    else if (!word.ends("ss") && word.ends("s"))
        word.drop(1);
}

void drop_ed_and_ing(Word& word) {
    if (word.ends("eed")) {
        if (word.measure(word.before("eed")) > 0) word.drop(1);
        return;
    }
    if (word.ends("ed") && word.has_vowel(word.before("ed")))
        word.drop(2);
    else if (word.ends("ing") && word.has_vowel(word.before("ing")))
        word.drop(3);
    else
        return;
    constexpr std::array<Suffix, 3> cut_short = {{{"iz", "ise"}, {"is", "ise"}, {"tr", "ter"}}};  // organis, centr
    const std::size_t size = word.size();
    word.replace_one(cut_short, 0);
    if (word.size() != size) return;
    if (word.ends("at") || word.ends("bl"))
        word.append("e");
    else if (word.ends_in_double_consonant() && word.last() != 'l' && word.last() != 's' && word.last() != 'z')
        word.drop(1);
    else if (word.measure(word.size()) == 1 && word.is_short(word.size()))
        word.append("e");
}

void drop_derivations(Word& word) {
    constexpr std::array<Suffix, 18> second = {{{"ational", "ate"},
                                                {"tional", "tion"},
                                                {"enci", "ence"},
                                                {"anci", "ance"},
                                                {"abli", "able"},
                                                {"alli", "al"},
                                                {"entli", "ent"},
                                                {"eli", "e"},
                                                {"ousli", "ous"},
                                                {"ation", "ate"},
                                                {"ator", "ate"},
                                                {"alism", "al"},
                                                {"iveness", "ive"},
                                                {"fulness", "ful"},
                                                {"ousness", "ous"},
                                                {"aliti", "al"},
                                                {"iviti", "ive"},
                                                {"biliti", "ble"}}};
    word.replace_one(second, 0);
    constexpr std::array<Suffix, 6> third = {
        {{"icate", "ic"}, {"ative", ""}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}}};
    word.replace_one(third, 0);
    constexpr std::array<Suffix, 17> fourth = {{{"ement", ""},
                                                {"ance", ""},
                                                {"ence", ""},
                                                {"able", ""},
                                                {"ible", ""},
                                                {"ment", ""},
                                                {"ant", ""},
                                                {"ent", ""},
                                                {"ism", ""},
                                                {"ate", ""},
                                                {"iti", ""},
                                                {"ous", ""},
                                                {"ive", ""},

                                                {"al", ""},
                                                {"er", ""},
                                                {"ic", ""},
                                                {"ou", ""}}};
    if (word.ends("ion")) {
        const std::size_t before = word.before("ion");
        if (before > 0 && word.measure(before) > 1 && (word.ends("sion") || word.ends("tion"))) word.drop(3);
    } else {
        word.replace_one(fourth, 1);
    }
}

void drop_final_e(Word& word) {
    if (word.ends("e")) {
        const int m = word.measure(word.before("e"));
        if (m > 1 || (m == 1 && !word.is_short(word.before("e")))) word.drop(1);
    }
    if (word.ends("ll") && word.measure(word.size()) > 1) word.drop(1);
}

}  // namespace

std::string stem(std::string_view text) {
    if (text.size() <= 2 || !std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; }))
        return std::string(text);
    Word word(text);
    drop_plural(word);
    drop_ed_and_ing(word);
    unify_spelling(word);
    if (word.ends("y") && word.has_vowel(word.before("y"))) word.replace("y", "i");
    drop_derivations(word);
    drop_final_e(word);
    return word.take();
}

}  // namespace orgraph::duties
