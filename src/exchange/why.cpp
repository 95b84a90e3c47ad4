#include "exchange/why.hpp"

#include <set>
#include <vector>

#include "document/checks.hpp"
#include "document/writer.hpp"
#include "exchange/node.hpp"
#include "orgraph/workload.hpp"
#include "record/lines.hpp"
#include "snapshot/data.hpp"
#include "structure/headcount.hpp"

namespace orgraph::exchange {
namespace {

using record::Object;
using record::Record;
using record::Row;
using record::Word;

/// Writes facts of one day with the places where the document has them. `when`, if given, stands in each.
class Facts {
 public:
    Facts(Json& json, const Snapshot& snapshot, const char* when = nullptr)
        : json_(json),
          record_(*snapshot.data().record),
          day_(snapshot.day()),
          facts_{snapshot.day(), false},
          when_(when) {}

    /// The value of a node's member in force, if it has one.
    void member(Node node, unsigned member) {
        const Object& object = record::object_of(record_.kind(node));
        const Row row = record_.row(node);
        const std::string value = document::write_member(record_, object, row, member, facts_);
        if (value.empty()) return;
        document::Path at = document::path_to(record_, node) / object.members[member].name;
        Row holder = row;
        const Object* holder_object = &object;
        const Word word = row[member];
        if (object.members[member].value->dated != nullptr && word.is(Word::list)) {
            const auto items = record_.list(word);
            holder_object = object.members[member].value->dated->object;
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (!record::life(*holder_object, record_.row(items[i])).contains(day_)) continue;
                at.push_back(document::Step::item(i));
                holder = record_.row(items[i]);
            }
        }
        entry(at, value, holder_source(*holder_object, holder, object, row));
    }

    /// The same of a member by its name, which can be one that begins with x-.
    void member(Node node, std::string_view name) {
        const Object& object = record::object_of(record_.kind(node));
        if (const unsigned known = object.find(name); known != Object::missing) {
            member(node, known);
            return;
        }
        const Row row = record_.row(node);
        const auto pairs = record_.list(row[object.extras()]);
        for (std::size_t i = 0; i < pairs.size(); i += 2)
            if (record_.text(pairs[i]) == name)
                entry(document::path_to(record_, node) / name, record_.text(pairs[i + 1]),
                      holder_source(object, row, object, row));
    }

    void duty(Node owner, std::uint32_t position) {
        const Kind kind = record_.kind(owner);
        const unsigned member = record::duties_member(kind);
        const Row row = record_.row(record_.list(record_.row(owner)[member])[position]);
        const Object& object = record::object_of(kind);
        entry(document::path_to(record_, owner) / object.members[member].name / position,
              document::write(record_, record::duty_object, row, facts_),
              holder_source(record::duty_object, row, object, record_.row(owner)));
    }

    void report_owed(Node post, std::uint32_t position) {
        const record::Member& list = record::post_object.members[record::post::submits];
        const Object& object = *list.value->list->object;
        const Row row = record_.row(record_.list(record_.row(post)[record::post::submits])[position]);
        entry(document::path_to(record_, post) / list.name / position, document::write(record_, object, row, facts_),
              holder_source(object, row, record::post_object, record_.row(post)));
    }

    /// The appointments of a person to a post.
    void appointments(Node person, Node post) {
        const auto items = record_.list(record_.row(person)[record::person::appointments]);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Row row = record_.row(items[i]);
            if (!record::life(record::appointment_object, row).contains(day_)) continue;
            if (record_.find(Kind::post, row[record::appointment::post]) != post) continue;
            entry(document::path_to(record_, person) / "appointments" / i,
                  document::write(record_, record::appointment_object, row, facts_),
                  holder_source(record::appointment_object, row, record::person_object, record_.row(person)));
        }
    }

 private:
    void entry(const document::Path& at, std::string_view value, std::string_view source) {
        json_.open_object().key("at").text(document::json_pointer(at)).key("value").raw(value);
        json_.key("source").raw(source.empty() ? "null" : source);
        if (when_ != nullptr) json_.key("when").text(when_);
        json_.close_object();
    }
    /// The source of the fact itself, else that of the record it belongs to.
    std::string holder_source(const Object& object, Row row, const Object& owner_object, Row owner) const {
        std::string source = document::write_member(record_, object, row, object.source(), facts_);
        if (source.empty())
            source = document::write_member(record_, owner_object, owner, owner_object.source(), facts_);
        return source;
    }

    Json& json_;
    const Record& record_;
    Day day_;
    document::Facts facts_;
    const char* when_;
};

/// A post that is on the way and does not count.
struct PassedOver {
    Node post;
    const char* why;
};

void append_passed_over(Json& json, const Snapshot& snapshot, const std::vector<PassedOver>& posts) {
    json.key("passed_over").open_list();
    for (const auto& [post, why] : posts) {
        json.open_object().key("post");
        append_node(json, snapshot, post);
        json.key("why").text(why).close_object();
    }
    json.close_list();
}

/// The facts that the line of a post rests on, and whom it passes over.
void append_line(Facts& facts, const Snapshot& snapshot, Node post, std::vector<PassedOver>& passed_over) {
    const Record& record = *snapshot.data().record;
    Period any;
    std::uint32_t left = record.count(Kind::post);
    for (Node at = post; at != none && left > 0; --left) {
        const record::Line line = record::line_on(record, at, snapshot.day(), any);
        if (line.inherited) {
            facts.member(at, record::post::department);
            Node department = record.find(Kind::department, snapshot.data().value(at, record::post::department));
            for (std::uint32_t steps = record.count(Kind::department); department != none && steps > 0; --steps) {
                const Node head = record::head_on(record, department, snapshot.day(), any);
                if (head != none) facts.member(department, record::department::head);
                if (head != none && head != at) break;
                facts.member(department, record::department::parent);
                department = record::parent_on(record, department, snapshot.day(), any);
            }
        } else {
            facts.member(at, record::post::reports_to);
        }
        if (line.superior == none || snapshot.in_force(line.superior)) return;
        passed_over.push_back({line.superior, "not in force"});
        at = line.superior;
    }
}

}  // namespace

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
