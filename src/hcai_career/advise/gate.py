"""One gate of a role beside what is known of a person. What is not known of someone stays unknown, never met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gate_words import DEGREE, EXPOSURE, degree_words, profession_words, year_words

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import (
        Basis,
        CredentialGate,
        DegreeGate,
        ExperienceGate,
        ExposureGate,
        LicenceGate,
        LocalRule,
    )
    from hcai_career.catalog.model.parts import Evidence, Exposure, Strength
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person.standing import Standing
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Verdict = Literal["met", "not-met", "unknown", "no-gate"]
GateKind = Literal["licence", "degree", "experience", "exposure", "credential"]
CLOSENESS: tuple[Exposure, ...] = ("none", "visits", "presence", "care")


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate of a role and how someone stands before it.

    `asks`, `verdict` and `why` say it in words; `settle` names the option that would settle an unknown. A licence gate
    has a `basis`, the `jurisdiction` of the local rule that was applied (None: the general one) and those `elsewhere`.
    """

    kind: GateKind
    strength: Strength
    asks: str
    verdict: Verdict
    why: str
    evidence: Evidence
    source: str
    settle: str | None = None
    text: str | None = None
    as_of: str | None = None
    basis: Basis | None = None
    jurisdiction: str | None = None
    elsewhere: tuple[LocalRule, ...] = ()
    professions: tuple[str, ...] = ()
    eqf: int | None = None
    years_low: float | None = None
    years_high: float | None = None
    exposure: Exposure | None = None
    credential: str | None = None
    resource: str | None = None


def licence(content: Catalog, gate: LicenceGate, standing: Standing, jurisdiction: str | None) -> Gate:
    """The licence gate by the nearest local rule that covers a jurisdiction, or by the general one."""
    places = list(within(content, jurisdiction))
    local = min(
        (rule for rule in gate.local if rule.jurisdiction in places),
        key=lambda rule: places.index(rule.jurisdiction),
        default=None,
    )
    rule = local or gate
    wanted = rule.professions or gate.professions
    verdict, why = _held(content, wanted, standing) if rule.strength != "none" else ("no-gate", "")
    return Gate(
        kind="licence",
        strength=rule.strength,
        asks=profession_words(content, wanted) if rule.strength != "none" else "no licence is tied to this role",
        verdict=verdict,
        why=why,
        evidence=rule.evidence,
        source=rule.source,
        settle="--licence" if verdict == "unknown" else None,
        text=rule.text,
        as_of=rule.as_of,
        basis=rule.basis,
        jurisdiction=local.jurisdiction if local else None,
        elsewhere=tuple(each for each in gate.local if each is not local),
        professions=wanted,
    )


def _held(content: Catalog, wanted: tuple[str, ...], standing: Standing) -> tuple[Verdict, str]:
    if standing.licences is None:
        return "unknown", "not known which licence is held"
    good = [each for each in standing.licences if not set(kinds(content, each)).isdisjoint(wanted)]
    held = ", ".join(content.professions[each].title.lower() for each in good or standing.licences)
    return ("met" if good else "not-met"), f"held: {held or 'none'}"


def kinds(content: Catalog, profession: str) -> Iterator[str]:
    """A profession, and the wider ones it is of."""
    seen: dict[str, None] = {}
    at: str | None = profession
    while at is not None and at not in seen:
        seen[at] = None
        yield at
        at = content.professions[at].kind_of if at in content.professions else None


def within(content: Catalog, jurisdiction: str | None) -> Iterator[str]:
    """A jurisdiction, and those it lies within, from the inside out."""
    seen: dict[str, None] = {}
    at = jurisdiction
    while at is not None and at not in seen:
        seen[at] = None
        yield at
        at = content.jurisdictions[at].within if at in content.jurisdictions else None


