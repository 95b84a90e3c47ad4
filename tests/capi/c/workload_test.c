/* Workload, balance and suppositions through the C interface. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "workload_document.h"

/* Rows that callers were compiled with do not change within one version of the binary interface. */
_Static_assert(sizeof(orgraph_person_load) == 56 && offsetof(orgraph_person_load, state) == 4 &&
                   offsetof(orgraph_person_load, hours_per_week) == 8 && offsetof(orgraph_person_load, ratio) == 24 &&
                   offsetof(orgraph_person_load, covering_hours_per_week) == 32 &&
                   offsetof(orgraph_person_load, measured) == 40 && offsetof(orgraph_person_load, post_count) == 52,
               "orgraph_person_load");
_Static_assert(sizeof(orgraph_post_load) == 24 && offsetof(orgraph_post_load, hours_per_week) == 8 &&
                   offsetof(orgraph_post_load, capacity_hours_per_week) == 16,
               "orgraph_post_load");
_Static_assert(sizeof(orgraph_headcount) == 12 && offsetof(orgraph_headcount, min) == 4 &&
                   offsetof(orgraph_headcount, max) == 8,
               "orgraph_headcount");
_Static_assert(offsetof(orgraph_quota, per) == 4 && offsetof(orgraph_quota, unit) == 8, "orgraph_quota");
#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof(orgraph_quota) == 64 && offsetof(orgraph_quota, duty_owner) == 16 &&
                   offsetof(orgraph_quota, duty_position) == 20 && offsetof(orgraph_quota, holders) == 24 &&
                   offsetof(orgraph_quota, count) == 32 && offsetof(orgraph_quota, max) == 56,
               "orgraph_quota");
_Static_assert(offsetof(orgraph_duty_load, post) == sizeof(orgraph_duty) &&
                   sizeof(orgraph_duty_load) == sizeof(orgraph_duty) + 16,
               "orgraph_duty_load");
#endif
_Static_assert(sizeof(orgraph_spread) == 64 && offsetof(orgraph_spread, unmeasured) == 8 &&
                   offsetof(orgraph_spread, hours_per_week) == 16 && offsetof(orgraph_spread, least) == 32 &&
                   offsetof(orgraph_spread, deviation) == 56,
               "orgraph_spread");
_Static_assert(sizeof(orgraph_wide_span) == 8 && offsetof(orgraph_wide_span, span) == 4, "orgraph_wide_span");
_Static_assert(ORGRAPH_BALANCED == 0 && ORGRAPH_OVERLOADED == 1 && ORGRAPH_UNDERLOADED == 2 &&
                   ORGRAPH_NOT_MEASURED == 3 && ORGRAPH_COVER == 8 && ORGRAPH_BALANCE == 16 && ORGRAPH_YEAR == 4,
               "values");

static int is_load(const orgraph_person_load *load, orgraph_node of, double hours, double capacity,
                   orgraph_load_state state) {
    return load->person == of && near(load->hours_per_week, hours) &&
           near(load->capacity_hours_per_week, capacity) && near(load->ratio, hours / capacity) && load->state == state;
}

