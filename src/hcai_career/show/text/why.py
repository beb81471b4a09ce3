"""One step of a plan, unfolded down to the figures it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.plan.said import day
from hcai_career.show.text.lines import beside, bullets, heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import EVIDENCE, cost, hours, number

if TYPE_CHECKING:
    from hcai_career.advise.plan.why import Alternative, StandsOn, Why
    from hcai_career.catalog import Catalog

MOST = 6
OUT = {
    None: "could serve; no better by your wishes",
    "unknown-price": "left out: price unknown",
    "price": "left out: not free",
    "language": "left out: other language",
    "unwanted": "left out: you said so",
    "not-offered": "not planned with: archived, a degree, or without link or hours",
    "needs-more": "needs more than this plan reaches",
}


def why(found: Why, content: Catalog, width: int) -> Iterator[Line]:
    """What the step is for, what it stands on, where its hours come from, and what else there would be."""
    step = found.step
    yield from paragraph(f"Step {step.number}: {step.title}", width, indent=0, style="bold")
    when = f"{day(step.start)} – {day(step.end)}"
    yield from paragraph(f"{found.person} → {found.role_title} · {when}", width, indent=0, style="dim")
    yield from heading("What it is for", width)
    yield from bullets(_reasons(found, content), width)
    if found.stands_on:
        yield from heading("What it stands on", width)
        yield from bullets((_stands(each, content) for each in found.stands_on), width)
    if found.hours:
        yield from _hours(found, content, width)
    yield from _source(found, content, width)
    if found.alternatives:
        yield from _alternatives(found.alternatives, content, width)


def _reasons(found: Why, content: Catalog) -> Iterator[str]:
    step = found.step
    for closed in step.closes:
        yield f"{found.role_title} asks for {content.skills[closed.skill].name} {closed.level} ({closed.importance})"
    for needed in step.needed_by:
        yield f"Step {needed.step} needs {content.skills[needed.skill].name} {needed.level}"
    if step.kind == "project":
        yield "A piece of work to show: it works on what the role asks at the level it asks for"


def _stands(each: StandsOn, content: Catalog) -> str:
    since = "held from the start" if each.step is None else f"from step {each.step}"
    return f"{content.skills[each.skill].name} {each.level}: {since}"


def _hours(found: Why, content: Catalog, width: int) -> Iterator[Line]:
    rows = found.hours
    yield from heading("Where the hours come from", width, "effort of a level: our estimate")
    yield from table(
        [
            Column("Level", [f"{content.skills[row.skill].name} {row.level}" for row in rows], least=20),
            Column("Effort", [f"{number(row.low)}–{number(row.high)}" for row in rows], right=True),
            Column("Given", [number(row.given) for row in rows], right=True),
            Column("Practice", [number(row.missing) for row in rows], right=True),
        ],
        width,
        indent=2,
    )
    text = (
        f"The resource has {number(found.step.own)} h of its own, spread over all that it lifts. What is missing "
        "to the low figure is practice that the plan adds; the high figure is what to allow for."
    )
    yield from paragraph(text, width, style="dim")


def _source(found: Why, content: Catalog, width: int) -> Iterator[Line]:
    step = found.step
    resource = content.resources.get(step.id)
    if resource is None:
        return
    yield from heading("What is known of it", width)
    yield from labelled("  Offered by", resource.provider, width)
    yield from labelled("  Hours", hours(resource.workload), width)
    yield from labelled("  Price", cost(content, resource.cost), width, note=resource.cost.note or "")
    checked = resource.checked
    said = ", ".join(checked.fields) if checked.fields else "nothing"
    source = content.sources.get(checked.source or "")
    where = f" at {source.title}, {checked.retrieved}" if source else ""
    yield from labelled("  Checked", f"{said}{where}; the rest: {EVIDENCE['unverified']}", width)
    if resource.url:
        yield line(("  Link".ljust(18), "bold"), resource.url)
    yield from labelled("  More", f"hcai resources show {resource.id}", width)


def _alternatives(others: tuple[Alternative, ...], content: Catalog, width: int) -> Iterator[Line]:
    yield from heading("What else there would be", width, f"{min(MOST, len(others))} of {len(others)}")
    for other in others[:MOST]:
        lifts = ", ".join(f"{content.skills[lift.skill].name} {lift.start}→{lift.reach}" for lift in other.lifts)
        size = "hours unknown" if other.hours is None else f"{number(other.hours)} h"
        price = cost(content, content.resources[other.id].cost)
        yield from beside(line("  • ", other.title), other.id, width, below="    ")
        yield from paragraph(f"{lifts} · {size} · {price} · {OUT[other.out]}", width, indent=4, style="dim")
