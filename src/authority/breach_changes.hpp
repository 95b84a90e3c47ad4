// The days on which something changes that a breach can rest on.
#pragma once

#include <vector>

#include "authority/brought.hpp"

namespace orgraph::authority {

/// The days of a range, its first left out, on which the breaches can be others than the day before; in order, each
/// once. What touches only people who never have enough is left aside. Linear in posts, people and their facts; O(n log
/// n) in the changes.
std::vector<Day> days_of_change(const Brought& always, Period days);

}  // namespace orgraph::authority
