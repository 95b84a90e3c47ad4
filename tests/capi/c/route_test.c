/* Workflows, dead ends and who takes part through the C interface: rows and JSON. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "authority_document.h"
#include "watch.h"

enum { PAY = 0, ARC = 1, ASK = 0, REVIEW = 1, OK = 2 };

/* Rows that callers were compiled with do not change within one version of the binary interface. */
_Static_assert(sizeof(orgraph_participation) == 24 && offsetof(orgraph_participation, acting_for) == 12 &&
                   offsetof(orgraph_participation, is_conditional) == 20,
               "orgraph_participation");
_Static_assert(offsetof(orgraph_route_step, state) == 8 && offsetof(orgraph_route_step, id) == 16, "orgraph_route_step");
_Static_assert(offsetof(orgraph_dead_end, code) == 8 && offsetof(orgraph_dead_end, facts) == 16, "orgraph_dead_end");
#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof(orgraph_workflow) == 24 && offsetof(orgraph_workflow, owner) == 16, "orgraph_workflow");
_Static_assert(sizeof(orgraph_step) == 48 && offsetof(orgraph_step, what) == 16 && offsetof(orgraph_step, next) == 40,
               "orgraph_step");
_Static_assert(sizeof(orgraph_doer) == 24 && offsetof(orgraph_doer, outside) == 16, "orgraph_doer");
_Static_assert(sizeof(orgraph_route_step) == 72 && offsetof(orgraph_route_step, posts) == 40 &&
                   offsetof(orgraph_route_step, doers) == 56,
               "orgraph_route_step");
_Static_assert(sizeof(orgraph_route_problem) == 40 && offsetof(orgraph_route_problem, message) == 16,
               "orgraph_route_problem");
_Static_assert(sizeof(orgraph_dead_end) == 32, "orgraph_dead_end");
_Static_assert(offsetof(orgraph_route_question, facts) == 16 && offsetof(orgraph_route_question, reject) == 32,
               "orgraph_route_question");
#endif
_Static_assert(ORGRAPH_PREPARE == 0 && ORGRAPH_REVIEW == 1 && ORGRAPH_APPROVE == 2 && ORGRAPH_SIGN == 3 &&
                   ORGRAPH_EXECUTE == 4 && ORGRAPH_INFORM == 5 && ORGRAPH_CONSULT == 6 && ORGRAPH_DONE_BY == 0 &&
                   ORGRAPH_SKIPPED == 1 && ORGRAPH_STEP_UNDECIDED == 2 && ORGRAPH_NOBODY == 3 &&
                   ORGRAPH_PROBLEM_NOBODY == 0 && ORGRAPH_PROBLEM_QUORUM == 1 && ORGRAPH_PROBLEM_NO_AUTHORITY == 2 &&
                   ORGRAPH_PROBLEM_INCOMPATIBLE == 3 && ORGRAPH_PROBLEM_OWN_WORK == 4 &&
                   ORGRAPH_PROBLEM_TWICE_IN_A_ROW == 5,
               "values");

static orgraph_route_question question_of(orgraph_node initiator, const orgraph_fact *fact) {
    const orgraph_route_question question = {sizeof question,         initiator,      ORGRAPH_NONE, fact,
                                             fact == NULL ? 0u : 1u, ORGRAPH_NO_STEP};
    return question;
}

