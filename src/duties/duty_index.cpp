#include "duties/duty_index.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "duties/effort.hpp"
#include "structure/names.hpp"

namespace orgraph::duties {
namespace {

using record::Record;
using record::Row;
using record::Text;
using record::Word;

constexpr std::uint32_t nothing = 0xFFFF'FFFF;

/// Numbers texts as they come, each once.
class Numbering {
 public:
    explicit Numbering(const Record& record) : record_(record), number_of_(record.texts.size(), nothing) {}

    Passage number(Text text) {
        Passage& number = number_of_[static_cast<std::size_t>(text)];
        if (number == nothing) {
            number = static_cast<Passage>(texts_.size());
            texts_.push_back(text);
        }
        return number;
    }
    std::string_view text(Passage passage) const { return record_.texts[texts_[passage]]; }
    std::vector<Text> take() { return std::move(texts_); }
    std::size_t size() const { return texts_.size(); }

 private:
    const Record& record_;
    std::vector<Passage> number_of_;  ///< by the record's text
    std::vector<Text> texts_;
};

struct WordsHash {
    std::size_t operator()(const std::vector<std::uint32_t>& words) const noexcept {
        std::uint64_t hash = words.size();
        for (const std::uint32_t word : words) hash = (hash ^ word) * 0x9E37'79B9'7F4A'7C15 ^ hash >> 29;
        return static_cast<std::size_t>(hash);
    }
};

/// Tells wordings apart, and what they consist of.
class Wordings {
 public:
    explicit Wordings(const Record& record) : record_(record), passages_(record) {}

    Wording of(Row duty) {
        parts_.clear();
        const auto add = [this](Word word, Field field) {
            if (word.is(Word::text))
                parts_.push_back(passages_.number(word.as_text()) << 2 | static_cast<std::uint32_t>(field));
        };
        add(duty[record::duty::text], Field::text);
        if (duty.has(record::duty::tasks))
            for (const Word task : record_.list(duty[record::duty::tasks])) add(task, Field::task);
        add(duty[record::duty::assessment], Field::assessment);
        if (parts_.size() == 1 && (parts_[0] & 3) == 0) {  // most are a text alone
            plain_.resize(std::max<std::size_t>(plain_.size(), passages_.size()), nothing);
            Wording& wording = plain_[parts_[0] >> 2];
            if (wording == nothing) wording = make();
            return wording;
        }
        const auto [known, is_new] = others_.try_emplace(parts_, nothing);
        if (is_new) known->second = make();
        return known->second;
    }

    const Numbering& passages() const { return passages_; }
    std::size_t size() const { return wordings_; }
    Groups<Part> parts() const {
        return {wordings_, all_.size(), [this](std::size_t i) { return all_[i].first; },
                [this](std::size_t i) { return part(i); }};
    }
    /// The wordings with each passage, as their text or not.
    Groups<Wording> by_passage(bool as_text) const {
        std::vector<std::pair<Passage, Wording>> chosen;
        for (std::size_t i = 0; i < all_.size(); ++i)
            if ((part(i).field == Field::text) == as_text) chosen.emplace_back(part(i).passage, all_[i].first);
        return {passages_.size(), chosen.size(), [&](std::size_t i) { return chosen[i].first; },
                [&](std::size_t i) { return chosen[i].second; }};
    }

 private:
    Wording make() {
        const auto wording = static_cast<Wording>(wordings_++);
        for (const std::uint32_t part : parts_) all_.emplace_back(wording, part);
        return wording;
    }
    Part part(std::size_t i) const { return {all_[i].second >> 2, static_cast<Field>(all_[i].second & 3)}; }

