#include "commands.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

#include "asking.hpp"
#include "table.hpp"

namespace orgraph_cli {
namespace {

/// How a post reports: stated or inherited.
std::string line_of(const Snapshot& day, orgraph_node post) {
    Check check;
    orgraph_line line;
    check(orgraph_post_line(day.get(), post, &line, check.error()));
    return line.inherited != 0 ? "inherited" : "stated";
}

constexpr uint32_t posts_and_people = ORGRAPH_POSTS | ORGRAPH_PEOPLE;

void print_post_table(const Snapshot& day, const std::vector<orgraph_node>& posts,
                      const std::vector<orgraph_node>& lines, uint64_t limit) {
    Table table({"post", "id", "department", "holders", "line"});
    for (size_t i = 0; i < posts.size() && i < limit; ++i)
        table.add({name_of(day, posts[i]), id_of(day, posts[i]), name_of(day, orgraph_post_in(day.get(), posts[i])),
                   holders_of(day, posts[i]), line_of(day, lines[i])});
    table.print(std::cout);
    print_more(posts.size(), limit);
}

}  // namespace

void require_day(const std::string& day) {
    constexpr std::string_view nobody = R"({"orgraph": 1})";
    take(made_by<Organization>(orgraph_read, nobody.data(), nobody.size(), nullptr), day);
}

int check(const Arguments& arguments) {
    const std::string json = read_input(arguments.file);
    Problems problems;
    {
        const ProgressBar progress("checking");
        problems = made_by<Problems>(orgraph_check, json.data(), json.size(), progress.options());
    }
    const uint64_t errors = orgraph_problems_errors(problems.get());
    const uint64_t warnings = orgraph_problems_warnings(problems.get());
    const int status = errors > 0 ? has_errors : answered;
    if (arguments.json) {
        const orgraph_answer_options options = answer_options(arguments);
        print(made_by<Text>(orgraph_problems_json, static_cast<const orgraph_problems*>(problems.get()), &options));
        return status;
    }
    size_t count = 0;
    const orgraph_problem* const rows = orgraph_problems_rows(problems.get(), &count);
    for (size_t i = 0; i < count && i < arguments.limit; ++i) {
        const bool error = rows[i].severity == ORGRAPH_ERROR;
        std::cout << printable(arguments.file) << ':' << rows[i].line << ':' << rows[i].column << ": "
                  << (error ? red("error") : "warning") << ": " << printable(rows[i].message) << " [" << rows[i].code
                  << "] " << printable(rows[i].at) << '\n';
    }
    print_more(errors + warnings, std::min<uint64_t>(count, arguments.limit));
    const auto counted = [](uint64_t n, const char* what) {
        return std::to_string(n) + ' ' + what + (n == 1 ? "" : "s");
    };
    std::cout << counted(errors, "error") << ", " << counted(warnings, "warning") << '\n';
    return status;
}

int format(const Arguments& arguments) {
    const Organization organization = read_organization(arguments.file);
    if (!arguments.output.empty() && arguments.output != "-") {
        Check check;
        check(orgraph_save(organization.get(), arguments.output.c_str(), check.error()));
        return answered;
    }
    std::cout << view(made_by<Text>(orgraph_write, static_cast<const orgraph_organization*>(organization.get())));
    return answered;
}

namespace {

void print_node(const Snapshot& day, orgraph_node node) {
    const orgraph_kind kind = orgraph_node_kind(day.get(), node);
    Table table({"", ""});
    std::cout << bold(printable(name_of(day, node))) << "  (" << printable(described(day, node)) << ")\n";
    const auto row = [&table](const char* what, const std::string& value) {
        if (!value.empty()) table.add({what, value});
    };
    if (kind == ORGRAPH_DEPARTMENT) {
        row("part of", name_of(day, orgraph_part_of(day.get(), node)));
        const orgraph_node head = orgraph_head(day.get(), node);
        row("head", head == ORGRAPH_NONE ? "-" : name_of(day, head) + ": " + holders_of(day, head));
        row("own posts", std::to_string(span_from(orgraph_own_posts, day.get(), node).count));
        row("posts", std::to_string(span_from(orgraph_posts_within, day.get(), node).count));
    } else if (kind == ORGRAPH_POST) {
        row("department", name_of(day, orgraph_post_in(day.get(), node)));
        const orgraph_node superior = orgraph_reports_to(day.get(), node);
        row("reports to", superior == ORGRAPH_NONE ? "-" : name_of(day, superior) + ": " + holders_of(day, superior));
        row("layer", std::to_string(orgraph_layer(day.get(), node)));
        row("holders", holders_of(day, node));
        row("standby", joined(day, span_from(orgraph_standby, day.get(), node)));
        row("posts below", std::to_string(span_from(orgraph_posts_below, day.get(), node).count));
    } else if (kind == ORGRAPH_PERSON) {
        for (const orgraph_node post : span_from(orgraph_holds, day.get(), node))
            row("holds", name_of(day, post) + "  (" + described(day, post) + ")");
        row("away", orgraph_is_away(day.get(), node) != 0 ? "yes" : "");
        row("span", std::to_string(orgraph_span(day.get(), node)));
    }
    table.print_rows(std::cout);
}

}  // namespace

int show(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    if (!arguments.who) {
        if (arguments.json) return print(made_by<Text>(orgraph_summary_json, snapshot));
        Check check;
        orgraph_counts counts;
        check(orgraph_counts_of(snapshot, &counts, check.error()));
        Table table({"", ">"});
        for (const auto& [what, count] : {std::pair("departments", counts.departments),
                                          {"jobs", counts.jobs},
                                          {"posts", counts.posts},
                                          {"people", counts.people},
                                          {"duties", counts.duties},
                                          {"workflows", counts.workflows},
                                          {"regulations", counts.regulations},
                                          {"vacant", counts.vacant}})
            table.add({what, std::to_string(count)});
        table.print_rows(std::cout);
        return answered;
    }
    const orgraph_node node = resolve(day, *arguments.who, 0);
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_node_json, snapshot, node, &options));
    print_node(day, node);
    return answered;
}

