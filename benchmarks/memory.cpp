#include "memory.hpp"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace orgraph::benchmarks {
namespace {

Memory counted;

void* take(std::size_t size) noexcept {
    void* const block = std::malloc(std::max<std::size_t>(size, 1));
    if (block == nullptr) return nullptr;
    counted.live += malloc_usable_size(block);
    counted.peak = std::max(counted.peak, counted.live);
    return block;
}

void give_back(void* block) noexcept {
    if (block == nullptr) return;
    counted.live -= malloc_usable_size(block);
    std::free(block);
}

/// A line of /proc/self/status, "VmHWM:    1234 kB", in bytes.
std::size_t status(const char* name) {
    std::size_t kilobytes = 0;
    if (std::FILE* const file = std::fopen("/proc/self/status", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file) != nullptr)
            if (std::strncmp(line, name, std::strlen(name)) == 0)
                kilobytes = std::strtoul(line + std::strlen(name), nullptr, 10);
        std::fclose(file);
    }
    return kilobytes * 1024;
}

}  // namespace

Memory memory() noexcept { return counted; }
void restart_peak() noexcept { counted.peak = counted.live; }

Resident resident() {
    Resident result;
    if (std::FILE* const file = std::fopen("/proc/self/statm", "r")) {
        unsigned long all = 0;
        unsigned long pages = 0;
        if (std::fscanf(file, "%lu %lu", &all, &pages) == 2)
            result.now = pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        std::fclose(file);
    }
    result.peak = status("VmHWM:");
    return result;
}

void restart_resident_peak() {
    if (std::FILE* const file = std::fopen("/proc/self/clear_refs", "w")) {
        std::fputs("5", file);  // proc(5): resets the peak resident set size
        std::fclose(file);
    }
}

void give_back_free_memory() { malloc_trim(0); }

}  // namespace orgraph::benchmarks

void* operator new(std::size_t size) {
    if (void* const block = orgraph::benchmarks::take(size)) return block;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return orgraph::benchmarks::take(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return orgraph::benchmarks::take(size); }
void operator delete(void* block) noexcept { orgraph::benchmarks::give_back(block); }
void operator delete[](void* block) noexcept { orgraph::benchmarks::give_back(block); }
void operator delete(void* block, std::size_t) noexcept { orgraph::benchmarks::give_back(block); }
void operator delete[](void* block, std::size_t) noexcept { orgraph::benchmarks::give_back(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { orgraph::benchmarks::give_back(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { orgraph::benchmarks::give_back(block); }
