"""The steps of a plan as bars over the weeks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import clip, heading, line
from hcai_career.show.text.styled import Line, cell_len

if TYPE_CHECKING:
    from hcai_career.advise.plan.result import Step
    from hcai_career.catalog import Catalog

BAR, REST = "█", "·"
COLOURS = ("cyan", "green", "magenta", "yellow", "blue", "white")
WIDEST = 72


def timeline(steps: tuple[Step, ...], content: Catalog, width: int) -> Iterator[Line]:
    """One line a step: its number, what it is about, and when it runs, on a scale of weeks."""
    weeks = max((step.last_week for step in steps), default=0)
    if weeks < 2:
        return
    labels = [_label(step, content) for step in steps]
    room = min(max(cell_len(label) for label in labels), 30 if width >= 70 else 20)
    cells = min(width - room - 8, WIDEST)
    yield from heading("Timeline", width, f"{weeks} weeks; one cell is {_scale(weeks, cells)}")
    stages = list(dict.fromkeys(step.stage for step in steps))
    for step, label in zip(steps, labels, strict=True):
        start, end = _cells(step, weeks, cells)
        name = clip(label, room)
        yield line(
            (f"{step.number:>3} ", "bold"),
            name + " " * (room - cell_len(name) + 1),
            (REST * start, "dim"),
            (BAR * (end - start), COLOURS[stages.index(step.stage) % len(COLOURS)]),
            (REST * (cells - end), "dim"),
        )


def _cells(step: Step, weeks: int, cells: int) -> tuple[int, int]:
    start = (step.first_week - 1) * cells // weeks
    end = max(start + 1, -(-step.last_week * cells // weeks))
    return start, min(end, cells)


def _scale(weeks: int, cells: int) -> str:
    each = weeks / cells
    return f"{each:.1f} weeks" if each >= 1 else "less than a week"


def _label(step: Step, content: Catalog) -> str:
    if not step.lifts:
        return "project" if step.kind == "project" else step.title
    names = [content.skills[lift.skill].name for lift in sorted(step.lifts, key=lambda lift: -lift.reach)]
    return names[0]
