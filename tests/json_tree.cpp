#include "json_tree.hpp"

#include <algorithm>
#include <cstdio>
#include <random>

#include "text/utf8.hpp"

namespace orgraph::test {

Json Json::object() {
    Json json;
    json.type = Type::object;
    return json;
}

Json Json::list() {
    Json json;
    json.type = Type::list;
    return json;
}

Json& Json::add(std::string key, Json value) {
    members.emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::add(Json item) {
    items.push_back(std::move(item));
    return *this;
}

const Json* Json::find(std::string_view key) const {
    const auto found =
        std::ranges::find(members, key, [](const auto& member) -> std::string_view { return member.first; });
    return found == members.end() ? nullptr : &found->second;
}

Json* Json::find(std::string_view key) { return const_cast<Json*>(std::as_const(*this).find(key)); }

Json& insert(Json& object, std::string key, Json value, const std::set<std::string>& before) {
    const auto place = std::ranges::find_if(object.members, [&](const auto& member) {
        return before.contains(member.first) || member.first.starts_with("x-");
    });
    return object.members.insert(place, {std::move(key), std::move(value)})->second;
}

Json json_text(std::string_view text) {
    std::string token = "\"";
    for (const char c : text) {
        char escaped[8];
        if (c == '"' || c == '\\') {
            token += {'\\', c};
        } else if (c == '\n') {
            token += "\\n";
        } else if (c == '\t') {
            token += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            token += escaped;
        } else {
            token += c;
        }
    }
    return Json(token + '"');
}

namespace {

class Parser {
 public:
    explicit Parser(std::string_view text) : text_(text) {}

    Json value() {
        skip_space();
        if (text_[at_] == '{') return object();
        if (text_[at_] == '[') return list();
        if (text_[at_] == '"') return Json('"' + string() + '"');
        const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
        Json json{std::string(text_.substr(at_, end - at_))};
        at_ = end;
        return json;
    }

 private:
    void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
    bool take(char c) {
        skip_space();
        if (text_[at_] != c) return false;
        ++at_;
        return true;
    }
    std::string string() {
        const std::size_t begin = ++at_;
        for (; text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        return std::string(text_.substr(begin, at_++ - begin));
    }
    Json object() {
        Json json = Json::object();
        for (++at_; !take('}'); take(',')) {
            skip_space();
            std::string key = string();
            take(':');
            json.add(std::move(key), value());
        }
        return json;
    }
    Json list() {
        Json json = Json::list();
        for (++at_; !take(']'); take(',')) json.add(value());
        return json;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Writes a tree; what is between the tokens, and how these are written, is up to `Style`.
template <typename Style>
void write(std::string& out, const Json& json, int level, Style& style) {
    if (json.type == Json::Type::scalar) {
        style.scalar(out, json.token);
        return;
    }
    const bool is_object = json.type == Json::Type::object;
    const std::size_t count = is_object ? json.members.size() : json.items.size();
    out += is_object ? '{' : '[';
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) {
            style.space(out);
            out += ',';
        }
        style.new_line(out, level + 1);
        if (is_object) {
            style.scalar(out, '"' + json.members[i].first + '"');
            style.space(out);
            out += ':';
            style.after_colon(out);
        }
        write(out, is_object ? json.members[i].second : json.items[i], level + 1, style);
    }
    if (count > 0) style.new_line(out, level);
    out += is_object ? '}' : ']';
}

struct Compact {
    static void scalar(std::string& out, const std::string& token) { out += token; }
    static void space(std::string&) {}
    static void after_colon(std::string&) {}
    static void new_line(std::string&, int) {}
};

struct LaidOut : Compact {
    static void after_colon(std::string& out) { out += ' '; }
    static void new_line(std::string& out, int level) {
        out += '\n' + std::string(static_cast<std::size_t>(2 * level), ' ');
    }
};

struct Messy {
    std::mt19937 random;

    bool chance(unsigned in) { return random() % in == 0; }
    void space(std::string& out) {
        static constexpr const char* spaces[] = {"", "", "", " ", "\n", "\t", "\r\n", "   "};
        out += spaces[random() % std::size(spaces)];
    }
    void after_colon(std::string& out) { space(out); }
    void new_line(std::string& out, int) { space(out); }
    void escape(std::string& out, char32_t unit) {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, chance(2) ? "\\u%04x" : "\\u%04X", static_cast<unsigned>(unit));
        out += escaped;
    }
    void scalar(std::string& out, const std::string& token) {
        if (token[0] != '"') {
            out += token;
            return;
        }
        for (std::size_t i = 0; i < token.size();) {
            const std::size_t begin = i;
            const char32_t character = text::next_character(token, i);
            if (character == U'\\') {  // escaped already
                i += token[i] == 'u' ? 5 : 1;
                out.append(token, begin, i - begin);
            } else if (i == 1 || i == token.size() || !chance(8)) {
                out.append(token, begin, i - begin);
            } else if (character == U'/') {
                out += "\\/";
            } else if (character < 0x10000) {
                escape(out, character);
            } else {
                escape(out, 0xD800 + ((character - 0x10000) >> 10));
                escape(out, 0xDC00 + ((character - 0x10000) & 0x3FF));
            }
        }
    }

    void shuffle(Json& json) {
        for (Json& item : json.items) shuffle(item);
        for (auto& [key, value] : json.members)
            if (!key.starts_with("x-") && key != "when" && key != "changes") shuffle(value);
        std::vector<std::pair<std::string, Json>> extras;
        for (const auto& member : json.members)
            if (member.first.starts_with("x-")) extras.push_back(member);
        for (std::size_t i = json.members.size(); i > 1; --i)
            std::swap(json.members[i - 1], json.members[random() % i]);
        auto next = extras.begin();
        for (auto& member : json.members)
            if (member.first.starts_with("x-")) member = *next++;
    }
};

}  // namespace

Json parse_json(std::string_view text) { return Parser(text).value(); }

std::string compact(const Json& json) {
    std::string out;
    Compact style;
    write(out, json, 0, style);
    return out;
}

std::string laid_out(const Json& json) {
    std::string out;
    LaidOut style;
    write(out, json, 0, style);
    return out + '\n';
}

std::string messed_up(const Json& json, std::uint32_t seed) {
    Messy style{std::mt19937(seed)};
    Json shuffled = json;
    style.shuffle(shuffled);
    std::string out;
    style.space(out);
    write(out, shuffled, 0, style);
    style.space(out);
    return out;
}

}  // namespace orgraph::test
