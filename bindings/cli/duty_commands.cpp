#include <algorithm>
#include <iostream>

#include "asking.hpp"
#include "table.hpp"

namespace orgraph_cli {
namespace {

constexpr const char* kinds[] = {"any", "core", "auxiliary", "temporary"};  // by orgraph_duty_kind

/// The first few holders, and how many more there are: a job can have hundreds.
std::string holders_of(const Snapshot& day, const orgraph_duty_holder* holders, size_t count) {
    constexpr size_t most_named = 4;
    std::string names;
    for (size_t i = 0; i < count && (i < most_named || count == most_named + 1); ++i)
        names += (i == 0 ? "" : ", ") + holder_of(day, holders[i].person, holders[i].post);
    if (count > most_named + 1) names += " and " + std::to_string(count - most_named) + " more";
    return names.empty() ? "(vacant)" : names;
}

/// `财务部经理 (post:finance-manager)`
std::string owner_of(const Snapshot& day, const orgraph_duty& duty) {
    return name_of(day, duty.owner) + " (" + described(day, duty.owner) + ')';
}

/// The department of a hit's owner, of a job those of its posts: the first few.
std::string departments_of(const Snapshot& day, const orgraph_duty_hit& hit) {
    if (hit.department != ORGRAPH_NONE) return name_of(day, hit.department);
    if (orgraph_node_kind(day.get(), hit.duty.owner) != ORGRAPH_JOB) return "-";
    constexpr size_t most_named = 2;
    std::vector<orgraph_node> departments;
    for (const orgraph_node post :
         nodes_from([&](orgraph_node*nodes, size_t capacity, size_t*count, orgraph_error**error) {
             return orgraph_posts_of_job(day.get(), hit.duty.owner, nodes, capacity, count, error);
         })) {
        const orgraph_node department = orgraph_post_in(day.get(), post);
        if (department != ORGRAPH_NONE &&
            std::find(departments.begin(), departments.end(), department) == departments.end())
            departments.push_back(department);
    }
    const size_t named = departments.size() == most_named + 1 ? departments.size() : most_named;
    std::string names = joined(day, {departments.data(), std::min(departments.size(), named)});
    if (departments.size() > named) names += " and " + std::to_string(departments.size() - named) + " more";
    return names.empty() ? "-" : names;
}

/// The synonyms that the caller gives, if any.
Synonyms read_synonyms(const Arguments& arguments) {
    if (!arguments.synonyms && !arguments.only_synonyms) return nullptr;
    if (arguments.synonyms && arguments.only_synonyms)
        throw Failure(unusable, "--synonyms and --only-synonyms exclude each other");
    const std::string& path = arguments.synonyms ? *arguments.synonyms : *arguments.only_synonyms;
    if (path == "-" && arguments.file == "-") throw Failure(unusable, "only one of the files can be standard input");
    const std::string table = read_input(path);
    return made_by<Synonyms>(orgraph_synonyms_read, table.data(), table.size(), arguments.synonyms ? 1 : 0);
}

orgraph_duty_kind kind_of(const std::optional<std::string>& name) {
    if (!name) return ORGRAPH_ANY_KIND;
    const auto* const found = std::find(std::begin(kinds) + ORGRAPH_CORE, std::end(kinds), *name);
    if (found == std::end(kinds))
        throw Failure(unusable, "--kind: \"" + *name + "\" is none of core, auxiliary and temporary");
    return static_cast<orgraph_duty_kind>(found - std::begin(kinds));
}

/// `催收 = 追讨 (text 0.42); 逾期 (text 0.3)`
std::string explained(const orgraph_duty_hit& hit) {
    constexpr const char* places[] = {"text", "task", "assessment", "name"};
    std::string text;
    for (size_t i = 0; i < hit.match_count; ++i) {
        const orgraph_duty_match& match = hit.matches[i];
        text += (i == 0 ? "" : "; ") + std::string(match.asked);
        if (std::string(match.found) != match.asked) text += " = " + std::string(match.found);
        text += " (" + std::string(places[match.where]) + ' ' + decimal(match.weight) + ')';
    }
    return text;
}

}  // namespace

int duty(const Arguments& arguments) {
    const Synonyms synonyms = read_synonyms(arguments);
    const orgraph_duty_kind kind = kind_of(arguments.kind);
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node department =
        !arguments.department ? ORGRAPH_NONE : resolve(day, *arguments.department, ORGRAPH_DEPARTMENTS);
    const size_t limit = arguments.limit == UINT64_MAX ? 0 : std::max<size_t>(arguments.limit, 1);
    const uint32_t flags = (arguments.explain ? uint32_t{ORGRAPH_EXPLAIN} : 0u) |
                           (arguments.department ? uint32_t{ORGRAPH_IN_DEPARTMENT} : 0u);
    const orgraph_search_options search = {
        sizeof(orgraph_search_options), limit, flags, kind, department, synonyms.get()};
    const char* const question = arguments.other.c_str();
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_duty_search_json, snapshot, question, &search, &options));

    const DutyHits hits = made_by<DutyHits>(orgraph_duty_search, snapshot, question, &search);
    size_t count = 0;
    const orgraph_duty_hit* const rows = orgraph_duty_hits_rows(hits.get(), &count);
    if (count == 0) {
        std::cout << "no duty answers that\n";
        return answered;
    }
    std::vector<std::string> headings{">score", "duty", "owner", "department", "holders", "covered by"};
    if (arguments.explain) headings.emplace_back("matched");
    Table table(std::move(headings));
    for (size_t i = 0; i < count && i < arguments.limit; ++i) {
        const orgraph_duty_hit& hit = rows[i];
        std::vector<std::string> cells{decimal(hit.score),
                                       text_of(hit.duty),
                                       owner_of(day, hit.duty),
                                       departments_of(day, hit),
                                       holders_of(day, hit.holders, hit.holder_count),
                                       joined(day, {hit.covered_by, hit.covered_by_count})};
        if (arguments.explain) cells.push_back(explained(hit));
        table.add(std::move(cells));
    }
    table.print(std::cout);
    if (limit == 0 && count == 10 && rows[9].score < 1) std::cout << "(the ten best; --limit N shows more)\n";
    return answered;
}

