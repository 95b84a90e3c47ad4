#include "orgraph/search.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "duties/best.hpp"
#include "duties/duty_index.hpp"
#include "duties/found_names.hpp"
#include "duties/found_texts.hpp"
#include "duties/found_wordings.hpp"
#include "duties/named_duties.hpp"
#include "duties/named_owners.hpp"
#include "duties/question.hpp"
#include "duties/ranking.hpp"
#include "duties/scoring.hpp"
#include "duties/wanted.hpp"
#include "orgraph/error.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

const char* to_string(FoundIn where) noexcept {
    constexpr const char* names[] = {"text", "task", "assessment", "name"};
    return names[static_cast<std::size_t>(where)];
}

namespace duties {
namespace {

constexpr std::size_t most_hits_unasked = 10;

/// What a run of units was found by.
struct Match {
    std::size_t begin = 0;  ///< the first of the units
    DutyMatch match;
};

/// A scratch that goes back to its pool.
class Borrowed {
 public:
    explicit Borrowed(ScratchPool& pool) : pool_(pool), scratch_(pool.take()) {}
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() { pool_.bring_back(std::move(scratch_)); }
    Scratch* operator->() const noexcept { return scratch_.get(); }

 private:
    ScratchPool& pool_;
    std::unique_ptr<Scratch> scratch_;
};

class Search {
 public:
    Search(const Snapshot& snapshot, std::string_view text, const SearchOptions& options)
        : text_(text),
          snapshot_(snapshot),
          index_(DutyIndex::of(*snapshot.data().record)),
          options_(options),
          question_(question_of(text, index_.texts(),
                                (options.synonyms != nullptr ? *options.synonyms : Synonyms::built_in()).table())),
          scoring_(question_),
          scratch_(index_.scratch()),
          texts_(index_.texts(), scratch_->texts),
          names_(index_.names(), question_, scratch_->names),
          owners_(snapshot, index_, question_),
          wordings_(index_, texts_, scoring_, owners_, scratch_->wordings),
          wanted_(snapshot, index_, options) {}