static void test_facts(const orgraph_snapshot *day) {
    orgraph_workflow workflow;
    orgraph_step step;
    uint32_t found = 99;
    CHECK(orgraph_workflow_count(day) == 2 && orgraph_workflow_count(NULL) == 0);
    CHECK(orgraph_workflow_of(day, PAY, &workflow, &error) == ORGRAPH_OK && error == NULL);
    CHECK_TEXT(workflow.code, "PAY");
    CHECK_TEXT(workflow.name, "Payment");
    CHECK(workflow.owner == department(day, "co") && workflow.step_count == 4);
    CHECK(orgraph_workflow_of(day, ARC, &workflow, NULL) == ORGRAPH_OK && workflow.owner == ORGRAPH_NONE);
    CHECK(orgraph_step_of(day, PAY, ASK, &step, &error) == ORGRAPH_OK && error == NULL);
    CHECK_TEXT(step.id, "ask");
    CHECK_TEXT(step.what, "Fill in");
    CHECK_TEXT(step.subject, "payment");
    CHECK(step.action == ORGRAPH_PREPARE && step.is_conditional == 0 && step.on_reject == NULL);
    CHECK(step.next == ORGRAPH_NO_WORKFLOW);
    CHECK(orgraph_step_of(day, PAY, OK, &step, NULL) == ORGRAPH_OK && step.is_conditional == 1);
    CHECK_TEXT(step.on_reject, "ask");
    CHECK(step.what == NULL);
    CHECK(orgraph_step_of(day, PAY, 3, &step, NULL) == ORGRAPH_OK && step.next == ARC && step.subject == NULL);

    CHECK(orgraph_find_workflow(day, "ARC", &found, &error) == ORGRAPH_OK && found == ARC && error == NULL);
    CHECK(orgraph_find_workflow(day, "payment", &found, NULL) == ORGRAPH_OK && found == PAY); /* the name, folded */
    CHECK(orgraph_find_step(day, PAY, "ok", &found, &error) == ORGRAPH_OK && found == OK && error == NULL);

    found = 99;
    REFUSED(orgraph_find_workflow(day, "nothing", &found, &error));
    CHECK(found == ORGRAPH_NO_WORKFLOW);
    REFUSED(orgraph_find_workflow(day, "", &found, &error));
    REFUSED(orgraph_find_workflow(day, NULL, &found, &error));
    REFUSED(orgraph_find_workflow(day, "\xFF", &found, &error));
    REFUSED(orgraph_find_workflow(day, "PAY", NULL, &error));
    REFUSED(orgraph_find_workflow(NULL, "PAY", &found, &error));
    found = 99;
    REFUSED(orgraph_find_step(day, PAY, "file", &found, &error)); /* of another workflow */
    CHECK(found == ORGRAPH_NO_STEP);
    REFUSED(orgraph_find_step(day, 2, "ask", &found, &error));
    REFUSED(orgraph_find_step(day, ORGRAPH_NO_WORKFLOW, "ask", &found, &error));
    REFUSED(orgraph_find_step(day, PAY, NULL, &found, &error));
    REFUSED(orgraph_find_step(day, PAY, "\xFF", &found, &error));
    REFUSED(orgraph_find_step(day, PAY, "ask", NULL, &error));
    REFUSED(orgraph_find_step(NULL, PAY, "ask", &found, &error));
    REFUSED(orgraph_workflow_of(day, 2, &workflow, &error));
    CHECK(workflow.code == NULL && workflow.name == NULL && workflow.owner == ORGRAPH_NONE && workflow.step_count == 0);
    REFUSED(orgraph_workflow_of(day, ORGRAPH_NO_WORKFLOW, &workflow, &error));
    REFUSED(orgraph_workflow_of(day, PAY, NULL, &error));
    REFUSED(orgraph_workflow_of(NULL, PAY, &workflow, &error));
    REFUSED(orgraph_step_of(day, PAY, 4, &step, &error));
    CHECK(step.id == NULL && step.what == NULL && step.on_reject == NULL && step.next == ORGRAPH_NO_WORKFLOW);
    REFUSED(orgraph_step_of(day, 2, ASK, &step, &error));
    REFUSED(orgraph_step_of(day, PAY, ASK, NULL, &error));
    REFUSED(orgraph_step_of(NULL, PAY, ASK, &step, &error));
}

/* A route in words: `ask1 done cal@clerk, ...`, a line a step, then the problems and what follows. */
static const char *told(const orgraph_snapshot *day, uint32_t workflow, const orgraph_route_question *question) {
    static const char *const states[] = {"done", "skipped", "undecided", "nobody"};
    static char text[1024];
    orgraph_route *route = NULL;
    const orgraph_route_step *steps;
    const orgraph_route_problem *problems;
    size_t count = 0;
    size_t used = 0;
    size_t i;
    size_t k;
#define TELL(...) used += (size_t)snprintf(text + used, sizeof text - used, __VA_ARGS__)
    CHECK(orgraph_route_find(day, workflow, question, &route, &error) == ORGRAPH_OK && error == NULL);
    steps = orgraph_route_steps(route, &count);
    CHECK(orgraph_route_steps(route, NULL) == steps);
    for (i = 0; i < count; ++i) {
        TELL("%s%u %s", steps[i].id, (unsigned)steps[i].round, states[steps[i].state]);
        for (k = 0; k < steps[i].post_count; ++k) TELL(" %s", orgraph_node_id(day, steps[i].posts[k]));
        for (k = 0; k < steps[i].doer_count; ++k) {
            const orgraph_doer *const doer = &steps[i].doers[k];
            CHECK((doer->person == ORGRAPH_NONE) == (doer->outside != NULL));
            CHECK((doer->person == ORGRAPH_NONE) == (doer->post == ORGRAPH_NONE));
            TELL(" %s", doer->person == ORGRAPH_NONE ? doer->outside : orgraph_node_id(day, doer->person));
            if (doer->post != ORGRAPH_NONE) TELL("@%s", orgraph_node_id(day, doer->post));
            if (doer->acting_for != ORGRAPH_NONE) TELL("/%s", orgraph_node_id(day, doer->acting_for));
        }
        if (steps[i].why != NULL) TELL(" (%s)", steps[i].why);
        TELL("\n");
    }
    problems = orgraph_route_problems(route, &count);
    CHECK(orgraph_route_problems(route, NULL) == problems);
    for (i = 0; i < count; ++i) {
        CHECK_TEXT(strchr(problems[i].message, '\n') == NULL ? "" : "\n", "");
        CHECK(strstr(problems[i].message, steps[problems[i].at].id) != NULL && problems[i].rule == 0);
        TELL("%s: %d", steps[problems[i].at].id, (int)problems[i].code);
        for (k = 0; k < problems[i].node_count; ++k) TELL(" %s", orgraph_node_id(day, problems[i].nodes[k]));
        TELL("\n");
    }
    if (orgraph_route_is_rejected(route) != 0) TELL("rejected");
    if (orgraph_route_next(route) != ORGRAPH_NO_WORKFLOW) TELL("-> %u", (unsigned)orgraph_route_next(route));
    orgraph_route_free(route);
#undef TELL
    return text;
}
#define CHECK_ROUTE(workflow, question, expected)               \
    do {                                                        \
        const char *const found = told(day, workflow, question); \
        if (strcmp(found, expected) != 0) printf("%s\n", found); \
        CHECK_TEXT(found, expected);                            \
    } while (0)

