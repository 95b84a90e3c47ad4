/* The C interface from C: what a host calls, and what it may call wrongly. Prints each failed check; ends in their
 * number. Built as strict C11, run under the sanitizers too. */
#include <math.h>
#include <stdlib.h>

#include "organization.h"

static const char document[] =
    "{\"orgraph\": 1, \"name\": \"\xE6\x98\x9F\xE6\xB2\xB3\","
    "\"settings\": {\"max_span\": 1, \"max_layers\": 1},"
    "\"departments\": [{\"id\": \"d\", \"name\": \"\xE5\x85\xAC\xE5\x8F\xB8\", \"head\": \"gm\", \"overseen_by\": "
    "\"gm\"},"
    " {\"id\": \"s\", \"name\": \"Sales\", \"parent\": \"d\", \"head\": \"sm\"}],"
    "\"jobs\": [{\"id\": \"j\", \"title\": \"Seller\"}],"
    "\"posts\": ["
    " {\"id\": \"gm\", \"title\": \"General Manager\", \"department\": \"d\", \"reports_to\": {\"outside\": \"Board\"},"
    "  \"headcount\": 1},"
    " {\"id\": \"sm\", \"title\": \"Sales Manager\", \"department\": \"s\", \"headcount\": {\"min\": 1, \"max\": 2}},"
    " {\"id\": \"rep\", \"title\": \"\xE9\x8A\xB7\xE5\x94\xAE\xE5\x93\xA1\", \"department\": \"s\", \"job\": \"j\","
    "  \"also_reports_to\": [\"gm\", {\"outside\": \"Bank\", \"as\": \"project\", \"on\": \"loans\"}],"
    "  \"status\": \"frozen\"},"
    " {\"id\": \"old\", \"title\": \"Old\", \"department\": \"d\", \"reports_to\": null, \"to\": \"2020-12-31\"}],"
    "\"people\": ["
    " {\"id\": \"a\", \"name\": \"Ann\", \"aliases\": [\"Annie\"], \"appointments\": [{\"post\": \"gm\"}],"
    "  \"absences\": [{\"from\": \"2026-05-01\", \"to\": \"2026-05-02\"}]},"
    " {\"id\": \"b\", \"name\": \"Bo\", \"appointments\": [{\"post\": \"rep\"},"
    "  {\"post\": \"sm\", \"kind\": \"acting\", \"share\": 0.25, \"from\": \"2026-05-01\"}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"appointments\": [{\"post\": \"rep\"}, {\"post\": \"sm\", \"kind\": "
    "\"standby\"}]}]}";

static int32_t stop_at_once(void *user, double fraction) {
    ++*(int *)user;
    return fraction >= 0;
}
static int32_t go_on(void *user, double fraction) {
    *(double *)user = fraction;
    return 0;
}

