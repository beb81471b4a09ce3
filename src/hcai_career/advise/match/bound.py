"""Hours that no plan can beat: the least study between a person and the core needs of a role, without a solver.

Every plan at entry depth reaches a set of level steps that is closed under what each stands on, and pays at least the
low effort of each: a course its own hours and the practice that is missing. The one thing that makes a step cheaper is
that it is learnt together with another one, which saves half of it at most. So the cheapest closed set, in which every step
that could be learnt together with another costs half, takes no more hours than any plan. Portfolio projects come on top.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gap import IN_SCOPE
from hcai_career.advise.reach import Unit
from hcai_career.advise.way import Stop, Ways

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.gap import HasLevels
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need, Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Least:
    """The level steps of the cheapest closed set with the tenths of an hour of each, and the needs that study cannot meet."""

    tenths: Mapping[Unit, int]
    stops: tuple[Stop, ...]

    @property
    def hours(self) -> float:
        """Hours at least."""
        return sum(self.tenths.values()) / 10


class Bounds(Ways):
    """Bounds from the levels of one person to the core needs of any role."""

    def __init__(self, content: Catalog, person: HasLevels) -> None:
        super().__init__(content, person)
        self._price: dict[Unit, int] = {}

    def least(self, role: Role) -> Least:
        """The bound for the core needs of a role."""
        return self.to(need for need in role.needs if need.importance in IN_SCOPE["core"])

    def to(self, needs: Iterable[Need]) -> Least:
        """The bound for any needs."""
        goals, stops = self._goals(needs)
        return Least(self._cost(self._cheapest(goals), "low"), tuple(stops))

    def under(self, unit: Unit) -> Least:
        """The bound for one level step that can be studied, and all that it stands on."""
        return Least(self._cost(self._cheapest([(unit,)]), "low"), ())

    def _cost(self, units: frozenset[Unit], bound: Literal["low", "high"]) -> Mapping[Unit, int]:  # noqa: ARG002 — it is always the low one
        return {unit: self._least(unit) for unit in sorted(units)}

    def _least(self, unit: Unit) -> int:
        if unit not in self._price:
            full = self._tenths(unit, "low")
            self._price[unit] = full - full // 2 if self._together(unit) else full
        return self._price[unit]

    def _together(self, unit: Unit) -> bool:
        """Whether a plan could reach the same level in a skill that this one is learnt with."""
        skill, level = unit
        return any(
            self._person.level(other) < level and self.reach.cap(other, level) is None
            for other in self._content.skills[skill].learnt_with
        )
