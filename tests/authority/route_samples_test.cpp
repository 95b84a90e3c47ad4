// The ways through the workflows of the samples, worked out by hand.
#include <map>
#include <string>

#include "authority/told.hpp"
#include "orgraph/error.hpp"
#include "samples.hpp"

using namespace orgraph;
using test::Texts;

namespace {

using Facts = std::vector<Fact>;

struct Case {
    const char* workflow;
    Facts facts = {};
    const char* reject = nullptr;
    const char* initiator = nullptr;
    const char* post = nullptr;
};
Route way(const Snapshot& day, const Case& asked) {
    const Workflow workflow = find_workflow(day, asked.workflow);
    RouteQuestion question;
    question.facts = asked.facts;
    if (asked.initiator != nullptr) question.initiator = test::find(day, Kind::person, asked.initiator);
    if (asked.post != nullptr) question.post = test::find(day, Kind::post, asked.post);
    if (asked.reject != nullptr) question.reject = find_step(day, workflow, asked.reject);
    return route_of(day, workflow, question);
}
Texts steps(const Snapshot& day, const Case& asked) { return test::told(day, way(day, asked)); }
Texts problems(const Snapshot& day, const Case& asked) { return test::problems_told(day, way(day, asked)); }
std::string next(const Snapshot& day, const Route& route) {
    return route.next == no_workflow ? "none" : std::string(workflow_facts(day, route.next).code);
}
Texts joined(Texts first, const Texts& then) {
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

Texts ends(const Snapshot& day, const char* workflow, const char* initiator = nullptr) {
    const Node person = initiator == nullptr ? none : test::find(day, Kind::person, initiator);
    return test::told(day, dead_ends(day, find_workflow(day, workflow), person));
}

constexpr const char* usual_day = "2026-11-20";

}  // namespace

// ---- The four workflows

TEST_CASE("planning research goes by the general manager only for some plans", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const auto way_with = [](const char* opinion) {
        return Texts{"draft: tang-xue, song-jia", "review: ma-xiao",
                     "budget: luo-bin",           std::string("opinion: ").append(opinion),
                     "convene: ma-xiao",          "countersign: lin-yue, he-jun, guo-yan"};
    };
    for (const char* const plan : {"annual", "monthly", "major"})
        CHECK(steps(day, {"SC-001", {{"plan", plan}}}) == way_with("he-jun"));
    CHECK(steps(day, {"SC-001", {{"plan", "routine"}}}) == way_with("skipped"));
    CHECK(steps(day, {"SC-001", {{"plan", "Annual"}}}) == way_with("skipped"));  // facts are not folded
    CHECK(steps(day, {"SC-001"}) == way_with("undecided"));
    CHECK(steps(day, {"市场调研策划流程", {{"amount", "1"}}}) == way_with("undecided"));
    for (const Facts& facts : {Facts{}, Facts{{"plan", "annual"}}, Facts{{"plan", "routine"}}}) {
        const Route route = way(day, {"SC-001", facts});
        CHECK(route.problems.empty());
        CHECK(next(day, route) == "none");
        CHECK_FALSE(route.is_ended_by_rejection);
    }
    // The limit of the budget is not stated: it is not sure that the authority is lacking.
    CHECK(problems(day, {"SC-001", {{"plan", "annual"}, {"amount", "9999999"}}}).empty());
    CHECK(ends(day, "SC-001").empty());
}

TEST_CASE("every step that rejects a research plan sends it back to the draft", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const Texts once = {"draft: tang-xue, song-jia", "review: ma-xiao",  "budget: luo-bin",
                        "opinion: he-jun",           "convene: ma-xiao", "countersign: lin-yue, he-jun, guo-yan"};
    const Texts again = {"draft (2): tang-xue, song-jia", "review (2): ma-xiao",
                         "budget (2): luo-bin",           "opinion (2): he-jun",
                         "convene (2): ma-xiao",          "countersign (2): lin-yue, he-jun, guo-yan"};
    const std::map<std::string, std::size_t> taken_before = {
        {"review", 2}, {"budget", 3}, {"opinion", 4}, {"countersign", 6}};
    for (const auto& [step, count] : taken_before) {
        CAPTURE(step);
        const Route route = way(day, {"SC-001", {{"plan", "annual"}}, step.c_str()});
        const Texts before(once.begin(), once.begin() + static_cast<std::ptrdiff_t>(count));
        CHECK(test::told(day, route) == joined(before, again));
        CHECK(route.problems.empty());
        CHECK_FALSE(route.is_ended_by_rejection);
    }
    for (const auto& [step, count] : std::map<std::string, std::size_t>{{"draft", 1}, {"convene", 5}}) {
        CAPTURE(step);
        const Route route = way(day, {"SC-001", {{"plan", "annual"}}, step.c_str()});
        CHECK(test::told(day, route) == Texts(once.begin(), once.begin() + static_cast<std::ptrdiff_t>(count)));
        CHECK(route.is_ended_by_rejection);
    }
    // A step that is skipped cannot reject.
    CHECK_THROWS_AS(way(day, {"SC-001", {{"plan", "routine"}}, "opinion"}), Error);
    CHECK_THROWS_AS(find_step(day, find_workflow(day, "SC-001"), "nowhere"), Error);
    CHECK_THROWS_AS(find_workflow(day, "SC-005"), Error);
}

TEST_CASE("research is reported by those who checked it", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const Texts first = {"prepare: tang-xue, song-jia", "assign: guo-yan", "train: tang-xue, song-jia",
                         "survey: han-bo, deng-na, cao-yi", "check: tang-xue, song-jia"};
    const Facts training = {{"training", "needed"}};
    const Route route = way(day, {"SC-002", training});
    CHECK(test::told(day, route) == joined(first, {"report: tang-xue, song-jia", "approve: ma-xiao"}));
    CHECK(test::problems_told(day, route) == Texts{"twice-in-a-row at report: tang-xue, song-jia"});
    CHECK(next(day, route) == "SC-003");
    CHECK(steps(day, {"SC-002", {{"training", "no"}}})[2] == "train: skipped");
    // Rejected by those who check: the survey is made again. What comes again is told once.
    const Route again = way(day, {"SC-002", training, "check"});
    CHECK(test::told(day, again) ==
          joined(first, {"survey (2): han-bo, deng-na, cao-yi", "check (2): tang-xue, song-jia",
                         "report (2): tang-xue, song-jia", "approve (2): ma-xiao"}));
    CHECK(test::problems_told(day, again) == Texts{"twice-in-a-row at report: tang-xue, song-jia"});
    CHECK(next(day, again) == "SC-003");
    const Route ended = way(day, {"SC-002", training, "report"});
    CHECK(ended.steps.size() == 6);
    CHECK(ended.is_ended_by_rejection);
    CHECK(next(day, ended) == "none");
}

TEST_CASE("a promotion plan is discussed by four heads, one of whom is missing", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const Texts first = {"discuss: ma-xiao, guo-yan, luo-bin", "draft: tang-xue, song-jia",
                         "approve: ma-xiao, lin-yue, he-jun"};
    const Route route = way(day, {"SC-003"});
    CHECK(test::told(day, route) == joined(first, {"execute: guo-yan"}));
    // The project department's head is vacant; the superior of both who draft is one.
    REQUIRE(route.problems.size() == 1);
    CHECK(route.problems[0].at == 0);
    CHECK(route.problems[0].code == RouteProblemCode::quorum);
    CHECK(std::ranges::count(route.problems[0].nodes, test::find(day, Kind::post, "project-dept-manager")) == 1);
    CHECK(route.posts_of(route.steps[0]).size() == 4);
    CHECK(route.posts_of(route.steps[2]).size() == 3);
    CHECK(next(day, route) == "SC-004");
    CHECK(steps(day, {"SC-003", {}, "approve"}) ==
          joined(first,
                 {"draft (2): tang-xue, song-jia", "approve (2): ma-xiao, lin-yue, he-jun", "execute (2): guo-yan"}));
    CHECK(ends(day, "SC-003") == Texts{"SC-003 discuss quorum"});
}

TEST_CASE("a sales plan that is not signed is drawn up again", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const Texts first = {"plan: han-bo, deng-na, cao-yi", "collect: guo-yan", "sign: ma-xiao"};
    CHECK(steps(day, {"SC-004"}) == joined(first, {"allot: guo-yan"}));
    CHECK(problems(day, {"SC-004"}).empty());
    CHECK(steps(day, {"SC-004", {}, "sign"}) ==
          joined(first, {"plan (2): han-bo, deng-na, cao-yi", "collect (2): guo-yan", "sign (2): ma-xiao",
                         "allot (2): guo-yan"}));
    CHECK(way(day, {"SC-004", {}, "collect"}).is_ended_by_rejection);
    CHECK(ends(day, "SC-004").empty());
}

TEST_CASE("what stops in the four workflows when a post falls vacant, and who takes part", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    const auto stopped = [&](const char* post) {
        return test::told(day, stopped_without(day, test::find(day, Kind::post, post)));
    };
    // Of those who draft, the general manager is then the superior.
    CHECK(stopped("product-market-dept-manager") ==
          Texts{"SC-001 review nobody", "SC-001 convene nobody", "SC-002 approve nobody", "SC-004 sign nobody"});
    CHECK(stopped("technical-director") == Texts{"SC-001 countersign quorum", "SC-003 approve quorum"});
    CHECK(stopped("project-dept-manager").empty());  // vacant as it is
    const auto part = [&](Kind kind, const char* who) {
        return test::told(day, participations(day, test::find(day, kind, who)));
    };
    CHECK(part(Kind::person, "he-jun") == Texts{"SC-001 opinion as general-manager maybe",
                                                "SC-001 countersign as general-manager",
                                                "SC-003 approve as general-manager"});
    CHECK(part(Kind::person, "ma-xiao") ==
          Texts{"SC-001 review as product-market-dept-manager", "SC-001 convene as product-market-dept-manager",
                "SC-002 approve as product-market-dept-manager", "SC-003 discuss as product-market-dept-manager",
                "SC-003 approve as product-market-dept-manager superior",
                "SC-004 sign as product-market-dept-manager"});
    CHECK(part(Kind::post, "project-dept-manager") == Texts{"SC-003 discuss as project-dept-manager"});
}

TEST_CASE("what the document says of the four workflows", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    REQUIRE(workflow_count(day) == 4);
    const Workflow plan = find_workflow(day, "SC-001");
    CHECK(workflow_facts(day, plan).name == "市场调研策划流程");
    CHECK(workflow_facts(day, plan).owner == test::find(day, Kind::department, "market"));
    CHECK(workflow_facts(day, plan).step_count == 6);
    const StepFacts opinion = step_facts(day, plan, find_step(day, plan, "opinion"));
    CHECK(opinion.action == StepAction::review);
    CHECK(opinion.is_conditional);
    CHECK(opinion.on_reject == "draft");
    CHECK(opinion.next == no_workflow);
    const Workflow research = find_workflow(day, "市场调研流程");
    const StepFacts prepare = step_facts(day, research, 0);
    CHECK(prepare.output == std::vector<std::string_view>{"市场调研调卷", "市场信息收集表"});
    CHECK(prepare.input == std::vector<std::string_view>{"市场调研策划书"});
    CHECK_FALSE(prepare.is_conditional);
    const StepFacts approve = step_facts(day, research, 6);
    CHECK(approve.subject == "市场调研报告");
    CHECK(approve.next == find_workflow(day, "SC-003"));
}

// ---- The clerks

TEST_CASE("orders come orally, by fax or by a request in place of it", "[authority]") {
    const Snapshot day = test::sample_on("order-clerks", usual_day);
    const auto way_with = [](const char* oral, const char* special) {
        return Texts{
            "record: lu-juan, ding-xin", std::string("oral: ").append(oral), std::string("special: ").append(special),
            "check: lu-juan, ding-xin",  "place: lu-juan, ding-xin",         "accept: nobody"};
    };
    const Fact oral = {"order", "oral"}, written = {"order", "written"};
    const Fact fax = {"fax", "possible"}, no_fax = {"fax", "impossible"};
    CHECK(steps(day, {"order"}) == way_with("undecided", "undecided"));
    CHECK(steps(day, {"order", {oral}}) == way_with("gao-ling", "undecided"));
    CHECK(steps(day, {"order", {oral, fax}}) == way_with("gao-ling", "skipped"));
    CHECK(steps(day, {"order", {written, no_fax}}) == way_with("skipped", "gao-ling"));
    CHECK(steps(day, {"order", {written, fax}}) == way_with("skipped", "skipped"));
    CHECK(steps(day, {"order", {oral, no_fax}}) == way_with("gao-ling", "gao-ling"));
    const auto without_nodes = [&](const Facts& facts) {
        const Texts told = problems(day, {"order", facts});
        REQUIRE_FALSE(told.empty());
        CHECK(told.back().starts_with("nobody at accept"));  // the department has no head
        return Texts(told.begin(), told.end() - 1);
    };
    CHECK(without_nodes({written, fax}) ==
          Texts{"twice-in-a-row at check: lu-juan, ding-xin", "twice-in-a-row at place: lu-juan, ding-xin"});
    CHECK(without_nodes({oral, no_fax}) ==
          Texts{"twice-in-a-row at special: gao-ling", "twice-in-a-row at place: lu-juan, ding-xin"});
    CHECK(steps(day, {"order", {written, no_fax}, "special"}) ==
          joined({"record: lu-juan, ding-xin", "oral: skipped", "special: gao-ling"},
                 {"record (2): lu-juan, ding-xin", "oral (2): skipped", "special (2): gao-ling",
                  "check (2): lu-juan, ding-xin", "place (2): lu-juan, ding-xin", "accept (2): nobody"}));
    CHECK(way(day, {"order", {}, "place"}).is_ended_by_rejection);
    CHECK_THROWS_AS(way(day, {"order", {written, fax}, "special"}), Error);
    CHECK(ends(day, "order") == Texts{"order accept nobody"});
}

TEST_CASE("the clerk signs for the chief who travels", "[authority]") {
    const Snapshot usual = test::sample_on("order-clerks", usual_day);
    CHECK(steps(usual, {"vehicle"}) ==
          Texts{"fill: lu-juan, ding-xin", "review: xie-gang, cai-hong", "approve: gao-ling", "finance: nobody"});
    const Snapshot day = test::sample_on("order-clerks", "2026-05-12");
    const Route route = way(day, {"vehicle"});
    CHECK(test::told(day, route) == Texts{"fill: lu-juan, ding-xin", "review: lu-juan for xie-gang, cai-hong",
                                          "approve: gao-ling", "finance: nobody"});
    CHECK(route.doers_of(route.steps[1])[0].post == test::find(day, Kind::post, "section-1-chief"));
    const Texts told = test::problems_told(day, route);
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "twice-in-a-row at review: lu-juan");
    CHECK(ends(day, "vehicle") == Texts{"vehicle finance nobody"});
}

