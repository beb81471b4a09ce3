"""The interest self-assessment, the interests of occupations, and what roles are like beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import STRICT, Date, Evidence, Match, Onet, Slug, Text, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Dimension = Literal[
    "patient-contact",
    "coding",
    "maths",
    "writing",
    "remote",
    "pace",
    "regulation",
    "teaching",
    "leadership",
    "research",
    "hands-on",
    "design",
]
Score = Annotated[float, Bound(ge=1, le=7)]
Amount = Annotated[int, Bound(ge=0, le=4)]
"""0 little or none, 4 central."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One of the six kinds of vocational interest; its id is its letter."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text


@dataclass(frozen=True, slots=True)
class Activity:
    """A statement of the quiz: something to do that one of the letters stands for."""

    __pydantic_config__ = STRICT
    id: Slug
    letter: Slug
    text: Text


@dataclass(frozen=True, slots=True)
class Preference:
    """A statement of the quiz on how one likes to work; to agree with it is to want what `wants` says."""

    __pydantic_config__ = STRICT
    id: Slug
    dimension: Dimension
    text: Text
    wants: Title


@dataclass(frozen=True, slots=True)
class Caveat:
    """What the result of the quiz does not say."""

    __pydantic_config__ = STRICT
    id: Slug
    text: Text
    evidence: Evidence
    source: Slug


@dataclass(frozen=True, slots=True)
class InterestScores:
    """How far an occupation of O*NET stands for each letter, 1 to 7, and the letters that O*NET puts first.

    `method` is how O*NET came to the scores.
    """

    __pydantic_config__ = STRICT
    id: Onet
    title: Title
    code: Annotated[str, Bound(pattern=r"^[RIASEC]{1,3}$")]
    r: Score
    i: Score
    a: Score
    s: Score
    e: Score
    c: Score
    method: Title
    evidence: Evidence
    source: Slug
    as_of: Date


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a role is like: the occupation whose interests stand for it, and twelve things from 0 (none) to 4 (central).

    Its id is the role's. `match` is how well the occupation fits, `stands_in` that the role's own has no scores; who says
    that the occupation is the role's is `evidence`. The twelve are our judgement for a typical employer.
    """

    __pydantic_config__ = STRICT
    id: Slug
    onet: Onet
    match: Match
    evidence: Evidence
    source: Slug
    patient_contact: Amount
    coding: Amount
    maths: Amount
    writing: Amount
    remote: Amount
    pace: Amount
    regulation: Amount
    teaching: Amount
    leadership: Amount
    research: Amount
    hands_on: Amount
    design: Amount
    stands_in: Text | None = None
    note: Text | None = None

    def amount(self, dimension: Dimension) -> int:
        """One of the twelve, 0 to 4."""
        amount: int = getattr(self, dimension.replace("-", "_"))
        return amount
