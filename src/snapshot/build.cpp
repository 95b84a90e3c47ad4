#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "orgraph/organization.hpp"
#include "record/large_memory.hpp"
#include "record/lines.hpp"
#include "snapshot/adjacency.hpp"
#include "snapshot/data.hpp"

namespace orgraph::snapshot {

Data::Data() = default;
Data::~Data() = default;

namespace {

using record::Record;
using record::Row;
using record::Word;

class Builder {
 public:
    explicit Builder(Data& data) : data_(data), record_(*data.record), columns_(record_.columns()) {}

    void run() {
        find_nodes_in_force();
        take_departments();
        take_lines();
        put_posts_in_chart_order();
        put_posts_in_department_order();
        take_holdings();
    }

 private:
    // ---- Who and what is there
    void find_nodes_in_force() {
        for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
            const record::Object& object = record::object_of(kind);
            std::vector<Node>& nodes = data_.in_force[static_cast<unsigned>(kind)];
            record::reserve_large(nodes, record_.count(kind));
            for (std::uint32_t i = 0; i < record_.count(kind); ++i) {
                const Node node = record_.node(kind, i);
                if (!columns_.has_days(node) || record::life(object, record_.row(kind, i)).contains(data_.day))
                    nodes.push_back(node);
                else
                    set_not_in_force(node);
            }
        }
        if (!data_.suppositions.without.empty()) leave_out_people();
    }
    /// So many times `value`, in an empty array.
    template <typename T>
    static void fill(std::vector<T>& values, std::size_t count, const T& value) {
        record::reserve_large(values, count);
        values.resize(count, value);
    }
    void leave_out_people() {
        for (const Node person : data_.suppositions.without) set_not_in_force(person);
        std::erase_if(data_.in_force[static_cast<unsigned>(Kind::person)],
                      [this](Node person) { return !in_force(person); });
    }
    void set_not_in_force(Node node) {
        if (data_.is_in_force.empty()) data_.is_in_force.assign(record_.node_count(), true);
        data_.is_in_force[static_cast<std::uint32_t>(node)] = false;
    }
    bool in_force(Node node) const { return data_.is_node_in_force(node); }
    Node reference(Kind kind, Row row, unsigned member) const {
        return record_.find(kind, record::on_day(record_, row[member], data_.day));
    }

    // ---- Departments
    void take_departments() {
        data_.departments.resize(record_.count(Kind::department));
        for (std::uint32_t d = 0; d < data_.departments.size(); ++d) {
            const Row row = record_.row(Kind::department, d);
            DepartmentFacts& facts = data_.departments[d];
            facts.said_parent = reference(Kind::department, row, record::department::parent);
            if (in_force(record_.node(Kind::department, d)))
                facts.head = reference(Kind::post, row, record::department::head);
        }
        for (DepartmentFacts& facts : data_.departments) facts.parent = nearest_in_force(facts.said_parent);
        find_nearest_heads();
    }
    DepartmentFacts& facts(Node department) { return data_.departments[record_.position(department)]; }

    /// The department itself, or the nearest above it that is in force. Those passed over remember the answer.
    Node nearest_in_force(Node department) {
        std::vector<Node> way;
        while (department != none && !in_force(department)) {
            if (above_ended_.empty()) above_ended_.resize(data_.departments.size());
            std::optional<Node>& known = above_ended_[record_.position(department)];
            if (known) {
                department = *known;
                break;
            }
            known = none;  // until it is known: a circle that leads nowhere ends here
            way.push_back(department);
            department = facts(department).said_parent;
        }
        for (const Node passed : way) above_ended_[record_.position(passed)] = department;
        return department;
    }

    /// For each department the nearest one, from itself upwards, that has a head. Each is worked out once: the way up
    /// is walked to one that is known, then back.
    void find_nearest_heads() {
        nearest_headed_.assign(data_.departments.size(), nowhere);
        std::vector<std::uint32_t> way;
        for (std::uint32_t d = 0; d < data_.departments.size(); ++d) {
            std::uint32_t at = d;
            while (at != nowhere && nearest_headed_[at] == nowhere && data_.departments[at].head == none &&
                   way.size() < data_.departments.size()) {
                way.push_back(at);
                const Node parent = data_.departments[at].said_parent;
                at = parent == none ? nowhere : record_.position(parent);
            }
            std::uint32_t headed = at;
            if (at != nowhere && data_.departments[at].head == none) headed = nearest_headed_[at];
            for (; !way.empty(); way.pop_back()) nearest_headed_[way.back()] = headed == nowhere ? no_head : headed;
            if (at != nowhere && data_.departments[at].head != none) nearest_headed_[at] = at;
        }
    }

