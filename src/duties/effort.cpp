#include "duties/effort.hpp"

namespace orgraph {

const char* to_string(TimeUnit unit) noexcept {
    constexpr const char* names[] = {"day", "week", "month", "quarter", "year"};
    return names[static_cast<std::size_t>(unit)];
}

namespace duties {

using record::Record;
using record::Row;
using record::Word;

namespace {

/// Hours a week that an amount in each period makes, so many of which are an hour: a week has 5 days, a year 52 weeks,
/// 12 months and 4 quarters. Rounded once, so that what comes out even is even.
double weekly(double amount, TimeUnit per, double in_an_hour = 1) noexcept {
    struct Periods {
        double times;  ///< in so many weeks
        double weeks;
    };
    constexpr Periods periods[] = {{5, 1}, {1, 1}, {12, 52}, {4, 52}, {1, 52}};
    const Periods found = periods[static_cast<std::size_t>(per)];
    return amount * found.times / (found.weeks * in_an_hour);
}

}  // namespace

double hours_of_effort(const Record& record, Row effort) noexcept {
    return weekly(record.number(effort[record::effort::hours]),
                  static_cast<TimeUnit>(effort[record::effort::per].value()));
}

std::optional<double> hours_per_week(const Record& record, Row duty) noexcept {
    if (const Word effort = duty[record::duty::effort]; effort.is(Word::row))
        return hours_of_effort(record, record.row(effort));
    std::optional<double> hours;
    for_each_quota(record, duty, [&](Row quota) {
        if (!quota.has(record::quota::minutes_each)) return;
        const double minutes =
            record.number(quota[record::quota::count]) * record.number(quota[record::quota::minutes_each]);
        hours = hours.value_or(0) + weekly(minutes, per_of_quota(quota), 60);
    });
    return hours;
}

}  // namespace duties
}  // namespace orgraph
