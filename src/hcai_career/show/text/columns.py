"""What stands side by side, each under its letter, so that two or four fit, and nothing is told by colour alone.

What is too narrow for columns stands below one another; bars give way to plain levels before anything is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.lines import clip, group_lines, heading, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import GAP, Column, table

if TYPE_CHECKING:
    from hcai_career.catalog.model.parts import Importance
    from hcai_career.catalog.model.roles import Need

LETTERS = "ABCD"
NOT_ASKED = "·"
IMPORTANCE: dict[Importance, str] = {"core": "core", "important": "important", "nice": "nice"}
NAME_LEAST = 24
CELLS = {"full": 17, "short": 9, "level": 2}
"""How a level is shown, and how wide that is: `████░ 4 important`, `████░ 4 i`, `4i`."""
COLUMN_LEAST, COLUMN_MOST = 36, 60


def prose(
    name: str, fields: dict[str, list[str]], titles: Sequence[str], width: int, aside: str = ""
) -> Iterator[Line]:
    """A section of texts, side by side where each has room to be read, one below the other elsewhere."""
    yield from heading(name, width, aside)
    size = min((width - 2 - GAP * (len(titles) - 1)) // len(titles), COLUMN_MOST)
    if size < COLUMN_LEAST:
        yield from _stacked(fields, width)
        return
    columns = [
        Column(clip(f"{LETTERS[place]}  {title}", size), [texts[place] for texts in fields.values()], least=size)
        for place, title in enumerate(titles)
    ]
    whole = 2 + size * len(titles) + GAP * (len(titles) - 1)
    yield from table(columns, whole, indent=2, above=group_lines(fields, indent=2))


def _stacked(fields: dict[str, list[str]], width: int) -> Iterator[Line]:
    for label, texts in fields.items():
        yield line("  ", (label, "bold"))
        for place, text in enumerate(texts):
            yield from paragraph(text, width, bullet=f"{LETTERS[place]}  ")


def form_for(sides: int, width: int) -> str:
    """The fullest form of a level that leaves room for the names of the skills."""
    return next((form for form in CELLS if least_width(sides, form) <= width), "level")


def least_width(sides: int, form: str) -> int:
    """How wide a page must be for levels in a form."""
    return 2 + sides + sides * (CELLS[form] + GAP) + GAP + NAME_LEAST


def mark(there: Sequence[object | None], *, shared: bool) -> Line:
    """The letters of those that have something in a row: `AB`, `A·`, `·B`."""
    style = "bold green" if shared else "yellow"
    letters = (LETTERS[place] if each else NOT_ASKED for place, each in enumerate(there))
    return line(*((letter, "dim" if letter == NOT_ASKED else style) for letter in letters))


def need_cell(need: Need | None, form: str) -> Line:
    """The level that is asked, and how important it is."""
    if need is None:
        return line((NOT_ASKED, "dim"))
    if form == "level":
        return line(f"{need.level}{need.importance[0]}")
    importance = IMPORTANCE[need.importance] if form == "full" else need.importance[0]
    return line(level_bar(need.level), f" {need.level} ", (importance, "" if need.importance == "core" else "dim"))
