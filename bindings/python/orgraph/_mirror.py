"""What orgraph.h declares. Made from it by make_mirror.py: not to be edited."""
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any, Dict, Optional, Tuple

Callback = CFUNCTYPE(c_int32, c_void_p, c_double)

ABI_VERSION = 0
NONE = 4294967295
ANY_DEPTH = 4294967295
UNKNOWN_COUNT = -1
UNMEASURED = -1.0
UNKNOWN_AMOUNT = -1.0
NO_WORKFLOW = 4294967295
NO_STEP = 4294967295
OK = 0
INVALID_ARGUMENT = 1
PARSE = 2
IO = 3
INCONSISTENT = 4
LIMIT = 5
CANCELLED = 6
NO_MEMORY = 7
INTERNAL = 8
ERROR = 0
WARNING = 1
DEPARTMENT = 0
POST = 1
PERSON = 2
JOB = 3
DEPARTMENTS = 1
POSTS = 2
PEOPLE = 4
JOBS = 8
GOES_ON = 0
TOP = 1
OUTSIDE = 2
UNKNOWN = 3
ACTIVE = 0
FROZEN = 1
PLANNED = 2
REGULAR = 0
CONCURRENT = 1
ACTING = 2
UNSTATED = -1
FUNCTIONAL = 0
PROJECT = 1
ASSISTS = 2
ANY_KIND = 0
CORE = 1
AUXILIARY = 2
TEMPORARY = 3
IN_DEPARTMENT = 8
IN_TEXT = 0
IN_TASK = 1
IN_ASSESSMENT = 2
IN_NAME = 3
UNCOVERED = 0
SINGLE = 1
COVERED = 2
BALANCED = 0
OVERLOADED = 1
UNDERLOADED = 2
NOT_MEASURED = 3
DAY = 0
WEEK = 1
MONTH = 2
QUARTER = 3
YEAR = 4
UNLIMITED = 0
LIMIT_STATED = 1
LIMIT_UNSTATED = 2
NO_AUTHORITY = 0
LIMIT_TOO_LOW = 1
CONDITION_FAILS = 2
AUTHORITY_UNDECIDED = 3
POST_VACANT = 4
HOLDERS_AWAY = 5
HELD_BY_SELF = 6
PREPARE = 0
REVIEW = 1
APPROVE = 2
SIGN = 3
EXECUTE = 4
INFORM = 5
CONSULT = 6
DONE_BY = 0
SKIPPED = 1
STEP_UNDECIDED = 2
NOBODY = 3
PROBLEM_NOBODY = 0
PROBLEM_QUORUM = 1
PROBLEM_NO_AUTHORITY = 2
PROBLEM_INCOMPATIBLE = 3
PROBLEM_OWN_WORK = 4
PROBLEM_TWICE_IN_A_ROW = 5
PARTY_UNKNOWN = 0
PARTY_NODE = 1
PARTY_OUTSIDE = 2
PARTY_SUPERIOR = 3
WRITES = 0
RECEIVES = 1
REVIEWS = 2
APPROVES = 3
SIGNS = 4
CONSULTED = 5
USES = 6
EVERY_DAY = 0
EVERY_WEEK = 1
EVERY_MONTH = 2
EVERY_QUARTER = 3
EVERY_YEAR = 4
EVERY_EVENT = 5
EVERY_UNSTATED = 6
GAP_NO_STEPS = 0
GAP_NOBODY = 1
GAP_QUORUM = 2
GAP_NO_ONE_ACCOUNTABLE = 3
DOTTED = 1
EXPLAIN = 2
OWN = 4
COVER = 8
BALANCE = 16


# Of these only pointers are known: nothing else passes for one.


class orgraph_error(Structure):
    pass


class orgraph_problems(Structure):
    pass


class orgraph_text(Structure):
    pass


class orgraph_organization(Structure):
    pass


class orgraph_snapshot(Structure):
    pass


class orgraph_staffing(Structure):
    pass


class orgraph_difference(Structure):
    pass


class orgraph_duties(Structure):
    pass


class orgraph_synonyms(Structure):
    pass


class orgraph_duty_hits(Structure):
    pass


class orgraph_coverage(Structure):
    pass


class orgraph_workload(Structure):
    pass


