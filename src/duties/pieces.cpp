#include "duties/pieces.hpp"

#include <algorithm>
#include <array>

#include "duties/pinyin.hpp"
#include "duties/stem.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace orgraph::duties {
namespace {

constexpr Term word_mark = Term{1} << 63;

constexpr Term mixed(Term value) noexcept {  // the finaliser of splitmix64 (Steele, Lea and Flood, 2014)
    value = (value ^ (value >> 30)) * 0xBF58'476D'1CE4'E5B9;
    value = (value ^ (value >> 27)) * 0x94D0'49BB'1331'11EB;
    return value ^ (value >> 31);
}

enum class Sort : std::uint8_t { character, letter, space, mark, nothing };

/// Characters are folded already.
Sort sort_of(char32_t c) noexcept {
    const auto is_between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (is_between(U'a', U'z') || is_between(U'0', U'9')) return Sort::letter;
    if (c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || is_between(0x2000, 0x200A)) return Sort::space;
    if (is_between(0x300, 0x36F) || c == 0xAD || is_between(0x200B, 0x200F) || c == 0xFEFF) return Sort::nothing;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Sort::mark;
    if (c < 0x2000) return is_between(0xE00, 0xEFF) || is_between(0x1000, 0x109F) ? Sort::character : Sort::letter;
    if (c < 0x2E80) return Sort::mark;
    if (is_between(0x3000, 0x3004) || is_between(0x3008, 0x3020) || c == 0x3030 || c == 0x30FB) return Sort::mark;
    if (is_between(0xAC00, 0xD7FF)) return Sort::character;
    if (is_between(0xE000, 0xF8FF) || is_between(0xFE00, 0xFE6F) || is_between(0xFF00, 0xFFFF)) return Sort::mark;
    if (is_between(0x1F000, 0x1FAFF) || c >= 0x32000) return Sort::mark;
    return Sort::character;
}

/// Marks at which a part of a sentence ends. Lists go on over 、 and brackets.
bool ends_part(char32_t mark) noexcept {
    return std::u32string_view(U",;.!?\n\r。；！？，").find(mark) != std::u32string_view::npos;
}
bool ends_sentence(char32_t mark) noexcept { return mark != U',' && mark != U'，' && ends_part(mark); }

constexpr std::array<std::string_view, 47> stop_words = {
    "a",     "an",     "the",   "of",    "to",  "for", "and",   "or",    "in",   "on",   "at",    "by",
    "with",  "from",   "as",    "is",    "are", "was", "were",  "be",    "been", "that", "this",  "these",
    "those", "it",     "its",   "their", "his", "her", "our",   "any",   "all",  "each", "every", "such",
    "into",  "within", "under", "per",   "via", "s",   "which", "where", "when", "they", "them"};

bool is_stop_word(std::string_view word) noexcept { return std::ranges::find(stop_words, word) != stop_words.end(); }

constexpr std::array<std::u32string_view, 7> prohibitions = {U"不得", U"不准", U"不许", U"严禁",
                                                             U"禁止", U"切勿", U"请勿"};
constexpr std::u32string_view unless_allowed = U"未经";
constexpr std::array<std::u32string_view, 4> no_prohibitions = {U"不得不", U"不得当", U"不得已", U"不得了"};
/// What somebody does about a prohibition.
constexpr std::array<std::u32string_view, 16> doing = {U"检查", U"查处", U"督查", U"监督", U"落实", U"执行",
                                                       U"宣传", U"制定", U"贯彻", U"确保", U"处理", U"对",
                                                       U"负责", U"管理", U"巡查", U"制止"};

class Cutting {
 public:
    Cutting(std::string_view text, Reading reading, std::size_t most) : text_(text), reading_(reading), most_(most) {}

    std::vector<Piece> run() {
        while (position_ < text_.size() && pieces_.size() < most_) {
            const auto begin = static_cast<std::uint32_t>(position_);
            const char32_t c = text::fold(text::next_character(text_, position_));
            if (forbidding_ != Forbidding::nothing && !ends_forbidding(c)) continue;
            switch (sort_of(c)) {
                case Sort::character:
                    character(c, begin);
                    break;
                case Sort::letter:
                    word(begin);
                    break;
                case Sort::space:
                    space_ = true;
                    break;
                case Sort::mark:
                    mark(c);
                    break;
                case Sort::nothing:
                    break;
            }
        }
        if (pieces_.size() > most_) pieces_.resize(most_);
        return std::move(pieces_);
    }

