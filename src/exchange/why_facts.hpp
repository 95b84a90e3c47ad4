// Facts as the document has them, and posts that were passed over, in the explanations of answers.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/checks.hpp"
#include "document/writer.hpp"
#include "exchange/node.hpp"
#include "record/lines.hpp"
#include "snapshot/data.hpp"

namespace orgraph::exchange {

/// Writes facts of one day with the places where the document has them. `when`, if given, stands in each.
class Facts {
 public:
    Facts(Json& json, const Snapshot& snapshot, const char* when = nullptr)
        : Facts(json, *snapshot.data().record, snapshot.day(), when) {}
    /// Leaves out what stands at the places that were told before, and adds to them.
    Facts(Json& json, const record::Record& record, Day day, std::set<std::string>& told)
        : Facts(json, record, day, nullptr) {
        told_ = &told;
    }

    /// The value of a node's member in force, if it has one.
    void member(Node node, unsigned member) {
        const record::Object& object = record::object_of(record_.kind(node));
        const record::Row row = record_.row(node);
        const std::string value = document::write_member(record_, object, row, member, facts_);
        if (value.empty()) return;
        document::Path at = document::path_to(record_, node) / object.members[member].name;
        record::Row holder = row;
        const record::Object* holder_object = &object;
        const record::Word word = row[member];
        if (object.members[member].value->dated != nullptr && word.is(record::Word::list)) {
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
        const record::Object& object = record::object_of(record_.kind(node));
        if (const unsigned known = object.find(name); known != record::Object::missing) {
            member(node, known);
            return;
        }
        const record::Row row = record_.row(node);
        const auto pairs = record_.list(row[object.extras()]);
        for (std::size_t i = 0; i < pairs.size(); i += 2)
            if (record_.text(pairs[i]) == name)
                entry(document::path_to(record_, node) / name, record_.text(pairs[i + 1]),
                      holder_source(object, row, object, row));
    }

    void duty(Node owner, std::uint32_t position) { item(owner, record::duties_member(record_.kind(owner)), position); }
    void report_owed(Node post, std::uint32_t position) { item(post, record::post::submits, position); }
    /// One of a post itself, or of a job.
    void authority(Node owner, std::uint32_t position) {
        const bool is_of_job = record_.kind(owner) == Kind::job;
        item(owner, is_of_job ? unsigned{record::job::authorities} : unsigned{record::post::authorities}, position);
    }
    void delegation(Node person, std::uint32_t position) { item(person, record::person::delegates, position); }

    /// The appointments of a person to a post.
    void appointments(Node person, Node post) {
        items_in_force(person, record::person::appointments, [&](record::Row row) {
            return record_.find(Kind::post, row[record::appointment::post]) == post;
        });
    }
    void absences(Node person) {
        items_in_force(person, record::person::absences, [](record::Row) { return true; });
    }

    /// The set at that place in the document.
    void incompatible(std::uint32_t rule) {
        const record::Row row = record_.row(record_.list(record_.root()[record::root::incompatible])[rule]);
        const record::Object& object = record::incompatible_object;
        entry(document::Path{} / "incompatible" / rule, document::write(record_, object, row, facts_),
              holder_source(object, row, object, row));
    }
    /// The step at that position of the workflow at that place in the document.
    void workflow_step(std::uint32_t workflow, std::uint32_t position) {
        const record::Row owner = record_.row(record_.list(record_.root()[record::root::workflows])[workflow]);
        const record::Row row = record_.row(record_.list(owner[record::workflow::steps])[position]);
        entry(document::Path{} / "workflows" / workflow / "steps" / position,
              document::write(record_, record::step_object, row, facts_),
              holder_source(record::step_object, row, record::workflow_object, owner));
    }

 private:
    Facts(Json& json, const record::Record& record, Day day, const char* when)
        : json_(json), record_(record), day_(day), facts_{day, false}, when_(when) {}

    /// An item of a list that is a member of a node.
    void item(Node node, unsigned member, std::size_t position) {
        const record::Object& owner_object = record::object_of(record_.kind(node));
        const record::Member& list = owner_object.members[member];
        const record::Object& object = *list.value->list->object;
        const record::Row owner = record_.row(node);
        const record::Row row = record_.row(record_.list(owner[member])[position]);
        entry(document::path_to(record_, node) / list.name / position, document::write(record_, object, row, facts_),
              holder_source(object, row, owner_object, owner));
    }
    /// Those items in force that day for which `wanted(row)`.
    template <typename Wanted>
    void items_in_force(Node node, unsigned member, const Wanted& wanted) {
        const record::Object& object = *record::object_of(record_.kind(node)).members[member].value->list->object;
        const auto items = record_.list(record_.row(node)[member]);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const record::Row row = record_.row(items[i]);
            if (record::life(object, row).contains(day_) && wanted(row)) item(node, member, i);
        }
    }
    void entry(const document::Path& at, std::string_view value, std::string_view source) {
        const std::string pointer = document::json_pointer(at);
        if (told_ != nullptr && !told_->insert(pointer).second) return;
        json_.open_object().key("at").text(pointer).key("value").raw(value);
        json_.key("source").raw(source.empty() ? "null" : source);
        if (when_ != nullptr) json_.key("when").text(when_);
        json_.close_object();
    }
    /// The source of the fact itself, else that of the record it belongs to.
    std::string holder_source(const record::Object& object, record::Row row, const record::Object& owner_object,
                              record::Row owner) const {
        std::string source = document::write_member(record_, object, row, object.source(), facts_);
        if (source.empty())
            source = document::write_member(record_, owner_object, owner, owner_object.source(), facts_);
        return source;
    }

    Json& json_;
    const record::Record& record_;
    Day day_;
    document::Facts facts_;
    const char* when_;
    std::set<std::string>* told_ = nullptr;
};

/// A post that is on the way and does not count.
struct PassedOver {
    Node post;
    const char* why;
};

inline void append_passed_over(Json& json, const Snapshot& snapshot, const std::vector<PassedOver>& posts) {
    json.key("passed_over").open_list();
    for (const auto& [post, why] : posts) {
        json.open_object().key("post");
        append_node(json, snapshot, post);
        json.key("why").text(why).close_object();
    }
    json.close_list();
}

/// The facts that the line of a post rests on, and whom it passes over.
inline void append_line(Facts& facts, const Snapshot& snapshot, Node post, std::vector<PassedOver>& passed_over) {
    const record::Record& record = *snapshot.data().record;
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

}  // namespace orgraph::exchange
