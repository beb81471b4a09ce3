"""What can go wrong, and where: the one vocabulary for errors in all rooms."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A place in a file. Line and column count from 1; 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong, where it stands, and what would be right (`hint`, may be empty).

    `rule` is the name of the rule of `hcai check` that this breaks; two problems are the same whatever it is.
    """

    place: Place
    message: str
    hint: str = ""
    rule: str = ""

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{tail}"

    def __eq__(self, other: object) -> bool:
        return self[:3] == other[:3] if isinstance(other, Problem) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:3])


class HcaiError(Exception):
    """Something the user can mend. The message says what is wrong; `hint` says what would be right.

    `code` is the exit code: 1 for something not found or wrong in the content, 2 for wrong usage.
    """

    code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(HcaiError):
    """A value on the command line that cannot be meant."""

    code = 2


class NotFoundError(HcaiError):
    """An id, a title or a file that does not exist."""


class ContentError(HcaiError):
    """A content directory that cannot be read as a catalog: holds every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        count = len(problems)
        super().__init__(f"{count} problem{'' if count == 1 else 's'} in the content")
        self.problems = problems
