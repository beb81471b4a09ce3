"""What the content is made of: frozen records in plain Python.

The field names are the keys of the YAML files; the order of the fields is the house order of the keys.
A record's `id` is the key it stands under in its file. `catalog.read` validates raw YAML into these
classes, and the JSON Schemas come from the same definitions.

Levels: 0 none, 1 aware, 2 with guidance, 3 independent, 4 advanced, 5 expert.
Evidence: `verified` (a stored page or data set said so), `seed` (a founding document said so), `editorial`
(our judgement: levels, hours, importance) and `unverified` (a fact that is well known but was not checked).
"""

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
Months = Annotated[float, Bound(ge=0, le=600)]
Years = Annotated[float, Bound(ge=0, le=60)]

IMPORTANCE_WEIGHT: dict[Importance, int] = {"core": 3, "important": 2, "nice": 1}
LEVEL_NAMES = ("none", "aware", "with guidance", "independent", "advanced", "expert")

_STRICT = {"extra": "forbid", "strict": True}


# ---- shared parts -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """A skill at a level, held or needed."""

    __pydantic_config__ = _STRICT
    skill: Slug
    level: Level


@dataclass(frozen=True, slots=True)
class Lift:
    """A step up in one skill: whoever holds `start` reaches `reach`."""

    __pydantic_config__ = _STRICT
    skill: Slug
    start: Level
    reach: Level


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a fact comes from."""

    __pydantic_config__ = _STRICT
    id: Slug
    title: Title
    publisher: str | None
    url: Url | None
    kind: Literal[
        "official-statistics",
        "dataset",
        "official-page",
        "publisher-page",
        "survey",
        "aggregator",
        "repository",
        "article",
        "seed",
    ]
    licence: str | None
    published: Date | None
    retrieved: Day
    reliability: Literal["official-statistics", "official", "issuer", "survey", "aggregator", "third-party", "seed"]
    review_by: Day
    note: str | None = None


# ---- skills -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EffortStep:
    """Hours of total effort (contact, own study, exercises, project) for one level step."""

    __pydantic_config__ = _STRICT
    to: Level
    low: Hours
    typical: Hours
    high: Hours


@dataclass(frozen=True, slots=True)
class EffortClass:
    """How much work a skill of this breadth is, one step for each of the levels 1 to 4."""

    __pydantic_config__ = _STRICT
    id: Effort
    reads_as: Text
    steps: tuple[EffortStep, ...]
    evidence: Evidence
    sources: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A group of skills, with what levels 1 to 5 mean in it and the stage of the route it belongs to."""

    __pydantic_config__ = _STRICT
    id: Slug
    name: Title
    stage: Stage
    levels: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """To work at level `at` of a skill, hold its prerequisite at level `hold`."""

    __pydantic_config__ = _STRICT
    at: Level
    hold: Level


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What a skill stands on: one skill, or any one of several, with the levels asked for on the way up."""

    __pydantic_config__ = _STRICT
    rungs: tuple[Rung, ...]
    skill: Slug | None = None
    any_of: tuple[Slug, ...] = ()
    reason: str | None = None

    @property
    def options(self) -> tuple[str, ...]:
        """The skills of which one is enough."""
        return self.any_of or ((self.skill,) if self.skill else ())

    def hold_at(self, level: int) -> int:
        """The level of the prerequisite that working at `level` asks for (0: nothing yet)."""
        return max((rung.hold for rung in self.rungs if rung.at <= level), default=0)


@dataclass(frozen=True, slots=True)
class LevelMeaning:
    """What one level means for one skill, where the category's words are too general."""

    __pydantic_config__ = _STRICT
    level: Level
    means: Text


@dataclass(frozen=True, slots=True)
class Skill:
    """A competency that roles ask for and resources lift."""

    __pydantic_config__ = _STRICT
    id: Slug
    name: Title
    category: Slug
    definition: Text
    effort: Effort
    aliases: tuple[Title, ...] = ()
    prerequisites: tuple[Prerequisite, ...] = ()
    levels: tuple[LevelMeaning, ...] = ()
    effort_note: str | None = None
    study_cap: Level | None = None
    cap_reason: str | None = None
    learnt_with: tuple[Slug, ...] = ()
    evidence: Evidence = "editorial"


