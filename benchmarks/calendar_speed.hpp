// How fast reports due are looked up.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Asks a generated organization, in which every post owes reports, for a month, and prints the figures.
void measure_calendar(const Table& table);

}  // namespace orgraph::benchmarks