    const Record& record_;
    Numbering passages_;
    std::vector<std::uint32_t> parts_;  ///< of one duty: passage and field
    std::vector<Wording> plain_;        ///< by passage: the wording that is this text alone
    std::unordered_map<std::vector<std::uint32_t>, Wording, WordsHash> others_;
    std::vector<std::pair<Wording, std::uint32_t>> all_;
    std::size_t wordings_ = 0;
};

}  // namespace

const DutyIndex& DutyIndex::of(const Record& record) {
    return record.duty_index.get<DutyIndex>(
        [&record] { return std::shared_ptr<const DutyIndex>(new DutyIndex(record)); });
}

DutyIndex::DutyIndex(const Record& record) {
    add_duties(record);
    add_names(record);
}

void DutyIndex::add_duties(const Record& record) {
    Wordings wordings(record);
    const std::uint32_t owners = record.begin(Kind::person);
    first_duty_.reserve(owners + 1);
    for (std::uint32_t owner = 0; owner < owners; ++owner) {
        first_duty_.push_back(static_cast<DutyNumber>(wording_of_duty_.size()));
        const Kind kind = record.kind(Node{owner});
        if (kind == Kind::post && record.row(Node{owner}).has(record::post::inherits_duties_of)) {
            inherits_.resize(owner + 1);
            inherits_[owner] = true;
        }
        for (const Word duty : record.list(record.row(Node{owner})[record::duties_member(kind)])) {
            const Row row = record.row(duty);
            wording_of_duty_.push_back(wordings.of(row));
            owner_of_duty_.push_back(Node{owner});
            traits_of_duty_.emplace_back(kind_of(row), record::life(record::duty_object, row) != Period{});
        }
    }
    first_duty_.push_back(static_cast<DutyNumber>(wording_of_duty_.size()));
    wording_of_duty_.shrink_to_fit();
    owner_of_duty_.shrink_to_fit();
    traits_of_duty_.shrink_to_fit();

    for (Passage passage = 0; passage < wordings.passages().size(); ++passage)
        texts_.add(pieces_of(wordings.passages().text(passage), Reading::duty));
    texts_.finish();
    parts_ = wordings.parts();
    wordings_of_text_ = wordings.by_passage(true);
    wordings_beside_ = wordings.by_passage(false);
    duties_of_wording_ = {wordings.size(), wording_of_duty_.size(),
                          [this](std::size_t i) { return wording_of_duty_[i]; },
                          [](std::size_t i) { return static_cast<DutyNumber>(i); }};
}

void DutyIndex::add_names(const Record& record) {
    Numbering names(record);
    std::vector<std::pair<Passage, CalledSo>> nodes;
    for (std::uint32_t number = 0; number < record.begin(Kind::person); ++number) {
        const Node node{number};
        const Period life = record::life(record::object_of(record.kind(node)), record.row(node));
        for_each_name(record, node, [&](Text name, Period days) {
            nodes.emplace_back(names.number(name), CalledSo(node, days != Period{}));
            always_called_.resize(names.size());
            if (days == Period{} && life == Period{}) ++always_called_[nodes.back().first];
        });
    }
    always_called_.shrink_to_fit();
    for (Passage name = 0; name < names.size(); ++name) {
        const std::vector<Piece> pieces = pieces_of(names.text(name), Reading::no_stops);
        names_.add(pieces);
        if (pieces.empty()) continue;
        Term sequence = 0;
        for (const Piece& piece : pieces) sequence = sequence_with(sequence, piece.term);
        sequences_.emplace_back(sequence, name);
        if (pieces.size() >= is_length_.size()) is_length_.resize(pieces.size() + 1);
        is_length_[pieces.size()] = true;
    }
    names_.finish();
    std::sort(sequences_.begin(), sequences_.end());
    nodes_of_name_ = {names.size(), nodes.size(), [&](std::size_t i) { return nodes[i].first; },
                      [&](std::size_t i) { return nodes[i].second; }};
    text_of_name_ = names.take();
}

std::span<const std::pair<Term, Passage>> DutyIndex::names_like(Term sequence) const noexcept {
    const auto first = std::lower_bound(sequences_.begin(), sequences_.end(), std::pair(sequence, Passage{0}));
    auto last = first;
    while (last != sequences_.end() && last->first == sequence) ++last;
    return {first, last};
}

}  // namespace orgraph::duties
