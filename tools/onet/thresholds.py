"""Where each threshold of the mapping lies: how many occupations pass a level, and which stand at its edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.onet import levels
from tools.onet.facts import Facts
from tools.onet.mapping import Crosswalk, Way

EDGE = 3


def lines(facts: Mapping[str, Facts], mapping: Crosswalk) -> Iterator[str]:
    """One line a level: the skill, the level, the share of occupations that reach it, and who only just does."""
    for skill, rule in mapping.skills.items():
        for level, tests in sorted(rule.levels.items()):
            reach = [each for each in facts.values() if any(levels.passes(each, t, level, mapping) for t in tests)]
            reach.sort(key=lambda each: (_room(each, tests), each.code))
            edge = ", ".join(each.title for each in reach[:EDGE])
            yield f"{skill:32} {level} {100 * len(reach) / len(facts):5.1f} %  {edge}\n"


def _room(facts: Facts, tests: tuple[Way, ...]) -> float:
    """By how much an occupation passes the test that it passes best, on the scale of O*NET levels."""
    return max(
        (
            min(
                (
                    held[element].level - least if element in held else float("-inf")
                    for held, asked in ((facts.knowledge, test.knowledge), (facts.skill, test.skill))
                    for element, least in asked.items()
                ),
                default=0.0,
            )
            for test in tests
        ),
        default=0.0,
    )
