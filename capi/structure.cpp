#include <algorithm>
#include <limits>

#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Node;

namespace {

int64_t count_of(std::uint64_t count) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<int64_t>::max());
    return static_cast<int64_t>(std::min(count, most));
}
int64_t count_of(std::optional<std::uint64_t> count) { return count ? count_of(*count) : ORGRAPH_UNKNOWN_COUNT; }

orgraph_staffing_row row_of(const orgraph::Snapshot& day, Node post, orgraph::PostStatus status,
                            const orgraph::Heads& heads) {
    return {to_c(post),
            post == orgraph::none ? ORGRAPH_NONE : to_c(day.post_in(post)),
            static_cast<orgraph_post_status>(status),
            static_cast<uint32_t>(heads.standby),
            count_of(heads.min),
            count_of(heads.max),
            count_of(heads.filled),
            count_of(heads.vacant),
            count_of(heads.excess),
            heads.fte};
}

/// Copies one member of each row.
template <typename Row>
std::vector<Node> column(const std::vector<Row>& rows, Node Row::*member) {
    std::vector<Node> nodes;
    nodes.reserve(rows.size());
    for (const Row& row : rows) nodes.push_back(row.*member);
    return nodes;
}

}  // namespace

extern "C" {

orgraph_status orgraph_chain_of_command(const orgraph_snapshot* snapshot, orgraph_node post, orgraph_node* posts,
                                        size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(posts, capacity, count);
        const Node start = node_of(day, post, Kind::post);
        *count = orgraph::chain_of_command(day, start, {reinterpret_cast<Node*>(posts), capacity});
    });
}

orgraph_status orgraph_chain_end(const orgraph_snapshot* snapshot, orgraph_node post, orgraph_node* last,
                                 orgraph_line* line, orgraph_error** error) {
    clear(last, ORGRAPH_NONE);
    clear(line, orgraph_line{ORGRAPH_NONE, 0, ORGRAPH_UNKNOWN, nullptr});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(line != nullptr, "the place for the line is NULL");
        const orgraph::ChainEnd end = orgraph::chain_end(day, node_of(day, post, Kind::post));
        clear(last, to_c(end.last));
        *line = {ORGRAPH_NONE, day.line(end.last).inherited ? 1 : 0, static_cast<orgraph_line_end>(end.end),
                 end.end == orgraph::LineEnd::outside ? end.outside.data() : nullptr};
    });
}

orgraph_status orgraph_managers(const orgraph_snapshot* snapshot, orgraph_node person, orgraph_node post,
                                orgraph_node* people, size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(people, capacity, count);
        const Node who = node_of(day, person, Kind::person);
        const Node in = post == ORGRAPH_NONE ? day.main_post(who) : node_of(day, post, Kind::post);
        if (in == orgraph::none) return;
        require(std::ranges::count(day.holds(who), in) > 0, "the person does not hold the post");
        hand_out(orgraph::managers(day, who, in), people, capacity, count);
    });
}

orgraph_status orgraph_managers_of_vacant(const orgraph_snapshot* snapshot, orgraph_node post, orgraph_node* people,
                                          size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(people, capacity, count);
        const Node vacant = node_of(day, post, Kind::post);
        require(day.held_by(vacant).empty(), "the post is not vacant");
        hand_out(orgraph::managers_of_vacant(day, vacant), people, capacity, count);
    });
}

orgraph_status orgraph_dotted_lines(const orgraph_snapshot* snapshot, orgraph_node post, orgraph_dotted_line* lines,
                                    size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(lines, capacity, count);
        const auto found = orgraph::dotted_lines(day, node_of(day, post, Kind::post));
        for (size_t i = 0; i < std::min(found.size(), capacity); ++i)
            lines[i] = {to_c(found[i].to),
                        found[i].as ? static_cast<orgraph_dotted_kind>(*found[i].as) : ORGRAPH_UNSTATED,
                        text_or_null(found[i].outside), text_or_null(found[i].on)};
        *count = found.size();
    });
}

orgraph_status orgraph_subordinate_posts(const orgraph_snapshot* snapshot, orgraph_node post, uint32_t depth,
                                         orgraph_node* posts, uint32_t* depths, size_t capacity, size_t* count,
                                         orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(posts, capacity, count);
        const auto below = orgraph::posts_below(day, node_of(day, post, Kind::post), depth);
        for (size_t i = 0; i < std::min(below.size(), capacity); ++i) {
            posts[i] = to_c(below[i].post);
            if (depths != nullptr) depths[i] = below[i].depth;
        }
        *count = below.size();
    });
}

orgraph_status orgraph_subordinate_people(const orgraph_snapshot* snapshot, orgraph_node person, uint32_t depth,
                                          orgraph_node* people, size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(people, capacity, count);
        hand_out(orgraph::people_below(day, node_of(day, person, Kind::person), depth), people, capacity, count);
    });
}

orgraph_node orgraph_common_superior(const orgraph_snapshot* snapshot, orgraph_node a, orgraph_node b) {
    if (!is_node(snapshot, a, Kind::post) || !is_node(snapshot, b, Kind::post)) return ORGRAPH_NONE;
    return to_c(orgraph::common_superior(snapshot->snapshot, Node{a}, Node{b}));
}

orgraph_status orgraph_escalation_path(const orgraph_snapshot* snapshot, orgraph_node a, orgraph_node b,
                                       orgraph_node* posts, size_t capacity, size_t* count, size_t* up,
                                       orgraph_error** error) {
    clear(count, size_t{0});
    clear(up, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(posts, capacity, count);
        require(up != nullptr, "the place for the number of posts upwards is NULL");
        orgraph::EscalationPath path =
            orgraph::escalation_path(day, node_of(day, a, Kind::post), node_of(day, b, Kind::post));
        *up = path.up.size();
        path.up.insert(path.up.end(), path.down.begin(), path.down.end());
        hand_out(path.up, posts, capacity, count);
    });
}

