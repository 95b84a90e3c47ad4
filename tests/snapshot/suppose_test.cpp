#include "orgraph/suppose.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/search.hpp"
#include "orgraph/staffing.hpp"
#include "orgraph/subordinates.hpp"
#include "orgraph/workload.hpp"
#include "random_organization.hpp"

using namespace orgraph;
using test::Json;
using test::json_text;

namespace {

Json& member(Json& object, const std::string& key) {
    for (auto& [name, value] : object.members)
        if (name == key) return value;
    object.members.emplace_back(key, Json());
    return object.members.back().second;
}
void drop(Json& object, const std::string& key) {
    std::erase_if(object.members, [&](const auto& one) { return one.first == key; });
}
Json* list_of(Json& object, const std::string& key) {
    return object.find(key) == nullptr ? nullptr : &member(object, key);
}

/// The duties of a random organization, with shared ones and quotas among them.
void enrich(Json& document, std::mt19937& random) {
    for (const char* kind : {"departments", "posts"})
        for (Json& owner : member(document, kind).items) {
            Json* const duties = list_of(owner, "duties");
            if (duties == nullptr) continue;
            for (Json& duty : duties->items) {
                if (random() % 2 == 0) member(duty, "load") = json_text("shared");
                if (random() % 3 == 0)
                    member(duty, "quota") = Json::object()
                                                .add("count", Json(std::to_string(random() % 4)))
                                                .add("unit", json_text(random() % 2 == 0 ? "calls" : "visits"))
                                                .add("per", json_text(random() % 2 == 0 ? "week" : "month"));
            }
        }
}

/// Everything that is asked of a snapshot, answered; what the document says of people where `with_records`.
std::vector<std::string> answers(const Snapshot& day, bool with_records = true) {
    std::vector<std::string> all{summary_json(day), coverage_json(day), staffing_json(day, none, false),
                                 duty_search_json(day, "销售部 Sales")};
    const auto workload = [&](Node who) {
        for (const bool cover : {false, true}) all.push_back(workload_json(day, who, {cover}, true));
    };
    workload(none);
    for (const Node department : day.nodes(Kind::department)) {
        for (const bool own : {false, true}) all.push_back(staffing_json(day, department, own));
        all.push_back(subordinates_json(day, department));
        workload(department);
    }
    for (const Kind kind : {Kind::post, Kind::person})
        for (const Node node : day.nodes(kind)) {
            for (const std::uint32_t depth : {1u, any_depth}) all.push_back(subordinates_json(day, node, depth));
            all.push_back(chain_json(day, node, none, true));
            workload(node);
        }
    for (const Node person : day.nodes(Kind::person)) {
        if (with_records) all.push_back(node_json(day, person));
        all.push_back(duties_json(day, person));
        std::vector<PostLoad> posts;
        const PersonLoad load = person_load(day, person, posts, {true});
        all.push_back(std::to_string(load.hours_per_week) + ' ' + std::to_string(load.ratio) + ' ' +
                      std::to_string(load.covering_hours_per_week) + ' ' + to_string(load.state));
    }
    return all;
}

/// Where two lists of answers differ first; "" where they do not.
std::string difference(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    if (found.size() != expected.size()) return "there are fewer or more answers";
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] != expected[i]) return found[i] + "\nbut expected\n" + expected[i];
    return "";
}

/// What is supposed, at random: about a third of the people are not there, and of the posts other headcounts are meant.
Suppositions random_suppositions(const Snapshot& day, std::mt19937& random) {
    Suppositions suppositions;
    for (const Node person : day.nodes(Kind::person))
        if (random() % 3 == 0) suppositions.without.push_back(person);
    for (const Node post : day.nodes(Kind::post)) {
        const std::uint64_t least = random() % 5;
        if (random() % 3 == 0) suppositions.headcounts.push_back({post, least, least + random() % 2});
    }
    std::ranges::shuffle(suppositions.without, random);
    std::ranges::shuffle(suppositions.headcounts, random);
    return suppositions;
}

Json* item_of(Json& document, const char* kind, std::string_view id) {
    for (Json& item : member(document, kind).items)
        if (item.find("id")->token == json_text(id).token) return &item;
    return nullptr;
}

