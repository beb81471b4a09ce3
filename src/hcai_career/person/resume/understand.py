"""A document → what it says of the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from hcai_career.person.resume import posts
from hcai_career.person.resume.degrees import degrees, highest
from hcai_career.person.resume.dictionary import dictionary
from hcai_career.person.resume.extract import CONFIDENCES, Extract, Passed, SkillFound
from hcai_career.person.resume.levels import finding
from hcai_career.person.resume.licences import certificates, licences
from hcai_career.person.resume.mentions import Mention, mentions
from hcai_career.person.resume.parts import Part, parts
from hcai_career.person.resume.spoken import spoken

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.document import Document

FEW = 3
"""Fewer skills than this are too few to build on."""


def understand(document: Document, file: str, content: Catalog, today: date) -> Extract:
    """What a résumé says, with the words it was read from. `today` is the day up to which work that goes on counts."""
    month = today.year * 12 + today.month - 1
    pieces = parts(document, month)
    named = list(mentions(pieces, dictionary(content)))
    skills = _findings([each for each in named if isinstance(each, Mention)], month)
    held = tuple(degrees(pieces, month))
    near = posts.background(pieces, content)
    extract = Extract(
        file=file,
        format=document.format,
        as_of=today.isoformat(),
        skills=skills,
        passed=_passed(named, {each.skill for each in skills}),
        degrees=held,
        licences=tuple(licences(pieces, content)),
        certificates=tuple(certificates(pieces, content)),
        languages=_languages(pieces),
        eqf=highest(held),
        years=posts.worked_years(pieces),
        background=near[0] if near else None,
        background_words=near[1] if near else None,
    )
    return _asking(extract)


def _findings(named: Sequence[Mention], today: int) -> tuple[SkillFound, ...]:
    """The skills, surest first, then by level."""
    by_skill: dict[str, list[Mention]] = {}
    for each in named:
        by_skill.setdefault(each.skill, []).append(each)
    found = [finding(skill, some, today) for skill, some in by_skill.items()]
    return tuple(sorted(found, key=lambda each: (CONFIDENCES.index(each.confidence), -each.level, each.skill)))


def _passed(named: Sequence[Mention | Passed], found: set[str]) -> tuple[Passed, ...]:
    """What was passed over, each skill once, and only where it was not found elsewhere."""
    by_skill: dict[str, Passed] = {}
    for each in named:
        if isinstance(each, Passed) and each.skill not in found:
            by_skill.setdefault(each.skill, each)
    return tuple(by_skill.values())


def _languages(pieces: Sequence[Part]) -> tuple[str, ...]:
    listed = [part.text for part in pieces if part.section == "languages"]
    return tuple(dict.fromkeys(code for text in listed for code in spoken(text)))


def _asking(extract: Extract) -> Extract:
    """The same, with three questions where too little was found."""
    if len(extract.skills) >= FEW:
        return extract
    questions = (
        "For each post: what you did there, with which tools and methods, from which month to which.",
        "Your highest degree or training, its subject and the year; your licence or registration, if you hold one.",
        "What you can do that no post shows: courses finished, programs you use, projects, and how well.",
    )
    fields = {name: getattr(extract, name) for name in Extract.__dataclass_fields__}
    return Extract(**{**fields, "ask": questions})
