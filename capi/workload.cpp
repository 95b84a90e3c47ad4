#include <algorithm>
#include <limits>

#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Node;

// Loads cross as they are: rows of the same layout.
static_assert(sizeof(orgraph_person_load) == sizeof(orgraph::PersonLoad) &&
              offsetof(orgraph_person_load, state) == offsetof(orgraph::PersonLoad, state) &&
              offsetof(orgraph_person_load, hours_per_week) == offsetof(orgraph::PersonLoad, hours_per_week) &&
              offsetof(orgraph_person_load, capacity_hours_per_week) ==
                  offsetof(orgraph::PersonLoad, capacity_hours_per_week) &&
              offsetof(orgraph_person_load, ratio) == offsetof(orgraph::PersonLoad, ratio) &&
              offsetof(orgraph_person_load, covering_hours_per_week) ==
                  offsetof(orgraph::PersonLoad, covering_hours_per_week) &&
              offsetof(orgraph_person_load, measured) == offsetof(orgraph::PersonLoad, measured) &&
              offsetof(orgraph_person_load, unmeasured) == offsetof(orgraph::PersonLoad, unmeasured) &&
              offsetof(orgraph_person_load, first_post) == offsetof(orgraph::PersonLoad, first_post) &&
              offsetof(orgraph_person_load, post_count) == offsetof(orgraph::PersonLoad, post_count));
static_assert(sizeof(orgraph_post_load) == sizeof(orgraph::PostLoad) &&
              offsetof(orgraph_post_load, hours_per_week) == offsetof(orgraph::PostLoad, hours_per_week) &&
              offsetof(orgraph_post_load, capacity_hours_per_week) ==
                  offsetof(orgraph::PostLoad, capacity_hours_per_week));

namespace {

const orgraph_person_load* to_c(const orgraph::PersonLoad* loads) noexcept {
    return reinterpret_cast<const orgraph_person_load*>(loads);
}
const orgraph_post_load* to_c(const orgraph::PostLoad* loads) noexcept {
    return reinterpret_cast<const orgraph_post_load*>(loads);
}

orgraph::WorkloadOptions options_of(uint32_t flags) {
    require((flags & ~uint32_t{ORGRAPH_COVER}) == 0, "there are flags that mean nothing");
    return {(flags & ORGRAPH_COVER) != 0};
}

orgraph_quota row_of(const orgraph::QuotaLoad& quota) noexcept {
    const auto holders = static_cast<int64_t>(quota.holders.value_or(0));
    return {orgraph::capi::to_c(quota.owner),
            static_cast<orgraph_time_unit>(quota.per),
            quota.unit.data(),
            orgraph::capi::to_c(quota.duty.owner),
            quota.duty.position,
            quota.holders ? holders : ORGRAPH_UNKNOWN_COUNT,
            quota.count.value_or(ORGRAPH_UNKNOWN_AMOUNT),
            quota.total,
            quota.min.value_or(ORGRAPH_UNKNOWN_AMOUNT),
            quota.max.value_or(ORGRAPH_UNKNOWN_AMOUNT)};
}

orgraph_spread row_of(const orgraph::DepartmentSpread& spread) noexcept {
    return {orgraph::capi::to_c(spread.department),
            static_cast<uint32_t>(spread.people),
            static_cast<uint32_t>(spread.unmeasured),
            spread.hours_per_week,
            spread.capacity_hours_per_week,
            spread.least.value_or(ORGRAPH_UNKNOWN_AMOUNT),
            spread.mean.value_or(ORGRAPH_UNKNOWN_AMOUNT),
            spread.most.value_or(ORGRAPH_UNKNOWN_AMOUNT),
            spread.deviation.value_or(ORGRAPH_UNKNOWN_AMOUNT)};
}

std::vector<orgraph_person_load> rows_of(const orgraph::Workload& workload, const std::vector<std::size_t>& places) {
    std::vector<orgraph_person_load> rows;
    rows.reserve(places.size());
    for (const std::size_t place : places) rows.push_back(*to_c(&workload.people[place]));
    return rows;
}

}  // namespace

extern "C" {

orgraph_status orgraph_workload_check(const orgraph_snapshot* snapshot, orgraph_node who, uint32_t flags,
                                      const orgraph_open_options* progress, orgraph_workload** workload,
                                      orgraph_error** error) {
    clear(workload, static_cast<orgraph_workload*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(workload != nullptr, "the place for the workload is NULL");
        const orgraph::WorkloadOptions options = options_of(flags);
        const orgraph::Progress tell = progress_of(progress);
        auto made = std::make_unique<orgraph_workload>(day);
        if (who != ORGRAPH_NONE) made->who = node_of(day, who);
        made->workload = made->who == orgraph::none ? orgraph::workload_of(day, options, tell)
                                                    : orgraph::workload_of(day, made->who, options, tell);
        made->quotas.reserve(made->workload.quotas.size());
        for (const orgraph::QuotaLoad& quota : made->workload.quotas) made->quotas.push_back(row_of(quota));
        *workload = made.release();
    });
}

const orgraph_person_load* orgraph_workload_people(const orgraph_workload* workload, size_t* count) {
    return is_valid(workload) ? to_c(lend_rows(workload->workload.people, count))
                              : lend_no_rows<orgraph_person_load>(count);
}

