/**
 * @file orgraph.h  The C interface of orgraph, the engine for organization structures.
 *
 * Three objects do the work. An orgraph_organization is the record of an organization, all days, read from a JSON
 * document. An orgraph_snapshot is one day of it, of which everything is asked. An orgraph_text holds an answer as
 * JSON. Besides there are results with rows.
 *
 * Calls that can fail return an orgraph_status, and tell more in *error where that is not NULL: orgraph_error_free()
 * it. On failure every output is NULL, 0 or ORGRAPH_NONE. Getters cannot fail; for a bad argument (NULL, a node that is
 * not in force that day or of another kind) they return NULL, 0 or ORGRAPH_NONE.
 *
 * Only objects are freed, each by its own function, in any order; NULL is fine. All other pointers die with the object
 * that they were asked of. Texts are UTF-8 and end in NUL; documents come with a length.
 *
 * All objects are immutable: any number of threads may use one at once, as long as none frees it.
 */
#ifndef ORGRAPH_H
#define ORGRAPH_H

#include <stddef.h>
#include <stdint.h>

/* On Windows, programs that link the static library define ORGRAPH_STATIC. */
#if !defined(_WIN32)
#define ORGRAPH_API __attribute__((visibility("default")))
#elif defined(ORGRAPH_BUILDING) || defined(ORGRAPH_STATIC)
#define ORGRAPH_API
#else
#define ORGRAPH_API __declspec(dllimport)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version ------------------------------------------------------------------------------------------------- */

/** Raised by what breaks a compiled caller. Compare it with orgraph_abi_version() before any other call. */
#define ORGRAPH_ABI_VERSION 0

ORGRAPH_API int32_t orgraph_abi_version(void); /**< ORGRAPH_ABI_VERSION of the library loaded. */
ORGRAPH_API const char *orgraph_version(void); /**< "0.1.0": of the library loaded, not of this header. */

/* ---- Errors -------------------------------------------------------------------------------------------------- */

typedef int32_t orgraph_status; /**< 0 is success. Values are never reused; new ones may appear. */
enum {
    ORGRAPH_OK = 0,
    ORGRAPH_INVALID_ARGUMENT = 1,
    ORGRAPH_PARSE = 2,        /**< not JSON, not UTF-8, or another version of the format */
    ORGRAPH_IO = 3,           /**< a file cannot be read or written */
    ORGRAPH_INCONSISTENT = 4, /**< the document has errors */
    ORGRAPH_LIMIT = 5,        /**< more nodes or texts than can be numbered */
    ORGRAPH_CANCELLED = 6,    /**< progress returned non-zero */
    ORGRAPH_NO_MEMORY = 7,
    ORGRAPH_INTERNAL = 8
};

typedef struct orgraph_error orgraph_error;
typedef struct orgraph_problems orgraph_problems; /**< What is wrong with a document. */
typedef struct orgraph_text orgraph_text;         /**< A text of its own, e.g. an answer as JSON. */

ORGRAPH_API orgraph_status orgraph_error_status(const orgraph_error *error); /**< ORGRAPH_OK for NULL. */
/** One line that says what is wrong with the input. "" for NULL. */
ORGRAPH_API const char *orgraph_error_message(const orgraph_error *error);
/** All problems of the document that could not be read; NULL for other errors. Dies with the error: not to be freed. */
ORGRAPH_API const orgraph_problems *orgraph_error_problems(const orgraph_error *error);
ORGRAPH_API void orgraph_error_free(orgraph_error *error);

/** Bytes of a text, ending in NUL; `size`, which may be NULL, does not count it. */
ORGRAPH_API const char *orgraph_text_data(const orgraph_text *text, size_t *size);
ORGRAPH_API void orgraph_text_free(orgraph_text *text);
/** Columns that `size` bytes of UTF-8 take on a terminal: two for a Chinese character. 0 for what is not UTF-8.
 *  Linear. */
ORGRAPH_API size_t orgraph_display_width(const char *text, size_t size);

/* ---- Documents ----------------------------------------------------------------------------------------------- */

typedef struct orgraph_organization orgraph_organization; /**< The record, all days. */

typedef struct orgraph_open_options {                 /* filled by the caller: carries its size, so that it can grow */
    size_t struct_size;                               /**< sizeof(orgraph_open_options) */
    int32_t (*progress)(void *user, double fraction); /**< 0 to 1; return non-zero to cancel; may be NULL */
    void *user;
} orgraph_open_options;

/**
 * Reads an organization from a JSON file. Linear in the size of the file.
 *
 * @param options            NULL for the defaults.
 * @param[out] organization  Free with orgraph_organization_free().
 * @retval ORGRAPH_IO            the file cannot be read
 * @retval ORGRAPH_PARSE         not JSON, not UTF-8, or another version of the format; the message says where
 * @retval ORGRAPH_INCONSISTENT  the document has errors: every one of them can be read from the error
 * @retval ORGRAPH_CANCELLED     progress returned non-zero
 */
ORGRAPH_API orgraph_status orgraph_open(const char *path, const orgraph_open_options *options,
                                        orgraph_organization **organization, orgraph_error **error);
/** The same from memory, which is not needed any more when the call returns. Linear. */
ORGRAPH_API orgraph_status orgraph_read(const char *json, size_t size, const orgraph_open_options *options,
                                        orgraph_organization **organization, orgraph_error **error);
ORGRAPH_API void orgraph_organization_free(orgraph_organization *organization);

/** The document in its canonical layout. Reading and writing it again gives the same bytes. Linear. */
ORGRAPH_API orgraph_status orgraph_write(const orgraph_organization *organization, orgraph_text **json,
                                         orgraph_error **error);
/** The same to a file, by way of a temporary one beside it: complete, or the file stays as it was. Linear. */
ORGRAPH_API orgraph_status orgraph_save(const orgraph_organization *organization, const char *path,
                                        orgraph_error **error);

typedef int32_t orgraph_severity;
enum { ORGRAPH_ERROR = 0, ORGRAPH_WARNING = 1 };
typedef struct orgraph_problem { /* filled by the library: frozen within one ABI version */
    orgraph_severity severity;
    const char *code; /**< e.g. "unknown-reference" */
    const char *at;   /**< JSON Pointer; "": the whole text */
    uint64_t line;    /**< from 1 */
    uint64_t column;  /**< from 1, in characters */
    const char *message;
} orgraph_problem;

/** Everything that is wrong or odd in a document, warnings included. A document with errors is an answer here.
 *  Takes as long as reading. */
ORGRAPH_API orgraph_status orgraph_check(const char *json, size_t size, const orgraph_open_options *options,
                                         orgraph_problems **problems, orgraph_error **error);
/** In the order of their places, at most 1,000. O(1). */
ORGRAPH_API const orgraph_problem *orgraph_problems_rows(const orgraph_problems *problems, size_t *count);
ORGRAPH_API uint64_t orgraph_problems_errors(const orgraph_problems *problems);   /**< listed or not */
ORGRAPH_API uint64_t orgraph_problems_warnings(const orgraph_problems *problems); /**< listed or not */
ORGRAPH_API void orgraph_problems_free(orgraph_problems *problems);

/* ---- One day ------------------------------------------------------------------------------------------------- */

typedef struct orgraph_snapshot orgraph_snapshot;

typedef int32_t orgraph_kind;
enum { ORGRAPH_DEPARTMENT = 0, ORGRAPH_POST = 1, ORGRAPH_PERSON = 2, ORGRAPH_JOB = 3 };

/** A department, post, person or job. The same in every snapshot of one organization and of those edited from it. */
typedef uint32_t orgraph_node;
#define ORGRAPH_NONE UINT32_MAX

/** The organization on one day ("2026-11-21"). Linear in its size. The snapshot may outlive the organization. */
ORGRAPH_API orgraph_status orgraph_snapshot_take(const orgraph_organization *organization, const char *day,
                                                 orgraph_snapshot **snapshot, orgraph_error **error);
ORGRAPH_API void orgraph_snapshot_free(orgraph_snapshot *snapshot);
/** Its day: "2026-11-21". O(1). */
ORGRAPH_API const char *orgraph_snapshot_day(const orgraph_snapshot *snapshot);
/** The same organization on another day, with all that this one supposes: for the nodes of rows of several days.
 * Linear, as orgraph_snapshot_take(). */
ORGRAPH_API orgraph_status orgraph_snapshot_on(const orgraph_snapshot *snapshot, const char *day,
                                               orgraph_snapshot **other, orgraph_error **error);

typedef struct orgraph_headcount { /* filled by the caller */
    orgraph_node post;
    uint32_t min; /**< how many holders it is meant to have */
    uint32_t max;
} orgraph_headcount;
/**
 * What if: the same day without some people, as if they had never held their posts, and with other headcounts. Of a
 * snapshot that supposes something already both hold. Nodes stay the same. Linear, as orgraph_snapshot_take().
 *
 * @param people, headcounts  may be NULL where there are none
 * @retval ORGRAPH_INVALID_ARGUMENT  one is no person or post in force, or has a min above its max
 */
ORGRAPH_API orgraph_status orgraph_snapshot_suppose(const orgraph_snapshot *snapshot, const orgraph_node *people,
                                                    size_t people_count, const orgraph_headcount *headcounts,
                                                    size_t headcount_count, orgraph_snapshot **supposed,
                                                    orgraph_error **error);
/** What if: the same day with nobody holding some posts. Who stands by for one does so all the same. Otherwise as
 *  orgraph_snapshot_suppose(); what either supposes holds on in the other. */
