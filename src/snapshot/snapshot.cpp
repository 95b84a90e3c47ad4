#include "orgraph/snapshot.hpp"

#include <algorithm>

#include "record/lines.hpp"
#include "snapshot/adjacency.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using record::Row;
using record::Word;

const char* to_string(HoldingKind kind) noexcept {
    return record::appointment_kinds[static_cast<std::size_t>(kind)].data();
}

const char* to_string(LineEnd end) noexcept {
    constexpr const char* names[] = {"", "top", "outside", "unknown"};
    return names[static_cast<std::size_t>(end)];
}

const char* to_string(PostStatus status) noexcept {
    return record::post_statuses[static_cast<std::size_t>(status)].data();
}

namespace {

std::string_view text_or_empty(const record::Record& record, Word word) {
    return word.is(Word::text) ? record.text(word) : std::string_view("");
}

template <typename T>
std::span<const T> part(const std::vector<T>& all, std::uint32_t begin, std::uint32_t end) {
    return std::span<const T>(all).subspan(begin, end - begin);
}

}  // namespace

Day Snapshot::day() const noexcept { return data_->day; }

// ---- Nodes

std::uint32_t Snapshot::node_count() const noexcept { return data_->record->node_count(); }

bool Snapshot::in_force(Node node) const noexcept { return data_->is_node_in_force(node); }

Kind Snapshot::kind(Node node) const noexcept { return data_->record->kind(node); }

std::span<const Node> Snapshot::nodes(Kind kind) const noexcept {
    return data_->in_force[static_cast<std::size_t>(kind)];
}

Node Snapshot::find(Kind kind, std::string_view id) const noexcept {
    const Node node = data_->record->find(kind, id);
    return in_force(node) ? node : none;
}

std::string_view Snapshot::id(Node node) const noexcept { return data_->record->id(node); }

std::string_view Snapshot::name(Node node) const noexcept {
    return text_or_empty(*data_->record, data_->value(node, record::node_name));
}

// ---- Departments

namespace {

const snapshot::DepartmentFacts& facts(const snapshot::Data& data, Node department) {
    return data.departments[data.record->position(Kind::department, department)];
}

}  // namespace

Node Snapshot::part_of(Node department) const noexcept { return facts(*data_, department).parent; }

Node Snapshot::head(Node department) const noexcept {
    const Node post = facts(*data_, department).head;
    return in_force(post) ? post : none;
}

Node Snapshot::overseen_by(Node department) const noexcept {
    const Node post = data_->record->find(Kind::post, data_->value(department, record::department::overseen_by));
    return in_force(post) ? post : none;
}

std::span<const Node> Snapshot::own_posts(Node department) const noexcept {
    const snapshot::DepartmentFacts& found = facts(*data_, department);
    return part(data_->department_posts, found.first_post, found.end_own);
}

std::span<const Node> Snapshot::posts_within(Node department) const noexcept {
    const snapshot::DepartmentFacts& found = facts(*data_, department);
    return part(data_->department_posts, found.first_post, found.end_within);
}

// ---- Posts

Node Snapshot::post_in(Node post) const noexcept {
    return data_->department_by_post[data_->record->position(Kind::post, post)];
}

Node Snapshot::job(Node post) const noexcept {
    return data_->record->find(Kind::job, data_->record->row(post)[record::post::job]);
}

Node Snapshot::reports_to(Node post) const noexcept {
    return data_->superior_by_post[data_->record->position(Kind::post, post)];
}

Line Snapshot::line(Node post) const noexcept {
    const snapshot::LineSaid said = data_->line_by_post[data_->record->position(Kind::post, post)];
    Line line{reports_to(post), said.inherited(), said.end(), {}};
    if (line.end != LineEnd::outside) return line;
    // The name stands at the post where the line ends: this one, or one passed over.
    const record::Record& record = *data_->record;
    Period any;
    record::Line last = record::line_on(record, post, data_->day, any);
    while (last.superior != none) last = record::line_on(record, last.superior, data_->day, any);
    line.outside = text_or_empty(record, record.row(last.said)[record::outside::name]);
    return line;
}

PostStatus Snapshot::status(Node post) const noexcept {
    const Word status = data_->value(post, record::post::status);
    return status.is(Word::plain) ? static_cast<PostStatus>(status.value()) : PostStatus::active;
}

std::span<const Node> Snapshot::held_by(Node post) const noexcept {
    const std::uint32_t position = chart_position(post);
    return part(data_->holders, data_->first_holder[position], data_->first_holder[position + 1]);
}

