#include <bit>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "document/checks.hpp"

namespace orgraph::document {
namespace {

using record::Object;
using record::object_of;
using record::Record;
using record::Row;
using record::Scalar;
using record::Target;
using record::Text;
using record::Value;
using record::Word;

/// For each object of the format the members in which references can be found, however deep.
class ReferenceMembers {
 public:
    std::uint32_t of(const Object& object) {
        if (&object != last_) {
            last_members_ = found(object);
            last_ = &object;
        }
        return last_members_;
    }
    bool holds_reference(const Value& value) {
        return (value.scalar == Scalar::reference && value.target != Target::step) ||
               (value.object != nullptr && of(*value.object) != 0) ||
               (value.list != nullptr && holds_reference(*value.list)) ||
               (value.dated != nullptr && holds_reference(*value.dated));
    }

 private:
    std::uint32_t found(const Object& object) {
        const auto [entry, added] = members_.try_emplace(&object, 0);
        if (!added) return entry->second;
        std::uint32_t members = 0;
        for (unsigned m = 0; m < object.source(); ++m)
            if (holds_reference(*object.members[m].value)) members |= 1u << m;
        return members_[&object] = members;
    }

    std::unordered_map<const Object*, std::uint32_t> members_;
    const Object* last_ = nullptr;  ///< the one asked about last: most rows are like the one before
    std::uint32_t last_members_ = 0;
};

/// Tells whether a text is the id of a duty, stated or made up.
class DutyIds {
 public:
    explicit DutyIds(const Record& record) : record_(record), stated_(record.texts.size()) {}
    /// False if it is stated already.
    bool add(Text id) {
        if (stated_[static_cast<std::size_t>(id)]) return false;
        stated_[static_cast<std::size_t>(id)] = true;
        return true;
    }
    bool is_stated(Text id) const { return stated_[static_cast<std::size_t>(id)]; }

    /// Whether the text is the id made up for a duty without one: <kind>:<owner id>/<position from 1>.
    bool is_made_up(std::string_view id) const {
        const std::size_t colon = id.find(':');
        const std::size_t slash = id.rfind('/');
        if (colon == std::string_view::npos || slash == std::string_view::npos || slash < colon) return false;
        for (const Kind kind : {Kind::department, Kind::job, Kind::post}) {
            if (id.substr(0, colon) != to_string(kind)) continue;
            const Node owner = record_.find(kind, id.substr(colon + 1, slash - colon - 1));
            return owner != none && is_without_id(owner, id.substr(slash + 1));
        }
        return false;
    }

 private:
    bool is_without_id(Node owner, std::string_view position) const {
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(position.data(), position.data() + position.size(), number);
        if (error != std::errc() || end != position.data() + position.size() || position.starts_with('0')) return false;
        const auto duties = record_.list(record_.row(owner)[record::duties_member(record_.kind(owner))]);
        return number >= 1 && number <= duties.size() && !record_.row(duties[number - 1]).has(record::duty::id);
    }

    const Record& record_;
    std::vector<bool> stated_;
};

template <typename Visit>
void for_each_duty(const Record& record, const Visit& visit) {
    for (const Kind kind : {Kind::department, Kind::job, Kind::post}) {
        const unsigned member = record::duties_member(kind);
        for (std::uint32_t i = 0; i < record.count(kind); ++i) {
            const auto duties = record.list(record.row(kind, i)[member]);
            for (std::size_t d = 0; d < duties.size(); ++d)
                visit(record.node(kind, i), object_of(kind).members[member].name, d, record.row(duties[d]));
        }
    }
}

/// Walks down from the objects of the top level to every reference.
class ReferenceCheck {
 public:
    ReferenceCheck(const Record& record, bool warnings, Findings& findings)
        : record_(record), warnings_(warnings), findings_(findings), workflows_(record.texts.size()) {
        for (const Word workflow : record.list(record.root()[record::root::workflows]))
            if (const Word code = record.row(workflow)[record::workflow::code]; code.is(Word::text))
                workflows_[static_cast<std::size_t>(code.as_text())] = true;
    }