int duties(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_node who = resolve(day, *arguments.who, 0);
    const orgraph_answer_options options = answer_options(arguments);
    if (arguments.json) return print(made_by<Text>(orgraph_duties_json, snapshot, who, &options));

    const Duties found = made_by<Duties>(orgraph_duties_of, snapshot, who);
    size_t count = 0;
    const orgraph_duty* const rows = orgraph_duties_rows(found.get(), &count);
    Table table({"duty", "kind", ">hours/week", "load", "from", "id"});
    for (size_t i = 0; i < count && i < arguments.limit; ++i)
        table.add({text_of(rows[i]), kinds[rows[i].kind],
                   rows[i].hours_per_week < 0 ? "?" : decimal(rows[i].hours_per_week),
                   rows[i].is_shared != 0 ? "shared" : "each", rows[i].owner == who ? "own" : owner_of(day, rows[i]),
                   rows[i].id});
    table.print(std::cout);
    print_more(count, arguments.limit);
    std::cout << count << (count == 1 ? " duty\n" : " duties\n");
    return answered;
}

int coverage(const Arguments& arguments) {
    const Snapshot day = read_snapshot(arguments);
    const auto* const snapshot = static_cast<const orgraph_snapshot*>(day.get());
    const orgraph_answer_options options = answer_options(arguments);
    const ProgressBar progress("comparing");
    if (arguments.json) return print(made_by<Text>(orgraph_coverage_json, snapshot, progress.options(), &options));

    const Coverage found = made_by<Coverage>(orgraph_coverage_check, snapshot, progress.options());
    constexpr const char* states[] = {"uncovered", "single", "covered"};
    size_t count = 0;
    const orgraph_coverage_row* const rows = orgraph_coverage_rows(found.get(), &count);
    Table table({"state", "duty", "owner", "holders", "covered by"});
    size_t in_state[3] = {};
    for (size_t i = 0; i < count; ++i) {
        ++in_state[rows[i].state];
        if (i < arguments.limit)
            table.add({states[rows[i].state], text_of(rows[i].duty), owner_of(day, rows[i].duty),
                       holders_of(day, rows[i].holders, rows[i].holder_count),
                       joined(day, {rows[i].covered_by, rows[i].covered_by_count})});
    }
    table.print(std::cout);
    print_more(count, arguments.limit);
    std::cout << in_state[ORGRAPH_UNCOVERED] << " uncovered, " << in_state[ORGRAPH_SINGLE] << " single, "
              << in_state[ORGRAPH_COVERED] << " covered\n";
    const orgraph_overlap* const overlaps = orgraph_coverage_overlaps(found.get(), &count);
    Table alike({">alike", "duty", "of", "like the duty", "of"});
    for (size_t i = 0; i < count; ++i)
        alike.add({decimal(overlaps[i].alike), text_of(overlaps[i].a), described(day, overlaps[i].a.owner),
                   text_of(overlaps[i].b), described(day, overlaps[i].b.owner)});
    if (count > 0) std::cout << '\n';
    alike.print(std::cout);
    return answered;
}

}  // namespace orgraph_cli
