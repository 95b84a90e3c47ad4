// Append-only storage in pages: nothing moves when it grows, so growing never needs the memory twice.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace orgraph::record {

/// A growing array of trivial values. O(1) access through one directory look-up.
template <typename T, std::size_t page_size>
class Pages {
    static_assert(std::has_single_bit(page_size));

 public:
    std::size_t size() const noexcept { return size_; }
    const T& operator[](std::size_t index) const noexcept { return pages_[index / page_size][index % page_size]; }
    T& operator[](std::size_t index) noexcept { return pages_[index / page_size][index % page_size]; }

    void push_back(const T& value) {
        if (size_ % page_size == 0) pages_.push_back(std::make_unique_for_overwrite<T[]>(page_size));
        pages_.back()[size_ % page_size] = value;
        ++size_;
    }

 private:
    std::vector<std::unique_ptr<T[]>> pages_;
    std::size_t size_ = 0;
};

/// A growing array handed out in contiguous runs, each found by its offset.
template <typename T, std::size_t page_size>
class Runs {
    static_assert(std::has_single_bit(page_size));

 public:
    /// Offset behind the last run; the next run may begin later, never earlier.
    std::size_t end() const noexcept { return end_; }
    const T* at(std::size_t offset) const noexcept { return pages_[offset / page_size] + offset % page_size; }

    /// Makes room for `count` values in a row and returns their offset.
    std::size_t allocate(std::size_t count) {
        const std::size_t left = pages_.size() * page_size - end_;
        if (count > left) add_pages(count);
        const std::size_t offset = end_;
        end_ += count;
        return offset;
    }
    T* at(std::size_t offset) noexcept { return pages_[offset / page_size] + offset % page_size; }

 private:
    /// One block for a run longer than a page: its pages follow each other.
    void add_pages(std::size_t count) {
        const std::size_t more = count / page_size + 1;
        blocks_.push_back(std::make_unique_for_overwrite<T[]>(more * page_size));
        const std::size_t first = pages_.size();
        for (std::size_t i = 0; i < more; ++i) pages_.push_back(blocks_.back().get() + i * page_size);
        end_ = first * page_size;
    }

    std::vector<std::unique_ptr<T[]>> blocks_;
    std::vector<T*> pages_;
    std::size_t end_ = 0;
};

}  // namespace orgraph::record
