// Who is responsible, accountable, consulted and informed in each step of a workflow (semantics S19).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "orgraph/documents.hpp"

namespace orgraph {

/// What somebody is in a step.
enum class RaciRole : char {
    not_named = '-',
    responsible = 'R',  ///< prepares or executes
    accountable = 'A',  ///< approves or signs
    consulted = 'C',    ///< reviews or is consulted
    informed = 'I',
};
RaciRole raci_role(StepAction action) noexcept;

/// What is missing in a workflow, whatever the case.
enum class RaciGapCode : std::int32_t {
    no_steps,            ///< the workflow has none
    nobody,              ///< is present who can do the step
    quorum,              ///< one of those who are all needed is not there
    no_one_accountable,  ///< no post of a step that approves or signs has a holder; or of the whole: no such step is
                         ///< sure to be taken
};
/// "workflow-without-steps", "nobody", "quorum", "no-one-accountable"
const char* to_string(RaciGapCode code) noexcept;

struct RaciGap {
    static constexpr std::uint32_t whole = 0xFFFF'FFFF;

    RaciGapCode code = RaciGapCode::nobody;
    std::uint32_t step = whole;  ///< `whole`: of the workflow
    std::vector<Party> parties;  ///< who is not there, or has no holder
    friend bool operator==(const RaciGap&, const RaciGap&) = default;
};

struct RaciStep {
    StepAction action = StepAction::prepare;
    bool is_conditional = false;  ///< the step is not taken in every case
    friend bool operator==(const RaciStep&, const RaciStep&) = default;
};

/// The matrix of steps and those who do them.
struct Raci {
    Workflow workflow = no_workflow;
    std::vector<Party> columns;   ///< each once, in the order in which the steps name them
    std::vector<RaciStep> steps;  ///< by position
    std::vector<RaciRole> cells;  ///< by step, then column
    std::vector<RaciGap> gaps;    ///< of the whole, then by step and code

    std::span<const RaciRole> roles_of(std::uint32_t step) const noexcept {
        return std::span<const RaciRole>(cells).subspan(step * columns.size(), columns.size());
    }
};

/// The matrix of a workflow. Conditional steps are in it. Without an initiator, a person, the superior of one is a
/// column of its own, of whom nothing is missing. What a delegate does stands with the post of the one who is away.
///
/// @throws Error (invalid_argument) for an initiator who is no person
/// @par Complexity  O(steps x columns) and as route_of() of the workflow.
/// @par Thread safety  Reads only.
Raci raci_of(const Snapshot& snapshot, Workflow workflow, Node initiator = none);

/// A sentence that says what is missing.
std::string message(const Snapshot& snapshot, const Raci& raci, const RaciGap& gap);

}  // namespace orgraph
