#include "orgraph/documents.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "authority/told.hpp"
#include "catch.hpp"
#include "orgraph/calendar.hpp"
#include "orgraph/error.hpp"
#include "orgraph/organization.hpp"
#include "random_rules.hpp"
#include "samples.hpp"
#include "slow_route.hpp"

using namespace orgraph;

namespace {

using Lines = std::vector<std::string>;

Snapshot on(const Organization& organization, const char* day) { return organization.at(*Day::parse(day)); }

std::string ids(const Snapshot& day, std::span<const Node> nodes) {
    std::string text;
    for (const Node node : nodes) (text += text.empty() ? "" : " ") += day.id(node);
    return text;
}

/// `approves boss: b c [W/check] if`, `writes clerk: c [clerk/0 month 26 at 12:00]`
std::string told(const Snapshot& day, const Documents& found, const DocumentEntry& entry) {
    std::string line = to_string(entry.role);
    line.append(" ").append(test::told(day, entry.workflow, entry.party)).append(": ");
    line.append(ids(day, found.people_of(entry)));
    if (entry.from != none) {
        line.append(" [").append(day.id(entry.from)).append("/").append(std::to_string(entry.position));
        line.append(" ").append(to_string(entry.every));
        if (!entry.on.empty()) line.append(" ").append(entry.on);
        if (!entry.due.empty()) line.append(" at ").append(entry.due);
    } else {
        line.append(" [").append(workflow_facts(day, entry.workflow).code).append("/");
        line.append(step_facts(day, entry.workflow, entry.step).id);
    }
    return line.append("]").append(entry.is_conditional ? " if" : "");
}

Lines told(const Snapshot& day, const Documents& found, const DocumentUse& use) {
    Lines lines;
    for (const DocumentEntry& entry : found.entries_of(use)) lines.push_back(told(day, found, entry));
    return lines;
}

Lines told(const Snapshot& day, const char* name) {
    const Documents found = document_of(day, name);
    REQUIRE(found.documents.size() == 1);
    return told(day, found, found.documents[0]);
}

std::vector<std::string> names(const Documents& found) {
    std::vector<std::string> all;
    for (const DocumentUse& use : found.documents) all.emplace_back(use.name);
    return all;
}

std::string message_of(const Snapshot& day, std::string_view name) {
    try {
        document_of(day, name);
    } catch (const Error& error) {
        CHECK(error.status() == Status::invalid_argument);
        return error.what();
    }
    return "found";
}

}  // namespace

TEST_CASE("a document goes through the steps that it goes into and comes out of", "[authority][documents]") {
    const Snapshot day = test::sample_on("four-workflows", "2026-11-21");
    const Documents found = document_of(day, "市场调研策划书");
    REQUIRE(found.documents.size() == 1);
    const DocumentUse& use = found.documents[0];
    Lines roles;
    for (const DocumentEntry& entry : found.entries_of(use)) {
        CHECK(entry.from == none);
        roles.push_back(std::string(to_string(entry.role)).append(" ").append(day.id(entry.party.node)));
    }
    CHECK(roles == Lines{"writes market-manager", "reviews product-market-dept-manager",
                         "approves business-dept-manager", "reviews general-manager",
                         "uses product-market-dept-manager", "signs technical-director", "signs general-manager",
                         "signs key-account-dept-manager", "uses market-manager"});
    CHECK(found.entries_of(use)[3].is_conditional);
    CHECK_FALSE(found.entries_of(use)[2].is_conditional);
    CHECK(use.documents == std::vector<std::string_view>{"市场调研调卷", "市场信息收集表"});
    CHECK(use.workflows.empty());
}

TEST_CASE("a document that the last step takes leads to the next workflow", "[authority][documents]") {
    const Snapshot day = test::sample_on("four-workflows", "2026-11-21");
    const DocumentUse use = document_of(day, "市场调研报告").documents[0];
    REQUIRE(use.workflows.size() == 1);
    CHECK(workflow_facts(day, use.workflows[0]).code == "SC-003");
    CHECK(use.documents == std::vector<std::string_view>{"市场推广计划指导书"});
}

