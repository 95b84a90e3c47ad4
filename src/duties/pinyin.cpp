#include "duties/pinyin.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace orgraph::duties {
namespace {

using std::string_view;

constexpr std::array<string_view, 24> initials = {"",  "b", "p", "m",  "f",  "d",  "t", "n", "l", "g", "k", "h",
                                                  "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w"};
constexpr std::array<string_view, 38> finals = {"a",  "o",   "e",   "i",    "u",   "v",  "ai",  "ei",   "ui",   "ao",
                                                "ou", "iu",  "ie",  "ve",   "ue",  "er", "an",  "en",   "in",   "un",
                                                "vn", "ang", "eng", "ing",  "ong", "ia", "ian", "iang", "iong", "iao",
                                                "ua", "uai", "uan", "uang", "uo",  "r",  "io",  "van"};

struct Letter {
    char32_t toned;
    char plain;
};
constexpr Letter toned_letters[] = {{0x101, 'a'}, {0xE1, 'a'}, {0x1CE, 'a'}, {0xE0, 'a'},  {0x113, 'e'}, {0xE9, 'e'},
                                    {0x11B, 'e'}, {0xE8, 'e'}, {0x12B, 'i'}, {0xED, 'i'},  {0x1D0, 'i'}, {0xEC, 'i'},
                                    {0x14D, 'o'}, {0xF3, 'o'}, {0x1D2, 'o'}, {0xF2, 'o'},  {0x16B, 'u'}, {0xFA, 'u'},
                                    {0x1D4, 'u'}, {0xF9, 'u'}, {0x1D6, 'v'}, {0x1D8, 'v'}, {0x1DA, 'v'}, {0x1DC, 'v'}};

bool is_tone_mark(char32_t c) { return c == 0x304 || c == 0x301 || c == 0x30C || c == 0x300; }

/// How many syllables the letters are at least; 0: they are none.
std::size_t syllables_of(string_view letters) {
    std::vector<std::size_t> least(letters.size() + 1, 0);  // syllables up to there, plus one; 0: none end there
    least[0] = 1;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (least[at] == 0) continue;
        for (const string_view initial : initials) {
            if (!letters.substr(at).starts_with(initial)) continue;
            for (const string_view final : finals) {
                if (!letters.substr(at + initial.size()).starts_with(final)) continue;
                std::size_t& there = least[at + initial.size() + final.size()];
                there = there == 0 ? least[at] + 1 : std::min(there, least[at] + 1);
            }
        }
    }
    return least.back() == 0 ? 0 : least.back() - 1;
}

}  // namespace

bool is_pinyin(std::u32string_view text, std::size_t characters) {
    std::vector<std::string> words(1);
    std::size_t tones = 0;
    bool has_pinyin_tones = false;  // the first and the third, which other languages seldom write
    bool has_capitals = false;
    for (const char32_t c : text) {
        const auto* const toned = std::ranges::find(toned_letters, c, &Letter::toned);
        if (toned != std::end(toned_letters)) {
            words.back() += toned->plain;
            ++tones;
            has_pinyin_tones = has_pinyin_tones || c >= 0x100;
        } else if (c == 0xFC) {
            words.back() += 'v';
        } else if (c >= U'a' && c <= U'z') {
            words.back() += static_cast<char>(c);
        } else if (c >= U'A' && c <= U'Z') {
            words.back() += static_cast<char>(c - U'A' + U'a');
            has_capitals = true;
        } else if (is_tone_mark(c) || (c >= U'1' && c <= U'5' && !words.back().empty())) {
            ++tones;
            has_pinyin_tones = true;
            if (c <= U'5') words.emplace_back();
        } else if (c == U' ' || c == U'\'' || c == 0x2019 || c == U'-') {
            words.emplace_back();
        } else {
            return false;
        }
    }
    std::size_t syllables = 0;
    for (const std::string& word : words) {
        const std::size_t found = syllables_of(word);
        if (found == 0 && !word.empty()) return false;
        syllables += found;
    }
    if (syllables == 0 || syllables > characters) return false;
    if (tones > 0) return has_pinyin_tones || tones == syllables;
    return syllables >= 2 && syllables == characters && !has_capitals;
}

}  // namespace orgraph::duties
