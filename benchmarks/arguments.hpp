// What a benchmark is told on its command line.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace orgraph::benchmarks {

/// What follows `name` in the argument; nothing where that is another one.
inline std::optional<std::string> value_of(std::string_view argument, std::string_view name) {
    if (!argument.starts_with(name)) return std::nullopt;
    return std::string(argument.substr(name.size()));
}

/// How many people there are to be, up to 100,000,000; nothing where that is no such number.
inline std::optional<std::uint32_t> people_of(const std::string& value) {
    char* end = nullptr;
    const unsigned long people = std::strtoul(value.c_str(), &end, 10);
    if (value.empty() || *end != '\0' || people > 100'000'000) return std::nullopt;
    return static_cast<std::uint32_t>(people);
}

}  // namespace orgraph::benchmarks
