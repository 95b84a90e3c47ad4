#include "orgraph/raci.hpp"

#include <algorithm>

#include "authority/parties.hpp"
#include "orgraph/text.hpp"

namespace orgraph {

using authority::Parties;

RaciRole raci_role(StepAction action) noexcept {
    constexpr RaciRole roles[] = {RaciRole::responsible, RaciRole::consulted,   RaciRole::accountable,
                                  RaciRole::accountable, RaciRole::responsible, RaciRole::informed,
                                  RaciRole::consulted};
    return roles[static_cast<std::size_t>(action)];
}

const char* to_string(RaciGapCode code) noexcept {
    constexpr const char* names[] = {"workflow-without-steps", "nobody", "quorum", "no-one-accountable"};
    return names[static_cast<std::size_t>(code)];
}

namespace {

/// Fills in the matrix of a workflow, step by step.
class Maker {
 public:
    Maker(const Snapshot& snapshot, Workflow workflow, Node initiator)
        : snapshot_(snapshot), parties_(snapshot, workflow, initiator) {
        made_.workflow = workflow;
        for (std::uint32_t step = 0; step < parties_.size(); ++step)
            made_.steps.push_back({step_facts(snapshot, workflow, step).action, parties_.step(step).is_conditional});
    }

    Raci run() {
        for (std::uint32_t step = 0; step < parties_.size(); ++step)
            for (const Parties::One& one : parties_.of(step))
                if (is_column(one.party) && column_of(one.party) == made_.columns.size())
                    made_.columns.push_back(one.party);
        made_.cells.resize(made_.steps.size() * made_.columns.size(), RaciRole::not_named);
        find_gaps_of_whole();
        for (std::uint32_t step = 0; step < parties_.size(); ++step) {
            for (const Parties::One& one : parties_.of(step))
                if (is_column(one.party))
                    made_.cells[step * made_.columns.size() + column_of(one.party)] =
                        raci_role(made_.steps[step].action);
            find_gaps(step);
        }
        return std::move(made_);
    }

 private:
    /// What is not in force has none.
    static bool is_column(const Party& party) { return party.who != Party::Who::unknown; }
    std::size_t column_of(const Party& party) const {
        return static_cast<std::size_t>(std::find(made_.columns.begin(), made_.columns.end(), party) -
                                        made_.columns.begin());
    }

    void find_gaps_of_whole() {
        if (made_.steps.empty()) {
            made_.gaps.push_back({RaciGapCode::no_steps, RaciGap::whole, {}});
            return;
        }
        const bool is_sure = std::any_of(made_.steps.begin(), made_.steps.end(), [](const RaciStep& step) {
            return raci_role(step.action) == RaciRole::accountable && !step.is_conditional;
        });
        if (!is_sure) made_.gaps.push_back({RaciGapCode::no_one_accountable, RaciGap::whole, {}});
    }

    void find_gaps(std::uint32_t step) {
        const Parties::OfStep& found = parties_.step(step);
        std::vector<Party> all;
        for (const Parties::One& one : parties_.of(step)) all.push_back(one.party);
        if (found.people == 0 && !found.rests_on_initiator)
            made_.gaps.push_back({RaciGapCode::nobody, step, all});
        else if (found.needs_all && !found.missing.empty())
            made_.gaps.push_back({RaciGapCode::quorum, step, found.missing});
        if (raci_role(made_.steps[step].action) == RaciRole::accountable &&
            std::all_of(all.begin(), all.end(), [this](const Party& party) { return is_held_by_nobody(party); }))
            made_.gaps.push_back({RaciGapCode::no_one_accountable, step, all});
    }
    bool is_held_by_nobody(const Party& party) const {
        if (party.who == Party::Who::unknown) return true;
        if (party.who != Party::Who::node) return false;
        return snapshot_.kind(party.node) == Kind::department || snapshot_.held_by(party.node).empty();
    }

    const Snapshot& snapshot_;
    Parties parties_;
    Raci made_;
};

/// A party that cannot do a step, and why: `Lead (vacant)`.
std::string described(const Snapshot& snapshot, Workflow workflow, const Party& party) {
    switch (party.who) {
        case Party::Who::node: {
            std::string text = printable(snapshot.name(party.node));
            if (snapshot.kind(party.node) == Kind::department) return text.append(" (without a head)");
            return text.append(snapshot.held_by(party.node).empty() ? " (vacant)" : " (nobody present)");
        }
        case Party::Who::outside:
            return printable(party.outside);
        case Party::Who::initiator:
            return "the superior of the initiator";
        case Party::Who::step: {
            std::string text = "the superior of whoever does ";
            return text.append(quoted(step_facts(snapshot, workflow, party.step).id));
        }
        case Party::Who::unknown:
            break;
    }
    if (party.node == none) return "a superior who is unknown";
    std::string text = printable(snapshot.id(party.node));
    return text.append(" (not in force)");
}

std::string list_of(const Snapshot& snapshot, Workflow workflow, const std::vector<Party>& parties) {
    std::string text;
    for (const Party& party : parties) {
        if (!text.empty()) text.append(", ");
        text.append(described(snapshot, workflow, party));
    }
    return text;
}

}  // namespace

Raci raci_of(const Snapshot& snapshot, Workflow workflow, Node initiator) {
    return Maker(snapshot, workflow, initiator).run();
}

std::string message(const Snapshot& snapshot, const Raci& raci, const RaciGap& gap) {
    if (gap.code == RaciGapCode::no_steps) return "the workflow has no steps";
    if (gap.step == RaciGap::whole) {
        const bool has_any = std::any_of(raci.steps.begin(), raci.steps.end(), [](const RaciStep& step) {
            return raci_role(step.action) == RaciRole::accountable;
        });
        return has_any ? "no step that approves or signs is sure to be taken: each has a condition"
                       : "no step approves or signs";
    }
    std::string text = "step ";
    text.append(quoted(step_facts(snapshot, raci.workflow, gap.step).id));
    switch (gap.code) {
        case RaciGapCode::nobody:
            text.append(" can be done by nobody: ");
            break;
        case RaciGapCode::quorum:
            text.append(" takes all who are named, and cannot be done by ");
            break;
        case RaciGapCode::no_steps:
        case RaciGapCode::no_one_accountable:
            text.append(raci.steps[gap.step].action == StepAction::sign ? " signs" : " approves");
            text.append(", and nobody holds ");
            break;
    }
    return text.append(list_of(snapshot, raci.workflow, gap.parties));
}

}  // namespace orgraph