static void test_people(const orgraph_snapshot *day) {
    orgraph_workload *workload = workload_of(day, ORGRAPH_NONE, 0);
    const orgraph_person_load *people;
    const orgraph_post_load *posts;
    size_t count = 0;
    size_t post_count = 0;

    people = orgraph_workload_people(workload, &count);
    posts = orgraph_workload_posts(workload, &post_count);
    CHECK(count == 4 && post_count == 5);
    if (count == 4 && post_count == 5) {
        CHECK(is_load(&people[0], person(day, "b"), 30, 40, ORGRAPH_BALANCED)); /* without the temporary duty */
        CHECK(is_load(&people[1], person(day, "p"), 12, 20, ORGRAPH_BALANCED)); /* 6 each, 6 of the 8 shared */
        CHECK(is_load(&people[2], person(day, "q"), 8, 40, ORGRAPH_UNDERLOADED));
        CHECK(is_load(&people[3], person(day, "c"), 0, 40, ORGRAPH_NOT_MEASURED));
        CHECK(people[0].measured == 1 && people[0].unmeasured == 0 && people[0].covering_hours_per_week == 0);
        CHECK(people[2].measured == 2 && people[2].unmeasured == 1 && people[3].unmeasured == 1);
        CHECK(people[2].first_post == 2 && people[2].post_count == 2 && people[3].first_post == 4);
        CHECK(posts[0].post == post(day, "boss") && near(posts[0].capacity_hours_per_week, 40));
        CHECK(posts[1].post == post(day, "rep") && near(posts[1].capacity_hours_per_week, 15));
        CHECK(posts[2].post == post(day, "clerk") && posts[2].hours_per_week == 0);
        CHECK(near(posts[2].capacity_hours_per_week, 30));
        CHECK(posts[3].post == post(day, "rep") && near(posts[3].hours_per_week, 8));
        CHECK(posts[4].post == post(day, "clerk"));
    }
    CHECK(near(orgraph_workload_uncovered_hours(workload), 24));
    CHECK(orgraph_workload_people(workload, NULL) == people && orgraph_workload_posts(workload, NULL) == posts);
    orgraph_workload_free(workload);

    workload = workload_of(day, ORGRAPH_NONE, ORGRAPH_COVER);
    people = orgraph_workload_people(workload, &count);
    CHECK(count == 4 && is_load(&people[0], person(day, "b"), 54, 40, ORGRAPH_OVERLOADED));
    CHECK(near(people[0].covering_hours_per_week, 24) && people[1].covering_hours_per_week == 0);
    CHECK(near(orgraph_workload_posts(workload, NULL)[0].hours_per_week, 30));
    CHECK(near(orgraph_workload_uncovered_hours(workload), 24)); /* whole, whoever covers them */
    orgraph_workload_free(workload);

    workload = workload_of(day, person(day, "q"), 0);
    people = orgraph_workload_people(workload, &count);
    CHECK(count == 1 && is_load(&people[0], person(day, "q"), 8, 40, ORGRAPH_UNDERLOADED));
    CHECK(people[0].first_post == 0 && orgraph_workload_uncovered_hours(workload) == 0);
    orgraph_workload_quotas(workload, &count);
    CHECK(count == 0);
    orgraph_workload_free(workload);
    workload = workload_of(day, post(day, "lead"), 0);
    orgraph_workload_people(workload, &count);
    CHECK(count == 0 && near(orgraph_workload_uncovered_hours(workload), 24));
    orgraph_workload_free(workload);
    workload = workload_of(day, department(day, "fin"), 0);
    people = orgraph_workload_people(workload, &count);
    CHECK(count == 2 && people[0].person == person(day, "q") && people[1].person == person(day, "c"));
    CHECK(near(people[0].hours_per_week, 8)); /* with what q does elsewhere */
    CHECK(orgraph_workload_uncovered_hours(workload) == 0);
    orgraph_workload_free(workload);
}

static int is_quota(const orgraph_quota *quota, orgraph_node owner, const char *unit, double total, double min,
                    double max) {
    return quota->owner == owner && strcmp(quota->unit, unit) == 0 && near(quota->total, total) &&
           near(quota->min, min) && near(quota->max, max);
}

static void test_quotas(const orgraph_snapshot *day) {
    orgraph_workload *workload = workload_of(day, ORGRAPH_NONE, 0);
    size_t count = 0;
    const orgraph_quota *quotas = orgraph_workload_quotas(workload, &count);
    CHECK(count == 6);
    if (count == 6) {
        CHECK(is_quota(&quotas[0], post(day, "rep"), "lists", 1, 1, 1)); /* shared: owed once */
        CHECK(quotas[0].per == ORGRAPH_MONTH && quotas[0].count == 1 && quotas[0].holders == 2);
        CHECK(quotas[0].duty_owner == post(day, "rep") && quotas[0].duty_position == 0);
        CHECK(is_quota(&quotas[1], post(day, "rep"), "visits", 12, 18, 30));
        CHECK(quotas[1].per == ORGRAPH_WEEK && quotas[1].count == 6 && quotas[1].holders == 2);
        CHECK(quotas[1].duty_owner == job(day, "seller"));
        CHECK(is_quota(&quotas[2], department(day, "co"), "lists", 1, 1, 1));
        CHECK(is_quota(&quotas[3], department(day, "co"), "visits", 12, 18, 30));
        CHECK(is_quota(&quotas[5], department(day, "sales"), "visits", 12, 18, 30));
        CHECK(quotas[5].count == ORGRAPH_UNKNOWN_AMOUNT && quotas[5].holders == ORGRAPH_UNKNOWN_COUNT);
        CHECK(quotas[5].duty_owner == ORGRAPH_NONE && quotas[5].duty_position == 0 && quotas[5].per == ORGRAPH_WEEK);
    }
    CHECK(orgraph_workload_quotas(workload, NULL) == quotas);
    orgraph_workload_free(workload);
    workload = workload_of(day, department(day, "sales"), 0);
    quotas = orgraph_workload_quotas(workload, &count);
    CHECK(count == 2 && quotas[0].owner == department(day, "sales"));
    orgraph_workload_free(workload);
    workload = workload_of(day, post(day, "rep"), ORGRAPH_COVER);
    quotas = orgraph_workload_quotas(workload, &count);
    CHECK(count == 2 && quotas[1].owner == post(day, "rep"));
    orgraph_workload_free(workload);
}

