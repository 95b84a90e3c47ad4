// The duties of nodes that a question names, and asks nothing else of.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "duties/areas.hpp"
#include "duties/duty_index.hpp"
#include "duties/wanted.hpp"
#include "orgraph/search.hpp"
#include "orgraph/snapshot.hpp"

namespace orgraph::duties {

class NamedDuties {
 public:
    NamedDuties(const Snapshot& snapshot, const DutyIndex& index, const Wanted& wanted, std::size_t limit)
        : snapshot_(snapshot), index_(index), wanted_(wanted), limit_(limit), areas_(snapshot) {}

    /// All duties of nodes, none twice: of departments their own first, then in document order those that posts and
    /// jobs have. Temporary ones last.
    /// @pre `nodes` are in order, each once
    std::vector<DutyHit> of(std::span<const Node> nodes);

 private:
    void add(Node owner);
    void take_nodes(std::span<const Node> nodes);
    void take_inherited(Node post);
    void add_jobs();
    void add_posts();
    bool is_full() const noexcept { return hits_.size() >= limit_; }

    const Snapshot& snapshot_;
    const DutyIndex& index_;
    const Wanted& wanted_;
    std::size_t limit_;
    Areas areas_;               ///< departments asked for
    std::vector<Node> posts_;   ///< asked for or inherited from, in order
    std::vector<bool> is_job_;  ///< by position: asked for, of such posts or inherited from; empty: none is
    std::vector<DutyHit> hits_;
    std::vector<DutyHit> temporary_;
};

}  // namespace orgraph::duties
