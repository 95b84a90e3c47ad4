// One day of an organization: who and what there is, and how it hangs together.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "orgraph/day.hpp"
#include "orgraph/node.hpp"

namespace orgraph {

namespace record {
class Record;
}
namespace snapshot {
struct Data;
}

/// How a person has a post.
enum class HoldingKind : std::uint8_t { regular, concurrent, acting };
/// "regular", "concurrent" or "acting".
const char* to_string(HoldingKind kind) noexcept;

/// W3C ORG org:Membership: a person in a post, on the snapshot's day. Two appointments of one person to one post make
/// one holding, of the first's kind, with the shares added.
struct Holding {
    Node person = none;
    Node post = none;
    HoldingKind as = HoldingKind::regular;
    double share = 0;  ///< part of the person's working time, 0 to 1; what is not stated is split evenly
    friend bool operator==(const Holding&, const Holding&) = default;
};

/// Why a line of command ends at a post.
enum class LineEnd : std::uint8_t { goes_on, top, outside, unknown };
/// "top", "outside" or "unknown"; "" where it goes on.
const char* to_string(LineEnd end) noexcept;

/// W3C ORG org:reportsTo of a post, and how it came about.
struct Line {
    Node superior = none;
    bool inherited = false;          ///< from the head of a department, else stated by the post
    LineEnd end = LineEnd::goes_on;  ///< where there is no superior
    std::string_view outside;        ///< who is above outside the organization
    friend bool operator==(const Line&, const Line&) = default;
};

enum class PostStatus : std::uint8_t { active, frozen, planned };
const char* to_string(PostStatus status) noexcept;

/// An organization on one day. An immutable value: a copy shares the data, threads may use one at once, and it keeps
/// what it needs of the organization alive. What is borrowed from it (spans, texts) lives as long as any copy.
///
/// Every function here takes nodes in force that day and of the kind that it names, and is O(1), unless it says
/// otherwise. Whether a number is such a node, in_force() and kind() tell.
class Snapshot {
 public:
    Day day() const noexcept;

    // ---- Nodes
    /// Nodes are the numbers below this, on all days.
    std::uint32_t node_count() const noexcept;
    /// Whether `node` is a node of the organization that is in force that day. Any number may be asked about.
    bool in_force(Node node) const noexcept;
    /// @pre `node` is a node of the organization, on any day.
    Kind kind(Node node) const noexcept;
    /// Those in force, in document order.
    std::span<const Node> nodes(Kind kind) const noexcept;
    /// The node of that kind and id that is in force; `none` if there is none. O(length of the id).
    Node find(Kind kind, std::string_view id) const noexcept;
    /// @pre `node` is a node of the organization, on any day. Ends in NUL.
    std::string_view id(Node node) const noexcept;
    /// The name of a department or person, the title of a post or job. Ends in NUL.
    std::string_view name(Node node) const noexcept;

    // ---- Departments
    /// W3C ORG org:unitOf: the department above, one not in force passed over; `none` at the top.
    Node part_of(Node department) const noexcept;
    /// W3C ORG org:headOf, in the other direction: the post that heads the department.
    Node head(Node department) const noexcept;
    /// The post of the leader whom the department answers to besides its own line (分管领导).
    Node overseen_by(Node department) const noexcept;
    /// The posts of a department in document order.
    std::span<const Node> own_posts(Node department) const noexcept;
    /// The same with those of the departments below, departments depth first.
    std::span<const Node> posts_within(Node department) const noexcept;

    // ---- Posts
    /// W3C ORG org:postIn; `none` where the department that the post belongs to is not in force.
    Node post_in(Node post) const noexcept;
    /// The job that the post is an instance of, or `none`.
    Node job(Node post) const noexcept;
    /// The superior post; one not in force is passed over for its own superior.
    Node reports_to(Node post) const noexcept;
    /// The same, with how it came about. O(log n), where the line leads outside.
    Line line(Node post) const noexcept;
    PostStatus status(Node post) const noexcept;
    /// W3C ORG org:heldBy: the people who hold the post, in document order.
    std::span<const Node> held_by(Node post) const noexcept;
    /// The people named for the post without being confirmed in it (待岗). O(log n).
    std::span<const Node> standby(Node post) const noexcept;

    // ---- The chart: all posts depth first, children in document order
    std::span<const Node> chart() const noexcept;
    /// The posts below `post`, in chart order.
    std::span<const Node> posts_below(Node post) const noexcept;
    /// Their holders in the same order; who holds several of them is there several times.
    std::span<const Node> holders_below(Node post) const noexcept;
    /// Whether the chain of command of `lower` leads over `upper`.
    bool is_above(Node upper, Node lower) const noexcept;
    /// Where the post stands in the chart.
    std::uint32_t chart_position(Node post) const noexcept;

    // ---- People
    /// The posts that a person holds, in the order of the appointments.
    std::span<const Node> holds(Node person) const noexcept;
    /// How the person has them, in the same order. O(appointments of the person). @throws std::bad_alloc
    std::vector<Holding> holdings(Node person) const;
    /// The holding of that person and post; its members are `none` if there is none. The same complexity.
    Holding holding(Node person, Node post) const;
    /// Whether that person holds that post. O(posts of the person or holders of the post, whichever are fewer).
    bool is_held_by(Node post, Node person) const noexcept;
    /// How the person has the post, which the person must hold. The same complexity.
    HoldingKind held_as(Node person, Node post) const noexcept;
    /// The post that counts where only one can: the regular one, else a concurrent, else an acting; `none` without any.
    Node main_post(Node person) const noexcept;
    /// Whether one of the person's appointments in force is regular. O(appointments of the person).
    bool has_regular_post(Node person) const noexcept;
    /// Whether an absence is noted for the day.
    bool is_away(Node person) const noexcept;

    // ---- For the library itself
    const snapshot::Data& data() const noexcept { return *data_; }
    explicit Snapshot(std::shared_ptr<const snapshot::Data> data) : data_(std::move(data)) {}

 private:
    std::shared_ptr<const snapshot::Data> data_;
};

}  // namespace orgraph
