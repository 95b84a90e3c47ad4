#include "figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace orgraph::benchmarks {

double percentile(std::vector<double> values, double part) {
    const double rank = std::ceil(part * static_cast<double>(values.size()));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::max(1.0, rank)) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

Table::Table(std::uint32_t people, const std::string& file) : people_(people) {
    if (file.empty()) return;
    file_.reset(std::fopen(file.c_str(), "a"));
    if (!file_) throw std::runtime_error(file + " cannot be written");
}

void Table::row(const Row& row) const {
    std::printf("%-52s %12.2f %-3s", row.figure.c_str(), row.measured, row.unit);
    if (row.target > 0) {
        std::printf(" %s %6g", row.is_least ? ">=" : "<=", row.target);
        const bool is_met = row.is_least ? row.measured >= row.target : row.measured <= row.target;
        if (row.people == people_)
            std::printf("  %s", is_met ? "met" : "MISSED");
        else
            std::printf("  for %u people", row.people);
    }
    std::printf("\n");
}

void Table::row(const char* figure, Column column, const Row& row) const {
    this->row(row);
    if (!file_) return;
    constexpr const char* columns[] = {"median", "p99",        "cold",   "cold_p99",     "floor", "cold_floor",
                                       "ratio",  "cold_ratio", "sqlite", "sqlite_ratio", "boost"};
    std::fprintf(file_.get(),
                 R"({"people": %u, "figure": "%s", "column": "%s", "what": "%s", "measured": %.6g, "unit": "%s", )"
                 R"("target": %g, "for": %u, "is_least": %s})"
                 "\n",
                 people_, figure, columns[static_cast<std::size_t>(column)], row.figure.c_str(), row.measured, row.unit,
                 row.target, row.people, row.is_least ? "true" : "false");
    std::fflush(file_.get());
}

}  // namespace orgraph::benchmarks
