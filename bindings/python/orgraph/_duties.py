"""Who answers for what."""
from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, List, NoReturn, Optional, Tuple, Union, cast

from . import _mirror
from ._codes import CoverageState, DutyKind, FoundIn
from ._day import Day, limit_of
from ._library import Owned, Progress, lib, made, utf8
from ._lists import Node, Nodes
from ._nodes import Department, Person, Post
from ._rows import Table, row

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot

_DUTY_KINDS = {
    None: _mirror.ANY_KIND,
    "core": _mirror.CORE,
    "auxiliary": _mirror.AUXILIARY,
    "temporary": _mirror.TEMPORARY,
}


@row(_mirror.orgraph_duty)
@dataclass(frozen=True)
class Duty:
    """Something that a department, a job or a post is there to do.

    >>> duty = today.duties_of("sales-director")[0]
    >>> duty.owner, duty.kind, duty.position
    (<Post sales-director 营销总监>, 'core', 0)
    """

    owner: Node
    position: int
    """In the owner's list of duties, from 0."""
    kind: DutyKind
    is_shared: bool
    """Its holders share it; otherwise each of them bears it whole."""
    id: str
    """Stated, or made up: "post:sales-manager/3"."""
    text: Optional[str]
    """None where only tasks are given."""
    assessment: Optional[str]
    """What it is judged by."""
    tasks: Tuple[str, ...]
    """How it is done."""
    hours_per_week: Optional[float]
    """Of one holder, undivided; None where nothing tells."""

    def __str__(self) -> str:
        return self.text if self.text is not None else "; ".join(self.tasks)


@row(_mirror.orgraph_duty_holder)
@dataclass(frozen=True)
class DutyHolder:
    """Somebody who answers for a duty, and the post through which.

    >>> str(today.who("谁负责催收逾期货款？")[0].holders[0])
    '李娜'
    """

    person: Person
    post: Post

    def __str__(self) -> str:
        return self.person.name


@row(_mirror.orgraph_duty_match)
@dataclass(frozen=True)
class DutyMatch:
    """What of a question was found in a duty.

    >>> today.who("谁负责催收逾期货款？", explain=True)[0].matches[0].where
    'text'
    """

    asked: str
    """A part of the question."""
    found: str
    """The same, or the synonym that was found."""
    where: FoundIn
    weight: float
    """Its part of the score."""

    def __str__(self) -> str:
        return self.found


@row(_mirror.orgraph_duty_hit)
@dataclass(frozen=True)
class DutyHit:
    """A duty that answers a question.

    >>> hit = today.who("谁负责催收逾期货款？")[0]
    >>> hit.duty.owner.name, 0 < hit.score <= 1
    ('区域销售经理', True)
    """

    duty: Duty
    score: float
    """0 to 1: how much of the question the duty answers."""
    department: Optional[Department]
    """Of the owner; None for a job: see its posts."""
    holders: Tuple[DutyHolder, ...]
    covered_by: Nodes[Person]
    """Where there are no holders: who answers for the duty meanwhile."""
    matches: Tuple[DutyMatch, ...]
    """What was found where; with `explain` only."""

    @property
    def people(self) -> List[Person]:
        """Those who answer for it now: the holders, else those who cover it.

        >>> [person.name for person in today.who("谁负责催收逾期货款？")[0].people][:1]
        ['李娜']
        """
        return [holder.person for holder in self.holders] or list(self.covered_by)


@row(_mirror.orgraph_coverage_row)
@dataclass(frozen=True)
class DutyCoverage:
    """A duty and those who answer for it.

    >>> today.coverage()[0].state
    'single'
    """

    duty: Duty
    state: CoverageState
    holders: Tuple[DutyHolder, ...]
    covered_by: Nodes[Person]
    """Of an uncovered one: who answers for it meanwhile."""


@row(_mirror.orgraph_overlap)
@dataclass(frozen=True)
class Overlap:
    """Two duties of different departments that are nearly the same.

    >>> all(overlap.alike >= 0.8 for overlap in today.coverage().overlaps)
    True
    """

    a: Duty
    """The earlier one."""
    b: Duty
    alike: float
    """0.8 to 1: the Jaccard index of the texts' character pairs."""


class Duties(Table[Duty]):
    """The duties of somebody, own ones first.

    >>> today.post("sales-director").duties[0].position
    0
    """

    __slots__ = ()


class DutyHits(Table[DutyHit]):
    """The duties that answer a question, best first.

    >>> bool(today.who("谁负责发射火箭？"))
    False
    """

    __slots__ = ()


