"""How far answers fit each role: the shape of interests against that of an occupation, and preferences one by one.

**Interests**: the correlation between the points of the letters and O*NET's scores of the occupation that stands for the
role, over the letters that have points, from −1..1 put on 0..1. Only the shape counts: who likes everything a little is
compared as one who likes everything a lot. **Preferences**: each answer minus 3 times what the role is minus 2, summed
over the answers that are not 3, over four times their number, put on 0..1. **Both**: 40 % interests and 60 % preferences,
since most roles here share their first letters, which tell them apart poorly.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from hcai_career.advise.match.result import Interest
from hcai_career.advise.quiz.score import NEUTRAL, Answers, flat, letters

if TYPE_CHECKING:
    from hcai_career.advise.quiz.result import LetterScore
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.quiz import InterestScores, Leaning

INTERESTS, PREFERENCES = 0.4, 0.6
MIDDLE, FURTHEST = 2, 4
LEAST_LETTERS = 4
"""With fewer letters that have points, a shape is an accident."""


def fits(content: Catalog, answers: Answers) -> dict[str, Interest]:
    """How far the answers fit each role that has a leaning; a part that nothing can be said of is None."""
    scores = letters(content, answers)
    useful = () if flat(content, answers, scores) else scores
    return {role: _fit(content, answers, useful, leaning) for role, leaning in content.leanings.items()}


def _fit(content: Catalog, answers: Answers, scores: Sequence[LetterScore], leaning: Leaning) -> Interest:
    interests = _interests(scores, content.interests[leaning.onet])
    preferences = _preferences(content, answers, leaning)
    return Interest(interests, preferences, _both(interests, preferences))


def _interests(scores: Sequence[LetterScore], occupation: InterestScores) -> float | None:
    known = [(score.points, getattr(occupation, score.letter.id)) for score in scores if score.points is not None]
    if len(known) < LEAST_LETTERS:
        return None
    found = correlation([mine for mine, _ in known], [its for _, its in known])
    return None if found is None else round((found + 1) / 2, 4)


def _preferences(content: Catalog, answers: Answers, leaning: Leaning) -> float | None:
    given = [
        (answers[each.id] - NEUTRAL, leaning.amount(each.dimension) - MIDDLE)
        for each in content.preferences.values()
        if answers.get(each.id, NEUTRAL) != NEUTRAL
    ]
    if not given:
        return None
    agreement = sum(wish * amount for wish, amount in given) / (FURTHEST * len(given))
    return round((agreement + 1) / 2, 4)


def _both(interests: float | None, preferences: float | None) -> float | None:
    if interests is None or preferences is None:
        return preferences if interests is None else interests
    return round(INTERESTS * interests + PREFERENCES * preferences, 4)


def correlation(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Pearson's, −1 to 1; None where one of the two does not vary."""
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    over = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    below = sqrt(sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b))
    return over / below if below else None