ORGRAPH_API orgraph_status orgraph_snapshot_vacate(const orgraph_snapshot *snapshot, const orgraph_node *posts,
                                                   size_t count, orgraph_snapshot **supposed, orgraph_error **error);

/** Nodes in force are all below this number. */
ORGRAPH_API uint32_t orgraph_node_count(const orgraph_snapshot *snapshot);
/** The nodes of a kind in force, in document order. O(1). */
ORGRAPH_API const orgraph_node *orgraph_nodes(const orgraph_snapshot *snapshot, orgraph_kind kind, size_t *count);
/** 1 where the node is in force that day, else 0. O(1). */
ORGRAPH_API int32_t orgraph_is_in_force(const orgraph_snapshot *snapshot, orgraph_node node);
/** -1 for what is no node of the organization. O(1). */
ORGRAPH_API orgraph_kind orgraph_node_kind(const orgraph_snapshot *snapshot, orgraph_node node);
/** The node in force of that kind and id. O(length of the id). */
ORGRAPH_API orgraph_node orgraph_find(const orgraph_snapshot *snapshot, orgraph_kind kind, const char *id);
/** The id of a node, in force or not. O(1). */
ORGRAPH_API const char *orgraph_node_id(const orgraph_snapshot *snapshot, orgraph_node node);
/** The name of a department or person, the title of a post or job, on that day. Linear in the values that it has on
 *  other days. */
ORGRAPH_API const char *orgraph_node_name(const orgraph_snapshot *snapshot, orgraph_node node);
/** The ids of many nodes at once, for hosts that pay for each call: one text in which each id ends in NUL. Empty for
 *  what orgraph_node_id() has none. Linear in them. */
ORGRAPH_API orgraph_status orgraph_ids_of(const orgraph_snapshot *snapshot, const orgraph_node *nodes, size_t count,
                                          orgraph_text **ids, orgraph_error **error);
/** The same of their names. As orgraph_node_name() of each. */
ORGRAPH_API orgraph_status orgraph_names_of(const orgraph_snapshot *snapshot, const orgraph_node *nodes, size_t count,
                                            orgraph_text **names, orgraph_error **error);

/**
 * Nodes by name, title, external title or alias; case, width and traditional or simplified characters make no
 * difference. Writes at most capacity of them and sets count to how many there are, as all calls of this form do.
 * O(log n); the first call sorts the names.
 */
ORGRAPH_API orgraph_status orgraph_find_by_name(const orgraph_snapshot *snapshot, const char *name, orgraph_node *nodes,
                                                size_t capacity, size_t *count, orgraph_error **error);

enum {
    ORGRAPH_DEPARTMENTS = 1 << ORGRAPH_DEPARTMENT,
    ORGRAPH_POSTS = 1 << ORGRAPH_POST,
    ORGRAPH_PEOPLE = 1 << ORGRAPH_PERSON,
    ORGRAPH_JOBS = 1 << ORGRAPH_JOB
};
/**
 * The one node that a person means by `text`: "post:ID", "person:ID", "department:ID", "job:ID", else an exact id, else
 * a name. `kinds`: a sum of the above; 0 for all.
 *
 * O(length of an id), for a name as orgraph_find_by_name(); linear in the organization where there is none.
 *
 * @retval ORGRAPH_INVALID_ARGUMENT  none or several; the message lists them, and says on which other days there are
 * some
 */
ORGRAPH_API orgraph_status orgraph_resolve(const orgraph_snapshot *snapshot, const char *text, uint32_t kinds,
                                           orgraph_node *node, orgraph_error **error);

/* ---- Relations: O(1), but where it says otherwise ------------------------------------------------------------ */

/** The department above: org:unitOf. */
ORGRAPH_API orgraph_node orgraph_part_of(const orgraph_snapshot *snapshot, orgraph_node department);
/** The post that heads a department. */
ORGRAPH_API orgraph_node orgraph_head(const orgraph_snapshot *snapshot, orgraph_node department);
/** The post that a department answers to besides its own line. Linear in the values of that member. */
ORGRAPH_API orgraph_node orgraph_overseen_by(const orgraph_snapshot *snapshot, orgraph_node department);
/** The posts of a department in document order. */
ORGRAPH_API const orgraph_node *orgraph_own_posts(const orgraph_snapshot *snapshot, orgraph_node department,
                                                  size_t *count);
/** The same with those of the departments below, depth first. */
ORGRAPH_API const orgraph_node *orgraph_posts_within(const orgraph_snapshot *snapshot, orgraph_node department,
                                                     size_t *count);
/** The department of a post: org:postIn. */
ORGRAPH_API orgraph_node orgraph_post_in(const orgraph_snapshot *snapshot, orgraph_node post);
/** The job that a post is an instance of. */
ORGRAPH_API orgraph_node orgraph_job(const orgraph_snapshot *snapshot, orgraph_node post);
/** The posts that are instances of a job, in document order. Writes at most capacity of them and sets count to how many
 *  there are. O(posts of the job); the first call for an organization is linear in its posts. */
ORGRAPH_API orgraph_status orgraph_posts_of_job(const orgraph_snapshot *snapshot, orgraph_node job, orgraph_node *posts,
                                                size_t capacity, size_t *count, orgraph_error **error);
/** The superior post: org:reportsTo. */
ORGRAPH_API orgraph_node orgraph_reports_to(const orgraph_snapshot *snapshot, orgraph_node post);

typedef int32_t orgraph_line_end;
enum { ORGRAPH_GOES_ON = 0, ORGRAPH_TOP = 1, ORGRAPH_OUTSIDE = 2, ORGRAPH_UNKNOWN = 3 };
typedef struct orgraph_line {
    orgraph_node superior;
    int32_t inherited;    /**< 1: from the head of a department, 0: stated by the post */
    orgraph_line_end end; /**< why there is no superior */
    const char *outside;  /**< who is above outside the organization, or NULL */
} orgraph_line;
/** The line from a post to its superior, and how it came about. O(1); linear in the posts passed over and their
 *  departments where it leads outside. */
ORGRAPH_API orgraph_status orgraph_post_line(const orgraph_snapshot *snapshot, orgraph_node post, orgraph_line *line,
                                             orgraph_error **error);

typedef int32_t orgraph_post_status;
enum { ORGRAPH_ACTIVE = 0, ORGRAPH_FROZEN = 1, ORGRAPH_PLANNED = 2 };
/** -1 for what is no post in force. Linear in the values of that member. */
ORGRAPH_API orgraph_post_status orgraph_status_of_post(const orgraph_snapshot *snapshot, orgraph_node post);

/** The people who hold a post, in document order: org:heldBy. Empty: it is vacant. */
ORGRAPH_API const orgraph_node *orgraph_held_by(const orgraph_snapshot *snapshot, orgraph_node post, size_t *count);
/** The people named for a post without being confirmed in it. O(log n). */
ORGRAPH_API const orgraph_node *orgraph_standby(const orgraph_snapshot *snapshot, orgraph_node post, size_t *count);
/** The posts that a person holds, in the order of the appointments: org:holds. */
ORGRAPH_API const orgraph_node *orgraph_holds(const orgraph_snapshot *snapshot, orgraph_node person, size_t *count);

typedef int32_t orgraph_holding_kind;
enum { ORGRAPH_REGULAR = 0, ORGRAPH_CONCURRENT = 1, ORGRAPH_ACTING = 2 };
typedef struct orgraph_holding {
    orgraph_node person;
    orgraph_node post;
    orgraph_holding_kind as;
    int32_t away; /**< 1: an absence of the person is noted for the day */
    double share; /**< part of the person's working time, 0 to 1 */
} orgraph_holding;
/** How a person holds a post; -1 for one that the person does not. O(posts of the person or holders of the post,
 *  whichever are fewer). */
ORGRAPH_API orgraph_holding_kind orgraph_held_as(const orgraph_snapshot *snapshot, orgraph_node person,
                                                 orgraph_node post);
/** The same, with the share of working time. @retval ORGRAPH_INVALID_ARGUMENT the person does not. O(appointments of
 * the person). */
ORGRAPH_API orgraph_status orgraph_holding_of(const orgraph_snapshot *snapshot, orgraph_node person, orgraph_node post,
                                              orgraph_holding *holding, orgraph_error **error);
/** The post that counts where only one can: the regular one, else a concurrent, else an acting. O(appointments of the
 *  person). */
ORGRAPH_API orgraph_node orgraph_main_post(const orgraph_snapshot *snapshot, orgraph_node person);
/** 1 where an absence is noted for the day, else 0. */
ORGRAPH_API int32_t orgraph_is_away(const orgraph_snapshot *snapshot, orgraph_node person);

/* ---- Structure ----------------------------------------------------------------------------------------------- */

/** Superiors, nearest first, vacant ones included. Writes at most capacity of them and sets count to how many there
 *  are. O(depth). */
ORGRAPH_API orgraph_status orgraph_chain_of_command(const orgraph_snapshot *snapshot, orgraph_node post,
                                                    orgraph_node *posts, size_t capacity, size_t *count,
                                                    orgraph_error **error);
/** Where and why the line above a post ends. O(depth).
 *
 *  @param[out] last  the last post of it, the post itself where nothing is above it; may be NULL
 *  @param[out] line  the line of that post, which has no superior
 */
ORGRAPH_API orgraph_status orgraph_chain_end(const orgraph_snapshot *snapshot, orgraph_node post, orgraph_node *last,
                                             orgraph_line *line, orgraph_error **error);
