#include "orgraph/day.hpp"

#include <cstdio>

#include "catch.hpp"

using namespace orgraph;

TEST_CASE("days count on through all years of the calendar", "[record]") {
    std::uint32_t number = 366;  // behind the year 0000, which only "since ever" lies in
    for (unsigned year = 1; year <= 9999; ++year) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const unsigned lengths[] = {31, leap ? 29u : 28u, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (unsigned month = 1; month <= 12; ++month) {
            for (unsigned day = 1; day <= lengths[month - 1]; ++day, ++number) {
                if (number % 11 != 0 && day < lengths[month - 1]) continue;
                char text[40];
                std::snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, day);
                const auto parsed = Day::parse(text);
                if (!parsed || parsed->number() != number || parsed->text() != text) FAIL(text);
            }
            char beyond[40];
            std::snprintf(beyond, sizeof beyond, "%04u-%02u-%02u", year, month, lengths[month - 1] + 1);
            if (Day::parse(beyond)) FAIL(beyond);
        }
    }
    CHECK(number == last_day.number() + 1);
}

TEST_CASE("only YYYY-MM-DD is a day", "[record]") {
    for (const char* text : {"",           "2025",           "2025-1-01",   "2025-01-1",        "25-01-01",
                             "2025/01/01", "2025-01-01 ",    " 2025-01-01", "2025-01-01T00:00", "2025-00-10",
                             "2025-13-10", "2025-01-00",     "-025-01-01",  "+025-01-01",       "2025-0a-01",
                             "20250101",   "２０２５-01-01", "2025-02-29",  "1900-02-29",       "10000-01-01",
                             "0000-01-01", "0000-12-31"})
        CHECK_FALSE(Day::parse(text));
    CHECK(Day::parse("2000-02-29"));
    CHECK(first_day < *Day::parse("0001-01-01"));
    CHECK(last_day.text() == "9999-12-31");
}

TEST_CASE("the days of the week follow each other from Monday to Sunday", "[record]") {
    CHECK(weekday(*Day::parse("2026-11-21")) == 6);  // a Saturday
    CHECK(weekday(*Day::parse("1970-01-01")) == 4);
    CHECK(weekday(*Day::parse("0001-01-01")) == 1);
    CHECK(weekday(last_day) == 5);
    for (std::uint32_t number = 0; number + 997 <= last_day.number(); number += 997)  // 997 = 142 * 7 + 3
        if (weekday(Day(number + 997)) != (weekday(Day(number)) + 2) % 7 + 1) FAIL(Day(number).text());
}

TEST_CASE("periods hold both their ends", "[record]") {
    const Period days{Day(10), Day(12)};
    CHECK_FALSE(days.contains(Day(9)));
    CHECK(days.contains(Day(10)));
    CHECK(days.contains(Day(12)));
    CHECK_FALSE(days.contains(Day(13)));
    CHECK_FALSE(days.empty());
    CHECK_FALSE(Period{Day(10), Day(10)}.empty());
    CHECK(Period{Day(11), Day(10)}.empty());
    CHECK(intersection(days, {Day(12), Day(20)}) == Period{Day(12), Day(12)});
    CHECK(intersection(days, {Day(13), Day(20)}).empty());
    CHECK(intersection(days, {}) == days);
}
