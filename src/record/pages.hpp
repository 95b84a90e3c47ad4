// Append-only storage in pages: nothing moves when it grows, so growing never needs the memory twice.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <memory>
#include <vector>

#include "record/large_memory.hpp"

namespace orgraph::record {

/// Pages of so many values, allocated some at a time: the more there are, the more at once, so that the large pages of
/// the system fit into them and yet at most about an eighth is left over.
template <typename T, std::size_t page_size>
class PageTable {
    static_assert(std::has_single_bit(page_size));

 public:
    /// How many values there is room for.
    std::size_t room() const noexcept { return pages_.size() * page_size; }
    T* at(std::size_t index) const noexcept { return pages_[index / page_size] + index % page_size; }

    /// At least so many pages more, one behind the other.
    void add(std::size_t least) {
        const std::size_t more = std::max(least, std::min(pages_.size() / grows_by, most_at_once));
        pages_.reserve(pages_.size() + more);
        blocks_.push_back(std::make_unique_for_overwrite<T[]>(more * page_size));
        expect_large(blocks_.back().get(), more * page_size * sizeof(T));
        for (std::size_t i = 0; i < more; ++i) pages_.push_back(blocks_.back().get() + i * page_size);
    }

 private:
    static constexpr std::size_t grows_by = 8;
    static constexpr std::size_t most_at_once = (std::size_t{1} << 24) / (page_size * sizeof(T));

    std::vector<std::unique_ptr<T[]>> blocks_;
    std::vector<T*> pages_;
};

/// A growing array of trivial values. O(1) access through one directory look-up.
template <typename T, std::size_t page_size>
class Pages {
 public:
    std::size_t size() const noexcept { return size_; }
    const T& operator[](std::size_t index) const noexcept { return *pages_.at(index); }
    T& operator[](std::size_t index) noexcept { return *pages_.at(index); }

    void push_back(const T& value) {
        if (size_ == pages_.room()) pages_.add(1);
        *pages_.at(size_) = value;
        ++size_;
    }

 private:
    PageTable<T, page_size> pages_;
    std::size_t size_ = 0;
};

/// A growing array handed out in contiguous runs, each found by its offset.
template <typename T, std::size_t page_size>
class Runs {
 public:
    /// Offset behind the last run; the next run may begin later, never earlier.
    std::size_t end() const noexcept { return end_; }
    const T* at(std::size_t offset) const noexcept { return pages_.at(offset); }
    T* at(std::size_t offset) noexcept { return pages_.at(offset); }

    /// Makes room for `count` values in a row and returns their offset.
    std::size_t allocate(std::size_t count) {
        if (count > pages_.room() - end_) {
            const std::size_t first = pages_.room();
            pages_.add(count / page_size + 1);
            end_ = first;
        }
        const std::size_t offset = end_;
        end_ += count;
        return offset;
    }

 private:
    PageTable<T, page_size> pages_;
    std::size_t end_ = 0;
};

}  // namespace orgraph::record
