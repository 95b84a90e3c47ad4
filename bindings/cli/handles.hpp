// The C interface's objects, freed by themselves, and its errors as exceptions.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "orgraph.h"

namespace orgraph_cli {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* handle) const noexcept {
        free(handle);
    }
};
using Organization = std::unique_ptr<orgraph_organization, Free<orgraph_organization_free>>;
using Snapshot = std::unique_ptr<orgraph_snapshot, Free<orgraph_snapshot_free>>;
using Text = std::unique_ptr<orgraph_text, Free<orgraph_text_free>>;
using Problems = std::unique_ptr<orgraph_problems, Free<orgraph_problems_free>>;
using Staffing = std::unique_ptr<orgraph_staffing, Free<orgraph_staffing_free>>;
using Difference = std::unique_ptr<orgraph_difference, Free<orgraph_difference_free>>;
using Duties = std::unique_ptr<orgraph_duties, Free<orgraph_duties_free>>;
using Synonyms = std::unique_ptr<orgraph_synonyms, Free<orgraph_synonyms_free>>;
using DutyHits = std::unique_ptr<orgraph_duty_hits, Free<orgraph_duty_hits_free>>;
using Coverage = std::unique_ptr<orgraph_coverage, Free<orgraph_coverage_free>>;
using Workload = std::unique_ptr<orgraph_workload, Free<orgraph_workload_free>>;
using DutyLoads = std::unique_ptr<orgraph_duty_loads, Free<orgraph_duty_loads_free>>;
using Balance = std::unique_ptr<orgraph_balance, Free<orgraph_balance_free>>;
using Due = std::unique_ptr<orgraph_due, Free<orgraph_due_free>>;
using Authorities = std::unique_ptr<orgraph_authorities, Free<orgraph_authorities_free>>;
using Route = std::unique_ptr<orgraph_route, Free<orgraph_route_free>>;
using Participations = std::unique_ptr<orgraph_participations, Free<orgraph_participations_free>>;
using DeadEnds = std::unique_ptr<orgraph_dead_ends, Free<orgraph_dead_ends_free>>;
using Breaches = std::unique_ptr<orgraph_breaches, Free<orgraph_breaches_free>>;
using Documents = std::unique_ptr<orgraph_documents, Free<orgraph_documents_free>>;
using Raci = std::unique_ptr<orgraph_raci, Free<orgraph_raci_free>>;
using CError = std::unique_ptr<orgraph_error, Free<orgraph_error_free>>;

enum ExitStatus { answered = 0, has_errors = 1, unusable = 2 };

/// Ends the command with a message for standard error.
class Failure : public std::runtime_error {
 public:
    Failure(ExitStatus status, const std::string& message) : std::runtime_error(message), status_(status) {}
    ExitStatus status() const { return status_; }

 private:
    ExitStatus status_;
};

/// Receives the error of a C call, and throws it.
class Check {
 public:
    orgraph_error** error() { return &error_; }
    /// @throws Failure where `status` is not ORGRAPH_OK
    void operator()(orgraph_status status);

 private:
    orgraph_error* error_ = nullptr;
};

/// Calls a C function that ends in an output and an error, and returns what it made.
template <typename Handle, typename Function, typename... Arguments>
Handle made_by(const Function& function, Arguments... arguments) {
    Check check;
    typename Handle::pointer made = nullptr;
    const orgraph_status status = function(arguments..., &made, check.error());
    Handle handle(made);
    check(status);
    return handle;
}

std::string_view view(const Text& text);

/// The bytes of a file, of standard input for "-".
std::string read_input(const std::string& path);

/// Shows how far long work has come, on standard error where that is a terminal.
class ProgressBar {
 public:
    explicit ProgressBar(std::string what);
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();
    const orgraph_open_options* options() const { return shown_ ? &options_ : nullptr; }

 private:
    static int32_t show(void* user, double fraction);
    std::string what_;
    bool shown_;
    bool written_ = false;
    orgraph_open_options options_;
};

}  // namespace orgraph_cli
