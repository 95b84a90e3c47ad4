#include "authority/route_problems.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <set>
#include <tuple>
#include <unordered_map>

#include "snapshot/data.hpp"

namespace orgraph {

const char* to_string(RouteProblemCode code) noexcept {
    constexpr const char* names[] = {"nobody", "quorum", "no-authority", "incompatible", "own-work", "twice-in-a-row"};
    return names[static_cast<std::size_t>(code)];
}

namespace authority {
namespace {

bool decides(StepAction action) { return action == StepAction::approve || action == StepAction::sign; }

/// A set of people, in order.
class People {
 public:
    explicit People(std::pmr::memory_resource& memory) : people_(&memory) {}
    bool contains(Node person) const { return std::ranges::binary_search(people_, person); }
    void add(std::span<const Doer> doers) {
        for (const Doer& doer : doers)
            if (doer.person != none) people_.push_back(doer.person);
        std::ranges::sort(people_);
        people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
    }
    void clear() { people_.clear(); }

 private:
    std::pmr::vector<Node> people_;
};

/// Goes along a route once, and keeps what of the way so far later steps are held against.
class ProblemSearch {
 public:
    ProblemSearch(const Snapshot& snapshot, const Rules& rules, const CaseFacts& facts,
                  std::span<const Doers::Found> plan, const Route& route, std::optional<std::uint32_t> rejecting)
        : snapshot_(snapshot), rules_(rules), facts_(facts), plan_(plan), route_(route), rejecting_(rejecting) {}

    std::vector<RouteProblem> run() {
        find_completions();
        for (at_ = 0; at_ < route_.steps.size(); ++at_)
            if (is_sure()) look_at_step();
        return std::move(problems_);
    }

 private:
    const RouteStep& here() const { return route_.steps[at_]; }
    bool is_sure() const {
        return here().state == StepState::done_by || here().state == StepState::nobody || rejecting_ == at_;
    }
    const Step& step() const { return rules_.workflows.steps(route_.workflow)[here().step]; }
    std::span<const Doer> doers() const { return route_.doers_of(here()); }

    void look_at_step() {
        const Doers::Found& found = plan_[here().step];
        const std::span<const Node> posts = route_.posts_of(here());
        if (here().state == StepState::nobody)
            tell(RouteProblemCode::nobody, {posts.begin(), posts.end()});
        else if (here().state == StepState::done_by && found.is_quorum_missed)
            tell(RouteProblemCode::quorum, found.missing);
        if (decides(step().action)) {
            if (step().subject != Symbol::not_said) look_for_authority(posts);
        }
        look_for_sets();
        if (decides(step().action)) tell_people(RouteProblemCode::own_work, prepared_);
        tell_people(RouteProblemCode::twice_in_a_row, before_);
        if (step().action == StepAction::prepare) prepared_.add(doers());
        before_.clear();
        before_.add(doers());
    }

    void look_for_authority(std::span<const Node> posts) {
        const Case question(step().action_symbol, step().subject, facts_);
        std::vector<Node> without;
        for (const Node post : posts)
            if (!best_of(*snapshot_.data().record, rules_, post, question).may()) without.push_back(post);
        if (!without.empty()) tell(RouteProblemCode::no_authority, std::move(without));
    }

