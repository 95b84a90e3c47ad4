#include "random_organization.hpp"

#include <algorithm>
#include <random>

#include "random_work.hpp"
#include "slow_answers.hpp"

namespace orgraph::test {

const Period random_days{*Day::parse("2025-02-20"), *Day::parse("2025-03-11")};

std::vector<Day> days_to_try() {
    std::vector<Day> days{first_day};
    for (std::uint32_t day = random_days.from.number() - 1; day <= random_days.to.number() + 1; ++day)
        days.emplace_back(day);
    days.push_back(last_day);
    return days;
}

namespace {

class Maker {
 public:
    Maker(std::uint32_t seed, bool ordered) : random_(seed), random_reports_(seed), ordered_(ordered) {}

    Model make() {
        const unsigned departments = 1 + below(6);
        const unsigned posts = 1 + below(14);
        const unsigned people = below(14);
        model_.departments.resize(departments);
        model_.posts.resize(posts);
        model_.people.resize(people);
        for (unsigned i = 0; i < departments; ++i) department(model_.departments[i], i);
        for (unsigned i = 0; i < posts; ++i) post(model_.posts[i], i);
        for (unsigned i = 0; i < people; ++i) person(model_.people[i], i);
        for (Model::Post& post : model_.posts) reports(post);
        write();
        return std::move(model_);
    }

 private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    bool chance(unsigned percent) { return below(100) < percent; }
    int position(std::size_t count) { return static_cast<int>(below(static_cast<unsigned>(count))); }
    Day day() {
        return Day(random_days.from.number() + below(random_days.to.number() - random_days.from.number() + 1));
    }

    Period some_days() {
        Period days;
        if (chance(35)) days.from = day();
        if (chance(35)) days.to = day();
        if (days.empty()) std::swap(days.from, days.to);
        return days;
    }
    Period life() { return chance(25) ? some_days() : Period{}; }

    /// `make` gives a value, nothing where there is to be a gap.
    template <typename T, typename Make>
    Dated<T> dated(const Make& make) {
        std::vector<Day> cuts;
        while (chance(30)) cuts.push_back(Day(random_days.from.number() + 1 + below(18)));
        std::ranges::sort(cuts);
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        Dated<T> result;
        Day from = first_day;
        for (std::size_t i = 0; i <= cuts.size(); ++i) {
            const Day to = i < cuts.size() ? Day(cuts[i].number() - 1) : last_day;
            if (const std::optional<T> value = make()) result.values.push_back({{from, to}, *value});
            if (i < cuts.size()) from = cuts[i];
        }
        if (chance(30)) std::ranges::reverse(result.values);
        return result;
    }

    void department(Model::Department& department, unsigned i) {
        department.id = "d" + std::to_string(i);
        department.life = life();
        department.parent = dated<int>([&]() -> std::optional<int> {
            if (chance(15)) return std::nullopt;
            if (chance(15)) return nobody;
            if (!ordered_) return position(model_.departments.size());
            return i == 0 ? nobody : position(i);
        });
        department.head = dated<int>([&]() -> std::optional<int> {
            if (chance(25)) return std::nullopt;
            if (chance(10)) return nobody;
            // Often the head of another department.
            if (i > 0 && chance(30))
                if (const auto head = model_.departments[below(i)].head.on(random_days.from)) return head;
            return position(ordered_ ? (model_.posts.size() + 2) / 3 : model_.posts.size());
        });
    }

    void post(Model::Post& post, unsigned i) {
        post.id = "p" + std::to_string(i);
        post.life = life();
        post.department = dated<int>([&]() -> std::optional<int> { return position(model_.departments.size()); });
        post.reports_to = dated<int>([&]() -> std::optional<int> {
            if (chance(ordered_ ? 10 + 4 * i : 50)) return std::nullopt;
            if (chance(5)) return outsider;
            if (i == 0 || chance(10)) return nobody;
            return position(ordered_ ? i : model_.posts.size());
        });
        post.status = dated<std::string>([&]() -> std::optional<std::string> {
            if (chance(70)) return std::nullopt;
            return std::string(chance(40) ? "active" : chance(50) ? "frozen" : "planned");
        });
        post.headcount = dated<std::pair<unsigned, unsigned>>([&]() -> std::optional<std::pair<unsigned, unsigned>> {
            if (chance(30)) return std::nullopt;
            const unsigned min = below(4);
            return std::pair(min, min + (chance(50) ? 0 : below(3)));
        });
    }

