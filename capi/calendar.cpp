#include "handles.hpp"

using namespace orgraph::capi;

orgraph::Day orgraph::capi::last_day_of(const Snapshot& snapshot, const char* text) {
    return text == nullptr ? snapshot.day() : day_of(text, "the last day");
}

extern "C" {

orgraph_status orgraph_due_check(const orgraph_snapshot* snapshot, const char* last_day, size_t limit,
                                 const orgraph_open_options* options, orgraph_due** due, orgraph_error** error) {
    clear(due, static_cast<orgraph_due*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(due != nullptr, "the place for the reports due is NULL");
        const orgraph::Progress progress = progress_of(options);
        auto made =
            std::make_unique<orgraph_due>(orgraph::reports_due(day, last_day_of(day, last_day), progress, limit));
        const std::span<const orgraph::ReportDue> rows = made->due.rows();
        made->rows.reserve(rows.size());
        for (const orgraph::ReportDue& row : rows) {
            if (&row == rows.data() || row.day != (&row - 1)->day) made->days.push_back(row.day.text());
            made->rows.push_back({made->days.back().c_str(), static_cast<int32_t>(orgraph::weekday(row.day)),
                                  row.is_working_day ? 1 : 0, text_or_null(row.time), row.document.data(),
                                  to_c(row.from), row.position, to_c(row.people), row.people.size(), to_c(row.to),
                                  row.to_outside ? row.to_outside->data() : nullptr, to_c(row.receivers),
                                  row.receivers.size()});
        }
        *due = made.release();
    });
}

const orgraph_due_row* orgraph_due_rows(const orgraph_due* due, size_t* count) {
    return is_valid(due) ? lend_rows(due->rows, count) : lend_no_rows<orgraph_due_row>(count);
}

void orgraph_due_free(orgraph_due* due) {
    if (is_valid(due)) delete due;
}

}  // extern "C"
