#include "orgraph/segregation.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "orgraph/error.hpp"
#include "orgraph/suppose.hpp"

using namespace orgraph;

namespace {

using Lines = std::vector<std::string>;

constexpr const char* on = "2026-11-21";
Day day(const char* text) { return *Day::parse(text); }

/// `pay ann: 0@cashier 1@lead`, with the days where there are several.
Lines told(const Snapshot& snapshot, const Breaches& breaches, bool with_days = false) {
    Lines lines;
    const auto days = [with_days](Period period) {
        return with_days ? '[' + period.from.text().substr(5) + ' ' + period.to.text().substr(5) + ']' : std::string();
    };
    for (const Breach& breach : breaches.rows) {
        std::string line(incompatible_facts(snapshot, breach.rule).name);
        line.append(1, ' ').append(snapshot.id(breach.person)).append(days(breach.days)).append(1, ':');
        for (const HeldItem& held : breaches.held_by(breach))
            line.append(1, ' ')
                .append(std::to_string(held.item))
                .append(1, '@')
                .append(snapshot.id(held.through))
                .append(days(held.days));
        lines.push_back(line);
    }
    return lines;
}

/// A document of one department d, with the jobs, posts, people and sets given.
Organization organization(const std::string& posts, const std::string& people, const std::string& sets,
                          const std::string& jobs = "", const std::string& department = "") {
    return Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "D")" + department +
                              R"(}], "jobs": [)" + jobs + R"(], "posts": [)" + posts + R"(], "people": [)" + people +
                              R"(], "incompatible": [)" + sets + "]}");
}
std::string post(const std::string& id, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "title": "T", "department": "d")" + (more.empty() ? "" : ", ") + more + "}";
}
std::string may(const std::string& action, const std::string& subject, const std::string& more = "") {
    return R"("authorities": [{"action": ")" + action + R"(", "subject": ")" + subject + '"' + more + "}]";
}
/// A person who holds the posts, their ids divided by spaces.
std::string person(const std::string& id, const std::string& posts, const std::string& more = "") {
    std::string text = R"({"id": ")" + id + R"(", "name": "N", "appointments": [)";
    for (std::size_t at = 0; at < posts.size();) {
        const std::size_t end = std::min(posts.find(' ', at), posts.size());
        text += (at == 0 ? "" : ", ") + (R"({"post": ")" + posts.substr(at, end - at) + "\"}");
        at = end + 1;
    }
    return text + "]" + (more.empty() ? "" : ", ") + more + "}";
}
std::string delegates(const std::string& to, const std::string& more = "") {
    return R"("delegates": [{"person": ")" + to + '"' + (more.empty() ? "" : ", ") + more + "}]";
}
std::string set(const std::string& items, const std::string& more = "") {
    return R"({"name": "pay", "any_of": [)" + items + "]" + (more.empty() ? "" : ", ") + more + "}";
}

const std::string prepare_and_approve =
    R"({"action": "prepare", "subject": "payment"}, {"action": "approve", "subject": "payment"})";
const std::string two_posts =
    post("cashier", may("prepare", "payment")) + ", " + post("lead", may("approve", "payment"));

Lines breaches(const Organization& made, const char* on_day = on) {
    const Snapshot snapshot = made.at(day(on_day));
    const Breaches found = segregation(snapshot);
    for (const Breach& breach : found.rows) CHECK(breach.days == Period{day(on_day), day(on_day)});
    for (const HeldItem& held : found.held) CHECK(held.days == Period{day(on_day), day(on_day)});
    const Breaches ranged = segregation(snapshot, day(on_day));
    CHECK(ranged.rows == found.rows);
    CHECK(ranged.held == found.held);
    return told(snapshot, found);
}
Lines breaches(const std::string& posts, const std::string& people, const std::string& sets,
               const std::string& jobs = "", const std::string& department = "") {
    return breaches(organization(posts, people, sets, jobs, department));
}

}  // namespace

