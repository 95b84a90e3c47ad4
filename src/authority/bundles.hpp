// Lists of items, and bundles of such lists: what many have in common is there once.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace orgraph::authority {

/// Lists of items by their numbers, and bundles of lists by theirs. Bundles put together in the same way are one.
class Bundles {
 public:
    static constexpr std::uint32_t nothing = 0;  ///< the bundle of no list

    Bundles() : links_(1) {}
    /// Goes on from `below`, which must stay, and is not changed.
    explicit Bundles(const Bundles* below)
        : below_(below), lists_below_(below->list_count()), links_below_(below->bundle_count()) {}

    std::uint32_t list_count() const noexcept { return lists_below_ + static_cast<std::uint32_t>(end_.size()); }
    std::uint32_t add_list(std::span<const std::uint32_t> items) {
        items_.insert(items_.end(), items.begin(), items.end());
        end_.push_back(items_.size());
        return list_count() - 1;
    }
    std::span<const std::uint32_t> list(std::uint32_t number) const noexcept {
        if (number < lists_below_) return below_->list(number);
        const std::uint32_t place = number - lists_below_;
        const std::size_t first = place == 0 ? 0 : end_[place - 1];
        return std::span<const std::uint32_t>(items_).subspan(first, end_[place] - first);
    }

    /// A bundle with one list more.
    std::uint32_t with(std::uint32_t bundle, std::uint32_t list) {
        const std::uint64_t key = std::uint64_t{bundle} << 32 | list;
        if (key == last_key_) return last_made_;  // mostly many posts in a row get the same
        const auto [at, is_new] = made_.try_emplace(key, bundle_count());
        if (is_new) links_.push_back({bundle, list, size(bundle) + this->list(list).size()});
        last_key_ = key;
        last_made_ = at->second;
        return last_made_;
    }
    /// How many items its lists have; one that is in several of them is counted in each.
    std::uint64_t size(std::uint32_t bundle) const noexcept { return link(bundle).size; }
    template <typename Take>
    void for_each_list(std::uint32_t bundle, const Take& take) const {
        for (; bundle != nothing; bundle = link(bundle).rest) take(link(bundle).list);
    }

 private:
    struct Link {
        std::uint32_t rest = nothing;
        std::uint32_t list = 0;
        std::uint64_t size = 0;
    };
    std::uint32_t bundle_count() const noexcept { return links_below_ + static_cast<std::uint32_t>(links_.size()); }
    const Link& link(std::uint32_t bundle) const noexcept {
        return bundle < links_below_ ? below_->link(bundle) : links_[bundle - links_below_];
    }

    const Bundles* below_ = nullptr;
    std::uint32_t lists_below_ = 0;
    std::uint32_t links_below_ = 0;
    std::vector<std::uint32_t> items_;                       ///< of all lists
    std::vector<std::size_t> end_;                           ///< by list
    std::vector<Link> links_;                                ///< by bundle
    std::unordered_map<std::uint64_t, std::uint32_t> made_;  ///< by the bundle it was made from, and the list
    std::uint64_t last_key_ = 0xFFFF'FFFF'FFFF'FFFF;
    std::uint32_t last_made_ = nothing;
};

}  // namespace orgraph::authority
