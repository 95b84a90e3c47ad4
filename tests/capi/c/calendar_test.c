/* Reports due through the C interface: rows, JSON and iCalendar. */
#include <stdlib.h>

#include "organization.h"
#include "watch.h"

#define DAY "2026-11-27" /* a Friday */

/* The boss reports outside, the vacant lead to the boss, the clerks to the lead and to stores, which has no head. */
static const char document[] =
    "{\"orgraph\": 1, \"name\": \"Co.\", \"departments\": [{\"id\": \"co\", \"name\": \"Company\", \"head\": \"boss\"},"
    " {\"id\": \"st\", \"name\": \"Stores\", \"parent\": \"co\"}],"
    "\"posts\": [{\"id\": \"boss\", \"title\": \"Boss\", \"department\": \"co\", \"reports_to\": null, \"submits\": ["
    "  {\"document\": \"Accounts\", \"to\": {\"outside\": \"Owners\"}, \"every\": \"month\"}]},"
    " {\"id\": \"lead\", \"title\": \"Lead\", \"department\": \"co\", \"submits\": ["
    "  {\"document\": \"Plan\", \"every\": \"week\", \"on\": 6, \"due\": \"09:30\"}]},"
    " {\"id\": \"clerk\", \"title\": \"Clerk\", \"department\": \"co\", \"reports_to\": \"lead\", \"submits\": ["
    "  {\"document\": \"Diary\", \"every\": \"day\", \"due\": \"noon\"},"
    "  {\"document\": \"List\", \"to\": {\"department\": \"st\"}, \"every\": \"week\"},"
    "  {\"document\": \"Note\", \"to\": \"gone\", \"every\": \"week\"}]},"
    " {\"id\": \"gone\", \"title\": \"Gone\", \"department\": \"co\", \"to\": \"2020-12-31\"}],"
    "\"people\": [{\"id\": \"b\", \"name\": \"Bea\", \"appointments\": [{\"post\": \"boss\"}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"appointments\": [{\"post\": \"clerk\", \"to\": \"2026-11-29\"}]},"
    " {\"id\": \"d\", \"name\": \"Dee\", \"appointments\": [{\"post\": \"clerk\"}]}]}";

/* A row in words. */
static const char *told(const orgraph_snapshot *day, const orgraph_due_row *row) {
    static char text[512];
    size_t used;
    size_t i;
    used = (size_t)snprintf(text, sizeof text, "%s %d%s %s %s/%u", row->day, (int)row->weekday,
                            row->is_working_day != 0 ? "" : " off", row->document, orgraph_node_id(day, row->from),
                            (unsigned)row->position);
    if (row->time != NULL) used += (size_t)snprintf(text + used, sizeof text - used, " at %s", row->time);
    used += (size_t)snprintf(text + used, sizeof text - used, " by");
    for (i = 0; i < row->people_count; ++i)
        used += (size_t)snprintf(text + used, sizeof text - used, " %s", orgraph_node_id(day, row->people[i]));
    used += (size_t)snprintf(text + used, sizeof text - used, " to %s",
                             row->to_outside != NULL   ? row->to_outside
                             : row->to == ORGRAPH_NONE ? "?"
                                                       : orgraph_node_id(day, row->to));
    for (i = 0; i < row->receiver_count; ++i)
        used += (size_t)snprintf(text + used, sizeof text - used, " %s", orgraph_node_id(day, row->receivers[i]));
    CHECK(row->to == ORGRAPH_NONE || row->to_outside == NULL);
    return text;
}

