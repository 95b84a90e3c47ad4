// How the duty benchmark asks, whatever it is that answers.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "asked_day.hpp"
#include "orgraph/search.hpp"

namespace orgraph::benchmarks {

/// Answers a question in plain words: the owners of at most so many duties, best first.
using Ask = std::function<std::vector<Node>(std::string_view question, std::size_t limit)>;

inline std::vector<Node> ask_orgraph(const Snapshot& snapshot, std::string_view question, std::size_t limit) {
    SearchOptions options;
    options.limit = limit;
    std::vector<Node> owners;
    for (const DutyHit& hit : search_duties(snapshot, question, options)) owners.push_back(hit.duty.owner);
    return owners;
}

}  // namespace orgraph::benchmarks
