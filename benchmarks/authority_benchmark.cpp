// authority_benchmark [--people=N] [--alone] [--rows=FILE]
//
// How fast it is told who approves, who does each step of a workflow, who may, and who has too much of what is to be
// kept apart, beside the least that it could take and a peer that is asked the same in the same run. Targets are meant
// for 1,000,000 people. --alone leaves the peer out.
#include "authority_speed.hpp"
#include "program.hpp"

int main(int count, char** arguments) {
    using namespace orgraph::benchmarks;
    return run_for_size("authority_benchmark", count, arguments, measure_authority);
}
