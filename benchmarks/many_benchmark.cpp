// many_benchmark [--people=N] [--alone] [--rows=FILE]
//
// What one of a thousand organizations costs that are open at once in one process: to read it and to take a day of it,
// to keep it, and to ask it while the others are asked too. N is how many people each has: 1,000 by default.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "asking.hpp"
#include "generate.hpp"
#include "memory.hpp"
#include "orgraph/orgraph.hpp"
#include "program.hpp"
#include "shuffled.hpp"
#include "timing.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr std::size_t organizations = 1'000;

struct Asked {
    std::size_t organization = 0;
    Node post = none;
};

void measure(const Table& table, bool) {
    // The same document for all: an organization knows nothing of the others, and so shares nothing with them.
    const std::string document = generate(table.people());
    std::printf("%zu organizations of %u people, each a document of %.2f MB; processor time\n", organizations,
                table.people(), static_cast<double>(document.size()) / megabyte);
    std::vector<Snapshot> all;
    all.reserve(organizations);
    std::vector<double> reading;
    give_back_free_memory();
    const std::size_t before = memory().live;
    const Resident resident_before = resident();
    while (all.size() < organizations)
        reading.push_back(seconds([&] { all.push_back(Organization::read(document).at(asked_day)); }));
    const double each = static_cast<double>(memory().live - before) / organizations;
    const double each_resident =
        (static_cast<double>(resident().now) - static_cast<double>(resident_before.now)) / organizations;
    constexpr const char* reads = "one of 1,000 organizations: reading";
    table.row(reads, Column::median, {"reading one to a snapshot, median", median(reading) / millisecond, "ms"});
    table.row(reads, Column::p99, {"reading one, 99th percentile", percentile(reading, 0.99) / millisecond, "ms"});
    table.row("one of 1,000 organizations: memory", Column::median, {"memory of each", each / megabyte, "MB"});
    table.row({"the same, resident", each_resident / megabyte, "MB"});
    table.row({"memory of all", each * organizations / megabyte, "MB"});
    table.row({"memory of each / its document", each / static_cast<double>(document.size()), "x"});

    std::vector<Asked> asked;
    for (const Node post : shuffled(all.front().nodes(Kind::post), 64 * batch))
        asked.push_back({(asked.size() * 617) % organizations, post});
    std::array<Node, 64> superiors{};
    const auto chain = [&](const Asked& one) {
        benchmark::DoNotOptimize(chain_of_command(all[one.organization], one.post, superiors));
        benchmark::ClobberMemory();
    };
    const auto of_one = [&](const Asked& one) {
        benchmark::DoNotOptimize(chain_of_command(all.front(), one.post, superiors));
        benchmark::ClobberMemory();
    };
    const Beside beside = batches_beside(asked, chain, of_one);
    constexpr const char* asks = "one of 1,000 organizations: chain";
    table.row(asks, Column::median,
              {"a chain in any of them, median of batches", median(beside.taken) / nanosecond, "ns"});
    table.row(asks, Column::p99, {"the same, 99th percentile", percentile(beside.taken, 0.99) / nanosecond, "ns"});
    table.row(asks, Column::floor, {"floor: all asked of one of them", median(beside.floors) / nanosecond, "ns"});
    table.row(asks, Column::ratio, {"the same / floor, in turns", median(beside.ratios), "x"});

    std::vector<double> first;
    for (const Snapshot& one : all) first.push_back(seconds([&] { ask_orgraph(one, "谁负责催收逾期货款", 10); }));
    const double indexed = static_cast<double>(memory().live - before) / organizations;
    table.row({"first duty question of each, median", median(first) / millisecond, "ms"});
    table.row({"memory of each with its duty index", indexed / megabyte, "MB"});
}

}  // namespace
}  // namespace orgraph::benchmarks

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    return run_for_size("many_benchmark", count, arguments, measure, 1'000);
}
