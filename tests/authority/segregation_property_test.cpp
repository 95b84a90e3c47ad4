// Segregation held against a slow answer written from semantics S14, over documents made at random.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "orgraph/segregation.hpp"
#include "orgraph/suppose.hpp"
#include "snapshot/data.hpp"

using namespace orgraph;

namespace {

constexpr int day_count = 24;
constexpr int jobs = 3;
constexpr int posts = 9;
constexpr int departments = 2;
constexpr int people = 7;
const Day first = *Day::parse("2026-11-10");

Day day_at(int number) { return Day(first.number() + static_cast<std::uint32_t>(number)); }

struct Days {
    int from = -1;  ///< -1: since ever
    int to = day_count;
    bool contains(int day) const { return from <= day && day <= to; }
};

constexpr int any = 0;  ///< `*`
constexpr int not_said = -1;
struct May {
    int action = any;
    int subject = any;
};
struct DutyMade {
    int id = 0;
    Days days;
};
struct Job {
    std::vector<May> authorities;
    std::vector<DutyMade> duties;
};
struct Post : Job {
    int job = -1;
    std::vector<int> inherits;
    Days days;
};
struct Department {
    std::vector<std::pair<int, Days>> heads;
    std::vector<int> deputies;
    std::vector<DutyMade> duties;
    Days days;
};
struct Appointment {
    int post = 0;
    bool standby = false;
    Days days;
};
struct Delegation {
    int to = 0;
    May what{not_said, not_said};
    Days days;
};
struct Person {
    std::vector<Appointment> appointments;
    std::vector<Delegation> delegates;
    Days days;
};
struct Item {
    enum { authority, duty, post } kind = authority;
    May may;
    int number = 0;  ///< of the duty or post
};
struct Set {
    std::vector<Item> items;
    int at_most = 1;
};

/// An item and what it comes through: a post, or a person, counted on from the posts.
using Held = std::pair<int, int>;

/// An organization made at random, as a document and as plain data.
class Made {
 public:
    explicit Made(unsigned seed) : random_(seed) {
        for (int i = 0; i < jobs; ++i) jobs_.push_back(job());
        for (int i = 0; i < posts; ++i) posts_.push_back(post(i));
        for (int i = 0; i < departments; ++i) departments_.push_back(department());
        for (int i = 0; i < people; ++i) people_.push_back(person());
        for (int count = below(5); count > 0; --count) sets_.push_back(set());
    }

    std::string document();
    int set_count() const { return static_cast<int>(sets_.size()); }
    /// Who has too much of a set on a day, and by what; in the order that the library promises.
    std::vector<std::pair<int, std::vector<Held>>> breaches(int set, int day, int without) const;

 private:
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    Days days() {
        Days result;
        if (one_in(2)) return result;
        result.from = below(day_count);
        result.to = std::min(day_count, result.from + below(day_count));
        if (one_in(3)) result.from = -1;
        return result;
    }
    int symbol() { return one_in(6) ? any : 1 + below(3); }
    std::vector<May> authorities() {
        std::vector<May> result;
        for (int count = below(3); count > 0; --count) result.push_back({symbol(), symbol()});
        return result;
    }
    std::vector<DutyMade> duties() {
        std::vector<DutyMade> result;
        for (int count = below(3); count > 0; --count) result.push_back({duties_++, days()});
        return result;
    }
    Job job() { return {authorities(), duties()}; }
    Post post(int number) {
        Post made;
        made.authorities = authorities();
        made.duties = duties();
        if (one_in(2)) made.job = below(jobs);
        for (int other = 0; other < number; ++other)
            if (one_in(5)) made.inherits.push_back(other);
        if (one_in(3)) made.days = days();
        return made;
    }
    Department department() {
        Department made;
        for (int at = 0; at < day_count && made.heads.size() < 3;) {
            const int end = at + below(day_count / 2);
            if (!one_in(4)) made.heads.push_back({below(posts), {at, end}});
            at = end + 1 + below(3);
        }
        for (int count = below(3); count > 0; --count) made.deputies.push_back(below(posts));
        made.duties = duties();
        if (one_in(3)) made.days = days();
        return made;
    }
    Person person() {
        Person made;
        for (int count = below(4); count > 0; --count) made.appointments.push_back({below(posts), one_in(6), days()});
        for (int count = below(3); count > 0; --count) {
            Delegation delegation{below(people), {not_said, not_said}, days()};
            if (one_in(2)) delegation.what.action = symbol();
            if (one_in(2)) delegation.what.subject = symbol();
            made.delegates.push_back(delegation);
        }
        if (one_in(3)) made.days = days();
        return made;
    }
    Set set() {
        Set made;
        for (int count = 1 + below(5); count > 0; --count) {
            Item item;
            const int kind = below(4);
            if (kind == 2 && duties_ > 0)
                item = {Item::duty, {}, below(duties_)};
            else if (kind == 3)
                item = {Item::post, {}, below(posts)};
            else
                item.may = {symbol(), symbol()};
            made.items.push_back(item);
        }
        made.at_most = below(3);
        return made;
    }

