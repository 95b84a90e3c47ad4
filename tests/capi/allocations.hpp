// Lets every allocation of a call fail in turn. One program includes this once: it replaces operator new.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>
#include <string_view>

#include "orgraph.h"

namespace {

long live = 0;            ///< blocks not given back
long until_failure = -1;  ///< allocations that still succeed; -1: all do
bool failed = false;

void* allocate(std::size_t size) {
    void* const block = std::malloc(size == 0 ? 1 : size);
    if (block != nullptr) ++live;
    return block;
}

void release(void* block) noexcept {
    if (block == nullptr) return;
    --live;
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    if (until_failure == 0) {
        failed = true;
        throw std::bad_alloc();
    }
    if (until_failure > 0) --until_failure;
    void* const block = allocate(size);
    if (block == nullptr) throw std::bad_alloc();
    return block;
}
void* operator new[](std::size_t size) { return operator new(size); }
// Who asks this way can do without, and goes on.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { release(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { release(block); }

namespace {

int checks_passed = 0;
int checks_failed = 0;

void check(bool condition, const char* call, const char* what, long allocation) {
    if (condition) {
        ++checks_passed;
        return;
    }
    ++checks_failed;
    std::printf("%s: %s, where allocation %ld fails\n", call, what, allocation);
}

/// `call` makes the call, frees what it made, and returns the status. On failure it must have made nothing. Of a call
/// that makes thousands of allocations, each taking its time, every `step`th fails.
void fail_in_turn(const char* name, const std::function<orgraph_status(orgraph_error**)>& call, long step = 1) {
    for (long n = 0; n < 1'000'000; n += step) {
        const long before = live;
        failed = false;
        until_failure = n;
        orgraph_error* error = nullptr;
        const orgraph_status status = call(&error);
        until_failure = -1;
        if (!failed) {
            check(status == ORGRAPH_OK && n > 0, name, "does not succeed in the end, or allocates nothing", n);
            orgraph_error_free(error);
            check(live == before, name, "leaks after success", n);
            return;
        }
        check(status == ORGRAPH_NO_MEMORY, name, "another status", n);
        check(error != nullptr && orgraph_error_status(error) == ORGRAPH_NO_MEMORY, name, "no error object", n);
        check(std::string_view(orgraph_error_message(error)) == "out of memory", name, "another message", n);
        orgraph_error_free(error);
        check(live == before, name, "leaks", n);
    }
}

template <typename Handle, typename Free, typename Make>
orgraph_status made_and_freed(Free free, const Make& make) {
    auto* made = reinterpret_cast<Handle*>(1);
    const orgraph_status status = make(&made);
    if (status != ORGRAPH_OK && made != nullptr) check(false, "a failed call", "leaves something behind", 0);
    if (made != nullptr) free(made);
    return status;
}

/// Runs `make` without failures.
template <typename Make>
auto undisturbed(const Make& make) {
    const long left = until_failure;
    until_failure = -1;
    auto made = make();
    until_failure = left;
    return made;
}

orgraph_snapshot* fresh_snapshot(const std::string& document) {
    orgraph_organization* organization = nullptr;
    orgraph_snapshot* snapshot = nullptr;
    if (orgraph_read(document.data(), document.size(), nullptr, &organization, nullptr) != ORGRAPH_OK ||
        orgraph_snapshot_take(organization, "2026-11-21", &snapshot, nullptr) != ORGRAPH_OK)
        std::exit(EXIT_FAILURE);
    orgraph_organization_free(organization);
    return snapshot;
}

}  // namespace