int chain(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node who = resolve(day, *arguments.who, posts_and_people);
    const bool person = orgraph_node_kind(snapshot, who) == ORGRAPH_PERSON;
    orgraph_node post = !arguments.post ? ORGRAPH_NONE : resolve(day, *arguments.post, ORGRAPH_POSTS);
    const orgraph_answer_options options = answer_options(arguments);
    const Text json = made_by<Text>(orgraph_chain_json, snapshot, who, post, &options);
    if (arguments.json) return print(json);

    if (!person)
        post = who;
    else if (post == ORGRAPH_NONE)
        post = orgraph_main_post(snapshot, who);
    if (post == ORGRAPH_NONE) {
        std::cout << printable(name_of(day, who)) << " holds no post on " << arguments.on << '\n';
        return answered;
    }
    const auto posts = nodes_from([&](orgraph_node* nodes, size_t capacity, size_t* count, orgraph_error** error) {
        return orgraph_chain_of_command(snapshot, post, nodes, capacity, count, error);
    });
    std::vector<orgraph_node> lower{post};
    lower.insert(lower.end(), posts.begin(), posts.end());
    if (person) std::cout << bold(printable(name_of(day, who))) << " as " << printable(name_of(day, post)) << '\n';
    print_post_table(day, posts, lower, arguments.limit);

    Check check;
    orgraph_line end;
    check(orgraph_chain_end(snapshot, post, nullptr, &end, check.error()));
    std::cout << "ends: "
              << (end.end == ORGRAPH_TOP       ? "top"
                  : end.end == ORGRAPH_OUTSIDE ? "outside, " + printable(end.outside)
                                               : "unknown")
              << '\n';
    if (person) {
        const auto managers =
            nodes_from([&](orgraph_node* nodes, size_t capacity, size_t* count, orgraph_error** error) {
                return orgraph_managers(snapshot, who, post, nodes, capacity, count, error);
            });
        std::cout << "managed by: "
                  << (managers.empty() ? "nobody" : printable(joined(day, {managers.data(), managers.size()}))) << '\n';
    }
    return answered;
}

