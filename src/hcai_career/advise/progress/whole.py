"""A plan that somebody follows, as a whole plan again: with what stands around its steps, and what needs what.

The file keeps what was asked and the steps; all else is looked up in the content as it is now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from hcai_career.advise.gap import AsLevels, readiness
from hcai_career.advise.plan import Plan, Step, sums
from hcai_career.advise.plan.access import access
from hcai_career.advise.plan.around import beside
from hcai_career.advise.plan.build import build
from hcai_career.advise.plan.make import remains
from hcai_career.advise.plan.result import Closes, LiftMade, NeededBy, Proof, Totals
from hcai_career.advise.plan.spending import runs
from hcai_career.advise.progress.replan import start_person, wishes

if TYPE_CHECKING:
    from hcai_career.advise.plan.build import Target
    from hcai_career.catalog import Catalog
    from hcai_career.person import Person
    from hcai_career.person.saved import SavedPlan, SavedStep

Level = tuple[str, int]
"""A skill and a level of it."""


def whole(content: Catalog, plan: SavedPlan) -> Plan:
    """The plan of a file with all its steps; the skipped ones count in no sum. How good it was is not known any more.

    Raises NotFoundError when the content no longer has the role.
    """
    role, person, asked = content.role(plan.asked.role), start_person(content, plan), wishes(plan.asked)
    built = build(content, person, role, asked)
    steps = _steps(content, plan, person, built.targets)
    taken = tuple(step for step, kept in zip(steps, plan.steps, strict=True) if kept.state != "skipped")
    levels = _levels(person, taken)
    totals = _totals(content, plan, taken)
    return Plan(
        person=plan.person,
        background=person.background,
        role=role.id,
        role_title=role.title,
        wishes=asked,
        now=readiness(role, person),
        after=readiness(role, AsLevels(levels)).share,
        typical=None,
        steps=steps,
        levels=levels,
        remains=remains(role, built.targets, levels, asked),
        totals=totals,
        proof=Proof(asked.prefer, proven=False, considered=0, solves=0, cuts=0),
        **beside(content, role, person, asked, totals.cost)._asdict(),
    )


# ---- the steps


def _steps(content: Catalog, plan: SavedPlan, person: Person, targets: tuple[Target, ...]) -> tuple[Step, ...]:
    first = min((_day(step.start) for step in plan.steps), default=_day(plan.asked.start))
    made = [_step(content, step, number, first) for number, step in enumerate(plan.steps, 1)]
    later: dict[int, list[NeededBy]] = {step.number: [] for step in made}
    for step in made:
        for need in _needs(content, step, person):
            before = _provider(made, step, need)
            if before is not None:
                later[before].append(NeededBy(step.number, *need))
    return tuple(
        replace(step, closes=_closes(step, targets), needed_by=tuple(dict.fromkeys(later[step.number])))
        for step in made
    )


def _step(content: Catalog, kept: SavedStep, number: int, first: date) -> Step:
    item = content.resources.get(kept.id) or content.practice.get(kept.id)
    stated = item.workload.hours if item is not None else None
    own = 0.0 if kept.kind == "self-study" else min(kept.hours, kept.hours if stated is None else stated)
    start, end = _day(kept.start), _day(kept.end)
    return Step(
        number=number,
        stage=kept.stage,
        kind=kept.kind,
        id=kept.id,
        title=kept.title,
        provider=getattr(item, "provider", "portfolio project" if kept.kind == "project" else kept.kind),
        url=kept.url,
        lifts=tuple(
            LiftMade(lift.skill, lift.start, lift.reach) for lift in kept.lifts if lift.skill in content.skills
        ),
        own=own,
        practice=round(kept.hours - own, 1),
        practice_high=round(kept.hours_high - own, 1),
        cost=kept.cost,
        subscription=kept.subscription if kept.subscription in content.subscriptions else None,
        first_week=(start - first).days // 7 + 1,
        last_week=(end - first).days // 7 + 1,
        start=start,
        end=end,
        deliverable=getattr(item, "deliverable", None),
        data=access(content, kept.id, first, start),
    )


def _needs(content: Catalog, step: Step, person: Person) -> Iterator[Level]:
    """The levels that a step stands on and that the person did not hold when the plan began."""
    item = content.resources.get(step.id) or content.practice.get(step.id)
    asked = [(need.skill, int(need.level)) for need in item.needs] if item is not None else []
    asked += [(lift.skill, lift.start) for lift in step.lifts]
    for lift in step.lifts:
        for prerequisite in content.skills[lift.skill].prerequisites:
            if len(prerequisite.options) == 1:
                asked.append((prerequisite.options[0], prerequisite.hold_at(lift.reach)))
    yield from (need for need in dict.fromkeys(asked) if need[1] > person.level(need[0]))


def _provider(steps: Iterable[Step], step: Step, need: Level) -> int | None:
    """The step before this one that leads to a level, if one does."""
    skill, level = need
    for other in steps:
        if other.number < step.number and any(
            lift.skill == skill and lift.start < level <= lift.reach for lift in other.lifts
        ):
            return other.number
    return None


def _closes(step: Step, targets: tuple[Target, ...]) -> tuple[Closes, ...]:
    return tuple(
        Closes(skill, level, target.need.importance)
        for target in targets
        for skill, level in target.units
        if any(lift.skill == skill and lift.start < level <= lift.reach for lift in step.lifts)
    )


def _levels(person: Person, steps: Iterable[Step]) -> dict[str, int]:
    levels = {skill: held.level for skill, held in person.held.items()}
    for step in steps:
        for lift in step.lifts:
            levels[lift.skill] = max(lift.reach, levels.get(lift.skill, 0))
    return dict(sorted(levels.items()))


# ---- the sums


def _totals(content: Catalog, plan: SavedPlan, steps: tuple[Step, ...]) -> Totals:
    own, practice, high = sums.hours(steps)
    finish = sums.last_day(steps, _day(plan.asked.start))
    more = timedelta(days=ceil((high - own - practice) * 7 / plan.asked.hours_per_week))
    return sums.totals(steps, sums.paid(content, _months(plan, steps)), finish, finish + more)


def _months(plan: SavedPlan, steps: tuple[Step, ...]) -> dict[str, int]:
    """The months of each subscription."""
    bill: dict[str, int] = {}
    for run in runs(steps, plan.asked.hours_per_week):
        bill[run.subscription] = bill.get(run.subscription, 0) + run.months
    return bill


def _day(text: str) -> date:
    return date.fromisoformat(text)
