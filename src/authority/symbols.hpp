// Actions and subjects as numbers: what differs in case, width and traditional characters only is one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "record/record.hpp"

namespace orgraph::authority {

enum class Symbol : std::uint32_t {
    any = 0,                ///< `*`
    unknown = 0xFFFF'FFFE,  ///< a text that is in no rule: it equals nothing, not even itself
    not_said = 0xFFFF'FFFF,
};

/// Whether a rule of `has` is one for `wanted`.
inline bool covers(Symbol has, Symbol wanted) noexcept {
    return has == Symbol::any || (has == wanted && wanted != Symbol::unknown);
}
/// Whether there is something that both are rules for.
inline bool meet(Symbol a, Symbol b) noexcept { return covers(a, b) || covers(b, a); }

/// The texts of a record's rules, folded, each once.
class Symbols {
 public:
    Symbols();
    Symbol add(std::string_view text);
    /// The symbol of a member: `not_said` where the word is no text. Each text of the record is folded once.
    Symbol add(const record::Record& record, record::Word word);
    /// `unknown` for a text that was not added. O(length). @throws Error (invalid_argument) where it is not UTF-8
    Symbol find(std::string_view text) const;

 private:
    std::unordered_map<std::string, Symbol> symbols_;           ///< by folded text
    std::unordered_map<std::uint32_t, Symbol> symbol_of_text_;  ///< by Text
};

}  // namespace orgraph::authority
