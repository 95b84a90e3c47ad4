#include "orgraph/common.hpp"

#include <algorithm>

namespace orgraph {

Node common_superior(const Snapshot& snapshot, Node a, Node b) noexcept {
    Node common = a;
    while (common != none && common != b && !snapshot.is_above(common, b)) common = snapshot.reports_to(common);
    return common;
}

EscalationPath escalation_path(const Snapshot& snapshot, Node a, Node b) {
    EscalationPath path;
    path.common = common_superior(snapshot, a, b);
    if (path.common == none) return path;
    for (Node at = a; at != path.common;) path.up.push_back(at = snapshot.reports_to(at));
    for (Node at = b; at != path.common; at = snapshot.reports_to(at)) path.down.push_back(at);
    std::ranges::reverse(path.down);
    return path;
}

}  // namespace orgraph
