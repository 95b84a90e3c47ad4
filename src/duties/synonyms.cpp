#include "orgraph/synonyms.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "duties/synonym_table.hpp"
#include "orgraph/error.hpp"
#include "orgraph/text.hpp"

namespace orgraph {
namespace duties {
namespace {

constexpr std::size_t most_pieces = 16;

constexpr std::string_view built_in_table[] = {
#include "duties/synonym_table.inc"
};

[[noreturn]] void fail(std::size_t line, const std::string& what) {
    throw Error(Status::invalid_argument, "line " + std::to_string(line) + " of the synonyms: " + what);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// Where the next comma begins, and how long it is.
std::pair<std::size_t, std::size_t> next_comma(std::string_view text) {
    std::pair<std::size_t, std::size_t> nearest(text.size(), 0);
    for (const std::string_view comma : {",", "，", "、"})
        if (const std::size_t at = text.find(comma); at < nearest.first) nearest = {at, comma.size()};
    return nearest;
}

}  // namespace

void SynonymTable::add(std::string_view table) {
    if (!is_utf8(table)) throw Error(Status::invalid_argument, "the synonyms are not UTF-8");
    for (std::size_t number = 1; !table.empty(); ++number) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        line = trimmed(line.substr(0, line.find('#')));
        if (!line.empty()) add_group(line, number);
        table.remove_prefix(std::min(end + 1, table.size()));
    }
}

void SynonymTable::add_group(std::string_view line, std::size_t number) {
    std::vector<Synonym> words;
    std::unordered_set<Term> seen;
    while (!line.empty()) {
        const auto [end, comma] = next_comma(line);
        const std::string_view text = trimmed(line.substr(0, end));
        line.remove_prefix(end + comma);
        const std::vector<Piece> pieces = pieces_of(text, Reading::no_stops, most_pieces + 1);
        if (text.empty()) continue;
        const std::size_t words_in_all = pieces_of(text, Reading::all, most_pieces + 1).size();
        if (pieces.empty() || (pieces.size() == 1 && words_in_all > 1))
            fail(number, quoted(text) + " has too few words that are looked for: articles and prepositions are not");
        if (pieces.size() > most_pieces) fail(number, quoted(text) + " is too long");
        Synonym word;
        word.text = std::string(text);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            word.terms.push_back(pieces[i].term);
            if (i > 0) word.pairs.push_back(pair_of(pieces[i - 1].term, pieces[i].term));
            word.sequence = sequence_with(word.sequence, pieces[i].term);
        }
        word.in_questions_only = pieces.size() == 1 && !pieces[0].is_word();
        if (seen.insert(word.sequence).second) words.push_back(std::move(word));
    }
    if (words.size() < 2) fail(number, "a group needs two words, divided by commas");
    const auto group = static_cast<std::uint32_t>(groups_.size());
    for (const Synonym& word : words) {
        words_[word.sequence].groups.push_back(group);
        Term sequence = 0;
        for (std::size_t i = 0; i + 1 < word.terms.size(); ++i) {
            sequence = sequence_with(sequence, word.terms[i]);
            words_[sequence].goes_on = true;
        }
    }
    groups_.push_back(std::move(words));
}

}  // namespace duties

const Synonyms& Synonyms::built_in() {
    static const Synonyms table = [] {
        std::string whole;
        for (const std::string_view part : duties::built_in_table) whole += part;
        return Synonyms(whole);
    }();
    return table;
}

Synonyms::Synonyms(std::string_view table) {
    auto made = std::make_shared<duties::SynonymTable>();
    made->add(table);
    table_ = std::move(made);
}

Synonyms Synonyms::extended_by(std::string_view table) const {
    auto made = std::make_shared<duties::SynonymTable>(*table_);
    made->add(table);
    Synonyms extended = *this;
    extended.table_ = std::move(made);
    return extended;
}

}  // namespace orgraph
