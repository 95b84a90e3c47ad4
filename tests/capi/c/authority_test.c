/* Who may, and who approves, through the C interface: rows and JSON. */
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "authority_document.h"

/* Rows that callers were compiled with do not change within one version of the binary interface. */
_Static_assert(sizeof(orgraph_passed_over) == 8 && offsetof(orgraph_passed_over, why) == 4, "orgraph_passed_over");
_Static_assert(offsetof(orgraph_authority, position) == 8 && offsetof(orgraph_authority, limit_kind) == 12 &&
                   offsetof(orgraph_authority, limit) == 16 && offsetof(orgraph_authority, currency) == 24,
               "orgraph_authority");
#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof(orgraph_fact) == 16 && offsetof(orgraph_fact, value) == 8, "orgraph_fact");
_Static_assert(sizeof(orgraph_authority) == 40 && offsetof(orgraph_authority, is_undecided) == 32,
               "orgraph_authority");
_Static_assert(sizeof(orgraph_approver) == 64 && offsetof(orgraph_approver, authority) == 16, "orgraph_approver");
_Static_assert(sizeof(orgraph_authority_question) == 56 && offsetof(orgraph_authority_question, amount) == 24 &&
                   offsetof(orgraph_authority_question, facts) == 40,
               "orgraph_authority_question");
#endif
_Static_assert(ORGRAPH_UNLIMITED == 0 && ORGRAPH_LIMIT_STATED == 1 && ORGRAPH_LIMIT_UNSTATED == 2 &&
                   ORGRAPH_NO_AUTHORITY == 0 && ORGRAPH_LIMIT_TOO_LOW == 1 && ORGRAPH_CONDITION_FAILS == 2 &&
                   ORGRAPH_AUTHORITY_UNDECIDED == 3 && ORGRAPH_POST_VACANT == 4 && ORGRAPH_HOLDERS_AWAY == 5 &&
                   ORGRAPH_HELD_BY_SELF == 6,
               "values");

static orgraph_authority_question question_of(const char *action, const char *subject, double amount) {
    const orgraph_authority_question question = {sizeof question, action, subject, amount, NULL, NULL, 0};
    return question;
}

