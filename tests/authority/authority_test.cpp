// Who may and who approves, held against the slow obvious answer and by examples.
#include "orgraph/authority.hpp"

#include <cmath>
#include <limits>
#include <map>

#include "catch.hpp"
#include "processor_time.hpp"
#include "random_rules.hpp"
#include "slow_authority.hpp"

using namespace orgraph;

namespace {

/// A question with its texts.
struct Asked {
    test::SlowCase texts;
    std::optional<double> amount;

    AuthorityQuestion question() const { return {texts.action, texts.subject, amount, texts.currency, texts.facts}; }
    /// Whether the amount, where it is said twice, is the same.
    bool is_sound() const {
        const std::string* const fact = test::SlowAuthority::fact(texts.facts, "amount");
        return !amount || fact == nullptr || number_of(*fact) == *amount;
    }
    /// The amount is a fact.
    test::SlowCase slow() const {
        test::SlowCase result = texts;
        if (amount && test::SlowAuthority::fact(result.facts, "amount") == nullptr)
            result.facts.push_back({"amount", fact_value(*amount)});
        return result;
    }
};

/// Often about what the post has an authority for.
Asked random_question(std::mt19937& random, const test::Model& model) {
    Asked asked;
    asked.texts.action = test::actions_to_try[random() % test::actions_to_try.size()];
    asked.texts.subject = test::subjects_to_try[random() % test::subjects_to_try.size()];
    const std::vector<test::Model::Authority>& some = model.posts[random() % model.posts.size()].authorities;
    if (!some.empty()) {
        const test::Model::Authority& one = some[random() % some.size()];
        if (one.action != "*") asked.texts.action = one.action;
        if (one.subject != "*") asked.texts.subject = one.subject;
    }
    constexpr const char* currencies[] = {"", "", "CNY", "cny", "USD", "EUR"};
    asked.texts.currency = currencies[random() % std::size(currencies)];
    constexpr double amounts[] = {0, 100, 100.5, 5000, 50000, 1e6};
    if (random() % 3 == 0) asked.amount = amounts[random() % std::size(amounts)];
    asked.texts.facts = test::random_facts(random);
    return asked;
}

bool is_refused(const Snapshot& snapshot, const AuthorityQuestion& question) {
    try {
        who_may(snapshot, question);
        return false;
    } catch (const Error& error) {
        return error.status() == Status::invalid_argument;
    }
}

bool is_refused(const Snapshot& snapshot, const AuthorityQuestion& question, Node person, Node post) {
    try {
        approver_of(snapshot, question, person, post);
        return false;
    } catch (const Error& error) {
        return error.status() == Status::invalid_argument;
    }
}

/// A line of three posts below a top; what else is said of them is put in.
std::string line(const std::string& top, const std::string& middle, const std::string& people) {
    return R"({"orgraph": 1, "departments": [{"id": "d", "name": "D"}],
        "jobs": [{"id": "manager", "title": "Manager", "authorities": [
            {"action": "approve", "subject": "expenses", "limit": 500}, {"action": "sign", "subject": "expenses"}]}],
        "posts": [{"id": "top", "title": "Top", "department": "d", "reports_to": null, )" +
           top + R"(}, {"id": "middle", "title": "Middle", "department": "d", "reports_to": "top", )" + middle +
           R"(}, {"id": "clerk", "title": "Clerk", "department": "d", "reports_to": "middle"}],
        "people": [)" +
           people + "]}";
}

Snapshot on_the_day(const std::string& document) { return Organization::read(document).at(*Day::parse("2025-03-01")); }

constexpr const char* everybody = R"(
    {"id": "boss", "name": "Boss", "appointments": [{"post": "top"}]},
    {"id": "head", "name": "Head", "appointments": [{"post": "middle"}]},
    {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk"}]})";

/// The ids of the posts that may, with `?` where it is not decided.
std::string may(const Snapshot& snapshot, const AuthorityQuestion& question) {
    std::string ids;
    for (const Authority& row : who_may(snapshot, question)) {
        ids += ids.empty() ? "" : " ";
        ids += snapshot.id(row.post);
        ids += row.is_undecided ? "?" : "";
    }
    return ids;
}

/// `person/post`, with `for` where somebody acts for another, and the posts passed over with why.
std::string approves(const Snapshot& snapshot, const AuthorityQuestion& question, const char* person = "clerk",
                     const char* post = nullptr) {
    const Approver found = approver_of(snapshot, question, snapshot.find(Kind::person, person),
                                       post == nullptr ? none : snapshot.find(Kind::post, post));
    std::string text;
    for (const PassedOverPost& passed : found.passed_over) {
        text.append(snapshot.id(passed.post)).append(":").append(to_string(passed.why)).append(" ");
    }
    if (found.post == none) return text.append("nobody");
    text.append(snapshot.id(found.person)).append("/").append(snapshot.id(found.post));
    if (found.acting_for != none) text.append(" for ").append(snapshot.id(found.acting_for));
    return text;
}

}  // namespace

TEST_CASE("S12: who may", "[authority][property]") {
    test::on_days_with_rules(GENERATE(range(3000u, 3200u)), 4,
                             [](const Snapshot& day, const auto& answers, auto& random) {
                                 const test::SlowAuthority slow(answers);
                                 for (int i = 0; i < 20; ++i) {
                                     const Asked asked = random_question(random, answers.model());
                                     CAPTURE(asked.texts.action, asked.texts.subject, asked.texts.currency, i);
                                     if (!asked.is_sound()) {
                                         REQUIRE(is_refused(day, asked.question()));
                                         continue;
                                     }
                                     REQUIRE(who_may(day, asked.question()) == slow.who_may(asked.slow()));
                                 }
                             });
}

TEST_CASE("S12: who approves for a person in a post", "[authority][property]") {
    test::on_days_with_rules(
        GENERATE(range(3200u, 3400u)), 4, [](const Snapshot& day, const auto& answers, auto& random) {
            const test::Model& model = answers.model();
            const test::SlowAuthority slow(answers);
            for (int q = 0; q < static_cast<int>(model.people.size()); ++q) {
                if (!answers.person_in_force(q)) continue;
                const std::vector<int> held = answers.holds(q);
                for (int i = 0; i < 4; ++i) {
                    const Asked asked = random_question(random, answers.model());
                    CAPTURE(q, i, asked.texts.action, asked.texts.subject, asked.texts.currency);
                    const Node person = model.person_node(q);
                    const bool is_main = held.empty() || random() % 2 == 0;
                    const int post = is_main ? answers.main_post(q) : held[random() % held.size()];
                    const Node named = is_main ? none : model.post_node(post);
                    if (!asked.is_sound()) {
                        REQUIRE(is_refused(day, asked.question(), person, named));
                        continue;
                    }
                    const Approver found = approver_of(day, asked.question(), person, named);
                    const Approver expected = post == test::nobody ? Approver{} : slow.approver(asked.slow(), q, post);
                    CAPTURE(post, found.post, expected.post, found.person, expected.person);
                    REQUIRE(found.passed_over == expected.passed_over);
                    REQUIRE(found.post == expected.post);
                    REQUIRE(found.person == expected.person);
                    REQUIRE(found.acting_for == expected.acting_for);
                    REQUIRE(found.authority == expected.authority);
                    REQUIRE(found.person != person);
                    REQUIRE(found.acting_for != person);
                }
            }
        });
}

TEST_CASE("the random questions come to everything that an answer can be", "[authority][property]") {
    std::map<PassedOverWhy, int> whys;
    int undecided = 0;
    int acting = 0;
    for (std::uint32_t seed = 3200; seed < 3260; ++seed)
        test::on_days_with_rules(seed, 4, [&](const Snapshot&, const auto& answers, auto& random) {
            const test::SlowAuthority slow(answers);
            for (int q = 0; q < static_cast<int>(answers.model().people.size()); ++q) {
                if (answers.main_post(q) == test::nobody) continue;
                const Asked asked = random_question(random, answers.model());
                for (const Authority& row : slow.who_may(asked.slow())) undecided += row.is_undecided;
                const Approver found = slow.approver(asked.slow(), q, answers.main_post(q));
                acting += found.acting_for != none;
                for (const PassedOverPost& passed : found.passed_over) ++whys[passed.why];
            }
        });
    CHECK(whys.size() == 7);
    CHECK(undecided > 0);
    CHECK(acting > 0);
}

TEST_CASE("an action, a subject and a currency are the same in other spellings", "[authority]") {
    const Snapshot snapshot = on_the_day(
        line(R"("authorities": [{"action": "Approve", "subject": "報銷", "limit": 10, "currency": "ＣＮＹ"}])",
             R"("authorities": [{"action": "approve", "subject": "*"}])", everybody));
    CHECK(may(snapshot, {"approve", "报销", {}, {}, {}}) == "top middle");
    CHECK(may(snapshot, {"ＡＰＰＲＯＶＥ", "報销", 10, "cny", {}}) == "top middle");
    CHECK(may(snapshot, {"approve", "报销", 11, "cny", {}}) == "middle");
    CHECK(may(snapshot, {"approve", "报销", 5, "USD", {}}) == "middle");
    CHECK(may(snapshot, {"approve", "报销", {}, "USD", {}}) == "top middle");
    CHECK(may(snapshot, {"approve", "报销", 5, {}, {}}) == "top middle");
    CHECK(may(snapshot, {"approve", "contract", {}, {}, {}}) == "middle");
    CHECK(may(snapshot, {"sign", "报销", {}, {}, {}}).empty());
    CHECK(may(snapshot, {"approve ", "报销", {}, {}, {}}).empty());
    CHECK(may(snapshot, {"", "", {}, {}, {}}).empty());
}

TEST_CASE("a post has the authorities of its job, its own before them", "[authority]") {
    const Snapshot snapshot = on_the_day(
        line(R"("job": "manager", "authorities": [{"action": "approve", "subject": "expenses", "limit": 500}])",
             R"("job": "manager")", everybody));
    const std::vector<Authority> rows = who_may(snapshot, {"approve", "expenses", 500, {}, {}});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].post == snapshot.find(Kind::post, "top"));
    CHECK(rows[0].owner == rows[0].post);
    CHECK(rows[1].post == snapshot.find(Kind::post, "middle"));
    CHECK(rows[1].owner == snapshot.find(Kind::job, "manager"));
    CHECK(rows[1].position == 0);
    CHECK(rows[1].limit == 500);
    CHECK(may(snapshot, {"approve", "expenses", 500.01, {}, {}}).empty());
    CHECK(who_may(snapshot, {"sign", "expenses", {}, {}, {}})[0].position == 1);
}

