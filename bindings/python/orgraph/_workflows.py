"""Who does each step of a workflow."""
from __future__ import annotations

import ctypes
import json
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union, cast

from . import _mirror
from ._codes import ACTIONS, RouteProblemCode, StepAction, StepState
from ._day import Day, Fact, facts_of
from ._documents import Raci, raci_of
from ._library import Progress, error_place, lib, made, utf8
from ._lists import Node, Nodes, node_of
from ._nodes import AnyNodes, Department, Person, Post
from ._rows import Table, reading, row, text_or_none

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot


class Fixed:
    """What is set when it is made, and never again."""

    __slots__ = ()

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is not to be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is not to be deleted")


class Step(Fixed):
    """A step of a workflow, as the document has it.

    >>> step = today.workflow("费用报销流程").step("cfo")
    >>> step, step.action, step.is_conditional
    (<Step cfo of 费用报销流程>, 'approve', True)
    """

    __slots__ = ("workflow", "position", "id", "action", "is_conditional", "what", "subject", "on_reject", "_next")
    _next: int
    workflow: Workflow
    position: int
    """From 0."""
    id: str
    action: StepAction
    is_conditional: bool
    """Not taken in every case."""
    what: Optional[str]
    subject: Optional[str]
    on_reject: Optional[str]
    """The id of an earlier step; None: the workflow ends."""

    def __init__(self, workflow: Workflow, position: int) -> None:
        found = _mirror.orgraph_step()
        c = workflow.snapshot._c
        lib.orgraph_step_of(c, workflow.number, position, ctypes.byref(found), error_place())
        self._set(
            workflow=workflow,
            position=position,
            id=found.id.decode(),
            action=ACTIONS[found.action],
            is_conditional=bool(found.is_conditional),
            what=text_or_none(found.what),
            subject=text_or_none(found.subject),
            on_reject=text_or_none(found.on_reject),
            _next=found.next,
        )

    @property
    def next(self) -> Optional[Workflow]:
        """What the workflow goes over into after it.

        >>> print(today.workflow("费用报销流程").steps[0].next)
        None
        """
        return workflow_or_none(self.workflow.snapshot, self._next)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Step) and (self.workflow, self.position) == (other.workflow, other.position)

    def __hash__(self) -> int:
        return hash((self.workflow, self.position))

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"<Step {self.id} of {self.workflow.name}>"


class Workflow(Fixed):
    """A workflow: a view of one day. Equal to that of the same workflow on another.

    >>> workflow = today.workflow("费用报销流程")
    >>> workflow.name, len(workflow.steps)
    ('费用报销流程', 4)
    """

    __slots__ = ("snapshot", "number", "code", "name", "owner", "_count")
    _count: int
    snapshot: Snapshot
    """The day of which this is a view."""
    number: int
    """From 0, in document order; the same on all days."""
    code: str
    name: str
    owner: Optional[Department]
    """The department."""

    def __init__(self, day: Snapshot, number: int) -> None:
        found = _mirror.orgraph_workflow()
        lib.orgraph_workflow_of(day._c, number, ctypes.byref(found), error_place())
        self._set(
            snapshot=day,
            number=number,
            code=text_or_none(found.code) or "",
            name=text_or_none(found.name) or "",
            owner=None if found.owner == _mirror.NONE else node_of(Department, day, found.owner),
            _count=found.step_count,
        )

    @property
    def steps(self) -> Sequence[Step]:
        """Its steps in their order.

        >>> [step.id for step in today.workflow("费用报销流程").steps]
        ['head', 'check', 'cfo', 'pay']
        """
        return [Step(self, position) for position in range(self._count)]

    def step(self, id: str) -> Step:
        """The step of that id.

        >>> today.workflow("费用报销流程").step("pay").action
        'execute'
        """
        found = ctypes.c_uint32()
        text = utf8(id, "the id")
        lib.orgraph_find_step(self.snapshot._c, self.number, text, ctypes.byref(found), error_place())
        return Step(self, found.value)

    def route(
        self,
        initiator: Union[Person, str, None] = None,
        facts: Optional[Mapping[str, Fact]] = None,
        post: Union[Post, str, None] = None,
        reject: Union[Step, str, None] = None,
    ) -> Route:
        """The way of one case: who does each step, and what stands in the way. Facts not given make steps undecided.

        `post` is held by the initiator (None: the main one); `reject` is a step that rejects, once.

        >>> route = today.workflow("费用报销流程").route("李娜", {"amount": 6000})
        >>> [(step.id, step.people.names) for step in route]
        [('head', ['何欣然']), ('check', ['岳明']), ('cfo', ['沈慧']), ('pay', ['岳明'])]
        """
        return Route._of(self, RouteQuestion(self, initiator, facts, post, reject))

    def dead_ends(
        self,
        initiator: Union[Person, str, None] = None,
        post: Union[Post, str, None] = None,
        progress: ProgressLike = None,
    ) -> DeadEnds:
        """For each step that some case leads to and that nobody can then do, or whose quorum cannot be met, one such
        case. All parts into which the conditions divide the facts are tried: what is not listed cannot happen.

        >>> len(today.workflow("费用报销流程").dead_ends())
        0
        """
        return dead_ends_of(self.snapshot, self.number, initiator, post, progress)

    def raci(self, initiator: Union[Person, str, None] = None) -> Raci:
        """The matrix of its steps and those who do them, and what is missing in it.

        >>> raci = today.workflow("费用报销流程").raci("李娜")
        >>> raci.steps[0].roles
        ('A', None, None, None)
        """
        return raci_of(self.snapshot, self.number, initiator)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Workflow)
            and self.number == other.number
            and self.snapshot._organization is other.snapshot._organization
        )

    def __hash__(self) -> int:
        return hash(self.number)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Workflow {self.code} {self.name}>"


