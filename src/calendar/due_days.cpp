#include "calendar/due_days.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "record/dates.hpp"

namespace orgraph::calendar {
namespace {

using record::Record;
using record::Row;
using record::Word;

// The groups: every working day, each weekday, each day of a month, of a quarter's last month, of a year.
constexpr std::uint32_t most_days = 31;
constexpr std::uint32_t daily = 0;
constexpr std::uint32_t weekly = 1;
constexpr std::uint32_t monthly = weekly + 7;
constexpr std::uint32_t quarterly = monthly + most_days;
constexpr std::uint32_t yearly = quarterly + most_days;
constexpr std::uint32_t group_count = yearly + 12 * most_days;

constexpr std::uint32_t weekday_when_left_out = 5;
constexpr std::uint32_t of_year(unsigned month, unsigned day) { return yearly + (month - 1) * most_days + day - 1; }

/// MM-DD.
std::uint32_t of_year(std::string_view date) {
    const auto number = [&date](std::size_t at) {
        return static_cast<unsigned>(10 * (date[at] - '0') + (date[at + 1] - '0'));
    };
    return of_year(number(0), number(3));
}

/// The group of a report; nothing where it is never due.
std::optional<std::uint32_t> group_of(const Record& record, Row report) {
    const Word on = report[record::report_owed::on];
    const auto day_or = [&record, on](std::uint32_t left_out) {
        return on.is(Word::number) ? static_cast<std::uint32_t>(record.number(on)) : left_out;
    };
    switch (static_cast<record::Cadence>(report[record::report_owed::every].value())) {
        case record::Cadence::day:
            return daily;
        case record::Cadence::week:
            return weekly + day_or(weekday_when_left_out) - 1;
        case record::Cadence::month:
            return monthly + day_or(most_days) - 1;
        case record::Cadence::quarter:
            return quarterly + day_or(most_days) - 1;
        case record::Cadence::year:
            return on.is(Word::text) ? of_year(record.text(on)) : of_year(12, 31);
        case record::Cadence::event:
        case record::Cadence::unstated:
            break;
    }
    return std::nullopt;
}

/// Calls `take(group)` for the groups that are due on a day.
template <typename Take>
void for_each_group(Day on, const Take& take) {
    using namespace std::chrono;
    const year_month_day date(record::date_of(on));
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    const auto last = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());

    const unsigned of_week = weekday(on);
    if (of_week <= 5) take(daily);
    take(weekly + of_week - 1);
    for (unsigned asked = day; asked <= (day == last ? most_days : day); ++asked) {  // past the end: on the last day
        take(monthly + asked - 1);
        if (month % 3 == 0) take(quarterly + asked - 1);
        take(of_year(month, asked));
    }
}

}  // namespace

DueDays::DueDays(const Record& record) {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t p = 0; p < record.count(Kind::post); ++p) {
        const auto owed = record.list(record.row(Kind::post, p)[record::post::submits]);
        for (std::uint32_t i = 0; i < owed.size(); ++i) {
            const auto group = group_of(record, record.row(owed[i]));
            if (!group) continue;
            reports_.push_back({record.node(Kind::post, p), i});
            groups.push_back(*group);
        }
    }
    groups_ = {group_count, groups.size(), [&groups](std::size_t i) { return groups[i]; },
               [](std::size_t i) { return static_cast<std::uint32_t>(i); }};
}

void DueDays::add(std::uint32_t group, std::vector<std::uint32_t>& numbers) const {
    const auto more = groups_[group];
    const auto middle = static_cast<std::ptrdiff_t>(numbers.size());
    numbers.insert(numbers.end(), more.begin(), more.end());
    std::inplace_merge(numbers.begin(), numbers.begin() + middle, numbers.end());
}

std::size_t DueDays::count_on(Day day) const {
    std::size_t count = 0;
    for_each_group(day, [&](std::uint32_t group) { count += groups_[group].size(); });
    return count;
}

void DueDays::find(Day day, std::vector<std::uint32_t>& numbers) const {
    numbers.clear();
    for_each_group(day, [&](std::uint32_t group) { add(group, numbers); });
}

}  // namespace orgraph::calendar
