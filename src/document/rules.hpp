// What one object or list must satisfy as a whole, once its members are read.
#pragma once

#include <functional>
#include <string_view>

#include "document/problems.hpp"
#include "record/record.hpp"

namespace orgraph::document {

/// Tells of a problem: its code, the path from the object or list to where it lies, and a sentence.
using Tell = std::function<void(std::string_view code, Path inside, std::string message)>;

/// Whether the object breaks none of the simple rules; the common case, told without allocating.
bool is_plainly_right(const record::Object& object, record::Row row);

/// Looks for everything that the object as a whole has wrong. `seen`: the members given, those set aside included.
void check_object(const record::Record& record, const record::Object& object, record::Row row, std::uint32_t seen,
                  const Tell& tell);

/// The same for the list that stands as an alternative of `value`.
void check_list(const record::Record& record, const record::Value& value, std::span<const record::Word> items,
                const Tell& tell);

}  // namespace orgraph::document
