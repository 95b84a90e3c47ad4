// The facts themselves: rows and lists of 4-byte words.
//
// An object of the document is a row: one word whose bits say which members were given, then a word for each of them,
// in the order of the format. A row thus costs nothing for what was left out, keeps what was given, and finds any
// member in constant time. A list is its length and its items. Rows are written once and never changed, but for texts
// that the reader fills in a little later.
#pragma once

#include <cstdint>
#include <span>

#include "record/pages.hpp"
#include "record/texts.hpp"

namespace orgraph::record {

/// The value of a member or a list item.
class Word {
 public:
    enum Tag : std::uint32_t {
        text,    ///< a text, an id, a reference: a Text
        number,  ///< a number: the Text as it was written
        plain,   ///< a day, or the position of a text among the allowed ones
        null,
        row,     ///< an object: offset of its row
        list,    ///< offset of the list
        aside,   ///< a value with an error, which keeps its place
        absent,  ///< not given
    };

    constexpr Word() = default;
    constexpr Word(Tag tag, std::uint32_t value) : bits_(value << 3 | tag) {}
    static constexpr Word from_bits(std::uint32_t bits) {
        Word word;
        word.bits_ = bits;
        return word;
    }
    constexpr std::uint32_t bits() const noexcept { return bits_; }
    constexpr Tag tag() const noexcept { return static_cast<Tag>(bits_ & 7); }
    constexpr bool is(Tag tag) const noexcept { return (bits_ & 7) == tag; }
    constexpr std::uint32_t value() const noexcept { return bits_ >> 3; }
    constexpr Text as_text() const noexcept { return Text{value()}; }
    friend constexpr bool operator==(Word, Word) = default;

 private:
    std::uint32_t bits_ = absent;
};

static_assert(sizeof(Word) == 4);

/// One object of the document, read only.
class Row {
 public:
    Row() = default;
    explicit Row(const Word* words) : words_(words) {}

    /// Bit m is set where member m was given.
    std::uint32_t given() const noexcept { return words_->bits(); }
    bool has(unsigned member) const noexcept { return (given() >> member & 1) != 0; }
    /// The member's value, `absent` where it was not given. O(1).
    Word operator[](unsigned member) const noexcept {
        if (!has(member)) return {};
        return words_[place(given(), member)];
    }
    /// Where the value of a member stands behind the first word of a row.
    static constexpr std::uint32_t place(std::uint32_t given, unsigned member) noexcept {
        return 1 + count_of(given & ((1u << member) - 1));
    }

    /// std::popcount, which is a call where the processor is not known to count bits itself.
    static constexpr std::uint32_t count_of(std::uint32_t bits) noexcept {
        bits -= bits >> 1 & 0x5555'5555;
        bits = (bits & 0x3333'3333) + (bits >> 2 & 0x3333'3333);
        bits = (bits + (bits >> 4)) & 0x0F0F'0F0F;
        return bits * 0x0101'0101 >> 24;
    }

 private:
    const Word* words_ = nullptr;
};

/// All rows and lists of a record.
class Words {
 public:
    /// More words than this cannot be addressed.
    static constexpr std::size_t most = std::size_t{1} << 29;

    /// Begins with an empty row, so that an item set aside for an error reads as an object without members.
    Words() { add_row(0, {}); }

    Row row(Word word) const noexcept { return Row(words_.at(word.value())); }
    /// Inlined early: GCC drops calls of a function that does nothing but prefetch.
    [[gnu::always_inline]] void expect(Word word) const noexcept {
        const Word* const at = words_.at(word.value());
        __builtin_prefetch(at);
        __builtin_prefetch(at - 16);
    }
    std::span<const Word> list(Word word) const noexcept {
        const Word* const length = words_.at(word.value());
        return {length + 1, length->bits() & ~in_order};
    }
    /// Whether the list was added as one whose dated items follow each other in time.
    bool is_in_order(Word list) const noexcept { return (words_.at(list.value())->bits() & in_order) != 0; }

    /// A row of the values that `given` has the bits of, out of all members of its object.
    /// @throws orgraph::Error (limit), std::bad_alloc
    Word add_row(std::uint32_t given, std::span<const Word> by_member);
    Word add_list(std::span<const Word> items, bool are_in_order = false);
    /// Fills in a member that the row was given without its value being known.
    void fill_in(Word row, unsigned member, Word value) noexcept {
        Word* const words = words_.at(row.value());
        words[Row::place(words->bits(), member)] = value;
    }

 private:
    static constexpr std::uint32_t in_order = 1u << 31;  ///< beside the length of a list

    /// A first word and room for so many behind it.
    std::uint32_t add(std::uint32_t head, std::size_t count);

    Runs<Word, std::size_t{1} << 16> words_;
};

}  // namespace orgraph::record
