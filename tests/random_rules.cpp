#include "random_rules.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace orgraph::test {

const std::vector<std::string> actions_to_try{"approve", "ＡＰＰＲＯＶＥ", "sign", "review", "prepare", "dissolve"};
const std::vector<std::string> subjects_to_try{"Contract", "报销", "報銷", "plan", "something else"};

std::string meaning(const std::string& text) {
    static const std::map<std::string, std::string> spellings{{"Approve", "approve"},
                                                              {"ＡＰＰＲＯＶＥ", "approve"},
                                                              {"Contract", "contract"},
                                                              {"CONTRACT", "contract"},
                                                              {"ｃｏｎｔｒａｃｔ", "contract"},
                                                              {"報銷", "报销"},
                                                              {"cny", "CNY"},
                                                              {"ＣＮＹ", "CNY"}};
    const auto found = spellings.find(text);
    return found == spellings.end() ? text : found->second;
}

std::vector<Fact> random_facts(std::mt19937& random) {
    constexpr std::array<const char*, 9> amounts{"0", "100", "100.0", "101", "5e3", "50000.01", "-1", "abc", ""};
    constexpr std::array<const char*, 4> plans{"annual", "major", "Annual", "something else"};
    constexpr std::array<const char*, 5> sizes{"0.5", "3", "10", "3.0", "large"};
    const auto one_of = [&](const auto& values) { return values[random() % values.size()]; };
    std::vector<Fact> facts;
    if (random() % 2 == 0) facts.push_back({"amount", one_of(amounts)});
    if (random() % 2 == 0) facts.push_back({"plan", one_of(plans)});
    if (random() % 2 == 0) facts.push_back({"size", one_of(sizes)});
    if (random() % 8 == 0) facts.push_back({"x-note", "plan"});
    if (random() % 2 == 0) std::ranges::reverse(facts);
    return facts;
}

