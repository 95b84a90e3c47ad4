"""What people's posts take of their time. Hours are hours a week."""
from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional, Sequence, Tuple, Type, TypeVar, Union, cast

from . import _mirror
from ._codes import LoadState, TimeUnit
from ._day import Day, limit_of
from ._duties import Duty
from ._library import Owned, Progress, error_place, lib, made
from ._lists import Node
from ._nodes import Department, Person, Post
from ._rows import Table, reading, row, row_of, rows_of
from ._structure import Concurrency

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot


L = TypeVar("L", bound="PersonLoads")


@row(_mirror.orgraph_post_load)
@dataclass(frozen=True)
class PostLoad:
    """What a post takes of a person's time.

    >>> load = today.person("李娜").load().posts[0]
    >>> load.post.name, round(load.hours_per_week, 2), load.capacity_hours_per_week
    ('华东销售部经理', 27.77, 28.0)
    """

    post: Post
    hours_per_week: float
    """Of its duties, of shared ones the person's part."""
    capacity_hours_per_week: float
    """The person's share in the post x capacity."""

    def __str__(self) -> str:
        return f"{self.post.name} {self.hours_per_week:.6g}"


@row(_mirror.orgraph_person_load)
@dataclass(frozen=True)
class PersonLoad:
    """What the posts of a person take of the time.

    >>> load = today.person("李娜").load()
    >>> load.state, round(load.ratio, 2), load.measured, load.unmeasured
    ('overloaded', 1.21, 10, 2)
    """

    person: Person
    state: LoadState
    hours_per_week: float
    """Of all posts held, and what is covered."""
    capacity_hours_per_week: float
    """Stated for the person, else the setting."""
    ratio: float
    """Hours / capacity."""
    covering_hours_per_week: float
    """Of vacant posts that the person covers; 0 without `cover`."""
    measured: int
    """Duties with a known effort; through two posts a duty counts twice."""
    unmeasured: int
    """Duties of which nothing tells how long they take."""

    @property
    def posts(self) -> Tuple[PostLoad, ...]:
        """What each post takes of it.

        >>> [str(post) for post in today.load_of("李娜").posts]
        ['华东销售部经理 27.7692', '海外销售部经理 20.7692']
        """
        rows: Sequence[PostLoad] = vars(self)["_posts"]
        return tuple(rows)


class PersonLoads(Table[PersonLoad]):
    """What the posts of people take of their time.

    >>> today.workload().balance(top=1).most[0].posts[0].post.name
    '算法工程师'
    """

    __slots__ = ("_posts",)
    _posts: Table[PostLoad]
    """Those of the people in turn."""

    @classmethod
    def _with_posts(cls: Type[L], owned: Owned, call: Any, posts: Table[PostLoad]) -> L:
        self = cls._made(posts.snapshot, PersonLoad, owned, call)
        self._posts = posts
        return self

    def _row(self, struct: Any) -> PersonLoad:
        row = super()._row(struct)
        first = struct.first_post
        vars(row)["_posts"] = self._posts[first : first + struct.post_count]
        return row


@row(_mirror.orgraph_quota)
@dataclass(frozen=True)
class Quota:
    """At least so many in each period.

    >>> quota = today.workload().quotas[0]
    >>> quota.unit, quota.per, quota.total
    ('条用例', 'week', 80.0)
    """

    owner: Node
    """A post, or a department with the sums over its posts and those below."""
    per: TimeUnit
    unit: str
    duty_owner: Optional[Node]
    """Of a post: whose duty says so; None in sums."""
    duty_position: Optional[int] = field(
        metadata=reading(lambda day, c: None if c.duty_owner == _mirror.NONE else c.duty_position)
    )
    """In the list of duties of that one, from 0."""
    holders: Optional[int]
    """None in sums."""
    count: Optional[float]
    """What one holder owes; None in sums."""
    total: float
    """count x holders."""
    min: Optional[float]
    """count x least headcount; None without a planned one, as max."""
    max: Optional[float]


@row(_mirror.orgraph_duty_load)
@dataclass(frozen=True)
class DutyLoad:
    """A duty, and how much of a person's time it takes.

    >>> today.duty_loads("李娜")[0].post.name
    '华东销售部经理'
    """

    duty: Duty
    post: Post
    """Held, through which the person has the duty, or a vacant one that is covered."""
    hours_per_week: float
    """The person's part."""


@row(_mirror.orgraph_spread)
@dataclass(frozen=True)
class Spread:
    """How evenly the people of a department are loaded. None where everybody is unmeasured.

    >>> today.workload().balance().departments[0].people
    117
    """

    department: Department
    people: int
    """Who hold one of its posts or of those below, with all that they carry."""
    unmeasured: int
    """Of them: left out of what follows."""
    hours_per_week: float
    capacity_hours_per_week: float
    least: Optional[float]
    """Of the ratios."""
    mean: Optional[float]
    most: Optional[float]
    deviation: Optional[float]
    """The standard deviation."""


@row(_mirror.orgraph_wide_span)
@dataclass(frozen=True)
class WideSpan:
    """Somebody with more direct subordinates than the setting max_span.

    >>> len(today.workload().balance().spans)
    0
    """

    person: Person
    span: int
    """People managed directly."""


class DutyLoads(Table[DutyLoad]):
    """Which measured duties take how much of a person's time, heaviest first.

    >>> loads = today.duty_loads("李娜")
    >>> loads[0].hours_per_week >= loads[1].hours_per_week
    True
    """

    __slots__ = ()


