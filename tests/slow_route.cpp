#include "slow_route.hpp"

#include <algorithm>

#include "random_rules.hpp"

namespace orgraph::test {
namespace {

template <typename T>
const T& at(const std::vector<T>& records, int position) {
    return records[static_cast<std::size_t>(position)];
}

template <typename T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::ranges::find(list, value) != list.end();
}

template <typename T>
void add_once(std::vector<T>& list, const T& value) {
    if (!contains(list, value)) list.push_back(value);
}

std::set<Node> people_of(const SlowRouteStep& step) {
    std::set<Node> people;
    for (const Doer& doer : step.doers)
        if (doer.person != none) people.insert(doer.person);
    return people;
}

std::vector<Node> both_in(const std::set<Node>& a, const std::set<Node>& b) {
    std::vector<Node> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both;
}

}  // namespace

void SlowRoutes::add_people(int post, const std::vector<int>& people, const SlowCase& doing,
                            SlowRouteStep& into) const {
    const Node through = model_.post_node(post);
    const auto does = [&](int person, int whom) {
        const Doer doer{model_.person_node(person), through, model_.person_node(whom), {}};
        // Once for each post.
        for (const Doer& known : into.doers)
            if (known.person == doer.person && known.post == doer.post) return;
        into.doers.push_back(doer);
    };
    const bool is_somebody_there = std::ranges::any_of(people, [&](int person) { return !authority_.is_away(person); });
    for (const int person : people) {
        if (!authority_.is_away(person)) does(person, nobody);
        if (is_somebody_there) continue;
        for (const int delegate : authority_.acting_for(person, doing)) does(delegate, person);
    }
}

void SlowRoutes::add_superior(int person, int post, const SlowCase& doing, SlowRouteStep& into) const {
    const std::vector<int> managers = answers_.managers(person, post);
    if (managers.empty()) {
        if (const int above = answers_.line(post).superior; above != nobody)
            add_once(into.posts, model_.post_node(above));
        return;
    }
    for (const int above : answers_.chain(post)) {
        if (!contains(answers_.holders(above), managers[0])) continue;
        add_once(into.posts, model_.post_node(above));
        add_people(above, managers, doing, into);
        return;
    }
}

void SlowRoutes::add(const Model::By& by, const SlowCase& doing, const std::vector<SlowRouteStep>& before,
                     const SlowRouteQuestion& asked, SlowRouteStep& into) const {
    using Who = Model::By::Who;
    if (by.who == Who::post || by.who == Who::department) {
        int post = by.position;
        if (by.who == Who::department) {
            const Model::Department& department = at(model_.departments, by.position);
            post = answers_.department_in_force(by.position) ? department.head.on(answers_.day()).value_or(nobody)
                                                             : nobody;
        }
        if (post == nobody || !answers_.post_in_force(post)) return;
        add_once(into.posts, model_.post_node(post));
        add_people(post, answers_.holders(post), doing, into);
    } else if (by.who == Who::outside) {
        into.doers.push_back({none, none, none, by.outside});
    } else if (by.who == Who::superior_of_initiator) {
        if (asked.initiator == nobody) {
            into.is_unknown = true;
            return;
        }
        const int post = asked.post != nobody ? asked.post : answers_.main_post(asked.initiator);
        if (post != nobody) add_superior(asked.initiator, post, doing, into);
    } else {
        const SlowRouteStep& of = before[static_cast<std::size_t>(by.position)];
        if (of.state == StepState::skipped) return;
        into.is_unknown |= of.is_unknown;
        for (const Doer& doer : of.doers)
            if (doer.person != none)
                add_superior(model_.person_position(doer.person), model_.post_position(doer.post), doing, into);
    }
}

SlowRouteStep SlowRoutes::named(int place, const Model::By& by, const std::vector<SlowRouteStep>& before,
                                const SlowRouteQuestion& asked) const {
    const Model::Step& says = at(steps_, place);
    SlowRouteStep alone;
    alone.step = place;
    add(by, {says.action, says.subject, "", asked.facts}, before, asked, alone);
    return alone;
}

SlowRouteStep SlowRoutes::step(int place, const std::vector<SlowRouteStep>& before,
                               const SlowRouteQuestion& asked) const {
    const Model::Step& says = at(steps_, place);
    SlowRouteStep result;
    result.step = place;
    const Verdict condition = SlowAuthority::condition(says.when, asked.facts);
    if (condition == Verdict::not_met) {
        result.state = StepState::skipped;
        return result;
    }
    const SlowCase doing{says.action, says.subject, "", asked.facts};
    for (const Model::By& by : says.by) {
        result.is_quorum_missed |= says.needs_all && named(place, by, before, asked).doers.empty();
        add(by, doing, before, asked, result);
    }
    // Those outside come last, each once.
    std::vector<Doer> doers;
    for (const bool outside : {false, true})
        for (const Doer& doer : result.doers)
            if ((doer.person == none) == outside) add_once(doers, doer);
    result.doers = doers;
    if (condition == Verdict::undecided || result.is_unknown)
        result.state = StepState::undecided;
    else
        result.state = result.doers.empty() ? StepState::nobody : StepState::done_by;
    return result;
}

std::vector<SlowRouteStep> SlowRoutes::steps(const SlowRouteQuestion& asked) const {
    std::vector<SlowRouteStep> taken;
    for (std::size_t place = 0; place < steps_.size(); ++place)
        taken.push_back(step(static_cast<int>(place), taken, asked));
    return taken;
}

