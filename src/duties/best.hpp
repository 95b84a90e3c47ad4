// The best answers to a question, so many.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "duties/duty_index.hpp"

namespace orgraph::duties {

struct Candidate {
    bool is_temporary = false;
    std::uint32_t score = 0;
    DutyNumber duty = 0;
    bool operator<(const Candidate& other) const noexcept {  // comes before
        if (is_temporary != other.is_temporary) return other.is_temporary;
        return score != other.score ? score > other.score : duty < other.duty;
    }
};

/// The best candidates, so many. Temporary ones are kept apart: a better one that is too bad beside the first, and is
/// left out in the end, must not have taken their place.
class Best {
 public:
    explicit Best(std::size_t most) : most_(most) {}
    /// Whether the candidate can be among the best, as far as its score tells. Where so many lasting ones are better,
    /// a temporary one cannot either: either they fill the answer, or it is as much too bad as the worst of them.
    bool takes(const Candidate& candidate) const { return takes(lasting_, candidate); }
    void offer(const Candidate& candidate) {
        std::vector<Candidate>& heap = candidate.is_temporary ? temporary_ : lasting_;
        if (!takes(heap, candidate)) return;
        if (heap.size() == most_) {
            std::pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
        heap.push_back(candidate);
        std::push_heap(heap.begin(), heap.end());
    }
    /// Those that are not too bad beside the first, best first.
    std::vector<Candidate> take() {
        std::sort(lasting_.begin(), lasting_.end());
        std::sort(temporary_.begin(), temporary_.end());
        lasting_.insert(lasting_.end(), temporary_.begin(), temporary_.end());
        if (lasting_.empty()) return {};
        const std::uint32_t first = lasting_[0].score;
        std::erase_if(lasting_, [first](const Candidate& candidate) {
            return candidate.score * 100 < first * least_of_first_percent;
        });
        if (lasting_.size() > most_) lasting_.resize(most_);
        return std::move(lasting_);
    }

 private:
    /// Hits worth less than this part of the first one are left out.
    static constexpr std::uint32_t least_of_first_percent = 50;

    bool takes(const std::vector<Candidate>& heap, const Candidate& candidate) const {
        return heap.size() < most_ || (most_ > 0 && candidate < heap.front());
    }

    std::size_t most_;
    std::vector<Candidate> lasting_;  ///< a heap, the worst in front
    std::vector<Candidate> temporary_;
};

}  // namespace orgraph::duties
