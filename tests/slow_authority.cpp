#include "slow_authority.hpp"

#include <algorithm>

#include "random_rules.hpp"

namespace orgraph::test {
namespace {

template <typename T>
const T& at(const std::vector<T>& records, int position) {
    return records[static_cast<std::size_t>(position)];
}

/// Whether a rule made for `has` is one for `wanted`.
bool covers(const std::string& has, const std::string& wanted) { return has == "*" || meaning(has) == meaning(wanted); }

/// What a rule comes to that needs an amount of at most `limit`.
Verdict within(const SlowCase& asked, double limit) {
    const std::string* const amount = SlowAuthority::fact(asked.facts, "amount");
    if (amount == nullptr) return Verdict::met;
    const std::optional<double> number = number_of(*amount);
    if (!number) return Verdict::undecided;
    return *number <= limit ? Verdict::met : Verdict::not_met;
}

}  // namespace

const std::string* SlowAuthority::fact(const std::vector<Fact>& facts, const std::string& name) {
    for (const Fact& fact : facts)
        if (fact.name == name) return &fact.value;
    return nullptr;
}

Verdict SlowAuthority::both(Verdict a, Verdict b) {
    if (a == Verdict::not_met || b == Verdict::not_met) return Verdict::not_met;
    return a == Verdict::undecided ? a : b;
}

Verdict SlowAuthority::condition(const Model::Condition& condition, const std::vector<Fact>& facts) {
    Verdict result = Verdict::met;
    for (const Model::Demand& demand : condition) {
        const std::string* const value = fact(facts, demand.fact);
        if (value == nullptr) {
            result = both(result, Verdict::undecided);
            continue;
        }
        bool holds = std::ranges::count(demand.texts, *value) > 0;
        if (demand.texts.empty()) {
            const std::optional<double> number = number_of(*value);
            holds = number && (!demand.min || *demand.min <= *number) && (!demand.max || *number <= *demand.max);
        }
        result = both(result, holds ? Verdict::met : Verdict::not_met);
    }
    return result;
}

Verdict SlowAuthority::limit(const Model::Authority& authority, const SlowCase& asked) {
    if (authority.limit_kind == LimitKind::unlimited || fact(asked.facts, "amount") == nullptr) return Verdict::met;
    if (!authority.currency.empty() && !asked.currency.empty() &&
        meaning(authority.currency) != meaning(asked.currency))
        return Verdict::not_met;
    return authority.limit_kind == LimitKind::unstated ? Verdict::undecided : within(asked, authority.limit);
}

bool SlowAuthority::is_for(const Model::Authority& authority, const SlowCase& asked) {
    return covers(authority.action, asked.action) && covers(authority.subject, asked.subject);
}

std::vector<SlowAuthority::Owned> SlowAuthority::authorities(int post) const {
    std::vector<Owned> all;
    const auto add = [&](Node owner, const std::vector<Model::Authority>& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i) all.push_back({owner, i, &list[i]});
    };
    const Model::Post& record = at(model_.posts, post);
    add(model_.post_node(post), record.authorities);
    if (record.job != nobody) add(model_.job_node(record.job), at(model_.jobs, record.job).authorities);
    return all;
}

std::optional<Authority> SlowAuthority::best(int post, const SlowCase& asked) const {
    std::vector<Authority> rows;
    for (const Owned& one : authorities(post)) {
        if (!is_for(*one.says, asked)) continue;
        const Verdict verdict = both(limit(*one.says, asked), condition(one.says->when, asked.facts));
        if (verdict == Verdict::not_met) continue;
        Authority row;
        row.post = model_.post_node(post);
        row.owner = one.owner;
        row.position = one.position;
        row.limit_kind = one.says->limit_kind;
        row.limit = one.says->limit;
        row.currency = one.says->currency;
        row.is_undecided = verdict == Verdict::undecided;
        rows.push_back(row);
    }
    for (const bool undecided : {false, true}) {
        for (const Authority& row : rows)
            if (row.is_undecided == undecided && row.limit_kind == LimitKind::unlimited) return row;
        const Authority* highest = nullptr;
        for (const Authority& row : rows)
            if (row.is_undecided == undecided && row.limit_kind == LimitKind::stated &&
                (highest == nullptr || row.limit > highest->limit))
                highest = &row;
        if (highest != nullptr) return *highest;
        for (const Authority& row : rows)
            if (row.is_undecided == undecided) return row;
    }
    return std::nullopt;
}

