#include <algorithm>

#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Node;

static_assert(sizeof(orgraph_duty_holder) == sizeof(orgraph::DutyHolder) &&
              offsetof(orgraph_duty_holder, post) == offsetof(orgraph::DutyHolder, post));

namespace {

const orgraph_duty_holder* to_c(const std::vector<orgraph::DutyHolder>& holders) noexcept {
    return reinterpret_cast<const orgraph_duty_holder*>(holders.data());  // of the same layout
}

orgraph_found_in to_c(orgraph::FoundIn where) noexcept { return static_cast<orgraph_found_in>(where); }

}  // namespace

orgraph_duty DutyTexts::row_of(orgraph::Duty duty) {
    orgraph::DutyFacts facts = orgraph::duty_facts(snapshot_, duty);
    std::vector<const char*>* tasks = nullptr;
    if (!facts.tasks.empty()) {
        tasks = &tasks_.emplace_back();
        for (const std::string_view task : facts.tasks) tasks->push_back(task.data());
    }
    return {orgraph::capi::to_c(duty.owner),
            duty.position,
            static_cast<orgraph_duty_kind>(facts.kind) + ORGRAPH_CORE,
            facts.is_shared ? 1 : 0,
            ids_.emplace_back(std::move(facts.id)).c_str(),
            text_or_null(facts.text),
            text_or_null(facts.assessment),
            tasks == nullptr ? nullptr : tasks->data(),
            facts.tasks.size(),
            facts.hours_per_week.value_or(ORGRAPH_UNMEASURED)};
}

orgraph_search_options orgraph::capi::given_or_default(const orgraph_search_options* given) {
    constexpr size_t first_size = offsetof(orgraph_search_options, synonyms) + sizeof(orgraph_synonyms*);
    orgraph_search_options anything{};
    anything.struct_size = sizeof anything;
    const auto options = taken_over(given, anything, first_size);
    require((options.flags & ~(uint32_t{ORGRAPH_EXPLAIN} | uint32_t{ORGRAPH_IN_DEPARTMENT})) == 0,
            "the options have flags that mean nothing");
    return options;
}

orgraph::SearchOptions orgraph::capi::search_options(const Snapshot& snapshot, const orgraph_search_options& given) {
    require(given.kind >= ORGRAPH_ANY_KIND && given.kind <= ORGRAPH_TEMPORARY, "there is no such kind of duty");
    require(given.synonyms == nullptr || is_valid(given.synonyms), "these are no synonyms");
    SearchOptions options;
    if ((given.flags & ORGRAPH_IN_DEPARTMENT) != 0)
        options.department = node_of(snapshot, given.department, Kind::department);
    if (given.kind != ORGRAPH_ANY_KIND) options.kind = static_cast<DutyKind>(given.kind - ORGRAPH_CORE);
    if (given.limit != 0) options.limit = given.limit;
    if (given.synonyms != nullptr) options.synonyms = &given.synonyms->synonyms;
    return options;
}

namespace {

void add_hit(orgraph_duty_hits& hits, const orgraph::Snapshot& day, const orgraph::DutyHit& hit) {
    const Node owner = hit.duty.owner;
    const auto& holders = hits.holders.emplace_back(orgraph::answerable(day, owner));
    const auto& covering =
        hits.covered_by.emplace_back(holders.empty() ? orgraph::covered_by(day, owner) : std::vector<Node>());
    const Kind kind = day.kind(owner);
    hits.rows.push_back({hits.texts.row_of(hit.duty), hit.score,
                         orgraph::capi::to_c(kind == Kind::post         ? day.post_in(owner)
                                             : kind == Kind::department ? owner
                                                                        : orgraph::none),
                         to_c(holders), holders.size(), orgraph::capi::to_c(covering), covering.size(), nullptr, 0});
}

void add_matches(orgraph_duty_hits& hits, std::vector<orgraph::DutyMatch> found) {
    const auto& matches = hits.matches.emplace_back(std::move(found));
    auto& rows = hits.match_rows.emplace_back();
    for (const orgraph::DutyMatch& match : matches)
        rows.push_back({match.asked.c_str(), (match.found.empty() ? match.asked : match.found).c_str(),
                        to_c(match.where), match.weight});
    hits.rows.back().matches = rows.data();
    hits.rows.back().match_count = rows.size();
}

}  // namespace

extern "C" {

orgraph_status orgraph_duties_of(const orgraph_snapshot* snapshot, orgraph_node who, orgraph_duties** duties,
                                 orgraph_error** error) {
    clear(duties, static_cast<orgraph_duties*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(duties != nullptr, "the place for the duties is NULL");
        auto made = std::make_unique<orgraph_duties>(DutyTexts(day));
        for (const orgraph::Duty duty : orgraph::duties_of(day, node_of(day, who)))
            made->rows.push_back(made->texts.row_of(duty));
        *duties = made.release();
    });
}

