// Who may, who approves and who has too much in the samples, worked out by hand.
#include <string>

#include "authority/told.hpp"
#include "orgraph/error.hpp"
#include "samples.hpp"

using namespace orgraph;
using test::Texts;

namespace {

Snapshot staffed(const char* day) { return test::sample_on("staffed-workflows", day); }

/// What is asked; `customer` is a fact.
struct Asked {
    const char* action;
    const char* subject;
    std::optional<double> amount = {};
    const char* currency = "";
    const char* customer = nullptr;
};

/// Calls `ask` with the question, whose facts live as long as the call.
template <typename Ask>
auto with_question(const Asked& asked, const Ask& ask) {
    std::vector<Fact> facts;
    if (asked.customer != nullptr) facts.push_back({"customer", asked.customer});
    return ask(AuthorityQuestion{asked.action, asked.subject, asked.amount, asked.currency, facts});
}
Texts who_may_told(const Snapshot& day, const Asked& asked) {
    return with_question(asked,
                         [&](const AuthorityQuestion& question) { return test::told(day, who_may(day, question)); });
}
std::string approver(const Snapshot& day, const char* person, const Asked& asked, const char* post = nullptr) {
    const Node held = post == nullptr ? none : test::find(day, Kind::post, post);
    return with_question(asked, [&](const AuthorityQuestion& question) {
        return test::told(day, approver_of(day, question, test::find(day, Kind::person, person), held));
    });
}

/// An ordinary customer's contract, and an important one's.
Asked ordinary(std::optional<double> amount, const char* currency = "CNY") {
    return {"sign", "销售合同", amount, currency, "ordinary"};
}
Asked important(std::optional<double> amount, const char* currency = "CNY") {
    return {"sign", "销售合同", amount, currency, "important"};
}

constexpr const char* usual_day = "2026-11-20";

}  // namespace

// ---- Who may

