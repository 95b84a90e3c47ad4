// Words by what they do in a question.
#pragma once

#include <cstdint>
#include <span>

#include "duties/pieces.hpp"

namespace orgraph::duties {

enum class Role : std::uint8_t {
    content,
    light,     ///< many duties have it, and it still tells some apart
    everyday,  ///< tells what happened to somebody, not what somebody is there for
    filler,    ///< goes with asking; what stands beside it need not be found beside it
    asking,    ///< nothing on its two sides belongs together
    field,     ///< content that a duty would name: a question with it has no answer where no duty has it
};

/// A word that some pieces begin with, and what it does.
struct Marked {
    std::size_t length = 0;  ///< in pieces; 0: none
    Role role = Role::content;
};

/// The longest word of the library's lists (question_words.inc) that the pieces begin with. O(length).
Marked marked_at(std::span<const Piece> pieces);

}  // namespace orgraph::duties
