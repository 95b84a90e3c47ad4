// What the benchmarks' programs do alike: read their command line, measure, and say what went wrong.
#pragma once

#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "figures.hpp"

namespace orgraph::benchmarks {

/// What the programs are told that measure one size, beside a peer or alone.
struct SizeOptions {
    std::uint32_t people = 0;
    bool alone = false;
    std::string rows;  ///< the file that gets the rows of the table of all figures
};

/// Of [--people=N] [--alone] [--rows=FILE], with so many people where it does not say; nothing where an argument is
/// wrong.
inline std::optional<SizeOptions> size_options(int count, char** arguments, std::uint32_t people) {
    SizeOptions options;
    options.people = people;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (const auto value = value_of(argument, "--people=")) {
            const auto number = people_of(*value);
            if (!number || *number == 0) return std::nullopt;
            options.people = *number;
        } else if (argument == "--alone") {
            options.alone = true;
        } else if (const auto rows = value_of(argument, "--rows=")) {
            options.rows = *rows;
        } else {
            return std::nullopt;
        }
    }
    return options;
}

/// @return what the program is to return
template <typename Measure>
int run(const Measure& measure) {
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);  // large sizes take minutes: each row as soon as it is known
    try {
        measure();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

/// Calls `measure(table, alone)` for a program of that name that takes [--people=N] [--alone] [--rows=FILE].
/// @param people  where the command line does not say
/// @return what the program is to return
template <typename Measure>
int run_for_size(const char* program, int count, char** arguments, const Measure& measure,
                 std::uint32_t people = small) {
    const auto options = size_options(count, arguments, people);
    if (!options) {
        std::fprintf(stderr, "usage: %s [--people=N] [--alone] [--rows=FILE]\nN is from 1 to 100000000\n", program);
        return 2;
    }
    return run([&] { measure(Table(options->people, options->rows), options->alone); });
}

}  // namespace orgraph::benchmarks