/** The people who manage a person in a post (ORGRAPH_NONE: the main one); vacancies pass upwards. O(depth), and the
 *  appointments of the people on the way. */
ORGRAPH_API orgraph_status orgraph_managers(const orgraph_snapshot *snapshot, orgraph_node person, orgraph_node post,
                                            orgraph_node *people, size_t capacity, size_t *count,
                                            orgraph_error **error);
/** The people who answer for a vacant post: the holders of the first post up its chain that has one. O(depth). */
ORGRAPH_API orgraph_status orgraph_managers_of_vacant(const orgraph_snapshot *snapshot, orgraph_node post,
                                                      orgraph_node *people, size_t capacity, size_t *count,
                                                      orgraph_error **error);

typedef int32_t orgraph_dotted_kind;
enum { ORGRAPH_UNSTATED = -1, ORGRAPH_FUNCTIONAL = 0, ORGRAPH_PROJECT = 1, ORGRAPH_ASSISTS = 2 };
typedef struct orgraph_dotted_line {
    orgraph_node to; /**< a post; ORGRAPH_NONE: somebody outside */
    orgraph_dotted_kind as;
    const char *outside; /**< who, or NULL */
    const char *on;      /**< in what, or NULL */
} orgraph_dotted_line;
/** The lines of a post besides the solid one, in the order of the document. Linear in them. */
ORGRAPH_API orgraph_status orgraph_dotted_lines(const orgraph_snapshot *snapshot, orgraph_node post,
                                                orgraph_dotted_line *lines, size_t capacity, size_t *count,
                                                orgraph_error **error);
/** All posts, depth first. O(1): nothing is copied. */
ORGRAPH_API const orgraph_node *orgraph_chart(const orgraph_snapshot *snapshot, size_t *count);
/** Those below a post, likewise. O(1). */
ORGRAPH_API const orgraph_node *orgraph_posts_below(const orgraph_snapshot *snapshot, orgraph_node post, size_t *count);
/** The holders of those posts in the same order; who holds several of them is there several times. O(1). */
ORGRAPH_API const orgraph_node *orgraph_holders_below(const orgraph_snapshot *snapshot, orgraph_node post,
                                                      size_t *count);
/** 1 where the chain of command of `lower` leads over `upper`, else 0. O(1). */
ORGRAPH_API int32_t orgraph_is_above(const orgraph_snapshot *snapshot, orgraph_node upper, orgraph_node lower);

#define ORGRAPH_ANY_DEPTH UINT32_MAX
/** Posts at most `depth` below a post, depth first; `depths`, which may be NULL, says how far. O(found). */
ORGRAPH_API orgraph_status orgraph_subordinate_posts(const orgraph_snapshot *snapshot, orgraph_node post,
                                                     uint32_t depth, orgraph_node *posts, uint32_t *depths,
                                                     size_t capacity, size_t *count, orgraph_error **error);
/** People whom a person manages (depth 1), and whom those manage, up to `depth`; each once, depth first. O(n log n) in
 *  the people found and the posts passed; with a depth, for each level. */
ORGRAPH_API orgraph_status orgraph_subordinate_people(const orgraph_snapshot *snapshot, orgraph_node person,
                                                      uint32_t depth, orgraph_node *people, size_t capacity,
                                                      size_t *count, orgraph_error **error);
/** The lowest post that is above both, or one of them; ORGRAPH_NONE where they stand in different trees. O(depth). */
ORGRAPH_API orgraph_node orgraph_common_superior(const orgraph_snapshot *snapshot, orgraph_node a, orgraph_node b);

/**
 * The way a matter takes that two posts cannot settle: the posts above `a` up to and including the common superior, of
 * which there are `up`, then those from below it down to and including `b`. No posts where there is no common superior.
 * O(depth).
 */
ORGRAPH_API orgraph_status orgraph_escalation_path(const orgraph_snapshot *snapshot, orgraph_node a, orgraph_node b,
                                                   orgraph_node *posts, size_t capacity, size_t *count, size_t *up,
                                                   orgraph_error **error);

#define ORGRAPH_UNKNOWN_COUNT (-1)
typedef struct orgraph_staffing_row {
    orgraph_node post;       /**< ORGRAPH_NONE in a total */
    orgraph_node department; /**< of the post */
    orgraph_post_status status;
    uint32_t standby;
    int64_t min; /**< planned; ORGRAPH_UNKNOWN_COUNT where nothing is, as for max, vacant and excess */
    int64_t max;
    int64_t filled; /**< holders */
    int64_t vacant;
    int64_t excess;
    double fte; /**< full-time equivalents: the sum of the holders' shares */
} orgraph_staffing_row;
typedef struct orgraph_concurrency {
    orgraph_node person;
    uint32_t concurrent; /**< posts held, less one if any is regular */
} orgraph_concurrency;
typedef struct orgraph_staffing orgraph_staffing;

/** Posts against headcounts, of a department with those below it or its own only, of all posts for ORGRAPH_NONE.
 *  O(n log n) in the posts and their holders. */
ORGRAPH_API orgraph_status orgraph_staffing_check(const orgraph_snapshot *snapshot, orgraph_node department,
                                                  int32_t own_only, orgraph_staffing **staffing, orgraph_error **error);
/** In document order. O(1). */
ORGRAPH_API const orgraph_staffing_row *orgraph_staffing_rows(const orgraph_staffing *staffing, size_t *count);
/** Sums of what is known, frozen and planned posts left out. NULL only for NULL. O(1). */
ORGRAPH_API const orgraph_staffing_row *orgraph_staffing_total(const orgraph_staffing *staffing);
/** People with more concurrent posts than the setting max_concurrent. O(1). */
ORGRAPH_API const orgraph_concurrency *orgraph_staffing_people(const orgraph_staffing *staffing, size_t *count);
ORGRAPH_API void orgraph_staffing_free(orgraph_staffing *staffing);

/** How many people a person manages directly. O(direct reports, and below those that are vacant). */
ORGRAPH_API size_t orgraph_span(const orgraph_snapshot *snapshot, orgraph_node person);
/** How many posts are above a post. O(depth). */
ORGRAPH_API size_t orgraph_layer(const orgraph_snapshot *snapshot, orgraph_node post);
/** People whose span is over the setting max_span, in document order. As orgraph_span() of everybody. */
ORGRAPH_API orgraph_status orgraph_wide_spans(const orgraph_snapshot *snapshot, orgraph_node *people, size_t capacity,
                                              size_t *count, orgraph_error **error);
/** Posts whose layer is over the setting max_layers, in document order. As orgraph_layer() of all posts. */
ORGRAPH_API orgraph_status orgraph_deep_layers(const orgraph_snapshot *snapshot, orgraph_node *posts, size_t capacity,
                                               size_t *count, orgraph_error **error);

typedef struct orgraph_settings {
    double hours_per_week;
    double overload;
    double underload;
    uint64_t max_span;
    uint64_t max_layers;
    uint64_t max_concurrent;
} orgraph_settings;
/** The settings of the document, or the defaults. O(1). */
ORGRAPH_API orgraph_status orgraph_settings_of(const orgraph_snapshot *snapshot, orgraph_settings *settings,
                                               orgraph_error **error);

typedef struct orgraph_counts {
    uint64_t departments;
    uint64_t jobs;
    uint64_t posts;
    uint64_t people;
    uint64_t duties;
    uint64_t workflows;
    uint64_t regulations;
    uint64_t vacant; /**< posts without a holder */
} orgraph_counts;
/** How many things of each sort are in force. Linear. */
ORGRAPH_API orgraph_status orgraph_counts_of(const orgraph_snapshot *snapshot, orgraph_counts *counts,
                                             orgraph_error **error);

typedef struct orgraph_change {
    orgraph_node node;  /**< in the later snapshot */
    const char *what;   /**< the member's name */
    const char *before; /**< JSON, as in the document; "null": none */
    const char *after;
} orgraph_change;
typedef struct orgraph_difference orgraph_difference;

/** What changed between two days of one organization, or between two organizations. Linear. */
ORGRAPH_API orgraph_status orgraph_compare(const orgraph_snapshot *before, const orgraph_snapshot *after,
                                           orgraph_difference **difference, orgraph_error **error);
/** Nodes of the later snapshot, in document order. O(1). */
ORGRAPH_API const orgraph_node *orgraph_difference_added(const orgraph_difference *difference, size_t *count);
/** Nodes of the earlier snapshot, likewise. O(1). */
ORGRAPH_API const orgraph_node *orgraph_difference_removed(const orgraph_difference *difference, size_t *count);
/** By node, then in the order of members. O(1). */
ORGRAPH_API const orgraph_change *orgraph_difference_changed(const orgraph_difference *difference, size_t *count);
ORGRAPH_API void orgraph_difference_free(orgraph_difference *difference);

/* ---- Duties -------------------------------------------------------------------------------------------------- */

typedef int32_t orgraph_duty_kind;
enum { ORGRAPH_ANY_KIND = 0, ORGRAPH_CORE = 1, ORGRAPH_AUXILIARY = 2, ORGRAPH_TEMPORARY = 3 };
#define ORGRAPH_UNMEASURED (-1.0)
typedef struct orgraph_duty {
    orgraph_node owner; /**< a department, a job or a post */
    uint32_t position;  /**< in the owner's list of duties, from 0 */
    orgraph_duty_kind kind;
    int32_t is_shared;        /**< 1: its holders share it, 0: each of them bears it whole */
    const char *id;           /**< stated, or made up: "post:sales-manager/3" */
    const char *text;         /**< NULL where only tasks are given */
    const char *assessment;   /**< what it is judged by, or NULL */
    const char *const *tasks; /**< how it is done */
    size_t task_count;
    double hours_per_week; /**< of one holder, undivided; ORGRAPH_UNMEASURED where nothing tells */
} orgraph_duty;
typedef struct orgraph_duty_holder {
    orgraph_node person;
    orgraph_node post; /**< through which the person answers for the duty */
} orgraph_duty_holder;

