// What a check finds, before it has a place in the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "orgraph/error.hpp"
#include "orgraph/text.hpp"

namespace orgraph::document {

/// One step from a JSON value to one inside it.
struct Step {
    std::string key;        ///< of an object's member
    std::size_t index = 0;  ///< of a list's item
    bool is_key = false;
    unsigned occurrence = 1;  ///< which of the members of that name; a second one is an error

    static Step member(std::string_view name, unsigned occurrence = 1) {
        return {std::string(name), 0, true, occurrence};
    }
    static Step item(std::size_t index) { return {{}, index, false, 1}; }
};

/// From the outermost object to a value.
using Path = std::vector<Step>;

Path operator/(Path path, std::string_view member);
Path operator/(Path path, std::size_t index);

/// RFC 6901.
std::string json_pointer(const Path& path);

struct Finding {
    Severity severity = Severity::error;
    std::string_view code;  ///< a literal
    Path path;
    std::string message;
};

/// Problems as they are found: the first thousand, and the number of all.
class Findings {
 public:
    static constexpr std::size_t most_listed = 1000;

    /// Whether a further problem would be listed, so that its words are worth making. Paths over keys as long as the
    /// document cannot fill the memory.
    bool listing() const noexcept { return listed_.size() < most_listed && bytes_ < most_bytes; }
    void error(std::string_view code, Path path, std::string message);
    void warning(std::string_view code, Path path, std::string message);

    std::size_t errors() const noexcept { return errors_; }
    std::size_t warnings() const noexcept { return warnings_; }
    const std::vector<Finding>& listed() const noexcept { return listed_; }

 private:
    static constexpr std::size_t most_bytes = std::size_t{1} << 24;

    void list(Severity severity, std::string_view code, Path path, std::string message);

    std::vector<Finding> listed_;
    std::size_t bytes_ = 0;  ///< of what is listed
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

}  // namespace orgraph::document
