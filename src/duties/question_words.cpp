#include "duties/question_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace orgraph::duties {
namespace {

/// The lists: a role, a colon and words divided by commas in each line; remarks begin with #.
constexpr std::string_view lists =
#include "duties/question_words.inc"
    ;

class Words {
 public:
    Words() {
        std::string_view rest = lists;
        while (!rest.empty()) {
            const std::string_view line = cut(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            std::string_view words = line;
            const Role role = role_called(cut(words, ':'));
            while (!words.empty()) add(cut(words, ','), role);
        }
    }
    Marked marked_at(std::span<const Piece> pieces) const {
        Marked longest;
        Term sequence = 0;
        for (std::size_t i = 0; i < std::min(pieces.size(), longest_); ++i) {
            if (i > 0 && (pieces[i].after_cut || !pairs_.contains(pair_of(pieces[i - 1].term, pieces[i].term)))) break;
            sequence = sequence_with(sequence, pieces[i].term);
            if (const auto found = roles_.find(sequence); found != roles_.end()) longest = {i + 1, found->second};
        }
        return longest;
    }

 private:
    /// Cuts off what stands before the mark.
    static std::string_view cut(std::string_view& text, char mark) {
        const std::size_t end = std::min(text.find(mark), text.size());
        const std::string_view before = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return before;
    }
    static Role role_called(std::string_view name) {
        constexpr std::array<std::string_view, 6> names = {"content", "light", "everyday", "filler", "asking", "field"};
        return static_cast<Role>(std::ranges::find(names, name) - names.begin());
    }
    void add(std::string_view word, Role role) {
        const std::vector<Piece> pieces = pieces_of(word, Reading::no_stops);
        Term sequence = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0) pairs_.insert(pair_of(pieces[i - 1].term, pieces[i].term));
            sequence = sequence_with(sequence, pieces[i].term);
        }
        if (!pieces.empty()) roles_.emplace(sequence, role);
        longest_ = std::max(longest_, pieces.size());
    }

    std::unordered_map<Term, Role> roles_;  ///< by the sequence of pieces
    std::unordered_set<Term> pairs_;        ///< two pieces that stand side by side in some word
    std::size_t longest_ = 0;
};

}  // namespace

Marked marked_at(std::span<const Piece> pieces) {
    static const Words words;
    return words.marked_at(pieces);
}

}  // namespace orgraph::duties
