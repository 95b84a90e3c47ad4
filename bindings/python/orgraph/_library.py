"""The library itself: found, checked against this package, and its functions given their types."""
import ctypes
import ctypes.util
import os
import pathlib
import sys
import weakref
from typing import Any, Callable, Iterator, Optional, Tuple

from . import _mirror
from ._errors import OrgraphError, Problem
from ._version import __version__

# In the package, and what the loader of the system is asked for.
_INSIDE, _OUTSIDE = {
    "win32": ("bin/liborgraph.dll", "liborgraph.dll"),
    "darwin": ("lib*/**/liborgraph*.dylib", "liborgraph.dylib"),
}.get(sys.platform, ("lib*/**/liborgraph.so.*", f"liborgraph.so.{_mirror.ABI_VERSION}"))


def _places() -> Iterator[str]:
    """Where the library may lie, best first: what ORGRAPH_LIBRARY names, the package, the system."""
    named = os.environ.get("ORGRAPH_LIBRARY")
    if named:
        yield named
        return
    here = pathlib.Path(__file__).resolve().parent
    yield from (str(path) for path in sorted(here.glob(_INSIDE)))
    yield _OUTSIDE
    found = ctypes.util.find_library("liborgraph" if sys.platform == "win32" else "orgraph")
    if found:
        yield found


def _opened() -> Tuple[Any, str]:
    reasons = []
    for place in _places():
        try:
            return ctypes.CDLL(place), place
        except OSError as error:
            reasons.append(str(error))
    raise ImportError("the orgraph library is not found: " + "; ".join(reasons) + ". ORGRAPH_LIBRARY names its file.")


def _checked(library: Any, place: str) -> None:
    """Gives the functions their types. ImportError where the library is another than this package is made for."""

    def refuse(version: str, why: str) -> ImportError:
        return ImportError(f"{place} is orgraph {version}, which {why}: this package is version {__version__}")

    try:
        library.orgraph_version.restype = ctypes.c_char_p
        version = library.orgraph_version().decode()
        abi = library.orgraph_abi_version()
    except AttributeError:
        raise ImportError(f"{place} is no orgraph library") from None
    if abi != _mirror.ABI_VERSION:
        raise refuse(version, f"has interface {abi} and not {_mirror.ABI_VERSION}")
    for name, (restype, argtypes) in _mirror.FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise refuse(version, f"lacks {name}") from None
        function.restype = restype
        function.argtypes = argtypes
        # The last argument of what can fail is the place for the error.
        if argtypes and argtypes[-1] is ctypes.POINTER(_Error):
            function.errcheck = _raise


_Error = ctypes.POINTER(_mirror.orgraph_error)
_STATUS = {
    _mirror.INVALID_ARGUMENT: "invalid-argument",
    _mirror.PARSE: "parse",
    _mirror.IO: "io",
    _mirror.INCONSISTENT: "inconsistent",
    _mirror.LIMIT: "limit",
    _mirror.CANCELLED: "cancelled",
    _mirror.NO_MEMORY: "no-memory",
    _mirror.INTERNAL: "internal",
}


def _raise(status: int, _: Any, arguments: Tuple[Any, ...]) -> None:
    if status == _mirror.OK:
        return
    error = arguments[-1]._obj
    try:
        message = lib.orgraph_error_message(error).decode()
        code = lib.orgraph_error_status(error) or status
        problems = lib.orgraph_error_problems(error)
        rows = problem_rows(problems)
        counts = lib.orgraph_problems_errors(problems), lib.orgraph_problems_warnings(problems)
    finally:
        lib.orgraph_error_free(error)
    raise OrgraphError(_STATUS.get(code, str(code)), message, rows, *counts)


def problem_rows(problems: Any) -> Tuple[Problem, ...]:
    """What a list of problems of the library says; none of NULL."""
    count = ctypes.c_size_t()
    rows = lib.orgraph_problems_rows(problems, ctypes.byref(count))
    return tuple(
        Problem(
            "error" if rows[i].severity == _mirror.ERROR else "warning",
            rows[i].code.decode(),
            rows[i].at.decode(),
            rows[i].line,
            rows[i].column,
            rows[i].message.decode(),
        )
        for i in range(count.value)
    )


class Owned:
    """An object of the library that is freed when nothing refers to this one any more; never at the end of the process,
    when threads may still ask it."""

    __slots__ = ("pointer", "__weakref__")

    def __init__(self, pointer: Any, free: Callable[[Any], None]) -> None:
        self.pointer = pointer
        weakref.finalize(self, free, pointer).atexit = False


def error_place() -> Any:
    return ctypes.byref(_Error())


def made(call: Any, free: Any, *arguments: Any) -> Owned:
    """The object that `call` makes, whose last arguments are the places for it and for an error."""
    place = free.argtypes[0]()
    call(*arguments, ctypes.byref(place), error_place())
    return Owned(place, free)


def text_of(pointer: Owned) -> bytes:
    size = ctypes.c_size_t()
    data = lib.orgraph_text_data(pointer.pointer, ctypes.byref(size))
    return ctypes.string_at(data, size.value)


def made_text(call: Callable[..., Any], *arguments: Any) -> str:
    """The text that `call` makes."""
    return text_of(made(call, lib.orgraph_text_free, *arguments)).decode()


def utf8(text: str, what: str) -> bytes:
    """`text` for the library, which takes a NUL as its end."""
    if not isinstance(text, str):
        raise TypeError(f"{what} is a {type(text).__name__}, not a str")
    if "\0" in text:
        raise ValueError(f"{what} has a NUL in it")
    return text.encode()


class Progress:
    """What a call takes as its `options`: a function that is told how far it is. What that raises ends the call, and
    comes out of it."""

    def __init__(self, report: Optional[Callable[[float], object]]) -> None:
        self._raised: Optional[BaseException] = None
        self._report = report
        if report is not None and not callable(report):
            raise TypeError("progress is not callable")
        self._options = _mirror.orgraph_open_options(ctypes.sizeof(_mirror.orgraph_open_options))
        self._callback: Any = None
        if report is not None:
            self._callback = _mirror.Callback(self._called)  # kept: the library has its address
            self._options.progress = self._callback

    def _called(self, _: Optional[int], fraction: float) -> int:
        try:
            assert self._report is not None
            self._report(fraction)
        except BaseException as raised:  # of any kind: it must not end inside the library
            self._raised = raised
            return 1
        return 0

    def __enter__(self) -> Any:
        return ctypes.byref(self._options)

    def __exit__(self, *_: Any) -> None:
        raised, self._raised = self._raised, None
        self._report = self._callback = None  # which refers to this one in turn
        if raised is not None:
            raise raised from None


lib: Any
lib, PATH = _opened()
_checked(lib, PATH)
VERSION: str = lib.orgraph_version().decode()
