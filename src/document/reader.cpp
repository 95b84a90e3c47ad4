#include "document/reader.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>

#include "document/fault.hpp"
#include "document/handler.hpp"
#include "text/utf8.hpp"

namespace orgraph::document {
namespace {

namespace json = boost::json;
using record::Record;
using record::Word;

/// Feeds the parser the text from `begin` to before `end`.
/// @return Where it stopped, which is `end` where nothing is wrong.
std::size_t feed(json::basic_parser<Handler>& parser, std::string_view text, std::size_t begin, std::size_t end,
                 const Progress& progress, json::error_code& error) {
    const std::size_t stride = progress ? std::size_t{1} << 22 : text.size();
    std::size_t done = begin;
    do {
        const std::size_t length = std::min(stride, end - done);
        const bool more = done + length < text.size();
        const std::size_t used = parser.done() ? white_space(text.substr(done, length))
                                               : parser.write_some(more, text.data() + done, length, error);
        if (!error && used < length) error = json::error::extra_data;
        done += used;
        if (progress && progress(text.empty() ? 1 : static_cast<double>(done) / static_cast<double>(text.size())))
            throw Error(orgraph::Status::cancelled, "reading was cancelled");
    } while (!error && done < end);
    return done;
}

}  // namespace

Reading read(std::string_view text, Findings& findings, const Progress& progress) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;

    Reading reading;
    reading.record = std::make_unique<Record>();
    json::parse_options options;
    options.max_depth = deepest;
    options.allow_invalid_utf8 = true;  // the handler looks at texts itself: outside of them all is ASCII
    json::basic_parser<Handler> parser(options, text, *reading.record, reading.named, findings);
    json::error_code error;
    std::size_t done = feed(parser, text, start, text.size(), progress, error);

    if (error) {
        const std::size_t end = std::min(text::find_invalid_utf8(text), text.size());
        if (end < text.size()) {
            // Which comes first? What is UTF-8 is parsed alone: it may be JSON as far as it goes.
            reading.record = std::make_unique<Record>();  // in place of the other: there is never room for two
            reading.named = {};
            Findings aside;
            json::basic_parser<Handler> again(options, text, *reading.record, reading.named, aside);
            error = {};
            done = feed(again, text, start, end, progress, error);
        }
        reading.fault = fault_of(text, end, done, error);
        reading.record.reset();
        return reading;
    }
    reading.unsupported = parser.handler().is_unsupported();
    reading.duties_have_ids = parser.handler().duties_have_ids();
    if (parser.handler().root().is(Word::row)) {
        reading.repeated = reading.record->set_root(parser.handler().root());
    } else {
        reading.repeated = reading.record->set_root(Word(Word::row, 0));
    }
    return reading;
}

}  // namespace orgraph::document
