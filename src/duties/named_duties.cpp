#include "duties/named_duties.hpp"

#include <algorithm>
#include <iterator>

#include "duties/job_posts.hpp"
#include "snapshot/data.hpp"

namespace orgraph::duties {

std::vector<DutyHit> NamedDuties::of(std::span<const Node> nodes) {
    take_nodes(nodes);
    for (const Node node : nodes)
        if (snapshot_.kind(node) == Kind::department) add(node);
    add_jobs();  // which come before posts in the document
    add_posts();
    temporary_.resize(std::min(temporary_.size(), limit_ - hits_.size()));
    hits_.insert(hits_.end(), temporary_.begin(), temporary_.end());
    return std::move(hits_);
}

void NamedDuties::add(Node owner) {
    const auto [first, last] = index_.duties_of(owner);
    for (DutyNumber number = first; number < last && !is_full(); ++number) {
        bool is_temporary = false;
        if (!wanted_.has(number, is_temporary)) continue;
        if (!is_temporary)
            hits_.push_back({index_.duty(number), 1});
        else if (temporary_.size() < limit_)
            temporary_.push_back({index_.duty(number), 1});
    }
}

void NamedDuties::take_nodes(std::span<const Node> nodes) {
    const record::Record& record = *snapshot_.data().record;
    const JobPosts& jobs = JobPosts::of(record);
    const std::uint32_t first_job = record.begin(Kind::job);
    is_job_.resize(record.count(Kind::job));
    std::vector<std::pair<Node, Units>> departments;
    for (const Node node : nodes) {
        const Kind kind = snapshot_.kind(node);
        if (kind == Kind::department) departments.emplace_back(node, 1);
        if (kind == Kind::job) is_job_[static_cast<std::uint32_t>(node) - first_job] = true;
        if (kind != Kind::post) continue;
        posts_.push_back(node);
        if (const Node job = jobs.of_post(node); job != none)
            is_job_[static_cast<std::uint32_t>(job) - first_job] = true;
        if (index_.inherits(node)) take_inherited(node);
    }
    areas_.set(std::move(departments));
    if (index_.some_inherit())
        areas_.for_each_post([this](Node post, Units) {
            if (index_.inherits(post)) take_inherited(post);
        });
    std::ranges::sort(posts_);
    posts_.erase(std::unique(posts_.begin(), posts_.end()), posts_.end());
}

void NamedDuties::take_inherited(Node post) {
    for (const Duty duty : duties_of(snapshot_, post)) {
        if (snapshot_.kind(duty.owner) == Kind::job)
            is_job_[snapshot_.data().record->position(Kind::job, duty.owner)] = true;
        else
            posts_.push_back(duty.owner);
    }
}

void NamedDuties::add_jobs() {
    const record::Record& record = *snapshot_.data().record;
    for (std::uint32_t i = 0; i < is_job_.size() && !is_full(); ++i) {
        const Node job = record.node(Kind::job, i);
        if (index_.has_duties(job) && (is_job_[i] || areas_.of(job) != 0)) add(job);
    }
}

/// Of a large department mostly only the first posts are wanted: not all of them need to be put in order.
void NamedDuties::add_posts() {
    constexpr std::size_t fewest = 32;
    auto listed = posts_.begin();
    std::size_t number = std::max(fewest, std::min(limit_, areas_.post_count()));
    Node from{0};
    for (bool is_last = false; !is_last && !is_full(); number *= 8) {
        const std::vector<Node> next = areas_.first_posts(from, number);
        is_last = next.size() < number;
        const auto end = is_last ? posts_.end() : std::upper_bound(listed, posts_.end(), next.back());
        std::vector<Node> both;
        std::set_union(listed, end, next.begin(), next.end(), std::back_inserter(both));
        for (const Node post : both) {
            if (is_full()) break;
            add(post);
        }
        listed = end;
        if (!is_last) from = Node{static_cast<std::uint32_t>(next.back()) + 1};
    }
}

}  // namespace orgraph::duties