int subordinates(const Arguments& arguments) {
    if (arguments.direct && arguments.depth != ORGRAPH_ANY_DEPTH)
        throw Failure(unusable, "--direct and --depth exclude each other");
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node who = resolve(day, *arguments.who, posts_and_people | ORGRAPH_DEPARTMENTS);
    const orgraph_kind kind = orgraph_node_kind(snapshot, who);
    if (kind == ORGRAPH_DEPARTMENT && arguments.depth != ORGRAPH_ANY_DEPTH)
        throw Failure(unusable, "--depth is for posts and people; of a department --direct leaves out those below");
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_subordinates_json, snapshot, who, &options));

    if (kind == ORGRAPH_PERSON) {
        const auto people = nodes_from([&](orgraph_node* nodes, size_t capacity, size_t* count, orgraph_error** error) {
            return orgraph_subordinate_people(snapshot, who, options.depth, nodes, capacity, count, error);
        });
        Table table({"person", "id", "posts"});
        for (size_t i = 0; i < people.size() && i < arguments.limit; ++i)
            table.add({name_of(day, people[i]), id_of(day, people[i]),
                       joined(day, span_from(orgraph_holds, snapshot, people[i]))});
        table.print(std::cout);
        print_more(people.size(), arguments.limit);
        std::cout << people.size() << (people.size() == 1 ? " person\n" : " people\n");
        return answered;
    }
    std::vector<orgraph_node> posts;
    std::vector<uint32_t> depths;  // below a post
    if (kind == ORGRAPH_POST) {
        posts = nodes_from([&](orgraph_node* nodes, size_t capacity, size_t* count, orgraph_error** error) {
            depths.resize(capacity);
            return orgraph_subordinate_posts(snapshot, who, options.depth, nodes, depths.data(), capacity, count,
                                             error);
        });
    } else {
        const Span found = arguments.direct ? span_from(orgraph_own_posts, snapshot, who)
                                            : span_from(orgraph_posts_within, snapshot, who);
        posts.assign(found.begin(), found.end());
    }
    // The name stands further to the right the deeper the post is, up to a level at which nobody counts any more.
    constexpr uint32_t most_indented = 16;
    std::vector<std::string> headings{"post", "id", "department", "holders"};
    if (kind == ORGRAPH_POST) headings.insert(headings.begin(), ">depth");
    Table table(std::move(headings));
    for (size_t i = 0; i < posts.size() && i < arguments.limit; ++i) {
        std::vector<std::string> cells{name_of(day, posts[i]), id_of(day, posts[i]),
                                       name_of(day, orgraph_post_in(snapshot, posts[i])), holders_of(day, posts[i])};
        if (kind == ORGRAPH_POST) {
            cells[0].insert(0, 2 * (std::min(depths[i], most_indented) - 1), ' ');
            cells.insert(cells.begin(), std::to_string(depths[i]));
        }
        table.add(std::move(cells));
    }
    table.print(std::cout);
    print_more(posts.size(), arguments.limit);
    std::cout << posts.size() << (posts.size() == 1 ? " post\n" : " posts\n");
    return answered;
}

int common(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node a = resolve(day, *arguments.who, posts_and_people);
    const orgraph_node b = resolve(day, arguments.other, posts_and_people);
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_common_json, snapshot, a, b, &options));

    const auto post_of = [&](orgraph_node who) {
        return orgraph_node_kind(snapshot, who) == ORGRAPH_POST ? who : orgraph_main_post(snapshot, who);
    };
    const orgraph_node from = post_of(a);
    const orgraph_node to = post_of(b);
    const orgraph_node meet = orgraph_common_superior(snapshot, from, to);
    if (meet == ORGRAPH_NONE) {
        std::cout << "no common superior\n";
        return answered;
    }
    size_t up = 0;
    const auto way = nodes_from([&](orgraph_node* nodes, size_t capacity, size_t* count, orgraph_error** error) {
        return orgraph_escalation_path(snapshot, from, to, nodes, capacity, count, &up, error);
    });
    Table table({"", "post", "id", "department", "holders"});
    const auto add = [&](const char* step, orgraph_node post) {
        table.add({step, name_of(day, post), id_of(day, post), name_of(day, orgraph_post_in(snapshot, post)),
                   holders_of(day, post)});
    };
    add(from == meet ? "common" : "from", from);
    for (size_t i = 0; i < way.size() && i < arguments.limit; ++i)
        add(way[i] == meet ? "common" : i < up ? "up" : "down", way[i]);
    table.print(std::cout);
    print_more(way.size(), arguments.limit);
    return answered;
}

