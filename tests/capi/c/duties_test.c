/* Duties through the C interface: what they say, looking them up, coverage, and the same as JSON. */
#include <math.h>
#include <stdlib.h>

#include "organization.h"
#include "watch.h"

#define ARREARS "\xE5\x82\xAC\xE6\x94\xB6"   /* to collect what is overdue */
#define REPAYMENT "\xE5\x9B\x9E\xE6\xAC\xBE" /* what comes back of it */
#define NONSENSE "\xE5\xA4\xA9\xE6\xB0\x94"  /* the weather */
#define LIST_COMMA "\xE3\x80\x81"
#define DAY "2026-11-21"

/* The lead of sales is vacant, finance has no head, two share the post that inherits the lead's duties. */
static const char document[] =
    "{\"orgraph\": 1, \"departments\": ["
    " {\"id\": \"co\", \"name\": \"Company\", \"head\": \"boss\", \"duties\": [{\"text\": \"Obey the law\"}]},"
    " {\"id\": \"sales\", \"name\": \"Sales\", \"parent\": \"co\", \"head\": \"lead\"},"
    " {\"id\": \"fin\", \"name\": \"Finance\", \"parent\": \"co\", \"duties\": [{\"text\": \"Close the books\"}]}],"
    "\"jobs\": [{\"id\": \"seller\", \"title\": \"Seller\", \"duties\": ["
    "  {\"id\": \"visit\", \"text\": \"Visit customers\", \"effort\": {\"hours\": 4, \"per\": \"week\"}}]},"
    " {\"id\": \"idle\", \"title\": \"Idler\", \"duties\": [{\"text\": \"Water the plants\"}]}],"
    "\"posts\": ["
    " {\"id\": \"boss\", \"title\": \"General Manager\", \"department\": \"co\", \"reports_to\": null, \"duties\": ["
    "  {\"text\": \"Whatever the owners ask\", \"kind\": \"temporary\"}, {\"text\": \"Answer the owners\"}]},"
    " {\"id\": \"lead\", \"title\": \"Team Lead\", \"department\": \"sales\", \"duties\": ["
    "  {\"text\": \"Collect overdue payments\", \"assessment\": \"zero tears\", \"load\": \"shared\","
    "   \"effort\": {\"hours\": 6, \"per\": \"week\"}},"
    "  {\"tasks\": [\"Plan the tour\", \"Print the map\"], \"kind\": \"auxiliary\"}]},"
    " {\"id\": \"rep\", \"title\": \"Agent\", \"department\": \"sales\", \"job\": \"seller\","
    "  \"inherits_duties_of\": [\"lead\"]},"
    " {\"id\": \"clerk\", \"title\": \"Clerk\", \"department\": \"fin\", \"duties\": ["
    "  {\"text\": \"Collect overdue payment\"}, {\"text\": \"" REPAYMENT
    "\"}]},"
    " {\"id\": \"later\", \"title\": \"Later\", \"department\": \"fin\", \"from\": \"2030-01-01\"}],"
    "\"people\": [{\"id\": \"b\", \"name\": \"Bea\", \"appointments\": [{\"post\": \"boss\"}]},"
    " {\"id\": \"p\", \"name\": \"Pat\", \"appointments\": [{\"post\": \"rep\"}]},"
    " {\"id\": \"q\", \"name\": \"Quin\", \"appointments\": [{\"post\": \"rep\"}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"appointments\": [{\"post\": \"clerk\"}]}]}";

static orgraph_synonyms *synonyms_from(const char *table, int32_t extend) {
    orgraph_synonyms *synonyms = NULL;
    CHECK(orgraph_synonyms_read(table, strlen(table), extend, &synonyms, &error) == ORGRAPH_OK);
    CHECK(synonyms != NULL && error == NULL);
    return synonyms;
}

/* The ids of the hits, divided by spaces. */
static const char *found(const orgraph_snapshot *day, const char *question, const orgraph_search_options *options) {
    static char ids[1024];
    orgraph_duty_hits *hits = NULL;
    const orgraph_duty_hit *rows;
    size_t count = 0;
    size_t i;
    ids[0] = '\0';
    if (orgraph_duty_search(day, question, options, &hits, &error) != ORGRAPH_OK) return "refused";
    rows = orgraph_duty_hits_rows(hits, &count);
    for (i = 0; i < count && strlen(ids) + strlen(rows[i].duty.id) + 2 < sizeof ids; ++i) {
        if (i > 0) strcat(ids, " ");
        strcat(ids, rows[i].duty.id);
    }
    orgraph_duty_hits_free(hits);
    return ids;
}

