#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "authority/rules.hpp"
#include "exchange/why.hpp"
#include "exchange/why_facts.hpp"
#include "record/lines.hpp"

namespace orgraph::exchange {
namespace {

using authority::Delegation;
using authority::Entry;
using authority::IncompatibleItem;
using authority::Rules;
using record::Record;
using record::Row;
using record::Word;

/// Tells what brings somebody the items of a set, each fact once.
class Reasons {
 public:
    Reasons(Json& json, const Snapshot& snapshot)
        : json_(json), record_(*snapshot.data().record), rules_(Rules::of(record_)) {}

    void set(std::uint32_t rule, Day day) { facts(day).incompatible(rule); }

    /// By a post that the person holds that day.
    void by_post(Node person, Node post, const IncompatibleItem& item, Day day) {
        if (!brings(post, item, nullptr, day)) return;
        if (is_new(appointment, person, post, day)) facts(day).appointments(person, post);
        tell(post, item, nullptr, day);
    }

    /// By what another has delegated to the person, and what brings it to the other.
    void by_delegator(Node person, Node from, const IncompatibleItem& item, Day day) {
        for (const Delegation& delegation : rules_.delegations.from(from)) {
            if (delegation.to != person || !delegation.days.contains(day)) continue;
            const Delegation* const named = delegation.is_for_everything() ? nullptr : &delegation;
            if (named != nullptr && item.what != IncompatibleItem::What::authority) continue;
            bool covers = false;
            for (const Node post : posts_that_count(from, item, day)) {
                if (!brings(post, item, named, day)) continue;
                if (!covers && is_new(delegated, from, Node{delegation.position}, day))
                    facts(day).delegation(from, delegation.position);
                covers = true;
                if (is_new(appointment, from, post, day)) facts(day).appointments(from, post);
                tell(post, item, named, day);
            }
        }
    }

 private:
    Facts facts(Day day) { return Facts(json_, record_, day, places_); }

    enum What { appointment, delegated, an_authority, a_duty, a_member };
    /// Whether a fact was not told before, so that it is worth looking for.
    bool is_new(What what, Node node, Node other, Day day) { return told_.emplace(what, node, other, day).second; }
    void member(Node node, unsigned member, Day day) {
        if (is_new(a_member, node, Node{member}, day)) facts(day).member(node, member);
    }

    bool in_force(Node node, Day day) const {
        Period any;
        return record::in_force(record_, node, day, any);
    }
    std::vector<Node> posts_held(Node person, Day day) const {
        std::vector<Node> posts;
        for (const Word one : record_.list(record_.row(person)[record::person::appointments])) {
            const Row row = record_.row(one);
            const Node post = record_.find(Kind::post, row[record::appointment::post]);
            if (record::kind_of_appointment(row) != record::AppointmentKind::standby &&
                record::life(record::appointment_object, row).contains(day) && in_force(post, day) &&
                std::find(posts.begin(), posts.end(), post) == posts.end())
                posts.push_back(post);
        }
        return posts;
    }

    /// The posts held; of a department's duty the head alone, where that is one of them.
    std::vector<Node> posts_that_count(Node person, const IncompatibleItem& item, Day day) const {
        std::vector<Node> posts = posts_held(person, day);
        if (item.what != IncompatibleItem::What::duty || record_.kind(item.duty.owner) != Kind::department)
            return posts;
        Period any;
        const Node head = record::head_on(record_, item.duty.owner, day, any);
        if (std::find(posts.begin(), posts.end(), head) != posts.end()) return {head};
        return posts;
    }

    static bool meets(const Entry& entry, const IncompatibleItem& item, const Delegation* named) {
        const auto common = [](authority::Symbol a, authority::Symbol b) {
            return b == authority::Symbol::not_said || authority::meet(a, b);
        };
        return item.is_met_by(entry.action, entry.subject) &&
               (named == nullptr || (common(entry.action, named->action) && common(entry.subject, named->subject) &&
                                     common(item.action, named->action) && common(item.subject, named->subject)));
    }

