"""What people are paid, where, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import (
    STRICT,
    Count,
    Currency,
    Date,
    Day,
    Evidence,
    Match,
    Pay,
    Percent,
    Slug,
    Soc,
    Text,
    Title,
)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world that pay is given for, and the currencies it is paid in. `within` is the region around it."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    currencies: tuple[Currency, ...]
    aliases: tuple[Title, ...] = ()
    within: Slug | None = None


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry of the North American classification."""

    __pydantic_config__ = STRICT
    naics: Annotated[str, Bound(pattern=r"^\d{2,6}$")]
    title: Title


@dataclass(frozen=True, slots=True)
class Sample:
    """How many, and of what, a figure was counted from."""

    __pydantic_config__ = STRICT
    of: Literal["jobs", "respondents", "people", "postings", "records"]
    number: Count


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role that a figure speaks of, and how well what was counted fits the role. `broad`: only as a proxy."""

    __pydantic_config__ = STRICT
    role: Slug
    match: Match


@dataclass(frozen=True, slots=True)
class Threshold:
    """An amount that a share of those asked get more than: no end of a range."""

    __pydantic_config__ = STRICT
    value: Pay
    percent_above: Percent


@dataclass(frozen=True, slots=True)
class Bracket:
    """The bracket that most of those asked are in: no range."""

    __pydantic_config__ = STRICT
    low: Pay
    high: Pay


@dataclass(frozen=True, slots=True)
class Salary:
    """Pay for one title in one place and year, in its own currency, per `period`.

    Rows with a `soc` are pay of that whole occupation: a role reaches them through its codes, with the code's
    `pay_match`. Others name their `roles`; a pay band may name none. `low` and `high` mean what `low_basis` and `high_basis` say, and
    percentiles are null where the source gives none. A field named in `floors` is "at least" (the source stops
    counting there). `mid_step` is the middle of a pay band, which is no median.
    """

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    scope: Literal[
        "field",
        "role",
        "role-level",
        "role-survey",
        "pay-band",
        "occupation",
        "occupation-state",
        "occupation-industry",
    ]
    region: Slug
    currency: Currency
    period: Literal["year", "month", "hour"]
    evidence: Evidence
    source: Slug
    as_of: Date | None
    low: Pay | None = None
    low_basis: Title | None = None
    p25: Pay | None = None
    median: Pay | None = None
    mean: Pay | None = None
    mid_step: Pay | None = None
    p75: Pay | None = None
    high: Pay | None = None
    high_basis: Title | None = None
    threshold: Threshold | None = None
    modal: Bracket | None = None
    floors: tuple[Literal["low", "p25", "median", "mean", "p75", "high"], ...] = ()
    soc: Soc | None = None
    industry: Industry | None = None
    place: Title | None = None
    roles: tuple[RoleMatch, ...] = ()
    sample: Sample | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency was worth in another: on a day, or on average over the year that ends on it."""

    __pydantic_config__ = STRICT
    id: Slug
    base: Currency
    quote: Currency
    rate: Annotated[float, Bound(ge=0, le=1_000_000)]
    evidence: Evidence
    source: Slug
    as_of: Day
    basis: Literal["day", "year"] = "day"
