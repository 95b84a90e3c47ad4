#include <iostream>

#include "asking.hpp"
#include "table.hpp"

namespace orgraph_cli {
namespace {

std::string called(const Snapshot& day, Span nodes, const char* nobody) {
    std::string names;
    for (const orgraph_node node : nodes) names += (names.empty() ? "" : ", ") + called(day, node);
    return names.empty() ? nobody : names;
}

/// `2026-11-28 Sat (no working day)`
std::string day_of(const orgraph_due_row& row) {
    constexpr const char* weekdays[] = {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return std::string(row.day) + ' ' + weekdays[row.weekday] + (row.is_working_day != 0 ? "" : " (no working day)");
}

std::string receiver_of(const Snapshot& day, const orgraph_due_row& row) {
    return row.to_outside != nullptr ? "outside: " + std::string(row.to_outside) : called(day, row.to);
}

/// What --format and --json ask for.
std::string format_of(const Arguments& arguments) {
    const std::string format = arguments.format.value_or(arguments.json ? "json" : "table");
    if (format != "table" && format != "json" && format != "ics")
        throw Failure(unusable, "--format: \"" + format + "\" is none of table, json and ics");
    if (arguments.json && format != "json")
        throw Failure(unusable, "--json and --format " + format + " exclude each other");
    return format;
}

}  // namespace

int due(const Arguments& arguments) {
    const std::string format = format_of(arguments);
    if (arguments.to) require_day(*arguments.to);
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const char* const last_day = arguments.to ? arguments.to->c_str() : nullptr;
    const orgraph_answer_options options = answer_options(arguments);
    const ProgressBar progress("looking up");
    if (format == "json")
        return print(made_by<Text>(orgraph_due_json, snapshot, last_day, progress.options(), &options));
    if (format == "ics") {
        std::cout << view(made_by<Text>(orgraph_due_ics, snapshot, last_day, progress.options(), &options));
        return answered;
    }

    // One more than is shown tells whether there are more.
    const size_t limit = arguments.limit == UINT64_MAX ? SIZE_MAX : arguments.limit + 1;
    const Due found = made_by<Due>(orgraph_due_check, snapshot, last_day, limit, progress.options());
    size_t count = 0;
    const orgraph_due_row* const rows = orgraph_due_rows(found.get(), &count);
    Table table({"day", "time", "document", "from", "people", "to", "receivers"});
    for (size_t i = 0; i < count && i < arguments.limit; ++i) {
        const orgraph_due_row& row = rows[i];
        table.add({day_of(row), row.time == nullptr ? "" : row.time, row.document, called(day, row.from),
                   called(day, {row.people, row.people_count}, "(vacant)"), receiver_of(day, row),
                   called(day, {row.receivers, row.receiver_count}, "-")});
    }
    table.print(std::cout);
    if (count > arguments.limit)
        std::cout << "(and more)\n";
    else
        std::cout << count << (count == 1 ? " report due\n" : " reports due\n");
    return answered;
}

}  // namespace orgraph_cli
