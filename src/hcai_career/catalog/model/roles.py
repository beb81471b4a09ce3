"""The jobs, and what they work on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import (
    IMPORTANCE_WEIGHT,
    STRICT,
    Evidence,
    Importance,
    Level,
    Match,
    Mention,
    Onet,
    Share,
    Slug,
    Soc,
    Text,
    Title,
    Url,
    Years,
)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Family:
    """A group of roles."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text


@dataclass(frozen=True, slots=True)
class Application:
    """A use of AI in health care that a role works on."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text
    evidence: Evidence
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class EmployerType:
    """A kind of organisation that hires for roles in this field."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text
    evidence: Evidence
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """A skill, or any one of several, that a role asks for at a level."""

    __pydantic_config__ = STRICT
    level: Level
    importance: Importance
    skill: Slug | None = None
    any_of: tuple[Slug, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """The skills of which one is enough."""
        return self.any_of or ((self.skill,) if self.skill else ())

    @property
    def weight(self) -> int:
        """Core 3, important 2, nice 1."""
        return IMPORTANCE_WEIGHT[self.importance]


@dataclass(frozen=True, slots=True)
class Education:
    """The usual schooling: our norm in words, and what official statistics say of the mapped occupation."""

    __pydantic_config__ = STRICT
    norm: Text
    evidence: Evidence
    official_entry: str | None = None
    official_experience: str | None = None
    official_source: Slug | None = None
    job_zone: Annotated[int, Bound(ge=1, le=5)] | None = None
    required: tuple[Share, ...] = ()
    required_source: Slug | None = None


@dataclass(frozen=True, slots=True)
class Experience:
    """The usual years before the role, in words and as a range (null: not stated)."""

    __pydantic_config__ = STRICT
    typical: Text
    evidence: Evidence
    years_low: Years | None = None
    years_high: Years | None = None
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """Where a classification puts the role. `onet_match` judges the O*NET title; `pay_match` the six-digit SOC that pay comes from."""

    __pydantic_config__ = STRICT
    onet: Onet | None = None
    onet_title: str | None = None
    onet_match: Match | None = None
    soc: Soc | None = None
    soc_title: str | None = None
    pay_match: Match | None = None
    isco: Annotated[str, Bound(pattern=r"^\d{4}$")] | None = None
    isco_title: str | None = None
    esco: Url | None = None
    esco_title: str | None = None
    esco_version: str | None = None
    alternate_title: str | None = None
    evidence: Evidence = "editorial"
    sources: tuple[Slug, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """What each part of a role rests on."""

    __pydantic_config__ = STRICT
    listing: Evidence
    description: Evidence
    focus: Evidence
    needs: Evidence
    employers: Evidence


@dataclass(frozen=True, slots=True)
class Role:
    """A job in healthcare AI."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    family: Slug
    summary: Text
    focus: Text
    differentiator: Text
    responsibilities: tuple[Text, ...]
    needs: tuple[Need, ...]
    education: Education
    experience: Experience
    employers: tuple[Text, ...]
    employer_types: tuple[Slug, ...]
    applications: tuple[Slug, ...]
    adjacent: tuple[Slug, ...]
    codes: tuple[Code, ...]
    evidence: RoleEvidence
    aliases: tuple[Title, ...] = ()
    named_in: tuple[Mention, ...] = ()
    note: str | None = None