#define ASKED "ask1 done clerk cal@clerk dan@clerk\n"
#define CHECKED "check1 done lead lea@lead\n"
#define APPROVED "ok1 done boss dan@boss/bea\n"
#define DAN_TWICE "ok: 3 dan\nok: 4 dan\n" /* incompatible, and his own work */

static void test_route(const orgraph_snapshot *day) {
    const orgraph_fact much = {"amount", "2000"};
    const orgraph_fact little = {"amount", "10"};
    const orgraph_fact too_much = {"amount", "5001"};
    const orgraph_fact annual = {"plan", "annual"};
    const orgraph_node cal = person(day, "cal");
    orgraph_route_question question = question_of(cal, &much);
    CHECK_ROUTE(PAY, &question, ASKED CHECKED APPROVED "pay1 done Bank\n" DAN_TWICE "-> 1");
    question.reject = OK;
    CHECK_ROUTE(PAY, &question,
                ASKED CHECKED APPROVED
                "ask2 done clerk cal@clerk dan@clerk\ncheck2 done lead lea@lead\nok2 done boss dan@boss/bea\n"
                "pay2 done Bank\n" DAN_TWICE "ask: 5 dan\n-> 1");
    question.reject = REVIEW; /* sends nowhere */
    CHECK_ROUTE(PAY, &question, ASKED CHECKED "rejected");
    question = question_of(ORGRAPH_NONE, &little);
    CHECK_ROUTE(PAY, &question,
                ASKED CHECKED "ok1 skipped (amount is \"10\", not at least 1000)\npay1 done Bank\n-> 1");
    question.facts = &too_much;
    CHECK_ROUTE(PAY, &question,
                ASKED CHECKED "ok1 nobody boss (nobody is there to do step \"ok\": Boss)\npay1 done Bank\n"
                              "ok: 0 boss\n-> 1");
    CHECK_ROUTE(PAY, NULL,
                ASKED CHECKED "ok1 undecided boss dan@boss/bea (amount is not given: needed is at least 1000)\n"
                              "pay1 done Bank\n-> 1");
    CHECK_ROUTE(ARC, NULL,
                "file1 nobody spare (nobody is there to do step \"file\": Spare)\n"
                "tell1 undecided (the initiator is not given)\n"
                "say1 undecided spare lead lea@lead (plan is not given: needed is \"annual\")\nfile: 0 spare\n");
    question = question_of(cal, &annual);
    question.post = post(day, "clerk");
    CHECK_ROUTE(ARC, &question,
                "file1 nobody spare (nobody is there to do step \"file\": Spare)\n"
                "tell1 done lead lea@lead\nsay1 done spare lead lea@lead\n"
                "file: 0 spare\nsay: 1 spare\nsay: 2 spare lead\nsay: 5 lea\n");
    question = question_of(person(day, "bea"), &annual); /* who has no superior */
    CHECK_ROUTE(ARC, &question,
                "file1 nobody spare (nobody is there to do step \"file\": Spare)\n"
                "tell1 nobody (there is nobody who could do step \"tell\")\nsay1 done spare lead lea@lead\n"
                "file: 0 spare\ntell: 0\nsay: 1 spare\nsay: 2 spare lead\n");
}

/* A case is refused by both that take it, and leaves nothing in their outputs. */
static void check_bad_case(const orgraph_snapshot *day, uint32_t workflow, const orgraph_route_question *question,
                           const char *says) {
    orgraph_route *route = (orgraph_route *)1;
    orgraph_text *text = (orgraph_text *)1;
    REFUSED_SAYING(says, orgraph_route_find(day, workflow, question, &route, &error));
    REFUSED(orgraph_route_json(day, workflow, question, NULL, &text, &error));
    CHECK(route == NULL && text == NULL);
}

