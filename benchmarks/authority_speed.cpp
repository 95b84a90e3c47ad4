#include "authority_speed.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "figures.hpp"
#include "generate.hpp"
#include "generate_parts.hpp"
#include "memory.hpp"
#include "orgraph/authority.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/route.hpp"
#include "orgraph/segregation.hpp"
#include "peers/authority_in_sql.hpp"
#include "shuffled.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

/// Where results go that nobody looks at, so that the work is not left out.
volatile double sink = 0;

struct Wanted {
    std::string_view action;
    std::string_view subject;
};
constexpr std::array<Wanted, 4> wanted = {
    {{"approve", "费用报销"}, {"approve", "付款"}, {"approve", "采购订单"}, {"sign", "合同"}}};
constexpr std::array<const char*, 4> plans = {"annual", "monthly", "routine", "major"};
constexpr std::string_view currency = "CNY";
constexpr std::string_view customer = "ordinary";

/// Somebody at random who wants something of some order of magnitude.
struct ApproverAsked {
    Node person = none;
    Node post = none;  ///< the main one
    Wanted what;
    double amount = 0;
    Node found = none;  ///< the post of whoever approves
};
struct RouteAsked {
    RouteQuestion question;
    Workflow workflow = no_workflow;
    std::vector<Fact> facts;
    std::vector<Node> posts;  ///< of all its steps
};

