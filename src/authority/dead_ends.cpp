#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "authority/doers.hpp"
#include "orgraph/error.hpp"
#include "orgraph/suppose.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph {

using authority::CaseFacts;
using authority::Doers;
using authority::Rules;
using authority::Step;
using authority::StepBy;
using record::Record;
using record::Row;
using record::Word;

namespace {

/// What one fact can be: a value for each part into which the demands made of it divide everything it could be.
class Parts {
 public:
    void add_text(std::string_view text) { texts_.emplace(text); }
    void add_limit(double limit) { limits_.insert(limit); }
    void add_demand(const Record& record, Word demand) {
        for (const Word text : record.list(demand)) add_text(record.text(text));
        if (!demand.is(Word::row)) return;
        const Row range = record.row(demand);
        for (const unsigned end : {record::condition_range::min, record::condition_range::max})
            if (range.has(end)) add_limit(record.number(range[end]));
    }

    /// @param with_other  with a text that is neither demanded nor a number, and so in no range
    std::vector<std::string> values(bool with_other) const {
        std::vector<std::string> all(texts_.begin(), texts_.end());
        // What is always a number is one beside texts that a condition asks for.
        if (limits_.empty() ? !with_other : *limits_.begin() > 0) all.push_back(number(0));
        double before = 0;
        for (const double limit : limits_) {
            // Between two limits, or between 0 and the first: all numbers there are one part.
            if (const double between = before + (limit - before) / 2; before < between && between < limit)
                all.push_back(number(between));
            all.push_back(number(limit));
            before = limit;
        }
        if (const double above = beyond(before); !limits_.empty() && std::isfinite(above)) all.push_back(number(above));
        if (with_other) all.push_back(other());
        return all;
    }

 private:
    static double beyond(double limit) { return limit < 1e15 ? std::floor(limit) + 1 : limit * 2; }
    /// A text that is none of those demanded.
    std::string other() const {
        std::string text = "other";
        while (texts_.contains(text)) text += '-';
        return text;
    }
    /// The number in a spelling that is none of the texts demanded.
    std::string number(double value) const {
        std::string text = fact_value(value);
        if (!texts_.contains(text)) return text;
        const auto end = [&text] { return std::min(text.find('e'), text.size()); };
        if (text.find('.') == std::string::npos) text.insert(end(), 1, '.');
        do text.insert(end(), 1, '0');
        while (texts_.contains(text));
        return text;
    }

    std::set<std::string> texts_;
    std::set<double> limits_;
};

/// Looks for a case in which one step cannot be done.
class DeadEndSearch {
 public:
    DeadEndSearch(const Snapshot& snapshot, const Rules& rules, Workflow workflow, Node initiator, Node post)
        : snapshot_(snapshot),
          record_(*snapshot.data().record),
          rules_(rules),
          workflow_(workflow),
          steps_(rules.workflows.steps(workflow)),
          initiator_(initiator),
          post_(post) {}

    std::optional<DeadEnd> run(std::uint32_t target) {
        target_ = target;
        gather_steps();
        gather_facts();
        std::vector<std::size_t> at(names_.size(), 0);
        for (;;) {
            if (const std::optional<RouteProblemCode> code = try_case(case_of(at)))
                return DeadEnd{workflow_, target_, *code, without_idle(case_of(at), *code)};
            std::size_t digit = 0;
            while (digit < at.size() && ++at[digit] == values_[digit].size()) at[digit++] = 0;
            if (digit == at.size()) return std::nullopt;
        }
    }

 private:
    static constexpr double most_cases = 1e6;

    /// The step and those whose people it rests on, in order.
    void gather_steps() {
        std::set<std::uint32_t> found{target_};
        std::vector<std::uint32_t> open{target_};
        while (!open.empty()) {
            const Step& step = steps_[open.back()];
            open.pop_back();
            for (const StepBy& by : rules_.workflows.by(step))
                if (by.who == StepBy::Who::superior_of_step && found.insert(by.step).second) open.push_back(by.step);
        }
        needed_.assign(found.begin(), found.end());
    }

    /// The facts that the step rests on, and what each can be. Those that its own condition names are as that demands.
    void gather_facts() {
        std::map<std::string, Parts> parts;
        std::set<std::string> shared;  ///< those that not the step's own condition alone is asked of
        for (const std::uint32_t step : needed_)
            authority::for_each_demand(record_, steps_[step].condition, [&](std::string_view name, Word demand) {
                parts[std::string(name)].add_demand(record_, demand);
                if (step != target_) shared.emplace(name);
                return true;
            });
        for (const double limit : limits()) {
            parts[std::string(amount_fact)].add_limit(limit);
            shared.emplace(amount_fact);
        }
        names_.clear();
        values_.clear();
        double cases = 1;  // no list of values is empty: what a condition demands is among them
        for (const auto& one : parts) {
            const std::string& name = one.first;
            std::vector<std::string> values = one.second.values(name != amount_fact);
            authority::for_each_demand(record_, steps_[target_].condition, [&](std::string_view own, Word demand) {
                if (own == name)
                    std::erase_if(values, [&](const std::string& value) {
                        return !authority::is_as_demanded(record_, demand, value);
                    });
                return true;
            });
            if (!shared.contains(name)) values.resize(1);  // one is as good as another
            cases *= static_cast<double>(values.size());
            names_.push_back(name);
            values_.push_back(std::move(values));
        }
        if (cases > most_cases)
            throw Error(Status::limit, "workflow " + printable(workflow_facts(snapshot_, workflow_).code) + ": step " +
                                           quoted(record_.text(steps_[target_].row[record::step::id])) +
                                           " rests on too many facts to try all cases");
    }