TEST_CASE("two posts together bring too much", "[authority][segregation]") {
    CHECK(breaches(two_posts, person("ann", "cashier lead") + ", " + person("bob", "lead"), set(prepare_and_approve)) ==
          Lines{"pay ann: 0@cashier 1@lead"});
    CHECK(breaches(two_posts, person("ann", "lead cashier"), set(prepare_and_approve)) ==
          Lines{"pay ann: 0@cashier 1@lead"});
    CHECK(breaches(two_posts, person("ann", "lead"), set(prepare_and_approve)).empty());
    CHECK(breaches(two_posts, person("ann", "cashier lead"), "").empty());
}

TEST_CASE("limits, conditions and absences do not matter", "[authority][segregation]") {
    const std::string posts = post("cashier", may("prepare", "payment", R"(, "limit": 0, "when": {"x": ["no"]})")) +
                              ", " + post("lead", may("approve", "payment", R"(, "limit": "unstated")"));
    CHECK(breaches(posts, person("ann", "cashier lead", R"("absences": [{"why": "leave"}])"),
                   set(prepare_and_approve)) == Lines{"pay ann: 0@cashier 1@lead"});
}

TEST_CASE("a job's authorities are those of its posts", "[authority][segregation]") {
    const std::string job = R"({"id": "j", "title": "J", )" + may("prepare", "payment") + "}";
    const std::string posts =
        post("one", R"("job": "j")") + ", " + post("two", R"("job": "j", )" + may("approve", "payment"));
    CHECK(breaches(posts, person("ann", "one") + ", " + person("bob", "two") + ", " + person("cat", "one two"),
                   set(prepare_and_approve), job) == Lines{"pay bob: 0@two 1@two", "pay cat: 0@one 0@two 1@two"});
}

TEST_CASE("on either side * is for any", "[authority][segregation]") {
    CHECK(breaches(post("all", may("*", "payment")), person("ann", "all"), set(prepare_and_approve)) ==
          Lines{"pay ann: 0@all 1@all"});
    CHECK(breaches(post("all", may("*", "*")), person("ann", "all"), set(prepare_and_approve)) ==
          Lines{"pay ann: 0@all 1@all"});
    CHECK(breaches(post("all", may("*", "travel")), person("ann", "all"), set(prepare_and_approve)).empty());
    CHECK(breaches(two_posts, person("ann", "cashier lead"),
                   set(R"({"action": "*", "subject": "payment"}, {"action": "prepare", "subject": "*"})")) ==
          Lines{"pay ann: 0@cashier 0@lead 1@cashier"});
}

TEST_CASE("actions and subjects are folded", "[authority][segregation]") {
    const std::string posts = post("a", may("ＰＲＥＰＡＲＥ", "採購")) + ", " + post("b", may("Approve", "采购"));
    CHECK(breaches(posts, person("ann", "a b"),
                   set(R"({"action": "prepare", "subject": "采购"}, {"action": "APPROVE", "subject": "採購"})")) ==
          Lines{"pay ann: 0@a 1@b"});
}

