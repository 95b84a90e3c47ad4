// The facts of one node as the document has them.
#pragma once

#include <string>

#include "orgraph/snapshot.hpp"

namespace orgraph {

/// The node's object of the document as JSON without white space: dated members as their value in force, of lists the
/// entries in force. Linear in its size.
std::string facts(const Snapshot& snapshot, Node node);

/// How many things of each sort are in force.
struct Counts {
    std::size_t departments = 0;
    std::size_t jobs = 0;
    std::size_t posts = 0;
    std::size_t people = 0;
    std::size_t duties = 0;
    std::size_t workflows = 0;
    std::size_t regulations = 0;
    std::size_t vacant = 0;  ///< posts without a holder
    friend bool operator==(const Counts&, const Counts&) = default;
};
/// @par Complexity  Linear in the departments, jobs and posts, their duties, and the regulations.
Counts counts(const Snapshot& snapshot);

}  // namespace orgraph