/* Rows in words: `lead<1000EUR lead/0?`. */
static const char *told(const orgraph_snapshot *day, const orgraph_authority_question *question) {
    static char text[512];
    orgraph_authorities *authorities = NULL;
    const orgraph_authority *rows;
    size_t count = 99;
    size_t used = 0;
    size_t i;
    CHECK(orgraph_authority_check(day, question, &authorities, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_authorities_rows(authorities, &count);
    CHECK(orgraph_authorities_rows(authorities, NULL) == rows);
    text[0] = '\0';
    for (i = 0; i < count; ++i) {
        const orgraph_authority *const row = &rows[i];
        char limit[32] = "";
        if (row->limit_kind == ORGRAPH_LIMIT_STATED) snprintf(limit, sizeof limit, "<%g", row->limit);
        if (row->limit_kind == ORGRAPH_LIMIT_UNSTATED) snprintf(limit, sizeof limit, "<?");
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s%s%s %s/%u%s", i == 0 ? "" : ", ",
                                 orgraph_node_id(day, row->post), limit, row->currency == NULL ? "" : row->currency,
                                 orgraph_node_id(day, row->owner), (unsigned)row->position,
                                 row->is_undecided ? "?" : "");
    }
    orgraph_authorities_free(authorities);
    return text;
}

static void test_who_may(const orgraph_snapshot *day) {
    const orgraph_fact annual = {"plan", "annual"};
    const orgraph_fact other = {"plan", "other"};
    const orgraph_fact amount = {"amount", "2000"};
    orgraph_authority_question question = question_of("approve", "payment", ORGRAPH_UNKNOWN_AMOUNT);
    CHECK_TEXT(told(day, &question), "boss boss/0, lead<1000EUR lead/0, second second/0");
    question.amount = 1000;
    CHECK_TEXT(told(day, &question), "boss boss/0, lead<1000EUR lead/0, second second/0");
    question.amount = 1000.5;
    CHECK_TEXT(told(day, &question), "boss boss/0, second second/0");
    question.amount = 10;
    question.currency = "USD"; /* not that of the limit */
    CHECK_TEXT(told(day, &question), "boss boss/0, second second/0");
    question.currency = "eur"; /* folded */
    CHECK_TEXT(told(day, &question), "boss boss/0, lead<1000EUR lead/0, second second/0");
    question = question_of("Approve", "payment", ORGRAPH_UNKNOWN_AMOUNT);
    question.facts = &amount; /* stands for the amount, and may be given beside the same one */
    question.fact_count = 1;
    CHECK_TEXT(told(day, &question), "boss boss/0, second second/0");
    question.amount = 2000;
    CHECK_TEXT(told(day, &question), "boss boss/0, second second/0");

    question = question_of("approve", "travel", 0);
    CHECK_TEXT(told(day, &question), "boss boss/0, lead<? lead/1?");
    question.amount = ORGRAPH_UNKNOWN_AMOUNT; /* no limit matters */
    CHECK_TEXT(told(day, &question), "boss boss/0, lead<? lead/1");
    question = question_of("approve", "hire", 5);
    CHECK_TEXT(told(day, &question), "boss boss/0, lead lead/2?");
    question.fact_count = 1;
    question.facts = &annual;
    CHECK_TEXT(told(day, &question), "boss boss/0, lead lead/2");
    question.facts = &other;
    CHECK_TEXT(told(day, &question), "boss boss/0");
    question = question_of("prepare", "payment", 5);
    CHECK_TEXT(told(day, &question), "clerk clerks/0"); /* by the job */
    question = question_of("sign", "payment", 5);
    CHECK_TEXT(told(day, &question), "");
}

/* Who approves in words: `dan@boss for bea`, and the posts passed over. */
static const char *approver(const orgraph_snapshot *day, const orgraph_authority_question *question, const char *who,
                            const char *in) {
    static char text[512];
    const orgraph_node node = in == NULL ? ORGRAPH_NONE : post(day, in);
    orgraph_approver found;
    orgraph_passed_over passed_over[8];
    size_t count = 99;
    size_t used;
    size_t i;
    CHECK(orgraph_approver_of(day, question, person(day, who), node, &found, passed_over, 8, &count, &error) ==
              ORGRAPH_OK &&
          error == NULL);
    CHECK((found.person == ORGRAPH_NONE) == (found.post == ORGRAPH_NONE));
    CHECK(found.authority.post == found.post);
    used = (size_t)snprintf(text, sizeof text, "%s", found.person == ORGRAPH_NONE ? "nobody" : "");
    if (found.person != ORGRAPH_NONE)
        used = (size_t)snprintf(text, sizeof text, "%s@%s", orgraph_node_id(day, found.person),
                                orgraph_node_id(day, found.post));
    if (found.acting_for != ORGRAPH_NONE)
        used += (size_t)snprintf(text + used, sizeof text - used, " for %s", orgraph_node_id(day, found.acting_for));
    for (i = 0; i < count; ++i)
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s=%d", i == 0 ? "; " : " ",
                                 orgraph_node_id(day, passed_over[i].post), (int)passed_over[i].why);
    return text;
}

static void test_approver(const orgraph_snapshot *day) {
    const orgraph_fact other = {"plan", "other"};
    orgraph_authority_question question = question_of("approve", "payment", 500);
    orgraph_snapshot *supposed;
    CHECK_TEXT(approver(day, &question, "cal", NULL), "lea@lead");
    CHECK_TEXT(approver(day, &question, "lea", NULL), "dan@boss for bea");
    CHECK_TEXT(approver(day, &question, "bea", NULL), "nobody"); /* nobody is above */
    CHECK_TEXT(approver(day, &question, "eve", NULL), "dan@boss for bea; second=6");
    CHECK_TEXT(approver(day, &question, "eve", "aide"), "dan@boss for bea; second=6");
    CHECK_TEXT(approver(day, &question, "eve", "second"), "dan@boss for bea");
    supposed = vacated(day, "lead");
    CHECK_TEXT(approver(supposed, &question, "cal", NULL), "dan@boss for bea; lead=4");
    orgraph_snapshot_free(supposed);
    question.amount = 2000;
    CHECK_TEXT(approver(day, &question, "cal", NULL), "dan@boss for bea; lead=1");
    CHECK_TEXT(approver(day, &question, "dan", NULL), "nobody; lead=1 boss=5"); /* not for himself */
    question.amount = 6000;                                                     /* more than is delegated */
    CHECK_TEXT(approver(day, &question, "cal", NULL), "nobody; lead=1 boss=5");
    question = question_of("approve", "travel", 6);
    CHECK_TEXT(approver(day, &question, "cal", NULL), "nobody; lead=3 boss=5");
    question = question_of("approve", "hire", 6);
    question.facts = &other;
    question.fact_count = 1;
    CHECK_TEXT(approver(day, &question, "cal", "clerk"), "nobody; lead=2 boss=5");
    question = question_of("sign", "payment", 6);
    CHECK_TEXT(approver(day, &question, "cal", NULL), "nobody; lead=0 boss=0");
    question = question_of("approve", "payment", ORGRAPH_UNKNOWN_AMOUNT);
    CHECK_TEXT(approver(day, &question, "cal", NULL), "lea@lead");
}

