#include "handles.hpp"

using namespace orgraph::capi;
using orgraph::Kind;
using orgraph::Node;

namespace {

constexpr bool is_kind(orgraph_kind kind) { return kind >= ORGRAPH_DEPARTMENT && kind <= ORGRAPH_JOB; }

orgraph::KindSet kind_set(uint32_t kinds) {
    constexpr uint32_t all = ORGRAPH_DEPARTMENTS | ORGRAPH_POSTS | ORGRAPH_PEOPLE | ORGRAPH_JOBS;
    require((kinds & ~all) == 0, "kinds has bits that mean nothing");
    if (kinds == 0) return orgraph::all_kinds;
    orgraph::KindSet set{};
    for (const Kind kind : {Kind::department, Kind::post, Kind::person, Kind::job})
        if ((kinds >> static_cast<unsigned>(kind) & 1) != 0) set.insert(kind);
    return set;
}

/// Lends out a span that lives as long as the snapshot.
const orgraph_node* lend(std::span<const Node> nodes, size_t* count) noexcept {
    clear(count, nodes.size());
    return to_c(nodes);
}

const orgraph_node* lend_nothing(size_t* count) noexcept {
    clear(count, size_t{0});
    return nullptr;
}

/// What `text_of` says of each node, one text after the other.
orgraph_status texts_of(const orgraph_snapshot* snapshot, const orgraph_node* nodes, size_t count,
                        const char* (*text_of)(const orgraph_snapshot*, orgraph_node), orgraph_text** texts,
                        orgraph_error** error) {
    clear(texts, static_cast<orgraph_text*>(nullptr));
    return guard(error, [&] {
        snapshot_of(snapshot);
        require(nodes != nullptr || count == 0, "the nodes are NULL");
        require(texts != nullptr, "the place for the texts is NULL");
        std::string joined;
        for (const orgraph_node node : std::span(nodes, count)) {
            if (const char* const text = text_of(snapshot, node)) joined.append(text);
            joined.push_back('\0');
        }
        *texts = new orgraph_text(std::move(joined));
    });
}

}  // namespace

extern "C" {

orgraph_status orgraph_snapshot_take(const orgraph_organization* organization, const char* day,
                                     orgraph_snapshot** snapshot, orgraph_error** error) {
    clear(snapshot, static_cast<orgraph_snapshot*>(nullptr));
    return guard(error, [&] {
        require(organization != nullptr, "the organization is NULL");
        require(is_valid(organization), "this is no organization");
        require(snapshot != nullptr, "the place for the snapshot is NULL");
        *snapshot = new orgraph_snapshot(organization->organization.at(day_of(day, "the day")));
    });
}

const char* orgraph_snapshot_day(const orgraph_snapshot* snapshot) {
    return is_valid(snapshot) ? snapshot->day.c_str() : nullptr;
}

orgraph_status orgraph_snapshot_on(const orgraph_snapshot* snapshot, const char* day, orgraph_snapshot** other,
                                   orgraph_error** error) {
    clear(other, static_cast<orgraph_snapshot*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& from = snapshot_of(snapshot);
        require(other != nullptr, "the place for the snapshot is NULL");
        *other = new orgraph_snapshot(orgraph::on_day(from, day_of(day, "the day")));
    });
}

orgraph_status orgraph_snapshot_suppose(const orgraph_snapshot* snapshot, const orgraph_node* people,
                                        size_t people_count, const orgraph_headcount* headcounts,
                                        size_t headcount_count, orgraph_snapshot** supposed, orgraph_error** error) {
    clear(supposed, static_cast<orgraph_snapshot*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(supposed != nullptr, "the place for the snapshot is NULL");
        require(people != nullptr || people_count == 0, "the people are NULL");
        require(headcounts != nullptr || headcount_count == 0, "the headcounts are NULL");
        orgraph::Suppositions suppositions;
        for (size_t i = 0; i < people_count; ++i) suppositions.without.push_back(node_of(day, people[i], Kind::person));
        for (size_t i = 0; i < headcount_count; ++i)
            suppositions.headcounts.push_back(
                {node_of(day, headcounts[i].post, Kind::post), headcounts[i].min, headcounts[i].max});
        *supposed = new orgraph_snapshot(orgraph::suppose(day, suppositions));
    });
}

orgraph_status orgraph_snapshot_vacate(const orgraph_snapshot* snapshot, const orgraph_node* posts, size_t count,
                                       orgraph_snapshot** supposed, orgraph_error** error) {
    clear(supposed, static_cast<orgraph_snapshot*>(nullptr));
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(supposed != nullptr, "the place for the snapshot is NULL");
        require(posts != nullptr || count == 0, "the posts are NULL");
        orgraph::Suppositions suppositions;
        for (size_t i = 0; i < count; ++i) suppositions.vacant.push_back(node_of(day, posts[i], Kind::post));
        *supposed = new orgraph_snapshot(orgraph::suppose(day, suppositions));
    });
}