// ---- The company that has all of these

TEST_CASE("on a usual day nothing of the staffed company stops", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", usual_day);
    for (std::uint32_t workflow = 0; workflow < workflow_count(day); ++workflow)
        CHECK(dead_ends(day, Workflow{workflow}).empty());
    CHECK(problems(day, {"SC-001", {{"plan", "major"}}}).empty());
    CHECK(problems(day, {"SC-003"}).empty());
    CHECK(problems(day, {"SC-004"}).empty());
    CHECK(steps(day, {"SC-003"})[0] == "discuss: chu-yunfan, zhuo-siheng, lin-ruoshui, sang-yuwan");
    // One of the market managers makes the survey too, as a key account manager.
    CHECK(steps(day, {"SC-002"})[3] == "survey: yan-qinghe, bai-qinghe, you-shuqi");
    CHECK(problems(day, {"SC-002", {{"training", "no"}}}) ==
          Texts{"twice-in-a-row at check: yan-qinghe", "twice-in-a-row at report: yan-qinghe, qu-wangshu"});
}

TEST_CASE("a joint signature that one of three cannot give", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", "2026-12-08");
    const Route route = way(day, {"SC-001", {{"plan", "routine"}}});
    CHECK(test::told(day, route).back() == "countersign: wenren-shuo, zhuo-siheng");
    CHECK(route.posts_of(route.steps.back()).size() == 3);
    REQUIRE(route.problems.size() == 1);
    CHECK(route.problems[0].code == RouteProblemCode::quorum);
    CHECK(std::ranges::count(route.problems[0].nodes, test::find(day, Kind::post, "technical-director")) == 1);
    CHECK(ends(day, "SC-001") == Texts{"SC-001 countersign quorum"});
    CHECK(ends(day, "SC-003") == Texts{"SC-003 approve quorum"});
    // What is stopped already is not stopped by a vacancy.
    CHECK(stopped_without(day, test::find(day, Kind::post, "technical-director")).empty());
}

