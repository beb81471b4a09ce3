"""One learning resource, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text import words
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.checked import checked_lines
from hcai_career.show.text.lines import heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table

if TYPE_CHECKING:
    from hcai_career.advise.query.resources import ResourceSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Cost, Resource


def resource_sheet(sheet: ResourceSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What it is, what it takes and costs, what it lifts and needs, and what of that was checked."""
    resource = sheet.resource
    yield from title(resource.title, resource.id, width)
    archived = " · archived: no longer maintained or offered" if resource.status == "archived" else ""
    yield line((f"{resource.kind} by {resource.provider}{archived}", "dim"))
    yield Line()
    yield from labelled("  Link", resource.url or "unknown", width)
    known = resource.workload.hours is not None
    note = "content hours, not time to a level" if known else ""
    yield from labelled("  Hours", words.hours(resource.workload), width, note=note)
    yield from _cost(content, resource.cost, width)
    yield from labelled("  Language", ", ".join(resource.languages), width)
    yield from _family(sheet, content, width)
    yield from _levels(resource, content, width)
    if resource.note:
        yield from heading("Note", width)
        yield from paragraph(resource.note, width)
    yield from checked_lines(content, resource.checked, width)


def _cost(content: Catalog, cost: Cost, width: int) -> Iterator[Line]:
    yield from labelled("  Cost", words.cost(content, cost), width, note=cost.note or "")
    if cost.subscription is not None:
        plan = content.subscriptions[cost.subscription]
        yield from labelled(
            "  Subscription", f"{plan.title}: one payment opens all that it covers", width, note=plan.note or ""
        )
    if cost.certificate is not None:
        per = {"month": " a month", "course": "", "exam": " for the exam", "once": ""}[cost.certificate_per or "once"]
        yield from labelled("  Certificate", words.money(cost.certificate, cost.currency) + per, width)


def _family(sheet: ResourceSheet, content: Catalog, width: int) -> Iterator[Line]:
    whole = sheet.resource.part_of
    if whole is not None:
        known = content.resources.get(whole)
        yield from labelled("  Part of", f"{known.title} ({whole})" if known else whole, width)
    if sheet.parts:
        yield from labelled("  Parts", ", ".join(content.resources[each].title for each in sheet.parts), width)


def _levels(resource: Resource, content: Catalog, width: int) -> Iterator[Line]:
    yield from heading("Lifts", width, words.EVIDENCE["editorial"])
    steps = resource.lifts
    yield from table(
        [
            Column("", [line(level_bar(step.start, step.reach), f" {step.start}→{step.reach}") for step in steps]),
            Column("", [content.skills[step.skill].name for step in steps], least=20),
            Column("", [step.skill for step in steps], rank=1, style="dim"),
        ],
        width,
        indent=2,
        headed=False,
    )
    yield from heading("Needs", width, words.EVIDENCE["editorial"] if resource.needs else "nothing")
    yield from table(
        [
            Column("", [line(level_bar(need.level), " ", level_words(need.level)) for need in resource.needs]),
            Column("", [content.skills[need.skill].name for need in resource.needs], least=20),
            Column("", [need.skill for need in resource.needs], rank=1, style="dim"),
        ],
        width,
        indent=2,
        headed=False,
    )
