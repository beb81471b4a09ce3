"""How stable a place is: which change of one weight, or of one level in one skill, leaves it as it is.

Weights and levels are judgements, so an order that hangs on one of them is worth little. Each weight is moved by itself
over a grid, the others as they are; each level by one step up and down, by itself, as if nothing else followed from it.
A place is one more than the number of roles with more lift; one of which the person brings nothing comes behind all
others. Two roles share a place (`close`) where their lifts differ by less than one level of one nice-to-have skill would
move the better one: what finer scales than ours might find between them, nobody knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf, sqrt
from typing import TYPE_CHECKING

from hcai_career.advise.match.fit import HIGHEST_LEVEL, IMPORTANCES, PLACE, WEIGHTS, Field, Fit, Weights, lift
from hcai_career.advise.match.result import Band, Holds, Shift

if TYPE_CHECKING:
    from hcai_career.catalog.model.roles import Need, Role
    from hcai_career.person import Person

STEP = 0.25
HIGHEST: Weights = (6.0, 4.0, 3.0)
"""Up to where each weight is tried; down to 0."""
SAME = 1e-9
LAST = -inf
"""The lift of a role of which the person brings nothing."""


def close(better: Fit, other: float, damping: float) -> bool:
    """Whether a lift is so near below that of a better role that they share a place."""
    return lift(better, damping) - other < 1 / sqrt(better.target() + damping)


class Stability:
    """Asks of a few leaders how firm their places are among the roles of a pool."""

    def __init__(self, field: Field, pool: Sequence[Role], person: Person) -> None:
        self._field = field
        self._person = person
        self._fits = {role.id: field.fits[role.id] for role in pool}
        self._damping = field.damping()
        self._raw = {id_: lift(fit, self._damping) for id_, fit in self._fits.items()}
        self._lifts = {id_: self._raw[id_] if fit.touched else LAST for id_, fit in self._fits.items()}
        self._roots = {id_: sqrt(fit.target() + self._damping) for id_, fit in self._fits.items()}
        self._order = sorted(self._lifts.values())
        self._pool = pool
        self._changes = tuple(self._changed())
        self._by_weight: dict[Weights, dict[str, float]] = {}

    def holds(self, role: str) -> Holds:
        """Within which changes the place of a role holds."""
        shifts = list(self._shifts(role))
        place = self.place(role)
        best = min(shifts, key=_order, default=None)
        worst = max(shifts, key=lambda shift: (shift.place, shift.skill), default=None)
        return Holds(
            bands=tuple(self._band(role, at) for at in range(len(IMPORTANCES))),
            best=best if best and best.place < place else None,
            worst=worst if worst and worst.place > place else None,
            moves=sum(shift.place != place for shift in shifts),
            tried=len(shifts),
        )

    def place(self, role: str) -> int:
        """One more than the number of roles with more lift."""
        return 1 + self._above(self._lifts[role])

    def _above(self, value: float) -> int:
        return len(self._order) - bisect_right(self._order, value + SAME)

    # ---- weights

    def _by(self, weights: Weights) -> dict[str, float]:
        """The lifts under other weights. The bands of most places are narrow, so few of all weights are asked for."""
        if weights not in self._by_weight:
            damping = self._field.damping(weights)
            self._by_weight[weights] = {
                id_: lift(fit, damping, weights) if fit.touched else LAST for id_, fit in self._fits.items()
            }
        return self._by_weight[weights]

    def _band(self, role: str, at: int) -> Band:
        """The run of values around the weight as it is in which the place is the same."""
        now = low = high = WEIGHTS[at]
        while low > 0 and self._same(role, at, low - STEP):
            low -= STEP
        while high < HIGHEST[at] and self._same(role, at, high + STEP):
            high += STEP
        return Band(IMPORTANCES[at], now, low, high, high == HIGHEST[at])

    def _same(self, role: str, at: int, value: float) -> bool:
        """Whether the role has the same place where the weight of an importance is another."""
        lifts = self._by(_with(at, value))
        most = lifts[role] + SAME
        return 1 + sum(other > most for other in lifts.values()) == self.place(role)

    # ---- levels

    def _changed(self) -> Iterator[tuple[str, int, int, dict[str, float]]]:
        """Each change of one level in one skill, and the lifts of the roles that it moves."""
        for skill, asking in _asking(self._pool).items():
            have = self._person.level(skill)
            for then in (have - 1, have + 1):
                if 0 <= then <= HIGHEST_LEVEL:
                    moved = {role: self._moved(role, needs, skill, then) for role, needs in asking.items()}
                    yield skill, have, then, {role: now for role, now in moved.items() if now != self._lifts[role]}

    def _moved(self, role: str, needs: Iterable[Need], skill: str, then: int) -> float:
        gained = [(need.importance, self._gained(need, skill, then)) for need in needs]
        if not sum(self._fits[role].reached) + sum(levels for _, levels in gained):
            return LAST
        worth = sum(WEIGHTS[PLACE[importance]] * levels for importance, levels in gained)
        return self._raw[role] + worth / self._roots[role]

    def _gained(self, need: Need, skill: str, then: int) -> int:
        """Levels of a need that are reached with another level of one of its skills and were not before."""
        others = max((self._person.level(each) for each in need.any_of if each != skill), default=0)
        before = min(max(others, self._person.level(skill)), need.level)
        return min(max(others, then), need.level) - before

    def _shifts(self, role: str) -> Iterator[Shift]:
        return (Shift(skill, have, then, self._after(role, lifts)) for skill, have, then, lifts in self._changes)

    def _after(self, role: str, lifts: Mapping[str, float]) -> int:
        """The place of a role when some have other lifts."""
        mine = lifts.get(role, self._lifts[role]) + SAME
        above = self._above(mine - SAME)
        for other, now in lifts.items():
            above += (other != role and now > mine) - (self._lifts[other] > mine)
        return 1 + above


def _order(shift: Shift) -> tuple[int, str]:
    return shift.place, shift.skill


def _asking(pool: Iterable[Role]) -> dict[str, dict[str, list[Need]]]:
    """For each skill the roles that ask for it, with the needs that it meets."""
    found: dict[str, dict[str, list[Need]]] = {}
    for role in pool:
        for need in role.needs:
            for skill in need.options:
                found.setdefault(skill, {}).setdefault(role.id, []).append(need)
    return found


def _with(at: int, value: float) -> Weights:
    weights = list(WEIGHTS)
    weights[at] = value
    return weights[0], weights[1], weights[2]
