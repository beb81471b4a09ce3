"""How far a plan is: hours done and to do, ahead or behind, what comes next, and what the catalog no longer has."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Resource
    from hcai_career.person.saved import SavedPlan, SavedStep
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

ENOUGH_DAYS = 7
"""A pace is not judged before a week has gone by."""


@dataclass(frozen=True, slots=True)
class Vanished:
    """A step still to be taken whose resource the catalog no longer has or offers, and what could take its place."""

    step: int
    id: str
    title: str
    replacement: str | None
    replacement_title: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """Hours still to do on a day: as planned, and as it was (None: in the future)."""

    day: date
    planned: float
    left: float | None


@dataclass(frozen=True, slots=True)
class SkillNow:
    """A skill that the plan lifts: the level before it, the one that its done steps have brought, and that of the end."""

    skill: str
    start: int
    now: int
    then: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A plan as it stands on a day. Hours are those the plan counts; `logged` are those really spent.

    `behind` are the hours that should be done by now and are not (negative: ahead). `pace` is the hours of the plan
    done a week so far (None: too early to say), and `finish` the day on which the rest is done at the pace asked for.
    """

    plan: SavedPlan
    today: date
    hours: float
    done: float
    logged: float
    behind: float
    pace: float | None
    finish: date
    next: int | None
    vanished: tuple[Vanished, ...]
    burn_down: tuple[Point, ...]
    outdated: bool
    levels: tuple[SkillNow, ...] = ()


def progress(content: Catalog, plan: SavedPlan, today: date) -> Progress:
    """How far a plan is on a day."""
    taken = [step for step in plan.steps if step.state != "skipped"]
    hours, done = sum(step.hours for step in taken), sum(worked(step) for step in taken)
    planned = sum(_planned(step, today) for step in taken)
    left = hours - done
    return Progress(
        plan=plan,
        today=today,
        hours=round(hours, 1),
        done=round(done, 1),
        logged=round(sum(step.logged for step in plan.steps), 1),
        behind=round(planned - done, 1),
        pace=pace(plan, today),
        finish=max(today, _start(plan)) + timedelta(days=round(left * 7 / plan.asked.hours_per_week)),
        next=next((at for at, step in enumerate(plan.steps, 1) if step.state in ("started", "todo")), None),
        vanished=tuple(_vanished(content, plan)),
        burn_down=tuple(_burn_down(plan, today)),
        outdated=plan.digest != content.digest,
        levels=tuple(_levels(taken)),
    )


def _levels(steps: list[SavedStep]) -> Iterator[SkillNow]:
    """The skills in the order in which the plan lifts them."""
    lifts = [(lift, step.state == "done") for step in steps for lift in step.lifts]
    for skill in dict.fromkeys(lift.skill for lift, _ in lifts):
        mine = [(lift, done) for lift, done in lifts if lift.skill == skill]
        start, then = min(int(lift.start) for lift, _ in mine), max(int(lift.reach) for lift, _ in mine)
        yield SkillNow(skill, start, max((int(lift.reach) for lift, done in mine if done), default=start), then)


def worked(step: SavedStep) -> float:
    """Hours of the plan that a step has done: all of a finished one, what was logged of one that is under way."""
    if step.state == "done":
        return step.hours
    return min(step.logged, step.hours) if step.state == "started" else 0.0


def pace(plan: SavedPlan, today: date) -> float | None:
    """Hours of the plan done a week since it began, or was made anew. None in the first week, or if nothing was done."""
    days = (today - _start(plan)).days
    done = sum(worked(step) for step in plan.steps if step.done is None or step.done > plan.asked.start)
    return round(done * 7 / days, 1) if days >= ENOUGH_DAYS and done else None


def _start(plan: SavedPlan) -> date:
    return date.fromisoformat(plan.asked.start)


def _planned(step: SavedStep, today: date) -> float:
    """Hours of a step that should be done by the end of a day, spread evenly over its days."""
    start, end = date.fromisoformat(step.start), date.fromisoformat(step.end)
    if today < start:
        return 0.0
    return step.hours * min(1.0, ((today - start).days + 1) / ((end - start).days + 1))


def _burn_down(plan: SavedPlan, today: date) -> Iterator[Point]:
    """The hours left at the end of each step as planned, and what was left then by the days the steps were done."""
    taken = [step for step in plan.steps if step.state != "skipped"]
    total = sum(step.hours for step in taken)
    days = sorted({_start(plan), today, *(date.fromisoformat(step.end) for step in taken)})
    for day in days:
        planned = total - sum(_planned(step, day) for step in taken)
        done = sum(step.hours for step in taken if step.done and date.fromisoformat(step.done) <= day)
        under_way = sum(worked(step) for step in taken if step.state == "started") if day == today else 0
        yield Point(day, round(planned, 1), None if day > today else round(total - done - under_way, 1))


def _vanished(content: Catalog, plan: SavedPlan) -> Iterator[Vanished]:
    for at, step in enumerate(plan.steps, 1):
        if step.state in ("done", "skipped") or step.kind == "self-study" or step.id in content.practice:
            continue
        resource = content.resources.get(step.id)
        if resource is None or resource.status != "active":
            other = _replacement(content, plan, step)
            yield Vanished(at, step.id, step.title, other.id if other else None, other.title if other else None)


def _replacement(content: Catalog, plan: SavedPlan, step: SavedStep) -> Resource | None:
    """The active resource that lifts most of the same, the shortest of them."""
    wanted = {(lift.skill, level) for lift in step.lifts for level in range(lift.start + 1, lift.reach + 1)}
    taken = {other.id for other in plan.steps}

    def serves(resource: Resource) -> int:
        return len(
            wanted & {(lift.skill, level) for lift in resource.lifts for level in range(lift.start + 1, lift.reach + 1)}
        )

    fitting = [
        resource
        for resource in content.resources.values()
        if resource.status == "active" and resource.id not in taken and resource.workload.hours and serves(resource)
    ]
    return min(fitting, key=lambda each: (-serves(each), each.workload.hours or 0, each.id), default=None)
