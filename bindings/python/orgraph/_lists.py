"""A node in general, and lists of nodes."""
import ctypes
from array import array
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Iterable,
    Iterator,
    List,
    Optional,
    Sequence,
    Type,
    TypeVar,
    Union,
    overload,
)

from . import _mirror
from ._errors import OrgraphError
from ._library import error_place, lib, made, text_of
from ._shown import frame_of, html_of, short

if TYPE_CHECKING:
    from ._duties import Duties
    from ._snapshot import Snapshot

NONE = _mirror.NONE


class Node:
    """A department, post, person or job on one day: a light view, equal to that of the same node on another day.

    >>> today.post("sales-director")
    <Post sales-director 营销总监>
    >>> today.post("sales-director") == today.organization.at("2026-01-01").post("sales-director")
    True
    """

    __slots__ = ("_day", "_number")
    kind = ""
    plural = "nodes"

    _day: "Snapshot"
    _number: int

    def __init__(self, *_: object) -> None:
        raise TypeError("nodes are found by a snapshot: with post(), person(), resolve() and the like")

    @property
    def snapshot(self) -> "Snapshot":
        """The day of which this is a view."""
        return self._day

    @property
    def number(self) -> int:
        """What the library calls it: the same on all days of one organization."""
        return self._number

    @property
    def id(self) -> str:
        """Its id in the document.

        >>> today.person("李娜").id
        'li-na'
        """
        found: Optional[bytes] = lib.orgraph_node_id(self._day._c, self._number)
        return found.decode() if found is not None else ""

    @property
    def name(self) -> str:
        """The name of a department or person, the title of a post or job, on this day; the id while it is not in force.

        >>> today.post("gm").name
        '总经理'
        """
        found: Optional[bytes] = lib.orgraph_node_name(self._day._c, self._number)
        return found.decode() if found is not None else self.id

    @property
    def is_in_force(self) -> bool:
        """Whether it exists on this day.

        >>> today.post("gm").is_in_force
        True
        """
        return bool(lib.orgraph_is_in_force(self._day._c, self._number))

    @property
    def duties(self) -> "Duties":
        """All duties it has: own, the job's and inherited ones.

        >>> len(today.post("sales-director").duties) > 3
        True
        """
        return self._day.duties_of(self)

    def _found(self, found: Any) -> Any:
        """What the library answers where it means nothing: then the node has to be there at all.

        The library answers so, too, where a node is not in force.
        """
        if not found and not self.is_in_force:
            raise OrgraphError("invalid-argument", f"{self!r} is not in force on {self._day._date}")
        return found

    def _other(self, class_: "Type[N]", number: int) -> "Optional[N]":
        """The node that the library tells, or None where it tells of none."""
        if number != NONE:
            return node_of(class_, self._day, number)
        self._found(None)
        return None

    def _lent(self, class_: "Type[N]", call: Any) -> "Nodes[N]":
        """The nodes that the library lends out."""
        found: Nodes[N] = self._found(lent(self._day, class_, call, self._number))
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        return self._number == other._number and self._day._organization is other._day._organization

    def __hash__(self) -> int:
        return hash(self._number)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} {self.name}>"

    def __str__(self) -> str:
        return self.name


N = TypeVar("N", bound=Node)
N_co = TypeVar("N_co", bound=Node, covariant=True)


