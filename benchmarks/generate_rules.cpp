#include "generate_rules.hpp"

#include <array>

namespace orgraph::benchmarks {
namespace {

constexpr std::array<std::string_view, 8> subjects = {"费用报销", "付款", "采购订单", "合同",
                                                      "请假",     "出差", "用印",     "报价"};
constexpr std::array<std::string_view, 4> plans = {"annual", "monthly", "routine", "major"};
constexpr std::uint32_t workflow_count = 50;
constexpr std::uint32_t set_count = 20;

/// What a limit is in a department so many levels below the top: a quarter of that of the level above.
std::string limit_at(std::uint32_t level) { return std::to_string(std::max(500u, 20'000'000u >> (2 * level))); }

std::string workflow_code(std::uint32_t number) { return id("W", number, 2); }
/// The id that is made up for a duty.
std::string duty_of_job(std::uint32_t job, const char* position) {
    return std::string("job:").append(job_id(job)).append(position);
}

}  // namespace

/// From some day before the one that benchmarks ask about to some day after it.
struct Rules::Away {
    explicit Away(Random& random) {
        std::snprintf(from, sizeof from, "2026-11-%02u", (15 + random.below(7)) % 100);
        std::snprintf(to, sizeof to, "2026-11-%02u", (21 + random.below(10)) % 100);
    }
    char from[11];
    char to[11];
};

/// A condition of one fact: a list of texts, or a range.
struct Rules::When {
    std::string_view fact;
    std::string_view first;
    std::string_view second;
    std::string_view min;
    std::string_view max;
};

Rules::Rules(const Layout& layout, Json& json) : layout_(layout), json_(json) {
    // The stride and the number of people have no common part, so that there is one; Euclid finds it.
    std::int64_t inverse = 0, next = 1;
    std::int64_t rest = layout.people, divisor = layout.stride % layout.people;
    while (divisor != 0) {
        const std::int64_t times = rest / divisor;
        inverse = std::exchange(next, inverse - times * next);
        rest = std::exchange(divisor, rest - times * divisor);
    }
    inverse_ = static_cast<std::uint32_t>((inverse + layout.people) % layout.people);
}

// ---- Authorities

void Rules::authority(std::string_view action, std::string_view subject, std::string_view limit,
                      std::string_view currency, const When* when) {
    json_.item().open('{');
    json_.member("action").text(action);
    json_.member("subject").text(subject);
    if (limit == "unstated")
        json_.member("limit").text(limit);
    else if (!limit.empty())
        json_.member("limit").raw(limit);
    if (!currency.empty()) json_.member("currency").text(currency);
    if (when != nullptr) condition(*when);
    json_.close('}');
}
void Rules::condition(const When& when) {
    json_.member("when").open('{');
    json_.member(when.fact);
    if (when.first.empty()) {
        json_.open('{');
        if (!when.min.empty()) json_.member("min").raw(when.min);
        if (!when.max.empty()) json_.member("max").raw(when.max);
        json_.close('}');
    } else {
        json_.open('[');
        json_.item().text(when.first);
        if (!when.second.empty()) json_.item().text(when.second);
        json_.close(']');
    }
    json_.close('}');
}

/// The first sixty jobs are heads', the next forty leaders', the others members'.
void Rules::authorities_of_job(std::uint32_t job) {
    const When ordinary{"customer", "ordinary", "", "", ""};
    const bool is_head = job < 60;
    if (job >= 100 && job % 10 != 3) return;
    json_.member("authorities").open('[');
    if (is_head) {
        authority("approve", subjects[4], "");
        authority("approve", subjects[0], std::to_string(5'000 + 1'000 * (job % 10)));
        authority("approve", subjects[1], std::to_string(10'000 + 2'000 * (job % 5)), job % 2 == 0 ? "CNY" : "");
        authority("sign", subjects[3], std::to_string(50'000 + 10'000 * (job % 6)), "CNY",
                  job % 6 == 0 ? &ordinary : nullptr);
        if (job % 7 == 0) authority("approve", subjects[6], "unstated");
        authority("review", subjects[2], "");
    } else if (job < 100) {
        authority("approve", subjects[4], "");
        authority("approve", subjects[5], "3000");
        if (job % 3 != 0) authority("approve", subjects[0], std::to_string(1'000 + 500 * (job % 5)));
        if (job % 5 == 0) authority("approve", subjects[7], "unstated");
        if (job % 20 == 1) authority("review", subjects[1], "");
    } else {
        if (job % 20 == 3) authority("execute", subjects[1], "");
        if (job % 20 == 13) authority("sign", subjects[3], "unstated", "", &ordinary);
        if (job % 50 == 23) authority("execute", subjects[2], "");
    }
    json_.close(']');
}

/// Heads of large departments have limits of their own, the higher the further up; at the top nothing has a limit.
void Rules::authorities_of_post(std::uint32_t post, std::uint32_t department, std::uint32_t place) {
    Random random("authorities", post);
    const std::uint32_t level = layout_.level(department);
    const bool is_special = random.per_mille(5);
    if ((place > 0 || level > 6) && !is_special) return;
    json_.member("authorities").open('[');
    if (place > 0 || level > 6) {
        const std::string limit = std::to_string(100 * (1 + random.below(50)));
        authority("approve", random.of(subjects), limit);
    } else if (level == 0) {
        authority("approve", "*", "");
        authority("sign", "*", "");
    } else {
        const When important{"customer", "important", "", "", ""};
        for (const std::uint32_t subject : {0u, 1u, 2u})
            authority("approve", subjects[subject], limit_at(level), subject == 1 ? "CNY" : "");
        authority("sign", subjects[3], limit_at(level), "CNY");
        if (level <= 2) authority("sign", subjects[3], limit_at(level + 1), "USD", &important);
        if (random.per_mille(300)) authority("approve", subjects[7], limit_at(level));
        if (random.per_mille(100)) authority("approve", subjects[6], "unstated");
    }
    json_.close(']');
}

// ---- People

bool Rules::is_away(std::uint32_t person) { return Random("away", person).per_mille(30); }

void Rules::absence(std::uint32_t person) {
    Random random("absence", person);
    const Away days(random);
    json_.item().open('{');
    json_.member("from").text(days.from);
    json_.member("to").text(days.to);
    json_.member("why").text("出差");
    json_.close('}');
}

/// Half of those who are away, and some others, are stood in for by somebody whose post is one of the next.
void Rules::delegates(std::uint32_t person) {
    Random random("delegates", person);
    const bool is_named = random.per_mille(is_away(person) ? 500 : 5);
    if (!is_named || layout_.people == 1) return;
    const std::uint32_t post = layout_.post_of(person);
    const std::uint32_t next = (post + 1 + random.below(std::min(5u, layout_.people - 1))) % layout_.people;
    const std::uint64_t steps = (next + layout_.people - 7 % layout_.people) % layout_.people;
    json_.member("delegates").open('[');
    json_.item().open('{');
    json_.member("person").text(person_id(static_cast<std::uint32_t>(steps * inverse_ % layout_.people)));
    if (random.per_mille(500)) {
        json_.member("action").text("approve");
        if (random.per_mille(500)) json_.member("subject").text(random.of(subjects));
    }
    if (random.per_mille(200)) json_.member("limit").number(10'000 * (1 + random.below(10)));
    if (random.per_mille(500)) {
        const Away days(random);
        json_.member("from").text(days.from);
        json_.member("to").text(days.to);
    }
    json_.close('}');
    json_.close(']');
}

// ---- Workflows

std::uint32_t Rules::some_post(Random& random, std::uint32_t department) const {
    const std::uint32_t first = layout_.first_post(department);
    return first + random.below(layout_.first_post(department + 1) - first);
}

void Rules::workflows() {
    json_.member("workflows").open('[');
    for (std::uint32_t i = 0; i < workflow_count; ++i) workflow(i);
    json_.close(']');
}

void Rules::step(std::uint32_t number, std::string_view action) {
    json_.item().open('{');
    json_.member("id").text(id("s", number, 2));
    json_.member("action").text(action);
    json_.member("by");
}
void Rules::by(std::string_view what, std::string_view id) {
    json_.open('{');
    json_.member(what).text(id);
    json_.close('}');
}

/// Ten steps, of which every third workflow leaves one out.
void Rules::workflow(std::uint32_t number) {
    Random random("workflow", number);
    const std::uint32_t department = random.below(layout_.departments);
    const std::uint32_t above = department == 0 ? 0 : layout_.part_of(department);
    const std::string subject(subjects[number % 4]);
    const std::string document = subject + "单";
    const auto end = [this](bool rejects = false) {
        if (rejects) json_.member("on_reject").text("s-00");
        json_.close('}');
    };
    const auto in = [&] { json_.member("input").text(document); };
    json_.item().open('{');
    json_.member("code").text(workflow_code(number));
    json_.member("name").text(subject + "流程" + std::to_string(number));
    json_.member("owner").text(department_id(department));
    json_.member("steps").open('[');
    step(0, "prepare");
    json_.text(post_id(some_post(random, department)));
    json_.member("output").text(document);
    end();
    step(1, "review");
    by("superior_of", "initiator");
    in();
    end(true);
    step(2, "review");
    by("superior_of", "s-00");
    in();
    end(true);
    step(3, "approve");
    by("department", department_id(department));
    in();
    json_.member("subject").text(subject);
    condition({"amount", "", "", "", "50000"});
    end(true);
    if (number % 3 != 0) {
        step(4, "consult");
        json_.open('[');
        for (int i = 0; i < 3; ++i) {
            json_.item();
            by("department", department_id(random.below(layout_.departments)));
        }
        json_.close(']');
        json_.member("quorum").text("any");
        in();
        end();
    }
    step(5, "approve");
    by("department", department_id(above));
    in();
    json_.member("subject").text(subject);
    condition({"amount", "", "", "20000", ""});
    end(true);
    step(6, "sign");
    json_.open('[');
    json_.item().text(post_id(layout_.first_post(above)));
    json_.item();
    by("department", department_id(department == 0 ? 0 : 1 + random.below(department)));
    json_.item();
    by("superior_of", "s-02");
    json_.close(']');
    json_.member("quorum").text("all");
    in();
    json_.member("subject").text(subjects[3]);
    condition({"plan", random.of(plans), random.of(plans), "", ""});
    end(true);
    step(7, "execute");
    json_.text(post_id(some_post(random, above)));
    json_.member("subject").text(subject);
    end();
    step(8, "inform");
    json_.open('[');
    json_.item().text(post_id(some_post(random, 0)));
    json_.item();
    by("outside", "开户银行");
    json_.close(']');
    json_.member("quorum").text("any");
    end();
    step(9, "execute");
    json_.text(post_id(some_post(random, department)));
    if (number % 5 == 0) json_.member("next").text(workflow_code((number + 1) % workflow_count));
    json_.close('}');
    json_.close(']');
    json_.close('}');
}

// ---- Sets

void Rules::pair(std::string_view action, std::string_view subject) {
    json_.item().open('{');
    json_.member("action").text(action);
    json_.member("subject").text(subject);
    json_.close('}');
}
void Rules::item(std::string_view kind, const std::string& id) {
    json_.item();
    by(kind, id);
}

void Rules::incompatible() {
    json_.member("incompatible").open('[');
    for (std::uint32_t i = 0; i < set_count; ++i) set(i);
    json_.close(']');
}

/// Ten of actions on subjects, four of posts, three of duties that jobs have, three of which two may be had of four.
void Rules::set(std::uint32_t number) {
    Random random("set", number);
    constexpr std::array<std::array<std::string_view, 4>, 10> pairs = {{{"approve", "付款", "execute", "付款"},
                                                                        {"review", "付款", "execute", "付款"},
                                                                        {"approve", "采购订单", "execute", "付款"},
                                                                        {"review", "采购订单", "execute", "采购订单"},
                                                                        {"sign", "合同", "execute", "付款"},
                                                                        {"approve", "报价", "sign", "合同"},
                                                                        {"approve", "用印", "execute", "采购订单"},
                                                                        {"approve", "请假", "execute", "付款"},
                                                                        {"approve", "出差", "execute", "采购订单"},
                                                                        {"sign", "合同", "review", "付款"}}};
    json_.item().open('{');
    json_.member("name").text("不相容" + std::to_string(number));
    json_.member("any_of").open('[');
    if (number < 10) {
        pair(pairs[number][0], pairs[number][1]);
        pair(pairs[number][2], pairs[number][3]);
    } else if (number < 14) {
        // Some people have a post and the next.
        const std::uint32_t post = random.below(layout_.people);
        for (std::uint32_t i = 0; i < 2 + number % 4; ++i) item("post", post_id((post + i) % layout_.people));
    } else if (number < 17) {
        item("duty", duty_of_job(100 + random.below(50), "/1"));
        item("duty", duty_of_job(150 + random.below(50), "/2"));
    } else {
        pair("approve", subjects[number % 4]);
        pair("execute", "付款");
        item("post", post_id(random.below(layout_.people)));
        item("duty", duty_of_job(60 + random.below(40), "/1"));
    }
    json_.close(']');
    if (number >= 17) json_.member("at_most").number(2);
    json_.close('}');
}

}  // namespace orgraph::benchmarks
