"""Regulations: a table, what is still to come, and one on one page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from hcai_career.show.text.checked import checked_lines, fact, mark_of, marked, role_names
from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import group_lines, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.regulations import RegulationList, RegulationSheet, RegulationSort
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.regulations import KeyDate, Regulation

ADVICE = "For orientation, not legal advice."


def regulation_list(found: RegulationList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a regulation, or one line a date that is still to come."""
    yield from _coming(found, content, width) if found.by_date else _all(found, width)


def regulation_sheet(sheet: RegulationSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What it is and whom it binds, its dates, what to learn of it, and what of that was checked."""
    each = sheet.regulation
    yield from title(each.title, each.id, width)
    yield line((f"{_kind(each)} · {each.jurisdiction}", "dim"))
    if each.aliases:
        yield from paragraph("Also called " + ", ".join(each.aliases), width, indent=0, style="dim")
    yield Line()
    yield from marked("  Status", each.status, width, mark_of(each.checked, "status"))
    for coming in sheet.upcoming[:1]:
        text = f"{coming.what}: {day(coming.on)}, {ahead(coming.days)}"
        key = next(key for key in each.dates if (key.what, key.on) == (coming.what, coming.on))
        yield from marked("  Next", text, width, _mark(each, key))
    yield from marked("  From", each.body, width, mark_of(each.checked, "body"))
    if each.year is None:
        yield from labelled("  Year", "unknown", width)
    else:
        yield from marked("  Year", str(each.year), width, mark_of(each.checked, "year"))
    yield from labelled("  Link", each.url or "unknown", width)
    if each.applies_to:
        yield from labelled("  For", each.applies_to, width)
    if each.learn:
        yield from labelled("  Learn", each.learn, width)
    yield from fact(each.fact, width)
    if each.note:
        yield from labelled("  Note", each.note, width)
    yield from _dates(sheet, width)
    yield from role_names("Roles that need it", each.roles, content, width)
    yield from checked_lines(content, each.checked, width)
    yield Line()
    yield line((ADVICE, "dim"))


def day(on: str) -> str:
    """`2 Aug 2027`, `Aug 2027`, `2027`: as exact as it is known."""
    year, month, number = (*on.split("-"), "", "")[:3]
    if not month:
        return year
    name = f"{date(int(year), int(month), 1):%b} {year}"
    return f"{int(number)} {name}" if number else name


def ahead(days: int) -> str:
    """How far a date lies ahead, in words that are no more exact than one needs."""
    if days < 1:
        return "about now"
    if days < 14:
        return f"in {count(days, 'day')}"
    if days < 60:
        return f"in {round(days / 7)} weeks"
    months = round(days / 30.44)
    return f"in {months} months" if months < 36 else f"in {round(months / 12)} years"


def _all(found: RegulationList, width: int) -> Iterator[Line]:
    listed = found.regulations
    coming = {each.regulation: day(each.on) for each in reversed(found.upcoming)}
    groups = [_group(each, found.sort) for each in listed]
    by_kind, by_place = found.sort == "kind", found.sort == "jurisdiction"
    yield from table(
        [
            Column("Regulation", [each.title for each in listed], least=28, under=[each.id for each in listed]),
            Column("Kind", [] if by_kind else [_kind(each) for each in listed], rank=2, least=15),
            Column("In", [] if by_place else [each.jurisdiction for each in listed], least=13),
            Column("Status", [each.status for each in listed], least=30),
            Column("Next date", [coming.get(each.id, "") for each in listed], rank=1, least=11),
        ],
        width,
        above=group_lines(groups) if any(groups) else None,
    )
    yield Line()
    more = f" {count(len(coming), 'has', 'have')} a date to come: --upcoming." if coming else ""
    yield from paragraph(
        f"{count(len(listed), 'regulation')}.{more} {ADVICE} Look at one: hcai regulations show ID",
        width,
        indent=0,
        style="dim",
    )


def _coming(found: RegulationList, content: Catalog, width: int) -> Iterator[Line]:
    listed = found.upcoming
    titles = [content.regulations[each.regulation].title for each in listed]
    yield from table(
        [
            Column("On", [day(each.on) for each in listed], right=True),
            Column("Ahead", [ahead(each.days) for each in listed]),
            Column("What", [each.what for each in listed], least=20),
            Column("Regulation", titles, rank=1, least=32, clipped=True, style="dim"),
            Column("Id", [each.regulation for each in listed], style="dim"),
        ],
        width,
    )
    yield Line()
    yield from paragraph(
        f"{count(len(listed), 'date')} after {day(found.today.isoformat())}, soonest first. {ADVICE} "
        "Look at one: hcai regulations show ID",
        width,
        indent=0,
        style="dim",
    )


def _dates(sheet: RegulationSheet, width: int) -> Iterator[Line]:
    """Every date, the mark of all beside the heading and another one behind what it is true of."""
    each = sheet.regulation
    usual = mark_of(each.checked, "dates")
    yield from heading("Dates", width, usual if each.dates else "none known here")
    coming = {(one.what, one.on): ahead(one.days) for one in sheet.upcoming}
    marks = [_mark(each, key) for key in each.dates]
    yield from table(
        [
            Column("", [day(key.on) for key in each.dates], right=True),
            Column(
                "",
                [key.what if own == usual else f"{key.what} {own}" for key, own in zip(each.dates, marks, strict=True)],
                least=24,
            ),
            Column("", [coming.get((key.what, key.on), "") for key in each.dates], style="bold"),
        ],
        width,
        indent=2,
        headed=False,
    )


def _mark(each: Regulation, key: KeyDate) -> str:
    return mark_of(each.checked, "dates") if key.evidence is None else mark(key.evidence, None)


def _kind(each: Regulation) -> str:
    return each.kind.replace("-", " ")


def _group(each: Regulation, sort: RegulationSort) -> str:
    """The heading under which a regulation stands in a list; "" where the order has no groups."""
    name = {"kind": _kind(each), "jurisdiction": each.jurisdiction, "title": ""}[sort]
    return name[:1].upper() + name[1:]
