"""A document → what the posting asks for, and the role of ours that comes nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.advise.posting import demands
from hcai_career.advise.posting.result import AskedSkill, Asking, Posting
from hcai_career.advise.posting.sections import sections
from hcai_career.advise.posting.strength import asked_at_all, asking, is_early, level
from hcai_career.person.resume.dictionary import dictionary

if TYPE_CHECKING:
    from hcai_career.advise.posting.sections import Asked
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.dictionary import Dictionary, Hit
    from hcai_career.person.resume.document import Document

FEW = 3
LONGEST_TITLE = 90
_OR = re.compile(r"^\s*(?:,\s*)?(?:/|\bor\b|\boder\b|\bo\b|\bou\b)\s*$", re.IGNORECASE)
_ORDER: tuple[Asking, ...] = ("required", "preferred")


class _Found(NamedTuple):
    skill: AskedSkill
    part: Asked
    hit: Hit


def read(document: Document, file: str, content: Catalog) -> Posting:
    """What a posting asks, with the words it was read from; the nearest roles are not named yet (`target`)."""
    parts = list(sections(document))
    title = parts[0].text.strip("#*= ")[:LONGEST_TITLE] if parts else file
    body = [part._replace(section="duties") if at == 0 else part for at, part in enumerate(parts)]
    early = is_early(title, " ".join(part.text for part in body[1:4]))
    skills = _strongest(list(_skills(body, dictionary(content), early=early)))
    return Posting(
        file=file,
        format=document.format,
        title=title,
        skills=skills,
        credentials=demands.credentials(body, content),
        near=(),
        licence=demands.licence(body),
        degree=demands.degree(body),
        years=demands.years(body),
        ask=() if len(skills) >= FEW else _QUESTIONS,
    )


_QUESTIONS = (
    "The part of the posting that says what one would do.",
    "The part that says what is required: skills, tools, methods.",
    "The licence, degree and years that are asked for.",
)


def _skills(parts: Sequence[Asked], words: Dictionary, *, early: bool) -> Iterator[_Found]:
    for part in parts:
        hits = [hit for hit in words.find(part.text) if asked_at_all(part, hit.start, hit.end)]
        for hit in hits:
            kind = asking(part, hit.start, hit.end)
            step, because = level(part, hit.start, hit.end, kind, early=early)
            instead = _instead(part.text, hit, hits)
            quoted = part.quoted(hit.start, hit.end)
            yield _Found(AskedSkill(hit.phrase.skill, step, kind, because, quoted, instead), part, hit)


def _instead(text: str, hit: Hit, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The skills named beside it with an "or" between: any one of them is enough."""
    found = [
        other.phrase.skill
        for other in hits
        if other.phrase.skill != hit.phrase.skill
        and (_OR.match(text[hit.end : other.start]) or _OR.match(text[other.end : hit.start]))
    ]
    return tuple(dict.fromkeys(found))


def _strongest(found: Sequence[_Found]) -> tuple[AskedSkill, ...]:
    """Each skill once: required before preferred, and of several places the one with the highest level that is said."""
    best: dict[str, AskedSkill] = {}
    for each in found:
        one = each.skill
        held = best.get(one.skill)
        if held is None or _rank(one) < _rank(held):
            best[one.skill] = one
    return tuple(sorted(best.values(), key=lambda one: (_ORDER.index(one.asking), -one.level, one.skill)))


def _rank(one: AskedSkill) -> tuple[int, bool, int]:
    return _ORDER.index(one.asking), one.because.startswith("no level"), -one.level
