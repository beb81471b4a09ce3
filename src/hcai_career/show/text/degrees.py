"""Degrees: a table, and one on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import A_DEGREE
from hcai_career.advise.query.degrees import why_left_out
from hcai_career.show.text import eligible
from hcai_career.show.text.checked import ESTIMATE, checked_lines, fact, mark_of, marked, role_names
from hcai_career.show.text.lines import labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count, money

if TYPE_CHECKING:
    from hcai_career.advise.query.degrees import DegreeList, DegreeSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Degree, DegreeCost, Mode

MODES: dict[Mode, str] = {
    "campus": "on campus",
    "online": "online",
    "hybrid": "partly online",
    "work": "at work",
}


def degree_list(found: DegreeList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a degree: where, how long and what it costs, and for a background whether it is open to it and why."""
    listed = found.degrees
    beside = 1 if found.eligible else 0  # where it is narrow, the answers matter more than the figures
    yield from table(
        [
            Column(
                "Degree",
                [f"{each.title}, {each.institution}" for each in listed],
                least=26,
                under=[each.id for each in listed],
            ),
            Column("In", [each.country for each in listed], rank=2),
            Column("Cost", [_short_cost(each) for each in listed], rank=beside, least=8),
            Column("Why", [eligible.because(each) for each in found.eligible], least=18),
            Column("Months", [_short_time(each) for each in listed], rank=3),
            Column("Mode", [_modes(each) or "?" for each in listed], rank=4, least=10),
            Column("Award", [each.award for each in listed], rank=5, least=16),
        ],
        width,
        above=eligible.groups(found.eligible) if found.eligible else None,
    )
    yield Line()
    yield from paragraph(
        f"{count(len(listed), 'degree')}. A second price is for students from elsewhere, * marks one that nobody "
        "checked, pt part time, ? unknown. Look at one: hcai degrees show ID",
        width,
        indent=0,
        style="dim",
    )
    if found.background is not None:
        who = content.start(found.background).title
        yield from paragraph(f"Held against what is typical of the background {who}.", width, indent=0, style="dim")
    for each in found.left_out:
        yield from paragraph(f"{why_left_out(each, found.currency)}.", width, indent=0, style="yellow")


def degree_sheet(sheet: DegreeSheet, content: Catalog, width: int) -> Iterator[Line]:
    """Where it is taught and how, who may apply, how long it takes, what it costs, and what of that was checked."""
    each = sheet.degree
    yield from title(each.title, each.id, width)
    yield line((f"{each.institution} · {each.country}", "dim"))
    if others := [name for name in each.aliases if name not in each.title]:
        yield from paragraph("Also called " + ", ".join(others), width, indent=0, style="dim")
    yield Line()
    yield from marked("  Award", each.award, width, mark_of(each.checked, "award"))
    yield from marked("  Level", _level(each), width, ESTIMATE if each.eqf else "")
    yield from eligible.asked_of_applicants("  Who may apply", each.entry, mark_of(each.checked, "entry"), width)
    yield from _field("  Mode", _modes(each), each, "modes", width)
    yield from _field("  Full time", _months(each.months), each, "months", width)
    if each.part_time_months is not None:
        yield from _field("  Part time", _months(each.part_time_months), each, "part_time_months", width)
    if each.credits is not None:
        yield from _field("  Credits", f"{each.credits:g}", each, "credits", width)
    yield from _cost(each, each.cost, width)
    if each.funded:
        yield from _field("  Funding", each.funded, each, "funded", width)
    yield from _field("  Link", each.url, each, "url", width)
    yield from fact(each.fact, width)
    if each.note:
        yield from labelled("  Note", each.note, width)
    yield from eligible.answer(sheet.eligible, sheet.background, content, width)
    yield from role_names("Roles it is for", each.roles, content, width)
    yield from checked_lines(content, each.checked, width)


def _field(label: str, text: str | None, each: Degree, field: str, width: int) -> Iterator[Line]:
    if not text:
        yield from labelled(label, "unknown", width)
    else:
        yield from marked(label, text, width, mark_of(each.checked, field))


def _cost(each: Degree, cost: DegreeCost | None, width: int) -> Iterator[Line]:
    if cost is None:
        yield from labelled("  Cost", "unknown", width)
        return
    mark = mark_of(each.checked, "cost")
    said = ", ".join(part for part in (cost.basis, cost.year) if part)
    if cost.total is not None:
        total = money(cost.total, cost.currency) + (f" ({said})" if said else "")
        yield from marked("  Cost", total, width, mark)
    if cost.total_abroad is not None:
        yield from marked("  From elsewhere", money(cost.total_abroad, cost.currency), width, mark)
    if cost.per_credit is not None:
        yield from marked("  A credit", money(cost.per_credit, cost.currency), width, mark)


def _level(each: Degree) -> str:
    """`a master's degree (EQF 7)`, or that it has none of its own."""
    if each.eqf is None:
        return "none of its own on the European framework, or not known"
    levels = [level for level in (each.eqf, each.eqf_high) if level is not None]
    return " or ".join(f"{A_DEGREE[level]} (EQF {level})" for level in levels)


def _modes(each: Degree) -> str:
    return " or ".join(MODES[mode] for mode in each.modes)


def _months(months: float | None) -> str | None:
    return None if months is None else f"{months:g} months"


def _short_time(each: Degree) -> str:
    """`12`, `12, 24 pt`, `?`."""
    full = [f"{each.months:g}"] if each.months is not None else []
    part = [f"{each.part_time_months:g} pt"] if each.part_time_months is not None else []
    return ", ".join(full + part) or "?"


def _short_cost(each: Degree) -> str:
    """`£14,500 £34,000`, `$10,000*`, `funded`, `?`."""
    cost = each.cost
    if cost is None or cost.total is None:
        return "funded" if each.funded else "?"
    mark = "" if "cost" in each.checked.fields else "*"
    prices = [cost.total, *([] if cost.total_abroad is None else [cost.total_abroad])]
    return " ".join(money(price, cost.currency) + mark for price in prices)
