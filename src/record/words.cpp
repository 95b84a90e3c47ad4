#include "record/words.hpp"

#include <algorithm>
#include <bit>

#include "orgraph/error.hpp"

namespace orgraph::record {

std::uint32_t Words::add(std::uint32_t head, std::size_t count) {
    const std::size_t offset = words_.allocate(count + 1);
    if (offset >= most) throw Error(Status::limit, "the document has too many facts");
    *words_.at(offset) = Word::from_bits(head);
    return static_cast<std::uint32_t>(offset);
}

Word Words::add_row(std::uint32_t given, std::span<const Word> by_member) {
    const std::uint32_t offset = add(given, Row::count_of(given));
    Word* value = words_.at(offset);
    for (std::uint32_t left = given; left != 0; left &= left - 1)
        *++value = by_member[static_cast<std::size_t>(std::countr_zero(left))];
    return {Word::row, offset};
}

Word Words::add_list(std::span<const Word> items, bool are_in_order) {
    if (items.size() >= most) throw Error(Status::limit, "a list of the document is too long");
    const std::uint32_t offset =
        add(static_cast<std::uint32_t>(items.size()) | (are_in_order ? in_order : 0), items.size());
    std::copy(items.begin(), items.end(), words_.at(offset) + 1);
    return {Word::list, offset};
}

}  // namespace orgraph::record
