"""Who is above and below whom, staffing, and what changed."""
from __future__ import annotations

import ctypes
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, List, NamedTuple, Optional, Sequence, Tuple, Type, Union, cast

from . import _mirror
from ._codes import DottedKind, HoldingKind, LineEnd, PostStatus, STATUSES
from ._day import Day, c_of, depth_of
from ._errors import OrgraphError
from ._library import Owned, error_place, lib, made
from ._lists import N, Node, Nodes, array_of, fill, filled, node_of
from ._nodes import AnyNodes, Department, Person, Post
from ._rows import Table, member, row, row_of

if TYPE_CHECKING:
    from ._snapshot import Snapshot


Who = Union[Node, str]
"""A node, or a text that means one."""


@row(_mirror.orgraph_line)
@dataclass(frozen=True)
class Line:
    """The line from a post to its superior, and how it came about.

    >>> today.post("sales-director").line
    Line(superior=<Post deputy-gm-sales 营销副总经理>, inherited=False, end='goes-on', outside=None)
    """

    superior: Optional[Post]
    inherited: bool
    """From the head of a department, not stated by the post."""
    end: LineEnd
    outside: Optional[str]
    """Who is above outside the organization."""


@row(_mirror.orgraph_dotted_line)
@dataclass(frozen=True)
class DottedLine:
    """A line of a post besides the solid one.

    >>> any(post.dotted_lines for post in today.posts)
    True
    """

    to: Optional[Post]
    """None: somebody outside."""
    kind: Optional[DottedKind] = field(metadata=member("as"))
    outside: Optional[str]
    on: Optional[str]
    """In what."""


@row(_mirror.orgraph_holding)
@dataclass(frozen=True)
class Holding:
    """How a person holds a post.

    >>> today.holding("李娜", "sales-overseas-manager").kind
    'concurrent'
    """

    person: Person
    post: Post
    kind: HoldingKind = field(metadata=member("as"))
    away: bool
    """An absence of the person is noted for the day."""
    share: float
    """Part of the person's working time, 0 to 1."""


@row(_mirror.orgraph_staffing_row)
@dataclass(frozen=True)
class StaffingRow:
    """A post against its headcount. None: nothing is planned.

    >>> today.staffing("研发中心")[0].filled
    1
    """

    post: Optional[Post]
    """None in a total."""
    department: Optional[Department]
    status: PostStatus
    standby: int
    min: Optional[int]
    max: Optional[int]
    filled: int
    """How many hold it."""
    vacant: Optional[int]
    excess: Optional[int]
    fte: float
    """Full-time equivalents: the sum of the holders' shares."""


@row(_mirror.orgraph_concurrency)
@dataclass(frozen=True)
class Concurrency:
    """Somebody with more concurrent posts than the setting max_concurrent.

    >>> [one.person.name for one in today.staffing().concurrent][:1]
    ['韩雪梅']
    """

    person: Person
    concurrent: int
    """Posts held, less one if any is regular."""


@row(_mirror.orgraph_change)
@dataclass(frozen=True)
class Change:
    """A member of a node that has another value.

    >>> org.at("2026-01-01").compare(today).changed[0].what
    'name'
    """

    node: Node
    what: str
    """The member's name."""
    before: str
    """JSON, as in the document; "null": none."""
    after: str


class Chain(Nodes[Post]):
    """The superiors of a post, nearest first, vacant ones included; and why there are no more.

    >>> chain = today.chain_of_command("李娜")
    >>> chain.names, chain.end, chain.of.id
    (['营销总监', '营销副总经理', '总经理', '董事长'], 'top', 'sales-east-manager')
    """

    __slots__ = ("_of",)
    _of: Post

    @property
    def of(self) -> Post:
        """Whose chain it is.

        >>> today.chain_of_command("李娜").of.name
        '华东销售部经理'
        """
        return self._of

    @property
    def line(self) -> Line:
        """The line of its last post, which has no superior.

        >>> today.chain_of_command("李娜").line.superior is None
        True
        """
        return self._end()[1]

    @property
    def last(self) -> Post:
        """The last post of it; the post itself where nothing is above that.

        >>> today.post("chairman").chain_of_command.last.id
        'chairman'
        """
        return self._end()[0]

    def _end(self) -> Tuple[Post, Line]:
        last = ctypes.c_uint32()
        line = _mirror.orgraph_line()
        lib.orgraph_chain_end(self._day._c, self._of.number, ctypes.byref(last), ctypes.byref(line), error_place())
        return node_of(Post, self._day, last.value), row_of(Line, self._day, line)

    @property
    def end(self) -> LineEnd:
        """Why it ends: "top", "outside" or "unknown".

        >>> today.chain_of_command("gm").end
        'top'
        """
        return self.line.end

    def _columns(self) -> List[str]:
        return ["post", "id", "holders"]

    def _cells(self, count: int) -> List[List[object]]:
        return [[post.name, post.id, post.held_by.names] for post in self[:count]]


