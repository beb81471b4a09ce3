"""The planning problem of one person and one role, in whole numbers.

A *unit* is one level step of one skill. The person must reach the goal units; each unit stands on other
units; *options* (resources, practice, self-study) lead to units. Hours are in tenths, money in cents, so
that two solvers on two machines cannot differ by rounding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hcai_career.advise.reach import Unit

LEAST_FOCUS = (1, 3)
"""The share of a step's own hours that must serve the plan, as a fraction. Editorial: below it, the step is mostly about
something else, and a course taken for a side remark is no advice."""

OptionKind = Literal["resource", "practice", "self-study"]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to reach units. `credit[u]` is what of its own hours goes to unit u, `missing[u]` the practice to add
    when this option is what leads there. `claimed` is the low effort of all that it says it lifts, held or not.

    `cents` is None where the price is unknown; a subscribed option costs nothing by itself but months of
    its subscription, paid for its hours and the practice that goes with them.
    """

    id: str
    kind: OptionKind
    covers: tuple[Unit, ...]
    needs: tuple[Unit, ...]
    hours: int
    claimed: int
    credit: Mapping[Unit, int]
    missing: Mapping[Unit, int]
    cents: int | None
    subscription: str | None = None
    part_of: str | None = None

    @property
    def pace_hours(self) -> int:
        """Tenths of an hour with all the practice that may come with it."""
        return self.hours + sum(self.missing.values())


@dataclass(frozen=True, slots=True)
class Shared:
    """Effort that is shared: where `unit` and `companion` are both in the plan, up to `saving` is not done twice."""

    unit: Unit
    companion: Unit
    saving: int


@dataclass(frozen=True, slots=True)
class Instance:
    """What the solver sees. `requires[u]` holds groups of units: of each group one is enough.

    `clashes[option]` are pairs of units that this option cannot both lead to. Of the own hours of a `focused`
    option at least the share LEAST_FOCUS must go to units that it leads to.
    """

    goals: tuple[tuple[Unit, ...], ...]
    requires: Mapping[Unit, tuple[tuple[Unit, ...], ...]]
    options: tuple[Option, ...]
    clashes: Mapping[str, tuple[tuple[Unit, Unit], ...]] = field(default_factory=dict)
    focused: frozenset[str] = frozenset()
    shared: tuple[Shared, ...] = ()
    prices: Mapping[str, int] = field(default_factory=dict)
    pace: int = 80
    max_cents: int | None = None
    max_tenths: int | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units that may have to be reached, sorted."""
        return tuple(sorted(self.requires))

    def months(self, tenths: int) -> int:
        """Months of a subscription that `tenths` of study take at the person's pace, rounded up."""
        return -(-tenths * 12 // (self.pace * 52))
