#include "orgraph/search.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "growth.hpp"
#include "json_tree.hpp"
#include "orgraph/answers.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "orgraph/snapshot.hpp"
#include "random_organization.hpp"
#include "samples.hpp"

using namespace orgraph;

namespace {

using Ids = std::vector<std::string>;

const Day today = *Day::parse("2026-11-21");

Snapshot day_of(const std::string& json, Day day = today) { return Organization::read(json).at(day); }

/// An organization with one post a duty, d1, d2 ... in one department: their duties are post:d1/1, post:d2/1 ...
Snapshot with_duties(const std::vector<std::string>& duties) {
    std::string posts;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        posts += (i > 0 ? ", " : "") + (R"({"id": "d)" + number) + R"(", "title": "甲)" + number +
                 R"(", "department": "x", "duties": [{)" + duties[i] + "}]}";
    }
    return day_of(R"({"orgraph": 1, "departments": [{"id": "x", "name": "乙"}], "posts": [)" + posts + "]}");
}
/// The same of texts alone.
Snapshot with_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> duties;
    for (const std::string& text : texts) duties.push_back(R"("text": ")" + text + '"');
    return with_duties(duties);
}

/// The owners of the duties found, or the owners with the duty's number where it is not the first.
Ids found(const Snapshot& day, std::string_view question, const SearchOptions& options = {}) {
    Ids result;
    for (const DutyHit& hit : search_duties(day, question, options)) {
        result.emplace_back(day.id(hit.duty.owner));
        if (hit.duty.position > 0) result.back() += '/' + std::to_string(hit.duty.position + 1);
    }
    return result;
}
SearchOptions limited(std::size_t limit) {
    SearchOptions options;
    options.limit = limit;
    return options;
}

std::string message_of(const Snapshot& day, std::string_view question, const SearchOptions& options = {}) {
    std::string messages[2];
    const auto note = [](std::string& message, const auto& ask) {
        try {
            ask();
        } catch (const Error& error) {
            CHECK(error.status() == Status::invalid_argument);
            message = error.what();
        }
    };
    note(messages[0], [&] { search_duties(day, question, options); });
    note(messages[1], [&] { explain_match(day, question, Duty{day.nodes(Kind::post)[0], 0}, options); });
    CHECK(messages[0] == messages[1]);
    return messages[0];
}

/// A company of names, dates, jobs and departments.
const std::string company = R"({"orgraph": 1,
  "departments": [
    {"id": "all", "name": "星河公司", "duties": [{"text": "公司战略规划"}]},
    {"id": "buy", "name": [{"value": "丁字科", "to": "2025-12-31"}, {"value": "采购部", "from": "2026-01-01"}],
     "aliases": ["Purchasing"], "parent": "all", "duties": [{"text": "保障原料供应"}]},
    {"id": "buy-abroad", "name": "进口组", "parent": "buy", "duties": [{"text": "清关手续"}]},
    {"id": "sell", "name": "销售部", "parent": "all", "duties": [{"text": "开拓市场"}]},
    {"id": "closed", "name": "旧部", "parent": "all", "to": "2025-12-31", "duties": [{"text": "经营旧货"}]}],
  "jobs": [
    {"id": "driver", "title": "司机", "duties": [{"text": "驾驶车辆"}, {"text": "洗车", "kind": "auxiliary"}]},
    {"id": "nobody's", "title": "无人岗", "duties": [{"text": "看守灯塔"}]}],
  "posts": [
    {"id": "sell-manager", "title": "经理", "department": "sell",
     "duties": [{"text": "签订销售合同"}, {"text": "其他交办", "kind": "temporary"}, {"text": "拜访客户"}]},
    {"id": "buy-manager", "title": "经理", "department": "buy", "aliases": ["采购头儿"],
     "duties": [{"text": "签订采购合同"}, {"text": "挑选木材", "to": "2026-11-20"},
                {"text": "浇灌花草", "from": "2026-11-21"}]},
    {"id": "buyer", "title": [{"value": "丙号位", "to": "2026-06-30"}, {"value": "采购员", "from": "2026-07-01"}],
     "external_title": ["Sourcing Specialist"], "department": "buy-abroad", "job": "driver",
     "duties": [{"text": "询价比价"}]},
    {"id": "courier", "title": "信使", "department": "sell", "duties": [{"text": "递送包裹"}],
     "inherits_duties_of": ["buyer"]},
    {"id": "gone", "title": "打字员", "department": "sell", "job": "nobody's", "to": "2026-11-20", "duties": [{"text": "打字"}]}],
  "people": [{"id": "p", "name": "张三", "appointments": [{"post": "buyer"}]}]})";

SearchOptions within(const Snapshot& day, const char* department) {
    SearchOptions options;
    options.department = day.find(Kind::department, department);
    REQUIRE(options.department != none);
    return options;
}

Node owner(const Snapshot& day, const char* post) { return day.find(Kind::post, post); }

/// Whether an owner of duties is within a department, as said in words.
bool is_within(const Snapshot& day, Node owner, Node department) {
    if (day.kind(owner) == Kind::job) {
        for (const Node post : day.nodes(Kind::post))
            if (day.job(post) == owner && is_within(day, post, department)) return true;
        return false;
    }
    for (Node at = day.kind(owner) == Kind::post ? day.post_in(owner) : owner; at != none; at = day.part_of(at))
        if (at == department) return true;
    return false;
}

