// What the JSON parser tells, one event after the other, turned into rows.
#pragma once

#include <boost/json/basic_parser.hpp>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/frames.hpp"
#include "document/json_text.hpp"
#include "document/problems.hpp"
#include "document/rules.hpp"
#include "document/values.hpp"
#include "document/waiting_texts.hpp"
#include "record/record.hpp"

namespace orgraph::document {

/// Takes the parser's events and turns them into rows.
class Handler {
 public:
    using Object = record::Object;
    using Record = record::Record;
    using Scalar = record::Scalar;
    using Value = record::Value;
    using Word = record::Word;

    // What basic_parser asks of a handler.
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    Handler(std::string_view input, Record& record, Named& named, Findings& findings)
        : input_(input), record_(record), findings_(findings), waiting_(record, named) {
        frames_.resize(1);
    }

    Word root() const { return root_; }
    bool is_unsupported() const { return unsupported_; }
    bool duties_have_ids() const { return duties_have_ids_; }

    bool on_document_begin(boost::json::error_code&) { return true; }
    bool on_document_end(boost::json::error_code& error) {
        waiting_.fill_in();
        return go_on(error);
    }
    bool on_object_begin(boost::json::error_code&) {
        open_object();
        return true;
    }
    bool on_object_end(std::size_t, boost::json::error_code&) {
        close_object();
        return true;
    }
    bool on_array_begin(boost::json::error_code&) {
        open_list();
        return true;
    }
    bool on_array_end(std::size_t, boost::json::error_code&) {
        close_list();
        return true;
    }
    bool on_key_part(boost::json::string_view part, std::size_t, boost::json::error_code&) { return keep(part); }
    bool on_key(boost::json::string_view part, std::size_t, boost::json::error_code& error) {
        key(whole(part));
        parts_.clear();
        return go_on(error);
    }
    bool on_string_part(boost::json::string_view part, std::size_t, boost::json::error_code&) { return keep(part); }
    bool on_string(boost::json::string_view part, std::size_t, boost::json::error_code& error) {
        text_value(whole(part));
        parts_.clear();
        return go_on(error);
    }
    bool on_number_part(boost::json::string_view part, boost::json::error_code&) { return keep(part); }
    bool on_int64(std::int64_t, boost::json::string_view part, boost::json::error_code&) { return number(part); }
    bool on_uint64(std::uint64_t, boost::json::string_view part, boost::json::error_code&) { return number(part); }
    bool on_double(double, boost::json::string_view part, boost::json::error_code&) { return number(part); }
    bool on_bool(bool value, boost::json::error_code&) {
        if (!free_scalar(value ? "true" : "false")) wrong_type();
        return true;
    }
    bool on_null(boost::json::error_code&) {
        if (free_scalar("null")) return true;
        if (expected()->or_null)
            store(Word(Word::null, 0));
        else
            wrong_type();
        return true;
    }
    bool on_comment_part(boost::json::string_view, boost::json::error_code&) { return true; }
    bool on_comment(boost::json::string_view, boost::json::error_code&) { return true; }

 private:
    using Role = Frame::Role;
    static constexpr std::size_t node_depth = 3;  ///< of the objects that stand in the lists of the top level

    Frame& top() { return frames_[depth_]; }
    const Value* expected() { return depth_ == 0 ? &record::root_value : top().expected; }

    /// False, which stops the parser, where a text is not UTF-8.
    bool go_on(boost::json::error_code& error) {
        if (waiting_.are_utf8()) return true;
        error = boost::json::error::syntax;
        return false;
    }

    // Texts and numbers that come in parts.
    bool keep(boost::json::string_view part) {
        parts_.append(part.data(), part.size());
        return true;
    }
    std::string_view whole(boost::json::string_view part) {
        if (parts_.empty()) return {part.data(), part.size()};
        parts_.append(part.data(), part.size());
        return parts_;
    }
    bool number(boost::json::string_view part) {
        number_value(whole(part));
        parts_.clear();
        return true;
    }

