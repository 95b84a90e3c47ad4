// Random organizations with everything that makes structure hard: dated values with gaps, inherited lines, posts not in
// force, heads of other departments, vacancies, several posts a person, supervisors; and workload (random_work.hpp).
// What people may and do by rules is added on request (random_rules.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json_tree.hpp"
#include "orgraph/authority.hpp"
#include "orgraph/day.hpp"
#include "orgraph/duties.hpp"
#include "orgraph/node.hpp"

namespace orgraph::test {

/// A dated member: values with their days, which do not overlap.
template <typename T>
struct Dated {
    std::vector<std::pair<Period, T>> values;

    std::optional<T> on(Day day) const {
        for (const auto& [days, value] : values)
            if (days.contains(day)) return value;
        return std::nullopt;
    }
};

inline constexpr int nobody = -1;    ///< null
inline constexpr int outsider = -2;  ///< somebody outside

/// Nodes name each other by their position among those of their kind.
struct Model {
    struct Settings {
        double hours_per_week = 40;
        double overload = 1;
        double underload = 0.5;
    };
    struct Quota {
        double count = 0;
        std::string unit;
        std::string per;
        std::optional<double> minutes_each;
    };
    /// What matters to workload.
    struct Duty {
        std::string kind;  ///< empty: left out
        std::optional<double> effort_hours;
        std::string effort_per;
        std::vector<Quota> quotas;
        bool is_shared = false;
        Period life;
    };
    /// What a condition asks of one fact: to be one of some texts, else to lie in a range.
    struct Demand {
        std::string fact;
        std::vector<std::string> texts;
        std::optional<double> min;
        std::optional<double> max;
    };
    using Condition = std::vector<Demand>;
    struct Authority {
        std::string action;
        std::string subject;
        LimitKind limit_kind = LimitKind::unlimited;
        double limit = 0;
        std::string currency;  ///< empty: left out
        Condition when;
    };
    /// Who acts for a person. Empty texts are left out.
    struct Delegation {
        int person = 0;
        std::string action;
        std::string subject;
        std::optional<double> limit;
        Period days;
    };
    /// Somebody named to do a step.
    struct By {
        enum class Who { post, department, outside, superior_of_initiator, superior_of_step };
        Who who = Who::post;
        int position = nobody;  ///< of the post, department or earlier step
        std::string outside;
    };
    struct Step {
        std::string id;
        std::string action;
        std::vector<By> by;
        bool needs_all = true;
        std::string subject;  ///< empty: left out
        Condition when;
        int on_reject = nobody;  ///< an earlier step
        int next = nobody;       ///< a workflow
    };
    struct Workflow {
        std::string code;
        std::vector<Step> steps;
    };
    /// A post, a duty or, where neither is named, an authority.
    struct Item {
        std::string action;
        std::string subject;
        int post = nobody;
        orgraph::Duty duty;
    };
    struct Incompatible {
        std::vector<Item> any_of;
        unsigned at_most = 1;
    };
    struct Job {
        std::string id;
        std::vector<Duty> duties;
        std::vector<Authority> authorities = {};
    };
    struct Department {
        std::string id;
        Period life;
        Dated<int> parent;
        Dated<int> head;
    };
    /// A report owed.
    struct Report {
        enum class To { superior, post, department, outside };
        std::string document;
        To to = To::superior;
        int receiver = nobody;  ///< the post or department
        std::string every;
        std::string on;  ///< as it is read; empty: left out
        std::string due;
    };
    struct Post {
        std::string id;
        Period life;
        Dated<int> department;
        Dated<int> reports_to;
        Dated<std::string> status;
        Dated<std::pair<unsigned, unsigned>> headcount;
        std::vector<Report> submits;
        int job = nobody;
        std::vector<Duty> duties;
        std::vector<int> inherits_duties_of;
        std::vector<Authority> authorities;
    };
    struct Appointment {
        int post = 0;
        std::string kind;  ///< empty: left out
        std::optional<double> share;
        int supervisor = nobody;
        Period days;
    };
    struct Person {
        std::string id;
        Period life;
        std::vector<Appointment> appointments;
        std::vector<Period> absences;
        std::optional<double> hours_per_week;
        std::vector<Delegation> delegates;
    };

    Settings settings;
    std::vector<Department> departments;
    std::vector<Job> jobs;
    std::vector<Post> posts;
    std::vector<Person> people;
    std::vector<Workflow> workflows;
    std::vector<Incompatible> incompatible;
    Json document;

    /// The document in canonical layout.
    std::string text() const { return laid_out(document); }

    // Nodes are numbered in document order.
    Node department_node(int d) const { return node(d, 0); }
    Node job_node(int j) const { return node(j, departments.size()); }
    Node post_node(int p) const { return node(p, departments.size() + jobs.size()); }
    Node person_node(int q) const { return node(q, departments.size() + jobs.size() + posts.size()); }
    /// The other way: the position of a post or a person.
    int post_position(Node post) const { return position(post, post_node(0)); }
    int person_position(Node person) const { return position(person, person_node(0)); }
    std::vector<Node> post_nodes(const std::vector<int>& positions) const {
        std::vector<Node> nodes;
        for (const int p : positions) nodes.push_back(post_node(p));
        return nodes;
    }
    std::vector<Node> person_nodes(const std::vector<int>& positions) const {
        std::vector<Node> nodes;
        for (const int q : positions) nodes.push_back(person_node(q));
        return nodes;
    }

 private:
    static Node node(int position, std::size_t first) {
        return position < 0 ? none : Node{static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(position)};
    }
    static int position(Node node, Node first) {
        return static_cast<int>(static_cast<std::uint32_t>(node) - static_cast<std::uint32_t>(first));
    }
};

/// All dates of the organizations lie within these days.
extern const Period random_days;
/// The days on which something can change, with one before and one after.
std::vector<Day> days_to_try();

/// Departments may be part of each other and posts report to each other, and the document would not load then.
Model random_model(std::uint32_t seed);

/// One that loads: without such cycles.
Model random_organization(std::uint32_t seed);

}  // namespace orgraph::test
