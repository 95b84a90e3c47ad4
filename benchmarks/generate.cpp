#include "generate.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "generate_parts.hpp"
#include "generate_rules.hpp"

namespace orgraph::benchmarks {
namespace {

constexpr std::array<std::string_view, 16> verbs = {
    "负责编制",   "组织制定", "定期汇总",   "审核并上报",       "统筹安排", "跟踪落实", "协调处理", "参与评审",
    "按规定归档", "监督执行", "分析并改进", "对接外部单位办理", "每月检查", "牵头推进", "配合完成", "及时更新"};
constexpr std::array<std::string_view, 32> objects = {
    "年度预算和资金计划", "供应商准入与评价",   "生产排程与物料需求", "客户投诉和回访记录",   "员工招聘与入职手续",
    "薪酬核算与社保缴纳", "设备点检和维修保养", "产品质量检验报告",   "安全隐患排查与整改",   "合同评审和用印登记",
    "仓库收发存台账",     "销售订单与发货计划", "新产品立项和试制",   "工艺文件和作业指导书", "信息系统权限与备份",
    "项目进度和里程碑",   "招标文件和比价资料", "固定资产盘点",       "应收账款催收",         "税务申报资料",
    "培训计划和考核结果", "部门周报与月度总结", "市场活动方案",       "渠道政策和价格体系",   "现场施工与验收资料",
    "环保监测数据",       "会议纪要与督办事项", "法律纠纷和证据材料", "运输线路和车辆调度",   "门店巡查记录",
    "绩效指标和评分",     "知识产权申请"};
constexpr std::array<std::string_view, 8> endings = {"",
                                                     "，报上级审批后执行",
                                                     "，每周五前提交",
                                                     "，发现问题当日上报并跟进到关闭",
                                                     "，保证数据真实、完整、可追溯",
                                                     "，与相关部门保持沟通，避免重复劳动",
                                                     "，按季度形成分析报告，提出改进建议",
                                                     "，符合公司制度和国家有关法律法规的要求"};
constexpr std::array<std::string_view, 20> fields = {"财务", "采购", "生产", "客户服务", "人力资源", "薪酬", "设备",
                                                     "质量", "安全", "法务", "仓储",     "销售",     "研发", "工艺",
                                                     "信息", "项目", "招标", "市场",     "物流",     "行政"};
constexpr std::array<std::string_view, 10> ranks = {"总监",   "经理", "副经理", "主管", "组长",
                                                    "工程师", "专员", "助理",   "文员", "操作员"};
constexpr std::array<std::string_view, 8> groups = {"", "一组", "二组", "三组", "四组", "华东区", "华南区", "西部区"};
constexpr std::array<std::string_view, 6> kinds = {"company",    "division",   "division",
                                                   "department", "department", "team"};
constexpr std::array<std::string_view, 40> surnames = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴",   "周",
                                                       "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高",   "罗",
                                                       "郑", "梁", "谢", "宋", "唐", "许", "韩", "邓", "冯",   "曹",
                                                       "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡", "欧阳", "司马"};
constexpr std::array<std::string_view, 80> given = {
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明",
    "超", "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰", "红", "建", "国", "志", "文", "辉",
    "鹏", "飞", "宇", "浩", "欣", "怡", "雨", "晨", "梓", "涵", "子", "轩", "佳", "琪", "思", "远",
    "嘉", "豪", "俊", "博", "雅", "婷", "雪", "梅", "海", "燕", "春", "龙", "凤", "云", "天", "成",
    "立", "新", "永", "安", "康", "乐", "诗", "琳", "昊", "然", "若", "曦", "睿", "泽", "景", "行"};
constexpr std::array<std::string_view, 6> qualifications = {"会计师",   "注册安全工程师", "电工证",
                                                            "英语六级", "驾驶证",         "PMP"};
constexpr std::array<std::string_view, 6> units = {"份", "次", "家", "单", "场", "篇"};
constexpr std::array<std::string_view, 5> periods = {"day", "week", "month", "quarter", "year"};

constexpr std::uint32_t team_size = 8;

class Generator {
 public:
    Generator(std::uint32_t people, const GenerateOptions& options)
        : people_(people), options_(options), layout_(people), rules_(layout_, json_) {}

    std::string run() {
        json_.open('{');
        json_.member("orgraph").number(1);
        json_.member("name").text("远山实业集团有限公司");
        list("departments", layout_.departments, [this](std::uint32_t d) { department(d); });
        list("jobs", jobs, [this](std::uint32_t j) { job(j); });
        list("posts", people_, [this](std::uint32_t p) { post(p); });
        list("people", people_, [this](std::uint32_t p) { person(p); });
        if (options_.rules) {
            rules_.workflows();
            rules_.incompatible();
        }
        json_.close('}');
        return json_.take();
    }

