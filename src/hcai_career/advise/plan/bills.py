"""What subscriptions really cost in the order in which the steps are taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.plan.loops import Choice, Cut, Var

if TYPE_CHECKING:
    from hcai_career.advise.plan.solve import Solution


def months(instance: Instance, choice: Choice, ordered: tuple[Option, ...]) -> dict[str, int]:
    """Months to pay for each subscription: every unbroken run of its steps, practice included, rounded up."""
    bill: dict[str, int] = {}
    for name, run in groupby(ordered, key=lambda option: option.subscription):
        if name is None:
            continue
        tenths = sum(o.hours + sum(o.missing[unit] for unit in choice.provided(o)) for o in run)
        bill[name] = bill.get(name, 0) + instance.months(tenths)
    return bill


def cut(instance: Instance, choice: Choice, name: str, least: int) -> Cut:
    """With exactly this choice, subscription `name` costs at least `least` months: the order leaves no less."""
    chosen = {option.id for option in choice.chosen}
    terms: list[tuple[int, Var]] = [(-1, ("m", name, None))]
    for option in instance.options:
        terms.append((least if option.id in chosen else -least, ("x", option.id, None)))
    return Cut(tuple(terms), least * (len(chosen) - 1))


def apart(instance: Instance) -> Instance:
    """The same problem with every subscribed step paid by itself: what no order can exceed."""
    options = tuple(
        option
        if option.subscription is None
        else replace(option, cents=instance.months(option.pace_hours) * instance.prices[option.subscription])
        for option in instance.options
    )
    return replace(instance, options=options, prices={})


def together(instance: Instance, solution: Solution) -> Solution:
    """A solution of the problem set `apart`, in the terms of the problem itself."""
    options = {option.id: option for option in instance.options}
    chosen = tuple(options[option.id] for option in solution.choice.chosen)
    return replace(solution, choice=replace(solution.choice, chosen=chosen))


def higher(assumed: Mapping[str, int], real: Mapping[str, int]) -> list[str]:
    """The subscriptions for which the order costs more months than the model assumed."""
    return sorted(name for name, count in real.items() if count > assumed.get(name, 0))
