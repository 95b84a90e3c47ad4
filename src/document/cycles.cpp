#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <optional>
#include <queue>
#include <unordered_set>

#include "document/checks.hpp"
#include "document/timed_graph.hpp"
#include "record/lines.hpp"

namespace orgraph::document {
namespace {

using record::Record;
using record::Row;
using record::Word;

/// The value of a dated member from one change to the next.
struct Piece {
    Word value;  ///< absent in the gaps
    Period days;
};

/// A dated member over `within`, in order of time. Of values that overlap, which is an error, the earlier one counts.
std::vector<Piece> pieces(const Record& record, Word dated, Period within) {
    if (!dated.is(Word::list)) return {{dated, within}};
    std::vector<Piece> given;
    for (const Word item : record.list(dated)) {
        if (!item.is(Word::row)) continue;
        const Row row = record.row(item);
        const Period days = intersection(record::period(row, record::dated::from, record::dated::to), within);
        if (!days.empty()) given.push_back({row[record::dated::value], days});
    }
    std::ranges::stable_sort(given, {}, [](const Piece& piece) { return piece.days.from; });
    std::vector<Piece> result;
    std::uint32_t next = within.from.number();
    for (const Piece& piece : given) {
        if (piece.days.to.number() < next) continue;
        if (piece.days.from.number() > next) result.push_back({{}, {Day(next), Day(piece.days.from.number() - 1)}});
        result.push_back({piece.value, {std::max(Day(next), piece.days.from), piece.days.to}});
        next = piece.days.to.number() + 1;
    }
    if (next <= within.to.number()) result.push_back({{}, {Day(next), within.to}});
    return result;
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

/// Reports the cycles among nodes of a kind in a graph whose vertices are the nodes but people: each once, from its
/// first node, with the first day on which it is in the line of a node in force.
void report_cycles(const Record& record, Kind kind, std::string_view code, std::string_view relation,
                   const TimedGraph& graph, Findings& findings) {
    std::optional<WaysInto> ways;
    std::map<std::vector<std::uint32_t>, Day> first_days;  // lines by way of different departments are one cycle
    for (const TimedCycle& cycle : find_cycles(graph)) {
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
}

TimedGraph parts(const Record& record) {
    TimedGraph graph(record.begin(Kind::person));
    for (std::uint32_t d = 0; d < record.count(Kind::department); ++d) {
        const Node department = record.node(Kind::department, d);
        for (const Piece& piece : pieces(record, record.row(department)[record::department::parent], {})) {
            const Node parent = record.find(Kind::department, piece.value);
            if (parent != none) graph.add(number_of(department), number_of(parent), piece.days);
        }
    }
    return graph;
}

/// The graph of reporting lines: vertices are the nodes, numbered as such. A post whose line is inherited leads to its
/// department's vertex, which leads to the head or to the department above. Only a post that is a head itself leads
/// straight to its superior, since what heads a department on the way up may be itself.
class ReportingLines {
 public:
    explicit ReportingLines(const Record& record)
        : record_(record), graph_(record.begin(Kind::person)), is_head_(record.count(Kind::post)) {
        for (std::uint32_t d = 0; d < record_.count(Kind::department); ++d) add_department(d);
        constexpr std::uint32_t ahead = 8;  // rows of posts lie in order, but with their duties between them
        const std::uint32_t posts = record_.count(Kind::post);
        for (std::uint32_t p = 0; p < posts; ++p) {
            if (p + ahead < posts) record_.expect_row(Kind::post, p + ahead);
            add_post(p);
        }
    }
    const TimedGraph& graph() const noexcept { return graph_; }
    /// The posts that inherit duties, by their positions, which are met on the way.
    const std::vector<std::uint32_t>& heirs() const noexcept { return heirs_; }

 private:
    void add(Node from, Node to, Period days) {
        if (to != none) graph_.add(number_of(from), number_of(to), days);
    }

    void add_department(std::uint32_t position) {
        const Node department = record_.node(Kind::department, position);
        const Row row = record_.row(department);
        const Period life = record::life(record::department_object, row);
        const auto parents = pieces(record_, row[record::department::parent], {});
        const auto lead_up = [&](Period days) {
            if (days.empty()) return;
            auto parent =
                std::ranges::lower_bound(parents, days.from, {}, [](const Piece& one) { return one.days.to; });
            for (; parent != parents.end() && parent->days.from <= days.to; ++parent)
                add(department, record_.find(Kind::department, parent->value), intersection(parent->days, days));
        };
        if (life.empty()) return lead_up({});
        if (life.from != first_day) lead_up({first_day, Day(life.from.number() - 1)});
        for (const Piece& piece : pieces(record_, row[record::department::head], life)) {
            const Node head = record_.find(Kind::post, piece.value);
            if (head == none) {
                lead_up(piece.days);
            } else {
                add(department, head, piece.days);
                is_head_[record_.position(head)] = true;
            }
        }
        if (life.to != last_day) lead_up({Day(life.to.number() + 1), last_day});
    }

    void add_post(std::uint32_t position) {
        const Node post = record_.node(Kind::post, position);
        const Row row = record_.row(post);
        if (row.has(record::post::inherits_duties_of)) heirs_.push_back(position);
        const Word said = row[record::post::reports_to];
        if (said.is(Word::text)) return add(post, record_.find(Kind::post, said), {});
        if (said.is(Word::absent)) return add_inherited(post, row, {});
        for (const Piece& piece : pieces(record_, said, {})) {
            if (piece.value.is(Word::absent))
                add_inherited(post, row, piece.days);
            else
                add(post, record_.find(Kind::post, piece.value), piece.days);
        }
    }

    void add_inherited(Node post, Row row, Period days) {
        if (!is_head_[record_.position(post)]) {
            const Word department = row[record::post::department];
            if (department.is(Word::text)) return add(post, record_.find(Kind::department, department), days);
            for (const Piece& piece : pieces(record_, department, days))
                add(post, record_.find(Kind::department, piece.value), piece.days);
            return;
        }
        for (std::uint32_t next = days.from.number(); next <= days.to.number();) {
            Period valid = days;
            const Node superior = record::line_on(record_, post, Day(next), valid).superior;
            add(post, superior, {Day(next), valid.to});
            next = valid.to.number() + 1;
        }
    }

    const Record& record_;
    TimedGraph graph_;
    std::vector<bool> is_head_;  ///< posts that head a department on some day
    std::vector<std::uint32_t> heirs_;
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
void check_inheritance(const Record& record, const std::vector<std::uint32_t>& heirs, Findings& findings) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    const std::uint32_t count = record.count(Kind::post);
    for (const std::uint32_t p : heirs) {
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
    report_cycles(record, Kind::department, "department-cycle", "departments are part of each other", parts(record),
                  findings);
    const ReportingLines lines(record);
    report_cycles(record, Kind::post, "reporting-cycle", "posts report to each other", lines.graph(), findings);
    check_inheritance(record, lines.heirs(), findings);
}

}  // namespace orgraph::document
