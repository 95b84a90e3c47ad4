// What single values must be: ids, choices, times, numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record/schema.hpp"

namespace orgraph::document {

/// What is wrong with an id; empty: nothing.
std::string wrong_with_id(std::string_view id, bool is_step);

/// The position of a text among the allowed ones.
std::optional<std::uint32_t> choice_of(const record::Value& value, std::string_view text) noexcept;
/// That a text is none of the allowed ones.
std::string none_of_choices(const record::Value& value, std::string_view text);

/// Whether the text looks like a time (one or two digits, a colon, one or two digits) and is none (HH:MM).
bool is_wrong_time(std::string_view text) noexcept;

/// What is wrong with a number as it is written, to follow its name; nullptr: nothing.
const char* wrong_with_number(const record::Value& value, bool is_integer, std::string_view digits) noexcept;

}  // namespace orgraph::document
