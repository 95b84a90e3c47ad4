// Who receives a report that is owed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "record/record.hpp"

namespace orgraph::duties {

/// Finds out who receives a report that a post owes (semantics S15), and notes the posts that were looked at.
class Receivers {
 public:
    Receivers(const Snapshot& snapshot, Node from);

    /// @param stated  the receiver as the report has it; absent: the superior
    void find(record::Word stated);

    Node to = none;  ///< the post or department; `none`: outside, unknown or not in force
    std::optional<std::string_view> outside;
    std::vector<Node> people;
    std::vector<Node> rests_on;

 private:
    void find_superior();
    void find_post(Node post);
    void find_department(Node department);
    void find_managers_of_vacant(Node post);
    void rest_on_managers_of_vacant(Node post);

    const Snapshot& snapshot_;
    const record::Record& record_;
};

}  // namespace orgraph::duties
