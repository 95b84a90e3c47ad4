// Where a value stands in the text: the second pass, made only when there are problems.
#pragma once

#include <string_view>
#include <vector>

#include "document/problems.hpp"

namespace orgraph::document {

struct Place {
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< from 1, in characters
};

/// The places of the values that the paths lead to, in the order of the paths. `json` is a valid JSON text, perhaps
/// behind a byte order mark. O(n log p) for p paths.
std::vector<Place> locate(std::string_view json, const std::vector<const Path*>& paths);

/// The places of offsets into `text`. A byte order mark at the start takes no column.
std::vector<Place> places(std::string_view text, const std::vector<std::size_t>& offsets);

}  // namespace orgraph::document
