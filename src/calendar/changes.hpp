// What changes when, of what a calendar shows.
#pragma once

#include <vector>

#include "record/record.hpp"

namespace orgraph::calendar {

/// From a day on a post is not what it was the day before: its title, department or line, who holds it and what they
/// are called. `none`: more than a post is not, the departments or which posts there are.
struct Change {
    Day day;
    Node post = none;
};

/// The changes within some days, by day; those of the first day are left out. Linear in the organization, O(n log n) in
/// the changes.
std::vector<Change> find_changes(const record::Record& record, Period days);

}  // namespace orgraph::calendar