static void test_duties(const orgraph_snapshot *day) {
    const orgraph_node not_yet = post(day, "clerk") + 1;
    orgraph_duties *duties = NULL;
    const orgraph_duty *rows;
    size_t count = 0;

    CHECK(orgraph_duties_of(day, post(day, "rep"), &duties, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_duties_rows(duties, &count); /* the job's, then what is inherited */
    CHECK(count == 3);
    if (count == 3) {
        CHECK(rows[0].owner == job(day, "seller") && rows[0].position == 0);
        CHECK_TEXT(rows[0].id, "visit");
        CHECK_TEXT(rows[0].text, "Visit customers");
        CHECK(rows[0].kind == ORGRAPH_CORE && rows[0].is_shared == 0 && rows[0].hours_per_week == 4);
        CHECK(rows[0].assessment == NULL && rows[0].tasks == NULL && rows[0].task_count == 0);
        CHECK(rows[1].owner == post(day, "lead") && rows[1].position == 0);
        CHECK_TEXT(rows[1].id, "post:lead/1");
        CHECK_TEXT(rows[1].assessment, "zero tears");
        CHECK(rows[1].is_shared == 1 && rows[1].hours_per_week == 6);
        CHECK(rows[2].position == 1 && rows[2].kind == ORGRAPH_AUXILIARY && rows[2].text == NULL);
        CHECK(rows[2].hours_per_week == ORGRAPH_UNMEASURED && rows[2].task_count == 2);
        CHECK_TEXT(rows[2].tasks[0], "Plan the tour");
        CHECK_TEXT(rows[2].tasks[1], "Print the map");
    }
    CHECK(orgraph_duties_rows(duties, NULL) == rows);
    orgraph_duties_free(duties);

    CHECK(orgraph_duties_of(day, person(day, "b"), &duties, NULL) == ORGRAPH_OK);
    rows = orgraph_duties_rows(duties, &count); /* temporary ones too */
    CHECK(count == 2 && rows[0].kind == ORGRAPH_TEMPORARY && rows[1].kind == ORGRAPH_CORE);
    orgraph_duties_free(duties);
    CHECK(orgraph_duties_of(day, department(day, "fin"), &duties, NULL) == ORGRAPH_OK);
    rows = orgraph_duties_rows(duties, &count); /* its own, not its posts' */
    CHECK(count == 1 && rows[0].owner == department(day, "fin"));
    orgraph_duties_free(duties);
    CHECK(orgraph_duties_of(day, department(day, "sales"), &duties, NULL) == ORGRAPH_OK);
    CHECK(duties != NULL);
    count = 99;
    orgraph_duties_rows(duties, &count);
    CHECK(count == 0);
    orgraph_duties_free(duties);

    duties = (orgraph_duties *)1;
    REFUSED(orgraph_duties_of(NULL, 0, &duties, &error));
    CHECK(duties == NULL);
    duties = (orgraph_duties *)1;
    REFUSED(orgraph_duties_of(day, ORGRAPH_NONE, &duties, &error));
    CHECK(duties == NULL);
    REFUSED(orgraph_duties_of(day, orgraph_node_count(day), &duties, &error));
    CHECK_TEXT(orgraph_node_id(day, not_yet), "later");
    REFUSED(orgraph_duties_of(day, not_yet, &duties, &error));
    REFUSED(orgraph_duties_of(day, post(day, "rep"), NULL, &error));
    CHECK(orgraph_duties_of(NULL, 0, NULL, NULL) == ORGRAPH_INVALID_ARGUMENT);
    count = 99;
    CHECK(orgraph_duties_rows(NULL, &count) == NULL && count == 0);
}

static void test_search(const orgraph_snapshot *day) {
    const orgraph_search_options plain = {sizeof plain, 0, 0, ORGRAPH_ANY_KIND, ORGRAPH_NONE, NULL};
    orgraph_search_options options = plain;
    orgraph_duty_hits *hits = NULL;
    const orgraph_duty_hit *rows;
    size_t count = 0;

    CHECK(orgraph_duty_search(day, "Who is responsible for collecting overdue payments?", NULL, &hits, &error) ==
          ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 2);
    if (count == 2) { /* equally good: in document order */
        CHECK_TEXT(rows[0].duty.id, "post:lead/1");
        CHECK_TEXT(rows[0].duty.text, "Collect overdue payments");
        CHECK(rows[0].duty.owner == post(day, "lead") && rows[0].department == department(day, "sales"));
        CHECK(rows[0].score > 0.5 && rows[0].score <= 1 && rows[0].score == rows[1].score);
        CHECK(rows[0].holder_count == 0 && rows[0].covered_by_count == 1); /* vacant */
        if (rows[0].covered_by_count == 1) CHECK(rows[0].covered_by[0] == person(day, "b"));
        CHECK(rows[0].matches == NULL && rows[0].match_count == 0); /* not asked for */
        CHECK(rows[1].duty.owner == post(day, "clerk") && rows[1].department == department(day, "fin"));
        CHECK(rows[1].holder_count == 1 && rows[1].covered_by_count == 0);
        if (rows[1].holder_count == 1)
            CHECK(rows[1].holders[0].person == person(day, "c") && rows[1].holders[0].post == post(day, "clerk"));
    }
    orgraph_duty_hits_free(hits);

    /* A job's: no department, the holders of all its posts. A department's: its head's holders. */
    CHECK(orgraph_duty_search(day, "visit customers", &plain, &hits, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 1 && rows[0].department == ORGRAPH_NONE && rows[0].holder_count == 2);
    if (count == 1 && rows[0].holder_count == 2) {
        CHECK(rows[0].holders[0].person == person(day, "p") && rows[0].holders[1].person == person(day, "q"));
        CHECK(rows[0].holders[1].post == post(day, "rep"));
    }
    orgraph_duty_hits_free(hits);
    CHECK(orgraph_duty_search(day, "obey the law", NULL, &hits, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 1 && rows[0].department == department(day, "co") && rows[0].holder_count == 1);
    if (count == 1 && rows[0].holder_count == 1) CHECK(rows[0].holders[0].post == post(day, "boss"));
    orgraph_duty_hits_free(hits);

    /* A name gives the duties, temporary ones last; what nothing answers gives nothing, and that is an answer. */
    CHECK_TEXT(found(day, "general manager", NULL), "post:boss/2 post:boss/1");
    CHECK_TEXT(found(day, "Finance", NULL), "department:fin/1 post:clerk/1 post:clerk/2");
    CHECK_TEXT(found(day, "", NULL), "");
    CHECK_TEXT(found(day, " ?!\n", NULL), "");
    CHECK(orgraph_duty_search(day, NONSENSE, NULL, &hits, &error) == ORGRAPH_OK && hits != NULL);
    count = 99;
    orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 0);
    orgraph_duty_hits_free(hits);

    {
        orgraph_node posts[4];
        orgraph_error *error_of_posts = NULL;
        CHECK(orgraph_posts_of_job(day, job(day, "seller"), posts, 4, &count, NULL) == ORGRAPH_OK);
        CHECK(count > 0 && orgraph_job(day, posts[0]) == job(day, "seller"));
        CHECK(orgraph_posts_of_job(day, post(day, "lead"), posts, 4, &count, &error_of_posts) ==
                  ORGRAPH_INVALID_ARGUMENT &&
              count == 0);
        orgraph_error_free(error_of_posts);
    }

    /* Each option does its work. */
    options.department = department(day, "sales"); /* of no account without its flag */
    CHECK_TEXT(found(day, "collect overdue payments", &options), found(day, "collect overdue payments", NULL));
    options.flags = ORGRAPH_IN_DEPARTMENT;
    CHECK_TEXT(found(day, "collect overdue payments", &options), "post:lead/1");
    options.department = department(day, "co"); /* those below count too */
    CHECK_TEXT(found(day, "collect overdue payments", &options), "post:lead/1 post:clerk/1");
    options = plain;
    options.limit = 1;
    CHECK_TEXT(found(day, "collect overdue payments", &options), "post:lead/1");
    CHECK_TEXT(found(day, "Finance", &options), "department:fin/1");
    options.limit = SIZE_MAX;
    CHECK_TEXT(found(day, "collect overdue payments", &options), "post:lead/1 post:clerk/1");
    options = plain;
    options.kind = ORGRAPH_TEMPORARY;
    CHECK_TEXT(found(day, "owners", &options), "post:boss/1");
    options.kind = ORGRAPH_CORE;
    CHECK_TEXT(found(day, "owners", &options), "post:boss/2");
    options.kind = ORGRAPH_AUXILIARY;
    CHECK_TEXT(found(day, "owners", &options), "");
    CHECK_TEXT(found(day, "team lead", &options), "post:lead/2");
    CHECK_TEXT(found(day, "owners", NULL), "post:boss/2 post:boss/1");

    options = plain;
    options.flags = ORGRAPH_EXPLAIN;
    CHECK(orgraph_duty_search(day, "overdue tears of joy", &options, &hits, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count > 0);
    if (count > 0) {
        double sum = 0;
        size_t i;
        CHECK(rows[0].duty.owner == post(day, "lead") && rows[0].match_count == 2);
        for (i = 0; i < rows[0].match_count; ++i) sum += rows[0].matches[i].weight;
        CHECK(sum > 0 && sum < 1);
        if (rows[0].match_count == 2) {
            CHECK_TEXT(rows[0].matches[0].asked, "overdue");
            CHECK_TEXT(rows[0].matches[0].found, "overdue");
            CHECK(rows[0].matches[0].where == ORGRAPH_IN_TEXT);
            CHECK_TEXT(rows[0].matches[1].asked, "tears");
            CHECK(rows[0].matches[1].where == ORGRAPH_IN_ASSESSMENT);
            CHECK(rows[0].matches[1].weight > 0 && rows[0].matches[1].weight < rows[0].matches[0].weight);
        }
    }
    orgraph_duty_hits_free(hits);
    CHECK(orgraph_duty_search(day, "print the map", &options, &hits, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 1 && rows[0].match_count == 1 && rows[0].matches[0].where == ORGRAPH_IN_TASK);
    orgraph_duty_hits_free(hits);
    CHECK(orgraph_duty_search(day, "clerk who collects", &options, &hits, NULL) == ORGRAPH_OK);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count > 0 && rows[0].duty.owner == post(day, "clerk") && rows[0].match_count == 2);
    if (count > 0 && rows[0].match_count == 2) {
        CHECK(rows[0].matches[0].where + rows[0].matches[1].where == ORGRAPH_IN_TEXT + ORGRAPH_IN_NAME);
    }
    orgraph_duty_hits_free(hits);
    CHECK(orgraph_duty_search(day, "Clerk", &options, &hits, NULL) == ORGRAPH_OK); /* a name: nothing to explain */
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 2 && rows[0].match_count == 0 && rows[0].score == 1);
    orgraph_duty_hits_free(hits);
}

static void test_refused_searches(const orgraph_snapshot *day) {
    const orgraph_search_options plain = {sizeof plain, 0, 0, ORGRAPH_ANY_KIND, ORGRAPH_NONE, NULL};
    static const orgraph_duty_kind no_kinds[] = {-1, 4, INT32_MAX, INT32_MIN};
    orgraph_search_options options = plain;
    orgraph_duty_hits *hits = (orgraph_duty_hits *)1;
    orgraph_node nodes[4];
    size_t i;

    REFUSED(orgraph_duty_search(NULL, "x", NULL, &hits, &error));
    REFUSED(orgraph_duty_search(day, NULL, NULL, &hits, &error));
    CHECK(hits == NULL);
    hits = (orgraph_duty_hits *)1;
    REFUSED(orgraph_duty_search(day, "pay \xFF", NULL, &hits, &error));
    CHECK(hits == NULL);
    REFUSED(orgraph_duty_search(day, "\xED\xA0\x80", NULL, &hits, &error)); /* half of a pair */
    REFUSED(orgraph_duty_search(day, "\xC0\x80", NULL, &hits, &error));
    REFUSED(orgraph_duty_search(day, "\xE5\x82", NULL, &hits, &error));
    REFUSED(orgraph_duty_search(day, "x", NULL, NULL, &error));
    REFUSED(orgraph_duty_search((const orgraph_snapshot *)(const void *)document, "x", NULL, &hits, &error));
    CHECK(orgraph_duty_search(day, NULL, NULL, &hits, NULL) == ORGRAPH_INVALID_ARGUMENT);

    for (i = 0; i < sizeof no_kinds / sizeof *no_kinds; ++i) {
        options.kind = no_kinds[i];
        REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    }
    options = plain;
    nodes[0] = post(day, "lead");
    nodes[1] = person(day, "b");
    nodes[2] = job(day, "seller");
    nodes[3] = orgraph_node_count(day);
    for (i = 0; i < 4; ++i) {
        options.flags = ORGRAPH_IN_DEPARTMENT;
        options.department = nodes[i];
        REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    }
    options = plain;
    options.flags = ORGRAPH_DOTTED;
    REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    options = plain;
    options.synonyms = (const orgraph_synonyms *)(const void *)day;
    REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    options = plain;
    options.struct_size = 0;
    REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    options.struct_size = offsetof(orgraph_search_options, synonyms);
    REFUSED(orgraph_duty_search(day, "x", &options, &hits, &error));
    {
        struct { /* a newer caller's options */
            orgraph_search_options known;
            int32_t unknown[8];
        } newer;
        memset(&newer, 0xFF, sizeof newer);
        newer.known = plain;
        newer.known.struct_size = sizeof newer;
        CHECK_TEXT(found(day, "collect overdue payments", &newer.known), "post:lead/1 post:clerk/1");
    }
    i = 99;
    CHECK(orgraph_duty_hits_rows(NULL, &i) == NULL && i == 0);
    i = 99;
    CHECK(orgraph_duty_hits_rows((const orgraph_duty_hits *)(const void *)day, &i) == NULL && i == 0);
}

static void test_synonyms(const orgraph_snapshot *day) {
    static const char own_table[] =
        "# remarks\n\n  money , payments \r\nplants" LIST_COMMA "flora\xEF\xBC\x8Cgreenery # of the office\n";
    orgraph_search_options options = {sizeof options, 0, ORGRAPH_EXPLAIN, ORGRAPH_ANY_KIND, ORGRAPH_NONE, NULL};
    orgraph_synonyms *more = synonyms_from(own_table, 1);
    orgraph_synonyms *instead = synonyms_from(own_table, 0);
    orgraph_synonyms *none = synonyms_from("", 0);
    orgraph_synonyms *unchanged = synonyms_from("", 1);
    orgraph_synonyms *synonyms = NULL;
    orgraph_duty_hits *hits = NULL;
    const orgraph_duty_hit *rows;
    size_t count = 0;

    /* The library's own table, with others beside it, in its place, and with none. */
    CHECK_TEXT(found(day, ARREARS, &options), "post:clerk/2 post:lead/1 post:clerk/1");
    CHECK_TEXT(found(day, "greenery", &options), "");
    options.synonyms = more;
    CHECK_TEXT(found(day, ARREARS, &options), "post:clerk/2 post:lead/1 post:clerk/1");
    CHECK_TEXT(found(day, "greenery", &options), "job:idle/1");
    CHECK_TEXT(found(day, "FLORA", &options), "job:idle/1");
    options.synonyms = instead;
    CHECK_TEXT(found(day, ARREARS, &options), "");
    CHECK_TEXT(found(day, "greenery", &options), "job:idle/1");
    options.synonyms = none;
    CHECK_TEXT(found(day, ARREARS, &options), "");
    CHECK_TEXT(found(day, "greenery", &options), "");
    CHECK_TEXT(found(day, "plants", &options), "job:idle/1");
    options.synonyms = unchanged;
    CHECK_TEXT(found(day, ARREARS, &options), "post:clerk/2 post:lead/1 post:clerk/1");

    options.synonyms = instead; /* says which synonym it was, and needs the table no more */
    CHECK(orgraph_duty_search(day, "greenery", &options, &hits, NULL) == ORGRAPH_OK);
    orgraph_synonyms_free(more);
    orgraph_synonyms_free(instead);
    orgraph_synonyms_free(none);
    orgraph_synonyms_free(unchanged);
    rows = orgraph_duty_hits_rows(hits, &count);
    CHECK(count == 1 && rows[0].match_count == 1);
    if (count == 1 && rows[0].match_count == 1) {
        CHECK_TEXT(rows[0].matches[0].asked, "greenery");
        CHECK_TEXT(rows[0].matches[0].found, "plants");
        CHECK(rows[0].score < 1 && rows[0].matches[0].weight < 1);
    }
    orgraph_duty_hits_free(hits);

    synonyms = (orgraph_synonyms *)1;
    CHECK(orgraph_synonyms_read("ant, bee\n\ncat\ndog, elk", 22, 1, &synonyms, &error) == ORGRAPH_INVALID_ARGUMENT);
    CHECK(synonyms == NULL && strstr(orgraph_error_message(error), "line 3") != NULL);
    orgraph_error_free(error);
    error = NULL;
    REFUSED(orgraph_synonyms_read("ant, ant", 8, 0, &synonyms, &error));
    REFUSED(orgraph_synonyms_read("ant, , ", 7, 0, &synonyms, &error));
    REFUSED(orgraph_synonyms_read("ant, \xFF", 6, 0, &synonyms, &error));
    REFUSED(orgraph_synonyms_read("ant, \xE5\x82", 7, 1, &synonyms, &error));
    CHECK(synonyms == NULL);
    REFUSED(orgraph_synonyms_read(NULL, 1, 0, &synonyms, &error));
    REFUSED(orgraph_synonyms_read("ant, bee", 8, 0, NULL, &error));
    CHECK(orgraph_synonyms_read("ant", 3, 0, &synonyms, NULL) == ORGRAPH_INVALID_ARGUMENT);
    CHECK(orgraph_synonyms_read("ant, bee\ncat", 8, 0, &synonyms, NULL) == ORGRAPH_OK); /* reads no further */
    orgraph_synonyms_free(synonyms);
    CHECK(orgraph_synonyms_read(NULL, 0, 0, &synonyms, NULL) == ORGRAPH_OK && synonyms != NULL);
    orgraph_synonyms_free(synonyms);
}

static void test_coverage(const orgraph_snapshot *day) {
    static const char *const ids[] = {"department:co/1", "department:fin/1", "visit",
                                      "job:idle/1",      "post:boss/2",      "post:lead/1",
                                      "post:lead/2",     "post:clerk/1",     "post:clerk/2"};
    static const orgraph_coverage_state states[] = {1, 0, 2, 0, 1, 0, 0, 1, 1}; /* the number of holders, at most 2 */
    orgraph_coverage *coverage = NULL;
    const orgraph_coverage_row *rows;
    const orgraph_overlap *overlaps;
    watch seen = {0, 0, 0, 0};
    orgraph_open_options options = {sizeof options, watching, NULL};
    orgraph_text *text = (orgraph_text *)1;
    size_t count = 0;
    size_t i;
    int calls;
    options.user = &seen;

    CHECK(orgraph_coverage_check(day, &options, &coverage, &error) == ORGRAPH_OK && error == NULL);
    CHECK(seen.calls > 0 && seen.wrong == 0);
    calls = seen.calls;
    rows = orgraph_coverage_rows(coverage, &count);
    CHECK(count == 9);
    for (i = 0; i < 9 && count == 9; ++i) {
        CHECK_TEXT(rows[i].duty.id, ids[i]);
        CHECK(rows[i].state == states[i]);
        CHECK(rows[i].state == (rows[i].holder_count > 1 ? 2 : (orgraph_coverage_state)rows[i].holder_count));
        CHECK(rows[i].holder_count == 0 || rows[i].covered_by_count == 0);
    }
    if (count == 9) {
        CHECK(rows[0].holders[0].person == person(day, "b") && rows[0].holders[0].post == post(day, "boss"));
        CHECK(rows[1].covered_by_count == 1 && rows[1].covered_by[0] == person(day, "b")); /* the department above */
        CHECK(rows[2].holder_count == 2 && rows[2].holders[1].person == person(day, "q"));
        CHECK(rows[3].covered_by_count == 0); /* a job without posts */
        CHECK(rows[5].covered_by_count == 1 && rows[5].covered_by[0] == person(day, "b"));
        CHECK(rows[6].duty.text == NULL && rows[6].duty.task_count == 2);
    }
    overlaps = orgraph_coverage_overlaps(coverage, &count);
    CHECK(count == 1);
    if (count == 1) {
        CHECK(overlaps[0].a.owner == post(day, "lead") && overlaps[0].a.position == 0);
        CHECK(overlaps[0].b.owner == post(day, "clerk"));
        CHECK_TEXT(overlaps[0].b.text, "Collect overdue payment");
        CHECK(fabs(overlaps[0].alike - 20.0 / 21) < 1e-9); /* 21 pairs of letters, all but the last in the other */
    }
    CHECK(orgraph_coverage_rows(coverage, NULL) == rows && orgraph_coverage_overlaps(coverage, NULL) == overlaps);
    orgraph_coverage_free(coverage);
    CHECK(orgraph_coverage_check(day, NULL, &coverage, NULL) == ORGRAPH_OK && coverage != NULL);
    orgraph_coverage_free(coverage);

    for (i = 1; i <= (size_t)calls; ++i) { /* every call can cancel */
        memset(&seen, 0, sizeof seen);
        seen.stop_at = (int)i;
        coverage = (orgraph_coverage *)1;
        FAILS(ORGRAPH_CANCELLED, orgraph_coverage_check(day, &options, &coverage, &error));
        CHECK(coverage == NULL && seen.calls == (int)i);
        memset(&seen, 0, sizeof seen);
        seen.stop_at = (int)i;
        FAILS(ORGRAPH_CANCELLED, orgraph_coverage_json(day, &options, NULL, &text, &error));
        CHECK(text == NULL && seen.calls == (int)i);
    }
    options.struct_size = 1;
    REFUSED(orgraph_coverage_check(day, &options, &coverage, &error));
    REFUSED(orgraph_coverage_json(day, &options, NULL, &text, &error));
    coverage = (orgraph_coverage *)1;
    REFUSED(orgraph_coverage_check(NULL, NULL, &coverage, &error));
    CHECK(coverage == NULL);
    REFUSED(orgraph_coverage_check(day, NULL, NULL, &error));
    count = 99;
    CHECK(orgraph_coverage_rows(NULL, &count) == NULL && count == 0);
    count = 99;
    CHECK(orgraph_coverage_overlaps((const orgraph_coverage *)(const void *)day, &count) == NULL && count == 0);
}

static void test_json(const orgraph_snapshot *day) {
    orgraph_search_options search = {sizeof search, 0, 0, ORGRAPH_ANY_KIND, ORGRAPH_NONE, NULL};
    orgraph_answer_options options = {sizeof options, SIZE_MAX, 0, ORGRAPH_ANY_DEPTH};
    orgraph_text *text = NULL;

    CHECK(orgraph_duty_search_json(day, NONSENSE, NULL, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL), "{\"question\":\"" NONSENSE "\",\"hits\":[]}");
    orgraph_text_free(text);
    CHECK(orgraph_duty_search_json(day, "\"General\tManager\"", NULL, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(
        orgraph_text_data(text, NULL),
        "{\"question\":\"\\\"General\\tManager\\\"\",\"hits\":[{\"score\":1,\"duty\":{\"id\":\"post:boss/2\",\"text\":"
        "\"Answer the owners\",\"kind\":\"core\",\"tasks\":[]},\"owner\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"General "
        "Manager\"},\"department\":{\"kind\":\"department\",\"id\":\"co\",\"name\":\"Company\"},\"posts\":[],\"holders\":[{\"kind\":"
        "\"person\",\"id\":\"b\",\"name\":\"Bea\",\"as\":\"regular\",\"away\":false}],\"covered_by\":[]},{\"score\":1,"
        "\"duty\":{\"id\":\"post:boss/1\",\"text\":\"Whatever the owners ask\",\"kind\":\"temporary\",\"tasks\":[]},\"owner\":"
        "{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"General Manager\"},\"department\":{\"kind\":\"department\","
        "\"id\":\"co\",\"name\":\"Company\"},\"posts\":[],\"holders\":[{\"kind\":\"person\",\"id\":\"b\",\"name\":\"Bea\",\"as\":"
        "\"regular\",\"away\":false}],\"covered_by\":[]}]}");
    orgraph_text_free(text);
    search.limit = 2; /* both limits hold */
    options.limit = 1;
    CHECK(orgraph_duty_search_json(day, "Finance", &search, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "department:fin/1"));
    CHECK(!has(text, "post:clerk/1"));
    orgraph_text_free(text);
    search.limit = 1;
    options.limit = 2;
    CHECK(orgraph_duty_search_json(day, "Finance", &search, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(!has(text, "post:clerk/1"));
    orgraph_text_free(text);
    CHECK(orgraph_duty_search_json(day, "visit", &search, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(!has(text, "\"why\""));
    orgraph_text_free(text);
    search.flags = ORGRAPH_EXPLAIN; /* counts in either */
    CHECK(orgraph_duty_search_json(day, "visit", &search, NULL, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\""));
    orgraph_text_free(text);
    search.flags = 0;
    options.flags = ORGRAPH_EXPLAIN;
    CHECK(orgraph_duty_search_json(day, "visits", &search, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(
        has(text, "\"why\":{\"rule\":\"S8\",\"matched\":[{\"asked\":\"visits\",\"found\":\"visits\",\"in\":\"text\""));
    CHECK(has(text, "\"at\":\"/jobs/0/duties/0\""));
    orgraph_text_free(text);

    options.flags = 0;
    options.limit = 1;
    CHECK(orgraph_duties_json(day, post(day, "rep"), &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(
        orgraph_text_data(text, NULL),
        "{\"of\":{\"kind\":\"post\",\"id\":\"rep\",\"name\":\"Agent\"},\"duties\":[{\"id\":\"visit\",\"text\":\"Visit "
        "customers\",\"kind\":\"core\",\"tasks\":[],\"assessment\":null,\"hours\":4,\"quota\":null,\"load\":\"each\","
        "\"from\":{\"kind\":\"job\",\"id\":\"seller\",\"name\":\"Seller\"}}]}");
    orgraph_text_free(text);
    options.limit = 0;
    CHECK(orgraph_duties_json(day, person(day, "p"), &options, &text, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_text_data(text, NULL),
               "{\"of\":{\"kind\":\"person\",\"id\":\"p\",\"name\":\"Pat\"},\"duties\":[]}");
    orgraph_text_free(text);
    CHECK(orgraph_coverage_json(day, NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "{\"duties\":[],\"overlaps\":[{\"a\":{\"id\":\"post:lead/1\""));
    orgraph_text_free(text);

    text = (orgraph_text *)1;
    REFUSED(orgraph_duty_search_json(NULL, "x", NULL, NULL, &text, &error));
    CHECK(text == NULL);
    REFUSED(orgraph_duty_search_json(day, NULL, NULL, NULL, &text, &error));
    REFUSED(orgraph_duty_search_json(day, "\xFF", NULL, NULL, &text, &error));
    REFUSED(orgraph_duty_search_json(day, "x", NULL, NULL, NULL, &error));
    search.kind = 4;
    REFUSED(orgraph_duty_search_json(day, "x", &search, NULL, &text, &error));
    search.kind = ORGRAPH_ANY_KIND;
    search.struct_size = 8;
    REFUSED(orgraph_duty_search_json(day, "x", &search, NULL, &text, &error));
    REFUSED(orgraph_duties_json(NULL, 0, NULL, &text, &error));
    REFUSED(orgraph_duties_json(day, ORGRAPH_NONE, NULL, &text, &error));
    REFUSED(orgraph_duties_json(day, 0, NULL, NULL, &error));
    REFUSED(orgraph_coverage_json(NULL, NULL, NULL, &text, &error));
    REFUSED(orgraph_coverage_json(day, NULL, NULL, NULL, &error));
    options.flags = 1024;
    REFUSED(orgraph_duty_search_json(day, "x", NULL, &options, &text, &error));
    REFUSED(orgraph_duties_json(day, 0, &options, &text, &error));
    REFUSED(orgraph_coverage_json(day, NULL, &options, &text, &error));
    CHECK(text == NULL);
}

/* Results keep what they borrow alive; other objects in a result's place are told from it. */
static void test_lives(void) {
    orgraph_search_options options = {sizeof options, 0, ORGRAPH_EXPLAIN, ORGRAPH_ANY_KIND, ORGRAPH_NONE, NULL};
    orgraph_snapshot *const day = take(document, DAY);
    orgraph_synonyms *const synonyms = synonyms_from("levy, collect", 1);
    orgraph_duties *duties = NULL;
    orgraph_duty_hits *hits = NULL;
    orgraph_coverage *coverage = NULL;
    size_t count = 0;
    options.synonyms = synonyms;
    CHECK(orgraph_duties_of(day, post(day, "rep"), &duties, NULL) == ORGRAPH_OK);
    CHECK(orgraph_duty_search(day, "levy", &options, &hits, NULL) == ORGRAPH_OK);
    CHECK(orgraph_coverage_check(day, NULL, &coverage, NULL) == ORGRAPH_OK);
    orgraph_duties_free((orgraph_duties *)(void *)hits); /* does nothing, as the next ones */
    orgraph_duty_hits_free((orgraph_duty_hits *)(void *)coverage);
    orgraph_coverage_free((orgraph_coverage *)(void *)synonyms);
    orgraph_synonyms_free((orgraph_synonyms *)(void *)duties);
    orgraph_snapshot_free(day);
    orgraph_synonyms_free(synonyms);

    CHECK_TEXT(orgraph_duties_rows(duties, &count)[1].assessment, "zero tears");
    CHECK(count == 3);
    CHECK_TEXT(orgraph_duties_rows(duties, NULL)[2].tasks[1], "Print the map");
    CHECK_TEXT(orgraph_coverage_rows(coverage, &count)[1].duty.text, "Close the books");
    CHECK_TEXT(orgraph_coverage_overlaps(coverage, &count)[0].a.id, "post:lead/1");
    orgraph_coverage_free(coverage);
    orgraph_duties_free(duties);
    CHECK_TEXT(orgraph_duty_hits_rows(hits, &count)[0].duty.text, "Collect overdue payments");
    CHECK(count == 2 && orgraph_duty_hits_rows(hits, NULL)[0].match_count == 1);
    CHECK_TEXT(orgraph_duty_hits_rows(hits, NULL)[0].matches[0].asked, "levy");
    CHECK_TEXT(orgraph_duty_hits_rows(hits, NULL)[0].matches[0].found, "collect");
    orgraph_duty_hits_free(hits);

    orgraph_duties_free(NULL);
    orgraph_synonyms_free(NULL);
    orgraph_duty_hits_free(NULL);
    orgraph_coverage_free(NULL);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_duties(day);
    test_search(day);
    test_refused_searches(day);
    test_synonyms(day);
    test_coverage(day);
    test_json(day);
    test_lives();
    orgraph_snapshot_free(day);
    return outcome();
}
