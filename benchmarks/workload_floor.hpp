// The least that adding up everybody's workload could cost: reading what it needs and what it answers, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "orgraph/snapshot.hpp"
#include "orgraph/workload.hpp"

namespace orgraph::benchmarks {

/// How many bytes the facts take from which a workload is made: of people, jobs and posts the rows of the record, with
/// those of their appointments, duties, efforts and quotas, and who holds what that day.
std::size_t bytes_of_facts(const Snapshot& snapshot);
/// How many the workload takes.
std::size_t bytes_of(const Workload& workload);

/// So many bytes in a row, to be read from the first to the last as fast as memory gives them: nothing is searched,
/// added up by owner, or written.
class Stream {
 public:
    explicit Stream(std::size_t bytes) : words_(bytes / sizeof(std::uint64_t) + 1, 1) {}
    std::uint64_t read() const noexcept;

 private:
    std::vector<std::uint64_t> words_;
};

}  // namespace orgraph::benchmarks