TEST_CASE("delegations", "[authority][segregation]") {
    const auto delegating = [](const std::string& delegation, const std::string& more = "") {
        return breaches(two_posts,
                        person("ann", "cashier", delegates("bob", delegation)) + ", " + person("bob", "lead") + more,
                        set(prepare_and_approve));
    };
    const Lines breach{"pay bob: 0@ann 1@lead"};

    SECTION("of everything") { CHECK(delegating("") == breach); }
    SECTION("with a limit alone") { CHECK(delegating(R"("limit": 0)") == breach); }
    SECTION("of an action or a subject") {
        CHECK(delegating(R"("subject": "Payment")") == breach);
        CHECK(delegating(R"("action": "PREPARE")") == breach);
        CHECK(delegating(R"("action": "*")") == breach);
        CHECK(delegating(R"("action": "prepare", "subject": "payment")") == breach);
        CHECK(delegating(R"("subject": "travel")").empty());
        CHECK(delegating(R"("action": "approve")").empty());
    }
    SECTION("in force only") {
        CHECK(delegating(R"("from": "2026-11-21", "to": "2026-11-21")") == breach);
        CHECK(delegating(R"("from": "2026-11-22")").empty());
        CHECK(delegating(R"("to": "2026-11-20")").empty());
    }
    SECTION("is not passed on") {
        CHECK(breaches(two_posts,
                       person("ann", "cashier", delegates("bob")) + ", " + person("bob", "", delegates("cat")) + ", " +
                           person("cat", "lead"),
                       set(prepare_and_approve))
                  .empty());
    }
    SECTION("to oneself") {
        CHECK(breaches(two_posts, person("ann", "cashier lead", delegates("ann")), set(prepare_and_approve)) ==
              Lines{"pay ann: 0@cashier 1@lead"});
        CHECK(breaches(two_posts, person("ann", "cashier", delegates("ann")), set(prepare_and_approve)).empty());
    }
    SECTION("several of one person are one") {
        CHECK(breaches(two_posts,
                       person("ann", "cashier", R"("delegates": [{"person": "bob", "subject": "payment"},
                              {"person": "bob", "action": "prepare"}, {"person": "bob"}])") +
                           ", " + person("bob", "lead"),
                       set(prepare_and_approve)) == breach);
    }
    SECTION("of several come in document order, behind posts") {
        CHECK(breaches(two_posts,
                       person("ann", "cashier", delegates("bob")) + ", " + person("bob", "lead cashier") + ", " +
                           person("cat", "cashier lead", delegates("bob")),
                       set(prepare_and_approve)) ==
              Lines{"pay bob: 0@cashier 0@ann 0@cat 1@lead 1@cat", "pay cat: 0@cashier 1@lead"});
    }
    SECTION("of somebody or to somebody not in force") {
        CHECK(breaches(
                  two_posts,
                  person("ann", "cashier", delegates("bob") + R"(, "to": "2026-11-20")") + ", " + person("bob", "lead"),
                  set(prepare_and_approve))
                  .empty());
        CHECK(breaches(
                  two_posts,
                  person("ann", "cashier", delegates("bob")) + ", " + person("bob", "lead", R"("from": "2026-11-22")"),
                  set(prepare_and_approve))
                  .empty());
    }
}

TEST_CASE("what is named, the authority and the item have something in common", "[authority][segregation]") {
    // Each two of them have: the delegation is for travel, the item for payment, and the authority for anything.
    const auto found = [](const std::string& delegation) {
        return breaches(post("all", may("approve", "*")) + ", " + post("cashier", may("prepare", "payment")),
                        person("ann", "all", delegates("bob", delegation)) + ", " + person("bob", "cashier"),
                        set(prepare_and_approve));
    };
    CHECK(found(R"("subject": "travel")").empty());
    CHECK(found(R"("subject": "payment")") == Lines{"pay bob: 0@cashier 1@ann"});
    // The item is for anything.
    CHECK(breaches(post("boss", may("approve", "travel")) + ", " + post("cashier", may("prepare", "payment")),
                   person("ann", "boss", delegates("bob", R"("subject": "payment")")) + ", " + person("bob", "cashier"),
                   set(R"({"action": "prepare", "subject": "payment"}, {"action": "approve", "subject": "*"})"))
              .empty());
}

