// Which reports are due when, from whom and to whom (semantics S15).
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

namespace calendar {
struct Rows;
}

/// A report on a day on which it is due, and whom it concerns by the facts in force on that day. Texts and lists are
/// borrowed from what the row was handed out by.
struct ReportDue {
    Day day;
    Node from = none;                            ///< the post that owes it
    std::uint32_t position = 0;                  ///< in the post's list of reports owed, from 0
    std::string_view document;                   ///< ends in NUL, as all texts here
    std::string_view time;                       ///< by when on that day: HH:MM, or free text; empty: nothing is said
    std::span<const Node> people;                ///< the holders of `from`; none: it is vacant, and owes all the same
    Node to = none;                              ///< the post or department that receives it; `none`: see to_outside
    std::optional<std::string_view> to_outside;  ///< who receives it outside; nothing, and `to` none: nobody is known
    std::span<const Node> receivers;             ///< the people who receive it
    bool is_working_day = false;                 ///< Monday to Friday: a date stays where it is on a weekend
};

/// Reports due in the order of days, of one day in document order of posts, of one post as listed. An immutable value:
/// a copy shares the rows, which live as long as any copy, and threads may use one at once.
class ReportsDue {
 public:
    std::span<const ReportDue> rows() const noexcept;

    explicit ReportsDue(std::shared_ptr<const calendar::Rows> rows) : rows_(std::move(rows)) {}

 private:
    std::shared_ptr<const calendar::Rows> rows_;
};

/// What is due on the snapshot's day.
///
/// Weekly without a weekday: on Friday; monthly, quarterly and yearly without a day: on the last of the period. A day
/// of the month past its end is its last, 02-29 in other years 02-28. A daily report is due Monday to Friday. Reports
/// of events, and those whose cadence is unstated, are never due.
///
/// Receivers are the holders of the post in `to`, where it is vacant those who answer for it (S4); of a department its
/// head's holders, else its deputies', else who covers it (S11). With nothing stated the report goes to the superior
/// and is received by the managers of the post's holders, each once, or of the vacant post. A `to` that is not in force
/// that day is unknown.
///
/// @throws Error (invalid_argument) for a day behind the last of the calendar
/// @par Complexity  O(p + r log r) for p posts and r reports due, and the ways up to those who receive them.
/// @par Thread safety  Reads only; any number of calls may run on one snapshot.
ReportsDue reports_due(const Snapshot& snapshot);

/// The same for each day from the snapshot's to `last`, both included, by the facts in force on that day. Nothing is
/// due before 0001-01-01.
///
/// @throws Error (invalid_argument) where `last` is before the snapshot's day or behind the last of the calendar; Error
/// (cancelled)
/// @par Complexity  O(n log n) in the changes of the organization within the range, linear in its posts and people, in
/// the days and in the rows. Who receives a report is found out once, and again only where a post on its way has
/// changed (its line, its holders, what it is called), the departments have, or which posts there are: that takes a
/// snapshot of the day, linear in the organization.
///
/// @param limit  the first so many rows at most: what is due later costs nothing
ReportsDue reports_due(const Snapshot& snapshot, Day last, const Progress& progress = {},
                       std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Takes what is due on one day, at least one report, and says whether to go on. All is borrowed for the call only. The
/// snapshot may be of an earlier day, since when nothing of what these rows tell has changed: their nodes and how they
/// are called, who holds the posts, and how the reports come to who receives them. Other things may have changed,
/// absences among them.
using DueVisitor = std::function<bool(const Snapshot& snapshot, std::span<const ReportDue> due)>;

/// The same day by day: memory for one day's rows, one snapshot, and what is found out about each report, however long
/// the range is. @throws what `visit` throws, besides
void visit_reports_due(const Snapshot& snapshot, Day last, const DueVisitor& visit, const Progress& progress = {});

}  // namespace orgraph
