// How long calls take that are slow enough for the clock, and such as are not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "figures.hpp"
#include "processor_time.hpp"

namespace orgraph::benchmarks {

inline double least(const std::vector<double>& times) { return *std::ranges::min_element(times); }
inline double median(const std::vector<double>& times) { return percentile(times, 0.5); }

/// The times of `call`, which takes them itself, again and again: fewer of what is slow.
template <typename Call>
std::vector<double> repeat(const Call& call) {
    constexpr std::size_t least_rounds = 5;
    constexpr std::size_t most_rounds = 51;
    constexpr double enough_seconds = 5;
    std::vector<double> times;
    const double start = now();
    while (times.size() < most_rounds && (times.size() < least_rounds || now() - start < enough_seconds))
        times.push_back(call());
    return times;
}

/// More than any cache holds, written from the first byte to the last.
class Sweep {
 public:
    void operator()() noexcept {
        for (std::uint64_t& word : words_) ++word;
    }

 private:
    std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(std::size_t{1} << 24);
};

/// Single calls are too short for the clock.
inline constexpr std::size_t batch = 1000;

/// The mean times of `ask(one)` in each batch of `asked`; what is left over is not asked. `before` is called before
/// each batch.
template <typename Asked, typename Ask, typename Before>
std::vector<double> in_batches(const std::vector<Asked>& asked, const Ask& ask, const Before& before) {
    std::vector<double> taken;
    for (std::size_t first = 0; first + batch <= asked.size(); first += batch) {
        before();
        const std::span<const Asked> some(asked.data() + first, batch);
        const double whole = seconds([&] {
            for (const Asked& one : some) ask(one);
        });
        taken.push_back(whole / static_cast<double>(batch));
    }
    return taken;
}
template <typename Asked, typename Ask>
std::vector<double> in_batches(const std::vector<Asked>& asked, const Ask& ask) {
    return in_batches(asked, ask, [] {});
}

}  // namespace orgraph::benchmarks
