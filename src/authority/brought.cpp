#include "authority/brought.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "authority/meaning.hpp"
#include "duties/effort.hpp"

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

const Brought& Brought::of(const Record& record) {
    return record.brought.get<Brought>([&record] { return std::make_shared<const Brought>(record); });
}

Brought::Brought(const Record& record) : rules(Rules::of(record)), record_(record) {
    of_posts_.resize(record.count(Kind::post), Bundles::nothing);
    take_sets();
}

void Brought::take_sets() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    std::vector<std::pair<Duty, std::uint32_t>> duties;
    std::map<Node, std::vector<std::uint32_t>> posts;
    least_allowed_ = std::numeric_limits<double>::infinity();
    const auto sets = rules.incompatible.all();
    for (std::uint32_t s = 0; s < sets.size(); ++s) {
        set_of_item_.resize(set_of_item_.size() + sets[s].item_count, s);
        if (sets[s].item_count <= sets[s].at_most) continue;  // nobody can have too much of it
        is_anything_ = true;
        least_allowed_ = std::min(least_allowed_, sets[s].at_most);
        const auto items = rules.incompatible.items(sets[s]);
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            const std::uint32_t number = sets[s].first_item + i;
            if (items[i].what == IncompatibleItem::What::authority)
                for_each_key_of(items[i].action, items[i].subject,
                                [&](std::uint64_t key) { keys.emplace_back(key, number); });
            else if (items[i].what == IncompatibleItem::What::duty)
                duties.emplace_back(items[i].duty, number);
            else
                posts[items[i].post].push_back(number);
        }
    }
    std::ranges::sort(keys);
    std::vector<std::uint32_t> list;
    for (std::size_t k = 0; k < keys.size(); ++k) {
        list.push_back(keys[k].second);
        if (k + 1 < keys.size() && keys[k + 1].first == keys[k].first) continue;
        list_by_key_.emplace(keys[k].first, bundles_.add_list(list));
        list.clear();
    }
    if (!keys.empty()) take_authorities();
    for (const auto& [post, items] : posts) add_list_of_post(post, items);
    if (!duties.empty()) take_duties(std::move(duties));
}

void Brought::add_list_of_post(Node post, std::span<const std::uint32_t> items) {
    std::uint32_t& bundle = of_posts_[record_.position(Kind::post, post)];
    bundle = bundles_.with(bundle, bundles_.add_list(items));
}

void Brought::take_authorities() {
    std::vector<std::uint32_t> owner_of_list(bundles_.list_count(), 0);
    std::uint32_t owners = 0;
    const auto bundle_with = [&](std::uint32_t bundle, std::span<const Entry> authorities) {
        ++owners;
        for (const Entry& authority : authorities)
            for_each_key_met(authority.action, authority.subject, [&](std::uint64_t key) {
                const auto found = list_by_key_.find(key);
                if (found == list_by_key_.end() || owner_of_list[found->second] == owners) return;
                owner_of_list[found->second] = owners;
                bundle = bundles_.with(bundle, found->second);
            });
        return bundle;
    };
    std::vector<std::uint32_t> of_jobs;
    for (std::uint32_t i = 0; i < record_.count(Kind::job); ++i)
        of_jobs.push_back(bundle_with(Bundles::nothing, rules.authorities.of(record_.node(Kind::job, i))));
    for (std::uint32_t i = 0; i < of_posts_.size(); ++i) {
        const Node post = record_.node(Kind::post, i);
        const Node job = rules.job_posts.of_post(post);
        of_posts_[i] = job == none ? Bundles::nothing : of_jobs[record_.position(Kind::job, job)];
        if (const auto own = rules.authorities.of(post); !own.empty()) of_posts_[i] = bundle_with(of_posts_[i], own);
    }
}

void Brought::take_duties(std::vector<std::pair<Duty, std::uint32_t>> duties) {
    std::ranges::sort(duties, {}, [](const auto& one) { return std::pair(one.first.owner, one.second); });
    bool inherited = false;
    for (const auto& [duty, item] : duties) {
        if (duty_items_.empty() || duty_items_.back().owner != duty.owner) duty_items_.push_back({duty.owner, {}});
        duty_items_.back().duties.push_back({duty.position, item});
        inherited = inherited || record_.kind(duty.owner) != Kind::department;
    }
    if (inherited) find_heirs();
}

