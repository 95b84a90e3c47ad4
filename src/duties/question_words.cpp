#include "duties/question_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "duties/term_table.hpp"

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
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0 && pieces[i].after_cut) break;
            sequence = sequence_with(sequence, pieces[i].term);
            const Begun* const word = words_.find(sequence);
            if (word == nullptr) break;
            if (word->role) longest = {i + 1, *word->role};
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
        Term sequence = 0;
        Begun* last = nullptr;
        for (const Piece& piece : pieces_of(word, Reading::no_stops)) {
            sequence = sequence_with(sequence, piece.term);
            last = &words_[sequence];
        }
        if (last != nullptr && !last->role) last->role = role;
    }

    /// Pieces with which a word of the lists begins.
    struct Begun {
        std::optional<Role> role;  ///< where that is all of it
    };
    TermTable<Begun> words_;  ///< by the sequence of pieces
};

}  // namespace

Marked marked_at(std::span<const Piece> pieces) {
    static const Words words;
    return words.marked_at(pieces);
}

}  // namespace orgraph::duties
