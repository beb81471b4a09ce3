"""Which one skill would bring most further roles within reach.

A bound (`bound`) is a sum over level steps, so what a skill and all that it stands on take off the way to a role can be
read from it: whoever holds them has no more than the rest to go. What the skill itself takes is said beside it, and not
counted in the roles.

A role is near if its bound is within the hours asked for and study leaves no core need more than one level short: the
last level may come in the job, a trade may not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.match.result import Opener

if TYPE_CHECKING:
    from hcai_career.advise.match.bound import Bounds, Least
    from hcai_career.advise.reach import Unit
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person

MOST = 3
MOST_SHORT = 1
"""Levels of a core need that study may leave open in a role that is near."""


def studied(way: Least) -> bool:
    """Whether study leads all the way, but for a last level."""
    return all(stop.level - stop.reach <= MOST_SHORT for stop in way.stops)


def near(way: Least, within: float) -> bool:
    """Whether a role is so few hours away, by its bound."""
    return way.hours <= within and studied(way)


def openers(
    bounds: Bounds, person: Person, roles: Sequence[Role], ways: Mapping[str, Least], within: float
) -> tuple[Opener, ...]:
    """Up to three skills, the one that opens most roles first, of equals the shorter; `ways` are the bounds of the roles."""
    far = {role.id: ways[role.id] for role in roles if studied(ways[role.id]) and ways[role.id].hours > within}
    hours = {role: way.hours for role, way in far.items()}
    leading: defaultdict[Unit, list[str]] = defaultdict(list)
    for role, way in far.items():
        for unit in way.tenths:
            leading[unit].append(role)
    found: dict[str, Opener] = {}
    for unit in sorted(leading):
        skill, level = unit
        closure = bounds.under(unit)
        opened = tuple(role for role in leading[unit] if hours[role] - _shared(far[role], closure) <= within)
        best = found.get(skill)
        if opened and (best is None or len(opened) > len(best.roles)):
            found[skill] = Opener(skill, person.level(skill), level, closure.hours, opened)
    return tuple(sorted(found.values(), key=lambda each: (-len(each.roles), each.hours, each.skill))[:MOST])


def _shared(way: Least, closure: Least) -> float:
    """Hours of a way that a closure takes off it."""
    return sum(way.tenths.get(unit, 0) for unit in closure.tenths) / 10