class orgraph_duty_loads(Structure):
    pass


class orgraph_balance(Structure):
    pass


class orgraph_due(Structure):
    pass


class orgraph_authorities(Structure):
    pass


class orgraph_route(Structure):
    pass


class orgraph_participations(Structure):
    pass


class orgraph_dead_ends(Structure):
    pass


class orgraph_breaches(Structure):
    pass


class orgraph_documents(Structure):
    pass


class orgraph_raci(Structure):
    pass


class orgraph_open_options(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("progress", Callback),
        ("user", c_void_p),
    ]


class orgraph_problem(Structure):
    _fields_ = [
        ("severity", c_int32),
        ("code", c_char_p),
        ("at", c_char_p),
        ("line", c_uint64),
        ("column", c_uint64),
        ("message", c_char_p),
    ]


class orgraph_headcount(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("min", c_uint32),
        ("max", c_uint32),
    ]


class orgraph_line(Structure):
    _fields_ = [
        ("superior", c_uint32),
        ("inherited", c_int32),
        ("end", c_int32),
        ("outside", c_char_p),
    ]


class orgraph_holding(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("post", c_uint32),
        ("as", c_int32),
        ("away", c_int32),
        ("share", c_double),
    ]


class orgraph_dotted_line(Structure):
    _fields_ = [
        ("to", c_uint32),
        ("as", c_int32),
        ("outside", c_char_p),
        ("on", c_char_p),
    ]


class orgraph_staffing_row(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("department", c_uint32),
        ("status", c_int32),
        ("standby", c_uint32),
        ("min", c_int64),
        ("max", c_int64),
        ("filled", c_int64),
        ("vacant", c_int64),
        ("excess", c_int64),
        ("fte", c_double),
    ]


class orgraph_concurrency(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("concurrent", c_uint32),
    ]


class orgraph_settings(Structure):
    _fields_ = [
        ("hours_per_week", c_double),
        ("overload", c_double),
        ("underload", c_double),
        ("max_span", c_uint64),
        ("max_layers", c_uint64),
        ("max_concurrent", c_uint64),
    ]


class orgraph_counts(Structure):
    _fields_ = [
        ("departments", c_uint64),
        ("jobs", c_uint64),
        ("posts", c_uint64),
        ("people", c_uint64),
        ("duties", c_uint64),
        ("workflows", c_uint64),
        ("regulations", c_uint64),
        ("vacant", c_uint64),
    ]


class orgraph_change(Structure):
    _fields_ = [
        ("node", c_uint32),
        ("what", c_char_p),
        ("before", c_char_p),
        ("after", c_char_p),
    ]


class orgraph_duty(Structure):
    _fields_ = [
        ("owner", c_uint32),
        ("position", c_uint32),
        ("kind", c_int32),
        ("is_shared", c_int32),
        ("id", c_char_p),
        ("text", c_char_p),
        ("assessment", c_char_p),
        ("tasks", POINTER(c_char_p)),
        ("task_count", c_size_t),
        ("hours_per_week", c_double),
    ]


class orgraph_duty_holder(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("post", c_uint32),
    ]


class orgraph_search_options(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("limit", c_size_t),
        ("flags", c_uint32),
        ("kind", c_int32),
        ("department", c_uint32),
        ("synonyms", POINTER(orgraph_synonyms)),
    ]


class orgraph_duty_match(Structure):
    _fields_ = [
        ("asked", c_char_p),
        ("found", c_char_p),
        ("where", c_int32),
        ("weight", c_double),
    ]


class orgraph_duty_hit(Structure):
    _fields_ = [
        ("duty", orgraph_duty),
        ("score", c_double),
        ("department", c_uint32),
        ("holders", POINTER(orgraph_duty_holder)),
        ("holder_count", c_size_t),
        ("covered_by", POINTER(c_uint32)),
        ("covered_by_count", c_size_t),
        ("matches", POINTER(orgraph_duty_match)),
        ("match_count", c_size_t),
    ]


class orgraph_coverage_row(Structure):
    _fields_ = [
        ("duty", orgraph_duty),
        ("state", c_int32),
        ("holders", POINTER(orgraph_duty_holder)),
        ("holder_count", c_size_t),
        ("covered_by", POINTER(c_uint32)),
        ("covered_by_count", c_size_t),
    ]


