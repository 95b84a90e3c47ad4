#include "document/writer.hpp"

#include "document/json_text.hpp"

namespace orgraph::document {
namespace {

using record::Object;
using record::Record;
using record::Row;
using record::Scalar;
using record::Value;
using record::Word;

class Writer {
 public:
    Writer(const Record& record, const Facts& facts) : record_(record), facts_(facts) {}

    std::string take() { return std::move(out_); }

    void object(const Object& object, Row row) {
        open('{');
        for (unsigned m = 0; m < object.extras(); ++m) {
            if (!row.has(m)) continue;
            const Value& value = *object.members[m].value;
            const Word word = in_force(value, row[m]);
            if (word.is(Word::absent)) continue;
            begin_member(object.members[m].name);
            write(value, word);
        }
        const std::span<const Word> extras = record_.list(row[object.extras()]);
        for (std::size_t i = 0; i < extras.size(); i += 2) {
            begin_member(record_.text(extras[i]));
            raw(record_.text(extras[i + 1]));
        }
        close('}');
    }

    /// The value of a member that day, `absent` where a dated one has none.
    Word in_force(const Value& value, Word word) const {
        if (!facts_.day || value.dated == nullptr) return word;
        return record::on_day(record_, word, *facts_.day);
    }

    void write(const Value& value, Word word) {
        switch (word.tag()) {
            case Word::text:
                if (value.scalar == Scalar::anything)
                    raw(record_.text(word));
                else
                    append_json_string(out_, record_.text(word));
                break;
            case Word::number:
                out_ += record_.text(word);
                break;
            case Word::plain:
                append_json_string(out_, value.scalar == Scalar::day ? Day(word.value()).text()
                                                                     : std::string(value.choices[word.value()]));
                break;
            case Word::row:
                object(*value.object, record_.row(word));
                break;
            case Word::list:
                if (value.scalar == Scalar::condition)
                    condition(word);
                else
                    list(value.dated != nullptr ? *value.dated : *value.list, word);
                break;
            case Word::null:
            case Word::aside:
            case Word::absent:
                out_ += "null";
                break;
        }
    }

 private:
    void list(const Value& item, Word word) {
        open('[');
        for (const Word one : record_.list(word)) {
            if (facts_.day && item.object != nullptr && one.is(Word::row) &&
                !record::life(*item.object, record_.row(one)).contains(*facts_.day))
                continue;
            begin_item();
            write(item, one);
        }
        close(']');
    }

    /// Facts as they came, then the annotations: source, x- members.
    void condition(Word word) {
        const std::span<const Word> pairs = record_.list(word);
        const auto is_extra = [](std::string_view name) { return name.starts_with("x-"); };
        open('{');
        for (int pass = 0; pass < 3; ++pass) {
            for (std::size_t i = 0; i < pairs.size(); i += 2) {
                const std::string_view name = record_.text(pairs[i]);
                if ((is_extra(name) ? 2 : name == "source" ? 1 : 0) != pass) continue;
                begin_member(name);
                if (pass == 2)
                    raw(record_.text(pairs[i + 1]));
                else
                    write(pass == 1 ? record::source_value : record::condition_value, pairs[i + 1]);
            }
        }
        close('}');
    }

    void raw(std::string_view json) {
        if (facts_.laid_out)
            append_laid_out(out_, json, level_);
        else
            out_ += json;
    }
    void open(char bracket) {
        out_ += bracket;
        ++level_;
        empty_ = true;
    }
    void close(char bracket) {
        --level_;
        if (!empty_ && facts_.laid_out) append_line(out_, level_);
        out_ += bracket;
        empty_ = false;
    }
    void begin_item() {
        if (!empty_) out_ += ',';
        if (facts_.laid_out) append_line(out_, level_);
        empty_ = false;
    }
    void begin_member(std::string_view name) {
        begin_item();
        append_json_string(out_, name);
        out_ += facts_.laid_out ? ": " : ":";
    }

    const Record& record_;
    const Facts& facts_;
    std::string out_;
    int level_ = 0;
    bool empty_ = true;  ///< nothing has been written yet in the innermost open object or list
};

}  // namespace

std::string write(const Record& record) {
    std::string text = write(record, record::root_object, record.root(), {});
    text += '\n';
    return text;
}

std::string write(const Record& record, const Object& object, Row row, const Facts& facts) {
    Writer writer(record, facts);
    writer.object(object, row);
    return writer.take();
}

std::string write_member(const Record& record, const Object& object, Row row, unsigned member, const Facts& facts) {
    Writer writer(record, facts);
    const Value& value = *object.members[member].value;
    const Word word = writer.in_force(value, row[member]);
    if (word.is(Word::absent)) return {};
    writer.write(value, word);
    return writer.take();
}

}  // namespace orgraph::document
