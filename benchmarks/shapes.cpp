#include "shapes.hpp"

#include <functional>
#include <optional>
#include <string_view>

#include "generate_parts.hpp"
#include "orgraph/day.hpp"
#include "text/utf8.hpp"

namespace orgraph::benchmarks {
namespace {

void begin(Json& json) {
    json.open('{');
    json.member("orgraph").number(1);
    json.member("departments").open('[');
    json.item().open('{');
    json.member("id").text(department_id(0));
    json.member("name").text("公司");
    json.close('}');
    json.close(']');
}

/// A post of that department; `superior`: nobody is above it where there is none.
void post(Json& json, std::uint32_t number, std::optional<std::uint32_t> superior,
          const std::function<void()>& more = {}) {
    json.item().open('{');
    json.member("id").text(post_id(number));
    json.member("title").text("岗位" + std::to_string(number));
    json.member("department").text(department_id(0));
    if (superior)
        json.member("reports_to").text(post_id(*superior));
    else
        json.member("reports_to").raw("null");
    if (more) more();
    json.close('}');
}

void duty(Json& json, std::string_view text, bool takes_an_hour) {
    json.member("duties").open('[');
    json.item().open('{');
    json.member("text").text(text);
    if (takes_an_hour) {
        json.member("effort").open('{');
        json.member("hours").number(1);
        json.member("per").text("week");
        json.close('}');
    }
    json.close('}');
    json.close(']');
}

/// Somebody who holds the posts from `first` to before `last`.
void person(Json& json, std::uint32_t number, std::uint32_t first, std::uint32_t last) {
    json.item().open('{');
    json.member("id").text(person_id(number));
    json.member("name").text("员工" + std::to_string(number));
    json.member("appointments").open('[');
    for (std::uint32_t held = first; held < last; ++held) {
        json.item().open('{');
        json.member("post").text(post_id(held));
        if (held != first) json.member("kind").text("concurrent");
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

/// A holder for each of so many posts.
std::string held_by_one_each(Json& json, std::uint32_t posts) {
    json.close(']');
    json.member("people").open('[');
    for (std::uint32_t i = 0; i < posts; ++i) person(json, i, i, i + 1);
    json.close(']');
    json.close('}');
    return json.take();
}

}  // namespace

std::string long_chain(std::uint32_t posts) {
    Json json;
    begin(json);
    json.member("posts").open('[');
    post(json, 0, std::nullopt);
    for (std::uint32_t i = 1; i < posts; ++i) post(json, i, i - 1);
    return held_by_one_each(json, posts);
}

std::string wide_post(std::uint32_t subordinates) {
    Json json;
    begin(json);
    json.member("posts").open('[');
    post(json, 0, std::nullopt);
    for (std::uint32_t i = 1; i <= subordinates; ++i) post(json, i, 0);
    return held_by_one_each(json, subordinates + 1);
}

std::string many_appointments(std::uint32_t posts) {
    Json json;
    begin(json);
    json.member("posts").open('[');
    post(json, 0, std::nullopt);
    for (std::uint32_t i = 1; i <= posts; ++i)
        post(json, i, 0, [&] { duty(json, "核对第" + std::to_string(i) + "号台账", true); });
    json.close(']');
    json.member("people").open('[');
    person(json, 0, 0, 1);
    person(json, 1, 1, posts + 1);
    json.close(']');
    json.close('}');
    return json.take();
}

std::string many_dated_values(std::uint32_t values) {
    Json json;
    begin(json);
    json.member("posts").open('[');
    post(json, 0, std::nullopt);
    post(json, 1, 0);
    json.item().open('{');
    json.member("id").text(post_id(2));
    json.member("title").text("岗位2");
    json.member("department").text(department_id(0));
    json.member("reports_to").open('[');
    const std::uint32_t first = Day::parse("1990-01-01")->number();
    for (std::uint32_t i = 0; i < values; ++i) {
        json.item().open('{');
        json.member("value").text(post_id(i % 2));
        json.member("from").text(Day(first + 2 * i).text());
        json.member("to").text(Day(first + 2 * i + 1).text());
        json.close('}');
    }
    json.close(']');
    json.close('}');
    return held_by_one_each(json, 3);
}

std::string long_duty(std::uint32_t bytes) {
    std::string text;
    Random random("long duty", bytes);
    constexpr char32_t first_ideograph = U'一';
    constexpr std::uint32_t common_ideographs = 3'000;
    while (text.size() < bytes) {
        for (std::uint32_t length = 4 + random.below(12); length > 0; --length)
            text::append_utf8(text, first_ideograph + random.below(common_ideographs));
        text += "，";
    }
    Json json;
    begin(json);
    json.member("posts").open('[');
    post(json, 0, std::nullopt, [&] { duty(json, text, false); });
    return held_by_one_each(json, 1);
}

}  // namespace orgraph::benchmarks
