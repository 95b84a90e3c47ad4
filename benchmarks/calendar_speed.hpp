// How fast reports due are looked up.
#pragma once

#include <cstdint>

namespace orgraph::benchmarks {

/// Asks a generated organization, in which every post owes reports, for a month, and prints the figures.
void measure_calendar(std::uint32_t people);

}  // namespace orgraph::benchmarks
