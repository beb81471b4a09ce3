"""An occupation of the table on one page: what it brings, what that was read from, and whose data it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import DEGREE, EXPOSURE
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.lines import group_lines, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.upkeep import upkeep

if TYPE_CHECKING:
    from hcai_career.advise.query.occupations import OccupationSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.occupations import Occupation

RATINGS = {
    "own": "Read from O*NET's ratings of skills and knowledge and from its list of software.",
    "borrowed": "O*NET has not rated this occupation: the ratings are those of {like}, the software is its own.",
    "none": "O*NET has rated neither the skills nor the knowledge of this occupation: read from its software and tasks.",
}
ATTRIBUTION = (
    "Includes information from the O*NET Database (29.3 and 30.3) by the U.S. Department of Labor, Employment and "
    "Training Administration (USDOL/ETA), used under CC BY 4.0. O*NET® is a trademark of USDOL/ETA. hcai has modified "
    "it by selecting from it and mapping it to its own skills; USDOL/ETA has not approved, endorsed or tested this."
)


def occupation_sheet(sheet: OccupationSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What someone of this occupation typically brings, by category, with what each level was read from."""
    occupation = sheet.occupation
    yield from title(occupation.title, occupation.id, width)
    yield line(("O*NET occupation", "dim"))
    if occupation.aliases:
        yield from paragraph("Also called " + ", ".join(occupation.aliases), width, indent=0, style="dim")
    yield from heading("What they bring", width, "a first guess: correct it with --have; what is not listed is 0")
    yield from _levels(sheet, content, width)
    yield Line()
    yield from paragraph(RATINGS[occupation.ratings].format(like=sheet.like_title), width, style="dim")
    yield from _standing(occupation, content, width)
    yield from upkeep(occupation.licences or (), sheet, content, width)
    yield from heading("Next", width)
    yield line("  ", f"hcai plan --from {occupation.id} --to ROLE")
    yield Line()
    yield from paragraph(ATTRIBUTION, width, indent=0, style="dim")


def _levels(sheet: OccupationSheet, content: Catalog, width: int) -> Iterator[Line]:
    place = {category: number for number, category in enumerate(content.categories)}
    category = {each.skill: content.skills[each.skill].category for each in sheet.levels}
    held = sorted(sheet.levels, key=lambda each: (place[category[each.skill]], -each.level))
    if not held:
        yield from paragraph("nothing that a role here asks for", width)
        return
    yield from table(
        [
            Column("", [line(level_bar(each.level), " ", level_words(each.level)) for each in held]),
            Column("", [content.skills[each.skill].name for each in held], least=26),
            Column("", [each.about for each in held], rank=1, least=24, style="dim"),
        ],
        width,
        indent=4,
        headed=False,
        above=group_lines((content.categories[category[each.skill]].name for each in held), indent=2),
    )


def _standing(occupation: Occupation, content: Catalog, width: int) -> Iterator[Line]:
    yield from heading("At the gates", width, "typical in the United States")
    eqf, licences, closeness = occupation.eqf, occupation.licences, occupation.exposure
    held = None if licences is None else ", ".join(content.professions[each].title for each in licences)
    yield from labelled("  Degree", "unknown: it differs" if eqf is None else f"{DEGREE[eqf]} (EQF {eqf})", width)
    yield from labelled("  Licence", "unknown: it differs by place" if held is None else held or "none", width)
    yield from labelled("  Close to care", "unknown: it differs" if closeness is None else EXPOSURE[closeness], width)
    if occupation.zone:
        yield from labelled("  Preparation", f"job zone {occupation.zone} of 5", width)