/* Calls with something wrong fail, and leave nothing in their outputs. */
static void test_refused_checks(const orgraph_snapshot *day) {
    const orgraph_node bad[] = {post(day, "clerk") + 1, person(day, "c") + 1, orgraph_node_count(day), UINT32_MAX - 1,
                                job(day, "seller")};
    const uint32_t bad_flags[] = {1, 2, 4, 16, 24, 32, UINT32_MAX};
    orgraph_workload *workload;
    const orgraph_open_options small = {1, NULL, NULL};
    size_t count;
    size_t i;
    for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
        workload = (orgraph_workload *)1;
        REFUSED(orgraph_workload_check(day, bad[i], 0, NULL, &workload, &error));
        CHECK(workload == NULL);
    }
    for (i = 0; i < sizeof bad_flags / sizeof *bad_flags; ++i) {
        workload = (orgraph_workload *)1;
        REFUSED(orgraph_workload_check(day, ORGRAPH_NONE, bad_flags[i], NULL, &workload, &error));
        CHECK(workload == NULL);
    }
    workload = (orgraph_workload *)1;
    REFUSED(orgraph_workload_check(NULL, ORGRAPH_NONE, 0, NULL, &workload, &error));
    CHECK(workload == NULL);
    REFUSED(orgraph_workload_check(day, ORGRAPH_NONE, 0, NULL, NULL, &error));
    REFUSED(orgraph_workload_check(day, ORGRAPH_NONE, 0, &small, &workload, &error));
    CHECK(orgraph_workload_check(NULL, 0, 99, NULL, NULL, NULL) == ORGRAPH_INVALID_ARGUMENT);

    workload = workload_of(day, ORGRAPH_NONE, 0);
    {
        orgraph_workload *other = (orgraph_workload *)1;
        REFUSED(orgraph_workload_check((const orgraph_snapshot *)(void *)workload, ORGRAPH_NONE, 0, NULL, &other,
                                       &error));
        CHECK(other == NULL);
    }
    orgraph_workload_free(workload);
    count = 99;
    CHECK(orgraph_workload_people(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_workload_posts((const orgraph_workload *)(const void *)day, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_workload_quotas((const orgraph_workload *)(const void *)day, &count) == NULL && count == 0);
    CHECK(orgraph_workload_people(NULL, NULL) == NULL);
    CHECK(orgraph_workload_uncovered_hours(NULL) == 0);
    CHECK(orgraph_workload_uncovered_hours((const orgraph_workload *)(const void *)day) == 0);
}

static void test_load_of_person(const orgraph_snapshot *day) {
    const orgraph_node bad[] = {post(day, "rep"),     department(day, "co"),   job(day, "seller"),
                                person(day, "c") + 1, orgraph_node_count(day), ORGRAPH_NONE};
    const orgraph_post_load untouched = {77, 77, 77};
    orgraph_post_load posts[3];
    orgraph_person_load load;
    size_t capacity;
    size_t i;
    for (capacity = 0; capacity <= 3; ++capacity) { /* a short buffer is filled, and no more than that */
        for (i = 0; i < 3; ++i) posts[i] = untouched;
        CHECK(orgraph_load_of_person(day, person(day, "q"), 0, &load, posts, capacity, &error) == ORGRAPH_OK);
        CHECK(error == NULL && is_load(&load, person(day, "q"), 8, 40, ORGRAPH_UNDERLOADED));
        CHECK(load.first_post == 0 && load.post_count == 2 && load.measured == 2 && load.unmeasured == 1);
        CHECK(capacity < 1 ? posts[0].post == 77 : posts[0].post == post(day, "clerk"));
        CHECK(capacity < 2 ? posts[1].post == 77 : near(posts[1].hours_per_week, 8));
        CHECK(posts[2].post == 77);
    }
    CHECK(orgraph_load_of_person(day, person(day, "q"), 0, &load, NULL, 0, NULL) == ORGRAPH_OK && load.post_count == 2);
    CHECK(orgraph_load_of_person(day, person(day, "b"), ORGRAPH_COVER, &load, posts, 3, NULL) == ORGRAPH_OK);
    CHECK(is_load(&load, person(day, "b"), 54, 40, ORGRAPH_OVERLOADED) && near(load.covering_hours_per_week, 24));

    for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
        memset(&load, 1, sizeof load);
        posts[0] = untouched;
        REFUSED(orgraph_load_of_person(day, bad[i], 0, &load, posts, 3, &error));
        CHECK(load.person == ORGRAPH_NONE && load.hours_per_week == 0 && load.post_count == 0);
        CHECK(posts[0].post == 77);
    }
    memset(&load, 1, sizeof load);
    REFUSED(orgraph_load_of_person(day, person(day, "q"), ORGRAPH_BALANCE, &load, posts, 3, &error));
    CHECK(load.person == ORGRAPH_NONE && load.measured == 0);
    REFUSED(orgraph_load_of_person(day, person(day, "q"), 0, &load, NULL, 1, &error));
    REFUSED(orgraph_load_of_person(day, person(day, "q"), 0, NULL, posts, 3, &error));
    REFUSED(orgraph_load_of_person(NULL, person(day, "q"), 0, &load, posts, 3, &error));
}

