"""Named documents, and the matrix of a workflow (RACI)."""
from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, List, Optional, Tuple, Union, cast

from . import _mirror
from ._codes import Cadence, DocumentRole, PartyKind, RaciGapCode, RaciRole, StepAction
from ._day import Day
from ._library import Owned, lib, made, utf8
from ._lists import Node, Nodes
from ._nodes import Person, Post
from ._rows import Table, member, reading, row, rows_of
from ._shown import columns_of, frame_of, html_of

if TYPE_CHECKING:
    from ._snapshot import Snapshot
    from ._workflows import Step, Workflow


@row(_mirror.orgraph_party)
@dataclass(frozen=True)
class Party:
    """Somebody whom a step or a report names.

    >>> str(today.workflow("费用报销流程").raci("李娜").columns[0])
    '营销副总经理'
    """

    kind: PartyKind
    """ "unknown": not in force, or a superior who is none; "superior": of somebody who is not known."""
    node: Optional[Node]
    """A post, or a department."""
    outside: Optional[str]
    """Who is outside the organization."""
    superior_of: Optional[str]
    """ "initiator", or the id of a step that nobody is known to do."""

    def __str__(self) -> str:
        if self.node is not None:
            return self.node.name
        return self.outside or (f"superior of {self.superior_of}" if self.superior_of else "(unknown)")


def _workflow(day: Snapshot, c: Any) -> Optional[Workflow]:
    from ._workflows import workflow_or_none

    return workflow_or_none(day, c.workflow)


def _step(day: Snapshot, c: Any) -> Optional[Step]:
    from ._workflows import Step, Workflow

    return None if c.workflow == _mirror.NO_WORKFLOW else Step(Workflow(day, c.workflow), c.step)


@row(_mirror.orgraph_document_entry)
@dataclass(frozen=True)
class DocumentEntry:
    """Somebody who has to do with a document, and how.

    >>> entry = today.document("项目群周报").entries[0]
    >>> entry.role, entry.every, entry.people.names
    ('writes', 'week', ['钟正'])
    """

    role: DocumentRole
    party: Party
    people: Nodes[Person]
    """Of a report those who hold the post, or receive it; of a step those present."""
    owed_by: Optional[Post] = field(metadata=member("from"))
    """The post that owes the report; None: the entry is of a step."""
    position: Optional[int] = field(
        metadata=reading(lambda day, c: None if getattr(c, "from") == _mirror.NONE else c.position)
    )
    """In the post's list of reports owed, from 0."""
    every: Optional[Cadence]
    """Of a report."""
    on: Optional[str]
    """The day of its period, "26" or "12-15", or free text."""
    due: Optional[str]
    """By when on that day."""
    workflow: Optional[Workflow] = field(metadata=reading(_workflow))
    """None: the entry is of a report."""
    step: Optional[Step] = field(metadata=reading(_step))
    is_conditional: bool
    """The step is not taken in every case."""

    def __str__(self) -> str:
        return f"{self.role} {self.party}"


def _workflows(day: Snapshot, c: Any) -> Tuple[Workflow, ...]:
    from ._workflows import Workflow

    return tuple(Workflow(day, c.workflows[i]) for i in range(c.workflow_count))


@row(_mirror.orgraph_document)
@dataclass(frozen=True)
class Document:
    """A document that posts owe as a report, or that goes into or comes out of steps.

    >>> today.document("报销单").writers
    ()
    """

    name: str
    """As it is first written."""
    entries: Tuple[DocumentEntry, ...]
    """Of reports by post, then of steps by workflow."""
    leads_to: Tuple[str, ...]
    """Documents that come out of steps which it goes into."""
    workflows: Tuple[Workflow, ...] = field(metadata=reading(_workflows))
    """That such steps go over into."""

    def of(self, role: DocumentRole) -> Tuple[DocumentEntry, ...]:
        """Those with one role.

        >>> len(today.document("项目群周报").of("receives"))
        1
        """
        return tuple(entry for entry in self.entries if entry.role == role)

    @property
    def writers(self) -> Tuple[DocumentEntry, ...]:
        """Those who write it.

        >>> [str(entry.party) for entry in today.document("项目群周报").writers]
        ['项目管理部经理']
        """
        return self.of("writes")


