#include <new>

#include "handles.hpp"

namespace orgraph::capi {
namespace {

/// Told when there is no memory left to make an error with. Never freed, not even when the process ends, since other
/// threads may still look at it.
orgraph_error& no_memory() noexcept {
    alignas(orgraph_error) static unsigned char place[sizeof(orgraph_error)];
    static orgraph_error& error = [&]() -> orgraph_error& {
        auto* const made = ::new (static_cast<void*>(place)) orgraph_error;
        made->status = ORGRAPH_NO_MEMORY;
        made->message = "out of memory";  // short enough to need none
        return *made;
    }();
    return error;
}

struct Failure {
    orgraph_status status = ORGRAPH_INTERNAL;
    const char* message = "internal error";
    const Problems* problems = nullptr;
};

void fill(orgraph_error** error, const Failure& failure) {
    if (error == nullptr) return;
    auto made = std::make_unique<orgraph_error>();
    made->status = failure.status;
    made->message = failure.message;
    if (failure.problems != nullptr && !failure.problems->listed.empty())
        made->problems = std::make_unique<orgraph_problems>(*failure.problems);
    *error = made.release();
}

orgraph_status report_no_memory(orgraph_error** error) noexcept {
    clear(error, &no_memory());
    return ORGRAPH_NO_MEMORY;
}

}  // namespace

orgraph_status report(orgraph_error** error) noexcept {
    try {
        Failure failure;
        try {
            throw;
        } catch (const Error& thrown) {
            failure = {static_cast<orgraph_status>(thrown.status()), thrown.what(), &thrown.problems()};
            fill(error, failure);
        } catch (const std::bad_alloc&) {
            return report_no_memory(error);
        } catch (const std::exception& thrown) {
            failure.message = thrown.what();
            fill(error, failure);
        } catch (...) {
            fill(error, failure);
        }
        return failure.status;
    } catch (...) {
        return report_no_memory(error);
    }
}

void require(bool condition, const char* message) {
    if (!condition) throw Error(Status::invalid_argument, message);
}

const Snapshot& snapshot_of(const orgraph_snapshot* handle) {
    require(handle != nullptr, "the snapshot is NULL");
    require(is_valid(handle), "this is no snapshot");
    return handle->snapshot;
}

Node node_of(const Snapshot& snapshot, orgraph_node node) {
    if (node >= snapshot.node_count())
        throw Error(Status::invalid_argument,
                    node == ORGRAPH_NONE ? "the node is ORGRAPH_NONE" : "there is no node " + std::to_string(node));
    if (!snapshot.in_force(Node{node}))
        throw Error(Status::invalid_argument, std::string(to_string(snapshot.kind(Node{node}))) + ' ' +
                                                  quoted(snapshot.id(Node{node})) + " is not in force on " +
                                                  snapshot.day().text());
    return Node{node};
}

Node node_of(const Snapshot& snapshot, orgraph_node node, Kind kind) {
    const Node found = node_of(snapshot, node);
    if (snapshot.kind(found) != kind)
        throw Error(Status::invalid_argument, std::string(to_string(snapshot.kind(found))) + ' ' +
                                                  quoted(snapshot.id(found)) + " is no " + to_string(kind));
    return found;
}

std::string_view text_of(const char* text, const char* what) {
    if (text == nullptr) throw Error(Status::invalid_argument, std::string(what) + " is NULL");
    if (!is_utf8(text)) throw Error(Status::invalid_argument, std::string(what) + " is not UTF-8");
    return text;
}

Day day_of(const char* text, const char* what) {
    const auto day = Day::parse(text_of(text, what));
    if (!day) throw Error(Status::invalid_argument, quoted(text) + " is no day (YYYY-MM-DD)");
    return *day;
}

Progress progress_of(const orgraph_open_options* given) {
    constexpr size_t first_size = offsetof(orgraph_open_options, user) + sizeof(void*);
    const auto options =
        taken_over(given, orgraph_open_options{sizeof(orgraph_open_options), nullptr, nullptr}, first_size);
    if (options.progress == nullptr) return {};
    return [call = options.progress, user = options.user](double fraction) { return call(user, fraction) != 0; };
}

bool is_node(const orgraph_snapshot* handle, orgraph_node node, Kind kind) noexcept {
    return is_valid(handle) && handle->snapshot.in_force(Node{node}) && handle->snapshot.kind(Node{node}) == kind;
}

void require_buffer(const void* out, size_t capacity, const size_t* count) {
    require(count != nullptr, "the place for the count is NULL");
    require(out != nullptr || capacity == 0, "the buffer is NULL and its capacity is not 0");
}

void hand_out(std::span<const Node> nodes, orgraph_node* out, size_t capacity, size_t* count) {
    for (size_t i = 0; i < nodes.size() && i < capacity; ++i) out[i] = to_c(nodes[i]);
    *count = nodes.size();
}

}  // namespace orgraph::capi

using namespace orgraph::capi;

orgraph_problems::orgraph_problems(orgraph::Problems found) : problems(std::move(found)) {
    rows.reserve(problems.listed.size());
    for (const orgraph::Problem& problem : problems.listed)
        rows.push_back({problem.severity == orgraph::Severity::error ? ORGRAPH_ERROR : ORGRAPH_WARNING,
                        problem.code.c_str(), problem.at.c_str(), problem.line, problem.column,
                        problem.message.c_str()});
}

static_assert(ORGRAPH_ABI == ORGRAPH_ABI_VERSION, "CMakeLists.txt and orgraph.h name different ABI versions");

extern "C" {

int32_t orgraph_abi_version(void) { return ORGRAPH_ABI_VERSION; }

const char* orgraph_version(void) { return ORGRAPH_PROJECT_VERSION; }

orgraph_status orgraph_error_status(const orgraph_error* error) { return is_valid(error) ? error->status : ORGRAPH_OK; }

const char* orgraph_error_message(const orgraph_error* error) { return is_valid(error) ? error->message.c_str() : ""; }

const orgraph_problems* orgraph_error_problems(const orgraph_error* error) {
    return is_valid(error) ? error->problems.get() : nullptr;
}

void orgraph_error_free(orgraph_error* error) {
    if (is_valid(error) && error != &no_memory()) delete error;
}

const char* orgraph_text_data(const orgraph_text* text, size_t* size) {
    clear(size, size_t{0});
    if (!is_valid(text)) return nullptr;
    clear(size, text->text.size());
    return text->text.c_str();
}

void orgraph_text_free(orgraph_text* text) {
    if (is_valid(text)) delete text;
}

size_t orgraph_display_width(const char* text, size_t size) {
    if (text == nullptr || !orgraph::is_utf8({text, size})) return 0;
    return orgraph::display_width({text, size});
}

const orgraph_problem* orgraph_problems_rows(const orgraph_problems* problems, size_t* count) {
    clear(count, size_t{0});
    if (!is_valid(problems)) return nullptr;
    clear(count, problems->rows.size());
    return problems->rows.data();
}

uint64_t orgraph_problems_errors(const orgraph_problems* problems) {
    return is_valid(problems) ? problems->problems.errors : 0;
}

uint64_t orgraph_problems_warnings(const orgraph_problems* problems) {
    return is_valid(problems) ? problems->problems.warnings : 0;
}

void orgraph_problems_free(orgraph_problems* problems) {
    if (is_valid(problems)) delete problems;
}

}  // extern "C"