    // ---- Problems
    /// The path to the value that is read now, or to the innermost open object or list.
    Path path(bool to_value) {
        Path path;
        for (std::size_t i = 1; i <= depth_; ++i) {
            const Frame& frame = frames_[i];
            if (i == depth_ && !to_value) break;
            if (frame.role == Role::list || frame.role == Role::free_list)
                path.push_back(Step::item(frame.index));
            else if (frame.key_is_member)
                path.push_back(Step::member(frame.object->members[frame.member].name, frame.occurrence));
            else
                path.push_back(Step::member(frame.key, frame.occurrence));
        }
        return path;
    }
    /// " of post "x"": the node that is read now, where its id is known already.
    std::string owner() {
        if (depth_ < node_depth || frames_[node_depth].role != Role::object || (frames_[node_depth].kept & 1) == 0)
            return {};
        const Frame& node = frames_[node_depth];
        if (!node.values[0].is(Word::text)) return {};
        const std::string_view id = node.first_text.data() == nullptr ? record_.text(node.values[0]) : node.first_text;
        return " (" + std::string(node.object->name) + " " + quoted(id) + ")";
    }
    void problem(std::string_view code, std::string message, bool at_value = true) {
        findings_.error(code, findings_.listing() ? path(at_value) : Path(), message + owner());
    }
    /// Sets the value that is read now aside.
    void bad_value(std::string message) {
        problem("bad-value", std::move(message));
        set_aside();
    }
    void wrong_type() {
        if (depth_ == 1 && is_version()) {
            unsupported_ = true;
        } else {
            problem("wrong-type", "this is not what " + described_place() + " can be");
        }
        set_aside();
    }
    std::string described_place() {
        const Frame& frame = top();
        if (depth_ == 0) return "a document";
        if (frame.role == Role::list) return "an item of this list";
        return frame.key_is_member ? std::string(frame.object->members[frame.member].name) : quoted(frame.key);
    }
    bool is_version() {
        const Frame& frame = top();
        return frame.object == &record::root_object && frame.key_is_member && frame.member == record::root::orgraph;
    }

    // ---- Values
    void store(Word word) {
        if (depth_ == 0) {
            root_ = word;
            return;
        }
        Frame& frame = top();
        switch (frame.role) {
            case Role::object:
                if (frame.key_is_member) {
                    frame.values[frame.member] = word;
                    frame.kept |= 1u << frame.member;
                } else {
                    scratch_.push_back(extra_key_);
                    scratch_.push_back(word);
                }
                break;
            case Role::condition:
                scratch_.push_back(text_word(frame.key));
                scratch_.push_back(word);
                break;
            case Role::list:
                scratch_.push_back(word);
                ++frame.index;
                break;
            case Role::free_object:
                break;
            case Role::free_list:
                ++frame.index;
                break;
        }
    }
    /// Goes on behind a value that is not kept; an item of a list and a member keep their place.
    void set_aside() {
        if (depth_ == 0) return;
        Frame& frame = top();
        if (frame.role == Role::list) {
            scratch_.push_back(Word(Word::aside, 0));
        } else if (frame.role == Role::object && frame.key_is_member && frame.occurrence == 1) {
            frame.values[frame.member] = Word(Word::aside, 0);
            frame.kept |= 1u << frame.member;
            frame.wrong = true;
        }
        ++frame.index;
    }
    Word text_word(std::string_view text) { return waiting_.add(Word::text, text); }

    /// Takes a scalar where nothing is asked of it: within a value kept as it is, or set aside.
    bool free_scalar(std::string_view raw) {
        if (depth_ > 0 && is_free(top().role)) {
            if (capturing_) captured_ += raw;
            between_free_values();
            return true;
        }
        const Value* const value = expected();
        if (value == nullptr) {
            set_aside();
            return true;
        }
        if (value->scalar == Scalar::anything) {
            store(text_word(raw));
            return true;
        }
        return false;
    }
    static bool is_free(Role role) { return role == Role::free_object || role == Role::free_list; }
    void between_free_values() {
        ++top().index;
        if (capturing_) captured_ += ',';
    }

    void text_value(std::string_view text) {
        const Value* const value = expected();
        if (value == nullptr || value->scalar == Scalar::anything || (depth_ > 0 && is_free(top().role))) {
            waiting_.look_at(text);
            std::string raw;
            append_json_string(raw, text);
            free_scalar(raw);
            return;
        }
        switch (value->scalar) {
            case Scalar::text:
            case Scalar::reference:
                store_text(text, value->target);
                return;
            case Scalar::due_day:
                store(text_word(text));
                return;
            case Scalar::id:
                if (std::string wrong = wrong_with_id(text, top().object == &record::step_object); !wrong.empty())
                    bad_text(text, std::move(wrong));
                else
                    store_text(text);
                duties_have_ids_ = duties_have_ids_ || top().object == &record::duty_object;
                return;
            case Scalar::choice:
                if (const auto choice = choice_of(*value, text))
                    store(Word(Word::plain, *choice));
                else
                    bad_text(text, none_of_choices(*value, text));
                return;
            case Scalar::day:
                if (const auto day = Day::parse(text))
                    store(Word(Word::plain, day->number()));
                else
                    bad_text(text, quoted(text) + " is no day (YYYY-MM-DD)");
                return;
            case Scalar::due_time:
                if (is_wrong_time(text))
                    bad_text(text, quoted(text) + " is no time (HH:MM)");
                else
                    store(text_word(text));
                return;
            case Scalar::none:
            case Scalar::integer:
            case Scalar::number:
            case Scalar::anything:
            case Scalar::condition:
                waiting_.look_at(text);
                wrong_type();
                return;
        }
    }
    void bad_text(std::string_view text, std::string message) {
        waiting_.look_at(text);
        bad_value(std::move(message));
    }
    /// A text that stays where it is: a member's, and not put together from parts or escapes.
    bool can_wait(std::string_view text) {
        if (depth_ == 0 || top().role != Role::object || !top().key_is_member) return false;
        return !std::less<>()(text.data(), input_.data()) &&
               !std::less<>()(input_.data() + input_.size(), text.data() + text.size());
    }
    void store_text(std::string_view text, record::Target target = record::Target::none) {
        if (!can_wait(text)) return store(waiting_.add(Word::text, text, target));
        Frame& frame = top();
        if (frame.member == 0) frame.first_text = text;
        waiting_.add_later(frame.member, text, target);
        store(Word(Word::text, 0));
    }

