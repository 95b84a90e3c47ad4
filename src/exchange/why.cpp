#include "exchange/why.hpp"

#include "document/checks.hpp"
#include "document/writer.hpp"
#include "exchange/node.hpp"
#include "record/lines.hpp"
#include "snapshot/data.hpp"

namespace orgraph::exchange {
namespace {

using record::Object;
using record::Record;
using record::Row;
using record::Word;

/// Writes facts of one day with the places where the document has them.
class Facts {
 public:
    Facts(Json& json, const Snapshot& snapshot)
        : json_(json), record_(*snapshot.data().record), day_(snapshot.day()), facts_{snapshot.day(), false} {}

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
        json_.key("source").raw(source.empty() ? "null" : source).close_object();
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
};

}  // namespace

void append_why_line(Json& json, const Snapshot& snapshot, Node post) {
    const Record& record = *snapshot.data().record;
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S2").key("facts").open_list();
    std::vector<Node> passed_over;
    Period any;
    for (Node at = post; at != none;) {
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
        if (line.superior == none || snapshot.in_force(line.superior)) break;
        passed_over.push_back(line.superior);
        at = passed_over.size() > record.count(Kind::post) ? none : line.superior;
    }
    json.close_list().key("passed_over").open_list();
    for (const Node node : passed_over) {
        json.open_object().key("post");
        append_node(json, snapshot, node);
        json.key("why").text("not in force").close_object();
    }
    json.close_list().close_object();
}

void append_why_staffing(Json& json, const Snapshot& snapshot, Node post) {
    Facts facts(json, snapshot);
    json.open_object().key("rule").text("S7").key("facts").open_list();
    facts.member(post, record::post::status);
    facts.member(post, record::post::headcount);
    for (const Node person : snapshot.held_by(post)) facts.appointments(person, post);
    for (const Node person : snapshot.standby(post)) facts.appointments(person, post);
    json.close_list().close_object();
}

}  // namespace orgraph::exchange