 private:
    enum class Forbidding : std::uint8_t { nothing, part, sentence };

    bool ends_forbidding(char32_t c) {
        if (forbidding_ == Forbidding::part ? !ends_part(c) : !ends_sentence(c)) return false;
        if (c == U'.' && is_letter_at(position_)) return false;  // of a number or an abbreviation
        forbidding_ = Forbidding::nothing;
        return true;
    }
    void add(Piece piece) {
        piece.after_space = space_;
        piece.after_cut = cut_;
        space_ = cut_ = false;
        pieces_.push_back(std::move(piece));
    }
    void character(char32_t c, std::uint32_t begin) {
        if (reading_ == Reading::duty && starts_forbidding(begin)) {
            forbidding_ = Forbidding::part;
            cut_ = true;
            return;
        }
        Piece piece;
        piece.term = c;
        piece.character = c;
        piece.begin = begin;
        piece.end = static_cast<std::uint32_t>(position_);
        add(std::move(piece));
        ++run_;
    }
    bool starts_forbidding(std::size_t begin) const {
        const auto stands_here = [&](std::u32string_view marker) {
            std::size_t at = begin;
            for (const char32_t wanted : marker)
                if (at >= text_.size() || text::fold(text::next_character(text_, at)) != wanted) return false;
            return true;
        };
        if (cut_ && stands_here(unless_allowed)) return true;
        return std::ranges::any_of(prohibitions, stands_here) && std::ranges::none_of(no_prohibitions, stands_here) &&
               is_only_subject();
    }
    /// Whether what stands before in this part of the sentence can be whom it is forbidden to: something short that
    /// does nothing. In 检查严禁烟火制度 somebody checks.
    bool is_only_subject() const {
        constexpr std::size_t most_of_subject = 10;
        std::u32string before;  // backwards
        if (!cut_)
            for (auto piece = pieces_.rbegin(); piece != pieces_.rend(); ++piece) {
                if (before.size() == most_of_subject) return false;
                before += piece->is_word() ? U' ' : piece->character;
                if (piece->after_cut) break;
            }
        std::ranges::reverse(before);
        return std::ranges::none_of(
            doing, [&before](std::u32string_view verb) { return before.find(verb) != std::u32string::npos; });
    }