    /// The hits; nothing where no duty that is asked for answers, so that the question may be a part of a name.
    std::optional<std::vector<DutyHit>> answer() {
        std::vector<DutyHit> hits;
        if (question_.units.empty()) return hits;
        owners_.find_mentions();
        if (const auto nodes = owners_.asked_for(); !nodes.empty()) return duties_of_named(nodes);
        if (question_.content() == 0) return hits;
        find();
        Best best(options_.limit.value_or(most_hits_unasked));
        Ranking ranking(snapshot_, index_, scoring_, wordings_, owners_, wanted_, best, scratch_->looked_for);
        if (is_small_department())
            ranking.offer_within(options_.department);
        else
            ranking.offer_all();
        const std::vector<Candidate> candidates = best.take();
        if (candidates.empty()) return {};
        for (const Candidate& candidate : candidates)
            hits.push_back({index_.duty(candidate.duty), candidate.score / 10'000.0});
        return hits;
    }
    /// Whether the question is just a name, or asks nothing.
    bool is_a_name() {
        owners_.find_mentions();
        return !owners_.asked_for().empty() || question_.content() == 0;
    }
    std::vector<DutyHit> duties_of_nearly_named() { return duties_of_named(owners_.nearly_asked_for(names_)); }

    /// Finds what explain() tells of.
    void prepare_to_explain() {
        owners_.find_mentions();
        find();
    }
    std::vector<DutyMatch> explain(Duty duty) const {
        const Wording wording = index_.wording(index_.duties_of(duty.owner).first + duty.position);
        std::vector<Match> matches;
        Units open = ~Units{0};
        scoring_.for_each_level(wordings_.found_in(wording), owners_.of(duty.owner), [&](const Level& level) {
            append_matches(matches, level.units & open, level, wording);
            open &= ~level.units;
        });
        std::ranges::sort(matches, {}, &Match::begin);
        std::vector<DutyMatch> in_order;
        for (Match& match : matches) in_order.push_back(std::move(match.match));
        return in_order;
    }

 private:
    void find() {
        owners_.find_owners(names_);
        texts_.find(question_);
        wordings_.find();
    }
    /// Whether so few posts are asked for that it is best to go by them, not by the wordings.
    bool is_small_department() const {
        return options_.department != none &&
               snapshot_.posts_within(options_.department).size() < snapshot_.nodes(Kind::post).size() / 2;
    }
    std::vector<DutyHit> duties_of_named(const std::vector<Node>& nodes) const {
        return NamedDuties(snapshot_, index_, wanted_, options_.limit.value_or(SIZE_MAX)).of(nodes);
    }

    // ---- Why

    /// The synonym that was found instead of a unit.
    const Synonym* synonym_for(Units unit, Wording wording, const Level& level) const {
        for (const auto& [units, word] : question_.alternatives) {
            if ((units & unit) == 0) continue;
            for (const Part part : index_.parts(wording))
                if (part.field == static_cast<Field>(level.where) &&
                    index_.texts().has_all(part.passage, word->found_by()))
                    return word;
        }
        return nullptr;
    }
    /// Whether a unit and the next one belong together in what was found: as a pair, a phrase of words, a name.
    bool stand_together(std::size_t i, const Level& level, Wording wording) const {
        if (question_.units[i + 1].piece != question_.units[i].piece + 1) return false;
        if (level.by_synonym || level.where == FoundIn::name) return true;
        const FoundInWording found = wordings_.found_in(wording);
        const Found& field = level.where == FoundIn::text   ? found.text
                             : level.where == FoundIn::task ? found.tasks
                                                            : found.assessment;
        return (field.pairs >> i & 1) != 0;
    }
    /// Appends a match for each run of units.
    void append_matches(std::vector<Match>& matches, Units units, const Level& level, Wording wording) const {
        const std::vector<Unit>& all = question_.units;
        const auto unit = [](std::size_t i) { return Units{1} << i; };
        const auto is_one = [&](std::size_t i) { return i < all.size() && (units & unit(i)) != 0; };
        for (std::size_t begin = 0; begin < all.size(); ++begin) {
            if (!is_one(begin)) continue;
            const Synonym* const word = level.by_synonym ? synonym_for(unit(begin), wording, level) : nullptr;
            std::size_t last = begin;
            Units run = unit(begin);
            while (is_one(last + 1) && stand_together(last, level, wording) &&
                   (!level.by_synonym || synonym_for(unit(last + 1), wording, level) == word))
                run |= unit(++last);
            const std::size_t from = question_.pieces[all[begin].piece].begin;
            DutyMatch match;
            match.asked = text_.substr(from, question_.pieces[all[last].piece].end - from);
            if (word != nullptr) match.found = word->text;
            match.where = level.where;
            match.weight = scoring_.worth(run, level) / 10'000.0;
            matches.push_back({begin, std::move(match)});
            begin = last;
        }
    }

    std::string_view text_;
    const Snapshot& snapshot_;
    const DutyIndex& index_;
    const SearchOptions& options_;
    Question question_;
    Scoring scoring_;
    Borrowed scratch_;
    FoundTexts texts_;
    FoundNames names_;
    NamedOwners owners_;
    WordingSearch wordings_;
    Wanted wanted_;
};

void check(const Snapshot& snapshot, std::string_view question, const SearchOptions& options) {
    if (!is_utf8(question)) throw Error(Status::invalid_argument, "the question is not UTF-8");
    if (options.department == none) return;
    if (!snapshot.in_force(options.department) || snapshot.kind(options.department) != Kind::department)
        throw Error(Status::invalid_argument, "what to look in is no department in force that day");
}

/// Whether a question is answered, whatever department or kind of duties is asked for.
bool is_answered(const Snapshot& snapshot, std::string_view question, const SearchOptions& options) {
    SearchOptions all;
    all.limit = 1;
    all.synonyms = options.synonyms;
    return Search(snapshot, question, all).answer().has_value();
}

/// The same, but for a question that is a name.
bool is_answered_in_words(const Snapshot& snapshot, std::string_view question, const SearchOptions& options) {
    const bool is_a_name = Search(snapshot, question, options).is_a_name();  // one search at a time: each has a scratch
    return !is_a_name && is_answered(snapshot, question, options);
}

}  // namespace
}  // namespace duties

std::vector<DutyHit> search_duties(const Snapshot& snapshot, std::string_view question, const SearchOptions& options) {
    duties::check(snapshot, question, options);
    {
        duties::Search search(snapshot, question, options);
        if (auto hits = search.answer()) return std::move(*hits);
        const bool is_limited = options.department != none || options.kind;
        if (!is_limited) return search.duties_of_nearly_named();
    }
    if (duties::is_answered(snapshot, question, options)) return {};
    return duties::Search(snapshot, question, options).duties_of_nearly_named();
}

std::vector<std::vector<DutyMatch>> explain_matches(const Snapshot& snapshot, std::string_view question,
                                                    std::span<const DutyHit> hits, const SearchOptions& options) {
    duties::check(snapshot, question, options);
    std::vector<std::vector<DutyMatch>> matches(hits.size());
    // The duties of a name are there for the name alone.
    if (hits.empty() || !duties::is_answered_in_words(snapshot, question, options)) return matches;
    duties::Search search(snapshot, question, options);
    search.prepare_to_explain();
    for (std::size_t i = 0; i < hits.size(); ++i) matches[i] = search.explain(hits[i].duty);
    return matches;
}

std::vector<DutyMatch> explain_match(const Snapshot& snapshot, std::string_view question, Duty duty,
                                     const SearchOptions& options) {
    const DutyHit hit{duty, 0};
    return std::move(explain_matches(snapshot, question, std::span<const DutyHit>(&hit, 1), options)[0]);
}

}  // namespace orgraph