void Brought::find_heirs() {
    std::vector<std::pair<Node, Node>> pairs;
    for (std::uint32_t i = 0; i < record_.count(Kind::post); ++i)
        for (const Word from : record_.list(record_.row(Kind::post, i)[record::post::inherits_duties_of]))
            if (const Node post = record_.find(Kind::post, from); post != none)
                pairs.emplace_back(post, record_.node(Kind::post, i));
    heirs_ = {record_.count(Kind::post), pairs.size(),
              [&](std::size_t i) { return record_.position(Kind::post, pairs[i].first); },
              [&](std::size_t i) { return pairs[i].second; }};
}

std::span<const Node> Brought::heirs(Node post) const noexcept {
    return heirs_.size() == 0 ? std::span<const Node>() : heirs_[record_.position(Kind::post, post)];
}

BroughtOn::BroughtOn(const Brought& always, const Snapshot* snapshot)
    : always_(always),
      snapshot_(snapshot),
      record_(always.record()),
      bundles_(&always.bundles()),
      of_posts_(always.of_posts()) {
    if (!always.duty_items().empty()) taken_for_.resize(of_posts_.size(), 0);
    for (const Brought::DutyItems& duties : always.duty_items()) add_duties(duties);
}

void BroughtOn::add_duties(const Brought::DutyItems& duties) {
    if (!in_force(duties.owner)) return;
    const auto rows = duties::duty_rows(record_, duties.owner);
    std::vector<std::uint32_t> items;
    for (const auto& [position, item] : duties.duties)
        if (snapshot_ == nullptr ||
            record::life(record::duty_object, record_.row(rows[position])).contains(snapshot_->day()))
            items.push_back(item);
    if (items.empty()) return;
    ++owners_;
    posts_.clear();
    switch (record_.kind(duties.owner)) {
        case Kind::department:
            take_posts_of_department(duties.owner);
            break;
        case Kind::job:
            for (const Node post : always_.rules.job_posts[duties.owner]) take_post(post);
            take_heirs();
            break;
        case Kind::post:
            take_post(duties.owner);
            take_heirs();
            break;
        case Kind::person:
            break;
    }
    const std::uint32_t list = bundles_.add_list(items);
    for (const Node post : posts_) {
        std::uint32_t& bundle = of_posts_[record_.position(Kind::post, post)];
        bundle = bundles_.with(bundle, list);
    }
}

void BroughtOn::take_post(Node post) {
    if (post == none || !in_force(post)) return;
    std::uint32_t& taken_for = taken_for_[record_.position(Kind::post, post)];
    if (taken_for == owners_) return;
    taken_for = owners_;
    posts_.push_back(post);
}

/// Those that inherit from the posts taken, followed through.
void BroughtOn::take_heirs() {
    for (std::size_t i = 0; i < posts_.size(); ++i)
        for (const Node heir : always_.heirs(posts_[i])) take_post(heir);
}

/// The head if somebody holds it, else the deputies; on any day all of them.
void BroughtOn::take_posts_of_department(Node department) {
    if (snapshot_ == nullptr) {
        for (const Node head : heads_on_any_day(record_, department)) take_post(head);
    } else if (const Node head = snapshot_->head(department); head != none && !snapshot_->held_by(head).empty()) {
        take_post(head);
        return;
    }
    for (const Word deputy : record_.list(record_.row(department)[record::department::deputies]))
        take_post(record_.find(Kind::post, deputy));
}

std::vector<Node> heads_on_any_day(const Record& record, Node department) {
    std::vector<Node> heads;
    const auto add = [&](Word said) {
        if (const Node post = record.find(Kind::post, said); post != none) heads.push_back(post);
    };
    const Word head = record.row(department)[record::department::head];
    add(head);
    for (const Word item : record.list(head)) add(record.row(item)[record::dated::value]);
    return heads;
}

}  // namespace orgraph::authority