TEST_CASE("the row of a post is its best authority", "[authority]") {
    const Snapshot snapshot = on_the_day(line(
        R"("authorities": [{"action": "approve", "subject": "a", "limit": "unstated"},
                           {"action": "approve", "subject": "a", "limit": 5},
                           {"action": "approve", "subject": "a", "limit": 7, "currency": "EUR"},
                           {"action": "approve", "subject": "a", "limit": 7},
                           {"action": "approve", "subject": "a", "when": {"plan": ["annual"]}},
                           {"action": "approve", "subject": "b", "limit": "unstated"}])",
        R"("authorities": [])", everybody));
    const auto row = [&](const AuthorityQuestion& question) {
        const std::vector<Authority> rows = who_may(snapshot, question);
        return rows.size() == 1 ? rows[0] : Authority{};
    };
    CHECK(row({"approve", "a", {}, {}, {}}).position == 2);
    CHECK(row({"approve", "a", {}, {}, {}}).currency == "EUR");
    CHECK(row({"approve", "a", 6, "USD", {}}).position == 3);
    const std::vector<Fact> annual{{"plan", "annual"}};
    CHECK(row({"approve", "a", 6, {}, annual}).position == 4);
    CHECK(row({"approve", "a", 8, {}, annual}).position == 4);
    // Nothing holds for sure: what is without limit goes before what is not stated.
    CHECK(row({"approve", "a", 8, {}, {}}).position == 4);
    CHECK(row({"approve", "a", 8, {}, {}}).is_undecided);
    const std::vector<Fact> other{{"plan", "other"}};
    CHECK(row({"approve", "a", 8, {}, other}).position == 0);
    CHECK(row({"approve", "a", 8, {}, other}).limit_kind == LimitKind::unstated);
    CHECK(row({"approve", "a", 8, {}, other}).is_undecided);
    CHECK_FALSE(row({"approve", "b", {}, {}, {}}).is_undecided);
    CHECK(row({"approve", "b", 0, {}, {}}).is_undecided);
}

