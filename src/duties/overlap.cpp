#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "orgraph/coverage.hpp"
#include "orgraph/error.hpp"
#include "snapshot/data.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace orgraph {
namespace {

constexpr double nearly_the_same = 0.8;
/// Earlier texts that one is held against for each of its rare pairs: those last seen.
constexpr std::size_t most_candidates = 64;

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
    const bool punctuation = (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFF10);
    return !punctuation && c != 0xA0 && c != 0xB7;
}

/// The folded letters and digits of a text.
std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = text::fold(text::next_character(text, position));
        if (is_letter_or_digit(c)) letters.push_back(c);
    }
    return letters;
}

/// Numbers of the different pairs of neighbouring letters; of the letter itself where there is but one.
class Pairs {
 public:
    std::vector<std::uint32_t> of(const std::u32string& letters) {
        std::vector<std::uint32_t> pairs;
        for (std::size_t i = 0; i + 1 < letters.size(); ++i) pairs.push_back(number(letters[i], letters[i + 1]));
        if (letters.size() == 1) pairs.push_back(number(letters[0], 0));
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (const std::uint32_t pair : pairs) ++texts_[pair];
        return pairs;
    }
    /// Rare pairs first: the same order for all texts.
    void sort(std::vector<std::uint32_t>& pairs) const {
        std::ranges::sort(pairs, [this](std::uint32_t a, std::uint32_t b) {
            return std::pair(texts_[a], a) < std::pair(texts_[b], b);
        });
    }
    bool is_before(std::uint32_t a, std::uint32_t b) const { return std::pair(texts_[a], a) < std::pair(texts_[b], b); }
    std::size_t size() const { return texts_.size(); }

 private:
    std::uint32_t number(char32_t a, char32_t b) {
        const auto [entry, added] =
            numbers_.emplace(std::uint64_t{a} << 32 | b, static_cast<std::uint32_t>(texts_.size()));
        if (added) texts_.push_back(0);
        return entry->second;
    }
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
    std::vector<std::uint32_t> texts_;  ///< by number: how many texts have the pair
};

/// A duty with the department that it belongs to.
struct Placed {
    Duty duty;
    Node department = none;
};

/// All duties that say the same.
struct Wording {
    Placed first;
    Placed elsewhere;  ///< the first of another department
    std::vector<std::uint32_t> pairs;
};

class Overlaps {
 public:
    Overlaps(const Snapshot& snapshot, const Progress& progress) : snapshot_(snapshot), progress_(progress) {}

    std::vector<DutyOverlap> run() {
        for (const Kind kind : {Kind::department, Kind::post})
            for (const Node owner : snapshot_.nodes(kind)) place_duties_of(owner, kind);
        compare_wordings();
        report(1);
        std::ranges::sort(found_, {}, [](const DutyOverlap& overlap) { return std::pair(overlap.b, overlap.a); });
        return std::move(found_);
    }

 private:
    void place_duties_of(Node owner, Kind kind) {
        const Node department = kind == Kind::department ? owner : snapshot_.post_in(owner);
        if (department == none) return;
        const record::Record& record = *snapshot_.data().record;
        const auto rows = record.list(record.row(owner)[record::duties_member(kind)]);
        for (const Duty duty : own_duties(snapshot_, owner)) {
            if (duty_kind(snapshot_, duty) == DutyKind::temporary) continue;
            const record::Word text = record.row(rows[duty.position])[record::duty::text];
            if (text.is(record::Word::text)) place({duty, department}, text.as_text());
        }
    }
    void place(const Placed& placed, record::Text text) {
        const auto [known, is_new] = by_text_.try_emplace(static_cast<std::uint32_t>(text), 0);
        if (is_new) {
            std::u32string letters = letters_of((snapshot_.data().record->texts)[text]);
            const auto [same, different] = by_letters_.try_emplace(letters, wordings_.size());
            known->second = same->second;
            if (different) {
                wordings_.push_back({placed, {}, pairs_.of(letters)});
                return;
            }
        }
        Wording& wording = wordings_[known->second];
        if (wording.pairs.empty()) return;  // punctuation alone says nothing
        if (wording.first.department != placed.department) {
            if (wording.elsewhere.department == none) wording.elsewhere = placed;
            found_.push_back({wording.first.duty, placed.duty, 1});
        } else if (wording.elsewhere.department != none) {
            found_.push_back({wording.elsewhere.duty, placed.duty, 1});
        }
    }

    /// Two sets with a Jaccard index of j have a pair in common among the first (1 - j) of their rarest.
    static std::size_t prefix_of(std::size_t pairs) {
        return pairs - static_cast<std::size_t>(std::ceil(nearly_the_same * static_cast<double>(pairs))) + 1;
    }

    void compare_wordings() {
        std::vector<std::vector<std::uint32_t>> wordings_with(pairs_.size());
        std::vector<std::uint32_t> last_seen(wordings_.size(), 0xFFFF'FFFF);
        for (std::uint32_t i = 0; i < wordings_.size(); ++i) {
            if (i % 1024 == 0) report(static_cast<double>(i) / static_cast<double>(wordings_.size()));
            Wording& wording = wordings_[i];
            if (wording.pairs.empty()) continue;
            pairs_.sort(wording.pairs);
            double best = 0;
            const Placed* like = nullptr;
            for (std::size_t p = 0; p < prefix_of(wording.pairs.size()); ++p) {
                std::vector<std::uint32_t>& others = wordings_with[wording.pairs[p]];
                const std::size_t oldest = others.size() > most_candidates ? others.size() - most_candidates : 0;
                for (std::size_t o = oldest; o < others.size(); ++o) {
                    if (last_seen[others[o]] == i) continue;
                    last_seen[others[o]] = i;
                    const Placed* const other = of_another_department(wordings_[others[o]], wording.first.department);
                    if (other == nullptr) continue;
                    const double alike = jaccard(wording.pairs, wordings_[others[o]].pairs);
                    if (alike < nearly_the_same || alike < best || (alike == best && like->duty < other->duty))
                        continue;
                    best = alike;
                    like = other;
                }
                others.push_back(i);
            }
            if (like != nullptr)
                found_.push_back(
                    {std::min(like->duty, wording.first.duty), std::max(like->duty, wording.first.duty), best});
        }
    }
    void report(double part) const {
        if (progress_ && progress_(part)) throw Error(Status::cancelled, "looking for overlaps was cancelled");
    }
    static const Placed* of_another_department(const Wording& wording, Node department) {
        if (wording.first.department != department) return &wording.first;
        return wording.elsewhere.department == none ? nullptr : &wording.elsewhere;
    }
    double jaccard(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
        std::size_t common = 0;
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i] == b[j]) {
                ++common;
                ++i;
                ++j;
            } else if (pairs_.is_before(a[i], b[j])) {
                ++i;
            } else {
                ++j;
            }
        }
        return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
    }

    const Snapshot& snapshot_;
    const Progress& progress_;
    Pairs pairs_;
    std::vector<Wording> wordings_;
    std::unordered_map<std::uint32_t, std::size_t> by_text_;  ///< wording of each text of the record
    std::unordered_map<std::u32string, std::size_t> by_letters_;
    std::vector<DutyOverlap> found_;
};

}  // namespace

std::vector<DutyOverlap> overlapping_duties(const Snapshot& snapshot, const Progress& progress) {
    return Overlaps(snapshot, progress).run();
}

}  // namespace orgraph
