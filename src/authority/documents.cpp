#include "orgraph/documents.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "authority/parties.hpp"
#include "authority/rules.hpp"
#include "duties/receivers.hpp"
#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace orgraph {

using authority::Parties;
using record::Record;
using record::Row;
using record::Word;

const char* to_string(DocumentRole role) noexcept {
    constexpr const char* names[document_role_count] = {"writes", "receives",  "reviews", "approves",
                                                        "signs",  "consulted", "uses"};
    return names[static_cast<std::size_t>(role)];
}

const char* to_string(Cadence cadence) noexcept {
    constexpr const char* names[] = {"day", "week", "month", "quarter", "year", "event", "unstated"};
    return names[static_cast<std::size_t>(cadence)];
}

namespace {

std::string_view text_or_empty(const Record& record, Word word) {
    return word.is(Word::text) || word.is(Word::number) ? record.texts[word.as_text()] : std::string_view();
}

/// What those who do a step have to do with what goes into it.
DocumentRole role_of(StepAction action) {
    constexpr DocumentRole roles[] = {DocumentRole::uses,     DocumentRole::reviews, DocumentRole::approves,
                                      DocumentRole::signs,    DocumentRole::uses,    DocumentRole::receives,
                                      DocumentRole::consulted};
    return roles[static_cast<std::size_t>(action)];
}

/// Who receives a report, as reports_due() says.
Party party_of(const duties::Receivers& receivers) {
    Party party;
    if (receivers.to != none)
        party = {Party::Who::node, receivers.to, {}, 0};
    else if (receivers.outside)
        party = {Party::Who::outside, none, *receivers.outside, 0};
    return party;
}

/// The names of documents: numbers for what differs in case, width, traditional characters and outer brackets only.
class Names {
 public:
    static constexpr std::uint32_t unknown = 0xFFFF'FFFF;

    explicit Names(const Record& record) : record_(record) {}

    void add(Word name) {
        const auto known = by_text_.find(name.value());
        if (known != by_text_.end()) return;
        const auto [found, is_new] = by_folded_.try_emplace(folded(record_.text(name)), size());
        if (is_new) names_.push_back(record_.text(name));
        by_text_.emplace(name.value(), found->second);
    }
    /// Of a text of the record.
    std::uint32_t find(Word name) const {
        const auto known = by_text_.find(name.value());
        return known == by_text_.end() ? find(record_.text(name)) : known->second;
    }
    std::uint32_t find(std::string_view name) const {
        const auto known = by_folded_.find(folded(name));
        return known == by_folded_.end() ? unknown : known->second;
    }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(names_.size()); }
    /// As it was first written.
    std::string_view operator[](std::uint32_t document) const noexcept { return names_[document]; }

    static std::string folded(std::string_view name) {
        constexpr std::string_view open = "《";
        constexpr std::string_view close = "》";
        if (name.size() > open.size() + close.size() && name.starts_with(open) && name.ends_with(close))
            name = name.substr(open.size(), name.size() - open.size() - close.size());
        return text::fold(name);
    }

 private:
    const Record& record_;
    std::unordered_map<std::string, std::uint32_t> by_folded_;
    std::unordered_map<std::uint32_t, std::uint32_t> by_text_;  ///< by Text
    std::vector<std::string_view> names_;
};