// ---- Problems
void add_duties(const SlowAnswers& answers, int post, std::vector<Duty>& duties) {
    const Model& model = answers.model();
    if (!answers.post_in_force(post)) return;
    const auto add = [&](Node owner, const std::vector<Model::Duty>& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i)
            if (answers.in_force(list[i])) add_once(duties, Duty{owner, i});
    };
    const Model::Post& record = at(model.posts, post);
    add(model.post_node(post), record.duties);
    if (record.job != nobody) add(model.job_node(record.job), at(model.jobs, record.job).duties);
    for (const int other : record.inherits_duties_of) add_duties(answers, other, duties);
}

std::vector<Duty> SlowRoutes::duties(int post) const {
    std::vector<Duty> duties;
    add_duties(answers_, post, duties);
    return duties;
}

bool SlowRoutes::does(const Model::Item& item, Node person, const SlowRouteStep& taken) const {
    const Model::Step& says = at(steps_, taken.step);
    if (!taken.is_sure() || !people_of(taken).contains(person)) return false;
    if (!item.action.empty())
        return (item.action == "*" || meaning(item.action) == meaning(says.action)) &&
               (item.subject == "*" || (!says.subject.empty() && meaning(item.subject) == meaning(says.subject)));
    return std::ranges::any_of(taken.doers, [&](const Doer& doer) {
        if (doer.person != person) return false;
        if (item.post != nobody) return doer.post == model_.post_node(item.post);
        return contains(duties(model_.post_position(doer.post)), item.duty);
    });
}

std::set<Node> SlowRoutes::over(const Model::Incompatible& set, const SlowRoute& route, std::size_t last) const {
    std::set<Node> people;
    for (std::size_t i = 0; i <= last; ++i) people.merge(people_of(route.steps[i]));
    std::erase_if(people, [&](Node person) {
        const auto items = std::ranges::count_if(set.any_of, [&](const Model::Item& item) {
            for (std::size_t i = 0; i <= last; ++i)
                if (does(item, person, route.steps[i])) return true;
            return false;
        });
        return items <= set.at_most;
    });
    return people;
}

void SlowRoutes::look_for_problems(SlowRoute& route, std::size_t place, const SlowRouteQuestion& asked) const {
    const SlowRouteStep& taken = route.steps[place];
    const Model::Step& says = at(steps_, taken.step);
    if (!taken.is_sure()) return;
    const auto tell = [&](RouteProblemCode code, std::vector<Node> nodes, std::uint32_t rule = 0) {
        for (const RouteProblem& told : route.problems)
            if (route.steps[told.at].step == taken.step && told.code == code && told.rule == rule) return;
        route.problems.push_back({static_cast<std::uint32_t>(place), code, rule, std::move(nodes)});
    };
    const std::set<Node> people = people_of(taken);
    const bool decides = says.action == "approve" || says.action == "sign";

    if (taken.state == StepState::nobody) tell(RouteProblemCode::nobody, taken.posts);
    if (taken.state == StepState::done_by && taken.is_quorum_missed) tell(RouteProblemCode::quorum, {});
    if (decides && !says.subject.empty()) {
        const SlowCase doing{says.action, says.subject, "", asked.facts};
        std::vector<Node> lacking;
        for (const Node post : taken.posts)
            if (!authority_.best(model_.post_position(post), doing)) lacking.push_back(post);
        if (!lacking.empty()) tell(RouteProblemCode::no_authority, lacking);
    }
    for (std::uint32_t rule = 0; rule < model_.incompatible.size(); ++rule) {
        std::set<Node> now = over(model_.incompatible[rule], route, place);
        if (place > 0)
            for (const Node person : over(model_.incompatible[rule], route, place - 1)) now.erase(person);
        if (!now.empty()) tell(RouteProblemCode::incompatible, {now.begin(), now.end()}, rule);
    }
    if (decides) {
        std::set<Node> prepared;
        for (std::size_t i = 0; i < place; ++i)
            if (route.steps[i].is_sure() && at(steps_, route.steps[i].step).action == "prepare")
                prepared.merge(people_of(route.steps[i]));
        if (const auto both = both_in(prepared, people); !both.empty()) tell(RouteProblemCode::own_work, both);
    }
    for (std::size_t before = place; before-- > 0;) {
        if (!route.steps[before].is_sure()) continue;
        const auto both = both_in(people_of(route.steps[before]), people);
        if (!both.empty()) tell(RouteProblemCode::twice_in_a_row, both);
        break;
    }
}

SlowRoute SlowRoutes::route(const SlowRouteQuestion& asked) const {
    SlowRoute result;
    const std::vector<SlowRouteStep> all = steps(asked);
    const auto take = [&](std::size_t from, std::size_t to, unsigned round) {
        for (std::size_t place = from; place < to; ++place) {
            result.steps.push_back(all[place]);
            result.steps.back().round = round;
        }
    };
    if (asked.reject == nobody) {
        take(0, all.size(), 1);
    } else {
        take(0, static_cast<std::size_t>(asked.reject) + 1, 1);
        result.steps.back().rejects = true;
        const int back_to = at(steps_, asked.reject).on_reject;
        result.is_ended_by_rejection = back_to == nobody;
        if (back_to != nobody) take(static_cast<std::size_t>(back_to), all.size(), 2);
    }
    // What the last step says counts where that is taken.
    if (!result.is_ended_by_rejection && !all.empty() && all.back().state != StepState::skipped)
        result.next = steps_.back().next;
    for (std::size_t place = 0; place < result.steps.size(); ++place) look_for_problems(result, place, asked);
    return result;
}

}  // namespace orgraph::test
