/* Documents and RACI through the C interface: rows and JSON. */
#include <stdlib.h>

#include "organization.h"

#define DAY "2026-11-21"

/* The clerk writes plans for the boss, who is above the vacant lead; the bank is told. */
static const char document[] =
    "{\"orgraph\": 1, \"departments\": [{\"id\": \"co\", \"name\": \"Company\", \"head\": \"boss\"},"
    " {\"id\": \"st\", \"name\": \"Stores\", \"parent\": \"co\"}],"
    "\"posts\": [{\"id\": \"boss\", \"title\": \"Boss\", \"department\": \"co\", \"reports_to\": null},"
    " {\"id\": \"lead\", \"title\": \"Lead\", \"department\": \"co\"},"
    " {\"id\": \"clerk\", \"title\": \"Clerk\", \"department\": \"co\", \"reports_to\": \"lead\", \"submits\": ["
    "  {\"document\": \"Plan\", \"every\": \"month\", \"on\": 26, \"due\": \"noon\"},"
    "  {\"document\": \"List\", \"to\": {\"outside\": \"Bank\"}, \"every\": \"event\", \"on\": \"new stock\"},"
    "  {\"document\": \"Note\", \"to\": \"gone\", \"every\": \"unstated\"}]},"
    " {\"id\": \"gone\", \"title\": \"Gone\", \"department\": \"co\", \"to\": \"2020-12-31\"}],"
    "\"people\": [{\"id\": \"b\", \"name\": \"Bea\", \"appointments\": [{\"post\": \"boss\"}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"appointments\": [{\"post\": \"clerk\"}]}],"
    "\"workflows\": [{\"code\": \"W\", \"name\": \"Work\", \"steps\": ["
    "  {\"id\": \"draft\", \"action\": \"prepare\", \"by\": \"clerk\", \"what\": \"write it\", \"output\": \"Draft\"},"
    "  {\"id\": \"check\", \"action\": \"review\", \"by\": {\"superior_of\": \"initiator\"}, \"input\": \"draft\"},"
    "  {\"id\": \"again\", \"action\": \"consult\", \"by\": [{\"superior_of\": \"check\"}, {\"department\": \"st\"}],"
    "   \"input\": \"Draft\", \"when\": {\"k\": [\"v\"]}},"
    "  {\"id\": \"sign\", \"action\": \"sign\", \"by\": [\"lead\", \"boss\"], \"input\": \"Draft\","
    "   \"output\": \"Plan\"},"
    "  {\"id\": \"tell\", \"action\": \"inform\", \"by\": {\"outside\": \"Bank\"}, \"input\": \"Draft\","
    "   \"next\": \"V\"}]},"
    " {\"code\": \"V\", \"name\": \"Empty\", \"steps\": []}]}";

static const char *called(const orgraph_snapshot *day, const orgraph_party *party) {
    static char text[64];
    CHECK((party->kind == ORGRAPH_PARTY_NODE) == (party->node != ORGRAPH_NONE));
    CHECK((party->kind == ORGRAPH_PARTY_OUTSIDE) == (party->outside != NULL));
    CHECK((party->kind == ORGRAPH_PARTY_SUPERIOR) == (party->superior_of != NULL));
    snprintf(text, sizeof text, "%s%s",
             party->kind == ORGRAPH_PARTY_SUPERIOR  ? "superior of "
             : party->kind == ORGRAPH_PARTY_OUTSIDE ? "outside "
                                                    : "",
             party->kind == ORGRAPH_PARTY_SUPERIOR  ? party->superior_of
             : party->kind == ORGRAPH_PARTY_OUTSIDE ? party->outside
             : party->kind == ORGRAPH_PARTY_NODE    ? orgraph_node_id(day, party->node)
                                                    : "?");
    return text;
}

/* An entry in words. */
static const char *told(const orgraph_snapshot *day, const orgraph_document_entry *entry) {
    static char text[512];
    orgraph_workflow workflow;
    orgraph_step step;
    size_t used;
    size_t i;
    used = (size_t)snprintf(text, sizeof text, "%d %s:", (int)entry->role, called(day, &entry->party));
    for (i = 0; i < entry->people_count; ++i)
        used += (size_t)snprintf(text + used, sizeof text - used, " %s", orgraph_node_id(day, entry->people[i]));
    if (entry->from != ORGRAPH_NONE) {
        CHECK(entry->workflow == ORGRAPH_NO_WORKFLOW && entry->step == ORGRAPH_NO_STEP);
        snprintf(text + used, sizeof text - used, " %s/%u every %d on %s due %s", orgraph_node_id(day, entry->from),
                 (unsigned)entry->position, (int)entry->every, entry->on == NULL ? "-" : entry->on,
                 entry->due == NULL ? "-" : entry->due);
    } else {
        CHECK(entry->every == -1 && entry->on == NULL && entry->due == NULL);
        CHECK(orgraph_workflow_of(day, entry->workflow, &workflow, NULL) == ORGRAPH_OK);
        CHECK(orgraph_step_of(day, entry->workflow, entry->step, &step, NULL) == ORGRAPH_OK);
        snprintf(text + used, sizeof text - used, " %s/%s%s", workflow.code, step.id,
                 entry->is_conditional != 0 ? " if" : "");
    }
    return text;
}