class Documents(Table[Document]):
    """The documents of an organization, reports first.

    >>> today.documents()[0].name
    '年度经营报告'
    """

    __slots__ = ()


def _roles(_: Snapshot, c: Any) -> Tuple[Optional[RaciRole], ...]:
    return tuple(None if letter == "-" else cast(RaciRole, letter) for letter in c.roles.decode())


@row(_mirror.orgraph_raci_step)
@dataclass(frozen=True)
class RaciStep:
    """A row of the matrix.

    >>> today.workflow("费用报销流程").raci("李娜").steps[3].roles
    (None, None, None, 'R')
    """

    id: str
    action: StepAction
    is_conditional: bool
    roles: Tuple[Optional[RaciRole], ...] = field(metadata=reading(_roles))
    """A letter a column: R responsible, A accountable, C consulted, I informed."""


@row(_mirror.orgraph_raci_gap)
@dataclass(frozen=True)
class RaciGap:
    """What is missing in the matrix.

    >>> today.vacated("cashier").workflow("费用报销流程").raci("李娜").gaps[0].code
    'nobody'
    """

    step: Optional[int]
    """Its position; None: of the whole workflow."""
    code: RaciGapCode
    message: str


class Raci:
    """The matrix of the steps of a workflow and those who do them.

    >>> print(today.workflow("费用报销流程").raci("李娜"))
    step   action   营销副总经理  总账会计  财务总监  出纳
    head   approve  A
    check  review                 C
    cfo    approve                          A
    pay    execute                                    R
    """

    __slots__ = ("columns", "steps", "gaps")
    columns: Tuple[Party, ...]
    """In the order in which the steps name them, each once."""
    steps: Table[RaciStep]
    """By position."""
    gaps: Table[RaciGap]
    """Of the whole workflow, then by step."""

    def __init__(self, day: Snapshot, owned: Owned) -> None:
        count = ctypes.c_size_t()
        columns = lib.orgraph_raci_columns(owned.pointer, ctypes.byref(count))
        self.columns = rows_of(Party, day, columns, count.value)
        self.steps = Table._made(day, RaciStep, owned, lib.orgraph_raci_steps)
        self.gaps = Table._made(day, RaciGap, owned, lib.orgraph_raci_gaps)

    def _headings(self) -> List[str]:
        return ["step", "action", *map(str, self.columns)]

    def _cells(self, count: int) -> List[List[object]]:
        return [[step.id, step.action, *step.roles] for step in self.steps[:count]]

    def to_frame(self) -> Any:
        """A pandas.DataFrame with a row for each step and a column for each party. Needs pandas.

        >>> today.workflow("费用报销流程").raci("李娜").to_frame().shape
        (4, 6)
        """
        return frame_of(self._headings(), self._cells(len(self.steps)))

    def __repr__(self) -> str:
        return f"<Raci: {len(self.steps)} steps, {len(self.columns)} columns, {len(self.gaps)} gaps>"

    def __str__(self) -> str:
        return columns_of(self._headings(), self._cells, len(self.steps))

    def _repr_html_(self) -> str:
        return html_of(self._headings(), self._cells, len(self.steps))


def raci_of(day: Snapshot, workflow: int, initiator: Union[Person, str, None]) -> Raci:
    who = day._number_or_none(initiator, "person")
    return Raci(day, made(lib.orgraph_raci_check, lib.orgraph_raci_free, day._c, workflow, who))


class DocumentQuestions(Day):
    """Questions about documents."""

    __slots__ = ()

    def documents(self, name: Optional[str] = None) -> Documents:
        """The documents that posts owe as reports, or that go into or come out of steps, in that order: all, or the one
        of a name.

        >>> len(today.documents()) > 5
        True
        """
        text = None if name is None else utf8(name, "the name")
        owned = made(lib.orgraph_documents_check, lib.orgraph_documents_free, self._c, text)
        return Documents._made(cast("Snapshot", self), Document, owned, lib.orgraph_documents_rows)

    def document(self, name: str) -> Document:
        """The document of that name, whatever its case, width, script or brackets.

        >>> today.document("《项目群周报》").name
        '项目群周报'
        """
        return self.documents(name)[0]
