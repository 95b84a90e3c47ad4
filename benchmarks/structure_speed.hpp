// How fast the structure's questions are answered.
#pragma once

#include "figures.hpp"

namespace orgraph::benchmarks {

/// Asks about a generated organization and prints the table.
/// @param alone  without the peers
/// @throws std::runtime_error  where a peer comes to other answers
void measure_structure(const Table& table, bool alone);

}  // namespace orgraph::benchmarks
