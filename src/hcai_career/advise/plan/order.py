"""In which order the chosen steps are taken.

What is needed comes before what needs it. Within that: the stages of the six-step route, one subscription in
one go, one subject at a time, what serves core needs first, and short steps before long ones. A step whose data
must be asked for stands back while it waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hcai_career.advise.plan.access import wait_days
from hcai_career.advise.plan.build import Target
from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.plan.loops import Choice, rounds, waits
from hcai_career.advise.plan.result import STAGES
from hcai_career.advise.reach import Unit

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Link:
    """`before` must be done before `after`, which asks for `unit`."""

    before: str
    after: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Ordered:
    """The steps in order, the stage of each, and what leads to what."""

    options: tuple[Option, ...]
    stage: Mapping[str, int]
    links: tuple[Link, ...]


def order(catalog: Catalog, instance: Instance, choice: Choice, targets: tuple[Target, ...]) -> Ordered:
    """Put a choice in order. The choice must be one that can be followed (no circular support)."""
    links = tuple(_links(instance, choice))
    subject = {option.id: _subject(choice, option) for option in choice.chosen}
    weight = _weights(choice, targets, links)
    stage = _stages(catalog, subject, links)
    before: dict[str, set[str]] = {option.id: set() for option in choice.chosen}
    for link in links:
        before[link.after].add(link.before)
    wait = {option.id: wait_days(catalog, option.id) for option in choice.chosen}
    tenths = 0
    done: list[Option] = []
    pending = {option.id: option for option in choice.chosen}
    while pending:
        ready = [option for id, option in pending.items() if not before[id] & pending.keys()]
        last = done[-1] if done else None
        day = tenths * 7 // instance.pace
        chosen = min(
            ready,
            key=lambda option: (wait[option.id] > day, *_key(catalog, option, last, subject, stage, weight)),
        )
        done.append(chosen)
        tenths += chosen.pace_hours
        del pending[chosen.id]
    return Ordered(tuple(done), stage, links)


def _links(instance: Instance, choice: Choice) -> list[Link]:
    """What each step waits for; where one of several skills is enough, the one that is reached first."""
    round_of = rounds(instance, choice)
    found: dict[Link, None] = {}
    for option in choice.chosen:
        for wait in waits(instance, choice, option):
            unit = min((unit for unit in wait.group if unit in round_of), key=lambda unit: (round_of[unit], unit))
            found[Link(choice.provider[unit], option.id, unit)] = None
    return list(found)


def _subject(choice: Choice, option: Option) -> str:
    """The skill that a step is chiefly about: the one it brings furthest."""
    provided = choice.provided(option)
    lifts = {skill: max(level for name, level in provided if name == skill) for skill, _ in provided}
    return min(lifts, key=lambda skill: (-lifts[skill], -sum(name == skill for name, _ in provided), skill))


def _weights(choice: Choice, targets: tuple[Target, ...], links: tuple[Link, ...]) -> dict[str, int]:
    """For each step the weight of the most important need it serves, itself or through later steps."""
    weight = {option.id: 0 for option in choice.chosen}
    for target in targets:
        for unit in target.units:
            if unit in choice.provider:
                id = choice.provider[unit]
                weight[id] = max(weight[id], target.need.weight)
    for _ in choice.chosen:
        for link in links:
            weight[link.before] = max(weight[link.before], weight[link.after])
    return weight


def _stages(catalog: Catalog, subject: Mapping[str, str], links: tuple[Link, ...]) -> dict[str, int]:
    """The stage of each step: that of its subject, or an earlier one where a step there needs it."""
    stage = {
        id: STAGES.index(catalog.categories[catalog.skills[skill].category].stage) for id, skill in subject.items()
    }
    for _ in subject:
        for link in links:
            stage[link.before] = min(stage[link.before], stage[link.after])
    return stage


def _key(
    catalog: Catalog,
    option: Option,
    last: Option | None,
    subject: Mapping[str, str],
    stage: Mapping[str, int],
    weight: Mapping[str, int],
) -> tuple[object, ...]:
    same_subscription = bool(last and option.subscription and option.subscription == last.subscription)
    same_subject = bool(last and subject[option.id] == subject[last.id])
    category = catalog.skills[subject[option.id]].category
    same_category = bool(last and category == catalog.skills[subject[last.id]].category)
    return (
        stage[option.id],
        not same_subscription,
        not same_subject,
        not same_category,
        -weight[option.id],
        option.pace_hours,
        option.id,
    )