std::span<const Node> Snapshot::standby(Node post) const noexcept {
    const auto found = std::ranges::equal_range(data_->standby, post, {}, &snapshot::StandbyFact::post);
    return std::span<const Node>(data_->standby_people)
        .subspan(static_cast<std::size_t>(found.begin() - data_->standby.begin()), found.size());
}

// ---- The chart

std::span<const Node> Snapshot::chart() const noexcept { return data_->chart; }

std::uint32_t Snapshot::chart_position(Node post) const noexcept {
    return data_->chart_position_by_post[data_->record->position(Kind::post, post)];
}

std::span<const Node> Snapshot::posts_below(Node post) const noexcept {
    const std::uint32_t position = chart_position(post);
    return part(data_->chart, position + 1, data_->chart_end[position]);
}

std::span<const Node> Snapshot::holders_below(Node post) const noexcept {
    const std::uint32_t position = chart_position(post);
    return part(data_->holders, data_->first_holder[position + 1], data_->first_holder[data_->chart_end[position]]);
}

bool Snapshot::is_above(Node upper, Node lower) const noexcept {
    const std::uint32_t above = chart_position(upper);
    const std::uint32_t below = chart_position(lower);
    return above < below && below < data_->chart_end[above];
}

// ---- People

std::span<const Node> Snapshot::holds(Node person) const noexcept {
    const std::uint32_t position = data_->record->position(Kind::person, person);
    return part(data_->held, data_->first_held_by_person[position], data_->first_held_by_person[position + 1]);
}

HoldingKind Snapshot::held_as(Node person, Node post) const noexcept {
    std::uint32_t at = data_->first_held_by_person[data_->record->position(Kind::person, person)];
    while (data_->held[at] != post) ++at;
    return data_->held_as[at];
}

namespace {

/// Calls `take(post, appointment)` for each appointment of the person by which they hold a post that day.
template <typename Take>
void for_each_holding_appointment(const snapshot::Data& data, Node person, const Take& take) {
    const record::Record& record = *data.record;
    for (const Word one : record.list(record.row(person)[record::person::appointments])) {
        const Row appointment = record.row(one);
        if (!record::life(record::appointment_object, appointment).contains(data.day)) continue;
        const Word kind = appointment[record::appointment::kind];
        if (kind.is(Word::plain) && kind.value() == static_cast<std::uint32_t>(record::AppointmentKind::standby))
            continue;
        const Node post = record.find(Kind::post, appointment[record::appointment::post]);
        if (data.is_node_in_force(post)) take(post, appointment);
    }
}

HoldingKind kind_of(Row appointment) {
    const Word kind = appointment[record::appointment::kind];
    return kind.is(Word::plain) ? static_cast<HoldingKind>(kind.value()) : HoldingKind::regular;
}

}  // namespace

Holding Snapshot::holding(Node person, Node post) const noexcept {
    Holding holding;
    double stated = 0;
    int unstated = 0;
    int unstated_here = 0;
    double stated_here = 0;
    for_each_holding_appointment(*data_, person, [&](Node held, Row appointment) {
        const Word share = appointment[record::appointment::share];
        const double part = share.is(Word::number) ? data_->record->number(share) : 0;
        stated += part;
        unstated += !share.is(Word::number);
        if (held != post) return;
        if (holding.person == none) holding = {person, post, kind_of(appointment), 0};
        stated_here += part;
        unstated_here += !share.is(Word::number);
    });
    if (holding.person == none) return holding;
    holding.share = stated_here;
    if (unstated_here > 0) holding.share += std::max(0.0, 1 - stated) * unstated_here / unstated;
    return holding;
}

Node Snapshot::main_post(Node person) const noexcept {
    Node main = none;
    HoldingKind best = HoldingKind::acting;
    for_each_holding_appointment(*data_, person, [&](Node post, Row appointment) {
        if (main != none && kind_of(appointment) >= best) return;
        main = post;
        best = kind_of(appointment);
    });
    return main;
}

bool Snapshot::has_regular_post(Node person) const noexcept {
    bool regular = false;
    for_each_holding_appointment(*data_, person, [&regular](Node, Row appointment) {
        regular = regular || kind_of(appointment) == HoldingKind::regular;
    });
    return regular;
}

bool Snapshot::is_away(Node person) const noexcept {
    return !data_->away_by_person.empty() && data_->away_by_person[data_->record->position(Kind::person, person)];
}

}  // namespace orgraph
