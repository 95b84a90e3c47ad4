// authority_benchmark [--people=N] [--alone]
//
// How fast it is told who approves, who does each step of a workflow, who may, and who has too much of what is to be
// kept apart, beside the least that it could take and a peer that is asked the same in the same run. Targets are meant
// for 1,000,000 people. --alone leaves the peer out.
#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>

#include "arguments.hpp"
#include "authority_speed.hpp"

namespace orgraph::benchmarks {
namespace {

struct Options {
    std::uint32_t people = 10'000;
    bool alone = false;
};

/// Nothing where an argument is wrong.
std::optional<Options> read(int count, char** arguments) {
    Options options;
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

}  // namespace
}  // namespace orgraph::benchmarks

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    const auto options = read(count, arguments);
    if (!options) {
        std::fprintf(stderr, "usage: authority_benchmark [--people=N] [--alone]\nN is from 1 to 100000000\n");
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);  // large sizes take minutes: each row as soon as it is known
    try {
        measure_authority(options->people, options->alone);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
