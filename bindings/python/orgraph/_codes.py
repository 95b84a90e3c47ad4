"""The codes of answers, as texts: those of the command and of the document, in the order of their numbers."""
from typing import Dict, Literal, Tuple, get_args

LineEnd = Literal["goes-on", "top", "outside", "unknown"]
"""Why there is no superior: "goes-on" where there is one."""
PostStatus = Literal["active", "frozen", "planned"]
HoldingKind = Literal["regular", "concurrent", "acting"]
DottedKind = Literal["functional", "project", "assists"]
DutyKind = Literal["core", "auxiliary", "temporary"]
CoverageState = Literal["uncovered", "single", "covered"]
FoundIn = Literal["text", "task", "assessment", "name"]
LoadState = Literal["balanced", "overloaded", "underloaded", "unmeasured"]
TimeUnit = Literal["day", "week", "month", "quarter", "year"]
PassedOverWhy = Literal["no-authority", "limit-too-low", "condition", "undecided", "vacant", "away", "self"]
LimitKind = Literal["unlimited", "stated", "unstated"]
StepAction = Literal["prepare", "review", "approve", "sign", "execute", "inform", "consult"]
StepState = Literal["done_by", "skipped", "undecided", "nobody"]
RouteProblemCode = Literal["nobody", "quorum", "no-authority", "incompatible", "own-work", "twice-in-a-row"]
PartyKind = Literal["unknown", "node", "outside", "superior"]
DocumentRole = Literal["writes", "receives", "reviews", "approves", "signs", "consulted", "uses"]
Cadence = Literal["day", "week", "month", "quarter", "year", "event", "unstated"]
RaciRole = Literal["R", "A", "C", "I"]
RaciGapCode = Literal["workflow-without-steps", "nobody", "quorum", "no-one-accountable"]

TEXTS: Dict[str, Tuple[str, ...]] = {
    "LineEnd": get_args(LineEnd),
    "PostStatus": get_args(PostStatus),
    "HoldingKind": get_args(HoldingKind),
    "DottedKind": get_args(DottedKind),
    "DutyKind": ("", *get_args(DutyKind)),  # 0: of any kind
    "CoverageState": get_args(CoverageState),
    "FoundIn": get_args(FoundIn),
    "LoadState": get_args(LoadState),
    "TimeUnit": get_args(TimeUnit),
    "PassedOverWhy": get_args(PassedOverWhy),
    "LimitKind": get_args(LimitKind),
    "StepAction": get_args(StepAction),
    "StepState": get_args(StepState),
    "RouteProblemCode": get_args(RouteProblemCode),
    "PartyKind": get_args(PartyKind),
    "DocumentRole": get_args(DocumentRole),
    "Cadence": get_args(Cadence),
    "RaciGapCode": get_args(RaciGapCode),
}
STATUSES: Tuple[PostStatus, ...] = get_args(PostStatus)
ACTIONS: Tuple[StepAction, ...] = get_args(StepAction)