 private:
    template <typename Write>
    void list(std::string_view name, std::uint32_t count, const Write& write) {
        json_.member(name);
        json_.open('[');
        for (std::uint32_t i = 0; i < count; ++i) {
            json_.item();
            json_.open('{');
            write(i);
            json_.close('}');
        }
        json_.close(']');
    }
    /// A dated member whose value was another one until some day.
    template <typename Write>
    void changed(std::string_view name, const Change& change, const Write& before, const Write& after) {
        json_.member(name);
        json_.open('[');
        json_.item().open('{');
        json_.member("value").text(before);
        json_.member("to").text(change.last);
        json_.close('}');
        json_.item().open('{');
        json_.member("value").text(after);
        json_.member("from").text(change.next);
        json_.close('}');
        json_.close(']');
    }

    // ---- Departments
    void department(std::uint32_t d) {
        Random random("department", d);
        json_.member("id").text(department_id(d));
        const std::uint32_t name = random.below(groups.size());
        json_.member("name").text(std::string(fields[random.below(fields.size())]) + std::string(groups[name]) + "部" +
                                  std::to_string(d));
        json_.member("kind").text(kinds[std::min<std::size_t>(layout_.level(d), kinds.size() - 1)]);
        const std::string head = post_id(layout_.first_post(d));
        if (d == 0) {
            json_.member("parent").raw("null");
            json_.member("head").text(head);
        } else {
            const std::uint32_t parent = layout_.part_of(d);
            if (parent > 0 && random.per_mille(30))
                changed("parent", Change(random), department_id(layout_.part_of(parent)), department_id(parent));
            else
                json_.member("parent").text(department_id(parent));
            if (layout_.first_post(d) + 1 < layout_.first_post(d + 1) && random.per_mille(30))
                changed("head", Change(random), post_id(layout_.first_post(d) + 1), head);
            else
                json_.member("head").text(head);
        }
        duties(random, 3, random.below(objects.size()));
        if (layout_.level(d) < 3) kpis(random);
    }
    void kpis(Random& random) {
        json_.member("kpis");
        json_.open('[');
        for (const char* const weight : {"50", "30", "20"}) {
            json_.item().open('{');
            json_.member("name").text(std::string(random.of(objects)) + "完成率");
            json_.member("weight").raw(weight);
            json_.member("target").text("不低于 95%");
            json_.close('}');
        }
        json_.close(']');
    }

    // ---- Duties: of a job much the same
    static std::string sentence(std::uint32_t verb, std::uint32_t object, std::uint32_t ending) {
        std::string text(verbs[verb % verbs.size()]);
        text += objects[object % objects.size()];
        return text += endings[ending % endings.size()];
    }
    /// What `loads` decides is there besides, and takes nothing from `random`: all else is the same without it.
    void duties(Random& random, std::uint32_t count, std::uint32_t object, Random* loads = nullptr) {
        const std::uint32_t with_quota = loads && loads->per_mille(10) ? loads->below(count) : count;
        const std::uint32_t verb = random.below(verbs.size());
        json_.member("duties");
        json_.open('[');
        for (std::uint32_t i = 0; i < count; ++i) {
            json_.item().open('{');
            // One after the other: in which order arguments are evaluated is up to the compiler.
            const std::uint32_t ending = random.below(endings.size());
            json_.member("text").text(sentence(verb + 5 * i, object + random.below(3), ending));
            if (random.per_mille(100)) json_.member("kind").text("auxiliary");
            if (random.per_mille(30)) json_.member("assessment").text("按时率不低于 98%，差错每月不超过 2 次");
            const bool timed = i == with_quota && loads->per_mille(500);
            if (random.per_mille(100)) {
                const std::uint32_t hours = 1 + random.below(12);
                const char* const per = random.per_mille(500) ? "week" : "month";
                if (!timed) effort(hours, per);  // a quota that tells the effort stands alone
            }
            if (i == with_quota) quota(*loads, timed);
            if (loads && loads->per_mille(20)) json_.member("load").text("shared");
            json_.close('}');
        }
        json_.close(']');
    }

