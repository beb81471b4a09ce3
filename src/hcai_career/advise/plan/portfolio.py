"""The one or two projects that show most of what a role asks beyond what study gives.

Hiring looks at what a person has made. At entry depth the needs at level 4 are not planned, but a project that works
at that level is the best proof of being on the way to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from hcai_career.catalog.model import Practice, Role

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

MOST = 2


def projects(
    catalog: Catalog, role: Role, levels: Mapping[str, int], taken: frozenset[str], tenths: int | None
) -> tuple[Practice, ...]:
    """Up to two projects that can be done with `levels`, show most of the role's needs, and fit into `tenths` of study.

    Needs at level 4 count first, then whether the project suits the role, then all needs by weight, then fewer hours.
    """
    possible = [
        practice
        for practice in catalog.practice.values()
        if practice.kind == "project"
        and practice.id not in taken
        and practice.workload.hours
        and _can_start(practice, levels)
        and _shows(role, (practice,), 1)
    ]
    best: tuple[Practice, ...] = ()
    for count in range(1, MOST + 1):
        for group in combinations(sorted(possible, key=lambda practice: practice.id), count):
            if tenths is None or _tenths(group) <= tenths:
                best = max(best, group, key=lambda chosen: _worth(role, chosen))
    return best


def _can_start(practice: Practice, levels: Mapping[str, int]) -> bool:
    return all(levels.get(need.skill, 0) >= need.level for need in practice.needs) and all(
        levels.get(lift.skill, 0) >= lift.start for lift in practice.lifts
    )


def _worth(role: Role, chosen: tuple[Practice, ...]) -> tuple[int, int, int, int]:
    suited = sum(role.id in practice.suits for practice in chosen)
    return (_shows(role, chosen, 4), suited, _shows(role, chosen, 1), -_tenths(chosen))


def _shows(role: Role, chosen: tuple[Practice, ...], least: int) -> int:
    """The weight of the role's needs, from level `least` up, that the projects work on at that level or at most one below."""
    worked = {lift.skill: lift.reach for practice in chosen for lift in practice.lifts}
    return sum(
        need.weight
        for need in role.needs
        if need.level >= least and any(worked.get(skill, 0) >= min(need.level, 4) for skill in need.options)
    )


def _tenths(chosen: tuple[Practice, ...]) -> int:
    return sum(round((practice.workload.hours or 0) * 10) for practice in chosen)
