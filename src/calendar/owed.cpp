#include "calendar/owed.hpp"

#include <algorithm>

#include "duties/receivers.hpp"
#include "snapshot/data.hpp"

namespace orgraph::calendar {
namespace {

using record::Record;
using record::Row;

std::span<const Node> kept(Lists& lists, std::span<const Node> nodes) {
    if (nodes.empty()) return {};
    const std::size_t at = lists.allocate(nodes.size());
    std::ranges::copy(nodes, lists.at(at));
    return {lists.at(at), nodes.size()};
}

}  // namespace

Answer answer(const Snapshot& snapshot, Report report, Lists& lists) {
    using namespace record::report_owed;
    const Record& record = *snapshot.data().record;
    const Row row = record.row(record.list(record.row(report.from)[record::post::submits])[report.position]);
    duties::Receivers receivers(snapshot, report.from);
    receivers.find(row[to]);
    Answer answer;
    answer.row.from = report.from;
    answer.row.position = report.position;
    answer.row.document = record.text(row[document]);
    if (row.has(due)) answer.row.time = record.text(row[due]);
    answer.row.people = kept(lists, snapshot.held_by(report.from));
    answer.row.to = receivers.to;
    answer.row.to_outside = receivers.outside;
    answer.row.receivers = kept(lists, receivers.people);
    answer.rests_on = kept(lists, receivers.rests_on);
    return answer;
}

}  // namespace orgraph::calendar
