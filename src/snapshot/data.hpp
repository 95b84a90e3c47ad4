// One day of a record as flat arrays.
//
// Arrays named by_post, by_person ... are indexed by a node's position among those of its kind in the record, in force
// or not; arrays of the chart by the position in the chart, which only posts in force have.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "orgraph/suppose.hpp"
#include "record/once.hpp"
#include "record/record.hpp"

namespace orgraph::snapshot {

inline constexpr std::uint32_t nowhere = 0xFFFF'FFFF;

/// What a post's line says: LineEnd in the low bits, and whether it is inherited.
struct LineSaid {
    std::uint8_t bits = 0;
    LineEnd end() const { return static_cast<LineEnd>(bits & 3); }
    bool inherited() const { return (bits & 4) != 0; }
    static LineSaid of(LineEnd end, bool inherited) {
        return {static_cast<std::uint8_t>(static_cast<unsigned>(end) | (inherited ? 4u : 0u))};
    }
};

struct DepartmentFacts {
    Node parent = none;       ///< in force
    Node said_parent = none;  ///< as the record says, in force or not
    Node head = none;
    std::uint32_t first_post = 0;  ///< in department_posts
    std::uint32_t end_own = 0;     ///< behind the department's own posts
    std::uint32_t end_within = 0;  ///< behind those of the departments below
};

/// A post and those below it in the chart: from its position to behind the last. `nowhere` for one not in force.
struct ChartRange {
    std::uint32_t position = nowhere;
    std::uint32_t end = nowhere;
};

/// A person named for a post without holding it.
struct StandbyFact {
    Node post = none;
    Node person = none;
};

struct NameIndex;
struct Adjacency;

struct Data {
    Data();
    ~Data();
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    std::shared_ptr<const record::Record> record;
    // What questions about the chart go through stands together: where nothing is at hand, each further line of memory
    // takes longer than the question.
    std::uint32_t first_post = 0;  ///< the number of the first post of the record, in force or not
    Day day;
    std::vector<Node> superior_by_post;
    std::vector<ChartRange> chart_range_by_post;
    std::vector<Node> chart;    ///< posts in force, depth first
    Suppositions suppositions;  ///< what is so besides what the record says; headcounts and vacant posts in order

    std::vector<Node> in_force[kind_count];  ///< by Kind: the nodes in force, in document order
    std::vector<bool> is_in_force;           ///< by Node; empty: all are
    std::vector<bool> away_by_person;        ///< empty: nobody is
    /// Has not the same part of the usual hours for each post held: states hours a week, or a share, or has two
    /// appointments to one post. Empty: nobody does.
    std::vector<bool> time_uneven_by_person;
    std::vector<bool> supervised_by_person;  ///< has an appointment that names a supervisor; empty: nobody has

    std::vector<DepartmentFacts> departments;  ///< by position, in force or not
    std::vector<Node> department_posts;        ///< posts in force, departments depth first

    std::vector<LineSaid> line_by_post;
    std::vector<Node> department_by_post;

    std::vector<std::uint32_t> chart_end;             ///< by chart position: behind the posts below
    std::vector<std::uint32_t> first_holder;          ///< in `holders`; one more than there are posts in the chart
    std::vector<Node> holders;                        ///< people, by chart position of the post
    std::vector<HoldingKind> holder_as;               ///< beside `holders`
    std::vector<std::uint32_t> first_held_by_person;  ///< in `held`; one more than there are people
    std::vector<Node> held;                           ///< posts, by person
    std::vector<HoldingKind> held_as;                 ///< beside `held`
    std::vector<StandbyFact> standby;                 ///< by post, then document order
    std::vector<Node> standby_people;                 ///< beside `standby`, to be lent out

    // Built when first asked for.
    record::Once names_once;
    mutable std::unique_ptr<const NameIndex> names;
    record::Once adjacency_once;
    mutable std::unique_ptr<const Adjacency> adjacency;

    bool is_node_in_force(Node node) const noexcept {
        const auto number = static_cast<std::uint32_t>(node);
        return number < record->node_count() && (is_in_force.empty() || is_in_force[number]);
    }
    /// Where the post stands in the arrays by post.
    std::uint32_t position(Node post) const noexcept { return static_cast<std::uint32_t>(post) - first_post; }
    Node superior(Node post) const noexcept { return superior_by_post[position(post)]; }
    ChartRange chart_range(Node post) const noexcept { return chart_range_by_post[position(post)]; }
    /// Whether the post is supposed to have no holder.
    bool is_vacated(Node post) const noexcept {
        return !suppositions.vacant.empty() && std::ranges::binary_search(suppositions.vacant, post);
    }
    /// The value of a dated member that day.
    record::Word value(Node node, unsigned member) const noexcept {
        return record::on_day(*record, record->row(node)[member], day);
    }
};

/// Puts the names in order; see structure/find.cpp for what is asked of them.
struct NameIndex {
    struct Entry {
        std::uint64_t hash = 0;  ///< of the folded name
        Node node = none;
    };
    std::vector<Entry> entries;  ///< by hash, then node
};

/// The shares of working time that a person has in the posts held, in their order: what is not stated of a post is what
/// the others leave, split evenly. O(appointments of the person).
/// @pre there are as many `shares` as the person holds posts
void shares(const Data& data, Node person, std::span<double> shares);

std::shared_ptr<const Data> build(std::shared_ptr<const record::Record> record, Day day,
                                  Suppositions suppositions = {});

}  // namespace orgraph::snapshot
