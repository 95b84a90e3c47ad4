// The best of the duties that answer a question.
#pragma once

#include <span>
#include <vector>

#include "duties/best.hpp"
#include "duties/duty_index.hpp"
#include "duties/found_wordings.hpp"
#include "duties/named_owners.hpp"
#include "duties/scoring.hpp"
#include "duties/wanted.hpp"

namespace orgraph::duties {

/// Offers duties by the scores of their wordings, as long as they can be among the best, so that most duties are never
/// looked at. Where a name adds to a score, it goes by the owners who have it, or by the areas that do.
class Ranking {
 public:
    /// @param looked_for  room by wording, all zero; this object clears it again
    Ranking(const Snapshot& snapshot, const DutyIndex& index, const Scoring& scoring, const WordingSearch& wordings,
            const NamedOwners& owners, const Wanted& wanted, Best& best, std::vector<std::uint32_t>& looked_for)
        : snapshot_(snapshot),
          index_(index),
          scoring_(scoring),
          wordings_(wordings),
          owners_(owners),
          wanted_(wanted),
          best_(best),
          looked_for_(looked_for) {
        if (looked_for_.size() < index.wordings()) looked_for_.resize(index.wordings());
    }
    Ranking(const Ranking&) = delete;
    Ranking& operator=(const Ranking&) = delete;
    ~Ranking() {
        for (const Wording wording : marked_) looked_for_[wording] = 0;
    }

    /// Offers all duties.
    void offer_all();
    /// Offers the duties of a department, of those below it, their posts and the posts' jobs.
    void offer_within(Node department);

 private:
    /// Some duties, from one to before another.
    struct Range {
        DutyNumber begin = 0;
        DutyNumber end = 0;
    };

    void look_for(Wording wording, std::uint32_t most);
    void look_for(std::span<const FoundWordings> found);
    void offer(DutyNumber duty, std::uint32_t score);
    void offer_duties_of(Node owner, const FoundInNames& names);
    bool may_take_from(Node owner) const;
    void offer_by_score(std::vector<FoundWordings> found, bool but_named);
    void offer_apart(std::span<const FoundWordings> gaining);
    void offer_areas(std::span<const FoundWordings> gaining);
    void offer_posts_of_areas(std::span<const FoundWordings> gaining);
    void offer_jobs_of_areas(std::span<const FoundWordings> gaining);
    void offer_area(const FoundInNames& names, std::span<const FoundWordings> gaining, std::span<const Range> ranges);
    template <typename Take>
    void for_each_in_range(Wording wording, Range range, const Take& take);
    Range duties_of_all(Kind kind) const;

    /// In an area of so few posts it is best to look through all their duties.
    static constexpr std::size_t few_posts = 500;

    const Snapshot& snapshot_;
    const DutyIndex& index_;
    const Scoring& scoring_;
    const WordingSearch& wordings_;
    const NamedOwners& owners_;
    const Wanted& wanted_;
    Best& best_;
    std::vector<std::uint32_t>& looked_for_;  ///< by wording: what its duties can score; 0 where it is not looked for
    std::vector<Wording> marked_;
    std::uint32_t most_ = 0;  ///< of those looked for
};

}  // namespace orgraph::duties
