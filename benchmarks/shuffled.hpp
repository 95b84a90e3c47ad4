// What questions are asked about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "orgraph/node.hpp"

namespace orgraph::benchmarks {

/// So many of the nodes, the same on every machine, in no order.
/// @pre there are some
inline std::vector<Node> shuffled(std::span<const Node> nodes, std::size_t count) {
    std::vector<Node> result;
    result.reserve(count);
    std::uint64_t state = 1;
    while (result.size() < count) {
        state = state * 6'364'136'223'846'793'005 + 1'442'695'040'888'963'407;
        result.push_back(nodes[(state >> 33) % nodes.size()]);
    }
    return result;
}

}  // namespace orgraph::benchmarks