orgraph_status orgraph_staffing_check(const orgraph_snapshot* snapshot, orgraph_node department, int32_t own_only,
                                      orgraph_staffing** staffing, orgraph_error** error) {
    clear(staffing, static_cast<orgraph_staffing*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(staffing != nullptr, "the place for the staffing is NULL");
        const orgraph::Staffing found =
            department == ORGRAPH_NONE
                ? orgraph::staffing(day)
                : orgraph::staffing(day, node_of(day, department, Kind::department), own_only != 0);
        auto made = std::make_unique<orgraph_staffing>();
        made->rows.reserve(found.posts.size());
        for (const orgraph::PostStaffing& row : found.posts)
            made->rows.push_back(row_of(day, row.post, row.status, row.heads));
        made->total = row_of(day, orgraph::none, orgraph::PostStatus::active, found.total);
        for (const orgraph::Concurrency& row : found.people)
            made->people.push_back({to_c(row.person), static_cast<uint32_t>(row.concurrent)});
        *staffing = made.release();
    });
}

const orgraph_staffing_row* orgraph_staffing_rows(const orgraph_staffing* staffing, size_t* count) {
    return is_valid(staffing) ? lend_rows(staffing->rows, count) : lend_no_rows<orgraph_staffing_row>(count);
}

const orgraph_staffing_row* orgraph_staffing_total(const orgraph_staffing* staffing) {
    return is_valid(staffing) ? &staffing->total : nullptr;
}

const orgraph_concurrency* orgraph_staffing_people(const orgraph_staffing* staffing, size_t* count) {
    return is_valid(staffing) ? lend_rows(staffing->people, count) : lend_no_rows<orgraph_concurrency>(count);
}

void orgraph_staffing_free(orgraph_staffing* staffing) {
    if (is_valid(staffing)) delete staffing;
}

size_t orgraph_span(const orgraph_snapshot* snapshot, orgraph_node person) {
    size_t span = 0;
    if (is_node(snapshot, person, Kind::person))
        guard(nullptr, [&] { span = orgraph::span_of_control(snapshot->snapshot, Node{person}); });
    return span;
}

size_t orgraph_layer(const orgraph_snapshot* snapshot, orgraph_node post) {
    return is_node(snapshot, post, Kind::post) ? orgraph::layer(snapshot->snapshot, Node{post}) : 0;
}

orgraph_status orgraph_wide_spans(const orgraph_snapshot* snapshot, orgraph_node* people, size_t capacity,
                                  size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(people, capacity, count);
        hand_out(column(orgraph::wide_spans(day), &orgraph::Wide::person), people, capacity, count);
    });
}

orgraph_status orgraph_deep_layers(const orgraph_snapshot* snapshot, orgraph_node* posts, size_t capacity,
                                   size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(posts, capacity, count);
        hand_out(column(orgraph::deep_layers(day), &orgraph::Deep::post), posts, capacity, count);
    });
}

orgraph_status orgraph_settings_of(const orgraph_snapshot* snapshot, orgraph_settings* settings,
                                   orgraph_error** error) {
    clear(settings, orgraph_settings{});
    return guard(error, [&] {
        const orgraph::Settings found = orgraph::settings(snapshot_of(snapshot));
        require(settings != nullptr, "the place for the settings is NULL");
        *settings = {found.hours_per_week, found.overload,   found.underload,
                     found.max_span,       found.max_layers, found.max_concurrent};
    });
}

orgraph_status orgraph_counts_of(const orgraph_snapshot* snapshot, orgraph_counts* counts, orgraph_error** error) {
    clear(counts, orgraph_counts{});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(counts != nullptr, "the place for the counts is NULL");
        const orgraph::Counts found = orgraph::counts(day);
        *counts = {found.departments, found.jobs,      found.posts,       found.people,
                   found.duties,      found.workflows, found.regulations, found.vacant};
    });
}

orgraph_status orgraph_compare(const orgraph_snapshot* before, const orgraph_snapshot* after,
                               orgraph_difference** difference, orgraph_error** error) {
    clear(difference, static_cast<orgraph_difference*>(nullptr));
    return guard(error, [&] {
        require(difference != nullptr, "the place for the difference is NULL");
        auto made = std::make_unique<orgraph_difference>();
        made->difference = orgraph::difference(snapshot_of(before), snapshot_of(after));
        made->changed.reserve(made->difference.changed.size());
        for (const orgraph::Change& change : made->difference.changed)
            made->changed.push_back(
                {to_c(change.node), change.what.c_str(), change.before.c_str(), change.after.c_str()});
        *difference = made.release();
    });
}

const orgraph_node* orgraph_difference_added(const orgraph_difference* difference, size_t* count) {
    if (!is_valid(difference)) return lend_no_rows<orgraph_node>(count);
    clear(count, difference->difference.added.size());
    return to_c(difference->difference.added);
}

const orgraph_node* orgraph_difference_removed(const orgraph_difference* difference, size_t* count) {
    if (!is_valid(difference)) return lend_no_rows<orgraph_node>(count);
    clear(count, difference->difference.removed.size());
    return to_c(difference->difference.removed);
}

const orgraph_change* orgraph_difference_changed(const orgraph_difference* difference, size_t* count) {
    return is_valid(difference) ? lend_rows(difference->changed, count) : lend_no_rows<orgraph_change>(count);
}

void orgraph_difference_free(orgraph_difference* difference) {
    if (is_valid(difference)) delete difference;
}

}  // extern "C"
