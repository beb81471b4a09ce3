"""Bars that read without colour, and in ASCII too (`terminal.encodable` turns █▒░ into #+.)."""

from __future__ import annotations

from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.show.text.styled import Line

HIGHEST = 5
FULL, GAP, EMPTY, HALF = "█", "▒", "░", "▌"


def level_bar(level: int, need: int | None = None) -> Line:
    """Five cells: what is held is full, what is still to go up to `need` is half-tone, the rest is light.

    `level_bar(3)` is `███░░`; `level_bar(2, need=4)` is `██▒▒░`.
    """
    held = max(0, min(level, HIGHEST))
    missing = max(0, min(need or 0, HIGHEST) - held)
    return Line((FULL * held, "green"), (GAP * missing, "yellow"), (EMPTY * (HIGHEST - held - missing), "dim"))


def level_words(level: int) -> str:
    """The number and its name: `3 independent`."""
    return f"{level} {LEVEL_NAMES[level]}"


def share_bar(percent: float, width: int = 20) -> Line:
    """A share from 0 to 100 in `width` cells, to half a cell: `██████████▌░░░░░░░░░`."""
    halves = round(max(0.0, min(percent, 100.0)) / 100 * width * 2)
    full, half = divmod(halves, 2)
    return Line((FULL * full + HALF * half, "green"), (EMPTY * (width - full - half), "dim"))
