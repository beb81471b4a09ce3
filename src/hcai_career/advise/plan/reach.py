"""What study can reach at all for one person, before any wish is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hcai_career.advise.gap import HasLevels
from hcai_career.advise.plan.instance import Unit
from hcai_career.catalog.model import Prerequisite, Skill


@dataclass(frozen=True, slots=True)
class Cap:
    """Why a skill stops at `level` by study: its own cap, or that of a skill it stands on."""

    skill: str
    level: int
    because: str
    reason: str


class Reach:
    """How far each skill can be studied by a person, given the study caps and what stands below."""

    def __init__(self, skills: Mapping[str, Skill], person: HasLevels, ceiling: int) -> None:
        self._skills = skills
        self._person = person
        self._ceiling = ceiling
        self._known: dict[Unit, Cap | None] = {}

    def cap(self, skill: str, level: int) -> Cap | None:
        """What keeps `level` of `skill` out of reach, or None if it can be studied (or is held)."""
        unit = (skill, level)
        if unit not in self._known:
            self._known[unit] = None  # the prerequisites form no cycle; this only guards a broken catalog
            self._known[unit] = self._look(skill, level)
        return self._known[unit]

    def top(self, skill: str, level: int) -> int:
        """The highest level up to `level` that can be studied or is held."""
        return next((lower for lower in range(level, 0, -1) if self.cap(skill, lower) is None), 0)

    def _look(self, skill: str, level: int) -> Cap | None:
        if level <= self._person.level(skill):
            return None
        record = self._skills[skill]
        limit = self._ceiling if record.study_cap is None else min(self._ceiling, record.study_cap)
        if level > limit:
            return Cap(skill, limit, skill, record.cap_reason or "")
        for prerequisite in record.prerequisites:
            blocked = self._blocked(prerequisite, level)
            if blocked:
                return Cap(skill, level - 1, blocked.because, blocked.reason)
        return self.cap(skill, level - 1) if level > 1 else None

    def _blocked(self, prerequisite: Prerequisite, level: int) -> Cap | None:
        caps = [self.cap(option, prerequisite.hold_at(level)) for option in prerequisite.options]
        return None if any(cap is None for cap in caps) or not caps else caps[0]