def degree(gate: DegreeGate, standing: Standing) -> Gate:
    """A degree gate: a higher degree is good as well."""
    verdict, why = _schooled(gate.eqf, standing)
    return Gate(
        kind="degree",
        strength=gate.strength,
        asks=degree_words(gate.eqf),
        verdict=verdict,
        why=why,
        evidence=gate.evidence,
        source=gate.source,
        settle="--education" if verdict == "unknown" else None,
        text=gate.text,
        eqf=gate.eqf,
    )


def _schooled(eqf: int, standing: Standing) -> tuple[Verdict, str]:
    if standing.eqf is None:
        return "unknown", "highest degree not known"
    return ("met" if standing.eqf >= eqf else "not-met"), f"highest: {DEGREE[standing.eqf]}"


def experience(content: Catalog, gate: ExperienceGate, standing: Standing, role: Role) -> Gate:
    """The experience gate."""
    verdict, why = _worked(content, gate.years_low, standing, role) if gate.strength != "none" else ("no-gate", "")
    return Gate(
        kind="experience",
        strength=gate.strength,
        asks=year_words(gate.years_low, gate.years_high),
        verdict=verdict,
        why=why,
        evidence=gate.evidence,
        source=gate.source,
        settle="--experience" if verdict == "unknown" else None,
        text=gate.text,
        as_of=gate.as_of,
        years_low=gate.years_low,
        years_high=gate.years_high,
    )


def _worked(content: Catalog, low: float | None, standing: Standing, role: Role) -> tuple[Verdict, str]:
    """Years of another occupation are only known to be too few, or, for a role near it, to be enough."""
    if low == 0:
        return "no-gate", "people start without"
    if standing.years is None or low is None:
        return "unknown", "years of work in the field not known" if low is not None else "years not stated"
    whose = content.backgrounds.get(standing.years_of or "")
    had = f"{standing.years:g} years" + (f" as {whose.title}" if whose else "")
    if standing.years < low:
        return "not-met", had
    if standing.years_of is None or (whose and _near(content, whose.first_roles, role)):
        return "met", had
    return "unknown", f"{had}, which may not count here"


def _near(content: Catalog, first_roles: tuple[str, ...], role: Role) -> bool:
    """Whether a role is a first role of someone, or next to one."""
    if role.id in first_roles or not set(role.adjacent).isdisjoint(first_roles):
        return True
    return any(role.id in content.roles[each].adjacent for each in first_roles if each in content.roles)


def exposure(gate: ExposureGate, standing: Standing) -> Gate:
    """The exposure gate: to have been closer is good as well."""
    verdict, why = _exposed(gate, standing)
    return Gate(
        kind="exposure",
        strength=gate.strength,
        asks=EXPOSURE[gate.asks] if verdict != "no-gate" else "none asked for",
        verdict=verdict,
        why=why,
        evidence=gate.evidence,
        source=gate.source,
        settle="--exposure" if verdict == "unknown" else None,
        text=gate.text,
        exposure=gate.asks,
    )


def _exposed(gate: ExposureGate, standing: Standing) -> tuple[Verdict, str]:
    if gate.strength == "none" or gate.asks == "none":
        return "no-gate", "it can be learnt in post"
    if standing.exposure is None:
        return "unknown", "closeness to care not known"
    enough = CLOSENESS.index(standing.exposure) >= CLOSENESS.index(gate.asks)
    return ("met" if enough else "not-met"), f"so far: {EXPOSURE[standing.exposure]}"


def credential(content: Catalog, gate: CredentialGate, standing: Standing) -> Gate:
    """Of a credential it is known that it is held, never that it is not: nobody lists what they lack."""
    wanted = gate.credential or gate.resource
    record = content.credentials.get(wanted or "") or content.resources.get(wanted or "")
    held = wanted in standing.credentials
    return Gate(
        kind="credential",
        strength=gate.strength,
        asks=record.title if record else "a credential",
        verdict="met" if held else "unknown",
        why="held" if held else "not known whether it is held",
        evidence=gate.evidence,
        source=gate.source,
        settle=None if held else "--credential",
        text=gate.text,
        credential=gate.credential,
        resource=gate.resource,
    )
