// A made-up organization of any size, the same on every machine.
#pragma once

#include <cstdint>
#include <string>

namespace orgraph::benchmarks {

struct GenerateOptions {
    bool reports = false;  ///< what posts owe: every one a weekly report, some daily, monthly, quarterly, yearly ones
    /// What heads and leaders may, by jobs and posts, with limits that rise up the chart; one person in thirty-three
    /// away on 2026-11-21, every other one of whom has named a delegate; fifty workflows of about ten steps, and twenty
    /// incompatible sets, which few people break. All else is the same without it.
    bool rules = false;
};

/// A document of so many people in as many posts, in the canonical layout.
///
/// A department for every fifty posts, in a tree of six to eight levels; in each a head, and teams of eight under
/// leaders, so that the chart is eight to twelve deep and spans are five to ten. Four duties a post, most of them the
/// same as those of other posts of the job, one in ten with its effort; a few are shared by the holders, and one post
/// in a hundred has a quota, every other one of which tells the time it takes. Some posts are vacant or shared, some
/// people have two; a few facts changed in 2025 or change in 2026. People are numbered as they came, which is not the
/// order of their posts.
///
/// @pre `people` > 0
std::string generate(std::uint32_t people, const GenerateOptions& options = {});

}  // namespace orgraph::benchmarks
