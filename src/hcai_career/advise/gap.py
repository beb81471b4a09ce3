"""What a role asks, what a person has, and what lies between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, Protocol

from hcai_career.catalog.model.parts import Importance
from hcai_career.catalog.model.roles import Need, Role

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Scope = Literal["core", "important", "all"]
Depth = Literal["entry", "full"]

IN_SCOPE: dict[Scope, tuple[Importance, ...]] = {
    "core": ("core",),
    "important": ("core", "important"),
    "all": ("core", "important", "nice"),
}
DEPTH_CEILING: dict[Depth, int] = {"entry": 3, "full": 4}
"""Hiring asks for independence (3); level 4 comes from practice; level 5 grows on the job and is never planned."""
LEAST_KNOWN = 5
"""With fewer skills above level 0, too little is known of a person or an occupation to judge by."""


class HasLevels(Protocol):
    """Anyone or anything with a level for each skill: a person, or a role taken as a starting point."""

    def level(self, skill: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Gap:
    """One need of a role beside what is held. `skill` is the option that comes nearest (for an any-of need)."""

    need: Need
    skill: str
    have: int

    @property
    def missing(self) -> int:
        """Levels still to go, 0 if the need is met."""
        return max(0, self.need.level - self.have)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Σ weight·min(have, need) ÷ Σ weight·need over the needs of a role, with the parts it is made of.

    `share` runs from 0 to 1. Weights: core 3, important 2, nice 1.
    """

    share: float
    reached: int
    asked: int
    gaps: tuple[Gap, ...]

    @property
    def open(self) -> tuple[Gap, ...]:
        """The needs that are not met."""
        return tuple(gap for gap in self.gaps if gap.missing)


def readiness(role: Role, person: HasLevels) -> Readiness:
    """How much of what a role asks the person already has, unfolded need by need."""
    gaps = tuple(_gap(need, person) for need in role.needs)
    reached = sum(gap.need.weight * min(gap.have, gap.need.level) for gap in gaps)
    asked = sum(gap.need.weight * gap.need.level for gap in gaps)
    return Readiness(reached / asked if asked else 1.0, reached, asked, gaps)


def typical_share(role: Role, people: Iterable[HasLevels]) -> float:
    """The mean readiness of several people for a role, 0 to 1: what a typical start covers."""
    shares = [readiness(role, person).share for person in people]
    return sum(shares) / len(shares) if shares else 0.0


def _gap(need: Need, person: HasLevels) -> Gap:
    nearest = max(need.options, key=lambda skill: (person.level(skill), -need.options.index(skill)))
    return Gap(need, nearest, person.level(nearest))


@dataclass(frozen=True, slots=True)
class AsLevels:
    """Plain levels in the clothes of a person."""

    levels: Mapping[str, int]

    def level(self, skill: str) -> int:
        """The level of a skill, 0 where none is given."""
        return self.levels.get(skill, 0)
