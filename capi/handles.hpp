// What stands behind the handles, and the one place where exceptions end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "orgraph.h"
#include "orgraph/orgraph.hpp"

namespace orgraph::capi {

/// The first word of every object: it tells a handle of another kind from the right one.
enum class Tag : std::uint32_t {
    freed = 0,
    error = 0x6F724745,
    problems,
    text,
    organization,
    snapshot,
    staffing,
    difference,
    duties,
    synonyms,
    duty_hits,
    coverage,
    workload,
    duty_loads,
    balance,
    due,
    authorities,
    route,
    participations,
    dead_ends,
    breaches,
    documents,
    raci,
};

template <Tag tag_of_type>
struct Object {
    Tag tag = tag_of_type;
    ~Object() { *const_cast<volatile Tag*>(&tag) = Tag::freed; }
    static constexpr Tag expected = tag_of_type;
};

template <typename Handle>
bool is_valid(const Handle* handle) noexcept {
    return handle != nullptr && handle->tag == Handle::expected;
}

/// Duties as rows, and what those borrow.
class DutyTexts {
 public:
    explicit DutyTexts(Snapshot snapshot) : snapshot_(std::move(snapshot)) {}
    /// O(size of the duty). What the row borrows lives as long as this object.
    orgraph_duty row_of(Duty duty);

 private:
    Snapshot snapshot_;  ///< keeps the texts of the record alive
    std::deque<std::string> ids_;
    std::deque<std::vector<const char*>> tasks_;
};

}  // namespace orgraph::capi

