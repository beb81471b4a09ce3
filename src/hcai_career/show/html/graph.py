"""What needs what, laid out in columns: whatever a step stands on is to the left of it.

An arrow that follows from others (from 1 to 3, where one leads from 1 to 2 and one from 2 to 3) is not drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hcai_career.advise.plan import Step

BOX_WIDTH, BOX_HEIGHT = 188, 46
COLUMN, ROW = 244, 62
MARGIN = 8
LETTERS = 24
"""Letters of a title that fit a line of a box."""
SWEEPS = 4


class Box(NamedTuple):
    """A step: where its box is, and its title on up to two lines."""

    number: int
    x: int
    y: int
    lines: tuple[str, ...]
    stage: str


class Arrow(NamedTuple):
    """From the right side of a box to the left side of a later one."""

    x1: int
    y1: int
    x2: int
    y2: int


class Graph(NamedTuple):
    """All boxes and arrows, and how much room they take."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def graph(steps: Sequence[Step]) -> Graph:
    """The steps that need others or are needed. Width 0 where no step needs another."""
    needs = _direct(needed(steps))
    linked = [step for step in steps if needs[step.number] or any(step.number in each for each in needs.values())]
    columns = _columns([step.number for step in linked], needs)
    rows = _rows(columns, needs)
    boxes = {
        step.number: Box(
            step.number,
            MARGIN + columns[step.number] * COLUMN,
            MARGIN + rows[step.number] * ROW,
            tuple(_lines(step.title)),
            step.stage,
        )
        for step in linked
    }
    half = BOX_HEIGHT // 2
    arrows = tuple(
        Arrow(boxes[below].x + BOX_WIDTH, boxes[below].y + half, box.x, box.y + half)
        for box in boxes.values()
        for below in sorted(needs[box.number])
    )
    width = max((box.x + BOX_WIDTH + MARGIN for box in boxes.values()), default=0)
    height = max((box.y + BOX_HEIGHT + MARGIN for box in boxes.values()), default=0)
    return Graph(width, height, tuple(boxes.values()), arrows)


def needed(steps: Sequence[Step]) -> dict[int, set[int]]:
    """For each step the earlier ones that it cannot begin before."""
    found: dict[int, set[int]] = {step.number: set() for step in steps}
    for step in steps:
        for later in step.needed_by:
            if later.step in found:
                found[later.step].add(step.number)
    return found


def _direct(needs: Mapping[int, set[int]]) -> dict[int, set[int]]:
    """The needs of each step without those that its other needs have already."""
    every: dict[int, set[int]] = {}
    for number in sorted(needs):
        every[number] = needs[number].union(*(every[below] for below in needs[number]))
    return {
        number: {each for each in below if not any(each in every[other] for other in below)}
        for number, below in needs.items()
    }


def _columns(numbers: Sequence[int], needs: Mapping[int, set[int]]) -> dict[int, int]:
    """A column for each step, right of all it stands on and as near as can be to what stands on it.

    Steps are numbered in an order that keeps their needs.
    """
    column: dict[int, int] = {}
    for number in numbers:
        column[number] = max((column[below] + 1 for below in needs[number]), default=0)
    for number in reversed(numbers):
        later = [column[other] for other in numbers if number in needs[other]]
        column[number] = min(later) - 1 if later else column[number]
    return column


def _rows(columns: Mapping[int, int], needs: Mapping[int, set[int]]) -> dict[int, int]:
    """A row for each step, near those it stands on and those that stand on it, so that few arrows cross."""
    members: dict[int, list[int]] = {}
    for number, column in columns.items():
        members.setdefault(column, []).append(number)
    row = {number: at for some in members.values() for at, number in enumerate(some)}
    for _ in range(SWEEPS):
        for column in sorted(members):
            members[column].sort(key=lambda number: (_middle(number, row, needs), number))
            row.update({number: at for at, number in enumerate(members[column])})
    return row


def _middle(number: int, row: Mapping[int, int], needs: Mapping[int, set[int]]) -> float:
    near = [*needs[number], *(other for other, below in needs.items() if number in below)]
    rows = [row[each] for each in near if each in row]
    return sum(rows) / len(rows) if rows else row[number]


def _lines(title: str) -> list[str]:
    """A title on up to two lines, with an ellipsis where something is missing."""
    lines = [""]
    for word in title.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LETTERS:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    shown = lines[:2]
    if len(lines) > 2:
        shown[-1] += "…"
    return [line if len(line) <= LETTERS + 1 else f"{line[: LETTERS - 1]}…" for line in shown]
