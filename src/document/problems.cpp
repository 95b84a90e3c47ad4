#include "document/problems.hpp"

#include "orgraph/text.hpp"
#include "text/utf8.hpp"

namespace orgraph::document {

Path operator/(Path path, std::string_view member) {
    path.push_back(Step::member(member));
    return path;
}

Path operator/(Path path, std::size_t index) {
    path.push_back(Step::item(index));
    return path;
}

std::string json_pointer(const Path& path) {
    std::string pointer;
    for (const Step& step : path) {
        pointer += '/';
        if (!step.is_key) {
            pointer += std::to_string(step.index);
            continue;
        }
        for (const char c : step.key) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

void Findings::list(Severity severity, std::string_view code, Path path, std::string message) {
    if (!listing()) return;
    bytes_ += message.size();
    for (const Step& step : path) bytes_ += step.key.size();
    listed_.push_back({severity, code, std::move(path), std::move(message)});
}

void Findings::error(std::string_view code, Path path, std::string message) {
    ++errors_;
    list(Severity::error, code, std::move(path), std::move(message));
}

void Findings::warning(std::string_view code, Path path, std::string message) {
    ++warnings_;
    list(Severity::warning, code, std::move(path), std::move(message));
}

std::string quoted(std::string_view bytes) {
    constexpr std::size_t most_characters = 60;
    const std::string text = to_utf8(bytes.substr(0, 8 * most_characters));
    std::string result = "\"";
    std::size_t characters = 0;
    for (std::size_t position = 0; position < text.size(); ++characters) {
        if (characters == most_characters) {
            result += "...";
            break;
        }
        const char32_t character = text::next_character(text, position);
        const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
        text::append_utf8(result, control ? U'\uFFFD' : character);
    }
    return result + '"';
}

}  // namespace orgraph::document
