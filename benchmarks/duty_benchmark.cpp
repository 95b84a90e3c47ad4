// duty_benchmark [--people=N] [--data=DIR] [--questions=FILE] [--alone] [--list]
//                [--rows=FILE]
//
// How well and how fast duties are looked up, beside two peers that are asked the same in the same run: SQLite's
// full-text search, and BM25 over pairs of characters. Targets of speed are meant for 10,000 and 1,000,000 people,
// which make 4,000,000 duties; with --people=0 only the quality is measured, with --questions= only the speed.
// --alone leaves the peers out, and --list shows the questions to tune by one by one.
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "duty_quality.hpp"
#include "duty_speed.hpp"
#include "program.hpp"

namespace orgraph::benchmarks {
namespace {

struct Options {
    QualityOptions quality;
    std::uint32_t people = 10'000;
    std::string rows;  ///< the file that gets the rows of the table of all figures
};

/// Nothing where an argument is wrong.
std::optional<Options> read(int count, char** arguments) {
    Options options;
    options.quality.data = ORGRAPH_BENCHMARK_DATA;
    std::optional<std::string> questions;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (const auto data = value_of(argument, "--data=")) {
            options.quality.data = *data;
        } else if (const auto file = value_of(argument, "--questions=")) {
            questions = file;
        } else if (const auto people = value_of(argument, "--people=")) {
            const auto number = people_of(*people);
            if (!number) return std::nullopt;
            options.people = *number;
        } else if (const auto rows = value_of(argument, "--rows=")) {
            options.rows = *rows;
        } else if (argument == "--alone") {
            options.quality.alone = true;
        } else if (argument == "--list") {
            options.quality.list = true;
        } else {
            return std::nullopt;
        }
    }
    options.quality.questions = questions.value_or(options.quality.data + "/questions/duty_questions.json");
    return options;
}

}  // namespace
}  // namespace orgraph::benchmarks

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    const auto options = read(count, arguments);
    if (!options) {
        std::fprintf(
            stderr,
            "usage: duty_benchmark [--people=N] [--data=DIR] [--questions=FILE] [--alone] [--list] [--rows=FILE]\n"
            "N is from 0 to 100000000\n");
        return 2;
    }
    return run([&] {
        if (!options->quality.questions.empty()) measure_quality(options->quality);
        if (options->people > 0) measure_speed(Table(options->people, options->rows), options->quality.alone);
    });
}