def workflow_or_none(day: Snapshot, number: int) -> Optional[Workflow]:
    return None if number == _mirror.NO_WORKFLOW else Workflow(day, number)


def _workflow(day: Snapshot, c: Any) -> Workflow:
    return Workflow(day, c.workflow)


def _step_of_workflow(day: Snapshot, c: Any) -> Step:
    return Step(Workflow(day, c.workflow), c.step)


class RouteQuestion:
    """What is known of a case, as the library takes it; keeps its texts alive."""

    def __init__(
        self,
        workflow: Workflow,
        initiator: Union[Person, str, None],
        facts: Optional[Mapping[str, Fact]],
        post: Union[Post, str, None],
        reject: Union[Step, str, None],
    ) -> None:
        if isinstance(reject, Step):
            if reject.workflow != workflow:
                raise ValueError(f"{reject!r} is of another workflow")
            rejecting = reject.position
        else:
            rejecting = _mirror.NO_STEP if reject is None else workflow.step(reject).position
        day = workflow.snapshot
        self._facts = facts_of(facts)
        self._question = _mirror.orgraph_route_question(
            ctypes.sizeof(_mirror.orgraph_route_question),
            day._number_or_none(initiator, "person"),
            day._number_or_none(post, "post"),
            self._facts,
            len(self._facts),
            rejecting,
        )

    @property
    def place(self) -> Any:
        return ctypes.byref(self._question)


@row(_mirror.orgraph_doer)
@dataclass(frozen=True)
class Doer:
    """Somebody who does a step.

    >>> route = today.workflow("费用报销流程").route("李娜", {"amount": 6000})
    >>> route[0].doers[0].person, route[0].doers[0].post
    (<Person he-xinran 何欣然>, <Post deputy-gm-sales 营销副总经理>)
    """

    person: Optional[Person]
    """None: somebody outside."""
    post: Optional[Post]
    """Through which."""
    acting_for: Optional[Person]
    """Somebody away, where the person is a delegate."""
    outside: Optional[str]
    """Who, outside the organization."""

    def __str__(self) -> str:
        return self.person.name if self.person is not None else self.outside or ""


def _people(day: Snapshot, c: Any) -> Nodes[Person]:
    none = _mirror.NONE
    return Nodes(day, Person, array("I", [c.doers[i].person for i in range(c.doer_count) if c.doers[i].person != none]))