/// The person's life ends the day before, or begins the day after.
void send_away(Json& person, Day day) {
    const Json* const from = person.find("from");
    if (day > first_day && (from == nullptr || from->token < json_text(day.text()).token)) {
        member(person, "to") = json_text(Day(day.number() - 1).text());
        return;
    }
    const Json* const to = person.find("to");
    const std::string next = (day == first_day ? test::random_days.from : Day(day.number() + 1)).text();
    if (to != nullptr && to->token < json_text(next).token) drop(person, "to");
    member(person, "from") = json_text(next);
}

/// The document says what is supposed.
Json edited(Json document, const Snapshot& day, const Suppositions& suppositions) {
    for (const Node person : suppositions.without) send_away(*item_of(document, "people", day.id(person)), day.day());
    for (const SupposedHeadcount& headcount : suppositions.headcounts)
        member(*item_of(document, "posts", day.id(headcount.post)), "headcount") =
            headcount.min == headcount.max ? Json(std::to_string(headcount.min))
                                           : Json::object()
                                                 .add("min", Json(std::to_string(headcount.min)))
                                                 .add("max", Json(std::to_string(headcount.max)));
    return document;
}

/// The same where the people are out of the document, and from where they are named as supervisors.
Json without_people(Json document, const Snapshot& day, const Suppositions& suppositions) {
    document = edited(std::move(document), day, {{}, suppositions.headcounts});
    std::vector<std::string> gone;
    for (const Node person : suppositions.without) gone.push_back(json_text(day.id(person)).token);
    std::vector<Json>& people = member(document, "people").items;
    std::erase_if(people, [&](const Json& person) { return std::ranges::count(gone, person.find("id")->token) > 0; });
    for (Json& person : people)
        if (Json* const appointments = list_of(person, "appointments"); appointments != nullptr)
            for (Json& appointment : appointments->items)
                if (const Json* const named = appointment.find("supervisor");
                    named != nullptr && std::ranges::count(gone, named->token) > 0)
                    drop(appointment, "supervisor");
    return document;
}

/// The same without the appointments to vacant posts, but those of people who stand by.
Json without_appointments(Json document, const Snapshot& day, const Suppositions& suppositions) {
    for (Json& person : member(document, "people").items) {
        Json* const appointments = list_of(person, "appointments");
        if (appointments == nullptr) continue;
        std::erase_if(appointments->items, [&](const Json& appointment) {
            const Json* const kind = appointment.find("kind");
            if (kind != nullptr && kind->token == json_text("standby").token) return false;
            return std::ranges::any_of(suppositions.vacant, [&](Node post) {
                return appointment.find("post")->token == json_text(day.id(post)).token;
            });
        });
    }
    return document;
}

Snapshot read(const Json& document, Day day) { return Organization::read(test::laid_out(document)).at(day); }

std::string refusal(const Snapshot& day, const Suppositions& suppositions) {
    try {
        suppose(day, suppositions);
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
        return error.what();
    }
    return "";
}

constexpr const char* firm = R"({"orgraph": 1, "departments": [{"id": "d", "name": "D", "head": "boss"}],
    "jobs": [{"id": "j", "title": "J"}],
    "posts": [{"id": "boss", "title": "Boss", "department": "d", "reports_to": null, "headcount": 1},
      {"id": "clerk", "title": "Clerk", "department": "d", "headcount": [{"value": 3, "to": "2026-06-30"}],
       "duties": [{"text": "File", "effort": {"hours": 12, "per": "week"}, "load": "shared"}]},
      {"id": "frozen", "title": "Frozen", "department": "d", "headcount": 1, "status": "frozen"},
      {"id": "later", "title": "Later", "department": "d", "from": "2030-01-01"}],
    "people": [{"id": "a", "name": "A", "appointments": [{"post": "boss"}]},
      {"id": "b", "name": "B", "appointments": [{"post": "clerk"}]},
      {"id": "c", "name": "C", "appointments": [{"post": "clerk"}, {"post": "boss", "kind": "standby"}]},
      {"id": "left", "name": "Left", "to": "2020-12-31"}]})";
const Day noon = *Day::parse("2026-11-21");

}  // namespace

