"""What all questions to one day rest on: its handle, and how their arguments are told."""
import ctypes
import datetime
import math
import numbers
import operator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Iterable, List, Mapping, NoReturn, Optional, Union

from . import _mirror
from ._library import Owned, error_place, lib, utf8
from ._lists import Node
from ._nodes import Department, Job, Person, Post, view

if TYPE_CHECKING:
    from ._organization import Organization

DayLike = Union[datetime.date, str]
"""A day: a date, or "2026-11-21"."""
Fact = Union[str, int, float, Decimal]
"""What is so in a case: a text or a number."""

KINDS = {"department": Department, "post": Post, "person": Person, "job": Job}
_SETS = {
    "department": _mirror.DEPARTMENTS,
    "post": _mirror.POSTS,
    "person": _mirror.PEOPLE,
    "job": _mirror.JOBS,
}


def day_text(day: DayLike) -> bytes:
    if isinstance(day, datetime.datetime):
        day = day.date()
    return utf8(day.isoformat() if isinstance(day, datetime.date) else day, "the day")


def day_text_or_none(day: Optional[DayLike]) -> Optional[bytes]:
    return None if day is None else day_text(day)


def c_of(day: "Day") -> Any:
    """What the library has for another snapshot."""
    if not isinstance(day, Day):
        raise TypeError(f"a snapshot is compared with another, and no {type(day).__name__}")
    return day._c


def facts_of(facts: Optional[Mapping[str, Fact]]) -> Any:
    """An array of facts that keeps their texts alive."""
    if facts is not None and not isinstance(facts, Mapping):
        raise TypeError(f"facts are a mapping, and no {type(facts).__name__}")
    made = (_mirror.orgraph_fact * len(facts or {}))()
    for place, (name, value) in zip(made, (facts or {}).items()):
        what = f'the fact "{name}"'
        place.name = utf8(name, "the name of a fact")
        place.value = utf8(value if isinstance(value, str) else number_text(value, what), what)
    return made


def number_text(number: object, what: str) -> str:
    """A number as JSON writes it; those of numpy are numbers, too."""
    if isinstance(number, (numbers.Real, Decimal)) and not isinstance(number, bool):
        if not math.isfinite(number):
            raise ValueError(f"{what} is {number}")
        if isinstance(number, numbers.Integral):
            return str(int(number))
        return str(number) if isinstance(number, Decimal) else repr(float(number))
    raise TypeError(f"{what} is a {type(number).__name__}, and neither a text nor a number")


def amount_of(amount: Union[int, float, Decimal, None]) -> float:
    """As the library takes it, which also has a number for "unknown"."""
    if amount is None:
        return _mirror.UNKNOWN_AMOUNT
    found = float(number_text(amount, "the amount"))
    if not 0 <= found < math.inf:
        raise ValueError(f"an amount of {amount}")
    return found


class Day:
    """The handle of a day. Questions are asked of its subclass Snapshot, which has them by area."""

    __slots__ = ("_owned", "_c", "_organization", "_date", "__weakref__")
    _owned: Owned
    _c: Any
    _organization: "Organization"
    _date: datetime.date

    def __init__(self, *_: object) -> None:
        raise TypeError("a snapshot is taken with Organization.at()")

    def __copy__(self) -> "Day":
        return self  # it never changes

    def __deepcopy__(self, _: object) -> "Day":
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a snapshot is not to be pickled; its organization is, and takes it again with at()")

    def _node(self, number: int) -> Node:
        return view(self, number)  # type: ignore[arg-type]  # every day is a Snapshot

    def _number(self, who: Union[Node, str], *kinds: str) -> int:
        """The number of a node, or of what a text means among some kinds (none: all)."""
        if isinstance(who, Node):
            if who._day._organization is not self._organization:
                raise ValueError(f"{who!r} is of another organization")
            if kinds and who.kind not in kinds:
                raise TypeError(f"{who!r} is no {' or '.join(kinds)}")
            return who._number
        found = ctypes.c_uint32()
        set_ = sum(_SETS[kind] for kind in kinds)
        lib.orgraph_resolve(self._c, utf8(who, "what is asked for"), set_, ctypes.byref(found), error_place())
        return found.value

    def _number_or_none(self, who: Union[Node, str, None], *kinds: str) -> int:
        return _mirror.NONE if who is None else self._number(who, *kinds)

    def _numbers(self, many: "Union[Node, str, Iterable[Union[Node, str]]]", kind: str) -> List[int]:
        some = [many] if isinstance(many, (Node, str)) else many
        return [self._number(one, kind) for one in some]


def limit_of(limit: Optional[int]) -> int:
    """A number of rows as the library takes it; None for all."""
    most: int = ctypes.c_size_t(-1).value
    if limit is None:
        return most
    if operator.index(limit) < 0:
        raise ValueError("a limit is not below 0")
    return min(operator.index(limit), most)


def options_of(limit: Optional[int], depth: Optional[int] = None, **flags: bool) -> Any:
    """The options of an answer as JSON; a flag by its name in the header."""
    return _mirror.orgraph_answer_options(
        ctypes.sizeof(_mirror.orgraph_answer_options),
        limit_of(limit),
        sum(getattr(_mirror, name.upper()) for name, on in flags.items() if on),
        depth_of(depth),
    )


def depth_of(depth: Optional[int]) -> int:
    if depth is None:
        return _mirror.ANY_DEPTH
    if operator.index(depth) < 0:
        raise ValueError("a depth is not below 0")
    return min(operator.index(depth), _mirror.ANY_DEPTH)
