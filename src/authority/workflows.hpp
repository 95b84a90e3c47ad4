// The workflows of a record, with what their steps name found.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "authority/symbols.hpp"
#include "orgraph/route.hpp"

namespace orgraph::authority {

/// One of those who are named to do a step.
struct StepBy {
    enum class Who : std::uint8_t { post, department, outside, superior_of_initiator, superior_of_step };
    Who who = Who::post;
    Node node = none;        ///< the post or department
    std::uint32_t step = 0;  ///< the earlier step, by its position
    record::Word outside;    ///< the name
};

struct Step {
    record::Row row;
    StepAction action = StepAction::prepare;
    Symbol action_symbol = Symbol::unknown;
    Symbol subject = Symbol::not_said;
    record::Word condition;  ///< absent where there is none
    bool needs_all = true;   ///< of those named; else one is enough
    std::uint32_t first_by = 0;
    std::uint32_t by_count = 0;
    std::uint32_t on_reject = no_step;  ///< an earlier step
    Workflow next = no_workflow;

    static constexpr std::uint32_t no_step = 0xFFFF'FFFF;
};

class Workflows {
 public:
    Workflows(const record::Record& record, Symbols& symbols);

    std::size_t size() const noexcept { return entries_.size(); }
    record::Row row(Workflow workflow) const noexcept { return at(workflow).row; }
    std::span<const Step> steps(Workflow workflow) const noexcept {
        return std::span<const Step>(steps_).subspan(at(workflow).first_step, at(workflow).step_count);
    }
    std::span<const StepBy> by(const Step& step) const noexcept {
        return std::span<const StepBy>(by_).subspan(step.first_by, step.by_count);
    }
    /// `no_workflow` where there is none of that code. O(length).
    Workflow find(const record::Record& record, std::string_view code) const noexcept;
    /// The position of a step, `Step::no_step` where there is none of that id. O(length + steps).
    std::uint32_t find_step(const record::Record& record, Workflow workflow, std::string_view id) const noexcept;

 private:
    struct Entry {
        record::Row row;
        std::uint32_t first_step = 0;
        std::uint32_t step_count = 0;
    };
    const Entry& at(Workflow workflow) const noexcept { return entries_[static_cast<std::size_t>(workflow)]; }
    void add_steps(const record::Record& record, Symbols& symbols, std::span<const record::Word> rows);

    std::vector<Entry> entries_;
    std::vector<Step> steps_;
    std::vector<StepBy> by_;
    std::unordered_map<std::uint32_t, Workflow> by_code_;  ///< by Text
};

}  // namespace orgraph::authority
