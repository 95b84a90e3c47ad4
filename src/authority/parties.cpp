#include "authority/parties.hpp"

#include <algorithm>

#include "authority/doers.hpp"
#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph::authority {

class Parties::Finder {
 public:
    Finder(const Snapshot& snapshot, Workflow workflow, Node initiator, Parties& made)
        : snapshot_(snapshot),
          rules_(Rules::of(*snapshot.data().record)),
          facts_(FactSpan()),
          initiator_(initiator),
          doers_(snapshot, rules_, facts_, initiator,
                 initiator == none ? none : structure::asked_post(snapshot, initiator, none)),
          made_(made) {
        route_.workflow = workflow;
    }

    void add(std::uint32_t position, const Step& step) {
        OfStep& of_step = made_.steps_.emplace_back();
        of_step.first = static_cast<std::uint32_t>(made_.parties_.size());
        of_step.needs_all = step.needs_all;
        of_step.is_conditional = step_facts(snapshot_, route_.workflow, position).is_conditional;
        std::vector<Party> named;
        for (std::uint32_t i = 0; i < step.by_count; ++i) {
            Step alone = step;
            alone.first_by += i;
            alone.by_count = 1;
            const RouteStep found = doers_.find(alone, position, route_).step;
            const StepBy& by = rules_.workflows.by(alone)[0];
            named.clear();
            find_parties(by, found, named);
            const bool is_of_initiator = rests_on_initiator(by);
            of_step.rests_on_initiator = of_step.rests_on_initiator || is_of_initiator;
            if (found.doer_count == 0 && !is_of_initiator)
                of_step.missing.insert(of_step.missing.end(), named.begin(), named.end());
            for (const Party& party : named) take(party);
        }
        route_.steps.push_back(doers_.find(step, position, route_).step);
        of_step.people = route_.steps.back().doer_count;
        for (std::uint32_t i = 0; i < of_step.count; ++i) find_people(made_.parties_[of_step.first + i]);
    }

 private:
    /// What somebody named alone comes to.
    void find_parties(const StepBy& by, const RouteStep& found, std::vector<Party>& named) const {
        for (const Node post : route_.posts_of(found)) named.push_back({Party::Who::node, post, {}, 0});
        switch (by.who) {
            case StepBy::Who::post:
            case StepBy::Who::department:
                if (!snapshot_.in_force(by.node))
                    named.push_back({Party::Who::unknown, by.node, {}, 0});
                else if (named.empty())
                    named.push_back({Party::Who::node, by.node, {}, 0});
                break;
            case StepBy::Who::outside:
                named.push_back({Party::Who::outside, none, snapshot_.data().record->text(by.outside), 0});
                break;
            case StepBy::Who::superior_of_initiator:
                if (initiator_ == none)
                    named.push_back({Party::Who::initiator, none, {}, 0});
                else if (named.empty())
                    named.push_back({});
                break;
            case StepBy::Who::superior_of_step:
                if (!is_anybody_known(by.step) || rests_on_initiator(by))
                    named.push_back({Party::Who::step, none, {}, by.step});
                else if (named.empty())
                    named.push_back({});
                break;
        }
    }
    bool is_anybody_known(std::uint32_t step) const noexcept {
        const std::span<const Doer> doers = route_.doers_of(route_.steps[step]);
        return std::any_of(doers.begin(), doers.end(), [](const Doer& doer) { return doer.person != none; });
    }
    bool rests_on_initiator(const StepBy& by) const noexcept {
        if (by.who == StepBy::Who::superior_of_initiator) return initiator_ == none;
        return by.who == StepBy::Who::superior_of_step && made_.steps_[by.step].rests_on_initiator;
    }

    /// Into the step that is last, once.
    void take(const Party& party) {
        OfStep& of_step = made_.steps_.back();
        const auto is_there = [&party](const One& one) { return one.party == party; };
        if (std::any_of(made_.parties_.begin() + of_step.first, made_.parties_.end(), is_there)) return;
        made_.parties_.push_back({party, 0, 0});
        ++of_step.count;
    }
    void find_people(One& one) {
        one.first_person = static_cast<std::uint32_t>(made_.people_.size());
        if (one.party.who != Party::Who::node) return;
        for (const Doer& doer : route_.doers_of(route_.steps.back()))
            if (doer.post == one.party.node) made_.people_.push_back(doer.person);
        one.person_count = static_cast<std::uint32_t>(made_.people_.size()) - one.first_person;
    }

    const Snapshot& snapshot_;
    const Rules& rules_;
    const CaseFacts facts_;
    Node initiator_;
    Doers doers_;
    Route route_;
    Parties& made_;
};

Parties::Parties(const Snapshot& snapshot, Workflow workflow, Node initiator) {
    Finder finder(snapshot, workflow, initiator, *this);
    const std::span<const Step> steps = Rules::of(*snapshot.data().record).workflows.steps(workflow);
    steps_.reserve(steps.size());
    for (std::uint32_t position = 0; position < steps.size(); ++position) finder.add(position, steps[position]);
}

}  // namespace orgraph::authority
