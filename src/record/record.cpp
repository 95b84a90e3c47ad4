#include "record/record.hpp"

#include <algorithm>
#include <charconv>

#include "orgraph/error.hpp"
#include "record/large_memory.hpp"

namespace orgraph {

const char* to_string(Kind kind) noexcept {
    constexpr const char* names[] = {"department", "post", "person", "job"};
    return names[static_cast<unsigned>(kind)];
}

}  // namespace orgraph

namespace orgraph::record {

std::vector<Node> Record::set_root(Word root) {
    root_ = words.row(root);
    constexpr std::pair<Kind, unsigned> members[] = {{Kind::department, root::departments},
                                                     {Kind::job, root::jobs},
                                                     {Kind::post, root::posts},
                                                     {Kind::person, root::people}};
    std::size_t total = 0;
    for (const auto& [kind, member] : members) {
        rows_[slot(kind)] = list(root_[member]);
        total += rows_[slot(kind)].size();
        if (total >= 0xFFFF'FFFF) throw Error(orgraph::Status::limit, "the document has too many nodes");
        ends_[slot(kind)] = static_cast<std::uint32_t>(total);
    }

    std::vector<Node> repeated;
    may_have_head_.clear();
    reserve_large(node_of_text_, texts.size());
    node_of_text_.assign(texts.size(), none);
    for (const auto& [kind, member] : members) {
        for (std::uint32_t i = 0; i < count(kind); ++i) {
            const Word id = row(kind, i)[node_id];
            if (!id.is(Word::text)) continue;
            Node& first = node_of_text_[static_cast<std::size_t>(id.as_text())];
            if (first == none) {
                first = node(kind, i);
            } else if (find(kind, id.as_text()) != none) {
                repeated.push_back(node(kind, i));
            } else {
                further_nodes_.emplace(std::pair(id.as_text(), kind), node(kind, i));
            }
        }
    }
    find_departments_that_may_have_heads();
    columns_ = Columns(*this);
    return repeated;
}

void Record::find_departments_that_may_have_heads() {
    const std::uint32_t departments = count(Kind::department);
    may_have_head_.assign(departments, none);
    std::vector<bool> known(departments);
    std::vector<std::uint32_t> way;
    for (std::uint32_t start = 0; start < departments; ++start) {
        Node found = node(Kind::department, start);
        while (found != none && !known[position(found)]) {
            const std::uint32_t at = position(found);
            known[at] = true;  // until it is known: a circle without heads ends here
            const Row row = this->row(Kind::department, at);
            const Word head = row[department::head];
            const Word parent = row[department::parent];
            const bool has_none = head.is(Word::absent) || head.is(Word::null);
            may_have_head_[at] = has_none && !parent.is(Word::list) ? none : found;
            if (may_have_head_[at] != none) break;
            way.push_back(at);
            found = find(Kind::department, parent);
        }
        if (found != none) found = may_have_head_[position(found)];
        for (; !way.empty(); way.pop_back()) may_have_head_[way.back()] = found;
    }
}

double Record::number(Word word) const noexcept {
    const std::string_view digits = text(word);
    double value = 0;  // stays so where the text is too small for a double
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Kind Record::kind(Node node) const noexcept {
    constexpr Kind order[] = {Kind::department, Kind::job, Kind::post, Kind::person};
    const auto number = static_cast<std::uint32_t>(node);
    return order[(number >= ends_[0]) + (number >= ends_[1]) + (number >= ends_[2])];
}

std::string_view Record::id(Node node) const noexcept {
    const Word id = row(node)[node_id];
    return id.is(Word::text) ? text(id) : std::string_view();
}

Node Record::find_further(Kind wanted, Text id) const noexcept {
    const auto further = further_nodes_.find({id, wanted});
    return further == further_nodes_.end() ? none : further->second;
}

const Object& object_of(Kind kind) noexcept {
    constexpr const Object* objects[] = {&department_object, &post_object, &person_object, &job_object};
    return *objects[static_cast<unsigned>(kind)];
}

unsigned duties_member(Kind kind) noexcept {
    return kind == Kind::department ? department::duties
           : kind == Kind::job      ? unsigned{job::duties}
                                    : unsigned{post::duties};
}

Period period(Row row, unsigned from, unsigned to) noexcept {
    const Word first = row[from];
    const Word last = row[to];
    if (first.is(Word::aside) || last.is(Word::aside)) return {last_day, first_day};
    Period days;
    if (first.is(Word::plain)) days.from = Day(first.value());
    if (last.is(Word::plain)) days.to = Day(last.value());
    return days;
}

Period life(const Object& object, Row row) noexcept {
    if (object.period == Object::missing) return {};
    return period(row, object.period, object.period + 1);
}

AppointmentKind kind_of_appointment(Row appointment) noexcept {
    const Word kind = appointment[appointment::kind];
    return kind.is(Word::plain) ? static_cast<AppointmentKind>(kind.value()) : AppointmentKind::regular;
}

bool are_in_order(const Record& record, std::span<const Word> items) noexcept {
    std::uint32_t next = 0;
    for (const Word item : items) {
        if (!item.is(Word::row)) return false;
        const Period days = period(record.row(item), dated::from, dated::to);
        if (days.empty() || days.from.number() < next) return false;
        next = days.to.number() + 1;
    }
    return true;
}

Word on_day(const Record& record, Word dated, Day day) noexcept {
    if (!dated.is(Word::list)) return dated;
    Period any;
    return on_day(record, dated, day, any);
}

Word on_day(const Record& record, Word dated, Day day, Period& valid) noexcept {
    if (!dated.is(Word::list)) return dated;
    std::span<const Word> items = record.list(dated);
    if (record.words.is_in_order(dated)) {
        // The first that does not end before the day, and the one before it: the others lie further away.
        const auto next = std::ranges::partition_point(
            items, [&record, day](Word item) { return period(record.row(item), dated::from, dated::to).to < day; });
        const auto position = static_cast<std::size_t>(next - items.begin());
        const std::size_t first = position == 0 ? 0 : position - 1;
        items = items.subspan(first, std::min(items.size() - first, std::size_t{2}));
    }
    for (const Word item : items) {
        if (!item.is(Word::row)) continue;
        const Row row = record.row(item);
        const Period days = period(row, dated::from, dated::to);
        if (days.empty()) continue;
        if (days.contains(day)) {
            valid = intersection(valid, days);
            return row[dated::value];
        }
        if (days.to < day)
            valid.from = std::max(valid.from, Day(days.to.number() + 1));
        else
            valid.to = std::min(valid.to, Day(days.from.number() - 1));
    }
    return {};
}

}  // namespace orgraph::record
