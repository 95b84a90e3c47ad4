// Who is above a post on a day, asked of the record one post at a time (semantics S2), with the days for which the
// answer stays the same. A snapshot answers the same for all posts of one day at once.
#pragma once

#include "record/record.hpp"

namespace orgraph::record {

/// Whether a node is in force on `day`. Narrows `valid` to days around it on which that stays so.
bool in_force(const Record& record, Node node, Day day, Period& valid) noexcept;

/// The head that a department has on `day`, `none` where the department is not in force.
Node head_on(const Record& record, Node department, Day day, Period& valid) noexcept;

/// The department above, as the record says for that day, lives left aside.
Node parent_on(const Record& record, Node department, Day day, Period& valid) noexcept;

/// What a post's line says on one day.
struct Line {
    Node superior = none;
    bool inherited = false;
    Word said;  ///< the value of reports_to; absent where the line is inherited
};

/// The line of a post as its record says for that day, lives left aside. O(departments above that may have a head).
Line line_on(const Record& record, Node post, Day day, Period& valid) noexcept;

/// The superior of a post in force on `day`, those not in force passed over; `none` where the line ends.
Node superior_on(const Record& record, Node post, Day day, Period& valid) noexcept;

}  // namespace orgraph::record