static void test_bad_cases(const orgraph_snapshot *day) {
    const orgraph_fact little = {"amount", "10"};
    orgraph_fact facts[2] = {{"plan", "annual"}, {"plan", "major"}};
    struct {
        orgraph_route_question known;
        uint64_t added;
    } newer;
    const orgraph_route_question good = question_of(ORGRAPH_NONE, NULL);
    orgraph_route_question question = good;
    check_bad_case(day, 2, &question, "no such workflow");
    check_bad_case(day, ORGRAPH_NO_WORKFLOW, NULL, "no such workflow");
    question.initiator = post(day, "clerk");
    check_bad_case(day, PAY, &question, "");
    question.initiator = person(day, "eve") + 1; /* Xi has gone */
    check_bad_case(day, PAY, &question, "");
    question = good;
    question.post = post(day, "clerk");
    check_bad_case(day, PAY, &question, "initiator");
    question.initiator = person(day, "lea");
    check_bad_case(day, PAY, &question, "lea");
    question.post = post(day, "spare") + 1; /* not there yet */
    check_bad_case(day, PAY, &question, "");
    question = good;
    question.reject = 4;
    check_bad_case(day, PAY, &question, "no such step");
    question = question_of(ORGRAPH_NONE, &little);
    question.reject = OK;
    check_bad_case(day, PAY, &question, "step \"ok\" is skipped");
    question = question_of(ORGRAPH_NONE, facts);
    question.fact_count = 2;
    check_bad_case(day, PAY, &question, "\"plan\" is given twice");
    facts[1].name = NULL;
    check_bad_case(day, PAY, &question, "name of a fact");
    facts[1].name = "b";
    facts[1].value = "\xFF";
    check_bad_case(day, PAY, &question, "not UTF-8");
    question.facts = NULL;
    check_bad_case(day, PAY, &question, "NULL");
    question = good;
    question.struct_size = offsetof(orgraph_route_question, reject);
    check_bad_case(day, PAY, &question, "struct_size");
    question.struct_size = 0;
    check_bad_case(day, PAY, &question, "struct_size");
    newer.known = good; /* of a caller that knows more than this library: the rest is left alone */
    newer.known.struct_size = sizeof newer;
    newer.added = UINT64_MAX;
    CHECK(strncmp(told(day, PAY, &newer.known), ASKED, sizeof ASKED - 1) == 0);
}

/* Participations in words: `PAY ask clerk/bea^?`. */
static const char *parts_of(const orgraph_snapshot *day, orgraph_node who) {
    static char text[512];
    orgraph_participations *participations = NULL;
    const orgraph_participation *rows;
    size_t count = 0;
    size_t used = 0;
    size_t i;
    CHECK(orgraph_participations_of(day, who, &participations, &error) == ORGRAPH_OK && error == NULL);
    rows = orgraph_participations_rows(participations, &count);
    CHECK(orgraph_participations_rows(participations, NULL) == rows);
    text[0] = '\0';
    for (i = 0; i < count; ++i) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%u.%u %s", i == 0 ? "" : ", ",
                                 (unsigned)rows[i].workflow, (unsigned)rows[i].step,
                                 orgraph_node_id(day, rows[i].post));
        if (rows[i].acting_for != ORGRAPH_NONE)
            used += (size_t)snprintf(text + used, sizeof text - used, "/%s", orgraph_node_id(day, rows[i].acting_for));
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", rows[i].is_as_superior ? "^" : "",
                                 rows[i].is_conditional ? "?" : "");
    }
    orgraph_participations_free(participations);
    return text;
}

static void test_participations(const orgraph_snapshot *day) {
    const orgraph_node bad[] = {department(day, "co"),  job(day, "clerks"),      person(day, "eve") + 1,
                                post(day, "spare") + 1, orgraph_node_count(day), ORGRAPH_NONE};
    orgraph_participations *participations;
    orgraph_text *text;
    size_t i;
    CHECK_TEXT(parts_of(day, post(day, "clerk")), "0.0 clerk");
    CHECK_TEXT(parts_of(day, person(day, "cal")), "0.0 clerk");
    CHECK_TEXT(parts_of(day, person(day, "dan")), "0.0 clerk, 0.2 boss/bea?");
    CHECK_TEXT(parts_of(day, person(day, "lea")), "0.1 lead^, 1.1 lead^, 1.2 lead?");
    CHECK_TEXT(parts_of(day, person(day, "bea")), "0.2 boss?, 1.1 boss^"); /* away or not */
    CHECK_TEXT(parts_of(day, post(day, "spare")), "1.0 spare, 1.2 spare?");
    CHECK_TEXT(parts_of(day, post(day, "aide")), "");
    for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
        participations = (orgraph_participations *)1;
        REFUSED(orgraph_participations_of(day, bad[i], &participations, &error));
        text = (orgraph_text *)1;
        REFUSED(orgraph_participations_json(day, bad[i], NULL, &text, &error));
        CHECK(participations == NULL && text == NULL);
    }
    REFUSED(orgraph_participations_of(NULL, post(day, "clerk"), &participations, &error));
    REFUSED(orgraph_participations_of(day, post(day, "clerk"), NULL, &error));
    REFUSED(orgraph_participations_json(day, post(day, "clerk"), NULL, NULL, &error));
}

