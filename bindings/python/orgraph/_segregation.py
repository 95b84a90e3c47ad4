"""Who has too much of what is to be kept apart."""
from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional, Tuple, cast

from . import _mirror
from ._day import Day, DayLike, day_text_or_none
from ._library import Progress, lib, made
from ._lists import Node
from ._nodes import Person, Post
from ._rows import DatedTable, member, reading, row, row_of

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot


@row(_mirror.orgraph_held_item)
@dataclass(frozen=True)
class HeldItem:
    """What somebody has of an incompatible set.

    >>> staffed = orgraph.load("staffed-workflows.json").at("2026-11-21")
    >>> isinstance(staffed.segregation()[0].held[0].what, (dict, str))
    True
    """

    item: int
    """Its place in the set, from 0."""
    what: Any = field(metadata=reading(lambda day, c: json.loads(c.what)))
    """The item as the document has it."""
    action: Optional[str]
    """Of an authority."""
    subject: Optional[str]
    """Likewise."""
    duty: Optional[str]
    """The id of a duty."""
    post: Optional[Post]
    through: Optional[Node]
    """A post that the person holds, or a person who delegates to this one."""
    first: datetime.date = field(metadata=member("from"))
    last: datetime.date = field(metadata=member("to"))

    def __str__(self) -> str:
        return str(self.what)


def _held(day: Snapshot, c: Any) -> Tuple[HeldItem, ...]:
    items = (c.held[i] for i in range(c.held_count))
    return tuple(row_of(HeldItem, day.on(getattr(item, "from").decode()), item) for item in items)


@row(_mirror.orgraph_breach)
@dataclass(frozen=True)
class Breach:
    """Somebody who has more of an incompatible set than allowed, on each day of an unbroken run. Nodes are those of its
    first day.

    >>> staffed = orgraph.load("staffed-workflows.json").at("2026-11-21")
    >>> breach = staffed.segregation()[0]
    >>> len({item.item for item in breach.held}) > breach.at_most
    True
    """

    rule: int
    """The set's place in the document, from 0."""
    rule_name: str
    at_most: float
    """How many items of it one may have."""
    person: Person
    first: datetime.date = field(metadata=member("from"))
    last: datetime.date = field(metadata=member("to"))
    held: Tuple[HeldItem, ...] = field(metadata=reading(_held))
    """By item, then by post held, then by who delegates, then by day."""


class Breaches(DatedTable[Breach]):
    """Who has too much, by set, then by person, then by day.

    >>> len(today.segregation()) >= 0
    True
    """

    __slots__ = ()
    _date_member = "from"


class SegregationQuestions(Day):
    """Questions about what is to be kept apart."""

    __slots__ = ()

    def segregation(self, until: Optional[DayLike] = None, progress: ProgressLike = None) -> Breaches:
        """Who has more of an incompatible set than allowed, by posts held and by delegation, from this day until
        another (None: on this day), each by the facts in force on it.

        >>> [breach.person.name for breach in today.segregation()][:1]
        ['岳明']
        """
        last = day_text_or_none(until)
        with Progress(progress) as options:
            owned = made(lib.orgraph_segregation_check, lib.orgraph_breaches_free, self._c, last, options)
        return Breaches._made(cast("Snapshot", self), Breach, owned, lib.orgraph_breaches_rows)
