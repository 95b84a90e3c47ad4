#include "document/values.hpp"

#include <algorithm>
#include <charconv>

#include "orgraph/text.hpp"
#include "text/utf8.hpp"

namespace orgraph::document {
namespace {

constexpr std::uint64_t largest_integer = 9'007'199'254'740'992;  // 2^53: beyond it a double misses integers

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// One or two digits, a colon, one or two digits.
bool looks_like_a_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 1 || colon > 2) return false;
    const std::string_view minutes = text.substr(colon + 1);
    if (minutes.empty() || minutes.size() > 2) return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_digit) &&
           std::all_of(minutes.begin(), minutes.end(), is_digit);
}
bool is_time(std::string_view text) {
    return text.size() == 5 && (text[0] < '2' || (text[0] == '2' && text[1] < '4')) && text[3] < '6';
}

/// Where the first digit but 0 stands; npos where the number is 0.
std::size_t first_significant(std::string_view raw) {
    return raw.substr(0, raw.find_first_of("eE")).find_first_of("123456789");
}
/// Of a number that no double can hold: whether that is for its size, not its smallness.
bool is_above_one(std::string_view raw) {
    const std::size_t mantissa_end = std::min(raw.find_first_of("eE"), raw.size());
    const std::size_t point = std::min(raw.find('.'), mantissa_end);
    std::ptrdiff_t power = static_cast<std::ptrdiff_t>(point) - static_cast<std::ptrdiff_t>(first_significant(raw));
    if (mantissa_end < raw.size()) {
        std::string_view digits = raw.substr(mantissa_end + 1);
        if (digits[0] == '+') digits.remove_prefix(1);
        std::int32_t exponent = 0;  // the parser takes no larger ones
        std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        power += exponent;
    }
    return power > 0;
}
bool is_above_largest_integer(std::string_view raw) {
    std::uint64_t number = 0;
    const auto end = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    return end.ec == std::errc::result_out_of_range || number > largest_integer;
}

}  // namespace

std::string wrong_with_id(std::string_view id, bool is_step) {
    if (id.empty()) return "an id cannot be empty";
    if (text::has_control_character(id)) return "the id " + quoted(id) + " has control characters";
    if (is_step && id == "initiator") return "a step cannot be called \"initiator\"";
    return {};
}

std::optional<std::uint32_t> choice_of(const record::Value& value, std::string_view text) noexcept {
    for (std::uint32_t i = 0; i < value.choices.size(); ++i)
        if (value.choices[i] == text) return i;
    return std::nullopt;
}

std::string none_of_choices(const record::Value& value, std::string_view text) {
    std::string message = quoted(text) + " is none of ";
    for (std::size_t i = 0; i < value.choices.size(); ++i)
        message += (i == 0 ? "" : ", ") + std::string(value.choices[i]);
    return message;
}

bool is_wrong_time(std::string_view text) noexcept { return looks_like_a_time(text) && !is_time(text); }

const char* wrong_with_number(const record::Value& value, bool is_integer, std::string_view digits) noexcept {
    double number = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    // Too small for a double is as good as 0; too large has no value.
    const bool too_large = end.ec == std::errc::result_out_of_range && is_above_one(digits);
    if (digits[0] == '-' && first_significant(digits) != std::string_view::npos) return " cannot be negative";
    if (too_large || (is_integer && is_above_largest_integer(digits))) return " is too large";
    if (number > value.most) return " cannot be above 1";
    if (value.above_zero && !(number > 0)) return " must be above 0";
    return nullptr;
}

}  // namespace orgraph::document
