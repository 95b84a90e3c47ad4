/* What the checks of the C interface have in common: one program includes it once. */
#ifndef ORGRAPH_TESTS_CAPI_C_CHECK_H
#define ORGRAPH_TESTS_CAPI_C_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "orgraph.h"

static int passed;
static int failed;
static orgraph_error *error; /* of the last call that was handed it */

#define CHECK(condition)                                                   \
    do {                                                                   \
        if (condition) {                                                   \
            ++passed;                                                      \
        } else {                                                           \
            ++failed;                                                      \
            printf("%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                  \
    } while (0)
#define CHECK_TEXT(actual, expected) CHECK((actual) != NULL && strcmp((actual), (expected)) == 0)

/* A call is refused with `status`, and a message that has `says`. */
static inline void check_refused(const char *file, int line, orgraph_status status, orgraph_status expected,
                                 const char *says) {
    if (status == expected && error != NULL && orgraph_error_status(error) == expected &&
        orgraph_error_message(error)[0] != '\0' && strchr(orgraph_error_message(error), '\n') == NULL &&
        strstr(orgraph_error_message(error), says) != NULL) {
        ++passed;
    } else {
        ++failed;
        printf("%s:%d: status %d: %s\n", file, line, (int)status, orgraph_error_message(error));
    }
    orgraph_error_free(error);
    error = NULL;
}
#define FAILS(expected, call) check_refused(__FILE__, __LINE__, (call), (expected), "")
#define REFUSED(call) FAILS(ORGRAPH_INVALID_ARGUMENT, call)
#define REFUSED_SAYING(says, call) check_refused(__FILE__, __LINE__, (call), ORGRAPH_INVALID_ARGUMENT, (says))

/* What the program returns at its end. */
static inline int outcome(void) {
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
