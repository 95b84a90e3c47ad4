// Values in groups, each group one range.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace orgraph::duties {

/// Values by the number of their group, in the order in which they were given.
template <typename Value>
class Groups {
 public:
    Groups() = default;
    /// Of `count` values, the i-th being value(i) in group(i) below `groups`. Linear.
    template <typename GroupOf, typename ValueOf>
    Groups(std::size_t groups, std::size_t count, const GroupOf& group, const ValueOf& value)
        : first_(groups + 1), values_(count) {
        for (std::size_t i = 0; i < count; ++i) ++first_[group(i) + 1];
        for (std::size_t g = 0; g < groups; ++g) first_[g + 1] += first_[g];
        // Each group's begin moves to its end while it is filled, and back.
        for (std::size_t i = 0; i < count; ++i) values_[first_[group(i)]++] = value(i);
        for (std::size_t g = groups; g > 0; --g) first_[g] = first_[g - 1];
        first_[0] = 0;
    }

    std::size_t size() const noexcept { return first_.empty() ? 0 : first_.size() - 1; }
    std::span<const Value> operator[](std::size_t group) const noexcept {
        return std::span<const Value>(values_).subspan(first_[group], first_[group + 1] - first_[group]);
    }

 private:
    std::vector<std::uint32_t> first_;
    std::vector<Value> values_;
};

}  // namespace orgraph::duties
