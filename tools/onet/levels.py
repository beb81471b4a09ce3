"""The levels of an occupation in our skills: the highest of which a test of the mapping is passed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tools.onet.facts import Facts, Rating
from tools.onet.mapping import Crosswalk, Way

MOST_CORE = 4


def of(facts: Facts, mapping: Crosswalk) -> dict[str, int]:
    """Skill → level, 1 to 3, or 4 at the very core; what is not in it is 0 or not known."""
    found: dict[str, int] = {}
    for skill, rule in mapping.skills.items():
        passed = [level for level, tests in rule.levels.items() if any(passes(facts, t, level, mapping) for t in tests)]
        if passed:
            found[skill] = max(passed)
    core = mapping.core.get(facts.code)
    for skill, level in core.levels.items() if core else ():
        if level > MOST_CORE:
            raise ValueError(f"{facts.code}: {skill} {level} is more than an occupation can promise")
        found[skill] = level
    return {skill: level for skill, level in found.items() if level}


def passes(facts: Facts, test: Way, level: int, mapping: Crosswalk) -> bool:
    """Whether an occupation passes a test for a level."""
    least = mapping.importance
    return (
        _reaches(facts.knowledge, test.knowledge, least["knowledge"][level])
        and _reaches(facts.skill, test.skill, least["skill"][level])
        and (test.used is None or any(mapping.is_tool(tool.name, test.used) for tool in facts.software))
        and (
            test.asked is None
            or any(tool.in_demand and mapping.is_tool(tool.name, test.asked) for tool in facts.software)
        )
        and (test.of is None or mapping.within(facts.code, test.of))
        and not any(mapping.within(facts.code, group) for group in test.but)
        and (facts.zone or 0) >= test.zone
    )


def _reaches(held: Mapping[str, Rating], asked: Mapping[str, float], least: float) -> bool:
    for element, level in asked.items():
        rating = held.get(element)
        if rating is None or rating.level < level or rating.importance < least:
            return False
    return True


def borrowing(own: Facts, facts: Mapping[str, Facts], mapping: Crosswalk) -> Facts:
    """The facts of an occupation, with the ratings of the one it is like where O*NET has not rated it."""
    like = mapping.like.get(own.code)
    if like is None:
        return own
    return replace(own, skill={**facts[like].skill, **own.skill}, knowledge=own.knowledge or facts[like].knowledge)
