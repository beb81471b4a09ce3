"""Pathways: a table of them, and one stage by stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import beside, bullets, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count, number

if TYPE_CHECKING:
    from hcai_career.advise.query.pathways import PathwayLine, PathwayList, PathwaySheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.outlook import Demand
    from hcai_career.catalog.model.pathways import Pathway, PathwayStage

KINDS: dict[str, str] = {
    "role": "work as",
    "study": "study",
    "degree": "degree",
    "credential": "credential",
    "project": "project",
    "practice": "practice",
    "licence": "licence",
}
CAUTION = "Months are our judgement; nobody has measured how often these routes succeed. Study often runs beside a job."


def pathway_list(found: PathwayList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a pathway: how long before its role, where it starts, and where it leads."""
    lines = found.pathways
    if found.start is not None and found.start not in content.backgrounds:
        said = f"{content.occupations[found.start].title} ({found.start}): the pathways of our backgrounds with its SOC code."
        yield from paragraph(said, width, indent=0)
        yield Line()
    yield from table(
        [
            Column(
                "Pathway",
                [each.pathway.title for each in lines],
                least=28,
                under=[each.pathway.id for each in lines],
            ),
            Column("Months", [months(each.months_low, each.months_high) for each in lines], right=True),
            Column("To", [content.roles[each.role].title if each.role else "" for each in lines], rank=1, least=22),
            Column("From", [_starts(content, each) for each in lines], rank=2, least=24),
        ],
        width,
    )
    yield Line()
    before = f"before the first day as {content.roles[found.role].title}" if found.role else "before the last role"
    yield from paragraph(
        f"{count(len(lines), 'pathway')}; months {before}. {CAUTION} Look at one: hcai pathways show ID",
        width,
        indent=0,
        style="dim",
    )


def pathway_sheet(sheet: PathwaySheet, content: Catalog, width: int) -> Iterator[Line]:
    """The stages in order with their months, what each gives and what stands before it; then whom it suits."""
    way, pathway = sheet.line, sheet.line.pathway
    yield from title(pathway.title, pathway.id, width)
    if pathway.aliases:
        yield from paragraph("Also called " + ", ".join(pathway.aliases), width, indent=0, style="dim")
    yield Line()
    yield from labelled("  From", " · ".join(content.backgrounds[each].title for each in pathway.start), width)
    goal = f" before the first day as {content.roles[way.role].title}" if way.role else ""
    said = f"{months(way.months_low, way.months_high)} months{goal} {mark(pathway.evidence, pathway.source)}"
    yield from labelled("  Takes", said, width)
    yield from labelled("  Suits", pathway.suits, width)
    for place, stage in enumerate(pathway.stages, start=1):
        yield Line()
        yield from _stage(content, stage, place, width)
    yield from heading("Risks", width)
    yield from bullets(pathway.risks, width)
    yield from _demand(sheet.demand, width)
    if pathway.note:
        yield from heading("Note", width)
        yield from paragraph(pathway.note, width)
    yield from _rests(content, pathway, width)
    yield Line()
    yield from paragraph(CAUTION, width, indent=0, style="dim")


def months(low: float, high: float) -> str:
    """`3–9`, or `12` where low and high are the same."""
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def _starts(content: Catalog, each: PathwayLine) -> str:
    first, *more = each.pathway.start
    return content.backgrounds[first].title + (f", +{len(more)}" if more else "")


def _stage(content: Catalog, stage: PathwayStage, place: int, width: int) -> Iterator[Line]:
    span = f"{months(stage.months_low, stage.months_high)} months"
    name = f" {content.roles[stage.role].title}" if stage.role else ""
    yield from beside(line((f"{place}  {KINDS[stage.kind]}{name}", "bold")), span, width, below="   ")
    if stage.gate:
        yield from labelled("   Before it", stage.gate, width)
    if stage.what:
        yield from labelled("   Do", stage.what, width)
    yield from labelled("   Gives", stage.gain, width)
    if stage.role:
        yield from labelled("   See", f"hcai roles show {stage.role}", width)
    for section in ("resources", "degrees", "credentials", "datasets"):
        ids = getattr(stage, section)
        for number_, id_ in enumerate(ids):
            label = f"   {_ONE[section]}" if number_ == 0 else ""
            yield from labelled(label, content.section(section)[id_].title, width, note=f"hcai {section} show {id_}")


_ONE = {"resources": "Study", "degrees": "One of", "credentials": "Credential", "datasets": "On"}


def _demand(findings: tuple[Demand, ...], width: int) -> Iterator[Line]:
    if findings:
        yield from heading("Why there should be work", width, "context, not a forecast of jobs")
        said = (f"{each.finding} {mark(each.evidence, each.source, each.as_of)}" for each in findings)
        yield from bullets(said, width)


def _rests(content: Catalog, pathway: Pathway, width: int) -> Iterator[Line]:
    if pathway.sources:
        yield from heading("What its gates and claims rest on", width)
        yield from bullets((f"{content.sources[each].title} [{each}]" for each in pathway.sources), width)
