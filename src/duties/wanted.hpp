// Which duties a search is for.
#pragma once

#include "duties/duty_index.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"
#include "snapshot/data.hpp"

namespace orgraph::duties {

class Wanted {
 public:
    Wanted(const Snapshot& snapshot, const DutyIndex& index, const SearchOptions& options)
        : snapshot_(snapshot), data_(snapshot.data()), index_(index), options_(options) {}

    /// Whether the duty is in force and asked for, and whether it is a temporary one.
    bool has(DutyNumber duty, bool& is_temporary) const;

 private:
    bool is_in_force(Duty duty) const;

    const Snapshot& snapshot_;
    const snapshot::Data& data_;
    const DutyIndex& index_;
    const SearchOptions& options_;
    mutable Node last_owner_ = none;
    mutable bool is_last_within_ = false;
};

}  // namespace orgraph::duties
