// Memory that questions use one after the other, so that none of them has to clear as much as the index is large.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "duties/scoring.hpp"

namespace orgraph::duties {

/// Between two questions all of it is zero.
struct Scratch {
    std::vector<std::uint32_t> texts;       ///< by passage: its place among those found
    std::vector<Units> names;               ///< by name
    std::vector<std::uint8_t> wordings;     ///< by wording: 1 where more than its text was found
    std::vector<std::uint32_t> looked_for;  ///< by wording, while the duties of owners are looked through for it
};

/// Threads take one each, and bring it back.
class ScratchPool {
 public:
    std::unique_ptr<Scratch> take() {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) return std::make_unique<Scratch>();
        std::unique_ptr<Scratch> taken = std::move(free_.back());
        free_.pop_back();
        return taken;
    }
    void bring_back(std::unique_ptr<Scratch> scratch) noexcept {
        try {
            const std::lock_guard lock(mutex_);
            if (free_.size() < most_kept) free_.push_back(std::move(scratch));
        } catch (const std::bad_alloc&) {  // then the next question makes its own
        }
    }

 private:
    static constexpr std::size_t most_kept = 16;

    std::mutex mutex_;
    std::vector<std::unique_ptr<Scratch>> free_;
};

}  // namespace orgraph::duties