    void number_value(std::string_view raw) {
        if (free_scalar(raw)) return;
        const Value& value = *expected();
        const bool takes_integer = value.scalar == Scalar::integer || value.scalar == Scalar::due_day;
        const bool is_integer = raw.find_first_of(".eE") == std::string_view::npos;
        if (!takes_integer && value.scalar != Scalar::number && !value.or_number) {
            wrong_type();
        } else if (depth_ == 1 && is_version()) {
            if (raw != "1") unsupported_ = true;
            store(text_number(raw));
        } else if (takes_integer && !is_integer) {
            wrong_type_of_integer();
        } else if (const char* const wrong = wrong_with_number(value, takes_integer, raw)) {
            bad_value(described_place() + wrong);
        } else {
            store(text_number(raw));
        }
    }
    void wrong_type_of_integer() {
        problem("wrong-type", described_place() + " must be an integer, written without a fraction");
        set_aside();
    }
    Word text_number(std::string_view raw) { return waiting_.add(Word::number, raw); }
    // ---- Objects
    Frame& push(Role role) {
        ++depth_;
        if (depth_ == frames_.size()) frames_.emplace_back();
        Frame& frame = top();
        frame.role = role;
        frame.captures = false;
        frame.member = frame.predicted = 0;
        frame.occurrence = 1;
        frame.seen = frame.kept = 0;
        frame.wrong = false;
        frame.object = nullptr;
        frame.expected = nullptr;
        frame.list_value = nullptr;
        frame.scratch = scratch_.size();
        frame.texts = waiting_.open_members();
        frame.index = 0;
        frame.first_text = {};
        frame.key_is_member = false;
        keys_.clear(depth_);
        return frame;
    }
    void push_free(Role role, bool captures) {
        if (captures) {
            capturing_ = true;
            captured_.clear();
        }
        if (capturing_) captured_ += role == Role::free_object ? '{' : '[';
        push(role).captures = captures;
    }

    void open_object() {
        if (depth_ > 0 && is_free(top().role)) return push_free(Role::free_object, false);
        const Value* const value = expected();
        if (value == nullptr) return push_free(Role::free_object, false);
        if (value->scalar == Scalar::anything) return push_free(Role::free_object, true);
        if (value->scalar == Scalar::condition) {
            push(Role::condition);
        } else if (value->object != nullptr) {
            push(Role::object).object = value->object;
        } else {
            open_wrong(Role::free_object);
        }
    }
    /// An object or list where neither may stand: the problem is told, what is inside is set aside.
    void open_wrong(Role role) {
        wrong_type();
        // wrong_type has given the item its place already; closing must not do so again.
        if (depth_ > 0 && top().role == Role::list) scratch_.pop_back();
        if (depth_ > 0) --top().index;
        push_free(role, false);
    }

    void close_object() {
        Frame& frame = top();
        if (is_free(frame.role)) return close_free('}');
        if (frame.role == Role::condition) {
            const Word row = record_.words.add_list(std::span<const Word>(scratch_).subspan(frame.scratch));
            scratch_.resize(frame.scratch);
            pop(row);
            return;
        }
        const Object& object = *frame.object;
        if (scratch_.size() > frame.scratch) {
            frame.values[object.extras()] =
                record_.words.add_list(std::span<const Word>(scratch_).subspan(frame.scratch));
            frame.kept |= 1u << object.extras();
            scratch_.resize(frame.scratch);
        }
        const Word word = record_.words.add_row(frame.kept, frame.values);
        waiting_.put_into_row(frame.texts, word);
        const record::Row row = record_.row(word);
        if (frame.wrong || !is_plainly_right(object, row)) {
            waiting_.fill_in();
            check_object(record_, object, row, frame.seen, telling());
        }
        pop(word);
    }
    Tell telling() {
        return [this](std::string_view code, Path inside, std::string message) {
            Path whole = findings_.listing() ? path(false) : Path();
            whole.insert(whole.end(), inside.begin(), inside.end());
            findings_.error(code, std::move(whole), message + owner());
        };
    }
    void pop(Word word) {
        --depth_;
        store(word);
    }
    void close_free(char bracket) {
        if (capturing_) {
            if (captured_.back() == ',') captured_.pop_back();
            captured_ += bracket;
        }
        const bool captured = top().captures;
        --depth_;
        if (captured) {
            capturing_ = false;
            store(text_word(captured_));
        } else if (depth_ > 0 && is_free(top().role)) {
            between_free_values();
        } else {
            set_aside();
        }
    }

