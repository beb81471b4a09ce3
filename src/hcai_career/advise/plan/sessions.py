"""The steps of a plan as blocks of study in the week: which days, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

DAY_MINUTES = 24 * 60
LONGEST = 180
"""Minutes of a block that an evening has room for; more hours a week take more days."""
FAVOURED = (1, 3, 5, 6, 0, 2, 4)
"""Days to study on if none are named, the first ones first: Tuesday, Thursday, Saturday … (0 is Monday)."""
EVENING, MORNING = 18 * 60, 8 * 60
SNAP = 30
"""Where so few minutes of a block would be left over, they are not split off: a step ends with its block."""


@dataclass(frozen=True, slots=True)
class Study:
    """When someone studies: `days` of the week in their order (0 is Monday), from `begin` on, in minutes after midnight,
    for `minutes` each.
    """

    days: tuple[int, ...]
    begin: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Session:
    """A block of study for one step; `begin` in minutes after midnight of the day."""

    step: str
    day: date
    begin: int
    minutes: int


class Ahead(NamedTuple):
    """A step that is still to be taken: its id, the hours it has left, and the days that the plan gives it."""

    id: str
    hours: float
    start: date
    end: date


def study(hours_per_week: float, days: Sequence[int] = (), begin: int | None = None) -> Study:
    """A week of study. Without days as few as will do; without a time in the evening, or all day if it takes long.

    Raises ValueError when a block would not end on its day.
    """
    weekly = ceil(hours_per_week * 60)
    chosen = tuple(sorted(set(days) or FAVOURED[: min(7, ceil(weekly / LONGEST))]))
    minutes = 5 * ceil(weekly / len(chosen) / 5)
    if begin is None:
        begin = EVENING if EVENING + minutes <= DAY_MINUTES - 60 else MORNING
    if begin + minutes > DAY_MINUTES:
        raise ValueError(f"{minutes / 60:.1f} h from {begin // 60:02}:{begin % 60:02} do not fit a day")
    return Study(chosen, begin, minutes)


def sessions(steps: Sequence[Ahead], week: Study, today: date | None = None) -> Iterator[Session]:
    """The blocks of each step, one after another from the day on which the plan begins it, or from `today` on.

    Where the plan waits, the calendar waits. A step may end up to half an hour sooner or later within a block than the
    plan counts; that evens out over the plan.
    """
    first = today
    for run in _runs(steps):
        begins = run[0].start if first is None else max(run[0].start, first)
        for each in _run(run, week, begins):
            first = each.day + timedelta(days=1)
            yield each


def _runs(steps: Sequence[Ahead]) -> Iterator[list[Ahead]]:
    """Steps that follow one another without a wait."""
    run: list[Ahead] = []
    for step in steps:
        if run and (step.start - run[-1].end).days > 1:
            yield run
            run = []
        run.append(step)
    if run:
        yield run


def _run(steps: Sequence[Ahead], week: Study, begins: date) -> Iterator[Session]:
    days = _days(week, begins)
    day, used = next(days), 0
    for step, minutes in zip(steps, _minutes(steps, week.minutes), strict=True):
        left = minutes
        while left:
            if used == week.minutes:
                day, used = next(days), 0
            taken = min(left, week.minutes - used)
            yield Session(step.id, day, week.begin + used, taken)
            used += taken
            left -= taken


def _minutes(steps: Sequence[Ahead], block: int) -> Iterator[int]:
    """Minutes of each step, so that a step ends with a block where only little of it would be left or begun."""
    exact, before = 0.0, 0
    for step in steps:
        exact += step.hours * 60
        end = 5 * round(exact / 5)
        over = end % block
        if over < SNAP:
            end -= over
        elif block - over < SNAP:
            end += block - over
        end = max(end, before + min(SNAP, block))
        yield end - before
        before = end


def _days(week: Study, begins: date) -> Iterator[date]:
    """The study days from a day on, for ever."""
    for after in range(366 * 100):
        day = begins + timedelta(days=after)
        if day.weekday() in week.days:
            yield day
