"""Lines and paragraphs. Every character of content passes `line` or `wrap`, and so `plain`: never markup, never control codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hcai_career.show.safe import plain
from hcai_career.show.text.styled import Line, Span, cell_len

Part = str | tuple[str, str]
"""Words, or words with a style."""

LABEL_WIDTH = 18
PROSE_WIDTH = 96
"""Prose wider than this is hard to read, however wide the terminal is."""
UNITS = frozenset(["%", "h"])
"""What no line begins with where a figure stands before it."""
_AFTER = ".,;:)]"


def line(*parts: Part | Line) -> Line:
    """One line made of parts."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, Line):
            spans += part.spans
        elif isinstance(part, str):
            spans.append((plain(part), ""))
        else:
            spans.append((plain(part[0]), part[1]))
    return Line(*spans)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken between words only: a word that is longer stays whole.

    A figure and its unit are one word: `52 %`, `295 h`.
    """
    words = plain(text).split()
    whole = " ".join(words)
    if cell_len(whole) <= width:
        return [whole]
    words = _with_units(words)
    lines: list[str] = []
    current, used = "", 0
    for word in words:
        size = cell_len(word)
        if current and used + 1 + size > width:
            lines.append(current)
            current, used = word, size
        elif current:
            current, used = f"{current} {word}", used + 1 + size
        else:
            current, used = word, size
    return [*lines, current]


def _with_units(words: list[str]) -> list[str]:
    """The words, with each unit joined to the figure before it."""
    joined: list[str] = []
    for word in words:
        if joined and word.rstrip(_AFTER) in UNITS and joined[-1][-1].isdecimal():
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def clip(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, cut between words, with an ellipsis where something is missing."""
    clean = " ".join(plain(text).split())
    if cell_len(clean) <= width:
        return clean
    head = wrap(clean, width - 1)[0]
    while cell_len(head) > width - 1:
        head = head[:-1]
    return head.rstrip(" ,;:–-") + "…"


def paragraph(text: str, width: int, indent: int = 2, style: str = "", bullet: str = "") -> Iterator[Line]:
    """Prose with an indent; a bullet stands in front of the first line, and the others hang below its text."""
    hang = indent + len(bullet)
    for number, words in enumerate(wrap(text, min(width, PROSE_WIDTH) - hang)):
        yield line(" " * indent + bullet if number == 0 else " " * hang, (words, style))


def bullets(items: Iterable[str], width: int, indent: int = 2) -> Iterator[Line]:
    """A list of short texts."""
    for item in items:
        yield from paragraph(item, width, indent, bullet="• ")


def labelled(label: str, text: str, width: int, note: str = "") -> Iterator[Line]:
    """A label in its column and a text beside it, with an optional remark in a lower voice behind it."""
    room = min(width, PROSE_WIDTH) - LABEL_WIDTH
    words = wrap(text, room)
    for number, part in enumerate(words):
        yield line((label.ljust(LABEL_WIDTH) if number == 0 else " " * LABEL_WIDTH, "bold"), part)
    for part in wrap(note, room) if note else ():
        yield line(" " * LABEL_WIDTH, (part, "dim"))


def beside(name: Part | Line, remark: str, width: int, below: str = "") -> Iterator[Line]:
    """A name with a remark in a lower voice behind it; below it, behind `below`, where one line is too short for both."""
    first = line(name)
    if not remark or first.width + 2 + cell_len(plain(remark)) <= width:
        yield line(first, ("  " + remark if remark else "", "dim"))
    else:
        yield from [first] if first.width <= width or isinstance(name, Line) else _folded(name, width, below)
        for words in wrap(remark, width - len(below)):
            yield line((below + words, "dim"))


def _folded(name: Part, width: int, below: str) -> Iterator[Line]:
    """A name that is wider than the page, over several lines."""
    text, style = (name, "") if isinstance(name, str) else name
    for at, words in enumerate(wrap(text, width - len(below))):
        yield line(below if at else "", (words, style))


def title(text: str, key: str, width: int) -> Iterator[Line]:
    """The first line of a page: a name, and the id it is called by."""
    yield from beside((text, "bold"), key, width)


def from_to(start: str, goal: str, width: int) -> Iterator[Line]:
    """The first line of a plan: who, and to which role; the role below, where one line is too short for both."""
    both = line((start, "bold"), " → ", (goal, "bold"))
    if both.width <= width:
        yield both
    else:
        yield from paragraph(start, width, indent=0, style="bold")
        yield from paragraph(goal, width, indent=0, style="bold", bullet="→ ")


def group_lines(names: Iterable[str], indent: int = 0) -> dict[int, list[Line]]:
    """Where a new group begins among rows that are sorted by it, and the lines that say so (`above` of a table).

    Groups within a section are indented, and stand closer together.
    """
    lines: dict[int, list[Line]] = {}
    last = None
    for row, name in enumerate(names):
        if name != last:
            space = [] if indent or not row else [Line()]
            lines[row] = [*space, line(" " * indent, (name, "bold" if indent else "bold cyan"))]
        last = name
    return lines


def heading(text: str, width: int, aside: str = "") -> Iterator[Line]:
    """An empty line, and the name of a section with an optional remark."""
    yield Line()
    yield from beside((text, "bold cyan"), aside, width, below="  ")