TEST_CASE("who may sign a contract depends on the customer, the amount and the currency", "[authority]") {
    const Snapshot day = staffed(usual_day);
    // The salesmen's limit is not stated, so that with an amount it is not known whether they may.
    CHECK(who_may_told(day, ordinary(50'000)) == Texts{"general-manager/2 any", "sales-manager/0 500000 CNY",
                                                       "sales-supervisor/0 100000 CNY",
                                                       "sales-representative/0 of job salesman unstated undecided"});
    CHECK(who_may_told(day, ordinary(100'000)).size() == 4);  // as much as the limit is not too much
    CHECK(who_may_told(day, ordinary(100'001)) == Texts{"general-manager/2 any", "sales-manager/0 500000 CNY",
                                                        "sales-representative/0 of job salesman unstated undecided"});
    CHECK(who_may_told(day, ordinary({})) == Texts{"general-manager/2 any", "sales-manager/0 500000 CNY",
                                                   "sales-supervisor/0 100000 CNY",
                                                   "sales-representative/0 of job salesman unstated"});
    // Salesmen and supervisors are for ordinary customers only. Of the sales manager's two the higher one counts.
    CHECK(who_may_told(day, important(60'000)) ==
          Texts{"general-manager/2 any", "key-account-dept-manager/1 800000 CNY", "sales-manager/0 500000 CNY"});
    CHECK(who_may_told(day, important(600'000)) ==
          Texts{"general-manager/2 any", "key-account-dept-manager/1 800000 CNY"});
    CHECK(who_may_told(day, important(60'000, "USD")) == Texts{"general-manager/2 any", "sales-manager/1 80000 USD"});
    CHECK(who_may_told(day, important(80'001, "USD")) == Texts{"general-manager/2 any"});
    CHECK(who_may_told(day, important(60'000, "")) ==
          Texts{"general-manager/2 any", "key-account-dept-manager/1 800000 CNY", "sales-manager/0 500000 CNY"});
}

TEST_CASE("who may sign is open where nobody said who the customer is", "[authority]") {
    const Snapshot day = staffed(usual_day);
    // Of the sales manager one authority has no condition, which settles it.
    CHECK(who_may_told(day, {"sign", "销售合同", 50'000, "CNY"}) ==
          Texts{"general-manager/2 any", "key-account-dept-manager/1 800000 CNY undecided",
                "sales-manager/0 500000 CNY", "sales-supervisor/0 100000 CNY undecided",
                "sales-representative/0 of job salesman unstated undecided"});
    // In dollars the other one is left.
    CHECK(who_may_told(day, {"sign", "销售合同", 70'000, "USD"}) ==
          Texts{"general-manager/2 any", "sales-manager/1 80000 USD undecided",
                "sales-representative/0 of job salesman unstated undecided"});
}

TEST_CASE("actions and subjects are compared folded, and * stands for all", "[authority]") {
    const Snapshot day = staffed(usual_day);
    CHECK(who_may_told(day, {"ＳＩＧＮ", "銷售合同", 100'001, "cny", "ordinary"}) ==
          who_may_told(day, ordinary(100'001)));
    CHECK(who_may_told(day, {"approve", "没有人听说过的事"}) == Texts{"general-manager/1 any"});
    CHECK(who_may_told(day, {"dissolve", "销售部"}).empty());
    CHECK(who_may_told(day, {"review", "派车单"}) ==
          Texts{"section-1-chief/0 of job section-chief any", "section-2-chief/0 of job section-chief any"});
    CHECK(who_may_told(day, {"approve", "费用单据", 2'000, "USD"}) ==
          Texts{"general-manager/1 any", "project-dept-manager/0 10000", "project-deputy-manager/0 3000",
                "sales-manager/3 5000"});
    CHECK(who_may_told(day, {"approve", "市场调研预算"}) ==
          Texts{"general-manager/1 any", "business-dept-manager/0 unstated"});
    CHECK(who_may_told(day, {"approve", "市场调研预算", 0}) ==
          Texts{"general-manager/1 any", "business-dept-manager/0 unstated undecided"});
}

TEST_CASE("an amount may be told as a fact", "[authority]") {
    const Snapshot day = staffed(usual_day);
    const std::vector<Fact> facts = {{"amount", "100001"}, {"customer", "ordinary"}};
    CHECK(test::told(day, who_may(day, {"sign", "销售合同", {}, "CNY", facts})) ==
          who_may_told(day, ordinary(100'001)));
    const std::vector<Fact> twice = {{"customer", "ordinary"}, {"customer", "important"}};
    CHECK_THROWS_AS(who_may(day, {"sign", "销售合同", {}, "CNY", twice}), Error);
    CHECK_THROWS_AS(who_may(day, {"sign", "销售合同", -1.0, "CNY", {}}), Error);
}

TEST_CASE("authorities of the three regulations", "[authority]") {
    const Snapshot day = test::sample_on("three-regulations", usual_day);
    CHECK(who_may_told(day, {"sign", "一般客户合同"}) == Texts{"salesman/0 unstated"});
    CHECK(who_may_told(day, {"sign", "一般客户合同", 1'000}) == Texts{"salesman/0 unstated undecided"});
    // A vacant post may all the same.
    CHECK(who_may_told(day, {"sign", "合作合同"}) == Texts{"development-supervisor/0 unstated"});
    CHECK(who_may_told(day, {"approve", "规章制度"}) == Texts{"general-manager/0 any"});
    CHECK(who_may_told(day, {"review", "销售合同", 1e9}) == Texts{"sales-manager/1 any"});
}

TEST_CASE("authorities of the four workflows", "[authority]") {
    const Snapshot day = test::sample_on("four-workflows", usual_day);
    CHECK(who_may_told(day, {"sign", "市场调研策划书"}) ==
          Texts{"general-manager/0 any", "technical-director/0 any", "key-account-dept-manager/0 any"});
    CHECK(who_may_told(day, {"approve", "市场调研预算"}) == Texts{"business-dept-manager/0 unstated"});
    CHECK(who_may_told(day, {"approve", "市场调研预算", 1}) == Texts{"business-dept-manager/0 unstated undecided"});
}

// ---- Who approves

TEST_CASE("the approver is the first up the chain who may", "[authority]") {
    const Snapshot day = staffed(usual_day);
    CHECK(approver(day, "yuchi-nuan", ordinary(50'000)) == "bao-zhiqiu in sales-supervisor");
    CHECK(approver(day, "yuchi-nuan", ordinary(200'000)) ==
          "cen-shuyu in sales-manager (sales-supervisor limit-too-low)");
    CHECK(approver(day, "yuchi-nuan", important(50'000)) == "cen-shuyu in sales-manager (sales-supervisor condition)");
    CHECK(approver(day, "yuchi-nuan", ordinary(600'000)) ==
          "wenren-shuo in general-manager (sales-supervisor limit-too-low, sales-manager limit-too-low)");
    CHECK(approver(day, "yuchi-nuan", {"sign", "销售合同", 50'000, "CNY"}) ==
          "cen-shuyu in sales-manager (sales-supervisor undecided)");
    CHECK(approver(day, "yuchi-nuan", {"approve", "费用单据", 2'000}) ==
          "cen-shuyu in sales-manager (sales-supervisor no-authority)");
    CHECK(approver(day, "bao-zhiqiu", ordinary(50'000)) == "cen-shuyu in sales-manager");
    CHECK(approver(day, "cen-shuyu", ordinary(50'000)) == "wenren-shuo in general-manager");
    // Nobody is above the top.
    CHECK(approver(day, "wenren-shuo", ordinary(50'000)) == "nobody");
    CHECK(approver(day, "ling-xiaoman", {"dissolve", "销售部"}) ==
          "nobody (section-1-chief no-authority, sales-manager no-authority, general-manager no-authority)");
    // By the job, and by what the job's authority says.
    const AuthorityQuestion question{"review", "派车单", {}, "", {}};
    const Approver found = approver_of(day, question, test::find(day, Kind::person, "ling-xiaoman"));
    CHECK(test::told(day, found) == "xie-xiaoxing in section-1-chief");
    CHECK(found.authority.owner == test::find(day, Kind::job, "section-chief"));
    CHECK(found.authority.limit_kind != LimitKind::stated);
}

TEST_CASE("the named supervisor approves before another holder of the post", "[authority]") {
    CHECK(approver(staffed(usual_day), "zhongsun-xu", ordinary(50'000)) == "ji-wangshan in sales-supervisor");
    CHECK(approver(staffed("2026-12-02"), "zhongsun-xu", ordinary(50'000)) == "bao-zhiqiu in sales-supervisor");
}

TEST_CASE("a limit in dollars and one in yuan of one post", "[authority]") {
    const Snapshot day = staffed(usual_day);
    const AuthorityQuestion question{"sign", "销售合同", 60'000, "USD", {}};
    std::vector<Fact> facts = {{"customer", "important"}};
    AuthorityQuestion asked = question;
    asked.facts = facts;
    const Node person = test::find(day, Kind::person, "bao-zhiqiu");
    const Approver found = approver_of(day, asked, person);
    CHECK(test::told(day, found) == "cen-shuyu in sales-manager");
    CHECK(found.authority.position == 1);
    CHECK(found.authority.currency == "USD");
    // One authority is in another currency, the other's condition is not met.
    facts[0].value = "ordinary";
    const Approver above = approver_of(day, asked, person);
    CHECK(test::id(day, above.person) == "wenren-shuo");
    REQUIRE(above.passed_over.size() == 1);
    CHECK(test::id(day, above.passed_over[0].post) == "sales-manager");
    // Neither is sure.
    CHECK(test::told(day, approver_of(day, question, person)) ==
          "wenren-shuo in general-manager (sales-manager undecided)");
}

TEST_CASE("a delegate approves for one who is away, as far as the delegation goes", "[authority]") {
    const Snapshot day = staffed("2026-11-24");
    CHECK(approver(day, "yuchi-nuan", ordinary(200'000)) ==
          "bao-zhiqiu for cen-shuyu in sales-manager (sales-supervisor limit-too-low)");
    CHECK(approver(day, "yuchi-nuan", ordinary(400'000)) ==
          "wenren-shuo in general-manager (sales-supervisor limit-too-low, sales-manager away)");
    CHECK(approver(day, "yuchi-nuan", {"approve", "费用单据", 2'000}) ==
          "wenren-shuo in general-manager (sales-supervisor no-authority, sales-manager away)");
    // The delegate asks.
    CHECK(approver(day, "bao-zhiqiu", ordinary(200'000)) == "wenren-shuo in general-manager (sales-manager away)");
    CHECK(approver(day, "ji-wangshan", ordinary(200'000)) == "bao-zhiqiu for cen-shuyu in sales-manager");
    // Away, and asking: others may.
    CHECK(approver(day, "cen-shuyu", ordinary(200'000)) == "wenren-shuo in general-manager");
    // On the days after, the delegation is over.
    CHECK(approver(staffed("2026-11-28"), "yuchi-nuan", ordinary(200'000)) ==
          "cen-shuyu in sales-manager (sales-supervisor limit-too-low)");
}

TEST_CASE("nobody acts for one who is away", "[authority]") {
    CHECK(approver(staffed(usual_day), "man-ting", {"approve", "付款", 30'000, "CNY"}) ==
          "weng-yuanzhong in finance-manager");
    CHECK(approver(staffed("2026-11-25"), "man-ting", {"approve", "付款", 30'000, "CNY"}) ==
          "wenren-shuo in general-manager (finance-manager away)");
    CHECK(approver(staffed("2026-11-25"), "man-ting", {"approve", "付款", 300'000, "CNY"}) ==
          "wenren-shuo in general-manager (finance-manager limit-too-low)");
    CHECK(approver(staffed("2026-12-22"), "man-ting", {"approve", "付款", 30'000, "CNY"}) ==
          "leng-yuebai for weng-yuanzhong in finance-manager");
    CHECK(approver(staffed("2026-12-22"), "man-ting", {"approve", "付款", 150'000, "CNY"}) ==
          "wenren-shuo in general-manager (finance-manager away)");
    CHECK(approver(staffed("2026-12-22"), "leng-yuebai", {"approve", "付款", 30'000, "CNY"}) ==
          "wenren-shuo in general-manager (finance-manager away)");
    // Present on the day before, when the delegation is in force already.
    CHECK(approver(staffed("2026-12-21"), "man-ting", {"approve", "付款", 30'000, "CNY"}) ==
          "weng-yuanzhong in finance-manager");
    // The chief who travels has named the clerk who asks.
    CHECK(approver(staffed("2026-12-15"), "ling-xiaoman", {"review", "派车单"}) ==
          "nobody (section-1-chief away, sales-manager no-authority, general-manager no-authority)");
}

TEST_CASE("two vacant posts in a row are passed over", "[authority]") {
    const Snapshot day = staffed(usual_day);
    CHECK(approver(day, "ning-zhiyi", {"approve", "费用单据", 500}) ==
          "lin-ruoshui in project-dept-manager (project-leader vacant, project-deputy-manager vacant)");
    CHECK(approver(day, "ning-zhiyi", {"approve", "费用单据", 2'000}) ==
          "lin-ruoshui in project-dept-manager (project-leader limit-too-low, project-deputy-manager vacant)");
    CHECK(approver(day, "ning-zhiyi", {"approve", "费用单据", 20'000}) ==
          "wenren-shuo in general-manager (project-leader limit-too-low, project-deputy-manager limit-too-low, "
          "project-dept-manager limit-too-low)");
}

TEST_CASE("who has two posts asks in the main one, or in the one named", "[authority]") {
    const Snapshot day = staffed(usual_day);
    const Asked plan = {"approve", "市场推广计划指导书"};
    CHECK(approver(day, "yan-qinghe", plan) == "chu-yunfan in product-market-dept-manager");
    CHECK(approver(day, "yan-qinghe", plan, "market-manager") == "chu-yunfan in product-market-dept-manager");
    CHECK(approver(day, "yan-qinghe", plan, "key-account-manager") ==
          "wenren-shuo in general-manager (key-account-dept-manager no-authority)");
    CHECK(approver(day, "shi-jingzhi", {"approve", "付款"}) == "weng-yuanzhong in finance-manager");
    CHECK(approver(day, "shi-jingzhi", {"approve", "付款"}, "storekeeper") ==
          "wenren-shuo in general-manager (materials-manager no-authority)");
    CHECK_THROWS_AS(approver(staffed("2026-12-01"), "shi-jingzhi", {"approve", "付款"}, "storekeeper"), Error);
    CHECK_THROWS_AS(approver(day, "yan-qinghe", plan, "cashier"), Error);
}

TEST_CASE("approvers by the three regulations", "[authority]") {
    const Snapshot day = test::sample_on("three-regulations", usual_day);
    CHECK(approver(day, "yan-feng", {"sign", "重要客户合同"}) ==
          "bai-xiang in sales-manager (sales-supervisor no-authority)");
    // With an amount the limit that nobody wrote down matters.
    CHECK(approver(day, "yan-feng", {"sign", "重要客户合同", 1'000}) ==
          "nobody (sales-supervisor no-authority, sales-manager undecided, general-manager no-authority)");
    CHECK(approver(day, "shi-feng", {"sign", "合作合同"}) ==
          "nobody (development-supervisor vacant, development-manager no-authority, general-manager no-authority)");
    // Undecided comes before vacant.
    CHECK(approver(day, "shi-feng", {"sign", "合作合同", 1'000}) ==
          "nobody (development-supervisor undecided, development-manager no-authority, general-manager no-authority)");
    CHECK(approver(day, "mao-rui", {"approve", "售后服务标准"}) ==
          "shao-wen in key-account-manager (key-account-supervisor no-authority)");
    // She is her own superior.
    CHECK(approver(day, "shao-wen", {"approve", "售后服务标准"}, "key-account-supervisor") ==
          "nobody (key-account-manager self, general-manager no-authority)");
    CHECK(approver(day, "shao-wen", {"approve", "规章制度"}) == "tian-yong in general-manager");
    CHECK(approver(day, "tian-yong", {"approve", "规章制度"}) == "nobody");
}

// ---- Who has too much

TEST_CASE("too much of a set by what one holds and by what others delegate", "[authority]") {
    const Texts by_holdings = {
        "0 shi-jingzhi 2026-11-20 to 2026-11-20: 0 by accountant, 1 by purchaser, 2 by storekeeper"};
    const auto broken = [](const char* day) {
        const Snapshot snapshot = staffed(day);
        return test::told(snapshot, segregation(snapshot));
    };
    CHECK(broken(usual_day) == by_holdings);
    CHECK(broken("2026-12-01").empty());
    // Whoever delegates is present on the first and the last of these days, which does not matter.
    for (const char* const day : {"2026-12-21", "2026-12-22", "2026-12-25"})
        CHECK(broken(day) == Texts{std::string("1 leng-yuebai ")
                                       .append(day)
                                       .append(" to ")
                                       .append(day)
                                       .append(": 0 by cashier, 1 by weng-yuanzhong")});
    CHECK(broken("2026-12-26").empty());
    CHECK(broken("2026-12-28") ==
          Texts{"3 nong-yining 2026-12-28 to 2026-12-28: 0 by cen-shuyu, 1 by cen-shuyu, 2 by sales-clerk"});
    CHECK(broken("2027-01-04") ==
          Texts{"2 lu-tinglan 2027-01-04 to 2027-01-04: 0 by section-2-clerk, 1 by section-2-chief"});
    CHECK(broken("2027-01-09").empty());
}

TEST_CASE("too much of a set on some days of a range", "[authority]") {
    const Snapshot day = staffed(usual_day);
    CHECK(test::told(day, segregation(day, *Day::parse("2027-01-31"))) ==
          Texts{"0 shi-jingzhi 2026-11-20 to 2026-11-30: 0 by accountant, 1 by purchaser, 2 by storekeeper",
                "1 leng-yuebai 2026-12-21 to 2026-12-25: 0 by cashier, 1 by weng-yuanzhong",
                "2 lu-tinglan 2027-01-04 to 2027-01-08: 0 by section-2-clerk, 1 by section-2-chief",
                "3 nong-yining 2026-12-28 to 2026-12-31: 0 by cen-shuyu, 1 by cen-shuyu, 2 by sales-clerk"});
    CHECK(test::told(day, segregation(day, day.day())) == test::told(day, segregation(day)));
    CHECK(segregation(staffed("2026-12-26"), *Day::parse("2026-12-27")).rows.empty());
    CHECK_THROWS_AS(segregation(day, *Day::parse("2026-11-19")), Error);
}

TEST_CASE("what the document says of the sets", "[authority]") {
    const Snapshot day = staffed(usual_day);
    REQUIRE(incompatible_count(day) == 4);
    CHECK(incompatible_facts(day, 0).name == "钱账物分管");
    CHECK(incompatible_facts(day, 0).item_count == 4);
    CHECK(incompatible_facts(day, 0).at_most == 2);
    CHECK(incompatible_facts(day, 1).at_most == 1);
    for (std::uint32_t rule = 0; rule < 4; ++rule)
        for (std::uint32_t item = 0; item < incompatible_facts(day, rule).item_count; ++item)
            CHECK_FALSE(incompatible_item(day, rule, item).empty());
    for (const char* const sample : {"four-workflows", "order-clerks", "three-regulations"}) {
        CHECK(incompatible_count(test::sample_on(sample, usual_day)) == 0);
        CHECK(segregation(test::sample_on(sample, usual_day)).rows.empty());
    }
}
