"""One day of an organization, of which everything is asked."""
import ctypes
import datetime
import operator
from typing import TYPE_CHECKING, Dict, Iterable, List, Literal, Mapping, NamedTuple, Optional, Tuple, Union, overload

from . import _mirror
from ._answers import Answers
from ._authority import AuthorityQuestions
from ._calendar import CalendarQuestions
from ._day import KINDS, DayLike, day_text
from ._documents import DocumentQuestions
from ._duties import DutyQuestions
from ._library import Owned, error_place, lib, made, utf8
from ._lists import Node, Nodes, fill, lent, node_of
from ._nodes import AnyNodes, Department, Job, Person, Post
from ._segregation import SegregationQuestions
from ._structure import StructureQuestions
from ._workflows import WorkflowQuestions
from ._workload import WorkloadQuestions

if TYPE_CHECKING:
    from ._organization import Organization


Headcount = Union[int, Tuple[int, int]]
"""How many holders a post is meant to have, or the least and the most."""
# The keys of a mapping are of one type to a type checker.
Headcounts = Union[Mapping[str, Headcount], Mapping[Post, Headcount], Mapping[Union[Post, str], Headcount]]


class Settings(NamedTuple):
    """The settings of the document, or the defaults.

    >>> today.settings.hours_per_week
    40.0
    """

    hours_per_week: float
    overload: float
    underload: float
    max_span: int
    max_layers: int
    max_concurrent: int


class Counts(NamedTuple):
    """How many things of each sort are in force.

    >>> today.counts.people, today.counts.vacant > 0
    (117, True)
    """

    departments: int
    jobs: int
    posts: int
    people: int
    duties: int
    workflows: int
    regulations: int
    vacant: int


