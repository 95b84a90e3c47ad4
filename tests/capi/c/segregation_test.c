/* Segregation through the C interface: rows, days and JSON. */
#include <stdlib.h>

#include "organization.h"
#include "watch.h"

#define DAY "2026-11-21"

/* Ann prepares payments and, until the 25th, approves them; Bob approves, and acts for Ann from the 24th; Cy counts the
 * stores, which the cashier may not. */
static const char document[] =
    "{\"orgraph\": 1, \"departments\": [{\"id\": \"co\", \"name\": \"Company\"}],"
    "\"posts\": [{\"id\": \"cashier\", \"title\": \"Cashier\", \"department\": \"co\","
    "  \"authorities\": [{\"action\": \"prepare\", \"subject\": \"payment\"}]},"
    " {\"id\": \"lead\", \"title\": \"Lead\", \"department\": \"co\","
    "  \"authorities\": [{\"action\": \"approve\", \"subject\": \"*\", \"limit\": 10}]},"
    " {\"id\": \"keeper\", \"title\": \"Keeper\", \"department\": \"co\","
    "  \"duties\": [{\"id\": \"count\", \"text\": \"counts the stores\"}]}],"
    "\"people\": [{\"id\": \"a\", \"name\": \"Ann\", \"appointments\": [{\"post\": \"cashier\"},"
    "  {\"post\": \"lead\", \"to\": \"2026-11-25\"}],"
    "  \"delegates\": [{\"person\": \"b\", \"subject\": \"payment\", \"from\": \"2026-11-24\"}]},"
    " {\"id\": \"b\", \"name\": \"Bob\", \"appointments\": [{\"post\": \"lead\"}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"from\": \"2026-11-23\", \"appointments\": [{\"post\": \"keeper\"},"
    "  {\"post\": \"cashier\"}]}],"
    "\"incompatible\": [{\"name\": \"Payments\", \"any_of\": [{\"action\": \"prepare\", \"subject\": \"payment\"},"
    "  {\"action\": \"approve\", \"subject\": \"payment\"}]},"
    " {\"name\": \"Stores\", \"any_of\": [{\"duty\": \"count\"}, {\"post\": \"cashier\"}], \"at_most\": 1}]}";

/* A row in words. */
static const char *told(const orgraph_snapshot *day, const orgraph_breach *row) {
    static char text[512];
    size_t used;
    size_t i;
    used = (size_t)snprintf(text, sizeof text, "%u %s>%g %s %s %s:", (unsigned)row->rule, row->rule_name, row->at_most,
                            orgraph_node_id(day, row->person), row->from + 5, row->to + 5);
    for (i = 0; i < row->held_count; ++i) {
        const orgraph_held_item *const held = &row->held[i];
        used += (size_t)snprintf(text + used, sizeof text - used, " %u@%s %s %s", (unsigned)held->item,
                                 orgraph_node_id(day, held->through), held->from + 5, held->to + 5);
    }
    return text;
}

