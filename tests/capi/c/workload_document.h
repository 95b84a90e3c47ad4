/* A small organization with what workloads are about, for the programs that test them. */
#ifndef ORGRAPH_TESTS_CAPI_C_WORKLOAD_DOCUMENT_H
#define ORGRAPH_TESTS_CAPI_C_WORKLOAD_DOCUMENT_H

#include <math.h>

#include "organization.h"

#define DAY "2026-11-21"

/* The lead of sales is vacant, so b covers it; p and q share what reps share, 3 to 1; c is not measured; x has left. */
static const char document[] =
    "{\"orgraph\": 1, \"settings\": {\"overload\": 1.2, \"max_span\": 1, \"max_concurrent\": 0}, \"departments\": ["
    " {\"id\": \"co\", \"name\": \"Company\", \"head\": \"boss\"},"
    " {\"id\": \"sales\", \"name\": \"Sales\", \"parent\": \"co\", \"head\": \"lead\"},"
    " {\"id\": \"fin\", \"name\": \"Finance\", \"parent\": \"co\"}],"
    "\"jobs\": [{\"id\": \"seller\", \"title\": \"Seller\", \"duties\": ["
    "  {\"id\": \"visit\", \"text\": \"Visit customers\","
    "   \"quota\": {\"count\": 6, \"unit\": \"visits\", \"per\": \"week\", \"minutes_each\": 60}}]}],"
    "\"posts\": ["
    " {\"id\": \"boss\", \"title\": \"Boss\", \"department\": \"co\", \"reports_to\": null, \"headcount\": 1,"
    "  \"duties\": [{\"text\": \"Think\", \"effort\": {\"hours\": 6, \"per\": \"day\"}},"
    "   {\"text\": \"Whatever the owners ask\", \"kind\": \"temporary\","
    "    \"effort\": {\"hours\": 9, \"per\": \"day\"}}]},"
    " {\"id\": \"lead\", \"title\": \"Team Lead\", \"department\": \"sales\", \"headcount\": 1, \"duties\": ["
    "  {\"text\": \"Collect overdue payments\", \"load\": \"shared\", \"effort\": {\"hours\": 24, \"per\": "
    "\"week\"}}]},"
    " {\"id\": \"rep\", \"title\": \"Agent\", \"department\": \"sales\", \"job\": \"seller\","
    "  \"headcount\": {\"min\": 3, \"max\": 5}, \"duties\": ["
    "  {\"text\": \"Keep the list\", \"load\": \"shared\", \"effort\": {\"hours\": 8, \"per\": \"week\"},"
    "   \"quota\": [{\"count\": 1, \"unit\": \"lists\", \"per\": \"month\"}]}]},"
    " {\"id\": \"clerk\", \"title\": \"Clerk\", \"department\": \"fin\", \"duties\": [{\"text\": \"Close the "
    "books\"}]},"
    " {\"id\": \"later\", \"title\": \"Later\", \"department\": \"fin\", \"from\": \"2030-01-01\"}],"
    "\"people\": [{\"id\": \"b\", \"name\": \"Bea\", \"appointments\": [{\"post\": \"boss\"}]},"
    " {\"id\": \"p\", \"name\": \"Pat\", \"hours_per_week\": 20, \"appointments\": [{\"post\": \"rep\", \"share\": "
    "0.75}]},"
    " {\"id\": \"q\", \"name\": \"Quin\", \"appointments\": [{\"post\": \"clerk\"},"
    "   {\"post\": \"rep\", \"kind\": \"concurrent\", \"share\": 0.25}]},"
    " {\"id\": \"c\", \"name\": \"Cy\", \"appointments\": [{\"post\": \"clerk\"}]},"
    " {\"id\": \"x\", \"name\": \"Xi\", \"to\": \"2020-01-01\"}]}";

static int near(double found, double expected) { return fabs(found - expected) < 1e-9 * (1 + fabs(expected)); }

static orgraph_workload *workload_of(const orgraph_snapshot *day, orgraph_node who, uint32_t flags) {
    orgraph_workload *workload = NULL;
    CHECK(orgraph_workload_check(day, who, flags, NULL, &workload, &error) == ORGRAPH_OK);
    CHECK(workload != NULL && error == NULL);
    return workload;
}

#endif