const orgraph_post_load* orgraph_workload_posts(const orgraph_workload* workload, size_t* count) {
    return is_valid(workload) ? to_c(lend_rows(workload->workload.posts, count))
                              : lend_no_rows<orgraph_post_load>(count);
}

const orgraph_quota* orgraph_workload_quotas(const orgraph_workload* workload, size_t* count) {
    return is_valid(workload) ? lend_rows(workload->quotas, count) : lend_no_rows<orgraph_quota>(count);
}

double orgraph_workload_uncovered_hours(const orgraph_workload* workload) {
    return is_valid(workload) ? workload->workload.uncovered_hours_per_week : 0;
}

void orgraph_workload_free(orgraph_workload* workload) {
    if (is_valid(workload)) delete workload;
}

orgraph_status orgraph_load_of_person(const orgraph_snapshot* snapshot, orgraph_node person, uint32_t flags,
                                      orgraph_person_load* load, orgraph_post_load* posts, size_t capacity,
                                      orgraph_error** error) {
    clear(load, orgraph_person_load{ORGRAPH_NONE, ORGRAPH_BALANCED, 0, 0, 0, 0, 0, 0, 0, 0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(load != nullptr, "the place for the load is NULL");
        require(posts != nullptr || capacity == 0, "the buffer is NULL");
        const orgraph::WorkloadOptions options = options_of(flags);
        std::vector<orgraph::PostLoad> found;
        const orgraph::PersonLoad made = orgraph::person_load(day, node_of(day, person, Kind::person), found, options);
        if (!found.empty()) std::copy_n(to_c(found.data()), std::min(capacity, found.size()), posts);
        *load = *to_c(&made);
    });
}

orgraph_status orgraph_duty_loads_of(const orgraph_snapshot* snapshot, orgraph_node person, uint32_t flags,
                                     orgraph_duty_loads** loads, orgraph_error** error) {
    clear(loads, static_cast<orgraph_duty_loads*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(loads != nullptr, "the place for the loads is NULL");
        const orgraph::WorkloadOptions options = options_of(flags);
        auto made = std::make_unique<orgraph_duty_loads>(DutyTexts(day));
        for (const orgraph::DutyLoad& row : orgraph::duty_loads(day, node_of(day, person, Kind::person), options))
            made->rows.push_back({made->texts.row_of(row.duty), orgraph::capi::to_c(row.post), row.hours_per_week});
        *loads = made.release();
    });
}

const orgraph_duty_load* orgraph_duty_loads_rows(const orgraph_duty_loads* loads, size_t* count) {
    return is_valid(loads) ? lend_rows(loads->rows, count) : lend_no_rows<orgraph_duty_load>(count);
}

void orgraph_duty_loads_free(orgraph_duty_loads* loads) {
    if (is_valid(loads)) delete loads;
}

orgraph_status orgraph_balance_check(const orgraph_workload* workload, size_t top, const orgraph_open_options* progress,
                                     orgraph_balance** balance, orgraph_error** error) {
    clear(balance, static_cast<orgraph_balance*>(nullptr));
    return guard(error, [&] {
        require(workload != nullptr, "the workload is NULL");
        require(is_valid(workload), "this is no workload");
        require(balance != nullptr, "the place for the balance is NULL");
        const orgraph::Balance found =
            orgraph::balance_of(workload->snapshot, workload->workload, workload->who, top, progress_of(progress));
        auto made = std::make_unique<orgraph_balance>();
        made->most = rows_of(workload->workload, found.most);
        made->least = rows_of(workload->workload, found.least);
        made->overloaded = rows_of(workload->workload, found.overloaded);
        for (const orgraph::DepartmentSpread& row : found.departments) made->departments.push_back(row_of(row));
        for (const orgraph::Concurrency& row : found.concurrent)
            made->concurrent.push_back({orgraph::capi::to_c(row.person), static_cast<uint32_t>(row.concurrent)});
        for (const orgraph::Wide& row : found.spans)
            made->spans.push_back({orgraph::capi::to_c(row.person), static_cast<uint32_t>(row.span)});
        *balance = made.release();
    });
}

const orgraph_person_load* orgraph_balance_most(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->most, count) : lend_no_rows<orgraph_person_load>(count);
}

const orgraph_person_load* orgraph_balance_least(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->least, count) : lend_no_rows<orgraph_person_load>(count);
}

const orgraph_person_load* orgraph_balance_overloaded(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->overloaded, count) : lend_no_rows<orgraph_person_load>(count);
}

const orgraph_spread* orgraph_balance_departments(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->departments, count) : lend_no_rows<orgraph_spread>(count);
}

const orgraph_concurrency* orgraph_balance_concurrent(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->concurrent, count) : lend_no_rows<orgraph_concurrency>(count);
}

const orgraph_wide_span* orgraph_balance_spans(const orgraph_balance* balance, size_t* count) {
    return is_valid(balance) ? lend_rows(balance->spans, count) : lend_no_rows<orgraph_wide_span>(count);
}

void orgraph_balance_free(orgraph_balance* balance) {
    if (is_valid(balance)) delete balance;
}

}  // extern "C"
