"""How well a person fits each role, measured against a typical start.

**Coverage lift** = (covered weight − target weight × mean coverage) ÷ √(target weight + k × median target weight), k = 2.
Covered weight is Σ weight·min(have, need) over the needs of a role, target weight Σ weight·need, mean coverage the mean
readiness of all backgrounds, and the median is that over all roles. Raw coverage would favour roles that ask what
everybody has, raw gaps those that ask little; the lift asks how much more of the role someone brings than others do.
The root keeps wide roles from winning by size, k·median narrow ones by chance.

Every sum is kept by importance, so that `stability` can ask what other weights would say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import IMPORTANCE_WEIGHT

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.gap import HasLevels
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Importance
    from hcai_career.catalog.model.roles import Need, Role
    from hcai_career.person import Person
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

DAMPING = 2
"""k: how many median roles are put below the root."""
HIGHEST_LEVEL = 5
IMPORTANCES: tuple[Importance, ...] = ("core", "important", "nice")
PLACE = {importance: place for place, importance in enumerate(IMPORTANCES)}
Weights = tuple[float, float, float]
"""What core, important and nice-to-have needs count."""
WEIGHTS: Weights = (
    float(IMPORTANCE_WEIGHT["core"]),
    float(IMPORTANCE_WEIGHT["important"]),
    float(IMPORTANCE_WEIGHT["nice"]),
)


@dataclass(frozen=True, slots=True)
class Fit:
    """Levels of a role by importance: asked, reached by the person, and reached by a typical start, on average."""

    role: str
    asked: tuple[int, int, int]
    reached: tuple[int, int, int]
    typical: tuple[float, float, float]

    def target(self, weights: Weights = WEIGHTS) -> float:
        """The target weight: what the role asks in all."""
        return _sum(weights, self.asked)

    @property
    def share(self) -> float:
        """The readiness of the person, 0 to 1."""
        target = self.target()
        return _sum(WEIGHTS, self.reached) / target if target else 1.0

    @property
    def touched(self) -> bool:
        """Whether the person brings anything of the role: how well one fits of which they bring nothing, nothing says."""
        return any(self.reached)

    @property
    def typical_share(self) -> float:
        """The mean readiness of all backgrounds, 0 to 1."""
        target = self.target()
        return _sum(WEIGHTS, self.typical) / target if target else 1.0

    def ahead(self, weights: Weights = WEIGHTS) -> float:
        """Covered weight beyond that of a typical start."""
        (core, important, nice), (first, second, third) = self.reached, self.typical
        return weights[0] * (core - first) + weights[1] * (important - second) + weights[2] * (nice - third)


def _sum(weights: Weights, levels: tuple[float, float, float]) -> float:
    return weights[0] * levels[0] + weights[1] * levels[1] + weights[2] * levels[2]


class Field:
    """All roles of a content as one person sees them."""

    def __init__(self, content: Catalog, person: HasLevels) -> None:
        people = backgrounds(content)
        self.starts = len(people)
        self.starting = Starts(people)
        self.fits = {role.id: _fit(role, person, self.starting) for role in content.roles.values()}
        self._asked = [fit.asked for fit in self.fits.values()]

    def damping(self, weights: Weights = WEIGHTS) -> float:
        """k × the median target weight of all roles."""
        core, important, nice = weights
        return DAMPING * _median([core * a + important * b + nice * c for a, b, c in self._asked])


def _median(values: list[float]) -> float:
    """The middle value, 0 of none; the standard module for it takes as long to import as a match to make."""
    values.sort()
    half = len(values) // 2
    return (values[half] + values[-half - 1]) / 2 if values else 0.0


def lift(fit: Fit, damping: float, weights: Weights = WEIGHTS) -> float:
    """The coverage lift of a role; see the head of this module."""
    below = fit.target(weights) + damping
    return fit.ahead(weights) / sqrt(below) if below > 0 else 0.0


def backgrounds(content: Catalog) -> tuple[Person, ...]:
    """A typical person of each background."""
    from hcai_career.person import from_background

    skills = dict(content.skills.items()) if content.backgrounds else {}
    return tuple(from_background(skills, each, {}) for each in content.backgrounds.values())


class Starts:
    """What people of all backgrounds reach of a need on average.

    Kept by skill, with only those who hold it: what others hold costs a need nothing, however many they are.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._holding: dict[str, dict[int, int]] = {}
        self._count = 0
        for person in people:
            for skill, held in person.held.items():
                if held.level:
                    self._holding.setdefault(skill, {})[self._count] = held.level
            self._count += 1
        self._known: dict[tuple[str, ...], tuple[int, ...]] = {}

    def reached(self, need: Need) -> float:
        """The mean of min(level held, level asked), by the option that comes nearest."""
        if not self._count:
            return 0.0
        options = need.options
        if options not in self._known:
            self._known[options] = _up_to_each_level(self._best(options))
        return self._known[options][need.level] / self._count

    def _best(self, options: Sequence[str]) -> Collection[int]:
        """The highest level in any of some skills, of everybody who holds one."""
        if len(options) == 1:
            return self._holding.get(options[0], {}).values()
        best: dict[int, int] = {}
        for skill in options:
            for person, level in self._holding.get(skill, {}).items():
                best[person] = max(level, best.get(person, 0))
        return best.values()


def _up_to_each_level(levels: Collection[int]) -> tuple[int, ...]:
    """Σ min(level, L) for L from 0 to 5."""
    counts = [0] * (HIGHEST_LEVEL + 1)
    for level in levels:
        counts[level] += 1
    at_least, sums = len(levels), [0]
    for level in range(1, HIGHEST_LEVEL + 1):
        at_least -= counts[level - 1]
        sums.append(sums[-1] + at_least)
    return tuple(sums)


def reached(need: Need, person: HasLevels) -> int:
    """Levels of a need that a person reaches, by the option that comes nearest."""
    have = person.level(need.skill) if need.skill is not None else max(map(person.level, need.any_of), default=0)
    return min(have, need.level)


def _fit(role: Role, person: HasLevels, starts: Starts) -> Fit:
    asked, got, typical = [0, 0, 0], [0, 0, 0], [0.0, 0.0, 0.0]
    for need in role.needs:
        at = PLACE[need.importance]
        asked[at] += need.level
        got[at] += reached(need, person)
        typical[at] += starts.reached(need)
    return Fit(
        role.id,
        (asked[0], asked[1], asked[2]),
        (got[0], got[1], got[2]),
        (typical[0], typical[1], typical[2]),
    )
