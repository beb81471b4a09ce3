"""From an ordered choice to dated steps and sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hcai_career.advise.plan import sums
from hcai_career.advise.plan.access import access, wait_days
from hcai_career.advise.plan.build import Built
from hcai_career.advise.plan.effort import STUDY_TOP, step_tenths
from hcai_career.advise.plan.instance import Instance, Option
from hcai_career.advise.plan.loops import Choice
from hcai_career.advise.plan.order import Ordered
from hcai_career.advise.plan.result import STAGES, Closes, LiftMade, NeededBy, Step, Totals
from hcai_career.advise.plan.wishes import Wishes
from hcai_career.advise.reach import Unit
from hcai_career.catalog.model.learning import Practice

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog


class Calendar:
    """Turns hours, taken one after another at a steady pace, into weeks and days."""

    def __init__(self, wishes: Wishes) -> None:
        self._start = wishes.start
        self._pace = wishes.pace
        self.tenths = 0
        self.idle = 0
        """Tenths of an hour of the pace that went by while there was nothing to do but wait."""

    def wait(self, days: int) -> None:
        """Nothing is studied before that many days since the start have gone by."""
        ready = -(-days * self._pace // 7)
        if ready > self.tenths:
            self.idle += ready - self.tenths
            self.tenths = ready

    def take(self, tenths: int) -> tuple[int, int, date, date]:
        """First week, last week, first day and last day of the next `tenths` of study."""
        first, self.tenths = self.tenths, self.tenths + tenths
        end = max(first, self.tenths - 1)
        return first // self._pace + 1, end // self._pace + 1, self.day(first), self.day(end)

    def day(self, tenths: int) -> date:
        """The day on which that much study has been done."""
        return self._start + timedelta(days=tenths * 7 // self._pace)


def steps(catalog: Catalog, built: Built, choice: Choice, ordered: Ordered, calendar: Calendar) -> tuple[Step, ...]:
    """The dated steps of a plan, the portfolio projects after what they build on."""
    hours = practice_hours(built.instance, choice)
    projects = built.portfolio.projects
    taken = [*(option.id for option in ordered.options), *(project.id for project in projects)]
    number = {id: at for at, id in enumerate(taken, 1)}
    made = [
        _step(catalog, built, choice, ordered, option, number, hours[option.id], calendar) for option in ordered.options
    ]
    return (*made, *(_project(catalog, project, number[project.id], calendar) for project in projects))


def practice_hours(instance: Instance, choice: Choice) -> dict[str, int]:
    """Tenths of an hour of practice to add to each chosen option, shared effort taken off."""
    saved = {shared.unit: shared.saving for shared in instance.shared if shared.companion in choice.provider}
    return {
        option.id: sum(max(0, option.missing[u] - saved.get(u, 0)) for u in choice.provided(option))
        for option in choice.chosen
    }


def _practice_high(catalog: Catalog, built: Built, choice: Choice, option: Option) -> int:
    """The same up to the high figure of each level step."""
    halved = {shared.unit for shared in built.instance.shared if shared.companion in choice.provider}
    total = 0
    for unit in choice.provided(option):
        if unit[1] <= STUDY_TOP:
            high = step_tenths(catalog.skills, catalog.efforts, unit, "high")
            total += max(0, (high // 2 if unit in halved else high) - option.credit[unit])
    return total


def _step(
    catalog: Catalog,
    built: Built,
    choice: Choice,
    ordered: Ordered,
    option: Option,
    number: Mapping[str, int],
    practice: int,
    calendar: Calendar,
) -> Step:
    calendar.wait(wait_days(catalog, option.id))
    first, last, start, end = calendar.take(option.hours + practice)
    provided = choice.provided(option)
    title, provider, url, deliverable = _described(catalog, option)
    return Step(
        number=number[option.id],
        stage=STAGES[ordered.stage[option.id]],
        kind=option.kind,
        id=option.id,
        title=title,
        provider=provider,
        url=url,
        lifts=_lifts(provided),
        own=option.hours / 10,
        practice=practice / 10,
        practice_high=max(practice, _practice_high(catalog, built, choice, option)) / 10,
        cost=None if option.cents is None and not option.subscription else (option.cents or 0) / 100,
        subscription=option.subscription,
        first_week=first,
        last_week=last,
        start=start,
        end=end,
        closes=tuple(
            Closes(unit[0], unit[1], target.need.importance)
            for target in built.targets
            for unit in target.units
            if unit in provided
        ),
        needed_by=tuple(sorted(_needed_by(built, ordered, option, provided, number), key=lambda each: each.step)),
        deliverable=deliverable,
        data=access(catalog, option.id, calendar.day(0), start),
    )


def _needed_by(
    built: Built, ordered: Ordered, option: Option, provided: tuple[Unit, ...], number: Mapping[str, int]
) -> Iterator[NeededBy]:
    """The later steps that this one opens: those the choice links to it, and the projects that ask for its levels."""
    for link in ordered.links:
        if link.before == option.id:
            yield NeededBy(number[link.after], *link.unit)
    for project in built.portfolio.projects:
        for need in project.needs:
            if (need.skill, need.level) in provided:
                yield NeededBy(number[project.id], need.skill, need.level)


def _lifts(provided: tuple[Unit, ...]) -> tuple[LiftMade, ...]:
    """Level steps joined into runs, one per skill."""
    reached: dict[str, list[int]] = {}
    for skill, level in provided:
        reached.setdefault(skill, []).append(level)
    return tuple(LiftMade(skill, min(levels) - 1, max(levels)) for skill, levels in reached.items())


def _described(catalog: Catalog, option: Option) -> tuple[str, str, str | None, str | None]:
    if option.kind == "resource":
        resource = catalog.resources[option.id]
        return resource.title, resource.provider, resource.url, None
    if option.kind == "practice":
        practice = catalog.practice[option.id]
        return practice.title, "practice", None, practice.deliverable
    skill, level = option.covers[0]
    return f"{catalog.skills[skill].name} to level {level} by yourself", "self-study", None, None


def _project(catalog: Catalog, project: Practice, number: int, calendar: Calendar) -> Step:
    tenths = round((project.workload.hours or 0) * 10)
    calendar.wait(wait_days(catalog, project.id))
    first, last, start, end = calendar.take(tenths)
    return Step(
        number=number,
        stage="portfolio",
        kind="project",
        id=project.id,
        title=project.title,
        provider="portfolio project",
        url=None,
        lifts=(),
        own=tenths / 10,
        practice=0.0,
        practice_high=0.0,
        cost=0.0,
        subscription=None,
        first_week=first,
        last_week=last,
        start=start,
        end=end,
        deliverable=project.deliverable,
        data=access(catalog, project.id, calendar.day(0), start),
    )


def totals(catalog: Catalog, made: tuple[Step, ...], months: Mapping[str, int], calendar: Calendar) -> Totals:
    """The sums over all steps."""
    finish_high = calendar.day(max(0, round(sums.hours(made).high * 10) + calendar.idle - 1))
    finish = sums.last_day(made, calendar.day(0))
    return sums.totals(made, sums.paid(catalog, months), finish, finish_high)