TEST_CASE("reports and steps stand together", "[authority][documents]") {
    const Snapshot day = test::sample_on("order-clerks", "2026-11-21");
    const Documents found = document_of(day, "派车单");
    Lines roles;
    for (const DocumentEntry& entry : found.entries_of(found.documents[0]))
        roles.push_back(std::string(to_string(entry.role))
                            .append(" ")
                            .append(test::told(day, entry.workflow, entry.party))
                            .append(entry.from == none ? "" : ", due ")
                            .append(entry.due));
    const Lines first(roles.begin(), roles.begin() + 4);
    const std::string evening = ", due 当日傍晚，钟点在原文中空缺";
    CHECK(first == Lines{"writes section-1-clerk" + evening, "receives manager-assistant" + evening,
                         "writes section-2-clerk" + evening, "receives manager-assistant" + evening});
    CHECK(roles[4] == "writes section-1-clerk");
    CHECK(roles[5] == "writes section-2-clerk");
    CHECK(std::find(roles.begin(), roles.end(), "approves manager-assistant") != roles.end());
    CHECK(roles.back().starts_with("reviews "));
}

TEST_CASE("names are one in any script, case, width and with brackets", "[authority][documents]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "d"}],
        "posts": [{"id": "p", "title": "p", "department": "d", "submits": [
            {"document": "《销售计划》", "every": "month", "on": 26}, {"document": "Diary", "every": "day"}]}],
        "workflows": [{"code": "W", "name": "W", "steps": [
            {"id": "a", "action": "prepare", "by": "p", "output": ["銷售計劃", "《销售计划》", "ＤＩＡＲＹ"]},
            {"id": "b", "action": "inform", "by": "p", "input": ["diary", "DIARY"], "output": "《Diary"}]}]})");
    const Snapshot day = on(organization, "2026-11-21");
    CHECK(names(documents_of(day)) == Lines{"《销售计划》", "Diary", "《Diary"});
    const Lines plan{"writes p:  [p/0 month 26]", "receives ?:  [p/0 month 26]", "writes p:  [W/a]"};
    for (const char* name : {"销售计划", "《销售计划》", "銷售計劃", "《銷售計劃》"}) CHECK(told(day, name) == plan);
    CHECK(told(day, "《diary》") ==
          Lines{"writes p:  [p/1 day]", "receives ?:  [p/1 day]", "writes p:  [W/a]", "receives p:  [W/b]"});
    CHECK(document_of(day, "diary").documents[0].documents == std::vector<std::string_view>{"《Diary"});
}

TEST_CASE("who has to do with a document by the action of the step", "[authority][documents]") {
    const Organization organization = Organization::read(R"({"orgraph": 1,
        "departments": [{"id": "d", "name": "d", "head": "boss"}, {"id": "empty", "name": "empty"}],
        "posts": [{"id": "boss", "title": "boss", "department": "d", "reports_to": null},
            {"id": "p", "title": "p", "department": "d"}, {"id": "old", "title": "old", "department": "d",
             "to": "2020-12-31"}],
        "people": [{"id": "b", "name": "b", "appointments": [{"post": "boss"}], "delegates": [{"person": "c"}],
             "absences": [{"from": "2026-12-01", "to": "2026-12-31"}]},
            {"id": "c", "name": "c", "appointments": [{"post": "p"}]}],
        "workflows": [{"code": "W", "name": "W", "steps": [
            {"id": "1", "action": "prepare", "by": "p", "input": "x"},
            {"id": "2", "action": "review", "by": {"superior_of": "1"}, "input": "x"},
            {"id": "3", "action": "approve", "by": {"department": "d"}, "subject": "X", "output": "y"},
            {"id": "4", "action": "sign", "by": {"superior_of": "initiator"}, "input": "x", "output": "x"},
            {"id": "5", "action": "execute", "by": {"department": "empty"}, "input": "x", "when": {"k": ["v"]}},
            {"id": "6", "action": "inform", "by": [{"outside": "bank"}, "old"], "input": "x", "output": "z"},
            {"id": "7", "action": "consult", "by": {"superior_of": "4"}, "input": "x"},
            {"id": "8", "action": "execute", "by": "p", "subject": "x", "input": "y"}]}]})");
    const Snapshot day = on(organization, "2026-11-21");
    CHECK(told(day, "x") == Lines{"uses p: c [W/1]", "reviews boss: b [W/2]", "approves boss: b [W/3]",
                                  "signs superior of the initiator:  [W/4]", "writes superior of the initiator:  [W/4]",
                                  "uses department empty:  [W/5] if", "receives outside bank:  [W/6]",
                                  "receives ? old:  [W/6]", "consulted superior of 4:  [W/7]"});
    CHECK(document_of(day, "x").documents[0].documents == std::vector<std::string_view>{"z"});
    // While the boss is away, the delegate.
    CHECK(told(on(organization, "2026-12-15"), "x")[2] == "approves boss: c [W/3]");
}

