// Values by term.
#pragma once

#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

#include "duties/pieces.hpp"

namespace orgraph::duties {

/// A hash table that is only added to. Its values lie in it, so that looking one up touches one place.
template <typename Value>
class TermTable {
 public:
    /// The value of a term, NULL where there is none. O(1).
    const Value* find(Term term) const noexcept {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place_of(slots_, term)];
        return slot.term == 0 ? nullptr : &slot.value;
    }
    /// The same; adds one where there is none.
    /// @pre `term` is not 0
    Value& operator[](Term term) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[place_of(slots_, term)];
        if (slot.term == 0) {
            slot.term = term;
            ++count_;
        }
        return slot.value;
    }

 private:
    struct Slot {
        Term term = 0;  ///< 0: free
        Value value{};
    };

    static std::size_t place_of(const std::vector<Slot>& slots, Term term) noexcept {
        std::size_t place = (term * 0x9E37'79B9'7F4A'7C15) >> 20 & (slots.size() - 1);
        while (slots[place].term != term && slots[place].term != 0) place = (place + 1) & (slots.size() - 1);
        return place;
    }
    void grow() {
        std::vector<Slot> slots(std::bit_ceil(4 * (count_ + 1)));
        for (Slot& slot : slots_)
            if (slot.term != 0) slots[place_of(slots, slot.term)] = std::move(slot);
        slots_ = std::move(slots);
    }

    std::vector<Slot> slots_;  ///< a power of two of them, at most half of them taken
    std::size_t count_ = 0;
};

}  // namespace orgraph::duties
