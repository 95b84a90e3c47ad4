#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <optional>
#include <queue>
#include <unordered_set>

#include "document/checks.hpp"
#include "document/timed_graph.hpp"
#include "record/large_memory.hpp"
#include "record/lines.hpp"
#include "record/pieces.hpp"

namespace orgraph::document {
namespace {

using record::Columns;
using record::Record;
using record::Row;
using record::Word;

/// Calls `visit(node, days)` for what a dated reference names over `within`: none where that is nothing.
template <typename Visit>
void for_each_named(const Record& record, Kind kind, Word dated, Period within, const Visit& visit) {
    record::for_each_piece(record, dated, within,
                           [&](Word value, Period days) { visit(record.find(kind, value), days); });
}

std::uint32_t number_of(Node node) { return static_cast<std::uint32_t>(node); }

Period life_of(const Record& record, Node node) {
    return record::life(record::object_of(record.kind(node)), record.row(node));
}

/// Periods in order of time, apart from each other, that cover the same days as the given ones.
std::vector<Period> merged(std::vector<Period> periods) {
    std::erase_if(periods, [](Period days) { return days.empty(); });
    std::ranges::sort(periods, {}, &Period::from);
    std::vector<Period> result;
    for (const Period days : periods) {
        if (!result.empty() && days.from <= result.back().to)
            result.back().to = std::max(result.back().to, days.to);
        else
            result.push_back(days);
    }
    return result;
}

/// The first day that both have; each is in order of time. Linear.
std::optional<Day> first_common_day(const std::vector<Period>& a, const std::vector<Period>& b) {
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Period common = intersection(a[i], b[j]);
        if (!common.empty()) return common.from;
        if (a[i].to < b[j].to)
            ++i;
        else
            ++j;
    }
    return std::nullopt;
}

/// Tells when the line of a node in force first leads into a cycle whose own nodes may not be in force.
class WaysInto {
 public:
    explicit WaysInto(std::vector<TimedEdge> edges) : edges_(std::move(edges)) {
        std::ranges::sort(edges_, {}, &TimedEdge::to);
    }

    std::optional<Day> first_day(const Record& record, const TimedCycle& cycle, Kind kind) {
        for (const Period days : cycle.days)
            if (const auto first = first_day(record, cycle, days, kind)) return first;
        return std::nullopt;
    }

 private:
    struct Way {
        std::uint32_t vertex;
        Period days;  ///< on which it leads into the cycle
    };
    /// Steps after which no further ways are looked for, all cycles taken together.
    static constexpr std::size_t most_steps = 4'000'000;

    std::optional<Day> first_day(const Record& record, const TimedCycle& cycle, Period days, Kind kind) {
        std::vector<Way> open;
        for (const std::uint32_t vertex : cycle.vertices) open.push_back({vertex, days});
        const std::unordered_set<std::uint32_t> inside(cycle.vertices.begin(), cycle.vertices.end());
        std::optional<Day> first;
        while (!open.empty() && steps_ < most_steps) {
            const Way way = open.back();
            open.pop_back();
            for (auto edge = std::ranges::lower_bound(edges_, way.vertex, {}, &TimedEdge::to);
                 edge != edges_.end() && edge->to == way.vertex && steps_ < most_steps; ++edge, ++steps_) {
                const Period common = intersection(edge->days, way.days);
                if (common.empty() || inside.contains(edge->from)) continue;
                const Period lived = intersection(life_of(record, Node{edge->from}), common);
                if (record.kind(Node{edge->from}) == kind && !lived.empty())
                    first = std::min(first.value_or(last_day), lived.from);
                open.push_back({edge->from, common});
            }
        }
        return first;
    }

