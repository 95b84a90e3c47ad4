// The day that benchmarks ask about: some facts have changed by then, others change later.
#pragma once

#include "orgraph/day.hpp"

namespace orgraph::benchmarks {

inline const Day asked_day = *Day::parse("2026-11-21");

}  // namespace orgraph::benchmarks