static void test_duty_loads(const orgraph_snapshot *day) {
    orgraph_duty_loads *loads = NULL;
    const orgraph_duty_load *rows;
    size_t count = 0;
    CHECK(orgraph_duty_loads_of(day, person(day, "p"), 0, &loads, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_duty_loads_rows(loads, &count);
    CHECK(count == 2);
    if (count == 2) { /* equally heavy: the post's before the job's */
        CHECK_TEXT(rows[0].duty.id, "post:rep/1");
        CHECK_TEXT(rows[0].duty.text, "Keep the list");
        CHECK(rows[0].duty.is_shared == 1 && rows[0].duty.hours_per_week == 8 && near(rows[0].hours_per_week, 6));
        CHECK(rows[0].post == post(day, "rep") && rows[1].post == post(day, "rep"));
        CHECK_TEXT(rows[1].duty.id, "visit");
        CHECK(rows[1].duty.owner == job(day, "seller") && near(rows[1].hours_per_week, 6));
    }
    CHECK(orgraph_duty_loads_rows(loads, NULL) == rows);
    orgraph_duty_loads_free(loads);
    CHECK(orgraph_duty_loads_of(day, person(day, "q"), 0, &loads, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_loads_rows(loads, &count); /* heaviest first, unmeasured ones left out */
    CHECK(count == 2 && near(rows[0].hours_per_week, 6) && near(rows[1].hours_per_week, 2));
    orgraph_duty_loads_free(loads);
    CHECK(orgraph_duty_loads_of(day, person(day, "c"), 0, &loads, NULL) == ORGRAPH_OK && loads != NULL);
    orgraph_duty_loads_rows(loads, &count);
    CHECK(count == 0);
    orgraph_duty_loads_free(loads);

    loads = (orgraph_duty_loads *)1;
    REFUSED(orgraph_duty_loads_of(day, post(day, "rep"), 0, &loads, &error));
    CHECK(loads == NULL);
    REFUSED(orgraph_duty_loads_of(day, person(day, "c") + 1, 0, &loads, &error));
    REFUSED(orgraph_duty_loads_of(day, ORGRAPH_NONE, 0, &loads, &error));
    REFUSED(orgraph_duty_loads_of(NULL, person(day, "p"), 0, &loads, &error));
    REFUSED(orgraph_duty_loads_of(day, person(day, "p"), 0, NULL, &error));
    count = 99;
    CHECK(orgraph_duty_loads_rows((const orgraph_duty_loads *)(const void *)day, &count) == NULL && count == 0);
    CHECK(orgraph_duty_loads_rows(NULL, NULL) == NULL);
}

static void test_balance(const orgraph_snapshot *day) {
    orgraph_workload *const workload = workload_of(day, ORGRAPH_NONE, ORGRAPH_COVER);
    orgraph_balance *balance = NULL;
    const orgraph_person_load *loads;
    const orgraph_spread *spreads;
    size_t count = 0;
    CHECK(orgraph_balance_check(workload, 2, NULL, &balance, &error) == ORGRAPH_OK && error == NULL);
    loads = orgraph_balance_most(balance, &count);
    CHECK(count == 2 && is_load(&loads[0], person(day, "b"), 54, 40, ORGRAPH_OVERLOADED));
    CHECK(near(loads[0].covering_hours_per_week, 24) && loads[1].person == person(day, "p"));
    loads = orgraph_balance_least(balance, &count);
    CHECK(count == 2 && is_load(&loads[0], person(day, "q"), 8, 40, ORGRAPH_UNDERLOADED));
    CHECK(loads[0].first_post == 2 && loads[0].post_count == 2); /* where it is in the workload */
    CHECK(loads[1].person == person(day, "p"));
    loads = orgraph_balance_overloaded(balance, &count);
    CHECK(count == 1 && loads[0].person == person(day, "b"));
    spreads = orgraph_balance_departments(balance, &count);
    CHECK(count == 3);
    if (count == 3) {
        CHECK(spreads[0].department == department(day, "co") && spreads[0].people == 4 && spreads[0].unmeasured == 1);
        CHECK(near(spreads[0].hours_per_week, 74) && near(spreads[0].capacity_hours_per_week, 100));
        CHECK(near(spreads[0].least, 0.2) && near(spreads[0].most, 1.35) && near(spreads[0].mean, 2.15 / 3));
        CHECK(spreads[1].department == department(day, "sales") && spreads[1].people == 2);
        CHECK(near(spreads[1].mean, 0.4) && near(spreads[1].deviation, 0.2));
        CHECK(spreads[2].department == department(day, "fin") && spreads[2].unmeasured == 1);
        CHECK(near(spreads[2].mean, 0.2) && spreads[2].deviation == 0);
    }
    CHECK(orgraph_balance_concurrent(balance, &count)[0].person == person(day, "q") && count == 1);
    CHECK(orgraph_balance_concurrent(balance, NULL)->concurrent == 1);
    CHECK(orgraph_balance_spans(balance, &count)[0].person == person(day, "b") && count == 1);
    CHECK(orgraph_balance_spans(balance, NULL)->span == 3); /* p and q below the vacant lead, c without a head */
    orgraph_balance_free(balance);
    orgraph_workload_free(workload);
}

static void test_balance_of_few(const orgraph_snapshot *day) {
    orgraph_workload *workload = workload_of(day, person(day, "c"), 0); /* unmeasured: in no list */
    orgraph_balance *balance = NULL;
    const orgraph_open_options small = {1, NULL, NULL};
    size_t count = 99;
    CHECK(orgraph_balance_check(workload, SIZE_MAX, NULL, &balance, NULL) == ORGRAPH_OK);
    orgraph_balance_most(balance, &count);
    CHECK(count == 0);
    count = 99;
    orgraph_balance_departments(balance, &count);
    CHECK(count == 0);
    orgraph_balance_free(balance);
    orgraph_workload_free(workload);
    workload = workload_of(day, department(day, "fin"), 0);
    CHECK(orgraph_balance_check(workload, 0, NULL, &balance, NULL) == ORGRAPH_OK);
    orgraph_balance_least(balance, &count);
    CHECK(count == 0);
    CHECK(orgraph_balance_departments(balance, &count)[0].department == department(day, "fin") && count == 1);
    orgraph_balance_free(balance);

    balance = (orgraph_balance *)1;
    REFUSED(orgraph_balance_check(NULL, 1, NULL, &balance, &error));
    CHECK(balance == NULL);
    REFUSED(orgraph_balance_check((const orgraph_workload *)(const void *)day, 1, NULL, &balance, &error));
    REFUSED(orgraph_balance_check(workload, 1, NULL, NULL, &error));
    balance = (orgraph_balance *)1;
    REFUSED(orgraph_balance_check(workload, 1, &small, &balance, &error));
    CHECK(balance == NULL);
    orgraph_workload_free(workload);
#define NO_ROWS(function)                                                                               \
    count = 99;                                                                                         \
    CHECK(function(NULL, &count) == NULL && count == 0 && function(NULL, NULL) == NULL);                \
    count = 99;                                                                                         \
    CHECK(function((const orgraph_balance *)(const void *)day, &count) == NULL && count == 0)
    NO_ROWS(orgraph_balance_most);
    NO_ROWS(orgraph_balance_least);
    NO_ROWS(orgraph_balance_overloaded);
    NO_ROWS(orgraph_balance_departments);
    NO_ROWS(orgraph_balance_concurrent);
    NO_ROWS(orgraph_balance_spans);
}

static void test_suppose(const orgraph_snapshot *day) {
    const orgraph_node gone[] = {person(day, "p"), person(day, "q")};
    const orgraph_headcount counts[] = {{post(day, "rep"), 1, 1}, {post(day, "rep"), 0, 7}};
    orgraph_snapshot *supposed = NULL;
    orgraph_snapshot *further = NULL;
    orgraph_workload *workload;
    const orgraph_quota *quotas;
    size_t count = 0;
    CHECK(orgraph_snapshot_suppose(day, gone, 1, counts, 2, &supposed, &error) == ORGRAPH_OK && error == NULL);
    CHECK(person(supposed, "p") == ORGRAPH_NONE && person(supposed, "q") == person(day, "q"));
    CHECK(orgraph_is_in_force(supposed, gone[0]) == 0 && orgraph_is_in_force(day, gone[0]) == 1);
    CHECK(orgraph_node_count(supposed) == orgraph_node_count(day));
    workload = workload_of(supposed, ORGRAPH_NONE, 0);
    quotas = orgraph_workload_quotas(workload, &count);
    CHECK(count == 6 && is_quota(&quotas[1], post(day, "rep"), "visits", 6, 0, 42)); /* the last headcount */
    CHECK(near(orgraph_workload_people(workload, &count)[1].hours_per_week, 14) && count == 3);
    orgraph_workload_free(workload);
    CHECK(orgraph_snapshot_suppose(supposed, gone + 1, 1, NULL, 0, &further, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free(supposed); /* in any order */
    workload = workload_of(further, ORGRAPH_NONE, ORGRAPH_COVER); /* both hold */
    CHECK(near(orgraph_workload_uncovered_hours(workload), 24 + 14));
    quotas = orgraph_workload_quotas(workload, &count);
    CHECK(count == 6 && is_quota(&quotas[1], post(day, "rep"), "visits", 0, 0, 42));
    orgraph_workload_free(workload);
    supposed = (orgraph_snapshot *)1;
    REFUSED(orgraph_snapshot_suppose(further, gone, 1, NULL, 0, &supposed, &error)); /* not there any more */
    CHECK(supposed == NULL);
    orgraph_snapshot_free(further);
    CHECK(orgraph_snapshot_suppose(day, NULL, 0, NULL, 0, &supposed, NULL) == ORGRAPH_OK && supposed != NULL);
    orgraph_snapshot_free(supposed);
}

static void test_refused_suppositions(const orgraph_snapshot *day) {
    const orgraph_node wrong[] = {post(day, "rep"),     department(day, "co"),  job(day, "seller"),
                                  person(day, "c") + 1, post(day, "clerk") + 1, orgraph_node_count(day),
                                  ORGRAPH_NONE};
    orgraph_headcount count = {0, 1, 1};
    orgraph_snapshot *supposed;
    size_t i;
    for (i = 0; i < sizeof wrong / sizeof *wrong; ++i) {
        supposed = (orgraph_snapshot *)1;
        REFUSED(orgraph_snapshot_suppose(day, &wrong[i], 1, NULL, 0, &supposed, &error));
        CHECK(supposed == NULL);
        if (i == 0) continue;
        count.post = wrong[i];
        supposed = (orgraph_snapshot *)1;
        REFUSED(orgraph_snapshot_suppose(day, NULL, 0, &count, 1, &supposed, &error));
        CHECK(supposed == NULL);
    }
    count.post = person(day, "c");
    REFUSED(orgraph_snapshot_suppose(day, NULL, 0, &count, 1, &supposed, &error));
    count.post = post(day, "rep");
    count.min = 2;
    REFUSED(orgraph_snapshot_suppose(day, NULL, 0, &count, 1, &supposed, &error));
    count.max = UINT32_MAX;
    REFUSED(orgraph_snapshot_suppose(day, NULL, 1, NULL, 0, &supposed, &error));
    REFUSED(orgraph_snapshot_suppose(day, NULL, 0, NULL, 1, &supposed, &error));
    REFUSED(orgraph_snapshot_suppose(day, NULL, 0, &count, 1, NULL, &error));
    supposed = (orgraph_snapshot *)1;
    REFUSED(orgraph_snapshot_suppose(NULL, NULL, 0, NULL, 0, &supposed, &error));
    CHECK(supposed == NULL);
    CHECK(orgraph_snapshot_suppose(day, NULL, 0, &count, 1, &supposed, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free(supposed);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_people(day);
    test_quotas(day);
    test_refused_checks(day);
    test_load_of_person(day);
    test_duty_loads(day);
    test_balance(day);
    test_balance_of_few(day);
    test_suppose(day);
    test_refused_suppositions(day);
    orgraph_snapshot_free(day);
    return outcome();
}
