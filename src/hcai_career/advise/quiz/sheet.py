"""The questions, and the sheet that their answers make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.quiz.fit import fits
from hcai_career.advise.quiz.result import Questions, QuizResult, RoleFit, Wish
from hcai_career.advise.quiz.score import ACTIVITY_SCALE, PREFERENCE_SCALE, Answers, code, flat, letters

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

LIMIT = 10


def questions(content: Catalog) -> Questions:
    """What is asked, in its order."""
    return Questions(
        tuple(content.quiz.values()), tuple(content.preferences.values()), ACTIVITY_SCALE, PREFERENCE_SCALE
    )


def sheet(content: Catalog, answers: Answers, limit: int = LIMIT) -> QuizResult:
    """The interest profile, and the roles that fit it best."""
    scores = letters(content, answers)
    level = flat(content, answers, scores)
    found = [
        RoleFit(role, fit, content.interests[leaning.onet], leaning.match, leaning.stands_in)
        for role, fit in fits(content, answers).items()
        if fit.both is not None and (leaning := content.leanings[role])
    ]
    found.sort(key=lambda each: (-(each.fit.both or 0.0), each.role))
    asked = (*content.quiz, *content.preferences)
    return QuizResult(
        answered=sum(each in answers for each in asked),
        of=len(asked),
        code=() if level else code(scores),
        flat=level,
        letters=scores,
        wishes=tuple(Wish(each.dimension, each.wants, answers.get(each.id)) for each in content.preferences.values()),
        roles=tuple(found[:limit]),
        fitting=len(found),
        caveats=tuple(content.caveats.values()),
    )
