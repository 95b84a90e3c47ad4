// Format 1 as a whole: from a text to a record without errors, or to the problems it has.
#pragma once

#include <memory>
#include <string_view>

#include "document/reader.hpp"
#include "orgraph/error.hpp"
#include "record/record.hpp"

namespace orgraph::document {

/// Reads a document without errors. Warnings are not looked for.
/// @throws Error (parse, inconsistent, limit, cancelled), std::bad_alloc
std::shared_ptr<const record::Record> read_record(std::string_view text, const Progress& progress);

/// Everything that is wrong or odd in the document.
/// @throws Error (limit, cancelled), std::bad_alloc
Problems check_document(std::string_view text, const Progress& progress);

}  // namespace orgraph::document
