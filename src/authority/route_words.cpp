#include <algorithm>

#include "authority/condition.hpp"
#include "authority/rules.hpp"
#include "orgraph/text.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using authority::Rules;
using record::Record;
using record::Row;
using record::Word;

namespace {

constexpr std::size_t most_listed = 20;

/// `name, name and name`, at most so many.
std::string names_of(const Snapshot& snapshot, const std::vector<Node>& nodes) {
    std::string names;
    for (std::size_t i = 0; i < std::min(nodes.size(), most_listed); ++i)
        names.append(i == 0 ? "" : ", ").append(printable(snapshot.name(nodes[i])));
    return nodes.size() > most_listed ? names + " and more" : names;
}

/// What is demanded of a fact: `50000 to 100000`, `"annual" or "major"`.
std::string demanded(const Record& record, Word demand) {
    std::string text;
    if (demand.is(Word::row)) {
        using namespace record::condition_range;
        const Row range = record.row(demand);
        if (!range.has(min)) return text.append("at most ").append(record.text(range[max]));
        if (!range.has(max)) return text.append("at least ").append(record.text(range[min]));
        return text.append(record.text(range[min])).append(" to ").append(record.text(range[max]));
    }
    for (const Word allowed : record.list(demand))
        text.append(text.empty() ? "" : " or ").append(quoted(record.text(allowed)));
    return text;
}

}  // namespace

std::string message(const Snapshot& snapshot, const Route& route, const RouteProblem& problem) {
    const StepFacts step = step_facts(snapshot, route.workflow, route.steps[problem.at].step);
    const std::string names = names_of(snapshot, problem.nodes);
    const std::string in_step = "step " + quoted(step.id);
    const char* const deed = to_string(step.action);
    switch (problem.code) {
        case RouteProblemCode::nobody:
            return names.empty() ? "there is nobody who could do " + in_step
                                 : "nobody is there to do " + in_step + ": " + names;
        case RouteProblemCode::quorum:
            return "not all can do " + in_step + " who are needed" + (names.empty() ? "" : ": nobody for " + names);
        case RouteProblemCode::no_authority:
            return names + " may not " + deed + ' ' + quoted(step.subject) + " in " + in_step;
        case RouteProblemCode::incompatible: {
            const Record& record = *snapshot.data().record;
            const Row set = Rules::of(record).incompatible.all()[problem.rule].row;
            return names + " with " + in_step + " does more than allowed of " +
                   quoted(record.text(set[record::incompatible::name]));
        }
        case RouteProblemCode::own_work:
            return names + " would " + deed + " in " + in_step + " what the same person prepared";
        case RouteProblemCode::twice_in_a_row:
            return names + " would do " + in_step + " and the one taken before it";
    }
    return {};
}

std::string why_not_done(const Snapshot& snapshot, const Route& route, const RouteStep& step, FactSpan given) {
    const Record& record = *snapshot.data().record;
    const authority::Step& said = authority::Rules::of(record).workflows.steps(route.workflow)[step.step];
    std::string text;
    if (step.state == StepState::nobody)
        return message(snapshot, route,
                       {static_cast<std::uint32_t>(&step - route.steps.data()),
                        RouteProblemCode::nobody,
                        0,
                        {route.posts_of(step).begin(), route.posts_of(step).end()}});
    if (step.state == StepState::done_by) return text;
    const authority::CaseFacts facts(given);
    authority::for_each_demand(record, said.condition, [&](std::string_view name, Word demand) {
        const std::string* const fact = facts.find(name);
        const bool fails = fact != nullptr && !authority::is_as_demanded(record, demand, *fact);
        if (step.state == StepState::skipped ? !fails : fact != nullptr) return true;
        text.append(text.empty() ? "" : "; ").append(printable(name)).append(fails ? " is " : " is not given");
        if (fails) text.append(quoted(*fact));
        text.append(fails ? ", not " : ": needed is ").append(demanded(record, demand));
        return true;
    });
    return text.empty() ? "the initiator is not given" : text;
}

}  // namespace orgraph