/// From 100 to 10,000,000, as many between 1,000 and 10,000 as between 10,000 and 100,000.
double random_amount(Random& random) { return std::floor(std::pow(10.0, 2 + random.below(5'000) / 1'000.0)); }

// Each section is a member of its own, so that another one changes nothing of those that are there.
class Speed {
 public:
    Speed(const Table& table, bool alone)
        : table_(table),
          alone_(alone),
          organization_(Organization::read(generate(table.people(), {.rules = true}))),
          snapshot_(organization_.at(asked_day)) {
        const auto nodes = static_cast<std::size_t>(snapshot_.node_count());
        parents_.resize(nodes, none);
        for (const Node post : snapshot_.nodes(Kind::post)) parents_[place(post)] = snapshot_.reports_to(post);
    }

    void run() {
        std::printf("%u people, %u workflows, %u incompatible sets; processor time\n", table_.people(),
                    workflow_count(snapshot_), incompatible_count(snapshot_));
        first_question();
        approvers();
        routes();
        everybody_who_may();
        everybody_with_too_much();
        if (!alone_) peer();
    }

 private:
    static std::size_t place(Node node) { return static_cast<std::size_t>(node); }
    void row(const Row& row) const { table_.row(row); }
    void row(const char* figure, Column column, const Row& row) const { table_.row(figure, column, row); }
    /// Of calls of the order of microseconds, beside a floor.
    void show(const char* figure, const Beside& warm, const char* floor, const Beside& cold) const {
        const std::string what(figure);
        row(figure, Column::median, {what + ", median of batches", median(warm.taken) / microsecond, "us", 5, large});
        row(figure, Column::p99, {what + ", 99th percentile", percentile(warm.taken, 0.99) / microsecond, "us"});
        row(figure, Column::floor,
            {std::string("floor: ") + floor + ", median", median(warm.floors) / microsecond, "us"});
        row(figure, Column::ratio, {what + " / floor, in turns", median(warm.ratios), "x"});
        row(figure, Column::cold, {what + ", caches swept, median", median(cold.taken) / microsecond, "us"});
        row(figure, Column::cold_p99,
            {what + ", caches swept, 99th percentile", percentile(cold.taken, 0.99) / microsecond, "us"});
        row(figure, Column::cold_floor, {"floor, caches swept, median", median(cold.floors) / microsecond, "us"});
        row(figure, Column::cold_ratio, {what + " / floor, caches swept", median(cold.ratios), "x"});
    }

    /// Before anything else has been asked of the organization, and so with the memory that it takes.
    void first_question() const {
        const std::vector<Node> somebody = shuffled(snapshot_.nodes(Kind::person), 1);
        const std::size_t before = memory().live;
        const double first = seconds([&] {
            sink = static_cast<double>(
                place(approver_of(snapshot_, {"approve", "付款", 1'000, currency, {}}, somebody[0]).post));
        });
        const double memory_taken = static_cast<double>(memory().live) - static_cast<double>(before);
        const double snapshot_taken = seconds([&] { organization_.at(asked_day); });
        row({"first question", first / millisecond, "ms"});
        row({"the same / taking a snapshot", first / snapshot_taken, "x"});
        row({"memory that stays", memory_taken / megabyte, "MB"});
    }

    // ---- Approvers
    AuthorityQuestion question(const ApproverAsked& asked) const {
        return {asked.what.action, asked.what.subject, asked.amount, currency, facts_};
    }
    std::vector<ApproverAsked> asked_approvers(std::size_t batches) const {
        std::vector<ApproverAsked> result;
        for (const Node person : shuffled(snapshot_.nodes(Kind::person), batches * batch)) {
            Random random("approver", static_cast<std::uint32_t>(result.size()));
            ApproverAsked asked{person, snapshot_.main_post(person), wanted[random.below(wanted.size())],
                                random_amount(random), none};
            asked.found = approver_of(snapshot_, question(asked), person).post;
            result.push_back(asked);
        }
        return result;
    }
    void approvers() {
        const std::vector<ApproverAsked> asked = asked_approvers(200);
        const std::vector<ApproverAsked> fewer(asked.begin(), asked.begin() + 50 * batch);
        std::size_t passed = 0, found = 0;
        const auto ask = [&](const ApproverAsked& one) {
            sink = static_cast<double>(place(approver_of(snapshot_, question(one), one.person).person));
        };
        for (const ApproverAsked& one : fewer) {
            const Approver approver = approver_of(snapshot_, question(one), one.person);
            passed += approver.passed_over.size();
            if (approver.post != none) ++found;
        }
        const auto floor = [&](const ApproverAsked& one) {
            Node at = one.post;
            while (at != one.found && at != none) at = parents_[place(at)];
            sink = static_cast<double>(place(at));
        };
        const Beside warm = batches_beside(asked, ask, floor);
        approver_ = median(warm.taken);
        show("approver", warm, "walk of parent array", cold_beside(asked, ask, floor));
        row({"posts passed over by each", static_cast<double>(passed) / static_cast<double>(fewer.size()), ""});
        row({"approvers found", 100 * static_cast<double>(found) / static_cast<double>(fewer.size()), "%"});
    }

    // ---- Routes
    std::vector<RouteAsked> asked_routes(std::size_t batches) const {
        std::vector<RouteAsked> result;
        for (const Node person : shuffled(snapshot_.nodes(Kind::person), batches * batch)) {
            Random random("route", static_cast<std::uint32_t>(result.size()));
            RouteAsked asked;
            asked.workflow = Workflow{random.below(workflow_count(snapshot_))};
            asked.question.initiator = person;
            asked.facts = {{std::string(amount_fact), fact_value(random_amount(random))},
                           {"plan", plans[random.below(plans.size())]}};
            result.push_back(std::move(asked));
            RouteAsked& kept = result.back();
            kept.posts = route_of(snapshot_, kept.workflow, with_facts(kept)).posts;
        }
        return result;
    }
    static RouteQuestion with_facts(const RouteAsked& asked) {
        RouteQuestion question = asked.question;
        question.facts = asked.facts;
        return question;
    }
    void routes() const {
        const std::vector<RouteAsked> asked = asked_routes(100);
        const std::vector<RouteAsked> fewer(asked.begin(), asked.begin() + 25 * batch);
        std::size_t steps = 0, doers = 0, problems = 0;
        for (const RouteAsked& one : fewer) {
            const Route route = route_of(snapshot_, one.workflow, with_facts(one));
            steps += route.steps.size();
            doers += route.doers.size();
            problems += route.problems.size();
        }
        const auto ask = [&](const RouteAsked& one) {
            sink = static_cast<double>(route_of(snapshot_, one.workflow, with_facts(one)).doers.size());
        };
        const auto floor = [&](const RouteAsked& one) {
            std::size_t present = 0;
            for (const Node post : one.posts)
                for (const Node person : snapshot_.held_by(post))
                    if (!snapshot_.is_away(person)) ++present;
            sink = static_cast<double>(present);
        };
        show("route of a workflow", batches_beside(asked, ask, floor), "who of its posts is present",
             cold_beside(asked, ask, floor));
        const auto each = [&](std::size_t count) {
            return static_cast<double>(count) / static_cast<double>(fewer.size());
        };
        row({"steps of each", each(steps), ""});
        row({"people in them", each(doers), ""});
        row({"problems of each", each(problems), ""});
    }

    // ---- Who may
    /// What many may, and what few may.
    void everybody_who_may() const {
        who_may_beside_floor("who may approve", {"approve", "费用报销"});
        who_may_beside_floor("who may execute", {"execute", "采购订单"});
    }
    void who_may_beside_floor(const std::string& what, Wanted asked) const {
        const AuthorityQuestion question{asked.action, asked.subject, 5'000, currency, facts_};
        std::vector<Authority> rows;
        const double taken = median(repeat([&] { return seconds([&] { rows = who_may(snapshot_, question); }); }));
        std::vector<Authority> copy;
        const double floor = median(repeat([&] {
            copy = std::vector<Authority>();
            return seconds([&] { copy = rows; });
        }));
        row({what + ", median", taken / millisecond, "ms"});
        row({"posts that may", static_cast<double>(rows.size()), ""});
        row({"floor: copying them, median", floor / millisecond, "ms"});
        row({"the same / floor, medians", taken / floor, "x"});
    }

    // ---- Who has too much
    void everybody_with_too_much() {
        const double first = seconds([&] { breaches_ = segregation(snapshot_); });
        row({"everybody's segregation, first call", first / millisecond, "ms", 100, large});
        std::vector<std::uint8_t> brings(parents_.size(), 1);
        std::vector<double> floors;
        const std::vector<double> taken = repeat([&] {
            floors.push_back(seconds([&] {
                std::size_t most = 0;
                for (const Node person : snapshot_.nodes(Kind::person)) {
                    std::size_t items = 0;
                    for (const Node post : snapshot_.holds(person)) items += brings[place(post)];
                    most = std::max(most, items);
                }
                sink = static_cast<double>(most);
            }));
            Breaches found;
            const double one = seconds([&] { found = segregation(snapshot_); });
            sink = static_cast<double>(found.rows.size());
            return one;
        });
        segregation_ = median(taken);
        constexpr const char* figure = "everybody's segregation";
        row(figure, Column::p99,
            {"everybody's segregation, 99th percentile", percentile(taken, 0.99) / millisecond, "ms"});
        row(figure, Column::median, {"everybody's segregation, median", segregation_ / millisecond, "ms", 100, large});
        row({"breaches", static_cast<double>(breaches_.rows.size()), ""});
        row(figure, Column::floor, {"floor: one pass over the holdings, median", median(floors) / millisecond, "ms"});
        row(figure, Column::ratio, {"segregation / floor, medians", segregation_ / median(floors), "x"});
    }

    // ---- The peer
    /// Its tables are filled outside the clock, and its answers must be the same.
    void peer() const {
        std::optional<AuthorityInSql> sql;
        const double filled = seconds([&] { sql.emplace(snapshot_); });
        const std::vector<ApproverAsked> asked = asked_approvers(5);
        const auto ask = [&](const ApproverAsked& one) {
            return sql->approver(one.person, one.post, one.what.action, one.what.subject, one.amount, currency,
                                 customer);
        };
        for (const ApproverAsked& one : asked) {
            const Approver approver = approver_of(snapshot_, question(one), one.person);
            const AuthorityInSql::Found found = ask(one);
            if (found.post != approver.post || found.person != approver.person)
                throw std::runtime_error("SQLite finds another approver than orgraph for " +
                                         std::string(snapshot_.id(one.person)));
        }
        const std::vector<double> taken =
            in_batches(asked, [&](const ApproverAsked& one) { sink = static_cast<double>(place(ask(one).person)); });
        row({"SQLite: tables filled", filled / millisecond, "ms"});
        row({"SQLite: memory", static_cast<double>(Sqlite::memory()) / megabyte, "MB"});
        row("approver", Column::sqlite, {"SQLite: approver, median of batches", median(taken) / microsecond, "us"});
        row({"SQLite / orgraph, medians", median(taken) / approver_, "x"});

        std::vector<AuthorityInSql::TooMuch> rows;
        const std::vector<double> all = repeat([&] { return seconds([&] { sql->segregation(rows); }); });
        compare(rows);
        row("everybody's segregation", Column::sqlite,
            {"SQLite: everybody's segregation, median", median(all) / millisecond, "ms"});
        row({"SQLite / orgraph, medians", median(all) / segregation_, "x"});
    }
    void compare(const std::vector<AuthorityInSql::TooMuch>& rows) const {
        std::vector<AuthorityInSql::TooMuch> expected;
        for (const Breach& breach : breaches_.rows) {
            AuthorityInSql::TooMuch one{breach.rule, breach.person, 0};
            std::uint32_t last = 0;
            for (const HeldItem& held : breaches_.held_by(breach)) {
                if (one.items == 0 || held.item != last) ++one.items;
                last = held.item;
            }
            expected.push_back(one);
        }
        if (rows != expected) throw std::runtime_error("SQLite finds other breaches than orgraph");
    }

    const Table& table_;
    bool alone_;
    Organization organization_;
    Snapshot snapshot_;
    std::vector<Node> parents_;
    std::vector<Fact> facts_ = {{"customer", std::string(customer)}};
    double approver_ = 0;
    double segregation_ = 0;
    Breaches breaches_;
};

}  // namespace

void measure_authority(const Table& table, bool alone) { Speed(table, alone).run(); }

}  // namespace orgraph::benchmarks
