// The yardstick for reading: the parser that the library uses, without doing anything with what it finds.
#pragma once

#include <string_view>

namespace orgraph::benchmarks {

/// Whether `json` is JSON, and UTF-8: with the parser's own check of that.
bool parse_only(std::string_view json);

}  // namespace orgraph::benchmarks
