"""Departments, posts, people and jobs as views of one day."""
from typing import TYPE_CHECKING, Optional, Sequence, Type, Union

from ._library import lib
from ._lists import Node, Nodes, filled, node_of

if TYPE_CHECKING:
    from array import array

    from ._codes import PostStatus
    from ._snapshot import Snapshot
    from ._structure import Chain, DottedLine, Holding, Line, Staffing, Subordinates
    from ._workflows import Participations
    from ._workload import DutyLoads, PersonLoad


class Department(Node):
    """A department.

    >>> today.department("华东销售部").part_of
    <Department marketing-center 营销中心>
    """

    __slots__ = ()
    kind = "department"
    plural = "departments"

    @property
    def part_of(self) -> "Optional[Department]":
        """The department above; None at the top.

        >>> print(today.departments[0].part_of)
        None
        """
        return self._other(Department, lib.orgraph_part_of(self._day._c, self._number))

    @property
    def head(self) -> "Optional[Post]":
        """The post that heads it.

        >>> today.department("营销中心").head
        <Post sales-director 营销总监>
        """
        return self._other(Post, lib.orgraph_head(self._day._c, self._number))

    @property
    def overseen_by(self) -> "Optional[Post]":
        """The post that it answers to besides its own line.

        >>> print(today.department("营销中心").overseen_by)
        None
        """
        return self._other(Post, lib.orgraph_overseen_by(self._day._c, self._number))

    @property
    def posts(self) -> "Nodes[Post]":
        """Its own posts, in document order.

        >>> today.department("华东销售部").posts.ids
        ['sales-east-manager', 'sales-east-engineer']
        """
        return self._lent(Post, lib.orgraph_own_posts)

    @property
    def posts_within(self) -> "Nodes[Post]":
        """The same with those of the departments below, depth first.

        >>> len(today.department("营销中心").posts_within) > len(today.department("营销中心").posts)
        True
        """
        return self._lent(Post, lib.orgraph_posts_within)

    def staffing(self, own: bool = False) -> "Staffing":
        """Its posts against their headcounts, with those of the departments below or its own only.

        >>> today.department("研发中心").staffing().total.vacant
        2
        """
        return self._day.staffing(self, own=own)


class Job(Node):
    """What several posts are instances of.

    >>> today.job("sales-engineer").name
    '销售工程师'
    """

    __slots__ = ()
    kind = "job"
    plural = "jobs"

    @property
    def posts(self) -> "Nodes[Post]":
        """The posts that are instances of it, in document order.

        >>> len(today.job("sales-engineer").posts)
        4
        """
        return filled(self._day, Post, lib.orgraph_posts_of_job, self._number)