    /// The head of the nearest department whose head is another post.
    Node inherited_superior(Node post, Node department) {
        for (std::size_t steps = data_.departments.size(); department != none && steps > 0; --steps) {
            const std::uint32_t headed = nearest_headed_[record_.position(department)];
            if (headed == no_head || headed == nowhere) return none;
            if (data_.departments[headed].head != post) return data_.departments[headed].head;
            department = data_.departments[headed].said_parent;
        }
        return none;
    }

    // ---- Lines
    void take_lines() {
        const std::uint32_t count = record_.count(Kind::post);
        fill(data_.superior_by_post, count, none);
        fill(data_.line_by_post, count, {});
        fill(data_.department_by_post, count, none);
        for (std::uint32_t p = 0; p < count; ++p) {
            const Node post = record_.node(Kind::post, p);
            if (!in_force(post)) continue;
            Node department = columns_.department(p);
            if (department == record::Columns::in_row)
                department = reference(Kind::department, record_.row(Kind::post, p), record::post::department);
            if (department != none && in_force(department)) data_.department_by_post[p] = department;
            take_line(p, post, department);
        }
    }
    void take_line(std::uint32_t p, Node post, Node department) {
        Node superior = columns_.line(p);
        bool inherited = superior == none || record_.is_of(Kind::department, superior);
        LineEnd end = LineEnd::unknown;  // while there is none
        if (superior == record::Columns::in_row) {
            const Word said = record::on_day(record_, record_.row(Kind::post, p)[record::post::reports_to], data_.day);
            inherited = said.is(Word::absent);
            superior = record_.find(Kind::post, said);
            end = end_of(said);
        }
        if (inherited) superior = inherited_superior(post, department);
        if (superior != none) end = LineEnd::goes_on;
        if (superior != none && !in_force(superior)) {
            const Beyond beyond = pass_over(superior);
            superior = beyond.superior;
            end = beyond.end;
        }
        data_.superior_by_post[p] = superior;
        data_.line_by_post[p] = LineSaid::of(end, inherited);
    }
    /// What is above a post that is not in force: the first superior that is, or why there is none.
    struct Beyond {
        Node superior = none;
        LineEnd end = LineEnd::unknown;
    };
    /// Those passed over remember the answer.
    Beyond pass_over(Node post) {
        if (beyond_ended_.empty()) beyond_ended_.resize(record_.count(Kind::post));
        std::vector<Node> way;
        Beyond result;
        for (Node at = post;;) {
            if (in_force(at)) {
                result = {at, LineEnd::goes_on};
                break;
            }
            std::optional<Beyond>& known = beyond_ended_[record_.position(at)];
            if (known) {
                result = *known;
                break;
            }
            known = Beyond{};  // until it is known: a circle that leads nowhere ends here
            way.push_back(at);
            Period any;
            const record::Line line = record::line_on(record_, at, data_.day, any);
            if (line.superior == none) {
                result = {none, end_of(line.said)};
                break;
            }
            at = line.superior;
        }
        for (const Node passed : way) beyond_ended_[record_.position(passed)] = result;
        return result;
    }
    static LineEnd end_of(Word said) {
        return said.is(Word::null) ? LineEnd::top : said.is(Word::row) ? LineEnd::outside : LineEnd::unknown;
    }

    // ---- Orders
    /// Depth first over a forest given by the parent of each member. Linear.
    struct Forest {
        std::vector<std::uint32_t> order;  ///< members, each before those below it
        std::vector<std::uint32_t> end;    ///< by position in the order: behind those below
    };
    /// `parent_of(i)` is for each member i of `members` the position of its parent, `nowhere` for a root. Siblings
    /// stay in the order of `members`.
    template <typename ParentOf>
    static Forest depth_first(std::uint32_t positions, const std::vector<std::uint32_t>& members,
                              const ParentOf& parent_of) {
        std::vector<std::uint32_t> first_child;
        std::vector<std::uint32_t> next_sibling;
        fill(first_child, positions, nowhere);
        fill(next_sibling, positions, nowhere);
        std::uint32_t first_root = nowhere;
        for (auto member = members.rbegin(); member != members.rend(); ++member) {
            const std::uint32_t parent = parent_of(*member);
            std::uint32_t& first = parent == nowhere ? first_root : first_child[parent];
            next_sibling[*member] = first;
            first = *member;
        }
        Forest forest;
        record::reserve_large(forest.order, members.size());
        fill(forest.end, members.size(), nowhere);
        struct Open {
            std::uint32_t member;
            std::uint32_t position;
        };
        std::vector<Open> open;
        for (std::uint32_t next = first_root;;) {
            if (next != nowhere) {
                open.push_back({next, static_cast<std::uint32_t>(forest.order.size())});
                forest.order.push_back(next);
                next = first_child[next];
            } else if (!open.empty()) {
                forest.end[open.back().position] = static_cast<std::uint32_t>(forest.order.size());
                next = next_sibling[open.back().member];
                open.pop_back();
            } else {
                return forest;
            }
        }
    }
    std::vector<std::uint32_t> positions(Kind kind) const {
        std::vector<std::uint32_t> result;
        record::reserve_large(result, data_.in_force[static_cast<unsigned>(kind)].size());
        for (const Node node : data_.in_force[static_cast<unsigned>(kind)])
            result.push_back(record_.position(kind, node));
        return result;
    }
    std::uint32_t position_or_nowhere(Kind kind, Node node) const {
        return node == none ? nowhere : record_.position(kind, node);
    }

