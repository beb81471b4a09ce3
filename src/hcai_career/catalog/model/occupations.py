"""Occupations of a public classification, in the levels of our own skills: a start for whoever has no background here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import STRICT, Eqf, Evidence, Exposure, Onet, SkillLevel, Slug, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog.model.parts import Level
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Ratings = Literal["own", "borrowed", "none"]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What of an occupation the level in a skill was read from; its id is the skill's."""

    __pydantic_config__ = STRICT
    id: Slug
    about: Text


@dataclass(frozen=True, slots=True)
class Occupation:
    """An O*NET occupation under its code, with the title O*NET gives it; made by a script from a reviewed mapping.

    Skills stand under the level that is typical (4 advanced, 3 independent, 2 guided, 1 aware); a skill that is not
    named is at 0 or not known. `core` are those whose level is a judgement about the occupation itself rather than read
    from ratings. `ratings` says whose they are: where O*NET has none, those of a near occupation (`like`) or none.
    """

    __pydantic_config__ = STRICT
    id: Onet
    title: Title
    advanced: tuple[Slug, ...] = ()
    independent: tuple[Slug, ...] = ()
    guided: tuple[Slug, ...] = ()
    aware: tuple[Slug, ...] = ()
    core: tuple[Slug, ...] = ()
    aliases: tuple[Title, ...] = ()
    zone: Annotated[int, Bound(ge=1, le=5)] | None = None
    eqf: Eqf | None = None
    licences: tuple[Slug, ...] | None = None
    exposure: Exposure | None = None
    ratings: Ratings = "own"
    like: Onet | None = None
    evidence: Evidence = "editorial"

    @property
    def levels(self) -> tuple[SkillLevel, ...]:
        """The skills with their levels, as a background has them."""
        steps: tuple[tuple[Level, tuple[str, ...]], ...] = (
            (4, self.advanced),
            (3, self.independent),
            (2, self.guided),
            (1, self.aware),
        )
        return tuple(SkillLevel(skill, level) for level, skills in steps for skill in skills)

    @property
    def years(self) -> None:
        """How long someone has done it is not known."""
        return
