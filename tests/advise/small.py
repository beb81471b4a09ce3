"""Content made in code, small enough to hold in the head, for tests of the advice.

Hours from level to level: a `narrow` skill takes 10, 20 and 40 (at most double), a `medium` one 30, 60 and 120.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hcai_career.advise.plan import NoPlan, Plan, Wishes, make
from hcai_career.catalog import Catalog
from hcai_career.catalog.model.datasets import Approval, Dataset
from hcai_career.catalog.model.learning import Cost, Practice, Resource, Subscription, Workload
from hcai_career.catalog.model.parts import Checked, Lift, SkillLevel
from hcai_career.catalog.model.roles import Education, Experience, Need, Role, RoleEvidence
from hcai_career.catalog.model.skills import Category, EffortClass, EffortStep, Prerequisite, Rung, Skill
from hcai_career.person import Person, from_nothing

START = date(2027, 1, 4)
CHECKED = Checked(source=None, retrieved="2026-11-22")
SHOWN = RoleEvidence("editorial", "editorial", "editorial", "editorial", "editorial")
EFFORTS = tuple(
    EffortClass(
        id,
        "words",
        tuple(EffortStep(to, low, low * 1.5, low * 2) for to, low in zip((1, 2, 3, 4), lows, strict=True)),
        "editorial",
    )
    for id, lows in (("narrow", (10, 20, 40, 80)), ("medium", (30, 60, 120, 240)), ("broad", (50, 100, 200, 400)))
)
CATEGORIES = tuple(
    Category(id, id, stage, ("a", "b", "c", "d", "e"))
    for id, stage in (("basics", "foundation"), ("technical", "ai-and-data"), ("clinical", "health-domain"))
)


def skill(id: str, *, stands_on: Mapping[str, int] | Iterable[tuple[tuple[str, ...], int]] = (), **more: Any) -> Skill:
    """A skill. `stands_on` is {skill: level to hold before level 1}, or [((any of these), level), …]."""
    pairs = [((on,), level) for on, level in stands_on.items()] if isinstance(stands_on, Mapping) else stands_on
    prerequisites = tuple(
        Prerequisite((Rung(1, level),), on[0]) if len(on) == 1 else Prerequisite((Rung(1, level),), any_of=on)
        for on, level in pairs
    )
    defaults: dict[str, Any] = {"category": "technical", "effort": "narrow", "definition": "what it is"}
    return Skill(id=id, name=id.title(), prerequisites=prerequisites, **{**defaults, **more})


def course(
    id: str,
    lifts: Mapping[str, tuple[int, int]],
    hours: float | None,
    cost: float | None = 0,
    *,
    needs: Mapping[str, int] | None = None,
    subscription: str | None = None,
    currency: str = "USD",
    **more: Any,
) -> Resource:
    """A resource that lifts {skill: (start, reach)}."""
    defaults: dict[str, Any] = {"kind": "course", "url": f"https://example.org/{id}", "languages": ("en",)}
    return Resource(
        id=id,
        title=id.title(),
        provider="School",
        status=more.pop("status", "active"),
        workload=Workload(hours, None if hours is None else "stated"),
        cost=Cost(None if subscription else cost, currency, subscription),
        lifts=tuple(Lift(name, *span) for name, span in lifts.items()),
        needs=tuple(SkillLevel(name, level) for name, level in (needs or {}).items()),
        checked=CHECKED,
        **{**defaults, **more},
    )


def project(
    id: str,
    lifts: Mapping[str, tuple[int, int]],
    hours: float,
    needs: Mapping[str, int] | None = None,
    **more: Any,
) -> Practice:
    """A portfolio project that works on {skill: (start, reach)}."""
    return Practice(
        id=id,
        title=id.title(),
        kind=more.pop("kind", "project"),
        brief="what to do",
        deliverable="what comes out",
        workload=Workload(hours, "estimate"),
        lifts=tuple(Lift(name, *span) for name, span in lifts.items()),
        needs=tuple(SkillLevel(name, level) for name, level in (needs or {}).items()),
        **more,
    )


def dataset(id: str, days: tuple[int, int] | None = None) -> Dataset:
    """A data set that is open, or for which access is granted within so many days."""
    return Dataset(
        id=id,
        title=id.title(),
        url=f"https://example.org/{id}",
        access="credentialed" if days else "open",
        access_terms="A signed agreement" if days else "Download",
        modality="records",
        level="working",
        checked=CHECKED,
        approval=Approval(*days) if days else None,
    )


def need(level: int, *options: str, importance: str = "core") -> Need:
    """A need of a role; with several options any of them will do."""
    return Need(level, importance, options[0]) if len(options) == 1 else Need(level, importance, any_of=options)  # type: ignore[arg-type]


def role(*needs: Need) -> Role:
    """A role that asks for `needs`."""
    return Role(
        id="role",
        title="Role",
        family="family",
        summary="words",
        focus="words",
        differentiator="words",
        responsibilities=("words",),
        needs=needs,
        education=Education("words", "editorial"),
        experience=Experience("words", "editorial"),
        employers=(),
        employer_types=(),
        applications=(),
        adjacent=(),
        codes=(),
        evidence=SHOWN,
    )


def content(
    skills: Iterable[Skill],
    resources: Iterable[Resource] = (),
    practice: Iterable[Practice] = (),
    monthly: float = 40,
    datasets: Iterable[Dataset] = (),
) -> Catalog:
    """A catalog of these, with the subscription "pass" at `monthly` dollars."""
    return Catalog.of(
        efforts=EFFORTS,
        categories=CATEGORIES,
        skills=skills,
        resources=resources,
        practice=practice,
        datasets=datasets,
        subscriptions=[Subscription("pass", "The Pass", monthly, "USD", "editorial")],
    )


def person(catalog: Catalog, **levels: int) -> Person:
    """A person who says only this of themselves."""
    return from_nothing(catalog.skills, levels)


def asked(catalog: Catalog, wanted: Role, levels: Mapping[str, int] | None = None, **wishes: Any) -> Plan | NoPlan:
    """What the advice says, at 10 hours a week from the first Monday of 2027 unless the wishes say otherwise."""
    return make(
        catalog, person(catalog, **(levels or {})), wanted, Wishes(**{"start": START, "hours_per_week": 10, **wishes})
    )


def plan(catalog: Catalog, wanted: Role, levels: Mapping[str, int] | None = None, **wishes: Any) -> Plan:
    """The plan, where there is one."""
    found = asked(catalog, wanted, levels, **wishes)
    assert isinstance(found, Plan), found
    return found


def no_plan(catalog: Catalog, wanted: Role, levels: Mapping[str, int] | None = None, **wishes: Any) -> NoPlan:
    """The reasons, where there is no plan."""
    found = asked(catalog, wanted, levels, **wishes)
    assert isinstance(found, NoPlan), [step.id for step in found.steps]
    return found


def ids(found: Plan) -> list[str]:
    """The steps in order."""
    return [step.id for step in found.steps]
