#include "record/texts.hpp"

#include <cstring>
#include <functional>

#include "orgraph/error.hpp"

namespace orgraph::record {
namespace {

constexpr std::size_t first_capacity = 1024;

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }
std::uint32_t upper_half(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

std::string_view read(const char* entry) noexcept {
    std::size_t length = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*entry++);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return {entry, length};
    }
}

}  // namespace

/// The slot that holds `text`, or the free one where it would go. There is always a free slot.
std::size_t Texts::slot_of(std::string_view text, std::uint64_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        if (slots_[i].text == no_text) return i;
        if (slots_[i].hash == upper_half(hash) && (*this)[slots_[i].text] == text) return i;
    }
}

void Texts::grow() {
    std::vector<Slot> grown(slots_.empty() ? first_capacity : 2 * slots_.size());
    const std::size_t mask = grown.size() - 1;
    for (std::size_t number = 0; number < entries_.size(); ++number) {
        const std::uint64_t hash = hash_of(read(entries_[number]));
        std::size_t i = hash & mask;
        while (grown[i].text != no_text) i = (i + 1) & mask;
        grown[i] = {upper_half(hash), Text{static_cast<std::uint32_t>(number)}};
    }
    slots_.swap(grown);
}

const char* Texts::store(std::string_view text) {
    unsigned char prefix[10];
    std::size_t used = 0;
    std::size_t rest = text.size();
    for (; rest >= 0x80; rest >>= 7) prefix[used++] = static_cast<unsigned char>(rest | 0x80);
    prefix[used++] = static_cast<unsigned char>(rest);

    char* const entry = bytes_.at(bytes_.allocate(used + text.size() + 1));
    std::memcpy(entry, prefix, used);
    if (!text.empty()) std::memcpy(entry + used, text.data(), text.size());
    entry[used + text.size()] = '\0';
    return entry;
}

Text Texts::add(std::string_view text) {
    if (4 * entries_.size() >= 3 * slots_.size()) grow();
    const std::uint64_t hash = hash_of(text);
    Slot& slot = slots_[slot_of(text, hash)];
    if (slot.text == no_text) {
        if (entries_.size() == most) throw Error(Status::limit, "the document has too many different texts");
        const auto number = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back(store(text));
        slot = {upper_half(hash), Text{number}};
    }
    return slot.text;
}

Text Texts::find(std::string_view text) const noexcept {
    return slots_.empty() ? no_text : slots_[slot_of(text, hash_of(text))].text;
}

std::string_view Texts::operator[](Text text) const noexcept { return read(entries_[static_cast<std::size_t>(text)]); }

}  // namespace orgraph::record
