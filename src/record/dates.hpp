// Days as dates with a year, a month and a day of it.
#pragma once

#include <chrono>

#include "orgraph/day.hpp"

namespace orgraph::record {

inline constexpr std::chrono::sys_days day_zero = std::chrono::year{0} / 1 / 1;

constexpr std::chrono::sys_days date_of(Day day) noexcept {
    return day_zero + std::chrono::days(static_cast<std::int32_t>(day.number()));
}
/// @pre `date` is not before the year 0000.
constexpr Day day_of(std::chrono::sys_days date) noexcept {
    return Day(static_cast<std::uint32_t>((date - day_zero).count()));
}

}  // namespace orgraph::record
