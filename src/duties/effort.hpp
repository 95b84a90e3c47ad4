// What a duty takes of somebody's time.
#pragma once

#include <optional>

#include "orgraph/duties.hpp"
#include "record/record.hpp"

namespace orgraph::duties {

/// What the row of an effort says.
double hours_of_effort(const record::Record& record, record::Row effort) noexcept;

/// Of one holder, undivided; nothing where neither effort nor a quota tells.
std::optional<double> hours_per_week(const record::Record& record, record::Row duty) noexcept;

/// Calls `take(quota)` with the row of each quota of a duty.
template <typename Take>
void for_each_quota(const record::Record& record, record::Row duty, const Take& take) {
    const record::Word quota = duty[record::duty::quota];
    if (quota.is(record::Word::row)) take(record.row(quota));
    for (const record::Word one : record.list(quota)) take(record.row(one));
}
inline TimeUnit per_of_quota(record::Row quota) noexcept {
    return static_cast<TimeUnit>(quota[record::quota::per].value());
}

/// Whether the holders share the duty, else every one bears it whole.
inline bool is_shared(record::Row duty) noexcept {
    return duty.has(record::duty::load) && duty[record::duty::load].value() == 1;
}
inline DutyKind kind_of(record::Row duty) noexcept {
    const record::Word kind = duty[record::duty::kind];
    return kind.is(record::Word::plain) ? static_cast<DutyKind>(kind.value()) : DutyKind::core;
}

/// The rows of an owner's duties, in force or not.
inline std::span<const record::Word> duty_rows(const record::Record& record, Node owner) noexcept {
    return record.list(record.row(owner)[record::duties_member(record.kind(owner))]);
}

}  // namespace orgraph::duties