class Snapshot(
    StructureQuestions,
    DutyQuestions,
    WorkloadQuestions,
    CalendarQuestions,
    AuthorityQuestions,
    WorkflowQuestions,
    SegregationQuestions,
    DocumentQuestions,
):
    """One day of an organization. It never changes; any number of threads may ask it at once.

    Whoever is asked about is a Node, or a text as a person means it: an id, a name, or "post:ID".

    >>> today
    <Snapshot of 2026-11-21: 27 departments, 79 posts, 117 people, 8 jobs>
    """

    __slots__ = ("_is_supposed",)
    _is_supposed: bool

    @classmethod
    def _made(cls, owned: Owned, organization: "Organization", is_supposed: bool = False) -> "Snapshot":
        self = object.__new__(cls)
        self._is_supposed = is_supposed
        self._owned = owned
        self._c = owned.pointer
        self._organization = organization
        self._date = datetime.date.fromisoformat(lib.orgraph_snapshot_day(owned.pointer).decode())
        return self

    @property
    def organization(self) -> "Organization":
        """Whose day it is.

        >>> today.organization.at("2026-01-01").day.year
        2026
        """
        return self._organization

    @property
    def day(self) -> datetime.date:
        """Which day it is.

        >>> today.day
        datetime.date(2026, 11, 21)
        """
        return self._date

    # ---- Nodes

    @property
    def departments(self) -> Nodes[Department]:
        """The departments in force, in document order.

        >>> today.departments.names[1]
        '总经理办公室'
        """
        return lent(self, Department, lib.orgraph_nodes, _mirror.DEPARTMENT)

    @property
    def posts(self) -> Nodes[Post]:
        """The posts in force, in document order.

        >>> today.posts[0].name
        '董事长'
        """
        return lent(self, Post, lib.orgraph_nodes, _mirror.POST)

    @property
    def people(self) -> Nodes[Person]:
        """The people in force, in document order.

        >>> len(today.people)
        117
        """
        return lent(self, Person, lib.orgraph_nodes, _mirror.PERSON)

    @property
    def jobs(self) -> Nodes[Job]:
        """The jobs in force, in document order.

        >>> today.jobs[0].kind
        'job'
        """
        return lent(self, Job, lib.orgraph_nodes, _mirror.JOB)

    @property
    def chart(self) -> Nodes[Post]:
        """All posts, depth first: each before those that report to it.

        >>> today.chart[0].name
        '董事长'
        """
        return lent(self, Post, lib.orgraph_chart)

    @property
    def node_count(self) -> int:
        """The numbers of all nodes in force are below this.

        >>> today.node_count > max(today.people.numbers)
        True
        """
        return int(lib.orgraph_node_count(self._c))

    @overload
    def find(self, kind: Literal["department"], id: str) -> Optional[Department]:
        ...

    @overload
    def find(self, kind: Literal["post"], id: str) -> Optional[Post]:
        ...

    @overload
    def find(self, kind: Literal["person"], id: str) -> Optional[Person]:
        ...

    @overload
    def find(self, kind: Literal["job"], id: str) -> Optional[Job]:
        ...

    @overload
    def find(self, kind: str, id: str) -> Optional[Node]:
        ...

    def find(self, kind: str, id: str) -> Optional[Node]:
        """The node of a kind ("department", "post", "person", "job") and an exact id; None where there is none.

        >>> today.find("post", "gm")
        <Post gm 总经理>
        >>> today.find("post", "emperor") is None
        True
        """
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is none of {', '.join(KINDS)}")
        found = lib.orgraph_find(self._c, list(KINDS).index(kind), utf8(id, "the id"))
        return None if found == _mirror.NONE else node_of(KINDS[kind], self, found)

    def find_by_name(self, name: str) -> Nodes[Node]:
        """Nodes by name, title, external title or alias, whatever the case, width or script.

        >>> today.find_by_name("李娜")
        <1 node: 李娜>
        """
        return AnyNodes(self, fill(lib.orgraph_find_by_name, (self._c, utf8(name, "the name")), 16))

    def resolve(self, text: Union[Node, str]) -> Node:
        """The one node that a text means: "post:ID", an id, or a name. OrgraphError where it means none or several.

        >>> today.resolve("post:gm"), today.resolve("李娜")
        (<Post gm 总经理>, <Person li-na 李娜>)
        """
        return self._node(self._number(text))

    def department(self, text: Union[Department, str]) -> Department:
        """The department of that id or name.

        >>> today.department("研发中心").id
        'rd-center'
        """
        return node_of(Department, self, self._number(text, "department"))

    def post(self, text: Union[Post, str]) -> Post:
        """The post of that id or title.

        >>> today.post("总经理").id
        'gm'
        """
        return node_of(Post, self, self._number(text, "post"))

    def person(self, text: Union[Person, str]) -> Person:
        """The person of that id or name.

        >>> today.person("li-na").name
        '李娜'
        """
        return node_of(Person, self, self._number(text, "person"))

    def job(self, text: Union[Job, str]) -> Job:
        """The job of that id or title.

        >>> today.job("销售工程师").id
        'sales-engineer'
        """
        return node_of(Job, self, self._number(text, "job"))

    def view(self, node: Node) -> Node:
        """The same node on this day.

        >>> org.at("2026-01-01").view(today.post("gm")).snapshot.day
        datetime.date(2026, 1, 1)
        """
        return self._node(self._number(node))

    def __contains__(self, node: object) -> bool:
        """Whether a node is in force on this day."""
        if not isinstance(node, Node) or node._day._organization is not self._organization:
            return False
        return bool(lib.orgraph_is_in_force(self._c, node._number))

    # ---- What is so

    @property
    def counts(self) -> Counts:
        """How many things of each sort are in force.

        >>> today.counts.departments
        27
        """
        found = _mirror.orgraph_counts()
        lib.orgraph_counts_of(self._c, ctypes.byref(found), error_place())
        return Counts(*(getattr(found, name) for name in Counts._fields))

    @property
    def settings(self) -> Settings:
        """The settings of the document, or the defaults.

        >>> today.settings.max_concurrent
        1
        """
        found = _mirror.orgraph_settings()
        lib.orgraph_settings_of(self._c, ctypes.byref(found), error_place())
        return Settings(*(getattr(found, name) for name in Settings._fields))

    @property
    def answers(self) -> Answers:
        """The same answers as JSON: what the command prints with --json.

        >>> today.answers.summary()["people"]
        117
        """
        return Answers(self)

    # ---- Other days, and what if

    def on(self, day: DayLike) -> "Snapshot":
        """Another day of the organization, on which the same is supposed, as far as it is there then.

        >>> today.without("何欣然").on("2026-11-27").person("李娜").managers.names
        ['周明远']
        """
        text = day_text(day)
        if text.decode() == self._date.isoformat():
            return self
        owned = made(lib.orgraph_snapshot_on, lib.orgraph_snapshot_free, self._c, text)
        return Snapshot._made(owned, self._organization, self._is_supposed)

    def without(self, *people: Union[Person, str]) -> "Snapshot":
        """The same day without some people, as if they had never held their posts.

        >>> today.without("何欣然").person("李娜").managers.names
        ['周明远']
        """
        return self.suppose(without=people)

    def vacated(self, *posts: Union[Post, str]) -> "Snapshot":
        """The same day with nobody holding some posts.

        >>> today.vacated("gm").post("gm").held_by
        <0 people>
        """
        return self.suppose(vacant=posts)

    def suppose(
        self,
        without: Iterable[Union[Person, str]] = (),
        headcounts: Optional[Headcounts] = None,
        vacant: Iterable[Union[Post, str]] = (),
    ) -> "Snapshot":
        """The same day without some people, with some posts held by nobody, and with other headcounts: a number, or the
        least and the most. What this day supposes already holds on.

        >>> today.suppose(headcounts={"gm": (1, 2)}).staffing().total.max - today.staffing().total.max
        1
        """
        counts: Dict[int, Tuple[int, int, int]] = {}
        for post, count in (headcounts or {}).items():
            least, most = map(operator.index, count if isinstance(count, tuple) else (count, count))
            number = self._number(post, "post")
            if not 0 <= least <= most < 2**32 or number in counts:
                raise ValueError(f"a headcount of {count!r} for {post}")
            counts[number] = (number, least, most)
        people, posts = self._numbers(without, "person"), self._numbers(vacant, "post")
        owned = self._owned
        if people or counts or not posts:
            owned = made(
                lib.orgraph_snapshot_suppose,
                lib.orgraph_snapshot_free,
                owned.pointer,
                (ctypes.c_uint32 * len(people))(*people),
                len(people),
                (_mirror.orgraph_headcount * len(counts))(
                    *(_mirror.orgraph_headcount(*one) for one in counts.values())
                ),
                len(counts),
            )
        if posts:
            vacate = lib.orgraph_snapshot_vacate
            numbers = (ctypes.c_uint32 * len(posts))(*posts)
            owned = made(vacate, lib.orgraph_snapshot_free, owned.pointer, numbers, len(posts))
        return Snapshot._made(owned, self._organization, is_supposed=True)

    __iter__ = None
    """It has departments, posts, people and jobs to go through."""

    def __repr__(self) -> str:
        kinds = ("departments", "posts", "people", "jobs")
        counts: List[str] = [f"{len(getattr(self, kind))} {kind}" for kind in kinds]
        return f"<Snapshot of {self._date}{', what if' if self._is_supposed else ''}: {', '.join(counts)}>"
