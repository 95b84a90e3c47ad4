// What takes more than one object to see: references, cycles, and what is allowed but odd.
#pragma once

#include "document/named.hpp"
#include "document/problems.hpp"
#include "record/record.hpp"

namespace orgraph::document {

/// Ids given twice: of nodes (`repeated`, found while reading), workflows and their steps, regulations, duties (which
/// are looked through only where some have ids).
void check_ids(const record::Record& record, const std::vector<Node>& repeated, bool duties_have_ids,
               Findings& findings);

/// References to what is not there and, on request, `dangling-period`. `named` holds at least what the record names.
void check_references(const record::Record& record, const Named& named, bool warnings, Findings& findings);

/// Steps that refer to each other, and workflows that lead to the next.
void check_workflows(const record::Record& record, Findings& findings);

/// Departments that are part of each other, posts that report to each other, on any day; inheritance of duties.
void check_cycles(const record::Record& record, Findings& findings);

/// `share-over-one`: stated shares of a person's holdings that add up to more than 1 on some day.
void check_shares(const record::Record& record, Findings& findings);

/// `head-outside` and `wrong-supervisor`.
void check_posts_held(const record::Record& record, Findings& findings);

/// Where a node stands in the document.
Path path_to(const record::Record& record, Node node);
/// `post "sales-manager"`.
std::string called(const record::Record& record, Node node);

}  // namespace orgraph::document
