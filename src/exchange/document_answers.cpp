#include <algorithm>

#include "exchange/answer.hpp"
#include "exchange/why_facts.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/documents.hpp"
#include "orgraph/raci.hpp"

namespace orgraph {
namespace {

using exchange::Facts;
using exchange::Json;

class PartyAnswer : public exchange::Answer {
 public:
    PartyAnswer(const Snapshot& snapshot, const AnswerOptions& options) : Answer(snapshot, options) {}

    void party(Workflow workflow, const Party& party) {
        switch (party.who) {
            case Party::Who::node:
                node(party.node);
                break;
            case Party::Who::outside:
                outside(party.outside);
                break;
            case Party::Who::initiator:
                superior("initiator");
                break;
            case Party::Who::step:
                superior(step_facts(snapshot(), workflow, party.step).id);
                break;
            case Party::Who::unknown:
                json().null();
                break;
        }
    }

 private:
    void superior(std::string_view of) {
        json().open_object().key("kind").text("superior").key("of").text(of).close_object();
    }
};

class DocumentsAnswer : public PartyAnswer {
 public:
    DocumentsAnswer(const Snapshot& snapshot, const AnswerOptions& options, const Documents& found)
        : PartyAnswer(snapshot, options), options_(options), found_(found) {}

    void run() {
        json().open_object().key("documents").open_list();
        for (std::size_t i = 0; i < std::min(found_.documents.size(), options_.limit); ++i)
            document(found_.documents[i]);
        json().close_list().close_object();
    }

 private:
    void document(const DocumentUse& use) {
        json().open_object().key("name").text(use.name);
        for (std::size_t role = 0; role < document_role_count; ++role) entries(use, static_cast<DocumentRole>(role));
        json().key("leads_to").open_object().key("documents").open_list();
        for (const std::string_view name : use.documents) json().text(name);
        json().close_list().key("workflows").open_list();
        for (const Workflow one : use.workflows) workflow(one);
        json().close_list().close_object();
        if (options_.explain) why(use);
        json().close_object();
    }
    void entries(const DocumentUse& use, DocumentRole role) {
        json().key(to_string(role)).open_list();
        for (const DocumentEntry& one : found_.entries_of(use))
            if (one.role == role) entry(one);
        json().close_list();
    }
    void entry(const DocumentEntry& entry) {
        const bool is_of_report = entry.from != none;
        json().open_object().key("node");
        party(entry.workflow, entry.party);
        nodes("people", found_.people_of(entry));
        node("from", entry.from);
        json().key("every");
        is_of_report ? json().text(to_string(entry.every)) : json().null();
        on(entry);
        json().key("due").text_or_null(entry.due);
        workflow("workflow", entry.workflow);
        json().key("step");
        is_of_report ? json().null() : json().text(step_facts(snapshot(), entry.workflow, entry.step).id);
        json().key("conditional").boolean(entry.is_conditional).close_object();
    }
    /// As the document has it: a number but for years and events.
    void on(const DocumentEntry& entry) {
        const bool is_number =
            entry.every == Cadence::week || entry.every == Cadence::month || entry.every == Cadence::quarter;
        if (is_number && !entry.on.empty())
            json().key("on").raw(entry.on);
        else
            json().key("on").text_or_null(entry.on);
    }
    /// The reports and steps that name the document.
    void why(const DocumentUse& use) {
        json().key("why").open_object().key("rule").text("S19").key("facts").open_list();
        Facts facts(json(), snapshot());
        const DocumentEntry* told = nullptr;
        for (const DocumentEntry& one : found_.entries_of(use)) {
            const bool is_told = told != nullptr && told->from == one.from && told->position == one.position &&
                                 told->workflow == one.workflow && told->step == one.step;
            if (is_told) continue;
            told = &one;
            if (one.from != none)
                facts.report_owed(one.from, one.position);
            else
                facts.workflow_step(static_cast<std::uint32_t>(one.workflow), one.step);
        }
        json().close_list().close_object();
    }

    const AnswerOptions& options_;
    const Documents& found_;
};

class RaciAnswer : public PartyAnswer {
 public:
    RaciAnswer(const Snapshot& snapshot, const AnswerOptions& options, const Raci& raci)
        : PartyAnswer(snapshot, options), options_(options), raci_(raci) {}

    void run() {
        json().open_object();
        workflow("workflow", raci_.workflow);
        json().key("columns").open_list();
        for (const Party& column : raci_.columns) party(raci_.workflow, column);
        json().close_list().key("steps").open_list();
        for (std::uint32_t i = 0; i < std::min(raci_.steps.size(), options_.limit); ++i) step(i);
        json().close_list().key("gaps").open_list();
        for (const RaciGap& gap : raci_.gaps) {
            json().open_object();
            json().key("step").text_or_null(id_of(gap.step));
            json().key("code").text(to_string(gap.code));
            json().key("message").text(message(snapshot(), raci_, gap)).close_object();
        }
        json().close_list().close_object();
    }

 private:
    std::string_view id_of(std::uint32_t step) const {
        return step == RaciGap::whole ? std::string_view() : step_facts(snapshot(), raci_.workflow, step).id;
    }
    void step(std::uint32_t position) {
        const StepFacts facts = step_facts(snapshot(), raci_.workflow, position);
        json().open_object().key("id").text(facts.id).key("action").text(to_string(facts.action));
        json().key("what").text_or_null(facts.what);
        json().key("conditional").boolean(raci_.steps[position].is_conditional).key("roles").open_list();
        for (const RaciRole role : raci_.roles_of(position)) {
            const char letter = static_cast<char>(role);
            role == RaciRole::not_named ? json().null() : json().text({&letter, 1});
        }
        json().close_list();
        if (options_.explain) {
            json().key("why").open_object().key("rule").text("S19").key("facts").open_list();
            Facts(json(), snapshot()).workflow_step(static_cast<std::uint32_t>(raci_.workflow), position);
            json().close_list().close_object();
        }
        json().close_object();
    }

    const AnswerOptions& options_;
    const Raci& raci_;
};

}  // namespace

std::string documents_json(const Snapshot& snapshot, std::optional<std::string_view> name,
                           const AnswerOptions& options) {
    const Documents found = name ? document_of(snapshot, *name) : documents_of(snapshot);
    DocumentsAnswer answer(snapshot, options, found);
    answer.run();
    return answer.take();
}

std::string raci_json(const Snapshot& snapshot, Workflow workflow, Node initiator, const AnswerOptions& options) {
    const Raci raci = raci_of(snapshot, workflow, initiator);
    RaciAnswer answer(snapshot, options, raci);
    answer.run();
    return answer.take();
}

}  // namespace orgraph