typedef struct orgraph_duties orgraph_duties;
/** All duties that a department, a job, a post or a person has: own, the job's, and inherited ones, none twice,
 *  temporary ones too. O(n log n) in them. */
ORGRAPH_API orgraph_status orgraph_duties_of(const orgraph_snapshot *snapshot, orgraph_node who,
                                             orgraph_duties **duties, orgraph_error **error);
/** Own ones first. O(1). */
ORGRAPH_API const orgraph_duty *orgraph_duties_rows(const orgraph_duties *duties, size_t *count);
ORGRAPH_API void orgraph_duties_free(orgraph_duties *duties);

typedef struct orgraph_synonyms orgraph_synonyms; /**< Words that mean the same when duties are looked up. */
/**
 * A table of synonyms: a group of words that mean the same a line, divided by commas (, or the Chinese ones); what
 * follows a # is a remark. Linear.
 *
 * @param extend  1: besides the library's own table, 0: instead of it
 * @retval ORGRAPH_INVALID_ARGUMENT  not UTF-8, or a line with one word only; the message says which
 */
ORGRAPH_API orgraph_status orgraph_synonyms_read(const char *table, size_t size, int32_t extend,
                                                 orgraph_synonyms **synonyms, orgraph_error **error);
ORGRAPH_API void orgraph_synonyms_free(orgraph_synonyms *synonyms);

enum { ORGRAPH_IN_DEPARTMENT = 8 };     /**< only duties in `department` and below it */
typedef struct orgraph_search_options { /* filled by the caller: carries its size, so that it can grow; else zeros will
                                           do */
    size_t struct_size;                 /**< sizeof(orgraph_search_options) */
    size_t limit;                       /**< hits; 0: ten, all duties where the question is a name */
    uint32_t flags;                   /**< ORGRAPH_IN_DEPARTMENT; ORGRAPH_EXPLAIN: what was found where, for each hit */
    orgraph_duty_kind kind;           /**< only of this kind */
    orgraph_node department;          /**< of account with ORGRAPH_IN_DEPARTMENT only */
    const orgraph_synonyms *synonyms; /**< NULL: the library's own; read during the call only */
} orgraph_search_options;

typedef int32_t orgraph_found_in;
enum {
    ORGRAPH_IN_TEXT = 0,
    ORGRAPH_IN_TASK = 1,
    ORGRAPH_IN_ASSESSMENT = 2,
    ORGRAPH_IN_NAME = 3 /**< of the owner, or of its department */
};
typedef struct orgraph_duty_match {
    const char *asked; /**< a part of the question */
    const char *found; /**< the same, or the synonym that was found */
    orgraph_found_in where;
    double weight; /**< its part of the score */
} orgraph_duty_match;
typedef struct orgraph_duty_hit {
    orgraph_duty duty;
    double score;            /**< 0 to 1: how much of the question the duty answers */
    orgraph_node department; /**< of the owner; ORGRAPH_NONE for a job: see orgraph_posts_of_job() */
    const orgraph_duty_holder *holders;
    size_t holder_count;
    const orgraph_node *covered_by; /**< where there are no holders: who answers for the duty meanwhile */
    size_t covered_by_count;
    const orgraph_duty_match *matches; /**< where explained; none for the duties of a name */
    size_t match_count;
} orgraph_duty_hit;
typedef struct orgraph_duty_hits orgraph_duty_hits;

/**
 * Duties that answer a question in plain Chinese or English, best first, equally good ones in document order, temporary
 * ones last; none where nothing answers it well. The name of a post, a job or a department gives its duties.
 *
 * The first question of an organization builds the index, linear in the duties and O(n log n) in their different texts;
 * then linear in the texts that have something of the question. Of a long question the first 512 characters and words
 * are read.
 *
 * @param options  NULL: ten, of any kind, anywhere
 * @retval ORGRAPH_INVALID_ARGUMENT  the question is not UTF-8, or an option means nothing
 */
ORGRAPH_API orgraph_status orgraph_duty_search(const orgraph_snapshot *snapshot, const char *question,
                                               const orgraph_search_options *options, orgraph_duty_hits **hits,
                                               orgraph_error **error);
/** Best first. O(1). */
ORGRAPH_API const orgraph_duty_hit *orgraph_duty_hits_rows(const orgraph_duty_hits *hits, size_t *count);
ORGRAPH_API void orgraph_duty_hits_free(orgraph_duty_hits *hits);

typedef int32_t orgraph_coverage_state;
enum { ORGRAPH_UNCOVERED = 0, ORGRAPH_SINGLE = 1, ORGRAPH_COVERED = 2 };
typedef struct orgraph_coverage_row {
    orgraph_duty duty;
    orgraph_coverage_state state; /**< nobody, one or several answer for the duty */
    const orgraph_duty_holder *holders;
    size_t holder_count;
    const orgraph_node *covered_by; /**< of an uncovered one: who answers for it meanwhile */
    size_t covered_by_count;
} orgraph_coverage_row;
typedef struct orgraph_overlap {
    orgraph_duty a; /**< the earlier one */
    orgraph_duty b;
    double alike; /**< 0.8 to 1: the Jaccard index of the texts' character pairs */
} orgraph_overlap;
typedef struct orgraph_coverage orgraph_coverage;

/** Which duties nobody answers for, and which are there twice in different departments; temporary ones left out. Linear
 *  in the duties, O(n log n) in their different texts. `options` may be NULL; its progress can cancel. */
ORGRAPH_API orgraph_status orgraph_coverage_check(const orgraph_snapshot *snapshot, const orgraph_open_options *options,
                                                  orgraph_coverage **coverage, orgraph_error **error);
/** Departments', jobs', posts' duties in document order. O(1). */
ORGRAPH_API const orgraph_coverage_row *orgraph_coverage_rows(const orgraph_coverage *coverage, size_t *count);
/** In document order of the later duty. O(1). */
ORGRAPH_API const orgraph_overlap *orgraph_coverage_overlaps(const orgraph_coverage *coverage, size_t *count);
ORGRAPH_API void orgraph_coverage_free(orgraph_coverage *coverage);

/* ---- Workload ------------------------------------------------------------------------------------------------ */

typedef int32_t orgraph_load_state;
enum {
    ORGRAPH_BALANCED = 0,
    ORGRAPH_OVERLOADED = 1,  /**< above the setting `overload` */
    ORGRAPH_UNDERLOADED = 2, /**< below the setting `underload` */
    ORGRAPH_NOT_MEASURED = 3 /**< there are unmeasured duties and no measured one */
};
typedef struct orgraph_person_load {
    orgraph_node person;
    orgraph_load_state state;
    double hours_per_week;          /**< of all posts held, and what is covered */
    double capacity_hours_per_week; /**< stated for the person, else the setting */
    double ratio;                   /**< hours / capacity */
    double covering_hours_per_week; /**< of vacant posts that the person covers; 0 without ORGRAPH_COVER */
    uint32_t measured;              /**< duties with a known effort; through two posts a duty counts twice */
    uint32_t unmeasured;            /**< duties of which nothing tells how long they take */
    uint32_t first_post;            /**< among orgraph_workload_posts() */
    uint32_t post_count;
} orgraph_person_load;
typedef struct orgraph_post_load {
    orgraph_node post;
    double hours_per_week;          /**< of the post's duties, of shared ones the person's part */
    double capacity_hours_per_week; /**< the person's share in the post x capacity */
} orgraph_post_load;

typedef int32_t orgraph_time_unit;
enum { ORGRAPH_DAY = 0, ORGRAPH_WEEK = 1, ORGRAPH_MONTH = 2, ORGRAPH_QUARTER = 3, ORGRAPH_YEAR = 4 };
#define ORGRAPH_UNKNOWN_AMOUNT (-1.0)
typedef struct orgraph_quota { /* at least so many in each period */
    orgraph_node owner;        /**< a post, or a department with the sums over its posts and those below */
    orgraph_time_unit per;
    const char *unit;
    orgraph_node duty_owner; /**< of a post: whose duty says so; ORGRAPH_NONE in sums */
    uint32_t duty_position;  /**< in the list of duties of that one, from 0 */
    int64_t holders;         /**< ORGRAPH_UNKNOWN_COUNT in sums */
    double count;            /**< what one holder owes; ORGRAPH_UNKNOWN_AMOUNT in sums */
    double total;            /**< count x holders */
    double min;              /**< count x least headcount; ORGRAPH_UNKNOWN_AMOUNT without a planned one, as max */
    double max;
} orgraph_quota;

typedef struct orgraph_workload orgraph_workload;
/**
 * What the posts of people take of their time: of everybody (ORGRAPH_NONE), of a person, or of the holders of a post or
 * a department. Linear in the posts and people; the first call for an organization in the duties besides, and so is
 * that of the next functions.
 *
 * @param flags     0, or ORGRAPH_COVER: the hours of vacant posts fall, in equal parts, to those who cover them
 * @param progress  may be NULL; can cancel
 * @retval ORGRAPH_INVALID_ARGUMENT  of a job there is no workload
 */
