#include "orgraph/segregation.hpp"

#include "authority/breach_changes.hpp"
#include "authority/breach_runs.hpp"
#include "authority/breaches.hpp"
#include "orgraph/error.hpp"
#include "orgraph/suppose.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using record::Row;

std::uint32_t incompatible_count(const Snapshot& snapshot) noexcept {
    const record::Record& record = *snapshot.data().record;
    return static_cast<std::uint32_t>(record.list(record.root()[record::root::incompatible]).size());
}

IncompatibleFacts incompatible_facts(const Snapshot& snapshot, std::uint32_t rule) {
    using namespace record::incompatible;
    const record::Record& record = *snapshot.data().record;
    const Row row = record.row(record.list(record.root()[record::root::incompatible])[rule]);
    IncompatibleFacts facts;
    facts.name = record.text(row[name]);
    facts.item_count = static_cast<std::uint32_t>(record.list(row[any_of]).size());
    if (row.has(at_most)) facts.at_most = record.number(row[at_most]);
    return facts;
}

IncompatibleItemFacts incompatible_item_facts(const Snapshot& snapshot, std::uint32_t rule, std::uint32_t item) {
    using namespace record::incompatible_item;
    const record::Record& record = *snapshot.data().record;
    const Row set = record.row(record.list(record.root()[record::root::incompatible])[rule]);
    const Row row = record.row(record.list(set[record::incompatible::any_of])[item]);
    const auto text = [&](unsigned member) { return row.has(member) ? record.text(row[member]) : std::string_view(); };
    return {text(action), text(subject), text(duty), record.find(Kind::post, row[post])};
}

Breaches segregation(const Snapshot& snapshot, const Progress& progress) {
    authority::Told told(progress);
    told.tell(0);
    const authority::Brought& always = authority::Brought::of(*snapshot.data().record);
    Breaches found;
    if (always.is_anything()) found = authority::BreachesOn(snapshot, always, told).run();
    told.tell(1);
    return found;
}

Breaches segregation(const Snapshot& snapshot, Day last, const Progress& progress) {
    const Period days{snapshot.day(), last};
    if (days.from > last_day || last > last_day)
        throw Error(Status::invalid_argument, "there is no day behind " + last_day.text());
    if (days.empty())
        throw Error(Status::invalid_argument, "the last day, " + last.text() + ", is before " + days.from.text());
    authority::Told told(progress);
    told.tell(0);
    const authority::Brought& always = authority::Brought::of(*snapshot.data().record);
    authority::BreachRuns runs;
    if (always.is_anything()) {
        std::vector<Day> changes{days.from};
        if (days.from < last) {
            const std::vector<Day> later = authority::days_of_change(always, days);
            changes.insert(changes.end(), later.begin(), later.end());
        }
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const double all = static_cast<double>(changes.size());
            told.set_part(static_cast<double>(i) / all, static_cast<double>(i + 1) / all);
            told.tell(0);
            const Snapshot day = i == 0 ? snapshot : on_day(snapshot, changes[i]);
            runs.add(changes[i], authority::BreachesOn(day, always, told).run());
        }
    }
    told.set_part(0, 1);
    told.tell(1);
    return runs.take(snapshot, days);
}

}  // namespace orgraph
