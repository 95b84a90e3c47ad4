#include "orgraph/settings.hpp"

#include "snapshot/data.hpp"

namespace orgraph {

Settings settings(const Snapshot& snapshot) noexcept {
    const record::Record& record = *snapshot.data().record;
    Settings result;
    const record::Word word = record.root()[record::root::settings];
    if (!word.is(record::Word::row)) return result;
    const record::Row row = record.row(word);
    const auto take = [&](unsigned member, auto& value) {
        if (row.has(member)) value = static_cast<std::remove_reference_t<decltype(value)>>(record.number(row[member]));
    };
    using namespace record::settings;
    take(hours_per_week, result.hours_per_week);
    take(overload, result.overload);
    take(underload, result.underload);
    take(max_span, result.max_span);
    take(max_layers, result.max_layers);
    take(max_concurrent, result.max_concurrent);
    return result;
}

}  // namespace orgraph
