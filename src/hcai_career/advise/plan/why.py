"""Why a step is in a plan: what it is for, what it stands on, where its hours come from, what else there would be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.plan.build import can_be_planned, cents
from hcai_career.advise.plan.effort import STUDY_TOP, credit, step_tenths
from hcai_career.advise.plan.result import Plan, Step
from hcai_career.advise.reach import Unit
from hcai_career.catalog.model.learning import Resource
from hcai_career.catalog.model.parts import Lift
from hcai_career.person import Person
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class LevelHours:
    """The hours of one level step up to `level`: what it takes (low to high, editorial), what the resource gives of it,
    and what is missing up to low. Where the skill is learnt inside another one of the plan, it takes half.
    """

    skill: str
    level: int
    low: float
    high: float
    given: float
    missing: float


@dataclass(frozen=True, slots=True)
class StandsOn:
    """A level that must be held before the step: since step `step` of the plan, or from the start (None)."""

    skill: str
    level: int
    step: int | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another resource for part of the same. `out` says what rules it out; None: it could serve, but not better.

    `hours` are its own; `cost` is in US dollars (None: unknown, in another currency, or paid by a subscription).
    """

    id: str
    title: str
    hours: float | None
    cost: float | None
    lifts: tuple[Lift, ...]
    out: Literal["unknown-price", "price", "language", "unwanted", "not-offered", "needs-more"] | None


@dataclass(frozen=True, slots=True)
class Why:
    """One step of a plan, unfolded."""

    person: str
    role_title: str
    step: Step
    hours: tuple[LevelHours, ...]
    stands_on: tuple[StandsOn, ...]
    alternatives: tuple[Alternative, ...]


def explain(catalog: Catalog, person: Person, plan: Plan, number: int) -> Why:
    """Unfold step `number` of a plan, counting from 1. Raises NotFoundError if the plan has no such step."""
    if not 1 <= number <= len(plan.steps):
        span = f"steps are 1 to {len(plan.steps)}" if plan.steps else "the plan has no steps"
        raise NotFoundError(f"--why: there is no step {number}", span)
    step = plan.steps[number - 1]
    return Why(
        person=plan.person,
        role_title=plan.role_title,
        step=step,
        hours=tuple(_hours(catalog, plan, step)),
        stands_on=tuple(_stands_on(catalog, plan, step)),
        alternatives=tuple(_alternatives(catalog, person, plan, step)),
    )


def _units(step: Step) -> tuple[Unit, ...]:
    return tuple((lift.skill, level) for lift in step.lifts for level in range(lift.start + 1, lift.reach + 1))


def _hours(catalog: Catalog, plan: Plan, step: Step) -> Iterator[LevelHours]:
    item = catalog.resources.get(step.id) or catalog.practice.get(step.id)
    given = credit(catalog.skills, catalog.efforts, item.lifts, round(step.own * 10)) if item else {}
    in_plan = {unit for other in plan.steps for unit in _units(other)}
    for skill, level in _units(step):
        if level > STUDY_TOP:
            continue
        shared = any((other, level) in in_plan for other in catalog.skills[skill].learnt_with)
        low = step_tenths(catalog.skills, catalog.efforts, (skill, level), "low") // (2 if shared else 1)
        high = step_tenths(catalog.skills, catalog.efforts, (skill, level), "high") // (2 if shared else 1)
        part = given.get((skill, level), 0)
        yield LevelHours(skill, level, low / 10, high / 10, part / 10, max(0, low - part) / 10)


def _stands_on(catalog: Catalog, plan: Plan, step: Step) -> Iterator[StandsOn]:
    """The levels that this step's resource and the skills it lifts ask for."""
    item = catalog.resources.get(step.id) or catalog.practice.get(step.id)
    asked: dict[str, int] = {need.skill: need.level for need in item.needs} if item else {}
    for skill, level in _units(step):
        for prerequisite in catalog.skills[skill].prerequisites:
            if prerequisite.skill is not None:
                hold = prerequisite.hold_at(level)
                asked[prerequisite.skill] = max(hold, asked.get(prerequisite.skill, 0))
    own = {lift.skill for lift in step.lifts}
    for skill, level in sorted(asked.items()):
        if level and skill not in own:
            yield StandsOn(skill, level, _since(plan, step, skill, level))


def _since(plan: Plan, step: Step, skill: str, level: int) -> int | None:
    for earlier in plan.steps[: step.number - 1]:
        if any(lift.skill == skill and lift.reach >= level for lift in earlier.lifts):
            return earlier.number
    return None


def _alternatives(catalog: Catalog, person: Person, plan: Plan, step: Step) -> Iterator[Alternative]:
    units = set(_units(step))
    taken = {other.id for other in plan.steps}
    found = []
    for resource in catalog.resources.values():
        lifts = tuple(lift for lift in resource.lifts if _serves(lift, units))
        if lifts and resource.id not in taken:
            price = cents(resource)
            cost = None if price is None or resource.cost.subscription else price / 100
            out = _ruled_out(person, plan, resource)
            found.append(Alternative(resource.id, resource.title, resource.workload.hours, cost, lifts, out))
    reached = {alternative.id: sum(len(units & _span(lift)) for lift in alternative.lifts) for alternative in found}
    found.sort(key=lambda other: (other.out is not None, -reached[other.id], other.hours or 0, other.id))
    yield from found


def _span(lift: Lift) -> set[Unit]:
    return {(lift.skill, level) for level in range(lift.start + 1, lift.reach + 1)}


def _serves(lift: Lift, units: set[Unit]) -> bool:
    return not units.isdisjoint(_span(lift))


def _ruled_out(
    person: Person, plan: Plan, resource: Resource
) -> Literal["unknown-price", "price", "language", "unwanted", "not-offered", "needs-more"] | None:
    wishes = plan.wishes
    price = cents(resource)
    if not can_be_planned(resource):
        return "not-offered"
    if resource.id in wishes.without:
        return "unwanted"
    if price is None and wishes.known_prices_only:
        return "unknown-price"
    if wishes.free and (price != 0 or resource.cost.subscription):
        return "price"
    if wishes.languages and not set(wishes.languages) & set(resource.languages):
        return "language"
    if any(max(person.level(need.skill), plan.levels.get(need.skill, 0)) < need.level for need in resource.needs):
        return "needs-more"
    return None
