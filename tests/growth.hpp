// How the time of work grows with its size.
#pragma once

#include <algorithm>
#include <cstddef>

#include "processor_time.hpp"

namespace orgraph::test {

/// How many times longer `work(8 * size)` takes than `work(size)`: about 8 where it is linear, 20 where new memory adds
/// to that, 64 where it grows as the square. The least of three, in processor time: neither a slow build nor what else
/// the machine does tells much.
template <typename Work>
double growth(const Work& work, std::size_t size) {
    const auto least = [&work](std::size_t n) {
        double taken = benchmarks::seconds([&] { work(n); });
        for (int again = 0; again < 2; ++again) taken = std::min(taken, benchmarks::seconds([&] { work(n); }));
        return taken;
    };
    const double small = least(size);
    return least(8 * size) / small;
}

/// Between what is linear and what is not.
inline constexpr double linear = 32;

}  // namespace orgraph::test