std::vector<DutyHit> ask(const Snapshot& day, const std::string& question, std::size_t limit, Node department = none,
                         std::optional<DutyKind> kind = {}) {
    SearchOptions options;
    options.limit = limit;
    options.department = department;
    options.kind = kind;
    return search_duties(day, question, options);
}
int points(const DutyHit& hit) { return static_cast<int>(std::lround(hit.score * 10'000)); }

constexpr std::size_t unlimited = 1'000'000;

/// Holds what is found with a filter against what is found without: the same, but that hits worth less than half of the
/// first are left out, and the first may be another.
template <typename Belongs>
void check_filter(const std::vector<DutyHit>& all, const std::vector<DutyHit>& filtered, const Belongs& belongs) {
    const int least = std::max(all.empty() ? 0 : points(all[0]), filtered.empty() ? 0 : points(filtered[0]));
    std::vector<DutyHit> expected;
    std::vector<DutyHit> good;
    for (const DutyHit& hit : all)
        if (belongs(hit.duty) && 2 * points(hit) >= least) expected.push_back(hit);
    for (const DutyHit& hit : filtered) {
        REQUIRE(belongs(hit.duty));
        if (2 * points(hit) >= least) good.push_back(hit);
    }
    REQUIRE(good == expected);
}

void check_filters(const Snapshot& day, const std::string& question) {
    CAPTURE(question);
    const std::vector<DutyHit> all = ask(day, question, unlimited);
    std::set<Duty> different;
    for (const DutyHit& hit : all) {
        REQUIRE(different.insert(hit.duty).second);
        REQUIRE(day.in_force(hit.duty.owner));
        REQUIRE(hit.score > 0);
        REQUIRE(hit.score <= 1);
    }
    for (const Node department : day.nodes(Kind::department))
        check_filter(all, ask(day, question, unlimited, department),
                     [&](Duty duty) { return is_within(day, duty.owner, department); });
    for (const DutyKind kind : {DutyKind::core, DutyKind::auxiliary, DutyKind::temporary})
        check_filter(all, ask(day, question, unlimited, none, kind),
                     [&](Duty duty) { return duty_kind(day, duty) == kind; });
}

void check_limits(const Snapshot& day, const std::string& question) {
    CAPTURE(question);
    const std::vector<DutyHit> all = ask(day, question, unlimited);
    for (const std::size_t limit : {0u, 1u, 2u, 3u, 5u, 8u, 13u, 1000u}) {
        CAPTURE(limit);
        const std::vector<DutyHit> some = ask(day, question, limit);
        REQUIRE(some.size() == std::min(limit, all.size()));
        REQUIRE(std::equal(some.begin(), some.end(), all.begin()));
    }
}

/// Questions of all sorts about a sample: parts of its duties and names.
std::vector<std::string> questions_about(const Snapshot& day) {
    std::vector<std::string> questions = {"谁负责回款", "合同 审核", "who approves orders", "客户投诉", "安全"};
    const auto add = [&](std::string_view text) {
        if (!text.empty()) questions.emplace_back(text);
    };
    std::size_t number = 0;
    for (const Node post : day.nodes(Kind::post)) {
        if (++number % 5 == 0) add(day.name(post));
        for (const Duty duty : own_duties(day, post))
            if (++number % 7 == 0) add(duty_facts(day, duty).text);
    }
    for (const Node department : day.nodes(Kind::department))
        if (++number % 2 == 0) add(day.name(department));
    return questions;
}

}  // namespace

TEST_CASE("an exact phrase comes before its scattered pieces", "[duties][search]") {
    CHECK(found(with_texts({"合同归档，预付款登记", "食堂", "审核合同付款条款", "宿舍"}), "合同付款") ==
          Ids{"d3", "d1"});
    CHECK(found(with_texts({"contract files and payment slips", "canteen", "checks contract payment terms"}),
                "contract payment") == Ids{"d3", "d1"});
    CHECK(found(with_texts({"预算编制", "编制年度预算", "年度会议，预算"}), "年度预算")[0] == "d2");
}

TEST_CASE("an exact match comes before one by a synonym, however short that is", "[duties][search]") {
    for (const auto& [asked, other] : {std::pair("回款", "催收"), std::pair("催收", "回款"), std::pair("追缴", "回笼"),
                                       std::pair("翻译", "笔译"), std::pair("审核", "复核")}) {
        CAPTURE(asked, other);
        const std::string longer = std::string(asked) + "数据每月整理成册，交档案室存放并通报各分厂";
        const Ids ids = found(with_texts({other, longer, "食堂菜单", "宿舍钥匙"}), asked);
        CHECK(ids == Ids{"d2", "d1"});
    }
    const Ids ids =
        found(with_texts({"lorries", "trucks on all routes of both plants, summer and winter"}), "trucks", [] {
            static const Synonyms cars("lorry, truck");
            SearchOptions options;
            options.synonyms = &cars;
            return options;
        }());
    CHECK(ids == Ids{"d2", "d1"});
}

TEST_CASE("the text counts before the tasks, and an assessment little", "[duties][search]") {
    const std::string text = R"("text": "回款率")";
    const std::string task = R"("text": "月报", "tasks": ["回款率"])";
    const std::string assessment = R"("text": "月报", "assessment": "回款率")";
    const Snapshot day = with_duties({assessment, task, text});
    const std::vector<DutyHit> hits = search_duties(day, "回款率");
    REQUIRE(hits.size() >= 2);
    CHECK(hits[0].duty.owner == owner(day, "d3"));
    CHECK(hits[1].duty.owner == owner(day, "d2"));
    for (std::size_t i = 2; i < hits.size(); ++i) CHECK(2 * hits[i].score < hits[1].score + 1e-9);
    CHECK(found(with_duties({assessment, R"("text": "食堂")"}), "回款率") == Ids{"d1"});
    // Tasks alone are a text.
    CHECK(found(with_duties({R"("text": "食堂")", R"("tasks": ["回款率", "开票"])"}), "开票") == Ids{"d2"});
}

TEST_CASE("what a duty forbids is no duty", "[duties][search]") {
    const Snapshot day = with_texts({"保管印章，不得签订担保合同", "Writes the diary. Must not sign guarantees.",
                                     "未经授权不得开立信用证；登记台账", "食堂"});
    for (const char* question :
         {"签订担保合同", "担保", "谁签订担保合同", "guarantees", "sign guarantees", "开立信用证"}) {
        CAPTURE(question);
        CHECK(found(day, question).empty());
    }
    CHECK(found(day, "保管印章") == Ids{"d1"});
    CHECK(found(day, "登记台账") == Ids{"d3"});
    CHECK(found(with_texts({"不得签订担保合同", "签订担保合同"}), "签订担保合同") == Ids{"d2"});
}

TEST_CASE("temporary duties come last, also when they fit better", "[duties][search]") {
    const Snapshot day =
        with_duties({R"("text": "接待外宾", "kind": "temporary")", R"("text": "接待外宾并安排用车和住宿")",
                     R"("text": "接待外宾", "kind": "auxiliary")"});
    CHECK(found(day, "接待外宾") == Ids{"d3", "d2", "d1"});
    const std::vector<DutyHit> hits = search_duties(day, "接待外宾");
    REQUIRE(hits.size() == 3);
    CHECK(hits[2].score > hits[1].score);
    CHECK(found(day, "接待外宾", limited(2)) == Ids{"d3", "d2"});
    const Snapshot named = day_of(company);
    CHECK(found(named, "销售部经理") == Ids{"sell-manager", "sell-manager/3", "sell-manager/2"});
}

TEST_CASE("what is too bad for the answer takes no place of a temporary duty in it", "[duties][search]") {
    REQUIRE(found(with_texts({"盘库"}), "盘点仓库") == Ids{"d1"});  // by itself it is an answer
    const Snapshot day =
        with_duties({R"("text": "盘点仓库")", R"("text": "盘库")", R"("text": "清点库房", "kind": "temporary")"});
    CHECK(found(day, "盘点仓库", limited(3)) == Ids{"d1", "d3"});
    CHECK(found(day, "盘点仓库", limited(2)) == Ids{"d1", "d3"});
}

TEST_CASE("equally good duties stand in document order", "[duties][search]") {
    const Snapshot day = day_of(R"({"orgraph": 1,
      "posts": [{"id": "p2", "title": "二", "department": "d", "duties": [{"text": "盘点"}, {"text": "盘点"}]},
                {"id": "p1", "title": "一", "department": "d", "duties": [{"text": "盘点"}]}],
      "jobs": [{"id": "j", "title": "工", "duties": [{"text": "盘点"}]}],
      "departments": [{"id": "d", "name": "处", "duties": [{"text": "食堂"}, {"text": "盘点"}]}]})");
    const Ids all = {"d/2", "j", "p2", "p2/2", "p1"};
    CHECK(found(day, "盘点") == all);
    for (std::size_t limit = 0; limit <= all.size(); ++limit)
        CHECK(found(day, "盘点", limited(limit)) == Ids(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(limit)));
}

TEST_CASE("words that ask do not count", "[duties][search]") {
    const Snapshot day = with_texts({"差旅费报销", "组织消防演练", "食堂菜单", "负责宿舍"});
    const Snapshot english =
        with_texts({"travel expense claims", "fire drills", "canteen", "responsible for the garden"});
    for (const char* content : {"差旅费报销", "消防演练"}) {
        const Ids expected = found(day, content);
        REQUIRE(expected.size() == 1);
        for (const auto& [before, after] :
             {std::pair("谁负责", ""), std::pair("", "由谁负责？"), std::pair("请问", "找谁"),
              std::pair("", "归哪个部门管"), std::pair("哪个岗位负责", "？"), std::pair("我想知道", "应该是谁的工作"),
              std::pair("誰負責", "")}) {
            CAPTURE(before, content, after);
            CHECK(found(day, before + std::string(content) + after) == expected);
        }
    }
    for (const char* content : {"travel expense claims", "fire drills"}) {
        const Ids expected = found(english, content);
        REQUIRE(expected.size() == 1);
        for (const auto& [before, after] :
             {std::pair("who is responsible for ", ""), std::pair("Who handles ", "?"),
              std::pair("who takes care of ", ""), std::pair("please tell me which department does the ", ""),
              std::pair("Whose job is it to do ", "?"), std::pair("WHO IS RESPONSIBLE FOR ", "?")}) {
            CAPTURE(before, content, after);
            CHECK(found(english, before + std::string(content) + after) == expected);
        }
    }
    // That a duty says it is responsible makes it no answer.
    CHECK(found(day, "谁负责火箭发射").empty());
    CHECK(found(english, "who is responsible for rockets").empty());
}

TEST_CASE("case, width and traditional characters make no difference to a question", "[duties][search]") {
    const Snapshot day = with_texts({"维护ERP系统", "销售经营计划", "Approves supplier invoices", "食堂"});
    for (const auto& [asked, other] :
         {std::pair("ERP系统", "ｅｒｐ系統"), std::pair("erp 系统", "ERP系统"),
          std::pair("销售经营计划", "銷售經營計劃"), std::pair("supplier invoices", "SUPPLIER INVOICE"),
          std::pair("supplier invoices", "ｓｕｐｐｌｉｅｒ　ｉｎｖｏｉｃｅｓ"),
          std::pair("销售经营计划", "销 售 经 营 计 划"), std::pair("approves invoices", "approving an invoice")}) {
        CAPTURE(asked, other);
        const std::vector<DutyHit> hits = search_duties(day, asked);
        CHECK(hits.size() == 1);
        CHECK(search_duties(day, other) == hits);
    }
    const Snapshot traditional = with_texts({"維護ＥＲＰ系統", "食堂"});
    CHECK(found(traditional, "维护erp系统") == Ids{"d1"});
}

TEST_CASE("just a name gives all duties of who is called so", "[duties][search]") {
    const Snapshot day = day_of(company);
    const Ids buyer = {"driver", "driver/2", "buyer"};  // jobs stand before posts
    for (const char* question : {"采购员", "採購員", "采购员的职责", "采购员负责什么？", "Sourcing Specialist",
                                 "SOURCING SPECIALIST", "what does the sourcing specialist do", "进口组采购员"}) {
        CAPTURE(question);
        const std::vector<DutyHit> hits = search_duties(day, question);
        CHECK(found(day, question) == buyer);
        for (const DutyHit& hit : hits) CHECK(hit.score == 1);
    }
    CHECK(found(day, "采购头儿") == Ids{"buy-manager", "buy-manager/3"});
    CHECK(found(day, "司机") == Ids{"driver", "driver/2"});
    CHECK(found(day, "无人岗") == Ids{"nobody's"});
    CHECK(found(day, "信使") == Ids{"driver", "driver/2", "buyer", "courier"});  // inherited ones too
    CHECK(found(day, "经理") ==
          Ids{"sell-manager", "sell-manager/3", "buy-manager", "buy-manager/3", "sell-manager/2"});
}

TEST_CASE("just a department's name gives its own duties, then its posts'", "[duties][search]") {
    const Snapshot day = day_of(company);
    const Ids buying = {"buy", "driver", "driver/2", "buy-manager", "buy-manager/3", "buyer"};
    for (const char* question :
         {"采购部", "Purchasing", "採購部", "采购部负责什么", "what is purchasing responsible for"}) {
        CAPTURE(question);
        CHECK(found(day, question) == buying);
    }
    CHECK(found(day, "采购部经理") == Ids{"buy-manager", "buy-manager/3"});
    CHECK(found(day, "采购部的经理做什么") == Ids{"buy-manager", "buy-manager/3"});
    CHECK(found(day, "销售部经理") == Ids{"sell-manager", "sell-manager/3", "sell-manager/2"});
    // All of them, unless a number is wanted.
    std::vector<std::string> many;
    for (int i = 0; i < 30; ++i) many.push_back(R"("text": "甲事")");
    CHECK(found(with_duties(many), "乙").size() == 30);
    CHECK(found(with_duties(many), "乙", limited(7)).size() == 7);
    CHECK(found(with_duties(many), "甲事").size() == 10);
}

TEST_CASE("a name is one on the days on which it is in force", "[duties][search]") {
    const Organization organization = Organization::read(company);
    const Snapshot now = organization.at(today);
    const Snapshot spring = organization.at(*Day::parse("2026-03-01"));
    const Snapshot before = organization.at(*Day::parse("2025-03-01"));
    CHECK(found(now, "丙号位").empty());
    CHECK(found(spring, "丙号位") == Ids{"driver", "driver/2", "buyer"});
    for (const std::string& id : found(spring, "采购员")) CHECK(id != "buyer");
    CHECK(found(now, "丁字科").empty());
    CHECK(found(before, "丁字科")[0] == "buy");
    CHECK(found(now, "旧部").empty());
    CHECK(found(before, "旧部") == Ids{"closed"});
    CHECK(found(now, "打字员").empty());
    CHECK(found(spring, "打字员") == Ids{"nobody's", "gone"});
}

TEST_CASE("duties and owners that are not in force are not shown", "[duties][search]") {
    const Organization organization = Organization::read(company);
    const Snapshot now = organization.at(today);
    const Snapshot before = organization.at(*Day::parse("2025-12-31"));
    CHECK(found(now, "挑选木材").empty());
    CHECK(found(before, "挑选木材") == Ids{"buy-manager/2"});
    CHECK(found(now, "浇灌花草") == Ids{"buy-manager/3"});
    CHECK(found(before, "浇灌花草").empty());
    CHECK(found(now, "经营旧货").empty());
    CHECK(found(before, "经营旧货") == Ids{"closed"});
    CHECK(found(now, "打字").empty());
    CHECK(found(before, "打字") == Ids{"gone"});
    for (const char* question : {"采购头儿", "采购部"}) {
        const Ids ids = found(now, question);
        CHECK(std::ranges::find(ids, "buy-manager/2") == ids.end());
    }
}

TEST_CASE("a name beside a question prefers who is called so", "[duties][search]") {
    const Snapshot day = day_of(company);
    CHECK(found(day, "合同")[0] == "sell-manager");
    CHECK(found(day, "采购部谁签订合同")[0] == "buy-manager");
    CHECK(found(day, "销售部谁签订合同")[0] == "sell-manager");
    CHECK(found(day, "星河公司谁签订合同") == found(day, "谁签订合同"));  // says nothing of anybody
}

TEST_CASE("a department limits the answer to it and what is below", "[duties][search]") {
    const Snapshot day = day_of(company);
    CHECK(found(day, "签订合同", within(day, "buy")) == Ids{"buy-manager"});
    CHECK(found(day, "签订合同", within(day, "sell")) == Ids{"sell-manager"});
    CHECK(found(day, "签订合同", within(day, "all")) == found(day, "签订合同"));
    CHECK(found(day, "签订合同", within(day, "buy-abroad")).empty());
    CHECK(found(day, "保障原料供应", within(day, "buy")) == Ids{"buy"});
    CHECK(found(day, "清关手续", within(day, "buy")) == Ids{"buy-abroad"});
    CHECK(found(day, "保障原料供应", within(day, "buy-abroad")).empty());
    CHECK(found(day, "驾驶车辆", within(day, "buy")) == Ids{"driver"});  // the job of a post there
    CHECK(found(day, "驾驶车辆", within(day, "sell")).empty());
    CHECK(found(day, "看守灯塔", within(day, "all")).empty());
    CHECK(found(day, "看守灯塔") == Ids{"nobody's"});
    const Snapshot before = day_of(company, *Day::parse("2026-11-20"));  // when there was a post of it
    CHECK(found(before, "看守灯塔", within(before, "sell")) == Ids{"nobody's"});
    CHECK(found(before, "看守灯塔", within(before, "buy")).empty());
    CHECK(found(day, "经理", within(day, "buy")) == Ids{"buy-manager", "buy-manager/3"});
}

TEST_CASE("a kind limits the answer to duties of it", "[duties][search]") {
    const Snapshot day = with_duties({R"("text": "盘点", "kind": "temporary")", R"("text": "盘点")",
                                      R"("text": "盘点", "kind": "auxiliary")", R"("text": "盘点", "kind": "core")"});
    SearchOptions options;
    options.kind = DutyKind::core;
    CHECK(found(day, "盘点", options) == Ids{"d2", "d4"});
    options.kind = DutyKind::auxiliary;
    CHECK(found(day, "盘点", options) == Ids{"d3"});
    options.kind = DutyKind::temporary;
    CHECK(found(day, "盘点", options) == Ids{"d1"});
    options.limit = 0;
    CHECK(found(day, "盘点", options).empty());
    const Snapshot named = day_of(company);
    SearchOptions auxiliary;
    auxiliary.kind = DutyKind::auxiliary;
    CHECK(found(named, "采购员", auxiliary) == Ids{"driver/2"});
}

TEST_CASE("a question that nothing answers has no hits", "[duties][search]") {
    const Snapshot day = with_texts({"审核销售合同", "编制年度预算", "Approves supplier invoices", "设备点检与保养"});
    for (const char* question : {"火箭发射", "谁负责养猫", "who feeds the cats", "日语翻译", "ψυχή", "отпуск",
                                 "ภาษาไทย", "휴가", "xyzzy 42"}) {
        CAPTURE(question);
        CHECK(found(day, question).empty());
        CHECK(explain_match(day, question, {owner(day, "d1"), 0}).empty());
    }
}

TEST_CASE("what says nothing has no hits", "[duties][search]") {
    const Snapshot day = with_texts({"审核销售合同", "Approves supplier invoices", "！？", "\\u0001", "😀"});
    for (const char* question : {"",
                                 " ",
                                 "　",
                                 "\n\t\r\n",
                                 "谁",
                                 "谁负责",
                                 "请问由谁负责？",
                                 "who",
                                 "who is responsible for",
                                 "the",
                                 "of the and",
                                 "！？。，、",
                                 "...",
                                 "-",
                                 "( )",
                                 "😀😀",
                                 "❤️",
                                 "\x01\x02\x7F",
                                 "\u200B\uFEFF",
                                 "\u0301",
                                 "\u00AD",
                                 "？",
                                 "#",
                                 "\"",
                                 "\\"}) {
        CAPTURE(question);
        CHECK(found(day, question).empty());
        CHECK(explain_match(day, question, {owner(day, "d1"), 0}).empty());
        CHECK(found(day, question, limited(100)).empty());
    }
    CHECK(found(day, std::string_view("\0", 1)).empty());
    CHECK(found(day, std::string_view("销售\0合同", 13)) == found(day, "销售，合同"));
}

TEST_CASE("an organization without duties or names answers nothing", "[duties][search]") {
    const Snapshot nobody = day_of(R"({"orgraph": 1})");
    for (const char* question : {"", "合同", "who signs"}) CHECK(search_duties(nobody, question).empty());
    const Snapshot idle = day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "处"}]})");
    for (const char* question : {"处", "处长", "合同"}) CHECK(search_duties(idle, question).empty());
    const Snapshot empty = with_duties({R"("text": "，。")", R"("text": "不得吸烟")"});
    CHECK(search_duties(empty, "吸烟").empty());
}