    std::string text(const char* const (&spellings)[4][3], int number) { return spellings[number][below(3)]; }
    std::string text(const May& may);
    std::string text(const Days& days) const;
    std::string text(const std::vector<DutyMade>& duties) const;
    std::string text(const std::vector<May>& authorities);
    std::string text(const Item& item);

    bool holds(int person, int post, int day, int without) const;
    std::vector<int> held(int person, int day, int without) const;
    bool in_force(int person, int day, int without) const {
        return person != without && people_[static_cast<std::size_t>(person)].days.contains(day);
    }
    const Post& post_at(int number) const { return posts_[static_cast<std::size_t>(number)]; }
    bool has_duty(int post, int duty, int day) const;
    bool answers_for(int post, int duty, int day, int without) const;
    bool brings(int post, const Item& item, int day, int without) const;
    bool brings_named(int post, const Item& item, const May& named) const;

    std::mt19937 random_;
    int duties_ = 0;
    std::vector<Job> jobs_;
    std::vector<Post> posts_;
    std::vector<Department> departments_;
    std::vector<Person> people_;
    std::vector<Set> sets_;
};

const char* const actions[4][3] = {
    {"*", "*", "＊"}, {"approve", "Approve", "ＡＰＰＲＯＶＥ"}, {"sign", "SIGN", "Sign"}, {"审批", "審批", "审批"}};
const char* const subjects[4][3] = {
    {"*", "*", "＊"}, {"payment", "Payment", "ｐayment"}, {"采购", "採購", "采購"}, {"报销", "報銷", "报銷"}};

template <typename Range, typename Text>
std::string list(const Range& range, const Text& text) {
    std::string all;
    for (const auto& one : range) {
        if (!all.empty()) all += ", ";
        all += text(one);
    }
    return std::string(1, '[').append(all).append("]");
}

std::string braced(const std::string& members) { return std::string(1, '{').append(members).append("}"); }
std::string id(char kind, int number) { return std::string("\"").append(1, kind).append(std::to_string(number)) + '"'; }

std::string Made::text(const May& may) {
    std::string all;
    if (may.action != not_said) all += R"(, "action": ")" + text(actions, may.action) + '"';
    if (may.subject != not_said) all += R"(, "subject": ")" + text(subjects, may.subject) + '"';
    return all;
}
std::string Made::text(const Days& days) const {
    std::string all;
    if (days.from >= 0) all += R"(, "from": ")" + day_at(days.from).text() + '"';
    if (days.to < day_count) all += R"(, "to": ")" + day_at(days.to).text() + '"';
    return all;
}
std::string Made::text(const std::vector<DutyMade>& duties) const {
    return R"(, "duties": )" + list(duties, [this](const DutyMade& duty) {
               return R"({"id": )" + id('x', duty.id) + R"(, "text": "t")" + text(duty.days) + "}";
           });
}
std::string Made::text(const std::vector<May>& authorities) {
    return R"(, "authorities": )" + list(authorities, [this](const May& may) { return braced(text(may).substr(2)); });
}
std::string Made::text(const Item& item) {
    if (item.kind == Item::duty) return R"({"duty": )" + id('x', item.number) + "}";
    if (item.kind == Item::post) return R"({"post": )" + id('p', item.number) + "}";
    return braced(text(item.may).substr(2));
}

