"""The rule that gives a skill its level from where, how long and how lately it is named (docs/method.md).

- 1: named only as a course, or by the person's own word basic, familiar with, beginner.
- 2: named as used in a post, a project or a degree, or listed as a skill.
- 3: named in posts of two years or more together, or advanced by the person's own word.
- 4: named in posts of five years or more, until within the last three years, and in three places.
- One less, but at least 1, where all of it ended more than five years ago. Never 5.

The person's own word "basic" caps at 1, "intermediate" and "good" at 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.person.resume.dates import covered
from hcai_career.person.resume.extract import Confidence, SkillFound, Words
from hcai_career.person.resume.ratings import rating, stated_years

if TYPE_CHECKING:
    from hcai_career.person.resume.mentions import Mention

INDEPENDENT, ADVANCED = 24, 60
"""Months of work from which on a skill is at 3, and at 4."""
LATELY, LONG_AGO = 36, 60
"""Months since it was last used within which a skill can be at 4, and beyond which it is one lower."""
PLACES = 3
SHOWN = 3
_STUDY = ("education", "courses", "certificates")


class Used(NamedTuple):
    """How long a skill was used at work, in months, and the month in which that ended."""

    months: int
    last: int


def finding(skill: str, found: Sequence[Mention], today: int) -> SkillFound:
    """A skill with the level that all places where it is named give it."""
    used = _used(found, today)
    own = _own_word(found)
    level, because = _level(found, used, own, today)
    return SkillFound(
        skill=skill,
        level=level,
        confidence=_confidence(found, used, own),
        because=because,
        words=_shown(found),
        months=used.months if used else None,
        last=f"{used.last // 12}-{used.last % 12 + 1:02d}" if used else None,
    )


def _used(found: Sequence[Mention], today: int) -> Used | None:
    """From the dates of the posts that name it, or from the years that the person states, whichever is more."""
    posts = [each.part.span for each in found if each.part.span and each.part.section not in _STUDY]
    stated = [years for each in found if (years := stated_years(each.part.text, each.start, each.end)) is not None]
    by_word = Used(max(stated) * 12, max((span.last for span in posts), default=today)) if stated else None
    by_date = Used(covered(posts), max(span.last for span in posts)) if posts else None
    return max((each for each in (by_date, by_word) if each), default=None)


def _own_word(found: Sequence[Mention]) -> int | None:
    """What the person says of their level; of several words the least, and "basic" only if no other place says more."""
    said = [rating(each.part.text, each.start, each.end) for each in found]
    words = [level for level in said if level is not None]
    more = any(level is None and each.part.section not in _STUDY for level, each in zip(said, found, strict=True))
    return min((level for level in words if level > 1 or not more), default=None)


def _level(found: Sequence[Mention], used: Used | None, own: int | None, today: int) -> tuple[int, str]:
    level, because = _by_use(found, used, today)
    if used and today - used.last > LONG_AGO and not any(each.part.section == "skills" for each in found):
        level, because = max(1, level - 1), f"{because}, but more than five years ago"
    if own == 1:
        return 1, "basic, by your own word"
    if own == 2 and level > 3:
        return 3, "intermediate, by your own word"
    if own == 3 and level < 3:
        return 3, "advanced, by your own word"
    return level, because


def _by_use(found: Sequence[Mention], used: Used | None, today: int) -> tuple[int, str]:
    if used and used.months >= ADVANCED and today - used.last <= LATELY and _widely(found):
        return 4, f"{_years(used)} of work that names it, in several places"
    if used and used.months >= INDEPENDENT:
        return 3, f"{_years(used)} of work that names it"
    if used:
        return 2, "named in work"
    if all(each.part.section == "courses" for each in found):
        return 1, "a course"
    if all(each.part.section in _STUDY for each in found):
        return 2, "part of a degree"
    return 2, "listed or named without dates"


def _widely(found: Sequence[Mention]) -> bool:
    return len({each.part.passage.place(0) for each in found if each.part.span}) >= PLACES


def _years(used: Used) -> str:
    years = used.months // 12
    return f"{years} years" if years != 1 else "1 year"


def _confidence(found: Sequence[Mention], used: Used | None, own: int | None) -> Confidence:
    """High: named in two places, or once in dated work, by a name of its own; low: only by a hint."""
    plain = [each for each in found if each.plain]
    if not plain:
        return "low" if len(found) == 1 else "medium"
    return "high" if len(found) > 1 or used or own else "medium"


def _shown(found: Sequence[Mention]) -> tuple[Words, ...]:
    """The words of the first places, each place once."""
    by_place: dict[str, Words] = {}
    for each in sorted(found, key=lambda one: (not one.plain, found.index(one))):
        by_place.setdefault(each.words.place, each.words)
    return tuple(by_place.values())[:SHOWN]