TEST_CASE("duties that are items", "[authority][segregation]") {
    const std::string items = set(R"({"duty": "x"}, {"action": "approve", "subject": "payment"})");
    const auto duty = [](const std::string& more = "") {
        return R"("duties": [{"id": "x", "text": "counts")" + more + "}]";
    };
    const std::string lead = post("lead", may("approve", "payment"));

    SECTION("a post's own") {
        CHECK(breaches(lead + ", " + post("p", duty()), person("ann", "p lead"), items) ==
              Lines{"pay ann: 0@p 1@lead"});
        CHECK(
            breaches(lead + ", " + post("p", duty(R"(, "to": "2026-11-20")")), person("ann", "p lead"), items).empty());
        CHECK(breaches(lead + ", " + post("p", R"("duties": [{"text": "a"}, {"text": "b"}])"), person("ann", "p lead"),
                       set(R"({"duty": "post:p/2"}, {"action": "approve", "subject": "payment"})")) ==
              Lines{"pay ann: 0@p 1@lead"});
    }
    SECTION("a job's, and inherited") {
        const std::string job = R"({"id": "j", "title": "J", )" + duty() + "}";
        const std::string posts =
            lead + ", " + post("p", R"("job": "j")") + ", " + post("q", R"("inherits_duties_of": ["p"])") + ", " +
            post("r", R"("inherits_duties_of": ["q"])") + ", " + post("s", R"("inherits_duties_of": ["gone"])") + ", " +
            post("gone", R"("to": "2026-11-20", "inherits_duties_of": ["p"])");
        CHECK(breaches(posts,
                       person("ann", "lead p") + ", " + person("bob", "lead r q") + ", " + person("cat", "lead s"),
                       items, job) == Lines{"pay ann: 0@p 1@lead", "pay bob: 0@r 0@q 1@lead"});
    }
    SECTION("a department's, by its head, else its deputies") {
        const auto department = [&duty](const std::string& head) {
            return R"(, "head": ")" + head + R"(", "deputies": ["p", "q"], )" + duty();
        };
        const std::string posts = lead + ", " + post("h") + ", " + post("p") + ", " + post("q");
        const std::string people = person("ann", "lead p") + ", " + person("bob", "lead h");
        CHECK(breaches(posts, people, items, "", department("h")) == Lines{"pay bob: 0@h 1@lead"});
        CHECK(breaches(posts, person("ann", "lead q p"), items, "", department("h")) ==
              Lines{"pay ann: 0@q 0@p 1@lead"});
        CHECK(breaches(posts, people, items, "", department("h") + R"(, "to": "2026-11-20")").empty());
    }
    SECTION("are delegated with everything only") {
        const auto delegating = [&](const std::string& delegation) {
            return breaches(lead + ", " + post("p", duty()),
                            person("ann", "p", delegates("bob", delegation)) + ", " + person("bob", "lead"), items);
        };
        CHECK(delegating("") == Lines{"pay bob: 0@ann 1@lead"});
        CHECK(delegating(R"("action": "*", "subject": "*")").empty());
    }
}

TEST_CASE("posts that are items", "[authority][segregation]") {
    const std::string items = set(R"({"post": "cashier"}, {"post": "lead"})");
    CHECK(breaches(two_posts, person("ann", "cashier lead"), items) == Lines{"pay ann: 0@cashier 1@lead"});
    CHECK(breaches(two_posts, person("ann", "cashier", delegates("bob")) + ", " + person("bob", "lead"), items) ==
          Lines{"pay bob: 0@ann 1@lead"});
    // Who stands by holds nothing.
    CHECK(breaches(two_posts, R"({"id": "ann", "name": "A", "appointments": [{"post": "lead"},
                                  {"post": "cashier", "kind": "standby"}]})",
                   items)
              .empty());
}

TEST_CASE("so many of a set are allowed", "[authority][segregation]") {
    const std::string posts = post("a") + ", " + post("b") + ", " + post("c");
    const auto found = [&posts](const std::string& at_most) {
        return breaches(posts, person("one", "a") + ", " + person("two", "a b") + ", " + person("three", "a b c"),
                        set(R"({"post": "a"}, {"post": "b"}, {"post": "c"})", at_most));
    };
    CHECK(found(R"("at_most": 0)") == Lines{"pay one: 0@a", "pay two: 0@a 1@b", "pay three: 0@a 1@b 2@c"});
    CHECK(found("") == Lines{"pay two: 0@a 1@b", "pay three: 0@a 1@b 2@c"});
    CHECK(found(R"("at_most": 2)") == Lines{"pay three: 0@a 1@b 2@c"});
    CHECK(found(R"("at_most": 3)").empty());
}