class Balance:
    """Who carries most and least of a workload, and where it is uneven.

    >>> balance = today.workload().balance(top=3)
    >>> balance
    <Balance: 7 overloaded people, 27 departments>
    """

    __slots__ = ("most", "least", "overloaded", "departments", "concurrent", "spans")
    most: PersonLoads
    """Heaviest first; people of whom nothing is measured are left out here and in the next two."""
    least: PersonLoads
    """Lightest first."""
    overloaded: PersonLoads
    """All overloaded people, heaviest first."""
    departments: Table[Spread]
    """Departments that have people, in document order."""
    concurrent: Table[Concurrency]
    """People with more concurrent posts than the setting max_concurrent."""
    spans: Table[WideSpan]
    """People with more direct subordinates than the setting max_span."""

    def __init__(self, posts: Table[PostLoad], owned: Owned) -> None:
        day = posts.snapshot
        self.most = PersonLoads._with_posts(owned, lib.orgraph_balance_most, posts)
        self.least = PersonLoads._with_posts(owned, lib.orgraph_balance_least, posts)
        self.overloaded = PersonLoads._with_posts(owned, lib.orgraph_balance_overloaded, posts)
        self.departments = Table._made(day, Spread, owned, lib.orgraph_balance_departments)
        self.concurrent = Table._made(day, Concurrency, owned, lib.orgraph_balance_concurrent)
        self.spans = Table._made(day, WideSpan, owned, lib.orgraph_balance_spans)

    def __repr__(self) -> str:
        return f"<Balance: {len(self.overloaded)} overloaded people, {len(self.departments)} departments>"

    def _repr_html_(self) -> str:
        return self.departments._repr_html_()


class Workload(PersonLoads):
    """What the posts of people take of their time, in document order of the people.

    >>> loads = today.workload()
    >>> sum(load.state == "overloaded" for load in loads)
    7
    """

    __slots__ = ()

    @property
    def posts(self) -> Table[PostLoad]:
        """The posts of each person in turn.

        >>> len(today.workload().posts) >= len(today.workload())
        True
        """
        return self._posts

    @property
    def quotas(self) -> Table[Quota]:
        """Of posts, then sums of departments.

        >>> today.workload().quotas[0].owner.kind
        'post'
        """
        return Table._made(self._day, Quota, self._owned, lib.orgraph_workload_quotas)

    @property
    def uncovered_hours(self) -> float:
        """The hours of the duties of vacant posts, whole, whoever covers them.

        >>> today.workload().uncovered_hours > 0
        True
        """
        return float(lib.orgraph_workload_uncovered_hours(self._owned.pointer))

    def balance(self, top: int = 10, progress: ProgressLike = None) -> Balance:
        """Who carries most and least, at most `top` of each, and where it is uneven.

        >>> len(today.workload().balance(top=3).most)
        3
        """
        with Progress(progress) as options:
            owned = made(
                lib.orgraph_balance_check, lib.orgraph_balance_free, self._owned.pointer, limit_of(top), options
            )
        return Balance(self._posts, owned)


class WorkloadQuestions(Day):
    """Questions about workload."""

    __slots__ = ()

    def workload(
        self, who: Union[Node, str, None] = None, cover: bool = False, progress: ProgressLike = None
    ) -> Workload:
        """What the posts of people take of their time: of everybody, of a person, or of the holders of a post or of the
        posts of a department. With `cover` the hours of vacant posts fall, in equal parts, to those who cover them.

        >>> [load.person.name for load in today.workload("华东销售部") if load.ratio > 1.2]
        ['李娜']
        """
        flags = _mirror.COVER if cover else 0
        number = self._number_or_none(who)
        with Progress(progress) as options:
            owned = made(lib.orgraph_workload_check, lib.orgraph_workload_free, self._c, number, flags, options)
        posts: Table[PostLoad] = Table._made(cast("Snapshot", self), PostLoad, owned, lib.orgraph_workload_posts)
        return Workload._with_posts(owned, lib.orgraph_workload_people, posts)

    def load_of(self, person: Union[Person, str], cover: bool = False) -> PersonLoad:
        """The same of one person: quick.

        >>> today.load_of("李娜").state
        'overloaded'
        """
        day, number, capacity = cast("Snapshot", self), self._number(person, "person"), 8
        while True:
            load, posts = _mirror.orgraph_person_load(), (_mirror.orgraph_post_load * capacity)()
            flags = _mirror.COVER if cover else 0
            lib.orgraph_load_of_person(self._c, number, flags, ctypes.byref(load), posts, capacity, error_place())
            if load.post_count <= capacity:
                break
            capacity = load.post_count
        found = row_of(PersonLoad, day, load)
        vars(found)["_posts"] = rows_of(PostLoad, day, posts, load.post_count)
        return found

    def duty_loads(self, person: Union[Person, str], cover: bool = False) -> DutyLoads:
        """Which measured duties take how much of a person's time, heaviest first; with `cover` what is covered too.

        >>> len(today.duty_loads("李娜"))
        10
        """
        flags = _mirror.COVER if cover else 0
        number = self._number(person, "person")
        owned = made(lib.orgraph_duty_loads_of, lib.orgraph_duty_loads_free, self._c, number, flags)
        return DutyLoads._made(cast("Snapshot", self), DutyLoad, owned, lib.orgraph_duty_loads_rows)