ORGRAPH_API orgraph_status orgraph_workload_check(const orgraph_snapshot *snapshot, orgraph_node who, uint32_t flags,
                                                  const orgraph_open_options *progress, orgraph_workload **workload,
                                                  orgraph_error **error);
/** In document order. O(1). */
ORGRAPH_API const orgraph_person_load *orgraph_workload_people(const orgraph_workload *workload, size_t *count);
/** The posts of each person in turn. O(1). */
ORGRAPH_API const orgraph_post_load *orgraph_workload_posts(const orgraph_workload *workload, size_t *count);
/** Of posts, then sums of departments. O(1). */
ORGRAPH_API const orgraph_quota *orgraph_workload_quotas(const orgraph_workload *workload, size_t *count);
/** The hours of the duties of vacant posts, whole, whoever covers them. O(1). */
ORGRAPH_API double orgraph_workload_uncovered_hours(const orgraph_workload *workload);
ORGRAPH_API void orgraph_workload_free(orgraph_workload *workload);
/** Of one person. Writes at most `capacity` posts; load->post_count is how many there are. O(posts held; holders of
 * those with shared duties), for posts with inherited or dated duties linear in these; with ORGRAPH_COVER the vacant
 * posts below too; the first call for an organization as orgraph_workload_check(). */
ORGRAPH_API orgraph_status orgraph_load_of_person(const orgraph_snapshot *snapshot, orgraph_node person, uint32_t flags,
                                                  orgraph_person_load *load, orgraph_post_load *posts, size_t capacity,
                                                  orgraph_error **error);

typedef struct orgraph_duty_load {
    orgraph_duty duty;
    orgraph_node post;     /**< held, through which the person has the duty, or a vacant one that is covered */
    double hours_per_week; /**< the person's part */
} orgraph_duty_load;
typedef struct orgraph_duty_loads orgraph_duty_loads;
/** Which measured duties take how much of a person's time, heaviest first; with ORGRAPH_COVER those that the person
 *  covers too. O(n log n) in the duties. */
ORGRAPH_API orgraph_status orgraph_duty_loads_of(const orgraph_snapshot *snapshot, orgraph_node person, uint32_t flags,
                                                 orgraph_duty_loads **loads, orgraph_error **error);
ORGRAPH_API const orgraph_duty_load *orgraph_duty_loads_rows(const orgraph_duty_loads *loads, size_t *count);
ORGRAPH_API void orgraph_duty_loads_free(orgraph_duty_loads *loads);

typedef struct orgraph_spread {
    orgraph_node department;
    uint32_t people;     /**< who hold one of its posts or of those below, with all that they carry */
    uint32_t unmeasured; /**< of them: left out of what follows */
    double hours_per_week;
    double capacity_hours_per_week;
    double least; /**< of the ratios; ORGRAPH_UNKNOWN_AMOUNT where everybody is unmeasured, as for the rest */
    double mean;
    double most;
    double deviation; /**< the standard deviation */
} orgraph_spread;
typedef struct orgraph_wide_span {
    orgraph_node person;
    uint32_t span; /**< people managed directly */
} orgraph_wide_span;
typedef struct orgraph_balance orgraph_balance;
/** Who carries most and least of a workload, at most `top` of each, and where it is uneven. O(n log n) in the people,
 *  linear in the posts for each level of departments, and the direct subordinates of all. `progress` may be NULL. */
ORGRAPH_API orgraph_status orgraph_balance_check(const orgraph_workload *workload, size_t top,
                                                 const orgraph_open_options *progress, orgraph_balance **balance,
                                                 orgraph_error **error);
/** Heaviest first; people of whom nothing is measured are left out here and in the next two. O(1). */
ORGRAPH_API const orgraph_person_load *orgraph_balance_most(const orgraph_balance *balance, size_t *count);
/** Lightest first. O(1). */
ORGRAPH_API const orgraph_person_load *orgraph_balance_least(const orgraph_balance *balance, size_t *count);
/** All overloaded people, heaviest first. O(1). */
ORGRAPH_API const orgraph_person_load *orgraph_balance_overloaded(const orgraph_balance *balance, size_t *count);
/** Departments that have people, in document order. O(1). */
ORGRAPH_API const orgraph_spread *orgraph_balance_departments(const orgraph_balance *balance, size_t *count);
/** People with more concurrent posts than the setting max_concurrent. O(1). */
ORGRAPH_API const orgraph_concurrency *orgraph_balance_concurrent(const orgraph_balance *balance, size_t *count);
/** People with more direct subordinates than the setting max_span. O(1). */
ORGRAPH_API const orgraph_wide_span *orgraph_balance_spans(const orgraph_balance *balance, size_t *count);
ORGRAPH_API void orgraph_balance_free(orgraph_balance *balance);

/* ---- Reports due --------------------------------------------------------------------------------------------- */

/* Nodes are those of the day of the row: one that is not in force on the snapshot's day has no name there. */
typedef struct orgraph_due_row {
    const char *day;        /**< "2026-11-30" */
    int32_t weekday;        /**< 1 (Monday) to 7 (Sunday) */
    int32_t is_working_day; /**< 1: Monday to Friday; a date stays where it is on a weekend */
    const char *time;       /**< by when on that day: "HH:MM", or free text; NULL: nothing is said */
    const char *document;
    orgraph_node from;          /**< the post that owes it */
    uint32_t position;          /**< in the post's list of reports owed, from 0 */
    const orgraph_node *people; /**< the holders of `from`; none: it is vacant, and owes all the same */
    size_t people_count;
    orgraph_node to;        /**< the post or department that receives it; ORGRAPH_NONE: outside, or unknown */
    const char *to_outside; /**< who receives it outside, or NULL */
    const orgraph_node *receivers;
    size_t receiver_count;
} orgraph_due_row;
typedef struct orgraph_due orgraph_due;

/**
 * Reports due from the snapshot's day to `last_day` ("2026-12-31"; NULL: that day alone), both included, each by the
 * facts in force on the day on which it is due.
 *
 * Linear in the organization, the days and the rows; linear in the organization again for each day before which
 * something has changed that a report due then rests on.
 *
 * @param limit    the first so many rows at most, SIZE_MAX for all: what is due later costs nothing
 * @param options  may be NULL; its progress can cancel
 * @retval ORGRAPH_INVALID_ARGUMENT  `last_day` is no day, or before the snapshot's
 */
ORGRAPH_API orgraph_status orgraph_due_check(const orgraph_snapshot *snapshot, const char *last_day, size_t limit,
                                             const orgraph_open_options *options, orgraph_due **due,
                                             orgraph_error **error);
/** By day, then in document order of posts, then as listed. O(1). */
ORGRAPH_API const orgraph_due_row *orgraph_due_rows(const orgraph_due *due, size_t *count);
ORGRAPH_API void orgraph_due_free(orgraph_due *due);

/* ---- Authority: who may, and who approves ---------------------------------------------------------------------- */

typedef struct orgraph_fact { /* filled by the caller: one thing that is so in the case asked about */
    const char *name;
    const char *value; /**< a text, or a number as JSON writes it */
} orgraph_fact;
typedef struct orgraph_authority_question { /* filled by the caller: carries its size, so that it can grow */
    size_t struct_size;                     /**< sizeof(orgraph_authority_question) */
    const char *action;
    const char *subject;
    double amount;             /**< ORGRAPH_UNKNOWN_AMOUNT: that of the fact "amount"; without any, no limit matters */
    const char *currency;      /**< of the amount; may be NULL */
    const orgraph_fact *facts; /**< what conditions are asked of; may be NULL where there are none */
    size_t fact_count;
} orgraph_authority_question;

typedef int32_t orgraph_limit_kind;
enum { ORGRAPH_UNLIMITED = 0, ORGRAPH_LIMIT_STATED = 1, ORGRAPH_LIMIT_UNSTATED = 2 };
typedef struct orgraph_authority {
    orgraph_node post;
    orgraph_node owner; /**< whose the authority is: the post, or its job */
    uint32_t position;  /**< in the list of that owner, from 0 */
    orgraph_limit_kind limit_kind;
    double limit;         /**< where one is stated */
    const char *currency; /**< or NULL */
    int32_t is_undecided; /**< 1: a fact was not given, or the limit was never stated */
} orgraph_authority;
typedef struct orgraph_authorities orgraph_authorities;
/** The posts that may, each by the best of its authorities. O(authorities for that action and subject); the first
 *  question about authority to an organization is linear in its posts and people.
 *  @retval ORGRAPH_INVALID_ARGUMENT  facts given twice, an amount below 0 or two different ones, a text not UTF-8 */
ORGRAPH_API orgraph_status orgraph_authority_check(const orgraph_snapshot *snapshot,
                                                   const orgraph_authority_question *question,
                                                   orgraph_authorities **authorities, orgraph_error **error);
/** In document order of posts. O(1). */
ORGRAPH_API const orgraph_authority *orgraph_authorities_rows(const orgraph_authorities *authorities, size_t *count);
ORGRAPH_API void orgraph_authorities_free(orgraph_authorities *authorities);

