#include "workflows.hpp"

#include <charconv>

#include "facts.hpp"

namespace orgraph_cli {

namespace {

/// An amount that nothing can be held against would let steps be skipped, and nobody would see why. @throws Failure
void require_amount(const std::string& value) {
    double amount = 0;
    const char* const end = value.data() + value.size();
    const auto [read_to, error] = std::from_chars(value.data(), end, amount);
    const bool is_plain = !value.empty() && value.back() != '.' && value[0] >= '0' && value[0] <= '9' &&
                          !(value.size() > 1 && value[0] == '0' && value[1] >= '0' && value[1] <= '9');
    if (error != std::errc() || read_to != end || !is_plain)
        throw Failure(unusable, "the fact amount=" + value + " is no number of 0 or more, as in 52000.50");
}

}  // namespace

FactList::FactList(const std::vector<std::string>& given) {
    names_.reserve(given.size());  // facts point into it
    for (const std::string& fact : given) {
        const std::size_t equals = fact.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Failure(unusable, "--fact \"" + fact + "\" is not K=V, as in plan=annual");
        names_.push_back(fact.substr(0, equals));
        if (names_.back() == "amount") require_amount(fact.substr(equals + 1));
        facts_.push_back({names_.back().c_str(), fact.c_str() + equals + 1});
    }
}

orgraph_workflow workflow_of(const Snapshot& day, uint32_t workflow) {
    Check check;
    orgraph_workflow facts{};
    check(orgraph_workflow_of(day.get(), workflow, &facts, check.error()));
    return facts;
}

orgraph_step step_of(const Snapshot& day, uint32_t workflow, uint32_t step) {
    Check check;
    orgraph_step facts{};
    check(orgraph_step_of(day.get(), workflow, step, &facts, check.error()));
    return facts;
}

uint32_t find_workflow(const Snapshot& day, const std::string& text) {
    Check check;
    uint32_t workflow = ORGRAPH_NO_WORKFLOW;
    check(orgraph_find_workflow(day.get(), text.c_str(), &workflow, check.error()));
    return workflow;
}

uint32_t find_step(const Snapshot& day, uint32_t workflow, const std::string& id) {
    Check check;
    uint32_t step = ORGRAPH_NO_STEP;
    check(orgraph_find_step(day.get(), workflow, id.c_str(), &step, check.error()));
    return step;
}

const char* name_of(orgraph_step_action action) {
    constexpr const char* actions[] = {"prepare", "review", "approve", "sign",
                                       "execute", "inform", "consult"};  // by orgraph_step_action
    return actions[action];
}

}  // namespace orgraph_cli
