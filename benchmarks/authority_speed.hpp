// How fast it is told who may, who approves, who does each step, and who has too much.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Asks about a generated organization and prints the table.
/// @param alone  without the peer
/// @throws std::runtime_error  where the peer comes to other answers
void measure_authority(const Table& table, bool alone);

}  // namespace orgraph::benchmarks