namespace {

/// The text of a number as documents may write it, and the number.
struct Written {
    const char* text;
    double number;
};
constexpr std::array<Written, 5> limits{{{"0", 0}, {"100", 100}, {"100.0", 100}, {"5e3", 5000}, {"50000", 50000}}};
constexpr std::array<Written, 4> ends{{{"0", 0}, {"3", 3}, {"100", 100}, {"5000.0", 5000}}};

class Adder {
 public:
    Adder(Model& model, std::uint32_t seed) : random_(seed + 0x0B0E'0000u), model_(model) {}

    void add() {
        for (std::size_t j = 0; j < model_.jobs.size(); ++j)
            authorities(model_.document.find("jobs")->items[j], model_.jobs[j].authorities, 40);
        for (std::size_t p = 0; p < model_.posts.size(); ++p)
            authorities(model_.document.find("posts")->items[p], model_.posts[p].authorities, 60);
        for (std::size_t q = 0; q < model_.people.size(); ++q) person(q);
        workflows();
        incompatible();
    }

 private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    bool chance(unsigned percent) { return below(100) < percent; }
    int position(std::size_t count) { return static_cast<int>(below(static_cast<unsigned>(count))); }
    template <std::size_t n>
    const char* one_of(const char* const (&words)[n]) {
        return words[below(n)];
    }
    Day day() {
        return Day(random_days.from.number() + below(random_days.to.number() - random_days.from.number() + 1));
    }
    /// Fills in `days` and writes it.
    void some_days(Json& json, Period& days) {
        if (chance(30)) days.from = day();
        if (chance(30)) days.to = day();
        if (days.empty()) std::swap(days.from, days.to);
        if (days.from != first_day) json.add("from", json_text(days.from.text()));
        if (days.to != last_day) json.add("to", json_text(days.to.text()));
    }
    std::string subject() {
        return one_of({"contract", "contract", "CONTRACT", "ｃｏｎｔｒａｃｔ", "报销", "報銷", "plan", "*"});
    }
    std::string action() {
        return one_of({"approve", "approve", "Approve", "ＡＰＰＲＯＶＥ", "sign", "review", "prepare", "*"});
    }

    // ---- Conditions
    Json range(Model::Demand& demand) {
        Json json = Json::object();
        const unsigned low = below(ends.size());
        const unsigned high = low + below(static_cast<unsigned>(ends.size()) - low);
        if (chance(60)) {
            demand.min = ends[low].number;
            json.add("min", Json(ends[low].text));
        }
        if (!demand.min || chance(60)) {
            demand.max = ends[high].number;
            json.add("max", Json(ends[high].text));
        }
        return json;
    }
    Json texts(Model::Demand& demand) {
        Json json = Json::list();
        for (unsigned i = 1 + below(2); i > 0; --i) {
            demand.texts.emplace_back(demand.fact == "plan" ? one_of({"annual", "major", "minor"})
                                                            : one_of({"100", "large", ""}));
            json.add(json_text(demand.texts.back()));
        }
        return json;
    }
    Json condition(Model::Condition& condition) {
        Json json = Json::object();
        for (const char* fact : {"plan", "amount", "size", "region"}) {
            if (chance(10) && json.find("x-note") == nullptr) json.add("x-note", json_text("major"));
            if (!chance(*fact == 'r' ? 5 : 40)) continue;
            Model::Demand demand;
            demand.fact = fact;
            const bool is_range = *fact == 'a' ? chance(80) : *fact == 's' ? chance(60) : false;
            json.add(fact, is_range ? range(demand) : texts(demand));
            condition.push_back(demand);
        }
        if (chance(10)) json.add("source", json_text("amount"));
        return json;
    }

    void authorities(Json& owner, std::vector<Model::Authority>& list, unsigned percent) {
        if (!chance(percent)) return;
        Json written = Json::list();
        for (unsigned i = below(5); i > 0; --i) {
            Model::Authority authority;
            authority.action = action();
            authority.subject = subject();
            Json json = Json::object();
            json.add("action", json_text(authority.action)).add("subject", json_text(authority.subject));
            if (chance(15)) {
                authority.limit_kind = LimitKind::unstated;
                json.add("limit", json_text("unstated"));
            } else if (chance(60)) {
                const Written& limit = limits[below(limits.size())];
                authority.limit_kind = LimitKind::stated;
                authority.limit = limit.number;
                json.add("limit", Json(limit.text));
            }
            if (chance(40)) {
                authority.currency = one_of({"CNY", "cny", "ＣＮＹ", "USD"});
                json.add("currency", json_text(authority.currency));
            }
            if (chance(35)) json.add("when", condition(authority.when));
            written.add(std::move(json));
            list.push_back(authority);
        }
        insert(owner, "authorities", std::move(written),
               {"collaborates_with", "inherits_duties_of", "submits", "from", "to"});
    }

    void person(std::size_t q) {
        Model::Person& person = model_.people[q];
        Json& json = model_.document.find("people")->items[q];
        if (chance(50)) {
            Json* list = json.find("absences");
            if (list == nullptr) list = &insert(json, "absences", Json::list(), {"delegates", "from", "to"});
            Json absence = Json::object();
            some_days(absence, person.absences.emplace_back());
            list->add(std::move(absence));
        }
        if (!chance(70)) return;
        Json delegates = Json::list();
        for (unsigned i = 1 + below(3); i > 0; --i) {
            Model::Delegation one;
            one.person = position(model_.people.size());
            Json written = Json::object();
            written.add("person", json_text(model_.people[static_cast<std::size_t>(one.person)].id));
            if (chance(40)) written.add("action", json_text(one.action = action()));
            if (chance(30)) written.add("subject", json_text(one.subject = subject()));
            if (chance(25)) {
                const Written& limit = limits[below(limits.size())];
                one.limit = limit.number;
                written.add("limit", Json(limit.text));
            }
            if (chance(40)) some_days(written, one.days);
            delegates.add(std::move(written));
            person.delegates.push_back(one);
        }
        insert(json, "delegates", std::move(delegates), {"from", "to"});
    }

    // ---- Workflows
    Json by(Model::By& by, int step) {
        using Who = Model::By::Who;
        const unsigned sort = below(100);
        if (sort < 50) {
            by.who = Who::post;
            by.position = position(model_.posts.size());
            return json_text(model_.posts[static_cast<std::size_t>(by.position)].id);
        }
        Json json = Json::object();
        if (sort < 65) {
            by.who = Who::department;
            by.position = position(model_.departments.size());
            return json.add("department", json_text(model_.departments[static_cast<std::size_t>(by.position)].id));
        }
        if (sort < 73) {
            by.who = Who::outside;
            by.outside = one_of({"the bank", "the auditor"});
            return json.add("outside", json_text(by.outside));
        }
        if (sort < 85 || step == 0) {
            by.who = Who::superior_of_initiator;
            return json.add("superior_of", json_text("initiator"));
        }
        by.who = Who::superior_of_step;
        by.position = static_cast<int>(below(static_cast<unsigned>(step)));
        return json.add("superior_of", json_text(step_id(by.position)));
    }
    static std::string step_id(int step) { return std::string("s").append(std::to_string(step)); }

    Json step(Model::Step& step, int place, bool is_last, unsigned workflow_count) {
        step.id = step_id(place);
        step.action = one_of({"prepare", "review", "approve", "approve", "sign", "execute", "inform", "consult"});
        Json json = Json::object();
        json.add("id", json_text(step.id)).add("action", json_text(step.action));
        if (chance(50)) {
            json.add("by", by(step.by.emplace_back(), place));
        } else {
            Json list = Json::list();
            for (unsigned i = 1 + below(4); i > 0; --i) list.add(by(step.by.emplace_back(), place));
            json.add("by", std::move(list));
        }
        if (chance(50)) {
            step.needs_all = chance(50);
            json.add("quorum", json_text(step.needs_all ? "all" : "any"));
        }
        if (chance(20)) json.add("what", json_text("looks at it"));
        if (chance(50)) {
            do step.subject = subject();
            while (step.subject == "*");
            json.add("subject", json_text(step.subject));
        }
        if (chance(35)) json.add("when", condition(step.when));
        if (place > 0 && chance(30)) {
            step.on_reject = static_cast<int>(below(static_cast<unsigned>(place)));
            json.add("on_reject", json_text(step_id(step.on_reject)));
        }
        if (is_last && chance(40)) {
            step.next = static_cast<int>(below(workflow_count));
            json.add("next", json_text(workflow_code(step.next)));
        }
        return json;
    }
    static std::string workflow_code(int workflow) { return std::string("W-").append(std::to_string(workflow)); }

    void workflows() {
        const unsigned count = 1 + below(3);
        Json list = Json::list();
        for (unsigned w = 0; w < count; ++w) {
            Model::Workflow& workflow = model_.workflows.emplace_back();
            workflow.code = workflow_code(static_cast<int>(w));
            Json json = Json::object();
            json.add("code", json_text(workflow.code)).add("name", json_text("Workflow"));
            Json steps = Json::list();
            workflow.steps.resize(chance(5) ? 0 : chance(70) ? 1 + below(6) : 1 + below(12));
            for (std::size_t s = 0; s < workflow.steps.size(); ++s)
                steps.add(step(workflow.steps[s], static_cast<int>(s), s + 1 == workflow.steps.size(), count));
            list.add(std::move(json.add("steps", std::move(steps))));
        }
        insert(model_.document, "workflows", std::move(list), {"regulations", "incompatible", "history"});
    }

    // ---- Incompatible sets
    /// Some duties say their id, the others' are made up.
    void name_duties() {
        for (const char* kind : {"departments", "jobs", "posts"})
            if (Json* const owners = model_.document.find(kind))
                for (Json& owner : owners->items)
                    if (Json* const duties = owner.find("duties"))
                        for (Json& duty : duties->items)
                            if (chance(30))
                                duty.members.insert(duty.members.begin(),
                                                    {"id", json_text("duty " + std::to_string(ids_++))});
    }
    /// The id of a duty of a job or post; nothing where none was found.
    Json duty(Model::Item& item) {
        const unsigned kind = below(2);
        constexpr std::array<const char*, 2> lists{"jobs", "posts"};
        constexpr std::array<const char*, 2> kinds{"job", "post"};
        const Json* const owners = model_.document.find(lists[kind]);
        if (owners == nullptr || owners->items.empty()) return {};
        const int place = position(owners->items.size());
        const Json& owner = owners->items[static_cast<std::size_t>(place)];
        const Json* const duties = owner.find("duties");
        if (duties == nullptr || duties->items.empty()) return {};
        item.duty.owner = kind == 0 ? model_.job_node(place) : model_.post_node(place);
        item.duty.position = below(static_cast<unsigned>(duties->items.size()));
        if (const Json* const id = duties->items[item.duty.position].find("id")) return *id;
        const std::string id = owner.find("id")->token;
        return json_text(std::string(kinds[kind]) + ':' + id.substr(1, id.size() - 2) + '/' +
                         std::to_string(item.duty.position + 1));
    }

    void incompatible() {
        name_duties();
        Json list = Json::list();
        for (unsigned i = below(5); i > 0; --i) {
            Model::Incompatible& set = model_.incompatible.emplace_back();
            Json json = Json::object();
            json.add("name", json_text("apart"));
            Json items = Json::list();
            for (unsigned n = 1 + below(4); n > 0; --n) {
                Model::Item item;
                Json written = Json::object();
                if (chance(35)) {
                    item.post = position(model_.posts.size());
                    written.add("post", json_text(model_.posts[static_cast<std::size_t>(item.post)].id));
                } else if (Json id = chance(40) ? duty(item) : Json(); !id.token.empty()) {
                    written.add("duty", std::move(id));
                } else {
                    item.action = action();
                    item.subject = subject();
                    written.add("action", json_text(item.action)).add("subject", json_text(item.subject));
                }
                items.add(std::move(written));
                set.any_of.push_back(item);
            }
            json.add("any_of", std::move(items));
            if (chance(50)) {
                set.at_most = below(3);
                json.add("at_most", Json(std::to_string(set.at_most)));
            }
            list.add(std::move(json));
        }
        if (!model_.incompatible.empty()) insert(model_.document, "incompatible", std::move(list), {"history"});
    }

    std::mt19937 random_;
    Model& model_;
    unsigned ids_ = 0;
};

}  // namespace

Model random_rules(std::uint32_t seed) {
    Model model = random_organization(seed);
    Adder(model, seed).add();
    return model;
}

}  // namespace orgraph::test