TEST_CASE("vacant posts may, and posts of other days may not", "[authority]") {
    const std::string document =
        line(R"("authorities": [{"action": "approve", "subject": "a"}])",
             R"("to": "2025-02-28", "authorities": [{"action": "approve", "subject": "a"}])", "");
    CHECK(may(on_the_day(document), {"approve", "a", {}, {}, {}}) == "top");
    CHECK(may(Organization::read(document).at(*Day::parse("2025-02-28")), {"approve", "a", {}, {}, {}}) ==
          "top middle");
}

TEST_CASE("posts are passed over with the first reason", "[authority]") {
    const auto why = [](const std::string& middle, const char* head, std::optional<double> amount = 100,
                        const std::string& currency = "", const std::vector<Fact>& facts = {}) {
        return approves(
            on_the_day(line(R"("authorities": [{"action": "approve", "subject": "*"}])",
                            R"("authorities": [)" + middle + "]",
                            std::string(head) + R"({"id": "boss", "name": "Boss", "appointments": [{"post": "top"}]},
                            {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk"}]})")),
            {"approve", "a", amount, currency, facts});
    };
    constexpr const char* there = R"({"id": "head", "name": "Head", "appointments": [{"post": "middle"}]},)";
    CHECK(why("", there) == "middle:no-authority boss/top");
    CHECK(why(R"({"action": "sign", "subject": "a"}, {"action": "approve", "subject": "b"})", there) ==
          "middle:no-authority boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": 99})", there) == "middle:limit-too-low boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": 99})", there, {}) == "head/middle");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": 100})", there) == "head/middle");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": 200, "currency": "USD"})", there, 100, "CNY") ==
          "middle:limit-too-low boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": "unstated", "currency": "USD"})", there, 100, "CNY") ==
          "middle:limit-too-low boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a", "currency": "USD"})", there, 100, "CNY") == "head/middle");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": "unstated"})", there) == "middle:undecided boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a", "limit": "unstated"})", there, {}) == "head/middle");
    // The limit comes first, whatever the condition.
    constexpr const char* conditional =
        R"({"action": "approve", "subject": "a", "limit": 100, "when": {"plan": ["annual"]}})";
    CHECK(why(conditional, there, 101, "", {{"plan", "other"}}) == "middle:limit-too-low boss/top");
    CHECK(why(conditional, there, 100, "", {{"plan", "other"}}) == "middle:condition boss/top");
    CHECK(why(conditional, there, 100) == "middle:undecided boss/top");
    CHECK(why(conditional, there, 100, "", {{"plan", "annual"}}) == "head/middle");
    CHECK(why(R"({"action": "approve", "subject": "a"})", "") == "middle:vacant boss/top");
    CHECK(why("", "") == "middle:no-authority boss/top");
    CHECK(why(R"({"action": "approve", "subject": "a"})",
              R"({"id": "head", "name": "Head", "appointments": [{"post": "middle"}], "absences": [{}]},)") ==
          "middle:away boss/top");
}

