"""Charts as numbers: where each mark stands. The templates draw them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hcai_career.advise.progress.state import Point as BurnDown

MOST_TICKS = 5
HOURS, DOLLARS = "{:,.0f} h", "${:,.0f}"
PLOT_LEFT, PLOT_RIGHT, PLOT_TOP, PLOT_BOTTOM = 62, 470, 14, 196
"""The frame of a plot, in the units of its 480 × 240 picture."""


class Bar(NamedTuple):
    """A part of a line that is 100 wide."""

    start: float
    width: float


class Tick(NamedTuple):
    """A mark on an axis, and the words beside it."""

    at: float
    words: str


class Plot(NamedTuple):
    """A curve over time: the points of the line and of the area below it, and the marks on both axes."""

    line: str
    area: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]


Point = tuple[date, float]


class Frame(NamedTuple):
    """The days and the highest figure that a plot has room for."""

    first: date
    last: date
    most: float


def timeline(first: date, last: date, spans: Iterable[tuple[date, date]]) -> list[Bar]:
    """Spans of days as parts of the time from the first day to the last, both counted."""
    total = (last - first).days + 1
    return [
        Bar(round((start - first).days * 100 / total, 2), round(max(1, (end - start).days + 1) * 100 / total, 2))
        for start, end in spans
    ]


def months(first: date, last: date) -> list[Tick]:
    """The beginnings of months or years as marks on the same line, few enough to read."""
    total = (last - first).days + 1
    starts = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= date(year, month, 1) <= last
    ]
    every = next((step for step in (1, 3, 6, 12) if len(starts) / step <= MOST_TICKS + 1), 24)
    kept = [day for day in starts if (day.year * 12 + day.month - 1) % every == 0]
    return [Tick(round((day - first).days * 100 / total, 2), f"{day:%b %Y}") for day in kept]


def plot(points: Sequence[Point], words: str, frame: Frame | None = None, *, stepped: bool = False) -> Plot:
    """A curve through points in the order of their days; `stepped` where a value holds until the next day.

    `words` says how a figure on the upright axis is written, as `{:,.0f} h`. The frame is that of the points, if no
    other is given.
    """
    first, last, most = frame or Frame(points[0][0], points[-1][0], max(value for _, value in points))
    days = max(1, (last - first).days)
    rungs = list(_rungs(most))

    def height(value: float) -> float:
        return round(PLOT_BOTTOM - value * (PLOT_BOTTOM - PLOT_TOP) / rungs[-1], 1)

    placed: list[tuple[float, float]] = []
    for day, value in points:
        x = round(PLOT_LEFT + (day - first).days * (PLOT_RIGHT - PLOT_LEFT) / days, 1)
        if stepped and placed:
            placed.append((x, placed[-1][1]))
        placed.append((x, height(value)))
    line = " ".join(f"{x},{y}" for x, y in placed)
    area = f"{placed[0][0]},{PLOT_BOTTOM} {line} {placed[-1][0]},{PLOT_BOTTOM}"
    across = tuple(
        Tick(round(PLOT_LEFT + tick.at * (PLOT_RIGHT - PLOT_LEFT) / 100, 1), tick.words) for tick in months(first, last)
    )
    return Plot(line, area, across, tuple(Tick(height(value), words.format(value)) for value in rungs))


def _rungs(most: float) -> Iterator[float]:
    """Round figures from 0 to at least the most."""
    rough = max(most, 1e-9) / MOST_TICKS
    size = 10.0 ** floor(log10(rough))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= rough)
    yield from (each * step for each in range(max(1, ceil(most / step - 1e-9)) + 1))


def hours(first: date, ends: Iterable[Point]) -> Plot:
    """Hours that grow from 0 on the first day."""
    return plot([(first, 0.0), *ends], HOURS)


def cost(first: date, last: date, amounts: Iterable[Point]) -> Plot:
    """What amounts add up to by each day, from 0 on the first day to the last day."""
    points: list[Point] = [(first, 0.0)]
    for day, amount in amounts:
        points.append((day, round(points[-1][1] + amount, 2)))
    return plot([*points, (max(last, points[-1][0]), points[-1][1])], DOLLARS, stepped=True)


def burned(points: Sequence[BurnDown]) -> tuple[Plot, Plot] | None:
    """The hours still to do as planned, and as it was, in one frame. None before there is anything to draw."""
    if len(points) < 2:
        return None
    planned = [(each.day, each.planned) for each in points]
    real = [(each.day, each.left) for each in points if each.left is not None]
    frame = Frame(planned[0][0], planned[-1][0], max(value for _, value in (*planned, *real)))
    return plot(planned, HOURS, frame), plot(real, HOURS, frame)
