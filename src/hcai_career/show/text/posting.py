"""What was understood of a job posting: what opens the gate, the skills with their words, and the nearest roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import degree_words, profession_words
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.lines import bullets, heading, labelled, line, paragraph, title
from hcai_career.show.text.resume import quoted
from hcai_career.show.text.styled import Line
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.posting.result import AskedSkill, Asking, Posting
    from hcai_career.catalog import Catalog
    from hcai_career.person.resume.extract import Words

ASKING: dict[Asking, str] = {"required": "Required", "preferred": "Preferred"}


def posting(found: Posting, content: Catalog, width: int) -> Iterator[Line]:
    """First the nearest roles and what opens the gate, then the skills that are required, then the preferred ones."""
    yield from title(found.title, f"{found.file}, {found.format}", width)
    yield Line()
    near = "; ".join(f"{content.roles[each.role].title} ({percent(each.overlap)} alike)" for each in found.near)
    if near:
        yield from labelled("  Nearest roles", near, width)
    yield from _gates(found, content, width)
    for asking, name in ASKING.items():
        asked = found.of(asking)
        if asked:
            yield from heading(name, width, count(len(asked), "skill"))
        for each in asked:
            yield from _skill(each, content, width)
    if found.ask:
        yield from heading("Too little to work with", width, "this would help")
        yield from bullets(found.ask, width)


def _gates(found: Posting, content: Catalog, width: int) -> Iterator[Line]:
    if found.licence:
        asked = f"{profession_words(content, found.licence.professions)}, {found.licence.asking}"
        yield from _gate("Licence", asked, found.licence.words, width)
    if found.degree:
        yield from _gate(
            "Degree", f"{degree_words(found.degree.eqf)}, {found.degree.asking}", found.degree.words, width
        )
    if found.years:
        yield from _gate("Years of work", f"{found.years.years} or more", found.years.words, width)
    for each in found.credentials:
        yield from _gate(
            "Credential", f"{content.credentials[each.credential].title}, {each.asking}", each.words, width
        )
    if not (found.licence or found.degree or found.years or found.credentials):
        yield from labelled("  Gates", "no licence, degree, years or certification named", width)


def _gate(label: str, text: str, words: Words, width: int) -> Iterator[Line]:
    yield from labelled(f"  {label}", text, width, note=quoted(words))


def _skill(asked: AskedSkill, content: Catalog, width: int) -> Iterator[Line]:
    others = " or ".join(content.skills[each].name for each in asked.instead)
    yield line(
        "  ",
        level_bar(asked.level),
        f" {level_words(asked.level):<15}  ",
        (content.skills[asked.skill].name, "bold"),
        (f"  or {others}" if others else "", "dim"),
    )
    yield from paragraph(f"{asked.because}: {quoted(asked.words)}", width, indent=8, style="dim")
