/* Workloads as JSON, which says what the rows say; how long they last, and how far they are.
   Called with the path of an organization. */
#include <stdlib.h>

#include "workload_document.h"
#include "watch.h"

static orgraph_text *json_of(const orgraph_snapshot *day, orgraph_node who, uint32_t flags, size_t limit) {
    const orgraph_answer_options options = {sizeof options, limit, flags, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = NULL;
    CHECK(orgraph_workload_json(day, who, NULL, &options, &text, &error) == ORGRAPH_OK && error == NULL);
    return text;
}

/* Goes to behind the next place where the member is. */
static int go_to(const char **at, const char *key) {
    char pattern[32];
    const char *found;
    snprintf(pattern, sizeof pattern, "\"%s\":", key);
    found = strstr(*at, pattern);
    if (found == NULL) return 0;
    *at = found + strlen(pattern);
    return 1;
}
/* The next member of that name is the number; a negative one is unknown: null. */
static int says(const char **at, const char *key, double number) {
    if (!go_to(at, key)) return 0;
    return number < 0 ? strncmp(*at, "null", 4) == 0 : strtod(*at, NULL) == number;
}
/* The next member of that name is the node. */
static int names(const char **at, const char *key, const orgraph_snapshot *day, orgraph_node node) {
    const char *const id = orgraph_node_id(day, node);
    if (!go_to(at, key) || !go_to(at, "id") || id == NULL) return 0;
    return strncmp(*at + 1, id, strlen(id)) == 0 && (*at)[1 + strlen(id)] == '"';
}
static int says_text(const char **at, const char *key, const char *text) {
    return go_to(at, key) && strncmp(*at + 1, text, strlen(text)) == 0;
}

static int says_person(const char **at, const orgraph_snapshot *day, const orgraph_person_load *load) {
    static const char *const states[] = {"balanced\"", "overloaded\"", "underloaded\"", "unmeasured\""};
    return names(at, "person", day, load->person) && says(at, "hours", load->hours_per_week) &&
           says(at, "capacity", load->capacity_hours_per_week) && says(at, "ratio", load->ratio) &&
           says_text(at, "state", states[load->state]);
}

/* The rows of a workload, in the order of its JSON. */
static void check_rows(const char **at, const orgraph_snapshot *day, const orgraph_workload *workload) {
    static const char *const periods[] = {"day\"", "week\"", "month\"", "quarter\"", "year\""};
    size_t count = 0;
    size_t i;
    uint32_t k;
    const orgraph_person_load *const people = orgraph_workload_people(workload, &count);
    const orgraph_post_load *const posts = orgraph_workload_posts(workload, NULL);
    const orgraph_quota *quotas;
    for (i = 0; i < count; ++i) {
        CHECK(says_person(at, day, &people[i]));
        CHECK(says(at, "measured", people[i].measured) && says(at, "unmeasured", people[i].unmeasured));
        for (k = people[i].first_post; k < people[i].first_post + people[i].post_count; ++k)
            CHECK(names(at, "post", day, posts[k].post) && says(at, "hours", posts[k].hours_per_week) &&
                  says(at, "capacity", posts[k].capacity_hours_per_week));
        CHECK(says(at, "covering", people[i].covering_hours_per_week));
    }
    CHECK(says(at, "uncovered_hours", orgraph_workload_uncovered_hours(workload)));
    quotas = orgraph_workload_quotas(workload, &count);
    for (i = 0; i < count; ++i)
        CHECK(names(at, "owner", day, quotas[i].owner) && says(at, "count", quotas[i].count) &&
              says_text(at, "unit", quotas[i].unit) && says_text(at, "per", periods[quotas[i].per]) &&
              says(at, "holders", (double)quotas[i].holders) && says(at, "total", quotas[i].total) &&
              says(at, "min", quotas[i].min) && says(at, "max", quotas[i].max));
}

static void check_balance_rows(const char **at, const orgraph_snapshot *day, const orgraph_balance *balance) {
    size_t count = 0;
    size_t i;
    const orgraph_person_load *loads = orgraph_balance_most(balance, &count);
    const orgraph_spread *spreads;
    const orgraph_concurrency *concurrent;
    CHECK(go_to(at, "balance") && go_to(at, "most"));
    for (i = 0; i < count; ++i) CHECK(says_person(at, day, &loads[i]));
    loads = orgraph_balance_least(balance, &count);
    CHECK(go_to(at, "least"));
    for (i = 0; i < count; ++i) CHECK(says_person(at, day, &loads[i]));
    loads = orgraph_balance_overloaded(balance, &count);
    CHECK(go_to(at, "overloaded"));
    for (i = 0; i < count; ++i) CHECK(says_person(at, day, &loads[i]) && go_to(at, "posts") && go_to(at, "duties"));
    spreads = orgraph_balance_departments(balance, &count);
    CHECK(go_to(at, "departments"));
    for (i = 0; i < count; ++i)
        CHECK(names(at, "department", day, spreads[i].department) && says(at, "people", spreads[i].people) &&
              says(at, "unmeasured", spreads[i].unmeasured) && says(at, "hours", spreads[i].hours_per_week) &&
              says(at, "capacity", spreads[i].capacity_hours_per_week) && says(at, "least", spreads[i].least) &&
              says(at, "mean", spreads[i].mean) && says(at, "most", spreads[i].most) &&
              says(at, "deviation", spreads[i].deviation));
    concurrent = orgraph_balance_concurrent(balance, &count);
    CHECK(go_to(at, "concurrent"));
    for (i = 0; i < count; ++i)
        CHECK(names(at, "person", day, concurrent[i].person) && says(at, "concurrent", concurrent[i].concurrent));
    orgraph_balance_spans(balance, &count);
    CHECK(go_to(at, "spans") && (count > 0) == (strstr(*at, "\"span\":") != NULL));
}

/* Of everybody, of each department, post and person: the rows and the JSON say the same. */
static void test_same_content(const orgraph_snapshot *day) {
    orgraph_kind kind;
    for (kind = -1; kind <= ORGRAPH_PERSON; ++kind) {
        size_t count = 1;
        size_t i;
        const orgraph_node everybody = ORGRAPH_NONE;
        const orgraph_node *const nodes = kind < 0 ? &everybody : orgraph_nodes(day, kind, &count);
        for (i = 0; i < count; ++i) {
            const uint32_t cover = i % 2 == 0 ? ORGRAPH_COVER : 0;
            orgraph_workload *const workload = workload_of(day, nodes[i], cover);
            orgraph_text *const text = json_of(day, nodes[i], cover | ORGRAPH_BALANCE, SIZE_MAX);
            orgraph_balance *balance = NULL;
            const char *at = orgraph_text_data(text, NULL);
            CHECK(orgraph_balance_check(workload, 10, NULL, &balance, NULL) == ORGRAPH_OK);
            check_rows(&at, day, workload);
            check_balance_rows(&at, day, balance);
            orgraph_balance_free(balance);
            orgraph_text_free(text);
            orgraph_workload_free(workload);
        }
    }
}

static void test_json(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, SIZE_MAX, 1024, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = json_of(day, person(day, "c"), 0, SIZE_MAX);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"people\":[{\"person\":{\"kind\":\"person\",\"id\":\"c\",\"name\":\"Cy\"},\"hours\":0,\"capacity\":40,"
               "\"ratio\":0,\"state\":\"unmeasured\",\"measured\":0,\"unmeasured\":1,\"posts\":[{\"post\":{\"kind\":"
               "\"post\",\"id\":\"clerk\",\"name\":\"Clerk\"},\"hours\":0,\"capacity\":40,\"as\":\"regular\"}],"
               "\"covering\":0,\"away\":false}],\"uncovered_hours\":0,\"quotas\":[]}");
    orgraph_text_free(text);
    text = json_of(day, person(day, "c"), ORGRAPH_BALANCE, 0);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"people\":[],\"uncovered_hours\":0,\"quotas\":[],\"balance\":{\"most\":[],\"least\":[],"
               "\"overloaded\":[],\"departments\":[],\"concurrent\":[],\"spans\":[]}}");
    orgraph_text_free(text);

    text = (orgraph_text *)1;
    REFUSED(orgraph_workload_json(day, ORGRAPH_NONE, NULL, &options, &text, &error));
    CHECK(text == NULL);
    text = (orgraph_text *)1;
    REFUSED(orgraph_workload_json(NULL, ORGRAPH_NONE, NULL, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_workload_json(day, job(day, "seller"), NULL, NULL, &text, &error));
    REFUSED(orgraph_workload_json(day, person(day, "c") + 1, NULL, NULL, &text, &error));
    REFUSED(orgraph_workload_json(day, post(day, "clerk") + 1, NULL, NULL, &text, &error));
    REFUSED(orgraph_workload_json(day, ORGRAPH_NONE, NULL, NULL, NULL, &error));
    CHECK(text == NULL);
    CHECK(orgraph_workload_json(day, ORGRAPH_NONE, NULL, NULL, &text, NULL) == ORGRAPH_OK);
    orgraph_text_free(text);
}