TEST_CASE("breaches come by set, then by person", "[authority][segregation]") {
    const std::string people = person("ann", "cashier lead") + ", " + person("bob", "lead cashier");
    const std::string second = R"({"name": "second", "any_of": [{"post": "lead"}, {"post": "cashier"}]})";
    CHECK(breaches(two_posts, people, set(prepare_and_approve) + ", " + second) ==
          Lines{"pay ann: 0@cashier 1@lead", "pay bob: 0@cashier 1@lead", "second ann: 0@lead 1@cashier",
                "second bob: 0@lead 1@cashier"});
}

TEST_CASE("what the document says of a set", "[authority][segregation]") {
    const Snapshot snapshot =
        organization(two_posts, "", set(prepare_and_approve) + ", " + set(R"({"post": "lead"})", R"("at_most": 2)"))
            .at(day(on));
    CHECK(incompatible_count(snapshot) == 2);
    CHECK(incompatible_facts(snapshot, 0).name == "pay");
    CHECK(incompatible_facts(snapshot, 0).item_count == 2);
    CHECK(incompatible_facts(snapshot, 0).at_most == 1);
    CHECK(incompatible_facts(snapshot, 1).at_most == 2);
    CHECK(incompatible_item(snapshot, 0, 1) == R"({"action":"approve","subject":"payment"})");
    CHECK(incompatible_item_facts(snapshot, 0, 1).action == "approve");
    CHECK(incompatible_item_facts(snapshot, 0, 1).post == none);
    CHECK(incompatible_item_facts(snapshot, 1, 0).post == snapshot.find(Kind::post, "lead"));
    CHECK(incompatible_item_facts(snapshot, 1, 0).duty.data() == nullptr);
}

TEST_CASE("as if somebody were not there", "[authority][segregation]") {
    const Organization made = organization(
        two_posts,
        person("ann", "cashier", delegates("bob") + R"(, "to": "2026-11-25")") + ", " + person("bob", "lead"),
        set(prepare_and_approve));
    const Snapshot snapshot = made.at(day(on));
    CHECK(told(snapshot, segregation(snapshot)).size() == 1);
    const Snapshot supposed = suppose(snapshot, {{snapshot.find(Kind::person, "ann")}, {}});
    CHECK(segregation(supposed).rows.empty());
    CHECK(segregation(supposed, day("2026-12-31")).rows.empty());
}

TEST_CASE("breaches of a range are unbroken runs of days", "[authority][segregation]") {
    const auto found = [](const std::string& posts, const std::string& people, const char* last = "2026-12-31") {
        const Snapshot snapshot = organization(posts, people, set(prepare_and_approve)).at(day(on));
        return told(snapshot, segregation(snapshot, day(last)), true);
    };
    SECTION("begins and ends") {
        const std::string ann = R"({"id": "ann", "name": "A", "appointments": [{"post": "cashier"},
            {"post": "lead", "from": "2026-11-25", "to": "2026-12-03"}]})";
        CHECK(found(two_posts, ann) == Lines{"pay ann[11-25 12-03]: 0@cashier[11-25 12-03] 1@lead[11-25 12-03]"});
        CHECK(found(two_posts, ann, "2026-11-24").empty());
        CHECK(found(two_posts, ann, "2026-11-25") ==
              Lines{"pay ann[11-25 11-25]: 0@cashier[11-25 11-25] 1@lead[11-25 11-25]"});
    }
    SECTION("breaks and comes again") {
        CHECK(found(two_posts, R"({"id": "ann", "name": "A", "appointments": [{"post": "cashier"},
                  {"post": "lead", "to": "2026-11-24"}, {"post": "lead", "from": "2026-11-26"}]})") ==
              Lines{"pay ann[11-21 11-24]: 0@cashier[11-21 11-24] 1@lead[11-21 11-24]",
                    "pay ann[11-26 12-31]: 0@cashier[11-26 12-31] 1@lead[11-26 12-31]"});
    }
    SECTION("goes on where one appointment follows the other") {
        CHECK(found(two_posts, R"({"id": "ann", "name": "A", "appointments": [{"post": "cashier"},
                  {"post": "lead", "to": "2026-11-24"}, {"post": "lead", "from": "2026-11-25"}]})") ==
              Lines{"pay ann[11-21 12-31]: 0@cashier[11-21 12-31] 1@lead[11-21 12-31]"});
    }
    SECTION("rests on one thing, then on another") {
        CHECK(found(two_posts + ", " + post("other", may("approve", "*")),
                    R"({"id": "ann", "name": "A", "appointments": [
                        {"post": "other", "from": "2026-11-24"}, {"post": "cashier"},
                        {"post": "lead", "to": "2026-11-24"}, {"post": "lead", "from": "2026-12-30"}]})") ==
              Lines{"pay ann[11-21 12-31]: 0@cashier[11-21 12-31] 1@other[11-24 12-31] 1@lead[11-21 11-24] "
                    "1@lead[12-30 12-31]"});
    }
    SECTION("by delegation, and lives") {
        CHECK(
            found(two_posts + ", " + post("spare"),
                  person("ann", "cashier",
                         delegates("bob", R"("from": "2026-11-23", "to": "2026-12-20")") + R"(, "to": "2026-12-10")") +
                      ", " + person("bob", "lead", R"("from": "2026-11-25")")) ==
            Lines{"pay bob[11-25 12-10]: 0@ann[11-25 12-10] 1@lead[11-25 12-10]"});
    }
    SECTION("of the snapshot's day alone, and of none") {
        const Snapshot snapshot = organization(two_posts, "", set(prepare_and_approve)).at(day(on));
        CHECK(segregation(snapshot, day(on)).rows.empty());
        CHECK_THROWS_AS(segregation(snapshot, day("2026-11-20")), Error);
    }
}

