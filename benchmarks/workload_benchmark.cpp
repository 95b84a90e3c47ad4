// workload_benchmark [--people=N] [--alone] [--rows=FILE]
//
// How fast it is told what people's posts take of their time: of everybody, beside the least that it could take and a
// peer that is asked the same in the same run, of a department, and of one person. Targets are meant for 1,000,000
// people, which make 4,060,000 duties. --alone leaves the peer out. Then how fast a month's reports due are looked up,
// whose target is meant for 10,000 posts.
#include <cstdint>

#include "calendar_speed.hpp"
#include "program.hpp"
#include "workload_speed.hpp"

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    constexpr std::uint32_t most_for_calendar = 100'000;  // of more it is not said to be fast
    return run_for_size("workload_benchmark", count, arguments, [](const Table& table, bool alone) {
        measure_workload(table, alone);
        if (table.people() <= most_for_calendar) measure_calendar(table);
    });
}