void orgraph_snapshot_free(orgraph_snapshot* snapshot) {
    if (is_valid(snapshot)) delete snapshot;
}

uint32_t orgraph_node_count(const orgraph_snapshot* snapshot) {
    return is_valid(snapshot) ? snapshot->snapshot.node_count() : 0;
}

const orgraph_node* orgraph_nodes(const orgraph_snapshot* snapshot, orgraph_kind kind, size_t* count) {
    if (!is_valid(snapshot) || !is_kind(kind)) return lend_nothing(count);
    return lend(snapshot->snapshot.nodes(static_cast<Kind>(kind)), count);
}

int32_t orgraph_is_in_force(const orgraph_snapshot* snapshot, orgraph_node node) {
    return is_valid(snapshot) && snapshot->snapshot.in_force(Node{node}) ? 1 : 0;
}

orgraph_kind orgraph_node_kind(const orgraph_snapshot* snapshot, orgraph_node node) {
    if (!is_valid(snapshot) || node >= snapshot->snapshot.node_count()) return -1;
    return static_cast<orgraph_kind>(snapshot->snapshot.kind(Node{node}));
}

orgraph_node orgraph_find(const orgraph_snapshot* snapshot, orgraph_kind kind, const char* id) {
    if (!is_valid(snapshot) || !is_kind(kind) || id == nullptr) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.find(static_cast<Kind>(kind), id));
}

const char* orgraph_node_id(const orgraph_snapshot* snapshot, orgraph_node node) {
    if (!is_valid(snapshot) || node >= snapshot->snapshot.node_count()) return nullptr;
    return snapshot->snapshot.id(Node{node}).data();
}

const char* orgraph_node_name(const orgraph_snapshot* snapshot, orgraph_node node) {
    if (!is_valid(snapshot) || !snapshot->snapshot.in_force(Node{node})) return nullptr;
    return snapshot->snapshot.name(Node{node}).data();
}

orgraph_status orgraph_ids_of(const orgraph_snapshot* snapshot, const orgraph_node* nodes, size_t count,
                              orgraph_text** ids, orgraph_error** error) {
    return texts_of(snapshot, nodes, count, orgraph_node_id, ids, error);
}

orgraph_status orgraph_names_of(const orgraph_snapshot* snapshot, const orgraph_node* nodes, size_t count,
                                orgraph_text** names, orgraph_error** error) {
    return texts_of(snapshot, nodes, count, orgraph_node_name, names, error);
}

orgraph_status orgraph_find_by_name(const orgraph_snapshot* snapshot, const char* name, orgraph_node* nodes,
                                    size_t capacity, size_t* count, orgraph_error** error) {
    clear(count, size_t{0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require_buffer(nodes, capacity, count);
        hand_out(orgraph::find_by_name(day, text_of(name, "the name")), nodes, capacity, count);
    });
}

orgraph_status orgraph_resolve(const orgraph_snapshot* snapshot, const char* text, uint32_t kinds, orgraph_node* node,
                               orgraph_error** error) {
    clear(node, ORGRAPH_NONE);
    return guard(error, [&] {
        require(node != nullptr, "the place for the node is NULL");
        *node = to_c(orgraph::resolve(snapshot_of(snapshot), text_of(text, "the text"), kind_set(kinds)));
    });
}

orgraph_node orgraph_part_of(const orgraph_snapshot* snapshot, orgraph_node department) {
    if (!is_node(snapshot, department, Kind::department)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.part_of(Node{department}));
}

orgraph_node orgraph_head(const orgraph_snapshot* snapshot, orgraph_node department) {
    if (!is_node(snapshot, department, Kind::department)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.head(Node{department}));
}

orgraph_node orgraph_overseen_by(const orgraph_snapshot* snapshot, orgraph_node department) {
    if (!is_node(snapshot, department, Kind::department)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.overseen_by(Node{department}));
}

const orgraph_node* orgraph_own_posts(const orgraph_snapshot* snapshot, orgraph_node department, size_t* count) {
    if (!is_node(snapshot, department, Kind::department)) return lend_nothing(count);
    return lend(snapshot->snapshot.own_posts(Node{department}), count);
}

const orgraph_node* orgraph_posts_within(const orgraph_snapshot* snapshot, orgraph_node department, size_t* count) {
    if (!is_node(snapshot, department, Kind::department)) return lend_nothing(count);
    return lend(snapshot->snapshot.posts_within(Node{department}), count);
}

orgraph_node orgraph_post_in(const orgraph_snapshot* snapshot, orgraph_node post) {
    if (!is_node(snapshot, post, Kind::post)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.post_in(Node{post}));
}

orgraph_node orgraph_job(const orgraph_snapshot* snapshot, orgraph_node post) {
    if (!is_node(snapshot, post, Kind::post)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.job(Node{post}));
}

