// Writing JSON piece by piece.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "document/json_text.hpp"

namespace orgraph::exchange {

/// Builds one JSON text; commas come by themselves.
class Json {
 public:
    Json& open_object() { return open('{'); }
    Json& close_object() { return close('}'); }
    Json& open_list() { return open('['); }
    Json& close_list() { return close(']'); }
    Json& key(std::string_view name) {
        separate();
        document::append_json_string(out_, name);
        out_ += ':';
        fresh_ = true;
        return *this;
    }
    Json& text(std::string_view value) {
        separate();
        document::append_json_string(out_, value);
        return *this;
    }
    /// The same; null for an empty one.
    Json& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
    Json& boolean(bool value) { return raw(value ? "true" : "false"); }
    Json& null() { return raw("null"); }
    /// The shortest form that reads back as the same number; null for what is too large to be one.
    template <typename Number>
    Json& number(Number value) {
        if constexpr (std::is_floating_point_v<Number>)
            if (!std::isfinite(value)) return null();
        char digits[64];
        char* const end = digits + sizeof digits;
        const char* last = nullptr;
        if constexpr (std::is_floating_point_v<Number>) {
            // Amounts stay as people write them, without an exponent.
            const Number size = std::abs(value);
            const bool is_plain = value == 0 || (size >= 1e-6 && size < 1e21);
            last =
                std::to_chars(digits, end, value, is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                    .ptr;
        } else {
            last = std::to_chars(digits, end, value).ptr;
        }
        return raw({digits, static_cast<std::size_t>(last - digits)});
    }
    template <typename Number>
    Json& number(const std::optional<Number>& value) {
        return value ? number(*value) : null();
    }
    /// A value that is JSON already.
    Json& raw(std::string_view json) {
        separate();
        out_ += json;
        return *this;
    }
    std::string take() { return std::move(out_); }

 private:
    Json& open(char bracket) {
        separate();
        out_ += bracket;
        fresh_ = true;
        return *this;
    }
    Json& close(char bracket) {
        out_ += bracket;
        fresh_ = false;
        return *this;
    }
    void separate() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }

    std::string out_;
    bool fresh_ = true;  ///< nothing stands yet in the innermost open object or list, or a key does
};

}  // namespace orgraph::exchange
