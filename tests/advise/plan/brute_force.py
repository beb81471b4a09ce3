"""Every choice of a small planning problem, tried one by one, with what it costs. Shares no code with the solver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import ceil

from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.reach import Unit


@dataclass(frozen=True)
class Figures:
    """What a choice adds up to."""

    hours: int
    unknown: int
    money: int
    steps: int


def figures(instance: Instance) -> set[Figures]:
    """The figures of all choices that reach the goals, can be followed and keep the limits."""
    return {
        found
        for found in (_figures(instance, provider) for provider in _assignments(instance))
        if found
        and (instance.max_cents is None or found.money <= instance.max_cents)
        and (instance.max_tenths is None or found.hours <= instance.max_tenths)
    }


def size(instance: Instance) -> int:
    """How many assignments of units to options there are."""
    total = 1
    for unit in instance.requires:
        total *= 1 + sum(unit in option.covers for option in instance.options)
    return total


def _assignments(instance: Instance) -> Iterator[dict[Unit, Option]]:
    units = list(instance.requires)
    ways = [[None, *(option for option in instance.options if unit in option.covers)] for unit in units]
    for picked in product(*ways):
        yield {unit: option for unit, option in zip(units, picked, strict=True) if option is not None}


def _figures(instance: Instance, provider: Mapping[Unit, Option]) -> Figures | None:
    if not all(any(unit in provider for unit in group) for group in instance.goals):
        return None
    taken = {option.id: option for option in provider.values()}
    if any(option.part_of in taken for option in taken.values()):
        return None
    if not all(_to_the_point(option, provider) for id, option in taken.items() if id in instance.focused):
        return None
    if not _can_be_followed(instance, provider, taken):
        return None
    hours = sum(option.hours for option in taken.values()) + sum(
        max(0, option.missing[unit] - _saving(instance, unit, provider)) for unit, option in provider.items()
    )
    subscribed = {id for id, option in taken.items() if option.subscription}
    paid_for = sum(taken[id].hours for id in subscribed) + sum(
        option.missing[unit] for unit, option in provider.items() if option.id in subscribed
    )
    months = ceil(paid_for / 10 / (instance.pace / 10) * 12 / 52 - 1e-9)
    return Figures(
        hours=hours,
        unknown=sum(option.cents is None for option in taken.values()),
        money=sum(option.cents or 0 for option in taken.values()) + months * instance.prices.get("pass", 0),
        steps=len(taken),
    )


def _saving(instance: Instance, unit: Unit, provider: Mapping[Unit, Option]) -> int:
    """Effort shared with a companion is saved once, however many companions there are."""
    return max((each.saving for each in instance.shared if each.unit == unit and each.companion in provider), default=0)


def _to_the_point(option: Option, provider: Mapping[Unit, Option]) -> bool:
    """At least a third of its own hours go to what it is taken for."""
    return sum(option.credit[unit] for unit, by in provider.items() if by.id == option.id) >= option.hours / 3


def _can_be_followed(instance: Instance, provider: Mapping[Unit, Option], taken: Mapping[str, Option]) -> bool:
    """Take whatever can be taken until nothing is left; what an option teaches itself it may build on at once."""
    held: set[Unit] = set()
    left = dict(taken)
    while left:
        for id, option in left.items():
            own = {unit for unit, by in provider.items() if by.id == id}
            after = held | own
            if held.issuperset(option.needs) and all(
                after.intersection(group) for unit in own for group in instance.requires[unit]
            ):
                held = after
                del left[id]
                break
        else:
            return False
    return True