    std::vector<TimedEdge> edges_;
    std::size_t steps_ = 0;
};

/// The ids of a cycle from its first node in document order, back to that one.
std::string walked(const Record& record, const std::vector<std::uint32_t>& nodes) {
    constexpr std::size_t most_shown = 1'000;
    std::string walk;
    for (std::size_t i = 0; i < std::min(nodes.size(), most_shown); ++i)
        walk += quoted(record.id(Node{nodes[i]})) + " -> ";
    if (nodes.size() > most_shown) walk += std::to_string(nodes.size() - most_shown) + " more -> ";
    return walk + quoted(record.id(Node{nodes.front()}));
}

/// Reports the cycles among nodes of a kind in a graph whose vertices are nodes: each once, from its first node, with
/// the first day on which it is in the line of a node in force.
/// @return Whether the graph has any.
bool report_cycles(const Record& record, Kind kind, std::string_view code, std::string_view relation,
                   const TimedGraph& graph, Findings& findings) {
    std::optional<WaysInto> ways;
    std::map<std::vector<std::uint32_t>, Day> first_days;  // lines by way of different departments are one cycle
    const std::vector<TimedCycle> cycles = find_cycles(graph);
    for (const TimedCycle& cycle : cycles) {
        if (cycle.vertices.empty()) {
            findings.error(code, {}, {});  // beyond those that are listed
            continue;
        }
        std::vector<std::uint32_t> nodes;
        std::vector<Period> lives;
        for (const std::uint32_t vertex : cycle.vertices) {
            if (record.kind(Node{vertex}) != kind) continue;
            nodes.push_back(vertex);
            lives.push_back(life_of(record, Node{vertex}));
        }
        if (nodes.empty()) continue;
        std::optional<Day> first = first_common_day(merged(std::move(lives)), cycle.days);
        if (!first || *first != cycle.days.front().from) {
            if (!ways) ways.emplace(graph.edges());
            const std::optional<Day> reached = ways->first_day(record, cycle, kind);
            if (reached) first = std::min(first.value_or(last_day), *reached);
        }
        if (!first) continue;
        std::rotate(nodes.begin(), std::ranges::min_element(nodes), nodes.end());
        const auto [entry, added] = first_days.emplace(std::move(nodes), *first);
        if (!added) entry->second = std::min(entry->second, *first);
    }
    for (const auto& [nodes, first] : first_days)
        findings.error(code, path_to(record, Node{nodes.front()}),
                       std::string(relation) + " in a circle" +
                           (first == first_day ? std::string() : ", from " + first.text() + " on") + ": " +
                           walked(record, nodes));
    return !cycles.empty();
}

/// Calls `visit(parent, days)` for what a department is part of, over all days: none where that is nothing.
template <typename Visit>
void for_each_parent(const Record& record, std::uint32_t department, const Visit& visit) {
    const Node parent = record.columns().parent(department);
    if (parent != Columns::in_row) return visit(parent, Period());
    for_each_named(record, Kind::department, record.row(Kind::department, department)[record::department::parent], {},
                   visit);
}

/// Departments come first among nodes: they are the vertices.
TimedGraph parts(const Record& record) {
    const std::uint32_t departments = record.count(Kind::department);
    TimedGraph graph(std::vector<std::uint32_t>(departments, TimedGraph::nothing));
    for (std::uint32_t d = 0; d < departments; ++d)
        for_each_parent(record, d, [&graph, d](Node parent, Period days) {
            if (parent != none) graph.add(d, number_of(parent), days);
        });
    return graph;
}

/// The graph of reporting lines: vertices are the nodes, numbered as such. A post whose line is inherited leads to its
/// department's vertex, which leads to the head or to the department above. Only a post that is a head itself leads
/// straight to its superior, since what heads a department on the way up may be itself; one that only heads the
/// department to which it belongs leads to what is above that while it does, if departments are in no circles.
class ReportingLines {
 public:
    /// @param in_circles  whether departments are part of each other
    ReportingLines(const Record& record, bool in_circles)
        : record_(record),
          columns_(record.columns()),
          in_circles_(in_circles),
          graph_(of_all_days()),
          is_head_(record.count(Kind::post)) {
        for (std::uint32_t d = 0; d < record_.count(Kind::department); ++d) add_department(d);
        for (const Columns::LineChange& change : columns_.line_changes())
            if (!is_head_[change.post]) add(record_.node(Kind::post, change.post), change.line, change.days);
        if (!std::ranges::is_sorted(headships_, {}, &Headship::post))
            std::ranges::sort(headships_, {}, &Headship::post);
        for (auto first = headships_.begin(); first != headships_.end();) {
            const auto next = std::find_if(first, headships_.end(),
                                           [first](const Headship& other) { return other.post != first->post; });
            add_line_of_head(*first, next - first == 1);
            first = next;
        }
    }
    const TimedGraph& graph() const noexcept { return graph_; }