/* Dead ends in words: `0.2=0 amount=5001`. */
static const char *ends(const orgraph_dead_ends *found) {
    static char text[512];
    size_t count = 0;
    const orgraph_dead_end *const rows = orgraph_dead_ends_rows(found, &count);
    size_t used = 0;
    size_t i;
    size_t f;
    CHECK(orgraph_dead_ends_rows(found, NULL) == rows);
    text[0] = '\0';
    for (i = 0; i < count; ++i) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%u.%u=%d", i == 0 ? "" : ", ",
                                 (unsigned)rows[i].workflow, (unsigned)rows[i].step, (int)rows[i].code);
        for (f = 0; f < rows[i].fact_count; ++f)
            used += (size_t)snprintf(text + used, sizeof text - used, " %s=%s", rows[i].facts[f].name,
                                     rows[i].facts[f].value);
    }
    return text;
}
#define CHECK_ENDS(call, expected)                             \
    do {                                                       \
        orgraph_dead_ends *found = NULL;                       \
        CHECK((call) == ORGRAPH_OK && error == NULL);          \
        CHECK_TEXT(ends(found), expected);                     \
        orgraph_dead_ends_free(found);                         \
    } while (0)

static void test_dead_ends(const orgraph_snapshot *day) {
    const orgraph_node bea = person(day, "bea");
    const orgraph_open_options small = {1, NULL, NULL};
    const orgraph_node not_posts[] = {bea, department(day, "co"), post(day, "spare") + 1, orgraph_node_count(day),
                                      ORGRAPH_NONE};
    orgraph_dead_ends *none = (orgraph_dead_ends *)1;
    orgraph_text *text = (orgraph_text *)1;
    size_t i;
    CHECK_ENDS(orgraph_dead_ends_find(day, ORGRAPH_NO_WORKFLOW, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &found, &error),
               "0.2=0 amount=5001, 1.0=0, 1.2=1 plan=annual");
    CHECK_ENDS(orgraph_dead_ends_find(day, ARC, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &found, &error),
               "1.0=0, 1.2=1 plan=annual");
    CHECK_ENDS(orgraph_dead_ends_find(day, ARC, bea, post(day, "boss"), NULL, &found, &error),
               "1.0=0, 1.1=0, 1.2=1 plan=annual");
    CHECK_ENDS(orgraph_stopped_without(day, post(day, "lead"), NULL, &found, &error), "0.1=0");
    CHECK_ENDS(orgraph_stopped_without(day, post(day, "clerk"), NULL, &found, &error), "0.0=0, 0.1=0");
    CHECK_ENDS(orgraph_stopped_without(day, post(day, "aide"), NULL, &found, &error), "");
    CHECK_ENDS(orgraph_stopped_without(day, post(day, "spare"), NULL, &found, &error), ""); /* is vacant already */

    REFUSED(orgraph_dead_ends_find(day, 2, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &none, &error));
    CHECK(none == NULL);
    REFUSED(orgraph_dead_ends_json(day, 2, ORGRAPH_NONE, ORGRAPH_NONE, NULL, NULL, &text, &error));
    CHECK(text == NULL);
    none = (orgraph_dead_ends *)1;
    REFUSED(orgraph_dead_ends_find(day, ARC, post(day, "boss"), ORGRAPH_NONE, NULL, &none, &error));
    CHECK(none == NULL);
    REFUSED(orgraph_dead_ends_find(day, ARC, bea, post(day, "lead"), NULL, &none, &error));
    REFUSED(orgraph_dead_ends_find(day, ORGRAPH_NO_WORKFLOW, ORGRAPH_NONE, post(day, "lead"), NULL, &none, &error));
    REFUSED(orgraph_dead_ends_find(day, ARC, ORGRAPH_NONE, ORGRAPH_NONE, &small, &none, &error));
    REFUSED(orgraph_dead_ends_find(day, ARC, ORGRAPH_NONE, ORGRAPH_NONE, NULL, NULL, &error));
    REFUSED(orgraph_dead_ends_find(NULL, ARC, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &none, &error));
    for (i = 0; i < sizeof not_posts / sizeof *not_posts; ++i) {
        none = (orgraph_dead_ends *)1;
        text = (orgraph_text *)1;
        REFUSED(orgraph_stopped_without(day, not_posts[i], NULL, &none, &error));
        REFUSED(orgraph_stopped_without_json(day, not_posts[i], NULL, NULL, &text, &error));
        CHECK(none == NULL && text == NULL);
    }
    REFUSED(orgraph_stopped_without(day, post(day, "lead"), &small, &none, &error));
    REFUSED(orgraph_stopped_without(day, post(day, "lead"), NULL, NULL, &error));
    REFUSED(orgraph_stopped_without(NULL, post(day, "lead"), NULL, &none, &error));
}