/* Results keep what they borrow alive; other objects in a result's place are told from it. */
static void test_lives(void) {
    orgraph_snapshot *const day = take(document, DAY);
    orgraph_workload *const workload = workload_of(day, ORGRAPH_NONE, 0);
    orgraph_balance *balance = NULL;
    orgraph_duty_loads *loads = NULL;
    CHECK(orgraph_duty_loads_of(day, person(day, "p"), 0, &loads, NULL) == ORGRAPH_OK);
    orgraph_workload_free((orgraph_workload *)(void *)day); /* does nothing, as the next ones */
    orgraph_balance_free((orgraph_balance *)(void *)workload);
    orgraph_duty_loads_free((orgraph_duty_loads *)(void *)workload);
    orgraph_snapshot_free((orgraph_snapshot *)(void *)loads);
    orgraph_snapshot_free(day);
    CHECK_TEXT(orgraph_workload_quotas(workload, NULL)[1].unit, "visits");
    CHECK(near(orgraph_workload_people(workload, NULL)[0].hours_per_week, 30));
    CHECK(orgraph_balance_check(workload, 1, NULL, &balance, NULL) == ORGRAPH_OK); /* still knows its snapshot */
    orgraph_workload_free(workload);
    CHECK(near(orgraph_balance_most(balance, NULL)->hours_per_week, 30));
    CHECK(orgraph_balance_departments(balance, NULL)[0].people == 4);
    CHECK_TEXT(orgraph_duty_loads_rows(loads, NULL)[0].duty.text, "Keep the list");
    CHECK_TEXT(orgraph_duty_loads_rows(loads, NULL)[1].duty.id, "visit");
    orgraph_balance_free(balance);
    orgraph_duty_loads_free(loads);
    orgraph_workload_free(NULL);
    orgraph_balance_free(NULL);
    orgraph_duty_loads_free(NULL);
}

