// What the peers of the duty look-up are given: the duties as rows of text.
#pragma once

#include <functional>
#include <string>

#include "orgraph/snapshot.hpp"

namespace orgraph::benchmarks {

/// Calls `take` for each duty in force of departments, jobs and posts, with its owner and a text of several lines: all
/// that the duty says, then what its owner and the owner's department are called.
void for_each_duty_text(const Snapshot& snapshot, const std::function<void(Node owner, const std::string& text)>& take);

/// Whether a folded character (text::fold) is a letter or a digit: neither punctuation nor space.
bool is_letter(char32_t folded) noexcept;
/// Whether it is of a script that writes words without spaces between them, as Chinese does.
bool is_unspaced(char32_t folded) noexcept;

}  // namespace orgraph::benchmarks