TEST_CASE("an unknown document is refused with those called much alike", "[authority][documents]") {
    const Snapshot day = test::sample_on("four-workflows", "2026-11-21");
    CHECK(message_of(day, "市场调查报告") ==
          "there is no document \"市场调查报告\" on 2026-11-21; there is \"市场调研报告\"");
    CHECK(message_of(day, "食堂菜单") == "there is no document \"食堂菜单\" on 2026-11-21");
    CHECK(message_of(day, "") == "there is no document \"\" on 2026-11-21");
    CHECK(message_of(day, "《》") == "there is no document \"《》\" on 2026-11-21");
    CHECK(message_of(day, "\xFF") == "the name of the document is not UTF-8");
}

TEST_CASE("reports of posts that are not in force are no documents", "[authority][documents]") {
    const Organization organization = Organization::read(R"({"orgraph": 1, "departments": [{"id": "d", "name": "d"}],
        "posts": [{"id": "p", "title": "p", "department": "d", "to": "2026-06-30",
                   "submits": [{"document": "r", "every": "event", "on": "fire"}]}]})");
    CHECK(told(on(organization, "2026-06-30"), "r") ==
          Lines{"writes p:  [p/0 event fire]", "receives ?:  [p/0 event fire]"});
    CHECK(documents_of(on(organization, "2026-07-01")).documents.empty());
    CHECK(message_of(on(organization, "2026-07-01"), "r") == "there is no document \"r\" on 2026-07-01");
}

TEST_CASE("all documents are the single ones in turn", "[authority][documents]") {
    for (const std::string& name : test::samples()) {
        CAPTURE(name);
        const Snapshot day = test::sample_on(name, "2026-11-21");
        const Documents all = documents_of(day);
        std::set<std::string> known;
        for (const DocumentUse& use : all.documents) {
            CHECK(known.insert(std::string(use.name)).second);
            const Documents one = document_of(day, use.name);
            REQUIRE(one.documents.size() == 1);
            CHECK(one.documents[0].name == use.name);
            CHECK(one.documents[0].documents == use.documents);
            CHECK(one.documents[0].workflows == use.workflows);
            CHECK(told(day, one, one.documents[0]) == told(day, all, use));
            CHECK(use.entry_count > 0);
        }
    }
}

