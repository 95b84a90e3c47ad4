#include "orgraph/search.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "duties/duty_index.hpp"
#include "duties/found_texts.hpp"
#include "duties/job_posts.hpp"
#include "duties/named_owners.hpp"
#include "duties/question.hpp"
#include "duties/scoring.hpp"
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

using record::Record;

/// Hits worth less than this part of the first one are left out.
constexpr std::uint32_t least_of_first_percent = 50;
constexpr std::size_t most_hits_unasked = 10;

struct Candidate {
    bool is_temporary = false;
    std::uint32_t score = 0;
    DutyNumber duty = 0;
    bool operator<(const Candidate& other) const noexcept {  // comes before
        if (is_temporary != other.is_temporary) return other.is_temporary;
        return score != other.score ? score > other.score : duty < other.duty;
    }
};

/// The best candidates, so many. Temporary ones are kept apart: a better one that is too bad beside the first, and is
/// left out in the end, must not have taken their place.
class Best {
 public:
    explicit Best(std::size_t most) : most_(most) {}
    /// Whether the candidate can be among the best, as far as its score tells. Where so many lasting ones are better,
    /// a temporary one cannot either: either they fill the answer, or it is as much too bad as the worst of them.
    bool takes(const Candidate& candidate) const { return takes(lasting_, candidate); }
    void offer(const Candidate& candidate) {
        std::vector<Candidate>& heap = candidate.is_temporary ? temporary_ : lasting_;
        if (!takes(heap, candidate)) return;
        if (heap.size() == most_) {
            std::pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
        heap.push_back(candidate);
        std::push_heap(heap.begin(), heap.end());
    }
    /// Those that are not too bad beside the first, best first.
    std::vector<Candidate> take() {
        std::sort(lasting_.begin(), lasting_.end());
        std::sort(temporary_.begin(), temporary_.end());
        lasting_.insert(lasting_.end(), temporary_.begin(), temporary_.end());
        if (lasting_.empty()) return {};
        const std::uint32_t first = lasting_[0].score;
        std::erase_if(lasting_, [first](const Candidate& candidate) {
            return candidate.score * 100 < first * least_of_first_percent;
        });
        if (lasting_.size() > most_) lasting_.resize(most_);
        return std::move(lasting_);
    }

 private:
    bool takes(const std::vector<Candidate>& heap, const Candidate& candidate) const {
        return heap.size() < most_ || (most_ > 0 && candidate < heap.front());
    }

    std::size_t most_;
    std::vector<Candidate> lasting_;  ///< a heap, the worst in front
    std::vector<Candidate> temporary_;
};

/// A wording that may answer the question.
struct FoundWording {
    Wording wording = 0;
    std::uint32_t score = 0;  ///< where no name adds to it; 0: it is not enough
    std::uint32_t most = 0;   ///< where names add all that stands in some
};

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
          data_(snapshot.data()),
          record_(*data_.record),
          index_(DutyIndex::of(record_)),
          options_(options),
          question_(question_of(text, index_.texts(),
                                (options.synonyms != nullptr ? *options.synonyms : Synonyms::built_in()).table())),
          scoring_(question_),
          scratch_(index_.scratch()),
          texts_(index_.texts(), scratch_->texts),
          names_(index_.names(), scratch_->names),
          owners_(snapshot, index_, question_, scoring_) {}
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search() {
        for (const FoundWording& found : found_) scratch_->wordings[found.wording] = 0;
    }

