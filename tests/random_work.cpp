#include "random_work.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace orgraph::test {
namespace {

// ---- Reading the tree
double number(const Json& json) { return std::stod(json.token); }
std::string text_of(const Json& json) { return json.token.substr(1, json.token.size() - 2); }

std::optional<double> number_in(const Json& json, const char* member) {
    const Json* const found = json.find(member);
    return found == nullptr ? std::nullopt : std::optional(number(*found));
}

Period days_of(const Json& json) {
    Period days;
    if (const Json* const from = json.find("from")) days.from = *Day::parse(text_of(*from));
    if (const Json* const to = json.find("to")) days.to = *Day::parse(text_of(*to));
    return days;
}

Model::Quota quota_of(const Json& json) {
    return {number(*json.find("count")), text_of(*json.find("unit")), text_of(*json.find("per")),
            number_in(json, "minutes_each")};
}

Model::Duty duty_of(const Json& json) {
    Model::Duty duty;
    if (const Json* const kind = json.find("kind")) duty.kind = text_of(*kind);
    if (const Json* const effort = json.find("effort")) {
        duty.effort_hours = number(*effort->find("hours"));
        duty.effort_per = text_of(*effort->find("per"));
    }
    if (const Json* const quota = json.find("quota")) {
        if (quota->type == Json::Type::object) duty.quotas.push_back(quota_of(*quota));
        for (const Json& one : quota->items) duty.quotas.push_back(quota_of(one));
    }
    if (const Json* const load = json.find("load")) duty.is_shared = text_of(*load) == "shared";
    duty.life = days_of(json);
    return duty;
}

// ---- Adding to it
class Adder {
 public:
    Adder(Model& model, std::uint32_t seed) : random_(seed + 0x5EED'0000u), model_(model) {}

    void add() {
        settings();
        jobs();
        std::vector<int> ranks(model_.posts.size());  // a post inherits from those of lower rank
        for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] = static_cast<int>(i);
        for (std::size_t i = ranks.size(); i > 1; --i) std::swap(ranks[i - 1], ranks[below(static_cast<unsigned>(i))]);
        for (std::size_t p = 0; p < model_.posts.size(); ++p) post(p, ranks);
        for (std::size_t q = 0; q < model_.people.size(); ++q) person(q);
    }

 private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    bool chance(unsigned percent) { return below(100) < percent; }
    template <std::size_t n>
    const char* one_of(const char* const (&words)[n]) {
        return words[below(n)];
    }
    Day day() {
        return Day(random_days.from.number() + below(random_days.to.number() - random_days.from.number() + 1));
    }

    void settings() {
        Json* settings = model_.document.find("settings");
        if (settings == nullptr) {
            if (chance(50)) return;
            settings = &insert(model_.document, "settings", Json::object(), {"departments"});
        }
        const std::set<std::string> after{"max_span"};
        if (settings->members.empty() && chance(30)) settings->add("hours_per_week", Json("30"));
        if (chance(50)) insert(*settings, "overload", Json(one_of({"1.1", "0.9", "2", "0"})), after);
        if (chance(50)) insert(*settings, "underload", Json(one_of({"0", "0.25", "8e-1"})), after);
        model_.settings.hours_per_week = number_in(*settings, "hours_per_week").value_or(40);
        model_.settings.overload = number_in(*settings, "overload").value_or(1);
        model_.settings.underload = number_in(*settings, "underload").value_or(0.5);
    }

    void jobs() {
        const unsigned count = below(4);
        if (count == 0) return;
        Json& list = insert(model_.document, "jobs", Json::list(), {"posts"});
        for (unsigned j = 0; j < count; ++j) {
            model_.jobs.push_back({std::string(1, 'j').append(std::to_string(j)), {}});
            Json json = Json::object();
            json.add("id", json_text(model_.jobs[j].id)).add("title", json_text("Seller"));
            duties(json, model_.jobs[j].duties);
            list.add(std::move(json));
        }
    }

