"""Types and records that several kinds share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Level = Literal[0, 1, 2, 3, 4, 5]
Importance = Literal["core", "important", "nice"]
Evidence = Literal["verified", "seed", "editorial", "unverified"]
Match = Literal["exact", "close", "broad"]
Stage = Literal["foundation", "ai-and-data", "health-domain", "portfolio", "credentials", "network"]
Effort = Literal["narrow", "medium", "broad"]
Strength = Literal["required", "typical", "helpful", "none"]
Exposure = Literal["none", "visits", "presence", "care"]

Slug = Annotated[str, Bound(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, Bound(min_length=1, max_length=2000)]
Title = Annotated[str, Bound(min_length=1, max_length=160)]
Day = Annotated[str, Bound(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Date = Annotated[str, Bound(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Url = Annotated[str, Bound(pattern=r"^https?://[^\s]+$", max_length=500)]
Currency = Annotated[str, Bound(pattern=r"^[A-Z]{3}$")]
Language = Annotated[str, Bound(pattern=r"^[a-z]{2,3}$")]
Hours = Annotated[float, Bound(ge=0, le=10_000)]
Money = Annotated[float, Bound(ge=0, le=1_000_000)]
Pay = Annotated[float, Bound(ge=0, le=1_000_000_000)]
Count = Annotated[int, Bound(ge=0, le=10_000_000_000)]
Days = Annotated[int, Bound(ge=0, le=3_650)]
Months = Annotated[float, Bound(ge=0, le=600)]
Years = Annotated[float, Bound(ge=0, le=60)]
Percent = Annotated[float, Bound(ge=0, le=100)]
Eqf = Annotated[int, Bound(ge=1, le=8)]
Soc = Annotated[str, Bound(pattern=r"^\d{2}-\d{4}$")]
Onet = Annotated[str, Bound(pattern=r"^\d{2}-\d{4}\.\d{2}$")]

IMPORTANCE_WEIGHT: dict[Importance, int] = {"core": 3, "important": 2, "nice": 1}
LEVEL_NAMES = ("none", "aware", "with guidance", "independent", "advanced", "expert")

STRICT = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """A skill at a level, held or needed."""

    __pydantic_config__ = STRICT
    skill: Slug
    level: Level


@dataclass(frozen=True, slots=True)
class Lift:
    """A step up in one skill: whoever holds `start` reaches `reach`."""

    __pydantic_config__ = STRICT
    skill: Slug
    start: Level
    reach: Level


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the people asked, in percent."""

    __pydantic_config__ = STRICT
    of: Title
    percent: Percent


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a founding document names the role, and by which words."""

    __pydantic_config__ = STRICT
    source: Slug
    section: Slug
    label: Title


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure or a checkable fact, in our words. `as_of` is the day, month or year it speaks of (null: not stated)."""

    __pydantic_config__ = STRICT
    text: Text
    evidence: Evidence
    source: Slug
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Which fields a source was seen to say, and when; all other facts of the record are unverified."""

    __pydantic_config__ = STRICT
    source: Slug | None
    retrieved: Day
    fields: tuple[str, ...] = ()
    note: str | None = None
    as_of: Date | None = None
