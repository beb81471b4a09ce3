"""What a role demands before skill is even considered, and what keeps a licence alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.model.parts import STRICT, Date, Eqf, Evidence, Exposure, Slug, Strength, Text, Title, Years

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


Basis = Literal["law", "standard", "certifier", "employer-norm", "none"]


@dataclass(frozen=True, slots=True)
class Profession:
    """A profession that may only be practised under a licence or a registration.

    `kind_of` is a wider profession: where that is asked for, this one is good as well.
    """

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    summary: Text
    aliases: tuple[Title, ...] = ()
    kind_of: Slug | None = None


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A place with rules of its own. What holds in the place it lies `within` holds there too, unless it says otherwise."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    aliases: tuple[Title, ...] = ()
    within: Slug | None = None


@dataclass(frozen=True, slots=True)
class LocalRule:
    """What the licence gate is in one jurisdiction, where that differs; no profession named: the same ones."""

    __pydantic_config__ = STRICT
    jurisdiction: Slug
    strength: Strength
    basis: Basis
    evidence: Evidence
    source: Slug
    professions: tuple[Slug, ...] = ()
    text: Text | None = None
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class LicenceGate:
    """A licence of one of the professions. With no profession named, none is tied to the role."""

    __pydantic_config__ = STRICT
    strength: Strength
    basis: Basis
    evidence: Evidence
    source: Slug
    professions: tuple[Slug, ...] = ()
    text: Text | None = None
    local: tuple[LocalRule, ...] = ()
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class DegreeGate:
    """A degree at a level of the European Qualifications Framework: 5 short cycle, 6 bachelor, 7 master, 8 doctorate."""

    __pydantic_config__ = STRICT
    eqf: Eqf
    strength: Strength
    evidence: Evidence
    source: Slug
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class ExperienceGate:
    """Years in the field or one beside it; from 0 years on, people start without."""

    __pydantic_config__ = STRICT
    strength: Strength
    evidence: Evidence
    source: Slug
    years_low: Years | None = None
    years_high: Years | None = None
    text: Text | None = None
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class ExposureGate:
    """How close to care one must have been: not at all, on visits, by months of presence, or in the care of patients."""

    __pydantic_config__ = STRICT
    strength: Strength
    asks: Exposure
    evidence: Evidence
    source: Slug
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class CredentialGate:
    """A credential, or a certificate among the resources, that the role asks for."""

    __pydantic_config__ = STRICT
    strength: Strength
    evidence: Evidence
    source: Slug
    credential: Slug | None = None
    resource: Slug | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Gates:
    """The gates of one role; its id is the role's. Degrees stand lowest first."""

    __pydantic_config__ = STRICT
    id: Slug
    licence: LicenceGate
    degrees: tuple[DegreeGate, ...]
    experience: ExperienceGate
    exposure: ExposureGate
    credentials: tuple[CredentialGate, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post or task that a law or a standard reserves, and what its holder must be. `sources` are further ones."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    jurisdictions: tuple[Slug, ...]
    instrument: Text
    gate: Text
    evidence: Evidence
    source: Slug
    roles: tuple[Slug, ...] = ()
    regulations: tuple[Slug, ...] = ()
    credential: Slug | None = None
    sources: tuple[Slug, ...] = ()
    note: Text | None = None
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What a licence asks for to stay alive in one jurisdiction, what lapses without it, and the way back.

    `checked` says in words what of it the sources were seen to say; the rest is not checked. `sources` are further ones.
    """

    __pydantic_config__ = STRICT
    id: Slug
    profession: Slug
    jurisdiction: Slug
    to_keep: Text
    lapses: Text
    way_back: Text
    non_clinical_work: Text
    evidence: Evidence
    source: Slug
    sources: tuple[Slug, ...] = ()
    checked: Text | None = None
    as_of: Date | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice of ours."""

    __pydantic_config__ = STRICT
    id: Slug
    text: Text
    evidence: Evidence
    source: Slug
