"""The study effort between a person and the needs of a role: the least that closes them, in hours of our estimate.

This is an estimate and no plan: it sums what each level step takes whatever one studies with, where `hcai plan`
chooses courses, puts them in order and proves the choice. It counts as the plan does at entry depth, and on the
same figures, but needs no solver:

- Needs are taken up to level 3, "independent"; what lies above comes with practice on the job.
- The prerequisites that are not held are part of the way, each to the level that the skill asks for on the way up.
- Of any-of needs and prerequisites the choice is made that makes the whole way cheapest (by low hours), exactly: all
  combinations are tried, up to `MOST_TRIES` of them, the cheapest next step first.
- Where study stops below a need (a study cap, or one of a skill it stands on), the way ends there and says so.
- Skills that are learnt together share effort: where both are on the way, the one that names the other costs half, as
  long as that half is not more than the other one costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gap import DEPTH_CEILING, HasLevels
from hcai_career.advise.reach import Group, Reach, Unit

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Need
    from hcai_career.catalog.model.skills import EffortStep
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

CEILING = DEPTH_CEILING["entry"]
MOST_TRIES = 512


@dataclass(frozen=True, slots=True)
class Climb:
    """A skill on the way, from the level held to the level studied, and its hours. Not `asked`: a prerequisite."""

    skill: str
    start: int
    reach: int
    low: float
    high: float
    asked: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A need that study takes to `reach` only: `because` names the skill whose study cap it is, `reason` says why."""

    options: tuple[str, ...]
    level: int
    reach: int
    because: str
    reason: str


@dataclass(frozen=True, slots=True)
class Way:
    """All that has to be studied, the hours it takes from low to high, and where study stops short."""

    low: float
    high: float
    climbs: tuple[Climb, ...]
    stops: tuple[Stop, ...]


class Ways:
    """Ways from the levels of one person (or of a role taken as one) to any needs."""

    def __init__(self, content: Catalog, person: HasLevels) -> None:
        self._content = content
        self._person = person
        self._steps: dict[str, dict[int, EffortStep]] = {
            key: {step.to: step for step in effort.steps} for key, effort in content.efforts.items()
        }
        self.reach = Reach(content.skills, person, CEILING)
        self._goal_of: dict[tuple[tuple[str, ...], int], tuple[Group, Stop | None]] = {}

    def way(self, needs: Iterable[Need]) -> Way:
        """The cheapest way to all of these needs, as far as study reaches."""
        goals, stops = self._goals(needs)
        units = self._cheapest(goals)
        asked = {skill for group in goals for skill, _ in group}
        climbs = tuple(sorted(self._climbs(units, asked), key=lambda climb: (-climb.low, climb.skill)))
        low, high = (sum(self._cost(units, bound).values()) / 10 for bound in ("low", "high"))
        return Way(low, high, climbs, tuple(stops))

    # ---- goals

    def _goals(self, needs: Iterable[Need]) -> tuple[list[Group], list[Stop]]:
        """What is to be reached for some needs, and where study stops short of them."""
        goals: list[Group] = []
        stops: list[Stop] = []
        for need in needs:
            key = need.options, need.level  # many roles ask for the same
            if key not in self._goal_of:
                self._goal_of[key] = self._goal(need)
            group, stop = self._goal_of[key]
            goals += [group] if group else []
            stops += [stop] if stop else []
        return goals, stops

    def _goal(self, need: Need) -> tuple[Group, Stop | None]:
        """The units of which one is to be reached for a need, and what stops study below it."""
        level = min(need.level, CEILING)
        have = max(self._person.level(skill) for skill in need.options)
        if have >= level:
            return (), None
        tops = {skill: self.reach.top(skill, level) for skill in need.options}
        best = max(tops.values())
        group = tuple((skill, best) for skill in need.options if tops[skill] == best > have)
        if best == level:
            return group, None
        cap = self.reach.cap(need.options[0], level)
        because, reason = (cap.because, cap.reason) if cap else (need.options[0], "")
        return group, Stop(need.options, need.level, max(best, have), because, reason)

    # ---- what has to be studied

    def _cheapest(self, goals: list[Group]) -> frozenset[Unit]:
        """The closed set of units that meets all goals at the least low hours."""
        units, choices = self._grow(frozenset(), tuple(goals))
        if not choices:
            return units
        best: tuple[int, frozenset[Unit]] | None = None
        waiting = [(units, choices)]
        tries = 0
        while waiting:
            tries += 1
            units, choices = waiting.pop()
            total = sum(self._cost(units, "low").values())
            if best is not None and (total >= best[0] or tries > MOST_TRIES):
                continue
            if not choices:
                best = (total, units)
                continue
            grown = [self._grow(units, ((unit,), *choices[1:])) for unit in choices[0]]
            waiting += sorted(grown, key=lambda found: -sum(self._cost(found[0], "low").values()))
        return best[1] if best else frozenset()

    def _grow(self, units: frozenset[Unit], goals: tuple[Group, ...]) -> tuple[frozenset[Unit], tuple[Group, ...]]:
        """All that must be reached for the goals without a choice being made, and the choices that are left."""
        found, choices, waiting = set(units), list[Group](), list(goals)
        while waiting:
            group = waiting.pop()
            if len(group) > 1:
                choices.append(group)
            elif group[0] not in found:
                found.add(group[0])
                waiting += self.reach.requires(group[0])
        open_choices = (group for group in choices if found.isdisjoint(group))
        return frozenset(found), tuple(sorted(set(open_choices)))

    # ---- what it takes

    def _cost(self, units: frozenset[Unit], bound: Literal["low", "high"]) -> Mapping[Unit, int]:
        """Tenths of an hour for each unit, with what is learnt together counted once."""
        full = {unit: self._tenths(unit, bound) for unit in sorted(units)}
        return {unit: cost - self._shared(unit, full) for unit, cost in full.items()}

    def _tenths(self, unit: Unit, bound: Literal["low", "high"]) -> int:
        step = self._steps[self._content.skills[unit[0]].effort].get(unit[1])
        return round(10 * (step.low if bound == "low" else step.high)) if step else 0

    def _shared(self, unit: Unit, full: Mapping[Unit, int]) -> int:
        companions = self._content.skills[unit[0]].learnt_with
        return min(full[unit] // 2, max((full.get((other, unit[1]), 0) for other in companions), default=0))

    def _climbs(self, units: frozenset[Unit], asked: set[str]) -> Iterator[Climb]:
        low, high = self._cost(units, "low"), self._cost(units, "high")
        for skill in sorted({skill for skill, _ in units}):
            steps = [unit for unit in units if unit[0] == skill]
            yield Climb(
                skill,
                self._person.level(skill),
                max(level for _, level in steps),
                sum(low[unit] for unit in steps) / 10,
                sum(high[unit] for unit in steps) / 10,
                skill in asked,
            )
