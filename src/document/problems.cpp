#include "document/problems.hpp"

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

}  // namespace orgraph::document
