"""What stands on what, worked out before solving, so that most circular support never comes up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from hcai_career.advise.plan.instance import Option
from hcai_career.advise.reach import Group, Unit

Groups = tuple[Group, ...]


class Foundations:
    """For each unit all units that it stands on in every plan, directly or through others."""

    def __init__(self, requires: Callable[[Unit], Groups]) -> None:
        self._requires = requires
        self._known: dict[Unit, frozenset[Unit]] = {}

    def below(self, unit: Unit) -> frozenset[Unit]:
        """The units that must be reached before `unit`, whatever the plan."""
        if unit not in self._known:
            self._known[unit] = frozenset()
            direct = [group[0] for group in self._requires(unit) if len(group) == 1]
            self._known[unit] = frozenset(direct).union(*(self.below(lower) for lower in direct))
        return self._known[unit]


def possible(option: Option, foundations: Foundations) -> Option:
    """The option without the units that its own needs already stand on: it comes too late to lead to them."""
    held = set(option.needs).union(*(foundations.below(need) for need in option.needs))
    if held.isdisjoint(option.covers):
        return option
    return replace(option, covers=tuple(unit for unit in option.covers if unit not in held))


def clashes(option: Option, foundations: Foundations) -> tuple[tuple[Unit, Unit], ...]:
    """Pairs of units that one option cannot both lead to: between them stands a unit that it does not teach."""
    covers = set(option.covers)
    found = []
    for upper in option.covers:
        between = foundations.below(upper) - covers
        below = {unit for other in between for unit in foundations.below(other)}
        found += [(lower, upper) for lower in sorted(covers & below)]
    return tuple(found)


def without_way(
    units: Iterable[Unit], requires: Callable[[Unit], Groups], by_unit: Mapping[Unit, list[Option]]
) -> frozenset[Unit]:
    """The units that no option leads to for this person, with all options of the catalog at hand.

    Units that only options in a circle would lead to are among them: the lowest one of the circle is given to
    self-study, and the rest is looked at again.
    """
    open_units = sorted(units, key=lambda unit: (unit[1], unit[0]))
    alone = {unit for unit in open_units if not by_unit.get(unit)}
    reached: set[Unit] = set()
    while True:
        grown = _grow(open_units, reached, alone, requires, by_unit)
        if grown:
            continue
        stuck = [unit for unit in open_units if unit not in reached]
        ready = [unit for unit in stuck if all(reached.intersection(group) for group in requires(unit))]
        if not ready:
            return frozenset(alone)
        alone.add(ready[0])


def _grow(
    units: list[Unit],
    reached: set[Unit],
    alone: set[Unit],
    requires: Callable[[Unit], Groups],
    by_unit: Mapping[Unit, list[Option]],
) -> bool:
    new = {
        unit
        for unit in units
        if unit not in reached
        and all(reached.intersection(group) for group in requires(unit))
        and (unit in alone or any(reached.issuperset(option.needs) for option in by_unit[unit]))
    }
    reached |= new
    return bool(new)
