// What is done once, when it is first needed.
#pragma once

#include <atomic>
#include <mutex>

namespace orgraph::record {

/// Does something once, whichever thread comes first, while the others wait. Should it throw, the next call tries
/// again.
///
/// std::call_once promises the same; but with mingw-w64's threads it never returns once a first call has thrown.
class Once {
 public:
    template <typename Do>
    void operator()(const Do& once) const {
        if (done_.load(std::memory_order_acquire)) return;
        const std::lock_guard lock(mutex_);
        if (done_.load(std::memory_order_relaxed)) return;
        once();
        done_.store(true, std::memory_order_release);
    }

 private:
    mutable std::atomic<bool> done_{false};
    mutable std::mutex mutex_;
};

}  // namespace orgraph::record