class orgraph_overlap(Structure):
    _fields_ = [
        ("a", orgraph_duty),
        ("b", orgraph_duty),
        ("alike", c_double),
    ]


class orgraph_person_load(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("state", c_int32),
        ("hours_per_week", c_double),
        ("capacity_hours_per_week", c_double),
        ("ratio", c_double),
        ("covering_hours_per_week", c_double),
        ("measured", c_uint32),
        ("unmeasured", c_uint32),
        ("first_post", c_uint32),
        ("post_count", c_uint32),
    ]


class orgraph_post_load(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("hours_per_week", c_double),
        ("capacity_hours_per_week", c_double),
    ]


class orgraph_quota(Structure):
    _fields_ = [
        ("owner", c_uint32),
        ("per", c_int32),
        ("unit", c_char_p),
        ("duty_owner", c_uint32),
        ("duty_position", c_uint32),
        ("holders", c_int64),
        ("count", c_double),
        ("total", c_double),
        ("min", c_double),
        ("max", c_double),
    ]


class orgraph_duty_load(Structure):
    _fields_ = [
        ("duty", orgraph_duty),
        ("post", c_uint32),
        ("hours_per_week", c_double),
    ]


class orgraph_spread(Structure):
    _fields_ = [
        ("department", c_uint32),
        ("people", c_uint32),
        ("unmeasured", c_uint32),
        ("hours_per_week", c_double),
        ("capacity_hours_per_week", c_double),
        ("least", c_double),
        ("mean", c_double),
        ("most", c_double),
        ("deviation", c_double),
    ]


class orgraph_wide_span(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("span", c_uint32),
    ]


class orgraph_due_row(Structure):
    _fields_ = [
        ("day", c_char_p),
        ("weekday", c_int32),
        ("is_working_day", c_int32),
        ("time", c_char_p),
        ("document", c_char_p),
        ("from", c_uint32),
        ("position", c_uint32),
        ("people", POINTER(c_uint32)),
        ("people_count", c_size_t),
        ("to", c_uint32),
        ("to_outside", c_char_p),
        ("receivers", POINTER(c_uint32)),
        ("receiver_count", c_size_t),
    ]


class orgraph_fact(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("value", c_char_p),
    ]


class orgraph_authority_question(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("action", c_char_p),
        ("subject", c_char_p),
        ("amount", c_double),
        ("currency", c_char_p),
        ("facts", POINTER(orgraph_fact)),
        ("fact_count", c_size_t),
    ]


class orgraph_authority(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("owner", c_uint32),
        ("position", c_uint32),
        ("limit_kind", c_int32),
        ("limit", c_double),
        ("currency", c_char_p),
        ("is_undecided", c_int32),
    ]


class orgraph_passed_over(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("why", c_int32),
    ]


class orgraph_approver(Structure):
    _fields_ = [
        ("post", c_uint32),
        ("person", c_uint32),
        ("acting_for", c_uint32),
        ("authority", orgraph_authority),
        ("delegated_limit", c_double),
    ]


class orgraph_workflow(Structure):
    _fields_ = [
        ("code", c_char_p),
        ("name", c_char_p),
        ("owner", c_uint32),
        ("step_count", c_uint32),
    ]


class orgraph_step(Structure):
    _fields_ = [
        ("id", c_char_p),
        ("action", c_int32),
        ("is_conditional", c_int32),
        ("what", c_char_p),
        ("subject", c_char_p),
        ("on_reject", c_char_p),
        ("next", c_uint32),
    ]


class orgraph_route_question(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("initiator", c_uint32),
        ("post", c_uint32),
        ("facts", POINTER(orgraph_fact)),
        ("fact_count", c_size_t),
        ("reject", c_uint32),
    ]


class orgraph_doer(Structure):
    _fields_ = [
        ("person", c_uint32),
        ("post", c_uint32),
        ("acting_for", c_uint32),
        ("outside", c_char_p),
    ]


