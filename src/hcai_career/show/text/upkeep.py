"""What keeps a licence alive, what lapses when someone leaves practice, and the way back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.advise.query.backgrounds import BackgroundSheet
    from hcai_career.advise.query.occupations import OccupationSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import Upkeep


def upkeep(
    licences: Collection[str], sheet: BackgroundSheet | OccupationSheet, content: Catalog, width: int
) -> Iterator[Line]:
    """A section for whoever holds a licence, by place; and what we advise before leaving."""
    if not licences:
        return
    yield from heading("If you leave clinical practice", width, "orientation, not legal advice: the regulator decides")
    if not sheet.upkeep:
        yield from paragraph("unknown: we have not looked up what keeps this licence alive there", width)
    for each in sheet.upkeep:
        yield from _one(each, content, width)
    if sheet.leaving:
        yield line("  ", ("Before you go", "bold"), ("  our advice, unless a source is named", "dim"))
    for advice in sheet.leaving:
        sign = "" if advice.evidence == "editorial" else f" {mark(advice.evidence, advice.source)}"
        yield from paragraph(advice.text + sign, width, bullet="• ")


def _one(record: Upkeep, content: Catalog, width: int) -> Iterator[Line]:
    where = content.jurisdictions[record.jurisdiction].title
    sign = mark(record.evidence, record.source, record.as_of)
    yield line("  ", (f"{where}, {content.professions[record.profession].title.lower()}", "bold"), (f"  {sign}", "dim"))
    yield from labelled("    Keeps it", record.to_keep, width)
    yield from labelled("    Lapses", record.lapses, width)
    yield from labelled("    Way back", record.way_back, width)
    yield from labelled("    Other work", record.non_clinical_work, width)
    if record.checked:
        yield from labelled("    Checked", record.checked, width)
    yield Line()
