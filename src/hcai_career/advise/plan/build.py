"""From content, person and wishes to the planning problem in whole numbers."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hcai_career.advise.gap import DEPTH_CEILING, IN_SCOPE, HasLevels
from hcai_career.advise.plan.effort import STUDY_TOP, credit, step_tenths
from hcai_career.advise.plan.instance import Instance, Option, Shared
from hcai_career.advise.plan.portfolio import Portfolio, choose
from hcai_career.advise.plan.standing import Foundations, clashes, possible, without_way
from hcai_career.advise.plan.substance import focused, substantial
from hcai_career.advise.plan.wishes import Wishes
from hcai_career.advise.reach import Cap, Reach, Unit
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.parts import Lift, SkillLevel
from hcai_career.catalog.model.roles import Need, Role

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Target:
    """A need in scope and how far this plan takes it. `cap` says what stops study short of it, if anything does."""

    need: Need
    planned: int
    units: tuple[Unit, ...]
    cap: Cap | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """The planning problem, and what was decided on the way to it."""

    instance: Instance
    targets: tuple[Target, ...]
    uncovered: tuple[Unit, ...]
    """Units for which the catalog has options but the wishes rule out all of them."""
    unknown_price: int
    """Options left out because their price is unknown."""
    portfolio: Portfolio


def build(catalog: Catalog, person: HasLevels, role: Role, wishes: Wishes, *, projects: bool = False) -> Built:
    """The planning problem for one person, role and set of wishes; with `projects`, what they need is a goal too."""
    return _Builder(catalog, person, wishes).built(role, projects)


class _Builder:
    """Holds what the steps of the build share; used once."""

    def __init__(self, catalog: Catalog, person: HasLevels, wishes: Wishes) -> None:
        self.catalog = catalog
        self.person = person
        self.wishes = wishes
        self.skills = dict(catalog.skills.items())  # asked some ten thousand times: a plain dict
        self.efforts = dict(catalog.efforts.items())
        self.reach = Reach(self.skills, person, DEPTH_CEILING[wishes.depth])
        self.foundations = Foundations(self.reach.requires)
        found = substantial((possible(option, self.foundations) for option in self._catalog_options()), self._high)
        self.options = {option.id: option for option in found}
        self.by_unit: dict[Unit, list[Option]] = {}
        for option in self.options.values():
            for unit in option.covers:
                self.by_unit.setdefault(unit, []).append(option)

    def built(self, role: Role, projects: bool) -> Built:
        targets = tuple(self._target(need) for need in role.needs if need.importance in IN_SCOPE[self.wishes.scope])
        goals = tuple(dict.fromkeys(target.units for target in targets if target.units))
        portfolio = self._portfolio(role, goals) if projects else Portfolio()
        goals = tuple(dict.fromkeys((*goals, *((unit,) for unit in sorted(portfolio.units)))))
        units = self._relevant(unit for group in goals for unit in group)
        allowed = (
            _narrowed(option, units)
            for option in self.options.values()
            if self._allowed(option) and option.id not in {project.id for project in portfolio.projects}
        )
        options = [option for option in allowed if option.covers]
        options += [self._self_study(unit) for unit in without_way(units, self.reach.requires, self.by_unit)]
        covered = {unit for option in options for unit in option.covers}
        tenths = self.wishes.tenths
        instance = Instance(
            goals=goals,
            requires={unit: self.reach.requires(unit) for unit in sorted(units)},
            clashes={option.id: clashes(option, self.foundations) for option in options},
            options=tuple(sorted(options, key=lambda option: option.id)),
            focused=focused(options),
            shared=tuple(self._shared(units)),
            prices=self._prices(options),
            pace=self.wishes.pace,
            max_cents=self.wishes.cents,
            max_tenths=None if tenths is None else tenths - portfolio.tenths,
        )
        return Built(instance, targets, tuple(sorted(units - covered)), self._left_out(units), portfolio)

    # ---- projects

    def _portfolio(self, role: Role, goals: tuple[tuple[Unit, ...], ...]) -> Portfolio:
        wanted = [self._target(need).units for need in role.needs if need.importance != "nice"]
        sure = [group[0] for group in (*goals, *wanted) if len(group) == 1]
        brought = self._with_foundations(sure)

        def extra(units: frozenset[Unit]) -> int | None:
            if any(self.reach.cap(*unit) for unit in units):
                return None
            return sum(self._low(unit) for unit in self._with_foundations(units) - brought)

        needed = {options[0].id for options in self.by_unit.values() if len(options) == 1}  # the only way to a level
        allowed = (
            each
            for each in self.catalog.practice.values()
            if each.id not in needed and each.id not in self.wishes.without
        )
        return choose(role, allowed, self.person.level, extra)

    def _with_foundations(self, units: Iterable[Unit]) -> frozenset[Unit]:
        listed = tuple(units)
        return frozenset(listed).union(*(self.foundations.below(unit) for unit in listed))

    # ---- goals

    def _target(self, need: Need) -> Target:
        ceiling = min(need.level, DEPTH_CEILING[self.wishes.depth])
        have = max(self.person.level(skill) for skill in need.options)
        if have >= ceiling:
            return Target(need, ceiling, ())
        tops = {skill: self.reach.top(skill, ceiling) for skill in need.options}
        planned = max(tops.values())
        units = tuple((skill, planned) for skill in need.options if tops[skill] == planned > have)
        cap = None if planned == ceiling else self.reach.cap(need.options[0], ceiling)
        return Target(need, max(planned, have), units, cap)

    # ---- units

    def _relevant(self, goals: Iterable[Unit]) -> set[Unit]:
        """The goals and all that may have to be reached on the way to them."""
        found: set[Unit] = set()
        waiting = list(goals)
        while waiting:
            unit = waiting.pop()
            if unit in found:
                continue
            found.add(unit)
            waiting.extend(below for group in self.reach.requires(unit) for below in group)
            waiting.extend(below for option in self.by_unit.get(unit, ()) for below in option.needs)
        return found

    def _shared(self, units: set[Unit]) -> Iterator[Shared]:
        for skill, level in sorted(units):
            if level > STUDY_TOP:
                continue
            for companion in self.skills[skill].learnt_with:
                if (companion, level) in units:
                    half = self._low((skill, level)) // 2
                    yield Shared((skill, level), (companion, level), half)

    def _low(self, unit: Unit) -> int:
        return step_tenths(self.skills, self.efforts, unit, "low")

    def _high(self, unit: Unit) -> int:
        return step_tenths(self.skills, self.efforts, unit, "high")

    # ---- options

    def _catalog_options(self) -> Iterator[Option]:
        """Every resource and practice item that could lift this person somewhere, wishes aside."""
        for resource in self.catalog.resources.values():
            if can_be_planned(resource):
                yield from self._option(resource, resource.needs, resource.lifts)
        for practice in self.catalog.practice.values():
            if practice.workload.hours is not None:
                yield from self._option(practice, practice.needs, practice.lifts)

    def _option(
        self, item: Resource | Practice, needs: tuple[SkillLevel, ...], lifts: tuple[Lift, ...]
    ) -> Iterator[Option]:
        covers = tuple(sorted(self._covered(lifts)))
        below = tuple(sorted({(n.skill, n.level) for n in needs if n.level > self.person.level(n.skill)}))
        if not covers or any(self.reach.cap(*unit) for unit in below):
            return
        hours = round((item.workload.hours or 0) * 10)
        credits = credit(self.skills, self.efforts, lifts, hours)
        claimed = sum(self._low(unit) for unit in credits if unit[1] <= STUDY_TOP)
        missing = {unit: max(0, self._low(unit) - credits[unit]) if unit[1] <= STUDY_TOP else 0 for unit in covers}
        if isinstance(item, Practice):
            yield Option(item.id, "practice", covers, below, hours, claimed, credits, missing, 0)
        else:
            price, subscription = cents(item), item.cost.subscription
            yield Option(
                item.id, "resource", covers, below, hours, claimed, credits, missing, price, subscription, item.part_of
            )

    def _covered(self, lifts: tuple[Lift, ...]) -> set[Unit]:
        return {
            (lift.skill, level)
            for lift in lifts
            for level in range(max(lift.start, self.person.level(lift.skill)) + 1, lift.reach + 1)
            if self.reach.cap(lift.skill, level) is None
        }

    def _self_study(self, unit: Unit) -> Option:
        missing = self._low(unit) if unit[1] <= STUDY_TOP else 0
        return Option(
            f"self-study-{unit[0]}-{unit[1]}", "self-study", (unit,), (), 0, missing, {unit: 0}, {unit: missing}, 0
        )

    def _allowed(self, option: Option) -> bool:
        if option.kind != "resource":
            return option.id not in self.wishes.without
        resource = self.catalog.resources[option.id]
        known = option.subscription is not None or option.cents is not None
        return not (
            option.id in self.wishes.without
            or (self.wishes.known_prices_only and not known)
            or (self.wishes.free and (option.subscription is not None or option.cents != 0))
            or (self.wishes.languages and not set(self.wishes.languages) & set(resource.languages))
        )

    def _left_out(self, units: Container[Unit]) -> int:
        return sum(
            option.cents is None and not self._allowed(option) and any(unit in units for unit in option.covers)
            for option in self.options.values()
        )

    def _prices(self, options: list[Option]) -> Mapping[str, int]:
        names = sorted({option.subscription for option in options if option.subscription})
        return {name: round(self.catalog.subscriptions[name].monthly * 100) for name in names}


def can_be_planned(resource: Resource) -> bool:
    """Whether a plan may hold it: it is offered, can be found, has hours to plan with, and is no degree (that is a gate)."""
    return (
        resource.status == "active"
        and resource.kind != "degree"
        and resource.workload.hours is not None
        and (resource.url is not None or resource.kind == "book")
    )


def cents(resource: Resource) -> int | None:
    """The price in US cents; None if unknown or in another currency, which is not converted without a dated rate."""
    if resource.cost.subscription is not None:
        return 0
    if resource.cost.amount == 0:
        return 0
    if resource.cost.amount is None or resource.cost.currency != "USD":
        return None
    return round(resource.cost.amount * 100)


def _narrowed(option: Option, units: Container[Unit]) -> Option:
    covers = tuple(unit for unit in option.covers if unit in units)
    return replace(option, covers=covers, missing={unit: option.missing[unit] for unit in covers})
