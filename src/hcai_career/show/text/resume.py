"""What was understood of a résumé: each finding with the words it comes from, and what was passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import DEGREE
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.lines import beside, bullets, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import count, number

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.extract import Extract, Passing, SkillFound, State, Words

BLANK = " \t\n•*–-·▪◦"
"""What stands before and behind words, and is none of them."""

PASSING: dict[Passing, str] = {
    "denied": "you say that you lack it",
    "wished": "you want to learn it",
    "others": "somebody else's work",
    "institution": "the name of a place",
    "namesake": "another meaning of the word",
    "pastime": "a pastime",
}
STATE: dict[State, str] = {
    "finished": "finished",
    "under-way": "under way",
    "in-force": "in force",
    "lapsed": "lapsed",
}


def extract(found: Extract, content: Catalog, width: int) -> Iterator[Line]:
    """First what opens gates, then the skills, then what was named and is no evidence."""
    yield from title(found.file, f"{found.format}; as of {found.as_of}", width)
    yield Line()
    yield from _facts(found, content, width)
    if found.skills:
        yield from heading("Skills", width, f"{count(len(found.skills), 'skill')}, the surest first")
    for finding in found.skills:
        yield from _skill(finding, content, width)
    if found.passed:
        yield from heading("Named, but no evidence", width)
        for each in found.passed:
            said = f"{content.skills[each.skill].name}: {PASSING[each.reason]}"
            yield from paragraph(f"{said} – {quoted(each.words)}", width, bullet="• ")
    if found.ask:
        yield from heading("Too little to build on", width, "nothing is kept; this would help")
        yield from bullets(found.ask, width)


def _facts(found: Extract, content: Catalog, width: int) -> Iterator[Line]:
    if found.background is not None:
        yield from _fact("Background", content.start(found.background).title, found.background_words, width)
    for degree in found.degrees:
        yield from _fact("Education", f"{DEGREE[degree.eqf]}, {STATE[degree.state]}", degree.words, width)
    for licence in found.licences:
        held = content.professions[licence.profession].title.lower()
        yield from _fact("Licence", f"{held}, {STATE[licence.state]}", licence.words, width)
    for certificate in found.certificates:
        record = content.credentials.get(certificate.credential) or content.resources[certificate.credential]
        yield from _fact("Credential", f"{record.title}, {STATE[certificate.state]}", certificate.words, width)
    if found.years is not None:
        yield from labelled("  Years of work", f"{number(found.years)} with dates", width)
    if found.languages:
        yield from labelled("  Languages", ", ".join(found.languages), width)


def _fact(label: str, text: str, words: Words | None, width: int) -> Iterator[Line]:
    yield from labelled(f"  {label}", text, width, note=quoted(words) if words else "")


def _skill(finding: SkillFound, content: Catalog, width: int) -> Iterator[Line]:
    level = line("  ", level_bar(finding.level), f" {level_words(finding.level):<15}  ")
    name = line(level, (content.skills[finding.skill].name, "bold"))
    yield from beside(name, f"{finding.confidence} confidence", width, below=" " * 8)
    more = f" and {len(finding.words) - 1} more" if len(finding.words) > 1 else ""
    words = f": {quoted(finding.words[0])}{more}" if finding.words else ""
    yield from paragraph(f"{finding.because}{words}", width, indent=8, style="dim")


def quoted(words: Words) -> str:
    """`“Staff nurse, 2015 to 2024” (line 9)`: the words with what stands about them, and their place."""
    return f"“{words.about.strip(BLANK)}” ({words.place})"