TEST_CASE("synonyms of the caller extend the table, or take its place", "[duties][search]") {
    const Snapshot day = with_texts({"催收货款", "喂养看门狗", "食堂"});
    CHECK(found(day, "回款") == Ids{"d1"});
    CHECK(found(day, "旺财").empty());
    const Synonyms more = Synonyms::built_in().extended_by("旺财, 看门狗");
    const Synonyms only("旺财, 看门狗");
    SearchOptions options;
    options.synonyms = &more;
    CHECK(found(day, "旺财", options) == Ids{"d2"});
    CHECK(found(day, "回款", options) == Ids{"d1"});
    options.synonyms = &only;
    CHECK(found(day, "旺财", options) == Ids{"d2"});
    CHECK(found(day, "回款", options).empty());
    const Synonyms nothing("");
    options.synonyms = &nothing;
    CHECK(found(day, "旺财", options).empty());
    CHECK(found(day, "看门狗", options) == Ids{"d2"});
    CHECK(found(day, "旺财").empty());  // the library's own stays what it is
}

TEST_CASE("a phrase is a synonym only where its words stand together", "[duties][search]") {
    const Synonyms synonyms("spare part, widget");
    SearchOptions options;
    options.synonyms = &synonyms;
    const Snapshot day = with_texts({"part of the spare time", "orders spare parts", "canteen"});
    CHECK(found(day, "widgets", options) == Ids{"d2"});
}

