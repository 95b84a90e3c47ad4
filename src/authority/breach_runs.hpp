// Breaches of single days put together to unbroken runs of days.
#pragma once

#include <vector>

#include "orgraph/segregation.hpp"

namespace orgraph::authority {

class BreachRuns {
 public:
    /// The breaches from a day on, until the next call. Days come in order.
    void add(Day day, const Breaches& breaches);
    /// All of them, the last ones going on to that day. `days`: the range asked about, by which posts held are ordered.
    Breaches take(const Snapshot& snapshot, Period days);

 private:
    /// A breach that goes on, or has ended.
    struct Run {
        Breach breach;
        std::vector<HeldItem> open;  ///< what it rests on now, by item and node
        std::vector<HeldItem> over;
    };
    void begin(Day day, const Breach& breach, std::vector<HeldItem> held);
    void go_on(Day day, Run run, std::vector<HeldItem> held);
    void end(Day last, Run run);

    std::vector<Run> running_;  ///< by set, then by person
    std::vector<Run> next_;
    std::vector<Run> ended_;
};

}  // namespace orgraph::authority
