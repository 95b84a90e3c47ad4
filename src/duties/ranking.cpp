#include "duties/ranking.hpp"

#include <algorithm>

namespace orgraph::duties {

void Ranking::offer_all() {
    // First the duties to which no name can add anything, then the others that can still be among the best.
    std::vector<FoundWordings> same_for_all;
    for (const FoundWordings& found : wordings_.found())
        if (found.most == found.score) same_for_all.push_back(found);
    offer_by_score(std::move(same_for_all), false);
    std::vector<FoundWordings> gaining;
    for (const FoundWordings& found : wordings_.found())
        if (found.most > found.score && best_.takes({false, found.most, 0})) gaining.push_back(found);
    if (gaining.empty()) return;
    offer_apart(gaining);
    offer_areas(gaining);
    std::erase_if(gaining, [](const FoundWordings& found) { return found.score == 0; });
    offer_by_score(std::move(gaining), true);
}

void Ranking::offer_within(Node department) {
    wordings_.for_each_at_all([this](Wording wording) { look_for(wording, UINT32_MAX); });
    if (marked_.empty()) return;
    for_each_owner_within(snapshot_, department, [this](Node owner) { offer_duties_of(owner, owners_.of(owner)); });
}

void Ranking::look_for(Wording wording, std::uint32_t most) {
    if (looked_for_[wording] != 0) return;
    marked_.push_back(wording);
    looked_for_[wording] = most;
    most_ = std::max(most_, most);
}

void Ranking::look_for(std::span<const FoundWordings> found) {
    if (!marked_.empty()) return;  // they are the same each time
    for (const FoundWordings& one : found)
        wordings_.for_each(one, [&](Wording wording) {
            look_for(wording, one.most);
            return true;
        });
}

void Ranking::offer(DutyNumber duty, std::uint32_t score) {
    Candidate candidate{false, score, duty};
    if (wanted_.has(duty, candidate.is_temporary)) best_.offer(candidate);
}

/// Offers the duties of one owner that have a wording looked for.
void Ranking::offer_duties_of(Node owner, const FoundInNames& names) {
    const auto [first, last] = index_.duties_of(owner);
    for (DutyNumber duty = first; duty < last; ++duty) {
        const Wording wording = index_.wording(duty);
        const std::uint32_t most = looked_for_[wording];
        if (most == 0 || !best_.takes({false, most, duty})) continue;
        const Score score = scoring_.score(wordings_.found_in(wording), names);
        if (Scoring::is_enough(score) && best_.takes({false, score.total, duty})) offer(duty, score.total);
    }
}

/// Whether some duty of the owner or of one behind it in the document can be among the best.
bool Ranking::may_take_from(Node owner) const { return best_.takes({false, most_, index_.first_duty(owner)}); }

/// Offers the duties of wordings with the score that all of one have.
/// @param but_named  leaves out those of owners to whose duties names add
void Ranking::offer_by_score(std::vector<FoundWordings> found, bool but_named) {
    std::make_heap(found.begin(), found.end());  // mostly few of them are needed
    for (; !found.empty(); found.pop_back()) {
        std::pop_heap(found.begin(), found.end());
        const FoundWordings& next = found.back();
        // The others are not better, and where they are as good, their duties come later.
        if (!best_.takes({false, next.score, index_.duties(next.first).front()})) return;
        wordings_.for_each(next, [&](Wording wording) {
            const auto duties = index_.duties(wording);
            if (!best_.takes({false, next.score, duties.front()})) return false;
            for (const DutyNumber duty : duties) {
                if (!best_.takes({false, next.score, duty})) break;
                if (!but_named || !owners_.has(index_.owner(duty))) offer(duty, next.score);
            }
            return true;
        });
    }
}

void Ranking::offer_apart(std::span<const FoundWordings> gaining) {
    if (owners_.apart().empty()) return;
    look_for(gaining);
    for (const auto& [owner, noted] : owners_.apart()) {
        if (!may_take_from(owner)) return;
        if (const FoundInNames names = owners_.of(owner); names != owners_.of_all()) offer_duties_of(owner, names);
    }
}

/// Offers the duties of areas but those of owners apart.
void Ranking::offer_areas(std::span<const FoundWordings> gaining) {
    const Areas& areas = owners_.areas();
    if (areas.empty()) return;
    std::vector<Range> ranges{duties_of_all(Kind::department)};
    if (areas.post_count() <= few_posts) {
        offer_posts_of_areas(gaining);
    } else {
        const auto [first, last] = areas.ends_of_posts();
        ranges.push_back({index_.duties_of(first).first, index_.duties_of(last).second});
    }
    offer_jobs_of_areas(gaining);
    for (const Units units : areas.sorts()) offer_area({owners_.of_all().whole | units, 0}, gaining, ranges);
}

void Ranking::offer_posts_of_areas(std::span<const FoundWordings> gaining) {
    look_for(gaining);
    owners_.areas().for_each_post([this](Node post, Units units) {
        const FoundInNames names{owners_.of_all().whole | units, 0};
        if (names != owners_.of_all() && may_take_from(post) && !owners_.is_apart(post)) offer_duties_of(post, names);
    });
}

/// Each job may have posts in other areas.
void Ranking::offer_jobs_of_areas(std::span<const FoundWordings> gaining) {
    const Range jobs = duties_of_all(Kind::job);
    if (jobs.begin == jobs.end) return;
    for (const FoundWordings& found : gaining) {
        if (!best_.takes({false, found.most, jobs.begin})) continue;
        wordings_.for_each(found, [&](Wording wording) {
            for_each_in_range(wording, jobs, [&](DutyNumber duty) {
                const Node job = index_.owner(duty);
                if (owners_.is_apart(job)) return true;
                const FoundInNames names = owners_.of(job);
                if (names == owners_.of_all()) return true;
                const Score score = scoring_.score(wordings_.found_in(wording), names);
                if (Scoring::is_enough(score) && best_.takes({false, score.total, duty})) offer(duty, score.total);
                return true;
            });
            return true;
        });
    }
}

/// Offers the duties of departments and posts that have the same names, as far as they lie in the ranges.
void Ranking::offer_area(const FoundInNames& names, std::span<const FoundWordings> gaining,
                         std::span<const Range> ranges) {
    if (names == owners_.of_all()) return;
    std::vector<FoundWordings> found;
    for (FoundWordings one : gaining) {
        const Score score = scoring_.score(wordings_.found_in(one.first), names);
        if (!Scoring::is_enough(score)) continue;
        one.score = score.total;
        found.push_back(one);
    }
    std::make_heap(found.begin(), found.end());
    for (; !found.empty(); found.pop_back()) {
        std::pop_heap(found.begin(), found.end());
        const FoundWordings& next = found.back();
        if (!best_.takes({false, next.score, index_.duties(next.first).front()})) return;
        wordings_.for_each(next, [&](Wording wording) {
            for (const Range range : ranges)
                for_each_in_range(wording, range, [&](DutyNumber duty) {
                    if (!best_.takes({false, next.score, duty})) return false;
                    const Node owner = index_.owner(duty);
                    if (owners_.of(owner) == names && !owners_.is_apart(owner)) offer(duty, next.score);
                    return true;
                });
            return true;
        });
    }
}

/// Calls `take(duty)` for the duties with a wording that lie in a range, until it says false.
template <typename Take>
void Ranking::for_each_in_range(Wording wording, Range range, const Take& take) {
    const auto duties = index_.duties(wording);
    for (auto duty = std::ranges::lower_bound(duties, range.begin); duty != duties.end() && *duty < range.end; ++duty)
        if (!take(*duty)) return;
}

Ranking::Range Ranking::duties_of_all(Kind kind) const {
    const record::Record& record = *snapshot_.data().record;
    const std::uint32_t begin = record.begin(kind);
    return {index_.first_duty(Node{begin}), index_.first_duty(Node{begin + record.count(kind)})};
}

}  // namespace orgraph::duties