 private:
    /// Days on which a post is the head of a department.
    struct Headship {
        std::uint32_t post = 0;
        Node department = none;
        Period days;
    };
    /// The lines that are the same on all days, as if no post were a head; nothing for departments yet. All at once, as
    /// these are most.
    std::vector<std::uint32_t> of_all_days() const {
        static_assert(static_cast<std::uint32_t>(none) == TimedGraph::nothing);
        const std::span<const Node> said = columns_.lines();
        std::vector<std::uint32_t> lines;
        record::reserve_large(lines, record_.begin(Kind::person));
        lines.resize(record_.begin(Kind::person), TimedGraph::nothing);
        std::uint32_t* const of_posts = lines.data() + record_.begin(Kind::post);
        for (std::size_t p = 0; p < said.size(); ++p)
            of_posts[p] = said[p] == Columns::in_row ? TimedGraph::nothing : number_of(said[p]);
        return lines;
    }

    void add(Node from, Node to, Period days) {
        if (to != none) graph_.add(number_of(from), number_of(to), days);
    }

    void add_department(std::uint32_t position) {
        const Node department = record_.node(Kind::department, position);
        const Node head = columns_.head(position);
        if (head != none && head != Columns::in_row && !columns_.has_days(department))
            return add_head(department, head, {});
        if (head == none && columns_.parent(position) != Columns::in_row)
            return add(department, columns_.parent(position), {});

        const Row row = record_.row(department);
        const record::Pieces parents(record_, row[record::department::parent]);
        const auto lead_up = [&](Period days) {
            parents.for_each(
                days, [&](Word parent, Period part) { add(department, record_.find(Kind::department, parent), part); });
        };
        const Period life = record::life(record::department_object, row);
        if (life.empty()) return lead_up({});
        if (life.from != first_day) lead_up({first_day, Day(life.from.number() - 1)});
        for_each_named(record_, Kind::post, row[record::department::head], life, [&](Node post, Period days) {
            if (post == none)
                lead_up(days);
            else
                add_head(department, post, days);
        });
        if (life.to != last_day) lead_up({Day(life.to.number() + 1), last_day});
    }
    void add_head(Node department, Node head, Period days) {
        add(department, head, days);
        const std::uint32_t post = record_.position(Kind::post, head);
        is_head_[post] = true;
        headships_.push_back({post, department, days});
    }