TEST_CASE("deputies have a department's duties from the day on which the head is vacant", "[authority][segregation]") {
    const std::string items = set(R"({"duty": "x"}, {"action": "approve", "subject": "payment"})");
    const auto found = [&items](const std::string& head, const std::string& bob) {
        const Snapshot snapshot =
            organization(post("lead", may("approve", "payment")) + ", " + post("h") + ", " + post("p"),
                         person("ann", "lead p") + ", " + bob, items, "",
                         R"(, "deputies": ["p"], "duties": [{"id": "x", "text": "counts"}], "head": )" + head)
                .at(day(on));
        return told(snapshot, segregation(snapshot, day("2026-12-31")), true);
    };
    const Lines later{"pay ann[11-26 12-31]: 0@p[11-26 12-31] 1@lead[11-26 12-31]"};
    CHECK(found(R"("h")", person("bob", "h", R"("to": "2026-11-25")")) == later);
    CHECK(found(R"("h")", R"({"id": "bob", "name": "B", "appointments": [{"post": "h", "to": "2026-11-25"}]})") ==
          later);
    CHECK(found(R"([{"value": "h", "to": "2026-11-25"}])", person("bob", "h")) == later);
}

TEST_CASE("looking for breaches can be cancelled", "[authority][segregation]") {
    const Snapshot snapshot =
        organization(two_posts, R"({"id": "ann", "name": "A", "appointments": [{"post": "cashier"},
            {"post": "lead", "from": "2026-11-25"}]})",
                     set(prepare_and_approve))
            .at(day(on));
    const auto ask = [&](bool range, int stop_at) {
        int calls = 0;
        double last = 0;
        const Progress progress = [&](double part) {
            CHECK(part >= last);
            CHECK(part <= 1);
            last = part;
            return ++calls == stop_at;
        };
        if (stop_at == 0) {
            range ? segregation(snapshot, day("2026-12-31"), progress) : segregation(snapshot, progress);
        } else {
            CHECK_THROWS_AS(
                range ? segregation(snapshot, day("2026-12-31"), progress) : segregation(snapshot, progress), Error);
        }
        return calls;
    };
    for (const bool range : {false, true})
        for (int stop_at = ask(range, 0); stop_at > 0; --stop_at) CHECK(ask(range, stop_at) == stop_at);
}
