"""Where people start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import (
    STRICT,
    Eqf,
    Evidence,
    Exposure,
    Onet,
    SkillLevel,
    Slug,
    Soc,
    Text,
    Title,
    Years,
)

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Background:
    """Where people start: typical levels of a competent person of that occupation without AI training.

    `eqf`, `licences`, `years` and `exposure` are typical too; None where that differs too much between people or
    countries, and no licences (an empty list) where the occupation is practised without one.
    """

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    group: Slug
    summary: Text
    levels: tuple[SkillLevel, ...]
    strengths: tuple[Text, ...]
    typical_gaps: tuple[Text, ...]
    first_roles: tuple[Slug, ...]
    aliases: tuple[Title, ...] = ()
    onet: Onet | None = None
    soc: Soc | None = None
    eqf: Eqf | None = None
    licences: tuple[Slug, ...] | None = None
    years: Years | None = None
    exposure: Exposure | None = None
    evidence: Evidence = "editorial"
    note: str | None = None
