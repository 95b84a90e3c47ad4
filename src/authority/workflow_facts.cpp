#include <algorithm>

#include "authority/condition.hpp"
#include "authority/rules.hpp"
#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"
#include "text/fold.hpp"

namespace orgraph {

using authority::Rules;
using authority::Step;
using record::Record;
using record::Row;
using record::Word;

const char* to_string(StepAction action) noexcept {
    constexpr const char* names[] = {"prepare", "review", "approve", "sign", "execute", "inform", "consult"};
    return names[static_cast<std::size_t>(action)];
}

namespace {

[[noreturn]] void fail(std::string message) { throw Error(Status::invalid_argument, std::move(message)); }

std::string_view text_or_empty(const Record& record, Word word) {
    return word.is(Word::text) ? record.text(word) : std::string_view("");
}

std::vector<std::string_view> texts(const Record& record, Word word) {
    std::vector<std::string_view> found;
    if (word.is(Word::text)) found.push_back(record.text(word));
    for (const Word one : record.list(word)) found.push_back(record.text(one));
    return found;
}

constexpr std::size_t most_listed = 20;

}  // namespace

std::uint32_t workflow_count(const Snapshot& snapshot) noexcept {
    const Record& record = *snapshot.data().record;
    return static_cast<std::uint32_t>(record.list(record.root()[record::root::workflows]).size());
}

WorkflowFacts workflow_facts(const Snapshot& snapshot, Workflow workflow) {
    const Record& record = *snapshot.data().record;
    const Rules& rules = Rules::of(record);
    const Row row = rules.workflows.row(workflow);
    WorkflowFacts facts;
    facts.code = record.text(row[record::workflow::code]);
    facts.name = record.text(row[record::workflow::name]);
    const Node owner = record.find(Kind::department, row[record::workflow::owner]);
    if (snapshot.in_force(owner)) facts.owner = owner;
    facts.step_count = static_cast<std::uint32_t>(rules.workflows.steps(workflow).size());
    return facts;
}

StepFacts step_facts(const Snapshot& snapshot, Workflow workflow, std::uint32_t step) {
    const Record& record = *snapshot.data().record;
    const Step& said = Rules::of(record).workflows.steps(workflow)[step];
    StepFacts facts;
    facts.id = record.text(said.row[record::step::id]);
    facts.action = said.action;
    facts.what = text_or_empty(record, said.row[record::step::what]);
    facts.subject = text_or_empty(record, said.row[record::step::subject]);
    facts.input = texts(record, said.row[record::step::input]);
    facts.output = texts(record, said.row[record::step::output]);
    facts.on_reject = text_or_empty(record, said.row[record::step::on_reject]);
    facts.next = said.next;
    authority::for_each_demand(record, said.condition, [&](std::string_view, Word) {
        facts.is_conditional = true;
        return false;
    });
    return facts;
}

Workflow find_workflow(const Snapshot& snapshot, std::string_view text) {
    const Record& record = *snapshot.data().record;
    const Rules& rules = Rules::of(record);
    if (const Workflow exact = rules.workflows.find(record, text); exact != no_workflow) return exact;
    if (!is_utf8(text)) fail("the workflow asked for is not UTF-8");
    const std::string folded = text::fold(text);
    std::vector<Workflow> found;
    for (std::uint32_t i = 0; i < rules.workflows.size(); ++i) {
        const Row row = rules.workflows.row(Workflow{i});
        for (const unsigned member : {record::workflow::code, record::workflow::name})
            if (text::fold(record.text(row[member])) == folded && (found.empty() || found.back() != Workflow{i}))
                found.push_back(Workflow{i});
    }
    if (found.empty()) fail("there is no workflow " + quoted(text));
    if (found.size() == 1) return found.front();
    std::string message = quoted(text) + " can mean ";
    for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i) {
        const WorkflowFacts facts = workflow_facts(snapshot, found[i]);
        message.append(i == 0 ? "" : ", ").append(printable(facts.code));
        message.append(" (").append(printable(facts.name)).append(")");
    }
    if (found.size() > most_listed) message += " and more";
    fail(std::move(message));
}

std::uint32_t find_step(const Snapshot& snapshot, Workflow workflow, std::string_view id) {
    const Record& record = *snapshot.data().record;
    const Rules& rules = Rules::of(record);
    const std::uint32_t found = rules.workflows.find_step(record, workflow, id);
    if (found == Step::no_step)
        fail("workflow " + printable(record.text(rules.workflows.row(workflow)[record::workflow::code])) +
             " has no step " + quoted(id));
    return found;
}

}  // namespace orgraph
