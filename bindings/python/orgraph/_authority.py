"""Who may, and who approves."""
from __future__ import annotations

import ctypes
from decimal import Decimal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, List, Mapping, Optional, Tuple, Union, cast

from . import _mirror
from ._codes import LimitKind, PassedOverWhy
from ._day import Day, Fact, amount_of, facts_of
from ._library import error_place, lib, made, utf8
from ._lists import Node
from ._nodes import Person, Post
from ._rows import Table, reading, row, row_of, rows_of

if TYPE_CHECKING:
    from ._snapshot import Snapshot

Amount = Union[int, float, Decimal]


def _stated_limit(_: Snapshot, c: Any) -> Optional[float]:
    return cast(float, c.limit) if c.limit_kind == _mirror.LIMIT_STATED else None


@row(_mirror.orgraph_authority)
@dataclass(frozen=True)
class Authority:
    """A post that may do something, by the best of its authorities.

    >>> authority = today.who_may("sign", "销售合同", 4000000, "CNY")[0]
    >>> authority.post.name, authority.limit_kind
    ('总经理', 'unlimited')
    """

    post: Optional[Post]
    owner: Optional[Node]
    """Whose the authority is: the post, or its job."""
    position: int
    """In the list of that owner, from 0."""
    limit_kind: LimitKind
    limit: Optional[float] = field(metadata=reading(_stated_limit))
    """Where one is stated."""
    currency: Optional[str]
    is_undecided: bool
    """A fact was not given, or the limit was never stated."""


def _authority(day: Snapshot, c: Any) -> Optional[Authority]:
    return None if c.post == _mirror.NONE else row_of(Authority, day, c.authority)


@row(_mirror.orgraph_passed_over)
@dataclass(frozen=True)
class PassedOver:
    """A post on the way up that does not approve, and why not.

    >>> [one.why for one in today.approver("李娜", "sign", "销售合同", 4000000, "CNY").passed_over]
    ['limit-too-low', 'limit-too-low']
    """

    post: Post
    why: PassedOverWhy


@row(_mirror.orgraph_approver)
@dataclass(frozen=True)
class Approver:
    """Who approves, in which post; false where nobody up the chain may and can.

    >>> approver = today.approver("李娜", "sign", "销售合同", 4000000, "CNY")
    >>> approver.person, approver.post, approver.acting_for
    (<Person zheng-haifeng 郑海峰>, <Post gm 总经理>, <Person zhou-mingyuan 周明远>)
    """

    post: Optional[Post]
    person: Optional[Person]
    acting_for: Optional[Person]
    """The holder who is away, where the person is a delegate."""
    authority: Optional[Authority] = field(metadata=reading(_authority))
    """By which the post may."""
    delegated_limit: Optional[float]
    """Up to which a delegate acts; None: as far as the post may."""
    passed_over: Tuple[PassedOver, ...] = field(metadata=reading(lambda day, c: ()))
    """The posts passed over, from the superior up."""

    def __bool__(self) -> bool:
        return self.post is not None


class Authorities(Table[Authority]):
    """The posts that may, in document order.

    >>> len(today.who_may("sign", "销售合同")) > 0
    True
    """

    __slots__ = ()


class Question:
    """What is to be done, as the library takes it; keeps its texts alive."""

    def __init__(
        self,
        action: str,
        subject: str,
        amount: Optional[Amount],
        currency: Optional[str],
        facts: Optional[Mapping[str, Fact]],
    ) -> None:
        self._facts = facts_of(facts)
        self._question = _mirror.orgraph_authority_question(
            ctypes.sizeof(_mirror.orgraph_authority_question),
            utf8(action, "the action"),
            utf8(subject, "the subject"),
            amount_of(amount),
            None if currency is None else utf8(currency, "the currency"),
            self._facts,
            len(self._facts),
        )

    @property
    def place(self) -> Any:
        return ctypes.byref(self._question)


class AuthorityQuestions(Day):
    """Questions about authority."""

    __slots__ = ()

    def who_may(
        self,
        action: str,
        subject: str,
        amount: Optional[Amount] = None,
        currency: Optional[str] = None,
        facts: Optional[Mapping[str, Fact]] = None,
    ) -> Authorities:
        """The posts that may do an action on a subject, each by the best of its authorities. Without an amount no limit
        matters.

        >>> [one.post.name for one in today.who_may("sign", "销售合同", 4000000, "CNY")]
        ['总经理']
        """
        question = Question(action, subject, amount, currency, facts)
        owned = made(lib.orgraph_authority_check, lib.orgraph_authorities_free, self._c, question.place)
        return Authorities._made(cast("Snapshot", self), Authority, owned, lib.orgraph_authorities_rows)

    def approver(
        self,
        person: Union[Person, str],
        action: str,
        subject: str,
        amount: Optional[Amount] = None,
        currency: Optional[str] = None,
        facts: Optional[Mapping[str, Fact]] = None,
        post: Union[Post, str, None] = None,
    ) -> Approver:
        """Who approves for a person in `post` (None: the main one): the first post up the chain that may for sure and
        has somebody present other than the person, or a delegate.

        >>> today.approver("李娜", "sign", "销售合同", 4000000, "CNY").person.name
        '郑海峰'
        """
        question = Question(action, subject, amount, currency, facts)
        number, in_post = self._number(person, "person"), self._number_or_none(post, "post")
        day, capacity = cast("Snapshot", self), 32
        while True:
            found, count = _mirror.orgraph_approver(), ctypes.c_size_t()
            passed = (_mirror.orgraph_passed_over * capacity)()
            outputs: List[Any] = [ctypes.byref(found), passed, capacity, ctypes.byref(count), error_place()]
            lib.orgraph_approver_of(self._c, question.place, number, in_post, *outputs)
            if count.value <= capacity:
                break
            capacity = count.value
        approver = row_of(Approver, day, found)
        vars(approver)["passed_over"] = rows_of(PassedOver, day, passed, count.value)
        return approver
