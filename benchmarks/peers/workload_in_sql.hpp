// The peer that many would take for sums: a query in SQL.
#pragma once

#include <cstdint>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "peers/sqlite.hpp"

namespace orgraph::benchmarks {

/// What a person's posts come to.
struct SummedUp {
    Node person = none;
    double hours_per_week = 0;
    double capacity_hours_per_week = 0;
    double ratio = 0;
    std::uint32_t measured = 0;
    std::uint32_t unmeasured = 0;
};

/// Tables in memory of people, what they hold, posts with their jobs, and what duties take, and one query for the sums
/// of everybody in force, in document order.
///
/// Quotas, states and the parts of single posts are left out: the peer has less to do. So are inherited duties.
class WorkloadInSql {
 public:
    explicit WorkloadInSql(const Snapshot& snapshot);

    /// Puts a row for everybody in place of what is in `rows`.
    void ask(std::vector<SummedUp>& rows) const;

 private:
    void fill_people(const Snapshot& snapshot);
    void fill_posts(const Snapshot& snapshot);

    Sqlite database_;
    Sqlite::Statement query_;
};

}  // namespace orgraph::benchmarks
