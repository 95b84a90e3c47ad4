// The least that the checks of a whole organization could cost: the same of plain arrays, of one day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "orgraph/snapshot.hpp"

namespace orgraph::benchmarks {

class ChecksFloor {
 public:
    explicit ChecksFloor(const Snapshot& snapshot);

    /// How many nodes are found again on the way up from themselves: departments by what they are part of, posts by
    /// their superiors.
    std::size_t cycles() const;
    /// How many references name what is not there.
    std::size_t dangling() const;
    /// How many people's shares come to more than 1.
    std::size_t over_one() const;

 private:
    std::vector<std::uint32_t> parents_;     ///< by node, of departments and posts
    std::vector<std::uint32_t> references_;  ///< of posts to departments, jobs and posts, of people to posts
    std::vector<std::uint8_t> is_there_;     ///< by node
    std::vector<std::uint32_t> first_;       ///< in shares_, by person
    std::vector<double> shares_;
};

}  // namespace orgraph::benchmarks