    void effort(std::uint32_t hours, const char* per) {
        json_.member("effort");
        json_.open('{');
        json_.member("hours").number(hours);
        json_.member("per").text(per);
        json_.close('}');
    }
    void quota(Random& random, bool timed) {
        json_.member("quota");
        json_.open('{');
        json_.member("count").number(1 + random.below(20));
        json_.member("unit").text(random.of(units));
        json_.member("per").text(random.of(periods));
        if (timed) json_.member("minutes_each").number(5 * (1 + random.below(12)));
        json_.close('}');
    }

    void job(std::uint32_t j) {
        Random random("job", j);
        json_.member("id").text(job_id(j));
        json_.member("title").text(job_title(j));
        grade(random);
        duties(random, 3, j);
        if (options_.rules) rules_.authorities_of_job(j);
    }
    void grade(Random& random) {
        json_.member("grade").text(std::string("P").append(std::to_string(1 + random.below(12))));
    }
    static std::string job_title(std::uint32_t j) {
        return std::string(fields[j % fields.size()]) + std::string(ranks[j / fields.size() % ranks.size()]);
    }

    // ---- Posts: the head of the department, the leaders of its teams, their members in turn
    void post(std::uint32_t p) {
        Random random("post", p);
        const std::uint32_t d = layout_.department_of(p);
        const std::uint32_t head = layout_.first_post(d);
        const std::uint32_t size = layout_.first_post(d + 1) - head;
        const std::uint32_t teams = std::max(1u, (size - 1) / team_size);
        const std::uint32_t place = p - head;
        const std::uint32_t row = place == 0 ? 0 : (place - 1) / teams;
        const std::uint32_t j = place == 0 ? random.below(60)
                                : row == 0 ? 60 + random.below(40)
                                           : 100 + random.below(100);
        json_.member("id").text(post_id(p));
        json_.member("title").text(std::string(random.mostly_first_of(groups)) + job_title(j));
        if (random.per_mille(50)) json_.member("external_title").text("高级" + job_title(j));
        if (place > 0 && d > 0 && random.per_mille(5))
            changed("department", Change(random), department_id(layout_.part_of(d)), department_id(d));
        else
            json_.member("department").text(department_id(d));
        json_.member("job").text(job_id(j));
        if (place == 0) {
            // The line of a head is inherited from the department above, but where it is stated.
            if (d == 0)
                json_.member("reports_to").raw("null");
            else if (random.per_mille(100))
                json_.member("reports_to").text(post_id(layout_.first_post(layout_.part_of(d))));
        } else if (row > 0) {
            line_of_member(random, head, teams, place, row);
        }
        if (random.per_mille(600)) grade(random);
        if (random.per_mille(10)) json_.member("status").text(random.per_mille(700) ? "frozen" : "planned");
        if (random.per_mille(300)) json_.member("headcount").number(1 + random.below(10) / 8);
        Random loads("loads", p);
        duties(random, 4, j, &loads);
        if (random.per_mille(100)) {
            json_.member("requires");
            json_.open('[');
            json_.item().text("本科及以上学历");
            json_.item().text(random.of(qualifications));
            json_.close(']');
        }
        if (options_.rules) rules_.authorities_of_post(p, d, place);
        if (options_.reports) reports(p, d);
    }

    // ---- Reports owed
    void reports(std::uint32_t p, std::uint32_t d) {
        Random random("reports", p);
        json_.member("submits");
        json_.open('[');
        report(random, p, d, "工作周报", "week");
        if (random.per_mille(100)) report(random, p, d, "日报", "day");
        if (random.per_mille(300)) report(random, p, d, "月度总结", "month");
        if (random.per_mille(100)) report(random, p, d, "季度分析报告", "quarter");
        if (random.per_mille(50)) report(random, p, d, "年度工作报告", "year");
        json_.close(']');
    }
    void report(Random& random, std::uint32_t p, std::uint32_t d, const char* document, std::string_view every) {
        json_.item().open('{');
        json_.member("document").text(document);
        if (const std::uint32_t receiver = random.below(10); receiver == 0) {
            json_.member("to").open('{');
            json_.member("department").text(department_id(d == 0 ? 0 : layout_.part_of(d)));
            json_.close('}');
        } else if (receiver == 1 && people_ > 1) {
            json_.member("to").text(post_id((p + 1 + random.below(people_ - 1)) % people_));
        }
        json_.member("every").text(every);
        if (every != "day" && random.per_mille(300)) on(random, every);
        if (random.per_mille(200)) json_.member("due").text("17:30");
        json_.close('}');
    }
    void on(Random& random, std::string_view every) {
        json_.member("on");
        if (every == "year") {
            char day[6];
            const std::uint32_t month = 1 + random.below(12);
            std::snprintf(day, sizeof day, "%02u-%02u", month % 100, (1 + random.below(28)) % 100);
            json_.text(day);
        } else {
            json_.number(1 + random.below(every == "week" ? 5 : 31));
        }
    }
    void line_of_member(Random& random, std::uint32_t head, std::uint32_t teams, std::uint32_t place,
                        std::uint32_t row) {
        const std::uint32_t team = (place - 1) % teams;
        // In every fourth team a senior member leads the last ones.
        const bool under_senior = team % 4 == 1 && row > 3;
        const std::string superior = post_id(head + 1 + team + (under_senior ? teams : 0));
        if (teams > 1 && random.per_mille(30))
            changed("reports_to", Change(random), post_id(head + 1 + (team + 1) % teams), superior);
        else
            json_.member("reports_to").text(superior);
    }

