"""What goes wrong."""
from dataclasses import dataclass
from typing import Literal, Tuple


@dataclass(frozen=True)
class Problem:
    """Something that is wrong or odd in a document, and where.

    >>> problem = orgraph.check('{"orgraph": 1, "posts": [{"id": "p", "title": "P", "department": "nowhere"}]}')[0]
    >>> problem.severity, problem.code, problem.at, problem.line, problem.column
    ('error', 'unknown-reference', '/posts/0/department', 1, 66)
    """

    severity: Literal["error", "warning"]
    code: str
    """E.g. "unknown-reference"."""
    at: str
    """JSON Pointer to the value; "" for the whole text."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    message: str

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.severity}: {self.message} ({self.code})"


class OrgraphError(Exception):
    """What the library refuses, with a message of one line.

    >>> try:
    ...     today.post("nobody")
    ... except orgraph.OrgraphError as error:
    ...     print(error.status, "|", error)
    invalid-argument | there is no post "nobody" on 2026-11-21
    """

    status: str
    """"invalid-argument", "parse", "io", "inconsistent", "limit", "cancelled", "no-memory" or "internal"."""
    message: str
    problems: Tuple[Problem, ...]
    """All that is wrong with the document that could not be read, at most 1,000; of other errors none."""
    errors: int
    """How many of these are errors, listed or not."""
    warnings: int
    """How many are warnings, listed or not."""

    def __init__(
        self, status: str, message: str, problems: Tuple[Problem, ...] = (), errors: int = 0, warnings: int = 0
    ) -> None:
        super().__init__(status, message, problems, errors, warnings)
        self.status = status
        self.message = message
        self.problems = problems
        self.errors = errors
        self.warnings = warnings

    def __str__(self) -> str:
        return self.message
