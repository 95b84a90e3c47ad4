// What is worked out of a record once, when it is first asked for.
#pragma once

#include <memory>

#include "record/once.hpp"

namespace orgraph::record {

/// A place for something that a later room makes: the record only keeps it, and knows nothing of it.
class Derived {
 public:
    /// What `make` returns, a std::shared_ptr<const T>: called once, whichever thread comes first. Should it throw, the
    /// next call tries again.
    template <typename T, typename Make>
    const T& get(const Make& make) const {
        once_([&] { made_ = make(); });
        return *static_cast<const T*>(made_.get());
    }

 private:
    Once once_;
    mutable std::shared_ptr<const void> made_;
};

}  // namespace orgraph::record