static void test_short_buffers(const orgraph_snapshot *day) {
    const orgraph_authority_question question = question_of("sign", "payment", 6);
    const orgraph_passed_over untouched = {77, 77};
    const orgraph_node cal = person(day, "cal");
    orgraph_approver found;
    orgraph_passed_over passed_over[3];
    size_t capacity;
    size_t count;
    size_t i;
    for (capacity = 0; capacity <= 3; ++capacity) { /* a short buffer is filled, and no more than that */
        for (i = 0; i < 3; ++i) passed_over[i] = untouched;
        CHECK(orgraph_approver_of(day, &question, cal, ORGRAPH_NONE, &found, passed_over, capacity, &count, &error) ==
              ORGRAPH_OK);
        CHECK(count == 2 && error == NULL && found.post == ORGRAPH_NONE);
        CHECK(passed_over[0].post == (capacity < 1 ? 77 : post(day, "lead")));
        CHECK(passed_over[1].post == (capacity < 2 ? 77 : post(day, "boss")));
        CHECK(passed_over[2].post == 77);
    }
    CHECK(orgraph_approver_of(day, &question, cal, ORGRAPH_NONE, &found, NULL, 0, &count, NULL) == ORGRAPH_OK);
    CHECK(count == 2);
    REFUSED(orgraph_approver_of(day, &question, cal, ORGRAPH_NONE, &found, NULL, 1, &count, &error));
    CHECK(count == 0);
}

/* A question is refused by all that take it, and leaves nothing in their outputs. */
static void check_bad_question(const orgraph_snapshot *day, const orgraph_authority_question *question,
                               const char *says) {
    orgraph_authorities *authorities = (orgraph_authorities *)1;
    orgraph_text *text = (orgraph_text *)1;
    orgraph_approver found = {1, 1, 1, {1, 1, 1, 1, 1, "", 1}, 1};
    size_t count = 99;
    const orgraph_node cal = person(day, "cal");
    REFUSED_SAYING(says, orgraph_authority_check(day, question, &authorities, &error));
    REFUSED(orgraph_approver_of(day, question, cal, ORGRAPH_NONE, &found, NULL, 0, &count, &error));
    CHECK(authorities == NULL && count == 0);
    CHECK(found.post == ORGRAPH_NONE && found.person == ORGRAPH_NONE && found.acting_for == ORGRAPH_NONE);
    CHECK(found.authority.post == ORGRAPH_NONE && found.authority.owner == ORGRAPH_NONE);
    CHECK(found.authority.currency == NULL && found.authority.limit_kind == ORGRAPH_UNLIMITED);
    REFUSED(orgraph_authority_json(day, question, NULL, &text, &error));
    CHECK(text == NULL);
    text = (orgraph_text *)1;
    REFUSED(orgraph_approver_json(day, question, cal, ORGRAPH_NONE, NULL, &text, &error));
    CHECK(text == NULL);
}

static void test_bad_questions(const orgraph_snapshot *day) {
    static const char broken[] = "\xFF";
    const orgraph_authority_question good = question_of("approve", "payment", 5);
    orgraph_fact facts[2] = {{"plan", "annual"}, {"plan", "annual"}};
    orgraph_authority_question question = good;
    check_bad_question(day, NULL, "question");
    question.action = NULL;
    check_bad_question(day, &question, "action");
    question.action = broken;
    check_bad_question(day, &question, "not UTF-8");
    question = good;
    question.subject = NULL;
    check_bad_question(day, &question, "subject");
    question.subject = broken;
    check_bad_question(day, &question, "not UTF-8");
    question = good;
    question.currency = broken;
    check_bad_question(day, &question, "not UTF-8");
    question = good;
    question.amount = -2;
    check_bad_question(day, &question, "0 or more");
    question.amount = NAN;
    check_bad_question(day, &question, "0 or more");
    question.amount = INFINITY;
    check_bad_question(day, &question, "0 or more");
    question = good;
    question.struct_size = sizeof question - 1;
    check_bad_question(day, &question, "struct_size");
    question.struct_size = 0;
    check_bad_question(day, &question, "struct_size");
    question = good;
    question.fact_count = 2;
    check_bad_question(day, &question, "NULL");
    question.facts = facts;
    check_bad_question(day, &question, "\"plan\" is given twice");
    facts[1].name = "amount";
    facts[1].value = "6";
    check_bad_question(day, &question, "\"6\""); /* another amount */
    facts[1].name = NULL;
    check_bad_question(day, &question, "name of a fact");
    facts[1].name = broken;
    check_bad_question(day, &question, "not UTF-8");
    facts[1].name = "b";
    facts[1].value = NULL;
    check_bad_question(day, &question, "value of a fact");
    facts[1].value = broken;
    check_bad_question(day, &question, "not UTF-8");
}

