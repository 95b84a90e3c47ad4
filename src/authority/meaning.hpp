// What an authority is for, as keys under which what meets it is found without comparing.
#pragma once

#include <cstdint>

#include "authority/symbols.hpp"

namespace orgraph::authority {

/// An action and a subject; `not_said` stands for whichever.
inline std::uint64_t meaning_key(Symbol action, Symbol subject) noexcept {
    return static_cast<std::uint64_t>(action) << 32 | static_cast<std::uint32_t>(subject);
}

/// Calls `take(key)` for the keys under which an action on a subject is to be entered.
template <typename Take>
void for_each_key_of(Symbol action, Symbol subject, const Take& take) {
    for (const Symbol a : {action, Symbol::not_said})
        for (const Symbol s : {subject, Symbol::not_said}) take(meaning_key(a, s));
}

/// Calls `take(key)` for at most four keys under which all is entered that meets an action on a subject, and nothing
/// else; `*` and what is not said are any. Each thing is found under one of them.
template <typename Take>
void for_each_key_met(Symbol action, Symbol subject, const Take& take) {
    const auto says = [](Symbol symbol) { return symbol != Symbol::any && symbol != Symbol::not_said; };
    const Symbol actions[] = {says(action) ? action : Symbol::not_said, Symbol::any};
    const Symbol subjects[] = {says(subject) ? subject : Symbol::not_said, Symbol::any};
    for (int a = 0; a < (says(action) ? 2 : 1); ++a)
        for (int s = 0; s < (says(subject) ? 2 : 1); ++s) take(meaning_key(actions[a], subjects[s]));
}

}  // namespace orgraph::authority
