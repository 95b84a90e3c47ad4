#include <algorithm>

#include "exchange/answer.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/segregation.hpp"
#include "snapshot/data.hpp"

namespace orgraph {
namespace {

using exchange::Json;

/// A node by its name on a day, which need not be the snapshot's.
void append_node_on(Json& json, const Snapshot& snapshot, Node node, Day day) {
    const record::Record& record = *snapshot.data().record;
    const record::Word name = record::on_day(record, record.row(node)[record::node_name], day);
    json.open_object().key("kind").text(to_string(snapshot.kind(node))).key("id").text(snapshot.id(node));
    json.key("name").text(name.is(record::Word::text) ? record.text(name) : std::string_view()).close_object();
}

void append_days(Json& json, Period days) { json.key("from").text(days.from.text()).key("to").text(days.to.text()); }

void append_breach(Json& json, const Snapshot& snapshot, const Breach& breach, std::span<const HeldItem> held,
                   bool explain) {
    const IncompatibleFacts rule = incompatible_facts(snapshot, breach.rule);
    json.open_object().key("rule").text(rule.name).key("at_most").number(rule.at_most).key("person");
    append_node_on(json, snapshot, breach.person, breach.days.from);
    append_days(json, breach.days);
    json.key("held").open_list();
    for (const HeldItem& one : held) {
        json.open_object().key("what").raw(incompatible_item(snapshot, breach.rule, one.item)).key("through");
        append_node_on(json, snapshot, one.through, one.days.from);
        append_days(json, one.days);
        json.close_object();
    }
    json.close_list();
    if (explain) {
        json.key("why");
        exchange::append_why_breach(json, snapshot, breach, held);
    }
    json.close_object();
}

}  // namespace

std::string segregation_json(const Snapshot& snapshot, Day last, const AnswerOptions& options,
                             const Progress& progress) {
    const Breaches found = segregation(snapshot, last, progress);
    Json json;
    json.open_object().key("breaches").open_list();
    for (std::size_t i = 0; i < std::min(options.limit, found.rows.size()); ++i)
        append_breach(json, snapshot, found.rows[i], found.held_by(found.rows[i]), options.explain);
    json.close_list().close_object();
    return json.take();
}

}  // namespace orgraph
