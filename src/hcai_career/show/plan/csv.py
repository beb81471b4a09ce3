"""A plan as a table for a spreadsheet: one row for each step.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and may act on it: such a cell begins
with an apostrophe here, which a spreadsheet does not show.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hcai_career.show.plan import said
from hcai_career.show.safe import plain

if TYPE_CHECKING:
    from hcai_career.advise.plan import Plan, Step
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedStep

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
COLUMNS = (
    "step", "state", "stage", "kind", "id", "title", "provider", "lifts", "hours", "hours_high", "own_hours",
    "practice_hours", "practice_hours_high", "logged_hours", "cost_usd", "subscription", "start", "end", "first_week",
    "last_week", "done", "needed_by", "purpose", "data", "ask_for_data", "url", "note",
)  # fmt: skip


def render(made: Plan, content: Catalog, kept: Mapping[str, SavedStep]) -> str:
    """The table with a row of names first. An unknown cost is an empty cell."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for step in made.steps:
        rows.writerow([cell(value) for value in _row(step, content, kept.get(step.id))])
    return text.getvalue()


def cell(value: object) -> object:
    """A value that a spreadsheet takes for what it is; figures stay figures."""
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.lstrip().startswith(FORMULA) or value.startswith(FORMULA) else text


def _row(step: Step, content: Catalog, kept: SavedStep | None) -> tuple[object, ...]:
    return (
        step.number,
        kept.state if kept else "todo",
        step.stage,
        step.kind,
        step.id,
        step.title,
        said.provider(step),
        said.lifts(step, content),
        round(step.hours, 1),
        round(step.own + step.practice_high, 1),
        step.own,
        step.practice,
        step.practice_high,
        kept.logged if kept else 0,
        step.cost,
        step.subscription,
        step.start.isoformat(),
        step.end.isoformat(),
        step.first_week,
        step.last_week,
        kept.done if kept else None,
        " ".join(str(number) for number in sorted({each.step for each in step.needed_by})),
        said.purpose(step, content),
        step.data.title if step.data else None,
        step.data.ask.isoformat() if step.data and step.data.ask else None,
        step.url,
        kept.note if kept else None,
    )