    void person(Model::Person& person, unsigned i) {
        person.id = "q" + std::to_string(i);
        person.life = life();
        unsigned wanted = chance(10) ? 0 : 1;
        while (chance(45)) ++wanted;
        for (unsigned a = 0; a < wanted; ++a) {
            Model::Appointment appointment;
            appointment.post = a > 0 && chance(20) ? person.appointments[0].post : position(model_.posts.size());
            if (chance(60)) {
                constexpr const char* kinds[] = {"regular", "concurrent", "concurrent", "acting", "standby"};
                appointment.kind = kinds[below(5)];
            }
            if (appointment.kind != "standby" && chance(40)) appointment.share = below(5) * 0.25;
            if (chance(40)) appointment.supervisor = position(model_.people.size());
            if (chance(40)) appointment.days = some_days();
            person.appointments.push_back(appointment);
        }
        while (chance(15)) person.absences.push_back(some_days());
    }

    /// Most fall due within the days on which something changes.
    void reports(Model::Post& post) {
        const auto below = [this](std::size_t n) { return static_cast<std::size_t>(random_reports_() % n); };
        constexpr const char* cadences[] = {"day", "week", "week", "month", "quarter", "year", "event", "unstated"};
        constexpr const char* dates[] = {"02-20", "02-28", "02-29", "03-01", "03-09", "03-31", "12-31"};
        constexpr const char* times[] = {"", "", "09:30", "23:59", "before leaving"};
        for (std::size_t left = below(4); left > 0; --left) {
            Model::Report report;
            report.document = "report " + std::to_string(below(3));
            report.to = static_cast<Model::Report::To>(below(4));
            if (report.to == Model::Report::To::post) report.receiver = static_cast<int>(below(model_.posts.size()));
            if (report.to == Model::Report::To::department)
                report.receiver = static_cast<int>(below(model_.departments.size()));
            report.every = cadences[below(std::size(cadences))];
            report.due = times[below(std::size(times))];
            if (below(3) > 0) {
                if (report.every == "week") report.on = std::to_string(1 + below(7));
                if (report.every == "month" || report.every == "quarter") report.on = std::to_string(1 + below(31));
                if (report.every == "year") report.on = dates[below(std::size(dates))];
                if (report.every == "event") report.on = "when it happens";
            }
            post.submits.push_back(report);
        }
    }

    // ---- The document
    static void add_days(Json& json, Period days) {
        if (days.from != first_day) json.add("from", json_text(days.from.text()));
        if (days.to != last_day) json.add("to", json_text(days.to.text()));
    }
    template <typename T, typename Write>
    void add(Json& json, const char* name, const Dated<T>& dated, const Write& write) {
        if (dated.values.empty()) return;
        if (dated.values.size() == 1 && dated.values[0].first == Period{} && !chance(10)) {
            json.add(name, write(dated.values[0].second));
            return;
        }
        Json list = Json::list();
        for (const auto& [days, value] : dated.values) {
            Json item = Json::object();
            item.add("value", write(value));
            add_days(item, days);
            if (chance(10)) item.add("source", json_text("decision of the board"));
            list.add(std::move(item));
        }
        json.add(name, std::move(list));
    }
    template <typename Nodes>
    static auto reference(const Nodes& nodes) {
        return [&nodes](int position) {
            if (position == nobody) return Json("null");
            if (position == outsider) return Json::object().add("outside", json_text("parent company"));
            return json_text(nodes[static_cast<std::size_t>(position)].id);
        };
    }
    /// A text with what makes writing hard.
    Json text() {
        constexpr const char* parts[] = {"Sales", "销售部", " ",  "\"quoted\"", "\\",   "/",
                                         "😀",     "é",      "\n", "\x01",       "\x7F", "経理"};
        std::string text;
        for (unsigned i = 1 + below(4); i > 0; --i) text += parts[below(std::size(parts))];
        return json_text(text);
    }
    void add_extras(Json& json) {
        while (chance(10)) {
            constexpr const char* values[] = {"1e2",    "40.0",
                                              "-0",     "null",
                                              "\"x\"",  "[]",
                                              "[1,[]]", "{\"b\":1,\"a\":{\"x-\":[true,false]}}",
                                              "{}",     "12345678901234567890123"};
            const std::string name = "x-" + std::to_string(json.members.size());
            json.add(name, parse_json(values[below(std::size(values))]));
        }
    }
    void add_duties(Json& json) {
        if (!chance(40)) return;
        Json duties = Json::list();
        for (unsigned i = 1 + below(3); i > 0; --i) {
            Json duty = Json::object();
            duty.add("text", text());
            if (chance(30))
                duty.add("effort",
                         Json::object().add("hours", Json(chance(50) ? "1e1" : "2.50")).add("per", json_text("week")));
            add_days(duty, chance(30) ? some_days() : Period{});
            add_extras(duty);
            duties.add(std::move(duty));
        }
        json.add("duties", std::move(duties));
    }

