"""What a step is: real, offered, with all that it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.plan.result import Step
from hcai_career.advise.verify.case import Case, Levels
from hcai_career.advise.verify.goals import teaches
from hcai_career.catalog.model.learning import Practice, Resource


def offered(case: Case, step: Step) -> Iterator[str]:
    """The resource exists, is active, and lifts what the step says."""
    item = case.item(step)
    if step.kind == "self-study":
        yield from _untaught(case, step)
    elif item is None:
        yield "is not in the catalog"
    else:
        yield from _as_in_the_catalog(step, item)


def _untaught(case: Case, step: Step) -> Iterator[str]:
    items: tuple[Resource | Practice, ...] = (*case.catalog.resources.values(), *case.catalog.practice.values())
    for lift in step.lifts:
        if any(teaches(case, item, lift.skill, lift.reach) for item in items):
            yield f"marked as self-study although the catalog covers {lift.skill} {lift.reach}"


def _as_in_the_catalog(step: Step, item: Resource | Practice) -> Iterator[str]:
    if isinstance(item, Resource) and item.status != "active":
        yield "is no longer offered"
    if step.url != (item.url if isinstance(item, Resource) else None):
        yield "has another link than the catalog"
    if step.own != (item.workload.hours or 0):
        yield f"counts {step.own} h of its own, the catalog says {item.workload.hours}"
    claims = {lift.skill: lift for lift in item.lifts}
    for lift in step.lifts:
        claim = claims.get(lift.skill)
        if claim is None or lift.reach > claim.reach or lift.start < claim.start:
            yield f"does not lift {lift.skill} from {lift.start} to {lift.reach}"


def ready(case: Case, step: Step, levels: Levels) -> Iterator[str]:
    """What the step stands on is held before it starts, or comes with it."""
    item = case.item(step)
    for need in item.needs if item else ():
        if levels.get(need.skill, 0) < need.level:
            yield f"needs {need.skill} {need.level}, held is {levels.get(need.skill, 0)}"
    if step.kind == "project" and item:
        for claim in item.lifts:
            if levels.get(claim.skill, 0) < claim.start:
                yield f"starts from {claim.skill} {claim.start}, held is {levels.get(claim.skill, 0)}"
    with_it = {**levels, **{lift.skill: lift.reach for lift in step.lifts}}
    for lift in step.lifts:
        if lift.start != levels.get(lift.skill, 0):
            yield f"lifts {lift.skill} from {lift.start}, held is {levels.get(lift.skill, 0)}"
        yield from _grounded(case, lift.skill, lift.reach, with_it)


def _grounded(case: Case, skill: str, level: int, held: Levels) -> Iterator[str]:
    record = case.catalog.skills[skill]
    if record.study_cap is not None and level > record.study_cap:
        yield f"takes {skill} to {level}, study stops at {record.study_cap}"
    for prerequisite in record.prerequisites:
        least = max((rung.hold for rung in prerequisite.rungs if rung.at <= level), default=0)
        if all(held.get(option, 0) < least for option in prerequisite.options):
            yield f"{skill} {level} stands on {' or '.join(prerequisite.options)} {least}, which is not held"
