"""Examinations, certificates and degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import (
    STRICT,
    Checked,
    Claim,
    Currency,
    Date,
    Eqf,
    Hours,
    Money,
    Months,
    Slug,
    Text,
    Title,
    Url,
    Years,
)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Status = Literal["active", "retired", "unknown"]
Mode = Literal["campus", "online", "hybrid", "work"]
"""Where one studies: in person, from anywhere, partly in person, or in a post that one works in."""


@dataclass(frozen=True, slots=True)
class Route:
    """One of several ways to be let in: a licence, a degree, years of work, or what only words (`text`) can say."""

    __pydantic_config__ = STRICT
    text: Text | None = None
    licences: tuple[Slug, ...] = ()
    eqf: Eqf | None = None
    years: Years | None = None
    years_in: Title | None = None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Who may apply: in words, and the parts of these words that can be held against a person.

    `asks` says how far the parts go: `nothing` is asked of anybody, the `parts` are all of it, `more` stands in the
    words than in the parts, or who may apply is `unknown`. All parts must be met: any one of the `licences`, a degree
    of at least `eqf`, `years` of work (of a certain kind: `years_in`), all of the `credentials`, any one of the
    `routes`.
    """

    __pydantic_config__ = STRICT
    asks: Literal["nothing", "parts", "more", "unknown"] = "unknown"
    text: Text | None = None
    licences: tuple[Slug, ...] = ()
    eqf: Eqf | None = None
    years: Years | None = None
    years_in: Title | None = None
    credentials: tuple[Slug, ...] = ()
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """What an examination or certificate costs, before tax."""

    __pydantic_config__ = STRICT
    currency: Currency
    standard: Money
    member: Money | None = None
    trainee: Money | None = None
    student: Money | None = None
    application: Money | None = None
    retake: Money | None = None
    renewal: Money | None = None
    renewal_months: Months | None = None
    includes: Text | None = None

    @property
    def first_try(self) -> float:
        """What the first try costs someone who is no member: the application and the standard fee."""
        return self.standard + (self.application or 0)


@dataclass(frozen=True, slots=True)
class Credential:
    """A certification, certificate or board certification that people in the field hold."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    issuer: Title
    url: Url | None
    status: Status
    eligibility: Eligibility
    checked: Checked
    aliases: tuple[Title, ...] = ()
    fee: Fee | None = None
    exam_hours: Hours | None = None
    exam_format: Text | None = None
    renewal_years: Years | None = None
    renewal_terms: Text | None = None
    status_since: Date | None = None
    replaced_by: tuple[Slug, ...] = ()
    roles: tuple[Slug, ...] = ()
    skills: tuple[Slug, ...] = ()
    fact: Claim | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class DegreeCost:
    """What a degree costs, as its page states it for one intake. `total_abroad` is for students from elsewhere."""

    __pydantic_config__ = STRICT
    currency: Currency
    total: Money | None = None
    total_abroad: Money | None = None
    per_credit: Money | None = None
    basis: Text | None = None
    year: Title | None = None


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree, certificate or fellowship route.

    `eqf` is the level it leads to (null: none of its own), and `eqf_high` the higher one where two awards stand to
    choose from, such as MS or PhD. No `modes` at all: not known.
    """

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    institution: Title
    country: Title
    award: Title
    modes: tuple[Mode, ...]
    entry: Eligibility
    url: Url | None
    checked: Checked
    aliases: tuple[Title, ...] = ()
    eqf: Eqf | None = None
    eqf_high: Eqf | None = None
    months: Months | None = None
    part_time_months: Months | None = None
    credits: Annotated[float, Bound(ge=0, le=1_000)] | None = None
    cost: DegreeCost | None = None
    funded: Text | None = None
    roles: tuple[Slug, ...] = ()
    fact: Claim | None = None
    note: Text | None = None
