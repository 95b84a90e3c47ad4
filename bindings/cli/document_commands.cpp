#include <algorithm>
#include <array>
#include <iostream>

#include "asking.hpp"
#include "table.hpp"
#include "workflows.hpp"

namespace orgraph_cli {
namespace {

constexpr size_t role_count = 7;
constexpr std::array<const char*, role_count> roles = {"writes", "receives",  "reviews", "approves",
                                                       "signs",  "consulted", "uses"};  // by orgraph_document_role

std::string called(const Snapshot& day, const orgraph_party& party) {
    switch (party.kind) {
        case ORGRAPH_PARTY_NODE:
            return name_of(day, party.node);
        case ORGRAPH_PARTY_OUTSIDE:
            return "outside: " + std::string(party.outside);
        case ORGRAPH_PARTY_SUPERIOR:
            return "superior of " + std::string(party.superior_of);
        default:
            return "?";
    }
}

/// `every month on 26, by 17:00`
std::string how_often(const orgraph_document_entry& entry) {
    constexpr const char* periods[] = {"day", "week", "month", "quarter", "year", "event", "unstated"};
    if (entry.every < 0) return "";
    std::string text;
    if (entry.every == ORGRAPH_EVERY_UNSTATED)
        text = "not stated";
    else if (entry.every == ORGRAPH_EVERY_EVENT)
        text = entry.on == nullptr ? "at an event" : "at: " + std::string(entry.on);
    else
        text = "every " + std::string(periods[entry.every]);
    if (entry.every < ORGRAPH_EVERY_EVENT && entry.on != nullptr) text += " on " + std::string(entry.on);
    if (entry.due != nullptr) text += ", by " + std::string(entry.due);
    return text;
}

/// `XH-01 销售合同评审流程`
std::string workflow_of(const Snapshot& day, const orgraph_document_entry& entry) {
    if (entry.workflow == ORGRAPH_NO_WORKFLOW) return "";
    const orgraph_workflow facts = workflow_of(day, entry.workflow);
    return facts.code + (' ' + std::string(facts.name));
}

std::string step_of(const Snapshot& day, const orgraph_document_entry& entry) {
    if (entry.workflow == ORGRAPH_NO_WORKFLOW) return "";
    const orgraph_step facts = step_of(day, entry.workflow, entry.step);
    return facts.id + std::string(entry.is_conditional != 0 ? " (conditional)" : "");
}

/// A line a document: how many have to do with it, and how.
void print_all(const orgraph_document* documents, size_t count, uint64_t limit) {
    Table table(
        {"document", ">writes", ">receives", ">reviews", ">approves", ">signs", ">consulted", ">uses", "leads to"});
    for (size_t i = 0; i < count && i < limit; ++i) {
        const orgraph_document& document = documents[i];
        std::array<size_t, role_count> counts{};
        for (size_t e = 0; e < document.entry_count; ++e) ++counts[static_cast<size_t>(document.entries[e].role)];
        std::vector<std::string> cells{document.name};
        for (const size_t number : counts) cells.push_back(number == 0 ? "" : std::to_string(number));
        std::string leads_to;
        for (size_t d = 0; d < document.leads_to_count; ++d)
            leads_to += (d == 0 ? "" : ", ") + std::string(document.leads_to[d]);
        cells.push_back(leads_to);
        table.add(cells);
    }
    table.print(std::cout);
    print_more(count, limit);
    std::cout << count << (count == 1 ? " document\n" : " documents\n");
}

/// Everybody who has to do with one.
void print_one(const Snapshot& day, const orgraph_document& document) {
    Table table({"role", "who", "people", "how often", "workflow", "step"});
    for (size_t role = 0; role < role_count; ++role)
        for (size_t i = 0; i < document.entry_count; ++i) {
            const orgraph_document_entry& entry = document.entries[i];
            if (static_cast<size_t>(entry.role) != role) continue;
            const std::string people = joined(day, {entry.people, entry.people_count});
            table.add({roles[role], called(day, entry.party), people.empty() ? "-" : people, how_often(entry),
                       workflow_of(day, entry), step_of(day, entry)});
        }
    std::cout << bold(printable(document.name)) << '\n';
    table.print(std::cout);
    for (size_t i = 0; i < document.leads_to_count; ++i)
        std::cout << (i == 0 ? "leads to: " : ", ") << printable(document.leads_to[i]);
    if (document.leads_to_count > 0) std::cout << '\n';
    for (size_t i = 0; i < document.workflow_count; ++i)
        std::cout << (i == 0 ? "goes over into: " : ", ") << printable(workflow_of(day, document.workflows[i]).code);
    if (document.workflow_count > 0) std::cout << '\n';
}

/// As a heading: one that begins with '>' would be taken for a column of numbers.
std::string heading(const std::string& name) { return name.starts_with('>') ? ' ' + name : name; }

void print_matrix(const Snapshot& day, uint32_t workflow, const orgraph_raci* raci, uint64_t limit) {
    size_t column_count = 0;
    const orgraph_party* const columns = orgraph_raci_columns(raci, &column_count);
    std::vector<std::string> headings{"step", "action"};
    for (size_t i = 0; i < column_count; ++i) headings.push_back(heading(called(day, columns[i])));
    headings.emplace_back("what");
    Table table(headings);
    size_t count = 0;
    const orgraph_raci_step* const steps = orgraph_raci_steps(raci, &count);
    for (size_t i = 0; i < count && i < limit; ++i) {
        const orgraph_raci_step& step = steps[i];
        std::vector<std::string> cells{step.id, name_of(step.action)};
        if (step.is_conditional != 0) cells[0] += " (conditional)";
        for (size_t c = 0; c < column_count; ++c) cells.emplace_back(1, step.roles[c]);
        const char* const what = step_of(day, workflow, static_cast<uint32_t>(i)).what;
        cells.emplace_back(what == nullptr ? "" : what);
        table.add(cells);
    }
    table.print(std::cout);
    print_more(count, limit);
}

}  // namespace

int documents(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const char* const name = arguments.document ? arguments.document->c_str() : nullptr;
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        return print(made_by<Text>(orgraph_documents_json, snapshot, name, &options));
    }
    const Documents found = made_by<Documents>(orgraph_documents_check, snapshot, name);
    size_t count = 0;
    const orgraph_document* const rows = orgraph_documents_rows(found.get(), &count);
    if (name == nullptr)
        print_all(rows, count, arguments.limit);
    else if (arguments.limit > 0)
        print_one(day, rows[0]);
    return answered;
}

int raci(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const uint32_t workflow = find_workflow(day, *arguments.workflow);
    const orgraph_node initiator = arguments.asking ? resolve(day, *arguments.asking, ORGRAPH_PEOPLE) : ORGRAPH_NONE;
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        return print(made_by<Text>(orgraph_raci_json, snapshot, workflow, initiator, &options));
    }
    const Raci found = made_by<Raci>(orgraph_raci_check, snapshot, workflow, initiator);
    const auto* const matrix = static_cast<const orgraph_raci*>(found.get());
    const orgraph_workflow facts = workflow_of(day, workflow);
    std::cout << bold(printable(facts.code)) << ' ' << printable(facts.name) << '\n';
    print_matrix(day, workflow, matrix, arguments.limit);
    constexpr const char* codes[] = {"workflow-without-steps", "nobody", "quorum", "no-one-accountable"};
    size_t count = 0;
    const orgraph_raci_gap* const gaps = orgraph_raci_gaps(matrix, &count);
    for (size_t i = 0; i < count; ++i)
        std::cout << red("gap") << ": " << printable(gaps[i].message) << " [" << codes[gaps[i].code] << "]\n";
    if (count == 0) std::cout << "no gaps\n";
    return answered;
}

}  // namespace orgraph_cli