    void run(const Named& named) {
        // In most documents there is nothing to tell. Where there may be, is found out by going over all again.
        if (!warnings_ && named.are_all([this](Text id, Target target) { return is_known(id, target); })) return;
        using record::root::incompatible, record::root::workflows;
        for (const unsigned member : lists_with_references) {
            // Lives are compared between departments, posts, people and regulations only.
            compares_lives_ = warnings_ && member != workflows && member != incompatible;
            const record::Member& list = record::root_object.members[member];
            const Object& object = *list.value->list->object;
            const std::uint32_t members = references_.of(object);
            const auto rows = record_.list(record_.root()[member]);
            steps_ = {{list.name, 0}, {{}, 0}};
            for (std::size_t i = 0; i < rows.size(); ++i) {
                steps_[1].index = i;
                const Row row = record_.row(rows[i]);
                owner_life_ = record::life(object, row);
                owner_object_ = &object;
                owner_ = row;
                walk(object, members, row, {});
            }
        }
    }

 private:
    struct Here {
        std::string_view member;  ///< empty: an item
        std::size_t index = 0;
    };
    static constexpr unsigned lists_with_references[] = {record::root::departments, record::root::posts,
                                                         record::root::people,      record::root::workflows,
                                                         record::root::regulations, record::root::incompatible};

    void walk(const Object& object, std::uint32_t members, Row row, Period days) {
        for (std::uint32_t left = members & row.given(); left != 0; left &= left - 1) {
            const auto m = static_cast<unsigned>(std::countr_zero(left));
            steps_.push_back({object.members[m].name, 0});
            visit(*object.members[m].value, row[m], days);
            steps_.pop_back();
        }
    }

    void visit(const Value& value, Word word, Period days) {
        switch (word.tag()) {
            case Word::text:
                reference(value, word.as_text(), days);
                break;
            case Word::row: {
                const Row row = record_.row(word);
                if (value.object->period != Object::missing) days = record::life(*value.object, row);
                walk(*value.object, references_.of(*value.object), row, days);
                break;
            }
            case Word::list: {
                const Value& item = value.dated != nullptr ? *value.dated : *value.list;
                if (!references_.holds_reference(item)) return;
                const auto words = record_.list(word);
                steps_.push_back({{}, 0});
                for (std::size_t i = 0; i < words.size(); ++i) {
                    steps_.back().index = i;
                    visit(item, words[i], days);
                }
                steps_.pop_back();
                break;
            }
            default:
                break;
        }
    }

    void reference(const Value& value, Text id, Period days) {
        if (value.scalar != Scalar::reference) return;
        const auto kind = kind_of(value.target);
        if (!is_known(id, value.target))
            unknown(kind ? to_string(*kind) : value.target == Target::workflow ? "workflow" : "duty", id);
        else if (kind && compares_lives_)
            compare_lives(record_.find(*kind, id), days);
    }
    /// Steps are looked at elsewhere.
    bool is_known(Text id, Target target) {
        switch (target) {
            case Target::department:
                return record_.find(Kind::department, id) != none;
            case Target::job:
                return record_.find(Kind::job, id) != none;
            case Target::post:
                return record_.find(Kind::post, id) != none;
            case Target::person:
                return record_.find(Kind::person, id) != none;
            case Target::workflow:
                return workflows_[static_cast<std::size_t>(id)];
            case Target::duty:
                return duties().is_stated(id) || duties().is_made_up(record_.texts[id]);
            case Target::none:
            case Target::step:
                break;
        }
        return true;
    }
    static std::optional<Kind> kind_of(Target target) {
        constexpr std::optional<Kind> kinds[] = {std::nullopt, Kind::department, Kind::job,    Kind::post,
                                                 Kind::person, std::nullopt,     std::nullopt, std::nullopt};
        static_assert(static_cast<std::size_t>(Target::step) + 1 == std::size(kinds));
        return kinds[static_cast<std::size_t>(target)];
    }

