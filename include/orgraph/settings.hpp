// What an organization calls too much and too little.
#pragma once

#include <cstdint>

#include "orgraph/snapshot.hpp"

namespace orgraph {

struct Settings {
    double hours_per_week = 40;  ///< capacity of a person of whom no other is said
    double overload = 1.0;       ///< hours over capacity, above which a person is overloaded
    double underload = 0.5;      ///< the same, below which a person is underloaded
    std::uint64_t max_span = 10;
    std::uint64_t max_layers = 8;
    std::uint64_t max_concurrent = 2;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// As the document has them, the defaults for the rest. O(1).
Settings settings(const Snapshot& snapshot) noexcept;

}  // namespace orgraph
