#include "figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace orgraph::benchmarks {

double percentile(std::vector<double> values, double part) {
    const double rank = std::ceil(part * static_cast<double>(values.size()));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::max(1.0, rank)) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

void print(const Row& row, std::uint32_t people) {
    std::printf("%-44s %12.2f %-3s", row.figure.c_str(), row.measured, row.unit);
    if (row.target > 0) {
        std::printf(" %s %6g", row.is_least ? ">=" : "<=", row.target);
        const bool is_met = row.is_least ? row.measured >= row.target : row.measured <= row.target;
        if (row.people == people)
            std::printf("  %s", is_met ? "met" : "MISSED");
        else
            std::printf("  for %u people", row.people);
    }
    std::printf("\n");
}

}  // namespace orgraph::benchmarks
