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

Snapshot read_snapshot(const Arguments& arguments) { return take(read_organization(arguments.file), arguments.on); }

orgraph_node resolve(const Snapshot& day, const std::string& text, uint32_t kinds) {
    Check check;
    orgraph_node node = ORGRAPH_NONE;
    check(orgraph_resolve(day.get(), text.c_str(), kinds, &node, check.error()));
    return node;
}

orgraph_answer_options answer_options(const Arguments& arguments) {
    const uint32_t flags = (arguments.dotted ? uint32_t{ORGRAPH_DOTTED} : 0u) |
                           (arguments.explain ? uint32_t{ORGRAPH_EXPLAIN} : 0u) |
                           (arguments.own ? uint32_t{ORGRAPH_OWN} : 0u);
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

std::string count_or_unknown(int64_t count) { return count == ORGRAPH_UNKNOWN_COUNT ? "?" : std::to_string(count); }

std::string decimal(double value) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 6).ptr};
}

void print_more(size_t all, uint64_t limit) {
    if (all > limit) std::cout << "(" << all - limit << " more)\n";
}

}  // namespace orgraph_cli
