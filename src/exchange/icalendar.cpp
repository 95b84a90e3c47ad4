#include <algorithm>
#include <string>
#include <string_view>

#include "orgraph/answers.hpp"
#include "orgraph/calendar.hpp"
#include "snapshot/data.hpp"
#include "text/utf8.hpp"

namespace orgraph {
namespace {

/// A value of type TEXT (RFC 5545, 3.3.11). Ends of lines stand as \n, tabs as spaces; other control characters, which
/// may not stand in a calendar, are left out.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = text::next_character(text, at);
        switch (character) {
            case '\\':
            case ';':
            case ',':
                result += '\\';
                result += static_cast<char>(character);
                break;
            case '\r':
                if (at < text.size() && text[at] == '\n') break;
                [[fallthrough]];
            case '\n':
            case 0x85:  // next line, line separator, paragraph separator
            case 0x2028:
            case 0x2029:
                result += "\\n";
                break;
            case '\t':
                result += ' ';
                break;
            default:
                if (!text::has_control_character(text.substr(begin, at - begin)))
                    result += text.substr(begin, at - begin);
        }
    }
    return result;
}

/// What stands for itself in a UID: letters, digits, - and _; the rest as %XX a byte, so that different texts stay so.
std::string percent_encoded(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_')
            result += c;
        else
            (result += '%').append({digits[byte >> 4], digits[byte & 15]});
    }
    return result;
}

/// YYYYMMDD.
std::string date(Day day) {
    std::string text = day.text();
    std::erase(text, '-');
    return text;
}

/// Whether a report is due at a time of the day. What looks like a time and is none is not in the record.
bool is_time(std::string_view text) {
    const auto digit = [text](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4);
}

/// The name of a node, its id where it has none that day.
std::string_view name_of(const Snapshot& snapshot, Node node) {
    const std::string_view name = snapshot.name(node);
    return name.empty() ? snapshot.id(node) : name;
}

std::string names_of(const Snapshot& snapshot, std::span<const Node> nodes) {
    std::string names;
    for (const Node node : nodes) (names += names.empty() ? "" : ", ") += name_of(snapshot, node);
    return names;
}

class Calendar {
 public:
    explicit Calendar(const Snapshot& snapshot) {
        const record::Record& record = *snapshot.data().record;
        if (const record::Word name = record.root()[record::root::name]; name.is(record::Word::text))
            organization_ = percent_encoded(record.text(name)) + '.';
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//orgraph//orgraph " ORGRAPH_PROJECT_VERSION "//EN");
        line("CALSCALE:GREGORIAN");
    }

    void event(const Snapshot& snapshot, const ReportDue& due) {
        line("BEGIN:VEVENT");
        line("UID:" + date(due.day) + '-' + std::to_string(due.position + 1) + '-' +
             percent_encoded(snapshot.id(due.from)) + '@' + organization_ + "orgraph");
        line("DTSTAMP:" + date(due.day) + "T000000Z");
        if (is_time(due.time)) {
            line("DTSTART:" + date(due.day) + 'T' + std::string(due.time.substr(0, 2)) +
                 std::string(due.time.substr(3)) + "00");
        } else {
            line("DTSTART;VALUE=DATE:" + date(due.day));
            // An end that the calendar has no day for goes without saying: it is a day after the start.
            if (due.day < last_day) line("DTEND;VALUE=DATE:" + date(Day(due.day.number() + 1)));
        }
        line("SUMMARY:" + escaped(std::string(due.document) + " - " + std::string(name_of(snapshot, due.from))));
        line("DESCRIPTION:" + escaped(description(snapshot, due)));
        if (!due.is_working_day) line("CATEGORIES:Not a working day");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    std::string take() {
        line("END:VCALENDAR");
        return std::move(text_);
    }

 private:
    static std::string description(const Snapshot& snapshot, const ReportDue& due) {
        const auto or_nobody = [](std::string names, const char* nobody) { return names.empty() ? nobody : names; };
        std::string text = "From: " + std::string(name_of(snapshot, due.from)) + " (" +
                           or_nobody(names_of(snapshot, due.people), "vacant") + ")\nTo: ";
        text += due.to_outside   ? *due.to_outside
                : due.to == none ? std::string_view("unknown")
                                 : name_of(snapshot, due.to);
        text += "\nReceived by: " + or_nobody(names_of(snapshot, due.receivers), "nobody in the record");
        if (!due.time.empty()) text += "\nDue: " + std::string(due.time);
        return text;
    }

    /// A content line, folded: none is longer than 75 bytes, and no character is cut.
    void line(std::string_view content) {
        constexpr std::size_t most = 75;
        for (std::size_t room = most; content.size() > room; room = most - 1) {
            std::size_t size = room;
            while ((static_cast<unsigned char>(content[size]) & 0xC0) == 0x80) --size;
            (text_ += content.substr(0, size)) += "\r\n ";
            content.remove_prefix(size);
        }
        (text_ += content) += "\r\n";
    }

    std::string organization_;  ///< its part of the UIDs
    std::string text_;
};

}  // namespace

std::string due_calendar(const Snapshot& snapshot, Day last, const AnswerOptions& options, const Progress& progress) {
    Calendar calendar(snapshot);
    std::size_t left = options.limit;
    visit_reports_due(
        snapshot, last,
        [&](const Snapshot& day, std::span<const ReportDue> due) {
            for (const ReportDue& one : due.first(std::min(left, due.size()))) calendar.event(day, one);
            left -= std::min(left, due.size());
            return left > 0;
        },
        progress);
    return calendar.take();
}

}  // namespace orgraph
