// Every text of a record, stored once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "record/pages.hpp"

namespace orgraph::record {

/// A text of a record: equal texts have equal numbers, given in the order in which they were first added.
enum class Text : std::uint32_t {};

inline constexpr Text no_text{0xFFFF'FFFF};

class Texts {
 public:
    /// More texts than this cannot be numbered (a Word keeps three bits for itself).
    static constexpr std::size_t most = std::size_t{1} << 29;

    /// The number of `text`, added if it is new. O(length).
    /// @throws orgraph::Error (limit), std::bad_alloc
    Text add(std::string_view text);
    /// The number of `text`, or no_text. O(length).
    Text find(std::string_view text) const noexcept;

    /// Ends in NUL, which is not counted. Lives as long as this object.
    std::string_view operator[](Text text) const noexcept;
    std::size_t size() const noexcept { return entries_.size(); }

 private:
    /// A slot of the hash table: the text's number and the 32 bits of its hash that do not choose the slot.
    struct Slot {
        std::uint32_t hash = 0;
        Text text = no_text;
    };

    std::size_t slot_of(std::string_view text, std::uint64_t hash) const noexcept;
    void grow();
    const char* store(std::string_view text);

    Runs<char, std::size_t{1} << 18> bytes_;            ///< each text: its length (7 bits a byte), its bytes, NUL
    Pages<const char*, std::size_t{1} << 14> entries_;  ///< where each text begins, by its number
    std::vector<Slot> slots_;
};

}  // namespace orgraph::record