# ---- roles ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Family:
    """A group of roles."""

    __pydantic_config__ = _STRICT
    id: Slug
    title: Title
    summary: Text


@dataclass(frozen=True, slots=True)
class Application:
    """A use of AI in health care that a role works on."""

    __pydantic_config__ = _STRICT
    id: Slug
    title: Title
    summary: Text
    evidence: Evidence
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class EmployerType:
    """A kind of organisation that hires for roles in this field."""

    __pydantic_config__ = _STRICT
    id: Slug
    title: Title
    summary: Text
    evidence: Evidence
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """A skill, or any one of several, that a role asks for at a level."""

    __pydantic_config__ = _STRICT
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
class Share:
    """A share of the people asked, in percent."""

    __pydantic_config__ = _STRICT
    of: Title
    percent: Annotated[float, Bound(ge=0, le=100)]


@dataclass(frozen=True, slots=True)
class Education:
    """The usual schooling: our norm in words, and what official statistics say of the mapped occupation."""

    __pydantic_config__ = _STRICT
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

    __pydantic_config__ = _STRICT
    typical: Text
    evidence: Evidence
    years_low: Years | None = None
    years_high: Years | None = None
    source: Slug | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """Where a classification puts the role. `onet_match` judges the O*NET title; `pay_match` the six-digit SOC that pay comes from."""

    __pydantic_config__ = _STRICT
    onet: Annotated[str, Bound(pattern=r"^\d{2}-\d{4}\.\d{2}$")] | None = None
    onet_title: str | None = None
    onet_match: Match | None = None
    soc: Annotated[str, Bound(pattern=r"^\d{2}-\d{4}$")] | None = None
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
class Mention:
    """Where a founding document names the role, and by which words."""

    __pydantic_config__ = _STRICT
    source: Slug
    section: Slug
    label: Title


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """What each part of a role rests on."""

    __pydantic_config__ = _STRICT
    listing: Evidence
    description: Evidence
    focus: Evidence
    needs: Evidence
    employers: Evidence


@dataclass(frozen=True, slots=True)
class Role:
    """A job in healthcare AI."""

    __pydantic_config__ = _STRICT
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


# ---- people -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Background:
    """Where people start: typical levels of a competent person of that occupation without AI training."""

    __pydantic_config__ = _STRICT
    id: Slug
    title: Title
    group: Slug
    summary: Text
    levels: tuple[SkillLevel, ...]
    strengths: tuple[Text, ...]
    typical_gaps: tuple[Text, ...]
    first_roles: tuple[Slug, ...]
    aliases: tuple[Title, ...] = ()
    onet: Annotated[str, Bound(pattern=r"^\d{2}-\d{4}\.\d{2}$")] | None = None
    soc: Annotated[str, Bound(pattern=r"^\d{2}-\d{4}$")] | None = None
    eqf: Annotated[int, Bound(ge=1, le=8)] | None = None
    licences: tuple[Slug, ...] = ()
    evidence: Evidence = "editorial"
    note: str | None = None


# ---- learning ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Workload:
    """Content hours of a resource or hours of a project: never time to a level. Null: unknown."""

    __pydantic_config__ = _STRICT
    hours: Hours | None
    basis: Literal["stated", "estimate"] | None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A monthly payment that opens several resources at once."""

    __pydantic_config__ = _STRICT
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

    __pydantic_config__ = _STRICT
    amount: Money | None
    currency: Currency = "USD"
    subscription: Slug | None = None
    certificate: Money | None = None
    certificate_per: Literal["month", "course", "exam", "once"] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Which fields a source was seen to say, and when; all other facts of the record are unverified."""

    __pydantic_config__ = _STRICT
    source: Slug | None
    retrieved: Day
    fields: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """A real course, book, tutorial or set of docs. What it lifts and needs is our judgement (`editorial`)."""

    __pydantic_config__ = _STRICT
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

    __pydantic_config__ = _STRICT
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
