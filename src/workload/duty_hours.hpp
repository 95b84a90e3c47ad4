// What the duties of a post come to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "duties/effort.hpp"
#include "snapshot/data.hpp"

namespace orgraph::workload {

/// Duties summed: in force, without temporary ones.
struct DutyHours {
    double each = 0;    ///< hours a week that every holder bears
    double shared = 0;  ///< hours a week that the holders share
    std::uint32_t measured = 0;
    std::uint32_t unmeasured = 0;
    bool has_quota = false;

    double whole() const noexcept { return each + shared; }
    friend bool operator==(const DutyHours&, const DutyHours&) = default;
    DutyHours& operator+=(const DutyHours& other) noexcept {
        each += other.each;
        shared += other.shared;
        measured += other.measured;
        unmeasured += other.unmeasured;
        has_quota = has_quota || other.has_quota;
        return *this;
    }
};

/// Whether a duty is in force and not a temporary one.
inline bool counts(record::Row duty, Day day) noexcept {
    constexpr std::uint32_t tells = 1u << record::duty::from | 1u << record::duty::to | 1u << record::duty::kind;
    return (duty.given() & tells) == 0 ||
           (duties::kind_of(duty) != DutyKind::temporary && record::life(record::duty_object, duty).contains(day));
}

/// Calls `take(row, duty)` for the duties of an owner itself that count.
template <typename Take>
void for_each_own_duty(const Snapshot& snapshot, Node owner, const Take& take) {
    const record::Record& record = *snapshot.data().record;
    const auto rows = duties::duty_rows(record, owner);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const record::Row row = record.row(rows[i]);
        if (counts(row, snapshot.day())) take(row, Duty{owner, i});
    }
}

/// The same for all duties of a post: its own, its job's, and those it inherits, none twice.
template <typename Take>
void for_each_duty(const Snapshot& snapshot, Node post, const Take& take) {
    const record::Record& record = *snapshot.data().record;
    const record::Row row = record.row(Kind::post, record.position(Kind::post, post));
    if (row.has(record::post::inherits_duties_of)) {
        for (const Duty duty : duties_of(snapshot, post))
            if (duty_kind(snapshot, duty) != DutyKind::temporary)
                take(record.row(duties::duty_rows(record, duty.owner)[duty.position]), duty);
        return;
    }
    for_each_own_duty(snapshot, post, take);
    if (const Node job = record.find(Kind::job, row[record::post::job]); job != none)
        for_each_own_duty(snapshot, job, take);
}

/// Adds up duties.
class DutySums {
 public:
    explicit DutySums(const record::Record& record) : record_(record) {}

    /// Those in a list of an owner's record; nothing where one has dates. Linear.
    std::optional<DutyHours> of_undated(record::Word list);
    /// Those of a post that day, with its job's and inherited ones. Linear; O(n log n) for inherited ones.
    DutyHours of_post(const Snapshot& snapshot, Node post);

 private:
    void add(DutyHours& hours, record::Row duty);
    double hours_of_effort(record::Row effort);

    /// What an effort came to, by its words. There are few different ones, and reading a number takes time.
    struct KnownEffort {
        record::Word number;
        record::Word per;
        double hours = 0;
    };

    const record::Record& record_;
    std::array<KnownEffort, 64> known_efforts_;
};

}  // namespace orgraph::workload
