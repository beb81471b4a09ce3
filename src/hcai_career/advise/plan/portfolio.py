"""The one or two projects that show most of what a role asks beyond what study gives.

Hiring looks at what a person has made. At entry depth the needs at level 4 are not planned, but a project that works
at that level is the best proof of being on the way to it. A project may ask for a little more than the role's own
needs; that little is then planned as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.reach import Unit
from hcai_career.catalog.model.learning import Practice
from hcai_career.catalog.model.roles import Role

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

MOST = 2
MOST_EXTRA = 160
"""Tenths of an hour, at the low effort, that the projects may ask for beyond what the role's core and important needs
bring with them. Editorial: two days, since the way there can cost a multiple of the low effort."""

Extra = Callable[[frozenset[Unit]], int | None]
"""Tenths of an hour that some units cost beyond what the goals bring with them; None if one of them is out of reach."""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The projects of a plan, and the units they ask for that the person does not hold."""

    projects: tuple[Practice, ...] = ()
    units: frozenset[Unit] = frozenset()

    @property
    def tenths(self) -> int:
        """Tenths of an hour that the projects take."""
        return sum(round((project.workload.hours or 0) * 10) for project in self.projects)


def choose(role: Role, practice: Iterable[Practice], held: Callable[[str], int], extra: Extra) -> Portfolio:
    """Up to two projects: each the one that shows most of the role's needs, level 4 first, and asks little beyond the goals.

    `held` gives the person's level of a skill, 0 to 5. A second project must show a level-4 need that the first does not.
    """
    pool = sorted((each for each in practice if _fits(role, each)), key=lambda each: each.id)
    chosen = Portfolio()
    while len(chosen.projects) < MOST:
        options = list(_options(pool, held, extra, chosen))
        best = max(options, key=lambda option: _worth(role, option, extra), default=None)
        if best is None or (chosen.projects and _shown(role, best, 4) <= _shown(role, chosen, 4)):
            break
        chosen = best
    return chosen


def _fits(role: Role, practice: Practice) -> bool:
    return (
        practice.kind == "project"
        and bool(practice.workload.hours)
        and (role.id in practice.suits or _shown(role, Portfolio((practice,)), 1) > 0)
    )


def _options(pool: list[Practice], held: Callable[[str], int], extra: Extra, chosen: Portfolio) -> Iterator[Portfolio]:
    """The portfolio with one more project, for each project that asks little enough."""
    for practice in pool:
        if practice in chosen.projects:
            continue
        units = chosen.units | {(skill, level) for skill, level in _asks(practice).items() if level > held(skill)}
        tenths = extra(units)
        if tenths is not None and tenths <= MOST_EXTRA:
            yield Portfolio((*chosen.projects, practice), units)


def _asks(practice: Practice) -> dict[str, int]:
    """The level of each skill that must be held to begin."""
    asks: dict[str, int] = {need.skill: need.level for need in practice.needs}
    for lift in practice.lifts:
        asks[lift.skill] = max(lift.start, asks.get(lift.skill, 0))
    return asks


def _worth(role: Role, portfolio: Portfolio, extra: Extra) -> tuple[int, int, int, int]:
    suited = sum(role.id in project.suits for project in portfolio.projects)
    tenths = portfolio.tenths + (extra(portfolio.units) or 0)
    return (_shown(role, portfolio, 4), suited, _shown(role, portfolio, 1), -tenths)


def _shown(role: Role, portfolio: Portfolio, least: int) -> int:
    """The weight of the role's needs, from level `least` up, that the projects work on at the level asked (4 for 5)."""
    worked: dict[str, int] = {}
    for project in portfolio.projects:
        for lift in project.lifts:
            worked[lift.skill] = max(lift.reach, worked.get(lift.skill, 0))
    return sum(
        need.weight
        for need in role.needs
        if need.level >= least and any(worked.get(skill, 0) >= min(need.level, 4) for skill in need.options)
    )
