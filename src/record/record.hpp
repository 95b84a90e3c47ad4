// An organization as the document gives it: dated facts, all days. Immutable once it is read.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "orgraph/day.hpp"
#include "orgraph/node.hpp"
#include "record/columns.hpp"
#include "record/derived.hpp"
#include "record/schema.hpp"
#include "record/texts.hpp"
#include "record/words.hpp"

namespace orgraph::record {

class Record {
 public:
    Texts texts;
    Words words;
    Derived duty_index;  ///< what duties are looked up by, of the room duties
    Derived job_posts;   ///< the posts of each job, likewise
    Derived rules;       ///< authorities, delegations, workflows, what is incompatible: of the room authority
    Derived brought;     ///< what posts bring of what is incompatible, likewise
    Derived post_sums;   ///< what the duties of each post come to, of the room workload

    /// Takes the document's outermost object. All nodes can be found from here on.
    /// @return The positions of nodes whose id an earlier one of their kind has.
    std::vector<Node> set_root(Word root);

    Row root() const noexcept { return root_; }
    const Columns& columns() const noexcept { return columns_; }
    std::string_view text(Word word) const noexcept { return texts[word.as_text()]; }
    double number(Word word) const noexcept;
    Row row(Word word) const noexcept { return words.row(word); }
    /// The items of a list; nothing where `word` is none.
    std::span<const Word> list(Word word) const noexcept {
        return word.is(Word::list) ? words.list(word) : std::span<const Word>{};
    }

    // Nodes: departments, jobs, posts, people, each in the order of the document.
    std::uint32_t node_count() const noexcept { return ends_[3]; }
    std::uint32_t count(Kind kind) const noexcept { return static_cast<std::uint32_t>(rows_[slot(kind)].size()); }
    Node node(Kind kind, std::uint32_t position) const noexcept { return Node{begin(kind) + position}; }
    Kind kind(Node node) const noexcept;
    /// Where the node stands among those of its kind.
    std::uint32_t position(Node node) const noexcept { return position(kind(node), node); }
    /// The same of a node whose kind is known.
    std::uint32_t position(Kind kind, Node node) const noexcept {
        return static_cast<std::uint32_t>(node) - begin(kind);
    }
    /// Whether the node is of that kind; false for what is none.
    bool is_of(Kind kind, Node node) const noexcept { return position(kind, node) < count(kind); }
    std::uint32_t begin(Kind kind) const noexcept { return slot(kind) == 0 ? 0 : ends_[slot(kind) - 1]; }
    Row row(Kind kind, std::uint32_t position) const noexcept { return words.row(rows_[slot(kind)][position]); }
    Row row(Node node) const noexcept { return row(kind(node), position(node)); }
    /// Fetches a row that is going to be read, and what stands before it: the lists and rows of its members.
    [[gnu::always_inline]] void expect_row(Kind kind, std::uint32_t position) const noexcept {
        words.expect(rows_[slot(kind)][position]);
    }
    std::string_view id(Node node) const noexcept;
    /// The node of that kind and id, `none` if there is none. O(1).
    Node find(Kind kind, Text id) const noexcept {
        if (static_cast<std::size_t>(id) >= node_of_text_.size()) return none;
        const Node first = node_of_text_[static_cast<std::size_t>(id)];
        return first == none || is_of(kind, first) ? first : find_further(kind, id);
    }
    Node find(Kind kind, std::string_view id) const noexcept { return find(kind, texts.find(id)); }
    /// The node that a reference names.
    Node find(Kind kind, Word reference) const noexcept {
        return reference.is(Word::text) ? find(kind, reference.as_text()) : none;
    }
    /// Fetches what find() needs for a reference that is going to be looked up. Always inline, as Words::expect() is.
    [[gnu::always_inline]] void expect_node(Word reference) const noexcept {
        if (reference.is(Word::text)) __builtin_prefetch(node_of_text_.data() + reference.value());
    }

    /// The department itself or the nearest above it that may have a head on some day; where departments above it
    /// change, it stands for them. `none`: no head is to be found upwards. O(1).
    Node may_have_head(Node department) const noexcept {
        return department == none ? none : may_have_head_[position(department)];
    }

 private:
    Node find_further(Kind kind, Text id) const noexcept;
    void find_departments_that_may_have_heads();
    /// Kinds in document order.
    static constexpr unsigned slot(Kind kind) noexcept {
        constexpr unsigned slots[] = {0, 2, 3, 1};
        return slots[static_cast<unsigned>(kind)];
    }

    Row root_;
    std::span<const Word> rows_[kind_count];
    std::uint32_t ends_[kind_count] = {};
    std::vector<Node> node_of_text_;                       ///< by Text: the first node with that id
    std::vector<Node> may_have_head_;                      ///< by position of the department
    std::map<std::pair<Text, Kind>, Node> further_nodes_;  ///< where several kinds share an id
    Columns columns_;
};

/// The object table of a kind of node, and the members of it that all kinds have.
const Object& object_of(Kind kind) noexcept;
/// The member `duties` of departments, jobs and posts.
unsigned duties_member(Kind kind) noexcept;
inline constexpr unsigned node_id = 0;
inline constexpr unsigned node_name = 1;  ///< a post's or job's title
inline constexpr unsigned node_aliases = 2;

/// The days from `from` to `to`, as given by two members of a row; none where one of them is wrong.
Period period(Row row, unsigned from, unsigned to) noexcept;
/// The days of a record of the object table: its members from and to, all days where it has none.
Period life(const Object& object, Row row) noexcept;
/// regular, where an appointment does not say.
AppointmentKind kind_of_appointment(Row appointment) noexcept;
/// Whether dated items follow each other in time and do not overlap. Linear.
bool are_in_order(const Record& record, std::span<const Word> items) noexcept;
/// The value of a dated member on a day; `absent` where it has none that day. O(log n) for values that follow each
/// other in time, else O(n).
Word on_day(const Record& record, Word dated, Day day) noexcept;
/// The same, and narrows `valid` to days around it on which the member stays so.
Word on_day(const Record& record, Word dated, Day day, Period& valid) noexcept;

}  // namespace orgraph::record
