#include "record/lines.hpp"

#include <algorithm>

namespace orgraph::record {

bool in_force(const Record& record, Node node, Day day, Period& valid) noexcept {
    const Kind kind = record.kind(node);
    const Period days = life(object_of(kind), record.row(node));
    if (days.contains(day)) {
        valid = intersection(valid, days);
        return true;
    }
    if (days.to < day) valid.from = std::max(valid.from, Day(days.to.number() + 1));
    if (day < days.from) valid.to = std::min(valid.to, Day(days.from.number() - 1));
    return false;
}

Node head_on(const Record& record, Node department, Day day, Period& valid) noexcept {
    if (!in_force(record, department, day, valid)) return none;
    return record.find(Kind::post, on_day(record, record.row(department)[department::head], day, valid));
}

Node parent_on(const Record& record, Node department, Day day, Period& valid) noexcept {
    return record.find(Kind::department, on_day(record, record.row(department)[department::parent], day, valid));
}

Line line_on(const Record& record, Node post, Day day, Period& valid) noexcept {
    const Row row = record.row(post);
    const Word said = on_day(record, row[post::reports_to], day, valid);
    if (!said.is(Word::absent)) return {record.find(Kind::post, said), false, said};

    Node department =
        record.may_have_head(record.find(Kind::department, on_day(record, row[post::department], day, valid)));
    // As many steps as there are departments, should these form a cycle.
    for (std::uint32_t steps = record.count(Kind::department); department != none && steps > 0; --steps) {
        const Node head = head_on(record, department, day, valid);
        if (head != none && head != post) return {head, true, {}};
        department = record.may_have_head(parent_on(record, department, day, valid));
    }
    return {none, true, {}};
}

Node superior_on(const Record& record, Node post, Day day, Period& valid) noexcept {
    Node superior = line_on(record, post, day, valid).superior;
    for (std::uint32_t steps = record.count(Kind::post); superior != none && steps > 0; --steps) {
        if (in_force(record, superior, day, valid)) return superior;
        superior = line_on(record, superior, day, valid).superior;
    }
    return none;
}

}  // namespace orgraph::record
