// How fast documents are read and days of them taken, what that keeps, and what the checks cost.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Reads a generated organization and prints the table.
void measure_reading(const Table& table);

}  // namespace orgraph::benchmarks