    /// A stated end of the reference outside the life of what it names, or no day in common with it.
    void compare_lives(Node node, Period days) {
        const Object& object = object_of(record_.kind(node));
        const Period life = record::life(object, record_.row(node));
        if ((life == Period{} && owner_life_ == Period{}) || life.empty() || days.empty() || owner_life_.empty())
            return;
        const bool outside =
            (days.from != first_day && !life.contains(days.from)) || (days.to != last_day && !life.contains(days.to));
        if (!outside && !intersection(intersection(days, owner_life_), life).empty()) return;
        findings_.warning("dangling-period", path(),
                          described() + " refers to " + called(record_, node) +
                              (outside ? " on days on which it is not in force" : ", which is never in force with it"));
    }

    /// Gathered when a reference to a duty is met, which hardly any document has.
    const DutyIds& duties() {
        if (!duties_) {
            duties_.emplace(record_);
            for_each_duty(record_, [this](Node, std::string_view, std::size_t, Row duty) {
                if (const Word id = duty[record::duty::id]; id.is(Word::text)) duties_->add(id.as_text());
            });
        }
        return *duties_;
    }

    void unknown(std::string_view kind, Text id) {
        findings_.error("unknown-reference", findings_.listing() ? path() : Path(),
                        described() + " names the " + std::string(kind) + ' ' + quoted(record_.texts[id]) +
                            ", which does not exist");
    }

    std::string described() const {
        const Word id = owner_[0];
        return std::string(owner_object_->name) + (id.is(Word::text) ? ' ' + quoted(record_.text(id)) : std::string());
    }

    Path path() const {
        Path path;
        for (const Here& here : steps_)
            path.push_back(here.member.empty() ? Step::item(here.index) : Step::member(here.member));
        return path;
    }

    const Record& record_;
    bool warnings_;
    Findings& findings_;
    std::optional<DutyIds> duties_;
    std::vector<bool> workflows_;  ///< by Text: is a workflow's code
    ReferenceMembers references_;
    std::vector<Here> steps_;
    bool compares_lives_ = false;
    Period owner_life_;
    const Object* owner_object_ = nullptr;
    Row owner_;
};

/// Ids of the rows of one list given twice.
void check_list_ids(const Record& record, std::span<const Word> rows, const Path& list, std::string_view member,
                    Findings& findings) {
    std::unordered_set<std::uint32_t> given;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Word id = record.row(rows[i])[0];
        if (id.is(Word::text) && !given.insert(id.value()).second)
            findings.error("duplicate-id", list / i / member, quoted(record.text(id)) + " is given twice");
    }
}

}  // namespace

Path path_to(const Record& record, Node node) {
    const Kind kind = record.kind(node);
    constexpr const char* lists[] = {"departments", "posts", "people", "jobs"};
    return Path{} / lists[static_cast<unsigned>(kind)] / record.position(node);
}

std::string called(const Record& record, Node node) {
    return std::string(to_string(record.kind(node))) + ' ' + quoted(record.id(node));
}

void check_ids(const Record& record, const std::vector<Node>& repeated, bool duties_have_ids, Findings& findings) {
    for (const Node node : repeated)
        findings.error("duplicate-id", path_to(record, node) / "id",
                       "the id of " + called(record, node) + " is given twice");

    using namespace record::root;
    const auto workflow_rows = record.list(record.root()[workflows]);
    check_list_ids(record, workflow_rows, Path{} / "workflows", "code", findings);
    check_list_ids(record, record.list(record.root()[regulations]), Path{} / "regulations", "id", findings);
    for (std::size_t i = 0; i < workflow_rows.size(); ++i)
        check_list_ids(record, record.list(record.row(workflow_rows[i])[record::workflow::steps]),
                       Path{} / "workflows" / i / "steps", "id", findings);

    if (!duties_have_ids) return;
    DutyIds ids(record);
    for_each_duty(record, [&](Node owner, std::string_view member, std::size_t position, Row duty) {
        if (!duty[record::duty::id].is(Word::text)) return;
        const Text id = duty[record::duty::id].as_text();
        if (ids.add(id) && !ids.is_made_up(record.texts[id])) return;
        findings.error("duplicate-id", path_to(record, owner) / member / position / "id",
                       "the duty id " + quoted(record.texts[id]) + " of " + called(record, owner) + " is given twice");
    });
}

void check_references(const Record& record, const Named& named, bool warnings, Findings& findings) {
    ReferenceCheck(record, warnings, findings).run(named);
}

}  // namespace orgraph::document