    /// The limits of all delegations that can matter: those that do where every step is taken.
    std::vector<double> limits() {
        std::vector<double> found;
        const CaseFacts facts({});
        Doers doers(snapshot_, rules_, facts, initiator_, post_);
        doers.note_limits(found);
        Route route = empty_route();
        for (const std::uint32_t step : needed_) {
            Step always = steps_[step];
            always.condition = {};
            route.steps[step] = doers.find(always, step, route).step;
        }
        return found;
    }

    std::vector<Fact> case_of(const std::vector<std::size_t>& at) const {
        std::vector<Fact> facts;
        for (std::size_t i = 0; i < at.size(); ++i) facts.push_back({names_[i], values_[i][at[i]]});
        return facts;
    }

    /// What is wrong with the step in that case.
    std::optional<RouteProblemCode> try_case(const std::vector<Fact>& given) const {
        const CaseFacts facts(given);
        Doers doers(snapshot_, rules_, facts, initiator_, post_);
        Route route = empty_route();
        Doers::Found found;
        for (const std::uint32_t step : needed_) {
            found = doers.find(steps_[step], step, route);
            route.steps[step] = found.step;
        }
        if (found.step.state == StepState::nobody) return RouteProblemCode::nobody;
        if (found.step.state == StepState::done_by && found.is_quorum_missed) return RouteProblemCode::quorum;
        return std::nullopt;
    }
    Route empty_route() const {
        Route route;
        route.steps.resize(steps_.size());
        return route;
    }

    /// The facts without those that make no difference.
    std::vector<Fact> without_idle(std::vector<Fact> facts, RouteProblemCode code) const {
        for (std::size_t i = facts.size(); i-- > 0;) {
            std::vector<Fact> fewer = facts;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (try_case(fewer) == code) facts = std::move(fewer);
        }
        return facts;
    }

    const Snapshot& snapshot_;
    const Record& record_;
    const Rules& rules_;
    Workflow workflow_;
    std::span<const Step> steps_;
    Node initiator_;
    Node post_;
    std::uint32_t target_ = 0;
    std::vector<std::uint32_t> needed_;
    std::vector<std::string> names_;                ///< of the facts
    std::vector<std::vector<std::string>> values_;  ///< that each can have
};

void tell(const Progress& progress, std::uint32_t done, std::uint32_t all) {
    if (progress && progress(static_cast<double>(done) / all))
        throw Error(Status::cancelled, "looking for dead ends was cancelled");
}

}  // namespace

std::vector<DeadEnd> dead_ends(const Snapshot& snapshot, Workflow workflow, Node initiator, Node post,
                               const Progress& progress) {
    const Rules& rules = Rules::of(*snapshot.data().record);
    if (static_cast<std::size_t>(workflow) >= rules.workflows.size())
        throw Error(Status::invalid_argument, "there is no such workflow");
    if (initiator == none && post != none)
        throw Error(Status::invalid_argument, "a post can be named beside an initiator only");
    const Node asked = initiator == none ? none : structure::asked_post(snapshot, initiator, post);
    DeadEndSearch search(snapshot, rules, workflow, initiator, asked);
    std::vector<DeadEnd> found;
    const auto count = static_cast<std::uint32_t>(rules.workflows.steps(workflow).size());
    for (std::uint32_t step = 0; step < count; ++step) {
        tell(progress, step, count);
        if (std::optional<DeadEnd> one = search.run(step)) found.push_back(std::move(*one));
    }
    return found;
}

std::vector<DeadEnd> dead_ends(const Snapshot& snapshot, Node initiator, Node post, const Progress& progress) {
    std::vector<DeadEnd> found;
    const std::uint32_t count = workflow_count(snapshot);
    for (std::uint32_t i = 0; i < count; ++i) {
        tell(progress, i, count);
        for (DeadEnd& one : dead_ends(snapshot, Workflow{i}, initiator, post)) found.push_back(std::move(one));
    }
    return found;
}

std::vector<DeadEnd> stopped_without(const Snapshot& snapshot, Node post, const Progress& progress) {
    const Snapshot vacant = suppose(snapshot, {{}, {}, {post}});
    std::vector<DeadEnd> found;
    const std::uint32_t count = workflow_count(snapshot);
    for (std::uint32_t i = 0; i < count; ++i) {
        tell(progress, i, count);
        const std::vector<DeadEnd> before = dead_ends(snapshot, Workflow{i});
        for (DeadEnd& one : dead_ends(vacant, Workflow{i}))
            if (std::ranges::find(before, one.step, &DeadEnd::step) == before.end()) found.push_back(std::move(one));
    }
    return found;
}

}  // namespace orgraph
