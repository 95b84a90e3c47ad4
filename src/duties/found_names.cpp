#include "duties/found_names.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace orgraph::duties {
namespace {

/// Whether another set has all of these units and more.
bool is_in_another(Units units, std::span<const Units> sets) {
    return std::ranges::any_of(sets, [units](Units other) { return other != units && (units & ~other) == 0; });
}

void add_once(std::vector<Units>& sets, Units units) {
    if (std::ranges::find(sets, units) == sets.end()) sets.push_back(units);
}

bool has(std::span<const Passage> names, Passage name) { return std::ranges::binary_search(names, name); }

}  // namespace

std::vector<FoundName> FoundNames::partly(std::span<const Units> whole) {
    find_terms();
    std::size_t untold_sorts = 0;
    const std::size_t told = note_telling(whole, untold_sorts);
    complete(told);
    std::vector<FoundName> found = noted_in_part();
    std::vector<Units> sorts;
    for (const FoundName& one : found)
        if (sorts.size() <= most_sorts) add_once(sorts, one.units);
    if (whole.size() + sorts.size() + untold_sorts > most_sorts) {
        // Then it depends on the order of the names whether there are too many.
        for (std::size_t i = told; i < terms_.size(); ++i) note(terms_[i]);
        found = noted_in_part();
        put_in_order(found);
    }
    clear();

    std::vector<Units> most(whole.begin(), whole.end());
    for (const FoundName& one : found) {
        if (is_in_another(one.units, most)) continue;
        add_once(most, one.units);
        if (most.size() > most_sorts) return {};
    }
    std::erase_if(found, [&most](const FoundName& one) { return is_in_another(one.units, most); });
    std::ranges::sort(found, {}, [](const FoundName& one) { return std::pair(one.units, one.name); });
    return found;
}

std::vector<Passage> FoundNames::with_all() {
    find_terms();
    // By the unit that stands in the fewest names.
    const auto names_with = [this](Units unit) {
        std::size_t names = 0;
        for (const Having& term : terms_)
            if ((term.units & unit) != 0) names += term.names.size();
        return names;
    };
    Units rarest = content_ & (~content_ + 1);
    for (Units open = content_; open != 0; open &= open - 1)
        if (const Units unit = open & (~open + 1); names_with(unit) < names_with(rarest)) rarest = unit;
    const auto others = std::partition(terms_.begin(), terms_.end(),
                                       [rarest](const Having& term) { return (term.units & rarest) != 0; });
    const auto told = static_cast<std::size_t>(others - terms_.begin());
    for (std::size_t i = 0; i < told; ++i) note(terms_[i]);
    complete(told);
    std::vector<FoundName> found;
    for (const Passage name : noted_)
        if ((content_ & ~room_[name]) == 0) found.push_back({name, content_});
    clear();
    put_in_order(found);
    std::vector<Passage> names;
    for (const FoundName& one : found) names.push_back(one.name);
    return names;
}

void FoundNames::find_terms() {
    terms_.clear();
    const auto add = [this](Term term, Units units) {
        if ((units & content_) == 0) return;
        if (const auto names = names_.with(term); !names.empty()) terms_.push_back({names, units});
    };
    for (std::size_t i = 0; i < question_.units.size(); ++i) {
        const Units unit = Units{1} << i;
        if (question_.units[i].is_word) add(question_.units[i].term, unit);
        if (question_.pairs[i] != 0 && (question_.telling_pairs & unit) != 0) add(question_.pairs[i], unit | unit << 1);
    }
    std::ranges::sort(terms_, {}, [](const Having& term) { return term.names.size(); });
}

void FoundNames::note(const Having& term) {
    for (const Passage name : term.names) {
        if (room_[name] == 0) noted_.push_back(name);
        room_[name] |= term.units;
    }
}

/// Notes what else stands in the names noted.
void FoundNames::complete(std::size_t first_term) {
    constexpr std::size_t search_costs = 32;  // as much as to look at so many in turn
    for (std::size_t i = first_term; i < terms_.size(); ++i) {
        const auto& [names, units] = terms_[i];
        if (noted_.size() * search_costs < names.size()) {
            for (const Passage name : noted_)
                if (has(names, name)) room_[name] |= units;
        } else {
            for (const Passage name : names)
                if (room_[name] != 0) room_[name] |= units;
        }
    }
}

void FoundNames::clear() noexcept {
    for (const Passage name : noted_) room_[name] = 0;
    noted_.clear();
}

/// Notes the names of terms, the rarest first, until what is left stands for a part only of what stands in another
/// name: no name with nothing else is wanted.
/// @param[out] untold_sorts  how many sorts of names there may be among those, besides parts of `whole`
/// @return The first of the terms left.
std::size_t FoundNames::note_telling(std::span<const Units> whole, std::size_t& untold_sorts) {
    constexpr std::size_t most_left = 5;
    std::vector<Units> left(terms_.size() + 1);
    for (std::size_t i = terms_.size(); i > 0; --i) left[i - 1] = left[i] | (terms_[i - 1].units & content_);
    std::vector<Units> others;
    std::size_t next = 0;
    for (; next < terms_.size(); ++next) {
        if (is_in_another(left[next], whole)) break;
        const std::size_t number = terms_.size() - next;
        if (number <= most_left && is_in_another(left[next], others)) {
            untold_sorts = (std::size_t{1} << number) - 1;
            break;
        }
        const std::size_t before = noted_.size();
        note(terms_[next]);
        if (const Units units = probe(before, next + 1); units != 0) add_once(others, units);
    }
    return next;
}

/// What stands in one of the names just noted.
Units FoundNames::probe(std::size_t first_noted, std::size_t next_term) const {
    if (first_noted == noted_.size()) return 0;
    const Passage name = noted_[first_noted];
    Units units = room_[name];
    for (std::size_t i = next_term; i < terms_.size(); ++i)
        if (has(terms_[i].names, name)) units |= terms_[i].units;
    return part_of_name(name, units);
}

/// The units, if they make half of the name or more, but not all of it; else none.
Units FoundNames::part_of_name(Passage name, Units found) const {
    const Units units = found & content_;
    const auto number = static_cast<std::uint32_t>(std::popcount(units));
    const std::uint32_t length = names_.length(name);
    return 2 * number < length || number >= length ? 0 : units;
}

std::vector<FoundName> FoundNames::noted_in_part() const {
    std::vector<FoundName> found;
    for (const Passage name : noted_)
        if (const Units units = part_of_name(name, room_[name]); units != 0) found.push_back({name, units});
    return found;
}

/// By the first term of the question that a name has, then by name.
void FoundNames::put_in_order(std::vector<FoundName>& names) const {
    std::vector<std::pair<std::uint32_t, FoundName>> placed;
    for (const FoundName& one : names) placed.emplace_back(place(one.name), one);
    std::ranges::sort(placed, {}, [](const auto& one) { return std::pair(one.first, one.second.name); });
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = placed[i].second;
}

std::uint32_t FoundNames::place(Passage name) const {
    const Units alone = question_.words() | question_.isolated();
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < question_.units.size(); ++i) {
        if ((alone >> i & 1) != 0 && has(names_.with(question_.units[i].term), name)) return place;
        ++place;
        if (question_.pairs[i] != 0 && has(names_.with(question_.pairs[i]), name)) return place;
        ++place;
    }
    return place;
}

}  // namespace orgraph::duties
