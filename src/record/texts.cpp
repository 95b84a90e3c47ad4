#include "record/texts.hpp"

#include <cstring>

#include "orgraph/error.hpp"
#include "record/large_memory.hpp"
#include "text/bytes.hpp"

namespace orgraph::record {
namespace {

constexpr unsigned first_bits = 10;  // of the number of slots

/// A hash of the whole text, good in its upper and its lower bits. By the multiply and xor-shift of Murmur's 64-bit
/// finalizer, eight bytes a step and two steps at once; the standard library's is a call, and takes the rest of a short
/// text byte by byte.
std::uint64_t mixed(std::string_view text) noexcept {
    std::uint64_t even = text.size() * 0x9E37'79B9'7F4A'7C15;
    std::uint64_t odd = 0;
    const auto step = [](std::uint64_t& hash, std::uint64_t word) {
        hash = (hash ^ word) * 0xFF51'AFD7'ED55'8CCD;
        hash ^= hash >> 32;
    };
    const char* bytes = text.data();
    std::size_t left = text.size();
    for (; left > 16; left -= 16, bytes += 16) {
        step(even, text::eight_at(bytes));
        step(odd, text::eight_at(bytes + 8));
    }
    if (left >= 8) {
        step(even, text::eight_at(bytes));
        step(odd, text::eight_at(bytes + left - 8));
    } else {
        step(even, text::few_at(bytes, left));
    }
    step(even, odd);
    even *= 0xC4CE'B9FE'1A85'EC53;
    return even ^ even >> 33;
}

std::string_view read(const char* entry) noexcept {
    std::size_t length = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*entry++);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return {entry, length};
    }
}

}  // namespace

std::string_view Texts::Entry::view() const noexcept {
    if (bytes[most] != elsewhere) return {bytes, most - static_cast<std::size_t>(bytes[most])};
    return read(begin());
}

const char* Texts::Entry::begin() const noexcept {
    const char* where;
    std::memcpy(&where, bytes, sizeof where);
    return where;
}

std::uint32_t Texts::hash_of(std::string_view text) noexcept { return static_cast<std::uint32_t>(mixed(text) >> 32); }

/// The upper bits of the hash choose the slot, so that a table twice as large has the texts in much the same order.
std::size_t Texts::home_of(std::uint32_t hash) const noexcept { return hash >> shift_; }

/// The slot that holds `text`, or the free one where it would go. There is always a free slot.
std::size_t Texts::slot_of(std::string_view text, std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = home_of(hash);; i = (i + 1) & mask) {
        if (slots_[i].text == no_text) return i;
        if (slots_[i].hash == hash && text::equal((*this)[slots_[i].text], text)) return i;
    }
}

void Texts::grow() {
    const std::size_t count = slots_.empty() ? std::size_t{1} << first_bits : 2 * slots_.size();
    std::vector<Slot> old;
    reserve_large(old, count);
    old.resize(count);
    old.swap(slots_);
    shift_ = old.empty() ? 32 - first_bits : shift_ - 1;
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.text == no_text) continue;
        std::size_t i = home_of(slot.hash);
        while (slots_[i].text != no_text) i = (i + 1) & mask;
        slots_[i] = slot;
    }
}

Texts::Entry Texts::store(std::string_view text) {
    Entry entry{};
    if (text.size() <= Entry::most) {
        if (!text.empty()) std::memcpy(entry.bytes, text.data(), text.size());
        entry.bytes[Entry::most] = static_cast<char>(Entry::most - text.size());
        return entry;
    }
    unsigned char prefix[10];
    std::size_t used = 0;
    std::size_t rest = text.size();
    for (; rest >= 0x80; rest >>= 7) prefix[used++] = static_cast<unsigned char>(rest | 0x80);
    prefix[used++] = static_cast<unsigned char>(rest);

    char* const begin = bytes_.at(bytes_.allocate(used + text.size() + 1));
    std::memcpy(begin, prefix, used);
    std::memcpy(begin + used, text.data(), text.size());
    begin[used + text.size()] = '\0';
    std::memcpy(entry.bytes, &begin, sizeof begin);
    entry.bytes[Entry::most] = Entry::elsewhere;
    return entry;
}

Texts::Coming Texts::announce(std::string_view text) const noexcept {
    const Coming coming{text, hash_of(text)};
    if (!slots_.empty()) __builtin_prefetch(&slots_[home_of(coming.hash)]);
    return coming;
}

void Texts::fetch(const Coming& coming) const noexcept {
    if (const Entry* const entry = likely_entry(coming)) __builtin_prefetch(entry);
}

void Texts::fetch_bytes(const Coming& coming) const noexcept {
    if (coming.text.size() <= Entry::most) return;
    const Entry* const entry = likely_entry(coming);
    if (entry != nullptr && entry->bytes[Entry::most] == Entry::elsewhere) __builtin_prefetch(entry->begin());
}

/// What stands where a text would go first: in most cases the text itself. Null: nothing.
const Texts::Entry* Texts::likely_entry(const Coming& coming) const noexcept {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[home_of(coming.hash)];
    return slot.text == no_text ? nullptr : &entries_[static_cast<std::size_t>(slot.text)];
}

Text Texts::add(const Coming& coming) {
    if (4 * entries_.size() >= 3 * slots_.size()) grow();
    const auto& [text, hash] = coming;
    Slot& slot = slots_[slot_of(text, hash)];
    if (slot.text == no_text) {
        if (entries_.size() == most) throw Error(Status::limit, "the document has too many different texts");
        const auto number = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back(store(text));
        slot = {hash, Text{number}};
    }
    return slot.text;
}

Text Texts::find(std::string_view text) const noexcept {
    return slots_.empty() ? no_text : slots_[slot_of(text, hash_of(text))].text;
}

std::string_view Texts::operator[](Text text) const noexcept { return entries_[static_cast<std::size_t>(text)].view(); }

}  // namespace orgraph::record
