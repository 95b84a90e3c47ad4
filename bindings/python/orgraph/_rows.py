"""Rows of answers: dataclasses made from the structs of the library, and tables of them.

What a row's field is follows from its annotation: `person: Person` is a view of the node that the struct's member
`person` tells, `Optional[float]` is None where that is negative, `Tuple[str, ...]` a pointer with a count beside it.
"""
import ctypes
import dataclasses
import datetime
import operator
from array import array
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Generic,
    Iterator,
    List,
    NamedTuple,
    NoReturn,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    overload,
)

from . import _mirror
from ._codes import TEXTS
from ._library import Owned, lib
from ._lists import Node, Nodes, array_of, names_of, node_of, texts_of
from ._nodes import AnyNodes, Department, Job, Person, Post, view
from ._shown import columns_of, html_of, pandas

if TYPE_CHECKING:
    from ._snapshot import Snapshot

Row = TypeVar("Row")
T = TypeVar("T", bound="Table[Any]")
NODES = {"Department": Department, "Job": Job, "Node": Node, "Person": Person, "Post": Post}


class _Column(NamedTuple):
    """A field of a row: where in the struct, and what of the day and its bytes makes it."""

    name: str
    member: str
    annotation: str
    read: Callable[["Snapshot", Any], object]
    is_made: bool
    """By a function of its own."""
    is_absent: Callable[[Any], bool]
    """Whether a number says that there is none."""

    @property
    def name_of_type(self) -> str:
        """The annotation, without Optional[]."""
        return self.annotation.replace("Optional[", "").rstrip("]")


_structs: Dict[type, Any] = {}  # of each class of rows
_columns: Dict[type, List[_Column]] = {}