    /// The hits; nothing where no duty that is asked for answers, so that the question may be a part of a name.
    std::optional<std::vector<DutyHit>> answer() {
        std::vector<DutyHit> hits;
        if (question_.units.empty()) return hits;
        owners_.find_mentions();
        if (const auto nodes = owners_.asked_for(); !nodes.empty()) return duties_of_named(nodes);
        if (question_.content() == 0) return hits;
        find();
        Best best(options_.limit.value_or(most_hits_unasked));
        if (is_small_department())
            offer_duties_within(best);
        else
            offer_duties(best);
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
    std::vector<DutyHit> duties_of_nearly_named() {
        names_.find(question_);
        return duties_of_named(owners_.nearly_asked_for(names_));
    }

    /// Finds what explain() tells of.
    void prepare_to_explain() {
        owners_.find_mentions();
        find();
    }
    std::vector<DutyMatch> explain(Duty duty) const {
        const Wording wording = index_.wording(index_.duties_of(duty.owner).first + duty.position);
        std::vector<Match> matches;
        Units open = ~Units{0};
        scoring_.for_each_level(found_in(wording), owners_.of(duty.owner), [&](const Level& level) {
            append_matches(matches, level.units & open, level, wording);
            open &= ~level.units;
        });
        std::ranges::sort(matches, {}, &Match::begin);
        std::vector<DutyMatch> in_order;
        for (Match& match : matches) in_order.push_back(std::move(match.match));
        return in_order;
    }

 private:
    // ---- What was found

    void find() {
        names_.find(question_);
        owners_.find_owners(names_);
        texts_.find(question_);
        std::vector<char>& is_found = scratch_->wordings;
        if (is_found.size() < index_.wordings()) is_found.resize(index_.wordings());
        for (const Passage passage : texts_.passages()) {
            // Mostly nothing is found in the other parts of the wordings of a text: then all of them are worth the
            // same.
            std::optional<FoundWording> of_text_alone;
            for (const Wording wording : index_.wordings_with(passage)) {
                if (is_found[wording] != 0) continue;
                if (is_text_alone(wording, passage)) {
                    if (!of_text_alone)
                        of_text_alone = worth_of({texts_[passage], {}, {}, index_.texts().length(passage)});
                    found_.push_back(*of_text_alone);
                } else {
                    found_.push_back(worth_of(found_in(wording)));
                }
                found_.back().wording = wording;
                is_found[wording] = 1;  // noted in any case: it is looked at once
            }
        }
    }
    /// Whether the passage is the text of the wording, and nothing was found in its tasks and its assessment.
    bool is_text_alone(Wording wording, Passage passage) const {
        return std::ranges::all_of(index_.parts(wording), [&](const Part& part) {
            return part.field == Field::text ? part.passage == passage : texts_[part.passage].nothing();
        });
    }
    /// What a wording is worth in which that was found.
    FoundWording worth_of(const FoundInWording& found) const {
        FoundWording one;
        if (!scoring_.may_be_enough(found, owners_.units())) return one;
        const Score score = scoring_.score(found, owners_.of_all());
        one.score = Scoring::is_enough(score) ? score.total : 0;
        one.most = one.score;
        if ((owners_.units() & ~scoring_.in_duty(found)) != 0)
            one.most = scoring_.score(found, {owners_.units() | owners_.of_all().whole, 0}).total;
        return one;
    }
    FoundInWording found_in(Wording wording) const {
        FoundInWording found;
        std::uint32_t tasks = 0;
        for (const Part part : index_.parts(wording)) {
            Found& field = part.field == Field::text   ? found.text
                           : part.field == Field::task ? found.tasks
                                                       : found.assessment;
            field |= texts_[part.passage];
            if (part.field == Field::text) found.length = index_.texts().length(part.passage);
            if (part.field == Field::task) tasks += index_.texts().length(part.passage);
        }
        if (found.length == 0) found.length = tasks;
        return found;
    }

    // ---- Which duties count

    /// Whether the duty is in force and asked for, and whether it is a temporary one.
    bool is_wanted(DutyNumber number, bool& is_temporary) const {
        const Duty duty = index_.duty(number);
        if (!data_.is_node_in_force(duty.owner)) return false;
        const auto rows = record_.list(record_.row(duty.owner)[record::duties_member(record_.kind(duty.owner))]);
        if (!record::life(record::duty_object, record_.row(rows[duty.position])).contains(data_.day)) return false;
        const DutyKind kind = duty_kind(snapshot_, duty);
        if (options_.kind && kind != *options_.kind) return false;
        is_temporary = kind == DutyKind::temporary;
        if (options_.department == none) return true;
        if (last_owner_ != duty.owner) {  // the duties of one owner come one after the other
            last_owner_ = duty.owner;
            is_last_within_ = is_within(snapshot_, duty.owner, options_.department);
        }
        return is_last_within_;
    }
    /// Whether so few posts are asked for that it is best to go by them, not by the wordings.
    bool is_small_department() const {
        return options_.department != none &&
               snapshot_.posts_within(options_.department).size() < snapshot_.nodes(Kind::post).size() / 2;
    }
    void offer_duties_within(Best& best) const {
        for_each_owner_within(snapshot_, options_.department,
                              [&](Node owner) { offer_duties_of(owner, owners_.of(owner), best, 1); });
    }
    /// Offers first the duties to which no name can add anything, then the others that can still be among the best.
    void offer_duties(Best& best) {
        std::vector<std::pair<std::uint32_t, Wording>> same_for_all;
        for (const FoundWording& found : found_)
            if (found.most == found.score && found.score > 0) same_for_all.emplace_back(found.score, found.wording);
        offer_by_wording(same_for_all, false, best);
        std::vector<std::pair<std::uint32_t, Wording>> by_owner;
        bool gains = false;
        for (const FoundWording& found : found_) {
            const bool may_gain = found.most > found.score && best.takes({false, found.most, 0});
            scratch_->wordings[found.wording] = may_gain ? 2 : 1;
            gains = gains || may_gain;
            if (may_gain && found.score > 0) by_owner.emplace_back(found.score, found.wording);
        }
        if (!gains) return;
        owners_.for_each([&](Node owner, const FoundInNames& names) { offer_duties_of(owner, names, best, 2); });
        offer_by_wording(by_owner, true, best);
    }
    /// @param least  1: all wordings found, 2: those to which names may add
    void offer_duties_of(Node owner, const FoundInNames& names, Best& best, char least) const {
        if (found_.empty()) return;
        const auto [first, last] = index_.duties_of(owner);
        for (DutyNumber duty = first; duty < last; ++duty) {
            const Wording wording = index_.wording(duty);
            if (scratch_->wordings[wording] < least) continue;
            const Score score = scoring_.score(found_in(wording), names);
            Candidate candidate{false, score.total, duty};
            if (Scoring::is_enough(score) && best.takes(candidate) && is_wanted(duty, candidate.is_temporary))
                best.offer(candidate);
        }
    }
    /// Offers the duties of wordings with the score that all of one have.
    /// @param but_named  leaves out those of owners to whose duties names add
    void offer_by_wording(std::vector<std::pair<std::uint32_t, Wording>>& wordings, bool but_named, Best& best) const {
        std::ranges::make_heap(wordings);  // mostly few of them are needed
        for (; !wordings.empty(); wordings.pop_back()) {
            std::ranges::pop_heap(wordings);
            const auto [total, wording] = wordings.back();
            if (!best.takes({false, total, 0})) return;
            for (const DutyNumber duty : index_.duties(wording)) {
                Candidate candidate{false, total, duty};
                if (!best.takes(candidate)) break;
                if ((!but_named || !owners_.has(index_.duty(duty).owner)) && is_wanted(duty, candidate.is_temporary))
                    best.offer(candidate);
            }
        }
    }
    /// All duties of nodes, none twice: of departments their own first, then in document order those that posts and
    /// jobs have. Temporary ones last.
    std::vector<DutyHit> duties_of_named(const std::vector<Node>& nodes) const {
        const std::size_t limit = options_.limit.value_or(SIZE_MAX);
        std::vector<DutyHit> hits;
        std::vector<DutyHit> temporary;
        const auto add = [&](Node owner) {
            const auto [first, last] = index_.duties_of(owner);
            for (DutyNumber number = first; number < last && hits.size() < limit; ++number) {
                bool is_temporary = false;
                if (!is_wanted(number, is_temporary)) continue;
                if (!is_temporary)
                    hits.push_back({index_.duty(number), 1});
                else if (temporary.size() < limit)
                    temporary.push_back({index_.duty(number), 1});
            }
        };
        std::vector<Node> owners;
        for (const Node node : nodes) {
            if (record_.kind(node) == Kind::department) add(node);
            if (record_.kind(node) == Kind::job) owners.push_back(node);
            add_duty_owners(owners, record_.kind(node) == Kind::department ? snapshot_.posts_within(node)
                                    : record_.kind(node) == Kind::post     ? std::span<const Node>(&node, 1)
                                                                           : std::span<const Node>());
        }
        // Of a large department mostly only the first are wanted: not all of them need to be put in order.
        std::ranges::make_heap(owners, std::greater<>());
        for (Node last = none; !owners.empty() && hits.size() < limit; owners.pop_back()) {
            std::ranges::pop_heap(owners, std::greater<>());
            if (owners.back() != last) add(owners.back());
            last = owners.back();
        }
        temporary.resize(std::min(temporary.size(), limit - hits.size()));
        hits.insert(hits.end(), temporary.begin(), temporary.end());
        return hits;
    }
    /// Appends posts, their jobs, and the owners of what they inherit.
    void add_duty_owners(std::vector<Node>& owners, std::span<const Node> posts) const {
        const JobPosts& jobs = JobPosts::of(record_);
        std::vector<bool> is_there(posts.empty() ? 0 : record_.count(Kind::job));
        for (const Node post : posts) {
            owners.push_back(post);
            if (const Node job = jobs.of_post(post); job != none && !is_there[record_.position(Kind::job, job)]) {
                is_there[record_.position(Kind::job, job)] = true;
                owners.push_back(job);
            }
            if (!index_.inherits(post)) continue;
            for (const Duty duty : duties_of(snapshot_, post)) owners.push_back(duty.owner);
        }
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
        const FoundInWording found = found_in(wording);
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
    const snapshot::Data& data_;
    const Record& record_;
    const DutyIndex& index_;
    const SearchOptions& options_;
    Question question_;
    Scoring scoring_;
    Borrowed scratch_;
    FoundTexts texts_;
    FoundTexts names_;
    NamedOwners owners_;
    std::vector<FoundWording> found_;
    mutable Node last_owner_ = none;
    mutable bool is_last_within_ = false;
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
    if (auto hits = duties::Search(snapshot, question, options).answer()) return std::move(*hits);
    const bool is_limited = options.department != none || options.kind;
    if (is_limited && duties::is_answered(snapshot, question, options)) return {};
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
