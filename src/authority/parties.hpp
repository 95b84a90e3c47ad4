// Who does the steps of a workflow, one by one as the document names them, in a case of which nothing is known.
#pragma once

#include <span>
#include <vector>

#include "authority/workflows.hpp"
#include "orgraph/documents.hpp"

namespace orgraph::authority {

class Parties {
 public:
    /// @param initiator  a person, or `none`
    Parties(const Snapshot& snapshot, Workflow workflow, Node initiator = none);

    struct One {
        Party party;
        std::uint32_t first_person = 0;
        std::uint32_t person_count = 0;
    };
    struct OfStep {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint32_t people = 0;  ///< present, those outside included
        bool is_conditional = false;
        bool rests_on_initiator = false;  ///< who is not known, so that nobody can be missed
        bool needs_all = true;
        std::vector<Party> missing;  ///< all parties of those named of whom none is present
    };

    std::size_t size() const noexcept { return steps_.size(); }
    const OfStep& step(std::size_t position) const noexcept { return steps_[position]; }
    /// Each once, in the order in which the step names them.
    std::span<const One> of(std::size_t position) const noexcept {
        return std::span<const One>(parties_).subspan(steps_[position].first, steps_[position].count);
    }
    std::span<const Node> people_of(const One& one) const noexcept {
        return std::span<const Node>(people_).subspan(one.first_person, one.person_count);
    }

 private:
    /// Finds who does a step, by each of those named alone and by all of them.
    class Finder;

    std::vector<OfStep> steps_;
    std::vector<One> parties_;
    std::vector<Node> people_;
};

}  // namespace orgraph::authority
