#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Party;
using orgraph::Snapshot;

std::optional<std::string_view> orgraph::capi::document_name(const char* name) {
    if (name == nullptr) return std::nullopt;
    return text_of(name, "the name of the document");
}

namespace {

orgraph_party party_of(const Snapshot& day, orgraph::Workflow workflow, const Party& party) {
    switch (party.who) {
        case Party::Who::node:
            return {ORGRAPH_PARTY_NODE, to_c(party.node), nullptr, nullptr};
        case Party::Who::outside:
            return {ORGRAPH_PARTY_OUTSIDE, ORGRAPH_NONE, party.outside.data(), nullptr};
        case Party::Who::initiator:
            return {ORGRAPH_PARTY_SUPERIOR, ORGRAPH_NONE, nullptr, "initiator"};
        case Party::Who::step:
            return {ORGRAPH_PARTY_SUPERIOR, ORGRAPH_NONE, nullptr,
                    orgraph::step_facts(day, workflow, party.step).id.data()};
        case Party::Who::unknown:
            break;
    }
    return {ORGRAPH_PARTY_UNKNOWN, ORGRAPH_NONE, nullptr, nullptr};
}

orgraph_document_entry row_of(const orgraph_documents& made, const orgraph::DocumentEntry& entry) {
    const bool is_of_report = entry.from != orgraph::none;
    const auto people = made.found.people_of(entry);
    orgraph_document_entry row{};
    row.role = static_cast<orgraph_document_role>(entry.role);
    row.party = party_of(made.snapshot, entry.workflow, entry.party);
    row.people = to_c(people);
    row.people_count = people.size();
    row.from = to_c(entry.from);
    row.position = entry.position;
    row.every = is_of_report ? static_cast<orgraph_cadence>(entry.every) : -1;
    row.on = text_or_null(entry.on);
    row.due = text_or_null(entry.due);
    row.workflow = to_c(entry.workflow);
    row.step = is_of_report ? ORGRAPH_NO_STEP : entry.step;
    row.is_conditional = entry.is_conditional ? 1 : 0;
    return row;
}

void add_row(orgraph_documents& made, const orgraph::DocumentUse& use) {
    std::vector<const char*>& documents = made.names.emplace_back();
    for (const std::string_view name : use.documents) documents.push_back(name.data());
    std::vector<uint32_t>& workflows = made.workflows.emplace_back();
    for (const orgraph::Workflow one : use.workflows) workflows.push_back(to_c(one));
    made.rows.push_back({use.name.data(), made.entries.data() + use.first_entry, use.entry_count, documents.data(),
                         documents.size(), workflows.data(), workflows.size()});
}

void add_step(orgraph_raci& made, const orgraph::Raci& raci, std::uint32_t step) {
    const orgraph::StepFacts facts = orgraph::step_facts(made.snapshot, raci.workflow, step);
    std::string& roles = made.texts.emplace_back();
    for (const orgraph::RaciRole role : raci.roles_of(step)) roles += static_cast<char>(role);
    made.steps.push_back({facts.id.data(), static_cast<orgraph_step_action>(facts.action),
                          raci.steps[step].is_conditional ? 1 : 0, roles.c_str()});
}

void add_gap(orgraph_raci& made, const orgraph::Raci& raci, const orgraph::RaciGap& gap) {
    const std::string& text = made.texts.emplace_back(message(made.snapshot, raci, gap));
    made.gaps.push_back({gap.step, static_cast<orgraph_raci_gap_code>(gap.code), text.c_str()});
}

static_assert(orgraph::RaciGap::whole == ORGRAPH_NO_STEP);

}  // namespace

extern "C" {

orgraph_status orgraph_documents_check(const orgraph_snapshot* snapshot, const char* name,
                                       orgraph_documents** documents, orgraph_error** error) {
    clear(documents, static_cast<orgraph_documents*>(nullptr));
    return guard(error, [&] {
        const Snapshot& day = snapshot_of(snapshot);
        require(documents != nullptr, "the place for the documents is NULL");
        const std::optional<std::string_view> wanted = document_name(name);
        auto made = std::make_unique<orgraph_documents>(day);
        made->found = wanted ? orgraph::document_of(day, *wanted) : orgraph::documents_of(day);
        made->entries.reserve(made->found.entries.size());
        for (const orgraph::DocumentEntry& entry : made->found.entries) made->entries.push_back(row_of(*made, entry));
        for (const orgraph::DocumentUse& use : made->found.documents) add_row(*made, use);
        *documents = made.release();
    });
}

const orgraph_document* orgraph_documents_rows(const orgraph_documents* documents, size_t* count) {
    return is_valid(documents) ? lend_rows(documents->rows, count) : lend_no_rows<orgraph_document>(count);
}

void orgraph_documents_free(orgraph_documents* documents) {
    if (is_valid(documents)) delete documents;
}

orgraph_status orgraph_raci_check(const orgraph_snapshot* snapshot, uint32_t workflow, orgraph_node initiator,
                                  orgraph_raci** raci, orgraph_error** error) {
    clear(raci, static_cast<orgraph_raci*>(nullptr));
    return guard(error, [&] {
        const Snapshot& day = snapshot_of(snapshot);
        require(raci != nullptr, "the place for the matrix is NULL");
        const orgraph::Workflow meant = workflow_of(day, workflow);
        const orgraph::Raci found = orgraph::raci_of(day, meant, node_or_none(day, initiator));
        auto made = std::make_unique<orgraph_raci>(day);
        for (const Party& column : found.columns) made->columns.push_back(party_of(day, meant, column));
        for (std::uint32_t step = 0; step < found.steps.size(); ++step) add_step(*made, found, step);
        for (const orgraph::RaciGap& gap : found.gaps) add_gap(*made, found, gap);
        *raci = made.release();
    });
}

const orgraph_party* orgraph_raci_columns(const orgraph_raci* raci, size_t* count) {
    return is_valid(raci) ? lend_rows(raci->columns, count) : lend_no_rows<orgraph_party>(count);
}

const orgraph_raci_step* orgraph_raci_steps(const orgraph_raci* raci, size_t* count) {
    return is_valid(raci) ? lend_rows(raci->steps, count) : lend_no_rows<orgraph_raci_step>(count);
}

const orgraph_raci_gap* orgraph_raci_gaps(const orgraph_raci* raci, size_t* count) {
    return is_valid(raci) ? lend_rows(raci->gaps, count) : lend_no_rows<orgraph_raci_gap>(count);
}

void orgraph_raci_free(orgraph_raci* raci) {
    if (is_valid(raci)) delete raci;
}

}  // extern "C"
