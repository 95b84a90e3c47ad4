// What makes authority and workflows hard, for random organizations: authorities of posts and jobs with limits and
// conditions, people away and those who act for them, workflows of all sorts of steps, and incompatible sets.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/condition.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"
#include "random_organization.hpp"
#include "slow_answers.hpp"

namespace orgraph::test {

/// An organization that loads, with rules.
Model random_rules(std::uint32_t seed);

/// The text by which all spellings of an action, subject or currency of these organizations are one.
std::string meaning(const std::string& text);

/// Actions and subjects to ask about, in spellings of their own.
extern const std::vector<std::string> actions_to_try;
extern const std::vector<std::string> subjects_to_try;

/// Some of the facts that conditions ask for, right and wrong ones, each once.
std::vector<Fact> random_facts(std::mt19937& random);

/// Calls `test(snapshot, answers, random)` for one random organization with rules on every `step`-th day that matters.
template <typename Test>
void on_days_with_rules(std::uint32_t seed, std::size_t step, const Test& test) {
    const Model model = random_rules(seed);
    const Organization organization = Organization::read(model.text());
    const std::vector<Day> days = days_to_try();
    std::mt19937 random(seed);
    for (std::size_t i = seed % step; i < days.size(); i += step) {
        CAPTURE(seed, days[i].text());
        test(organization.at(days[i]), SlowAnswers(model, days[i]), random);
    }
}

}  // namespace orgraph::test