class orgraph_route_step(Structure):
    _fields_ = [
        ("step", c_uint32),
        ("round", c_uint32),
        ("state", c_int32),
        ("action", c_int32),
        ("id", c_char_p),
        ("why", c_char_p),
        ("when", c_char_p),
        ("posts", POINTER(c_uint32)),
        ("post_count", c_size_t),
        ("doers", POINTER(orgraph_doer)),
        ("doer_count", c_size_t),
    ]


class orgraph_route_problem(Structure):
    _fields_ = [
        ("at", c_uint32),
        ("code", c_int32),
        ("rule", c_uint32),
        ("message", c_char_p),
        ("nodes", POINTER(c_uint32)),
        ("node_count", c_size_t),
    ]


class orgraph_participation(Structure):
    _fields_ = [
        ("workflow", c_uint32),
        ("step", c_uint32),
        ("post", c_uint32),
        ("acting_for", c_uint32),
        ("is_as_superior", c_int32),
        ("is_conditional", c_int32),
    ]


class orgraph_dead_end(Structure):
    _fields_ = [
        ("workflow", c_uint32),
        ("step", c_uint32),
        ("code", c_int32),
        ("facts", POINTER(orgraph_fact)),
        ("fact_count", c_size_t),
    ]


class orgraph_held_item(Structure):
    _fields_ = [
        ("item", c_uint32),
        ("what", c_char_p),
        ("action", c_char_p),
        ("subject", c_char_p),
        ("duty", c_char_p),
        ("post", c_uint32),
        ("through", c_uint32),
        ("from", c_char_p),
        ("to", c_char_p),
    ]


class orgraph_breach(Structure):
    _fields_ = [
        ("rule", c_uint32),
        ("rule_name", c_char_p),
        ("at_most", c_double),
        ("person", c_uint32),
        ("from", c_char_p),
        ("to", c_char_p),
        ("held", POINTER(orgraph_held_item)),
        ("held_count", c_size_t),
    ]


class orgraph_party(Structure):
    _fields_ = [
        ("kind", c_int32),
        ("node", c_uint32),
        ("outside", c_char_p),
        ("superior_of", c_char_p),
    ]


class orgraph_document_entry(Structure):
    _fields_ = [
        ("role", c_int32),
        ("party", orgraph_party),
        ("people", POINTER(c_uint32)),
        ("people_count", c_size_t),
        ("from", c_uint32),
        ("position", c_uint32),
        ("every", c_int32),
        ("on", c_char_p),
        ("due", c_char_p),
        ("workflow", c_uint32),
        ("step", c_uint32),
        ("is_conditional", c_int32),
    ]


class orgraph_document(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("entries", POINTER(orgraph_document_entry)),
        ("entry_count", c_size_t),
        ("leads_to", POINTER(c_char_p)),
        ("leads_to_count", c_size_t),
        ("workflows", POINTER(c_uint32)),
        ("workflow_count", c_size_t),
    ]


class orgraph_raci_step(Structure):
    _fields_ = [
        ("id", c_char_p),
        ("action", c_int32),
        ("is_conditional", c_int32),
        ("roles", c_char_p),
    ]


class orgraph_raci_gap(Structure):
    _fields_ = [
        ("step", c_uint32),
        ("code", c_int32),
        ("message", c_char_p),
    ]


class orgraph_answer_options(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("limit", c_size_t),
        ("flags", c_uint32),
        ("depth", c_uint32),
    ]


