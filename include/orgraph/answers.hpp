// Answers as JSON, as the command and the bindings give them.
//
// Members are snake_case; what is not known is null, never left out. A node is {"kind", "id", "name"}, somebody outside
// {"kind": "outside", "name"}, a holder a node with "as" and "away". Each answer is one line without a line feed. It
// takes as long as the question behind it, and time linear in its own length.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "orgraph/authority.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/route.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"
#include "orgraph/subordinates.hpp"
#include "orgraph/workload.hpp"

namespace orgraph {

struct AnswerOptions {
    std::size_t limit = std::numeric_limits<std::size_t>::max();  ///< rows of the main list
    bool explain = false;  ///< each row of the main list says why: the rule, and the facts with their sources
};

/// What a check has found, O(problems listed):
/// {"problems": [{"severity","code","at","line","column","message"}], "errors", "warnings"}
std::string problems_json(const Problems& problems, const AnswerOptions& options = {});

/// How many things of each sort are in force, as counts() tells. O(n).
std::string summary_json(const Snapshot& snapshot);

/// All of one node: {"node","record","superior","layer","span","holders","standby"}. On request it is explained how the
/// post, of a person the main one, came to its superior. The limit means nothing here.
std::string node_json(const Snapshot& snapshot, Node node, const AnswerOptions& options = {});

/// The chain of command of a post or a person (in `post`, or the main one where that is `none`):
/// {"of","chain","ends","outside"}, for a person also "managers"; with `dotted` the dotted lines and overseers.
/// @throws Error (invalid_argument) where the person does not hold the post, or `who` is neither post nor person
std::string chain_json(const Snapshot& snapshot, Node who, Node post, bool dotted, const AnswerOptions& options = {});

/// Who is below a post, a person or a department (of which `depth` 1 means its own posts).
/// @throws Error (invalid_argument) for a job
std::string subordinates_json(const Snapshot& snapshot, Node who, std::uint32_t depth = any_depth,
                              const AnswerOptions& options = {});

/// Where the lines of two posts or people meet: {"common","up","down"}. The limit is that of both lists, "up" first.
/// @throws Error (invalid_argument) for other nodes
std::string common_json(const Snapshot& snapshot, Node a, Node b, const AnswerOptions& options = {});

/// Staffing of a department, of everything where that is `none`: {"posts","total","people"}.
/// @throws Error (invalid_argument) for other nodes
std::string staffing_json(const Snapshot& snapshot, Node department, bool own_only, const AnswerOptions& options = {});

/// The duties that answer a question in plain words: {"question","hits"}. Explained is what of the question was found
/// where, and what it weighed. @throws Error (invalid_argument), as search_duties()
std::string duty_search_json(const Snapshot& snapshot, std::string_view question, const SearchOptions& search = {},
                             const AnswerOptions& options = {});

/// All duties of a department, a job, a post or a person: {"of","duties"}; each says whose it is.
std::string duties_json(const Snapshot& snapshot, Node who, const AnswerOptions& options = {});

/// Which duties are uncovered, and which overlap: {"duties","overlaps"}. The limit is that of "duties".
/// @throws Error (cancelled)
std::string coverage_json(const Snapshot& snapshot, const AnswerOptions& options = {}, const Progress& progress = {});

/// What people's posts take of their time: {"people","uncovered_hours","quotas"}, of everybody (`none`), a person, or
/// the holders of a post or a department. With `with_balance` also "balance": {"most","least","overloaded",
/// "departments","concurrent","spans"}, of which the first two have at most ten rows. The limit is that of "people",
/// and of each list of the balance. @throws Error (invalid_argument) for a job, (cancelled)
std::string workload_json(const Snapshot& snapshot, Node who, const WorkloadOptions& workload = {},
                          bool with_balance = false, const AnswerOptions& options = {}, const Progress& progress = {});

/// Reports due from the snapshot's day to `last`, as reports_due(); names are those of the day on which a report is
/// due:
/// {"due": [{"day","time","document","from","people","to","receivers","working_day"}]}. Takes memory for one day
/// besides the answer. @throws Error (invalid_argument, cancelled)
std::string due_json(const Snapshot& snapshot, Day last, const AnswerOptions& options = {},
                     const Progress& progress = {});
/// The same as iCalendar (RFC 5545), an event a report: of the whole day, or at that time of the day, wherever the
/// reader is, where the report has one. What makes an event's UID is the name of the organization, the day, the post's
/// id and the place in its list: reading a later calendar changes the events that are there. Nothing is explained.
std::string due_calendar(const Snapshot& snapshot, Day last, const AnswerOptions& options = {},
                         const Progress& progress = {});

/// Breaches of segregation from the snapshot's day to `last`, as segregation(); names are those of the first day of
/// what they stand in:
/// {"breaches": [{"rule","at_most","person","from","to","held": [{"what","through","from","to"}]}]}.
/// @throws Error (invalid_argument, cancelled)
std::string segregation_json(const Snapshot& snapshot, Day last, const AnswerOptions& options = {},
                             const Progress& progress = {});

/// Who may, as who_may(): {"may": [{"post","limit","currency","undecided","holders","from"}]}. "from" is whose the
/// authority is: the post, or its job. @throws Error (invalid_argument)
std::string authority_json(const Snapshot& snapshot, const AuthorityQuestion& question,
                           const AnswerOptions& options = {});
/// Who approves for a person, as approver_of(): {"of","in","post","approver","as","for","limit","currency",
/// "delegated_limit","passed_over": [{"post","why"}]}. Explained are the answer itself ("why") and each post passed
/// over ("facts").
/// @throws Error (invalid_argument)
std::string approver_json(const Snapshot& snapshot, const AuthorityQuestion& question, Node person, Node post = none,
                          const AnswerOptions& options = {});

/// The way of a case, as route_of(): {"workflow","initiator","steps": [{"id","action","posts","people","state","why",
/// "on_reject","round","what","subject","when","done_by": [{"person","post","as","for"}]}],
/// "problems": [{"step","code","message","round","nodes"}],"next","ends": "done" or "rejected"}. "why" is a sentence or
/// null; explained it is an object that has the sentence as its "text". @throws Error (invalid_argument)
std::string route_json(const Snapshot& snapshot, Workflow workflow, const RouteQuestion& question = {},
                       const AnswerOptions& options = {});
/// Which steps a post or a person takes part in, as participations():
/// {"of","steps": [{"workflow","id","action","what","post","as": "named" or "superior","for","conditional"}]}.
/// @throws Error (invalid_argument) for other nodes
std::string participations_json(const Snapshot& snapshot, Node who, const AnswerOptions& options = {});
/// Cases in which a workflow cannot go on (`no_workflow`: any of them), as dead_ends():
/// {"dead_ends": [{"workflow","step","code","facts": {name: value}}]}. Explained as a step of route_json().
/// @throws Error (invalid_argument, limit, cancelled)
std::string dead_ends_json(const Snapshot& snapshot, Workflow workflow, Node initiator = none, Node post = none,
                           const AnswerOptions& options = {}, const Progress& progress = {});
/// Where workflows stop without a holder of the post, as stopped_without(): {"of","stops"}, rows as those of dead ends.
std::string stopped_without_json(const Snapshot& snapshot, Node post, const AnswerOptions& options = {},
                                 const Progress& progress = {});

/// Documents and who has to do with them, of all or of that name, as documents_of() and document_of():
/// {"documents": [{"name","writes","receives","reviews","approves","signs","consulted","uses","leads_to": {"documents",
/// "workflows"}}]}. An entry: {"node","people","from","every","on","due","workflow","step","conditional"}; "node" can
/// be the superior of somebody who is not known, {"kind": "superior", "of": "initiator" or the id of a step}.
/// @throws Error (invalid_argument) for a name that no document has
std::string documents_json(const Snapshot& snapshot, std::optional<std::string_view> name = {},
                           const AnswerOptions& options = {});

/// The matrix of a workflow, as raci_of(): {"workflow","columns","steps": [{"id","action","what","conditional",
/// "roles"}],"gaps": [{"step","code","message"}]}. The limit is that of "steps". @throws Error (invalid_argument) for
/// an initiator who is no person
std::string raci_json(const Snapshot& snapshot, Workflow workflow, Node initiator = none,
                      const AnswerOptions& options = {});

/// What changed: {"added","removed","changed": [{"node","what","before","after"}]}. The limit is that of "changed".
std::string difference_json(const Snapshot& before, const Snapshot& after, const AnswerOptions& options = {});

}  // namespace orgraph
