"""A person as the advice sees them: a level for each skill with what it rests on, and what they bring to a gate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from hcai_career.person.standing import UNKNOWN, Standing, of_background

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog.model.skills import Skill
    from hcai_career.catalog.starts import Start
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Basis = Literal["said", "background", "implied"]


@dataclass(frozen=True, slots=True)
class Held:
    """A level and what it rests on: the person said so, the background is typical, or another skill implies it."""

    level: int
    basis: Basis
    because: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asking. A skill that is not in `held` is at level 0."""

    title: str
    held: Mapping[str, Held]
    background: str | None = None
    standing: Standing = UNKNOWN

    def level(self, skill: str) -> int:
        """The level held in a skill, 0 to 5."""
        found = self.held.get(skill)
        return found.level if found else 0


def from_nothing(skills: Mapping[str, Skill], said: Mapping[str, int], standing: Standing = UNKNOWN) -> Person:
    """A person of whom only `said` (skill id → level 0 to 5) and perhaps a standing is known."""
    held = {skill: Held(level, "said") for skill, level in said.items()}
    return Person("You", _close(skills, held), standing=standing)


def from_background(
    skills: Mapping[str, Skill], background: Start, said: Mapping[str, int], standing: Standing = UNKNOWN
) -> Person:
    """A typical person of a background or an occupation, except where `said` (skill id → level 0 to 5) or `standing` overrides it.

    Both override down as well as up: someone may know less than is typical, or hold no licence.
    """
    held = {entry.skill: Held(entry.level, "background", background.id) for entry in background.levels}
    held.update({skill: Held(level, "said") for skill, level in said.items()})
    return Person(background.title, _close(skills, held), background.id, of_background(background).but(standing))


def _close(skills: Mapping[str, Skill], listed: dict[str, Held]) -> dict[str, Held]:
    """Add what the listed levels imply: whoever works at a level holds what that level stands on.

    Only unlisted skills are raised: what someone said of themselves is not second-guessed. Of an any-of
    prerequisite nothing is implied, since it is not known which of the skills the person has.
    """
    held = dict(listed)
    waiting = [skill for skill, entry in listed.items() if entry.level > 0]
    while waiting:
        skill = waiting.pop()
        level = held[skill].level
        for prerequisite in skills[skill].prerequisites:
            below = prerequisite.skill
            if below is None or below in listed:
                continue
            implied = prerequisite.hold_at(level)
            if implied <= (held[below].level if below in held else 0):
                continue
            held[below] = Held(implied, "implied", skill)
            waiting.append(below)
    return held
