#include "workload/loads.hpp"

#include <algorithm>
#include <array>

#include "record/large_memory.hpp"

namespace orgraph::workload {

using record::Row;

Loads::Loads(const Snapshot& snapshot, const WorkloadOptions& options, Steps* steps)
    : snapshot_(snapshot),
      data_(snapshot.data()),
      sums_(PostSums::of(*data_.record)),
      by_day_(*data_.record),
      first_post_(data_.record->begin(Kind::post)),
      settings_(settings(snapshot)),
      steps_(steps),
      cover_(options.cover) {}

void Loads::take_any(Node person, PersonLoad& load, std::vector<PostLoad>& posts) {
    const std::uint32_t position = data_.record->position(Kind::person, person);
    const std::span<const Node> held = held_by(position);
    double capacity = settings_.hours_per_week;
    double even_share = 0;
    if (is_even(position)) {
        even_share = held.size() == 1 ? 1 : 1 / static_cast<double>(held.size());
    } else {
        capacity = capacity_of(position);
        shares_.resize(held.size());
        snapshot::shares(data_, person, shares_);
    }
    DutyHours all;  // of the posts, with the person's part of what is shared as borne whole
    const std::size_t first_post = posts.size();
    for (std::size_t i = 0; i < held.size(); ++i) {
        DutyHours duties = hours(held[i]);
        const double share = even_share > 0 ? even_share : shares_[i];
        if (duties.shared > 0) duties.each += part_of_shared(held[i], duties.shared, share);
        posts.push_back({held[i], duties.each, share * capacity});
        all += duties;
    }
    double covering = 0;
    if (cover_)
        for (const Node post : held) covering += part_of_uncovered(post);
    const double hours_in_all = all.each + covering;
    load = {person,
            LoadState::balanced,
            hours_in_all,
            capacity,
            hours_in_all / capacity,
            covering,
            all.measured,
            all.unmeasured,
            static_cast<std::uint32_t>(first_post),
            static_cast<std::uint32_t>(held.size())};
    load.state = state_of(load);
}

double Loads::capacity_of(std::uint32_t person) const noexcept {
    const Row row = data_.record->row(Kind::person, person);
    return row.has(record::person::hours_per_week) ? data_.record->number(row[record::person::hours_per_week])
                                                   : settings_.hours_per_week;
}

double Loads::part_of_shared(Node post, double hours, double share) {
    const std::size_t holders = snapshot_.held_by(post).size();
    if (holders == 1) return hours;
    const HoldersShares& shares = shares_in(post);
    if (shares.are_equal) return hours / static_cast<double>(holders);
    return share > 0 ? hours * share / shares.sum : 0;  // of infinite hours too
}

/// Several may ask: each of the holders, and who adds up what is uncovered.
const DutyHours& Loads::hours_by_day(Node post) {
    const auto [entry, added] = known_hours_.try_emplace(post);
    if (added) {
        entry->second = by_day_.of_post(snapshot_, post);
        if (steps_ != nullptr) steps_->work(entry->second.measured + entry->second.unmeasured);
    }
    return entry->second;
}

std::vector<Node> Loads::posts_with_quotas() {
    std::vector<Node> found;
    const std::vector<Node>& posts = sums_.posts_with_quotas();
    found.reserve(posts.size());
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (i + ahead < posts.size()) sums_.expect(number_of(posts[i + ahead]));
        if (snapshot_.in_force(posts[i]) && hours(posts[i]).has_quota) found.push_back(posts[i]);
    }
    return found;
}

const Loads::HoldersShares& Loads::shares_in(Node post) {
    const auto [entry, added] = shares_in_.try_emplace(post);
    HoldersShares& shares = entry->second;
    if (!added) return shares;
    const std::span<const Node> holders = snapshot_.held_by(post);
    const double first = share_of(holders[0], post);
    for (const Node person : holders) {
        const double share = share_of(person, post);
        shares.sum += share;
        shares.are_equal = shares.are_equal && share == first;
    }
    return shares;
}

/// Of people with many posts all shares are worked out when one is asked for: all may be, one after the other.
double Loads::share_of(Node person, Node post) {
    constexpr std::size_t few = 16;
    const std::span<const Node> held = snapshot_.holds(person);
    if (held.size() <= few) {
        std::array<double, few> shares;
        snapshot::shares(data_, person, {shares.data(), held.size()});
        return shares[static_cast<std::size_t>(std::ranges::find(held, post) - held.begin())];
    }
    const auto [entry, added] = shares_of_many_.try_emplace(person);
    if (added) {
        std::vector<double> shares(held.size());
        snapshot::shares(data_, person, shares);
        for (std::size_t i = 0; i < held.size(); ++i) entry->second.emplace(held[i], shares[i]);
    }
    return entry->second.at(post);
}

/// Sums up for each post with holders the hours of the vacant posts below that nobody in between holds.
void Loads::expect_many() {
    if (!cover_) return;
    struct Open {
        std::uint32_t end;  ///< of the branch, in the chart
        Node covering;      ///< the nearest post with holders, itself included
    };
    const auto part = [this](Node post) -> double& {
        return parts_of_uncovered_[data_.record->position(Kind::post, post)];
    };
    record::reserve_large(parts_of_uncovered_, data_.record->count(Kind::post));
    parts_of_uncovered_.resize(data_.record->count(Kind::post));
    std::vector<Open> open;
    for (std::uint32_t i = 0; i < data_.chart.size(); ++i) {
        while (!open.empty() && open.back().end <= i) open.pop_back();
        Node covering = data_.chart[i];
        if (data_.first_holder[i] == data_.first_holder[i + 1]) {
            const double vacant = hours(covering).whole();
            covering = open.empty() ? none : open.back().covering;
            if (covering != none) part(covering) += vacant;
        }
        if (data_.chart_end[i] > i + 1) open.push_back({data_.chart_end[i], covering});
    }
    for (std::uint32_t i = 0; i < data_.chart.size(); ++i)
        if (const std::uint32_t holders = data_.first_holder[i + 1] - data_.first_holder[i]; holders > 1)
            part(data_.chart[i]) /= holders;
}

/// The same of one post, as far as one of its holders has to do with it.
double Loads::part_of_uncovered(Node post) {
    if (!parts_of_uncovered_.empty()) return parts_of_uncovered_[data_.record->position(Kind::post, post)];
    const std::size_t holders = snapshot_.held_by(post).size();
    if (holders > 1)
        if (const auto known = known_parts_.find(post); known != known_parts_.end()) return known->second;
    double sum = 0;
    for_each_vacant_below(post, [&](Node vacant) { sum += hours(vacant).whole(); });
    sum /= static_cast<double>(holders);
    if (holders > 1) known_parts_.emplace(post, sum);
    return sum;
}

}  // namespace orgraph::workload