    void put_posts_in_chart_order() {
        const std::uint32_t count = record_.count(Kind::post);
        Forest forest = depth_first(count, positions(Kind::post), [this](std::uint32_t p) {
            return position_or_nowhere(Kind::post, data_.superior_by_post[p]);
        });
        fill(data_.chart_range_by_post, count, {});
        record::reserve_large(data_.chart, forest.order.size());
        for (std::uint32_t i = 0; i < forest.order.size(); ++i) {
            data_.chart.push_back(record_.node(Kind::post, forest.order[i]));
            data_.chart_range_by_post[forest.order[i]] = {i, forest.end[i]};
        }
        data_.chart_end = std::move(forest.end);
    }

    void put_posts_in_department_order() {
        const std::uint32_t count = record_.count(Kind::department);
        const Forest forest = depth_first(count, positions(Kind::department), [this](std::uint32_t d) {
            return position_or_nowhere(Kind::department, data_.departments[d].parent);
        });
        // Count, then put each post in its place, so that document order stays within a department.
        std::vector<std::uint32_t> next(count, 0);
        for (const Node department : data_.department_by_post)
            if (department != none) ++next[record_.position(Kind::department, department)];
        std::uint32_t total = 0;
        for (const std::uint32_t d : forest.order) {
            DepartmentFacts& facts = data_.departments[d];
            facts.first_post = total;
            facts.end_own = total += next[d];
            next[d] = facts.first_post;
        }
        for (std::uint32_t i = 0; i < forest.order.size(); ++i) {
            const std::uint32_t last = forest.order[forest.end[i] - 1];
            data_.departments[forest.order[i]].end_within = data_.departments[last].end_own;
        }
        fill(data_.department_posts, total, none);
        for (std::uint32_t p = 0; p < data_.department_by_post.size(); ++p) {
            const Node department = data_.department_by_post[p];
            if (department != none)
                data_.department_posts[next[record_.position(Kind::department, department)]++] =
                    record_.node(Kind::post, p);
        }
    }

    // ---- People
    void take_holdings() {
        const std::uint32_t people = record_.count(Kind::person);
        record::reserve_large(data_.first_held_by_person, people + std::size_t{1});
        record::reserve_large(data_.held, people);
        record::reserve_large(data_.held_as, people);
        for (std::uint32_t i = 0; i < people; ++i) {
            data_.first_held_by_person.push_back(static_cast<std::uint32_t>(data_.held.size()));
            const Node person = record_.node(Kind::person, i);
            if (!in_force(person)) continue;
            take_appointments(person, i);
            if (columns_.has_times(i)) take_times(i);
        }
        data_.first_held_by_person.push_back(static_cast<std::uint32_t>(data_.held.size()));
        put_holders_in_chart_order();

        std::ranges::stable_sort(data_.standby, {}, &StandbyFact::post);
        for (const StandbyFact& fact : data_.standby) data_.standby_people.push_back(fact.person);
    }
    /// Looked up, counted and placed in loops of their own: these are all over the memory, and so do not wait for each
    /// other.
    void put_holders_in_chart_order() {
        std::vector<std::uint32_t> place;
        record::reserve_large(place, data_.held.size());
        for (const Node post : data_.held) place.push_back(chart_position(post));
        std::vector<std::uint32_t> count;
        fill(count, data_.chart.size() + 1, 0u);
        for (const std::uint32_t position : place) ++count[position];
        std::exclusive_scan(count.begin(), count.end(), count.begin(), 0u);
        record::reserve_large(data_.first_holder, count.size());
        data_.first_holder = count;
        fill(data_.holders, data_.held.size(), none);
        fill(data_.holder_as, data_.held.size(), HoldingKind{});
        constexpr std::uint32_t ahead = 16;  // that what is written to all over the memory is fetched in time
        for (std::uint32_t i = 0; i + 1 < data_.first_held_by_person.size(); ++i)
            for (std::uint32_t h = data_.first_held_by_person[i]; h < data_.first_held_by_person[i + 1]; ++h) {
                if (h + 2 * ahead < place.size()) {
                    __builtin_prefetch(&count[place[h + 2 * ahead]], 1);
                    const std::uint32_t later = count[place[h + ahead]];
                    __builtin_prefetch(&data_.holders[later], 1);
                    __builtin_prefetch(&data_.holder_as[later], 1);
                }
                const std::uint32_t at = count[place[h]]++;
                data_.holders[at] = record_.node(Kind::person, i);
                data_.holder_as[at] = data_.held_as[h];
            }
    }
    std::uint32_t chart_position(Node post) const { return data_.chart_range(post).position; }

