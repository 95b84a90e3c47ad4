// Quotas of posts, and their sums over departments.
#pragma once

#include <span>
#include <vector>

#include "orgraph/workload.hpp"
#include "workload/steps.hpp"

namespace orgraph::workload {

/// A row for each quota of the duties of each post, in the order of both. Linear in the duties.
std::vector<QuotaLoad> quotas_of_posts(const Snapshot& snapshot, std::span<const Node> posts, Steps& steps);

/// The sums of all those rows for one department, in the order in which they come up. O(n log n).
std::vector<QuotaLoad> sums_of(Node department, const std::vector<QuotaLoad>& quotas);

/// Adds for each department the sums of the rows of its posts and those of the departments below, by unit and period
/// in the order in which they come up. O(n log n) in the rows of posts and the sums, which can be many: each department
/// has one for whatever there is below it.
void add_sums_of_departments(const Snapshot& snapshot, std::vector<QuotaLoad>& quotas, Steps& steps);

}  // namespace orgraph::workload
