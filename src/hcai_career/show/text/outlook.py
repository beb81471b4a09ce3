"""The years ahead: projections as bars, findings as sentences, each with its mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text import words
from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import heading, labelled, line, paragraph, title
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.outlook import OutlookList, OutlookRow, OutlookSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.outlook import Demand, Projection
    from hcai_career.show.text.styled import Line

BAR = "█"
CELL_PERCENT = 2.0
"""Percent of change in a cell of a bar."""


def outlook_sheet(sheet: OutlookSheet, content: Catalog, width: int) -> Iterator[Line]:
    """The projections for a role's occupations, or one occupation and its roles; then what is known of demand."""
    if sheet.role is not None:
        yield from title(content.roles[sheet.role].title, sheet.role, width)
    else:
        yield from title(sheet.rows[0].projection.title, sheet.rows[0].projection.id, width)
    yield line(("The years ahead", "dim"))
    for row in sheet.rows:
        yield from _projection(row, content, width)
    if not sheet.rows:
        yield line()
        yield from paragraph("No US occupation stands for this role: no projection.", width)
    if sheet.roles:
        yield from heading("Roles it stands for", width)
        yield from table(
            [
                Column("", [content.roles[each.role].title for each in sheet.roles], least=20),
                Column("", [words.MATCH[each.match] for each in sheet.roles]),
                Column("", [each.role for each in sheet.roles], rank=1, style="dim"),
            ],
            width,
            indent=2,
            headed=False,
        )
    yield from _findings("Demand", sheet.demand, width)
    yield from _findings("For all jobs", sheet.general, width)
    yield line()
    proxy = any(row.proxy for row in sheet.rows)
    if proxy:
        text = "Proxy: the outlook of a wider group of people, and no outlook of this role."
        yield from paragraph(text, width, indent=0, style="yellow")
    text = "A projection is of a whole US occupation in all industries; a finding is context, no forecast."
    yield from paragraph(text, width, indent=0, style="dim")


def outlook_list(found: OutlookList, content: Catalog, width: int) -> Iterator[Line]:
    """Every occupation, the fastest growing first."""
    listed = found.projections
    if listed:
        yield from table(
            [
                Column("Occupation", [each.title for each in listed], least=20),
                Column("SOC", [each.id for each in listed], style="dim"),
                Column("Change", [_signed(each.change_percent) for each in listed], right=True),
                Column("", [_bar(each.change_percent) for each in listed], rank=1),
                Column("Jobs", [f"{each.jobs_start:,.1f}k" for each in listed], right=True),
                Column("Openings", [f"{each.openings:.1f}k" for each in listed], right=True),
            ],
            width,
        )
        first = listed[0]
        yield line()
        text = f"United States, {first.start_year} to {first.end_year}; jobs of {first.start_year}; openings a year. "
        cited = dict.fromkeys(mark(each.evidence, each.source, each.as_of) for each in listed)
        yield from paragraph(text + " ".join(cited), width, indent=0, style="dim")
    general = tuple(each for each in found.demand if not each.roles)
    yield from _findings("For all jobs", general, width)
    yield line()
    more = len(found.demand) - len(general)
    yield from paragraph(
        f"{count(len(listed), 'projection')}, and {count(more, 'finding')} about single roles. One role or occupation: "
        "hcai outlook ROLE, hcai outlook SOC",
        width,
        indent=0,
        style="dim",
    )


def outlook_lines(rows: Iterable[OutlookRow], width: int) -> Iterator[Line]:
    """The projections for a role in a few lines, for a page about something else."""
    for row in rows:
        said = row.projection
        yield from paragraph(
            f"{said.title}: {_signed(said.change_percent)} jobs, {said.start_year} to {said.end_year}; "
            f"{_people(said.openings)} openings a year",
            width,
        )
        yield from paragraph(f"{_fit(row)}{_mark(said)}", width, indent=4, style="dim")


def _projection(row: OutlookRow, content: Catalog, width: int) -> Iterator[Line]:
    said = row.projection
    name = f"{said.title} ({said.id})" if row.match is not None else "Projection"
    yield from heading(name, width, f"{_fit(row)}{_mark(said)}")
    jobs = f"{_people(said.jobs_start)} in {said.start_year}, {_people(said.jobs_end)} in {said.end_year}"
    yield from labelled("  Change", f"{_signed(said.change_percent)} {_bar(said.change_percent)}".rstrip(), width)
    yield from labelled("  Jobs", jobs, width, note=content.regions[said.region].title)
    yield from labelled("  Openings", f"{_people(said.openings)} a year", width)
    asked = [f"{name}: {said_of}" for name, said_of in _asked(said) if said_of]
    yield from labelled("  Usual entry", "; ".join(asked) or "unknown", width)
    yield from labelled("  Median pay", _wage(said), width)
    for note in (said.note, row.note):
        if note:
            yield from labelled("  Note", note, width)


def _asked(said: Projection) -> tuple[tuple[str, str | None], ...]:
    return (("education", said.entry_education), ("experience", said.work_experience), ("training", said.training))


def _wage(said: Projection) -> str:
    year = f" in {said.wage_year}" if said.wage_year else ""
    if said.median_wage_floor is not None:
        return f"at least {words.money(said.median_wage_floor, 'USD')}{year}"
    return f"{words.money(said.median_wage, 'USD')}{year}" if said.median_wage is not None else "unknown"


def _findings(name: str, found: tuple[Demand, ...], width: int) -> Iterator[Line]:
    if not found:
        return
    yield from heading(name, width)
    for each in found:
        yield from paragraph(f"{each.finding} {mark(each.evidence, each.source, each.as_of)}", width, bullet="• ")
        if each.note:
            yield from paragraph(each.note, width, indent=4, style="dim")


def _fit(row: OutlookRow) -> str:
    if row.match is None:
        return ""
    return f"proxy: {row.proxy} " if row.proxy else f"{words.MATCH[row.match]} "


def _mark(said: Projection) -> str:
    return mark(said.evidence, said.source, said.as_of)


def _people(thousands: float) -> str:
    return f"{thousands * 1000:,.0f}"


def _signed(percent: float) -> str:
    return f"{percent:+.1f} %".replace("-", "−")


def _bar(percent: float) -> str:
    """A growth as a bar; a decline has none."""
    return BAR * max(0, round(percent / CELL_PERCENT))
