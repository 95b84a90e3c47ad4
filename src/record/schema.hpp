// Format 1 as tables: which members an object may have, in their order, and what each may be.
//
// Reading, writing, checking and comparing all go by these tables; a member is described nowhere else.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "text/bytes.hpp"

namespace orgraph::record {

/// What a reference names.
enum class Target : std::uint8_t { none, department, job, post, person, workflow, duty, step };

/// What a value that is neither object nor list may be.
enum class Scalar : std::uint8_t {
    none,
    text,
    id,         ///< a non-empty text without control characters
    reference,  ///< the id of a Target
    choice,     ///< one of a few texts
    day,        ///< YYYY-MM-DD
    integer,    ///< 0 or more, written without a fraction
    number,     ///< 0 or more
    anything,   ///< any JSON, kept as it is
    condition,  ///< an object whose members are facts
    due_time,   ///< HH:MM or free text that does not look like a time
    due_day,    ///< when in its period a report is owed: an integer, MM-DD or free text
};

struct Object;

/// What may stand as the value of a member or as an item of a list. Several alternatives may be open.
struct Value {
    Scalar scalar = Scalar::none;
    Target target = Target::none;
    std::span<const std::string_view> choices = {};
    double most = std::numeric_limits<double>::infinity();
    bool above_zero = false;
    bool or_number = false;  ///< or a number, beside a text
    bool or_null = false;
    const Object* object = nullptr;  ///< or an object
    const Value* list = nullptr;     ///< or a list of these
    bool empty_list = true;          ///< the list may be empty
    const Value* dated = nullptr;    ///< or a list of values with dates: these
};

struct Member {
    std::string_view name;
    const Value* value;
    bool required = false;
};

/// What an object must satisfy besides what its members say one by one.
enum class Rule : std::uint8_t {
    none,
    exactly_one,        ///< of the members before `on` or `source`
    range,              ///< min <= max
    duty,               ///< text or tasks; effort or minutes
    report_owed,        ///< `on` fits `every`
    dotted_line,        ///< a post or somebody outside
    appointment,        ///< standby has no share
    incompatible_item,  ///< action and subject, or a duty, or a post
};

/// Every object may have `source` and x- members besides: its last two members, after those of the format's page.
struct Object {
    constexpr Object(std::string_view called, std::span<const Member> list, Rule besides = Rule::none)
        : name(called), members(list), rule(besides), period(find(list, "from")) {
        for (unsigned m = 0; m < list.size(); ++m)
            if (list[m].required) required |= 1u << m;
    }

    std::string_view name;
    std::span<const Member> members;
    Rule rule;
    /// Position of the member `from`, which `to` follows; `missing` where the object has no dates.
    unsigned period;
    std::uint32_t required = 0;  ///< bits of the members that must be given; dated ones cover the record's life

    static constexpr unsigned missing = 32;
    /// Position of a member, `missing` if there is none of that name.
    unsigned find(std::string_view member) const noexcept { return find(members, member); }
    /// The same, looked for from `first` on: members mostly come in their order.
    unsigned find(std::string_view member, unsigned first) const noexcept {
        for (unsigned i = first; i < extras(); ++i)
            if (text::equal(members[i].name, member)) return i;
        for (unsigned i = 0; i < first; ++i)
            if (text::equal(members[i].name, member)) return i;
        return missing;
    }
    unsigned source() const noexcept { return static_cast<unsigned>(members.size()) - 2; }
    unsigned extras() const noexcept { return static_cast<unsigned>(members.size()) - 1; }  ///< x- members

 private:
    static constexpr unsigned find(std::span<const Member> members, std::string_view name) noexcept {
        for (unsigned i = 0; i + 1 < members.size(); ++i)
            if (members[i].name == name) return i;
        return missing;
    }
};

// Positions of the members, in the order of the tables in schema.cpp.
namespace root {
enum : unsigned {
    orgraph,
    name,
    settings,
    departments,
    jobs,
    posts,
    people,
    workflows,
    regulations,
    incompatible,
    history
};
}
namespace settings {
enum : unsigned { hours_per_week, overload, underload, max_span, max_layers, max_concurrent };
}
namespace department {
enum : unsigned {
    id,
    name,
    aliases,
    kind,
    summary,
    parent,
    head,
    deputies,
    overseen_by,
    duties,
    kpis,
    requirements,
    collaborates_with,
    from,
    to
};
}
namespace job {
enum : unsigned { id, title, aliases, grade, duties, kpis, requirements, authorities };
}
namespace post {
enum : unsigned {
    id,
    title,
    aliases,
    external_title,
    department,
    job,
    reports_to,
    also_reports_to,
    grade,
    status,
    headcount,
    summary,
    scope,
    duties,
    kpis,
    requirements,
    authorities,
    collaborates_with,
    inherits_duties_of,
    submits,
    from,
    to
};
}
namespace person {
enum : unsigned { id, name, aliases, hours_per_week, qualifications, appointments, absences, delegates, from, to };
}
namespace appointment {
enum : unsigned { post, kind, share, supervisor, from, to };
}
namespace absence {
enum : unsigned { from, to, why };
}
namespace delegate {
enum : unsigned { person, action, subject, limit, from, to };
}
namespace dated {
enum : unsigned { value, from, to };
}
namespace headcount {
enum : unsigned { min, max };
}
namespace outside {
enum : unsigned { name };
}
namespace dotted_line {
enum : unsigned { post, outside, as, on, from, to };
}
namespace collaboration {
enum : unsigned { department, post, outside, on };
}
namespace kpi {
enum : unsigned { name, dimension, weight, target };
}
namespace authority {
enum : unsigned { action, subject, limit, currency, when };
}
namespace condition_range {
enum : unsigned { min, max };
}
namespace duty {
enum : unsigned { id, text, kind, tasks, assessment, effort, quota, load, from, to };
}
namespace effort {
enum : unsigned { hours, per };
}
namespace quota {
enum : unsigned { count, unit, per, minutes_each };
}
namespace report_owed {
enum : unsigned { document, to, every, on, due };
}
namespace receiver {
enum : unsigned { department, outside };
}
namespace workflow {
enum : unsigned { code, name, owner, steps };
}
namespace step {
enum : unsigned { id, action, by, quorum, what, input, output, subject, when, on_reject, next };
}
namespace step_by {
enum : unsigned { department, outside, superior_of };
}
namespace regulation {
enum : unsigned { id, title, articles, covers, formulated_by, approved_by, from, to };
}
namespace incompatible {
enum : unsigned { name, any_of, at_most };
}
namespace incompatible_item {
enum : unsigned { action, subject, duty, post };
}

extern const Value root_value;
extern const Object root_object, department_object, job_object, post_object, person_object, workflow_object,
    step_object, regulation_object, incompatible_object, incompatible_item_object, duty_object, appointment_object,
    kpi_object, authority_object, delegate_object, condition_range_object;
extern const Value source_value;     ///< the `source` that any object may have
extern const Value condition_value;  ///< what a condition may ask of a fact: one of some texts, or a range

// The allowed texts that the engine tells apart, in the order of their tables.
enum class Status : std::uint32_t { active, frozen, planned };
enum class AppointmentKind : std::uint32_t { regular, concurrent, acting, standby };
enum class Cadence : std::uint32_t { day, week, month, quarter, year, event, unstated };
extern const std::array<std::string_view, 3> post_statuses;
extern const std::array<std::string_view, 4> appointment_kinds;

}  // namespace orgraph::record