TEST_CASE("a report is written and received as it is when it is due", "[authority][documents][property]") {
    const auto seed = GENERATE(range(0u, 60u));
    const test::Model model = test::random_organization(seed);
    const Organization organization = Organization::read(model.text());
    const std::vector<Day> days = test::days_to_try();
    for (std::size_t i = seed % 5; i < days.size(); i += 5) {
        CAPTURE(seed, days[i].text());
        const Snapshot day = organization.at(days[i]);
        const Documents all = documents_of(day);
        std::map<std::pair<Node, std::uint32_t>, std::vector<DocumentEntry>> entries;
        for (const DocumentEntry& entry : all.entries) entries[{entry.from, entry.position}].push_back(entry);
        const ReportsDue due = reports_due(day);
        for (const ReportDue& row : due.rows()) {
            const std::vector<DocumentEntry>& found = entries[{row.from, row.position}];
            REQUIRE(found.size() == 2);
            CHECK(found[0].role == DocumentRole::writes);
            CHECK(found[0].party.node == row.from);
            CHECK(ids(day, all.people_of(found[0])) == ids(day, row.people));
            CHECK(found[1].role == DocumentRole::receives);
            CHECK((found[1].party.who == Party::Who::node ? found[1].party.node : none) == row.to);
            CHECK((found[1].party.who == Party::Who::outside) == row.to_outside.has_value());
            CHECK(found[1].party.outside == row.to_outside.value_or(std::string_view()));
            CHECK(ids(day, all.people_of(found[1])) == ids(day, row.receivers));
            CHECK(found[1].due == row.time);
        }
    }
}

