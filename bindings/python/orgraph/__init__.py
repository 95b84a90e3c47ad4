"""orgraph: questions about an organization, answered in this process.

    import orgraph

    org = orgraph.load("acme.json")
    today = org.today()
    today.chain_of_command("李雷")
    today.who("谁负责催收货款？")

Organizations and snapshots never change, and any number of threads may ask one. They are freed when nothing refers to
them any more. In the examples of this package `org` is the sample company Xinghe, and `today` is 2026-11-21.
"""
from ._answers import Answer, Answers
from ._authority import Approver, Authorities, Authority, PassedOver
from ._calendar import Report, Reports
from ._documents import Document, DocumentEntry, Documents, Party, Raci, RaciGap, RaciStep
from ._duties import Coverage, Duties, Duty, DutyCoverage, DutyHit, DutyHits, DutyHolder, DutyMatch, Overlap, Synonyms
from ._codes import (
    Cadence,
    CoverageState,
    DocumentRole,
    DottedKind,
    DutyKind,
    FoundIn,
    HoldingKind,
    LimitKind,
    LineEnd,
    LoadState,
    PartyKind,
    PassedOverWhy,
    PostStatus,
    RaciGapCode,
    RaciRole,
    RouteProblemCode,
    StepAction,
    StepState,
    TimeUnit,
)
from ._day import DayLike, Fact
from ._errors import OrgraphError, Problem
from ._library import PATH as library_path
from ._library import VERSION as library_version
from ._lists import Node, Nodes
from ._nodes import AnyNodes, Department, Job, Person, Post
from ._organization import Organization, Problems, check, load, read
from ._rows import Table
from ._segregation import Breach, Breaches, HeldItem
from ._snapshot import Counts, Settings, Snapshot
from ._structure import (
    Chain,
    Change,
    Concurrency,
    Difference,
    DottedLine,
    Escalation,
    Holding,
    Line,
    Staffing,
    StaffingRow,
    Subordinates,
)
from ._version import __version__
from ._workflows import (
    DeadEnd,
    DeadEnds,
    Doer,
    Participation,
    Participations,
    Route,
    RouteProblem,
    RouteStep,
    Step,
    Workflow,
)
from ._workload import (
    Balance,
    DutyLoad,
    DutyLoads,
    PersonLoad,
    PersonLoads,
    PostLoad,
    Quota,
    Spread,
    WideSpan,
    Workload,
)

__all__ = [
    "Answer",
    "Answers",
    "AnyNodes",
    "Approver",
    "Authorities",
    "Authority",
    "Balance",
    "Breach",
    "Breaches",
    "Cadence",
    "Chain",
    "Change",
    "Concurrency",
    "Counts",
    "Coverage",
    "CoverageState",
    "DayLike",
    "DeadEnd",
    "DeadEnds",
    "Department",
    "Difference",
    "Document",
    "DocumentEntry",
    "DocumentRole",
    "Documents",
    "Doer",
    "DottedKind",
    "DottedLine",
    "Duties",
    "Duty",
    "DutyCoverage",
    "DutyHit",
    "DutyHits",
    "DutyHolder",
    "DutyKind",
    "DutyLoad",
    "DutyLoads",
    "DutyMatch",
    "Escalation",
    "Fact",
    "FoundIn",
    "HeldItem",
    "Holding",
    "HoldingKind",
    "Job",
    "LimitKind",
    "Line",
    "LineEnd",
    "LoadState",
    "Node",
    "Nodes",
    "Organization",
    "OrgraphError",
    "Overlap",
    "Participation",
    "Participations",
    "Party",
    "PartyKind",
    "PassedOver",
    "PassedOverWhy",
    "Person",
    "PersonLoad",
    "PersonLoads",
    "Post",
    "PostLoad",
    "PostStatus",
    "Problem",
    "Problems",
    "Quota",
    "Raci",
    "RaciGap",
    "RaciGapCode",
    "RaciRole",
    "RaciStep",
    "Report",
    "Reports",
    "Route",
    "RouteProblem",
    "RouteProblemCode",
    "RouteStep",
    "Settings",
    "Snapshot",
    "Spread",
    "Staffing",
    "StaffingRow",
    "Step",
    "StepAction",
    "StepState",
    "Subordinates",
    "Synonyms",
    "Table",
    "TimeUnit",
    "WideSpan",
    "Workflow",
    "Workload",
    "__version__",
    "check",
    "library_path",
    "library_version",
    "load",
    "read",
]

# What a reader sees in messages and reprs is where it is imported from.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__
del _name
