#include "exchange/why_authority.hpp"

#include <algorithm>
#include <set>

#include "authority/delegations.hpp"
#include "authority/rules.hpp"
#include "exchange/why_facts.hpp"

namespace orgraph::exchange {
namespace {

using authority::Delegation;
using authority::Rules;

/// The absences of somebody away, and the delegations of that day to the one who acts.
void append_acting(Facts& facts, const Snapshot& snapshot, Node acting, Node acting_for) {
    facts.absences(acting_for);
    const Rules& rules = Rules::of(*snapshot.data().record);
    authority::for_each_delegation(snapshot, rules.delegations.from(acting_for), [&](const Delegation& one) {
        if (one.to == acting) facts.delegation(one.from, one.position);
        return true;
    });
}

}  // namespace

void append_why_may(Json& json, const Snapshot& snapshot, const Authority& authority) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S12").key("facts").open_list();
    facts.authority(authority.owner, authority.position);
    if (authority.owner != authority.post) facts.member(authority.post, record::post::job);
    for (const Node person : snapshot.held_by(authority.post)) facts.appointments(person, authority.post);
    json.close_list().close_object();
}

void append_why_approver(Json& json, const Snapshot& snapshot, const Approver& approver, Node post) {
    std::set<std::string> told;
    Facts facts(json, *snapshot.data().record, snapshot.day(), told);
    std::vector<PassedOver> passed_over;  // those that are not in force
    json.open_object().key("rule").text("S12").key("facts").open_list();
    for (Node at = post; at != none && at != approver.post; at = snapshot.reports_to(at))
        append_line(facts, snapshot, at, passed_over);
    if (approver.post != none) {
        facts.authority(approver.authority.owner, approver.authority.position);
        if (approver.authority.owner != approver.post) facts.member(approver.post, record::post::job);
        const bool is_holder = approver.acting_for == none;
        facts.appointments(is_holder ? approver.person : approver.acting_for, approver.post);
        if (!is_holder) append_acting(facts, snapshot, approver.person, approver.acting_for);
    }
    json.close_list().close_object();
}

void append_facts_of_passed_over(Json& json, const Snapshot& snapshot, const AuthorityQuestion& question,
                                 const PassedOverPost& passed) {
    Facts facts(json, snapshot);
    json.open_list();
    if (passed.why < PassedOverWhy::vacant && passed.why != PassedOverWhy::no_authority) {
        const Rules& rules = Rules::of(*snapshot.data().record);
        const authority::Symbol action = rules.symbols.find(question.action);
        const authority::Symbol subject = rules.symbols.find(question.subject);
        rules.for_each_authority(passed.post, [&](const authority::Entry& one) {
            if (one.is_for(action, subject)) facts.authority(one.owner, one.position);
        });
    }
    if (passed.why > PassedOverWhy::vacant)
        for (const Node person : snapshot.held_by(passed.post)) {
            facts.appointments(person, passed.post);
            facts.absences(person);
        }
    json.close_list();
}

void append_why_step(Json& json, const Snapshot& snapshot, const Route& route, const RouteStep& step,
                     std::string_view text) {
    std::set<std::string> told;
    Facts facts(json, *snapshot.data().record, snapshot.day(), told);
    json.open_object().key("rule").text("S13").key("text").text_or_null(text).key("facts").open_list();
    facts.workflow_step(static_cast<std::uint32_t>(route.workflow), step.step);
    for (const Doer& doer : route.doers_of(step)) {
        if (doer.person == none) continue;
        facts.appointments(doer.acting_for == none ? doer.person : doer.acting_for, doer.post);
        if (doer.acting_for != none) append_acting(facts, snapshot, doer.person, doer.acting_for);
    }
    for (const Node post : route.posts_of(step)) {  // whose holders are all away, where there are some
        const auto is_through = [post](const Doer& doer) { return doer.post == post; };
        if (std::ranges::any_of(route.doers_of(step), is_through)) continue;
        for (const Node person : snapshot.held_by(post)) {
            facts.appointments(person, post);
            facts.absences(person);
        }
    }
    json.close_list().close_object();
}

void append_why_participation(Json& json, const Snapshot& snapshot, Node who, const Participation& participation) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S13").key("facts").open_list();
    facts.workflow_step(static_cast<std::uint32_t>(participation.workflow), participation.step);
    const bool is_delegate = participation.acting_for != none;
    if (snapshot.kind(who) == Kind::person)
        facts.appointments(is_delegate ? participation.acting_for : who, participation.post);
    if (is_delegate) append_acting(facts, snapshot, who, participation.acting_for);
    json.close_list().close_object();
}

}  // namespace orgraph::exchange