/* Every call of the progress can cancel, and what it would have made is not there. */
static void check_cancelling(const orgraph_snapshot *day, int32_t is_of_post, uint32_t workflow) {
    watch seen = {0, 0, 0, 0};
    orgraph_open_options options = {sizeof options, watching, NULL};
    const orgraph_node lead = post(day, "lead");
    orgraph_dead_ends *found = NULL;
    orgraph_text *text = NULL;
    int calls;
    int i;
    options.user = &seen;
#define ROWS                                                                 \
    (is_of_post ? orgraph_stopped_without(day, lead, &options, &found, &error) \
                : orgraph_dead_ends_find(day, workflow, ORGRAPH_NONE, ORGRAPH_NONE, &options, &found, &error))
#define JSON                                                                                                  \
    (is_of_post ? orgraph_stopped_without_json(day, lead, &options, NULL, &text, &error)                      \
                : orgraph_dead_ends_json(day, workflow, ORGRAPH_NONE, ORGRAPH_NONE, &options, NULL, &text, &error))
    CHECK(ROWS == ORGRAPH_OK);
    orgraph_dead_ends_free(found);
    CHECK(seen.calls > 0 && seen.wrong == 0);
    calls = seen.calls;
    for (i = 1; i <= calls; ++i) {
        const watch from_start = {0, 0, i, 0};
        seen = from_start;
        found = (orgraph_dead_ends *)1;
        FAILS(ORGRAPH_CANCELLED, ROWS);
        CHECK(found == NULL && seen.calls == i);
        seen = from_start;
        text = (orgraph_text *)1;
        FAILS(ORGRAPH_CANCELLED, JSON);
        CHECK(text == NULL && seen.calls == i);
    }
#undef ROWS
#undef JSON
}

static void test_json(const orgraph_snapshot *day) {
    orgraph_answer_options options = {sizeof options, 1, 0, ORGRAPH_ANY_DEPTH};
    const orgraph_fact much = {"amount", "2000"};
    orgraph_route_question question = question_of(person(day, "cal"), &much);
    orgraph_text *text = NULL;
    CHECK_JSON(orgraph_route_json(day, ARC, NULL, &options, &json, &error),
               "{\"workflow\":{\"code\":\"ARC\",\"name\":\"Archive\"},\"initiator\":null,\"steps\":[{\"id\":\"file\","
               "\"action\":\"execute\",\"posts\":[{\"kind\":\"post\",\"id\":\"spare\",\"name\":\"Spare\"}],"
               "\"people\":[],\"state\":\"nobody\",\"why\":\"nobody is there to do step \\\"file\\\": Spare\","
               "\"on_reject\":null,\"round\":1,\"what\":null,\"subject\":null,\"when\":null,\"done_by\":[]}],"
               "\"problems\":[{\"step\":\"file\",\"code\":\"nobody\",\"message\":"
               "\"nobody is there to do step \\\"file\\\": Spare\",\"round\":1,"
               "\"nodes\":[{\"kind\":\"post\",\"id\":\"spare\",\"name\":\"Spare\"}]}],\"next\":null,\"ends\":\"done\"}");
    options.limit = 0;
    question.reject = REVIEW;
    CHECK_JSON(orgraph_route_json(day, PAY, &question, &options, &json, &error),
               "{\"workflow\":{\"code\":\"PAY\",\"name\":\"Payment\"},"
               "\"initiator\":{\"kind\":\"person\",\"id\":\"cal\",\"name\":\"Cal\"},\"steps\":[],\"problems\":[],"
               "\"next\":null,\"ends\":\"rejected\"}");
    question.reject = ORGRAPH_NO_STEP;
    options.flags = ORGRAPH_EXPLAIN;
    options.limit = SIZE_MAX;
    CHECK(orgraph_route_json(day, PAY, &question, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text,
              "\"when\":{\"amount\":{\"min\":1000}},\"done_by\":[{\"person\":{\"kind\":\"person\",\"id\":\"dan\","
              "\"name\":\"Dan\"},\"post\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"Boss\"},"
              "\"as\":\"delegate\",\"for\":{\"kind\":\"person\",\"id\":\"bea\",\"name\":\"Bea\"}}]"));
    CHECK(has(text, "\"people\":[{\"kind\":\"outside\",\"name\":\"Bank\"}]"));
    CHECK(has(text, "\"at\":\"/people/0/delegates/0\""));
    CHECK(has(text, "\"next\":{\"code\":\"ARC\",\"name\":\"Archive\"},\"ends\":\"done\""));
    orgraph_text_free(text);
    CHECK_JSON(orgraph_participations_json(day, person(day, "dan"), NULL, &json, &error),
               "{\"of\":{\"kind\":\"person\",\"id\":\"dan\",\"name\":\"Dan\"},\"steps\":["
               "{\"workflow\":{\"code\":\"PAY\",\"name\":\"Payment\"},\"id\":\"ask\",\"action\":\"prepare\","
               "\"what\":\"Fill in\",\"post\":{\"kind\":\"post\",\"id\":\"clerk\",\"name\":\"Clerk\"},"
               "\"as\":\"named\",\"for\":null,\"conditional\":false},"
               "{\"workflow\":{\"code\":\"PAY\",\"name\":\"Payment\"},\"id\":\"ok\",\"action\":\"approve\","
               "\"what\":null,\"post\":{\"kind\":\"post\",\"id\":\"boss\",\"name\":\"Boss\"},\"as\":\"named\","
               "\"for\":{\"kind\":\"person\",\"id\":\"bea\",\"name\":\"Bea\"},\"conditional\":true}]}");
    CHECK(orgraph_dead_ends_json(day, PAY, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &options, &text, NULL) == ORGRAPH_OK);
    CHECK(has(text, "\"why\":{\"rule\":\"S13\",\"text\":\"nobody is there to do"));
    CHECK(has(text, "\"at\":\"/workflows/0/steps/2\""));
    orgraph_text_free(text);
    options.flags = 0;
    options.limit = 1;
    CHECK_JSON(orgraph_dead_ends_json(day, ORGRAPH_NO_WORKFLOW, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &options, &json,
                                      &error),
               "{\"dead_ends\":[{\"workflow\":{\"code\":\"PAY\",\"name\":\"Payment\"},\"step\":\"ok\","
               "\"code\":\"nobody\",\"facts\":{\"amount\":\"5001\"}}]}");
    CHECK_JSON(orgraph_stopped_without_json(day, post(day, "lead"), NULL, NULL, &json, &error),
               "{\"of\":{\"kind\":\"post\",\"id\":\"lead\",\"name\":\"Lead\"},\"stops\":["
               "{\"workflow\":{\"code\":\"PAY\",\"name\":\"Payment\"},\"step\":\"check\",\"code\":\"nobody\","
               "\"facts\":{}}]}");
}

