"""Courses, books and projects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import (
    STRICT,
    Checked,
    Currency,
    Evidence,
    Hours,
    Language,
    Lift,
    Money,
    SkillLevel,
    Slug,
    Text,
    Title,
    Url,
)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Workload:
    """Content hours of a resource or hours of a project: never time to a level. Null: unknown."""

    __pydantic_config__ = STRICT
    hours: Hours | None
    basis: Literal["stated", "estimate"] | None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A monthly payment that opens several resources at once."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    monthly: Money
    currency: Currency
    evidence: Evidence
    source: Slug | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs to study all of it. `amount` null with no subscription means unknown, never free."""

    __pydantic_config__ = STRICT
    amount: Money | None
    currency: Currency = "USD"
    subscription: Slug | None = None
    certificate: Money | None = None
    certificate_per: Literal["month", "course", "exam", "once"] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """A real course, book, tutorial or set of docs. What it lifts and needs is our judgement (`editorial`)."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    provider: Title
    url: Url | None
    kind: Literal["course", "docs", "book", "tutorial", "certificate", "workshop", "degree"]
    languages: tuple[Language, ...]
    status: Literal["active", "archived"]
    workload: Workload
    cost: Cost
    lifts: tuple[Lift, ...]
    checked: Checked
    needs: tuple[SkillLevel, ...] = ()
    part_of: Slug | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Practice:
    """A portfolio project or a supervised exposure, on real data where it can be. Free of charge."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    kind: Literal["project", "exposure", "simulation", "work"]
    brief: Text
    deliverable: Text
    workload: Workload
    lifts: tuple[Lift, ...]
    needs: tuple[SkillLevel, ...] = ()
    dataset: Slug | None = None
    suits: tuple[Slug, ...] = ()
    evidence: Evidence = "editorial"
    note: str | None = None
