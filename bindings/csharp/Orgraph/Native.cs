// Made by bindings/csharp/make_native.py from orgraph.h: not to be edited.
using System;
using System.Runtime.InteropServices;

#pragma warning disable 649 // fields that the library fills

namespace Orgraph
{
    internal static unsafe class Native
    {
        internal const string Library = "liborgraph";
        internal const string Version = "0.1.0";

        internal const int ORGRAPH_ABI_VERSION = 0;
        internal const uint ORGRAPH_NONE = 4294967295u;
        internal const uint ORGRAPH_ANY_DEPTH = 4294967295u;
        internal const int ORGRAPH_UNKNOWN_COUNT = -1;
        internal const double ORGRAPH_UNMEASURED = -1.0;
        internal const double ORGRAPH_UNKNOWN_AMOUNT = -1.0;
        internal const uint ORGRAPH_NO_WORKFLOW = 4294967295u;
        internal const uint ORGRAPH_NO_STEP = 4294967295u;
        internal const int ORGRAPH_OK = 0;
        internal const int ORGRAPH_INVALID_ARGUMENT = 1;
        internal const int ORGRAPH_PARSE = 2;
        internal const int ORGRAPH_IO = 3;
        internal const int ORGRAPH_INCONSISTENT = 4;
        internal const int ORGRAPH_LIMIT = 5;
        internal const int ORGRAPH_CANCELLED = 6;
        internal const int ORGRAPH_NO_MEMORY = 7;
        internal const int ORGRAPH_INTERNAL = 8;
        internal const int ORGRAPH_ERROR = 0;
        internal const int ORGRAPH_WARNING = 1;
        internal const int ORGRAPH_DEPARTMENT = 0;
        internal const int ORGRAPH_POST = 1;
        internal const int ORGRAPH_PERSON = 2;
        internal const int ORGRAPH_JOB = 3;
        internal const int ORGRAPH_DEPARTMENTS = 1;
        internal const int ORGRAPH_POSTS = 2;
        internal const int ORGRAPH_PEOPLE = 4;
        internal const int ORGRAPH_JOBS = 8;
        internal const int ORGRAPH_GOES_ON = 0;
        internal const int ORGRAPH_TOP = 1;
        internal const int ORGRAPH_OUTSIDE = 2;
        internal const int ORGRAPH_UNKNOWN = 3;
        internal const int ORGRAPH_ACTIVE = 0;
        internal const int ORGRAPH_FROZEN = 1;
        internal const int ORGRAPH_PLANNED = 2;
        internal const int ORGRAPH_REGULAR = 0;
        internal const int ORGRAPH_CONCURRENT = 1;
        internal const int ORGRAPH_ACTING = 2;
        internal const int ORGRAPH_UNSTATED = -1;
        internal const int ORGRAPH_FUNCTIONAL = 0;
        internal const int ORGRAPH_PROJECT = 1;
        internal const int ORGRAPH_ASSISTS = 2;
        internal const int ORGRAPH_ANY_KIND = 0;
        internal const int ORGRAPH_CORE = 1;
        internal const int ORGRAPH_AUXILIARY = 2;
        internal const int ORGRAPH_TEMPORARY = 3;
        internal const int ORGRAPH_IN_DEPARTMENT = 8;
        internal const int ORGRAPH_IN_TEXT = 0;
        internal const int ORGRAPH_IN_TASK = 1;
        internal const int ORGRAPH_IN_ASSESSMENT = 2;
        internal const int ORGRAPH_IN_NAME = 3;
        internal const int ORGRAPH_UNCOVERED = 0;
        internal const int ORGRAPH_SINGLE = 1;
        internal const int ORGRAPH_COVERED = 2;
        internal const int ORGRAPH_BALANCED = 0;
        internal const int ORGRAPH_OVERLOADED = 1;
        internal const int ORGRAPH_UNDERLOADED = 2;
        internal const int ORGRAPH_NOT_MEASURED = 3;
        internal const int ORGRAPH_DAY = 0;
        internal const int ORGRAPH_WEEK = 1;
        internal const int ORGRAPH_MONTH = 2;
        internal const int ORGRAPH_QUARTER = 3;
        internal const int ORGRAPH_YEAR = 4;
        internal const int ORGRAPH_UNLIMITED = 0;
        internal const int ORGRAPH_LIMIT_STATED = 1;
        internal const int ORGRAPH_LIMIT_UNSTATED = 2;
        internal const int ORGRAPH_NO_AUTHORITY = 0;
        internal const int ORGRAPH_LIMIT_TOO_LOW = 1;
        internal const int ORGRAPH_CONDITION_FAILS = 2;
        internal const int ORGRAPH_AUTHORITY_UNDECIDED = 3;
        internal const int ORGRAPH_POST_VACANT = 4;
        internal const int ORGRAPH_HOLDERS_AWAY = 5;
        internal const int ORGRAPH_HELD_BY_SELF = 6;
        internal const int ORGRAPH_PREPARE = 0;
        internal const int ORGRAPH_REVIEW = 1;
        internal const int ORGRAPH_APPROVE = 2;
        internal const int ORGRAPH_SIGN = 3;
        internal const int ORGRAPH_EXECUTE = 4;
        internal const int ORGRAPH_INFORM = 5;
        internal const int ORGRAPH_CONSULT = 6;
        internal const int ORGRAPH_DONE_BY = 0;
        internal const int ORGRAPH_SKIPPED = 1;
        internal const int ORGRAPH_STEP_UNDECIDED = 2;
        internal const int ORGRAPH_NOBODY = 3;
        internal const int ORGRAPH_PROBLEM_NOBODY = 0;
        internal const int ORGRAPH_PROBLEM_QUORUM = 1;
        internal const int ORGRAPH_PROBLEM_NO_AUTHORITY = 2;
        internal const int ORGRAPH_PROBLEM_INCOMPATIBLE = 3;
        internal const int ORGRAPH_PROBLEM_OWN_WORK = 4;
        internal const int ORGRAPH_PROBLEM_TWICE_IN_A_ROW = 5;
        internal const int ORGRAPH_PARTY_UNKNOWN = 0;
        internal const int ORGRAPH_PARTY_NODE = 1;
        internal const int ORGRAPH_PARTY_OUTSIDE = 2;
        internal const int ORGRAPH_PARTY_SUPERIOR = 3;
        internal const int ORGRAPH_WRITES = 0;
        internal const int ORGRAPH_RECEIVES = 1;
        internal const int ORGRAPH_REVIEWS = 2;
        internal const int ORGRAPH_APPROVES = 3;
        internal const int ORGRAPH_SIGNS = 4;
        internal const int ORGRAPH_CONSULTED = 5;
        internal const int ORGRAPH_USES = 6;
        internal const int ORGRAPH_EVERY_DAY = 0;
        internal const int ORGRAPH_EVERY_WEEK = 1;
        internal const int ORGRAPH_EVERY_MONTH = 2;
        internal const int ORGRAPH_EVERY_QUARTER = 3;
        internal const int ORGRAPH_EVERY_YEAR = 4;
        internal const int ORGRAPH_EVERY_EVENT = 5;
        internal const int ORGRAPH_EVERY_UNSTATED = 6;
        internal const int ORGRAPH_GAP_NO_STEPS = 0;
        internal const int ORGRAPH_GAP_NOBODY = 1;
        internal const int ORGRAPH_GAP_QUORUM = 2;
        internal const int ORGRAPH_GAP_NO_ONE_ACCOUNTABLE = 3;
        internal const int ORGRAPH_DOTTED = 1;
        internal const int ORGRAPH_EXPLAIN = 2;
        internal const int ORGRAPH_OWN = 4;
        internal const int ORGRAPH_COVER = 8;
        internal const int ORGRAPH_BALANCE = 16;

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_abi_version();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_version();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_error_status(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_error_message(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr orgraph_error_problems(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_error_free(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_text_data(TextHandle text, out UIntPtr size);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_text_free(IntPtr text);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr orgraph_display_width(byte[] text, UIntPtr size);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_open(byte[] path, orgraph_open_options* options,
            out OrganizationHandle organization, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_read(byte[] json, UIntPtr size, orgraph_open_options* options,
            out OrganizationHandle organization, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_organization_free(IntPtr organization);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_write(OrganizationHandle organization, out TextHandle json,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_save(OrganizationHandle organization, byte[] path, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_check(byte[] json, UIntPtr size, orgraph_open_options* options,
            out ProblemsHandle problems, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_problem* orgraph_problems_rows(ProblemsHandle problems, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern ulong orgraph_problems_errors(ProblemsHandle problems);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern ulong orgraph_problems_warnings(ProblemsHandle problems);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_problems_free(IntPtr problems);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_snapshot_take(OrganizationHandle organization, byte[] day,
            out SnapshotHandle snapshot, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_snapshot_free(IntPtr snapshot);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_snapshot_day(SnapshotHandle snapshot);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_snapshot_on(SnapshotHandle snapshot, byte[] day, out SnapshotHandle other,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_snapshot_suppose(SnapshotHandle snapshot, uint* people,
            UIntPtr people_count, orgraph_headcount* headcounts, UIntPtr headcount_count, out SnapshotHandle supposed,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_snapshot_vacate(SnapshotHandle snapshot, uint* posts, UIntPtr count,
            out SnapshotHandle supposed, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_node_count(SnapshotHandle snapshot);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_nodes(SnapshotHandle snapshot, int kind, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_is_in_force(SnapshotHandle snapshot, uint node);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_node_kind(SnapshotHandle snapshot, uint node);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_find(SnapshotHandle snapshot, int kind, byte[] id);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_node_id(SnapshotHandle snapshot, uint node);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte* orgraph_node_name(SnapshotHandle snapshot, uint node);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_ids_of(SnapshotHandle snapshot, uint* nodes, UIntPtr count,
            out TextHandle ids, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_names_of(SnapshotHandle snapshot, uint* nodes, UIntPtr count,
            out TextHandle names, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_find_by_name(SnapshotHandle snapshot, byte[] name, uint* nodes,
            UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_resolve(SnapshotHandle snapshot, byte[] text, uint kinds, uint* node,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_part_of(SnapshotHandle snapshot, uint department);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_head(SnapshotHandle snapshot, uint department);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_overseen_by(SnapshotHandle snapshot, uint department);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_own_posts(SnapshotHandle snapshot, uint department, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_posts_within(SnapshotHandle snapshot, uint department, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_post_in(SnapshotHandle snapshot, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_job(SnapshotHandle snapshot, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_posts_of_job(SnapshotHandle snapshot, uint job, uint* posts,
            UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_reports_to(SnapshotHandle snapshot, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_post_line(SnapshotHandle snapshot, uint post, orgraph_line* line,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_status_of_post(SnapshotHandle snapshot, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_held_by(SnapshotHandle snapshot, uint post, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_standby(SnapshotHandle snapshot, uint post, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_holds(SnapshotHandle snapshot, uint person, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_held_as(SnapshotHandle snapshot, uint person, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_holding_of(SnapshotHandle snapshot, uint person, uint post,
            orgraph_holding* holding, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_main_post(SnapshotHandle snapshot, uint person);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_is_away(SnapshotHandle snapshot, uint person);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_chain_of_command(SnapshotHandle snapshot, uint post, uint* posts,
            UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_chain_end(SnapshotHandle snapshot, uint post, uint* last,
            orgraph_line* line, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_managers(SnapshotHandle snapshot, uint person, uint post, uint* people,
            UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_managers_of_vacant(SnapshotHandle snapshot, uint post, uint* people,
            UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_dotted_lines(SnapshotHandle snapshot, uint post,
            orgraph_dotted_line* lines, UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_chart(SnapshotHandle snapshot, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_posts_below(SnapshotHandle snapshot, uint post, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_holders_below(SnapshotHandle snapshot, uint post, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_is_above(SnapshotHandle snapshot, uint upper, uint lower);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_subordinate_posts(SnapshotHandle snapshot, uint post, uint depth,
            uint* posts, uint* depths, UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_subordinate_people(SnapshotHandle snapshot, uint person, uint depth,
            uint* people, UIntPtr capacity, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_common_superior(SnapshotHandle snapshot, uint a, uint b);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_escalation_path(SnapshotHandle snapshot, uint a, uint b, uint* posts,
            UIntPtr capacity, out UIntPtr count, out UIntPtr up, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_staffing_check(SnapshotHandle snapshot, uint department, int own_only,
            out StaffingHandle staffing, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_staffing_row* orgraph_staffing_rows(StaffingHandle staffing, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_staffing_row* orgraph_staffing_total(StaffingHandle staffing);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_concurrency* orgraph_staffing_people(StaffingHandle staffing, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_staffing_free(IntPtr staffing);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr orgraph_span(SnapshotHandle snapshot, uint person);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr orgraph_layer(SnapshotHandle snapshot, uint post);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_wide_spans(SnapshotHandle snapshot, uint* people, UIntPtr capacity,
            out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_deep_layers(SnapshotHandle snapshot, uint* posts, UIntPtr capacity,
            out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_settings_of(SnapshotHandle snapshot, orgraph_settings* settings,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_counts_of(SnapshotHandle snapshot, orgraph_counts* counts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_compare(SnapshotHandle before, SnapshotHandle after,
            out DifferenceHandle difference, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_difference_added(DifferenceHandle difference, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint* orgraph_difference_removed(DifferenceHandle difference, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_change* orgraph_difference_changed(DifferenceHandle difference,
            out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_difference_free(IntPtr difference);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_duties_of(SnapshotHandle snapshot, uint who, out DutiesHandle duties,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_duty* orgraph_duties_rows(DutiesHandle duties, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_duties_free(IntPtr duties);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_synonyms_read(byte[] table, UIntPtr size, int extend,
            out SynonymsHandle synonyms, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_synonyms_free(IntPtr synonyms);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_duty_search(SnapshotHandle snapshot, byte[] question,
            orgraph_search_options* options, out DutyHitsHandle hits, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_duty_hit* orgraph_duty_hits_rows(DutyHitsHandle hits, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_duty_hits_free(IntPtr hits);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_coverage_check(SnapshotHandle snapshot, orgraph_open_options* options,
            out CoverageHandle coverage, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_coverage_row* orgraph_coverage_rows(CoverageHandle coverage, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_overlap* orgraph_coverage_overlaps(CoverageHandle coverage, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_coverage_free(IntPtr coverage);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_workload_check(SnapshotHandle snapshot, uint who, uint flags,
            orgraph_open_options* progress, out WorkloadHandle workload, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_person_load* orgraph_workload_people(WorkloadHandle workload, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_post_load* orgraph_workload_posts(WorkloadHandle workload, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_quota* orgraph_workload_quotas(WorkloadHandle workload, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern double orgraph_workload_uncovered_hours(WorkloadHandle workload);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_workload_free(IntPtr workload);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_load_of_person(SnapshotHandle snapshot, uint person, uint flags,
            orgraph_person_load* load, orgraph_post_load* posts, UIntPtr capacity, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_duty_loads_of(SnapshotHandle snapshot, uint person, uint flags,
            out DutyLoadsHandle loads, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_duty_load* orgraph_duty_loads_rows(DutyLoadsHandle loads, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_duty_loads_free(IntPtr loads);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_balance_check(WorkloadHandle workload, UIntPtr top,
            orgraph_open_options* progress, out BalanceHandle balance, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_person_load* orgraph_balance_most(BalanceHandle balance, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_person_load* orgraph_balance_least(BalanceHandle balance, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_person_load* orgraph_balance_overloaded(BalanceHandle balance,
            out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_spread* orgraph_balance_departments(BalanceHandle balance, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_concurrency* orgraph_balance_concurrent(BalanceHandle balance,
            out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_wide_span* orgraph_balance_spans(BalanceHandle balance, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_balance_free(IntPtr balance);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_due_check(SnapshotHandle snapshot, byte[] last_day, UIntPtr limit,
            orgraph_open_options* options, out DueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_due_row* orgraph_due_rows(DueHandle due, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_due_free(IntPtr due);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_authority_check(SnapshotHandle snapshot,
            orgraph_authority_question* question, out AuthoritiesHandle authorities, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_authority* orgraph_authorities_rows(AuthoritiesHandle authorities,
            out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_authorities_free(IntPtr authorities);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_approver_of(SnapshotHandle snapshot, orgraph_authority_question* question,
            uint person, uint post, orgraph_approver* approver, orgraph_passed_over* passed_over, UIntPtr capacity,
            out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_workflow_count(SnapshotHandle snapshot);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_workflow_of(SnapshotHandle snapshot, uint workflow,
            orgraph_workflow* facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_step_of(SnapshotHandle snapshot, uint workflow, uint step,
            orgraph_step* facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_find_workflow(SnapshotHandle snapshot, byte[] text, uint* workflow,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_find_step(SnapshotHandle snapshot, uint workflow, byte[] id, uint* step,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_route_find(SnapshotHandle snapshot, uint workflow,
            orgraph_route_question* question, out RouteHandle route, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_route_step* orgraph_route_steps(RouteHandle route, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_route_problem* orgraph_route_problems(RouteHandle route, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint orgraph_route_next(RouteHandle route);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_route_is_rejected(RouteHandle route);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_route_free(IntPtr route);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_participations_of(SnapshotHandle snapshot, uint who,
            out ParticipationsHandle participations, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_participation* orgraph_participations_rows(ParticipationsHandle participations,
            out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_participations_free(IntPtr participations);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_dead_ends_find(SnapshotHandle snapshot, uint workflow, uint initiator,
            uint post, orgraph_open_options* progress, out DeadEndsHandle dead_ends, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_stopped_without(SnapshotHandle snapshot, uint post,
            orgraph_open_options* progress, out DeadEndsHandle dead_ends, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_dead_end* orgraph_dead_ends_rows(DeadEndsHandle dead_ends, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_dead_ends_free(IntPtr dead_ends);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_segregation_check(SnapshotHandle snapshot, byte[] last_day,
            orgraph_open_options* options, out BreachesHandle breaches, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_breach* orgraph_breaches_rows(BreachesHandle breaches, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_breaches_free(IntPtr breaches);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_documents_check(SnapshotHandle snapshot, byte[] name,
            out DocumentsHandle documents, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_document* orgraph_documents_rows(DocumentsHandle documents, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_documents_free(IntPtr documents);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_raci_check(SnapshotHandle snapshot, uint workflow, uint initiator,
            out RaciHandle raci, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_party* orgraph_raci_columns(RaciHandle raci, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_raci_step* orgraph_raci_steps(RaciHandle raci, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern orgraph_raci_gap* orgraph_raci_gaps(RaciHandle raci, out UIntPtr count);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void orgraph_raci_free(IntPtr raci);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_problems_json(ProblemsHandle problems, orgraph_answer_options* options,
            out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_summary_json(SnapshotHandle snapshot, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_node_json(SnapshotHandle snapshot, uint node,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_chain_json(SnapshotHandle snapshot, uint who, uint post,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_subordinates_json(SnapshotHandle snapshot, uint who,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_common_json(SnapshotHandle snapshot, uint a, uint b,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_staffing_json(SnapshotHandle snapshot, uint department,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_duty_search_json(SnapshotHandle snapshot, byte[] question,
            orgraph_search_options* search, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_duties_json(SnapshotHandle snapshot, uint who,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_coverage_json(SnapshotHandle snapshot, orgraph_open_options* progress,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_workload_json(SnapshotHandle snapshot, uint who,
            orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_due_json(SnapshotHandle snapshot, byte[] last_day,
            orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_due_ics(SnapshotHandle snapshot, byte[] last_day,
            orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle calendar, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_authority_json(SnapshotHandle snapshot,
            orgraph_authority_question* question, orgraph_answer_options* options, out TextHandle json,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_approver_json(SnapshotHandle snapshot,
            orgraph_authority_question* question, uint person, uint post, orgraph_answer_options* options,
            out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_route_json(SnapshotHandle snapshot, uint workflow,
            orgraph_route_question* question, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_participations_json(SnapshotHandle snapshot, uint who,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_dead_ends_json(SnapshotHandle snapshot, uint workflow, uint initiator,
            uint post, orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle json,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_stopped_without_json(SnapshotHandle snapshot, uint post,
            orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_segregation_json(SnapshotHandle snapshot, byte[] last_day,
            orgraph_open_options* progress, orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_documents_json(SnapshotHandle snapshot, byte[] name,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_raci_json(SnapshotHandle snapshot, uint workflow, uint initiator,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int orgraph_difference_json(SnapshotHandle before, SnapshotHandle after,
            orgraph_answer_options* options, out TextHandle json, out IntPtr error);
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_open_options
    {
        public UIntPtr struct_size;
        public IntPtr progress;
        public IntPtr user;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_problem
    {
        public int severity;
        public byte* code;
        public byte* at;
        public ulong line;
        public ulong column;
        public byte* message;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_headcount
    {
        public uint post;
        public uint min;
        public uint max;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_line
    {
        public uint superior;
        public int inherited;
        public int end;
        public byte* outside;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_holding
    {
        public uint person;
        public uint post;
        public int @as;
        public int away;
        public double share;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_dotted_line
    {
        public uint to;
        public int @as;
        public byte* outside;
        public byte* on;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_staffing_row
    {
        public uint post;
        public uint department;
        public int status;
        public uint standby;
        public long min;
        public long max;
        public long filled;
        public long vacant;
        public long excess;
        public double fte;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_concurrency
    {
        public uint person;
        public uint concurrent;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_settings
    {
        public double hours_per_week;
        public double overload;
        public double underload;
        public ulong max_span;
        public ulong max_layers;
        public ulong max_concurrent;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_counts
    {
        public ulong departments;
        public ulong jobs;
        public ulong posts;
        public ulong people;
        public ulong duties;
        public ulong workflows;
        public ulong regulations;
        public ulong vacant;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_change
    {
        public uint node;
        public byte* what;
        public byte* before;
        public byte* after;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_duty
    {
        public uint owner;
        public uint position;
        public int kind;
        public int is_shared;
        public byte* id;
        public byte* text;
        public byte* assessment;
        public byte** tasks;
        public UIntPtr task_count;
        public double hours_per_week;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_duty_holder
    {
        public uint person;
        public uint post;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_search_options
    {
        public UIntPtr struct_size;
        public UIntPtr limit;
        public uint flags;
        public int kind;
        public uint department;
        public IntPtr synonyms;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_duty_match
    {
        public byte* asked;
        public byte* found;
        public int where;
        public double weight;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_duty_hit
    {
        public orgraph_duty duty;
        public double score;
        public uint department;
        public orgraph_duty_holder* holders;
        public UIntPtr holder_count;
        public uint* covered_by;
        public UIntPtr covered_by_count;
        public orgraph_duty_match* matches;
        public UIntPtr match_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_coverage_row
    {
        public orgraph_duty duty;
        public int state;
        public orgraph_duty_holder* holders;
        public UIntPtr holder_count;
        public uint* covered_by;
        public UIntPtr covered_by_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_overlap
    {
        public orgraph_duty a;
        public orgraph_duty b;
        public double alike;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_person_load
    {
        public uint person;
        public int state;
        public double hours_per_week;
        public double capacity_hours_per_week;
        public double ratio;
        public double covering_hours_per_week;
        public uint measured;
        public uint unmeasured;
        public uint first_post;
        public uint post_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_post_load
    {
        public uint post;
        public double hours_per_week;
        public double capacity_hours_per_week;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_quota
    {
        public uint owner;
        public int per;
        public byte* unit;
        public uint duty_owner;
        public uint duty_position;
        public long holders;
        public double count;
        public double total;
        public double min;
        public double max;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_duty_load
    {
        public orgraph_duty duty;
        public uint post;
        public double hours_per_week;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_spread
    {
        public uint department;
        public uint people;
        public uint unmeasured;
        public double hours_per_week;
        public double capacity_hours_per_week;
        public double least;
        public double mean;
        public double most;
        public double deviation;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_wide_span
    {
        public uint person;
        public uint span;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_due_row
    {
        public byte* day;
        public int weekday;
        public int is_working_day;
        public byte* time;
        public byte* document;
        public uint from;
        public uint position;
        public uint* people;
        public UIntPtr people_count;
        public uint to;
        public byte* to_outside;
        public uint* receivers;
        public UIntPtr receiver_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_fact
    {
        public byte* name;
        public byte* value;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_authority_question
    {
        public UIntPtr struct_size;
        public byte* action;
        public byte* subject;
        public double amount;
        public byte* currency;
        public orgraph_fact* facts;
        public UIntPtr fact_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_authority
    {
        public uint post;
        public uint owner;
        public uint position;
        public int limit_kind;
        public double limit;
        public byte* currency;
        public int is_undecided;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_passed_over
    {
        public uint post;
        public int why;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_approver
    {
        public uint post;
        public uint person;
        public uint acting_for;
        public orgraph_authority authority;
        public double delegated_limit;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_workflow
    {
        public byte* code;
        public byte* name;
        public uint owner;
        public uint step_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_step
    {
        public byte* id;
        public int action;
        public int is_conditional;
        public byte* what;
        public byte* subject;
        public byte* on_reject;
        public uint next;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_route_question
    {
        public UIntPtr struct_size;
        public uint initiator;
        public uint post;
        public orgraph_fact* facts;
        public UIntPtr fact_count;
        public uint reject;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_doer
    {
        public uint person;
        public uint post;
        public uint acting_for;
        public byte* outside;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_route_step
    {
        public uint step;
        public uint round;
        public int state;
        public int action;
        public byte* id;
        public byte* why;
        public byte* when;
        public uint* posts;
        public UIntPtr post_count;
        public orgraph_doer* doers;
        public UIntPtr doer_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_route_problem
    {
        public uint at;
        public int code;
        public uint rule;
        public byte* message;
        public uint* nodes;
        public UIntPtr node_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_participation
    {
        public uint workflow;
        public uint step;
        public uint post;
        public uint acting_for;
        public int is_as_superior;
        public int is_conditional;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_dead_end
    {
        public uint workflow;
        public uint step;
        public int code;
        public orgraph_fact* facts;
        public UIntPtr fact_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_held_item
    {
        public uint item;
        public byte* what;
        public byte* action;
        public byte* subject;
        public byte* duty;
        public uint post;
        public uint through;
        public byte* from;
        public byte* to;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_breach
    {
        public uint rule;
        public byte* rule_name;
        public double at_most;
        public uint person;
        public byte* from;
        public byte* to;
        public orgraph_held_item* held;
        public UIntPtr held_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_party
    {
        public int kind;
        public uint node;
        public byte* outside;
        public byte* superior_of;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_document_entry
    {
        public int role;
        public orgraph_party party;
        public uint* people;
        public UIntPtr people_count;
        public uint from;
        public uint position;
        public int every;
        public byte* on;
        public byte* due;
        public uint workflow;
        public uint step;
        public int is_conditional;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_document
    {
        public byte* name;
        public orgraph_document_entry* entries;
        public UIntPtr entry_count;
        public byte** leads_to;
        public UIntPtr leads_to_count;
        public uint* workflows;
        public UIntPtr workflow_count;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_raci_step
    {
        public byte* id;
        public int action;
        public int is_conditional;
        public byte* roles;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_raci_gap
    {
        public uint step;
        public int code;
        public byte* message;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct orgraph_answer_options
    {
        public UIntPtr struct_size;
        public UIntPtr limit;
        public uint flags;
        public uint depth;
    }
}
