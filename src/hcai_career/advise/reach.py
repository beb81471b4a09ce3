"""What study can reach at all for one person, and what each level stands on, before any wish is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hcai_career.advise.gap import HasLevels
from hcai_career.catalog.model.skills import Prerequisite, Skill

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Unit = tuple[str, int]
"""A skill and the level that is reached, 1 to 4."""

Group = tuple[Unit, ...]
"""Units of which one is enough."""


@dataclass(frozen=True, slots=True)
class Cap:
    """Why a skill goes no further by study: its own cap, or that of a skill it stands on."""

    skill: str
    because: str
    reason: str


class Reach:
    """How far each skill can be studied by a person, given the study caps and what stands below."""

    def __init__(self, skills: Mapping[str, Skill], person: HasLevels, ceiling: int) -> None:
        self._skills = skills
        self._person = person
        self._ceiling = ceiling
        self._known: dict[Unit, Cap | None] = {}
        self._groups: dict[Unit, tuple[Group, ...]] = {}

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

    def requires(self, unit: Unit) -> tuple[Group, ...]:
        """What must be reached before a unit: of each group one unit. What is held already is left out."""
        if unit not in self._groups:
            self._groups[unit] = tuple(self._required(unit))
        return self._groups[unit]

    def _required(self, unit: Unit) -> Iterator[Group]:
        skill, level = unit
        groups = [self._group(prerequisite, level) for prerequisite in self._skills[skill].prerequisites]
        if level - 1 > self._person.level(skill):
            groups.append(((skill, level - 1),))
        yield from dict.fromkeys(group for group in groups if group)

    def _group(self, prerequisite: Prerequisite, level: int) -> Group:
        hold = prerequisite.hold_at(level)
        if any(self._person.level(option) >= hold for option in prerequisite.options):
            return ()
        return tuple((option, hold) for option in prerequisite.options if self.cap(option, hold) is None)

    def _look(self, skill: str, level: int) -> Cap | None:
        if level <= self._person.level(skill):
            return None
        record = self._skills[skill]
        limit = self._ceiling if record.study_cap is None else min(self._ceiling, record.study_cap)
        if level > limit:
            return Cap(skill, skill, record.cap_reason or "")
        for prerequisite in record.prerequisites:
            blocked = self._blocked(prerequisite, level)
            if blocked:
                return Cap(skill, blocked.because, blocked.reason)
        return self.cap(skill, level - 1) if level > 1 else None

    def _blocked(self, prerequisite: Prerequisite, level: int) -> Cap | None:
        caps = [self.cap(option, prerequisite.hold_at(level)) for option in prerequisite.options]
        return None if any(cap is None for cap in caps) or not caps else caps[0]
