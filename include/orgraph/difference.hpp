// What has changed between two days, or two organizations (semantics S17).
#pragma once

#include <string>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// One member of one node that is not what it was. The values are JSON as in the document: those in force, of lists the
/// entries in force; "null": none.
struct Change {
    Node node = none;  ///< in the later snapshot
    std::string what;  ///< the member's name
    std::string before;
    std::string after;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Difference {
    std::vector<Node> added;      ///< nodes of `after`, in document order
    std::vector<Node> removed;    ///< nodes of `before`, in document order
    std::vector<Change> changed;  ///< by node in the document order of `after`, then in the order of members
};

/// Compares the nodes of two snapshots by kind and id. An inherited superior is no fact and not compared.
/// @par Complexity  Linear in what is in force on both days.
Difference difference(const Snapshot& before, const Snapshot& after);

}  // namespace orgraph
