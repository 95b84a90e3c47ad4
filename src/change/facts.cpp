#include "orgraph/facts.hpp"

#include "document/writer.hpp"
#include "orgraph/route.hpp"
#include "orgraph/segregation.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

std::string facts(const Snapshot& snapshot, Node node) {
    const record::Record& record = *snapshot.data().record;
    return document::write(record, record::object_of(record.kind(node)), record.row(node), {snapshot.day(), false});
}

std::string incompatible_item(const Snapshot& snapshot, std::uint32_t rule, std::uint32_t item) {
    const record::Record& record = *snapshot.data().record;
    const record::Row set = record.row(record.list(record.root()[record::root::incompatible])[rule]);
    const record::Row row = record.row(record.list(set[record::incompatible::any_of])[item]);
    return document::write(record, record::incompatible_item_object, row, {snapshot.day(), false});
}

std::string step_condition(const Snapshot& snapshot, Workflow workflow, std::uint32_t step) {
    const record::Record& record = *snapshot.data().record;
    const auto workflows = record.list(record.root()[record::root::workflows]);
    const record::Row said = record.row(workflows[static_cast<std::size_t>(workflow)]);
    const record::Row row = record.row(record.list(said[record::workflow::steps])[step]);
    return document::write_member(record, record::step_object, row, record::step::when, {snapshot.day(), false});
}

Counts counts(const Snapshot& snapshot) {
    using record::Word;
    const record::Record& record = *snapshot.data().record;
    Counts result;
    result.departments = snapshot.nodes(Kind::department).size();
    result.jobs = snapshot.nodes(Kind::job).size();
    result.posts = snapshot.nodes(Kind::post).size();
    result.people = snapshot.nodes(Kind::person).size();
    for (const Kind kind : {Kind::department, Kind::job, Kind::post}) {
        const unsigned member = record::duties_member(kind);
        for (const Node node : snapshot.nodes(kind))
            for (const Word duty : record.list(record.row(node)[member]))
                result.duties += record::life(record::duty_object, record.row(duty)).contains(snapshot.day());
    }
    result.workflows = record.list(record.root()[record::root::workflows]).size();
    for (const Word regulation : record.list(record.root()[record::root::regulations]))
        result.regulations += record::life(record::regulation_object, record.row(regulation)).contains(snapshot.day());
    for (const Node post : snapshot.nodes(Kind::post)) result.vacant += snapshot.held_by(post).empty();
    return result;
}

}  // namespace orgraph
