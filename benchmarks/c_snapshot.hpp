// A snapshot as callers of the C interface have it.
#pragma once

#include <orgraph.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "orgraph/day.hpp"

namespace orgraph::benchmarks {

class CSnapshot {
 public:
    /// @throws std::runtime_error  what the library says
    CSnapshot(std::string_view document, Day day) {
        orgraph_error* error = nullptr;
        if (orgraph_read(document.data(), document.size(), nullptr, &organization_, &error) == ORGRAPH_OK)
            orgraph_snapshot_take(organization_, day.text().c_str(), &snapshot_, &error);
        if (error == nullptr) return;
        const std::string message = orgraph_error_message(error);
        orgraph_error_free(error);
        release();
        throw std::runtime_error(message);
    }
    CSnapshot(const CSnapshot&) = delete;
    CSnapshot& operator=(const CSnapshot&) = delete;
    ~CSnapshot() { release(); }

    const orgraph_snapshot* get() const noexcept { return snapshot_; }

 private:
    void release() noexcept {
        orgraph_snapshot_free(snapshot_);
        orgraph_organization_free(organization_);
    }

    orgraph_organization* organization_ = nullptr;
    orgraph_snapshot* snapshot_ = nullptr;
};

}  // namespace orgraph::benchmarks