typedef int32_t orgraph_passed_over_why; /**< The first of these that holds. */
enum {
    ORGRAPH_NO_AUTHORITY = 0,
    ORGRAPH_LIMIT_TOO_LOW = 1, /**< or in another currency */
    ORGRAPH_CONDITION_FAILS = 2,
    ORGRAPH_AUTHORITY_UNDECIDED = 3,
    ORGRAPH_POST_VACANT = 4,
    ORGRAPH_HOLDERS_AWAY = 5, /**< and nobody present acts for them */
    ORGRAPH_HELD_BY_SELF = 6  /**< by the one who asks */
};
typedef struct orgraph_passed_over {
    orgraph_node post;
    orgraph_passed_over_why why;
} orgraph_passed_over;
typedef struct orgraph_approver {
    orgraph_node post;           /**< ORGRAPH_NONE: nobody up the chain may and can */
    orgraph_node person;         /**< who approves */
    orgraph_node acting_for;     /**< the holder who is away, where the person is a delegate; else ORGRAPH_NONE */
    orgraph_authority authority; /**< by which the post may */
    double delegated_limit;      /**< up to which a delegate acts; ORGRAPH_UNKNOWN_AMOUNT: as far as the post may */
} orgraph_approver;
/**
 * Who approves for a person in `post` (ORGRAPH_NONE: the main one): the first post up the chain that may for sure and
 * has somebody present other than the person. Of the posts passed over, from the superior up, writes at most capacity
 * and sets count to how many there are. What the approver borrows lives as long as the snapshot.
 * O(depth, and the authorities, holders and delegates of the posts passed).
 * @retval ORGRAPH_INVALID_ARGUMENT  the person does not hold the post, and as orgraph_authority_check()
 */
ORGRAPH_API orgraph_status orgraph_approver_of(const orgraph_snapshot *snapshot,
                                               const orgraph_authority_question *question, orgraph_node person,
                                               orgraph_node post, orgraph_approver *approver,
                                               orgraph_passed_over *passed_over, size_t capacity, size_t *count,
                                               orgraph_error **error);

/* ---- Workflows: who does each step ------------------------------------------------------------------------------ */

#define ORGRAPH_NO_WORKFLOW UINT32_MAX /* workflows are numbers from 0, in document order, the same on all days */
ORGRAPH_API uint32_t orgraph_workflow_count(const orgraph_snapshot *snapshot);

typedef int32_t orgraph_step_action;
enum {
    ORGRAPH_PREPARE = 0,
    ORGRAPH_REVIEW = 1,
    ORGRAPH_APPROVE = 2,
    ORGRAPH_SIGN = 3,
    ORGRAPH_EXECUTE = 4,
    ORGRAPH_INFORM = 5,
    ORGRAPH_CONSULT = 6
};
typedef struct orgraph_workflow {
    const char *code;
    const char *name;
    orgraph_node owner; /**< the department, or ORGRAPH_NONE */
    uint32_t step_count;
} orgraph_workflow;
typedef struct orgraph_step {
    const char *id;
    orgraph_step_action action;
    int32_t is_conditional; /**< 1: not taken in every case */
    const char *what;       /**< NULL where nothing is said, as for the next two */
    const char *subject;
    const char *on_reject; /**< the id of an earlier step; NULL: the workflow ends */
    uint32_t next;         /**< what the workflow goes over into, or ORGRAPH_NO_WORKFLOW */
} orgraph_step;
/** What the document says. Texts live as long as the snapshot. O(1).
 *  @retval ORGRAPH_INVALID_ARGUMENT  there is no such workflow */
ORGRAPH_API orgraph_status orgraph_workflow_of(const orgraph_snapshot *snapshot, uint32_t workflow,
                                               orgraph_workflow *facts, orgraph_error **error);
/** The same of a step, by its position from 0. */
ORGRAPH_API orgraph_status orgraph_step_of(const orgraph_snapshot *snapshot, uint32_t workflow, uint32_t step,
                                           orgraph_step *facts, orgraph_error **error);
/** The workflow that a person means by `text`: a code, else a name. O(length of a code), for a name linear.
 *  @retval ORGRAPH_INVALID_ARGUMENT  none or several; the message lists them */
ORGRAPH_API orgraph_status orgraph_find_workflow(const orgraph_snapshot *snapshot, const char *text, uint32_t *workflow,
                                                 orgraph_error **error);
/** The position of a step by its id. Linear in the steps. */
ORGRAPH_API orgraph_status orgraph_find_step(const orgraph_snapshot *snapshot, uint32_t workflow, const char *id,
                                             uint32_t *step, orgraph_error **error);

#define ORGRAPH_NO_STEP UINT32_MAX
typedef struct orgraph_route_question { /* filled by the caller: carries its size, so that it can grow */
    size_t struct_size;                 /**< sizeof(orgraph_route_question) */
    orgraph_node initiator;             /**< ORGRAPH_NONE: not known */
    orgraph_node post;                  /**< held by the initiator; ORGRAPH_NONE: the main one */
    const orgraph_fact *facts;          /**< may be NULL where there are none */
    size_t fact_count;
    uint32_t reject; /**< the step that rejects, once; ORGRAPH_NO_STEP: none does */
} orgraph_route_question;

typedef int32_t orgraph_step_state;
enum {
    ORGRAPH_DONE_BY = 0,
    ORGRAPH_SKIPPED = 1,        /**< its condition is not met */
    ORGRAPH_STEP_UNDECIDED = 2, /**< a fact, or the initiator, was not given */
    ORGRAPH_NOBODY = 3          /**< who could do it */
};
typedef struct orgraph_doer {
    orgraph_node person;     /**< ORGRAPH_NONE: somebody outside */
    orgraph_node post;       /**< through which */
    orgraph_node acting_for; /**< somebody away, where the person is a delegate; else ORGRAPH_NONE */
    const char *outside;     /**< who, outside the organization, or NULL */
} orgraph_doer;
typedef struct orgraph_route_step {
    uint32_t step;  /**< its position in the workflow */
    uint32_t round; /**< 1; 2 where it comes again after the rejection */
    orgraph_step_state state;
    orgraph_step_action action;
    const char *id;
    const char *why;  /**< a sentence where it is not simply done, else NULL */
    const char *when; /**< the condition as the document has it, as JSON, or NULL */
    const orgraph_node *posts;
    size_t post_count;
    const orgraph_doer *doers; /**< by post; those outside last */
    size_t doer_count;
} orgraph_route_step;
typedef int32_t orgraph_route_problem_code;
enum {
    ORGRAPH_PROBLEM_NOBODY = 0,
    ORGRAPH_PROBLEM_QUORUM = 1,        /**< no present people can meet it */
    ORGRAPH_PROBLEM_NO_AUTHORITY = 2,  /**< a post that approves or signs surely lacks it */
    ORGRAPH_PROBLEM_INCOMPATIBLE = 3,  /**< one person does more of a set than allowed */
    ORGRAPH_PROBLEM_OWN_WORK = 4,      /**< somebody approves or signs who prepared */
    ORGRAPH_PROBLEM_TWICE_IN_A_ROW = 5 /**< one person does this step and the one taken before */
};
typedef struct orgraph_route_problem {
    uint32_t at; /**< in the rows of the route */
    orgraph_route_problem_code code;
    uint32_t rule; /**< of ORGRAPH_PROBLEM_INCOMPATIBLE: the set's place in the document, from 0 */
    const char *message;
    const orgraph_node *nodes; /**< the people, or posts, concerned */
    size_t node_count;
} orgraph_route_problem;
typedef struct orgraph_route orgraph_route;
/**
 * The way of one case through a workflow. Facts not given make steps undecided. `question` may be NULL: nothing is
 * known of the case. O(steps, posts and people in them, their authorities and delegates, and the depth of the chart for
 * each superior).
 * @retval ORGRAPH_INVALID_ARGUMENT  no such workflow or step, a step that is skipped rejects, the initiator does not
 * hold the post, facts given twice
 */
ORGRAPH_API orgraph_status orgraph_route_find(const orgraph_snapshot *snapshot, uint32_t workflow,
                                              const orgraph_route_question *question, orgraph_route **route,
                                              orgraph_error **error);
ORGRAPH_API const orgraph_route_step *orgraph_route_steps(const orgraph_route *route, size_t *count);
/** By step. O(1). */
ORGRAPH_API const orgraph_route_problem *orgraph_route_problems(const orgraph_route *route, size_t *count);
/** The workflow that follows, or ORGRAPH_NO_WORKFLOW. */
ORGRAPH_API uint32_t orgraph_route_next(const orgraph_route *route);
/** 1 where a step rejects that sends nowhere, so that the workflow ends there, else 0. */
ORGRAPH_API int32_t orgraph_route_is_rejected(const orgraph_route *route);
ORGRAPH_API void orgraph_route_free(orgraph_route *route);

typedef struct orgraph_participation {
    uint32_t workflow;
    uint32_t step;
    orgraph_node post;       /**< through which */
    orgraph_node acting_for; /**< somebody away, or ORGRAPH_NONE */
    int32_t is_as_superior;  /**< 1: of whoever does an earlier step, or of the initiator; 0: named by the step */
    int32_t is_conditional;  /**< 1: the step is not taken in every case */
} orgraph_participation;
typedef struct orgraph_participations orgraph_participations;
/** The steps of all workflows that a post or a person takes part in, whatever the facts. Linear in the steps. */
ORGRAPH_API orgraph_status orgraph_participations_of(const orgraph_snapshot *snapshot, orgraph_node who,
                                                     orgraph_participations **participations, orgraph_error **error);
/** By workflow and step. O(1). */
ORGRAPH_API const orgraph_participation *orgraph_participations_rows(const orgraph_participations *participations,
                                                                     size_t *count);