/* ---- Progress */

/* So many posts, each with somebody in it: calls are told in steps of thousands. */
static orgraph_snapshot *take_large(void) {
    enum { posts = 18000, bytes_each = 160 };
    char *const text = malloc((size_t)posts * bytes_each);
    orgraph_snapshot *day;
    size_t size;
    int i;
    if (text == NULL) exit(EXIT_FAILURE);
    size = (size_t)sprintf(text, "{\"orgraph\":1,\"departments\":[{\"id\":\"d\",\"name\":\"D\"}],\"posts\":[");
    for (i = 0; i < posts; ++i)
        size += (size_t)sprintf(text + size, "%s{\"id\":\"p%d\",\"title\":\"P\",\"department\":\"d\"}",
                                i == 0 ? "" : ",", i);
    size += (size_t)sprintf(text + size, "],\"people\":[");
    for (i = 0; i < posts; ++i)
        size += (size_t)sprintf(text + size, "%s{\"id\":\"q%d\",\"name\":\"Q\",\"appointments\":[{\"post\":\"p%d\"}]}",
                                i == 0 ? "" : ",", i, i);
    sprintf(text + size, "]}");
    day = take(text, DAY);
    free(text);
    return day;
}

static orgraph_status ask(int question, const orgraph_snapshot *day, const orgraph_workload *workload,
                          const orgraph_open_options *progress) {
    const orgraph_answer_options options = {sizeof options, 1, ORGRAPH_BALANCE, ORGRAPH_ANY_DEPTH};
    orgraph_workload *made = (orgraph_workload *)1;
    orgraph_balance *balance = (orgraph_balance *)1;
    orgraph_text *text = (orgraph_text *)1;
    orgraph_status status;
    if (question == 0) {
        status = orgraph_workload_check(day, ORGRAPH_NONE, ORGRAPH_COVER, progress, &made, &error);
        CHECK((made == NULL) == (status != ORGRAPH_OK));
        orgraph_workload_free(made);
    } else if (question == 1) {
        status = orgraph_balance_check(workload, 1, progress, &balance, &error);
        CHECK((balance == NULL) == (status != ORGRAPH_OK));
        orgraph_balance_free(balance);
    } else if (question == 2) {
        status = orgraph_workload_json(day, ORGRAPH_NONE, progress, &options, &text, &error);
        CHECK((text == NULL) == (status != ORGRAPH_OK));
        orgraph_text_free(text);
    } else {
        status = orgraph_workload_check(day, department(day, "d"), 0, progress, &made, &error);
        CHECK((made == NULL) == (status != ORGRAPH_OK));
        orgraph_workload_free(made);
    }
    return status;
}

static void test_progress(void) {
    orgraph_snapshot *const day = take_large();
    orgraph_workload *const workload = workload_of(day, ORGRAPH_NONE, 0);
    watch seen = {0, 0, 0, 0};
    orgraph_open_options options = {sizeof options, watching, NULL};
    int question;
    int stop;
    int calls;
    options.user = &seen;
    for (question = 0; question < 4; ++question) {
        memset(&seen, 0, sizeof seen);
        CHECK(ask(question, day, workload, &options) == ORGRAPH_OK && error == NULL);
        CHECK(seen.calls > 0 && seen.wrong == 0);
        calls = seen.calls;
        for (stop = 1; stop <= calls; ++stop) { /* every call can cancel */
            memset(&seen, 0, sizeof seen);
            seen.stop_at = stop;
            FAILS(ORGRAPH_CANCELLED, ask(question, day, workload, &options));
            CHECK(seen.calls == stop);
        }
    }
    orgraph_workload_free(workload);
    orgraph_snapshot_free(day);
}

int main(int count, char **arguments) {
    orgraph_snapshot *const day = take(document, DAY);
    orgraph_organization *sample = NULL;
    orgraph_snapshot *sample_day = NULL;
    test_json(day);
    test_same_content(day);
    orgraph_snapshot_free(day);
    CHECK(count == 2 && orgraph_open(arguments[1], NULL, &sample, NULL) == ORGRAPH_OK);
    CHECK(orgraph_snapshot_take(sample, DAY, &sample_day, NULL) == ORGRAPH_OK);
    test_same_content(sample_day);
    orgraph_snapshot_free(sample_day);
    orgraph_organization_free(sample);
    test_lives();
    test_progress();
    return outcome();
}
