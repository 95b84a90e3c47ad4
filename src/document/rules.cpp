#include "document/rules.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace orgraph::document {
namespace {

namespace rec = record;
using rec::Object;
using rec::Record;
using rec::Row;
using rec::Rule;
using rec::Word;

Path at_member(const Object& object, unsigned member) { return {Step::member(object.members[member].name)}; }

bool has_all(std::uint32_t set, std::uint32_t members) { return (set & members) == members; }
constexpr std::uint32_t bit(unsigned member) { return 1u << member; }

/// Of the first `alternatives` members exactly one is given.
void check_exactly_one(const Object& object, std::uint32_t seen, unsigned alternatives, const Tell& tell) {
    const int given = std::popcount(seen & (bit(alternatives) - 1));
    if (given == 1) return;
    std::string names;
    for (unsigned i = 0; i < alternatives; ++i)
        names += (i == 0 ? "" : i + 1 == alternatives ? " or " : ", ") + std::string(object.members[i].name);
    if (given == 0)
        tell("missing-member", {}, "one of " + names + " is missing");
    else
        tell("bad-value", {}, "only one of " + names + " can stand here");
}

void check_range(const Record& record, const Object& object, Row row, std::uint32_t seen, const Tell& tell) {
    if (&object == &rec::condition_range_object && (seen & 3) == 0) tell("bad-value", {}, "a range needs min or max");
    const Word min = row[0];
    const Word max = row[1];
    if (min.is(Word::number) && max.is(Word::number) && record.number(min) > record.number(max))
        tell("bad-value", {}, "min is above max");
}

bool has_minutes(const Record& record, Word quota) {
    if (quota.is(Word::row)) return record.row(quota).has(rec::quota::minutes_each);
    return std::ranges::any_of(record.list(quota),
                               [&record](Word one) { return record.row(one).has(rec::quota::minutes_each); });
}

void check_duty(const Record& record, Row row, std::uint32_t seen, const Tell& tell) {
    using namespace rec::duty;
    const bool has_tasks = (seen & bit(tasks)) != 0 && !(row[tasks].is(Word::list) && record.list(row[tasks]).empty());
    if ((seen & bit(rec::duty::text)) == 0 && !has_tasks) tell("missing-member", {}, "a duty needs a text, or tasks");
    if (row.has(effort) && row.has(quota) && has_minutes(record, row[quota]))
        tell("bad-value", {}, "effort and minutes_each exclude each other");
}

/// A day of any year, leap years included: MM-DD.
bool is_month_day(std::string_view text) { return Day::parse("2024-" + std::string(text)).has_value(); }

void check_report(const Record& record, const Object& object, Row row, const Tell& tell) {
    using namespace rec::report_owed;
    const Word when = row[on];
    if (when.is(Word::absent) || !row[every].is(Word::plain)) return;
    const auto cadence = static_cast<rec::Cadence>(row[every].value());
    const auto wrong = [&](std::string_view code, const char* message) {
        if (!when.is(Word::aside)) tell(code, at_member(object, on), message);
    };
    switch (cadence) {
        case rec::Cadence::day:
        case rec::Cadence::unstated:
            tell("bad-value", {}, "on has no meaning where every is day or unstated");
            return;
        case rec::Cadence::week:
        case rec::Cadence::month:
        case rec::Cadence::quarter: {
            const bool weekly = cadence == rec::Cadence::week;
            if (!when.is(Word::number))
                wrong("wrong-type", weekly ? "on must be a weekday, 1 to 7" : "on must be a day of the month, 1 to 31");
            else if (const double day = record.number(when); day < 1 || day > (weekly ? 7 : 31))
                wrong("bad-value", weekly ? "on must be a weekday, 1 to 7" : "on must be a day of the month, 1 to 31");
            return;
        }
        case rec::Cadence::year:
            if (!when.is(Word::text))
                wrong("wrong-type", "on must be a day of the year, MM-DD");
            else if (!is_month_day(record.text(when)))
                wrong("bad-value", "on must be a day of the year, MM-DD");
            return;
        case rec::Cadence::event:
            if (!when.is(Word::text)) wrong("wrong-type", "on must name the event");
            return;
    }
}

void check_appointment(Row row, const Tell& tell) {
    const Word kind = row[rec::appointment::kind];
    if (kind == Word(Word::plain, static_cast<std::uint32_t>(rec::AppointmentKind::standby)) &&
        row.has(rec::appointment::share))
        tell("bad-value", {}, "who stands by for a post has no share of working time in it");
}

void check_incompatible_item(const Object& object, std::uint32_t seen, const Tell& tell) {
    using namespace rec::incompatible_item;
    const std::uint32_t pair = bit(action) | bit(subject);
    const int kinds =
        ((seen & pair) != 0) + ((seen & bit(duty)) != 0) + ((seen & bit(rec::incompatible_item::post)) != 0);
    if (kinds == 0) {
        tell("missing-member", {}, "action and subject, or a duty, or a post is missing");
    } else if (kinds > 1) {
        tell("bad-value", {}, "only action and subject, or a duty, or a post can stand here");
    } else if ((seen & pair) != 0 && !has_all(seen, pair)) {
        const unsigned lacking = (seen & bit(action)) != 0 ? subject : action;
        tell("missing-member", {}, std::string(object.members[lacking].name) + " is missing");
    }
}

/// The days of an object that has dates; nothing where one of them is wrong, or the first is after the last.
std::optional<Period> right_days(const Record& record, const Object& object, Word item) {
    if (!item.is(Word::row)) return std::nullopt;
    const Row row = record.row(item);
    const Period days = rec::life(object, row);
    if (days.empty()) return std::nullopt;
    return days;
}

/// The first day of `life` that no value covers. Nothing also where the dates are wrong or overlap, which is told
/// elsewhere.
std::optional<Day> first_gap(const Record& record, const Object& item_object, Word dated, Period life) {
    std::vector<Period> periods;
    for (const Word item : record.list(dated)) {
        const auto days = right_days(record, item_object, item);
        if (!days) return std::nullopt;
        periods.push_back(*days);
    }
    if (periods.empty()) return std::nullopt;
    std::ranges::sort(periods, {}, &Period::from);
    for (std::size_t i = 1; i < periods.size(); ++i)
        if (periods[i].from <= periods[i - 1].to) return std::nullopt;
    std::uint32_t next = life.from.number();
    for (const Period days : periods)
        if (days.from.number() <= next) next = std::max(next, days.to.number() + 1);
    if (next > life.to.number()) return std::nullopt;
    return Day(next);
}

void check_gaps(const Record& record, const Object& object, Row row, const Tell& tell) {
    for (unsigned m = 0; m < object.extras(); ++m) {
        const rec::Member& member = object.members[m];
        if (!member.required || member.value->dated == nullptr || !row[m].is(Word::list)) continue;
        const Period life = rec::life(object, row);
        if (life.empty()) continue;
        if (const auto gap = first_gap(record, *member.value->dated->object, row[m], life))
            tell("missing-member", at_member(object, m), std::string(member.name) + " has no value on " + gap->text());
    }
}

void check_overlaps(const Record& record, const Object& item_object, std::span<const Word> items, const Tell& tell) {
    std::map<Day, Day> taken;  // the days of earlier items: apart from each other, last day by first
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto given = right_days(record, item_object, items[i]);
        if (!given) continue;
        Period days = *given;
        auto next = taken.upper_bound(days.from);
        if (next != taken.begin() && std::prev(next)->second >= days.from) --next;
        const bool shares = next != taken.end() && next->first <= days.to;
        if (shares) tell("overlapping-dates", {Step::item(i)}, "the dates overlap with those of an earlier value");
        while (next != taken.end() && next->first <= days.to) {
            days = {std::min(days.from, next->first), std::max(days.to, next->second)};
            next = taken.erase(next);
        }
        taken.emplace(days.from, days.to);
    }
}