TEST_CASE("errors of a question", "[duties][search]") {
    const Organization organization = Organization::read(company);
    const Snapshot day = organization.at(today);
    for (const char* bad : {"\xFF", "合同\x80", "\xC0\xAF", "\xED\xA0\x80", "\xE5\x90", "\xF5\x80\x80\x80"}) {
        CAPTURE(bad);
        CHECK(message_of(day, bad).find("UTF-8") != std::string::npos);
    }
    SearchOptions options;
    for (const Node node :
         {Node{999}, day.find(Kind::post, "buyer"), day.find(Kind::job, "driver"), day.find(Kind::person, "p"),
          Node{0xFFFF'FFFE}, organization.at(*Day::parse("2025-03-01")).find(Kind::department, "closed")}) {
        options.department = node;
        CAPTURE(static_cast<std::uint32_t>(node));
        CHECK_FALSE(message_of(day, "合同", options).empty());
        CHECK_FALSE(message_of(day, "", options).empty());
    }
    CHECK(message_of(day, "合同").empty());
}

TEST_CASE("a question may be as long as it likes", "[duties][search]") {
    const Snapshot day = day_of(test::sample("xinghe"));
    for (const char* part : {"合同", "a", "a ", "合同审核，", "-", "(", "合(", "谁负责", "回款", "sign ", "😀", "采购部",
                             "the ", "\u0301", "编制年度预算和资金计划，跟踪应收账款催收。"}) {
        CAPTURE(part);
        const auto ask = [&](std::size_t bytes) {
            std::string question;
            while (question.size() < bytes) question += part;
            const std::vector<DutyHit> hits = search_duties(day, question);
            REQUIRE(hits.size() <= 1'000);
            REQUIRE(search_duties(day, question) == hits);
        };
        CHECK(test::growth(ask, 100'000) < test::linear);
    }
    // Of a long one the beginning is read.
    std::string question = "谁签订合同，";
    while (question.size() < 10'000) question += "火箭发射，";
    CHECK(search_duties(day, question) == search_duties(day, question + "食堂"));
}

TEST_CASE("the same question has the same answer, from any thread and the first time", "[duties][search]") {
    const std::string text = test::sample("xinghe");
    const Snapshot calm = day_of(text);
    const std::vector<std::string> questions = questions_about(calm);
    std::vector<std::vector<DutyHit>> expected;
    for (const std::string& question : questions) expected.push_back(search_duties(calm, question));
    for (std::size_t i = 0; i < questions.size(); ++i) CHECK(search_duties(calm, questions[i]) == expected[i]);
    const auto seed = GENERATE(range(0u, 4u));
    CAPTURE(seed);
    const Snapshot fresh = day_of(text);
    std::atomic<bool> begin{false};
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (std::size_t number = 0; number < 4; ++number)
        threads.emplace_back([&, number] {
            while (!begin) std::this_thread::yield();
            for (std::size_t i = 0; i < questions.size(); ++i) {
                const std::size_t at = (i + seed + 5 * number) % questions.size();
                if (search_duties(fresh, questions[at]) != expected[at]) ++wrong;
                if (!expected[at].empty()) explain_match(fresh, questions[at], expected[at][0].duty);
            }
        });
    begin = true;
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
}

TEST_CASE("a match tells what was asked, what was found, and where", "[duties][search]") {
    const Snapshot day =
        with_duties({R"("text": "催收货款")", R"("text": "月报", "tasks": ["开票"], "assessment": "及时率")",
                     R"("text": "Approves supplier invoices")"});
    const std::vector<DutyMatch> exact = explain_match(day, "谁负责 货款？", {owner(day, "d1"), 0});
    REQUIRE(exact.size() == 1);
    CHECK(exact[0].asked == "货款");
    CHECK(exact[0].found.empty());
    CHECK(exact[0].where == FoundIn::text);
    CHECK(exact[0].weight > 0.8);
    CHECK(exact[0].weight <= 1);

    const std::vector<DutyMatch> synonym = explain_match(day, "回款", {owner(day, "d1"), 0});
    REQUIRE(synonym.size() == 1);
    CHECK(synonym[0].asked == "回款");
    CHECK(synonym[0].found == "催收");
    CHECK(synonym[0].where == FoundIn::text);
    CHECK(synonym[0].weight < exact[0].weight);

    const std::vector<DutyMatch> task = explain_match(day, "开票", {owner(day, "d2"), 0});
    REQUIRE(task.size() == 1);
    CHECK(task[0].where == FoundIn::task);
    const std::vector<DutyMatch> assessment = explain_match(day, "及时率", {owner(day, "d2"), 0});
    double weight = 0;
    for (const DutyMatch& match : assessment) {
        CHECK(match.where == FoundIn::assessment);
        weight += match.weight;
    }
    CHECK(weight > 0);
    CHECK(weight < task[0].weight);

    const std::vector<DutyMatch> words = explain_match(day, "Who approved INVOICES?", {owner(day, "d3"), 0});
    REQUIRE_FALSE(words.empty());
    CHECK(words.front().asked.find("approved") == 0);
    CHECK(words.back().asked.find("INVOICES") != std::string::npos);

    const Snapshot named = day_of(company);
    bool by_name = false;
    for (const DutyMatch& match : explain_match(named, "采购部谁浇灌花草", {owner(named, "buy-manager"), 2}))
        by_name = by_name || (match.where == FoundIn::name && match.asked == "采购部");
    CHECK(by_name);
    CHECK(explain_match(named, "采购员", {owner(named, "buyer"), 0}).empty());
    CHECK(explain_match(day, "回款", {owner(day, "d2"), 0}).empty());
}

TEST_CASE("matches of the samples are parts of the question and no more than all of it", "[duties][search][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = day_of(test::sample(name));
        for (const std::string& question : questions_about(day)) {
            CAPTURE(question);
            for (const DutyHit& hit : search_duties(day, question)) {
                double sum = 0;
                for (const DutyMatch& match : explain_match(day, question, hit.duty)) {
                    REQUIRE_FALSE(match.asked.empty());
                    REQUIRE(question.find(match.asked) != std::string::npos);
                    REQUIRE(match.weight >= 0);
                    sum += match.weight;
                    const DutyFacts facts = duty_facts(day, hit.duty);
                    if (match.where == FoundIn::text) REQUIRE_FALSE(facts.text.empty());
                    if (match.where == FoundIn::task) REQUIRE_FALSE(facts.tasks.empty());
                    if (match.where == FoundIn::assessment) REQUIRE_FALSE(facts.assessment.empty());
                    if (match.where == FoundIn::name) REQUIRE(match.found.empty());
                }
                REQUIRE(sum <= 1 + 1e-9);
            }
        }
    }
}

TEST_CASE("every duty of the samples is found by its own text", "[duties][search][property]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = day_of(test::sample(name));
        for (const Kind kind : {Kind::department, Kind::job, Kind::post})
            for (const Node node : day.nodes(kind))
                for (const Duty duty : own_duties(day, node)) {
                    const DutyFacts facts = duty_facts(day, duty);
                    if (facts.text.empty() || facts.kind == DutyKind::temporary) continue;
                    const std::string text(facts.text);
                    CAPTURE(facts.id, text);
                    const std::vector<DutyHit> hits = ask(day, text, unlimited);
                    REQUIRE(std::ranges::any_of(hits, [&](const DutyHit& hit) { return hit.duty == duty; }));
                    REQUIRE(duty_facts(day, hits[0].duty).text == text);
                }
    }
}

TEST_CASE("filters take from the answer what does not belong, and a limit its first", "[duties][search][property]") {
    const auto check = [](const Snapshot& day, const std::string& question) {
        check_filters(day, question);
        check_limits(day, question);
    };
    SECTION("of the samples") {
        for (const std::string& name : test::samples()) {
            CAPTURE(name);
            const Snapshot day = day_of(test::sample(name));
            for (const std::string& question : questions_about(day)) check(day, question);
        }
    }
    SECTION("of random organizations") {
        const auto seed = GENERATE(range(0u, 60u));
        CAPTURE(seed);
        const Organization organization = Organization::read(test::random_organization(seed).text());
        for (const Day on : test::days_to_try()) {
            const Snapshot day = organization.at(on);
            for (const char* question :
                 {"Sales", "销售部", "quoted", "经理", "谁在销售部管销售", "sales quoted é", "销售 経理 quoted"})
                check(day, question);
        }
    }
}

TEST_CASE("without a limit there are ten hits, all where the question is a name", "[duties][search]") {
    std::vector<std::string> many(25, R"("text": "盘点仓库")");
    const Snapshot day = with_duties(many);
    const std::vector<DutyHit> hits = search_duties(day, "盘点仓库");
    REQUIRE(hits.size() == 10);
    CHECK(hits == ask(day, "盘点仓库", 10));
    CHECK(search_duties(day, "乙").size() == 25);
}

TEST_CASE("the answer as JSON", "[duties][search]") {
    const Snapshot day = day_of(R"({"orgraph": 1,
      "departments": [{"id": "x", "name": "X", "head": "boss"}],
      "jobs": [{"id": "j", "title": "J", "duties": [{"text": "盘点", "source": "手册"}]}],
      "posts": [{"id": "boss", "title": "B", "department": "x", "reports_to": null},
        {"id": "p", "title": "P", "department": "x", "job": "j", "duties": [{"tasks": ["盘点"], "kind": "auxiliary"}]},
        {"id": "q", "title": "Q", "department": "x", "job": "j", "to": "2020-01-01"}],
      "people": [{"id": "b", "name": "b", "appointments": [{"post": "boss"}]}]})");
    const std::vector<DutyHit> hits = search_duties(day, "盘点");
    REQUIRE(hits.size() == 2);
    const test::Json answer = test::parse_json(duty_search_json(day, "盘点"));
    const auto keys = [](const test::Json& json) {
        Ids names;
        for (const auto& [name, value] : json.members) names.push_back(name);
        return names;
    };
    CHECK(keys(answer) == Ids{"question", "hits"});
    CHECK(answer.find("question")->token == "\"盘点\"");
    const std::vector<test::Json>& rows = answer.find("hits")->items;
    REQUIRE(rows.size() == 2);
    CHECK(keys(rows[0]) == Ids{"score", "duty", "owner", "department", "posts", "holders", "covered_by"});
    CHECK(keys(rows[1]) == keys(rows[0]));
    CHECK(test::compact(*rows[1].find("posts")) == "[]");
    CHECK(test::compact(*rows[0].find("duty")) == R"({"id":"job:j/1","text":"盘点","kind":"core","tasks":[]})");
    CHECK(test::compact(*rows[0].find("owner")) == R"({"kind":"job","id":"j","name":"J"})");
    CHECK(test::compact(*rows[0].find("department")) == "null");
    CHECK(test::compact(*rows[0].find("posts")) == R"([{"kind":"post","id":"p","name":"P"}])");
    CHECK(test::compact(*rows[0].find("holders")) == "[]");
    CHECK(test::compact(*rows[0].find("covered_by")) == R"([{"kind":"person","id":"b","name":"b"}])");
    CHECK(test::compact(*rows[1].find("duty")) ==
          R"({"id":"post:p/1","text":null,"kind":"auxiliary","tasks":["盘点"]})");
    CHECK(test::compact(*rows[1].find("department")) == R"({"kind":"department","id":"x","name":"X"})");
    CHECK(std::abs(std::stod(rows[0].find("score")->token) - hits[0].score) < 1e-9);

    AnswerOptions explained;
    explained.explain = true;
    const test::Json told = test::parse_json(duty_search_json(day, "谁盘点", {}, explained));
    const test::Json* const why = told.find("hits")->items[0].find("why");
    REQUIRE(why != nullptr);
    CHECK(keys(*why) == Ids{"rule", "matched", "facts"});
    CHECK(why->find("rule")->token == "\"S8\"");
    REQUIRE(why->find("matched")->items.size() == 1);
    const test::Json& match = why->find("matched")->items[0];
    CHECK(keys(match) == Ids{"asked", "found", "in", "weight"});
    CHECK(match.find("asked")->token == "\"盘点\"");
    CHECK(match.find("found")->token == "\"盘点\"");
    CHECK(match.find("in")->token == "\"text\"");
    REQUIRE(why->find("facts")->items.size() == 1);
    CHECK(test::compact(why->find("facts")->items[0]) ==
          R"({"at":"/jobs/0/duties/0","value":{"text":"盘点","source":"手册"},"source":"手册"})");

    AnswerOptions one;
    one.limit = 1;
    CHECK(test::parse_json(duty_search_json(day, "盘点", {}, one)).find("hits")->items.size() == 1);
    CHECK(duty_search_json(day, "火箭") == R"({"question":"火箭","hits":[]})");
    CHECK(duty_search_json(day, "\"\\\n") == R"({"question":"\"\\\n","hits":[]})");
    CHECK_THROWS_AS(duty_search_json(day, "\xFF"), Error);
}

TEST_CASE("the list of duties as JSON explains each", "[duties][search]") {
    const Snapshot day = day_of(company);
    AnswerOptions explained;
    explained.explain = true;
    const test::Json answer = test::parse_json(duties_json(day, day.find(Kind::person, "p"), explained));
    const std::vector<test::Json>& rows = answer.find("duties")->items;
    REQUIRE(rows.size() == 3);
    const Ids expected = {"id", "text", "kind", "tasks", "assessment", "hours", "quota", "load", "from", "why"};
    for (const test::Json& row : rows) {
        Ids names;
        for (const auto& [name, value] : row.members) names.push_back(name);
        CHECK(names == expected);
        CHECK(row.find("why")->find("rule")->token == "\"S9\"");
        REQUIRE(row.find("why")->find("facts")->items.size() == 1);
    }
    CHECK(test::compact(*rows[0].find("from")) == R"({"kind":"post","id":"buyer","name":"采购员"})");
    CHECK(test::compact(*rows[1].find("from")) == R"({"kind":"job","id":"driver","name":"司机"})");
    AnswerOptions two;
    two.limit = 2;
    CHECK(test::parse_json(duties_json(day, day.find(Kind::person, "p"), two)).find("duties")->items.size() == 2);
}

TEST_CASE("no duty comes twice", "[duties][search]") {
    const Snapshot day = day_of(R"({"orgraph": 1, "departments": [{"id": "d", "name": "销售"}],
      "posts": [{"id": "p", "title": "销售", "department": "d", "duties": [{"text": "签订合同"}]}]})");
    CHECK(found(day, "销售签订合同") == Ids{"p"});
}

TEST_CASE("a filter adds no part of a name", "[duties][search]") {
    const Snapshot day = day_of(R"({"orgraph": 1,
      "departments": [{"id": "d", "name": "一处"}, {"id": "e", "name": "二处"}],
      "posts": [{"id": "p", "title": "甲", "department": "d", "duties": [{"text": "仓库主任交办盘点"}]},
        {"id": "q", "title": "仓库主任助理", "department": "e", "duties": [{"text": "浇花"}]}]})");
    CHECK(found(day, "仓库主任") == Ids{"p"});
    CHECK(found(day, "仓库主任", within(day, "e")).empty());
    CHECK(found(day, "主任助理") == Ids{"q"});
}

TEST_CASE("words that only ask find nothing, whatever the duties say", "[duties][search]") {
    for (const char* name : {"software-seller", "three-regulations"})
        CHECK(found(day_of(test::sample(name)), "谁负责").empty());
}

TEST_CASE("what is found in a task counts, whatever else of the duty is found", "[duties][search]") {
    const Snapshot day = with_duties({R"("text": "撰写变压器说明", "tasks": ["组织讨论"])",
                                      R"("text": "撰写变压器说明", "tasks": ["组织讨论变压器"])",
                                      R"("text": "组织参观")", R"("text": "组织会议")", R"("text": "组织年会")"});
    const std::vector<DutyHit> hits = search_duties(day, "组织撰写变压器说明");
    REQUIRE(hits.size() >= 2);
    CHECK(hits[0].score == hits[1].score);
}

TEST_CASE("words that are part of others are not taken for them", "[duties][search]") {
    const Snapshot day = with_duties({R"("text": "与客户开周会")", R"("text": "开票申请和到款核销")"});
    CHECK(explain_match(day, "客户开票", {owner(day, "d1"), 0})[0].asked == "客户");
    CHECK(found(with_duties({R"("text": "Arrange payment of suppliers")"}), "who pays suppliers") == Ids{"d1"});
}
