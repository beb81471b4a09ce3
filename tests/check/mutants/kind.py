"""What a kind of damage is, and how most of them are made: one line that matches, changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from tests.check.mutants.text import Line, Text

Together = Literal["many", "file", "alone"]
GONE = Line("")


@dataclass
class Damage:
    """One mutant: where it must be reported (on any of these lines), and lines that come behind others."""

    expected: list[Line]
    inserted: dict[Line, list[Line]] = field(default_factory=dict)


Do = Callable[[Text, int, Random], Damage | None]


@dataclass(frozen=True)
class Kind:
    """A kind of damage: the codes of which one must be reported, the files it is done to, and how it is done to a line.

    `pattern` says which lines it can be tried on; `do` changes the file, or returns None where it cannot. `together`
    says how many are done at once: many to a file, one to a file, or one to the whole content.
    """

    name: str
    codes: tuple[str, ...]
    files: tuple[str, ...]
    pattern: re.Pattern[str]
    do: Do
    together: Together = "many"
    sections: tuple[str, ...] = ()


def swap(
    name: str,
    codes: str,
    files: str,
    pattern: str,
    new: str | Callable[[re.Match[str], Random], str | None],
    *,
    together: Together = "many",
    sections: str = "",
) -> Kind:
    """Damage that replaces what a pattern finds on a line, and is reported on that line."""
    compiled = re.compile(pattern)

    def do(text: Text, at: int, random: Random) -> Damage | None:
        line = text.lines[at]
        found = compiled.search(line.text)
        assert found is not None
        made = found.expand(new) if isinstance(new, str) else new(found, random)
        if made is None or made == found[0]:
            return None
        line.text = line.text[: found.start()] + made + line.text[found.end() :]
        return Damage([line])

    return Kind(name, tuple(codes.split()), tuple(files.split()), compiled, do, together, tuple(sections.split()))


def other(
    name: str, codes: str, files: str, pattern: str, do: Do, *, together: Together = "many", sections: str = ""
) -> Kind:
    """Damage that takes more than a replacement on one line."""
    return Kind(
        name, tuple(codes.split()), tuple(files.split()), re.compile(pattern), do, together, tuple(sections.split())
    )
