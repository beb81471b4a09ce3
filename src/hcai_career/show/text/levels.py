"""Skills now and then: a bar for each skill that a plan lifts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.lines import heading, line
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import skill_names

if TYPE_CHECKING:
    from hcai_career.advise.plan.result import Plan
    from hcai_career.advise.progress.state import Progress
    from hcai_career.catalog import Catalog

MOST = 14
"""Rows that a chart shows; a plan may lift thirty skills."""


class Row(NamedTuple):
    """A skill at the level that is held, and the one that the plan leads to; `asked` is 0 where the role does not ask."""

    name: str
    now: int
    then: int
    asked: int


def of_plan(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """What the role asks for and the plan lifts first, the furthest first, then what that stands on."""
    first: dict[str, int] = {}
    for step in made.steps:
        for lift in step.lifts:
            first.setdefault(lift.skill, lift.start)
    asked = [
        Row(
            skill_names(content, gap.need.options),
            gap.have,
            max(made.levels.get(skill, 0) for skill in gap.need.options),
            gap.need.level,
        )
        for gap in made.now.gaps
    ]
    named = {skill for gap in made.now.gaps for skill in gap.need.options}
    below = [
        Row(content.skills[skill].name, start, made.levels.get(skill, 0), 0)
        for skill, start in first.items()
        if skill not in named
    ]
    lifted = [row for row in asked if row.then > row.now]
    yield from _chart([*sorted(lifted, key=lambda row: row.now - row.then), *below], width)


def of_progress(found: Progress, content: Catalog, width: int) -> Iterator[Line]:
    """How far each skill of the plan is, the furthest to go first."""
    rows = [
        Row(content.skills[each.skill].name, each.now, each.then, 0)
        for each in found.levels
        if each.skill in content.skills
    ]
    yield from _chart(sorted(rows, key=lambda row: row.now - row.then), width)


def _chart(rows: Sequence[Row], width: int) -> Iterator[Line]:
    if not rows:
        return
    yield from heading("Levels", width, "█ now, ▒ to come with this plan; of 5")
    shown = rows[:MOST]
    yield from table(
        [
            Column("", [level_bar(row.now, row.then) for row in shown]),
            Column("", [f"{row.now}→{row.then}" if row.then > row.now else f"{row.now} ✓" for row in shown]),
            Column("", [row.name for row in shown], least=24),
            Column("", [f"asked: {row.asked}" if row.asked else "" for row in shown], rank=1, style="dim"),
        ],
        width,
        indent=2,
        headed=False,
    )
    if len(rows) > MOST:
        yield line("  ", (f"and {len(rows) - MOST} more", "dim"))