std::string Made::document() {
    const auto post_id = [](int number) { return id('p', number); };
    int number = 0;
    std::string all = R"({"orgraph": 1, "departments": [{"id": "all", "name": "all"})";
    for (const Department& one : departments_) {
        all += R"(, {"id": )" + id('d', number++) + R"(, "name": "d", "deputies": )" + list(one.deputies, post_id);
        if (!one.heads.empty())
            all += R"(, "head": )" + list(one.heads, [this](const auto& head) {
                       return R"({"value": )" + id('p', head.first) + text(head.second) + "}";
                   });
        all += text(one.duties) + text(one.days) + "}";
    }
    number = 0;
    all += R"(], "jobs": )" + list(jobs_, [&](const Job& one) {
               return R"({"id": )" + id('j', number++) + R"(, "title": "j")" + text(one.duties) +
                      text(one.authorities) + "}";
           });
    number = 0;
    all += R"(, "posts": )" + list(posts_, [&](const Post& one) {
               return R"({"id": )" + id('p', number++) + R"(, "title": "p", "department": "all", "reports_to": null)" +
                      (one.job < 0 ? "" : R"(, "job": )" + id('j', one.job)) + text(one.duties) +
                      text(one.authorities) + R"(, "inherits_duties_of": )" + list(one.inherits, post_id) +
                      text(one.days) + "}";
           });
    number = 0;
    all += R"(, "people": )" + list(people_, [&](const Person& one) {
               return R"({"id": )" + id('m', number++) + R"(, "name": "m", "appointments": )" +
                      list(one.appointments,
                           [&](const Appointment& appointment) {
                               return R"({"post": )" + id('p', appointment.post) +
                                      (appointment.standby ? R"(, "kind": "standby")" : "") + text(appointment.days) +
                                      "}";
                           }) +
                      R"(, "delegates": )" +
                      list(one.delegates,
                           [&](const Delegation& delegation) {
                               return R"({"person": )" + id('m', delegation.to) + text(delegation.what) +
                                      text(delegation.days) + "}";
                           }) +
                      text(one.days) + "}";
           });
    all += R"(, "incompatible": )" + list(sets_, [&](const Set& one) {
               return R"({"name": "s", "at_most": )" + std::to_string(one.at_most) + R"(, "any_of": )" +
                      list(one.items, [this](const Item& item) { return text(item); }) + "}";
           });
    return all + "}";
}

// ---- The slow answer

bool Made::holds(int person, int post, int day, int without) const {
    const auto all = held(person, day, without);
    return std::find(all.begin(), all.end(), post) != all.end();
}

std::vector<int> Made::held(int person, int day, int without) const {
    std::vector<int> result;
    if (!in_force(person, day, without)) return result;
    for (const Appointment& one : people_[static_cast<std::size_t>(person)].appointments)
        if (!one.standby && one.days.contains(day) && post_at(one.post).days.contains(day) &&
            std::find(result.begin(), result.end(), one.post) == result.end())
            result.push_back(one.post);
    return result;
}

