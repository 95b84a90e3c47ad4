// How fast duties are looked up, and what that takes.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Asks about a generated organization and prints the tables.
/// @param alone  without the peers
void measure_speed(const Table& table, bool alone);

}  // namespace orgraph::benchmarks
