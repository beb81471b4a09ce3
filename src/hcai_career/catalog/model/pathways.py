"""Named routes from a background to a role, in stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import STRICT, Evidence, Months, Slug, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class PathwayStage:
    """A stage of a route. Months are low and high; stages beside a job may overlap. `gate` is what stands before it."""

    __pydantic_config__ = STRICT
    kind: Literal["role", "study", "degree", "credential", "project", "practice", "licence"]
    months_low: Months
    months_high: Months
    gain: Text
    what: Text | None = None
    gate: Text | None = None
    role: Slug | None = None
    resources: tuple[Slug, ...] = ()
    degrees: tuple[Slug, ...] = ()
    credentials: tuple[Slug, ...] = ()
    datasets: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Pathway:
    """A route that people take. Nobody has measured how often it succeeds: months are our judgement."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    start: tuple[Slug, ...]
    stages: tuple[PathwayStage, ...]
    suits: Text
    risks: tuple[Text, ...]
    evidence: Evidence
    source: Slug
    aliases: tuple[Title, ...] = ()
    sources: tuple[Slug, ...] = ()
    demand: tuple[Slug, ...] = ()
    note: Text | None = None