static void test_rows(orgraph_snapshot *day) {
    static const char *const expected[] = {
        "0 Payments>1 a 11-21 11-25: 0@cashier 11-21 11-25 1@lead 11-21 11-25",
        "0 Payments>1 b 11-24 11-30: 0@a 11-24 11-30 1@lead 11-24 11-30 1@a 11-24 11-25",
        "1 Stores>1 c 11-23 11-30: 0@keeper 11-23 11-30 1@cashier 11-23 11-30"};
    orgraph_breaches *breaches = NULL;
    const orgraph_breach *rows;
    size_t count = 0;
    size_t i;
    CHECK(orgraph_segregation_check(day, "2026-11-30", NULL, &breaches, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_breaches_rows(breaches, &count);
    CHECK(count == 3);
    for (i = 0; i < 3 && count == 3; ++i) CHECK_TEXT(told(day, &rows[i]), expected[i]);
    if (count == 3) {
        const orgraph_held_item *held = rows[0].held;
        CHECK_TEXT(held[1].what, "{\"action\":\"approve\",\"subject\":\"payment\"}");
        CHECK_TEXT(held[1].action, "approve");
        CHECK_TEXT(held[1].subject, "payment");
        CHECK(held[1].duty == NULL && held[1].post == ORGRAPH_NONE);
        held = rows[2].held;
        CHECK_TEXT(held[0].what, "{\"duty\":\"count\"}");
        CHECK_TEXT(held[0].duty, "count");
        CHECK(held[0].action == NULL && held[0].subject == NULL && held[0].post == ORGRAPH_NONE);
        CHECK(held[1].post == post(day, "cashier") && held[1].duty == NULL);
        CHECK(orgraph_node_name(day, rows[2].person) == NULL); /* Cy is not there yet */
    }
    CHECK(orgraph_breaches_rows(breaches, NULL) == rows);
    orgraph_breaches_free(breaches);

    CHECK(orgraph_segregation_check(day, NULL, NULL, &breaches, NULL) == ORGRAPH_OK); /* the snapshot's day alone */
    rows = orgraph_breaches_rows(breaches, &count);
    CHECK(count == 1);
    if (count == 1) CHECK_TEXT(told(day, rows), "0 Payments>1 a 11-21 11-21: 0@cashier 11-21 11-21 1@lead 11-21 11-21");
    orgraph_snapshot_free(day); /* rows outlive it */
    if (count == 1) CHECK_TEXT(rows[0].rule_name, "Payments");
    orgraph_breaches_free(breaches);
    orgraph_breaches_free(NULL);
}

static void test_bad_arguments(orgraph_snapshot *day) {
    orgraph_open_options options = {sizeof options, NULL, NULL};
    orgraph_breaches *breaches = (orgraph_breaches *)1;
    orgraph_text *text = NULL;
    size_t count = 99;
    REFUSED(orgraph_segregation_check(NULL, NULL, NULL, &breaches, &error));
    CHECK(breaches == NULL);
    REFUSED(orgraph_segregation_check(day, NULL, NULL, NULL, &error));
    breaches = (orgraph_breaches *)1;
    REFUSED(orgraph_segregation_check(day, "2026-11-20", NULL, &breaches, &error));
    CHECK(breaches == NULL);
    REFUSED(orgraph_segregation_check(day, "2026-11-31", NULL, &breaches, &error));
    REFUSED(orgraph_segregation_json(day, "2026-11-20", NULL, NULL, &text, &error));
    REFUSED(orgraph_segregation_json(day, NULL, NULL, NULL, NULL, &error));
    options.struct_size = 1;
    REFUSED(orgraph_segregation_check(day, NULL, &options, &breaches, &error));
    CHECK(orgraph_breaches_rows(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_breaches_rows((const orgraph_breaches *)(const void *)day, &count) == NULL && count == 0);
    orgraph_breaches_free((orgraph_breaches *)(void *)day); /* does nothing */
}

static void test_cancelling(const orgraph_snapshot *day) {
    watch seen = {0, 0, 0, 0};
    orgraph_open_options options = {sizeof options, watching, NULL};
    orgraph_text *text = (orgraph_text *)1;
    orgraph_breaches *breaches = NULL;
    int calls;
    int i;
    options.user = &seen;
    CHECK(orgraph_segregation_check(day, "2026-11-30", &options, &breaches, NULL) == ORGRAPH_OK);
    orgraph_breaches_free(breaches);
    CHECK(seen.calls > 0 && seen.wrong == 0);
    calls = seen.calls;
    for (i = 1; i <= calls; ++i) { /* every call can cancel */
        const watch from_start = {0, 0, i, 0};
        seen = from_start;
        breaches = (orgraph_breaches *)1;
        FAILS(ORGRAPH_CANCELLED, orgraph_segregation_check(day, "2026-11-30", &options, &breaches, &error));
        CHECK(breaches == NULL && seen.calls == i);
        seen = from_start;
        FAILS(ORGRAPH_CANCELLED, orgraph_segregation_json(day, "2026-11-30", &options, NULL, &text, &error));
        CHECK(text == NULL && seen.calls == i);
    }
}

static void test_json(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, 1, 0, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = NULL;
    CHECK(orgraph_segregation_json(day, "2026-11-30", NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"breaches\":[{\"rule\":\"Payments\",\"at_most\":1,\"person\":{\"kind\":\"person\",\"id\":\"a\","
               "\"name\":\"Ann\"},\"from\":\"2026-11-21\",\"to\":\"2026-11-25\",\"held\":["
               "{\"what\":{\"action\":\"prepare\",\"subject\":\"payment\"},\"through\":{\"kind\":\"post\","
               "\"id\":\"cashier\",\"name\":\"Cashier\"},\"from\":\"2026-11-21\",\"to\":\"2026-11-25\"},"
               "{\"what\":{\"action\":\"approve\",\"subject\":\"payment\"},\"through\":{\"kind\":\"post\","
               "\"id\":\"lead\",\"name\":\"Lead\"},\"from\":\"2026-11-21\",\"to\":\"2026-11-25\"}]}]}");
    orgraph_text_free(text);
    options.limit = 0;
    CHECK(orgraph_segregation_json(day, NULL, NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL), "{\"breaches\":[]}");
    orgraph_text_free(text);
    options.limit = SIZE_MAX;
    options.flags = ORGRAPH_EXPLAIN;
    CHECK(orgraph_segregation_json(day, "2026-11-30", NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S14\",\"facts\":[{\"at\":\"/incompatible/0\""));
    CHECK(has(text, "\"at\":\"/people/0/delegates/0\""));
    CHECK(has(text, "\"at\":\"/posts/2/duties/0\""));
    CHECK(has(text, "\"name\":\"Cy\"")); /* by the name of the first day */
    orgraph_text_free(text);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_bad_arguments(day);
    test_cancelling(day);
    test_json(day);
    test_rows(day);
    return outcome();
}
