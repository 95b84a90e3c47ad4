"""How lists and tables are shown: in a line, in columns, in a notebook, and as frames of pandas."""
import html
from typing import Any, Callable, List, Sequence

from ._library import lib

MOST_ROWS = 20  # that are shown of a table


def short(names: Sequence[str], count: int) -> str:
    """The first of `count` names, for a repr."""
    if not names:
        return ""
    return ": " + ", ".join(names) + (", ..." if count > len(names) else "")


def cell(value: object) -> str:
    """A value in a table, on one line."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (tuple, list)):
        return ", ".join(cell(one) for one in value)
    return " ".join(str(value).split())


def columns_of(headings: Sequence[str], cells: Callable[[int], List[List[object]]], count: int) -> str:
    """A table for a terminal, on which a Chinese character takes two columns."""
    rows = [list(headings)] + [[cell(value) for value in row] for row in cells(MOST_ROWS)]
    sizes = [[width(text) for text in row] for row in rows]
    widths = [max(column) for column in zip(*sizes)]
    lines = [
        "  ".join(text + " " * (wide - size) for text, size, wide in zip(row, row_sizes, widths)).rstrip()
        for row, row_sizes in zip(rows, sizes)
    ]
    if count > MOST_ROWS:
        lines.append(f"({count - MOST_ROWS} more)")
    return "\n".join(lines)


def width(text: str) -> int:
    encoded = text.encode()
    return int(lib.orgraph_display_width(encoded, len(encoded)))


def html_of(headings: Sequence[str], cells: Callable[[int], List[List[object]]], count: int) -> str:
    """The same for a notebook."""
    head = "".join(f"<th>{html.escape(heading)}</th>" for heading in headings)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell(value))}</td>" for value in row) + "</tr>" for row in cells(MOST_ROWS)
    )
    more = f"<p>{count - MOST_ROWS} more</p>" if count > MOST_ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def pandas() -> Any:
    try:
        import pandas  # type: ignore[import]
    except ImportError:
        raise ImportError("to_frame() needs pandas, which is not installed") from None
    return pandas


def frame_of(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> Any:
    """A frame of rows; two columns may have one heading."""
    return pandas().DataFrame(rows, columns=headings, dtype=None if rows else object)