    /// Whether a post in force that day brings an item, of an authority the part that a delegation names.
    bool brings(Node post, const IncompatibleItem& item, const Delegation* named, Day day) const {
        bool found = item.what == IncompatibleItem::What::post && item.post == post;
        if (item.what == IncompatibleItem::What::authority)
            rules_.for_each_authority(post, [&](const Entry& entry) { found = found || meets(entry, item, named); });
        if (item.what == IncompatibleItem::What::duty)
            found = record_.kind(item.duty.owner) == Kind::department
                        ? is_answerable(post, item.duty.owner, day)
                        : !way_to_duty(post, item.duty.owner, day).empty();
        return found;
    }
    void tell(Node post, const IncompatibleItem& item, const Delegation* named, Day day) {
        if (item.what == IncompatibleItem::What::authority)
            rules_.for_each_authority(post, [&](const Entry& entry) {
                if (!meets(entry, item, named)) return;
                if (entry.owner != post) member(post, record::post::job, day);
                if (is_new(an_authority, entry.owner, Node{entry.position}, day))
                    facts(day).authority(entry.owner, entry.position);
            });
        if (item.what != IncompatibleItem::What::duty) return;
        tell_way_to_duty(post, item.duty.owner, day);
        if (is_new(a_duty, item.duty.owner, Node{item.duty.position}, day))
            facts(day).duty(item.duty.owner, item.duty.position);
    }

    bool is_deputy(Node post, Node department) const {
        for (const Word one : record_.list(record_.row(department)[record::department::deputies]))
            if (record_.find(Kind::post, one) == post) return true;
        return false;
    }
    bool is_answerable(Node post, Node department, Day day) const {
        Period any;
        return record::head_on(record_, department, day, any) == post || is_deputy(post, department);
    }
    /// The posts by which a post comes to the duties of another post or of a job: itself, one that it inherits from,
    /// and so on, to one that has them itself. Empty: it does not.
    std::vector<Node> way_to_duty(Node post, Node owner, Day day) const {
        std::unordered_map<Node, Node> heir{{post, none}};
        std::vector<Node> open{post};
        for (std::size_t i = 0; i < open.size(); ++i) {
            const Node at = open[i];
            if (at == owner || rules_.job_posts.of_post(at) == owner) {
                std::vector<Node> way;
                for (Node one = at; one != none; one = heir.at(one)) way.push_back(one);
                return {way.rbegin(), way.rend()};
            }
            for (const Word one : record_.list(record_.row(at)[record::post::inherits_duties_of]))
                if (const Node from = record_.find(Kind::post, one);
                    from != none && in_force(from, day) && heir.emplace(from, at).second)
                    open.push_back(from);
        }
        return {};
    }
    void tell_way_to_duty(Node post, Node owner, Day day) {
        if (record_.kind(owner) == Kind::department) {
            member(owner, record::department::head, day);
            Period any;
            if (record::head_on(record_, owner, day, any) != post) member(owner, record::department::deputies, day);
            return;
        }
        const std::vector<Node> way = way_to_duty(post, owner, day);
        for (std::size_t i = 0; i + 1 < way.size(); ++i) member(way[i], record::post::inherits_duties_of, day);
        if (!way.empty() && way.back() != owner) member(way.back(), record::post::job, day);
    }

    Json& json_;
    const Record& record_;
    const Rules& rules_;
    std::set<std::tuple<What, Node, Node, Day>> told_;
    std::set<std::string> places_;  ///< of the facts told; on another day what is asked for can be another one
};

}  // namespace

void append_why_breach(Json& json, const Snapshot& snapshot, const Breach& breach, std::span<const HeldItem> held) {
    const auto& rules = Rules::of(*snapshot.data().record);
    const auto items = rules.incompatible.items(rules.incompatible.all()[breach.rule]);
    Reasons reasons(json, snapshot);
    json.open_object().key("rule").text("S14").key("facts").open_list();
    reasons.set(breach.rule, breach.days.from);
    for (const HeldItem& one : held) {
        if (snapshot.kind(one.through) == Kind::post)
            reasons.by_post(breach.person, one.through, items[one.item], one.days.from);
        else
            reasons.by_delegator(breach.person, one.through, items[one.item], one.days.from);
    }
    json.close_list().close_object();
}

}  // namespace orgraph::exchange