TEST_CASE("who acts for a department's manager comes twice in a row", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", "2027-01-26");
    CHECK(steps(day, {"SC-004"}) == Texts{"plan: yan-qinghe, bai-qinghe, you-shuqi", "collect: zhuo-siheng",
                                          "sign: zhuo-siheng", "allot: zhuo-siheng"});
    CHECK(problems(day, {"SC-004"}) ==
          Texts{"twice-in-a-row at sign: zhuo-siheng", "twice-in-a-row at allot: zhuo-siheng"});
    CHECK(problems(day, {"SC-001", {{"plan", "annual"}}}) == Texts{"twice-in-a-row at countersign: zhuo-siheng"});
}

TEST_CASE("the fallbacks of the clerks' procedure", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", usual_day);
    const Facts hard = {{"order", "oral"}, {"fax", "impossible"}, {"doubt", "ask"}};
    const Route route = way(day, {"DD-001", hard});
    CHECK(test::told(day, route) == Texts{"record: ling-xiaoman, lu-tinglan", "oral: shu-yi", "request: che-xiangwan",
                                          "special: shu-yi", "check: ling-xiaoman, lu-tinglan",
                                          "file: ling-xiaoman, lu-tinglan", "earlier: ling-xiaoman, lu-tinglan",
                                          "ask: che-xiangwan, outside 客户", "place: ling-xiaoman, lu-tinglan",
                                          "accept: ji-rugu"});
    CHECK(test::problems_told(day, route) == Texts{"twice-in-a-row at file: ling-xiaoman, lu-tinglan",
                                                   "twice-in-a-row at earlier: ling-xiaoman, lu-tinglan"});
    CHECK(next(day, route) == "CL-001");
    const Texts easy = steps(day, {"DD-001", {{"order", "written"}, {"fax", "possible"}, {"doubt", "no"}}});
    CHECK(std::ranges::count_if(easy, [](const std::string& step) { return step.ends_with("skipped"); }) == 6);
    const Texts earlier = steps(day, {"DD-001", {{"doubt", "earlier"}}});
    CHECK(earlier[1] == "oral: undecided");
    CHECK(earlier[6] == "earlier: ling-xiaoman, lu-tinglan");
    CHECK(earlier[7] == "ask: skipped");
    // A request that is turned down is filled in again; an order that does not fit is recorded again.
    CHECK(steps(day, {"DD-001", hard, "special"})[4] == "request (2): che-xiangwan");
    CHECK(steps(day, {"DD-001", hard, "check"})[5] == "record (2): ling-xiaoman, lu-tinglan");
}