void check_weights(const Record& record, std::span<const Word> kpis, const Tell& tell) {
    bool any = false;
    double sum = 0;
    for (const Word kpi : kpis) {
        const Word weight = record.row(kpi)[rec::kpi::weight];
        if (weight.is(Word::aside)) return;
        if (!weight.is(Word::number)) continue;
        any = true;
        sum += record.number(weight);
    }
    if (any && std::abs(sum - 100) > 0.01 + 1e-9) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, sum, std::chars_format::general, 6).ptr;
        tell("bad-value", {}, "the weights add up to " + std::string(digits, end) + ", not 100");
    }
}

}  // namespace

bool is_plainly_right(const Object& object, Row row) {
    if (!has_all(row.given(), object.required)) return false;
    for (std::uint32_t left = object.required; left != 0; left &= left - 1) {
        const auto m = static_cast<unsigned>(std::countr_zero(left));
        if (row[m].is(Word::list) && object.members[m].value->dated != nullptr) return false;
    }
    const bool has_dates = object.period != Object::missing && (row.given() >> object.period & 3) != 0;
    if (has_dates && rec::life(object, row).empty()) return false;
    switch (object.rule) {
        case Rule::none:
            return true;
        case Rule::duty:
            return row.has(rec::duty::text) && !(row.has(rec::duty::effort) && row.has(rec::duty::quota));
        case Rule::appointment:
            return !row.has(rec::appointment::share);
        case Rule::exactly_one:
        case Rule::range:
        case Rule::report_owed:
        case Rule::dotted_line:
        case Rule::incompatible_item:
            break;
    }
    return false;
}

void check_object(const Record& record, const Object& object, Row row, std::uint32_t seen, const Tell& tell) {
    for (unsigned m = 0; m < object.extras(); ++m)
        if (object.members[m].required && (seen & bit(m)) == 0)
            tell("missing-member", {}, std::string(object.members[m].name) + " is missing");
    if (object.period != Object::missing && row[object.period].is(Word::plain) &&
        row[object.period + 1].is(Word::plain) && rec::life(object, row).empty())
        tell("bad-value", {}, "from is after to");
    switch (object.rule) {
        case Rule::none:
            break;
        case Rule::exactly_one: {
            unsigned alternatives = object.source();
            if (object.members[alternatives - 1].name == "on") --alternatives;
            check_exactly_one(object, seen, alternatives, tell);
            break;
        }
        case Rule::range:
            check_range(record, object, row, seen, tell);
            break;
        case Rule::duty:
            check_duty(record, row, seen, tell);
            break;
        case Rule::report_owed:
            check_report(record, object, row, tell);
            break;
        case Rule::dotted_line:
            check_exactly_one(object, seen, 2, tell);
            break;
        case Rule::appointment:
            check_appointment(row, tell);
            break;
        case Rule::incompatible_item:
            check_incompatible_item(object, seen, tell);
            break;
    }
    check_gaps(record, object, row, tell);
}

void check_list(const Record& record, const rec::Value& value, std::span<const Word> items, const Tell& tell) {
    if (value.dated != nullptr) {
        if (items.empty()) tell("bad-value", {}, "a list of dated values cannot be empty");
        check_overlaps(record, *value.dated->object, items, tell);
        return;
    }
    if (items.empty() && !value.empty_list) tell("bad-value", {}, "the list cannot be empty");
    if (value.list->object == &rec::kpi_object) check_weights(record, items, tell);
}

}  // namespace orgraph::document