bool Made::has_duty(int number, int duty, int day) const {
    const Post& post = post_at(number);
    if (!post.days.contains(day)) return false;
    const auto is_it = [&](const DutyMade& one) { return one.id == duty && one.days.contains(day); };
    if (std::any_of(post.duties.begin(), post.duties.end(), is_it)) return true;
    if (post.job >= 0) {
        const Job& job = jobs_[static_cast<std::size_t>(post.job)];
        if (std::any_of(job.duties.begin(), job.duties.end(), is_it)) return true;
    }
    return std::any_of(post.inherits.begin(), post.inherits.end(), [&](int from) { return has_duty(from, duty, day); });
}

bool Made::answers_for(int post, int duty, int day, int without) const {
    for (const Department& one : departments_) {
        const auto is_it = [&](const DutyMade& made) { return made.id == duty && made.days.contains(day); };
        if (!one.days.contains(day) || std::none_of(one.duties.begin(), one.duties.end(), is_it)) continue;
        for (const auto& [head, days] : one.heads) {
            if (!days.contains(day)) continue;
            for (int person = 0; person < people; ++person)
                if (holds(person, head, day, without)) return head == post;
        }
        if (std::find(one.deputies.begin(), one.deputies.end(), post) != one.deputies.end()) return true;
    }
    return false;
}

bool alike(int a, int b) { return a == any || b == any || a == not_said || b == not_said || a == b; }
bool alike(const May& a, const May& b) { return alike(a.action, b.action) && alike(a.subject, b.subject); }

/// Whether the post's authorities, what is named and the item have something in common.
bool Made::brings_named(int number, const Item& item, const May& named) const {
    const Post& post = post_at(number);
    std::vector<May> all = post.authorities;
    if (post.job >= 0) {
        const auto& more = jobs_[static_cast<std::size_t>(post.job)].authorities;
        all.insert(all.end(), more.begin(), more.end());
    }
    return item.kind == Item::authority && std::any_of(all.begin(), all.end(), [&](const May& may) {
               return alike(may, item.may) && alike(may, named) && alike(named, item.may);
           });
}

bool Made::brings(int post, const Item& item, int day, int without) const {
    switch (item.kind) {
        case Item::duty:
            return has_duty(post, item.number, day) || answers_for(post, item.number, day, without);
        case Item::post:
            return post == item.number;
        default:
            return brings_named(post, item, {not_said, not_said});
    }
}

std::vector<std::pair<int, std::vector<Held>>> Made::breaches(int number, int day, int without) const {
    const Set& set = sets_[static_cast<std::size_t>(number)];
    std::vector<std::pair<int, std::vector<Held>>> result;
    for (int person = 0; person < people; ++person) {
        if (!in_force(person, day, without)) continue;
        std::vector<Held> all;
        int count = 0;
        for (std::size_t i = 0; i < set.items.size(); ++i) {
            const Item& item = set.items[i];
            const std::size_t before = all.size();
            for (const int post : held(person, day, without))
                if (brings(post, item, day, without)) all.emplace_back(i, post);
            for (int from = 0; from < people; ++from) {
                bool delegated = false;
                for (const Delegation& one : people_[static_cast<std::size_t>(from)].delegates) {
                    if (from == person || one.to != person || !one.days.contains(day)) continue;
                    const bool everything = one.what.action == not_said && one.what.subject == not_said;
                    for (const int post : held(from, day, without))
                        delegated = delegated || (everything ? brings(post, item, day, without)
                                                             : brings_named(post, item, one.what));
                }
                if (delegated) all.emplace_back(i, posts + from);
            }
            count += all.size() > before;
        }
        if (count > set.at_most) result.emplace_back(person, all);
    }
    return result;
}

// ---- The library's

struct Numbers {
    explicit Numbers(const Snapshot& snapshot) : snapshot_(snapshot) {}
    int of(Node node) const {
        const int number = std::stoi(std::string(snapshot_.id(node).substr(1)));
        return snapshot_.kind(node) == Kind::person ? posts + number : number;
    }
    const Snapshot& snapshot_;
};

/// Rule, person, item, through, in their order.
using Told = std::vector<std::tuple<int, int, int, int>>;

