// Duties (职责): whose they are, and what they say.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// One duty: a place in the list of duties of a department, a job or a post. In document order of owners.
struct Duty {
    Node owner = none;
    std::uint32_t position = 0;  ///< from 0
    friend auto operator<=>(const Duty&, const Duty&) = default;
};

enum class DutyKind : std::uint8_t {
    core,
    auxiliary,
    temporary,  ///< whatever else the superior assigns
};
const char* to_string(DutyKind kind) noexcept;

/// The periods by which effort and quotas are told.
enum class TimeUnit : std::int32_t { day, week, month, quarter, year };
const char* to_string(TimeUnit unit) noexcept;

/// What a duty says. Texts are borrowed from the snapshot.
struct DutyFacts {
    std::string id;         ///< stated, or made up: "post:sales-manager/3"
    std::string_view text;  ///< empty where only tasks are given
    DutyKind kind = DutyKind::core;
    std::vector<std::string_view> tasks;
    std::string_view assessment;
    std::optional<double> hours_per_week;  ///< of one holder, undivided; nothing: unmeasured
    bool is_shared = false;                ///< the holders share it, else every holder bears it whole
};

/// O(size of the duty).
DutyFacts duty_facts(const Snapshot& snapshot, Duty duty);
/// The duty's id alone, and its kind.
std::string duty_id(const Snapshot& snapshot, Duty duty);
DutyKind duty_kind(const Snapshot& snapshot, Duty duty) noexcept;

/// All duties that `who` has that day, none twice, temporary ones too (semantics S9):
/// of a post its own, then its job's, then those of the posts it inherits from, followed through; of a person those of
/// the posts held; of a department or a job its own. Each tells its owner.
/// @pre `who` is in force.
/// @par Complexity  O(n log n) in the duties listed and the posts inherited from.
std::vector<Duty> duties_of(const Snapshot& snapshot, Node who);

/// Duties of an owner itself that are in force, in their order.
std::vector<Duty> own_duties(const Snapshot& snapshot, Node owner);

}  // namespace orgraph