namespace {

/// What the steps of a random organization are given to read and write.
struct Papers {
    std::vector<std::string> input;
    std::vector<std::string> output;
};

/// The text by which all spellings of a document's name are one.
std::string key_of(std::string name) {
    static const std::map<std::string, std::string> spellings{{"《contract》", "contract"},
                                                              {"《報銷》", "报销"},
                                                              {"PLAN", "plan"},
                                                              {"《Report 1》", "report 1"},
                                                              {"ｒｅｐｏｒｔ 2", "report 2"}};
    const auto found = spellings.find(name);
    return found == spellings.end() ? test::meaning(name) : found->second;
}

test::Json list_of(const std::vector<std::string>& texts) {
    test::Json list = test::Json::list();
    for (const std::string& text : texts) list.add(test::json_text(text));
    return list;
}

/// Puts them into the document, by workflow and step.
std::vector<std::vector<Papers>> add_papers(test::Model& model, std::uint32_t seed) {
    static const std::vector<std::string> words{"Contract", "《contract》", "报销",         "《報銷》",       "plan",
                                                "PLAN",     "report 1",     "《Report 1》", "ｒｅｐｏｒｔ 2", "note"};
    std::mt19937 random(seed);
    const auto some = [&random] {
        std::vector<std::string> texts;
        for (auto left = random() % 3; left > 0; --left) texts.push_back(words[random() % words.size()]);
        return texts;
    };
    std::vector<std::vector<Papers>> papers;
    for (std::size_t w = 0; w < model.workflows.size(); ++w) {
        papers.emplace_back();
        for (test::Json& step : model.document.find("workflows")->items[w].find("steps")->items) {
            const Papers made{some(), some()};
            if (!made.input.empty()) step.add("input", list_of(made.input));
            if (!made.output.empty()) step.add("output", list_of(made.output));
            papers.back().push_back(made);
        }
    }
    return papers;
}

/// The parties of a step and their people, in no order, from the model.
std::set<std::string> expected_parties(const test::SlowAnswers& answers, const Snapshot& day,
                                       const test::Model::Step& step, const std::vector<test::Model::Step>& steps,
                                       const std::vector<test::SlowRouteStep>& route, std::size_t at) {
    using Who = test::Model::By::Who;
    const test::Model& model = answers.model();
    std::set<std::string> parties;
    for (const Node post : route[at].posts) {
        std::vector<Node> people;
        for (const Doer& doer : route[at].doers)
            if (doer.post == post) people.push_back(doer.person);
        parties.insert(std::string(day.id(post)).append(": ").append(ids(day, people)));
    }
    for (const test::Model::By& by : step.by) {
        if (by.who == Who::post && !answers.post_in_force(by.position))
            parties.insert("? " + model.posts[static_cast<std::size_t>(by.position)].id + ": ");
        if (by.who == Who::department) {
            const Node department = model.department_node(by.position);
            if (!answers.department_in_force(by.position))
                parties.insert(std::string("? ").append(day.id(department)).append(": "));
            else if (day.head(department) == none)
                parties.insert(std::string("department ").append(day.id(department)).append(": "));
        }
        if (by.who == Who::outside) parties.insert("outside " + by.outside + ": ");
        if (by.who == Who::superior_of_initiator) parties.insert("superior of the initiator: ");
        if (by.who != Who::superior_of_step) continue;
        const test::SlowRouteStep& of = route[static_cast<std::size_t>(by.position)];
        bool is_anybody_known = false;
        bool is_superior_known = false;
        for (const Doer& doer : of.doers) {
            if (doer.person == none) continue;
            is_anybody_known = true;
            const int post = model.post_position(doer.post);
            is_superior_known |= !answers.managers(model.person_position(doer.person), post).empty() ||
                                 answers.line(post).superior != test::nobody;
        }
        if (!is_anybody_known || of.is_unknown)
            parties.insert("superior of " + steps[static_cast<std::size_t>(by.position)].id + ": ");
        else if (!is_superior_known)
            parties.insert("?: ");
    }
    return parties;
}

/// Who has to do with a document in the steps, in no order.
std::multiset<std::string> expected_entries(const test::SlowAnswers& answers, const Snapshot& day,
                                            const std::vector<std::vector<Papers>>& papers, const std::string& key) {
    static const std::map<std::string, std::string> roles{
        {"prepare", "uses"}, {"review", "reviews"},  {"approve", "approves"},  {"sign", "signs"},
        {"execute", "uses"}, {"inform", "receives"}, {"consult", "consulted"},
    };
    const auto has = [&key](const std::vector<std::string>& list) {
        return std::any_of(list.begin(), list.end(), [&key](const std::string& one) { return key_of(one) == key; });
    };
    std::multiset<std::string> lines;
    const test::Model& model = answers.model();
    for (std::size_t w = 0; w < model.workflows.size(); ++w) {
        const auto& steps = model.workflows[w].steps;
        const auto route = test::SlowRoutes(answers, static_cast<int>(w)).steps({});
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const auto add = [&](const std::string& role) {
                for (const std::string& party : expected_parties(answers, day, steps[s], steps, route, s))
                    lines.insert(role + " " + party + " [" + model.workflows[w].code + "/" + steps[s].id + "]" +
                                 (steps[s].when.empty() ? "" : " if"));
            };
            const bool goes_in = has(papers[w][s].input);
            const bool comes_out = has(papers[w][s].output);
            const std::string& action = steps[s].action;
            const bool decides = action == "review" || action == "approve" || action == "sign";
            if (goes_in || (!comes_out && decides && key_of(steps[s].subject) == key)) add(roles.at(action));
            if (comes_out) add("writes");
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("documents are what steps say one by one", "[authority][documents][property]") {
    const auto seed = GENERATE(range(0u, 150u));
    test::Model model = test::random_rules(seed);
    const std::vector<std::vector<Papers>> papers = add_papers(model, seed);
    const Organization organization = Organization::read(model.text());
    std::set<std::string> keys;
    for (const auto& of_workflow : papers)
        for (const Papers& step : of_workflow) {
            for (const std::string& name : step.input) keys.insert(key_of(name));
            for (const std::string& name : step.output) keys.insert(key_of(name));
        }
    const std::vector<Day> days = test::days_to_try();
    for (std::size_t i = seed % 9; i < days.size(); i += 9) {
        CAPTURE(seed, days[i].text());
        const Snapshot day = organization.at(days[i]);
        const test::SlowAnswers answers(model, days[i]);
        const Documents all = documents_of(day);
        std::set<std::string> found;
        for (const DocumentUse& use : all.documents) {
            const std::string key = key_of(std::string(use.name));
            CAPTURE(key);
            CHECK(found.insert(key).second);
            std::multiset<std::string> lines;
            for (const DocumentEntry& entry : all.entries_of(use))
                if (entry.from == none) lines.insert(told(day, all, entry));
            CHECK(lines == expected_entries(answers, day, papers, key));
        }
        CHECK(std::includes(found.begin(), found.end(), keys.begin(), keys.end()));
    }
}
