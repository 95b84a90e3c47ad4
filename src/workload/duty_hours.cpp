#include "workload/duty_hours.hpp"

namespace orgraph::workload {

using record::Row;
using record::Word;

void DutySums::add(DutyHours& hours, Row duty) {
    hours.has_quota = hours.has_quota || duty.has(record::duty::quota);
    if ((duty.given() & (1u << record::duty::effort | 1u << record::duty::quota)) == 0) {
        ++hours.unmeasured;
        return;
    }
    const Word effort = duty[record::duty::effort];
    const std::optional<double> found =
        effort.is(Word::row) ? hours_of_effort(record_.row(effort)) : duties::hours_per_week(record_, duty);
    if (!found) {
        ++hours.unmeasured;
        return;
    }
    ++hours.measured;
    (duties::is_shared(duty) ? hours.shared : hours.each) += *found;
}

double DutySums::hours_of_effort(Row effort) {
    const Word number = effort[record::effort::hours];
    const Word per = effort[record::effort::per];
    KnownEffort& known = known_efforts_[(number.value() * 5 + per.value()) % known_efforts_.size()];
    if (known.number != number || known.per != per) known = {number, per, duties::hours_of_effort(record_, effort)};
    return known.hours;
}

std::optional<DutyHours> DutySums::of_undated(Word list) {
    // Most duties say nothing of this, and are but counted.
    constexpr std::uint32_t dates = 1u << record::duty::from | 1u << record::duty::to;
    constexpr std::uint32_t tells =
        dates | 1u << record::duty::effort | 1u << record::duty::quota | 1u << record::duty::kind;
    DutyHours hours;
    for (const Word one : record_.list(list)) {
        const Row duty = record_.row(one);
        if ((duty.given() & tells) == 0)
            ++hours.unmeasured;
        else if ((duty.given() & dates) != 0)
            return std::nullopt;
        else if (duties::kind_of(duty) != DutyKind::temporary)
            add(hours, duty);
    }
    return hours;
}

DutyHours DutySums::of_post(const Snapshot& snapshot, Node post) {
    DutyHours hours;
    for_each_duty(snapshot, post, [&](Row duty, Duty) { add(hours, duty); });
    return hours;
}

}  // namespace orgraph::workload
