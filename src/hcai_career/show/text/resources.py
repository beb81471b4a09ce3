"""Learning resources as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.query.resources import REASONS
from hcai_career.show.text import words
from hcai_career.show.text.lines import paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.resources import ResourceList
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Resource


def resource_list(found: ResourceList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a resource: hours, cost and what it lifts."""
    listed = found.resources
    if listed:
        yield from table(
            [
                Column("Resource", [each.title for each in listed], least=28, under=[each.id for each in listed]),
                Column("Hours", [_hours(each) for each in listed], right=True),
                Column("Cost", [_cost(content, each) for each in listed]),
                Column("Lifts", [_lifts(content, each, found.skill) for each in listed], rank=1, least=18),
                Column("Provider", [each.provider for each in listed], rank=2, least=18),
            ],
            width,
        )
        yield Line()
    yield from paragraph(
        f"{count(len(listed), 'resource')}. ~ marks hours that are an estimate. Look at one: hcai resources show ID",
        width,
        indent=0,
        style="dim",
    )
    for each in found.left_out:
        yield from paragraph(f"{each.count} more {REASONS[each.reason]}.", width, indent=0, style="yellow")


def _hours(each: Resource) -> str:
    if each.workload.hours is None:
        return "?"
    return ("~" if each.workload.basis != "stated" else "") + words.number(each.workload.hours)


def _cost(content: Catalog, each: Resource) -> str:
    """Short: `free`, `$49`, `$49/month`, `?`."""
    if each.cost.amount is None and each.cost.subscription is not None:
        plan = content.subscriptions[each.cost.subscription]
        return f"{words.money(plan.monthly, plan.currency)}/month"
    said = words.cost(content, each.cost)
    return "?" if said == "unknown" else said


def _lifts(content: Catalog, each: Resource, first: str | None) -> str:
    """One step and how many more; the skill that was asked for, or the longest way up."""
    if not each.lifts:
        return ""
    step = max(each.lifts, key=lambda step: (step.skill == first, step.reach - step.start))
    more = len(each.lifts) - 1
    return words.lift(content, step) + (f", +{more}" if more else "")