TEST_CASE("nobody approves for himself", "[authority]") {
    const std::string document = line(
        R"("authorities": [{"action": "approve", "subject": "a"}])",
        R"("authorities": [{"action": "approve", "subject": "a"}])",
        R"({"id": "boss", "name": "Boss", "appointments": [{"post": "top"}, {"post": "clerk", "kind": "concurrent"}],
            "delegates": [{"person": "clerk"}]},
           {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk"}, {"post": "middle", "kind": "concurrent"}],
            "delegates": [{"person": "boss"}]})");
    const Snapshot snapshot = on_the_day(document);
    const AuthorityQuestion question{"approve", "a", {}, {}, {}};
    CHECK(approves(snapshot, question) == "middle:self boss/top");
    CHECK(approves(snapshot, question, "clerk", "middle") == "boss/top");
    CHECK(approves(snapshot, question, "boss") == "nobody");
    CHECK(approves(snapshot, question, "boss", "clerk") == "clerk/middle");
}

TEST_CASE("the supervisor approves where several could", "[authority]") {
    const auto with = [](const char* clerk, const char* absence) {
        return approves(
            on_the_day(line(R"("authorities": [])", R"("authorities": [{"action": "approve", "subject": "a"}])",
                            std::string(R"({"id": "a", "name": "A", "appointments": [{"post": "middle"}]},
                               {"id": "b", "name": "B", "appointments": [{"post": "middle"}], "absences": [)") +
                                absence + R"(], "delegates": [{"person": "c"}]},
                               {"id": "c", "name": "C", "appointments": [{"post": "top"}]},
                               {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk", "supervisor": ")" +
                                clerk + "\"}]}")),
            {"approve", "a", {}, {}, {}});
    };
    CHECK(with("b", "") == "b/middle");
    CHECK(with("a", "") == "a/middle");
    CHECK(with("c", "") == "a/middle");
    CHECK(with("b", "{}") == "a/middle");  // whoever is there goes before who acts for somebody
}

TEST_CASE("somebody acts for those who are away", "[authority]") {
    const auto with = [](const std::string& delegates, std::optional<double> amount = {}, const char* more = "") {
        return approves(
            on_the_day(line(R"("authorities": [{"action": "approve", "subject": "a"}])",
                            R"("authorities": [{"action": "approve", "subject": "a"}])",
                            R"({"id": "head", "name": "Head", "appointments": [{"post": "middle"}], "absences": [{}],
                                "delegates": [)" +
                                delegates + R"(]},
                               {"id": "boss", "name": "Boss", "appointments": [{"post": "top"}]},
                               {"id": "other", "name": "Other"},
                               {"id": "gone", "name": "Gone", "to": "2025-02-28"},
                               {"id": "ill", "name": "Ill", "absences": [{"from": "2025-03-01"}]},
                               {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk"}]})" +
                                more)),
            {"approve", "a", amount, {}, {}});
    };
    const std::string passed = "middle:away boss/top";
    CHECK(with("") == passed);
    CHECK(with(R"({"person": "other"})") == "other/middle for head");
    CHECK(with(R"({"person": "clerk"})") == passed);
    CHECK(with(R"({"person": "head"})") == passed);
    CHECK(with(R"({"person": "gone"})") == passed);
    CHECK(with(R"({"person": "ill"})") == passed);
    CHECK(with(R"({"person": "ill"}, {"person": "clerk"}, {"person": "boss"}, {"person": "other"})") ==
          "boss/middle for head");
    CHECK(with(R"({"person": "other", "action": "APPROVE", "subject": "Ａ"})") == "other/middle for head");
    CHECK(with(R"({"person": "other", "action": "*", "subject": "*"})") == "other/middle for head");
    CHECK(with(R"({"person": "other", "action": "sign"})") == passed);
    CHECK(with(R"({"person": "other", "subject": "b"})") == passed);
    CHECK(with(R"({"person": "other", "to": "2025-02-28"})") == passed);
    CHECK(with(R"({"person": "other", "from": "2025-03-01", "to": "2025-03-01"})") == "other/middle for head");
    CHECK(with(R"({"person": "other", "limit": 5})") == "other/middle for head");
    CHECK(with(R"({"person": "other", "limit": 5})", 5) == "other/middle for head");
    CHECK(with(R"({"person": "other", "limit": 5})", 6) == passed);
    // What was handed on is not handed on again, and of several the first that is away.
    CHECK(with(R"({"person": "ill"})", {},
               R"(, {"id": "second", "name": "S", "appointments": [{"post": "middle"}], "absences": [{}],
                    "delegates": [{"person": "other"}]})") == "other/middle for second");
}

TEST_CASE("the amount and the fact amount are one", "[authority]") {
    const Snapshot snapshot = on_the_day(
        line(R"("authorities": [{"action": "approve", "subject": "a", "when": {"amount": {"min": 50, "max": 100}}}])",
             R"("authorities": [{"action": "approve", "subject": "a", "limit": 60}])", everybody));
    const std::vector<Fact> sixty{{"amount", "60.0"}};
    const std::vector<Fact> more{{"amount", "61"}};
    CHECK(may(snapshot, {"approve", "a", {}, {}, {}}) == "top? middle");
    CHECK(may(snapshot, {"approve", "a", 60, {}, {}}) == "top middle");
    CHECK(may(snapshot, {"approve", "a", 49, {}, {}}) == "middle");
    CHECK(may(snapshot, {"approve", "a", {}, {}, sixty}) == "top middle");
    CHECK(may(snapshot, {"approve", "a", 60, {}, sixty}) == "top middle");
    CHECK(may(snapshot, {"approve", "a", {}, {}, more}) == "top");
    CHECK(is_refused(snapshot, {"approve", "a", 60, {}, more}));
    // What is no number is held against no limit.
    for (const char* amount : {"abc", "", "1 ", "inf", "nan", "0x10", "１"}) {
        CAPTURE(amount);
        const std::vector<Fact> facts{{"amount", amount}};
        CHECK(may(snapshot, {"approve", "a", {}, {}, facts}) == "middle?");
        CHECK(is_refused(snapshot, {"approve", "a", 1, {}, facts}));
    }
}

TEST_CASE("questions about authority that cannot be asked", "[authority]") {
    const Snapshot snapshot = on_the_day(line(R"("authorities": [])", R"("authorities": [])", everybody));
    const Node clerk = snapshot.find(Kind::person, "clerk");
    for (const double amount : {-1.0, -1e-300, std::nan(""), std::numeric_limits<double>::infinity()}) {
        CAPTURE(amount);
        CHECK(is_refused(snapshot, {"approve", "a", amount, {}, {}}));
        CHECK(is_refused(snapshot, {"approve", "a", amount, {}, {}}, clerk, none));
    }
    CHECK_FALSE(is_refused(snapshot, {"approve", "a", 0, {}, {}}));
    CHECK_FALSE(is_refused(snapshot, {"approve", "a", 1e308, {}, {}}));
    const std::vector<Fact> twice{{"plan", "a"}, {"amount", "1"}, {"plan", "a"}};
    CHECK(is_refused(snapshot, {"approve", "a", {}, {}, twice}));
    CHECK(is_refused(snapshot, {"approve", "a", {}, {}, twice}, clerk, none));
    CHECK(is_refused(snapshot, {"approve", "a", {}, {}, {}}, clerk, snapshot.find(Kind::post, "top")));
    CHECK_FALSE(is_refused(snapshot, {"approve", "a", {}, {}, {}}, clerk, snapshot.find(Kind::post, "clerk")));
}

TEST_CASE("the words for why a post is passed over", "[authority]") {
    const std::vector<std::string> words{"no-authority", "limit-too-low", "condition", "undecided",
                                         "vacant",       "away",          "self"};
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(to_string(static_cast<PassedOverWhy>(i)) == words[i]);
}

TEST_CASE("many authorities of one post, many delegations, many facts", "[authority]") {
    std::string authorities;
    std::string delegates;
    std::vector<Fact> facts;
    for (int i = 0; i < 10'000; ++i) {
        const std::string comma = i == 0 ? "" : ", ";
        authorities.append(comma).append(R"({"action": "approve", "subject": "a", "limit": )");
        authorities.append(std::to_string(i)).append(R"(, "when": {"plan": ["annual"], "size": {"max": 3}}})");
        delegates.append(comma).append(R"({"person": "clerk", "subject": "a"})");
        if (i < 500) facts.push_back({"fact " + std::to_string(i), "x"});
    }
    const Snapshot snapshot = on_the_day(
        line(R"("authorities": [)" + authorities + "]", R"("authorities": [])",
             R"({"id": "boss", "name": "Boss", "appointments": [{"post": "top"}], "absences": [{}], "delegates": [)" +
                 delegates +
                 R"(, {"person": "head"}]}, {"id": "head", "name": "Head", "appointments": [{"post": "middle"}]},
              {"id": "clerk", "name": "Clerk", "appointments": [{"post": "clerk"}]})"));
    facts.push_back({"plan", "annual"});
    facts.push_back({"size", "3"});
    const double start = benchmarks::now();
    const std::vector<Authority> rows = who_may(snapshot, {"approve", "a", 5000, {}, facts});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].position == 9'999);
    CHECK(approves(snapshot, {"approve", "a", 9'999, {}, facts}) == "middle:no-authority head/top for boss");
    CHECK(approves(snapshot, {"approve", "a", 10'000, {}, facts}) == "middle:no-authority top:limit-too-low nobody");
    CHECK(benchmarks::now() - start < 10);
}
