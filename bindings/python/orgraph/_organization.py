"""The record of an organization, all days."""
import ctypes
import datetime
import os
from typing import Any, Callable, Iterator, List, NoReturn, Optional, Sequence, Tuple, Union, overload

from ._day import DayLike, day_text, options_of
from ._errors import Problem
from ._library import Owned, Progress, error_place, lib, made, made_text, problem_rows
from ._shown import columns_of, frame_of, html_of, short
from ._snapshot import Snapshot

ProgressLike = Optional[Callable[[float], object]]
"""A function that is called now and then with how far a call is, 0 to 1. What it raises ends the call."""


def _path(path: "Union[str, os.PathLike[str]]") -> bytes:
    text = os.fspath(path)
    if isinstance(text, str) and "\0" in text:
        raise ValueError("the path has a NUL in it")
    return text.encode() if os.name == "nt" and isinstance(text, str) else os.fsencode(text)


Text = Union[str, bytes, bytearray, memoryview]
"""A document: text, or UTF-8."""


def _bytes(json: Text) -> bytes:
    if not isinstance(json, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"a document is text or bytes, and no {type(json).__name__}")
    return json.encode() if isinstance(json, str) else bytes(json)


class Organization:
    """The record of an organization, all days. It never changes; any number of threads may ask it.

    >>> org = orgraph.load("xinghe.json")
    >>> org
    <Organization read from xinghe.json>
    >>> org.at("2026-11-21").person("李娜").main_post.name
    '华东销售部经理'
    """

    __slots__ = ("_owned", "_c", "_source", "__weakref__")
    _owned: Owned
    _c: Any
    _source: str

    def __init__(self, *_: object) -> None:
        raise TypeError("an organization is read with orgraph.load() or orgraph.read()")

    @classmethod
    def _made(cls, owned: Owned, source: str) -> "Organization":
        self = object.__new__(cls)
        self._source = source
        self._owned = owned
        self._c = owned.pointer
        return self

    @classmethod
    def load(cls, path: "Union[str, os.PathLike[str]]", progress: ProgressLike = None) -> "Organization":
        """Reads the JSON file of an organization.

        OrgraphError where it cannot be read, or has errors: `problems` lists them.

        >>> orgraph.Organization.load("no-such-file.json")
        Traceback (most recent call last):
            ...
        orgraph.OrgraphError: cannot read "no-such-file.json": No such file or directory
        """
        with Progress(progress) as options:
            owned = made(lib.orgraph_open, lib.orgraph_organization_free, _path(path), options)
        return cls._made(owned, os.fsdecode(path))

    @classmethod
    def read(cls, json: Text, progress: ProgressLike = None) -> "Organization":
        """The same of a text.

        >>> orgraph.Organization.read('{"orgraph": 1}').at("2026-11-21").counts.posts
        0
        """
        text = _bytes(json)
        with Progress(progress) as options:
            owned = made(lib.orgraph_read, lib.orgraph_organization_free, text, len(text), options)
        return cls._made(owned, f"{len(text):,} bytes")

    def at(self, day: DayLike) -> Snapshot:
        """The organization on one day: a date, or "2026-11-21".

        >>> org.at(datetime.date(2026, 11, 21)) .day
        datetime.date(2026, 11, 21)
        """
        return Snapshot._made(made(lib.orgraph_snapshot_take, lib.orgraph_snapshot_free, self._c, day_text(day)), self)

    def today(self) -> Snapshot:
        """The organization as it is today.

        >>> org.today().day == datetime.date.today()
        True
        """
        return self.at(datetime.date.today())

    def to_json(self) -> str:
        """The document in its canonical layout: reading and writing it again gives the same text.

        >>> orgraph.read(org.to_json()).to_json() == org.to_json()
        True
        """
        return made_text(lib.orgraph_write, self._c)

    def save(self, path: "Union[str, os.PathLike[str]]") -> None:
        """The same to a file, which is complete afterwards or stays as it was.

        >>> org.save(os.path.join(folder, "saved.json"))
        >>> orgraph.load(os.path.join(folder, "saved.json")).to_json() == org.to_json()
        True
        """
        lib.orgraph_save(self._c, _path(path), error_place())

    def __copy__(self) -> "Organization":
        return self  # it never changes

    def __deepcopy__(self, _: object) -> "Organization":
        return self

    def __reduce__(self) -> Tuple[Any, Tuple[str]]:
        return read, (self.to_json(),)

    def __repr__(self) -> str:
        return f"<Organization read from {self._source}>"


