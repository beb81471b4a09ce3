"""What the quiz asks, and what its answers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.match.result import Interest
from hcai_career.catalog.model.parts import Match
from hcai_career.catalog.model.quiz import Activity, Caveat, Dimension, InterestScores, Letter, Preference

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Questions:
    """The quiz as it is asked: activities, preferences, and the words for the answers 1 to 5."""

    activities: tuple[Activity, ...]
    preferences: tuple[Preference, ...]
    activity_scale: tuple[str, ...]
    preference_scale: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterScore:
    """A letter and its points, 6 to 30 (None: too few answers), from `answered` of its statements."""

    letter: Letter
    points: float | None
    answered: int
    of: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A preference and the answer to it, 1 to 5 (None: not answered)."""

    dimension: Dimension
    wants: str
    answer: int | None


@dataclass(frozen=True, slots=True)
class RoleFit:
    """How far a role fits, and the occupation whose interests stand for it, how well, and on whose word."""

    role: str
    fit: Interest
    scores: InterestScores
    match: Match
    stands_in: str | None


@dataclass(frozen=True, slots=True)
class QuizResult:
    """An interest profile and the roles that fit it.

    `code` are the letters that count, highest first, letters with the same points in one group (empty: none is high
    enough). `flat`: the letters hardly differ, so only preferences say something. `roles` come best first; those without
    a leaning in the content, or of which nothing can be said, are not among them.
    """

    answered: int
    of: int
    code: tuple[tuple[str, ...], ...]
    flat: bool
    letters: tuple[LetterScore, ...]
    wishes: tuple[Wish, ...]
    roles: tuple[RoleFit, ...]
    fitting: int
    caveats: tuple[Caveat, ...]
