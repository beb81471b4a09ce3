"""From answers to points.

A letter's points are the mean of its answers times six: with all six answered, their sum, 6 to 30. With more than two of
six missing (a third) it is not scored. The first letter counts from 21 points; a second and a third where they are within
3 points of the one before. A profile is flat where the highest and lowest letter differ by less than 6 points, or five in
six of the activities got the same answer: then the letters say nothing, and only the preferences are used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hcai_career.advise.quiz.result import LetterScore

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

ACTIVITY_SCALE = ("would dislike", "would rather not", "no strong feeling", "would like", "would enjoy a lot")
PREFERENCE_SCALE = ("strongly disagree", "disagree", "do not mind", "agree", "strongly agree")
NEUTRAL = 3
TIMES = 6
COUNTS, STEP, MOST_LETTERS = 21, 3, 3
FLAT, SAME_SHARE, MISSING_SHARE = 6, 5 / 6, 1 / 3

Answers = Mapping[str, int]
"""The answer to each statement by its id, 1 to 5; what was not answered is not in it."""


def letters(content: Catalog, answers: Answers) -> tuple[LetterScore, ...]:
    """The points of each letter, in the order of the content."""
    return tuple(_letter(content, answers, key) for key in content.letters)


def _letter(content: Catalog, answers: Answers, key: str) -> LetterScore:
    asked = [each.id for each in content.quiz.values() if each.letter == key]
    given = [answers[each] for each in asked if each in answers]
    enough = bool(given) and len(asked) - len(given) <= len(asked) * MISSING_SHARE
    points = round(TIMES * sum(given) / len(given), 1) if enough else None
    return LetterScore(content.letters[key], points, len(given), len(asked))


def code(scores: tuple[LetterScore, ...]) -> tuple[tuple[str, ...], ...]:
    """The letters that count, highest first, ties together."""
    by_points: dict[float, list[str]] = {}
    for score in scores:
        if score.points is not None:
            by_points.setdefault(score.points, []).append(score.letter.id.upper())
    found: list[tuple[str, ...]] = []
    last: float | None = None
    for points in sorted(by_points, reverse=True):
        near = points >= COUNTS if last is None else last - points <= STEP
        if not near or sum(map(len, found)) >= MOST_LETTERS:
            break
        found.append(tuple(by_points[points]))
        last = points
    return tuple(found)


def flat(content: Catalog, answers: Answers, scores: tuple[LetterScore, ...]) -> bool:
    """Whether the letters say nothing."""
    points = [score.points for score in scores if score.points is not None]
    given = Counter(answers[each] for each in content.quiz if each in answers)
    if not points:
        return True
    return max(points) - min(points) < FLAT or max(given.values()) >= SAME_SHARE * len(content.quiz)
