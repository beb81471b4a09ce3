"""What somebody wants of a match: an order, filters, and how much to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

By = Literal["readiness", "hours", "pay", "growth", "interest"]

LIMIT = 10
WITHIN = 200.0
"""Hours within which a role counts as near, when it is asked which skill would open more of them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ids, not names. `region` keeps roles whose pay is known there, and shows that pay.

    `plans` real plans are made for the leaders, at `hours_per_week`; all other hours are bounds. `within` are the hours
    within which a role counts as near.
    """

    by: By = "readiness"
    family: str | None = None
    region: str | None = None
    jurisdiction: str | None = None
    licence_free: bool = False
    no_code: bool = False
    remote: bool = False
    limit: int = LIMIT
    plans: int = 0
    hours_per_week: float = 8.0
    within: float = WITHIN
