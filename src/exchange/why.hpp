// Why an answer is so: the rule, the facts it rests on with their sources, and what was passed over.
#pragma once

#include "exchange/json.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::exchange {

/// How a post came to report to its superior: {"rule", "facts": [{"at","value","source"}], "passed_over": [...]}.
void append_why_line(Json& json, const Snapshot& snapshot, Node post);

/// What a row of staffing rests on: the headcount, the status and the appointments.
void append_why_staffing(Json& json, const Snapshot& snapshot, Node post);

}  // namespace orgraph::exchange
