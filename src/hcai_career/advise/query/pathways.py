"""Looking up pathways: where they start, where they lead, and how long that takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.query.choose import find, require_some
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.outlook import Demand
    from hcai_career.catalog.model.pathways import Pathway
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class PathwayLine:
    """A pathway with the role it is taken for, and the months of all stages before that role, low and high.

    `role` is the one that was asked for, else the last; null: the pathway ends in no role, and all its months count.
    """

    pathway: Pathway
    role: str | None
    months_low: float
    months_high: float


@dataclass(frozen=True, slots=True)
class PathwayList:
    """Pathways that passed the filters, the shortest first. `start` and `role` are the ids that were asked for.

    `start` may be the code of an occupation: the pathways are then those of the backgrounds with its SOC code.
    """

    pathways: tuple[PathwayLine, ...]
    start: str | None
    role: str | None
    max_months: int | None


@dataclass(frozen=True, slots=True)
class PathwaySheet:
    """A pathway, the months before its last role, and the findings on demand that speak for it."""

    line: PathwayLine
    demand: tuple[Demand, ...]


def pathways(
    content: Catalog, start: str | None = None, role: str | None = None, max_months: int | None = None
) -> PathwayList:
    """The pathways from a background to a role, by the months before that role. NotFoundError when there is none.

    A start may also be an occupation of the table, which stands for the backgrounds with its SOC code. `max_months`
    keeps those whose high figure is no more than that.
    """
    from_ = content.start(start).id if start is not None else None
    starts = backgrounds_of(content, from_) if from_ is not None else frozenset()
    to = find(content, "roles", role) if role is not None else None
    lines = [
        line(each, to)
        for each in content.pathways.values()
        if (from_ is None or not starts.isdisjoint(each.start)) and (to is None or to in roles_of(each))
    ]
    kept = [each for each in lines if max_months is None or each.months_high <= max_months]
    require_some(kept, "pathway", "pathways")
    kept.sort(key=lambda each: (each.months_high, each.months_low, each.pathway.title.casefold()))
    return PathwayList(tuple(kept), from_, to, max_months)


def backgrounds_of(content: Catalog, start: str) -> frozenset[str]:
    """A background, or those with the SOC code of an occupation. NotFoundError where there is none with it."""
    if start in content.backgrounds:
        return frozenset([start])
    same = frozenset(each.id for each in content.backgrounds.values() if each.soc and start.startswith(each.soc))
    if not same:
        raise NotFoundError(
            f"no pathway starts from {content.occupations[start].title} ({start})",
            f"'hcai match --from {start}' says which roles fit, 'hcai plan --from {start} --to ROLE' how to get there",
        )
    return same


def pathway_sheet(content: Catalog, name: str) -> PathwaySheet:
    """One pathway in full."""
    pathway = content.pathways[find(content, "pathways", name)]
    return PathwaySheet(line(pathway), tuple(content.demand[each] for each in pathway.demand))


def line(pathway: Pathway, role: str | None = None) -> PathwayLine:
    """A pathway as the way to a role on it: its last one where none is given."""
    goal = role or next(reversed(list(roles_of(pathway))), None)
    before = []
    for stage in pathway.stages:
        if goal is not None and stage.role == goal:
            break
        before.append(stage)
    low, high = (sum(getattr(stage, field) for stage in before) for field in ("months_low", "months_high"))
    return PathwayLine(pathway, goal, low, high)


def roles_of(pathway: Pathway) -> Iterator[str]:
    """The roles on a pathway, in order."""
    return (stage.role for stage in pathway.stages if stage.role is not None)