class Subordinates(Nodes[N]):
    """Those below, depth first, and how far below.

    >>> below = today.post("sales-director").subordinates()
    >>> list(zip(below.ids, below.depths))[:2]
    [('sales-assistant', 1), ('sales-east-manager', 1)]
    """

    __slots__ = ("_of", "_depth")
    _of: int
    _depth: int

    @property
    def depths(self) -> array[int]:
        """How far below each is, 1 for the direct ones.

        >>> max(today.post("gm").subordinates(2).depths)
        2
        """
        size = max(len(self), 1)
        posts, depths, count = (ctypes.c_uint32 * size)(), (ctypes.c_uint32 * size)(), ctypes.c_size_t()
        call, c = lib.orgraph_subordinate_posts, self._day._c
        call(c, self._of, self._depth, posts, depths, size, ctypes.byref(count), error_place())
        return array_of(depths, count.value)


class Escalation(NamedTuple):
    """The way a matter takes that two cannot settle.

    >>> way = today.escalation_path("sales-east-manager", "sales-south-manager")
    >>> way.up.ids, way.down.ids
    (['sales-director'], ['sales-south-manager'])
    """

    up: Nodes[Post]
    """From the superior of the first to the common superior."""
    down: Nodes[Post]
    """From below that to the second."""


class Staffing(Table[StaffingRow]):
    """Posts against headcounts.

    >>> today.staffing("研发中心").total.vacant
    2
    """

    __slots__ = ()

    @property
    def total(self) -> StaffingRow:
        """Sums of what is known, frozen and planned posts left out.

        >>> today.staffing().total.filled > 100
        True
        """
        return row_of(StaffingRow, self._day, lib.orgraph_staffing_total(self._owned.pointer).contents)

    @property
    def concurrent(self) -> Table[Concurrency]:
        """People with more concurrent posts than the setting max_concurrent.

        >>> len(today.staffing().concurrent)
        1
        """
        return Table._made(self._day, Concurrency, self._owned, lib.orgraph_staffing_people)


class Difference:
    """What changed between two days of one organization, or between two organizations.

    >>> difference = org.at("2026-01-01").compare(today)
    >>> difference
    <Difference: 10 added, 7 removed, 48 changed>
    """

    __slots__ = ("added", "removed", "changed")
    added: Nodes[Node]
    """Of the later one."""
    removed: Nodes[Node]
    """Of the earlier one."""
    changed: Table[Change]

    def __init__(self, before: Snapshot, after: Snapshot, owned: Owned) -> None:
        def nodes(day: Snapshot, call: Any) -> Nodes[Node]:
            count = ctypes.c_size_t()
            return AnyNodes(day, array_of(call(owned.pointer, ctypes.byref(count)), count.value))

        self.added = nodes(after, lib.orgraph_difference_added)
        self.removed = nodes(before, lib.orgraph_difference_removed)
        self.changed = Table._made(after, Change, owned, lib.orgraph_difference_changed)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __repr__(self) -> str:
        return f"<Difference: {len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed>"

    def _repr_html_(self) -> str:
        return self.changed._repr_html_()