TEST_CASE("whoever filled in a request approves it as a delegate", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", "2026-12-03");
    const Facts facts = {{"order", "oral"}, {"fax", "impossible"}, {"doubt", "no"}};
    const Texts told = steps(day, {"DD-001", facts});
    CHECK(told[1] == "oral: nobody");
    CHECK(told[3] == "special: che-xiangwan for shu-yi");
    CHECK(problems(day, {"DD-001", facts}) ==
          Texts{"nobody at oral: manager-assistant", "own-work at special: che-xiangwan",
                "twice-in-a-row at special: che-xiangwan", "twice-in-a-row at place: ling-xiaoman, lu-tinglan"});
    CHECK(ends(day, "DD-001") == Texts{"DD-001 oral nobody order=oral"});
}

TEST_CASE("a travelling chief, a clerk who acts as one, and vehicles borrowed", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", "2026-12-15");
    CHECK(steps(day, {"CL-001", {{"vehicles", "enough"}}}) == Texts{"fill: ling-xiaoman, lu-tinglan", "borrow: skipped",
                                                                    "review: ling-xiaoman for xie-xiaoxing, mi-shiyu",
                                                                    "approve: shu-yi", "finance: weng-yuanzhong"});
    CHECK(problems(day, {"CL-001", {{"vehicles", "enough"}}}) == Texts{"twice-in-a-row at review: ling-xiaoman"});
    const auto part = [](const char* on) {
        const Snapshot snapshot = test::sample_on("staffed-workflows", on);
        return test::told(snapshot, participations(snapshot, test::find(snapshot, Kind::person, "ling-xiaoman")));
    };
    const Texts usual = {"DD-001 record as section-1-clerk",      "DD-001 check as section-1-clerk",
                         "DD-001 file as section-1-clerk maybe",  "DD-001 earlier as section-1-clerk maybe",
                         "DD-001 place as section-1-clerk",       "CL-001 fill as section-1-clerk",
                         "CL-001 borrow as section-1-clerk maybe"};
    CHECK(part(usual_day) == usual);
    CHECK(part("2026-12-15") == joined(usual, {"CL-001 review as section-1-chief for xie-xiaoxing superior"}));
    // One clerk is enough for everything but what both must know.
    const Snapshot usual_snapshot = test::sample_on("staffed-workflows", usual_day);
    CHECK(test::told(usual_snapshot,
                     stopped_without(usual_snapshot, test::find(usual_snapshot, Kind::post, "section-1-clerk"))) ==
          Texts{"CL-001 borrow quorum vehicles=short"});
}