static void test_rows(const orgraph_snapshot *day) {
    static const char *const expected[] = {"2026-11-27 5 Diary clerk/0 at noon by c d to lead b",
                                           "2026-11-27 5 List clerk/1 by c d to st b",
                                           "2026-11-27 5 Note clerk/2 by c d to ?",
                                           "2026-11-28 6 off Plan lead/0 at 09:30 by to boss b",
                                           "2026-11-30 1 Accounts boss/0 by b to Owners",
                                           "2026-11-30 1 Diary clerk/0 at noon by d to lead b"};
    orgraph_due *due = NULL;
    const orgraph_due_row *rows;
    size_t count = 0;
    size_t i;
    CHECK(orgraph_due_check(day, "2026-11-30", SIZE_MAX, NULL, &due, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_due_rows(due, &count);
    CHECK(count == 6);
    for (i = 0; i < 6 && count == 6; ++i) CHECK_TEXT(told(day, &rows[i]), expected[i]);
    CHECK(orgraph_due_rows(due, NULL) == rows);
    orgraph_due_free(due);

    CHECK(orgraph_due_check(day, NULL, SIZE_MAX, NULL, &due, NULL) == ORGRAPH_OK); /* the snapshot's day alone */
    rows = orgraph_due_rows(due, &count);
    CHECK(count == 3);
    for (i = 0; i < 3 && count == 3; ++i) CHECK_TEXT(told(day, &rows[i]), expected[i]);
    orgraph_due_free(due);
    orgraph_due_free(NULL);
}

static void test_bad_arguments(orgraph_snapshot *day) {
    orgraph_open_options options = {sizeof options, NULL, NULL};
    orgraph_due *due = (orgraph_due *)1;
    size_t count = 99;
    REFUSED(orgraph_due_check(NULL, NULL, SIZE_MAX, NULL, &due, &error));
    CHECK(due == NULL);
    REFUSED(orgraph_due_check(day, NULL, SIZE_MAX, NULL, NULL, &error));
    due = (orgraph_due *)1;
    CHECK(orgraph_due_check(day, "2026-11-26", SIZE_MAX, NULL, &due, &error) == ORGRAPH_INVALID_ARGUMENT);
    CHECK_TEXT(orgraph_error_message(error), "the last day, 2026-11-26, is before 2026-11-27");
    orgraph_error_free(error);
    error = NULL;
    CHECK(due == NULL);
    REFUSED(orgraph_due_check(day, "", SIZE_MAX, NULL, &due, &error));
    REFUSED(orgraph_due_check(day, "2026-11-31", SIZE_MAX, NULL, &due, &error));
    REFUSED(orgraph_due_check(day, "10000-01-01", SIZE_MAX, NULL, &due, &error));
    REFUSED(orgraph_due_check(day, "\xFF", SIZE_MAX, NULL, &due, &error));
    CHECK(orgraph_due_check(day, "2026-11-26", SIZE_MAX, NULL, &due, NULL) == ORGRAPH_INVALID_ARGUMENT);
    options.struct_size = 1;
    REFUSED(orgraph_due_check(day, NULL, SIZE_MAX, &options, &due, &error));
    CHECK(due == NULL);
    CHECK(orgraph_due_rows(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_due_rows((const orgraph_due *)(const void *)day, &count) == NULL && count == 0);
    orgraph_due_free((orgraph_due *)(void *)day); /* does nothing */
}

static void test_cancelling(const orgraph_snapshot *day) {
    watch seen = {0, 0, 0, 0};
    orgraph_open_options options = {sizeof options, watching, NULL};
    orgraph_text *text = (orgraph_text *)1;
    orgraph_due *due = NULL;
    int calls;
    int i;
    options.user = &seen;
    CHECK(orgraph_due_check(day, "2026-11-30", SIZE_MAX, &options, &due, NULL) == ORGRAPH_OK);
    orgraph_due_free(due);
    CHECK(seen.calls > 0 && seen.wrong == 0);
    calls = seen.calls;
    for (i = 1; i <= calls; ++i) { /* every call can cancel */
        const watch from_start = {0, 0, i, 0};
        seen = from_start;
        due = (orgraph_due *)1;
        FAILS(ORGRAPH_CANCELLED, orgraph_due_check(day, "2026-11-30", SIZE_MAX, &options, &due, &error));
        CHECK(due == NULL && seen.calls == i);
        seen = from_start;
        FAILS(ORGRAPH_CANCELLED, orgraph_due_json(day, "2026-11-30", &options, NULL, &text, &error));
        CHECK(text == NULL && seen.calls == i);
        seen = from_start;
        FAILS(ORGRAPH_CANCELLED, orgraph_due_ics(day, "2026-11-30", &options, NULL, &text, &error));
        CHECK(text == NULL && seen.calls == i);
    }
}

static void test_texts(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, 1, 0, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = NULL;
    CHECK(orgraph_due_json(day, "2026-11-30", NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(
        orgraph_text_data(text, NULL),
        "{\"due\":[{\"day\":\"2026-11-27\",\"time\":\"noon\",\"document\":\"Diary\",\"from\":{\"kind\":\"post\","
        "\"id\":\"clerk\",\"name\":\"Clerk\"},\"people\":[{\"kind\":\"person\",\"id\":\"c\",\"name\":\"Cy\"},"
        "{\"kind\":\"person\",\"id\":\"d\",\"name\":\"Dee\"}],\"to\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":"
        "\"Lead\"},\"receivers\":[{\"kind\":\"person\",\"id\":\"b\",\"name\":\"Bea\"}],\"working_day\":true}]}");
    orgraph_text_free(text);
    CHECK(orgraph_due_json(day, NULL, NULL, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"to\":null") && !has(text, "2026-11-28") && !has(text, "\"why\""));
    orgraph_text_free(text);
    options.flags = ORGRAPH_EXPLAIN;
    CHECK(orgraph_due_json(day, NULL, NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S15\",\"facts\":[{\"at\":\"/posts/2/submits/0\""));
    orgraph_text_free(text);

    CHECK(orgraph_due_ics(day, "2026-11-30", NULL, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && has(text, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(has(text, "UID:20261128-1-lead@Co%2E.orgraph\r\nDTSTAMP:20261128T000000Z\r\nDTSTART:20261128T093000\r\n"));
    CHECK(has(text, "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\nSUMMARY:Accounts - Boss\r\n"));
    orgraph_text_free(text);

    text = (orgraph_text *)1;
    REFUSED(orgraph_due_json(NULL, NULL, NULL, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_due_json(day, NULL, NULL, NULL, NULL, &error));
    REFUSED(orgraph_due_json(day, "2026-11-26", NULL, NULL, &text, &error));
    REFUSED(orgraph_due_json(day, "tomorrow", NULL, NULL, &text, &error));
    text = (orgraph_text *)1;
    REFUSED(orgraph_due_ics(NULL, NULL, NULL, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_due_ics(day, NULL, NULL, NULL, NULL, &error));
    REFUSED(orgraph_due_ics(day, "2026-11-26", NULL, NULL, &text, &error));
    REFUSED(orgraph_due_ics(day, "tomorrow", NULL, NULL, &text, &error));
    options.flags = 1024;
    REFUSED(orgraph_due_json(day, NULL, NULL, &options, &text, &error));
    REFUSED(orgraph_due_ics(day, NULL, NULL, &options, &text, &error));
    CHECK(text == NULL);
}

/* Rows keep what they borrow alive. */
static void test_lives(void) {
    orgraph_snapshot *const day = take(document, DAY);
    orgraph_due *due = NULL;
    size_t count = 0;
    CHECK(orgraph_due_check(day, "2026-12-31", SIZE_MAX, NULL, &due, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free((orgraph_snapshot *)(void *)due); /* does nothing */
    orgraph_snapshot_free(day);
    CHECK_TEXT(orgraph_due_rows(due, &count)[0].document, "Diary");
    CHECK_TEXT(orgraph_due_rows(due, &count)[count - 1].day, "2026-12-31");
    CHECK(orgraph_due_rows(due, &count)[0].people_count == 2);
    orgraph_due_free(due);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_rows(day);
    test_bad_arguments(day);
    test_cancelling(day);
    test_texts(day);
    test_lives();
    orgraph_snapshot_free(day);
    return outcome();
}