    void add_reports(Json& json, const Model::Post& post) {
        if (post.submits.empty()) return;
        Json reports = Json::list();
        for (const Model::Report& report : post.submits) {
            Json one = Json::object();
            one.add("document", json_text(report.document));
            const auto place = static_cast<std::size_t>(report.receiver);
            if (report.to == Model::Report::To::post) one.add("to", json_text(model_.posts[place].id));
            if (report.to == Model::Report::To::department)
                one.add("to", Json::object().add("department", json_text(model_.departments[place].id)));
            if (report.to == Model::Report::To::outside)
                one.add("to", Json::object().add("outside", json_text("the bank")));
            one.add("every", json_text(report.every));
            const bool is_text = report.every == "year" || report.every == "event";
            if (!report.on.empty()) one.add("on", is_text ? json_text(report.on) : Json(report.on));
            if (!report.due.empty()) one.add("due", json_text(report.due));
            reports.add(std::move(one));
        }
        json.add("submits", std::move(reports));
    }

    void write() {
        const auto department_id = reference(model_.departments);
        const auto post_id = reference(model_.posts);
        Json& document = model_.document = Json::object();
        document.add("orgraph", Json("1"));
        if (chance(50)) document.add("name", text());
        if (chance(50))
            document.add("settings", Json::object().add("hours_per_week", Json("4.0e1")).add("max_span", Json("1")));
        Json departments = Json::list();
        for (const Model::Department& department : model_.departments) {
            Json json = Json::object();
            json.add("id", json_text(department.id)).add("name", text());
            add(json, "parent", department.parent, department_id);
            add(json, "head", department.head, post_id);
            if (chance(20)) json.add("deputies", Json::list().add(post_id(position(model_.posts.size()))));
            if (chance(20)) json.add("overseen_by", post_id(position(model_.posts.size())));
            add_duties(json);
            add_days(json, department.life);
            add_extras(json);
            departments.add(std::move(json));
        }
        document.add("departments", std::move(departments));
        Json posts = Json::list();
        for (const Model::Post& post : model_.posts) {
            Json json = Json::object();
            json.add("id", json_text(post.id)).add("title", text());
            if (chance(20)) json.add("aliases", Json::list().add(text()));
            add(json, "department", post.department, department_id);
            add(json, "reports_to", post.reports_to, post_id);
            if (chance(20)) {
                Json line = Json::object();
                line.add("post", post_id(position(model_.posts.size()))).add("as", json_text("project"));
                add_days(line, some_days());
                json.add("also_reports_to",
                         Json::list().add(std::move(line)).add(post_id(position(model_.posts.size()))));
            }
            add(json, "status", post.status, [](const std::string& status) { return json_text(status); });
            add(json, "headcount", post.headcount, [](const std::pair<unsigned, unsigned>& range) {
                if (range.first == range.second) return Json(std::to_string(range.first));
                return Json::object()
                    .add("min", Json(std::to_string(range.first)))
                    .add("max", Json(std::to_string(range.second)));
            });
            add_duties(json);
            add_reports(json, post);
            add_days(json, post.life);
            add_extras(json);
            posts.add(std::move(json));
        }
        document.add("posts", std::move(posts));
        Json people = Json::list();
        for (const Model::Person& person : model_.people) {
            Json json = Json::object();
            json.add("id", json_text(person.id)).add("name", text());
            if (chance(20)) json.add("hours_per_week", Json(chance(50) ? "40.0" : "1e2"));
            Json appointments = Json::list();
            for (const Model::Appointment& appointment : person.appointments) {
                Json one = Json::object();
                one.add("post", post_id(appointment.post));
                if (!appointment.kind.empty()) one.add("kind", json_text(appointment.kind));
                if (appointment.share) {
                    constexpr const char* shares[] = {"0", "0.25", "5e-1", "0.750", "1.0"};
                    one.add("share", Json(shares[static_cast<unsigned>(*appointment.share * 4)]));
                }
                if (appointment.supervisor != nobody)
                    one.add("supervisor",
                            json_text(model_.people[static_cast<std::size_t>(appointment.supervisor)].id));
                add_days(one, appointment.days);
                appointments.add(std::move(one));
            }
            if (!person.appointments.empty()) json.add("appointments", std::move(appointments));
            Json absences = Json::list();
            for (const Period days : person.absences) {
                Json one = Json::object();
                add_days(one, days);
                absences.add(std::move(one));
            }
            if (!person.absences.empty()) json.add("absences", std::move(absences));
            add_days(json, person.life);
            add_extras(json);
            people.add(std::move(json));
        }
        document.add("people", std::move(people));
        add_extras(document);
    }

    std::mt19937 random_;
    std::mt19937 random_reports_;  ///< for these alone, so that with them the rest of an organization is as without
    bool ordered_;
    Model model_;
};

}  // namespace

Model random_model(std::uint32_t seed) {
    Model model = Maker(seed, seed % 2 == 0).make();
    add_work(model, seed);
    return model;
}

Model random_organization(std::uint32_t seed) {
    for (std::uint32_t further = 0;; ++further) {
        Model model = Maker(seed + 100'000 * further, true).make();
        if (!reporting_cycles(model).empty()) continue;
        add_work(model, seed);
        return model;
    }
}

}  // namespace orgraph::test
