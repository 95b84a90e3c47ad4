#include <algorithm>

#include "exchange/answer.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/calendar.hpp"

namespace orgraph {
namespace {

using exchange::Json;

void append_due(Json& json, const Snapshot& snapshot, const ReportDue& due, bool explain) {
    const auto nodes = [&](std::string_view key, std::span<const Node> list) {
        json.key(key).open_list();
        for (const Node one : list) exchange::append_node(json, snapshot, one);
        json.close_list();
    };
    json.open_object().key("day").text(due.day.text()).key("time").text_or_null(due.time);
    json.key("document").text(due.document).key("from");
    exchange::append_node(json, snapshot, due.from);
    nodes("people", due.people);
    json.key("to");
    if (due.to_outside)
        json.open_object().key("kind").text("outside").key("name").text(*due.to_outside).close_object();
    else
        exchange::append_node(json, snapshot, due.to);
    nodes("receivers", due.receivers);
    json.key("working_day").boolean(due.is_working_day);
    if (explain) {
        json.key("why");
        exchange::append_why_due(json, snapshot, due);
    }
    json.close_object();
}

}  // namespace

std::string due_json(const Snapshot& snapshot, Day last, const AnswerOptions& options, const Progress& progress) {
    Json json;
    json.open_object().key("due").open_list();
    std::size_t left = options.limit;
    visit_reports_due(
        snapshot, last,
        [&](const Snapshot& day, std::span<const ReportDue> due) {
            for (const ReportDue& one : due.first(std::min(left, due.size())))
                append_due(json, day, one, options.explain);
            left -= std::min(left, due.size());
            return left > 0;
        },
        progress);
    json.close_list().close_object();
    return json.take();
}

}  // namespace orgraph
