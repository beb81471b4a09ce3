"""A role made of a posting, so that everything that is known of roles holds for it: gaps, gates, plans, comparison.

What is required is core, what is preferred is nice to have. A skill with another in its place ("R or Python") is one
need that either meets. Gates are those that the posting names; what it does not name is no gate of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.compare import pair
from hcai_career.advise.posting.read import read
from hcai_career.advise.posting.result import NearRole, Posting, Target
from hcai_career.catalog.added import with_records
from hcai_career.catalog.model.gates import (
    CredentialGate,
    DegreeGate,
    ExperienceGate,
    ExposureGate,
    Gates,
    LicenceGate,
)
from hcai_career.catalog.model.roles import Education, Experience, Need, Role, RoleEvidence
from hcai_career.catalog.model.sources import Source

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.advise.posting.result import AskedSkill, Asking
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Importance, Strength
    from hcai_career.person.resume.document import Document

ID = "posting"
NEAREST = 3
IMPORTANCE: dict[Asking, Importance] = {"required": "core", "preferred": "nice"}
STRENGTH: dict[Asking, Strength] = {"required": "required", "preferred": "helpful"}


def target(document: Document, file: str, content: Catalog, today: date) -> tuple[Target, Catalog]:
    """A posting as a target, and the content with it as the role `posting`."""
    found = read(document, file, content)
    role = _role(found, content)
    near = _nearest(role, content)
    posting = _with_near(found, near)
    role = _role(posting, content)
    gates, source = _gates(posting), _source(posting, today)
    return Target(posting, role), with_records(content, roles=[role], gates=[gates], sources=[source])


def _nearest(role: Role, content: Catalog) -> tuple[NearRole, ...]:
    alike = [NearRole(other.id, pair(role, other).overlap) for other in content.roles.values()]
    return tuple(sorted(alike, key=lambda each: (-each.overlap, each.role))[:NEAREST])


def _with_near(posting: Posting, near: tuple[NearRole, ...]) -> Posting:
    fields = {name: getattr(posting, name) for name in Posting.__dataclass_fields__}
    return Posting(**{**fields, "near": near})


def _role(posting: Posting, content: Catalog) -> Role:
    like = content.roles.get(posting.near[0].role) if posting.near else next(iter(content.roles.values()), None)
    return Role(
        id=ID,
        title=posting.title,
        family=like.family if like else "",
        summary=f"The posting in {posting.file}.",
        focus="What the posting says.",
        differentiator="What the posting says.",
        responsibilities=(),
        needs=_needs(posting),
        education=Education(norm=_degree_words(posting), evidence="verified"),
        experience=Experience(
            typical=f"{posting.years.years} years" if posting.years else "not named",
            evidence="verified",
            years_low=posting.years.years if posting.years else None,
            source=ID,
        ),
        employers=(),
        employer_types=(),
        applications=(),
        adjacent=tuple(each.role for each in posting.near),
        codes=(),
        evidence=RoleEvidence("verified", "verified", "verified", "editorial", "verified"),
    )


def _needs(posting: Posting) -> tuple[Need, ...]:
    """One need for each skill, and one for those that stand for each other; the highest level of them counts."""
    needs: list[Need] = []
    done: set[str] = set()
    by_skill = {each.skill: each for each in posting.skills}
    for each in posting.skills:
        if each.skill in done:
            continue
        options = _options(each, by_skill)
        done.update(options)
        level = max(by_skill[option].level for option in options)
        needs.append(_need(options, level, IMPORTANCE[each.asking]))
    return tuple(needs)


def _options(each: AskedSkill, by_skill: dict[str, AskedSkill]) -> tuple[str, ...]:
    """A skill and those in its place: where both are asked alike, and each names the other."""
    same = (
        other
        for other in each.instead
        if other in by_skill and by_skill[other].asking == each.asking and each.skill in by_skill[other].instead
    )
    return (each.skill, *same)


def _need(options: tuple[str, ...], level: int, importance: Importance) -> Need:
    asked = max(1, min(5, level))
    if len(options) == 1:
        return Need(level=asked, importance=importance, skill=options[0])  # type: ignore[arg-type]
    return Need(level=asked, importance=importance, any_of=options)  # type: ignore[arg-type]


def _degree_words(posting: Posting) -> str:
    return f"“{posting.degree.words.about}”" if posting.degree else "The posting names no degree."


def _gates(posting: Posting) -> Gates:
    return Gates(
        id=ID,
        licence=_licence(posting),
        degrees=_degrees(posting),
        experience=_experience(posting),
        exposure=ExposureGate("none", "none", "verified", ID),
        credentials=tuple(
            CredentialGate(STRENGTH[each.asking], "verified", ID, credential=each.credential)
            for each in posting.credentials
        ),
    )


def _licence(posting: Posting) -> LicenceGate:
    asked = posting.licence
    if asked is None:
        return LicenceGate("none", "none", "verified", ID)
    return LicenceGate(
        STRENGTH[asked.asking], "employer-norm", "verified", ID, asked.professions, f"“{asked.words.about}”"
    )


def _degrees(posting: Posting) -> tuple[DegreeGate, ...]:
    asked = posting.degree
    return (
        ()
        if asked is None
        else (DegreeGate(asked.eqf, STRENGTH[asked.asking], "verified", ID, f"“{asked.words.about}”"),)
    )


def _experience(posting: Posting) -> ExperienceGate:
    asked = posting.years
    if asked is None:
        return ExperienceGate("none", "verified", ID)
    return ExperienceGate("required", "verified", ID, years_low=asked.years, text=f"“{asked.words.about}”")


def _source(posting: Posting, today: date) -> Source:
    return Source(
        id=ID,
        title=f"The posting in {posting.file}",
        publisher=None,
        url=None,
        kind="publisher-page",
        licence=None,
        published=None,
        retrieved=today.isoformat(),
        reliability="issuer",
        review_by=today.isoformat(),
    )