static void check_entries(const orgraph_snapshot *day, const orgraph_document *row, const char *const *expected,
                          size_t count) {
    size_t i;
    CHECK(row->entry_count == count);
    for (i = 0; i < count && i < row->entry_count; ++i) CHECK_TEXT(told(day, &row->entries[i]), expected[i]);
}

static void test_documents(const orgraph_snapshot *day) {
    static const char *const plan[] = {"0 clerk: c clerk/0 every 2 on 26 due noon",
                                       "1 lead: b clerk/0 every 2 on 26 due noon", "0 lead: W/sign",
                                       "0 boss: b W/sign"};
    static const char *const list[] = {"0 clerk: c clerk/1 every 5 on new stock due -",
                                       "1 outside Bank: clerk/1 every 5 on new stock due -"};
    static const char *const note[] = {"0 clerk: c clerk/2 every 6 on - due -", "1 ?: clerk/2 every 6 on - due -"};
    static const char *const draft[] = {"0 clerk: c W/draft",
                                        "2 superior of initiator: W/check",
                                        "5 superior of check: W/again if",
                                        "5 st: W/again if",
                                        "4 lead: W/sign",
                                        "4 boss: b W/sign",
                                        "1 outside Bank: W/tell"};
    orgraph_documents *documents = NULL;
    const orgraph_document *rows;
    size_t count = 0;
    CHECK(orgraph_documents_check(day, NULL, &documents, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_documents_rows(documents, &count);
    CHECK(count == 4);
    if (count == 4) {
        CHECK_TEXT(rows[0].name, "Plan");
        CHECK_TEXT(rows[1].name, "List");
        CHECK_TEXT(rows[2].name, "Note");
        CHECK_TEXT(rows[3].name, "Draft");
        check_entries(day, &rows[0], plan, 4);
        check_entries(day, &rows[1], list, 2);
        check_entries(day, &rows[2], note, 2);
        check_entries(day, &rows[3], draft, 7);
        CHECK(rows[0].leads_to_count == 0 && rows[0].workflow_count == 0);
        CHECK(rows[3].leads_to_count == 1 && rows[3].workflow_count == 1);
        CHECK_TEXT(rows[3].leads_to[0], "Plan");
        CHECK(rows[3].workflows[0] == 1);
    }
    CHECK(orgraph_documents_rows(documents, NULL) == rows);
    orgraph_documents_free(documents);

    CHECK(orgraph_documents_check(day, "DRAFT", &documents, NULL) == ORGRAPH_OK);
    rows = orgraph_documents_rows(documents, &count);
    CHECK(count == 1);
    check_entries(day, &rows[0], draft, 7);
    orgraph_documents_free(documents);
    orgraph_documents_free(NULL);
}

static void check_gap(const orgraph_raci_gap *gap, uint32_t step, orgraph_raci_gap_code code, const char *message) {
    CHECK(gap->step == step);
    CHECK(gap->code == code);
    CHECK_TEXT(gap->message, message);
}

static void test_raci(const orgraph_snapshot *day) {
    static const char *const columns[] = {"clerk", "superior of initiator", "superior of check", "st", "lead",
                                          "boss",  "outside Bank"};
    static const char *const roles[] = {"R------", "-C-----", "--CC---", "----AA-", "------I"};
    orgraph_raci *raci = NULL;
    const orgraph_party *parties;
    const orgraph_raci_step *steps;
    const orgraph_raci_gap *gaps;
    size_t count = 0;
    size_t i;
    CHECK(orgraph_raci_check(day, 0, ORGRAPH_NONE, &raci, &error) == ORGRAPH_OK && error == NULL);
    parties = orgraph_raci_columns(raci, &count);
    CHECK(count == 7);
    for (i = 0; i < 7 && count == 7; ++i) CHECK_TEXT(called(day, &parties[i]), columns[i]);
    steps = orgraph_raci_steps(raci, &count);
    CHECK(count == 5);
    for (i = 0; i < 5 && count == 5; ++i) CHECK_TEXT(steps[i].roles, roles[i]);
    CHECK_TEXT(steps[0].id, "draft");
    CHECK(steps[0].action == ORGRAPH_PREPARE && steps[3].action == ORGRAPH_SIGN);
    CHECK(steps[1].is_conditional == 0 && steps[2].is_conditional == 1);
    gaps = orgraph_raci_gaps(raci, &count);
    CHECK(count == 2);
    if (count == 2) {
        check_gap(&gaps[0], 2, ORGRAPH_GAP_QUORUM,
                  "step \"again\" takes all who are named, and cannot be done by Stores (without a head)");
        check_gap(&gaps[1], 3, ORGRAPH_GAP_QUORUM,
                  "step \"sign\" takes all who are named, and cannot be done by Lead (vacant)");
    }
    orgraph_raci_free(raci);

    CHECK(orgraph_raci_check(day, 0, person(day, "c"), &raci, NULL) == ORGRAPH_OK);
    parties = orgraph_raci_columns(raci, &count);
    CHECK(count == 5); /* the initiator's superior is the boss, who has none */
    CHECK_TEXT(called(day, &parties[1]), "boss");
    orgraph_raci_free(raci);

    CHECK(orgraph_raci_check(day, 1, ORGRAPH_NONE, &raci, NULL) == ORGRAPH_OK);
    CHECK(orgraph_raci_columns(raci, &count) == NULL || count == 0);
    CHECK(orgraph_raci_steps(raci, &count) == NULL || count == 0);
    gaps = orgraph_raci_gaps(raci, &count);
    CHECK(count == 1);
    check_gap(&gaps[0], ORGRAPH_NO_STEP, ORGRAPH_GAP_NO_STEPS, "the workflow has no steps");
    orgraph_raci_free(raci);
    orgraph_raci_free(NULL);
}

static void test_bad_arguments(orgraph_snapshot *day) {
    orgraph_documents *documents = (orgraph_documents *)1;
    orgraph_raci *raci = (orgraph_raci *)1;
    size_t count = 99;
    REFUSED(orgraph_documents_check(NULL, NULL, &documents, &error));
    CHECK(documents == NULL);
    REFUSED(orgraph_documents_check(day, NULL, NULL, &error));
    documents = (orgraph_documents *)1;
    CHECK(orgraph_documents_check(day, "Plans", &documents, &error) == ORGRAPH_INVALID_ARGUMENT);
    CHECK_TEXT(orgraph_error_message(error), "there is no document \"Plans\" on 2026-11-21; there is \"Plan\"");
    orgraph_error_free(error);
    error = NULL;
    CHECK(documents == NULL);
    REFUSED(orgraph_documents_check(day, "", &documents, &error));
    REFUSED(orgraph_documents_check(day, "\xFF", &documents, &error));
    CHECK(orgraph_documents_check(day, "none", &documents, NULL) == ORGRAPH_INVALID_ARGUMENT);
    CHECK(orgraph_documents_rows(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_documents_rows((const orgraph_documents *)(const void *)day, &count) == NULL && count == 0);
    orgraph_documents_free((orgraph_documents *)(void *)day); /* does nothing */

    REFUSED(orgraph_raci_check(NULL, 0, ORGRAPH_NONE, &raci, &error));
    CHECK(raci == NULL);
    REFUSED(orgraph_raci_check(day, 0, ORGRAPH_NONE, NULL, &error));
    REFUSED(orgraph_raci_check(day, 2, ORGRAPH_NONE, &raci, &error));
    REFUSED(orgraph_raci_check(day, ORGRAPH_NO_WORKFLOW, ORGRAPH_NONE, &raci, &error));
    REFUSED(orgraph_raci_check(day, 0, post(day, "boss"), &raci, &error));
    REFUSED(orgraph_raci_check(day, 0, 9999, &raci, &error));
    CHECK(raci == NULL);
    count = 99;
    CHECK(orgraph_raci_columns(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_raci_steps(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_raci_gaps((const orgraph_raci *)(const void *)day, &count) == NULL && count == 0);
    orgraph_raci_free((orgraph_raci *)(void *)day); /* does nothing */
}

static void test_texts(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, 1, 0, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = NULL;
    CHECK(orgraph_documents_json(day, "list", &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(
        orgraph_text_data(text, NULL),
        "{\"documents\":[{\"name\":\"List\",\"writes\":[{\"node\":{\"kind\":\"post\",\"id\":\"clerk\",\"name\":"
        "\"Clerk\"},\"people\":[{\"kind\":\"person\",\"id\":\"c\",\"name\":\"Cy\"}],\"from\":{\"kind\":\"post\","
        "\"id\":\"clerk\",\"name\":\"Clerk\"},\"every\":\"event\",\"on\":\"new stock\",\"due\":null,\"workflow\":null,"
        "\"step\":null,\"conditional\":false}],\"receives\":[{\"node\":{\"kind\":\"outside\",\"name\":\"Bank\"},"
        "\"people\":[],\"from\":{\"kind\":\"post\",\"id\":\"clerk\",\"name\":\"Clerk\"},\"every\":\"event\",\"on\":"
        "\"new stock\",\"due\":null,\"workflow\":null,\"step\":null,\"conditional\":false}],\"reviews\":[],"
        "\"approves\":[],\"signs\":[],\"consulted\":[],\"uses\":[],\"leads_to\":{\"documents\":[],\"workflows\":[]}}]"
        "}");
    orgraph_text_free(text);
    CHECK(orgraph_documents_json(day, NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"name\":\"Plan\"") && has(text, "\"on\":26,\"due\":\"noon\"") && !has(text, "\"why\""));
    CHECK(!has(text, "\"name\":\"List\""));
    orgraph_text_free(text);
    options.flags = ORGRAPH_EXPLAIN;
    CHECK(orgraph_documents_json(day, "Draft", &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S19\",\"facts\":[{\"at\":\"/workflows/0/steps/0\""));
    CHECK(has(text, "{\"kind\":\"superior\",\"of\":\"initiator\"}") && has(text, "\"conditional\":true"));
    CHECK(has(text, "\"leads_to\":{\"documents\":[\"Plan\"],\"workflows\":[{\"code\":\"V\",\"name\":\"Empty\"}]}"));
    orgraph_text_free(text);

    options.flags = 0;
    CHECK(orgraph_raci_json(day, 0, ORGRAPH_NONE, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(
        has(text, "{\"workflow\":{\"code\":\"W\",\"name\":\"Work\"},\"columns\":[{\"kind\":\"post\",\"id\":\"clerk\""));
    CHECK(has(text,
              "\"steps\":[{\"id\":\"draft\",\"action\":\"prepare\",\"what\":\"write it\",\"conditional\":false,"
              "\"roles\":[\"R\",null,null,null,null,null,null]}],\"gaps\":[{\"step\":\"again\",\"code\":"
              "\"quorum\",\"message\":\"step \\\"again\\\" takes all"));
    orgraph_text_free(text);
    CHECK(orgraph_raci_json(day, 1, ORGRAPH_NONE, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"workflow\":{\"code\":\"V\",\"name\":\"Empty\"},\"columns\":[],\"steps\":[],\"gaps\":[{\"step\":null,"
               "\"code\":\"workflow-without-steps\",\"message\":\"the workflow has no steps\"}]}");
    orgraph_text_free(text);

    text = (orgraph_text *)1;
    REFUSED(orgraph_documents_json(NULL, NULL, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_documents_json(day, NULL, NULL, NULL, &error));
    REFUSED(orgraph_documents_json(day, "nothing", NULL, &text, &error));
    text = (orgraph_text *)1;
    REFUSED(orgraph_raci_json(NULL, 0, ORGRAPH_NONE, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_raci_json(day, 2, ORGRAPH_NONE, NULL, &text, &error));
    REFUSED(orgraph_raci_json(day, 0, 9999, NULL, &text, &error));
    REFUSED(orgraph_raci_json(day, 0, ORGRAPH_NONE, NULL, NULL, &error));
    options.flags = 1024;
    REFUSED(orgraph_documents_json(day, NULL, &options, &text, &error));
    REFUSED(orgraph_raci_json(day, 0, ORGRAPH_NONE, &options, &text, &error));
    CHECK(text == NULL);
}

/* Rows keep what they borrow alive. */
static void test_lives(void) {
    orgraph_snapshot *const day = take(document, DAY);
    orgraph_documents *documents = NULL;
    orgraph_raci *raci = NULL;
    CHECK(orgraph_documents_check(day, NULL, &documents, NULL) == ORGRAPH_OK);
    CHECK(orgraph_raci_check(day, 0, ORGRAPH_NONE, &raci, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free((orgraph_snapshot *)(void *)documents); /* does nothing */
    orgraph_raci_free((orgraph_raci *)(void *)documents);         /* neither */
    orgraph_snapshot_free(day);
    CHECK_TEXT(orgraph_documents_rows(documents, NULL)[3].leads_to[0], "Plan");
    CHECK(orgraph_documents_rows(documents, NULL)[3].entries[0].people_count == 1);
    CHECK_TEXT(orgraph_raci_steps(raci, NULL)[4].id, "tell");
    CHECK_TEXT(orgraph_raci_columns(raci, NULL)[6].outside, "Bank");
    orgraph_documents_free(documents);
    orgraph_raci_free(raci);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_documents(day);
    test_raci(day);
    test_bad_arguments(day);
    test_texts(day);
    test_lives();
    orgraph_snapshot_free(day);
    return outcome();
}