ORGRAPH_API void orgraph_participations_free(orgraph_participations *participations);

typedef struct orgraph_dead_end {
    uint32_t workflow;
    uint32_t step;
    orgraph_route_problem_code code; /**< ORGRAPH_PROBLEM_NOBODY or ORGRAPH_PROBLEM_QUORUM */
    const orgraph_fact *facts;       /**< of a case that comes to it; others do not matter */
    size_t fact_count;
} orgraph_dead_end;
typedef struct orgraph_dead_ends orgraph_dead_ends;
/**
 * For each step of a workflow (ORGRAPH_NO_WORKFLOW: of all) that some case leads to, and that then nobody can do or
 * whose quorum cannot be met, one such case. All parts into which the conditions divide the facts are tried: what is
 * not listed cannot happen. Without an initiator (ORGRAPH_NONE) steps of the initiator's superior are not looked at.
 *
 * @param progress  may be NULL
 * @retval ORGRAPH_LIMIT  more than a million cases would have to be tried for one step
 */
ORGRAPH_API orgraph_status orgraph_dead_ends_find(const orgraph_snapshot *snapshot, uint32_t workflow,
                                                  orgraph_node initiator, orgraph_node post,
                                                  const orgraph_open_options *progress, orgraph_dead_ends **dead_ends,
                                                  orgraph_error **error);
/** The steps at which workflows stop if a post has no holder, and do not as it is. Also as long as taking a snapshot.
 */
ORGRAPH_API orgraph_status orgraph_stopped_without(const orgraph_snapshot *snapshot, orgraph_node post,
                                                   const orgraph_open_options *progress, orgraph_dead_ends **dead_ends,
                                                   orgraph_error **error);
/** By workflow and step. O(1). */
ORGRAPH_API const orgraph_dead_end *orgraph_dead_ends_rows(const orgraph_dead_ends *dead_ends, size_t *count);
ORGRAPH_API void orgraph_dead_ends_free(orgraph_dead_ends *dead_ends);

/* ---- Segregation: who has too much of what is to be kept apart ------------------------------------------------- */

/* Nodes are those of the days of the row: one that is not in force on the snapshot's day has no name there. Days are of
 * those asked about, the first and the last on which it is so: "2026-11-30". */
typedef struct orgraph_held_item {
    uint32_t item;        /**< its place in the set, from 0 */
    const char *what;     /**< the item as the document has it, as JSON */
    const char *action;   /**< of an authority; else NULL */
    const char *subject;  /**< likewise */
    const char *duty;     /**< the id of a duty, or NULL */
    orgraph_node post;    /**< a post, or ORGRAPH_NONE */
    orgraph_node through; /**< a post that the person holds, or a person who delegates to this one */
    const char *from;
    const char *to;
} orgraph_held_item;
typedef struct orgraph_breach {
    uint32_t rule;         /**< the set's place in the document, from 0 */
    const char *rule_name; /**< what the set is called */
    double at_most;        /**< how many items of it one may have */
    orgraph_node person;   /**< who has more, on each of the days */
    const char *from;
    const char *to;
    const orgraph_held_item *held; /**< by item, then by post held, then by who delegates, then by day */
    size_t held_count;
} orgraph_breach;
typedef struct orgraph_breaches orgraph_breaches;

/**
 * Who has more of an incompatible set than allowed, by posts held and by delegation, from the snapshot's day to
 * `last_day` ("2026-12-31"; NULL: that day alone), both included, each by the facts in force on it.
 *
 * Linear in people, holdings and what they have of the sets; linear in the organization for each day on which something
 * changes that a breach can rest on.
 *
 * @param options  may be NULL; its progress can cancel
 * @retval ORGRAPH_INVALID_ARGUMENT  `last_day` is no day, or before the snapshot's
 */
ORGRAPH_API orgraph_status orgraph_segregation_check(const orgraph_snapshot *snapshot, const char *last_day,
                                                     const orgraph_open_options *options, orgraph_breaches **breaches,
                                                     orgraph_error **error);
/** Each an unbroken run of days. By set, then by person, then by day. O(1). */
ORGRAPH_API const orgraph_breach *orgraph_breaches_rows(const orgraph_breaches *breaches, size_t *count);
ORGRAPH_API void orgraph_breaches_free(orgraph_breaches *breaches);

/* ---- Named documents ----------------------------------------------------------------------------------------- */

typedef int32_t orgraph_party_kind;
enum {
    ORGRAPH_PARTY_UNKNOWN = 0, /**< a post or department that is not in force, or a superior who is none or unknown */
    ORGRAPH_PARTY_NODE = 1,    /**< a post; a department that has no head, or receives as a whole */
    ORGRAPH_PARTY_OUTSIDE = 2,
    ORGRAPH_PARTY_SUPERIOR = 3 /**< of somebody who is not known */
};
/** Somebody whom a step or a report names. */
typedef struct orgraph_party {
    orgraph_party_kind kind;
    orgraph_node node;       /**< ORGRAPH_NONE: of other kinds */
    const char *outside;     /**< who is outside the organization, or NULL */
    const char *superior_of; /**< "initiator", or the id of a step that nobody is known to do; else NULL */
} orgraph_party;

typedef int32_t orgraph_document_role;
enum {
    ORGRAPH_WRITES = 0,   /**< owes it as a report, or does a step that it comes out of */
    ORGRAPH_RECEIVES = 1, /**< as a report, or in a step that informs */
    ORGRAPH_REVIEWS = 2,  /**< and so on: by the action of a step that it goes into, or whose subject it is */
    ORGRAPH_APPROVES = 3,
    ORGRAPH_SIGNS = 4,
    ORGRAPH_CONSULTED = 5,
    ORGRAPH_USES = 6 /**< to prepare or execute something */
};
typedef int32_t orgraph_cadence;
enum {
    ORGRAPH_EVERY_DAY = 0,
    ORGRAPH_EVERY_WEEK = 1,
    ORGRAPH_EVERY_MONTH = 2,
    ORGRAPH_EVERY_QUARTER = 3,
    ORGRAPH_EVERY_YEAR = 4,
    ORGRAPH_EVERY_EVENT = 5,
    ORGRAPH_EVERY_UNSTATED = 6
};
typedef struct orgraph_document_entry {
    orgraph_document_role role;
    orgraph_party party;
    const orgraph_node *people; /**< of a report as in orgraph_due_row, of a step those present */
    size_t people_count;
    orgraph_node from;      /**< the post that owes the report; ORGRAPH_NONE: the entry is of a step */
    uint32_t position;      /**< in the post's list of reports owed, from 0 */
    orgraph_cadence every;  /**< of a report; -1: of a step */
    const char *on;         /**< the day of its period, "26" or "12-15", or free text; NULL: not said */
    const char *due;        /**< by when on that day; NULL: not said */
    uint32_t workflow;      /**< ORGRAPH_NO_WORKFLOW: the entry is of a report */
    uint32_t step;          /**< its position; ORGRAPH_NO_STEP likewise */
    int32_t is_conditional; /**< 1: the step is not taken in every case */
} orgraph_document_entry;
typedef struct orgraph_document {
    const char *name;                      /**< as it is first written */
    const orgraph_document_entry *entries; /**< of reports by post, then of steps by workflow */
    size_t entry_count;
    const char *const *leads_to; /**< documents that come out of steps which it goes into */
    size_t leads_to_count;
    const uint32_t *workflows; /**< that such steps go over into */
    size_t workflow_count;
} orgraph_document;
typedef struct orgraph_documents orgraph_documents;

/**
 * The documents that posts owe as reports, or that go into or come out of steps, in that order, and who has to do with
 * them: all (`name` NULL), or the one of that name. Case, width, traditional characters and brackets around a name make
 * no difference. Linear in the reports, the steps, their people and the way up to those who receive reports.
 *
 * @retval ORGRAPH_INVALID_ARGUMENT  no document has that name; the message lists those whose names are much alike
 */
ORGRAPH_API orgraph_status orgraph_documents_check(const orgraph_snapshot *snapshot, const char *name,
                                                   orgraph_documents **documents, orgraph_error **error);
/** O(1). */
ORGRAPH_API const orgraph_document *orgraph_documents_rows(const orgraph_documents *documents, size_t *count);
ORGRAPH_API void orgraph_documents_free(orgraph_documents *documents);

/* ---- RACI ---------------------------------------------------------------------------------------------------- */

typedef struct orgraph_raci_step {
    const char *id;
    orgraph_step_action action;
    int32_t is_conditional;
    const char *roles; /**< a letter a column: R responsible, A accountable, C consulted, I informed, '-' nothing */
} orgraph_raci_step;
typedef int32_t orgraph_raci_gap_code;
enum {
    ORGRAPH_GAP_NO_STEPS = 0,
    ORGRAPH_GAP_NOBODY = 1,            /**< is present who can do the step */
    ORGRAPH_GAP_QUORUM = 2,            /**< one of those who are all needed is not there */
    ORGRAPH_GAP_NO_ONE_ACCOUNTABLE = 3 /**< no post of a step that approves or signs has a holder; or of the whole: no
                                            such step is sure to be taken */
};
typedef struct orgraph_raci_gap {
    uint32_t step; /**< its position; ORGRAPH_NO_STEP: of the whole workflow */
    orgraph_raci_gap_code code;
    const char *message;
} orgraph_raci_gap;
typedef struct orgraph_raci orgraph_raci;