/* Nobody in a post: who stands by, and everybody's other posts, stay. */
static void test_vacate(const orgraph_snapshot *day) {
    const orgraph_node lead = post(day, "lead");
    const orgraph_node eves[] = {post(day, "aide"), post(day, "second")};
    const orgraph_node bad[] = {person(day, "lea"),     department(day, "co"),   job(day, "clerks"),
                                post(day, "spare") + 1, orgraph_node_count(day), ORGRAPH_NONE};
    const orgraph_node eve = person(day, "eve");
    orgraph_snapshot *supposed = vacated(day, "lead");
    orgraph_snapshot *further = NULL;
    size_t count = 99;
    size_t i;
    orgraph_held_by(supposed, lead, &count);
    CHECK(count == 0 && orgraph_node_count(supposed) == orgraph_node_count(day));
    CHECK(person(supposed, "lea") == person(day, "lea")); /* without a post now */
    orgraph_held_by(day, lead, &count);
    CHECK(count == 1);
    CHECK(orgraph_snapshot_suppose(supposed, &eve, 1, NULL, 0, &further, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free(supposed); /* in any order */
    orgraph_held_by(further, lead, &count);
    CHECK(count == 0 && person(further, "eve") == ORGRAPH_NONE); /* both hold */
    CHECK(orgraph_snapshot_vacate(further, eves, 1, &supposed, NULL) == ORGRAPH_OK);
    CHECK(person(supposed, "eve") == ORGRAPH_NONE);
    orgraph_snapshot_free(further);
    orgraph_snapshot_free(supposed);
    CHECK(orgraph_snapshot_vacate(day, eves, 2, &supposed, NULL) == ORGRAPH_OK);
    orgraph_held_by(supposed, eves[1], &count);
    CHECK(count == 0);
    CHECK_TEXT(parts_of(supposed, person(supposed, "bea")), "0.2 boss?, 1.1 boss^");
    orgraph_snapshot_free(supposed);
    CHECK(orgraph_snapshot_vacate(day, NULL, 0, &supposed, NULL) == ORGRAPH_OK && supposed != NULL);
    orgraph_snapshot_free(supposed);
    /* On another day the same is supposed. */
    CHECK(orgraph_snapshot_vacate(day, eves, 2, &supposed, NULL) == ORGRAPH_OK);
    CHECK(orgraph_snapshot_on(supposed, "2031-01-02", &further, NULL) == ORGRAPH_OK);
    CHECK_TEXT(orgraph_snapshot_day(further), "2031-01-02");
    CHECK(strcmp(orgraph_snapshot_day(supposed), orgraph_snapshot_day(day)) == 0);
    CHECK(orgraph_held_by(further, eves[1], &count) != (const orgraph_node *)1 && count == 0);
    orgraph_snapshot_free(supposed);
    orgraph_snapshot_free(further);
    CHECK(orgraph_snapshot_on(day, "2031-01-02", &further, NULL) == ORGRAPH_OK);
    orgraph_held_by(further, eves[1], &count);
    CHECK(count > 0);
    orgraph_snapshot_free(further);
    CHECK(orgraph_snapshot_day(NULL) == NULL);
    further = (orgraph_snapshot *)1;
    REFUSED(orgraph_snapshot_on(day, "2031-02-30", &further, &error));
    CHECK(further == NULL);
    REFUSED(orgraph_snapshot_on(day, NULL, &further, &error));
    REFUSED(orgraph_snapshot_on(day, "2031-01-02", NULL, &error));
    REFUSED(orgraph_snapshot_on(NULL, "2031-01-02", &further, &error));
    for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
        supposed = (orgraph_snapshot *)1;
        REFUSED(orgraph_snapshot_vacate(day, &bad[i], 1, &supposed, &error));
        CHECK(supposed == NULL);
    }
    REFUSED(orgraph_snapshot_vacate(day, NULL, 1, &supposed, &error));
    REFUSED(orgraph_snapshot_vacate(day, &lead, 1, NULL, &error));
    supposed = (orgraph_snapshot *)1;
    REFUSED(orgraph_snapshot_vacate(NULL, &lead, 1, &supposed, &error));
    CHECK(supposed == NULL);
}

static void test_getters(const orgraph_snapshot *day) {
    size_t count;
#define NO_ROWS(function, type)                                                          \
    count = 99;                                                                          \
    CHECK(function(NULL, &count) == NULL && count == 0 && function(NULL, NULL) == NULL); \
    count = 99;                                                                          \
    CHECK(function((const type *)(const void *)day, &count) == NULL && count == 0)
    NO_ROWS(orgraph_route_steps, orgraph_route);
    NO_ROWS(orgraph_route_problems, orgraph_route);
    NO_ROWS(orgraph_participations_rows, orgraph_participations);
    NO_ROWS(orgraph_dead_ends_rows, orgraph_dead_ends);
    CHECK(orgraph_route_next(NULL) == ORGRAPH_NO_WORKFLOW && orgraph_route_is_rejected(NULL) == 0);
    CHECK(orgraph_route_next((const orgraph_route *)(const void *)day) == ORGRAPH_NO_WORKFLOW);
    CHECK(orgraph_route_is_rejected((const orgraph_route *)(const void *)day) == 0);
    orgraph_route_free(NULL);
    orgraph_participations_free(NULL);
    orgraph_dead_ends_free(NULL);
    orgraph_route_free((orgraph_route *)(void *)(uintptr_t)day); /* does nothing, as the next two */
    orgraph_participations_free((orgraph_participations *)(void *)(uintptr_t)day);
    orgraph_dead_ends_free((orgraph_dead_ends *)(void *)(uintptr_t)day);
    CHECK(orgraph_workflow_count(day) == 2);
}

/* Results, and what they borrow, outlive the snapshot. */
static void test_lifetimes(orgraph_snapshot *day) {
    orgraph_route *route = NULL;
    orgraph_dead_ends *dead_ends = NULL;
    orgraph_participations *participations = NULL;
    size_t count = 0;
    CHECK(orgraph_route_find(day, PAY, NULL, &route, NULL) == ORGRAPH_OK);
    CHECK(orgraph_participations_of(day, person(day, "dan"), &participations, NULL) == ORGRAPH_OK);
    CHECK(orgraph_dead_ends_find(day, PAY, ORGRAPH_NONE, ORGRAPH_NONE, NULL, &dead_ends, NULL) == ORGRAPH_OK);
    orgraph_snapshot_free(day);
    CHECK_TEXT(orgraph_route_steps(route, &count)[OK].id, "ok");
    CHECK_TEXT(orgraph_route_steps(route, NULL)[OK].when, "{\"amount\":{\"min\":1000}}");
    CHECK_TEXT(orgraph_route_steps(route, NULL)[3].doers[0].outside, "Bank");
    CHECK(count == 4 && orgraph_route_steps(route, NULL)[ASK].when == NULL && orgraph_route_next(route) == ARC);
    orgraph_route_free(route);
    CHECK_TEXT(orgraph_dead_ends_rows(dead_ends, &count)[0].facts[0].name, "amount");
    CHECK(count == 1 && orgraph_participations_rows(participations, &count) != NULL && count == 2);
    orgraph_dead_ends_free(dead_ends);
    orgraph_participations_free(participations);
}

int main(void) {
    orgraph_snapshot *const day = take(document, DAY);
    test_facts(day);
    test_route(day);
    test_bad_cases(day);
    test_participations(day);
    test_dead_ends(day);
    check_cancelling(day, 0, ORGRAPH_NO_WORKFLOW);
    check_cancelling(day, 0, PAY);
    check_cancelling(day, 1, PAY);
    test_json(day);
    test_vacate(day);
    test_getters(day);
    test_lifetimes(day);
    return outcome();
}
