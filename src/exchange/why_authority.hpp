// Why somebody may, approves, or does a step.
#pragma once

#include "exchange/json.hpp"
#include "orgraph/authority.hpp"
#include "orgraph/route.hpp"

namespace orgraph::exchange {

/// Why a post may: the authority as the document has it, and the appointments of its holders: {"rule","facts"}.
void append_why_may(Json& json, const Snapshot& snapshot, const Authority& authority);
/// Why somebody approves for a person in a post: the lines up to the post that approves, its authority, who holds it,
/// and by what a delegate acts; where nobody does, the lines to the end. {"rule","facts"}
void append_why_approver(Json& json, const Snapshot& snapshot, const Approver& approver, Node post);
/// What a post passed over rests on: the authorities for that action and subject, and of holders the appointments and
/// absences. A list.
void append_facts_of_passed_over(Json& json, const Snapshot& snapshot, const AuthorityQuestion& question,
                                 const PassedOverPost& passed);
/// Why a step is done by whom: the step as the document has it, the appointments of those who do it, the absences and
/// delegations by which others act. {"rule","text","facts"}
void append_why_step(Json& json, const Snapshot& snapshot, const Route& route, const RouteStep& step,
                     std::string_view text);

/// Why somebody takes part in a step: the step, and by which appointments and delegations. {"rule","facts"}
void append_why_participation(Json& json, const Snapshot& snapshot, Node who, const Participation& participation);

}  // namespace orgraph::exchange
