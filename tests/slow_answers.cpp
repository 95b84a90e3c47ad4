#include "slow_answers.hpp"

#include <algorithm>
#include <functional>

namespace orgraph::test {
namespace {

template <typename T>
int count_of(const std::vector<T>& records) {
    return static_cast<int>(records.size());
}

template <typename T>
const T& at(const std::vector<T>& records, int position) {
    return records[static_cast<std::size_t>(position)];
}

bool contains(const std::vector<int>& list, int value) { return std::ranges::find(list, value) != list.end(); }

}  // namespace

SlowAnswers::Line SlowAnswers::said(int post) const {
    const Model::Post& record = at(model_.posts, post);
    if (const auto stated = record.reports_to.on(day_)) {
        if (*stated == nobody) return {nobody, false, LineEnd::top};
        if (*stated == outsider) return {nobody, false, LineEnd::outside};
        return {*stated, false, LineEnd::goes_on};
    }
    std::set<int> seen;
    for (int d = record.department.on(day_).value_or(nobody); d != nobody && seen.insert(d).second;) {
        if (department_in_force(d)) {
            const int head = at(model_.departments, d).head.on(day_).value_or(nobody);
            if (head != nobody && head != post) return {head, true, LineEnd::goes_on};
        }
        d = at(model_.departments, d).parent.on(day_).value_or(nobody);
    }
    return {nobody, true, LineEnd::unknown};
}

SlowAnswers::Line SlowAnswers::line(int post) const {
    Line result = said(post);
    std::set<int> seen;
    while (result.superior != nobody && !post_in_force(result.superior)) {
        if (!seen.insert(result.superior).second) return {nobody, result.inherited, LineEnd::unknown};
        const Line next = said(result.superior);
        result = {next.superior, result.inherited, next.end};
    }
    return result;
}

std::vector<int> SlowAnswers::chain(int post) const {
    std::vector<int> posts;
    for (int above = line(post).superior; above != nobody; above = line(above).superior) posts.push_back(above);
    return posts;
}

bool SlowAnswers::is_holding(int person, const Model::Appointment& appointment) const {
    return person_in_force(person) && appointment.days.contains(day_) && appointment.kind != "standby" &&
           post_in_force(appointment.post);
}

std::vector<int> SlowAnswers::holders(int post) const {
    std::vector<int> people;
    for (int q = 0; q < count_of(model_.people); ++q)
        if (contains(holds(q), post)) people.push_back(q);
    return people;
}

std::vector<int> SlowAnswers::standby(int post) const {
    std::vector<int> people;
    for (int q = 0; q < count_of(model_.people); ++q)
        for (const Model::Appointment& appointment : at(model_.people, q).appointments)
            if (person_in_force(q) && post_in_force(post) && appointment.days.contains(day_) &&
                appointment.kind == "standby" && appointment.post == post && !contains(people, q))
                people.push_back(q);
    return people;
}

std::vector<int> SlowAnswers::holds(int person) const {
    std::vector<int> posts;
    for (const Model::Appointment& appointment : at(model_.people, person).appointments)
        if (is_holding(person, appointment) && !contains(posts, appointment.post)) posts.push_back(appointment.post);
    return posts;
}

double SlowAnswers::share(int person, int post) const {
    double stated = 0;
    int unstated = 0;
    for (const Model::Appointment& appointment : at(model_.people, person).appointments) {
        if (!is_holding(person, appointment)) continue;
        stated += appointment.share.value_or(0);
        unstated += !appointment.share;
    }
    double share = 0;
    for (const Model::Appointment& appointment : at(model_.people, person).appointments)
        if (is_holding(person, appointment) && appointment.post == post)
            share += appointment.share ? *appointment.share : std::max(0.0, 1 - stated) / unstated;
    return share;
}

int SlowAnswers::main_post(int person) const {
    for (const char* kind : {"regular", "concurrent", "acting"})
        for (const Model::Appointment& appointment : at(model_.people, person).appointments)
            if (is_holding(person, appointment) &&
                (appointment.kind.empty() ? "regular" : appointment.kind) == std::string(kind))
                return appointment.post;
    return nobody;
}

std::vector<int> SlowAnswers::managers(int person, int post) const {
    for (const int above : chain(post)) {
        std::vector<int> people = holders(above);
        std::erase(people, person);
        if (people.empty()) continue;
        for (const Model::Appointment& appointment : at(model_.people, person).appointments)
            if (is_holding(person, appointment) && appointment.post == post && contains(people, appointment.supervisor))
                return {appointment.supervisor};
        return people;
    }
    return {};
}

void SlowAnswers::add_below(int post, std::vector<int>& order) const {
    for (int p = 0; p < count_of(model_.posts); ++p) {
        if (!post_in_force(p) || line(p).superior != post) continue;
        order.push_back(p);
        add_below(p, order);
    }
}

std::vector<int> SlowAnswers::chart() const {
    std::vector<int> order;
    add_below(nobody, order);
    return order;
}

bool SlowAnswers::is_manager(int person, int other) const {
    return std::ranges::any_of(holds(other), [&](int post) { return contains(managers(other, post), person); });
}

void SlowAnswers::add_people_below(int person, unsigned depth, std::vector<int>& path, std::vector<int>& people) const {
    if (depth == 0) return;
    path.push_back(person);
    for (int q = 0; q < count_of(model_.people); ++q) {
        if (!is_manager(person, q) || contains(path, q)) continue;
        const bool is_new = !contains(people, q);
        if (is_new) people.push_back(q);
        // With no limit to the depth, one walk down from each finds all.
        if (is_new || depth <= model_.people.size()) add_people_below(q, depth - 1, path, people);
    }
    path.pop_back();
}

std::vector<int> SlowAnswers::people_below(int person, unsigned depth) const {
    std::vector<int> path;
    std::vector<int> people;
    add_people_below(person, depth, path, people);
    return people;
}

int SlowAnswers::part_of(int department) const {
    int above = at(model_.departments, department).parent.on(day_).value_or(nobody);
    while (above != nobody && !department_in_force(above))
        above = at(model_.departments, above).parent.on(day_).value_or(nobody);
    return above;
}

void SlowAnswers::add_posts_within(int department, std::vector<int>& posts) const {
    for (int p = 0; p < count_of(model_.posts); ++p)
        if (post_in_force(p) && at(model_.posts, p).department.on(day_) == department) posts.push_back(p);
    for (int d = 0; d < count_of(model_.departments); ++d)
        if (department_in_force(d) && part_of(d) == department) add_posts_within(d, posts);
}

std::vector<int> SlowAnswers::posts_within(int department) const {
    std::vector<int> posts;
    add_posts_within(department, posts);
    return posts;
}

namespace {

/// `above(answers, i)` is where i leads that day, `lives(answers, i)` whether it is in force.
template <typename Above, typename Lives>
std::map<std::vector<int>, Day> cycles(const Model& model, int count, const Above& above, const Lives& lives) {
    std::map<std::vector<int>, Day> first_days;
    for (const Day day : days_to_try()) {
        const SlowAnswers answers(model, day);
        for (int start = 0; start < count; ++start) {
            std::vector<int> walk{start};
            while (walk.back() != nobody && std::ranges::count(walk, walk.back()) == 1)
                walk.push_back(above(answers, walk.back()));
            // A cycle that comes back to its start, from its first member on.
            if (walk.back() != start || walk.size() < 2) continue;
            walk.pop_back();
            if (std::ranges::min(walk) != start) continue;
            // It matters on days on which it is in the line of somebody in force.
            bool matters = false;
            for (int from = 0; from < count && !matters; ++from) {
                if (!lives(answers, from)) continue;
                int reached = from;
                for (int steps = 0; steps <= count && reached != nobody && reached != start; ++steps)
                    reached = above(answers, reached);
                matters = reached == start;
            }
            if (matters) first_days.emplace(walk, day);
        }
    }
    return first_days;
}

}  // namespace

std::map<std::vector<int>, Day> reporting_cycles(const Model& model) {
    return cycles(
        model, count_of(model.posts), [](const SlowAnswers& answers, int post) { return answers.said(post).superior; },
        [](const SlowAnswers& answers, int post) { return answers.post_in_force(post); });
}

std::map<std::vector<int>, Day> department_cycles(const Model& model) {
    return cycles(
        model, count_of(model.departments),
        [](const SlowAnswers& answers, int d) {
            return at(answers.model().departments, d).parent.on(answers.day()).value_or(nobody);
        },
        [](const SlowAnswers& answers, int d) { return answers.department_in_force(d); });
}

}  // namespace orgraph::test
