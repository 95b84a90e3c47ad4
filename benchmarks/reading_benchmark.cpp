// reading_benchmark [--people=N] [--rows=FILE]
//
// How fast a document is read and a day of it taken, beside the empty streaming parse, what that keeps and needs on the
// way, and what the checks of the whole cost beside the same of plain arrays. Targets are meant for 1,000,000 people.
#include "program.hpp"
#include "reading_speed.hpp"

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    return run_for_size("reading_benchmark", count, arguments,
                        [](const Table& table, bool) { measure_reading(table); });
}
