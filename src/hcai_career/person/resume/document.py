"""A file as lines of text, each with its place, whatever the format was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.problem import HcaiError

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

MOST_CHARACTERS = 100_000
"""What a file may hold: some thirty pages. A résumé or a posting holds two."""
MOST_LINES = 10_000
LONGEST = 1_000
"""Characters that a passage has at most: what words say of others does not reach further."""
WIDE = 0.72
"""A line that fills this share of the widest ones goes on in the next."""
SHORTEST_WIDTH = 55
_BULLET = re.compile(r"^\s*(?:[-*•–—‣◦▪·»]|>>|o\s{2,}|\d{1,2}[.)])+\s*(?=\S)")


class UnreadableFileError(HcaiError):
    """A file that is not read, and why; nothing else was touched."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and where it stands: "line 12", "page 2, line 3", "work[0].highlights[1]"."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a file, and the format it was read as."""

    format: str
    lines: tuple[Line, ...]


class Passage(NamedTuple):
    """Lines that belong together, as one text, and where in it each of them begins."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def place(self, at: int) -> str:
        """The place of a character."""
        return self.lines[max(index for index, start in enumerate(self.starts) if start <= at)].place


def of_text(kind: str, text: str, place: str = "line") -> Document:
    """A document of plain text. Raises UnreadableFileError for more than anybody writes about themselves."""
    check_size(text)
    return Document(kind, tuple(Line(line, f"{place} {at}") for at, line in enumerate(text.splitlines(), 1)))


def check_size(text: str) -> None:
    """Raises UnreadableFileError for more text than a résumé or a posting could hold."""
    if len(text) > MOST_CHARACTERS or text.count("\n") > MOST_LINES:
        size = f"{len(text):,} characters in {text.count(chr(10)) + 1:,} lines"
        raise UnreadableFileError(f"the file is too long: {size}", f"at most {MOST_CHARACTERS:,} are read")


def passages(lines: Sequence[Line], opens: Callable[[str], bool]) -> Iterator[Passage]:
    """The lines of a document, with those that were broken to fit the page put together again.

    `opens` says of a line whether it is a heading: no line goes on in one.
    """
    widths = sorted(len(line.text.rstrip()) for line in lines if line.text.strip())
    wide = max(SHORTEST_WIDTH, widths[len(widths) * 9 // 10] if widths else 0) * WIDE
    held: list[Line] = []
    for line in (piece for whole in lines for piece in _cut(whole)):
        if held and (opens(line.text.strip()) or not _goes_on(held, line, wide)):
            yield _joined(held)
            held = []
        if line.text.strip():
            held.append(line)
    if held:
        yield _joined(held)


def _cut(line: Line) -> Iterator[Line]:
    """A line in pieces of a length that can be read at once, parted between words where there are any."""
    text = line.text
    while len(text) > LONGEST:
        at = text.rfind(" ", LONGEST // 2, LONGEST)
        at = at if at > 0 else LONGEST
        yield Line(text[:at], line.place)
        text = text[at:]
    yield line if text is line.text else Line(text, line.place)


def _goes_on(held: Sequence[Line], line: Line, wide: float) -> bool:
    before, text = held[-1].text.rstrip(), line.text
    if sum(len(each.text) for each in held) + len(text) > LONGEST:
        return False
    if not text.strip() or _BULLET.match(text) or before.endswith(":"):
        return False
    deeper = _indent(text) > _indent(held[0].text) and bool(_BULLET.match(held[0].text))
    small = text.lstrip()[:1].islower() and len(before) > wide / 2
    return deeper or small or (len(before) >= wide and _indent(text) == _indent(before))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _joined(lines: Iterable[Line]) -> Passage:
    parts, starts, at = [], [], 0
    kept = tuple(lines)
    for line in kept:
        words = line.text.strip()
        parts.append(words)
        starts.append(at)
        at += len(words) + 1
    return Passage(" ".join(parts), kept, tuple(starts))
