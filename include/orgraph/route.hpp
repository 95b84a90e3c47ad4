// Who does each step of a workflow in one case (semantics S13).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/condition.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph {

/// A workflow of the organization: its place in the document, from 0. Workflows are there on all days.
enum class Workflow : std::uint32_t {};
inline constexpr Workflow no_workflow{0xFFFF'FFFF};

enum class StepAction : std::int32_t { prepare, review, approve, sign, execute, inform, consult };
const char* to_string(StepAction action) noexcept;

/// What the document says of a workflow. Texts are borrowed from the snapshot and end in NUL.
struct WorkflowFacts {
    std::string_view code;
    std::string_view name;
    Node owner = none;  ///< the department; `none`: not said, or not in force
    std::uint32_t step_count = 0;
};
/// What the document says of a step. Empty: not said.
struct StepFacts {
    std::string_view id;
    StepAction action = StepAction::prepare;
    std::string_view what;
    std::string_view subject;
    std::vector<std::string_view> input;
    std::vector<std::string_view> output;
    std::string_view on_reject;   ///< the id of an earlier step
    Workflow next = no_workflow;  ///< what the workflow goes over into
    bool is_conditional = false;
};

std::uint32_t workflow_count(const Snapshot& snapshot) noexcept;
/// @pre `workflow` is below workflow_count()
WorkflowFacts workflow_facts(const Snapshot& snapshot, Workflow workflow);
/// @pre `step` is below the step_count of that workflow
StepFacts step_facts(const Snapshot& snapshot, Workflow workflow, std::uint32_t step);
/// The condition of a step as the document has it, as JSON in one line; "" where there is none.
std::string step_condition(const Snapshot& snapshot, Workflow workflow, std::uint32_t step);
/// The workflow that `text` means: an exact code, else a name, case and width and traditional characters folded.
/// @throws Error (invalid_argument) for none or several
/// @par Complexity  O(length of a code), for a name linear in the workflows.
Workflow find_workflow(const Snapshot& snapshot, std::string_view text);
/// The position of a step. @throws Error (invalid_argument) where the workflow has none of that id
std::uint32_t find_step(const Snapshot& snapshot, Workflow workflow, std::string_view id);

enum class StepState : std::int32_t {
    done_by,
    skipped,    ///< its condition is not met
    undecided,  ///< a fact was not given that its condition asks for, or the initiator where its superior is meant
    nobody,     ///< who could do it
};
/// "done_by", ...
const char* to_string(StepState state) noexcept;

/// Somebody who does a step.
struct Doer {
    Node person = none;        ///< `none`: somebody outside
    Node post = none;          ///< through which
    Node acting_for = none;    ///< whom a delegate acts for: somebody who is away
    std::string_view outside;  ///< who, outside the organization. Ends in NUL
    friend bool operator==(const Doer&, const Doer&) = default;
};

/// One step in its turn. After a rejection steps come again, in the second round.
struct RouteStep {
    std::uint32_t step = 0;  ///< its position in the workflow
    std::uint32_t round = 1;
    StepState state = StepState::done_by;
    std::uint32_t first_post = 0;  ///< in Route::posts
    std::uint32_t post_count = 0;
    std::uint32_t first_doer = 0;  ///< in Route::doers
    std::uint32_t doer_count = 0;
    friend bool operator==(const RouteStep&, const RouteStep&) = default;
};

enum class RouteProblemCode : std::int32_t {
    nobody,          ///< can do the step
    quorum,          ///< no present people can meet it
    no_authority,    ///< a post that approves or signs surely lacks the authority for the subject and the amount
    incompatible,    ///< one person does more of a set than allowed
    own_work,        ///< somebody approves or signs who prepared
    twice_in_a_row,  ///< one person does this step and the one taken before
};
/// "nobody", "no-authority", ...
const char* to_string(RouteProblemCode code) noexcept;

struct RouteProblem {
    std::uint32_t at = 0;  ///< in Route::steps
    RouteProblemCode code = RouteProblemCode::nobody;
    std::uint32_t rule = 0;   ///< of `incompatible`: the set's place in the document
    std::vector<Node> nodes;  ///< the people concerned; of `nobody`, `quorum` and `no_authority` the posts
    friend bool operator==(const RouteProblem&, const RouteProblem&) = default;
};

struct Route {
    Workflow workflow = no_workflow;
    std::vector<RouteStep> steps;
    std::vector<Node> posts;  ///< of all steps
    std::vector<Doer> doers;  ///< of all steps; of each those outside come last
    std::vector<RouteProblem>
        problems;                 ///< by step, then as RouteProblemCode; what comes again in a round is told once
    Workflow next = no_workflow;  ///< what it goes over into; none where it was rejected and ended
    bool is_ended_by_rejection = false;

    std::span<const Node> posts_of(const RouteStep& step) const noexcept {
        return std::span<const Node>(posts).subspan(step.first_post, step.post_count);
    }
    std::span<const Doer> doers_of(const RouteStep& step) const noexcept {
        return std::span<const Doer>(doers).subspan(step.first_doer, step.doer_count);
    }
};

/// One case of a workflow.
struct RouteQuestion {
    Node initiator = none;  ///< a person; `none`: not known, so that its superior is not known either
    Node post = none;       ///< held by the initiator; `none`: the main one
    FactSpan facts;         ///< what conditions are asked of
    std::optional<std::uint32_t> reject = {};  ///< the position of a step that rejects, once
};

/// The way of one case through a workflow, computed whole: facts not given make steps undecided. Done by are the
/// present holders of a step's posts, and for a post whose holders are all away the present people whom they have named
/// as delegates in that action and subject. Problems are looked for in the steps that are sure to be taken: those done
/// by somebody, or by nobody, and the one that rejects.
/// @throws Error (invalid_argument) for a person who does not hold the post, a step that is not in the workflow or is
/// skipped and so cannot reject, and facts given twice
/// @par Complexity  O(steps, posts and people in them, their authorities and delegates, and the depth of the chart for
/// each superior); the first such question to an organization is linear in its posts, people and workflows.
/// @par Thread safety  Reads only, as everything here.
Route route_of(const Snapshot& snapshot, Workflow workflow, const RouteQuestion& question = {});

/// A sentence that names who and what.
std::string message(const Snapshot& snapshot, const Route& route, const RouteProblem& problem);
/// Why a step of the route, which was asked for with these facts, is not simply done: which facts settle its condition
/// or were not given, or that nobody is there. "" where it is done.
std::string why_not_done(const Snapshot& snapshot, const Route& route, const RouteStep& step, FactSpan facts);

/// A case in which a workflow cannot go on.
struct DeadEnd {
    Workflow workflow = no_workflow;
    std::uint32_t step = 0;
    RouteProblemCode code = RouteProblemCode::nobody;  ///< or `quorum`
    std::vector<Fact> facts;  ///< with which it comes to that; what is not told does not matter
    friend bool operator==(const DeadEnd&, const DeadEnd&) = default;
};

/// For each step that some case leads to, and that then nobody can do or whose quorum cannot be met, one such case.
/// With an initiator, who is asked about as in route_of(); without one, steps of the initiator's superior are not
/// looked at. What facts can be is divided at the texts and limits of the conditions, and each part is tried once: what
/// is not listed cannot happen.
/// @throws Error (invalid_argument) as route_of(), (limit) where there are more than a million cases to one step,
/// (cancelled)
/// @par Complexity  O(cases to each step x its people). What a step rests on are its own condition and those of the
/// steps whose superior it means; other facts do not multiply.
std::vector<DeadEnd> dead_ends(const Snapshot& snapshot, Workflow workflow, Node initiator = none, Node post = none,
                               const Progress& progress = {});
/// The same of all workflows, in document order.
std::vector<DeadEnd> dead_ends(const Snapshot& snapshot, Node initiator = none, Node post = none,
                               const Progress& progress = {});
/// The steps at which workflows stop if a post has no holder, and do not as it is; in document order. As long as
/// dead_ends() of all workflows, and taking a snapshot.
std::vector<DeadEnd> stopped_without(const Snapshot& snapshot, Node post, const Progress& progress = {});

/// That somebody does a step, whatever the facts.
struct Participation {
    Workflow workflow = no_workflow;
    std::uint32_t step = 0;
    Node post = none;             ///< through which
    Node acting_for = none;       ///< somebody who is away
    bool is_as_superior = false;  ///< of whoever does an earlier step, or of the initiator; else named by the step
    bool is_conditional = false;  ///< the step is not taken in every case
    friend bool operator==(const Participation&, const Participation&) = default;
};
/// The steps that a post, or a person by the posts held or as a delegate of somebody away, takes part in; those of an
/// initiator's superior, or of one above, where there is somebody below whose superior the post is. Absences of the
/// person itself, and limits of delegations, do not matter. By workflow and step, then by post as held.
/// @throws Error (invalid_argument) for a department, a job and what is not in force
/// @par Complexity  Linear in the steps of all workflows and all delegations, times the posts of the person; in the
/// worst case the people below.
std::vector<Participation> participations(const Snapshot& snapshot, Node who);

}  // namespace orgraph
