#include "authority/symbols.hpp"

#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "text/fold.hpp"

namespace orgraph::authority {

using record::Word;

Symbols::Symbols() { add("*"); }

Symbol Symbols::add(std::string_view text) {
    return symbols_.try_emplace(text::fold(text), Symbol{static_cast<std::uint32_t>(symbols_.size())}).first->second;
}

Symbol Symbols::add(const record::Record& record, Word word) {
    if (!word.is(Word::text)) return Symbol::not_said;
    const auto known = symbol_of_text_.find(word.value());
    if (known != symbol_of_text_.end()) return known->second;
    const Symbol symbol = add(record.text(word));
    symbol_of_text_.emplace(word.value(), symbol);
    return symbol;
}

Symbol Symbols::find(std::string_view text) const {
    if (!is_utf8(text)) throw Error(Status::invalid_argument, "what is asked for is not UTF-8: " + quoted(text));
    const auto found = symbols_.find(text::fold(text));
    return found == symbols_.end() ? Symbol::unknown : found->second;
}

}  // namespace orgraph::authority
