// Every allocation of every call fails in turn: ORGRAPH_NO_MEMORY comes out, nothing is left behind.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
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

/// `call` makes the call, frees what it made, and returns the status. On failure it must have made nothing.
void fail_in_turn(const char* name, const std::function<orgraph_status(orgraph_error**)>& call) {
    for (long n = 0; n < 1'000'000; ++n) {
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

std::string read(const char* path) {
    std::string text;
    std::FILE* const file = std::fopen(path, "rb");
    if (file == nullptr) return text;
    char block[4096];
    for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, file)) > 0;) text.append(block, got);
    std::fclose(file);
    return text;
}

}  // namespace

int main(int, char** arguments) {
    const std::string sample = read(arguments[1]);
    const std::string broken =
        R"({"orgraph": 1, "posts": [{"id": 1, "x-y": [1, {"a": "b"}]}, {"id": "a"}, {"id": "a"}]})";

    orgraph_organization* organization = nullptr;
    if (orgraph_read(sample.data(), sample.size(), nullptr, &organization, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;

    fail_in_turn("orgraph_read", [&](orgraph_error** error) {
        return made_and_freed<orgraph_organization>(orgraph_organization_free, [&](orgraph_organization** made) {
            return orgraph_read(sample.data(), sample.size(), nullptr, made, error);
        });
    });
    for (const std::string* text : {&sample, &broken})
        fail_in_turn("orgraph_check", [&](orgraph_error** error) {
            return made_and_freed<orgraph_problems>(orgraph_problems_free, [&](orgraph_problems** made) {
                return orgraph_check(text->data(), text->size(), nullptr, made, error);
            });
        });
    fail_in_turn("orgraph_open", [&](orgraph_error** error) {
        return made_and_freed<orgraph_organization>(orgraph_organization_free, [&](orgraph_organization** made) {
            return orgraph_open(arguments[1], nullptr, made, error);
        });
    });
    fail_in_turn("orgraph_save", [&](orgraph_error** error) {
        const orgraph_status status = orgraph_save(organization, "allocations_test_saved.json", error);
        std::remove("allocations_test_saved.json");
        return status;
    });
    for (const auto& entry : std::filesystem::directory_iterator("."))
        check(entry.path().filename().string().rfind("allocations_test_saved", 0) != 0, "orgraph_save",
              "leaves a file behind", 0);

    const auto text_call = [](const char* name, const auto& make) {
        fail_in_turn(name, [&](orgraph_error** error) {
            return made_and_freed<orgraph_text>(orgraph_text_free,
                                                [&](orgraph_text** made) { return make(made, error); });
        });
    };
    text_call("orgraph_write",
              [&](orgraph_text** made, orgraph_error** error) { return orgraph_write(organization, made, error); });
    fail_in_turn("orgraph_snapshot_take", [&](orgraph_error** error) {
        return made_and_freed<orgraph_snapshot>(orgraph_snapshot_free, [&](orgraph_snapshot** made) {
            return orgraph_snapshot_take(organization, "2026-11-21", made, error);
        });
    });

    orgraph_snapshot* before = nullptr;
    orgraph_snapshot* day = nullptr;
    if (orgraph_snapshot_take(organization, "2026-01-01", &before, nullptr) != ORGRAPH_OK ||
        orgraph_snapshot_take(organization, "2026-11-21", &day, nullptr) != ORGRAPH_OK)
        return EXIT_FAILURE;
    size_t count = 0;
    const orgraph_node person = orgraph_nodes(day, ORGRAPH_PERSON, &count)[0];
    const orgraph_node post = orgraph_chart(day, &count)[0];
    orgraph_node nodes[4];

    // A snapshot of its own for each try, so that the index of names is made anew.
    fail_in_turn("orgraph_find_by_name", [&](orgraph_error** error) {
        const long left = until_failure;
        until_failure = -1;
        orgraph_snapshot* fresh = nullptr;
        orgraph_snapshot_take(organization, "2026-11-21", &fresh, nullptr);
        until_failure = left;
        const orgraph_status status = orgraph_find_by_name(fresh, "nobody", nodes, 4, &count, error);
        orgraph_snapshot_free(fresh);
        return status;
    });
    if (orgraph_find_by_name(day, "nobody", nodes, 4, &count, nullptr) != ORGRAPH_OK) return EXIT_FAILURE;
    text_call("orgraph_summary_json",
              [&](orgraph_text** made, orgraph_error** error) { return orgraph_summary_json(day, made, error); });
    text_call("orgraph_node_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_node_json(day, person, nullptr, made, error);
    });
    text_call("orgraph_chain_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_chain_json(day, person, ORGRAPH_NONE, nullptr, made, error);
    });
    text_call("orgraph_subordinates_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_subordinates_json(day, post, nullptr, made, error);
    });
    text_call("orgraph_common_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_common_json(day, post, person, nullptr, made, error);
    });
    text_call("orgraph_staffing_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_staffing_json(day, ORGRAPH_NONE, nullptr, made, error);
    });
    text_call("orgraph_difference_json", [&](orgraph_text** made, orgraph_error** error) {
        return orgraph_difference_json(before, day, nullptr, made, error);
    });
    fail_in_turn("orgraph_staffing_check", [&](orgraph_error** error) {
        return made_and_freed<orgraph_staffing>(orgraph_staffing_free, [&](orgraph_staffing** made) {
            return orgraph_staffing_check(day, ORGRAPH_NONE, 0, made, error);
        });
    });
    fail_in_turn("orgraph_compare", [&](orgraph_error** error) {
        return made_and_freed<orgraph_difference>(orgraph_difference_free, [&](orgraph_difference** made) {
            return orgraph_compare(before, day, made, error);
        });
    });
    fail_in_turn("orgraph_subordinate_people", [&](orgraph_error** error) {
        return orgraph_subordinate_people(day, person, ORGRAPH_ANY_DEPTH, nodes, 4, &count, error);
    });
    fail_in_turn("orgraph_resolve, which finds nothing", [&](orgraph_error** error) {
        orgraph_node node = 0;
        const orgraph_status status = orgraph_resolve(day, "nobody of that name at all", 0, &node, error);
        if (status != ORGRAPH_INVALID_ARGUMENT) return status;
        orgraph_error_free(*error);
        *error = nullptr;
        return orgraph_status{ORGRAPH_OK};
    });

    orgraph_snapshot_free(before);
    orgraph_snapshot_free(day);
    orgraph_organization_free(organization);
    std::printf("%d passed, %d failed\n", checks_passed, checks_failed);
    return checks_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
