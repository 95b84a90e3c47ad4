// What is asked of all nodes again and again, out of their rows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "orgraph/day.hpp"
#include "orgraph/node.hpp"
#include "record/schema.hpp"
#include "record/words.hpp"

namespace orgraph::record {

class Record;

/// What rows of departments, posts and people say of all days, in arrays: to go through these takes a small part of the
/// time of looking at each row. What changes from day to day, and what few have, stays in the row; here it says that it
/// is there. Each look-up is O(1). Never changes, and lives as long as its record.
class Columns {
 public:
    /// Instead of a node: the row has to be asked. What it has is dated, names no node, or is no reference.
    static constexpr Node in_row{0xFFFF'FFFE};

    Columns() = default;
    /// Of a record whose nodes can be found already. Linear.
    /// @throws std::bad_alloc
    explicit Columns(const Record& record);

    /// Whether the node states on which days it is in force.
    bool has_days(Node node) const noexcept {
        return !has_days_.empty() && has_days_[static_cast<std::uint32_t>(node)];
    }

    // Departments, by position.
    Node parent(std::uint32_t department) const noexcept { return parent_by_department_[department]; }
    Node head(std::uint32_t department) const noexcept { return head_by_department_[department]; }

    // Posts, by position.
    Node department(std::uint32_t post) const noexcept { return department_by_post_[post]; }
    /// What the line of the post leads to: the post that it is said to report to, or the department from which its line
    /// is inherited, where none is said. Departments come first among nodes.
    Node line(std::uint32_t post) const noexcept { return line_by_post_[post]; }
    std::span<const Node> lines() const noexcept { return line_by_post_; }
    /// Where that changes: what it leads to from one change to the next; none, too, where that is nothing.
    struct LineChange {
        std::uint32_t post = 0;
        Node line = none;
        Period days;
    };
    /// By post, then in order of time.
    std::span<const LineChange> line_changes() const noexcept { return line_changes_; }
    /// The posts that inherit duties, in order.
    std::span<const std::uint32_t> heirs() const noexcept { return heirs_; }

    // People, by position.
    /// Whether the person has hours of work or absences.
    bool has_times(std::uint32_t person) const noexcept { return !has_times_.empty() && has_times_[person]; }

    /// An appointment, in the order of the person's row.
    class Appointment {
     public:
        Appointment(const Record& record, Word appointment) noexcept;

        AppointmentKind kind() const noexcept { return static_cast<AppointmentKind>(bits_ & kind_bits); }
        bool has_days() const noexcept { return (bits_ & days_bit) != 0; }
        bool has_share() const noexcept { return (bits_ & share_bit) != 0; }
        bool has_supervisor() const noexcept { return (bits_ & supervisor_bit) != 0; }

     private:
        static constexpr std::uint8_t kind_bits = 3;
        static constexpr std::uint8_t days_bit = 4;
        static constexpr std::uint8_t share_bit = 8;
        static constexpr std::uint8_t supervisor_bit = 16;

        std::uint8_t bits_ = 0;
    };
    std::span<const Appointment> appointments(std::uint32_t person) const noexcept {
        return std::span(appointments_).subspan(first_by_person_[person], appointment_count(person));
    }
    /// The posts of these; none: an unknown one.
    std::span<const Node> appointed_to(std::uint32_t person) const noexcept {
        return std::span(appointed_to_).subspan(first_by_person_[person], appointment_count(person));
    }
    std::uint32_t appointment_count(std::uint32_t person) const noexcept {
        return first_by_person_[person + 1] - first_by_person_[person];
    }

 private:
    void mark_days(const Record& record, Node node);
    void take_departments(const Record& record);
    void take_posts(const Record& record);
    void take_line_changes(const Record& record, std::uint32_t post, Row row);
    void take_people(const Record& record);

    std::vector<bool> has_days_;  ///< by node; empty: none has
    std::vector<Node> parent_by_department_;
    std::vector<Node> head_by_department_;
    std::vector<Node> department_by_post_;
    std::vector<Node> line_by_post_;
    std::vector<LineChange> line_changes_;
    std::vector<std::uint32_t> heirs_;
    std::vector<bool> has_times_;  ///< by person; empty: nobody has
    std::vector<std::uint32_t> first_by_person_;
    std::vector<Appointment> appointments_;
    std::vector<Node> appointed_to_;
};

}  // namespace orgraph::record
