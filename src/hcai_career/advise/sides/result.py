"""What stands side by side where an occupation is among what is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.gates import RoleGates
    from hcai_career.advise.query.occupations import OccupationSheet
    from hcai_career.advise.query.outlook import OutlookRow
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.advise.similar import Likeness
    from hcai_career.advise.travel import ToGo
    from hcai_career.advise.way import Way
    from hcai_career.catalog.model.roles import Need, Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Kind = Literal["role", "occupation"]
LevelBasis = Literal["ratings", "core", "implied"]


@dataclass(frozen=True, slots=True)
class Side:
    """A role with its gates, or an occupation with what its levels were read from. What is not known is None.

    `background` is one of ours that was written by hand for this occupation. Pay and outlook of an occupation are those
    of its six-digit SOC group: a proxy where the occupation is only a part of it.
    """

    id: str
    kind: Kind
    title: str
    role: Role | None = None
    gates: RoleGates | None = None
    occupation: OccupationSheet | None = None
    background: str | None = None
    pay: PayRow | None = None
    outlook: OutlookRow | None = None


@dataclass(frozen=True, slots=True)
class LevelThere:
    """A level that is typical in an occupation. `about` says what it was read from, or which skill implies it."""

    skill: str
    level: int
    basis: LevelBasis
    about: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """One skill, or any one of several: what each role asks of it and what is typical in each occupation, in order.

    `asks` is None at an occupation and `has` at a role; both are None where nothing is asked or known. Of several skills
    that would do, an occupation shows the one that it has most of.
    """

    options: tuple[str, ...]
    category: str
    asks: tuple[Need | None, ...]
    has: tuple[LevelThere | None, ...]

    @property
    def there(self) -> tuple[Need | LevelThere | None, ...]:
        """What stands in the row, side by side."""
        return tuple(need or level for need, level in zip(self.asks, self.has, strict=True))

    @property
    def shared(self) -> bool:
        """Whether more than one side has something in the row."""
        return sum(each is not None for each in self.there) > 1

    @property
    def minor(self) -> bool:
        """Whether it is nice to have for every role that asks, and at level 1 in every occupation that has it."""
        asked = all(need is None or need.importance == "nice" for need in self.asks)
        return asked and all(level is None or level.level < 2 for level in self.has)


@dataclass(frozen=True, slots=True)
class SidePair:
    """Two sides without a direction. `few` are the occupations of which too little is known to say how alike they are."""

    sides: tuple[str, str]
    likeness: Likeness | None
    few: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Journey:
    """From one side to another: the share of what stands at `goal` that somebody from `start` holds, 0 to 1.

    To a role it is readiness, with the gaps, the ways to the core needs and to all needs and, from an occupation, the
    gates before a typical person of it. To an occupation it is the share of the levels typical there, all skills
    counting the same, and None where too few are known; there are no ways and no gates.
    """

    start: str
    goal: str
    share: float | None
    reached: int
    asked: int
    gaps: tuple[ToGo, ...]
    core: Way | None = None
    everything: Way | None = None
    gates: RoleGates | None = None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Roles and occupations side by side. `rows` holds every row; without `every_row` the view leaves out the minor ones."""

    sides: tuple[Side, ...]
    rows: tuple[SideRow, ...]
    pairs: tuple[SidePair, ...]
    journeys: tuple[Journey, ...]
    every_row: bool = False
