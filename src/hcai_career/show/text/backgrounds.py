"""Backgrounds: a table, and one on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import DEGREE, EXPOSURE
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.lines import bullets, group_lines, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.upkeep import upkeep
from hcai_career.show.text.words import EVIDENCE, count, number

if TYPE_CHECKING:
    from hcai_career.advise.query.backgrounds import BackgroundList, BackgroundSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.people import Background


def background_list(found: BackgroundList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a background."""
    people = found.backgrounds
    yield from table(
        [
            Column("Background", [each.title for each in people], least=24),
            Column("Id", [each.id for each in people], style="dim"),
            Column("Summary", [each.summary for each in people], rank=1, least=40, clipped=True),
        ],
        width,
        above=group_lines(content.groups[each.group].title for each in people),
    )
    yield Line()
    yield line((f"{count(len(people), 'background')}. Look at one: hcai backgrounds show ID", "dim"))
    if content.occupations:
        many = count(len(content.occupations), "O*NET occupation")
        yield from paragraph(
            f"Not yours? {many} work too, by title or code: hcai backgrounds search WORDS.",
            width,
            indent=0,
            style="dim",
        )


def background_sheet(sheet: BackgroundSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What someone of this background typically brings, and where it leads first."""
    person = sheet.background
    yield from title(person.title, person.id, width)
    yield line((content.groups[person.group].title, "dim"))
    if person.aliases:
        yield from paragraph("Also called " + ", ".join(person.aliases), width, indent=0, style="dim")
    yield Line()
    yield from paragraph(person.summary, width)
    yield from heading(
        "What they bring", width, f"typical levels, {EVIDENCE[person.evidence]}; what is not listed is 0"
    )
    yield from _levels(person, content, width)
    yield from heading("Strengths", width)
    yield from bullets(person.strengths, width)
    yield from heading("Typical gaps", width)
    yield from bullets(person.typical_gaps, width)
    if person.first_roles:
        yield from _first_roles(person, content, width)
    yield from _standing(person, content, width)
    yield from upkeep(sheet.background.licences or (), sheet, content, width)
    yield from _facts(person, width)


def _levels(person: Background, content: Catalog, width: int) -> Iterator[Line]:
    place = {category: number for number, category in enumerate(content.categories)}
    category = {each.skill: content.skills[each.skill].category for each in person.levels}
    held = sorted(person.levels, key=lambda each: (place[category[each.skill]], -each.level))
    yield from table(
        [
            Column("", [line(level_bar(each.level), " ", level_words(each.level)) for each in held]),
            Column("", [content.skills[each.skill].name for each in held], least=26),
            Column("", [each.skill for each in held], rank=1, style="dim"),
        ],
        width,
        indent=4,
        headed=False,
        above=group_lines((content.categories[category[each.skill]].name for each in held), indent=2),
    )


def _first_roles(person: Background, content: Catalog, width: int) -> Iterator[Line]:
    yield from heading("Natural first roles", width, f"hcai plan --from {person.id} --to {person.first_roles[0]}")
    roles = [content.roles[each] for each in person.first_roles]
    yield from table(
        [Column("", [each.title for each in roles], least=20), Column("", [each.id for each in roles], style="dim")],
        width,
        indent=2,
        headed=False,
    )


def _standing(person: Background, content: Catalog, width: int) -> Iterator[Line]:
    """What such a person typically brings to a gate; what differs too much is unknown."""
    yield from heading("At the gates", width, f"typical, {EVIDENCE[person.evidence]}")
    eqf, licences, years, closeness = person.eqf, person.licences, person.years, person.exposure
    held = None if licences is None else ", ".join(content.professions[each].title for each in licences)
    yield from labelled("  Degree", "unknown: it differs" if eqf is None else f"{DEGREE[eqf]} (EQF {eqf})", width)
    yield from labelled("  Licence", "unknown: it differs by country" if held is None else held or "none", width)
    yield from labelled("  Experience", "unknown" if years is None else f"{number(years)} years in it", width)
    yield from labelled("  Close to care", "unknown: it differs" if closeness is None else EXPOSURE[closeness], width)


def _facts(person: Background, width: int) -> Iterator[Line]:
    if not (person.onet or person.note):
        return
    yield from heading("Good to know", width)
    if person.onet:
        yield from labelled("  O*NET", person.onet, width)
    if person.note:
        yield from labelled("  Note", person.note, width)