@row(_mirror.orgraph_route_step)
@dataclass(frozen=True)
class RouteStep:
    """A step on the way of a case.

    >>> route = today.workflow("费用报销流程").route("李娜", {"amount": 600})
    >>> route[2].state, route[2].when
    ('skipped', {'amount': {'min': 5000.01}})
    """

    id: str
    position: int = field(metadata=reading(lambda day, c: c.step))
    """In the workflow, from 0."""
    round: int
    """1; 2 where it comes again after the rejection."""
    action: StepAction
    state: StepState
    why: Optional[str]
    """A sentence where it is not simply done."""
    when: Any = field(metadata=reading(lambda day, c: None if c.when is None else json.loads(c.when)))
    """The condition as the document has it."""
    posts: Nodes[Post]
    people: Nodes[Person] = field(metadata=reading(_people))
    """Those who do it, but for those outside."""
    doers: Tuple[Doer, ...]
    """The same by post, with those outside last."""


@row(_mirror.orgraph_route_problem)
@dataclass(frozen=True)
class RouteProblem:
    """Something that stands in the way of a case.

    >>> problem = today.workflow("费用报销流程").route("李娜", {"amount": 6000}).problems[0]
    >>> problem.code, problem.nodes
    ('no-authority', <1 node: 营销副总经理>)
    """

    at: int
    """In the rows of the route."""
    code: RouteProblemCode
    rule: Optional[int] = field(
        metadata=reading(lambda day, c: c.rule if c.code == _mirror.PROBLEM_INCOMPATIBLE else None)
    )
    """Of "incompatible": the set's place in the document, from 0."""
    message: str
    nodes: AnyNodes
    """The people, or posts, concerned."""


class Route(Table[RouteStep]):
    """The way of one case through a workflow.

    >>> route = today.workflow("费用报销流程").route("李娜", {"amount": 6000})
    >>> route[0].id, len(route.problems)
    ('head', 2)
    """

    __slots__ = ("_workflow",)
    _workflow: Workflow

    @property
    def workflow(self) -> Workflow:
        """Whose route it is.

        >>> today.workflow("费用报销流程").route().workflow.name
        '费用报销流程'
        """
        return self._workflow

    @classmethod
    def _of(cls, workflow: Workflow, question: RouteQuestion) -> Route:
        day = workflow.snapshot
        owned = made(lib.orgraph_route_find, lib.orgraph_route_free, day._c, workflow.number, question.place)
        self = cls._made(day, RouteStep, owned, lib.orgraph_route_steps)
        self._workflow = workflow
        return self

    @property
    def problems(self) -> Table[RouteProblem]:
        """What stands in the way, by step.

        >>> print(today.workflow("费用报销流程").route("李娜", {"amount": 6000}).problems[1].message)
        岳明 with step "pay" does more than allowed of "管钱不管账"
        """
        return Table._made(self._day, RouteProblem, self._owned, lib.orgraph_route_problems)

    @property
    def next(self) -> Optional[Workflow]:
        """The workflow that follows.

        >>> print(today.workflow("费用报销流程").route("李娜").next)
        None
        """
        return workflow_or_none(self._day, lib.orgraph_route_next(self._owned.pointer))

    @property
    def is_rejected(self) -> bool:
        """Whether a step rejects that sends nowhere, so that the workflow ends there.

        >>> today.workflow("费用报销流程").route("李娜").is_rejected
        False
        """
        return bool(lib.orgraph_route_is_rejected(self._owned.pointer))


@row(_mirror.orgraph_participation)
@dataclass(frozen=True)
class Participation:
    """A step that somebody takes part in.

    >>> one = today.participations("cashier")[0]
    >>> one.step.id, one.post.id, one.is_as_superior
    ('pay', 'cashier', False)
    """

    workflow: Workflow = field(metadata=reading(_workflow))
    step: Step = field(metadata=reading(_step_of_workflow))
    post: Post
    """Through which."""
    acting_for: Optional[Person]
    """Somebody away."""
    is_as_superior: bool
    """Of whoever does an earlier step, or of the initiator; not named by the step."""
    is_conditional: bool
    """The step is not taken in every case."""


class Participations(Table[Participation]):
    """The steps of all workflows that somebody takes part in, by workflow and step.

    >>> len(today.participations("cashier")) > 0
    True
    """

    __slots__ = ()


