#include "authority/doers.hpp"

#include <algorithm>
#include <cmath>

#include "snapshot/data.hpp"
#include "structure/appointments.hpp"

namespace orgraph::authority {

using record::Record;

namespace {

/// Takes a post into those of a step, once.
void add_once(std::vector<Node>& posts, std::uint32_t first, Node post) {
    if (std::find(posts.begin() + first, posts.end(), post) == posts.end()) posts.push_back(post);
}

/// Takes somebody into those who do a step, once by each post.
void add_once(std::vector<Doer>& doers, std::uint32_t first, const Doer& doer) {
    const auto is_there = [&doer](const Doer& other) { return other.person == doer.person && other.post == doer.post; };
    if (std::none_of(doers.begin() + first, doers.end(), is_there)) doers.push_back(doer);
}

}  // namespace

Doers::Found Doers::find(const Step& step, std::uint32_t position, Route& route) {
    const Record& record = *snapshot_.data().record;
    Found found;
    RouteStep& made = found.step;
    made.step = position;
    made.first_post = static_cast<std::uint32_t>(route.posts.size());
    made.first_doer = static_cast<std::uint32_t>(route.doers.size());
    const Verdict condition = verdict(record, step.condition, facts_);
    if (condition == Verdict::not_met) {
        made.state = StepState::skipped;
        return found;
    }
    outsiders_.clear();
    bool is_initiator_missed = false;
    for (const StepBy& by : rules_.workflows.by(step)) {
        if (by.who == StepBy::Who::superior_of_initiator && initiator_ == none) {
            is_initiator_missed = true;
            continue;
        }
        // Who is above people not known is not known either.
        if (by.who == StepBy::Who::superior_of_step && is_unknown(by.step)) is_initiator_missed = true;
        if (!add(step, by, route, found) && step.needs_all) found.is_quorum_missed = true;
    }
    if (is_initiator_missed || position < unknown_.size()) {
        unknown_.resize(std::max<std::size_t>(unknown_.size(), position + 1));
        unknown_[position] = is_initiator_missed;
    }
    route.doers.insert(route.doers.end(), outsiders_.begin(), outsiders_.end());
    made.post_count = static_cast<std::uint32_t>(route.posts.size()) - made.first_post;
    made.doer_count = static_cast<std::uint32_t>(route.doers.size()) - made.first_doer;
    if (condition == Verdict::undecided || is_initiator_missed)
        made.state = StepState::undecided;
    else if (made.doer_count == 0)
        made.state = StepState::nobody;
    return found;
}

bool Doers::add(const Step& step, const StepBy& by, Route& route, Found& found) {
    const std::size_t posts_before = route.posts.size();
    bool is_met = false;
    switch (by.who) {
        case StepBy::Who::post:
            is_met = snapshot_.in_force(by.node) && add_post(step, by.node, route, found.step);
            break;
        case StepBy::Who::department: {
            const Node head = snapshot_.in_force(by.node) ? snapshot_.head(by.node) : none;
            is_met = head != none && add_post(step, head, route, found.step);
            break;
        }
        case StepBy::Who::outside: {
            const Doer outsider{none, none, none, snapshot_.data().record->text(by.outside)};
            if (std::ranges::find(outsiders_, outsider) == outsiders_.end()) outsiders_.push_back(outsider);
            is_met = true;
            break;
        }
        case StepBy::Who::superior_of_initiator:
            is_met = post_ != none && add_superior(step, initiator_, post_, route, found.step);
            break;
        case StepBy::Who::superior_of_step: {
            const RouteStep earlier = route.steps[by.step];
            for (std::uint32_t i = 0; i < earlier.doer_count; ++i) {
                const Doer doer = route.doers[earlier.first_doer + i];
                if (doer.person != none && add_superior(step, doer.person, doer.post, route, found.step)) is_met = true;
            }
            break;
        }
    }
    if (!is_met && step.needs_all) {
        found.missing.insert(found.missing.end(), route.posts.begin() + static_cast<std::ptrdiff_t>(posts_before),
                             route.posts.end());
        if (route.posts.size() == posts_before && snapshot_.in_force(by.node)) found.missing.push_back(by.node);
    }
    return is_met;
}

bool Doers::add_post(const Step& step, Node post, Route& route, const RouteStep& into) {
    add_once(route.posts, into.first_post, post);
    return add_people(step, post, snapshot_.held_by(post), none, route, into);
}

bool Doers::add_superior(const Step& step, Node person, Node post, Route& route, const RouteStep& into) {
    const Node above = structure::first_held_above(snapshot_, post, person);
    if (above != none) {
        add_once(route.posts, into.first_post, above);
        const Node supervisor = structure::supervisor(snapshot_, person, post, above);
        return supervisor != none ? add_people(step, above, std::span(&supervisor, 1), none, route, into)
                                  : add_people(step, above, snapshot_.held_by(above), person, route, into);
    }
    if (const Node superior = snapshot_.reports_to(post); superior != none)
        add_once(route.posts, into.first_post, superior);
    return false;
}

bool Doers::add_people(const Step& step, Node post, std::span<const Node> people, Node except, Route& route,
                       const RouteStep& into) {
    bool is_met = false;
    for (const Node person : people) {
        if (person == except || snapshot_.is_away(person)) continue;
        is_met = true;
        add_once(route.doers, into.first_doer, {person, post, none, {}});
    }
    if (is_met || people.empty()) return is_met;
    const Case question(step.action_symbol, step.subject, facts_);
    for (const Node holder : people) {
        if (holder == except) continue;
        if (limits_ != nullptr)
            for (const Delegation& one : rules_.delegations.from(holder))
                if (std::isfinite(one.limit)) limits_->push_back(one.limit);
        for_each_acting(snapshot_, rules_, holder, question, [&](const Delegation& one) {
            is_met = true;
            add_once(route.doers, into.first_doer, {one.to, post, holder, {}});
            return true;
        });
    }
    return is_met;
}

}  // namespace orgraph::authority
