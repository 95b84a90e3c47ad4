// From the JSON text to a record in one pass, without a tree in between.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/named.hpp"
#include "document/problems.hpp"
#include "record/record.hpp"

namespace orgraph::document {

/// Why a text is no JSON that could be a document.
struct Fault {
    std::string_view code;  ///< invalid-json, invalid-utf8 or too-deep
    std::size_t offset = 0;
    std::string message;
};

/// Says how much of the work is done, 0 to 1; true: stop.
using Progress = std::function<bool(double)>;

struct Reading {
    std::unique_ptr<record::Record> record;  ///< what is wrong in it is set aside; null after a fault
    std::optional<Fault> fault;
    bool unsupported = false;      ///< of another version of the format
    bool duties_have_ids = false;  ///< at least one states its own
    /// The nodes whose id an earlier one of their kind has.
    std::vector<Node> repeated;
    Named named;
};

/// Reads a document and finds what is wrong with its objects one by one; what takes two of them to see (references,
/// cycles) is left to the checks. Linear time; beside the record it needs memory for one node at a time.
/// @throws Error (limit, cancelled), std::bad_alloc
Reading read(std::string_view text, Findings& findings, const Progress& progress);

}  // namespace orgraph::document
