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
    Text add(std::string_view text) { return add({text, hash_of(text)}); }

    /// A text to be added soon. A large table is seldom at hand: that it is fetched meanwhile saves most of the time of
    /// adding, where several texts are announced before the first of them is added.
    struct Coming {
        std::string_view text;
        std::uint32_t hash = 0;
    };
    Coming announce(std::string_view text) const noexcept;
    /// Fetches what add() compares the text with. Of use when some time has passed since it was announced; of a longer
    /// text the bytes can be fetched some time later.
    void fetch(const Coming& coming) const noexcept;
    void fetch_bytes(const Coming& coming) const noexcept;
    Text add(const Coming& coming);

    /// The number of `text`, or no_text. O(length).
    Text find(std::string_view text) const noexcept;

    /// Ends in NUL, which is not counted. Lives as long as this object.
    std::string_view operator[](Text text) const noexcept;
    std::size_t size() const noexcept { return entries_.size(); }

 private:
    /// A text of up to 15 bytes, most ids and names, stands here itself, so that comparing with it touches no other
    /// memory; the last byte says how many of the 15 it leaves free, which makes it the NUL of a text of 15. Of a
    /// longer text this is where it begins.
    struct Entry {
        static constexpr std::size_t most = 15;
        static constexpr char elsewhere = most + 1;

        std::string_view view() const noexcept;
        const char* begin() const noexcept;  ///< of a longer text
        char bytes[most + 1];
    };
    /// A slot of the hash table.
    struct Slot {
        std::uint32_t hash = 0;
        Text text = no_text;
    };

    static std::uint32_t hash_of(std::string_view text) noexcept;
    std::size_t home_of(std::uint32_t hash) const noexcept;
    const Entry* likely_entry(const Coming& coming) const noexcept;
    std::size_t slot_of(std::string_view text, std::uint32_t hash) const noexcept;
    void grow();
    Entry store(std::string_view text);

    Runs<char, std::size_t{1} << 18> bytes_;      ///< each longer text: its length (7 bits a byte), its bytes, NUL
    Pages<Entry, std::size_t{1} << 14> entries_;  ///< by the text's number
    std::vector<Slot> slots_;
    unsigned shift_ = 32;  ///< how many bits of a hash do not choose the slot
};

}  // namespace orgraph::record
