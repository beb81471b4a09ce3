"""What a job posting asks for, and from which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.person.resume.extract import Words

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Asking = Literal["required", "preferred"]


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """A skill at a level. `because` is the part of the rule that gave the level; `instead` are skills that do as well."""

    skill: str
    level: int
    asking: Asking
    because: str
    words: Words
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedLicence:
    """A licence of any one of these professions."""

    professions: tuple[str, ...]
    asking: Asking
    words: Words


@dataclass(frozen=True, slots=True)
class AskedDegree:
    """A degree of at least this level of the European Qualifications Framework."""

    eqf: int
    asking: Asking
    words: Words


@dataclass(frozen=True, slots=True)
class AskedYears:
    """At least so many years of work."""

    years: int
    words: Words


@dataclass(frozen=True, slots=True)
class AskedCredential:
    """A certification."""

    credential: str
    asking: Asking
    words: Words


@dataclass(frozen=True, slots=True)
class NearRole:
    """A role of ours that asks much the same: how alike the two are, 0 to 1 (the overlap of `hcai compare`)."""

    role: str
    overlap: float


@dataclass(frozen=True, slots=True)
class Posting:
    """What a posting asks for. `ask` is not empty where too little was found to plan for."""

    file: str
    format: str
    title: str
    skills: tuple[AskedSkill, ...]
    credentials: tuple[AskedCredential, ...]
    near: tuple[NearRole, ...]
    licence: AskedLicence | None = None
    degree: AskedDegree | None = None
    years: AskedYears | None = None
    ask: tuple[str, ...] = ()

    def of(self, asking: Asking) -> tuple[AskedSkill, ...]:
        """The skills that are required, or those that are preferred."""
        return tuple(each for each in self.skills if each.asking == asking)


@dataclass(frozen=True, slots=True)
class Target:
    """A posting, and the role that was made of it for the advice to work with."""

    posting: Posting
    role: Role