def text_or_none(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode()


def row_of(class_: Type[Row], day: "Snapshot", struct: Any) -> Row:
    """The row that a struct is. O(its fields)."""
    made = object.__new__(class_)
    made.__dict__.update({column.name: column.read(day, struct) for column in _columns[class_]})
    return made


def rows_of(class_: Type[Row], day: "Snapshot", pointer: Any, count: int) -> Tuple[Row, ...]:
    return tuple(row_of(class_, day, pointer[i]) for i in range(count))


def _counted(struct: Any, member: str) -> str:
    """The member that counts what another one points to: `posts` and `post_count`."""
    names = [name for name, _ in struct._fields_]
    for stem in (member, member[:-1], member[:-2], member[:-3] + "y"):
        if f"{stem}_count" in names:
            return f"{stem}_count"
    raise TypeError(f"{struct.__name__}.{member} has no count")


def _many(struct: Any, member: str, annotation: str) -> Callable[["Snapshot", Any], object]:
    count = _counted(struct, member)

    def numbers(c: Any) -> "array[int]":
        return array_of(getattr(c, member), getattr(c, count))

    if annotation == "AnyNodes":
        return lambda day, c: AnyNodes(day, numbers(c))
    inside = annotation[annotation.index("[") + 1 :].split(",")[0].rstrip("]")
    if annotation.startswith("Nodes["):
        type_ = NODES[inside]
        return lambda day, c: Nodes(day, type_, numbers(c))
    if inside == "str":
        return lambda day, c: tuple(getattr(c, member)[i].decode() for i in range(getattr(c, count)))
    class_ = next(one for one in _structs if one.__name__ == inside)
    return lambda day, c: rows_of(class_, day, getattr(c, member), getattr(c, count))


def _is_none(number: int) -> bool:
    return number == _mirror.NONE


def _is_negative(number: float) -> bool:
    return number < 0


def _one(member: str, annotation: str, is_absent: Callable[[Any], bool]) -> Callable[["Snapshot", Any], object]:
    optional = annotation.startswith("Optional[")
    name = annotation[len("Optional[") : -1] if optional else annotation

    def value(c: Any) -> Any:
        return getattr(c, member)

    if name in NODES:
        type_ = NODES[name]
        if type_ is Node:
            return lambda day, c: None if value(c) == _mirror.NONE else view(day, value(c))
        return lambda day, c: None if value(c) == _mirror.NONE else node_of(type_, day, value(c))
    if name == "str":
        return lambda day, c: text_or_none(value(c))
    if name == "bool":
        return lambda day, c: bool(value(c))
    if name in ("int", "float"):
        if optional:
            return lambda day, c: None if is_absent(value(c)) else value(c)
        return lambda day, c: value(c)
    if name == "datetime.date":
        return lambda day, c: datetime.date.fromisoformat(value(c).decode())
    if name in TEXTS:
        texts = TEXTS[name]
        return lambda day, c: texts[value(c)] if 0 <= value(c) < len(texts) else None
    class_ = next(one for one in _structs if one.__name__ == name)
    return lambda day, c: row_of(class_, day, value(c))


def row(struct: Any) -> Callable[[Type[Row]], Type[Row]]:
    """Of a dataclass: its objects are made from the structs that `struct` describes."""

    def decorate(class_: Type[Row]) -> Type[Row]:
        columns = []
        for field in dataclasses.fields(class_):
            annotation = str(field.type).strip("'\"")
            member = field.metadata.get("c", field.name)
            read = field.metadata.get("read")
            is_made = read is not None
            absent = _is_none if dict(struct._fields_).get(member) is ctypes.c_uint32 else _is_negative
            if read is None and annotation.startswith(("Nodes[", "Tuple[", "AnyNodes")):
                read = _many(struct, member, annotation)
            columns.append(
                _Column(field.name, member, annotation, read or _one(member, annotation, absent), is_made, absent)
            )
        _structs[class_] = struct
        _columns[class_] = columns
        return class_

    return decorate


def member(name: str) -> Dict[str, object]:
    """The metadata of a field that the struct calls otherwise."""
    return {"c": name}


def reading(read: Callable[["Snapshot", Any], object]) -> Dict[str, object]:
    """The metadata of a field that `read` makes of the day and the struct."""
    return {"read": read}


class Table(Sequence[Row], Generic[Row]):
    """The rows of an answer. They lie in the library's own memory, and are made when they are looked at.

    >>> loads = today.workload("华东销售部")
    >>> len(loads), loads[0].person.name, loads[0].state
    (4, '李娜', 'overloaded')
    """

    __slots__ = ("_day", "_class", "_pointer", "_count", "_owned", "__weakref__")
    _day: "Snapshot"
    _class: Type[Row]
    _owned: Owned
    """Whose the memory is."""
    _pointer: Any
    _count: int

    def __init__(self, *_: object) -> None:
        raise TypeError("a table is the answer of a snapshot")

    @classmethod
    def _made(cls: Type[T], day: "Snapshot", class_: Type[Any], owned: Owned, call: Any) -> T:
        count = ctypes.c_size_t()
        self = object.__new__(cls)
        self._day = day
        self._class = class_
        self._owned = owned
        self._pointer = call(owned.pointer, ctypes.byref(count))
        self._count = count.value
        return self

    def _row(self, struct: Any) -> Row:
        return row_of(self._class, self._day, struct)

    @property
    def _is_of_one_day(self) -> bool:
        """Whether the nodes of all rows are of the day that was asked."""
        return True

    def __copy__(self: T) -> T:
        return self  # it never changes

    def __deepcopy__(self: T, _: object) -> T:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("the answer of a snapshot is not to be pickled; its to_frame() is")

    @property
    def snapshot(self) -> "Snapshot":
        """The day that was asked."""
        return self._day

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Row:
        ...

    @overload
    def __getitem__(self, index: slice) -> List[Row]:
        ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Row, List[Row]]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._count))]
        i = operator.index(index)
        if i < 0:
            i += self._count
        if not 0 <= i < self._count:
            raise IndexError("no such row")
        return self._row(self._pointer[i])

    def __iter__(self) -> Iterator[Row]:
        return (self[i] for i in range(self._count))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (Table, list, tuple)):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def _headings(self) -> List[str]:
        return [column.name for column in _columns[self._class]]

    def _cells(self, count: int) -> List[List[object]]:
        return [[_shown(getattr(one, name)) for name in self._headings()] for one in self[:count]]

    def to_frame(self) -> Any:
        """A pandas.DataFrame with a row for each, nodes as their names and, beside them, their ids. Needs pandas.

        >>> today.workload().to_frame().query("state == 'overloaded'").person.tolist()[:1]
        ['温静']
        """
        made = pandas()  # before the work: it may be missing
        frame: Dict[str, Any] = {}
        rows: List[Row] = []
        for column in _columns[self._class]:
            if self._is_seen_in_rows(column):
                rows = rows or list(self)  # once for all columns: those of other days take a snapshot each
                frame.update(_values_in(rows, column))
            else:
                frame.update(self._values(column))
        return made.DataFrame(frame, dtype=None if self._count else object)

    def _is_seen_in_rows(self, column: _Column) -> bool:
        """Whether what a column is in a frame takes a look at each row."""
        if column.is_made or column.name_of_type not in (*NODES, "int", "float", "bool", *TEXTS):
            return True
        return column.name_of_type in NODES and not self._is_of_one_day

    def _values(self, column: _Column) -> Dict[str, Any]:
        """What another column is in a frame: numbers and nodes as arrays."""
        struct, name = _structs[self._class], column.name_of_type
        numbers = _memory(struct, column.member, self._pointer, self._count)
        if name in NODES:
            some = array("I", numbers.tobytes())
            ids = texts_of(self._day, lib.orgraph_ids_of, some)
            names = names_of(self._day, some)
            return {column.name: [name or None for name in names], column.name + "_id": [id_ or None for id_ in ids]}
        if name in TEXTS:
            known = dict(enumerate(TEXTS[name]))
            return {column.name: [known.get(code) for code in numbers.tolist()]}
        if name == "bool":
            return {column.name: numbers != 0}
        if column.annotation.startswith("Optional["):
            return {column.name: [None if column.is_absent(one) else one for one in numbers.tolist()]}
        return {column.name: numbers}

    def __repr__(self) -> str:
        name = f"{self._class.__name__} table" if type(self) is Table else type(self).__name__
        return f"<{name}: {self._count} rows>"

    def __str__(self) -> str:
        return columns_of(self._headings(), self._cells, self._count)

    def _repr_html_(self) -> str:
        return html_of(self._headings(), self._cells, self._count)


