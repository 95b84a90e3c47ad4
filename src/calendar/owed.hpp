// A report on one day: whom it concerns, and on which posts that rests.
#pragma once

#include <span>

#include "calendar/due_days.hpp"
#include "orgraph/calendar.hpp"
#include "record/pages.hpp"

namespace orgraph::calendar {

/// The nodes of many lists, which stay where they are.
using Lists = record::Runs<Node, std::size_t{1} << 12>;

struct Answer {
    ReportDue row;  ///< but for the day
    /// As long as none of these posts changes, and no more than posts do, the row holds.
    std::span<const Node> rests_on;
};

/// @pre The post that owes the report is in force.
Answer answer(const Snapshot& snapshot, Report report, Lists& lists);

}  // namespace orgraph::calendar
