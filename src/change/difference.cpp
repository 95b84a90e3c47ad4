#include "orgraph/difference.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "document/writer.hpp"
#include "snapshot/data.hpp"

namespace orgraph {
namespace {

using record::Object;
using record::Record;
using record::Row;
using record::Word;

/// Whether two JSON values are equal, the members of objects in any order. Unlike Boost's own comparison it allocates
/// nothing, which there ends the process where memory is short. As deep as the values, which is 64 levels at most.
bool is_equal(const boost::json::value& a, const boost::json::value& b) {
    if (a.kind() != b.kind()) return false;
    if (const auto* const list = a.if_array()) {
        const boost::json::array& other = b.get_array();
        return std::equal(list->begin(), list->end(), other.begin(), other.end(), is_equal);
    }
    if (const auto* const object = a.if_object()) {
        const boost::json::object& other = b.get_object();
        return object->size() == other.size() &&
               std::all_of(object->begin(), object->end(), [&other](const auto& member) {
                   const auto found = other.find(member.key());
                   return found != other.end() && is_equal(member.value(), found->value());
               });
    }
    return a == b;
}

/// Whether two JSON texts say the same: the facts of a condition and what x- members hold can come in any order.
bool is_same(const std::string& a, const std::string& b) {
    if (a == b) return true;
    if (a.find('{') == std::string::npos) return false;
    boost::json::parse_options options;
    options.max_depth = 64;
    return is_equal(boost::json::parse(a, {}, options), boost::json::parse(b, {}, options));
}

/// One node on the two days.
class Comparison {
 public:
    Comparison(const Snapshot& before, const Snapshot& after, std::vector<Change>& changes)
        : before_(*before.data().record),
          after_(*after.data().record),
          before_facts_{before.day(), false},
          after_facts_{after.day(), false},
          changes_(changes) {}

    void compare(const Object& object, Node before, Node after) {
        const Row old_row = before_.row(before);
        const Row new_row = after_.row(after);
        for (unsigned m = record::node_name; m < object.extras(); ++m) {
            if (!old_row.has(m) && !new_row.has(m)) continue;
            // The same undated text or number of the same record needs no writing.
            if (&before_ == &after_ && old_row[m] == new_row[m] && !old_row[m].is(Word::list)) continue;
            add(after, object.members[m].name, document::write_member(before_, object, old_row, m, before_facts_),
                document::write_member(after_, object, new_row, m, after_facts_));
        }
        compare_extras(after, before_.list(old_row[object.extras()]), after_.list(new_row[object.extras()]));
    }

 private:
    void add(Node node, std::string_view what, std::string before, std::string after) {
        // A list of which nothing is in force is as good as none.
        for (std::string* const value : {&before, &after})
            if (value->empty() || *value == "[]") *value = "null";
        if (!is_same(before, after)) changes_.push_back({node, std::string(what), std::move(before), std::move(after)});
    }

    /// x- members: pairs of key and value.
    void compare_extras(Node node, std::span<const Word> before, std::span<const Word> after) {
        if (&before_ == &after_) return;
        const auto value = [](const Record& record, std::span<const Word> pairs, std::string_view key) {
            for (std::size_t i = 0; i < pairs.size(); i += 2)
                if (record.text(pairs[i]) == key) return std::string(record.text(pairs[i + 1]));
            return std::string();
        };
        for (std::size_t i = 0; i < before.size(); i += 2) {
            const std::string_view key = before_.text(before[i]);
            add(node, key, std::string(before_.text(before[i + 1])), value(after_, after, key));
        }
        for (std::size_t i = 0; i < after.size(); i += 2) {
            const std::string_view key = after_.text(after[i]);
            if (value(before_, before, key).empty()) add(node, key, {}, std::string(after_.text(after[i + 1])));
        }
    }

    const Record& before_;
    const Record& after_;
    document::Facts before_facts_;
    document::Facts after_facts_;
    std::vector<Change>& changes_;
};

}  // namespace

Difference difference(const Snapshot& before, const Snapshot& after) {
    Difference result;
    Comparison comparison(before, after, result.changed);
    for (const Kind kind : {Kind::department, Kind::job, Kind::post, Kind::person}) {
        for (const Node node : before.nodes(kind))
            if (after.find(kind, before.id(node)) == none) result.removed.push_back(node);
        for (const Node node : after.nodes(kind)) {
            const Node earlier = before.find(kind, after.id(node));
            if (earlier == none)
                result.added.push_back(node);
            else
                comparison.compare(record::object_of(kind), earlier, node);
        }
    }
    return result;
}

}  // namespace orgraph
