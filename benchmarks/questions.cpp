#include "questions.hpp"

#include <boost/json.hpp>

#include "orgraph/organization.hpp"

namespace orgraph::benchmarks {
namespace {

namespace json = boost::json;

std::string text(const json::object& object, const char* member) {
    return json::value_to<std::string>(object.at(member));
}

// In the words of the generator, which gives its names and texts at random: a post or department that is named here may
// be there several times or not at all.
constexpr TimedQuestion asked[] = {
    {"keywords", "供应商准入"},
    {"keywords", "应收账款催收"},
    {"keywords", "年度预算 资金计划"},
    {"keywords", "设备点检"},
    {"keywords", "税务申报"},
    {"keywords", "知识产权"},
    {"keywords", "安全隐患 整改 上报"},
    {"keywords", "車輛調度"},
    {"keywords", "门店巡查记录 归档"},
    {"keywords", "薪酬核算"},
    {"sentence", "谁负责编制年度预算和资金计划？"},
    {"sentence", "请问员工入职手续由哪个岗位办理？"},
    {"sentence", "新产品立项和试制应该由谁牵头推进？"},
    {"sentence", "客户投诉和回访记录由谁每月检查，发现问题跟进到关闭？"},
    {"sentence", "仓库收发存台账是谁在管？"},
    {"sentence", "合同评审和用印登记，这件事归谁？"},
    {"sentence", "誰負責跟蹤落實銷售訂單與發貨計劃？"},
    {"sentence", "环保监测数据由谁定期汇总并上报，保证真实、完整、可追溯？"},
    {"sentence", "设备坏了找谁修？"},
    {"sentence", "法律纠纷的证据材料交给谁？"},
    {"sentence", "公司的会议纪要由谁整理，督办事项由谁跟踪？"},
    {"sentence", "招标文件和比价资料按规定归档是哪个岗位的工作？"},
    {"named post", "华东区采购专员做什么"},
    {"named post", "信息工程师的职责"},
    {"named post", "财务总监负责什么？"},
    {"named post", "二组销售文员每周五前提交什么？"},
    {"named post", "高级质量工程师平时做哪些事？"},
    {"named post", "华南区生产专员谁管排程"},
    {"named post", "法务经理的岗位职责有哪些？"},
    {"named post", "三组仓储操作员"},
    {"named department", "质量部的职责"},
    {"named department", "采购一组部谁管供应商评价？"},
    {"named department", "仓储华东区部3负责哪些工作"},
    {"named department", "人力资源华南区部19里谁管招聘？"},
    {"named department", "研发二组部15"},
    {"named department", "财务西部区部谁做资产盘点？"},
    {"named department", "信息四组部10谁维护系统权限"},
    {"named department", "生产四组部是干什么的？"},
    {"few words", "盘点"},
    {"few words", "催收"},
    {"few words", "排程"},
    {"few words", "用印"},
    {"few words", "98%"},
    {"few words", "部12"},
    {"common words", "负责编制"},
    {"common words", "审核并上报，报上级审批后执行"},
    {"common words", "每周五前提交"},
    {"common words", "按季度形成分析报告，提出改进建议"},
    {"common words", "符合公司制度和国家有关法律法规的要求"},
    {"common words", "与相关部门保持沟通，避免重复劳动"},
    {"English", "Who approves overtime sheets?"},
    {"English", "warranty claims"},
    {"English", "PMP"},
    {"English", "ＥＲＰ 系统权限与备份 by whom?"},
    {"no answer", "员工出国的签证找谁办？"},
    {"no answer", "谁给公司的货物买保险？"},
    {"no answer", "日语翻译"},
    {"no answer", "碳排放核算归谁？"},
    {"no answer", "谁负责直播带货？"},
    {"no answer", "食堂"},
};

}  // namespace

std::vector<Question> read_questions(const std::string& path) {
    const json::value file = json::parse(read_file(path));
    std::vector<Question> questions;
    for (const json::value& item : file.as_object().at("questions").as_array()) {
        const json::object& question = item.as_object();
        questions.push_back({text(question, "file"), text(question, "question"), text(question, "category"),
                             text(question, "language"), text(question, "half"),
                             json::value_to<std::vector<std::string>>(question.at("owners"))});
    }
    return questions;
}

std::span<const TimedQuestion> timed_questions() { return asked; }

}  // namespace orgraph::benchmarks