static void test_bad_arguments(const orgraph_snapshot *day) {
    const orgraph_authority_question question = question_of("approve", "payment", 5);
    struct {
        orgraph_authority_question known;
        uint64_t added;
    } newer;
    const orgraph_node not_people[] = {post(day, "lead"),       department(day, "co"),
                                       job(day, "clerks"),      person(day, "eve") + 1, /* Xi has gone */
                                       orgraph_node_count(day), ORGRAPH_NONE};
    const orgraph_node not_held[] = {post(day, "lead"),  post(day, "spare"),     post(day, "later"),
                                     person(day, "cal"), post(day, "spare") + 1, UINT32_MAX - 1};
    const orgraph_node cal = person(day, "cal");
    const orgraph_answer_options small = {1, SIZE_MAX, 0, ORGRAPH_ANY_DEPTH};
    orgraph_authorities *authorities = (orgraph_authorities *)1;
    orgraph_approver found;
    orgraph_text *text;
    size_t count = 99;
    size_t i;
    REFUSED(orgraph_authority_check(NULL, &question, &authorities, &error));
    CHECK(authorities == NULL);
    CHECK(orgraph_authority_json(day, &question, NULL, &text, NULL) == ORGRAPH_OK);
    authorities = (orgraph_authorities *)1;
    REFUSED(orgraph_authority_check((const orgraph_snapshot *)(const void *)text, &question, &authorities, &error));
    CHECK(authorities == NULL);
    orgraph_text_free(text);
    REFUSED(orgraph_authority_check(day, &question, NULL, &error));
    CHECK(orgraph_authority_check(NULL, NULL, NULL, NULL) == ORGRAPH_INVALID_ARGUMENT);
    REFUSED(orgraph_approver_of(NULL, &question, cal, ORGRAPH_NONE, &found, NULL, 0, &count, &error));
    CHECK(count == 0);
    REFUSED(orgraph_approver_of(day, &question, cal, ORGRAPH_NONE, NULL, NULL, 0, &count, &error));
    REFUSED(orgraph_approver_of(day, &question, cal, ORGRAPH_NONE, &found, NULL, 0, NULL, &error));
    REFUSED(orgraph_authority_json(NULL, &question, NULL, &text, &error));
    REFUSED(orgraph_authority_json(day, &question, NULL, NULL, &error));
    REFUSED(orgraph_authority_json(day, &question, &small, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_approver_json(NULL, &question, cal, ORGRAPH_NONE, NULL, &text, &error));
    REFUSED(orgraph_approver_json(day, &question, cal, ORGRAPH_NONE, NULL, NULL, &error));
    REFUSED(orgraph_approver_json(day, &question, cal, ORGRAPH_NONE, &small, &text, &error));
    for (i = 0; i < sizeof not_people / sizeof *not_people; ++i) {
        REFUSED(orgraph_approver_of(day, &question, not_people[i], ORGRAPH_NONE, &found, NULL, 0, &count, &error));
        text = (orgraph_text *)1;
        REFUSED(orgraph_approver_json(day, &question, not_people[i], ORGRAPH_NONE, NULL, &text, &error));
        CHECK(text == NULL);
    }
    for (i = 0; i < sizeof not_held / sizeof *not_held; ++i) {
        if (not_held[i] == ORGRAPH_NONE) continue; /* the main one */
        REFUSED(orgraph_approver_of(day, &question, cal, not_held[i], &found, NULL, 0, &count, &error));
        REFUSED(orgraph_approver_json(day, &question, cal, not_held[i], NULL, &text, &error));
    }
    newer.known = question; /* of a caller that knows more than this library: the rest is left alone */
    newer.known.struct_size = sizeof newer;
    newer.added = UINT64_MAX;
    CHECK_TEXT(told(day, &newer.known), "boss boss/0, lead<1000EUR lead/0, second second/0");

    count = 99;
    CHECK(orgraph_authorities_rows(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_authorities_rows((const orgraph_authorities *)(const void *)day, &count) == NULL && count == 0);
    CHECK(orgraph_authorities_rows(NULL, NULL) == NULL);
    orgraph_authorities_free(NULL);
    orgraph_authorities_free((orgraph_authorities *)(void *)(uintptr_t)day); /* does nothing */
}

static void test_json(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, 2, 0, ORGRAPH_ANY_DEPTH};
    orgraph_authority_question question = question_of("approve", "payment", 500);
    const orgraph_node cal = person(day, "cal");
    orgraph_text *text = NULL;
    CHECK_JSON(orgraph_authority_json(day, &question, &options, &json, &error),
               "{\"may\":[{\"post\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"Boss\"},\"limit\":null,"
               "\"currency\":null,\"undecided\":false,\"holders\":[{\"kind\":\"person\",\"id\":\"bea\","
               "\"name\":\"Bea\",\"as\":\"regular\",\"away\":true}],"
               "\"from\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"Boss\"}},"
               "{\"post\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":\"Lead\"},\"limit\":1000,"
               "\"currency\":\"EUR\",\"undecided\":false,\"holders\":[{\"kind\":\"person\",\"id\":\"lea\","
               "\"name\":\"Lea\",\"as\":\"regular\",\"away\":false}],"
               "\"from\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":\"Lead\"}}]}");
    options.limit = 0;
    CHECK_JSON(orgraph_authority_json(day, &question, &options, &json, &error), "{\"may\":[]}");
    question.amount = 2000;
    CHECK_JSON(orgraph_approver_json(day, &question, cal, ORGRAPH_NONE, NULL, &json, &error),
               "{\"of\":{\"kind\":\"person\",\"id\":\"cal\",\"name\":\"Cal\"},"
               "\"in\":{\"kind\":\"post\",\"id\":\"clerk\",\"name\":\"Clerk\"},"
               "\"post\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"Boss\"},"
               "\"approver\":{\"kind\":\"person\",\"id\":\"dan\",\"name\":\"Dan\"},\"as\":\"delegate\","
               "\"for\":{\"kind\":\"person\",\"id\":\"bea\",\"name\":\"Bea\"},\"limit\":null,\"currency\":null,"
               "\"delegated_limit\":5000,"
               "\"passed_over\":[{\"post\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":\"Lead\"},"
               "\"why\":\"limit-too-low\"}]}");
    question.action = "sign";
    CHECK_JSON(orgraph_approver_json(day, &question, person(day, "lea"), ORGRAPH_NONE, &options, &json, &error),
               "{\"of\":{\"kind\":\"person\",\"id\":\"lea\",\"name\":\"Lea\"},"
               "\"in\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":\"Lead\"},\"post\":null,\"approver\":null,"
               "\"as\":null,\"for\":null,\"limit\":null,\"currency\":null,"
               "\"delegated_limit\":null,\"passed_over\":[]}");
    question.action = "approve";
    options.flags = ORGRAPH_EXPLAIN;
    options.limit = SIZE_MAX;
    CHECK(orgraph_authority_json(day, &question, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S12\",\"facts\":[{\"at\":\"/posts/0/authorities/0\""));
    CHECK(has(text, "\"source\":\"charter\""));
    orgraph_text_free(text);
    CHECK(orgraph_approver_json(day, &question, cal, ORGRAPH_NONE, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"at\":\"/people/0/delegates/0\""));
    CHECK(has(text, "\"at\":\"/people/0/absences/0\""));
    orgraph_text_free(text);
}

/* Rows, and what they borrow, outlive the snapshot; so does what the approver borrows for as long as the snapshot. */
static void test_lifetimes(orgraph_snapshot *day) {
    const orgraph_authority_question question = question_of("approve", "payment", 500);
    orgraph_authorities *authorities = NULL;
    orgraph_approver found;
    size_t count = 0;
    CHECK(orgraph_approver_of(day, &question, person(day, "cal"), ORGRAPH_NONE, &found, NULL, 0, &count, NULL) ==
          ORGRAPH_OK);
    CHECK_TEXT(found.authority.currency, "EUR");
    CHECK(found.authority.limit == 1000 && found.authority.limit_kind == ORGRAPH_LIMIT_STATED && count == 0);
    CHECK(orgraph_authority_check(day, &question, &authorities, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free(day);
    CHECK_TEXT(orgraph_authorities_rows(authorities, &count)[1].currency, "EUR");
    CHECK(count == 3);
    orgraph_authorities_free(authorities);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_who_may(day);
    test_approver(day);
    test_short_buffers(day);
    test_bad_questions(day);
    test_bad_arguments(day);
    test_json(day);
    test_lifetimes(day);
    return outcome();
}
