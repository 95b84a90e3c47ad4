// JSON as it is written: strings, and laying out a text that is known to be JSON.
#pragma once

#include <string>
#include <string_view>

namespace orgraph::document {

/// Appends `text` as a JSON string: UTF-8 unescaped, only what must be escaped is.
void append_json_string(std::string& json, std::string_view text);

/// Appends `json`, a JSON text without white space, two spaces a level, one member or item a line.
void append_laid_out(std::string& out, std::string_view json, int level);

/// Starts a new line at that level.
void append_line(std::string& out, int level);

}  // namespace orgraph::document