    // ---- People
    enum class Holders { one, nobody, standby, acting, concurrent };
    /// What becomes of a post: most have the person who has its number in the shuffled order.
    Holders holders(std::uint32_t post) const {
        Random random("holders", post);
        const std::uint32_t lot = random.below(1000);
        if (post == 0 || lot >= 90) return Holders::one;
        return lot < 40   ? Holders::nobody
               : lot < 42 ? Holders::standby
               : lot < 60 ? Holders::acting
                          : Holders::concurrent;
    }
    void person(std::uint32_t p) {
        Random random("person", p);
        json_.member("id").text(person_id(p));
        std::string name(random.mostly_first_of(surnames));
        name += random.mostly_first_of(given);
        if (random.per_mille(850)) name += random.of(given);
        json_.member("name").text(name);
        if (random.per_mille(20)) {
            json_.member("aliases");
            json_.open('[');
            json_.item().text("小" + name.substr(name.size() - 3));
            json_.close(']');
        }
        if (random.per_mille(30)) json_.member("hours_per_week").number(20);
        if (random.per_mille(100)) {
            json_.member("qualifications");
            json_.open('[');
            json_.item().text(random.of(qualifications));
            json_.close(']');
        }
        appointments(p, random);
        absences(p, random);
        if (options_.rules) rules_.delegates(p);
    }
    void absences(std::uint32_t p, Random& random) {
        const bool on_leave = random.per_mille(20);
        const bool away = options_.rules && Rules::is_away(p);
        if (!on_leave && !away) return;
        json_.member("absences");
        json_.open('[');
        if (on_leave) {
            const Change change(random);
            json_.item().open('{');
            json_.member("from").text(change.last);
            json_.member("to").text(change.next);
            json_.member("why").text("年假");
            json_.close('}');
        }
        if (away) rules_.absence(p);
        json_.close(']');
    }
    void appointments(std::uint32_t p, Random& random) {
        std::uint32_t post = layout_.post_of(p);
        const Holders fate = holders(post);
        json_.member("appointments");
        json_.open('[');
        if (fate == Holders::standby) {
            appointment(post, "standby", "", "", "");
        } else {
            // Who has no post of his own shares that of the next.
            while (holders(post) != Holders::one) post = (post + 1) % people_;
            const Change change(random);
            const std::uint32_t next = (post + 1) % people_;
            const bool moved = random.per_mille(10);
            if (moved) appointment(next, "", "", "", change.last);
            const Holders cover = fate == Holders::one ? holders(next) : Holders::one;
            const bool covers = cover == Holders::acting || cover == Holders::concurrent;
            const char* const from = moved || random.per_mille(30) ? change.next : "";
            appointment(post, "", covers && random.per_mille(500) ? "0.7" : "", from, "");
            if (covers && !moved) appointment(next, cover == Holders::acting ? "acting" : "concurrent", "", "", "");
        }
        json_.close(']');
    }
    void appointment(std::uint32_t post, std::string_view kind, std::string_view share, std::string_view from,
                     std::string_view to) {
        json_.item().open('{');
        json_.member("post").text(post_id(post));
        if (!kind.empty()) json_.member("kind").text(kind);
        if (!share.empty()) json_.member("share").raw(share);
        if (!from.empty()) json_.member("from").text(from);
        if (!to.empty()) json_.member("to").text(to);
        json_.close('}');
    }

    std::uint32_t people_;
    GenerateOptions options_;
    Layout layout_;
    Json json_;
    Rules rules_;
};

}  // namespace

std::string generate(std::uint32_t people, const GenerateOptions& options) { return Generator(people, options).run(); }

}  // namespace orgraph::benchmarks
