#include "document/fault.hpp"

#include <algorithm>

namespace orgraph::document {
namespace {

/// Offset of the bracket that opens one level too many, npos if none does. `text` is JSON up to there.
std::size_t find_too_deep(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) return i;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t white_space(std::string_view text) noexcept {
    return std::min(text.find_first_not_of(" \t\r\n"), text.size());
}

Fault fault_of(std::string_view text, std::size_t well_formed, std::size_t offset,
               const boost::json::error_code& error) {
    if (well_formed < text.size() && (well_formed <= offset || error == boost::json::error::incomplete))
        return {"invalid-utf8", well_formed, "the text is not UTF-8"};
    if (error == boost::json::error::too_deep) {
        const std::size_t bracket = find_too_deep(text);
        return {"too-deep", bracket == std::string_view::npos ? offset : bracket,
                "objects and lists are nested more than 64 deep"};
    }
    return {"invalid-json", offset, "the text is not JSON: " + error.message()};
}

}  // namespace orgraph::document