    /// Reads a word whose first letter has been read: its parts, divided by hyphens, and those joined.
    void word(std::uint32_t begin) {
        position_ = begin;
        run_ = 0;
        std::string part;
        std::string joined;
        std::uint32_t part_begin = begin;
        bool is_compound = false;
        std::size_t stops = 0;
        while (position_ < text_.size()) {
            const std::size_t before = position_;
            const char32_t c = text::fold(text::next_character(text_, position_));
            const Sort sort = sort_of(c);
            if (sort == Sort::nothing) continue;
            if (sort == Sort::letter) {
                if (part.empty()) part_begin = static_cast<std::uint32_t>(before);
                text::append_utf8(part, c);
                continue;
            }
            const bool next_is_letter = is_letter_at(position_);
            if ((c == U'\'' || c == 0x2019) && next_is_letter) {  // the customer's: a part of its own is no word
                if (reading_ == Reading::duty && is_negated(part)) forbidding_ = Forbidding::sentence;
                end_part(part, part_begin, before);
                skip_letters();
                break;
            }
            // An abbreviation with full stops is one word: M.A.I.B.
            if (c == U'.' && next_is_letter && part.size() == 1 + stops && !is_compound && !is_digit_at(position_) &&
                (part.back() < '0' || part.back() > '9')) {
                std::size_t after = position_;
                text::next_character(text_, after);
                if (!is_letter_at(after)) {
                    ++stops;
                    continue;
                }
            }
            if ((c == U'-' || c == 0x2010 || c == 0x2011) && next_is_letter && !part.empty()) {
                is_compound = true;
                joined += part;
                end_part(part, part_begin, before, true);
                continue;
            }
            position_ = before;
            break;
        }
        joined += part;
        end_part(part, part_begin, position_);
        if (is_compound && !pieces_.empty()) pieces_.back().joined = word_term(stem(joined));
    }
    bool is_digit_at(std::size_t at) const { return text_[at] >= '0' && text_[at] <= '9'; }
    bool is_letter_at(std::size_t at) const {
        return at < text_.size() && sort_of(text::fold(text::next_character(text_, at))) == Sort::letter;
    }
    void skip_letters() {
        while (is_letter_at(position_)) text::next_character(text_, position_);
    }
    /// Whether the word before an apostrophe and a t says that something must not be done: mustn't.
    bool is_negated(std::string_view word) const {
        constexpr std::array<std::string_view, 3> words = {"mustn", "shouldn", "can"};
        return text_[position_] == 't' &&
               (std::ranges::find(words, word) != words.end() || (word == "don" && last_.empty()));
    }
    void end_part(std::string& part, std::size_t begin, std::size_t end, bool is_compound = false) {
        if (part.empty()) return;
        if (reading_ == Reading::duty && !is_compound && forbids(part)) forbidding_ = Forbidding::sentence;
        if (reading_ == Reading::all || !is_stop_word(part)) {
            Piece piece;
            piece.stem = stem(part);
            piece.term = word_term(piece.stem);
            piece.begin = static_cast<std::uint32_t>(begin);
            piece.end = static_cast<std::uint32_t>(end);
            add(std::move(piece));
        }
        // "Do not" forbids at the beginning of a sentence only: goods that do not conform are none that are forbidden.
        last_ = last_.empty() && (part == "do" || part == "does") ? std::string(start_with_do) : std::move(part);
        part.clear();
    }
    /// Whether the word, with the one before it, says that something must not be done.
    bool forbids(std::string_view word) const {
        constexpr std::array<std::string_view, 4> alone = {"never", "cannot", "forbidden", "prohibited"};
        if (std::ranges::find(alone, word) != alone.end()) return true;
        if (word == "allowed" || word == "permitted") return last_ == "not";
        constexpr std::array<std::string_view, 5> before = {"must", "may", "shall", "should", "can"};
        return word == "not" && (std::ranges::find(before, last_) != before.end() || last_ == start_with_do);
    }

    void mark(char32_t c) {
        if ((c == U'(' || c == U'[' || c == 0x3014) && skip_gloss(c)) return;
        cut_ = true;
        run_ = 0;
        last_.clear();
    }
    /// Skips the pronunciation in brackets of the characters before it.
    bool skip_gloss(char32_t open) {
        const char32_t close = open == U'(' ? U')' : open == U'[' ? U']' : char32_t{0x3015};
        if (run_ == 0) return false;
        std::u32string inside;
        std::size_t at = position_;
        while (at < text_.size() && inside.size() < 8 * most_glossed) {
            const std::size_t before = at;
            const char32_t plain = text::next_character(text_, at);
            if (text::fold(plain) == close) {
                if (!is_pinyin(inside, run_)) return false;
                position_ = at;
                return true;
            }
            inside += plain;
            if (at == before) break;
        }
        return false;
    }

    static constexpr std::string_view start_with_do = "Do";
    static constexpr std::size_t most_glossed = 16;  ///< characters that one gloss stands for

    std::string_view text_;
    Reading reading_;
    std::size_t most_;
    std::size_t position_ = 0;
    std::vector<Piece> pieces_;
    bool space_ = false;
    bool cut_ = true;
    std::size_t run_ = 0;  ///< characters since the last word or mark
    Forbidding forbidding_ = Forbidding::nothing;
    std::string last_;  ///< the word just before
};

}  // namespace

Term pair_of(Term first, Term second) noexcept { return mixed(first * 0x9E37'79B9'7F4A'7C15 + second) | word_mark; }

Term word_term(std::string_view stem) noexcept {
    Term term = 0xCBF2'9CE4'8422'2325;  // FNV-1a (Fowler, Noll and Vo), then mixed
    for (const char c : stem) term = (term ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
    return mixed(term) | word_mark;
}

Term sequence_with(Term sequence, Term next) noexcept {
    return mixed(sequence * 0x9E37'79B9'7F4A'7C15 + next + 1) | word_mark;
}

std::vector<Piece> pieces_of(std::string_view text, Reading reading, std::size_t most) {
    return Cutting(text, reading, most).run();
}

}  // namespace orgraph::duties