    // ---- Keys
    void key(std::string_view name) {
        Frame& frame = top();
        frame.occurrence = 1;
        if (frame.role == Role::object) return object_key(frame, name);
        other_key(frame, name);
        if (is_free(frame.role)) {
            if (capturing_ && frame.occurrence == 1) {
                append_json_string(captured_, name);
                captured_ += ':';
            }
        } else if (name.starts_with("x-")) {
            static constexpr Value anything{.scalar = Scalar::anything};
            frame.expected = &anything;
        } else {
            frame.expected = name == "source" ? &record::source_value : &record::condition_value;
        }
        if (frame.occurrence > 1) given_twice(frame);
    }
    /// A key that no table has.
    void other_key(Frame& frame, std::string_view name) {
        waiting_.look_at(name);
        frame.key_is_member = false;
        frame.key.assign(name);
        frame.occurrence = keys_.add(depth_, name);
    }
    void object_key(Frame& frame, std::string_view name) {
        const Object& object = *frame.object;
        const unsigned member = object.find(name, frame.predicted);
        if (member != Object::missing) {
            frame.key_is_member = true;
            frame.member = static_cast<std::uint8_t>(member);
            frame.predicted = static_cast<std::uint8_t>(member + 1);
            frame.expected = object.members[member].value;
            if ((frame.seen >> member & 1) != 0) {
                frame.occurrence = 1 + keys_.add(depth_, name);
                given_twice(frame);
            }
            frame.seen |= 1u << member;
            return;
        }
        other_key(frame, name);
        if (frame.occurrence > 1) return given_twice(frame);
        if (name.starts_with("x-")) {
            extra_key_ = text_word(name);
            frame.expected = object.members[object.extras()].value;
        } else {
            problem("unknown-member", std::string(object.name) + " has no member " + quoted(name));
            frame.expected = nullptr;
        }
    }
    void given_twice(Frame& frame) {
        problem("invalid-json", "a member is given twice");
        frame.expected = nullptr;
    }

    // ---- Lists
    void open_list() {
        if (depth_ > 0 && is_free(top().role)) return push_free(Role::free_list, false);
        const Value* const value = expected();
        if (value == nullptr) return push_free(Role::free_list, false);
        if (value->scalar == Scalar::anything) return push_free(Role::free_list, true);
        const Value* const item = value->dated != nullptr ? value->dated : value->list;
        if (item == nullptr) return open_wrong(Role::free_list);
        Frame& frame = push(Role::list);
        frame.list_value = value;
        frame.expected = item;
    }
    void close_list() {
        Frame& frame = top();
        if (is_free(frame.role)) return close_free(']');
        const auto given = std::span<const Word>(scratch_).subspan(frame.scratch);
        const bool is_dated = frame.list_value->dated != nullptr;
        const Word list = record_.words.add_list(given, is_dated && record::are_in_order(record_, given));
        const std::span<const Word> items = record_.list(list);
        scratch_.resize(frame.scratch);
        const Value& value = *frame.list_value;
        if (value.dated != nullptr || items.empty() || value.list->object == &record::kpi_object)
            check_list(record_, value, items, telling());
        if (value.dated != nullptr && items.empty()) {
            --depth_;
            return set_aside();
        }
        pop(list);
    }

    std::string_view input_;
    Record& record_;
    Findings& findings_;
    Word root_;
    bool unsupported_ = false;
    bool duties_have_ids_ = false;
    std::vector<Frame> frames_;  ///< frames_[0] stands outside the document
    std::size_t depth_ = 0;
    std::vector<Word> scratch_;  ///< items of the lists, conditions and x- members that are open
    WaitingTexts waiting_;
    Word extra_key_;
    std::string parts_;
    std::string captured_;  ///< the value that is kept as it is, without white space
    bool capturing_ = false;
    Keys keys_;
};

}  // namespace orgraph::document
