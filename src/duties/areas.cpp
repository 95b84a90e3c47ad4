#include "duties/areas.hpp"

#include <algorithm>

namespace orgraph::duties {

void Areas::set(std::vector<std::pair<Node, Units>> departments) {
    std::ranges::sort(departments);
    for (const auto& [department, units] : departments) {
        if (departments_.empty() || departments_.back().first != department) departments_.emplace_back(department, 0);
        departments_.back().second |= units;
    }
    add_steps();
    add_sorts();
}

/// The posts of a department and of those below it are a range, and such ranges lie within each other or apart.
void Areas::add_steps() {
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Units units = 0;
    };
    std::vector<Range> ranges;
    for (const auto& [department, units] : departments_) {
        const snapshot::DepartmentFacts& facts =
            data_.departments[data_.record->position(Kind::department, department)];
        if (facts.first_post < facts.end_within) ranges.push_back({facts.first_post, facts.end_within, units});
    }
    std::ranges::sort(
        ranges, [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    const auto begin_step = [this](std::uint32_t begin, Units units) {
        if (!steps_.empty() && steps_.back().begin == begin)
            steps_.back().units = units;
        else
            steps_.push_back({begin, units});
    };
    std::vector<Range> open;
    const auto close_until = [&](std::uint32_t place) {
        while (!open.empty() && open.back().end <= place) {
            const std::uint32_t end = open.back().end;
            open.pop_back();
            begin_step(end, open.empty() ? 0 : open.back().units);
        }
    };
    for (Range range : ranges) {
        close_until(range.begin);
        if (open.empty())
            post_count_ += range.end - range.begin;
        else
            range.units |= open.back().units;
        open.push_back(range);
        begin_step(range.begin, range.units);
    }
    close_until(snapshot::nowhere);
}

void Areas::add_sorts() {
    for (const auto& [department, units] : departments_) sorts_.push_back(of_department(department));
    std::ranges::sort(sorts_);
    sorts_.erase(std::unique(sorts_.begin(), sorts_.end()), sorts_.end());
}

Units Areas::of(Node owner) const {
    if (departments_.empty()) return 0;
    switch (snapshot_.kind(owner)) {
        case Kind::department:
            return of_department(owner);
        case Kind::job:
            return of_job(owner);
        default:
            break;
    }
    const Node department = snapshot_.post_in(owner);
    if (department == none) return 0;
    const std::uint32_t place = data_.departments[data_.record->position(Kind::department, department)].first_post;
    const auto next = std::ranges::upper_bound(steps_, place, {}, &Step::begin);
    return next == steps_.begin() ? 0 : std::prev(next)->units;
}

/// Departments may have no posts: it goes by what they are part of.
Units Areas::of_department(Node department) const {
    if (!snapshot_.in_force(department)) return 0;
    Units units = 0;
    for (Node at = department; at != none; at = snapshot_.part_of(at)) {
        const auto found = std::ranges::lower_bound(departments_, at, {}, &std::pair<Node, Units>::first);
        if (found != departments_.end() && found->first == at) units |= found->second;
    }
    return units;
}

Units Areas::of_job(Node job) const {
    const record::Record& record = *data_.record;
    const JobPosts& jobs = JobPosts::of(record);
    const auto units_of = [&](Node one) -> Units& { return units_of_job_[record.position(Kind::job, one)]; };
    if (units_of_job_.empty()) {
        const bool is_small = few_of_posts * post_count_ < snapshot_.nodes(Kind::post).size();
        units_of_job_.assign(record.count(Kind::job), is_small ? 0 : unknown);
        if (is_small)
            for_each_post([&](Node post, Units of_post) {
                if (const Node its = jobs.of_post(post); its != none) units_of(its) |= of_post;
            });
    }
    Units& units = units_of(job);
    if (units != unknown) return units;
    Units all = 0;
    for (const Units sort : sorts_) all |= sort;
    units = 0;
    for (const Node post : jobs[job]) {
        if (snapshot_.in_force(post)) units |= of(post);
        if (units == all) break;
    }
    return units;
}

std::pair<Node, Node> Areas::ends_of_posts() const {
    std::pair<Node, Node> ends(none, Node{0});
    for_each_post([&ends](Node post, Units) {
        ends.first = std::min(ends.first, post);
        ends.second = std::max(ends.second, post);
    });
    return ends;
}

std::vector<Node> Areas::first_posts(Node from, std::size_t number) const {
    std::vector<Node> first;
    if (number == 0) return first;
    Node end = none;
    const auto drop_others = [&] {
        const auto last = first.begin() + static_cast<std::ptrdiff_t>(number) - 1;
        std::ranges::nth_element(first, last);
        end = *last;
        first.resize(number);
    };
    for_each_post([&](Node post, Units) {
        if (post < from || post >= end) return;
        first.push_back(post);
        if (first.size() == 2 * number) drop_others();
    });
    if (first.size() > number) drop_others();
    std::ranges::sort(first);
    return first;
}

}  // namespace orgraph::duties