class StructureQuestions(Day):
    """Questions about the chart."""

    __slots__ = ()

    @property
    def _self(self) -> Snapshot:
        return cast("Snapshot", self)

    def _post_of(self, who: Who, post: Union[Post, str, None]) -> Tuple[int, int]:
        """Somebody, who may be a post, and the post of the person that is asked about."""
        return self._number(who, "person", "post"), self._number_or_none(post, "post")

    def chain_of_command(self, who: Who, post: Union[Post, str, None] = None) -> Chain:
        """The superiors of a post, or of a person in `post` (None: the main one), nearest first.

        >>> today.chain_of_command("李娜").ids
        ['sales-director', 'deputy-gm-sales', 'gm', 'chairman']
        """
        number, in_post = self._post_of(who, post)
        if lib.orgraph_node_kind(self._c, number) == _mirror.PERSON:
            number = self._held(number, in_post)
        elif in_post != _mirror.NONE:
            raise TypeError("a post has one chain: `post` is for people")
        chain = Chain(self._self, Post, fill(lib.orgraph_chain_of_command, (self._c, number), 16))
        chain._of = node_of(Post, self._self, number)
        return chain

    def _held(self, person: int, post: int) -> int:
        """The post of a person: `post`, else the main one."""
        found = lib.orgraph_main_post(self._c, person) if post == _mirror.NONE else post
        who = node_of(Person, self._self, person)
        if found == _mirror.NONE:
            raise OrgraphError("invalid-argument", f"{who!r} holds no post on {self._date}")
        if lib.orgraph_held_as(self._c, person, found) < 0:
            held = node_of(Post, self._self, found)
            raise OrgraphError("invalid-argument", f"{who!r} does not hold {held!r} on {self._date}")
        return int(found)

    def managers(self, who: Who, post: Union[Post, str, None] = None) -> Nodes[Person]:
        """The people who manage a person in `post` (None: the main one), vacancies passing upwards; of a vacant post
        those who answer for it.

        >>> today.managers("李娜").names
        ['何欣然']
        """
        number, in_post = self._post_of(who, post)
        if lib.orgraph_node_kind(self._c, number) == _mirror.POST:
            return filled(self._self, Person, lib.orgraph_managers_of_vacant, number)
        return filled(self._self, Person, lib.orgraph_managers, number, in_post)

    def subordinates(self, who: Who, depth: Optional[int] = None) -> Nodes[Any]:
        """Those below: people of a person, posts of a post, the posts of a department (depth 1: its own).

        >>> today.subordinates("sales-director", 1).ids[0]
        'sales-assistant'
        """
        node = self._node(self._number(who, "department", "person", "post"))
        if isinstance(node, Person):
            return self.subordinate_people(node, depth)
        if isinstance(node, Post):
            return self.subordinate_posts(node, depth)
        assert isinstance(node, Department)
        if depth not in (None, 1):
            raise ValueError("of a department depth is 1, its own posts, or None")
        return node.posts if depth == 1 else node.posts_within

    def subordinate_posts(self, post: Union[Post, str], depth: Optional[int] = None) -> Subordinates[Post]:
        """The posts at most `depth` below a post, depth first.

        >>> today.subordinate_posts("sales-director", 1)[0].name
        '商务专员'
        """
        number, most = self._number(post, "post"), depth_of(depth)
        count = ctypes.c_size_t()
        pointer = lib.orgraph_posts_below(self._c, number, ctypes.byref(count))
        node_of(Post, self._self, number)._found(count.value)
        if depth is None:
            numbers = array_of(pointer, count.value)
        else:
            posts, found = (ctypes.c_uint32 * max(count.value, 1))(), ctypes.c_size_t()
            call = lib.orgraph_subordinate_posts
            call(self._c, number, most, posts, None, count.value, ctypes.byref(found), error_place())
            numbers = array_of(posts, found.value)
        below = Subordinates(self._self, cast(Type[Post], Post), numbers)
        below._of = number
        below._depth = most
        return below

    def subordinate_people(self, person: Union[Person, str], depth: Optional[int] = None) -> Nodes[Person]:
        """The people whom a person manages (depth 1), and whom those manage, up to `depth`; each once.

        >>> today.subordinate_people("李娜", 1).names[:3]
        ['许嘉', '邓志超', '欧阳静']
        """
        who = node_of(Person, self._self, self._number(person, "person"))
        most = sum(len(post.holders_below) for post in who.holds)
        return filled(self._self, Person, lib.orgraph_subordinate_people, who.number, depth_of(depth), capacity=most)

    def is_above(self, upper: Union[Post, str], lower: Union[Post, str]) -> bool:
        """Whether the chain of command of `lower` leads over `upper`.

        >>> today.is_above("gm", "sales-director"), today.is_above("sales-director", "gm")
        (True, False)
        """
        return bool(lib.orgraph_is_above(self._c, self._number(upper, "post"), self._number(lower, "post")))

    def _as_post(self, who: Who) -> int:
        """A post, or the main post of a person."""
        number = self._number(who, "person", "post")
        return number if lib.orgraph_node_kind(self._c, number) == _mirror.POST else self._held(number, _mirror.NONE)

    def common_superior(self, a: Who, b: Who) -> Optional[Post]:
        """The lowest post above both, or one of them, of two posts or people; None in different trees.

        >>> today.common_superior("sales-east-manager", "gm")
        <Post gm 总经理>
        """
        found = lib.orgraph_common_superior(self._c, self._as_post(a), self._as_post(b))
        return None if found == _mirror.NONE else node_of(Post, self._self, found)

    def escalation_path(self, a: Who, b: Who) -> Escalation:
        """The way a matter takes that two posts or people cannot settle.

        >>> today.escalation_path("sales-east-manager", "sales-south-manager").up.names
        ['营销总监']
        """
        up = ctypes.c_size_t()
        numbers = fill(lib.orgraph_escalation_path, (self._c, self._as_post(a), self._as_post(b)), 64, ctypes.byref(up))
        posts = Nodes(self._self, Post, numbers)
        return Escalation(posts[: up.value], posts[up.value :])

    def line_of(self, post: Union[Post, str]) -> Line:
        """The line from a post to its superior, and how it came about.

        >>> today.line_of("gm").inherited
        False
        """
        line = _mirror.orgraph_line()
        lib.orgraph_post_line(self._c, self._number(post, "post"), ctypes.byref(line), error_place())
        return row_of(Line, self._self, line)

    def dotted_lines_of(self, post: Union[Post, str]) -> Sequence[DottedLine]:
        """The lines of a post besides the solid one, in the order of the document.

        >>> len(today.dotted_lines_of("gm"))
        0
        """
        number, capacity = self._number(post, "post"), 4
        while True:
            lines, count = (_mirror.orgraph_dotted_line * capacity)(), ctypes.c_size_t()
            lib.orgraph_dotted_lines(self._c, number, lines, capacity, ctypes.byref(count), error_place())
            if count.value <= capacity:
                return [row_of(DottedLine, self._self, lines[i]) for i in range(count.value)]
            capacity = count.value

    def status_of(self, post: Union[Post, str]) -> PostStatus:
        """ "active", "frozen" or "planned".

        >>> today.status_of("gm")
        'active'
        """
        found: int = lib.orgraph_status_of_post(self._c, self._number(post, "post"))
        if found < 0:
            raise OrgraphError("invalid-argument", f"{post!r} is not in force on {self._date}")
        return STATUSES[found]

    def holding(self, person: Union[Person, str], post: Union[Post, str]) -> Holding:
        """How a person holds a post. OrgraphError where the person does not.

        >>> today.holding("李娜", "sales-east-manager").share
        0.7
        """
        found = _mirror.orgraph_holding()
        who = self._number(person, "person")
        where = self._held(who, self._number(post, "post"))
        lib.orgraph_holding_of(self._c, who, where, ctypes.byref(found), error_place())
        return row_of(Holding, self._self, found)

    def staffing(self, department: Union[Department, str, None] = None, own: bool = False) -> Staffing:
        """Posts against headcounts: of a department with those below it, or its own only; of all posts.

        >>> len(today.staffing("研发中心")) <= len(today.staffing())
        True
        """
        number = self._number_or_none(department, "department")
        owned = made(lib.orgraph_staffing_check, lib.orgraph_staffing_free, self._c, number, int(own))
        return Staffing._made(self._self, StaffingRow, owned, lib.orgraph_staffing_rows)

    def wide_spans(self) -> Nodes[Person]:
        """The people who manage more people directly than the setting max_span.

        >>> len(today.wide_spans())
        0
        """
        return filled(self._self, Person, lib.orgraph_wide_spans)

    def deep_layers(self) -> Nodes[Post]:
        """The posts with more posts above than the setting max_layers.

        >>> len(today.deep_layers())
        0
        """
        return filled(self._self, Post, lib.orgraph_deep_layers)

    def compare(self, later: Snapshot) -> Difference:
        """What changed until another day, or in another organization.

        >>> org.at("2026-01-01").compare(today).added[0].kind
        'department'
        """
        owned = made(lib.orgraph_compare, lib.orgraph_difference_free, self._c, c_of(later))
        return Difference(self._self, later, owned)
