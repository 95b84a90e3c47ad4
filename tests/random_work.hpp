// What makes workload hard, for random organizations: jobs, duties with effort and quotas of all sorts, shared and
// temporary ones, posts that inherit duties in diamonds, capacities and limits.
#pragma once

#include <cstdint>

#include "random_organization.hpp"

namespace orgraph::test {

/// Adds it to a model and its document. The random numbers are others than those of the organization, which stays the
/// same in all else.
void add_work(Model& model, std::uint32_t seed);

}  // namespace orgraph::test
