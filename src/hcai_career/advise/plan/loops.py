"""Circular support: courses that only stand on one another, and the cuts that rule it out.

Each prerequisite list has no cycle, but a course that teaches two skills can close one: A needs what B
teaches and B needs what A teaches. The covering model alone would accept both. So a chosen set is replayed;
what never gets going is cut off by its loop formula (Lin and Zhao, ASSAT, 2004: a set of facts that support one
another needs support from outside), or, where that is too weak, by forbidding the very cycle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.reach import Unit

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Var = tuple[str, str, Unit | None]
"""("x", option, None) chosen, ("y", "", unit) reached, ("a", option, unit) this option leads to this unit."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Σ coefficient·variable ≤ `most`."""

    terms: tuple[tuple[int, Var], ...]
    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen set: which option leads to each unit that is reached, and the options that are taken."""

    chosen: tuple[Option, ...]
    provider: Mapping[Unit, str]

    def provided(self, option: Option) -> tuple[Unit, ...]:
        """The units that this choice owes to `option`."""
        return tuple(unit for unit in option.covers if self.provider.get(unit) == option.id)


@dataclass(frozen=True, slots=True)
class Waits:
    """Before `option` can be taken, one unit of `group` must be reached; `unit` is what it is asked for (None: the option itself)."""

    option: str
    group: tuple[Unit, ...]
    unit: Unit | None


def waits(instance: Instance, choice: Choice, option: Option) -> Iterator[Waits]:
    """All that must be reached before an option is taken, apart from what it leads to itself."""
    for need in option.needs:
        yield Waits(option.id, (need,), None)
    own = set(choice.provided(option))
    for unit in sorted(own):
        for group in instance.requires[unit]:
            if not own.intersection(group):
                yield Waits(option.id, group, unit)


def rounds(instance: Instance, choice: Choice) -> dict[Unit, int]:
    """In which round each unit is reached when all that can be taken is taken at once; what is stuck is left out."""
    needs = {option.id: tuple(waits(instance, choice, option)) for option in choice.chosen}
    by_id = {option.id: option for option in choice.chosen}
    reached: dict[Unit, int] = {}
    pending = set(needs)
    while True:
        ready = {id for id in pending if all(not reached.keys().isdisjoint(wait.group) for wait in needs[id])}
        if not ready:
            return reached
        pending -= ready
        number = 1 + max(reached.values(), default=0)
        reached.update({unit: number for id in ready for unit in choice.provided(by_id[id])})


def stuck(instance: Instance, choice: Choice) -> dict[str, tuple[Waits, ...]]:
    """The options that can never be taken, with what each waits for in vain. Empty: the choice can be followed."""
    reached = rounds(instance, choice).keys()
    found = {
        option.id: tuple(wait for wait in waits(instance, choice, option) if reached.isdisjoint(wait.group))
        for option in choice.chosen
    }
    return {id: waiting for id, waiting in sorted(found.items()) if waiting}


def cuts(instance: Instance, choice: Choice) -> tuple[Cut, ...]:
    """Inequalities that every plan one can follow satisfies and this choice does not. Empty if it can be followed."""
    blocked = stuck(instance, choice)
    if not blocked:
        return ()
    edges = tuple(_edges(blocked, choice))
    loop = _bottom(edges, blocked)
    found = [*_loop_formulas(instance, choice, loop), *_cycle_cuts([edge for edge in edges if edge.waiting in loop])]
    violated = tuple(cut for cut in dict.fromkeys(found) if _value(cut, choice) > cut.most)
    return violated or (_no_good(instance, choice),)


@dataclass(frozen=True, slots=True)
class _Edge:
    """`waiting` cannot be taken before `leading` brings `unit`, which stands in the group of `wait`."""

    waiting: str
    leading: str
    unit: Unit
    wait: Waits


def _edges(blocked: Mapping[str, tuple[Waits, ...]], choice: Choice) -> Iterator[_Edge]:
    for id, waiting in blocked.items():
        for wait in waiting:
            for unit in wait.group:
                leading = choice.provider.get(unit)
                if leading is not None and leading in blocked:
                    yield _Edge(id, leading, unit, wait)


def _bottom(edges: tuple[_Edge, ...], nodes: Iterable[str]) -> set[str]:
    """A set of options that wait for one another and for nothing else: the smallest set that any option waits for."""
    graph: dict[str, set[str]] = {node: set() for node in nodes}
    for edge in edges:
        graph[edge.waiting].add(edge.leading)
    return min((_reachable(graph, node) for node in sorted(graph)), key=len)


def _reachable(graph: Mapping[str, set[str]], node: str) -> set[str]:
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for neighbour in graph[waiting.pop()]:
            if neighbour not in found:
                found.add(neighbour)
                waiting.append(neighbour)
    return found


def _loop_formulas(instance: Instance, choice: Choice, loop: set[str]) -> Iterator[Cut]:
    """Units that support one another need support from outside: if any is reached, an outside pair leads to one."""
    units = frozenset(unit for unit, option in choice.provider.items() if option in loop)
    outside: tuple[tuple[int, Var], ...] = tuple((-1, ("a", id, unit)) for id, unit in _support(instance, units))
    for unit in sorted(units):
        yield Cut(((1, ("y", "", unit)), *outside), 0)


def _support(instance: Instance, units: frozenset[Unit]) -> Iterator[tuple[str, Unit]]:
    """The (option, unit) pairs that could bring a unit of the set without standing on the set."""
    for option in instance.options:
        if units.intersection(option.needs):
            continue
        for unit in option.covers:
            if unit in units and all(
                not units.issuperset(group) or set(group).intersection(option.covers)
                for group in instance.requires[unit]
            ):
                yield option.id, unit


def _cycle_cuts(edges: list[_Edge]) -> Iterator[Cut]:
    """For each option of the loop, the shortest cycle through it: not all of its conditions can hold at once."""
    by_node: dict[str, list[_Edge]] = {}
    for edge in edges:
        by_node.setdefault(edge.waiting, []).append(edge)
    for node in sorted(by_node):
        cycle = _shortest_cycle(by_node, node)
        held: dict[Var, None] = {}
        freed: dict[Var, None] = {}
        for edge in cycle:
            asked: Var = ("a" if edge.wait.unit else "x", edge.waiting, edge.wait.unit)
            held.update({asked: None, ("a", edge.leading, edge.unit): None})
            freed.update({("y", "", unit): None for unit in edge.wait.group if unit != edge.unit})
        yield Cut((*((1, var) for var in held), *((-1, var) for var in freed)), len(held) - 1)


def _shortest_cycle(by_node: Mapping[str, list[_Edge]], node: str) -> tuple[_Edge, ...]:
    paths: list[tuple[_Edge, ...]] = [(edge,) for edge in by_node[node]]
    seen: set[str] = set()
    for path in paths:
        at = path[-1].leading
        if at == node:
            return path
        if at not in seen:
            seen.add(at)
            paths.extend((*path, edge) for edge in by_node.get(at, ()))
    return ()


def _value(cut: Cut, choice: Choice) -> int:
    """What the left side of a cut adds up to in a choice."""
    chosen = {option.id for option in choice.chosen}
    total = 0
    for coefficient, (kind, id, unit) in cut.terms:
        if kind == "x":
            total += coefficient * (id in chosen)
        elif unit is not None:
            provider = choice.provider.get(unit)
            total += coefficient * (provider is not None if kind == "y" else provider == id)
    return total


def _no_good(instance: Instance, choice: Choice) -> Cut:
    """Rule out exactly this assignment of units to options."""
    used: list[tuple[int, Var]] = [(1, ("a", id, unit)) for unit, id in sorted(choice.provider.items())]
    other: list[tuple[int, Var]] = [
        (-1, ("a", option.id, unit))
        for option in instance.options
        for unit in option.covers
        if choice.provider.get(unit) != option.id
    ]
    return Cut((*used, *other), len(used) - 1)
