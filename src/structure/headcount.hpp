// How many holders a post is meant to have.
#pragma once

#include <cstdint>
#include <optional>

#include "orgraph/node.hpp"
#include "snapshot/data.hpp"

namespace orgraph::structure {

struct Headcount {
    std::uint64_t min = 0;
    std::uint64_t max = 0;
};
/// As supposed, else as the document has it; nothing where none is planned. O(log n) in the values that the post has on
/// other days.
std::optional<Headcount> headcount(const snapshot::Data& data, Node post) noexcept;

/// Whether it is a supposition, and not the document's.
bool is_headcount_supposed(const snapshot::Data& data, Node post) noexcept;

}  // namespace orgraph::structure
