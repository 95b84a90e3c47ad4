// What stands in the way of a route.
#pragma once

#include <vector>

#include "authority/doers.hpp"

namespace orgraph::authority {

/// The problems of the steps that are sure to be taken; `plan` tells of each step, by position. What rejects was taken,
/// whatever its condition.
std::vector<RouteProblem> find_problems(const Snapshot& snapshot, const Rules& rules, const CaseFacts& facts,
                                        std::span<const Doers::Found> plan, const Route& route,
                                        std::optional<std::uint32_t> rejecting);

}  // namespace orgraph::authority
