// Who carries most and least, and where it is uneven.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "orgraph/staffing.hpp"
#include "orgraph/subordinates.hpp"
#include "orgraph/workload.hpp"

namespace orgraph {

/// The loads of the people of a department: who holds one of its posts or of those of the departments below, each once
/// and with all that they carry.
struct DepartmentSpread {
    Node department = none;
    std::uint64_t people = 0;
    std::uint64_t unmeasured = 0;  ///< of them: they are left out of what follows
    double hours_per_week = 0;
    double capacity_hours_per_week = 0;
    // Of hours / capacity of each; nothing where everybody is unmeasured.
    std::optional<double> least;
    std::optional<double> mean;
    std::optional<double> most;
    std::optional<double> deviation;  ///< the standard deviation of all of them, not of a sample
    friend bool operator==(const DepartmentSpread&, const DepartmentSpread&) = default;
};

/// Places of people are those in Workload::people. People of whom nothing is measured are in no list of loads.
struct Balance {
    std::vector<std::size_t> most;              ///< the most loaded, heaviest first; equal ones in document order
    std::vector<std::size_t> least;             ///< the least loaded, lightest first, likewise
    std::vector<std::size_t> overloaded;        ///< everybody who is, heaviest first
    std::vector<DepartmentSpread> departments;  ///< those that have people, in document order
    std::vector<Concurrency> concurrent;        ///< people with more concurrent posts than the setting max_concurrent
    std::vector<Wide> spans;                    ///< people with more direct subordinates than the setting max_span
};

/// How evenly a workload is spread. `who` is whom the workload is of: nobody (`none`) for everybody; the departments
/// are all, or that department and those below, none for a post or a person.
///
/// @param top  so many of the most and of the least loaded, at most
/// @par Complexity  O(n log n) in the people, linear in the posts for each level of departments, and the direct
/// subordinates of everybody.
/// @throws Error (cancelled), std::bad_alloc
Balance balance_of(const Snapshot& snapshot, const Workload& workload, Node who = none, std::size_t top = 10,
                   const Progress& progress = {});

}  // namespace orgraph