def load(path: "Union[str, os.PathLike[str]]", progress: ProgressLike = None) -> Organization:
    """Reads the JSON file of an organization: Organization.load().

    >>> orgraph.load("xinghe.json").at("2026-11-21").counts.people
    117
    """
    return Organization.load(path, progress)


def read(json: Text, progress: ProgressLike = None) -> Organization:
    """Reads an organization from a text: Organization.read().

    >>> orgraph.read(b'{"orgraph": 1}').to_json()
    '{\\n  "orgraph": 1\\n}\\n'
    """
    return Organization.read(json, progress)


class Problems(Sequence[Problem]):
    """Everything that is wrong or odd in a document, in the order of its places; at most 1,000 are listed.

    >>> problems = orgraph.check('{"orgraph": 1, "posts": [{}]}')
    >>> problems.errors > 0, problems[0].code
    (True, 'missing-member')
    """

    __slots__ = ("_owned", "_rows")
    _owned: Owned
    _rows: Tuple[Problem, ...]

    def __init__(self, *_: object) -> None:
        raise TypeError("problems are found with orgraph.check()")

    @classmethod
    def _made(cls, owned: Owned) -> "Problems":
        self = object.__new__(cls)
        self._owned = owned
        self._rows = problem_rows(owned.pointer)
        return self

    @property
    def errors(self) -> int:
        """How many errors there are, listed or not.

        >>> orgraph.check("{").errors
        1
        """
        return int(lib.orgraph_problems_errors(self._owned.pointer))

    @property
    def warnings(self) -> int:
        """How many warnings there are, listed or not.

        >>> orgraph.check("{").warnings
        0
        """
        return int(lib.orgraph_problems_warnings(self._owned.pointer))

    def to_json(self, limit: Optional[int] = None) -> str:
        """What the command prints of them with --json.

        >>> orgraph.check('{"orgraph": 1}').to_json()
        '{"problems":[],"errors":0,"warnings":0}'
        """
        return made_text(lib.orgraph_problems_json, self._owned.pointer, ctypes.byref(options_of(limit)))

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Problem:
        ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[Problem, ...]:
        ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Problem, Tuple[Problem, ...]]:
        return self._rows[index]

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._rows)

    _headings = ["severity", "line", "column", "code", "message"]

    def _cells(self, count: int) -> List[List[object]]:
        return [[getattr(problem, name) for name in self._headings] for problem in self._rows[:count]]

    def to_frame(self) -> Any:
        """A pandas.DataFrame with a row for each. Needs pandas.

        >>> orgraph.check("{").to_frame().severity.tolist()
        ['error']
        """
        names = ["severity", "code", "at", "line", "column", "message"]
        return frame_of(names, [[getattr(problem, name) for name in names] for problem in self._rows])

    def __reduce__(self) -> NoReturn:
        raise TypeError("problems are not to be pickled; list() of them is")

    def __repr__(self) -> str:
        codes = short([one.code for one in self._rows[:3]], len(self))
        return f"<Problems: {self.errors} errors, {self.warnings} warnings{codes}>"

    def __str__(self) -> str:
        return columns_of(self._headings, self._cells, len(self))

    def _repr_html_(self) -> str:
        return html_of(self._headings, self._cells, len(self))


def check(json: Text, progress: ProgressLike = None) -> Problems:
    """Everything that is wrong or odd in a document, warnings included. A document with errors is an answer here.

    >>> len(orgraph.check(pathlib.Path("xinghe.json").read_bytes()))
    0
    """
    text = _bytes(json)
    with Progress(progress) as options:
        return Problems._made(made(lib.orgraph_check, lib.orgraph_problems_free, text, len(text), options))
