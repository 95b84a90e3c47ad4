#include "record/large_memory.hpp"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace orgraph::record {

#if defined(__linux__)

void expect_large(void* data, std::size_t bytes) noexcept {
    constexpr std::uintptr_t large_page = std::uintptr_t{1} << 21;
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    const std::uintptr_t first = (begin + large_page - 1) & ~(large_page - 1);
    const std::uintptr_t last = (begin + bytes) & ~(large_page - 1);
    // Only a wish: what it answers makes no difference.
    if (first < last) madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}

#else

void expect_large(void*, std::size_t) noexcept {}

#endif

}  // namespace orgraph::record
