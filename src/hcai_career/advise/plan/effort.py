"""Honest hours: what a level step costs in all, whatever a course says of itself.

The classes (narrow, medium, broad) and their hours are editorial; they stand in `skills.yaml` with their basis.
Level 4 grows in paid work: its hours are never part of a study plan, only the project that shows it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from hcai_career.advise.reach import Unit
from hcai_career.catalog.model.parts import Lift
from hcai_career.catalog.model.skills import EffortClass, Skill

Bound = Literal["low", "typical", "high"]
STUDY_TOP = 3


def step_tenths(skills: Mapping[str, Skill], efforts: Mapping[str, EffortClass], unit: Unit, bound: Bound) -> int:
    """Tenths of an hour from one level to the next: the low, typical or high figure of the skill's class."""
    skill, level = unit
    for step in efforts[skills[skill].effort].steps:
        if step.to == level:
            return round(10 * (step.low if bound == "low" else step.high if bound == "high" else step.typical))
    return 0


def credit(
    skills: Mapping[str, Skill], efforts: Mapping[str, EffortClass], lifts: tuple[Lift, ...], hours: int
) -> dict[Unit, int]:
    """How a resource's own hours (tenths) spread over the units it claims: in proportion to their low effort.

    Hours spent on what a person already holds are spent all the same, so nothing is moved to the other units.
    """
    units = [(lift.skill, level) for lift in lifts for level in range(lift.start + 1, lift.reach + 1)]
    low = {unit: step_tenths(skills, efforts, unit, "low") for unit in units}
    total = sum(low.values())
    return {unit: hours * low[unit] // total if total else 0 for unit in units}
