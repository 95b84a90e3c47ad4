#include <algorithm>
#include <set>

#include "authority/rules.hpp"
#include "orgraph/chain.hpp"
#include "orgraph/error.hpp"
#include "snapshot/data.hpp"

namespace orgraph {

using authority::Delegation;
using authority::Rules;
using authority::Step;
using authority::StepBy;

namespace {

/// How a post comes into a step.
struct Place {
    Node post = none;
    bool is_as_superior = false;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The posts of each step of a workflow, whoever holds them and whatever the facts.
class PostsOfSteps {
 public:
    PostsOfSteps(const Snapshot& snapshot, const Rules& rules, Workflow workflow) : snapshot_(snapshot) {
        for (const Step& step : rules.workflows.steps(workflow)) {
            posts_.emplace_back();
            of_initiator_.push_back(false);
            for (const StepBy& by : rules.workflows.by(step)) add(by);
        }
    }
    const std::set<Place>& operator[](std::uint32_t step) const { return posts_[step]; }
    /// Whether the step is done by the superior of the initiator, whoever that is, or by one above.
    bool is_of_initiator(std::uint32_t step) const { return of_initiator_[step]; }

 private:
    void add(const StepBy& by) {
        if (by.who == StepBy::Who::post && snapshot_.in_force(by.node)) {
            posts_.back().insert({by.node, false});
        } else if (by.who == StepBy::Who::department && snapshot_.in_force(by.node)) {
            if (const Node head = snapshot_.head(by.node); head != none) posts_.back().insert({head, false});
        } else if (by.who == StepBy::Who::superior_of_initiator) {
            of_initiator_.back() = true;
        } else if (by.who == StepBy::Who::superior_of_step) {
            if (of_initiator_[by.step]) of_initiator_.back() = true;
            for (const Place& place : posts_[by.step]) add_superiors(place.post);
        }
    }
    void add_superiors(Node post) {
        for (const Node person : snapshot_.held_by(post))
            if (const Node above = management(snapshot_, person, post).post; above != none)
                posts_.back().insert({above, true});
    }

    const Snapshot& snapshot_;
    std::vector<std::set<Place>> posts_;
    std::vector<bool> of_initiator_;
};

/// Somebody's way into steps: a post held, or one of somebody away who has named a delegate.
struct Way {
    Node post = none;
    const Delegation* delegation = nullptr;
};

std::vector<Way> ways_of(const Snapshot& snapshot, const Rules& rules, Node who) {
    std::vector<Way> ways;
    if (snapshot.kind(who) == Kind::post) {
        ways.push_back({who, nullptr});
        return ways;
    }
    for (const Node post : snapshot.holds(who)) ways.push_back({post, nullptr});
    const auto is_away = [&snapshot](Node person) { return snapshot.is_away(person); };
    for (const Delegation& one : rules.delegations.all()) {
        if (one.to != who || one.from == who || !one.days.contains(snapshot.day())) continue;
        if (!snapshot.in_force(one.from) || !snapshot.is_away(one.from)) continue;
        for (const Node post : snapshot.holds(one.from))
            if (std::ranges::all_of(snapshot.held_by(post), is_away)) ways.push_back({post, &one});
    }
    return ways;
}

/// Whether some initiator has the post above: the first person below who is somebody else's.
bool can_be_asked(const Snapshot& snapshot, Node post) {
    for (const Node below : snapshot.posts_below(post))
        for (const Node person : snapshot.held_by(below))
            if (management(snapshot, person, below).post == post) return true;
    return false;
}

}  // namespace

std::vector<Participation> participations(const Snapshot& snapshot, Node who) {
    if (!snapshot.in_force(who) || (snapshot.kind(who) != Kind::post && snapshot.kind(who) != Kind::person))
        throw Error(Status::invalid_argument, "neither a post nor a person in force is asked about");
    const Rules& rules = Rules::of(*snapshot.data().record);
    const std::vector<Way> ways = ways_of(snapshot, rules, who);
    std::vector<bool> asked;  // by way: whether it is one to the superior of some initiator
    for (const Way& way : ways) asked.push_back(can_be_asked(snapshot, way.post));
    std::vector<Participation> found;
    for (std::uint32_t w = 0; w < rules.workflows.size(); ++w) {
        const PostsOfSteps posts(snapshot, rules, Workflow{w});
        const auto steps = rules.workflows.steps(Workflow{w});
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            const bool is_conditional = step_facts(snapshot, Workflow{w}, i).is_conditional;
            const std::size_t first = found.size();
            for (std::size_t at = 0; at < ways.size(); ++at) {
                const Delegation* const by = ways[at].delegation;
                if (by != nullptr && !by->is_for(steps[i].action_symbol, steps[i].subject)) continue;
                const Node acting_for = by == nullptr ? none : by->from;
                for (const bool as_superior : {false, true}) {
                    const bool is_there = posts[i].contains({ways[at].post, as_superior}) ||
                                          (as_superior && asked[at] && posts.is_of_initiator(i));
                    const Participation one{Workflow{w}, i, ways[at].post, acting_for, as_superior, is_conditional};
                    if (is_there &&
                        std::find(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(), one) == found.end())
                        found.push_back(one);
                }
            }
        }
    }
    return found;
}

}  // namespace orgraph
