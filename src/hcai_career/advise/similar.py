"""How alike two jobs are by what they ask for, and what makes them so. For roles and occupations alike.

A job is a **profile**: a *demand* for each skill, which is level × importance, as in `advise.compare`; and, in a part of
its own, the tools that are named. **Likeness** is the cosine of the demands plus a tenth of the cosine of the tools,
scaled to run from 0 (nothing in common) to 1 (the same demands in the same proportions):

    likeness(a, b) = Σ over parts of weight × Σ a·b ÷ (|a|·|b|),  divided by the sum of the weights

A tool counts √ln(jobs ÷ jobs that name it), so that what everybody uses says little, and twice where postings ask for it.

It is a sum over skills, so it explains itself: each skill that both ask for contributes its own a·b. Since all jobs share
some demands, beside each contribution stands the *usual* one, which is that of an average job with the same other one; what
is far above it makes the two alike.

This is the measure of what kind of work a job is near to, the same in both directions. How much of a role a person covers
is another question, with a direction: `advise.gap` and `advise.match.fit`. What each part adds, and how other measures do
against O*NET Related Occupations, is in docs/relatedness.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog.model.occupations import Occupation
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SKILLS, TOOLS = "skills", "tools"
PARTS: Mapping[str, float] = {SKILLS: 1.0, TOOLS: 0.1}
"""What the cosine of each part weighs."""
IN_DEMAND = 2.0
"""What a tool counts that postings ask for, against one that is only used."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a job asks for: by part, a demand above 0 for each skill or tool."""

    id: str
    parts: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A skill or tool that both ask for: the share of the likeness that it makes, and the usual share of it, 0 to 1."""

    part: str
    name: str
    share: float
    usual: float

    @property
    def beyond(self) -> float:
        """How much more than usual it makes the two alike."""
        return self.share - self.usual


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two jobs are, 0 to 1, and the skills that make it so, what is furthest beyond the usual first."""

    of: str
    to: str
    score: float
    shared: tuple[Shared, ...]


def of_role(role: Role) -> Profile:
    """Level × importance of each need. The demand of an any-of need is spread over its options, its length kept."""
    demands: dict[str, float] = {}
    for need in role.needs:
        for skill in need.options:
            demands[skill] = demands.get(skill, 0.0) + need.level * need.weight / sqrt(len(need.options))
    return Profile(role.id, {SKILLS: demands})


def of_occupation(occupation: Occupation) -> Profile:
    """The levels of our table. How important a skill is there, it does not say: all count the same."""
    return Profile(occupation.id, {SKILLS: {each.skill: float(each.level) for each in occupation.levels}})


class Index:
    """The profiles of many jobs, made comparable."""

    def __init__(self, profiles: Iterable[Profile], weights: Mapping[str, float] = PARTS) -> None:
        """Raises ValueError for a part without a weight, and for an id that comes twice."""
        known: dict[str, Profile] = {}
        for profile in profiles:
            if profile.id in known:
                raise ValueError(f"{profile.id} comes twice")
            if strange := profile.parts.keys() - weights.keys():
                raise ValueError(f"{profile.id}: no part is called {', '.join(sorted(strange))}")
            known[profile.id] = profile
        there = [part for part in weights if any(profile.parts.get(part) for profile in known.values())]
        whole = sum(weights[part] for part in there)
        self.weights = {part: weights[part] / whole for part in there} if whole else {}
        self._units = {part: _units(part, known.values()) for part in there}
        self._ids = tuple(known)
        self._holding = {part: _holding(units) for part, units in self._units.items()}
        self._mean = {
            part: {name: sum(held.values()) / len(known) for name, held in holding.items()}
            for part, holding in self._holding.items()
        }

    def scores(self, id_: str) -> dict[str, float]:
        """The likeness of a job to every other one. Raises KeyError for an unknown one."""
        found = dict.fromkeys(self._ids, 0.0)
        del found[id_]
        for part, weight in self.weights.items():
            for name, own in self._units[part][id_].items():
                for other, value in self._holding[part][name].items():
                    if other != id_:
                        found[other] += weight * own * value
        return found

    def nearest(self, id_: str, many: int = 10) -> tuple[Likeness, ...]:
        """The jobs most alike, best first; equal ones by id. Raises KeyError for an unknown one."""
        scores = self.scores(id_)
        order = sorted(scores, key=lambda other: (-scores[other], other))
        return tuple(self.between(id_, other) for other in order[:many])

    def between(self, of: str, to: str) -> Likeness:
        """How alike two jobs are, and by what. Raises KeyError for an unknown one."""
        made: list[tuple[str, str, float, float]] = []
        for part, weight in self.weights.items():
            ours, theirs, mean = self._units[part][of], self._units[part][to], self._mean[part]
            made += [
                (part, name, weight * own * theirs[name], weight * mean[name] * theirs[name])
                for name, own in ours.items()
                if name in theirs
            ]
        score = sum(value for _, _, value, _ in made)
        shared = [Shared(part, name, value / score, usual / score) for part, name, value, usual in made if score]
        return Likeness(of, to, score, tuple(sorted(shared, key=lambda each: (-each.beyond, each.part, each.name))))


Units = Mapping[str, Mapping[str, float]]
"""By job, its demands on the length of one."""


def _units(part: str, profiles: Iterable[Profile]) -> Units:
    profiles = tuple(profiles)
    rarity = _rarity(profiles) if part == TOOLS else {}
    found: dict[str, dict[str, float]] = {}
    for profile in profiles:
        demands = {name: value * rarity.get(name, 1.0) for name, value in profile.parts.get(part, {}).items()}
        length = sqrt(sum(value * value for value in demands.values()))
        found[profile.id] = {name: value / length for name, value in demands.items() if value} if length else {}
    return found


def _rarity(profiles: tuple[Profile, ...]) -> Mapping[str, float]:
    naming = Counter(name for profile in profiles for name in profile.parts.get(TOOLS, {}))
    return {name: sqrt(log(len(profiles) / count)) for name, count in naming.items()}


def _holding(units: Units) -> Mapping[str, Mapping[str, float]]:
    holding: dict[str, dict[str, float]] = defaultdict(dict)
    for id_, demands in units.items():
        for name, value in demands.items():
            holding[name][id_] = value
    return holding
