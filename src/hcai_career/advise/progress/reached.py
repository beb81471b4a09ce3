"""What a plan that is followed has brought so far: skills, certificates, courses and projects, for a résumé.

Only what was done or said counts: what a background typically brings is no claim of this person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedPlan, SavedStep
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class SkillReached:
    """A skill at the level that was said or reached, and the names of the steps that led there (none: it was said)."""

    skill: str
    name: str
    category: str
    level: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """A step that is done. `provider` is who offers the course, or None; days are as written by hand or by a mark."""

    id: str
    title: str
    provider: str | None
    url: str | None
    started: str | None
    done: str | None
    deliverable: str | None = None


@dataclass(frozen=True, slots=True)
class Certified:
    """A credential that is held; the day is not known."""

    id: str
    title: str
    issuer: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Reached:
    """A plan's harvest. `steps` are those of the plan that were not skipped, `done` those that are done, in number."""

    person: str
    role_title: str
    steps: int
    done: int
    skills: tuple[SkillReached, ...]
    courses: tuple[Learnt, ...]
    certificates: tuple[Learnt, ...]
    credentials: tuple[Certified, ...]
    projects: tuple[Learnt, ...]


def reached(content: Catalog, plan: SavedPlan) -> Reached:
    """What is done of a plan, and what was said when it was made. Skills that vanished from the content are left out."""
    done = [step for step in plan.steps if step.state == "done"]
    learnt = {step.id: _learnt(content, step) for step in done}
    certificates = {step.id for step in done if getattr(content.resources.get(step.id), "kind", "") == "certificate"}
    return Reached(
        person=plan.person,
        role_title=plan.role_title,
        steps=sum(step.state != "skipped" for step in plan.steps),
        done=len(done),
        skills=tuple(_skills(content, plan, done)),
        courses=tuple(learnt[step.id] for step in done if step.kind == "resource" and step.id not in certificates),
        certificates=tuple(learnt[id] for id in learnt if id in certificates),
        credentials=tuple(_credentials(content, plan)),
        projects=tuple(learnt[step.id] for step in done if step.kind in ("project", "practice")),
    )


def _learnt(content: Catalog, step: SavedStep) -> Learnt:
    item = content.resources.get(step.id) or content.practice.get(step.id)
    provider, deliverable = getattr(item, "provider", None), getattr(item, "deliverable", None)
    return Learnt(step.id, step.title, provider, step.url, step.started, step.done, deliverable)


def _skills(content: Catalog, plan: SavedPlan, done: list[SavedStep]) -> Iterator[SkillReached]:
    """The highest first, then by name."""
    levels = {one.skill: int(one.level) for one in plan.asked.have}
    by: dict[str, list[str]] = {}
    for step in done:
        for lift in step.lifts:
            if lift.reach > levels.get(lift.skill, 0):
                levels[lift.skill] = lift.reach
                by.setdefault(lift.skill, []).append(step.title)
    known = [content.skills[each] for each, level in levels.items() if level and each in content.skills]
    for skill in sorted(known, key=lambda each: (-levels[each.id], each.name)):
        category = content.categories[skill.category].name
        yield SkillReached(skill.id, skill.name, category, levels[skill.id], tuple(by.get(skill.id, ())))


def _credentials(content: Catalog, plan: SavedPlan) -> Iterator[Certified]:
    for each in plan.asked.credentials:
        found = content.credentials.get(each)
        if found is not None:
            yield Certified(found.id, found.title, found.issuer, found.url)