static void test_documents(void) {
    orgraph_organization *organization = (orgraph_organization *)1;
    orgraph_text *text = NULL;
    orgraph_problems *problems = NULL;
    int calls = 0;
    double done = -1;
    size_t size = 0;
    orgraph_open_options options = {sizeof options, stop_at_once, NULL};
    options.user = &calls;

    FAILS(ORGRAPH_PARSE, orgraph_read("{", 1, NULL, &organization, &error));
    CHECK(organization == NULL);
    FAILS(ORGRAPH_INCONSISTENT, orgraph_read("{\"orgraph\": 1, \"posts\": [{}]}", 29, NULL, &organization, &error));
    FAILS(ORGRAPH_IO, orgraph_open("/does/not/exist.json", NULL, &organization, &error));
    FAILS(ORGRAPH_IO, orgraph_open("/", NULL, &organization, &error));
    FAILS(ORGRAPH_CANCELLED, orgraph_read(document, sizeof document - 1, &options, &organization, &error));
    CHECK(calls == 1 && organization == NULL);
    options.progress = go_on;
    options.user = &done;
    CHECK(orgraph_read(document, sizeof document - 1, &options, &organization, NULL) == ORGRAPH_OK);
    CHECK(done == 1);
    orgraph_organization_free(organization);
    options.struct_size = 1;
    REFUSED(orgraph_read(document, sizeof document - 1, &options, &organization, &error));
    REFUSED(orgraph_read(NULL, 1, NULL, &organization, &error));
    REFUSED(orgraph_read(document, sizeof document - 1, NULL, NULL, &error));
    REFUSED(orgraph_open(NULL, NULL, &organization, &error));
    CHECK(orgraph_read(NULL, 1, NULL, &organization, NULL) == ORGRAPH_INVALID_ARGUMENT); /* nobody wants the error */

    /* All problems of a document that could not be read. */
    CHECK(orgraph_read("{\"orgraph\": 1,\n \"posts\": [{\"id\": 5}]}", 37, NULL, &organization, &error) ==
          ORGRAPH_INCONSISTENT);
    {
        const orgraph_problems *const found = orgraph_error_problems(error);
        const orgraph_problem *const rows = orgraph_problems_rows(found, &size);
        CHECK(size == 3 && orgraph_problems_errors(found) == 3 && orgraph_problems_warnings(found) == 0);
        if (size == 3) {
            CHECK(rows[0].severity == ORGRAPH_ERROR && rows[0].line == 2 && rows[0].column == 12);
            CHECK_TEXT(rows[0].code, "missing-member");
            CHECK_TEXT(rows[2].code, "wrong-type");
            CHECK_TEXT(rows[2].at, "/posts/0/id");
        }
    }
    orgraph_error_free(error);
    error = NULL;
    CHECK(orgraph_error_problems(NULL) == NULL);

    /* Checking is an answer, not a failure. */
    CHECK(orgraph_check("[]", 2, NULL, &problems, NULL) == ORGRAPH_OK);
    CHECK(orgraph_problems_errors(problems) == 1);
    CHECK(orgraph_problems_json(problems, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"code\":\"wrong-type\",\"at\":\"\",\"line\":1,\"column\":1"));
    orgraph_text_free(text);
    orgraph_problems_free(problems);
    REFUSED(orgraph_check(document, 1, NULL, NULL, &error));
    REFUSED(orgraph_problems_json(NULL, NULL, &text, &error));

    /* Writing is canonical. */
    CHECK(orgraph_read(document, sizeof document - 1, NULL, &organization, NULL) == ORGRAPH_OK);
    CHECK(orgraph_write(organization, &text, NULL) == ORGRAPH_OK);
    CHECK(strncmp(orgraph_text_data(text, &size), "{\n  \"orgraph\": 1,\n", 18) == 0);
    CHECK(size == strlen(orgraph_text_data(text, NULL)));
    {
        orgraph_organization *again = NULL;
        orgraph_text *second = NULL;
        CHECK(orgraph_read(orgraph_text_data(text, NULL), size, NULL, &again, NULL) == ORGRAPH_OK);
        CHECK(orgraph_write(again, &second, NULL) == ORGRAPH_OK);
        CHECK_TEXT(orgraph_text_data(second, NULL), orgraph_text_data(text, NULL));
        orgraph_text_free(second);
        orgraph_organization_free(again);
    }
    orgraph_text_free(text);
    REFUSED(orgraph_write(NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_write((const orgraph_organization *)(const void *)document, &text, &error));
    FAILS(ORGRAPH_IO, orgraph_save(organization, "/does/not/exist/x.json", &error));
    CHECK(orgraph_save(organization, "c_test_saved.json", NULL) == ORGRAPH_OK);
    orgraph_organization_free(organization);
    CHECK(orgraph_open("c_test_saved.json", NULL, &organization, NULL) == ORGRAPH_OK);
    orgraph_organization_free(organization);
    remove("c_test_saved.json");
}

/* Many ids or names in one text, each with its NUL. */
static void test_many_texts(const orgraph_snapshot *day) {
    const orgraph_node asked[] = {orgraph_find(day, ORGRAPH_POST, "gm"), 10, orgraph_find(day, ORGRAPH_PERSON, "a")};
    orgraph_text *text = NULL;
    size_t size = 0;
    const char *bytes;
    CHECK(orgraph_ids_of(day, asked, 3, &text, NULL) == ORGRAPH_OK);
    bytes = orgraph_text_data(text, &size);
    CHECK(size == 6 && memcmp(bytes, "gm\0\0a", 6) == 0);
    orgraph_text_free(text);
    CHECK(orgraph_names_of(day, asked, 2, &text, NULL) == ORGRAPH_OK);
    bytes = orgraph_text_data(text, &size);
    CHECK(size == 17 && memcmp(bytes, "General Manager\0", 17) == 0);
    orgraph_text_free(text);
    CHECK(orgraph_names_of(day, NULL, 0, &text, NULL) == ORGRAPH_OK);
    CHECK(orgraph_text_data(text, &size) != NULL && size == 0);
    orgraph_text_free(text);
    REFUSED(orgraph_ids_of(day, NULL, 1, &text, &error));
    REFUSED(orgraph_ids_of(day, asked, 3, NULL, &error));
    REFUSED(orgraph_names_of(NULL, asked, 3, &text, &error));
    CHECK(text == NULL);
}

static void test_nodes(const orgraph_snapshot *day) {
    const orgraph_node gm = post(day, "gm");
    const orgraph_node ann = person(day, "a");
    orgraph_node found[4];
    orgraph_node node = 0;
    size_t count = 0;
    const orgraph_node *nodes = orgraph_nodes(day, ORGRAPH_POST, &count);
    CHECK(count == 3 && nodes[0] == gm);
    CHECK(orgraph_node_count(day) == 10);
    CHECK(orgraph_node_kind(day, gm) == ORGRAPH_POST);
    CHECK(orgraph_node_kind(day, job(day, "j")) == ORGRAPH_JOB);
    CHECK_TEXT(orgraph_node_id(day, gm), "gm");
    CHECK_TEXT(orgraph_node_name(day, gm), "General Manager");
    CHECK(orgraph_is_in_force(day, gm) == 1 && orgraph_is_in_force(day, ORGRAPH_NONE) == 0);
    CHECK(post(day, "nobody") == ORGRAPH_NONE);
    CHECK(post(day, "old") == ORGRAPH_NONE); /* not in force that day */
    CHECK(orgraph_find(day, 17, "gm") == ORGRAPH_NONE && orgraph_find(day, -1, "gm") == ORGRAPH_NONE);
    CHECK(orgraph_find(day, ORGRAPH_POST, NULL) == ORGRAPH_NONE && orgraph_find(NULL, 0, "d") == ORGRAPH_NONE);
    CHECK(orgraph_nodes(day, 4, &count) == NULL && count == 0);
    CHECK(orgraph_node_kind(day, 10) == -1 && orgraph_node_id(day, 10) == NULL && orgraph_node_name(NULL, 0) == NULL);

    CHECK(orgraph_find_by_name(day, "ANNIE", found, 4, &count, NULL) == ORGRAPH_OK && count == 1 && found[0] == ann);
    CHECK(orgraph_find_by_name(day, "\xE9\x94\x80\xE5\x94\xAE\xE5\x91\x98", NULL, 0, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 1); /* simplified finds traditional */
    REFUSED(orgraph_find_by_name(day, "x", NULL, 1, &count, &error));
    REFUSED(orgraph_find_by_name(day, "x", found, 1, NULL, &error));
    REFUSED(orgraph_find_by_name(day, "\xFF", found, 1, &count, &error));

    CHECK(orgraph_resolve(day, "post:gm", 0, &node, NULL) == ORGRAPH_OK && node == gm);
    CHECK(orgraph_resolve(day, "ann", ORGRAPH_PEOPLE, &node, NULL) == ORGRAPH_OK && node == ann);
    REFUSED(orgraph_resolve(day, "post:gm", ORGRAPH_PEOPLE, &node, &error));
    CHECK(node == ORGRAPH_NONE);
    REFUSED(orgraph_resolve(day, "post:old", 0, &node, &error));
    REFUSED(orgraph_resolve(day, "gm", 16, &node, &error));
    REFUSED(orgraph_resolve(day, NULL, 0, &node, &error));
    REFUSED(orgraph_resolve(NULL, "gm", 0, &node, &error));
    REFUSED(orgraph_resolve(day, "gm", 0, NULL, &error));
}

static void test_relations(const orgraph_snapshot *day) {
    const orgraph_node company = department(day, "d");
    const orgraph_node sales = department(day, "s");
    const orgraph_node gm = post(day, "gm");
    const orgraph_node manager = post(day, "sm");
    const orgraph_node rep = post(day, "rep");
    const orgraph_node ann = person(day, "a");
    const orgraph_node bo = person(day, "b");
    const orgraph_node cy = person(day, "c");
    orgraph_line line;
    orgraph_holding holding;
    size_t count = 0;
    const orgraph_node *nodes;

    CHECK(orgraph_part_of(day, sales) == company && orgraph_part_of(day, company) == ORGRAPH_NONE);
    CHECK(orgraph_head(day, sales) == manager && orgraph_overseen_by(day, company) == gm);
    CHECK(orgraph_overseen_by(day, sales) == ORGRAPH_NONE);
    nodes = orgraph_own_posts(day, company, &count);
    CHECK(count == 1 && nodes[0] == gm);
    nodes = orgraph_posts_within(day, company, &count);
    CHECK(count == 3 && nodes[2] == rep);
    CHECK(orgraph_post_in(day, rep) == sales);
    CHECK(orgraph_node_kind(day, orgraph_job(day, rep)) == ORGRAPH_JOB && orgraph_job(day, gm) == ORGRAPH_NONE);
    CHECK(orgraph_reports_to(day, rep) == manager && orgraph_reports_to(day, gm) == ORGRAPH_NONE);
    CHECK(orgraph_post_line(day, rep, &line, NULL) == ORGRAPH_OK);
    CHECK(line.superior == manager && line.inherited == 1 && line.end == ORGRAPH_GOES_ON && line.outside == NULL);
    CHECK(orgraph_post_line(day, gm, &line, NULL) == ORGRAPH_OK);
    CHECK(line.superior == ORGRAPH_NONE && line.inherited == 0 && line.end == ORGRAPH_OUTSIDE);
    CHECK_TEXT(line.outside, "Board");
    CHECK(orgraph_status_of_post(day, rep) == ORGRAPH_FROZEN && orgraph_status_of_post(day, gm) == ORGRAPH_ACTIVE);
    CHECK(orgraph_status_of_post(day, ann) == -1);

    nodes = orgraph_held_by(day, rep, &count);
    CHECK(count == 2 && nodes[0] == bo && nodes[1] == cy);
    nodes = orgraph_standby(day, manager, &count);
    CHECK(count == 1 && nodes[0] == cy);
    nodes = orgraph_holds(day, bo, &count);
    CHECK(count == 2 && nodes[0] == rep && nodes[1] == manager);
    CHECK(orgraph_holding_of(day, bo, manager, &holding, NULL) == ORGRAPH_OK);
    CHECK(holding.person == bo && holding.post == manager && holding.as == ORGRAPH_ACTING && holding.away == 0);
    CHECK(holding.share == 0.25);
    CHECK(orgraph_holding_of(day, bo, rep, &holding, NULL) == ORGRAPH_OK && holding.share == 0.75);
    REFUSED(orgraph_holding_of(day, bo, gm, &holding, &error));
    CHECK(holding.person == ORGRAPH_NONE);
    CHECK(orgraph_held_as(day, bo, manager) == ORGRAPH_ACTING && orgraph_held_as(day, bo, rep) == ORGRAPH_REGULAR);
    CHECK(orgraph_held_as(day, bo, gm) == -1 && orgraph_held_as(day, gm, bo) == -1);
    CHECK(orgraph_held_as(NULL, bo, rep) == -1);
    CHECK(orgraph_main_post(day, bo) == rep);
    CHECK(orgraph_is_away(day, ann) == 1 && orgraph_is_away(day, bo) == 0);

    /* Nodes of the wrong kind, of no kind, and no snapshot. */
    CHECK(orgraph_part_of(day, gm) == ORGRAPH_NONE && orgraph_head(day, ann) == ORGRAPH_NONE);
    CHECK(orgraph_post_in(day, 99) == ORGRAPH_NONE && orgraph_job(NULL, gm) == ORGRAPH_NONE);
    CHECK(orgraph_held_by(day, ann, &count) == NULL && count == 0);
    CHECK(orgraph_holds(day, gm, NULL) == NULL && orgraph_standby(NULL, gm, &count) == NULL);
    CHECK(orgraph_own_posts(day, gm, &count) == NULL && orgraph_posts_within(day, gm, &count) == NULL);
    CHECK(orgraph_main_post(day, gm) == ORGRAPH_NONE && orgraph_is_away(day, gm) == 0);
    REFUSED(orgraph_post_line(day, ann, &line, &error));
    REFUSED(orgraph_post_line(day, gm, NULL, &error));
    REFUSED(orgraph_post_line(NULL, gm, &line, &error));
    REFUSED(orgraph_holding_of(day, gm, gm, &holding, &error));
    REFUSED(orgraph_holding_of(day, bo, rep, NULL, &error));
}

static void test_structure(const orgraph_snapshot *day, const orgraph_snapshot *before) {
    const orgraph_node company = department(day, "d");
    const orgraph_node gm = post(day, "gm");
    const orgraph_node manager = post(day, "sm");
    const orgraph_node rep = post(day, "rep");
    const orgraph_node ann = person(day, "a");
    const orgraph_node bo = person(day, "b");
    const orgraph_node cy = person(day, "c");
    orgraph_node nodes[4] = {0, 0, 0, 0};
    uint32_t depths[4] = {0, 0, 0, 0};
    size_t count = 99;
    const orgraph_node *span;
    size_t up = 99;
    orgraph_line line;
    orgraph_dotted_line lines[4];
    orgraph_staffing *staffing = NULL;
    orgraph_difference *difference = NULL;
    orgraph_settings settings;
    orgraph_counts counts;

    CHECK(orgraph_chain_of_command(day, rep, nodes, 4, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 2 && nodes[0] == manager && nodes[1] == gm);
    nodes[0] = nodes[1] = 77;
    CHECK(orgraph_chain_of_command(day, rep, nodes, 1, &count, NULL) == ORGRAPH_OK); /* a short buffer */
    CHECK(count == 2 && nodes[0] == manager && nodes[1] == 77);
    CHECK(orgraph_chain_of_command(day, rep, NULL, 0, &count, NULL) == ORGRAPH_OK && count == 2);
    REFUSED(orgraph_chain_of_command(day, ann, nodes, 4, &count, &error));
    CHECK(count == 0);
    REFUSED(orgraph_chain_of_command(day, ORGRAPH_NONE, nodes, 4, &count, &error));
    REFUSED(orgraph_chain_of_command(day, rep, NULL, 4, &count, &error));
    REFUSED(orgraph_chain_of_command(day, rep, nodes, 4, NULL, &error));
    CHECK(orgraph_chain_end(day, rep, nodes, &line, NULL) == ORGRAPH_OK);
    CHECK(nodes[0] == gm && line.superior == ORGRAPH_NONE && line.end == ORGRAPH_OUTSIDE);
    CHECK_TEXT(line.outside, "Board");
    CHECK(orgraph_chain_end(day, gm, NULL, &line, NULL) == ORGRAPH_OK && line.end == ORGRAPH_OUTSIDE);
    REFUSED(orgraph_chain_end(day, rep, nodes, NULL, &error));
    CHECK(nodes[0] == ORGRAPH_NONE);

    CHECK(orgraph_managers(day, bo, ORGRAPH_NONE, nodes, 4, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 1 && nodes[0] == ann); /* nobody manages himself */
    CHECK(orgraph_managers(day, cy, rep, nodes, 4, &count, NULL) == ORGRAPH_OK && count == 1 && nodes[0] == bo);
    CHECK(orgraph_managers(day, ann, gm, nodes, 4, &count, NULL) == ORGRAPH_OK && count == 0);
    REFUSED(orgraph_managers(day, cy, gm, nodes, 4, &count, &error));
    REFUSED(orgraph_managers(day, gm, ORGRAPH_NONE, nodes, 4, &count, &error));

    CHECK(orgraph_managers_of_vacant(before, post(before, "sm"), nodes, 4, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 1 && nodes[0] == ann);
    REFUSED(orgraph_managers_of_vacant(day, manager, nodes, 4, &count, &error));
    REFUSED(orgraph_managers_of_vacant(day, ann, nodes, 4, &count, &error));
    CHECK(orgraph_dotted_lines(day, rep, lines, 4, &count, NULL) == ORGRAPH_OK && count == 2);
    CHECK(lines[0].to == gm && lines[0].as == ORGRAPH_UNSTATED && lines[0].outside == NULL && lines[0].on == NULL);
    CHECK(lines[1].to == ORGRAPH_NONE && lines[1].as == ORGRAPH_PROJECT);
    CHECK_TEXT(lines[1].outside, "Bank");
    CHECK_TEXT(lines[1].on, "loans");
    REFUSED(orgraph_dotted_lines(day, rep, NULL, 4, &count, &error));
    CHECK(orgraph_escalation_path(day, rep, gm, nodes, 4, &count, &up, NULL) == ORGRAPH_OK);
    CHECK(count == 2 && up == 2 && nodes[0] == manager && nodes[1] == gm);
    CHECK(orgraph_escalation_path(day, gm, rep, nodes, 4, &count, &up, NULL) == ORGRAPH_OK);
    CHECK(count == 2 && up == 0 && nodes[0] == manager && nodes[1] == rep);
    REFUSED(orgraph_escalation_path(day, gm, rep, nodes, 4, &count, NULL, &error));
    REFUSED(orgraph_escalation_path(day, gm, ann, nodes, 4, &count, &up, &error));

    span = orgraph_chart(day, &count);
    CHECK(count == 3 && span[0] == gm && span[2] == rep);
    span = orgraph_posts_below(day, gm, &count);
    CHECK(count == 2 && span[0] == manager);
    span = orgraph_holders_below(day, gm, &count);
    CHECK(count == 3 && span[0] == bo && span[1] == bo && span[2] == cy);
    CHECK(orgraph_is_above(day, gm, rep) == 1 && orgraph_is_above(day, rep, gm) == 0);
    CHECK(orgraph_is_above(day, gm, gm) == 0 && orgraph_is_above(day, gm, 99) == 0);
    CHECK(orgraph_posts_below(day, ann, &count) == NULL && orgraph_chart(NULL, &count) == NULL);
    CHECK(orgraph_subordinate_posts(day, gm, ORGRAPH_ANY_DEPTH, nodes, depths, 4, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 2 && nodes[1] == rep && depths[0] == 1 && depths[1] == 2);
    CHECK(orgraph_subordinate_posts(day, gm, 1, nodes, NULL, 4, &count, NULL) == ORGRAPH_OK && count == 1);
    REFUSED(orgraph_subordinate_posts(day, ann, 1, nodes, NULL, 4, &count, &error));
    CHECK(orgraph_subordinate_people(day, ann, ORGRAPH_ANY_DEPTH, nodes, 4, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 2 && nodes[0] == bo && nodes[1] == cy);
    CHECK(orgraph_subordinate_people(day, ann, 1, nodes, 4, &count, NULL) == ORGRAPH_OK && count == 1);
    REFUSED(orgraph_subordinate_people(day, gm, 1, nodes, 4, &count, &error));
    CHECK(orgraph_common_superior(day, rep, manager) == manager && orgraph_common_superior(day, gm, gm) == gm);
    CHECK(orgraph_common_superior(day, rep, ann) == ORGRAPH_NONE);
    CHECK(orgraph_span(day, ann) == 1 && orgraph_span(day, gm) == 0 && orgraph_layer(day, rep) == 2);
    CHECK(orgraph_wide_spans(day, nodes, 4, &count, NULL) == ORGRAPH_OK && count == 0);
    CHECK(orgraph_deep_layers(day, nodes, 4, &count, NULL) == ORGRAPH_OK && count == 1 && nodes[0] == rep);
    CHECK(orgraph_settings_of(day, &settings, NULL) == ORGRAPH_OK);
    CHECK(settings.hours_per_week == 40 && settings.max_span == 1 && settings.max_concurrent == 2);
    REFUSED(orgraph_settings_of(day, NULL, &error));
    CHECK(orgraph_counts_of(day, &counts, NULL) == ORGRAPH_OK);
    CHECK(counts.departments == 2 && counts.jobs == 1 && counts.posts == 3 && counts.people == 3);
    CHECK(counts.duties == 0 && counts.workflows == 0 && counts.regulations == 0 && counts.vacant == 0);
    CHECK(orgraph_counts_of(before, &counts, NULL) == ORGRAPH_OK && counts.posts == 4 && counts.vacant == 2);
    REFUSED(orgraph_counts_of(NULL, &counts, &error));
    CHECK(counts.posts == 0);
    REFUSED(orgraph_counts_of(day, NULL, &error));

    CHECK(orgraph_staffing_check(day, ORGRAPH_NONE, 0, &staffing, NULL) == ORGRAPH_OK);
    {
        const orgraph_staffing_row *const rows = orgraph_staffing_rows(staffing, &count);
        const orgraph_staffing_row *const total = orgraph_staffing_total(staffing);
        CHECK(count == 3 && rows[1].post == manager && rows[1].min == 1 && rows[1].max == 2 && rows[1].standby == 1);
        CHECK(rows[2].min == ORGRAPH_UNKNOWN_COUNT && rows[2].filled == 2 && rows[2].vacant == 0);
        CHECK(fabs(rows[2].fte - 1.75) < 1e-12 && rows[2].excess == ORGRAPH_UNKNOWN_COUNT);
        CHECK(total->filled == 2 && total->min == 2 && total->max == 3 && total->post == ORGRAPH_NONE);
        CHECK(orgraph_staffing_people(staffing, &count) == NULL || count == 0);
    }
    orgraph_staffing_free(staffing);
    CHECK(orgraph_staffing_check(day, company, 1, &staffing, NULL) == ORGRAPH_OK);
    orgraph_staffing_rows(staffing, &count);
    CHECK(count == 1);
    orgraph_staffing_free(staffing);
    REFUSED(orgraph_staffing_check(day, gm, 0, &staffing, &error));
    CHECK(staffing == NULL);

    CHECK(orgraph_compare(before, day, &difference, NULL) == ORGRAPH_OK);
    {
        const orgraph_change *rows;
        span = orgraph_difference_removed(difference, &count);
        CHECK(count == 1);
        if (count == 1) CHECK_TEXT(orgraph_node_id(before, span[0]), "old");
        orgraph_difference_added(difference, &count);
        CHECK(count == 0);
        rows = orgraph_difference_changed(difference, &count);
        CHECK(count == 2 && rows[0].node == ann && rows[1].node == bo);
        if (count == 2) {
            CHECK_TEXT(rows[0].what, "absences");
            CHECK_TEXT(rows[0].before, "null");
            CHECK_TEXT(rows[1].before, "[{\"post\":\"rep\"}]");
        }
    }
    orgraph_difference_free(difference);
    REFUSED(orgraph_compare(day, NULL, &difference, &error));
    REFUSED(orgraph_compare(day, before, NULL, &error));
}

static void test_answers(const orgraph_snapshot *day, const orgraph_snapshot *before) {
    const orgraph_node rep = post(day, "rep");
    const orgraph_node ann = person(day, "a");
    const orgraph_node company = department(day, "d");
    orgraph_answer_options options = {sizeof options, 1, ORGRAPH_EXPLAIN | ORGRAPH_DOTTED, 1};
    orgraph_text *text = NULL;

    CHECK(orgraph_summary_json(day, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"departments\":2,\"jobs\":1,\"posts\":3,\"people\":3,\"duties\":0,\"workflows\":0,\"regulations\":0,"
               "\"vacant\":0}");
    orgraph_text_free(text);
    CHECK(orgraph_node_json(day, rep, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"record\":{\"id\":\"rep\""));
    orgraph_text_free(text);
    CHECK(orgraph_node_json(day, rep, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S2\""));
    orgraph_text_free(text);
    CHECK(orgraph_chain_json(day, rep, ORGRAPH_NONE, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"id\":\"sm\""));
    CHECK(has(text, "\"why\":{\"rule\":\"S2\""));
    orgraph_text_free(text);
    CHECK(orgraph_subordinates_json(day, company, NULL, &text, NULL) == ORGRAPH_OK);
    orgraph_text_free(text);
    CHECK(orgraph_common_json(day, rep, ann, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"down\":[]"));
    orgraph_text_free(text);
    CHECK(orgraph_staffing_json(day, company, NULL, &text, NULL) == ORGRAPH_OK);
    orgraph_text_free(text);
    CHECK(orgraph_difference_json(before, day, NULL, &text, NULL) == ORGRAPH_OK);
    orgraph_text_free(text);

    REFUSED(orgraph_chain_json(day, company, ORGRAPH_NONE, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_chain_json(day, ann, rep, NULL, &text, &error));
    REFUSED(orgraph_subordinates_json(day, job(day, "j"), NULL, &text, &error));
    REFUSED(orgraph_staffing_json(day, rep, NULL, &text, &error));
    REFUSED(orgraph_node_json(day, 99, NULL, &text, &error));
    REFUSED(orgraph_summary_json(NULL, &text, &error));
    REFUSED(orgraph_summary_json(day, NULL, &error));
    options.flags = 1024;
    REFUSED(orgraph_chain_json(day, rep, ORGRAPH_NONE, &options, &text, &error));
    options.flags = 0;
    options.struct_size = 4;
    REFUSED(orgraph_chain_json(day, rep, ORGRAPH_NONE, &options, &text, &error));
}

static void test_days_and_handles(orgraph_snapshot *day) {
    static const char *const bad_days[] = {"", "2026", "2026-02-30", "2026-13-01", "tomorrow", "2026-1-1", "\xFF"};
    orgraph_organization *organization = NULL;
    orgraph_snapshot *snapshot = NULL;
    orgraph_text *text = NULL;
    size_t i;
    CHECK(orgraph_read(document, sizeof document - 1, NULL, &organization, NULL) == ORGRAPH_OK);
    for (i = 0; i < sizeof bad_days / sizeof *bad_days; ++i)
        REFUSED(orgraph_snapshot_take(organization, bad_days[i], &snapshot, &error));
    REFUSED(orgraph_snapshot_take(organization, NULL, &snapshot, &error));
    REFUSED(orgraph_snapshot_take(NULL, "2026-01-01", &snapshot, &error));
    REFUSED(orgraph_snapshot_take(organization, "2026-01-01", NULL, &error));

    /* A handle of another kind is told from the right one. */
    REFUSED(orgraph_snapshot_take((const orgraph_organization *)(const void *)day, "2026-01-01", &snapshot, &error));
    REFUSED(orgraph_summary_json((const orgraph_snapshot *)(const void *)organization, &text, &error));
    CHECK(orgraph_nodes((const orgraph_snapshot *)(const void *)organization, ORGRAPH_POST, &i) == NULL && i == 0);
    orgraph_snapshot_free((orgraph_snapshot *)(void *)organization); /* does nothing */
    CHECK(orgraph_write(organization, &text, NULL) == ORGRAPH_OK);
    CHECK(orgraph_text_data((const orgraph_text *)(const void *)organization, &i) == NULL && i == 0);
    orgraph_text_free(text);
    orgraph_organization_free(organization);

    orgraph_error_free(NULL);
    orgraph_text_free(NULL);
    orgraph_problems_free(NULL);
    orgraph_organization_free(NULL);
    orgraph_snapshot_free(NULL);
    orgraph_staffing_free(NULL);
    orgraph_difference_free(NULL);
    CHECK_TEXT(orgraph_error_message(NULL), "");
    CHECK(orgraph_text_data(NULL, NULL) == NULL && orgraph_problems_rows(NULL, NULL) == NULL);
    CHECK(orgraph_display_width("\xE4\xB8\xADx", 4) == 3 && orgraph_display_width("\xE4", 1) == 0);
    CHECK(orgraph_abi_version() == ORGRAPH_ABI_VERSION && orgraph_version()[0] != '\0');
}

int main(void) {
    orgraph_snapshot *const before = take(document, "2019-01-01");
    orgraph_snapshot *const day = take(document, "2026-05-01");
    test_documents();
    test_nodes(day);
    test_many_texts(day);
    test_relations(day);
    test_structure(day, before);
    test_answers(day, before);
    test_days_and_handles(day);
    orgraph_snapshot_free(day);
    orgraph_snapshot_free(before);
    return outcome();
}
