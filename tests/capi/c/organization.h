/* What checks about an organization share: a day of it, its nodes, and what an answer about it has. */
#ifndef ORGRAPH_TESTS_CAPI_C_ORGANIZATION_H
#define ORGRAPH_TESTS_CAPI_C_ORGANIZATION_H

#include "check.h"

/* What the document says of that day. */
static inline orgraph_snapshot *take(const char *document, const char *day) {
    orgraph_organization *organization = NULL;
    orgraph_snapshot *snapshot = NULL;
    CHECK(orgraph_read(document, strlen(document), NULL, &organization, &error) == ORGRAPH_OK);
    if (error != NULL) printf("%s\n", orgraph_error_message(error));
    CHECK(error == NULL && organization != NULL);
    CHECK(orgraph_snapshot_take(organization, day, &snapshot, &error) == ORGRAPH_OK);
    orgraph_organization_free(organization); /* the snapshot outlives it */
    return snapshot;
}

static inline orgraph_node department(const orgraph_snapshot *day, const char *id) {
    return orgraph_find(day, ORGRAPH_DEPARTMENT, id);
}
static inline orgraph_node post(const orgraph_snapshot *day, const char *id) {
    return orgraph_find(day, ORGRAPH_POST, id);
}
static inline orgraph_node person(const orgraph_snapshot *day, const char *id) {
    return orgraph_find(day, ORGRAPH_PERSON, id);
}
static inline orgraph_node job(const orgraph_snapshot *day, const char *id) {
    return orgraph_find(day, ORGRAPH_JOB, id);
}

static inline int has(const orgraph_text *text, const char *part) {
    const char *const data = orgraph_text_data(text, NULL);
    return data != NULL && strstr(data, part) != NULL;
}

#endif
