// How long something takes.
#pragma once

#include <time.h>

namespace orgraph::benchmarks {

/// Processor time: what else the machine does counts less than by the clock on the wall.
/// Seconds since some moment.
inline double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Seconds that the work takes.
template <typename Work>
double seconds(const Work& work) {
    const double start = now();
    work();
    return now() - start;
}

}  // namespace orgraph::benchmarks
