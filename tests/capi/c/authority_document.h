/* What the checks of authority and of workflows share: a company, and a day of it. A program includes it once. */
#ifndef ORGRAPH_TESTS_CAPI_C_AUTHORITY_DOCUMENT_H
#define ORGRAPH_TESTS_CAPI_C_AUTHORITY_DOCUMENT_H

#include "organization.h"

#define DAY "2026-11-21"

/* Bea, the boss, is away, and Dan, a clerk, approves payments up to 5000 for her. Nobody holds the spare post. Eve is
 * her own superior but for the boss. */
static const char document[] =
    "{\"orgraph\": 1, \"departments\": [{\"id\": \"co\", \"name\": \"Company\", \"head\": \"boss\"}],"
    "\"jobs\": [{\"id\": \"clerks\", \"title\": \"Clerks\", \"authorities\": ["
    "  {\"action\": \"Prepare\", \"subject\": \"Payment\"}]}],"
    "\"posts\": [{\"id\": \"boss\", \"title\": \"Boss\", \"department\": \"co\", \"reports_to\": null,"
    "  \"authorities\": [{\"action\": \"approve\", \"subject\": \"*\", \"source\": \"charter\"}]},"
    " {\"id\": \"lead\", \"title\": \"Lead\", \"department\": \"co\", \"authorities\": ["
    "  {\"action\": \"approve\", \"subject\": \"payment\", \"limit\": 1000, \"currency\": \"EUR\"},"
    "  {\"action\": \"approve\", \"subject\": \"travel\", \"limit\": \"unstated\"},"
    "  {\"action\": \"approve\", \"subject\": \"hire\", \"when\": {\"plan\": [\"annual\"]}}]},"
    " {\"id\": \"second\", \"title\": \"Second\", \"department\": \"co\","
    "  \"authorities\": [{\"action\": \"approve\", \"subject\": \"payment\"}]},"
    " {\"id\": \"aide\", \"title\": \"Aide\", \"department\": \"co\", \"reports_to\": \"second\"},"
    " {\"id\": \"clerk\", \"title\": \"Clerk\", \"department\": \"co\", \"job\": \"clerks\","
    "  \"reports_to\": \"lead\"},"
    " {\"id\": \"spare\", \"title\": \"Spare\", \"department\": \"co\", \"reports_to\": \"lead\"},"
    " {\"id\": \"later\", \"title\": \"Later\", \"department\": \"co\", \"from\": \"2030-01-01\"}],"
    "\"people\": [{\"id\": \"bea\", \"name\": \"Bea\", \"appointments\": [{\"post\": \"boss\"}],"
    "  \"absences\": [{\"from\": \"2026-11-20\", \"to\": \"2026-11-30\"}],"
    "  \"delegates\": [{\"person\": \"dan\", \"action\": \"approve\", \"subject\": \"payment\", \"limit\": 5000}]},"
    " {\"id\": \"lea\", \"name\": \"Lea\", \"appointments\": [{\"post\": \"lead\"}]},"
    " {\"id\": \"cal\", \"name\": \"Cal\", \"appointments\": [{\"post\": \"clerk\"}]},"
    " {\"id\": \"dan\", \"name\": \"Dan\", \"appointments\": [{\"post\": \"clerk\"}]},"
    " {\"id\": \"eve\", \"name\": \"Eve\", \"appointments\": [{\"post\": \"aide\"},"
    "  {\"post\": \"second\", \"kind\": \"concurrent\"}]},"
    " {\"id\": \"xi\", \"name\": \"Xi\", \"to\": \"2020-01-01\"}],"
    "\"workflows\": [{\"code\": \"PAY\", \"name\": \"Payment\", \"owner\": \"co\", \"steps\": ["
    "  {\"id\": \"ask\", \"action\": \"prepare\", \"by\": \"clerk\", \"subject\": \"payment\", \"what\": \"Fill in\"},"
    "  {\"id\": \"check\", \"action\": \"review\", \"by\": {\"superior_of\": \"ask\"}},"
    "  {\"id\": \"ok\", \"action\": \"approve\", \"by\": \"boss\", \"subject\": \"payment\","
    "   \"when\": {\"amount\": {\"min\": 1000}}, \"on_reject\": \"ask\"},"
    "  {\"id\": \"pay\", \"action\": \"execute\", \"by\": {\"outside\": \"Bank\"}, \"next\": \"ARC\"}]},"
    " {\"code\": \"ARC\", \"name\": \"Archive\", \"steps\": ["
    "  {\"id\": \"file\", \"action\": \"execute\", \"by\": \"spare\"},"
    "  {\"id\": \"tell\", \"action\": \"inform\", \"by\": {\"superior_of\": \"initiator\"}},"
    "  {\"id\": \"say\", \"action\": \"sign\", \"by\": [\"spare\", \"lead\"], \"subject\": \"record\","
    "   \"when\": {\"plan\": [\"annual\"]}}]}],"
    "\"incompatible\": [{\"name\": \"Payments\", \"any_of\": [{\"action\": \"prepare\", \"subject\": \"payment\"},"
    "  {\"action\": \"approve\", \"subject\": \"payment\"}]}]}";

/* The same day with nobody in a post. */
static orgraph_snapshot *vacated(const orgraph_snapshot *day, const char *id) {
    const orgraph_node vacant = post(day, id);
    orgraph_snapshot *supposed = NULL;
    CHECK(orgraph_snapshot_vacate(day, &vacant, 1, &supposed, &error) == ORGRAPH_OK && error == NULL);
    return supposed;
}

/* The answer as JSON that `call` gives as `json` is this text. */
#define CHECK_JSON(call, expected)                           \
    do {                                                     \
        orgraph_text *json = NULL;                           \
        CHECK((call) == ORGRAPH_OK && error == NULL);        \
        CHECK_TEXT(orgraph_text_data(json, NULL), expected); \
        orgraph_text_free(json);                             \
    } while (0)

#endif