class Post(Node):
    """A post (岗位), held or vacant.

    >>> post = today.post("华东销售部经理")
    >>> post.department, post.held_by, post.reports_to
    (<Department sales-east 华东销售部>, <1 person: 李娜>, <Post sales-director 营销总监>)
    """

    __slots__ = ()
    kind = "post"
    plural = "posts"

    @property
    def department(self) -> Department:
        """The department it is in.

        >>> today.post("sales-director").department.name
        '营销中心'
        """
        found = self._other(Department, lib.orgraph_post_in(self._day._c, self._number))
        assert found is not None  # a post is in a department as long as it is there
        return found

    @property
    def job(self) -> Optional[Job]:
        """The job it is an instance of.

        >>> today.post("sales-east-engineer").job
        <Job sales-engineer 销售工程师>
        """
        return self._other(Job, lib.orgraph_job(self._day._c, self._number))

    @property
    def reports_to(self) -> "Optional[Post]":
        """The superior post; None where its line ends: `line` says why.

        >>> today.post("sales-director").reports_to.name
        '营销副总经理'
        """
        return self._other(Post, lib.orgraph_reports_to(self._day._c, self._number))

    @property
    def line(self) -> "Line":
        """The line to its superior, and how it came about.

        >>> today.post("chairman").line.end
        'top'
        """
        return self._day.line_of(self)

    @property
    def dotted_lines(self) -> "Sequence[DottedLine]":
        """Its lines besides the solid one, in the order of the document.

        >>> [post.id for post in today.posts if post.dotted_lines][:2]
        ['gm-secretary', 'legal-counsel']
        """
        return self._day.dotted_lines_of(self)

    @property
    def status(self) -> "PostStatus":
        """ "active", "frozen" or "planned".

        >>> today.post("gm").status
        'active'
        """
        return self._day.status_of(self)

    @property
    def held_by(self) -> "Nodes[Person]":
        """The people who hold it, in document order. Empty: it is vacant.

        >>> today.post("sales-director").held_by
        <0 people>
        """
        return self._lent(Person, lib.orgraph_held_by)

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds it.

        >>> today.post("sales-director").is_vacant
        True
        """
        return not self.held_by

    @property
    def standby(self) -> "Nodes[Person]":
        """The people named for it without being confirmed in it.

        >>> len(today.post("gm").standby)
        0
        """
        return self._lent(Person, lib.orgraph_standby)

    @property
    def chain_of_command(self) -> "Chain":
        """Its superiors, nearest first, vacant ones included.

        >>> today.post("sales-director").chain_of_command.ids
        ['deputy-gm-sales', 'gm', 'chairman']
        """
        return self._day.chain_of_command(self)

    @property
    def covered_by(self) -> "Nodes[Person]":
        """The people who answer for it while it is vacant: the holders of the first post above that has one. Nobody
        where it is held.

        >>> today.post("sales-director").covered_by.names, today.post("gm").covered_by.names
        (['何欣然'], [])
        """
        return self._day.managers(self) if self.is_vacant else self.held_by[:0]

    def subordinates(self, depth: Optional[int] = None) -> "Subordinates[Post]":
        """The posts below, depth first; at most `depth` below.

        >>> today.post("sales-director").subordinates(1).names
        ['商务专员', '华东销售部经理', '华南销售部经理', '华北销售部经理', '海外销售部经理', '市场部经理']
        """
        return self._day.subordinate_posts(self, depth)

    @property
    def holders_below(self) -> "Nodes[Person]":
        """The holders of the posts below, in the same order; who holds several of them is there several times.

        >>> len(today.post("sales-east-manager").holders_below)
        3
        """
        return self._lent(Person, lib.orgraph_holders_below)

    def is_above(self, other: "Union[Post, str]") -> bool:
        """Whether the chain of command of `other` leads over this post.

        >>> today.post("gm").is_above("sales-director")
        True
        """
        return self._day.is_above(self, other)

    @property
    def layer(self) -> int:
        """How many posts are above it.

        >>> today.post("sales-director").layer
        3
        """
        return int(self._found(lib.orgraph_layer(self._day._c, self._number)))

    @property
    def participations(self) -> "Participations":
        """The steps of all workflows that it takes part in.

        >>> len(today.post("cashier").participations) > 0
        True
        """
        return self._day.participations(self)


class Person(Node):
    """Somebody who holds posts.

    >>> person = today.person("李娜")
    >>> person.holds.names
    ['华东销售部经理', '海外销售部经理']
    """

    __slots__ = ()
    kind = "person"
    plural = "people"

    @property
    def holds(self) -> "Nodes[Post]":
        """The posts held, in the order of the appointments.

        >>> len(today.person("li-na").holds)
        2
        """
        return self._lent(Post, lib.orgraph_holds)

    @property
    def holdings(self) -> "Sequence[Holding]":
        """How each of them is held.

        >>> [(holding.post.id, holding.kind, holding.share) for holding in today.person("li-na").holdings]
        [('sales-east-manager', 'regular', 0.7), ('sales-overseas-manager', 'concurrent', 0.3)]
        """
        return [self._day.holding(self, post) for post in self.holds]

    @property
    def main_post(self) -> Optional[Post]:
        """The post that counts where only one can: the regular one, else a concurrent, else an acting.

        >>> today.person("li-na").main_post.id
        'sales-east-manager'
        """
        return self._other(Post, lib.orgraph_main_post(self._day._c, self._number))

    @property
    def is_away(self) -> bool:
        """Whether an absence is noted for the day.

        >>> today.person("周明远").is_away
        True
        """
        return bool(lib.orgraph_is_away(self._day._c, self._number))

    @property
    def chain_of_command(self) -> "Chain":
        """The superiors of the main post, nearest first.

        >>> len(today.person("li-na").chain_of_command)
        4
        """
        return self._day.chain_of_command(self)

    @property
    def managers(self) -> "Nodes[Person]":
        """The people who manage the person in the main post; vacancies pass upwards.

        >>> today.person("li-na").managers.names
        ['何欣然']
        """
        return self._day.managers(self)

    def subordinates(self, depth: Optional[int] = None) -> "Nodes[Person]":
        """The people whom the person manages (depth 1), and whom those manage; each once, depth first.

        >>> len(today.person("li-na").subordinates(1)) >= 3
        True
        """
        return self._day.subordinate_people(self, depth)

    @property
    def span(self) -> int:
        """How many people the person manages directly.

        >>> today.person("li-na").span == len(today.person("li-na").subordinates(1))
        True
        """
        return int(self._found(lib.orgraph_span(self._day._c, self._number)))

    def load(self, cover: bool = False) -> "PersonLoad":
        """What the person's posts take of the time; with `cover` also what falls to the person of vacant posts.

        >>> today.person("li-na").load().state
        'overloaded'
        """
        return self._day.load_of(self, cover=cover)

    def duty_loads(self, cover: bool = False) -> "DutyLoads":
        """Which measured duties take how much of that, heaviest first.

        >>> today.person("li-na").duty_loads()[0].hours_per_week > 5
        True
        """
        return self._day.duty_loads(self, cover=cover)

    @property
    def participations(self) -> "Participations":
        """The steps of all workflows that the person takes part in.

        >>> len(today.person("li-na").participations) > 0
        True
        """
        return self._day.participations(self)


TYPES: Sequence[Type[Node]] = (Department, Post, Person, Job)


class AnyNodes(Nodes[Node]):
    """Nodes of several kinds.

    >>> today.find_by_name("总经理")[0].kind
    'post'
    """

    __slots__ = ()

    def __init__(self, day: "Snapshot", numbers: "array[int]") -> None:
        super().__init__(day, Node, numbers)

    def _view(self, number: int) -> Node:
        return view(self._day, number)


def view(day: "Snapshot", number: int) -> Node:
    """A node of whichever kind it is."""
    kind: int = lib.orgraph_node_kind(day._c, number)
    return node_of(TYPES[kind] if kind >= 0 else Node, day, number)
