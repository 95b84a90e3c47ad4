// How fast duties are looked up, and what that takes.
#pragma once

#include <cstdint>

namespace orgraph::benchmarks {

/// Asks about a generated organization and prints the tables.
/// @param alone  without the peers
void measure_speed(std::uint32_t people, bool alone);

}  // namespace orgraph::benchmarks
