// How far long work has come.
#pragma once

#include <cstddef>

#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"

namespace orgraph::workload {

/// Tells the caller, who may stop it, at the beginning and whenever some work is done.
class Steps {
 public:
    /// @throws Error (cancelled), here and below
    Steps(const Progress& progress, std::size_t all) : progress_(progress), all_(all) { tell(); }
    /// One of all steps is done.
    void step() {
        ++done_;
        work(1);
    }
    /// So much work is done within a step.
    void work(std::size_t amount) {
        since_told_ += amount;
        if (since_told_ >= often) tell();
    }

 private:
    static constexpr std::size_t often = 4096;
    void tell() {
        since_told_ = 0;
        const double part = all_ == 0 ? 0 : static_cast<double>(done_) / static_cast<double>(all_);
        if (progress_ && progress_(part)) throw Error(Status::cancelled, "adding up the workload was cancelled");
    }

    const Progress& progress_;
    std::size_t all_;
    std::size_t done_ = 0;
    std::size_t since_told_ = 0;
};

}  // namespace orgraph::workload
