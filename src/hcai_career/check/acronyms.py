"""Prose: acronyms that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcai_career.catalog.found import Found
from hcai_career.catalog.kinds import KINDS, name_of
from hcai_career.check.content import Content

EXPLAINING = {
    *("summary", "focus", "differentiator", "definition", "brief", "deliverable", "meaning", "means", "points"),
    *("finding", "responsibilities", "first_step", "gain", "what", "risks", "strengths", "typical_gaps"),
}
"""The fields that are read to learn what a thing is, rather than looked up for its terms."""
_ACRONYM = re.compile(r"(?<![\w/.-])([A-Z]{2,6})s?(?![\w/.-]|\+)")
_COMMON = frozenset(
    """
    AI IT US USA UK EU UN WHO NHS CV HR OK PDF TV PC ID DNA RNA MRI CT ECG API CEO MD RN CSV JSON XML HTML HTTP
    HTTPS URL SQL USD EUR GBP FAQ AM PM UTC ISO IEEE MIT UCL NGO AND OR NOT II III IV VI GPU CPU RAM NB
    """.split()  # noqa: SIM905 (a list would be one word a line)
)
"""What everybody knows."""


def unexplained_acronym(content: Content) -> Iterator[Found]:
    """An acronym is explained nowhere in the content.

    It stands in no glossary term, title or alias, and nowhere in brackets behind its long form. It is reported where it is
    used first in the texts that explain what a thing is. People who come from another profession stop reading there.

    Bad:

        summary: Runs the SaMD file.

    Good:

        summary: Runs the file of software as a medical device (SaMD).
    """
    explained = _explained(content)
    seen: set[str] = set()
    for piece in content.prose:
        if piece.field not in EXPLAINING:
            continue
        for found in _ACRONYM.finditer(piece.text):
            word = found[1]
            if word not in explained and word not in seen:
                seen.add(word)
                hint = f"write it out once, as 'long form ({word})', or add it to the glossary (terms)"
                yield Found(piece.route, f"{word} is explained nowhere", hint)


def _explained(content: Content) -> set[str]:
    """What a reader can look up: every capital word of a name, and every one in brackets behind or before its long form."""
    known = set(_COMMON)
    for kind in KINDS:
        for record in content.section(kind.section).values():
            if kind.title == "id":
                continue
            _, title, aliases = name_of(kind, record)
            for name in (title, *aliases):
                known.update(_ACRONYM.findall(name))
    for piece in content.prose:
        for found in (
            ()
            if "(" not in piece.text
            else re.finditer(r"\(([A-Z][A-Za-z&-]*?[A-Z])s?[),;]|\b([A-Z]{2,6})s? \([a-z]", piece.text)
        ):
            known.add(found[1] or found[2])
    return known