Told slow(const Made& made, int day, int without) {
    Told told;
    for (int set = 0; set < made.set_count(); ++set)
        for (const auto& [person, held] : made.breaches(set, day, without)) {
            told.emplace_back(set, person, -1, -1);
            for (const auto& [item, through] : held) told.emplace_back(set, person, item, through);
        }
    return told;
}

/// What holds on one day.
Told told(const Snapshot& snapshot, const Breaches& breaches, Day day) {
    const Numbers numbers(snapshot);
    Told told;
    for (const Breach& breach : breaches.rows) {
        if (!breach.days.contains(day)) continue;
        const int rule = static_cast<int>(breach.rule);
        const int person = numbers.of(breach.person) - posts;
        told.emplace_back(rule, person, -1, -1);
        for (const HeldItem& held : breaches.held_by(breach))
            if (held.days.contains(day))
                told.emplace_back(rule, person, static_cast<int>(held.item), numbers.of(held.through));
    }
    return told;
}

/// Runs of days do not touch, and lie within the one that they belong to.
template <typename Key>
void check_runs(std::vector<std::pair<Key, Period>> runs, Period within) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        REQUIRE(!runs[i].second.empty());
        REQUIRE(intersection(runs[i].second, within) == runs[i].second);
        if (i > 0 && runs[i].first == runs[i - 1].first)
            REQUIRE(runs[i - 1].second.to.number() + 1 < runs[i].second.from.number());
    }
}

void check_range(const Breaches& found, Period days) {
    std::vector<std::pair<std::pair<std::uint32_t, Node>, Period>> rows;
    for (const Breach& breach : found.rows) {
        rows.push_back({{breach.rule, breach.person}, breach.days});
        std::vector<std::pair<std::pair<std::uint32_t, Node>, Period>> held;
        for (const HeldItem& one : found.held_by(breach)) held.push_back({{one.item, one.through}, one.days});
        check_runs(held, breach.days);
    }
    REQUIRE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first, a.second.from) < std::tuple(b.first, b.second.from);
    }));
    check_runs(rows, days);
}

}  // namespace

TEST_CASE("segregation of a day and of a range is as S14 says", "[authority][segregation][property]") {
    const auto seed = GENERATE(range(0u, 400u));
    CAPTURE(seed);
    Made made(seed);
    const std::string document = made.document();
    CAPTURE(document);
    const Organization organization = Organization::read(document);
    const int without = seed % 3 == 0 ? static_cast<int>(seed / 3 % people) : -1;
    const auto take = [&](int day) {
        const Snapshot snapshot = organization.at(day_at(day));
        const Node person = snapshot.find(Kind::person, "m" + std::to_string(without));
        return without < 0 || person == none ? snapshot : suppose(snapshot, {{person}, {}});
    };
    for (int day = 0; day < day_count; ++day) {
        CAPTURE(day);
        const Snapshot snapshot = take(day);
        const Breaches found = segregation(snapshot);
        REQUIRE(told(snapshot, found, day_at(day)) == slow(made, day, without));
        const Breaches alone = segregation(snapshot, day_at(day));
        REQUIRE(alone.rows == found.rows);
        REQUIRE(alone.held == found.held);
    }

    const int from = static_cast<int>(seed % 5);
    const int last = day_count - 1 - static_cast<int>(seed % 7);
    const Snapshot snapshot = take(from);
    const int left_out = snapshot.data().suppositions.without.empty() ? -1 : without;
    const Breaches found = segregation(snapshot, day_at(last));
    check_range(found, {day_at(from), day_at(last)});
    for (int day = from; day <= last; ++day) {
        CAPTURE(day);
        Told expected = slow(made, day, left_out);
        Told all = told(snapshot, found, day_at(day));
        // What is held by several posts stands in the order of the whole range.
        std::sort(expected.begin(), expected.end());
        std::sort(all.begin(), all.end());
        REQUIRE(all == expected);
    }
}
