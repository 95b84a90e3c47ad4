/* Progress as the C interface tells it: how often, and whether it only rises. One program includes this once. */
#ifndef ORGRAPH_TESTS_CAPI_C_WATCH_H
#define ORGRAPH_TESTS_CAPI_C_WATCH_H

#include <stdint.h>

typedef struct {
    double last;
    int calls;
    int stop_at; /* the call that cancels; 0: none */
    int wrong;
} watch;
static int32_t watching(void *user, double fraction) {
    watch *const seen = user;
    if (!(fraction >= seen->last && fraction <= 1)) ++seen->wrong;
    seen->last = fraction;
    return ++seen->calls == seen->stop_at;
}

#endif