struct orgraph_problems : orgraph::capi::Object<orgraph::capi::Tag::problems> {
    explicit orgraph_problems(orgraph::Problems found);
    orgraph::Problems problems;
    std::vector<orgraph_problem> rows;
};
struct orgraph_error : orgraph::capi::Object<orgraph::capi::Tag::error> {
    orgraph_status status = ORGRAPH_OK;
    std::string message;
    std::unique_ptr<orgraph_problems> problems;
};
struct orgraph_text : orgraph::capi::Object<orgraph::capi::Tag::text> {
    explicit orgraph_text(std::string made) : text(std::move(made)) {}
    std::string text;
};
struct orgraph_organization : orgraph::capi::Object<orgraph::capi::Tag::organization> {
    explicit orgraph_organization(orgraph::Organization made) : organization(std::move(made)) {}
    orgraph::Organization organization;
};
struct orgraph_snapshot : orgraph::capi::Object<orgraph::capi::Tag::snapshot> {
    explicit orgraph_snapshot(orgraph::Snapshot made) : snapshot(std::move(made)), day(snapshot.day().text()) {}
    orgraph::Snapshot snapshot;
    std::string day;
};
struct orgraph_staffing : orgraph::capi::Object<orgraph::capi::Tag::staffing> {
    std::vector<orgraph_staffing_row> rows;
    orgraph_staffing_row total;
    std::vector<orgraph_concurrency> people;
};
struct orgraph_difference : orgraph::capi::Object<orgraph::capi::Tag::difference> {
    orgraph::Difference difference;
    std::vector<orgraph_change> changed;
};
struct orgraph_duties : orgraph::capi::Object<orgraph::capi::Tag::duties> {
    explicit orgraph_duties(orgraph::capi::DutyTexts made) : texts(std::move(made)) {}
    orgraph::capi::DutyTexts texts;
    std::vector<orgraph_duty> rows;
};
struct orgraph_synonyms : orgraph::capi::Object<orgraph::capi::Tag::synonyms> {
    explicit orgraph_synonyms(orgraph::Synonyms made) : synonyms(std::move(made)) {}
    orgraph::Synonyms synonyms;
};
struct orgraph_duty_hits : orgraph::capi::Object<orgraph::capi::Tag::duty_hits> {
    explicit orgraph_duty_hits(orgraph::capi::DutyTexts made) : texts(std::move(made)) {}
    orgraph::capi::DutyTexts texts;
    std::vector<orgraph_duty_hit> rows;
    std::deque<std::vector<orgraph::DutyHolder>> holders;
    std::deque<std::vector<orgraph::Node>> covered_by;
    std::deque<std::vector<orgraph::DutyMatch>> matches;
    std::deque<std::vector<orgraph_duty_match>> match_rows;
};
struct orgraph_coverage : orgraph::capi::Object<orgraph::capi::Tag::coverage> {
    explicit orgraph_coverage(orgraph::capi::DutyTexts made) : texts(std::move(made)) {}
    orgraph::capi::DutyTexts texts;
    std::vector<orgraph::DutyCoverage> coverage;
    std::vector<orgraph_coverage_row> rows;
    std::vector<orgraph_overlap> overlaps;
};
struct orgraph_due : orgraph::capi::Object<orgraph::capi::Tag::due> {
    explicit orgraph_due(orgraph::ReportsDue made) : due(std::move(made)) {}
    orgraph::ReportsDue due;
    std::deque<std::string> days;
    std::vector<orgraph_due_row> rows;
};
struct orgraph_breaches : orgraph::capi::Object<orgraph::capi::Tag::breaches> {
    explicit orgraph_breaches(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;  ///< keeps the texts of the record alive
    std::deque<std::string> texts;
    std::vector<orgraph_breach> rows;
    std::vector<orgraph_held_item> held;
};

struct orgraph_authorities : orgraph::capi::Object<orgraph::capi::Tag::authorities> {
    explicit orgraph_authorities(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;  ///< keeps the texts of the rows alive
    std::vector<orgraph_authority> rows;
};
struct orgraph_route : orgraph::capi::Object<orgraph::capi::Tag::route> {
    explicit orgraph_route(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;
    orgraph::Route route;
    std::deque<std::string> texts;  ///< what is put into words for the rows
    std::vector<orgraph_doer> doers;
    std::vector<orgraph_route_step> steps;
    std::vector<orgraph_route_problem> problems;
};
struct orgraph_participations : orgraph::capi::Object<orgraph::capi::Tag::participations> {
    std::vector<orgraph_participation> rows;
};
struct orgraph_dead_ends : orgraph::capi::Object<orgraph::capi::Tag::dead_ends> {
    std::vector<orgraph::DeadEnd> found;
    std::deque<std::vector<orgraph_fact>> facts;
    std::vector<orgraph_dead_end> rows;
};

struct orgraph_documents : orgraph::capi::Object<orgraph::capi::Tag::documents> {
    explicit orgraph_documents(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;  ///< keeps the texts of the record alive
    orgraph::Documents found;
    std::vector<orgraph_document> rows;
    std::vector<orgraph_document_entry> entries;
    std::deque<std::vector<const char*>> names;
    std::deque<std::vector<uint32_t>> workflows;
};
struct orgraph_raci : orgraph::capi::Object<orgraph::capi::Tag::raci> {
    explicit orgraph_raci(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;  ///< likewise
    std::vector<orgraph_party> columns;
    std::vector<orgraph_raci_step> steps;
    std::vector<orgraph_raci_gap> gaps;
    std::deque<std::string> texts;
};

struct orgraph_workload : orgraph::capi::Object<orgraph::capi::Tag::workload> {
    explicit orgraph_workload(orgraph::Snapshot day) : snapshot(std::move(day)) {}
    orgraph::Snapshot snapshot;
    orgraph::Node who = orgraph::none;
    orgraph::Workload workload;
    std::vector<orgraph_quota> quotas;
};
struct orgraph_duty_loads : orgraph::capi::Object<orgraph::capi::Tag::duty_loads> {
    explicit orgraph_duty_loads(orgraph::capi::DutyTexts made) : texts(std::move(made)) {}
    orgraph::capi::DutyTexts texts;
    std::vector<orgraph_duty_load> rows;
};
struct orgraph_balance : orgraph::capi::Object<orgraph::capi::Tag::balance> {
    std::vector<orgraph_person_load> most;
    std::vector<orgraph_person_load> least;
    std::vector<orgraph_person_load> overloaded;
    std::vector<orgraph_spread> departments;
    std::vector<orgraph_concurrency> concurrent;
    std::vector<orgraph_wide_span> spans;
};

namespace orgraph::capi {

// Nodes cross as they are.
static_assert(sizeof(orgraph_node) == sizeof(Node) && static_cast<orgraph_node>(none) == ORGRAPH_NONE);
inline orgraph_node to_c(Node node) noexcept { return static_cast<orgraph_node>(node); }
inline const orgraph_node* to_c(std::span<const Node> nodes) noexcept {
    return reinterpret_cast<const orgraph_node*>(nodes.data());  // an enum's values are stored as its type's
}
inline uint32_t to_c(Workflow workflow) noexcept { return static_cast<uint32_t>(workflow); }
static_assert(static_cast<uint32_t>(no_workflow) == ORGRAPH_NO_WORKFLOW);

/// A text that ends in NUL; NULL for an empty one.
inline const char* text_or_null(std::string_view text) noexcept { return text.empty() ? nullptr : text.data(); }

/// Maps the exception in flight to a status and fills `error`, where that is not NULL.
orgraph_status report(orgraph_error** error) noexcept;

/// Runs `body`; no exception leaves the library.
template <typename Body>
orgraph_status guard(orgraph_error** error, Body&& body) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        std::forward<Body>(body)();
        return ORGRAPH_OK;
    } catch (...) {
        return report(error);
    }
}

/// Clears an output before the work, so that a failed call leaves nothing half done. NULL is refused later, by
/// require().
template <typename T>
void clear(T* output, T value) noexcept {
    if (output != nullptr) *output = value;
}

void require(bool condition, const char* message);
const Snapshot& snapshot_of(const orgraph_snapshot* handle);
/// A node in force of the snapshot.
Node node_of(const Snapshot& snapshot, orgraph_node node);
/// A node in force of that kind.
Node node_of(const Snapshot& snapshot, orgraph_node node, Kind kind);
/// A text handed in: not NULL, and UTF-8.
std::string_view text_of(const char* text, const char* what);

/// A day handed in, YYYY-MM-DD. @throws Error
Day day_of(const char* text, const char* what);
/// The last day of a range: the snapshot's where it is NULL.
Day last_day_of(const Snapshot& snapshot, const char* text);

/// Whether `handle` is a snapshot and `node` one of its nodes in force, of that kind. For getters.
bool is_node(const orgraph_snapshot* handle, orgraph_node node, Kind kind) noexcept;

/// Options as the caller knows them: those of an older caller are shorter, and the defaults stand for the rest; of
/// those of a newer one the rest is left alone. `first_size` is the size that they had at first.
template <typename Options>
Options taken_over(const Options* given, const Options& defaults, size_t first_size) {
    Options options = defaults;
    if (given == nullptr) return options;
    require(given->struct_size >= first_size, "struct_size of the options is too small");
    std::memcpy(&options, given, std::min(given->struct_size, sizeof options));
    return options;
}

/// A node in force, or `none` where none is given.
inline Node node_or_none(const Snapshot& snapshot, orgraph_node node) {
    return node == ORGRAPH_NONE ? none : node_of(snapshot, node);
}

/// What a caller's options for duties say. @throws Error for what they cannot
orgraph_search_options given_or_default(const orgraph_search_options* given);
SearchOptions search_options(const Snapshot& snapshot, const orgraph_search_options& given);
/// The name of a document: nothing, for all, where it is NULL.
std::optional<std::string_view> document_name(const char* name);
/// The caller's function as the engine calls it; empty where there is none.
Progress progress_of(const orgraph_open_options* options);

/// What a question says of the case, as the engine takes it.
std::vector<Fact> facts_of(const orgraph_fact* facts, size_t count);
/// A question about authority, and the facts that it borrows.
struct GivenQuestion {
    explicit GivenQuestion(const orgraph_authority_question* given);
    std::vector<Fact> facts;
    AuthorityQuestion question;
};
struct GivenCase {
    GivenCase(const Snapshot& snapshot, const orgraph_route_question* given);
    std::vector<Fact> facts;
    RouteQuestion question;
};
/// A workflow handed in. @throws Error where there is none of that number
Workflow workflow_of(const Snapshot& snapshot, uint32_t workflow);
/// A node in force of that kind, or `none` where none is given.
Node node_or_none(const Snapshot& snapshot, orgraph_node node, Kind kind);

template <typename Row>
const Row* lend_rows(const std::vector<Row>& rows, size_t* count) noexcept {
    clear(count, rows.size());
    return rows.data();
}
template <typename Row>
const Row* lend_no_rows(size_t* count) noexcept {
    clear(count, size_t{0});
    return nullptr;
}

/// A caller's buffer: it has a place for the count, and one for the nodes if any are wanted.
void require_buffer(const void* out, size_t capacity, const size_t* count);
/// Copies as many as fit and says how many there are.
void hand_out(std::span<const Node> nodes, orgraph_node* out, size_t capacity, size_t* count);

}  // namespace orgraph::capi
