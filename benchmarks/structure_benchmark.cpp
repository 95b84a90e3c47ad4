// structure_benchmark [--people=N[,N...]] [options of Google Benchmark]
//
// What reading and the structure's questions cost beside the least that they could cost, as ratios measured in turns in
// one run, so that a slow or busy machine does not matter. The table at the end holds them against the targets, which
// are meant for 1,000,000 people: --people=1000000.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "asked_day.hpp"
#include "generate.hpp"
#include "memory.hpp"
#include "orgraph/orgraph.hpp"
#include "parse_only.hpp"
#include "processor_time.hpp"
#include "shuffled.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr double megabyte = 1e6;

/// Generated once for each size, as is the snapshot of it.
const std::string& document(std::uint32_t people) {
    static std::map<std::uint32_t, std::string> documents;
    std::string& text = documents[people];
    if (text.empty()) {
        text = generate(people);
        text.shrink_to_fit();
    }
    return text;
}
const Snapshot& snapshot(std::uint32_t people) {
    static std::map<std::uint32_t, Snapshot> snapshots;
    auto found = snapshots.find(people);
    if (found == snapshots.end())
        found = snapshots.emplace(people, Organization::read(document(people)).at(asked_day)).first;
    return found->second;
}

// ---- The table

struct Row {
    std::string figure;
    std::int64_t people;
    double measured;
    const char* unit;
    double target;  ///< at most; 0: for information
};
std::vector<Row> table;

void report(const char* figure, const benchmark::State& state, double measured, const char* unit, double target) {
    table.push_back({figure, state.range(0), measured, unit, target});
}

void print_table() {
    std::printf("\n%-34s %9s %12s %10s\n", "figure", "people", "measured", "target");
    for (const Row& row : table) {
        const bool meant = row.people >= 1'000'000 || std::strcmp(row.unit, "x") == 0;
        std::printf("%-34s %9lld %8.2f %-3s", row.figure.c_str(), static_cast<long long>(row.people), row.measured,
                    row.unit);
        if (row.target > 0 && meant)
            std::printf(" <= %6.2f  %s", row.target, row.measured <= row.target ? "met" : "MISSED");
        std::printf("\n");
    }
}

// ---- Two things in turns

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Runs `work` and `yardstick` in turns, with the time of `work` as that of the benchmark. Returns the median of the
/// ratios of neighbouring runs, which what slows both does not change.
template <typename Work, typename Yardstick>
double ratio_to(benchmark::State& state, const Work& work, const Yardstick& yardstick) {
    std::vector<double> ratios;
    std::vector<double> yardsticks;
    for (auto _ : state) {
        const double before = seconds(yardstick);
        const double taken = seconds(work);
        const double after = seconds(yardstick);
        state.SetIterationTime(taken);
        ratios.push_back(2 * taken / (before + after));
        yardsticks.push_back(std::min(before, after));
    }
    const double ratio = median(std::move(ratios));
    state.counters["ratio"] = ratio;
    state.counters["yardstick_ms"] = 1e3 * median(std::move(yardsticks));
    return ratio;
}

// ---- Reading

