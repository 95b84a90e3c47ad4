// Why an answer is so: the rule, the facts it rests on with their sources, and what was passed over.
#pragma once

#include <cstdint>
#include <span>

#include "exchange/json.hpp"
#include "orgraph/calendar.hpp"
#include "orgraph/coverage.hpp"
#include "orgraph/segregation.hpp"
#include "orgraph/snapshot.hpp"
#include "orgraph/workload.hpp"

namespace orgraph::exchange {

/// How a post came to report to its superior: {"rule", "facts": [{"at","value","source"}], "passed_over": [...]}.
void append_why_line(Json& json, const Snapshot& snapshot, Node post);

/// How a person comes to be managed by `manager`: in `post`, by the post `above` it that the manager holds; those
/// between are vacant, or held by the person alone. {"rule", "post", "manager", "manager_post", "facts",
/// "passed_over"}.
void append_why_managed(Json& json, const Snapshot& snapshot, Node person, Node post, Node manager, Node above);

/// Where a member of a node (of `after`) stands in the documents of two snapshots: each fact says "when", before or
/// after.
void append_why_change(Json& json, const Snapshot& before, const Snapshot& after, Node node, std::string_view what);

/// What a row of staffing rests on: the headcount, the status and the appointments.
void append_why_staffing(Json& json, const Snapshot& snapshot, Node post);

/// A duty as the document has it, at that position of its owner's list: {"rule", "facts"}.
void append_why_duty(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position);
/// The same, with the appointments of those who answer for it.
void append_why_coverage(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position,
                         std::span<const DutyHolder> holders);
/// What a person's hours rest on: the capacity stated, the appointments to the posts held, and the measured duties, of
/// vacant posts that are covered too where the workload has them.
void append_why_workload(Json& json, const Snapshot& snapshot, Node person, const WorkloadOptions& options);
/// A report owed as the document has it, the appointments of those who owe it, and how it comes to those who receive
/// it: {"rule", "facts", "passed_over"}. The snapshot is one that visit_reports_due() gives with the row.
void append_why_due(Json& json, const Snapshot& snapshot, const ReportDue& due);
/// The set, and what brings each of its items that the person has, on the first day on which it does: appointments,
/// delegations, authorities, duties and how they come to the posts: {"rule", "facts"}, each fact once.
void append_why_breach(Json& json, const Snapshot& snapshot, const Breach& breach, std::span<const HeldItem> held);
/// The list of facts of the duty alone.
void append_duty_fact(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position);

}  // namespace orgraph::exchange
