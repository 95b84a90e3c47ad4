#include "duties/text_index.hpp"

#include <algorithm>
#include <bit>

#include "orgraph/error.hpp"

namespace orgraph::duties {

Passage TextIndex::add(std::span<const Piece> pieces) {
    const auto passage = static_cast<Passage>(lengths_.size());
    const std::size_t first = entries_.size();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        entries_.push_back({pieces[i].term, passage});
        if (pieces[i].joined != 0) entries_.push_back({pieces[i].joined, passage});
        if (!pieces[i].after_cut) entries_.push_back({pair_of(pieces[i - 1].term, pieces[i].term), passage});
    }
    const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, entries_.end(), [](const Entry& a, const Entry& b) { return a.term < b.term; });
    entries_.erase(std::unique(begin, entries_.end(), [](const Entry& a, const Entry& b) { return a.term == b.term; }),
                   entries_.end());
    lengths_.push_back(static_cast<std::uint32_t>(pieces.size()));
    return passage;
}

void TextIndex::finish() {
    if (entries_.size() > UINT32_MAX) throw Error(Status::limit, "the duties have too many words to be searched");
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.term != b.term ? a.term < b.term : a.passage < b.passage;
    });
    std::size_t terms = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) terms += i == 0 || entries_[i].term != entries_[i - 1].term;
    slots_.assign(std::bit_ceil(2 * terms + 1), {});
    passages_.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        Slot& slot = slots_[slot_of(entry.term)];
        if (slot.term == 0) slot = {entry.term, static_cast<std::uint32_t>(passages_.size()), 0};
        passages_.push_back(entry.passage);
        slot.end = static_cast<std::uint32_t>(passages_.size());
    }
    entries_ = {};
}

std::size_t TextIndex::slot_of(Term term) const noexcept {
    std::size_t slot = (term * 0x9E37'79B9'7F4A'7C15) >> 20 & (slots_.size() - 1);
    while (slots_[slot].term != term && slots_[slot].term != 0) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

std::span<const Passage> TextIndex::with(Term term) const noexcept {
    if (slots_.empty()) return {};
    const Slot& slot = slots_[slot_of(term)];
    return std::span<const Passage>(passages_).subspan(slot.begin, slot.end - slot.begin);
}

bool TextIndex::has_all(Passage passage, std::span<const Term> terms) const noexcept {
    return std::ranges::all_of(terms, [&](Term term) { return std::ranges::binary_search(with(term), passage); });
}

bool TextIndex::has_one_with(std::span<const Term> terms) const noexcept {
    const Term rarest = *std::ranges::min_element(terms, {}, [this](Term term) { return with(term).size(); });
    return std::ranges::any_of(with(rarest), [&](Passage passage) { return has_all(passage, terms); });
}

}  // namespace orgraph::duties