orgraph_node orgraph_reports_to(const orgraph_snapshot* snapshot, orgraph_node post) {
    if (!is_node(snapshot, post, Kind::post)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.reports_to(Node{post}));
}

orgraph_status orgraph_post_line(const orgraph_snapshot* snapshot, orgraph_node post, orgraph_line* line,
                                 orgraph_error** error) {
    clear(line, orgraph_line{ORGRAPH_NONE, 0, ORGRAPH_UNKNOWN, nullptr});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(line != nullptr, "the place for the line is NULL");
        const orgraph::Line found = day.line(node_of(day, post, Kind::post));
        *line = {to_c(found.superior), found.inherited ? 1 : 0, static_cast<orgraph_line_end>(found.end),
                 found.end == orgraph::LineEnd::outside ? found.outside.data() : nullptr};
    });
}

orgraph_post_status orgraph_status_of_post(const orgraph_snapshot* snapshot, orgraph_node post) {
    if (!is_node(snapshot, post, Kind::post)) return -1;
    return static_cast<orgraph_post_status>(snapshot->snapshot.status(Node{post}));
}

const orgraph_node* orgraph_held_by(const orgraph_snapshot* snapshot, orgraph_node post, size_t* count) {
    if (!is_node(snapshot, post, Kind::post)) return lend_nothing(count);
    return lend(snapshot->snapshot.held_by(Node{post}), count);
}

const orgraph_node* orgraph_standby(const orgraph_snapshot* snapshot, orgraph_node post, size_t* count) {
    if (!is_node(snapshot, post, Kind::post)) return lend_nothing(count);
    return lend(snapshot->snapshot.standby(Node{post}), count);
}

const orgraph_node* orgraph_holds(const orgraph_snapshot* snapshot, orgraph_node person, size_t* count) {
    if (!is_node(snapshot, person, Kind::person)) return lend_nothing(count);
    return lend(snapshot->snapshot.holds(Node{person}), count);
}

orgraph_holding_kind orgraph_held_as(const orgraph_snapshot* snapshot, orgraph_node person, orgraph_node post) {
    if (!is_node(snapshot, person, Kind::person) || !is_node(snapshot, post, Kind::post)) return -1;
    if (!snapshot->snapshot.is_held_by(Node{post}, Node{person})) return -1;
    return static_cast<orgraph_holding_kind>(snapshot->snapshot.held_as(Node{person}, Node{post}));
}

orgraph_status orgraph_holding_of(const orgraph_snapshot* snapshot, orgraph_node person, orgraph_node post,
                                  orgraph_holding* holding, orgraph_error** error) {
    clear(holding, orgraph_holding{ORGRAPH_NONE, ORGRAPH_NONE, ORGRAPH_REGULAR, 0, 0});
    return guard(error, [&] {
        const orgraph::Snapshot& day = snapshot_of(snapshot);
        require(holding != nullptr, "the place for the holding is NULL");
        const Node who = node_of(day, person, Kind::person);
        const orgraph::Holding found = day.holding(who, node_of(day, post, Kind::post));
        require(found.person != orgraph::none, "the person does not hold the post");
        *holding = {person, post, static_cast<orgraph_holding_kind>(found.as), day.is_away(who) ? 1 : 0, found.share};
    });
}

orgraph_node orgraph_main_post(const orgraph_snapshot* snapshot, orgraph_node person) {
    if (!is_node(snapshot, person, Kind::person)) return ORGRAPH_NONE;
    return to_c(snapshot->snapshot.main_post(Node{person}));
}

int32_t orgraph_is_away(const orgraph_snapshot* snapshot, orgraph_node person) {
    return is_node(snapshot, person, Kind::person) && snapshot->snapshot.is_away(Node{person}) ? 1 : 0;
}

const orgraph_node* orgraph_chart(const orgraph_snapshot* snapshot, size_t* count) {
    if (!is_valid(snapshot)) return lend_nothing(count);
    return lend(snapshot->snapshot.chart(), count);
}

const orgraph_node* orgraph_posts_below(const orgraph_snapshot* snapshot, orgraph_node post, size_t* count) {
    if (!is_node(snapshot, post, Kind::post)) return lend_nothing(count);
    return lend(snapshot->snapshot.posts_below(Node{post}), count);
}

const orgraph_node* orgraph_holders_below(const orgraph_snapshot* snapshot, orgraph_node post, size_t* count) {
    if (!is_node(snapshot, post, Kind::post)) return lend_nothing(count);
    return lend(snapshot->snapshot.holders_below(Node{post}), count);
}

int32_t orgraph_is_above(const orgraph_snapshot* snapshot, orgraph_node upper, orgraph_node lower) {
    return is_node(snapshot, upper, Kind::post) && is_node(snapshot, lower, Kind::post) &&
                   snapshot->snapshot.is_above(Node{upper}, Node{lower})
               ? 1
               : 0;
}

}  // extern "C"
