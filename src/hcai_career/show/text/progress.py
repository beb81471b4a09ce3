"""A plan that is being followed, and what changes in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from hcai_career.show.plan.said import STAGES, day
from hcai_career.show.text.bars import share_bar
from hcai_career.show.text.levels import of_progress
from hcai_career.show.text.lines import heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import count, number

if TYPE_CHECKING:
    from hcai_career.advise.progress.replan import Because, Changes, Difference
    from hcai_career.advise.progress.state import Point, Progress
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedStep, State

MARKS: dict[State, str] = {"done": "[x]", "started": "[~]", "todo": "[ ]", "skipped": "[-]"}
STYLES: dict[State, str] = {"done": "green", "started": "yellow", "todo": "", "skipped": "dim"}
WHAT: dict[Difference, str] = {
    "new": "+ new",
    "gone": "- gone",
    "moved": "~ moved",
    "shorter": "~ shorter",
    "longer": "~ longer",
}
BECAUSE: dict[Because, str] = {
    "vanished": "no longer offered",
    "replaces": "in place of what you skipped or what is gone",
    "better": "another choice is better from here",
    "pace": "by your pace and what is done",
}
POINTS = 12


def progress(found: Progress, content: Catalog, width: int) -> Iterator[Line]:
    """How far it is, what comes next, each step, and the burn-down."""
    plan = found.plan
    yield line((plan.person, "bold"), " → ", (plan.role_title, "bold"))
    yield Line()
    share = found.done / found.hours if found.hours else 1.0
    bar = share_bar(share * 100, 20 if width >= 60 else 10)
    yield line(
        ("  Done".ljust(18), "bold"), bar, f" {percent(share):>5}   {number(found.done)} of {number(found.hours)} h"
    )
    if found.logged:
        yield from labelled("  Logged", f"{number(found.logged)} h really spent", width)
    yield from labelled("  Pace", _pace(found), width)
    yield from labelled("  Where", _where(found), width)
    yield from labelled("  Rest done by", f"{day(found.finish)} at {number(plan.asked.hours_per_week)} h a week", width)
    if found.next:
        step = plan.steps[found.next - 1]
        word = "Go on with" if step.state == "started" else "Next"
        yield from labelled(f"  {word}", f"{found.next}  {step.title}", width, note=step.url or "")
    yield from _warnings(found, width)
    yield from _steps(plan.steps, width)
    yield from of_progress(found, content, width)
    yield from _burn_down(found.burn_down, found.hours, width)


def _pace(found: Progress) -> str:
    asked = f"{number(found.plan.asked.hours_per_week)} h a week asked for"
    return f"too early to say; {asked}" if found.pace is None else f"{number(found.pace)} h a week so far; {asked}"


def _where(found: Progress) -> str:
    weeks = abs(found.behind) / found.plan.asked.hours_per_week
    if weeks < 0.5:
        return "on time"
    word = "behind" if found.behind > 0 else "ahead"
    hint = "; hcai progress replan plans the rest anew" if found.behind > 0 else ""
    return f"{number(abs(found.behind))} h {word}, about {count(max(1, round(weeks)), 'week')}{hint}"


def _warnings(found: Progress, width: int) -> Iterator[Line]:
    if not found.vanished and not found.outdated:
        return
    yield Line()
    for gone in found.vanished:
        other = f"; {gone.replacement_title} ({gone.replacement}) could take its place" if gone.replacement else ""
        yield from paragraph(f"! Step {gone.step}, {gone.title}, is no longer offered{other}.", width, style="yellow")
    if found.outdated:
        yield from paragraph(
            "The content has changed since this plan was made: hcai progress replan --dry-run shows what that means.",
            width,
            style="dim",
        )


def _steps(steps: tuple[SavedStep, ...], width: int) -> Iterator[Line]:
    yield from heading("Steps", width, "[x] done  [~] begun  [ ] to do  [-] skipped")
    yield from table(
        [
            Column("", [str(at) for at in range(1, len(steps) + 1)], right=True),
            Column("", [line((MARKS[step.state], STYLES[step.state])) for step in steps]),
            Column("", [step.title for step in steps], least=24),
            Column("", [_hours(step) for step in steps], right=True),
            Column("", [_days(step) for step in steps], rank=1),
            Column("", [STAGES[step.stage] for step in steps], rank=2, style="dim"),
        ],
        width,
        headed=False,
    )
    for at, step in enumerate(steps, 1):
        if step.note:
            yield from paragraph(f"{at}: {step.note}", width, style="dim")


def _hours(step: SavedStep) -> str:
    return f"{number(step.logged)}/{number(step.hours)} h" if step.logged else f"{number(step.hours)} h"


def _days(step: SavedStep) -> str:
    if step.done:
        return f"done {day(date.fromisoformat(step.done))}"
    return f"until {day(date.fromisoformat(step.end))}"


def _burn_down(points: tuple[Point, ...], hours: float, width: int) -> Iterator[Line]:
    """Hours still to do, as planned and as it was, one line a day that matters."""
    if len(points) < 3 or not hours:
        return
    yield from heading("Burn-down", width, "hours to do: █ as it was, ░ as planned")
    cells = min(width - 34, 60)
    step = max(1, -(-len(points) // POINTS))
    shown = [
        point for at, point in enumerate(points) if at % step == 0 or at == len(points) - 1 or point.left is not None
    ]
    for point in shown[-2 * POINTS :]:
        value = point.planned if point.left is None else point.left
        full = round(value / hours * cells)
        planned = round(point.planned / hours * cells)
        bar = ("░" * full, "dim") if point.left is None else ("█" * full, "green" if full <= planned else "yellow")
        told = f"{number(value)}" + ("" if point.left is None else f" (plan {number(point.planned)})")
        yield line(f"  {day(point.day).rjust(11)}  ", bar, f" {told}")


def changes(found: Changes, content: Catalog, width: int) -> Iterator[Line]:
    """What changes, and why."""
    yield line(("What changes", "bold"))
    yield Line()
    yield from labelled("  Hours to do", f"{number(found.hours_before)} → {number(found.hours_after)}", width)
    yield from labelled("  Hours a week", f"{number(found.pace_before)} → {number(found.pace_after)}", width)
    finish = f"{day(date.fromisoformat(found.finish_before))} → {day(date.fromisoformat(found.finish_after))}"
    yield from labelled("  Done by", finish, width)
    if not found.steps:
        yield from paragraph("No step changes.", width)
        return
    yield from heading("Steps", width)
    for change in found.steps:
        if change.what == "moved":
            continue
        days = " → ".join(day(date.fromisoformat(each)) for each in (change.before, change.after) if each)
        why = f" · {BECAUSE[change.because]}" if change.because else ""
        yield line(f"  {WHAT[change.what].ljust(10)}", (change.title, "bold"))
        yield from paragraph(f"until {days}{why}", width, indent=12, style="dim")
    moved = sum(change.what == "moved" for change in found.steps)
    if moved:
        yield line(f"  {WHAT['moved'].ljust(10)}", f"the days of {count(moved, 'step')}")