TEST_CASE("expenses go to the superior of whoever asks", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", usual_day);
    const auto first = [&](const char* initiator, const char* post = nullptr) {
        return steps(day, {"FY-001", {}, nullptr, initiator, post})[0];
    };
    CHECK(steps(day, {"FY-001", {}, nullptr, "yuchi-nuan"}) ==
          Texts{"confirm: bao-zhiqiu, ji-wangshan", "approve: undecided", "large: undecided",
                "check: man-ting, shi-jingzhi", "pay: leng-yuebai"});
    CHECK(steps(day, {"FY-001"})[0] == "confirm: undecided");
    CHECK(first("zhongsun-xu") == "confirm: ji-wangshan");  // the supervisor who is named
    CHECK(first("yan-qinghe") == "confirm: chu-yunfan");
    CHECK(first("yan-qinghe", "market-manager") == "confirm: chu-yunfan");
    CHECK(first("yan-qinghe", "key-account-manager") == "confirm: zhuo-siheng");
    CHECK_THROWS_AS(first("yan-qinghe", "cashier"), Error);
    // The two posts between are vacant.
    const Route engineer = way(day, {"FY-001", {}, nullptr, "ning-zhiyi"});
    CHECK(test::told(day, engineer)[0] == "confirm: lin-ruoshui");
    REQUIRE(engineer.posts_of(engineer.steps[0]).size() == 1);
    CHECK(test::id(day, engineer.posts_of(engineer.steps[0])[0]) == "project-dept-manager");
    // Nobody is above the top.
    CHECK(first("wenren-shuo") == "confirm: nobody");
    CHECK(ends(day, "FY-001", "wenren-shuo") == Texts{"FY-001 confirm nobody"});
    CHECK(ends(day, "FY-001", "ning-zhiyi").empty());
    // Away; the delegation is for signing contracts only.
    const Snapshot away = test::sample_on("staffed-workflows", "2026-11-24");
    const Case asked = {"FY-001", {{"amount", "60000"}}, nullptr, "bao-zhiqiu"};
    CHECK(steps(away, asked)[0] == "confirm: nobody");
    CHECK(problems(away, asked) == Texts{"nobody at confirm: sales-manager"});
}

