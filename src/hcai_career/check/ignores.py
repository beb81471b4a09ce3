"""`# hcai: ignore[CODE] reason`: one place, silenced on purpose.

It stands behind what it silences, or on a line of its own above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hcai_career.check.rule import Rule
from hcai_career.problem import Place, Problem

_MARK = "hcai: ignore"
_COMMENT = re.compile(r"(?:^|\s)(#\s*hcai: ignore(?:\[([^\]]*)\])?[ \t:–-]*(.*))$")
EXAMPLE = "# hcai: ignore[LK003] asked for by next year's roles"


@dataclass
class Ignore:
    """A comment that silences codes at a line (`at`), and which of its codes found something to silence."""

    place: Place
    at: int
    codes: tuple[str, ...]
    reason: str
    used: set[str] = field(default_factory=set)


class Ignores:
    """All such comments of the files."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.all = [one for file, text in texts.items() if _MARK in text for one in comments(file, text)]
        self._at: dict[tuple[str, int], list[Ignore]] = {}
        for one in self.all:
            if one.reason:
                self._at.setdefault((one.place.file, one.at), []).append(one)

    def silence(self, code: str, place: Place) -> bool:
        """Whether a comment silences a code at a place."""
        for one in self._at.get((place.file, place.line), ()):
            if code in one.codes:
                one.used.add(code)
                return True
        return False

    def bare(self) -> Iterator[Problem]:
        """Comments without a code or a reason; they silence nothing."""
        for one in self.all:
            if not one.codes:
                yield Problem(one.place, "this comment names no code to ignore", f"such as {EXAMPLE}")
            elif not one.reason:
                yield Problem(one.place, "this comment gives no reason, so it silences nothing", f"such as {EXAMPLE}")

    def unknown(self, rules: Mapping[str, Rule]) -> Iterator[Problem]:
        """Codes that no rule has."""
        for one in self.all:
            for code in one.codes:
                if code not in rules:
                    yield Problem(one.place, f"no rule has the code '{code}'", "see docs/rules.md for the codes")

    def unused(self, ran: Mapping[str, Rule]) -> Iterator[Problem]:
        """Codes that found nothing to silence, though their rule ran."""
        for one in self.all:
            for code in one.codes:
                if one.reason and code in ran and code not in one.used:
                    yield Problem(one.place, f"{code} finds nothing here any more", "take the comment out")


def comments(file: str, text: str) -> Iterator[Ignore]:
    """The comments of one file."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line) if _MARK in line else None
        if found:
            codes = tuple(code.strip() for code in (found[2] or "").split(",") if code.strip())
            alone = not line[: found.start(1)].strip()
            at = _next(lines, number) if alone else number
            yield Ignore(Place(file, number, found.start(1) + 1), at, codes, found[3].strip())


def _next(lines: list[str], number: int) -> int:
    """The number of the next line that holds content."""
    for at in range(number, len(lines)):
        if lines[at].strip() and not lines[at].lstrip().startswith("#"):
            return at + 1
    return number
