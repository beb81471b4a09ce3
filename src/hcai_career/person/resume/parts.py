"""A document as its parts: each passage with the section it stands in and the span of time its entry has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.person.resume.dates import Span, spans
from hcai_career.person.resume.document import passages
from hcai_career.person.resume.headings import Section, heading
from hcai_career.person.resume.spoken import spoken

if TYPE_CHECKING:
    from hcai_career.person.resume.document import Document, Passage

UNDATED: tuple[Section, ...] = ("education", "courses", "certificates", "publications")
"""The sections where a span of time is no work."""
_BESIDE: tuple[Section, ...] = ("aims", "pastime", "languages", "references", "summary")
"""The sections that a line which begins with a span of time ends: a post stands there, with no heading above it."""
_BEGINNING = 12
_BREAK = re.compile(
    r"\b(?:career break|parental leave|maternity leave|family leave|sabbatical|elternzeit|pause de carrière|"
    r"break \(|pausa profesional|care of (?:a |my )?family|gap year|raise (?:my |our |two |three )?(?:kids|child))",
    re.IGNORECASE,
)
_STUDY = re.compile(
    r"\b(?:b\.?\s?sc|m\.?\s?sc|ph\.?\s?d|bachelor|master(?:'s|s)? (?:of|in|degree)|mba|diploma|doctor of|degree|university college)\b",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """A passage, from the character where its own words begin, in its section; `entry` numbers what it belongs to.

    `span` is the time of its entry; `away` says that the entry is time off work.
    """

    passage: Passage
    start: int
    section: Section
    entry: int
    span: Span | None
    away: bool

    @property
    def text(self) -> str:
        """The words of the part."""
        return self.passage.text[self.start :]


def parts(document: Document, today: int) -> list[Part]:
    """The parts of a document, in its order. `today` is the current month, where spans that go on end."""
    return list(_parts(document, today))


def _parts(document: Document, today: int) -> Iterator[Part]:
    section: Section = "top"
    entry, span, away = 0, None, False
    for passage in passages(document.lines, lambda line: heading(line) is not None):
        start = 0
        opened = heading(passage.text)
        if opened is not None and _opens(opened.section, passage.text[opened.rest :], section):
            section, start = opened.section, opened.rest
            entry, span, away = entry + 1, None, False
        dated = [] if section in UNDATED or _STUDY.search(passage.text) else spans(passage.text[start:], today)
        if dated:
            entry, away = entry + 1, bool(_BREAK.search(passage.text))
            span = None if away else dated[0].span
            if section in _BESIDE and dated[0].start < _BEGINNING:
                section = "work"
        if start < len(passage.text):
            yield Part(passage, start, section, entry, span, away)


def _opens(section: Section, rest: str, now: Section) -> bool:
    """Whether a name in front of a line is a heading: "Languages: Go, Java" in a list of skills is none."""
    if section == "languages" and rest:
        return bool(spoken(rest))
    return not (section in ("skills", "other") and now == "work" and rest and len(rest) < 25)
