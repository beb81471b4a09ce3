"""Every need in scope is at its planned level, or named with a reason that holds."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.plan.result import Remains
from hcai_career.advise.verify.case import Case, Levels
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.roles import Need


def objections(case: Case, levels: Levels) -> Iterator[str]:
    """Of each need of the role: what is reached, and what is said of the rest."""
    named = {remains.skills: remains for remains in case.plan.remains}
    for need in case.role.needs:
        reached = max(levels.get(skill, 0) for skill in need.options)
        remains = named.get(need.options)
        yield from _named(need, reached, remains)
        yield from _in_scope(case, need, reached, remains)


def _named(need: Need, reached: int, remains: Remains | None) -> Iterator[str]:
    skills = "/".join(need.options)
    if reached >= need.level:
        return
    if remains is None:
        yield f"{skills} stays at {reached} without a word"
    elif (remains.asked, remains.planned) != (need.level, reached):
        yield f"{skills} is said to stop elsewhere than at {reached} of {need.level}"


def _in_scope(case: Case, need: Need, reached: int, remains: Remains | None) -> Iterator[str]:
    """A need that was to be closed may stop short of its level only where study stops."""
    wishes, skills = case.plan.wishes, "/".join(need.options)
    wanted = {"core": 1, "important": 2, "all": 3}[wishes.scope]
    ceiling = 3 if wishes.depth == "entry" else 4
    if need.weight < 4 - wanted or reached >= min(need.level, ceiling):
        return
    if remains is None or remains.why != "cap":
        yield f"{skills} stops at {reached}, the role asks for {need.level}"
    elif any(_studiable(case, skill, reached + 1, ()) for skill in need.options):
        yield f"{skills} is said to be capped at {reached}, but study reaches {reached + 1}"


def teaches(case: Case, item: Resource | Practice, skill: str, level: int) -> bool:
    """Whether an item could have led this person to a level, so that self-study was not the only way."""
    if isinstance(item, Resource) and (
        item.status != "active" or item.kind == "degree" or (item.url is None and item.kind != "book")
    ):
        return False
    return (
        item.workload.hours is not None
        and any(lift.skill == skill and lift.start < level <= lift.reach for lift in item.lifts)
        and all(_studiable(case, need.skill, need.level, ()) for need in item.needs)
    )


def _studiable(case: Case, skill: str, level: int, above: tuple[str, ...]) -> bool:
    """Whether study alone could take this person to a level of a skill; `above` are those that it is asked for."""
    record = case.catalog.skills[skill]
    if level <= case.person.level(skill):
        return True
    if skill in above or (record.study_cap is not None and level > record.study_cap):
        return False
    for prerequisite in record.prerequisites:
        least = max((rung.hold for rung in prerequisite.rungs if rung.at <= level), default=0)
        if not any(_studiable(case, option, least, (*above, skill)) for option in prerequisite.options):
            return False
    return level == 1 or _studiable(case, skill, level - 1, above)
