#include "record/columns.hpp"

#include "record/large_memory.hpp"
#include "record/pieces.hpp"
#include "record/record.hpp"

namespace orgraph::record {
namespace {

/// A word waits in the place of its node until nodes are looked up.
Node waiting(Word word) noexcept { return Node{word.bits()}; }

/// Puts the nodes of references in the place of these; `otherwise` where there is none, though something is given.
/// In a loop of its own, so that what is looked up all over the memory is fetched some time ahead.
void look_up(const Record& record, Kind kind, std::vector<Node>& nodes, Node otherwise) {
    constexpr std::size_t ahead = 16;
    const auto word = [&nodes](std::size_t i) { return Word::from_bits(static_cast<std::uint32_t>(nodes[i])); };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i + ahead < nodes.size()) record.expect_node(word(i + ahead));
        if (word(i).is(Word::absent)) {
            nodes[i] = none;
            continue;
        }
        const Node found = record.find(kind, word(i));
        nodes[i] = found == none ? otherwise : found;
    }
}

bool states_days(const Object& object, Row row) noexcept {
    return object.period != Object::missing && (row.has(object.period) || row.has(object.period + 1));
}

/// Marks one of so many.
void mark(std::vector<bool>& marks, std::size_t position, std::size_t count) {
    if (marks.empty()) marks.resize(count);
    marks[position] = true;
}

/// Gives back what a vector that grew has too much of.
template <typename T>
void fit(std::vector<T>& values) {
    if (values.capacity() - values.size() > values.size() / 8) std::vector<T>(values).swap(values);
}

/// Rows lie in order, but with their lists between them.
constexpr std::uint32_t rows_ahead = 8;

template <typename Visit>
void for_each_row(const Record& record, Kind kind, const Visit& visit) {
    const std::uint32_t count = record.count(kind);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i + rows_ahead < count) record.expect_row(kind, i + rows_ahead);
        visit(i, record.row(kind, i));
    }
}

}  // namespace

Columns::Appointment::Appointment(const Record& record, Word appointment) noexcept {
    const Row row = record.row(appointment);
    bits_ = static_cast<std::uint8_t>(kind_of_appointment(row));
    if (states_days(appointment_object, row)) bits_ |= days_bit;
    if (row.has(appointment::share)) bits_ |= share_bit;
    if (row.has(appointment::supervisor)) bits_ |= supervisor_bit;
}

Columns::Columns(const Record& record) {
    take_departments(record);
    take_posts(record);
    take_people(record);
    for_each_row(record, Kind::job, [&](std::uint32_t j, Row row) {
        if (states_days(job_object, row)) mark_days(record, record.node(Kind::job, j));
    });
}

void Columns::mark_days(const Record& record, Node node) {
    mark(has_days_, static_cast<std::uint32_t>(node), record.node_count());
}

void Columns::take_departments(const Record& record) {
    for_each_row(record, Kind::department, [&](std::uint32_t d, Row row) {
        parent_by_department_.push_back(waiting(row[department::parent]));
        head_by_department_.push_back(waiting(row[department::head]));
        if (states_days(department_object, row)) mark_days(record, record.node(Kind::department, d));
    });
    look_up(record, Kind::department, parent_by_department_, in_row);
    look_up(record, Kind::post, head_by_department_, in_row);
    fit(parent_by_department_);
    fit(head_by_department_);
}

void Columns::take_posts(const Record& record) {
    reserve_large(line_by_post_, record.count(Kind::post));
    reserve_large(department_by_post_, record.count(Kind::post));
    for_each_row(record, Kind::post, [&](std::uint32_t p, Row row) {
        line_by_post_.push_back(waiting(row[post::reports_to]));
        department_by_post_.push_back(waiting(row[post::department]));
        take_line_changes(record, p, row);
        if (!record.list(row[post::inherits_duties_of]).empty()) heirs_.push_back(p);
        if (states_days(post_object, row)) mark_days(record, record.node(Kind::post, p));
    });
    look_up(record, Kind::post, line_by_post_, in_row);
    look_up(record, Kind::department, department_by_post_, in_row);
    for (std::size_t p = 0; p < line_by_post_.size(); ++p)
        if (line_by_post_[p] == none) line_by_post_[p] = department_by_post_[p];
    fit(line_changes_);
    fit(heirs_);
}

void Columns::take_line_changes(const Record& record, std::uint32_t p, Row row) {
    const Word superior = row[post::reports_to];
    const Word department = row[post::department];
    const bool is_inherited = superior.is(Word::absent);
    if (!superior.is(Word::list) && !(is_inherited && department.is(Word::list))) return;
    const Pieces departments(record, department);
    for_each_piece(record, superior, {}, [&](Word said, Period days) {
        if (!said.is(Word::absent)) return line_changes_.push_back({p, record.find(Kind::post, said), days});
        departments.for_each(days, [&](Word from, Period part) {
            line_changes_.push_back({p, record.find(Kind::department, from), part});
        });
    });
}

void Columns::take_people(const Record& record) {
    const std::uint32_t count = record.count(Kind::person);
    reserve_large(first_by_person_, count + std::size_t{1});
    reserve_large(appointments_, count);
    reserve_large(appointed_to_, count);
    first_by_person_.push_back(0);
    for_each_row(record, Kind::person, [&](std::uint32_t i, Row row) {
        for (const Word one : record.list(row[person::appointments])) {
            appointments_.push_back(Appointment(record, one));
            appointed_to_.push_back(waiting(record.row(one)[appointment::post]));
        }
        first_by_person_.push_back(static_cast<std::uint32_t>(appointments_.size()));
        if (row.has(person::hours_per_week) || row.has(person::absences)) mark(has_times_, i, count);
        if (states_days(person_object, row)) mark_days(record, record.node(Kind::person, i));
    });
    fit(appointments_);
    fit(appointed_to_);
    look_up(record, Kind::post, appointed_to_, none);
}

}  // namespace orgraph::record
