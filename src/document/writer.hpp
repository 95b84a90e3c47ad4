// Writing: canonical, so that equal records give equal bytes.
#pragma once

#include <optional>
#include <string>

#include "record/record.hpp"

namespace orgraph::document {

/// The whole document, ending in a line feed. Linear.
std::string write(const record::Record& record);

/// What of a row is to be written.
struct Facts {
    std::optional<Day> day;  ///< only facts in force that day, dated members as their value; left out: as they stand
    bool laid_out = true;    ///< lines and spaces, as in a document
};

/// One object of the record.
std::string write(const record::Record& record, const record::Object& object, record::Row row, const Facts& facts);

/// One member of an object; nothing where the facts leave nothing of it.
std::string write_member(const record::Record& record, const record::Object& object, record::Row row, unsigned member,
                         const Facts& facts);

}  // namespace orgraph::document
