// How much memory this process has, by its own count and by the system's.
#pragma once

#include <cstddef>

namespace orgraph::benchmarks {

/// What operator new has given out, in usable bytes. The program replaces it; only one thread may allocate.
struct Memory {
    std::size_t live = 0;
    std::size_t peak = 0;  ///< most that was live since restart_peak()
};
Memory memory() noexcept;
void restart_peak() noexcept;

/// Resident pages in bytes, 0 where the system does not tell.
struct Resident {
    std::size_t now = 0;
    std::size_t peak = 0;  ///< since restart_resident_peak()
};
Resident resident();
void restart_resident_peak();
/// To the system, so that what is resident is what is in use.
void give_back_free_memory();

}  // namespace orgraph::benchmarks
