// What the benchmarks' programs do alike: read their command line, measure, and say what went wrong.
#pragma once

#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>

#include "arguments.hpp"

namespace orgraph::benchmarks {

/// What the programs are told that measure one size, beside a peer or alone.
struct SizeOptions {
    std::uint32_t people = 10'000;
    bool alone = false;
};

/// Of [--people=N] [--alone]; nothing where an argument is wrong.
inline std::optional<SizeOptions> size_options(int count, char** arguments) {
    SizeOptions options;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (const auto value = value_of(argument, "--people=")) {
            const auto people = people_of(*value);
            if (!people || *people == 0) return std::nullopt;
            options.people = *people;
        } else if (argument == "--alone") {
            options.alone = true;
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

/// Calls `measure(options)` for a program of that name that takes [--people=N] [--alone].
/// @return what the program is to return
template <typename Measure>
int run_for_size(const char* program, int count, char** arguments, const Measure& measure) {
    const auto options = size_options(count, arguments);
    if (!options) {
        std::fprintf(stderr, "usage: %s [--people=N] [--alone]\nN is from 1 to 100000000\n", program);
        return 2;
    }
    return run([&] { measure(*options); });
}

}  // namespace orgraph::benchmarks