const orgraph_duty* orgraph_duties_rows(const orgraph_duties* duties, size_t* count) {
    return is_valid(duties) ? lend_rows(duties->rows, count) : lend_no_rows<orgraph_duty>(count);
}

void orgraph_duties_free(orgraph_duties* duties) {
    if (is_valid(duties)) delete duties;
}

orgraph_status orgraph_posts_of_job(const orgraph_snapshot* snapshot, orgraph_node job, orgraph_node* posts,
                                    size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(posts, capacity, count);
        hand_out(orgraph::posts_of(day, node_of(day, job, Kind::job)), posts, capacity, count);
    });
}

orgraph_status orgraph_synonyms_read(const char* table, size_t size, int32_t extend, orgraph_synonyms** synonyms,
                                     orgraph_error** error) {
    clear(synonyms, static_cast<orgraph_synonyms*>(nullptr));
    return guard(error, [&] {
        require(table != nullptr || size == 0, "the synonyms are NULL");
        require(synonyms != nullptr, "the place for the synonyms is NULL");
        const std::string_view text(table == nullptr ? "" : table, size);
        *synonyms = new orgraph_synonyms(extend != 0 ? orgraph::Synonyms::built_in().extended_by(text)
                                                     : orgraph::Synonyms(text));
    });
}

void orgraph_synonyms_free(orgraph_synonyms* synonyms) {
    if (is_valid(synonyms)) delete synonyms;
}

orgraph_status orgraph_duty_search(const orgraph_snapshot* snapshot, const char* question,
                                   const orgraph_search_options* options, orgraph_duty_hits** hits,
                                   orgraph_error** error) {
    clear(hits, static_cast<orgraph_duty_hits*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(hits != nullptr, "the place for the hits is NULL");
        const std::string_view asked = text_of(question, "the question");
        const orgraph_search_options given = given_or_default(options);
        const orgraph::SearchOptions search = search_options(day, given);
        auto made = std::make_unique<orgraph_duty_hits>(DutyTexts(day));
        const std::vector<orgraph::DutyHit> found = orgraph::search_duties(day, asked, search);
        std::vector<std::vector<orgraph::DutyMatch>> matches(found.size());
        if ((given.flags & ORGRAPH_EXPLAIN) != 0) matches = orgraph::explain_matches(day, asked, found, search);
        for (std::size_t i = 0; i < found.size(); ++i) {
            add_hit(*made, day, found[i]);
            add_matches(*made, std::move(matches[i]));
        }
        *hits = made.release();
    });
}

const orgraph_duty_hit* orgraph_duty_hits_rows(const orgraph_duty_hits* hits, size_t* count) {
    return is_valid(hits) ? lend_rows(hits->rows, count) : lend_no_rows<orgraph_duty_hit>(count);
}

void orgraph_duty_hits_free(orgraph_duty_hits* hits) {
    if (is_valid(hits)) delete hits;
}

orgraph_status orgraph_coverage_check(const orgraph_snapshot* snapshot, const orgraph_open_options* options,
                                      orgraph_coverage** coverage, orgraph_error** error) {
    clear(coverage, static_cast<orgraph_coverage*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(coverage != nullptr, "the place for the coverage is NULL");
        const orgraph::Progress progress = progress_of(options);
        auto made = std::make_unique<orgraph_coverage>(DutyTexts(day));
        made->coverage = orgraph::coverage(day);
        made->rows.reserve(made->coverage.size());
        for (const orgraph::DutyCoverage& row : made->coverage)
            made->rows.push_back({made->texts.row_of(row.duty), static_cast<orgraph_coverage_state>(row.state),
                                  to_c(row.holders), row.holders.size(), orgraph::capi::to_c(row.covered_by),
                                  row.covered_by.size()});
        for (const orgraph::DutyOverlap& overlap : orgraph::overlapping_duties(day, progress))
            made->overlaps.push_back({made->texts.row_of(overlap.a), made->texts.row_of(overlap.b), overlap.alike});
        *coverage = made.release();
    });
}

const orgraph_coverage_row* orgraph_coverage_rows(const orgraph_coverage* coverage, size_t* count) {
    return is_valid(coverage) ? lend_rows(coverage->rows, count) : lend_no_rows<orgraph_coverage_row>(count);
}

const orgraph_overlap* orgraph_coverage_overlaps(const orgraph_coverage* coverage, size_t* count) {
    return is_valid(coverage) ? lend_rows(coverage->overlaps, count) : lend_no_rows<orgraph_overlap>(count);
}

void orgraph_coverage_free(orgraph_coverage* coverage) {
    if (is_valid(coverage)) delete coverage;
}

}  // extern "C"
