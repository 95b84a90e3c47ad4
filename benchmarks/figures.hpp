// Figures of a benchmark, beside the targets that are set for them.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace orgraph::benchmarks {

/// The sizes that targets are set for: a team's tool, and a ministry's.
inline constexpr std::uint32_t small = 10'000;
inline constexpr std::uint32_t large = 1'000'000;

inline constexpr double megabyte = 1e6;
inline constexpr double millisecond = 1e-3;
inline constexpr double microsecond = 1e-6;
inline constexpr double nanosecond = 1e-9;

/// The least value that so great a part of them does not exceed.
/// @pre there are some
double percentile(std::vector<double> values, double part);

struct Row {
    std::string figure;
    double measured;
    const char* unit;
    double target = 0;  ///< 0: for information
    std::uint32_t people = 0;
    bool is_least = false;  ///< the target is the least that will do, else the most
};

/// Where a row stands in the table of all figures, which table.py makes of the rows of all programs. The last ones are
/// the peers: SQLite and Boost.Graph.
enum class Column : std::uint8_t {
    median,
    p99,
    cold,
    cold_p99,
    floor,
    cold_floor,
    ratio,
    cold_ratio,
    sqlite,
    sqlite_ratio,  ///< to orgraph on the same questions, where these are others than those of the median
    boost
};

/// The rows of one program at one size. They are printed as they are known, and those that the table of all figures
/// shows are written to a file besides, each as one line of JSON.
class Table {
 public:
    /// @param file  empty: none
    /// @throws std::runtime_error  the file cannot be written
    Table(std::uint32_t people, const std::string& file);

    std::uint32_t people() const noexcept { return people_; }

    /// A target that is meant for another size stands there without a verdict.
    void row(const Row& row) const;
    /// The same, and shows it in the table of all figures, in the line `figure`.
    void row(const char* figure, Column column, const Row& row) const;

 private:
    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    std::uint32_t people_;
    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace orgraph::benchmarks
