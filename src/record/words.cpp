#include "record/words.hpp"

#include <algorithm>

#include "orgraph/error.hpp"

namespace orgraph::record {

std::uint32_t Words::add(std::uint32_t head, std::span<const Word> values) {
    const std::size_t offset = words_.allocate(values.size() + 1);
    if (offset >= most) throw Error(Status::limit, "the document has too many facts");
    Word* const words = words_.at(offset);
    words[0] = Word::from_bits(head);
    std::copy(values.begin(), values.end(), words + 1);
    return static_cast<std::uint32_t>(offset);
}

Word Words::add_row(std::uint32_t given, std::span<const Word> values) { return {Word::row, add(given, values)}; }

Word Words::add_list(std::span<const Word> items, bool are_in_order) {
    if (items.size() >= most) throw Error(Status::limit, "a list of the document is too long");
    return {Word::list, add(static_cast<std::uint32_t>(items.size()) | (are_in_order ? in_order : 0), items)};
}

void Words::fill_in(Word row, unsigned member, Word value) noexcept {
    Word* const words = words_.at(row.value());
    words[1 + std::popcount(words->bits() & ((1u << member) - 1))] = value;
}

}  // namespace orgraph::record
