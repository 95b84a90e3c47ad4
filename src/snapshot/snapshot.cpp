#include "orgraph/snapshot.hpp"

#include <algorithm>
#include <unordered_map>

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

Node Snapshot::post_in(Node post) const noexcept { return data_->department_by_post[data_->position(post)]; }

Node Snapshot::job(Node post) const noexcept {
    return data_->record->find(Kind::job, data_->record->row(post)[record::post::job]);
}

Node Snapshot::reports_to(Node post) const noexcept { return data_->superior(post); }

Line Snapshot::line(Node post) const noexcept {
    const snapshot::LineSaid said = data_->line_by_post[data_->position(post)];
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
    const auto first = std::ranges::lower_bound(data_->standby, post, {}, &snapshot::StandbyFact::post);
    const auto last = std::ranges::upper_bound(data_->standby, post, {}, &snapshot::StandbyFact::post);
    return std::span<const Node>(data_->standby_people)
        .subspan(static_cast<std::size_t>(first - data_->standby.begin()), static_cast<std::size_t>(last - first));
}

// ---- The chart

std::span<const Node> Snapshot::chart() const noexcept { return data_->chart; }

std::uint32_t Snapshot::chart_position(Node post) const noexcept { return data_->chart_range(post).position; }

std::span<const Node> Snapshot::posts_below(Node post) const noexcept {
    const snapshot::ChartRange range = data_->chart_range(post);
    return part(data_->chart, range.position + 1, range.end);
}

std::span<const Node> Snapshot::holders_below(Node post) const noexcept {
    const snapshot::ChartRange range = data_->chart_range(post);
    return part(data_->holders, data_->first_holder[range.position + 1], data_->first_holder[range.end]);
}

bool Snapshot::is_above(Node upper, Node lower) const noexcept {
    const snapshot::ChartRange above = data_->chart_range(upper);
    const std::uint32_t below = chart_position(lower);
    return above.position < below && below < above.end;
}

// ---- People

std::span<const Node> Snapshot::holds(Node person) const noexcept {
    const std::uint32_t position = data_->record->position(Kind::person, person);
    return part(data_->held, data_->first_held_by_person[position], data_->first_held_by_person[position + 1]);
}

HoldingKind Snapshot::held_as(Node person, Node post) const noexcept {
    const std::span<const Node> held = holds(person);
    const std::span<const Node> holders = held_by(post);
    if (held.size() <= holders.size()) {
        const auto at = std::ranges::find(held, post) - held.begin();
        return data_->held_as[static_cast<std::size_t>(held.data() - data_->held.data() + at)];
    }
    const auto at = std::ranges::find(holders, person) - holders.begin();
    return data_->holder_as[static_cast<std::size_t>(holders.data() - data_->holders.data() + at)];
}

bool Snapshot::is_held_by(Node post, Node person) const noexcept {
    const std::span<const Node> held = holds(person);
    const std::span<const Node> holders = held_by(post);
    return held.size() <= holders.size() ? std::ranges::find(held, post) != held.end()
                                         : std::ranges::find(holders, person) != holders.end();
}

namespace {

/// Calls `take(appointment)` for each appointment of the person that day but those of somebody who stands by, and those
/// to posts that are supposed to be vacant.
template <typename Take>
void for_each_appointment(const snapshot::Data& data, Node person, Take&& take) {
    const record::Record& record = *data.record;
    const Row row = record.row(Kind::person, record.position(Kind::person, person));
    for (const Word one : record.list(row[record::person::appointments])) {
        const Row appointment = record.row(one);
        if (!record::life(record::appointment_object, appointment).contains(data.day)) continue;
        if (record::kind_of_appointment(appointment) == record::AppointmentKind::standby) continue;
        if (!data.suppositions.vacant.empty() &&
            data.is_vacated(record.find(Kind::post, appointment[record::appointment::post])))
            continue;
        take(appointment);
    }
}

/// Calls `take(post, appointment)` for those by which the person holds a post.
template <typename Take>
void for_each_holding_appointment(const snapshot::Data& data, Node person, const Take& take) {
    for_each_appointment(data, person, [&](Row appointment) {
        const Node post = data.record->find(Kind::post, appointment[record::appointment::post]);
        if (data.is_node_in_force(post)) take(post, appointment);
    });
}

HoldingKind kind_of(Row appointment) { return static_cast<HoldingKind>(record::kind_of_appointment(appointment)); }

/// Adds up what is stated, and splits what is left.
class Shares {
 public:
    explicit Shares(const record::Record& record, std::span<double> shares, std::span<std::uint32_t> unstated)
        : record_(record), shares_(shares), unstated_(unstated) {}

    void add(std::size_t place, Row appointment) {
        if (const Word share = appointment[record::appointment::share]; share.is(Word::number)) {
            shares_[place] += record_.number(share);
            stated_ += record_.number(share);
        } else {
            ++unstated_[place];
            ++unstated_in_all_;
        }
    }
    void split_rest() {
        for (std::size_t i = 0; i < shares_.size(); ++i)
            if (unstated_[i] > 0) shares_[i] += std::max(0.0, 1 - stated_) * unstated_[i] / unstated_in_all_;
    }

 private:
    const record::Record& record_;
    std::span<double> shares_;
    std::span<std::uint32_t> unstated_;
    double stated_ = 0;
    std::uint32_t unstated_in_all_ = 0;
};

}  // namespace

void snapshot::shares(const Data& data, Node person, std::span<double> shares) {
    constexpr std::size_t few = 16;
    std::uint32_t few_unstated[few] = {};
    std::vector<std::uint32_t> many_unstated(shares.size() > few ? shares.size() : 0);
    std::ranges::fill(shares, 0.0);
    Shares sums(*data.record, shares, many_unstated.empty() ? std::span(few_unstated, shares.size()) : many_unstated);
    // Mostly each appointment is for another post, and they stand in the order of the posts held: then it need not be
    // looked up for which one, which costs more than all the rest.
    std::size_t appointments = 0;
    for_each_appointment(data, person, [&](Row) { ++appointments; });
    if (appointments == shares.size()) {
        for_each_appointment(data, person, [&, place = std::size_t{0}](Row one) mutable { sums.add(place++, one); });
    } else {
        std::unordered_map<Node, std::size_t> places;
        const std::uint32_t first = data.first_held_by_person[data.record->position(Kind::person, person)];
        for (std::size_t i = 0; i < shares.size(); ++i) places.emplace(data.held[first + i], i);
        for_each_holding_appointment(data, person, [&](Node post, Row one) { sums.add(places.at(post), one); });
    }
    sums.split_rest();
}

std::vector<Holding> Snapshot::holdings(Node person) const {
    const std::span<const Node> held = holds(person);
    const HoldingKind* const as = data_->held_as.data() + (held.data() - data_->held.data());
    std::vector<double> shares(held.size());
    snapshot::shares(*data_, person, shares);
    std::vector<Holding> holdings;
    holdings.reserve(held.size());
    for (std::size_t i = 0; i < held.size(); ++i) holdings.push_back({person, held[i], as[i], shares[i]});
    return holdings;
}

Holding Snapshot::holding(Node person, Node post) const {
    for (const Holding& holding : holdings(person))
        if (holding.post == post) return holding;
    return {};
}

Node Snapshot::main_post(Node person) const noexcept {
    if (const std::span<const Node> held = holds(person); held.size() <= 1) return held.empty() ? none : held[0];
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
