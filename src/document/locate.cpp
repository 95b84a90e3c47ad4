#include "document/locate.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>

#include "text/utf8.hpp"

namespace orgraph::document {
namespace {

/// The wanted paths as a tree.
struct Wanted {
    std::map<std::pair<std::string, unsigned>, Wanted> members;
    std::map<std::size_t, Wanted> items;
    std::vector<std::size_t> paths;  ///< those that end here
};

/// Walks a JSON text that is known to be valid, into the wanted values and over the others.
class Walk {
 public:
    Walk(std::string_view json, std::vector<std::size_t>& offsets) : json_(json), offsets_(offsets) {}

    /// Depth is bounded: the reader has refused what is nested more than 64 deep.
    void value(const Wanted& wanted) {
        skip_space();
        for (const std::size_t path : wanted.paths) offsets_[path] = at_;
        if (json_[at_] == '{' && !wanted.members.empty())
            object(wanted);
        else if (json_[at_] == '[' && !wanted.items.empty())
            list(wanted);
        else
            skip_value();
    }
    void start_at(std::size_t offset) { at_ = offset; }

 private:
    void skip_space() {
        while (json_[at_] == ' ' || json_[at_] == '\t' || json_[at_] == '\r' || json_[at_] == '\n') ++at_;
    }
    void skip_string() {
        for (++at_; json_[at_] != '"'; ++at_)
            if (json_[at_] == '\\') ++at_;
        ++at_;
    }
    void skip_value() {
        std::size_t depth = 0;
        do {
            skip_space();
            const char c = json_[at_];
            if (c == '"') {
                skip_string();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++at_;
            } else if (c == '}' || c == ']') {
                --depth;
                ++at_;
            } else if (c == ',' || c == ':') {
                ++at_;
            } else {
                at_ = json_.find_first_of(" \t\r\n,:]}", at_);
                if (at_ == std::string_view::npos) at_ = json_.size();
            }
        } while (depth > 0);
    }
    /// The key at this point, its escapes resolved, and goes behind it.
    std::string key() {
        const std::size_t begin = at_ + 1;
        skip_string();
        const std::string_view raw = json_.substr(begin, at_ - 1 - begin);
        std::string key;
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (raw[i] != '\\') {
                key += raw[i];
                continue;
            }
            switch (raw[++i]) {
                case 'b':
                    key += '\b';
                    break;
                case 'f':
                    key += '\f';
                    break;
                case 'n':
                    key += '\n';
                    break;
                case 'r':
                    key += '\r';
                    break;
                case 't':
                    key += '\t';
                    break;
                case 'u': {
                    char32_t unit = code_unit(raw, i);
                    if (unit >= 0xD800 && unit < 0xDC00) {
                        i += 2;
                        unit = 0x10000 + ((unit - 0xD800) << 10) + (code_unit(raw, i) - 0xDC00);
                    }
                    text::append_utf8(key, unit);
                    break;
                }
                default:
                    key += raw[i];
            }
        }
        return key;
    }
    /// The four digits behind the `u` at `i`, which moves to the last of them.
    static char32_t code_unit(std::string_view raw, std::size_t& i) {
        const std::string digits(raw.substr(i + 1, 4));
        i += 4;
        return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    }
    void object(const Wanted& wanted) {
        std::map<std::string, unsigned> given;
        ++at_;
        for (skip_space(); json_[at_] != '}'; skip_space()) {
            if (json_[at_] == ',') {
                ++at_;
                skip_space();
            }
            const std::string name = key();
            const unsigned occurrence = ++given[name];
            skip_space();
            ++at_;  // the colon
            const auto found = wanted.members.find({name, occurrence});
            if (found == wanted.members.end()) {
                skip_space();
                skip_value();
            } else {
                value(found->second);
            }
        }
        ++at_;
    }
    void list(const Wanted& wanted) {
        std::size_t index = 0;
        ++at_;
        for (skip_space(); json_[at_] != ']'; skip_space()) {
            if (json_[at_] == ',') {
                ++at_;
                ++index;
            }
            const auto found = wanted.items.find(index);
            if (found == wanted.items.end()) {
                skip_space();
                skip_value();
            } else {
                value(found->second);
            }
        }
        ++at_;
    }

    std::string_view json_;
    std::vector<std::size_t>& offsets_;
    std::size_t at_ = 0;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::vector<Place> places(std::string_view text, const std::vector<std::size_t>& offsets) {
    std::vector<std::size_t> order(offsets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&offsets](std::size_t i) { return offsets[i]; });

    std::vector<Place> result(offsets.size());
    Place place{1, 1};
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (const std::size_t i : order) {
        for (; at < std::min(offsets[i], text.size()); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte == '\n')
                place = {place.line + 1, 1};
            else if ((byte & 0xC0) != 0x80)
                ++place.column;
        }
        result[i] = place;
    }
    return result;
}

std::vector<Place> locate(std::string_view json, const std::vector<const Path*>& paths) {
    Wanted root;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Wanted* wanted = &root;
        for (const Step& step : *paths[i])
            wanted = step.is_key ? &wanted->members[{step.key, step.occurrence}] : &wanted->items[step.index];
        wanted->paths.push_back(i);
    }
    std::vector<std::size_t> offsets(paths.size());
    Walk walk(json, offsets);
    walk.start_at(json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    walk.value(root);
    return places(json, offsets);
}

}  // namespace orgraph::document