int staffing(const Arguments& arguments) {
    if (arguments.own && !arguments.department) throw Failure(unusable, "--own needs a DEPARTMENT");
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node department =
        !arguments.department ? ORGRAPH_NONE : resolve(day, *arguments.department, ORGRAPH_DEPARTMENTS);
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_staffing_json, snapshot, department, &options));

    const Staffing found = made_by<Staffing>(orgraph_staffing_check, snapshot, department, arguments.own ? 1 : 0);
    constexpr const char* statuses[] = {"active", "frozen", "planned"};
    Table table(
        {"post", "id", "department", "status", ">min", ">max", ">filled", ">standby", ">fte", ">vacant", ">excess"});
    const auto add = [&](std::vector<std::string> cells, const orgraph_staffing_row& row) {
        for (const std::string& cell : {count_or_unknown(row.min), count_or_unknown(row.max),
                                        std::to_string(row.filled), std::to_string(row.standby), decimal(row.fte),
                                        count_or_unknown(row.vacant), count_or_unknown(row.excess)})
            cells.push_back(cell);
        table.add(std::move(cells));
    };
    size_t count = 0;
    const orgraph_staffing_row* const rows = orgraph_staffing_rows(found.get(), &count);
    for (size_t i = 0; i < count && i < arguments.limit; ++i)
        add({name_of(day, rows[i].post), id_of(day, rows[i].post), name_of(day, rows[i].department),
             statuses[rows[i].status]},
            rows[i]);
    add({"total", "", "", ""}, *orgraph_staffing_total(found.get()));
    table.print(std::cout);
    print_more(count, arguments.limit);
    const orgraph_concurrency* const people = orgraph_staffing_people(found.get(), &count);
    for (size_t i = 0; i < count; ++i)
        std::cout << printable(name_of(day, people[i].person)) << " has " << people[i].concurrent
                  << " concurrent posts\n";
    return answered;
}

int diff(const Arguments& arguments) {
    if (!arguments.second_file.empty() && (!arguments.from.empty() || !arguments.until.empty()))
        throw Failure(unusable, "--from and --until compare two days of one FILE; two files are compared on --on");
    if (arguments.second_file.empty() && arguments.from.empty() && arguments.until.empty())
        throw Failure(unusable, "diff needs a second FILE, or --from or --until");
    if (arguments.file == "-" && arguments.second_file == "-")
        throw Failure(unusable, "only one of the files can be standard input");
    for (const std::string& day : {arguments.from, arguments.until})
        if (!day.empty()) require_day(day);
    const Organization organization = read_organization(arguments.file);
    const auto or_on = [&](const std::string& day) { return day.empty() ? arguments.on : day; };
    const Snapshot before = take(organization, or_on(arguments.from));
    const Snapshot after = arguments.second_file.empty() ? take(organization, or_on(arguments.until))
                                                         : take(read_organization(arguments.second_file), arguments.on);
    const auto* const earlier = static_cast<const orgraph_snapshot*>(before.get());
    const auto* const later = static_cast<const orgraph_snapshot*>(after.get());
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_difference_json, earlier, later, &options));

    const Difference found = made_by<Difference>(orgraph_compare, earlier, later);
    Table table({"", "node", "name", "what", "before", "after"});
    for (const orgraph_node node : span_from(orgraph_difference_added, found.get()))
        table.add({"+", described(after, node), name_of(after, node), "", "", ""});
    for (const orgraph_node node : span_from(orgraph_difference_removed, found.get()))
        table.add({"-", described(before, node), name_of(before, node), "", "", ""});
    size_t count = 0;
    const orgraph_change* const changes = orgraph_difference_changed(found.get(), &count);
    for (size_t i = 0; i < count && i < arguments.limit; ++i)
        table.add({"~", described(after, changes[i].node), name_of(after, changes[i].node), changes[i].what,
                   changes[i].before, changes[i].after});
    table.print(std::cout);
    print_more(count, arguments.limit);
    return answered;
}

}  // namespace orgraph_cli
