"""How far anybody can get: by study from nothing, or from what the best of the backgrounds brings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.skills import Skill

MOST_STUDY, MOST_PRACTICE = 3, 4
"""Level 4 comes from practice, level 5 grows on the job."""


class Ways:
    """The highest level of each skill that can be reached, with the study caps and all that stands below."""

    def __init__(
        self, skills: Mapping[str, Skill], held: Mapping[str, int], ceiling: int, practice: Mapping[str, int]
    ) -> None:
        """`held` are levels to start from, `practice` the levels that practice leads to, beyond a study cap too."""
        self._practice = practice
        self._skills = skills
        self._held = held
        self._ceiling = ceiling
        self._top: dict[str, int] = {}

    def top(self, skill: str) -> int:
        """The highest level within reach; 0 for a skill that does not exist."""
        if skill not in self._top:
            self._top[skill] = self._held.get(skill, 0)  # what counts while a circle is walked through
            self._top[skill] = max(self._held.get(skill, 0), self._climb(skill))
        return self._top[skill]

    def _climb(self, skill: str) -> int:
        record = self._skills.get(skill)
        if record is None:
            return 0
        cap = 5 if record.study_cap is None else max(record.study_cap, self._practice.get(skill, 0))
        limit = min(self._ceiling, cap)
        for level in range(1, limit + 1):
            for prerequisite in record.prerequisites:
                hold = prerequisite.hold_at(level)
                if hold and not any(self.top(option) >= hold for option in prerequisite.options):
                    return level - 1
        return limit


def practised(content: Catalog) -> dict[str, int]:
    """The highest level of each skill that a project, an exposure or a post leads to."""
    reach: dict[str, int] = {}
    for one in content.practice.values():
        for lift in one.lifts:
            reach[lift.skill] = max(reach.get(lift.skill, 0), lift.reach)
    return reach


def best_held(content: Catalog) -> dict[str, int]:
    """The highest level of each skill that any background brings, or that such a level stands on."""
    held: dict[str, int] = {}
    waiting: list[tuple[str, int]] = [
        (one.skill, one.level) for person in content.backgrounds.values() for one in person.levels
    ]
    while waiting:
        skill, level = waiting.pop()
        record = content.skills.get(skill)
        if record is None or level <= held.get(skill, 0):
            continue
        held[skill] = level
        for prerequisite in record.prerequisites:
            if prerequisite.skill is not None:
                waiting.append((prerequisite.skill, prerequisite.hold_at(level)))
    return held
