"""What the person wishes of a plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gap import Depth, Scope

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Prefer = Literal["fastest", "cheapest", "fewest"]

WEEKS_PER_MONTH = (52, 12)
"""52 weeks are 12 months: how a pace in hours a week becomes months of a subscription."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Limits and preferences. Hours a week above 0; budget in US dollars, 0 or more; dates are days.

    `jurisdiction` is the id of the place whose rules on licences count; None: the general ones.
    """

    start: date
    hours_per_week: float = 8.0
    budget: float | None = None
    deadline: date | None = None
    prefer: Prefer = "fastest"
    scope: Scope = "core"
    depth: Depth = "entry"
    free: bool = False
    allow_unknown_price: bool = False
    languages: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    jurisdiction: str | None = None

    @property
    def pace(self) -> int:
        """Tenths of an hour a week, 1 at least."""
        return max(1, round(self.hours_per_week * 10))

    @property
    def cents(self) -> int | None:
        """The budget in cents."""
        return None if self.budget is None else round(self.budget * 100)

    @property
    def tenths(self) -> int | None:
        """Tenths of an hour between start and deadline at the given pace."""
        if self.deadline is None:
            return None
        return max(0, (self.deadline - self.start).days) * self.pace // 7

    @property
    def known_prices_only(self) -> bool:
        """Whether a resource of unknown price stays out: it could break a budget, and nothing proves it cheap."""
        return (self.budget is not None or self.prefer == "cheapest") and not self.allow_unknown_price
