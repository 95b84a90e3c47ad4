// What references name, gathered while they are read.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "record/schema.hpp"
#include "record/texts.hpp"

namespace orgraph::document {

/// Which texts stand in references, and as what. Names are fewer than references, and come in the order in which they
/// were first met: to look all of them up takes a small part of going through the record.
class Named {
 public:
    void add(record::Text id, record::Target target) {
        const auto number = static_cast<std::size_t>(id);
        if (number >= targets_.size()) targets_.resize(number + 1);
        targets_[number] = static_cast<std::uint8_t>(targets_[number] | 1u << static_cast<unsigned>(target));
    }

    /// Whether `is_known(id, target)` holds of all that is named. Linear in the number of texts.
    template <typename IsKnown>
    bool are_all(const IsKnown& is_known) const {
        for (std::size_t id = 0; id < targets_.size(); ++id)
            for (unsigned left = targets_[id]; left != 0; left &= left - 1)
                if (!is_known(static_cast<record::Text>(id), static_cast<record::Target>(std::countr_zero(left))))
                    return false;
        return true;
    }

 private:
    static_assert(static_cast<unsigned>(record::Target::step) < 8, "a bit of a byte for each");

    std::vector<std::uint8_t> targets_;  ///< by Text: a bit for each Target
};

}  // namespace orgraph::document