/// Pairs of characters that stand side by side, in order; the character itself of a text of one.
std::vector<std::u32string> pairs_of(std::string_view folded) {
    std::u32string characters;
    for (std::size_t at = 0; at < folded.size();) characters += text::next_character(folded, at);
    std::vector<std::u32string> pairs;
    if (characters.size() == 1) pairs.push_back(characters);
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) pairs.push_back(characters.substr(i, 2));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// How alike two names are, 0 to 1: the coefficient of Dice (1945) of their pairs of characters.
double alike(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b) {
    if (a.empty() || b.empty()) return 0;
    std::vector<std::u32string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 2 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

[[noreturn]] void fail_unknown(const Snapshot& snapshot, const Names& names, std::string_view name) {
    constexpr double alike_enough = 0.5;
    constexpr std::size_t most_listed = 5;
    const std::vector<std::u32string> asked = pairs_of(Names::folded(name));
    std::vector<std::pair<double, std::uint32_t>> near;
    for (std::uint32_t document = 0; document < names.size(); ++document)
        if (const double how = alike(asked, pairs_of(Names::folded(names[document]))); how >= alike_enough)
            near.emplace_back(-how, document);
    std::sort(near.begin(), near.end());
    std::string message = "there is no document ";
    message.append(quoted(name)).append(" on ").append(snapshot.day().text());
    for (std::size_t i = 0; i < std::min(near.size(), most_listed); ++i)
        message.append(i == 0 ? "; there is " : ", ").append(quoted(names[near[i].second]));
    throw Error(Status::invalid_argument, std::move(message));
}

/// That a document is named by a report, or by a step.
struct Mention {
    enum class How : std::uint8_t { report, input, output, subject };
    How how = How::report;
    Node post = none;
    Workflow workflow = no_workflow;
    std::uint32_t position = 0;  ///< of the report, or of the step
    friend bool operator==(const Mention&, const Mention&) = default;

    bool is_same_step(const Mention& other) const noexcept {
        return how != How::report && workflow == other.workflow && position == other.position;
    }
};

/// Finds the documents of a record, and who has to do with them.
class Finder {
 public:
    explicit Finder(const Snapshot& snapshot)
        : snapshot_(snapshot),
          record_(*snapshot.data().record),
          workflows_(authority::Rules::of(record_).workflows),
          names_(record_),
          parties_(workflows_.size()) {
        for_each_mention([this](Word name, const Mention& mention) {
            if (mention.how != Mention::How::subject) names_.add(name);
        });
        mentions_.resize(names_.size());
        for_each_mention([this](Word name, const Mention& mention) { add(name, mention); });
    }

    Documents all() {
        for (std::uint32_t document = 0; document < names_.size(); ++document) make(document);
        return std::move(made_);
    }
    Documents one(std::string_view name) {
        if (!is_utf8(name)) throw Error(Status::invalid_argument, "the name of the document is not UTF-8");
        const std::uint32_t document = names_.find(name);
        if (document == Names::unknown) fail_unknown(snapshot_, names_, name);
        make(document);
        return std::move(made_);
    }

 private:
    /// Calls `take(name, mention)` in document order.
    template <typename Take>
    void for_each_mention(const Take& take) const {
        for (const Node post : snapshot_.nodes(Kind::post)) {
            const auto reports = record_.list(record_.row(post)[record::post::submits]);
            for (std::uint32_t i = 0; i < reports.size(); ++i)
                take(record_.row(reports[i])[record::report_owed::document],
                     Mention{Mention::How::report, post, no_workflow, i});
        }
        for (std::uint32_t w = 0; w < workflows_.size(); ++w) {
            const auto steps = workflows_.steps(Workflow{w});
            for (std::uint32_t i = 0; i < steps.size(); ++i)
                for_each_mention(steps[i], Mention{Mention::How::input, none, Workflow{w}, i}, take);
        }
    }
    template <typename Take>
    void for_each_mention(const authority::Step& step, Mention mention, const Take& take) const {
        for_each_text(step.row[record::step::input], [&](Word name) { take(name, mention); });
        mention.how = Mention::How::output;
        for_each_text(step.row[record::step::output], [&](Word name) { take(name, mention); });
        mention.how = Mention::How::subject;
        const bool decides =
            step.action == StepAction::review || step.action == StepAction::approve || step.action == StepAction::sign;
        if (decides && step.row.has(record::step::subject)) take(step.row[record::step::subject], mention);
    }
    /// One text, or a list of them.
    template <typename Take>
    void for_each_text(Word texts, const Take& take) const {
        if (texts.is(Word::text)) take(texts);
        for (const Word one : record_.list(texts)) take(one);
    }

    void add(Word name, const Mention& mention) {
        const std::uint32_t document = names_.find(name);
        if (document == Names::unknown) return;
        std::vector<Mention>& mentions = mentions_[document];
        if (mention.how == Mention::How::subject && !mentions.empty() && mentions.back().is_same_step(mention)) return;
        // What a list names twice stands there once.
        if (mentions.empty() || !(mentions.back() == mention)) mentions.push_back(mention);
    }

    void make(std::uint32_t document) {
        DocumentUse use;
        use.name = names_[document];
        use.first_entry = static_cast<std::uint32_t>(made_.entries.size());
        for (const Mention& mention : mentions_[document]) {
            if (mention.how == Mention::How::report)
                add_report(mention);
            else
                add_step(mention);
        }
        use.entry_count = static_cast<std::uint32_t>(made_.entries.size()) - use.first_entry;
        find_what_follows(document, use);
        made_.documents.push_back(std::move(use));
    }

    void add_report(const Mention& mention) {
        using namespace record::report_owed;
        const Row row = record_.row(record_.list(record_.row(mention.post)[record::post::submits])[mention.position]);
        DocumentEntry entry;
        entry.from = mention.post;
        entry.position = mention.position;
        entry.every = static_cast<Cadence>(row[every].value());
        entry.on = text_or_empty(record_, row[on]);
        entry.due = text_or_empty(record_, row[due]);
        entry.party = {Party::Who::node, mention.post, {}, 0};
        add(entry, snapshot_.held_by(mention.post));
        duties::Receivers receivers(snapshot_, mention.post);
        receivers.find(row[to]);
        entry.role = DocumentRole::receives;
        entry.party = party_of(receivers);
        add(entry, receivers.people);
    }

    void add_step(const Mention& mention) {
        const authority::Step& step = workflows_.steps(mention.workflow)[mention.position];
        std::optional<Parties>& parties = parties_[static_cast<std::size_t>(mention.workflow)];
        if (!parties) parties.emplace(snapshot_, mention.workflow);
        DocumentEntry entry;
        entry.role = mention.how == Mention::How::output ? DocumentRole::writes : role_of(step.action);
        entry.workflow = mention.workflow;
        entry.step = mention.position;
        entry.is_conditional = parties->step(mention.position).is_conditional;
        for (const Parties::One& one : parties->of(mention.position)) {
            entry.party = one.party;
            add(entry, parties->people_of(one));
        }
    }

    void add(DocumentEntry entry, std::span<const Node> people) {
        entry.first_person = static_cast<std::uint32_t>(made_.people.size());
        entry.person_count = static_cast<std::uint32_t>(people.size());
        made_.people.insert(made_.people.end(), people.begin(), people.end());
        made_.entries.push_back(entry);
    }

    void find_what_follows(std::uint32_t document, DocumentUse& use) const {
        std::unordered_set<std::uint32_t> known{document};
        for (const Mention& mention : mentions_[document]) {
            if (mention.how != Mention::How::input) continue;
            const authority::Step& step = workflows_.steps(mention.workflow)[mention.position];
            for_each_text(step.row[record::step::output], [&](Word name) {
                const std::uint32_t other = names_.find(name);
                if (known.insert(other).second) use.documents.push_back(names_[other]);
            });
            if (step.next != no_workflow &&
                std::find(use.workflows.begin(), use.workflows.end(), step.next) == use.workflows.end())
                use.workflows.push_back(step.next);
        }
    }

    const Snapshot& snapshot_;
    const Record& record_;
    const authority::Workflows& workflows_;
    Names names_;
    std::vector<std::vector<Mention>> mentions_;   ///< by document
    std::vector<std::optional<Parties>> parties_;  ///< by workflow; made where one is asked for
    Documents made_;
};

}  // namespace

Documents documents_of(const Snapshot& snapshot) { return Finder(snapshot).all(); }

Documents document_of(const Snapshot& snapshot, std::string_view name) { return Finder(snapshot).one(name); }

}  // namespace orgraph
