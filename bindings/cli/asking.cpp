#include "asking.hpp"

#include <charconv>
#include <iostream>

namespace orgraph_cli {

Organization read_organization(const std::string& path) {
    const ProgressBar progress("reading");
    if (path != "-") return made_by<Organization>(orgraph_open, path.c_str(), progress.options());
    const std::string json = read_input(path);
    return made_by<Organization>(orgraph_read, json.data(), json.size(), progress.options());
}

Snapshot take(const Organization& organization, const std::string& day) {
    return made_by<Snapshot>(orgraph_snapshot_take, static_cast<const orgraph_organization*>(organization.get()),
                             day.c_str());
}

namespace {

/// `POST=N` or `POST=MIN-MAX`.
orgraph_headcount read_headcount(const Snapshot& day, const std::string& text) {
    const auto wrong = [&text](const char* what) { return Failure(unusable, "--headcount: \"" + text + "\" " + what); };
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos) throw wrong("is not POST=N or POST=MIN-MAX");
    orgraph_headcount headcount{};
    const char* const end = text.data() + text.size();
    const auto read = [&](const char* from, uint32_t& number) {
        const auto [rest, error] = std::from_chars(from, end, number);
        if (error == std::errc::result_out_of_range) throw wrong("has a number that is too large");
        if (error != std::errc()) throw wrong("is not POST=N or POST=MIN-MAX");
        return rest;
    };
    const char* rest = read(text.data() + equals + 1, headcount.min);
    headcount.max = headcount.min;
    if (rest != end && *rest == '-') rest = read(rest + 1, headcount.max);
    if (rest != end) throw wrong("is not POST=N or POST=MIN-MAX");
    if (headcount.min > headcount.max) throw wrong("has its least number above its greatest");
    headcount.post = resolve(day, text.substr(0, equals), ORGRAPH_POSTS);
    return headcount;
}

}  // namespace

Snapshot read_snapshot(const Arguments& arguments) {
    Snapshot day = take(read_organization(arguments.file), arguments.on);
    if (!arguments.vacant.empty()) {
        std::vector<orgraph_node> posts;
        for (const std::string& post : arguments.vacant) posts.push_back(resolve(day, post, ORGRAPH_POSTS));
        day = made_by<Snapshot>(orgraph_snapshot_vacate, static_cast<const orgraph_snapshot*>(day.get()), posts.data(),
                                posts.size());
    }
    if (arguments.without.empty() && arguments.headcounts.empty()) return day;
    std::vector<orgraph_node> people;
    for (const std::string& person : arguments.without) people.push_back(resolve(day, person, ORGRAPH_PEOPLE));
    std::vector<orgraph_headcount> headcounts;
    for (const std::string& headcount : arguments.headcounts) headcounts.push_back(read_headcount(day, headcount));
    return made_by<Snapshot>(orgraph_snapshot_suppose, static_cast<const orgraph_snapshot*>(day.get()), people.data(),
                             people.size(), headcounts.data(), headcounts.size());
}

orgraph_node resolve(const Snapshot& day, const std::string& text, uint32_t kinds) {
    Check check;
    orgraph_node node = ORGRAPH_NONE;
    check(orgraph_resolve(day.get(), text.c_str(), kinds, &node, check.error()));
    return node;
}

orgraph_answer_options answer_options(const Arguments& arguments) {
    const uint32_t flags =
        (arguments.dotted ? uint32_t{ORGRAPH_DOTTED} : 0u) | (arguments.explain ? uint32_t{ORGRAPH_EXPLAIN} : 0u) |
        (arguments.own ? uint32_t{ORGRAPH_OWN} : 0u) | (arguments.cover ? uint32_t{ORGRAPH_COVER} : 0u) |
        (arguments.balance ? uint32_t{ORGRAPH_BALANCE} : 0u);
    return {sizeof(orgraph_answer_options), arguments.limit, flags, arguments.direct ? 1 : arguments.depth};
}

int print(const Text& json) {
    std::cout << view(json) << '\n';
    return answered;
}

std::string name_of(const Snapshot& day, orgraph_node node) {
    return node == ORGRAPH_NONE ? "-" : orgraph_node_name(day.get(), node);
}

std::string id_of(const Snapshot& day, orgraph_node node) {
    return node == ORGRAPH_NONE ? "-" : orgraph_node_id(day.get(), node);
}

std::string called(const Snapshot& day, orgraph_node node) {
    if (node == ORGRAPH_NONE) return "-";
    const char* const name = orgraph_node_name(day.get(), node);
    return name == nullptr || *name == '\0' ? id_of(day, node) : name;
}

std::string described(const Snapshot& day, orgraph_node node) {
    constexpr const char* kinds[] = {"department", "post", "person", "job"};
    return std::string(kinds[orgraph_node_kind(day.get(), node)]) + ':' + id_of(day, node);
}

std::string joined(const Snapshot& day, Span nodes) {
    std::string names;
    for (const orgraph_node node : nodes) names += (names.empty() ? "" : ", ") + name_of(day, node);
    return names;
}

std::string holder_of(const Snapshot& day, orgraph_node person, orgraph_node post) {
    std::string name = name_of(day, person);
    const orgraph_holding_kind as = orgraph_held_as(day.get(), person, post);
    if (as == ORGRAPH_CONCURRENT) name += " (concurrent)";
    if (as == ORGRAPH_ACTING) name += " (acting)";
    if (orgraph_is_away(day.get(), person) != 0) name += " (away)";
    return name;
}

std::string holders_of(const Snapshot& day, orgraph_node post) {
    std::string names;
    for (const orgraph_node person : span_from(orgraph_held_by, day.get(), post))
        names += (names.empty() ? "" : ", ") + holder_of(day, person, post);
    return names.empty() ? "(vacant)" : names;
}

std::string text_of(const orgraph_duty& duty) {
    if (duty.text != nullptr) return duty.text;
    std::string tasks;
    for (size_t i = 0; i < duty.task_count; ++i) tasks += (i == 0 ? "" : "; ") + std::string(duty.tasks[i]);
    return tasks;
}

std::string count_or_unknown(int64_t count) { return count == ORGRAPH_UNKNOWN_COUNT ? "?" : std::to_string(count); }

std::string decimal(double value) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 6).ptr};
}

void print_more(size_t all, uint64_t limit) {
    if (all > limit) std::cout << "(" << all - limit << " more)\n";
}

}  // namespace orgraph_cli
