"""How time grows with size, and whether that is no faster than the work."""

from __future__ import annotations

from math import log
from typing import Any, NamedTuple

from benchmarks.growth.part import COLD, COMMANDS, ESCO_NAME, MATCH, key
from benchmarks.start.rows import PYTHON
from benchmarks.stats import exponent, spread

Figures = dict[str, Any]
SHOW, SHOW_LIMIT = "roles show", 2.0
MATCH_LIMITS = {"1×": 0.3, ESCO_NAME: 2.0}
"""Seconds."""
STEEPEST = 1.1
"""Work that grows as the content does has exponent 1; a tenth is left for noise and for sorting."""
LEAST_ADDED = 0.25
"""What a larger content adds is told from noise only where it is so much of the time on the smallest."""


class Growth(NamedTuple):
    """The median at each size, in seconds, and how it grows: three exponents, 1 where it grows as the content does.

    `overall`: over all sizes. `last`: of the last step, for what a run takes above a bare interpreter. `added`: of the
    last step, for what it takes above the same command on the smallest content, so that no fixed part is left. None:
    too little to be told.
    """

    command: str
    seconds: dict[int, float]
    overall: float
    last: float | None
    added: float | None

    @property
    def steepest(self) -> float:
        """The largest of the exponents that are known."""
        return max(each for each in (self.overall, self.last, self.added) if each is not None)


def growth(figures: Figures) -> list[Growth]:
    """Of each command that was measured at every size."""
    wall = {**figures["wall"], **{name: cold["wall"] for name, cold in figures["cold"].items()}}
    base = spread(figures["wall"][PYTHON]).median
    found = []
    for command in (COLD, *COMMANDS):
        times = {size: wall.get(key(command, f"{size}×")) for size in figures["sizes"]}
        if all(times.values()):
            medians = {size: spread(values).median for size, values in times.items() if values}
            overall = exponent(list(medians), list(medians.values()))
            found.append(Growth(command, medians, overall, _last(medians, base), _added(medians)))
    return found


def _last(medians: dict[int, float], base: float) -> float | None:
    """The exponent of the last step for what a run takes above a bare interpreter; None where that is nothing."""
    (small, before), (large, after) = list(medians.items())[-2:]
    if before <= base or after <= base:
        return None
    return log((after - base) / (before - base)) / log(large / small)


def _added(medians: dict[int, float]) -> float | None:
    """The exponent of the last step for what more content adds; None with two sizes, or where that is lost in noise."""
    found = list(medians.items())
    (first, start), (small, before), (large, after) = found[0], *found[-2:]
    if small == first or before - start < LEAST_ADDED * start or after <= start:
        return None
    return log((after - start) / (before - start)) / log((large - first) / (small - first))


def verdicts(figures: Figures) -> list[tuple[str, str, bool | None]]:
    """What was promised, what was measured, and whether it holds; None: could not be measured."""
    measured = growth(figures)
    found: list[tuple[str, str, bool | None]] = []
    first, last = figures["sizes"][0], figures["sizes"][-1]
    for one in measured:
        if one.command == SHOW:
            ratio = one.seconds[last] / one.seconds[first]
            promise = f"`hcai {SHOW}` with {last} × the content at most {SHOW_LIMIT:g} × its time"
            found.append((promise, f"{ratio:.2f}", ratio <= SHOW_LIMIT))
    for size, limit in MATCH_LIMITS.items():
        times = figures["wall"].get(key(MATCH, size))
        if times:
            median = spread(times).median
            found.append(
                (f"`hcai {MATCH}` on {size} at most {limit * 1000:g} ms", f"{median * 1000:.0f}", median <= limit)
            )
    worst = max(measured, key=lambda one: one.steepest)
    said = f"exponent {worst.steepest:.2f} ({worst.command})"
    found.append(("cost grows no faster than the content", said, worst.steepest <= STEEPEST))
    cases = [case for dense in figures["dense"] for case in dense["cases"]]
    proven = sum(case["proven"] for case in cases)
    asked = sum(dense["asked"] for dense in figures["dense"])
    found.append(("every dense planning case proven in its time", f"{proven} of {asked}", proven == asked))
    return found
