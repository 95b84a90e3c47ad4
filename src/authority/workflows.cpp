#include "authority/workflows.hpp"

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

namespace {

/// Positions of the steps of one workflow by their ids, as Text.
using Positions = std::unordered_map<std::uint32_t, std::uint32_t>;

StepBy by_of(const Record& record, const Positions& earlier, Word word) {
    using namespace record::step_by;
    if (word.is(Word::text)) return {StepBy::Who::post, record.find(Kind::post, word), 0, {}};
    const Row row = record.row(word);
    if (row.has(department)) return {StepBy::Who::department, record.find(Kind::department, row[department]), 0, {}};
    if (row.has(outside)) return {StepBy::Who::outside, none, 0, row[outside]};
    const auto found = earlier.find(row[superior_of].value());
    if (found == earlier.end()) return {StepBy::Who::superior_of_initiator, none, 0, {}};
    return {StepBy::Who::superior_of_step, none, found->second, {}};
}

}  // namespace

Workflows::Workflows(const Record& record, Symbols& symbols) {
    const auto workflows = record.list(record.root()[record::root::workflows]);
    for (std::uint32_t i = 0; i < workflows.size(); ++i)
        by_code_.emplace(record.row(workflows[i])[record::workflow::code].value(), Workflow{i});
    for (const Word one : workflows) {
        const Row row = record.row(one);
        const auto rows = record.list(row[record::workflow::steps]);
        entries_.push_back({row, static_cast<std::uint32_t>(steps_.size()), static_cast<std::uint32_t>(rows.size())});
        add_steps(record, symbols, rows);
    }
}

void Workflows::add_steps(const Record& record, Symbols& symbols, std::span<const Word> rows) {
    namespace member = record::step;
    Positions earlier;
    for (std::uint32_t position = 0; position < rows.size(); ++position) {
        const Row row = record.row(rows[position]);
        Step step;
        step.row = row;
        step.action = static_cast<StepAction>(row[member::action].value());
        step.action_symbol = symbols.add(to_string(step.action));
        step.subject = symbols.add(record, row[member::subject]);
        step.condition = row[member::when];
        step.needs_all = !row.has(member::quorum) || row[member::quorum].value() == 0;
        step.first_by = static_cast<std::uint32_t>(by_.size());
        const Word said = row[member::by];
        if (said.is(Word::list))
            for (const Word one : record.list(said)) by_.push_back(by_of(record, earlier, one));
        else
            by_.push_back(by_of(record, earlier, said));
        step.by_count = static_cast<std::uint32_t>(by_.size()) - step.first_by;
        if (row.has(member::on_reject)) step.on_reject = earlier.at(row[member::on_reject].value());
        if (row.has(member::next)) step.next = by_code_.at(row[member::next].value());
        steps_.push_back(step);
        earlier.emplace(row[member::id].value(), position);
    }
}

Workflow Workflows::find(const Record& record, std::string_view code) const noexcept {
    const auto found = by_code_.find(static_cast<std::uint32_t>(record.texts.find(code)));
    return found == by_code_.end() ? no_workflow : found->second;
}

std::uint32_t Workflows::find_step(const Record& record, Workflow workflow, std::string_view id) const noexcept {
    const record::Text text = record.texts.find(id);
    const auto all = steps(workflow);
    for (std::uint32_t position = 0; position < all.size(); ++position)
        if (all[position].row[record::step::id].as_text() == text) return position;
    return Step::no_step;
}

}  // namespace orgraph::authority
