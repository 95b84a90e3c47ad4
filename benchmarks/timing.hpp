// How long calls take that are slow enough for the clock, and such as are not.
#pragma once

#include <algorithm>
#include <chrono>
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

/// What calls take and what the least takes that they could, measured in turns, so that what slows both changes no
/// ratio.
struct Beside {
    std::vector<double> taken;
    std::vector<double> floors;
    std::vector<double> ratios;  ///< of neighbours

    void add(double took, double floor) {
        taken.push_back(took);
        floors.push_back(floor);
        ratios.push_back(took / floor);
    }
};

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

/// The same beside `floor(one)`, which is asked before and after.
template <typename Asked, typename Ask, typename Floor>
Beside batches_beside(const std::vector<Asked>& asked, const Ask& ask, const Floor& floor) {
    Beside beside;
    for (std::size_t first = 0; first + batch <= asked.size(); first += batch) {
        const auto mean = [some = std::span<const Asked>(asked.data() + first, batch)](const auto& call) {
            return seconds([&] { std::ranges::for_each(some, call); }) / static_cast<double>(batch);
        };
        const double before = mean(floor);
        const double taken = mean(ask);
        beside.add(taken, (before + mean(floor)) / 2);
    }
    return beside;
}

/// Seconds that a single short call takes: by the clock on the wall, which is read in the time of a few instructions,
/// less that time.
template <typename Call>
double seconds_of_single(const Call& call) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point first = Clock::now();
    const Clock::time_point start = Clock::now();
    call();
    const Clock::time_point end = Clock::now();
    return std::max(std::chrono::duration<double>((end - start) - (start - first)).count(), 1e-9);
}

/// Sweeping takes thousands of times as long as a call.
inline constexpr std::size_t cold_calls = 200;

/// Single calls, and those of `floor`, each with the caches swept before. Only the first of `asked` are asked.
template <typename Asked, typename Ask, typename Floor>
Beside cold_beside(const std::vector<Asked>& asked, const Ask& ask, const Floor& floor) {
    Sweep sweep;
    Beside beside;
    for (const Asked& one : std::span(asked).first(std::min(asked.size(), cold_calls))) {
        sweep();
        const double least = seconds_of_single([&] { floor(one); });
        sweep();
        beside.add(seconds_of_single([&] { ask(one); }), least);
    }
    return beside;
}
/// The same without a floor.
template <typename Asked, typename Ask>
std::vector<double> cold_times(const std::vector<Asked>& asked, const Ask& ask) {
    return cold_beside(asked, ask, [](const Asked&) {}).taken;
}

}  // namespace orgraph::benchmarks
