"""How long someone has worked, and which background their posts come nearest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hcai_career.catalog.find import readings
from hcai_career.person.resume.context import reason
from hcai_career.person.resume.dates import covered
from hcai_career.person.resume.dictionary import Dictionary, Phrase
from hcai_career.person.resume.mentions import quoted
from hcai_career.person.resume.tokens import keys

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.extract import Words
    from hcai_career.person.resume.parts import Part

_WORK = ("top", "work", "other")
_HEAD = 2
"""How many of the first passages may name what somebody is."""
_SHORTEST = 4
"""Letters that a title has at least: shorter ones (PT, PM, MD) are too often something else."""
_VAGUE = frozenset(
    ["consultant", "analyst", "designer", "developer", "trainer", "educator", "beginner", "coder", "doctor", "surgeon"]
)
"""Titles that posts of many kinds have."""


def worked_years(parts: Sequence[Part]) -> float | None:
    """Years of work named by dates, each month counted once; None where no dates stand."""
    posts = [part.span for part in parts if part.span is not None and part.section in _WORK]
    return round(covered(posts) / 12, 1) if posts else None


def background(parts: Sequence[Part], content: Catalog) -> tuple[str, Words] | None:
    """The background whose names stand with the longest time in the posts held, and the words; the latest where equal."""
    titles = Dictionary(_titles(content))
    weight: dict[str, int] = {}
    words: dict[str, Words] = {}
    for part in _heads(parts):
        hits = titles.find(part.text)
        for id_, hit in {
            hit.phrase.skill: hit for hit in hits if reason(part.text, hit.start, hit.end) is None
        }.items():
            weight[id_] = weight.get(id_, 0) + (part.span.months if part.span else 1)
            words.setdefault(id_, quoted(part, hit.start, hit.end))
    best = max(weight, key=lambda each: weight[each], default=None)
    return (best, words[best]) if best is not None else None


def _heads(parts: Sequence[Part]) -> Iterator[Part]:
    """The passages that name a post: the first ones of the file, and the first of each entry of work."""
    entry = None
    for at, part in enumerate(parts):
        first, entry = part.entry != entry, part.entry
        if at < _HEAD or (first and part.span is not None and part.section in _WORK):
            yield part


def _titles(content: Catalog) -> Iterator[Phrase]:
    for id_, title, aliases in content.names("backgrounds"):
        for name in (*title.split(" / "), *aliases):
            for form in readings(name):
                if len(form) >= _SHORTEST and form not in _VAGUE and keys(form):
                    yield Phrase(id_, keys(form), form)