/**
 * The matrix of the steps of a workflow and those who do them, conditional steps included, and what is missing in it.
 *
 * O(steps x columns), and linear in the people; the first call for an organization linear in its posts and workflows.
 *
 * @param initiator  a person, or ORGRAPH_NONE: then the superior of the initiator is a column of its own
 * @retval ORGRAPH_INVALID_ARGUMENT  there is no such workflow, or the initiator is no person
 */
ORGRAPH_API orgraph_status orgraph_raci_check(const orgraph_snapshot *snapshot, uint32_t workflow,
                                              orgraph_node initiator, orgraph_raci **raci, orgraph_error **error);
/** In the order in which the steps name them, each once. O(1). */
ORGRAPH_API const orgraph_party *orgraph_raci_columns(const orgraph_raci *raci, size_t *count);
/** By position. O(1). */
ORGRAPH_API const orgraph_raci_step *orgraph_raci_steps(const orgraph_raci *raci, size_t *count);
/** Of the whole workflow, then by step. O(1). */
ORGRAPH_API const orgraph_raci_gap *orgraph_raci_gaps(const orgraph_raci *raci, size_t *count);
ORGRAPH_API void orgraph_raci_free(orgraph_raci *raci);

/* ---- Answers as JSON: what the command prints with --json ----------------------------------------------------- */

enum {
    ORGRAPH_DOTTED = 1,  /**< chain: dotted lines and overseers beside the links */
    ORGRAPH_EXPLAIN = 2, /**< a "why" for each row of the main list: the rule, and the facts with their sources */
    ORGRAPH_OWN = 4,     /**< staffing: of the department itself only */
    ORGRAPH_COVER = 8,   /**< workload: the hours of vacant posts fall, in equal parts, to those who cover them */
    ORGRAPH_BALANCE = 16 /**< workload: with the balance */
};
typedef struct orgraph_answer_options { /* filled by the caller: carries its size, so that it can grow */
    size_t struct_size;                 /**< sizeof(orgraph_answer_options) */
    size_t limit;                       /**< rows of the main list; SIZE_MAX for all */
    uint32_t flags;                     /**< of the above */
    uint32_t depth;                     /**< subordinates: ORGRAPH_ANY_DEPTH for all */
} orgraph_answer_options;

/* `options` may be NULL: no limit, no flags, any depth. Free the text with orgraph_text_free(). Each takes as long as
 * the call of the same question above, and is linear in its text. */

/** What orgraph_check() found. */
ORGRAPH_API orgraph_status orgraph_problems_json(const orgraph_problems *problems,
                                                 const orgraph_answer_options *options, orgraph_text **json,
                                                 orgraph_error **error);
/** How many things of each sort are in force: orgraph_counts_of(). */
ORGRAPH_API orgraph_status orgraph_summary_json(const orgraph_snapshot *snapshot, orgraph_text **json,
                                                orgraph_error **error);
/** All there is to know of a node. Explained is how a post, of a person the main one, came to its superior. */
ORGRAPH_API orgraph_status orgraph_node_json(const orgraph_snapshot *snapshot, orgraph_node node,
                                             const orgraph_answer_options *options, orgraph_text **json,
                                             orgraph_error **error);
/** Of a post, or of a person in `post` (ORGRAPH_NONE: the main one). */
ORGRAPH_API orgraph_status orgraph_chain_json(const orgraph_snapshot *snapshot, orgraph_node who, orgraph_node post,
                                              const orgraph_answer_options *options, orgraph_text **json,
                                              orgraph_error **error);
/** Of a post, a person or a department (of which depth 1 means its own posts). */
ORGRAPH_API orgraph_status orgraph_subordinates_json(const orgraph_snapshot *snapshot, orgraph_node who,
                                                     const orgraph_answer_options *options, orgraph_text **json,
                                                     orgraph_error **error);
/** The common superior of two posts or people, and the way up to it and down. */
ORGRAPH_API orgraph_status orgraph_common_json(const orgraph_snapshot *snapshot, orgraph_node a, orgraph_node b,
                                               const orgraph_answer_options *options, orgraph_text **json,
                                               orgraph_error **error);
/** Of a department, or of everything (ORGRAPH_NONE). */
ORGRAPH_API orgraph_status orgraph_staffing_json(const orgraph_snapshot *snapshot, orgraph_node department,
                                                 const orgraph_answer_options *options, orgraph_text **json,
                                                 orgraph_error **error);
/** Duties that answer a question: orgraph_duty_search(). `search` may be NULL; explained is what ORGRAPH_EXPLAIN says.
 */
ORGRAPH_API orgraph_status orgraph_duty_search_json(const orgraph_snapshot *snapshot, const char *question,
                                                    const orgraph_search_options *search,
                                                    const orgraph_answer_options *options, orgraph_text **json,
                                                    orgraph_error **error);
/** Of a department, a job, a post or a person, as orgraph_duties_of(). */
ORGRAPH_API orgraph_status orgraph_duties_json(const orgraph_snapshot *snapshot, orgraph_node who,
                                               const orgraph_answer_options *options, orgraph_text **json,
                                               orgraph_error **error);
/** Of all duties, as orgraph_coverage_check(); `progress` as its options. */
ORGRAPH_API orgraph_status orgraph_coverage_json(const orgraph_snapshot *snapshot, const orgraph_open_options *progress,
                                                 const orgraph_answer_options *options, orgraph_text **json,
                                                 orgraph_error **error);
/** As orgraph_workload_check() with the flags of the options, with ORGRAPH_BALANCE as orgraph_balance_check() too. */
ORGRAPH_API orgraph_status orgraph_workload_json(const orgraph_snapshot *snapshot, orgraph_node who,
                                                 const orgraph_open_options *progress,
                                                 const orgraph_answer_options *options, orgraph_text **json,
                                                 orgraph_error **error);
/** Reports due, as orgraph_due_check(); `progress` as its options. Names are those of the day on which one is due. */
ORGRAPH_API orgraph_status orgraph_due_json(const orgraph_snapshot *snapshot, const char *last_day,
                                            const orgraph_open_options *progress, const orgraph_answer_options *options,
                                            orgraph_text **json, orgraph_error **error);
/** The same as iCalendar (RFC 5545), an event a report, for calendar programs. Nothing is explained. */
ORGRAPH_API orgraph_status orgraph_due_ics(const orgraph_snapshot *snapshot, const char *last_day,
                                           const orgraph_open_options *progress, const orgraph_answer_options *options,
                                           orgraph_text **calendar, orgraph_error **error);
/** Who may: orgraph_authority_check(). */
ORGRAPH_API orgraph_status orgraph_authority_json(const orgraph_snapshot *snapshot,
                                                  const orgraph_authority_question *question,
                                                  const orgraph_answer_options *options, orgraph_text **json,
                                                  orgraph_error **error);
/** Who approves: orgraph_approver_of(). */
ORGRAPH_API orgraph_status orgraph_approver_json(const orgraph_snapshot *snapshot,
                                                 const orgraph_authority_question *question, orgraph_node person,
                                                 orgraph_node post, const orgraph_answer_options *options,
                                                 orgraph_text **json, orgraph_error **error);
/** The way of a case: orgraph_route_find(). */
ORGRAPH_API orgraph_status orgraph_route_json(const orgraph_snapshot *snapshot, uint32_t workflow,
                                              const orgraph_route_question *question,
                                              const orgraph_answer_options *options, orgraph_text **json,
                                              orgraph_error **error);
ORGRAPH_API orgraph_status orgraph_participations_json(const orgraph_snapshot *snapshot, orgraph_node who,
                                                       const orgraph_answer_options *options, orgraph_text **json,
                                                       orgraph_error **error);
ORGRAPH_API orgraph_status orgraph_dead_ends_json(const orgraph_snapshot *snapshot, uint32_t workflow,
                                                  orgraph_node initiator, orgraph_node post,
                                                  const orgraph_open_options *progress,
                                                  const orgraph_answer_options *options, orgraph_text **json,
                                                  orgraph_error **error);
ORGRAPH_API orgraph_status orgraph_stopped_without_json(const orgraph_snapshot *snapshot, orgraph_node post,
                                                        const orgraph_open_options *progress,
                                                        const orgraph_answer_options *options, orgraph_text **json,
                                                        orgraph_error **error);
/** Breaches, as orgraph_segregation_check(); `progress` as its options. Names are those of the first day of each. */
ORGRAPH_API orgraph_status orgraph_segregation_json(const orgraph_snapshot *snapshot, const char *last_day,
                                                    const orgraph_open_options *progress,
                                                    const orgraph_answer_options *options, orgraph_text **json,
                                                    orgraph_error **error);
/** Of all documents (`name` NULL) or of one, as orgraph_documents_check(). */
ORGRAPH_API orgraph_status orgraph_documents_json(const orgraph_snapshot *snapshot, const char *name,
                                                  const orgraph_answer_options *options, orgraph_text **json,
                                                  orgraph_error **error);
/** As orgraph_raci_check(). */
ORGRAPH_API orgraph_status orgraph_raci_json(const orgraph_snapshot *snapshot, uint32_t workflow,
                                             orgraph_node initiator, const orgraph_answer_options *options,
                                             orgraph_text **json, orgraph_error **error);
/** Of two snapshots, as orgraph_compare(). */
ORGRAPH_API orgraph_status orgraph_difference_json(const orgraph_snapshot *before, const orgraph_snapshot *after,
                                                   const orgraph_answer_options *options, orgraph_text **json,
                                                   orgraph_error **error);

#ifdef __cplusplus
}
#endif

#endif
