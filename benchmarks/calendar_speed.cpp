#include "calendar_speed.hpp"

#include <algorithm>
#include <cstdio>
#include <span>
#include <vector>

#include "figures.hpp"
#include "generate.hpp"
#include "orgraph/calendar.hpp"
#include "orgraph/organization.hpp"
#include "processor_time.hpp"

namespace orgraph::benchmarks {

void measure_calendar(const Table& table) {
    const Organization organization = Organization::read(generate(table.people(), {.reports = true}));
    const Snapshot first = organization.at(*Day::parse("2026-11-01"));
    const Day last = *Day::parse("2026-11-30");
    const auto least_of = [](const auto& work) {
        std::vector<double> times;
        for (int round = 0; round < 9; ++round) times.push_back(seconds(work));
        return *std::ranges::min_element(times) / millisecond;
    };
    std::size_t rows = 0;
    const double listed = least_of([&] { rows = reports_due(first, last).rows().size(); });
    std::printf("\n%u posts that owe reports; %zu rows in November 2026\n", table.people(), rows);
    table.row("a month's calendar", Column::median, {"a month's calendar, least", listed, "ms", 20, small});
    const double visited = least_of(
        [&] { visit_reports_due(first, last, [](const Snapshot&, std::span<const ReportDue>) { return true; }); });
    table.row({"the same day by day, least", visited, "ms"});
    table.row({"a snapshot, least", least_of([&] { organization.at(last); }), "ms"});
}

}  // namespace orgraph::benchmarks
