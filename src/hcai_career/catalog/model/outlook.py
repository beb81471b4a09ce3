"""What official projections and surveys say of the years ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import STRICT, Date, Evidence, Pay, Slug, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Projection:
    """An official projection for a whole occupation; its id is the six-digit SOC code. Jobs in thousands, change in percent."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    region: Slug
    start_year: Annotated[int, Bound(ge=1900, le=2100)]
    end_year: Annotated[int, Bound(ge=1900, le=2100)]
    jobs_start: Annotated[float, Bound(ge=0, le=1_000_000)]
    jobs_end: Annotated[float, Bound(ge=0, le=1_000_000)]
    change: Annotated[float, Bound(ge=-1_000_000, le=1_000_000)]
    change_percent: Annotated[float, Bound(ge=-100, le=10_000)]
    openings: Annotated[float, Bound(ge=0, le=1_000_000)]
    evidence: Evidence
    source: Slug
    as_of: Date
    entry_education: Title | None = None
    work_experience: Title | None = None
    training: Title | None = None
    median_wage: Pay | None = None
    median_wage_floor: Pay | None = None
    wage_year: Annotated[int, Bound(ge=1900, le=2100)] | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """A finding about demand or use of AI: context for a role, not a forecast of jobs."""

    __pydantic_config__ = STRICT
    id: Slug
    finding: Text
    region: Title
    evidence: Evidence
    source: Slug
    as_of: Date
    value: Annotated[float, Bound(ge=-1e12, le=1e12)] | None = None
    unit: Title | None = None
    roles: tuple[Slug, ...] = ()
    note: Text | None = None
