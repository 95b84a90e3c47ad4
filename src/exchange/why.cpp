#include "exchange/why.hpp"

#include <set>
#include <vector>

#include "exchange/node.hpp"
#include "exchange/why_facts.hpp"
#include "orgraph/workload.hpp"
#include "structure/headcount.hpp"

namespace orgraph::exchange {

using record::Record;

void append_why_line(Json& json, const Snapshot& snapshot, Node post) {
    Facts facts(json, snapshot);
    std::vector<PassedOver> passed_over;
    json.open_object().key("rule").text("S2").key("facts").open_list();
    append_line(facts, snapshot, post, passed_over);
    json.close_list();
    append_passed_over(json, snapshot, passed_over);
    json.close_object();
}

void append_why_managed(Json& json, const Snapshot& snapshot, Node person, Node post, Node manager, Node above) {
    Facts facts(json, snapshot);
    std::vector<PassedOver> passed_over;
    json.open_object().key("rule").text("S4").key("post");
    append_node(json, snapshot, post);
    json.key("manager");
    append_node(json, snapshot, manager);
    json.key("manager_post");
    append_node(json, snapshot, above);
    json.key("facts").open_list();
    facts.appointments(person, post);
    for (Node at = post; at != above;) {
        append_line(facts, snapshot, at, passed_over);
        at = snapshot.reports_to(at);
        if (at != above) passed_over.push_back({at, snapshot.held_by(at).empty() ? "vacant" : "self"});
    }
    facts.appointments(manager, above);
    json.close_list();
    append_passed_over(json, snapshot, passed_over);
    json.close_object();
}

void append_why_change(Json& json, const Snapshot& before, const Snapshot& after, Node node, std::string_view what) {
    json.open_object().key("rule").text("S17").key("facts").open_list();
    Facts(json, before, "before").member(before.find(after.kind(node), after.id(node)), what);
    Facts(json, after, "after").member(node, what);
    json.close_list().close_object();
}

void append_why_staffing(Json& json, const Snapshot& snapshot, Node post) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S7").key("facts").open_list();
    facts.member(post, record::post::status);
    if (!structure::is_headcount_supposed(snapshot.data(), post)) facts.member(post, record::post::headcount);
    for (const Node person : snapshot.held_by(post)) facts.appointments(person, post);
    for (const Node person : snapshot.standby(post)) facts.appointments(person, post);
    json.close_list().close_object();
}

void append_why_duty(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position) {
    json.open_object().key("rule").text("S9").key("facts");
    append_duty_fact(json, snapshot, owner, position);
    json.close_object();
}

void append_why_coverage(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position,
                         std::span<const DutyHolder> holders) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S11").key("facts").open_list();
    facts.duty(owner, position);
    for (const auto& [person, post] : holders) facts.appointments(person, post);
    json.close_list().close_object();
}

void append_why_workload(Json& json, const Snapshot& snapshot, Node person, const WorkloadOptions& options) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S9").key("facts").open_list();
    facts.member(person, record::person::hours_per_week);
    for (const Node post : snapshot.holds(person)) facts.appointments(person, post);
    std::set<Duty> told;  // what is had through two posts is one fact
    for (const DutyLoad& load : duty_loads(snapshot, person, options))
        if (told.insert(load.duty).second) facts.duty(load.duty.owner, load.duty.position);
    json.close_list().close_object();
}

namespace {

/// Tells by which facts a report comes to those who receive it.
class WayToReceivers {
 public:
    WayToReceivers(Facts& facts, const Snapshot& snapshot, const ReportDue& due)
        : facts_(facts), snapshot_(snapshot), due_(due), untold_(due.receivers.begin(), due.receivers.end()) {}

    std::vector<PassedOver> run() {
        const Record& record = *snapshot_.data().record;
        const auto owed = record.list(record.row(due_.from)[record::post::submits]);
        if (!record.row(owed[due_.position]).has(record::report_owed::to)) {
            append_line(facts_, snapshot_, due_.from, passed_over_);
            tell_posts_from(due_.to);
        } else if (due_.to != none && snapshot_.kind(due_.to) == Kind::department) {
            tell_departments();
        } else {
            tell_posts_from(due_.to);
        }
        return std::move(passed_over_);
    }

 private:
    /// The appointments of those receivers who hold the post.
    bool tell_holders(Node post) {
        const std::size_t before = untold_.size();
        for (const Node person : snapshot_.held_by(post))
            if (std::erase(untold_, person) > 0) facts_.appointments(person, post);
        return untold_.size() < before;
    }
    /// Up the chain until all receivers are told, to its end where there are none.
    void tell_posts_from(Node post) {
        while (post != none) {
            if (!tell_holders(post))
                passed_over_.push_back({post, snapshot_.held_by(post).empty() ? "vacant" : "self"});
            else if (untold_.empty())
                return;
            append_line(facts_, snapshot_, post, passed_over_);
            post = snapshot_.reports_to(post);
        }
    }
    /// The head, else the deputies; else up the chain from the head, or without one up the departments.
    void tell_departments() {
        for (Node at = due_.to; at != none; at = snapshot_.part_of(at)) {
            const Node head = snapshot_.head(at);
            facts_.member(at, record::department::head);
            if (head == none || snapshot_.held_by(head).empty()) facts_.member(at, record::department::deputies);
            for (const DutyHolder& holder : answerable(snapshot_, at)) facts_.appointments(holder.person, holder.post);
            if (!answerable(snapshot_, at).empty()) return;
            if (at == due_.to && head != none) {
                tell_posts_from(head);
                return;
            }
            facts_.member(at, record::department::parent);
        }
    }

    Facts& facts_;
    const Snapshot& snapshot_;
    const ReportDue& due_;
    std::vector<Node> untold_;
    std::vector<PassedOver> passed_over_;
};

}  // namespace

void append_why_due(Json& json, const Snapshot& snapshot, const ReportDue& due) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S15").key("facts").open_list();
    facts.report_owed(due.from, due.position);
    for (const Node person : due.people) facts.appointments(person, due.from);
    const std::vector<PassedOver> passed_over = WayToReceivers(facts, snapshot, due).run();
    json.close_list();
    append_passed_over(json, snapshot, passed_over);
    json.close_object();
}

void append_duty_fact(Json& json, const Snapshot& snapshot, Node owner, std::uint32_t position) {
    json.open_list();
    Facts(json, snapshot).duty(owner, position);
    json.close_list();
}

}  // namespace orgraph::exchange
