// Figures of a benchmark, beside the targets that are set for them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orgraph::benchmarks {

/// The sizes that targets are set for: a team's tool, and a ministry's.
inline constexpr std::uint32_t small = 10'000;
inline constexpr std::uint32_t large = 1'000'000;

inline constexpr double megabyte = 1e6;
inline constexpr double millisecond = 1e-3;
inline constexpr double microsecond = 1e-6;

/// The least value that so great a part of them does not exceed.
/// @pre there are some
double percentile(std::vector<double> values, double part);

struct Row {
    std::string figure;
    double measured;
    const char* unit;
    double target = 0;  ///< 0: for information
    std::uint32_t people = 0;
    bool is_least = false;  ///< the target is the least that will do, else the most
};

/// A target that is meant for another size stands there without a verdict.
void print(const Row& row, std::uint32_t people);

}  // namespace orgraph::benchmarks
