// How fast workloads are added up, and what that takes.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Asks about a generated organization and prints the table.
/// @param alone  without the peer
/// @throws std::runtime_error  where the peer comes to other sums
void measure_workload(const Table& table, bool alone);

}  // namespace orgraph::benchmarks