std::vector<Authority> SlowAuthority::who_may(const SlowCase& asked) const {
    std::vector<Authority> rows;
    for (int p = 0; p < static_cast<int>(model_.posts.size()); ++p) {
        if (!answers_.post_in_force(p)) continue;
        if (const std::optional<Authority> row = best(p, asked)) rows.push_back(*row);
    }
    return rows;
}

std::optional<PassedOverWhy> SlowAuthority::lacks(int post, const SlowCase& asked) const {
    std::vector<Owned> left = authorities(post);
    std::erase_if(left, [&](const Owned& one) { return !is_for(*one.says, asked); });
    if (left.empty()) return PassedOverWhy::no_authority;
    std::erase_if(left, [&](const Owned& one) { return limit(*one.says, asked) == Verdict::not_met; });
    if (left.empty()) return PassedOverWhy::limit_too_low;
    std::erase_if(left, [&](const Owned& one) { return condition(one.says->when, asked.facts) == Verdict::not_met; });
    if (left.empty()) return PassedOverWhy::condition;
    std::erase_if(left, [&](const Owned& one) {
        return both(limit(*one.says, asked), condition(one.says->when, asked.facts)) == Verdict::undecided;
    });
    if (left.empty()) return PassedOverWhy::undecided;
    return std::nullopt;
}

bool SlowAuthority::is_away(int person) const {
    return std::ranges::any_of(at(model_.people, person).absences,
                               [&](Period days) { return days.contains(answers_.day()); });
}

std::vector<int> SlowAuthority::acting_for(int person, const SlowCase& asked) const {
    std::vector<int> people;
    for (const Model::Delegation& one : at(model_.people, person).delegates) {
        if (!one.days.contains(answers_.day()) || one.person == person) continue;
        if (!answers_.person_in_force(one.person) || is_away(one.person)) continue;
        if (!one.action.empty() && !covers(one.action, asked.action)) continue;
        // Where no subject is asked about, only a delegation for all of them is for it.
        if (!one.subject.empty() && one.subject != "*" &&
            (asked.subject.empty() || !covers(one.subject, asked.subject)))
            continue;
        if (one.limit && within(asked, *one.limit) != Verdict::met) continue;
        if (std::ranges::count(people, one.person) == 0) people.push_back(one.person);
    }
    return people;
}

Approver SlowAuthority::approver(const SlowCase& asked, int person, int post) const {
    Approver result;
    for (const int above : answers_.chain(post)) {
        const auto pass_over = [&](PassedOverWhy why) { result.passed_over.push_back({model_.post_node(above), why}); };
        if (const std::optional<PassedOverWhy> why = lacks(above, asked)) {
            pass_over(*why);
            continue;
        }
        std::vector<int> holders = answers_.holders(above);
        const bool is_some_away = std::ranges::any_of(holders, [&](int holder) { return is_away(holder); });
        if (holders.empty()) {
            pass_over(PassedOverWhy::vacant);
            continue;
        }
        std::erase(holders, person);
        std::vector<int> present = holders;
        std::erase_if(present, [&](int holder) { return is_away(holder); });
        const auto approves = [&](int who, int whom) {
            result.post = model_.post_node(above);
            result.person = model_.person_node(who);
            result.acting_for = model_.person_node(whom);
            result.authority = *best(above, asked);
            return result;
        };
        if (!present.empty()) {
            for (const Model::Appointment& appointment : at(model_.people, person).appointments)
                if (answers_.is_holding(person, appointment) && appointment.post == post &&
                    std::ranges::count(holders, appointment.supervisor) > 0) {
                    if (std::ranges::count(present, appointment.supervisor) > 0)
                        return approves(appointment.supervisor, nobody);
                    break;  // the supervisor is S4's: of the first appointment that names one of them
                }
            return approves(present[0], nobody);
        }
        for (const int holder : holders)
            for (const int delegate : acting_for(holder, asked))
                if (delegate != person) return approves(delegate, holder);
        pass_over(is_some_away ? PassedOverWhy::away : PassedOverWhy::self);
    }
    return result;
}

}  // namespace orgraph::test
