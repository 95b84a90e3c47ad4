#include "authority/run_items.hpp"

#include <algorithm>

#include "orgraph/coverage.hpp"

namespace orgraph::authority {

using record::Record;
using record::Row;
using record::Word;

RunItems::RunItems(const Record& record, const IncompatibleSets& sets, const duties::JobPosts& job_posts)
    : record_(record), sets_(sets) {
    bool has_duties = false;
    for (std::uint32_t rule = 0; rule < sets.all().size(); ++rule) {
        const auto items = sets.items(sets.all()[rule]);
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            const IncompatibleItem& item = items[i];
            if (item.what == IncompatibleItem::What::authority) {
                by_meaning_[key(item.action, item.subject)].push_back({rule, i});
                has_any_action_ = has_any_action_ || item.action == Symbol::any;
                continue;
            }
            of_posts_.push_back({{rule, i}, item});
            if (item.what == IncompatibleItem::What::post) {
                mark(item.post);
            } else {
                mark_owner(item.duty.owner, job_posts);
                has_duties = true;
            }
        }
    }
    if (has_duties) mark_heirs();
}

void RunItems::mark(Node post) {
    if (post == none) return;
    may_have_by_post_.resize(record_.count(Kind::post));
    may_have_by_post_[record_.position(Kind::post, post)] = true;
}

void RunItems::mark_owner(Node owner, const duties::JobPosts& job_posts) {
    if (owner == none) return;
    switch (record_.kind(owner)) {
        case Kind::post:
            mark(owner);
            break;
        case Kind::job:
            for (const Node post : job_posts[owner]) mark(post);
            break;
        case Kind::department:
            mark_department(owner);
            break;
        case Kind::person:
            break;
    }
}

/// Those that inherit duties may have any.
void RunItems::mark_heirs() {
    for (std::uint32_t i = 0; i < record_.count(Kind::post); ++i)
        if (record_.row(Kind::post, i).has(record::post::inherits_duties_of)) mark(record_.node(Kind::post, i));
}

void RunItems::mark_department(Node department) {
    const Row row = record_.row(department);
    const Word head = row[record::department::head];
    mark(record_.find(Kind::post, head));
    for (const Word one : record_.list(head)) mark(record_.find(Kind::post, record_.row(one)[record::dated::value]));
    for (const Word one : record_.list(row[record::department::deputies])) mark(record_.find(Kind::post, one));
}

void RunItems::add_equal(Symbol action, Symbol subject, std::vector<ItemPlace>& items) const {
    const auto found = by_meaning_.find(key(action, subject));
    if (found != by_meaning_.end()) items.insert(items.end(), found->second.begin(), found->second.end());
}

void RunItems::add_of_step(Symbol action, Symbol subject, std::vector<ItemPlace>& items) const {
    if (by_meaning_.empty()) return;
    if (subject == Symbol::any) {
        for (const auto& [meaning, places] : by_meaning_)
            for (const ItemPlace& place : places)
                if (sets_.items(sets_.all()[place.rule])[place.item].is_met_by(action, subject)) items.push_back(place);
        std::ranges::sort(items);  // the map has no order of its own
        return;
    }
    add_equal(action, subject, items);
    add_equal(action, Symbol::any, items);
    if (!has_any_action_) return;
    add_equal(Symbol::any, subject, items);
    add_equal(Symbol::any, Symbol::any, items);
}

void RunItems::add_of_post(const Snapshot& snapshot, Node post, std::vector<ItemPlace>& items) const {
    if (!may_have(post)) return;
    std::vector<Duty> duties = duties_of(snapshot, post);
    std::ranges::sort(duties);
    for (const OfPost& one : of_posts_) {
        if (one.item.what == IncompatibleItem::What::post) {
            if (one.item.post == post) items.push_back(one.place);
            continue;
        }
        const Duty duty = one.item.duty;
        if (!snapshot.in_force(duty.owner)) continue;
        if (snapshot.kind(duty.owner) != Kind::department) {
            if (std::ranges::binary_search(duties, duty)) items.push_back(one.place);
            continue;
        }
        const std::vector<DutyHolder> answering = answerable(snapshot, duty.owner);
        const bool answers = std::ranges::any_of(answering, [post](const DutyHolder& by) { return by.post == post; });
        const std::vector<Duty> own = own_duties(snapshot, duty.owner);
        if (answers && std::ranges::binary_search(own, duty)) items.push_back(one.place);
    }
}

}  // namespace orgraph::authority