void parse_only(benchmark::State& state) {
    const std::string& text = document(static_cast<std::uint32_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(benchmarks::parse_only(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void read_to_snapshot(benchmark::State& state) {
    const std::string& text = document(static_cast<std::uint32_t>(state.range(0)));
    std::optional<Snapshot> taken;
    const double ratio = ratio_to(
        state, [&] { taken = Organization::read(text).at(asked_day); },
        [&] {
            taken.reset();
            benchmark::DoNotOptimize(benchmarks::parse_only(text));
        });
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    report("read to snapshot / parse only", state, ratio, "x", 1.8);
}

/// What a record and one snapshot of it keep, and how much was needed to get there. The document does not count: it is
/// there before and after.
void memory_of_snapshot(benchmark::State& state) {
    const std::string& text = document(static_cast<std::uint32_t>(state.range(0)));
    double stays = 0;
    double peak = 0;
    double resident_stays = 0;
    double resident_peak = 0;
    for (auto _ : state) {
        give_back_free_memory();
        restart_resident_peak();
        const Resident resident_before = resident();
        restart_peak();
        const std::size_t before = memory().live;
        const Snapshot taken = Organization::read(text).at(asked_day);
        const Memory after = memory();
        stays = static_cast<double>(after.live - before);
        peak = static_cast<double>(after.peak - before);
        give_back_free_memory();
        const Resident resident_after = resident();
        resident_stays = static_cast<double>(resident_after.now) - static_cast<double>(resident_before.now);
        resident_peak = static_cast<double>(resident_after.peak) - static_cast<double>(resident_before.now);
    }
    state.counters["stays_MB"] = stays / megabyte;
    state.counters["peak_MB"] = peak / megabyte;
    state.counters["resident_MB"] = resident_stays / megabyte;
    state.counters["resident_peak_MB"] = resident_peak / megabyte;
    report("document", state, static_cast<double>(text.size()) / megabyte, "MB", 0);
    report("memory of record and snapshot", state, stays / megabyte, "MB", 450);
    report("the same, resident", state, resident_stays / megabyte, "MB", 450);
    report("peak / what stays", state, peak / stays, "x", 1.3);
    report("the same, resident", state, resident_peak / resident_stays, "x", 1.3);
}

// ---- Questions

constexpr std::size_t questions = std::size_t{1} << 16;

void chain_into_buffer(benchmark::State& state) {
    const Snapshot& org = snapshot(static_cast<std::uint32_t>(state.range(0)));
    const std::vector<Node> asked = shuffled(org.nodes(Kind::post), questions);
    constexpr std::uint32_t nobody = 0xFFFF'FFFF;
    std::vector<std::uint32_t> parents(org.node_count(), nobody);
    for (const Node post : org.nodes(Kind::post))
        parents[static_cast<std::uint32_t>(post)] = static_cast<std::uint32_t>(org.reports_to(post));

    Node superiors[64];
    std::uint32_t numbers[64];
    const double ratio = ratio_to(
        state,
        [&] {
            for (const Node post : asked) {
                benchmark::DoNotOptimize(chain_of_command(org, post, superiors));
                benchmark::ClobberMemory();
            }
        },
        [&] {  // walk_parent_array
            for (const Node post : asked) {
                std::size_t count = 0;
                for (std::uint32_t at = parents[static_cast<std::uint32_t>(post)]; at != nobody; at = parents[at])
                    if (count < std::size(numbers)) numbers[count++] = at;
                benchmark::DoNotOptimize(count);
                benchmark::ClobberMemory();
            }
        });
    state.SetItemsProcessed(static_cast<std::int64_t>(asked.size()) * state.iterations());
    report("chain / walk of parent array", state, ratio, "x", 3);
}

/// Of posts with at least so many below them. Where these are few, finding them takes longer than copying them.
void subordinates_of_post(benchmark::State& state) {
    const auto least = static_cast<std::size_t>(state.range(1));
    const Snapshot& org = snapshot(static_cast<std::uint32_t>(state.range(0)));
    std::vector<Node> leaders;
    for (const Node post : org.nodes(Kind::post))
        if (org.posts_below(post).size() >= least) leaders.push_back(post);
    const std::vector<Node> asked = shuffled(leaders, questions);

    // The yardstick copies as much, from the same places of an array of its own.
    const std::vector<std::uint32_t> numbers(org.chart().size(), 1);
    struct Part {
        std::uint32_t begin;
        std::uint32_t size;
    };
    std::vector<Part> parts;
    for (const Node post : asked)
        parts.push_back({org.chart_position(post) + 1, static_cast<std::uint32_t>(org.posts_below(post).size())});

    std::vector<Node> posts(org.chart().size());
    std::vector<std::uint32_t> copy(org.chart().size());
    const double ratio = ratio_to(
        state,
        [&] {
            for (const Node post : asked) {
                benchmark::DoNotOptimize(std::ranges::copy(org.posts_below(post), posts.begin()));
                benchmark::ClobberMemory();
            }
        },
        [&] {
            for (const Part part : parts) {
                benchmark::DoNotOptimize(std::copy_n(numbers.begin() + part.begin, part.size, copy.begin()));
                benchmark::ClobberMemory();
            }
        });
    state.SetItemsProcessed(static_cast<std::int64_t>(asked.size()) * state.iterations());
    const bool many = least >= 100;
    report(many ? "subordinates, 100 or more / copy" : "subordinates, 1 or more / copy", state, ratio, "x",
           many ? 1.5 : 0);
}

/// Takes --people=N,N,... out of the arguments.
std::vector<std::int64_t> sizes(int& count, char** arguments) {
    constexpr char option[] = "--people=";
    std::vector<std::int64_t> result;
    int kept = 1;
    for (int i = 1; i < count; ++i) {
        if (std::strncmp(arguments[i], option, std::strlen(option)) != 0) {
            arguments[kept++] = arguments[i];
            continue;
        }
        for (char* at = arguments[i] + std::strlen(option) - 1; *at == '=' || *at == ',';)
            result.push_back(std::strtol(at + 1, &at, 10));
    }
    count = kept;
    if (result.empty()) result = {10'000, 100'000};
    return result;
}

}  // namespace
}  // namespace orgraph::benchmarks

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    const std::vector<std::int64_t> people = sizes(count, arguments);
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
    for (const std::int64_t size : people) {
        if (size < 1 || size > 100'000'000) {
            std::fprintf(stderr, "--people= takes numbers from 1 to 100000000\n");
            return 2;
        }
        const std::int64_t readings = size <= 10'000 ? 31 : size <= 100'000 ? 15 : 7;
        // Memory first, while nothing else has left holes in it.
        benchmark::RegisterBenchmark("memory_of_snapshot", memory_of_snapshot)->Arg(size)->Iterations(1);
        benchmark::RegisterBenchmark("parse_only", parse_only)->Arg(size)->Iterations(readings);
        benchmark::RegisterBenchmark("read_to_snapshot", read_to_snapshot)
            ->Arg(size)
            ->Iterations(readings)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("chain_into_buffer", chain_into_buffer)
            ->Arg(size)
            ->Iterations(51)
            ->UseManualTime();
        for (const std::int64_t least : {1, 100})
            benchmark::RegisterBenchmark("subordinates_of_post", subordinates_of_post)
                ->Args({size, least})
                ->Iterations(51)
                ->UseManualTime();
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    print_table();
}