TEST_CASE("what is supposed is answered as if the document said so", "[snapshot][property]") {
    const auto seed = GENERATE(range(2000u, 2120u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    Json document = test::random_organization(seed).document;
    enrich(document, random);
    const Organization organization = Organization::read(test::laid_out(document));
    const std::vector<Day> days = test::days_to_try();
    for (const Day day : {days[random() % days.size()], days[random() % days.size()], first_day}) {
        CAPTURE(day.text());
        const Snapshot as_it_is = organization.at(day);
        const Suppositions suppositions = random_suppositions(as_it_is, random);
        const std::vector<std::string> before = answers(as_it_is);
        const Snapshot supposed = suppose(as_it_is, suppositions);
        REQUIRE(difference(answers(supposed), answers(read(edited(document, as_it_is, suppositions), day))) == "");
        REQUIRE(difference(answers(supposed, false),
                           answers(read(without_people(document, as_it_is, suppositions), day), false)) == "");
        REQUIRE(difference(answers(as_it_is), before) == "");

        // Nodes stay the same ones.
        REQUIRE(supposed.node_count() == as_it_is.node_count());
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            REQUIRE(std::ranges::equal(supposed.nodes(kind), as_it_is.nodes(kind)));
        for (const Node person : as_it_is.nodes(Kind::person))
            REQUIRE(supposed.in_force(person) == (std::ranges::count(suppositions.without, person) == 0));
    }
}

TEST_CASE("a post supposed to be vacant is answered for as if nobody were appointed to it", "[snapshot][property]") {
    const auto seed = GENERATE(range(2300u, 2360u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Json document = test::random_organization(seed).document;
    const Organization organization = Organization::read(test::laid_out(document));
    for (const Day day : {test::random_days.from, last_day}) {
        const Snapshot as_it_is = organization.at(day);
        Suppositions suppositions;
        for (const Node post : as_it_is.nodes(Kind::post))
            if (random() % 3 == 0) suppositions.vacant.push_back(post);
        std::ranges::shuffle(suppositions.vacant, random);
        const Snapshot supposed = suppose(as_it_is, suppositions);
        for (const Node post : suppositions.vacant) {
            REQUIRE(supposed.held_by(post).empty());
            REQUIRE(std::ranges::equal(supposed.standby(post), as_it_is.standby(post)));
        }
        REQUIRE(difference(answers(supposed, false),
                           answers(read(without_appointments(document, as_it_is, suppositions), day), false)) == "");
        Snapshot step = as_it_is;
        for (const Node post : suppositions.vacant) step = suppose(step, {{}, {}, {post, post}});
        REQUIRE(difference(answers(step), answers(supposed)) == "");
    }
}

TEST_CASE("what is supposed one after the other adds up, and nothing changes nothing", "[snapshot][property]") {
    const auto seed = GENERATE(range(2200u, 2240u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Organization organization = Organization::read(test::random_organization(seed).text());
    for (const Day day : {test::random_days.from, last_day}) {
        const Snapshot as_it_is = organization.at(day);
        const Suppositions all = random_suppositions(as_it_is, random);
        Snapshot step = as_it_is;
        for (const Node person : all.without) step = suppose(step, {{person}, {}});
        for (const SupposedHeadcount& headcount : all.headcounts) {
            step = suppose(step, {{}, {{headcount.post, 0, 99}}});
            step = suppose(step, {{}, {headcount}});
        }
        REQUIRE(difference(answers(step), answers(suppose(as_it_is, all))) == "");
        REQUIRE(difference(answers(suppose(step, {})), answers(step)) == "");
        REQUIRE(difference(answers(suppose(as_it_is, {})), answers(as_it_is)) == "");
        // So it does on another day, of those who are there then.
        const Day other = day == last_day ? test::random_days.from : last_day;
        const Snapshot then = organization.at(other);
        Suppositions there;
        for (const Node person : all.without)
            if (then.in_force(person)) there.without.push_back(person);
        for (const SupposedHeadcount& headcount : all.headcounts)
            if (then.in_force(headcount.post)) there.headcounts.push_back(headcount);
        REQUIRE(difference(answers(on_day(step, other)), answers(suppose(then, there))) == "");
    }
}

TEST_CASE("the headcount that is supposed last counts", "[snapshot]") {
    const Snapshot day = Organization::read(firm).at(noon);
    const Node clerk = day.find(Kind::post, "clerk");
    CHECK_FALSE(post_staffing(day, clerk).heads.min);  // not planned on that day
    const Snapshot supposed = suppose(day, {{}, {{clerk, 4, 9}, {day.find(Kind::post, "boss"), 2, 2}, {clerk, 0, 1}}});
    const Heads heads = post_staffing(supposed, clerk).heads;
    CHECK(heads.min == 0);
    CHECK(heads.max == 1);
    CHECK(heads.excess == 1);
    CHECK(post_staffing(supposed, day.find(Kind::post, "boss")).heads.vacant == 1);
    CHECK(post_staffing(suppose(supposed, {{}, {{clerk, 5, 5}}}), clerk).heads.vacant == 3);
    CHECK(post_staffing(supposed, clerk).heads == heads);
    // A frozen post has no vacancies, whatever is supposed; large numbers stay.
    const Node frozen = day.find(Kind::post, "frozen");
    CHECK(post_staffing(suppose(day, {{}, {{frozen, 7, 7}}}), frozen).heads.vacant == 0);
    CHECK(post_staffing(suppose(day, {{}, {{clerk, 1, ~std::uint64_t{0}}}}), clerk).heads.max == ~std::uint64_t{0});
}

TEST_CASE("who is supposed not to be there holds nothing and is not found", "[snapshot]") {
    const Snapshot day = Organization::read(firm).at(noon);
    const Node b = day.find(Kind::person, "b");
    const Node c = day.find(Kind::person, "c");
    const Node clerk = day.find(Kind::post, "clerk");
    const Snapshot supposed = suppose(day, {{c, c}, {}});  // saying it again says no more
    CHECK_FALSE(supposed.in_force(c));
    CHECK(supposed.find(Kind::person, "c") == none);
    CHECK(supposed.standby(day.find(Kind::post, "boss")).empty());
    REQUIRE(supposed.held_by(clerk).size() == 1);
    CHECK(workload_of(supposed, b).people[0].hours_per_week == 12);  // what was shared is b's alone
    CHECK(workload_of(day, b).people[0].hours_per_week == 6);
    CHECK(workload_of(suppose(supposed, {{b}, {}})).uncovered_hours_per_week == 12);
    CHECK(day.standby(day.find(Kind::post, "boss")).size() == 1);
    CHECK(supposed.day() == noon);
}

TEST_CASE("what cannot be supposed is refused", "[snapshot]") {
    const Snapshot day = Organization::read(firm).at(noon);
    const Node b = day.find(Kind::person, "b");
    const Node clerk = day.find(Kind::post, "clerk");
    const auto later = Node{static_cast<std::uint32_t>(day.find(Kind::post, "frozen")) + 1};
    const auto left = Node{static_cast<std::uint32_t>(day.find(Kind::person, "c")) + 1};
    for (const Node wrong : {none, Node{day.node_count()}, later, left, clerk, day.find(Kind::department, "d"),
                             day.find(Kind::job, "j")}) {
        CAPTURE(static_cast<std::uint32_t>(wrong));
        CHECK_FALSE(refusal(day, {{wrong}, {}}).empty());
        CHECK_FALSE(refusal(day, {{b, wrong}, {}}).empty());
        if (wrong != clerk) CHECK_FALSE(refusal(day, {{}, {{wrong, 1, 1}}}).empty());
        if (wrong != clerk) CHECK_FALSE(refusal(day, {{}, {}, {wrong}}).empty());
    }
    CHECK_FALSE(refusal(day, {{}, {{b, 1, 1}}}).empty());
    CHECK_FALSE(refusal(day, {{}, {{clerk, 2, 1}}}).empty());
    CHECK_FALSE(refusal(day, {{}, {{clerk, 2, 1}, {clerk, 1, 1}}}).empty());
    CHECK_FALSE(refusal(suppose(day, {{b}, {}}), {{b}, {}}).empty());  // not there any more
    CHECK(refusal(day, {}).empty());
}
