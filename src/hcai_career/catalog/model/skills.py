"""What roles ask for and resources lift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import STRICT, Effort, Evidence, Hours, Level, Slug, Stage, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class EffortStep:
    """Hours of total effort (contact, own study, exercises, project) for one level step."""

    __pydantic_config__ = STRICT
    to: Level
    low: Hours
    typical: Hours
    high: Hours


@dataclass(frozen=True, slots=True)
class EffortClass:
    """How much work a skill of this breadth is, one step for each of the levels 1 to 4."""

    __pydantic_config__ = STRICT
    id: Effort
    reads_as: Text
    steps: tuple[EffortStep, ...]
    evidence: Evidence
    sources: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A group of skills, with what levels 1 to 5 mean in it and the stage of the route it belongs to."""

    __pydantic_config__ = STRICT
    id: Slug
    name: Title
    stage: Stage
    levels: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """To work at level `at` of a skill, hold its prerequisite at level `hold`."""

    __pydantic_config__ = STRICT
    at: Level
    hold: Level


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What a skill stands on: one skill, or any one of several, with the levels asked for on the way up."""

    __pydantic_config__ = STRICT
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

    __pydantic_config__ = STRICT
    level: Level
    means: Text


@dataclass(frozen=True, slots=True)
class Skill:
    """A competency that roles ask for and resources lift."""

    __pydantic_config__ = STRICT
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
    sources: tuple[Slug, ...] = ()