# What each function returns and takes.
FUNCTIONS: Dict[str, Tuple[Optional[type], Tuple[Any, ...]]] = {
    "orgraph_abi_version": (c_int32, ()),
    "orgraph_version": (c_char_p, ()),
    "orgraph_error_status": (c_int32, (POINTER(orgraph_error),)),
    "orgraph_error_message": (c_char_p, (POINTER(orgraph_error),)),
    "orgraph_error_problems": (POINTER(orgraph_problems), (POINTER(orgraph_error),)),
    "orgraph_error_free": (None, (POINTER(orgraph_error),)),
    "orgraph_text_data": (c_void_p, (POINTER(orgraph_text), POINTER(c_size_t),)),
    "orgraph_text_free": (None, (POINTER(orgraph_text),)),
    "orgraph_display_width": (c_size_t, (c_char_p, c_size_t,)),
    "orgraph_open": (c_int32, (c_char_p, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_organization)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_read": (c_int32, (c_char_p, c_size_t, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_organization)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_organization_free": (None, (POINTER(orgraph_organization),)),
    "orgraph_write": (c_int32, (POINTER(orgraph_organization), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_save": (c_int32, (POINTER(orgraph_organization), c_char_p, POINTER(POINTER(orgraph_error)),)),
    "orgraph_check": (c_int32, (c_char_p, c_size_t, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_problems)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_problems_rows": (POINTER(orgraph_problem), (POINTER(orgraph_problems), POINTER(c_size_t),)),
    "orgraph_problems_errors": (c_uint64, (POINTER(orgraph_problems),)),
    "orgraph_problems_warnings": (c_uint64, (POINTER(orgraph_problems),)),
    "orgraph_problems_free": (None, (POINTER(orgraph_problems),)),
    "orgraph_snapshot_take": (c_int32, (POINTER(orgraph_organization), c_char_p, POINTER(POINTER(orgraph_snapshot)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_snapshot_free": (None, (POINTER(orgraph_snapshot),)),
    "orgraph_snapshot_day": (c_char_p, (POINTER(orgraph_snapshot),)),
    "orgraph_snapshot_on": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(POINTER(orgraph_snapshot)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_snapshot_suppose": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(orgraph_headcount), c_size_t, POINTER(POINTER(orgraph_snapshot)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_snapshot_vacate": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(POINTER(orgraph_snapshot)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_node_count": (c_uint32, (POINTER(orgraph_snapshot),)),
    "orgraph_nodes": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_int32, POINTER(c_size_t),)),
    "orgraph_is_in_force": (c_int32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_node_kind": (c_int32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_find": (c_uint32, (POINTER(orgraph_snapshot), c_int32, c_char_p,)),
    "orgraph_node_id": (c_char_p, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_node_name": (c_char_p, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_ids_of": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_names_of": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_find_by_name": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_resolve": (c_int32, (POINTER(orgraph_snapshot), c_char_p, c_uint32, POINTER(c_uint32), POINTER(POINTER(orgraph_error)),)),
    "orgraph_part_of": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_head": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_overseen_by": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_own_posts": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_posts_within": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_post_in": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_job": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_posts_of_job": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_reports_to": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_post_line": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_line), POINTER(POINTER(orgraph_error)),)),
    "orgraph_status_of_post": (c_int32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_held_by": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_standby": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_holds": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_held_as": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32,)),
    "orgraph_holding_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_holding), POINTER(POINTER(orgraph_error)),)),
    "orgraph_main_post": (c_uint32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_is_away": (c_int32, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_chain_of_command": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_chain_end": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(c_uint32), POINTER(orgraph_line), POINTER(POINTER(orgraph_error)),)),
    "orgraph_managers": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_managers_of_vacant": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_dotted_lines": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_dotted_line), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_chart": (POINTER(c_uint32), (POINTER(orgraph_snapshot), POINTER(c_size_t),)),
    "orgraph_posts_below": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_holders_below": (POINTER(c_uint32), (POINTER(orgraph_snapshot), c_uint32, POINTER(c_size_t),)),
    "orgraph_is_above": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32,)),
    "orgraph_subordinate_posts": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(c_uint32), POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_subordinate_people": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_common_superior": (c_uint32, (POINTER(orgraph_snapshot), c_uint32, c_uint32,)),
    "orgraph_escalation_path": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_staffing_check": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_int32, POINTER(POINTER(orgraph_staffing)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_staffing_rows": (POINTER(orgraph_staffing_row), (POINTER(orgraph_staffing), POINTER(c_size_t),)),
    "orgraph_staffing_total": (POINTER(orgraph_staffing_row), (POINTER(orgraph_staffing),)),
    "orgraph_staffing_people": (POINTER(orgraph_concurrency), (POINTER(orgraph_staffing), POINTER(c_size_t),)),
    "orgraph_staffing_free": (None, (POINTER(orgraph_staffing),)),
    "orgraph_span": (c_size_t, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_layer": (c_size_t, (POINTER(orgraph_snapshot), c_uint32,)),
    "orgraph_wide_spans": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_deep_layers": (c_int32, (POINTER(orgraph_snapshot), POINTER(c_uint32), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_settings_of": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_settings), POINTER(POINTER(orgraph_error)),)),
    "orgraph_counts_of": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_counts), POINTER(POINTER(orgraph_error)),)),
    "orgraph_compare": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_snapshot), POINTER(POINTER(orgraph_difference)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_difference_added": (POINTER(c_uint32), (POINTER(orgraph_difference), POINTER(c_size_t),)),
    "orgraph_difference_removed": (POINTER(c_uint32), (POINTER(orgraph_difference), POINTER(c_size_t),)),
    "orgraph_difference_changed": (POINTER(orgraph_change), (POINTER(orgraph_difference), POINTER(c_size_t),)),
    "orgraph_difference_free": (None, (POINTER(orgraph_difference),)),
    "orgraph_duties_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(POINTER(orgraph_duties)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_duties_rows": (POINTER(orgraph_duty), (POINTER(orgraph_duties), POINTER(c_size_t),)),
    "orgraph_duties_free": (None, (POINTER(orgraph_duties),)),
    "orgraph_synonyms_read": (c_int32, (c_char_p, c_size_t, c_int32, POINTER(POINTER(orgraph_synonyms)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_synonyms_free": (None, (POINTER(orgraph_synonyms),)),
    "orgraph_duty_search": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_search_options), POINTER(POINTER(orgraph_duty_hits)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_duty_hits_rows": (POINTER(orgraph_duty_hit), (POINTER(orgraph_duty_hits), POINTER(c_size_t),)),
    "orgraph_duty_hits_free": (None, (POINTER(orgraph_duty_hits),)),
    "orgraph_coverage_check": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_open_options), POINTER(POINTER(orgraph_coverage)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_coverage_rows": (POINTER(orgraph_coverage_row), (POINTER(orgraph_coverage), POINTER(c_size_t),)),
    "orgraph_coverage_overlaps": (POINTER(orgraph_overlap), (POINTER(orgraph_coverage), POINTER(c_size_t),)),
    "orgraph_coverage_free": (None, (POINTER(orgraph_coverage),)),
    "orgraph_workload_check": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_workload)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_workload_people": (POINTER(orgraph_person_load), (POINTER(orgraph_workload), POINTER(c_size_t),)),
    "orgraph_workload_posts": (POINTER(orgraph_post_load), (POINTER(orgraph_workload), POINTER(c_size_t),)),
    "orgraph_workload_quotas": (POINTER(orgraph_quota), (POINTER(orgraph_workload), POINTER(c_size_t),)),
    "orgraph_workload_uncovered_hours": (c_double, (POINTER(orgraph_workload),)),
    "orgraph_workload_free": (None, (POINTER(orgraph_workload),)),
    "orgraph_load_of_person": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_person_load), POINTER(orgraph_post_load), c_size_t, POINTER(POINTER(orgraph_error)),)),
    "orgraph_duty_loads_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(POINTER(orgraph_duty_loads)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_duty_loads_rows": (POINTER(orgraph_duty_load), (POINTER(orgraph_duty_loads), POINTER(c_size_t),)),
    "orgraph_duty_loads_free": (None, (POINTER(orgraph_duty_loads),)),
    "orgraph_balance_check": (c_int32, (POINTER(orgraph_workload), c_size_t, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_balance)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_balance_most": (POINTER(orgraph_person_load), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_least": (POINTER(orgraph_person_load), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_overloaded": (POINTER(orgraph_person_load), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_departments": (POINTER(orgraph_spread), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_concurrent": (POINTER(orgraph_concurrency), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_spans": (POINTER(orgraph_wide_span), (POINTER(orgraph_balance), POINTER(c_size_t),)),
    "orgraph_balance_free": (None, (POINTER(orgraph_balance),)),
    "orgraph_due_check": (c_int32, (POINTER(orgraph_snapshot), c_char_p, c_size_t, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_due)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_due_rows": (POINTER(orgraph_due_row), (POINTER(orgraph_due), POINTER(c_size_t),)),
    "orgraph_due_free": (None, (POINTER(orgraph_due),)),
    "orgraph_authority_check": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_authority_question), POINTER(POINTER(orgraph_authorities)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_authorities_rows": (POINTER(orgraph_authority), (POINTER(orgraph_authorities), POINTER(c_size_t),)),
    "orgraph_authorities_free": (None, (POINTER(orgraph_authorities),)),
    "orgraph_approver_of": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_authority_question), c_uint32, c_uint32, POINTER(orgraph_approver), POINTER(orgraph_passed_over), c_size_t, POINTER(c_size_t), POINTER(POINTER(orgraph_error)),)),
    "orgraph_workflow_count": (c_uint32, (POINTER(orgraph_snapshot),)),
    "orgraph_workflow_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_workflow), POINTER(POINTER(orgraph_error)),)),
    "orgraph_step_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_step), POINTER(POINTER(orgraph_error)),)),
    "orgraph_find_workflow": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(c_uint32), POINTER(POINTER(orgraph_error)),)),
    "orgraph_find_step": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_char_p, POINTER(c_uint32), POINTER(POINTER(orgraph_error)),)),
    "orgraph_route_find": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_route_question), POINTER(POINTER(orgraph_route)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_route_steps": (POINTER(orgraph_route_step), (POINTER(orgraph_route), POINTER(c_size_t),)),
    "orgraph_route_problems": (POINTER(orgraph_route_problem), (POINTER(orgraph_route), POINTER(c_size_t),)),
    "orgraph_route_next": (c_uint32, (POINTER(orgraph_route),)),
    "orgraph_route_is_rejected": (c_int32, (POINTER(orgraph_route),)),
    "orgraph_route_free": (None, (POINTER(orgraph_route),)),
    "orgraph_participations_of": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(POINTER(orgraph_participations)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_participations_rows": (POINTER(orgraph_participation), (POINTER(orgraph_participations), POINTER(c_size_t),)),
    "orgraph_participations_free": (None, (POINTER(orgraph_participations),)),
    "orgraph_dead_ends_find": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, c_uint32, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_dead_ends)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_stopped_without": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_dead_ends)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_dead_ends_rows": (POINTER(orgraph_dead_end), (POINTER(orgraph_dead_ends), POINTER(c_size_t),)),
    "orgraph_dead_ends_free": (None, (POINTER(orgraph_dead_ends),)),
    "orgraph_segregation_check": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_open_options), POINTER(POINTER(orgraph_breaches)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_breaches_rows": (POINTER(orgraph_breach), (POINTER(orgraph_breaches), POINTER(c_size_t),)),
    "orgraph_breaches_free": (None, (POINTER(orgraph_breaches),)),
    "orgraph_documents_check": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(POINTER(orgraph_documents)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_documents_rows": (POINTER(orgraph_document), (POINTER(orgraph_documents), POINTER(c_size_t),)),
    "orgraph_documents_free": (None, (POINTER(orgraph_documents),)),
    "orgraph_raci_check": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(POINTER(orgraph_raci)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_raci_columns": (POINTER(orgraph_party), (POINTER(orgraph_raci), POINTER(c_size_t),)),
    "orgraph_raci_steps": (POINTER(orgraph_raci_step), (POINTER(orgraph_raci), POINTER(c_size_t),)),
    "orgraph_raci_gaps": (POINTER(orgraph_raci_gap), (POINTER(orgraph_raci), POINTER(c_size_t),)),
    "orgraph_raci_free": (None, (POINTER(orgraph_raci),)),
    "orgraph_problems_json": (c_int32, (POINTER(orgraph_problems), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_summary_json": (c_int32, (POINTER(orgraph_snapshot), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_node_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_chain_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_subordinates_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_common_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_staffing_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_duty_search_json": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_search_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_duties_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_coverage_json": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_workload_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_due_json": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_due_ics": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_authority_json": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_authority_question), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_approver_json": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_authority_question), c_uint32, c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_route_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_route_question), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_participations_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_dead_ends_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, c_uint32, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_stopped_without_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_segregation_json": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_open_options), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_documents_json": (c_int32, (POINTER(orgraph_snapshot), c_char_p, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_raci_json": (c_int32, (POINTER(orgraph_snapshot), c_uint32, c_uint32, POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
    "orgraph_difference_json": (c_int32, (POINTER(orgraph_snapshot), POINTER(orgraph_snapshot), POINTER(orgraph_answer_options), POINTER(POINTER(orgraph_text)), POINTER(POINTER(orgraph_error)),)),
}
