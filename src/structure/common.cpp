#include "orgraph/common.hpp"

#include <algorithm>

#include "snapshot/data.hpp"

namespace orgraph {

Node common_superior(const Snapshot& snapshot, Node a, Node b) noexcept {
    const snapshot::Data& data = snapshot.data();
    const std::uint32_t below = data.chart_range(b).position;
    Node common = a;
    for (; common != none; common = data.superior(common))
        if (const auto [position, end] = data.chart_range(common); common == b || (position <= below && below < end))
            break;
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
