// Why a text is no JSON, and where.
#pragma once

#include <boost/json/error.hpp>
#include <string_view>

#include "document/reader.hpp"

namespace orgraph::document {

/// Objects and lists may be nested this deep, the outermost object counted.
inline constexpr std::size_t deepest = 64;

/// What the parser stumbled over at `offset`. `well_formed` is how much of the text is UTF-8.
Fault fault_of(std::string_view text, std::size_t well_formed, std::size_t offset,
               const boost::json::error_code& error);

/// How much white space the text begins with.
std::size_t white_space(std::string_view text) noexcept;

}  // namespace orgraph::document
