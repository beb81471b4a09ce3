"""What is asked for at all: the levels that roles ask for, and those that these stand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


def asked_levels(content: Catalog) -> Mapping[str, int]:
    """The highest level of each skill that a role asks for, or that such a level stands on."""
    asked: dict[str, int] = {}
    waiting: list[tuple[str, int]] = [
        (skill, need.level) for role in content.roles.values() for need in role.needs for skill in need.options
    ]
    while waiting:
        skill, level = waiting.pop()
        record = content.skills.get(skill)
        if record is None or level <= asked.get(skill, 0):
            continue
        asked[skill] = level
        for prerequisite in record.prerequisites:
            hold = prerequisite.hold_at(level)
            if hold:
                waiting += [(option, hold) for option in prerequisite.options]
    return asked
