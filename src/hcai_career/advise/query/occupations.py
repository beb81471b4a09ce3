"""One occupation of the table: what it typically brings, and what each level was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.advise.query.backgrounds import kept_alive

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import Advice, Upkeep
    from hcai_career.catalog.model.occupations import Occupation
    from hcai_career.catalog.model.parts import Level
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

SOURCES = ("onet-29-3", "onet-30-3")
"""The databases that the table was made from; their notes carry the attribution that the licence asks for."""
ReadFrom = Literal["ratings", "core"]


@dataclass(frozen=True, slots=True)
class ReadLevel:
    """A level and what it was read from: ratings and software of O*NET (`about`), or a judgement about the occupation."""

    skill: str
    level: Level
    basis: ReadFrom
    about: str


@dataclass(frozen=True, slots=True)
class OccupationSheet:
    """An occupation, its levels with what they rest on, and the title of the one whose ratings it borrows, if any.

    `upkeep` and `leaving` are as those of a background; a comparison goes without them.
    """

    occupation: Occupation
    levels: tuple[ReadLevel, ...]
    like_title: str | None
    sources: tuple[str, ...]
    upkeep: tuple[Upkeep, ...] = ()
    leaving: tuple[Advice, ...] = ()


def occupation_sheet(
    content: Catalog, code: str, upkeep: tuple[Upkeep, ...] = (), leaving: tuple[Advice, ...] = ()
) -> OccupationSheet:
    """The occupation of an O*NET code."""
    occupation = content.occupations[code]
    like = content.occupations.get(occupation.like or "")
    levels = tuple(
        ReadLevel(each.skill, each.level, *_read_from(content, occupation, each.skill)) for each in occupation.levels
    )
    sources = tuple(each for each in SOURCES if each in content.sources)
    return OccupationSheet(occupation, levels, like.title if like else None, sources, upkeep, leaving)


def practised(content: Catalog, code: str, jurisdiction: str | None) -> OccupationSheet:
    """The occupation with what keeps its licences alive, everywhere or in the jurisdiction of this id."""
    return occupation_sheet(content, code, *kept_alive(content, content.occupations[code].licences or (), jurisdiction))


def _read_from(content: Catalog, occupation: Occupation, skill: str) -> tuple[ReadFrom, str]:
    if skill in occupation.core:
        return "core", "the core of the occupation"
    return "ratings", content.crosswalk[skill].about
