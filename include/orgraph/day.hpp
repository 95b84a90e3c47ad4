// Calendar days, as the dated facts of an organization use them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace orgraph {

/// A day of the proleptic Gregorian calendar, years 0001 to 9999. The one before all others stands for "since ever".
class Day {
 public:
    constexpr Day() = default;  ///< since ever
    /// The day so many days after 0000-01-01.
    constexpr explicit Day(std::uint32_t number) : number_(number) {}

    /// Reads `YYYY-MM-DD`; nothing for any other text and for days that do not exist.
    static std::optional<Day> parse(std::string_view text) noexcept;

    constexpr std::uint32_t number() const noexcept { return number_; }
    /// `YYYY-MM-DD`.
    std::string text() const;

    friend constexpr bool operator==(Day, Day) = default;
    friend constexpr auto operator<=>(Day, Day) = default;

 private:
    std::uint32_t number_ = 0;
};

inline constexpr Day first_day{0};         ///< since ever
inline constexpr Day last_day{3'652'424};  ///< 9999-12-31, and until further notice

/// The day of the week as ISO 8601 counts: 1 (Monday) to 7 (Sunday).
unsigned weekday(Day day) noexcept;

/// Days from `from` to `to`, both included.
struct Period {
    Day from = first_day;
    Day to = last_day;

    constexpr bool contains(Day day) const noexcept { return from <= day && day <= to; }
    constexpr bool empty() const noexcept { return to < from; }
    friend constexpr bool operator==(Period, Period) = default;
};

constexpr Period intersection(Period a, Period b) noexcept {
    return {a.from < b.from ? b.from : a.from, a.to < b.to ? a.to : b.to};
}

}  // namespace orgraph
