// structure_benchmark [--people=N] [--alone] [--rows=FILE]
//
// How fast the structure's questions are answered, beside the least that they could take, as ratios measured in turns,
// and beside peers that are asked the same: recursive queries of SQLite, and Boost.Graph's breadth-first search.
// Targets are meant for 1,000,000 people. --alone leaves the peers out.
#include "program.hpp"
#include "structure_speed.hpp"

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    return run_for_size("structure_benchmark", count, arguments, measure_structure);
}
