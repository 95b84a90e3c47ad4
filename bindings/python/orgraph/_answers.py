"""Answers as JSON: what the command prints with --json."""
from __future__ import annotations

import ctypes
import json
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, Optional, Union

from . import _mirror
from ._authority import Amount, Question
from ._codes import DutyKind
from ._day import DayLike, c_of, Fact, day_text_or_none, options_of
from ._duties import Synonyms, search_options_of
from ._library import Progress, lib, made_text, utf8
from ._lists import Node
from ._nodes import Department, Person, Post
from ._workflows import RouteQuestion, Step, Workflow

if TYPE_CHECKING:
    from ._organization import ProgressLike
    from ._snapshot import Snapshot


class Answer(Dict[str, Any]):
    """An answer: a dict as json.loads() makes it, with the text that the library wrote.

    >>> today.answers.summary().text[:16]
    '{"departments":2'
    """

    __slots__ = ("text",)
    text: str

    def __init__(self, text: str) -> None:
        super().__init__(json.loads(text))
        self.text = text


class Answers:
    """The questions of the command, and what it prints with --json. `limit` is for the rows of the main list; with
    `explain` each of them has a "why": the rule, and the facts with their sources.

    >>> today.answers.chain("李娜")["managers"][0]["name"]
    '何欣然'
    """

    __slots__ = ("_day",)

    def __init__(self, day: Snapshot) -> None:
        self._day = day

    def _of(
        self,
        call: Callable[..., Any],
        *arguments: Any,
        limit: Optional[int] = None,
        depth: Optional[int] = None,
        **flags: bool,
    ) -> Answer:
        options = ctypes.byref(options_of(limit, depth, **flags))
        return Answer(made_text(call, self._day._c, *arguments, options))

    def _long(self, call: Callable[..., Any], *arguments: Any, progress: ProgressLike, **options: Any) -> Answer:
        with Progress(progress) as progress_options:
            return self._of(call, *arguments, progress_options, **options)

    def _workflow(self, workflow: Union[Workflow, str]) -> Workflow:
        return self._day.workflow(workflow)

    def summary(self) -> Answer:
        """How many things of each sort are in force.

        >>> today.answers.summary()["posts"]
        79
        """
        return Answer(made_text(lib.orgraph_summary_json, self._day._c))

    def node(self, who: Union[Node, str], explain: bool = False) -> Answer:
        """All there is to know of a node.

        >>> today.answers.node("gm")["node"]["name"]
        '总经理'
        """
        return self._of(lib.orgraph_node_json, self._day._number(who), explain=explain)

    def chain(
        self,
        who: Union[Node, str],
        post: Union[Post, str, None] = None,
        dotted: bool = False,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """The chain of command of a post, or of a person in `post`; with dotted lines and overseers.

        >>> len(today.answers.chain("李娜", explain=True)["chain"])
        4
        """
        day = self._day
        arguments = day._number(who), day._number_or_none(post, "post")
        return self._of(lib.orgraph_chain_json, *arguments, limit=limit, dotted=dotted, explain=explain)

    def subordinates(
        self,
        who: Union[Node, str],
        depth: Optional[int] = None,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """Those below a post, a person or a department.

        >>> len(today.answers.subordinates("sales-director", depth=1)["posts"])
        6
        """
        number = self._day._number(who)
        return self._of(lib.orgraph_subordinates_json, number, limit=limit, depth=depth, explain=explain)

    def common(self, a: Union[Node, str], b: Union[Node, str], explain: bool = False) -> Answer:
        """The common superior of two posts or people, and the way up to it and down.

        >>> today.answers.common("sales-east-manager", "gm")["common"]["id"]
        'gm'
        """
        return self._of(lib.orgraph_common_json, self._day._number(a), self._day._number(b), explain=explain)

    def staffing(
        self,
        department: Union[Department, str, None] = None,
        own: bool = False,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """Posts against headcounts.

        >>> today.answers.staffing("研发中心")["total"]["vacant"]
        2
        """
        number = self._day._number_or_none(department, "department")
        return self._of(lib.orgraph_staffing_json, number, limit=limit, own=own, explain=explain)

    def who(
        self,
        question: str,
        limit: Optional[int] = None,
        kind: Optional[DutyKind] = None,
        department: Union[Department, str, None] = None,
        explain: bool = False,
        synonyms: Optional[Synonyms] = None,
    ) -> Answer:
        """The duties that answer a question.

        >>> today.answers.who("谁负责催收逾期货款？", limit=1)["hits"][0]["owner"]["name"]
        '区域销售经理'
        """
        search = ctypes.byref(search_options_of(self._day, limit, kind, department, explain, synonyms))
        text = utf8(question, "the question")
        return self._of(lib.orgraph_duty_search_json, text, search, explain=explain)

    def duties(self, who: Union[Node, str], explain: bool = False, limit: Optional[int] = None) -> Answer:
        """All duties of a department, a job, a post or a person.

        >>> len(today.answers.duties("sales-director", limit=2)["duties"])
        2
        """
        return self._of(lib.orgraph_duties_json, self._day._number(who), limit=limit, explain=explain)

    def coverage(self, explain: bool = False, limit: Optional[int] = None, progress: ProgressLike = None) -> Answer:
        """Which duties nobody answers for, and which are there twice.

        >>> today.answers.coverage()["duties"][0]["state"]
        'single'
        """
        return self._long(lib.orgraph_coverage_json, progress=progress, limit=limit, explain=explain)

    def workload(
        self,
        who: Union[Node, str, None] = None,
        cover: bool = False,
        balance: bool = False,
        explain: bool = False,
        limit: Optional[int] = None,
        progress: ProgressLike = None,
    ) -> Answer:
        """What the posts of people take of their time.

        >>> today.answers.workload("李娜")["people"][0]["state"]
        'overloaded'
        """
        number = self._day._number_or_none(who)
        flags = {"cover": cover, "balance": balance, "explain": explain}
        return self._long(lib.orgraph_workload_json, number, progress=progress, limit=limit, **flags)

    def due(
        self,
        until: Optional[DayLike] = None,
        explain: bool = False,
        limit: Optional[int] = None,
        progress: ProgressLike = None,
    ) -> Answer:
        """Reports due.

        >>> len(today.answers.due("2026-11-30")["due"]) > 0
        True
        """
        last = day_text_or_none(until)
        return self._long(lib.orgraph_due_json, last, progress=progress, limit=limit, explain=explain)

    def authority(
        self,
        action: str,
        subject: str,
        amount: Optional[Amount] = None,
        currency: Optional[str] = None,
        facts: Optional[Mapping[str, Fact]] = None,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """Who may.

        >>> len(today.answers.authority("sign", "销售合同")["may"]) > 0
        True
        """
        question = Question(action, subject, amount, currency, facts)
        return self._of(lib.orgraph_authority_json, question.place, limit=limit, explain=explain)

    def approver(
        self,
        person: Union[Person, str],
        action: str,
        subject: str,
        amount: Optional[Amount] = None,
        currency: Optional[str] = None,
        facts: Optional[Mapping[str, Fact]] = None,
        post: Union[Post, str, None] = None,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """Who approves.

        >>> today.answers.approver("李娜", "sign", "销售合同", 4000000, "CNY")["approver"]["name"]
        '郑海峰'
        """
        question = Question(action, subject, amount, currency, facts)
        who, in_post = self._day._number(person, "person"), self._day._number_or_none(post, "post")
        call = lib.orgraph_approver_json
        return self._of(call, question.place, who, in_post, limit=limit, explain=explain)

    def route(
        self,
        workflow: Union[Workflow, str],
        initiator: Union[Person, str, None] = None,
        facts: Optional[Mapping[str, Fact]] = None,
        post: Union[Post, str, None] = None,
        reject: Union[Step, str, None] = None,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """The way of a case.

        >>> today.answers.route("费用报销流程", "李娜", {"amount": 6000})["steps"][0]["id"]
        'head'
        """
        of = self._workflow(workflow)
        question = RouteQuestion(of, initiator, facts, post, reject)
        return self._of(lib.orgraph_route_json, of.number, question.place, limit=limit, explain=explain)

    def participations(self, who: Union[Node, str], explain: bool = False, limit: Optional[int] = None) -> Answer:
        """The steps that a post or a person takes part in.

        >>> today.answers.participations("cashier")["steps"][0]["id"]
        'pay'
        """
        number = self._day._number(who, "person", "post")
        return self._of(lib.orgraph_participations_json, number, limit=limit, explain=explain)

    def dead_ends(
        self,
        workflow: Union[Workflow, str, None] = None,
        initiator: Union[Person, str, None] = None,
        post: Union[Post, str, None] = None,
        explain: bool = False,
        limit: Optional[int] = None,
        progress: ProgressLike = None,
    ) -> Answer:
        """Cases in which a workflow, or any, cannot go on.

        >>> today.answers.dead_ends("费用报销流程")["dead_ends"]
        []
        """
        number = _mirror.NO_WORKFLOW if workflow is None else self._workflow(workflow).number
        who, in_post = self._day._number_or_none(initiator, "person"), self._day._number_or_none(post, "post")
        call = lib.orgraph_dead_ends_json
        return self._long(call, number, who, in_post, progress=progress, limit=limit, explain=explain)

    def stopped_without(
        self,
        post: Union[Post, str],
        explain: bool = False,
        limit: Optional[int] = None,
        progress: ProgressLike = None,
    ) -> Answer:
        """Where workflows stop if a post has no holder.

        >>> today.answers.stopped_without("cashier")["stops"][0]["step"]
        'pay'
        """
        number = self._day._number(post, "post")
        return self._long(lib.orgraph_stopped_without_json, number, progress=progress, limit=limit, explain=explain)

    def segregation(
        self,
        until: Optional[DayLike] = None,
        explain: bool = False,
        limit: Optional[int] = None,
        progress: ProgressLike = None,
    ) -> Answer:
        """Who has too much of what is to be kept apart.

        >>> today.answers.segregation()["breaches"][0]["person"]["name"]
        '岳明'
        """
        last = day_text_or_none(until)
        return self._long(lib.orgraph_segregation_json, last, progress=progress, limit=limit, explain=explain)

    def documents(self, name: Optional[str] = None, explain: bool = False, limit: Optional[int] = None) -> Answer:
        """The documents, or the one of a name.

        >>> today.answers.documents("项目群周报")["documents"][0]["writes"][0]["every"]
        'week'
        """
        text = None if name is None else utf8(name, "the name")
        return self._of(lib.orgraph_documents_json, text, limit=limit, explain=explain)

    def raci(
        self,
        workflow: Union[Workflow, str],
        initiator: Union[Person, str, None] = None,
        explain: bool = False,
        limit: Optional[int] = None,
    ) -> Answer:
        """The matrix of a workflow.

        >>> len(today.answers.raci("费用报销流程", "李娜")["columns"])
        4
        """
        who = self._day._number_or_none(initiator, "person")
        number = self._workflow(workflow).number
        return self._of(lib.orgraph_raci_json, number, who, limit=limit, explain=explain)

    def difference(self, later: Snapshot, explain: bool = False, limit: Optional[int] = None) -> Answer:
        """What changed until another day, or in another organization.

        >>> len(org.at("2026-01-01").answers.difference(today)["changed"])
        48
        """
        return self._of(lib.orgraph_difference_json, c_of(later), limit=limit, explain=explain)
