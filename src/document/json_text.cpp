#include "document/json_text.hpp"

namespace orgraph::document {

void append_json_string(std::string& json, std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '"':
                json += "\\\"";
                break;
            case '\\':
                json += "\\\\";
                break;
            case '\b':
                json += "\\b";
                break;
            case '\f':
                json += "\\f";
                break;
            case '\n':
                json += "\\n";
                break;
            case '\r':
                json += "\\r";
                break;
            case '\t':
                json += "\\t";
                break;
            default:
                if (byte < 0x20) {
                    json += "\\u00";
                    json += digits[byte >> 4];
                    json += digits[byte & 15];
                } else {
                    json += c;
                }
        }
    }
    json += '"';
}

void append_line(std::string& out, int level) {
    out += '\n';
    out.append(static_cast<std::size_t>(2 * level), ' ');
}

void append_laid_out(std::string& out, std::string_view json, int level) {
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            out += c;
            if (c == '\\') out += json[++i];
            if (c == '"') in_string = false;
            continue;
        }
        switch (c) {
            case '"':
                in_string = true;
                out += c;
                break;
            case '{':
            case '[':
                out += c;
                if (json[i + 1] == '}' || json[i + 1] == ']')
                    out += json[++i];
                else
                    append_line(out, ++level);
                break;
            case '}':
            case ']':
                append_line(out, --level);
                out += c;
                break;
            case ',':
                out += c;
                append_line(out, level);
                break;
            case ':':
                out += ": ";
                break;
            default:
                out += c;
        }
    }
}

}  // namespace orgraph::document
