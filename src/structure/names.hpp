// What nodes are called.
#pragma once

#include "record/record.hpp"

namespace orgraph {

/// Calls `take(name, days)` for everything that a node is called (names, titles, external titles and aliases, as Text)
/// and the days on which it is.
template <typename Take>
void for_each_name(const record::Record& record, Node node, const Take& take) {
    using record::Word;
    const record::Row row = record.row(node);
    const auto take_text = [&](Word word, Period days) {
        if (word.is(Word::text)) take(word.as_text(), days);
    };
    const Word name = row[record::node_name];
    take_text(name, Period{});
    for (const Word item : record.list(name)) {
        const record::Row dated = record.row(item);
        take_text(dated[record::dated::value], record::period(dated, record::dated::from, record::dated::to));
    }
    for (const Word alias : record.list(row[record::node_aliases])) take_text(alias, Period{});
    if (record.kind(node) != Kind::post) return;
    const Word external = row[record::post::external_title];
    take_text(external, Period{});
    for (const Word title : record.list(external)) take_text(title, Period{});
}

}  // namespace orgraph
