"""What was understood of a résumé, and from which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dataclasses import dataclass

else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Confidence = Literal["high", "medium", "low"]
Passing = Literal["denied", "wished", "others", "institution", "namesake", "pastime"]
State = Literal["finished", "under-way", "in-force", "lapsed"]
CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the file as they stand there, and their place: "line 12", "page 2, line 3", "work[0].summary"."""

    text: str
    about: str
    place: str


@dataclass(frozen=True, slots=True)
class SkillFound:
    """A skill that the words show, at a level.

    `months` are those of the work in which it is named, `last` the month in which that ended (YYYY-MM); None where no
    dates stand with it. `because` says by which part of the rule the level was given.
    """

    skill: str
    level: int
    confidence: Confidence
    because: str
    words: tuple[Words, ...]
    months: int | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """A skill that is named, but by words that are no evidence, and why they are none."""

    skill: str
    reason: Passing
    words: Words


@dataclass(frozen=True, slots=True)
class DegreeFound:
    """A degree, at a level of the European Qualifications Framework, finished or under way."""

    eqf: int
    state: State
    words: Words


@dataclass(frozen=True, slots=True)
class LicenceFound:
    """A licence to practise, in force or lapsed. `profession` is an id."""

    profession: str
    state: State
    words: Words


@dataclass(frozen=True, slots=True)
class CertificateFound:
    """A certification. `credential` is an id."""

    credential: str
    state: State
    words: Words


@dataclass(frozen=True, slots=True)
class Extract:
    """What was understood of a file. `as_of` is the day up to which work that goes on was counted.

    `eqf` is the highest finished degree, `years` counts the months of work named by dates; None where none is.
    `background` is the background that the words of the posts held come nearest, with the words. `ask` is not empty
    where too little was found to build on: three things that would help.
    """

    file: str
    format: str
    as_of: str
    skills: tuple[SkillFound, ...]
    passed: tuple[Passed, ...]
    degrees: tuple[DegreeFound, ...]
    licences: tuple[LicenceFound, ...]
    certificates: tuple[CertificateFound, ...]
    languages: tuple[str, ...]
    eqf: int | None = None
    years: float | None = None
    background: str | None = None
    background_words: Words | None = None
    ask: tuple[str, ...] = ()

    @property
    def levels(self) -> dict[str, int]:
        """The skills that were found, with their levels."""
        return {finding.skill: finding.level for finding in self.skills}

    @property
    def held(self) -> tuple[str, ...]:
        """The professions of which a licence in force is named."""
        return tuple(dict.fromkeys(each.profession for each in self.licences if each.state == "in-force"))

    @property
    def credentials(self) -> tuple[str, ...]:
        """The certifications that are held."""
        return tuple(dict.fromkeys(each.credential for each in self.certificates if each.state == "in-force"))