    /// Tells of the sets of which somebody has too much from this step on.
    void look_for_sets() {
        while (next_completion_ < completions_.size() && completions_[next_completion_].at == at_) {
            const std::uint32_t rule = completions_[next_completion_].rule;
            std::vector<Node> people;
            for (; next_completion_ < completions_.size(); ++next_completion_) {
                const Completion& one = completions_[next_completion_];
                if (one.at != at_ || one.rule != rule) break;
                people.push_back(doers()[one.doer].person);
            }
            tell(RouteProblemCode::incompatible, std::move(people), rule);
        }
    }
    /// Finds for everybody who does more of a set than allowed the step with which that begins.
    void find_completions() {
        if (rules_.run_items.empty()) return;
        for (at_ = 0; at_ < route_.steps.size(); ++at_)
            if (is_sure()) gather_hits();
        std::ranges::sort(hits_);
        std::pmr::vector<Completion> firsts(&memory_);  // of one person and set: where each item comes first
        for (std::size_t i = 0; i < hits_.size(); ++i) {
            const Hit& hit = hits_[i];
            const bool is_same_set = i > 0 && hits_[i - 1].rule == hit.rule && hits_[i - 1].person == hit.person;
            if (!is_same_set) firsts.clear();
            if (!is_same_set || hits_[i - 1].item != hit.item) firsts.push_back({hit.at, hit.rule, hit.doer});
            const bool is_last =
                i + 1 == hits_.size() || hits_[i + 1].rule != hit.rule || hits_[i + 1].person != hit.person;
            const double at_most = rules_.incompatible.all()[hit.rule].at_most;
            if (!is_last || !(static_cast<double>(firsts.size()) > at_most)) continue;
            const auto completing = firsts.begin() + static_cast<std::ptrdiff_t>(at_most);
            std::ranges::nth_element(firsts, completing);
            completions_.push_back(*completing);
        }
        std::ranges::sort(completions_);
    }
    /// What everybody who does the step has by it.
    void gather_hits() {
        of_step_.clear();
        rules_.run_items.add_of_step(step().action_symbol, step().subject, of_step_);
        for (std::uint32_t i = 0; i < doers().size(); ++i) {
            const Doer& doer = doers()[i];
            if (doer.person == none) continue;
            for (const ItemPlace& one : of_step_) hits_.push_back({one.rule, doer.person, one.item, at_, i});
            if (!rules_.run_items.may_have(doer.post)) continue;
            for (const ItemPlace& one : items_of(doer.post)) hits_.push_back({one.rule, doer.person, one.item, at_, i});
        }
    }
    const std::vector<ItemPlace>& items_of(Node post) {
        const auto [at, is_new] = items_by_post_.try_emplace(post);
        if (is_new) rules_.run_items.add_of_post(snapshot_, post, at->second);
        return at->second;
    }

    void tell_people(RouteProblemCode code, const People& people) {
        std::vector<Node> found;
        for (const Doer& doer : doers())
            if (doer.person != none && people.contains(doer.person) &&
                std::ranges::find(found, doer.person) == found.end())
                found.push_back(doer.person);
        if (!found.empty()) tell(code, std::move(found));
    }
    /// What was told of a step in the first round is not told again.
    void tell(RouteProblemCode code, std::vector<Node> nodes, std::uint32_t rule = 0) {
        if (has_rounds_) {
            const bool is_new = told_.emplace(here().step, code, rule).second;
            if (!is_new && here().round > 1) return;
        }
        problems_.push_back({at_, code, rule, std::move(nodes)});
    }

    const Snapshot& snapshot_;
    const Rules& rules_;
    const CaseFacts& facts_;
    std::span<const Doers::Found> plan_;
    const Route& route_;
    std::optional<std::uint32_t> rejecting_;  ///< its place in the route: up to it that is the workflow's order
    bool has_rounds_ = !route_.steps.empty() && route_.steps.back().round > 1;
    std::uint32_t at_ = 0;

    /// That somebody has an item by a step.
    struct Hit {
        std::uint32_t rule = 0;
        Node person = none;
        std::uint32_t item = 0;
        std::uint32_t at = 0;
        std::uint32_t doer = 0;  ///< among those of the step
        friend auto operator<=>(const Hit&, const Hit&) = default;
    };
    /// That with a step somebody has too much of a set.
    struct Completion {
        std::uint32_t at = 0;
        std::uint32_t rule = 0;
        std::uint32_t doer = 0;
        friend auto operator<=>(const Completion&, const Completion&) = default;
    };
    // What is kept along the way is mostly little, and gone at its end.
    std::array<std::byte, 4096> space_;
    std::pmr::monotonic_buffer_resource memory_{space_.data(), space_.size()};
    People prepared_{memory_};        ///< who have prepared something
    People before_{memory_};          ///< who have done the step taken before
    std::vector<ItemPlace> of_step_;  ///< of the step at hand
    std::pmr::vector<Hit> hits_{&memory_};
    std::pmr::unordered_map<Node, std::vector<ItemPlace>> items_by_post_{&memory_};
    std::pmr::vector<Completion> completions_{&memory_};
    std::size_t next_completion_ = 0;
    std::pmr::set<std::tuple<std::uint32_t, RouteProblemCode, std::uint32_t>> told_{&memory_};
    std::vector<RouteProblem> problems_;
};

}  // namespace

std::vector<RouteProblem> find_problems(const Snapshot& snapshot, const Rules& rules, const CaseFacts& facts,
                                        std::span<const Doers::Found> plan, const Route& route,
                                        std::optional<std::uint32_t> rejecting) {
    return ProblemSearch(snapshot, rules, facts, plan, route, rejecting).run();
}

}  // namespace authority
}  // namespace orgraph