TEST_CASE("expenses of some amounts lack the authority, or somebody to approve", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", usual_day);
    const auto with = [](const char* amount, const char* reject = nullptr) {
        return Case{"FY-001", {{"amount", amount}}, reject, "yuchi-nuan"};
    };
    const auto approved = [&](const char* amount) {
        const Texts told = steps(day, with(amount));
        return Texts{told[1], told[2]};
    };
    CHECK(approved("19999.99") == Texts{"approve: weng-yuanzhong", "large: skipped"});
    CHECK(approved("20000") == Texts{"approve: weng-yuanzhong", "large: wenren-shuo"});
    CHECK(approved("50000") == Texts{"approve: weng-yuanzhong", "large: wenren-shuo"});
    CHECK(approved("50000.01") == Texts{"approve: skipped", "large: wenren-shuo"});
    CHECK(problems(day, with("30000")).empty());
    CHECK(problems(day, with("30001")) == Texts{"no-authority at approve: finance-manager"});
    CHECK(problems(day, with("60000")).empty());
    // Rejected, from the second round on.
    CHECK(steps(day, with("30000", "large")) == Texts{"confirm: bao-zhiqiu, ji-wangshan", "approve: weng-yuanzhong",
                                                      "large: wenren-shuo", "confirm (2): bao-zhiqiu, ji-wangshan",
                                                      "approve (2): weng-yuanzhong", "large (2): wenren-shuo",
                                                      "check (2): man-ting, shi-jingzhi", "pay (2): leng-yuebai"});
    CHECK(way(day, with("30000", "confirm")).is_ended_by_rejection);
    CHECK_THROWS_AS(way(day, with("60000", "approve")), Error);

    const Snapshot away = test::sample_on("staffed-workflows", "2026-11-25");
    const auto found = dead_ends(away, find_workflow(away, "FY-001"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].step == 1);
    CHECK(found[0].code == RouteProblemCode::nobody);
    REQUIRE(found[0].facts.size() == 1);
    CHECK(found[0].facts[0].name == "amount");
    const auto amount = number_of(found[0].facts[0].value);
    REQUIRE(amount);
    CHECK(*amount <= 50'000);
    CHECK(ends(away, "FK-001") == Texts{"FK-001 approve nobody"});
    CHECK(ends(away, "CL-001") == Texts{"CL-001 finance nobody"});
    CHECK(test::told(day, stopped_without(day, test::find(day, Kind::post, "cashier"))) ==
          Texts{"FY-001 pay nobody", "FK-001 pay nobody"});
}

TEST_CASE("one person asks for a payment, receives the goods and checks both", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", usual_day);
    CHECK(steps(day, {"FK-001"}) == Texts{"request: shi-jingzhi", "receive: shi-jingzhi",
                                          "check: man-ting, shi-jingzhi", "approve: weng-yuanzhong",
                                          "pay: leng-yuebai"});
    CHECK(problems(day, {"FK-001"}) == Texts{"twice-in-a-row at receive: shi-jingzhi",
                                             "incompatible 0 at check: shi-jingzhi",
                                             "twice-in-a-row at check: shi-jingzhi"});
    CHECK(problems(day, {"FK-001", {{"amount", "250000"}}}).back() == "no-authority at approve: finance-manager");
    CHECK(problems(test::sample_on("staffed-workflows", "2026-12-01"), {"FK-001"}).empty());
}

TEST_CASE("whoever pays approves the payment as a delegate", "[authority]") {
    const Snapshot day = test::sample_on("staffed-workflows", "2026-12-22");
    CHECK(steps(day, {"FK-001"})[3] == "approve: leng-yuebai for weng-yuanzhong");
    CHECK(problems(day, {"FK-001"}) ==
          Texts{"incompatible 1 at pay: leng-yuebai", "twice-in-a-row at pay: leng-yuebai"});
    // The delegation is for less.
    CHECK(steps(day, {"FK-001", {{"amount", "150000"}}})[3] == "approve: nobody");
    CHECK(problems(day, {"FK-001", {{"amount", "150000"}}}) == Texts{"nobody at approve: finance-manager"});
    CHECK(test::told(day, participations(day, test::find(day, Kind::person, "leng-yuebai"))) ==
          Texts{"FY-001 pay as cashier", "FK-001 approve as finance-manager for weng-yuanzhong",
                "FK-001 pay as cashier"});
    const Snapshot usual = test::sample_on("staffed-workflows", usual_day);
    CHECK(test::told(usual, participations(usual, test::find(usual, Kind::person, "leng-yuebai"))) ==
          Texts{"FY-001 pay as cashier", "FK-001 pay as cashier"});
    const Texts superior = test::told(usual, participations(usual, test::find(usual, Kind::person, "bao-zhiqiu")));
    CHECK(superior == Texts{"FY-001 confirm as sales-supervisor superior"});
}