def _values_in(rows: Sequence[object], column: _Column) -> Dict[str, Any]:
    """What a column of rows is in a frame."""
    values = [getattr(one, column.name) for one in rows]
    found: Dict[str, Any] = {column.name: [_shown(value) for value in values]}
    if column.name_of_type in NODES:
        found[column.name + "_id"] = [None if node is None else node.id for node in values]
    return found


class DatedTable(Table[Row]):
    """Rows of several days, each with the nodes of its own."""

    __slots__ = ("_last",)
    _date_member = ""
    """Of the struct: the day of a row."""
    _last: "Snapshot"

    def _row(self, struct: Any) -> Row:
        day = getattr(struct, self._date_member).decode()
        last = getattr(self, "_last", self._day)
        # Rows come by day: one is enough to be kept.
        self._last = found = last.on(day)
        return row_of(self._class, found, struct)

    @property
    def _is_of_one_day(self) -> bool:
        return False


_FORMATS = {
    ctypes.c_double: "f8",
    ctypes.c_int32: "i4",
    ctypes.c_int64: "i8",
    ctypes.c_uint32: "u4",
    ctypes.c_size_t: "u8",
}


def _memory(struct: Any, name: str, pointer: Any, count: int) -> Any:
    """One member of all structs at a pointer, as an array of numpy: a copy."""
    import numpy

    format_ = _FORMATS[dict(struct._fields_)[name]]
    if count == 0:
        return numpy.zeros(0, format_)
    layout = numpy.dtype(
        {
            "names": [name],
            "formats": [format_],
            "offsets": [getattr(struct, name).offset],
            "itemsize": ctypes.sizeof(struct),
        }
    )
    memory = (struct * count).from_address(ctypes.addressof(pointer.contents))
    return numpy.frombuffer(memory, dtype=layout)[name].copy()


def _shown(value: object) -> object:
    """A value of a row in a table: nodes by their names."""
    if isinstance(value, Node):
        return value.name
    if isinstance(value, Nodes):
        return ", ".join(value.names)
    if isinstance(value, tuple):
        return ", ".join(str(_shown(one)) for one in value)
    if dataclasses.is_dataclass(value):
        return str(value)
    return value