    /// @param is_only  whether the post has no other headship
    void add_line_of_head(const Headship& headship, bool is_only) {
        const Node post = record_.node(Kind::post, headship.post);
        const Node line = columns_.line(headship.post);
        if (line != Columns::in_row) {
            graph_.remove(number_of(post));
            return add_line_of_head(headship, is_only, line, {});
        }
        const auto changes = columns_.line_changes();
        auto change = std::ranges::lower_bound(changes, headship.post, {}, &Columns::LineChange::post);
        for (; change != changes.end() && change->post == headship.post; ++change)
            add_line_of_head(headship, is_only, change->line, change->days);
    }
    void add_line_of_head(const Headship& headship, bool is_only, Node line, Period days) {
        const Node post = record_.node(Kind::post, headship.post);
        if (!record_.is_of(Kind::department, line)) return add(post, line, days);
        const std::uint32_t department = record_.position(Kind::department, line);
        // What is above is gone through once for a post at most.
        const bool above_is_known = columns_.parent(department) != Columns::in_row || days == Period{};
        if (in_circles_ || !is_only || headship.department != line || !above_is_known)
            return add_days_one_by_one(post, days);
        const Period common = intersection(headship.days, days);
        if (common.empty()) return add(post, line, days);
        if (days.from < common.from) add(post, line, {days.from, Day(common.from.number() - 1)});
        for_each_parent(record_, department,
                        [&](Node above, Period part) { add(post, above, intersection(part, common)); });
        if (common.to < days.to) add(post, line, {Day(common.to.number() + 1), days.to});
    }
    /// From one day on which something changes to the next.
    void add_days_one_by_one(Node post, Period days) {
        for (std::uint32_t next = days.from.number(); next <= days.to.number();) {
            Period valid = days;
            const Node superior = record::line_on(record_, post, Day(next), valid).superior;
            add(post, superior, {Day(next), valid.to});
            next = valid.to.number() + 1;
        }
    }

    const Record& record_;
    const Columns& columns_;
    bool in_circles_;
    TimedGraph graph_;
    std::vector<bool> is_head_;  ///< by post: of a department, on some day
    std::vector<Headship> headships_;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;

/// The shortest way from `start` back to itself, by breadth-first search.
std::vector<std::uint32_t> shortest_cycle(const Graph& graph, std::uint32_t start) {
    std::map<std::uint32_t, std::uint32_t> came_from;
    std::queue<std::uint32_t> open;
    open.push(start);
    while (!open.empty()) {
        const std::uint32_t vertex = open.front();
        open.pop();
        for (auto [edge, end] = boost::out_edges(vertex, graph); edge != end; ++edge) {
            const auto next = static_cast<std::uint32_t>(boost::target(*edge, graph));
            if (next == start) {
                std::vector<std::uint32_t> cycle{vertex};
                while (cycle.back() != start) cycle.push_back(came_from.at(cycle.back()));
                std::ranges::reverse(cycle);
                return cycle;
            }
            if (came_from.emplace(next, vertex).second) open.push(next);
        }
    }
    return {};
}

/// One cycle for each set of posts that all have each other's duties.
void check_inheritance(const Record& record, Findings& findings) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    const std::uint32_t count = record.count(Kind::post);
    for (const std::uint32_t p : record.columns().heirs()) {
        for (const Word one : record.list(record.row(Kind::post, p)[record::post::inherits_duties_of])) {
            const Node other = record.find(Kind::post, one);
            if (other != none) edges.emplace_back(p, record.position(other));
        }
    }
    if (edges.empty()) return;
    const Graph graph(boost::edges_are_sorted, edges.begin(), edges.end(), count);
    std::vector<std::uint32_t> component(count);
    const auto components = boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    std::vector<bool> told(static_cast<std::size_t>(components));
    for (const auto& [from, to] : edges) {
        if (component[from] != component[to] || told[component[from]]) continue;
        told[component[from]] = true;
        // Edges come in the order of posts: `from` is the first of its set.
        std::string walk;
        for (const std::uint32_t p : shortest_cycle(graph, from))
            walk += quoted(record.id(record.node(Kind::post, p))) + " -> ";
        findings.error(
            "inheritance-cycle", path_to(record, record.node(Kind::post, from)),
            "posts inherit the duties of each other: " + walk + quoted(record.id(record.node(Kind::post, from))));
    }
}

}  // namespace

void check_cycles(const Record& record, Findings& findings) {
    const bool in_circles = report_cycles(record, Kind::department, "department-cycle",
                                          "departments are part of each other", parts(record), findings);
    report_cycles(record, Kind::post, "reporting-cycle", "posts report to each other",
                  ReportingLines(record, in_circles).graph(), findings);
    check_inheritance(record, findings);
}

}  // namespace orgraph::document