class Nodes(Sequence[N_co], Generic[N_co]):
    """Nodes in an order that means something: a sequence of views that are made when they are looked at.

    >>> today.posts[:2]
    <2 posts: 董事长, 总经理>
    >>> today.post("gm") in today.posts
    True
    """

    __slots__ = ("_day", "_type", "_numbers")

    def __init__(self, day: "Snapshot", type_: Type[N_co], numbers: "array[int]") -> None:
        self._day = day
        self._type = type_
        self._numbers = numbers

    def _view(self, number: int) -> N_co:
        return node_of(self._type, self._day, number)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> N_co:
        ...

    @overload
    def __getitem__(self, index: slice) -> "Nodes[N_co]":
        ...

    def __getitem__(self, index: Union[int, slice]) -> "Union[N_co, Nodes[N_co]]":
        if isinstance(index, slice):
            return Nodes(self._day, self._type, self._numbers[index])
        return self._view(self._numbers[index])

    def __iter__(self) -> Iterator[N_co]:
        return map(self._view, self._numbers)

    def __contains__(self, node: object) -> bool:
        return (
            isinstance(node, Node)
            and node._day._organization is self._day._organization
            and node._number in self._numbers
        )

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Nodes):
            return self._numbers == other._numbers and self._day._organization is other._day._organization
        if isinstance(other, (list, tuple)):
            return list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    @property
    def numbers(self) -> "array[int]":
        """What the library calls them, for numpy and the like: a copy.

        >>> len(today.people.numbers) == len(today.people)
        True
        """
        return self._numbers[:]

    @property
    def ids(self) -> List[str]:
        """Their ids, all at once.

        >>> today.posts.ids[:2]
        ['chairman', 'gm']
        """
        return texts_of(self._day, lib.orgraph_ids_of, self._numbers)

    @property
    def names(self) -> List[str]:
        """Their names or titles, all at once; the id of one that is not in force on this day.

        >>> today.posts.names[:2]
        ['董事长', '总经理']
        """
        return names_of(self._day, self._numbers)

    def _columns(self) -> List[str]:
        return [self._type.kind or "node", "id"]

    def _cells(self, count: int) -> List[List[object]]:
        some = self[:count]
        return [list(cells) for cells in zip(some.names, some.ids)]

    def to_frame(self) -> Any:
        """A pandas.DataFrame with a row for each. Needs pandas.

        >>> list(today.posts.to_frame().columns)
        ['post', 'id']
        """
        return frame_of(self._columns(), self._cells(len(self)))

    def __repr__(self) -> str:
        noun = self._type.__name__.lower() if len(self) == 1 else self._type.plural
        return f"<{len(self)} {noun}{short(self[:4].names, len(self))}>"

    def _repr_html_(self) -> str:
        return html_of(self._columns(), self._cells, len(self))


def node_of(class_: Type[N], day: "Snapshot", number: int) -> N:
    """The view of a node."""
    node = object.__new__(class_)
    node._day = day
    node._number = number
    return node


def texts_of(day: "Snapshot", call: Any, numbers: "array[int]") -> List[str]:
    """What `call` says of many nodes."""
    if not numbers:
        return []
    nodes = (ctypes.c_uint32 * len(numbers)).from_buffer(numbers)
    return text_of(made(call, lib.orgraph_text_free, day._c, nodes, len(numbers))).decode()[:-1].split("\0")


def names_of(day: "Snapshot", numbers: "array[int]") -> List[str]:
    """The names of many nodes, the ids of those that are not in force."""
    names = texts_of(day, lib.orgraph_names_of, numbers)
    if "" in names:
        names = [name or id_ for name, id_ in zip(names, texts_of(day, lib.orgraph_ids_of, numbers))]
    return names


def array_of(pointer: Any, count: int) -> "array[int]":
    """The `count` numbers at a pointer of the library, copied."""
    numbers = array("I")
    if count:
        numbers.frombytes(ctypes.string_at(pointer, 4 * count))
    return numbers


def lent(day: "Snapshot", type_: Type[N], call: Any, *arguments: int) -> Nodes[N]:
    """The nodes that `call` lends out, copied: a bare pointer would not keep the day alive."""
    count = ctypes.c_size_t()
    pointer = call(day._c, *arguments, ctypes.byref(count))
    return Nodes(day, type_, array_of(pointer, count.value))


def fill(call: Any, arguments: Iterable[Any], capacity: int, *more: Any) -> "array[int]":
    """The nodes that `call` writes into a buffer, asked again with a larger one where that was too small."""
    while True:
        buffer = (ctypes.c_uint32 * max(capacity, 1))()
        count = ctypes.c_size_t()
        call(*arguments, buffer, capacity, ctypes.byref(count), *more, error_place())
        if count.value <= capacity:
            return array_of(buffer, count.value)
        capacity = count.value


def filled(day: "Snapshot", type_: Type[N], call: Any, *arguments: int, capacity: int = 16) -> Nodes[N]:
    return Nodes(day, type_, fill(call, (day._c, *arguments), capacity))