class Coverage(Table[DutyCoverage]):
    """Of every duty: whether anybody answers for it.

    >>> [one.duty.id for one in today.coverage() if one.state == "uncovered"][:1]
    ['post:internal-auditor/1']
    """

    __slots__ = ()

    @property
    def overlaps(self) -> Table[Overlap]:
        """Duties that are there twice in different departments.

        >>> len(today.coverage().overlaps) >= 0
        True
        """
        return Table._made(self._day, Overlap, self._owned, lib.orgraph_coverage_overlaps)


class Synonyms:
    """Words that mean the same when duties are looked up: a group a line, divided by commas, after # a remark.

    >>> words = orgraph.Synonyms("薅羊毛, 催收")
    >>> today.who("谁负责薅羊毛？", synonyms=words)[0].duty.owner.name
    '销售工程师'
    """

    __slots__ = ("_owned", "_size", "__weakref__")

    def __init__(self, table: str, extend: bool = True) -> None:
        """Words besides the library's own, or (`extend` False) instead of those."""
        if not isinstance(table, str):
            raise TypeError(f"the table of synonyms is a {type(table).__name__}, not a str")
        text = table.encode()
        self._size = len(text)
        self._owned: Owned = made(lib.orgraph_synonyms_read, lib.orgraph_synonyms_free, text, len(text), int(extend))

    def __copy__(self) -> Synonyms:
        return self  # they never change

    def __deepcopy__(self, _: object) -> Synonyms:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("synonyms are not to be pickled; their table is")

    def __repr__(self) -> str:
        return f"<Synonyms from {self._size} bytes>"


def search_options_of(
    day: Day,
    limit: Optional[int],
    kind: Optional[DutyKind],
    department: Union[Department, str, None],
    explain: bool,
    synonyms: Optional[Synonyms],
) -> Any:
    if limit is not None and limit_of(limit) == 0:
        raise ValueError("a limit is above 0")
    if synonyms is not None and not isinstance(synonyms, Synonyms):
        raise TypeError(f"synonyms are a Synonyms, and no {type(synonyms).__name__}")
    if kind not in _DUTY_KINDS:
        raise ValueError(f"{kind!r} is no kind of duties")
    flags = _mirror.EXPLAIN if explain else 0
    if department is not None:
        flags |= _mirror.IN_DEPARTMENT
    words = synonyms._owned if synonyms is not None else None
    options = _mirror.orgraph_search_options(
        ctypes.sizeof(_mirror.orgraph_search_options),
        0 if limit is None else limit_of(limit),
        flags,
        _DUTY_KINDS[kind],
        0 if department is None else day._number(department, "department"),
        words.pointer if words is not None else None,
    )
    options.keeps = words  # alive during the call, whatever becomes of `synonyms`
    return options


class DutyQuestions(Day):
    """Questions about duties."""

    __slots__ = ()

    def who(
        self,
        question: str,
        limit: Optional[int] = None,
        kind: Optional[DutyKind] = None,
        department: Union[Department, str, None] = None,
        explain: bool = False,
        synonyms: Optional[Synonyms] = None,
    ) -> DutyHits:
        """The duties that answer a question in plain Chinese or English, best first; none where nothing answers it
        well. The name of a post, a job or a department gives its duties.

        Ten at most, of a name all, unless there is a `limit`; only of a `kind`, or in a `department` and below it.

        >>> [hit.duty.owner.name for hit in today.who("谁负责催收逾期货款？", limit=2)]
        ['区域销售经理', '销售工程师']
        """
        options = search_options_of(self, limit, kind, department, explain, synonyms)
        text = utf8(question, "the question")
        owned = made(lib.orgraph_duty_search, lib.orgraph_duty_hits_free, self._c, text, ctypes.byref(options))
        return DutyHits._made(cast("Snapshot", self), DutyHit, owned, lib.orgraph_duty_hits_rows)

    def duties_of(self, who: Union[Node, str]) -> Duties:
        """All duties of a department, a job, a post or a person: own, the job's, and inherited ones, none twice.

        >>> len(today.duties_of("李娜")) > 5
        True
        """
        owned = made(lib.orgraph_duties_of, lib.orgraph_duties_free, self._c, self._number(who))
        return Duties._made(cast("Snapshot", self), Duty, owned, lib.orgraph_duties_rows)

    def coverage(self, progress: ProgressLike = None) -> Coverage:
        """Which duties nobody answers for, and which are there twice; temporary ones are left out.

        >>> sum(one.state == "uncovered" for one in today.coverage()) > 0
        True
        """
        with Progress(progress) as options:
            owned = made(lib.orgraph_coverage_check, lib.orgraph_coverage_free, self._c, options)
        return Coverage._made(cast("Snapshot", self), DutyCoverage, owned, lib.orgraph_coverage_rows)
