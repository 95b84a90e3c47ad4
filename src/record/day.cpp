#include "orgraph/day.hpp"

#include "record/dates.hpp"

namespace orgraph {
namespace {

static_assert(record::day_of(std::chrono::year{9999} / 12 / 31) == last_day);

/// The number that `text` writes with digits alone, -1 for any other text.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = 10 * value + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Day> Day::parse(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return record::day_of(date);
}

std::string Day::text() const {
    const std::chrono::year_month_day date(record::date_of(*this));
    const auto put = [](int value, std::size_t width) {
        std::string written = std::to_string(value);
        return std::string(width - written.size(), '0') + written;
    };
    return put(static_cast<int>(date.year()), 4) + '-' + put(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
           '-' + put(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

unsigned weekday(Day day) noexcept { return std::chrono::weekday(record::date_of(day)).iso_encoding(); }

}  // namespace orgraph