def _facts(_: Snapshot, c: Any) -> Dict[str, str]:
    return {c.facts[i].name.decode(): c.facts[i].value.decode() for i in range(c.fact_count)}


@row(_mirror.orgraph_dead_end)
@dataclass(frozen=True)
class DeadEnd:
    """A step that a case comes to and that nobody can do, or whose quorum cannot be met.

    >>> end = today.stopped_without("cashier")[0]
    >>> end.step.id, end.code, end.facts
    ('pay', 'nobody', {})
    """

    workflow: Workflow = field(metadata=reading(_workflow))
    step: Step = field(metadata=reading(_step_of_workflow))
    code: RouteProblemCode
    """ "nobody" or "quorum"."""
    facts: Dict[str, str] = field(metadata=reading(_facts))
    """Of a case that comes to it; others do not matter."""


class DeadEnds(Table[DeadEnd]):
    """Steps at which workflows stop, by workflow and step.

    >>> len(today.dead_ends()) >= 0
    True
    """

    __slots__ = ()


def dead_ends_of(
    day: Day,
    workflow: int,
    initiator: Union[Person, str, None],
    post: Union[Post, str, None],
    progress: ProgressLike,
) -> DeadEnds:
    who, in_post = day._number_or_none(initiator, "person"), day._number_or_none(post, "post")
    with Progress(progress) as options:
        owned = made(lib.orgraph_dead_ends_find, lib.orgraph_dead_ends_free, day._c, workflow, who, in_post, options)
    return DeadEnds._made(cast("Snapshot", day), DeadEnd, owned, lib.orgraph_dead_ends_rows)


class WorkflowQuestions(Day):
    """Questions about workflows."""

    __slots__ = ()

    @property
    def workflows(self) -> List[Workflow]:
        """The workflows, in document order.

        >>> len(today.workflows) == today.counts.workflows
        True
        """
        day = cast("Snapshot", self)
        return [Workflow(day, number) for number in range(lib.orgraph_workflow_count(self._c))]

    def workflow(self, text: Union[Workflow, str]) -> Workflow:
        """The workflow of that code or name.

        >>> today.workflow("费用报销流程").steps[0].id
        'head'
        """
        found = ctypes.c_uint32()
        if isinstance(text, Workflow):
            if text.snapshot._organization is not self._organization:
                raise ValueError(f"{text!r} is of another organization")
            return Workflow(cast("Snapshot", self), text.number)
        lib.orgraph_find_workflow(self._c, utf8(text, "the workflow"), ctypes.byref(found), error_place())
        return Workflow(cast("Snapshot", self), found.value)

    def participations(self, who: Union[Node, str]) -> Participations:
        """The steps of all workflows that a post or a person takes part in, whatever the facts.

        >>> today.participations("cashier")[0].workflow.name
        '费用报销流程'
        """
        number = self._number(who, "person", "post")
        owned = made(lib.orgraph_participations_of, lib.orgraph_participations_free, self._c, number)
        return Participations._made(cast("Snapshot", self), Participation, owned, lib.orgraph_participations_rows)

    def dead_ends(
        self,
        initiator: Union[Person, str, None] = None,
        post: Union[Post, str, None] = None,
        progress: ProgressLike = None,
    ) -> DeadEnds:
        """Of all workflows: Workflow.dead_ends().

        >>> {end.code for end in today.dead_ends()} <= {"nobody", "quorum"}
        True
        """
        return dead_ends_of(self, _mirror.NO_WORKFLOW, initiator, post, progress)

    def stopped_without(self, post: Union[Post, str], progress: ProgressLike = None) -> DeadEnds:
        """The steps at which workflows stop if a post has no holder, and do not as it is.

        >>> today.stopped_without("cashier")[0].workflow.name
        '费用报销流程'
        """
        number = self._number(post, "post")
        with Progress(progress) as options:
            owned = made(lib.orgraph_stopped_without, lib.orgraph_dead_ends_free, self._c, number, options)
        return DeadEnds._made(cast("Snapshot", self), DeadEnd, owned, lib.orgraph_dead_ends_rows)
