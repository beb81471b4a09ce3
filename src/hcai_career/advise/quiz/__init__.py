"""The interest self-check: what answers say of interests and preferences, and which roles fit them."""

from hcai_career.advise.quiz.fit import fits
from hcai_career.advise.quiz.result import Questions, QuizResult
from hcai_career.advise.quiz.sheet import questions, sheet

__all__ = ["Questions", "QuizResult", "fits", "questions", "sheet"]