    /// Of the person at that position.
    void mark(std::vector<bool>& people, std::uint32_t position) const {
        if (people.empty()) people.resize(record_.count(Kind::person));
        people[position] = true;
    }
    void take_appointments(Node person, std::uint32_t position) {
        const auto appointments = columns_.appointments(position);
        const auto posts = columns_.appointed_to(position);
        const std::size_t first = data_.held.size();
        const std::size_t first_standby = data_.standby.size();
        // Few are looked through, many are looked up.
        constexpr std::size_t few = 16;
        taken_.clear();
        const auto is_taken = [&](Node post, bool standby) {
            if (posts.size() > few) return !taken_.emplace(post, standby).second;
            if (standby)
                return std::find_if(
                           data_.standby.begin() + static_cast<std::ptrdiff_t>(first_standby), data_.standby.end(),
                           [post](const StandbyFact& fact) { return fact.post == post; }) != data_.standby.end();
            return std::find(data_.held.begin() + static_cast<std::ptrdiff_t>(first), data_.held.end(), post) !=
                   data_.held.end();
        };
        for (std::size_t i = 0; i < posts.size(); ++i) {
            const Node post = posts[i];
            const record::Columns::Appointment appointment = appointments[i];
            if (appointment.has_days() && !is_appointed(position, i)) continue;
            if (post == none || !in_force(post)) continue;
            if (appointment.kind() == record::AppointmentKind::standby) {
                if (!is_taken(post, true)) data_.standby.push_back({post, person});
                continue;
            }
            if (data_.is_vacated(post)) continue;
            if (appointment.has_supervisor()) mark(data_.supervised_by_person, position);
            const bool again = is_taken(post, false);
            if (again || appointment.has_share()) mark(data_.time_uneven_by_person, position);
            if (again) continue;
            data_.held.push_back(post);
            data_.held_as.push_back(static_cast<HoldingKind>(appointment.kind()));
        }
    }
    /// Whether the appointment at that place lasts on the day.
    bool is_appointed(std::uint32_t person, std::size_t appointment) const {
        const auto appointments = record_.list(record_.row(Kind::person, person)[record::person::appointments]);
        return record::life(record::appointment_object, record_.row(appointments[appointment])).contains(data_.day);
    }
    void take_times(std::uint32_t position) {
        const Row row = record_.row(Kind::person, position);
        if (row.has(record::person::hours_per_week)) mark(data_.time_uneven_by_person, position);
        for (const Word one : record_.list(row[record::person::absences]))
            if (record::period(record_.row(one), record::absence::from, record::absence::to).contains(data_.day))
                mark(data_.away_by_person, position);
    }

    static constexpr std::uint32_t no_head = nowhere - 1;

    Data& data_;
    const Record& record_;
    const record::Columns& columns_;
    std::set<std::pair<Node, bool>> taken_;            ///< of the person that is read now: post, and whether standby
    std::vector<std::optional<Node>> above_ended_;     ///< by department not in force: nearest_in_force()
    std::vector<std::optional<Beyond>> beyond_ended_;  ///< by post not in force: pass_over()
    std::vector<std::uint32_t> nearest_headed_;        ///< by department: itself or the nearest above that has a head
};

}  // namespace

std::shared_ptr<const Data> build(std::shared_ptr<const record::Record> record, Day day, Suppositions suppositions) {
    const auto data = std::make_shared<Data>();
    data->record = std::move(record);
    data->first_post = data->record->begin(Kind::post);
    data->day = day;
    data->suppositions = std::move(suppositions);
    Builder(*data).run();
    return data;
}

}  // namespace orgraph::snapshot

namespace orgraph {

Snapshot Organization::at(Day day) const { return Snapshot(snapshot::build(record_, day)); }

}  // namespace orgraph