    void post(std::size_t p, const std::vector<int>& ranks) {
        Model::Post& post = model_.posts[p];
        Json& json = model_.document.find("posts")->items[p];
        if (!model_.jobs.empty() && chance(50)) {
            post.job = static_cast<int>(below(static_cast<unsigned>(model_.jobs.size())));
            const auto place = std::ranges::find(json.members, "department",
                                                 [](const auto& member) -> std::string_view { return member.first; });
            json.members.insert(place + 1, {"job", json_text(model_.jobs[static_cast<std::size_t>(post.job)].id)});
        }
        duties(json, post.duties);
        if (chance(60)) return;
        for (std::size_t other = 0; other < ranks.size(); ++other)
            if (ranks[other] < ranks[p] && chance(30)) post.inherits_duties_of.push_back(static_cast<int>(other));
        if (chance(30)) std::ranges::reverse(post.inherits_duties_of);
        Json list = Json::list();
        for (const int other : post.inherits_duties_of)
            list.add(json_text(model_.posts[static_cast<std::size_t>(other)].id));
        insert(json, "inherits_duties_of", std::move(list), {"submits", "from", "to"});
    }

    void person(std::size_t q) {
        Json& json = model_.document.find("people")->items[q];
        if (json.find("hours_per_week") == nullptr && chance(30))
            insert(json, "hours_per_week", Json(one_of({"20", "37.5", "0.5"})),
                   {"qualifications", "appointments", "absences", "delegates", "from", "to"});
        model_.people[q].hours_per_week = number_in(json, "hours_per_week");
    }

    /// Adds to the duties that are there, and to what they say.
    void duties(Json& owner, std::vector<Model::Duty>& read) {
        Json* list = owner.find("duties");
        if (list == nullptr) {
            if (chance(25)) return;
            list = &insert(owner, "duties", Json::list(),
                           {"kpis", "requires", "authorities", "collaborates_with", "submits", "from", "to"});
        }
        for (unsigned i = below(4); i > 0; --i) {
            Json duty = Json::object();
            duty.add("text", json_text(one_of({"visit customers", "write reports", "催收货款"})));
            if (chance(20)) duty.add("from", json_text(day().text()));
            if (chance(20) && duty.find("from") == nullptr) duty.add("to", json_text(day().text()));
            list->add(std::move(duty));
        }
        for (Json& duty : list->items) {
            work(duty);
            read.push_back(duty_of(duty));
        }
    }

    void work(Json& duty) {
        const std::set<std::string> after{"quota", "load", "from", "to", "source"};
        if (chance(30)) {
            const char* const kind = one_of({"core", "auxiliary", "temporary"});
            insert(duty, "kind", json_text(kind), {"effort", "quota", "load", "from", "to", "source"});
        }
        const bool has_effort = duty.find("effort") != nullptr;
        if (!has_effort && chance(40)) {
            Json effort = Json::object();
            effort.add("hours", Json(one_of({"0", "1", "2.5", "12", "4e1", "0.1"}))).add("per", period());
            insert(duty, "effort", std::move(effort), after);
        }
        if (chance(40)) {
            // Minutes give the effort, so nothing else may.
            const bool timed = duty.find("effort") == nullptr && chance(60);
            Json quotas = Json::list();
            for (unsigned i = chance(60) ? 1 : below(4); i > 0; --i) quotas.add(quota(timed && chance(70)));
            const bool single = quotas.items.size() == 1 && chance(70);
            insert(duty, "quota", single ? Json(quotas.items[0]) : std::move(quotas), {"load", "from", "to", "source"});
        }
        if (chance(50)) insert(duty, "load", json_text(chance(70) ? "shared" : "each"), {"from", "to", "source"});
    }

    Json period() { return json_text(one_of({"day", "week", "month", "quarter", "year"})); }

    Json quota(bool timed) {
        Json quota = Json::object();
        quota.add("count", Json(one_of({"0", "3", "20", "1.5"})));
        quota.add("unit", json_text(one_of({"visit", "call", "上门"})));
        quota.add("per", chance(60) ? json_text("week") : period());
        if (timed) quota.add("minutes_each", Json(one_of({"0", "10", "45.0"})));
        return quota;
    }

    std::mt19937 random_;
    Model& model_;
};

}  // namespace

void add_work(Model& model, std::uint32_t seed) { Adder(model, seed).add(); }

}  // namespace orgraph::test
