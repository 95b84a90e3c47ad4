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

#if defined(_WIN32)
#if defined(ORGRAPH_BUILDING)
#define ORGRAPH_API __declspec(dllexport)
#else
#define ORGRAPH_API __declspec(dllimport)
#endif
#else
#define ORGRAPH_API __attribute__((visibility("default")))
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
/** Of two snapshots, as orgraph_compare(). */
ORGRAPH_API orgraph_status orgraph_difference_json(const orgraph_snapshot *before, const orgraph_snapshot *after,
                                                   const orgraph_answer_options *options, orgraph_text **json,
                                                   orgraph_error **error);

#ifdef __cplusplus
}
#endif

#endif
