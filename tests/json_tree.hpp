// JSON as a tree of its tokens: enough to take a document apart and to write it in other ways.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orgraph::test {

struct Json {
    enum class Type { scalar, object, list };
    Type type = Type::scalar;
    std::string token;  ///< of a scalar, as it is written: a string with its quotation marks and escapes
    std::vector<std::pair<std::string, Json>> members;  ///< of an object; keys without quotation marks
    std::vector<Json> items;                            ///< of a list

    Json() = default;
    explicit Json(std::string written) : token(std::move(written)) {}
    static Json object();
    static Json list();

    Json& add(std::string key, Json value);
    Json& add(Json item);
    /// The member of that name; null if there is none.
    const Json* find(std::string_view key) const;
    Json* find(std::string_view key);
};

/// A string with what must be escaped.
Json json_text(std::string_view text);

/// Puts a member before the first of those named, and before the x- members.
Json& insert(Json& object, std::string key, Json value, const std::set<std::string>& before);

/// @pre `text` is JSON.
Json parse_json(std::string_view text);

/// Without white space.
std::string compact(const Json& json);

/// Two spaces a level, one member or item a line, a line feed at the end.
std::string laid_out(const Json& json);

/// The same facts written otherwise: members in another order (where that says nothing), white space, escapes. The x-
/// members of one object keep their order, as do conditions and what is kept as it is.
std::string messed_up(const Json& json, std::uint32_t seed);

}  // namespace orgraph::test
