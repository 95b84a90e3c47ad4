"""Reports due."""
from __future__ import annotations

import ctypes
import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Optional, cast

from . import _mirror
from ._day import Day, DayLike, day_text_or_none, limit_of, options_of
from ._library import Progress, lib, made, made_text
from ._lists import Node, Nodes
from ._nodes import Person, Post
from ._rows import DatedTable, member, row

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot


@row(_mirror.orgraph_due_row)
@dataclass(frozen=True)
class Report:
    """A report that is due. Its nodes are those of the day on which it is.

    >>> report = org.at("2026-11-27").reports_due()[0]
    >>> report.document, report.time, report.post.name, report.receivers.names
    ('项目群周报', '15:00', '项目管理部经理', ['周明远'])
    """

    day: datetime.date
    weekday: int
    """1 (Monday) to 7 (Sunday)."""
    is_working_day: bool
    """Monday to Friday; a date stays where it is on a weekend."""
    time: Optional[str]
    """By when on that day: "HH:MM", or free text; None: nothing is said."""
    document: str
    post: Post = field(metadata=member("from"))
    """The post that owes it."""
    position: int
    """In the post's list of reports owed, from 0."""
    people: Nodes[Person]
    """The holders of the post; none: it is vacant, and owes all the same."""
    to: Optional[Node]
    """The post or department that receives it; None: outside, or unknown."""
    to_outside: Optional[str]
    """Who receives it outside."""
    receivers: Nodes[Person]


class Reports(DatedTable[Report]):
    """Reports due, by day, then in document order of posts, then as listed.

    >>> [report.document for report in org.at("2026-11-27").reports_due(limit=2)]
    ['项目群周报', '装配日报']
    """

    __slots__ = ()
    _date_member = "day"


class CalendarQuestions(Day):
    """Questions about reports due."""

    __slots__ = ()

    def reports_due(
        self, until: Optional[DayLike] = None, limit: Optional[int] = None, progress: ProgressLike = None
    ) -> Reports:
        """The reports due from this day until another, both included (None: on this day), each by the facts in force on
        the day on which it is due; the first so many at most.

        >>> len(today.reports_due("2026-12-31")) > len(today.reports_due("2026-11-30"))
        True
        """
        last, most = day_text_or_none(until), limit_of(limit)
        with Progress(progress) as options:
            owned = made(lib.orgraph_due_check, lib.orgraph_due_free, self._c, last, most, options)
        return Reports._made(cast("Snapshot", self), Report, owned, lib.orgraph_due_rows)

    def calendar(
        self, until: Optional[DayLike] = None, limit: Optional[int] = None, progress: ProgressLike = None
    ) -> str:
        """The same as iCalendar (RFC 5545), an event a report, for calendar programs.

        >>> today.calendar("2026-11-30").splitlines()[0]
        'BEGIN:VCALENDAR'
        """
        last, answer = day_text_or_none(until), options_of(limit)
        with Progress(progress) as options:
            return made_text(lib.orgraph_due_ics, self._c, last, options, ctypes.byref(answer))
