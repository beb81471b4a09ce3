"""An independent check of a plan: replay it step by step and confirm every claim it makes.

This shares no code with the solver and its helpers; it reads only the content, the person and the finished plan. What it
confirms: each resource is real, active and lifts what the plan says; everything a step stands on is held when it starts;
no study cap is passed; data is asked for in time; hours are honest; sums, subscriptions, weeks and dates add up; every wish is kept; and every need
in scope is reached or named with a reason that holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from hcai_career.advise.plan.result import LiftMade, Plan, Step
from hcai_career.catalog.model.learning import Practice, Resource
from hcai_career.catalog.model.parts import Lift
from hcai_career.catalog.model.roles import Role
from hcai_career.person import Person

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

TOLERANCE = 0.25
"""Hours: each figure is cut to a tenth, and a step adds up a few of them."""


def objections(catalog: Catalog, person: Person, role: Role, plan: Plan) -> tuple[str, ...]:
    """Everything that is wrong with a plan, in words. Empty: the plan can be followed and keeps its promises."""
    return tuple(_Replay(catalog, person, role, plan).run())


class _Replay:
    """The person's levels as the plan goes on."""

    def __init__(self, catalog: Catalog, person: Person, role: Role, plan: Plan) -> None:
        self.catalog = catalog
        self.person = person
        self.role = role
        self.plan = plan
        self.pace = max(0.1, round(plan.wishes.hours_per_week * 10) / 10)
        """Hours a week, kept to a tenth."""
        self.levels = {skill: held.level for skill, held in person.held.items()}
        self.idle = 0.0
        """Hours of the pace that go by in waiting for data."""
        self.lifted = {(lift.skill, level) for step in plan.steps for lift in step.lifts for level in _span(lift)}

    def run(self) -> Iterator[str]:
        clock = 0.0
        for number, step in enumerate(self.plan.steps, 1):
            if step.number != number:
                yield f"step {step.number} stands at place {number}"
            ready = self._data_days(step) * self.pace / 7
            self.idle += max(0.0, ready - clock)
            clock = max(clock, ready)
            for words in (
                *self._offered(step),
                *self._ready(step),
                *self._honest(step),
                *self._dated(step, clock),
                *self._data(step),
            ):
                yield f"step {number} ({step.id}): {words}"
            clock += step.own + step.practice
            self._take(step)
        yield from self._sums()
        yield from self._wishes()
        yield from self._offers()
        yield from self._goals()

    # ---- one step

    def _item(self, step: Step) -> Resource | Practice | None:
        if step.kind == "resource":
            return self.catalog.resources.get(step.id)
        if step.kind in ("practice", "project"):
            return self.catalog.practice.get(step.id)
        return None

    def _offered(self, step: Step) -> Iterator[str]:
        """The resource exists, is active, and lifts what the step says."""
        item = self._item(step)
        if step.kind == "self-study":
            for lift in step.lifts:
                if any(self._teaches(other, lift.skill, lift.reach) for other in self._all_items()):
                    yield f"marked as self-study although the catalog covers {lift.skill} {lift.reach}"
            return
        if item is None:
            yield "is not in the catalog"
            return
        if isinstance(item, Resource) and item.status != "active":
            yield "is no longer offered"
        if step.url != (item.url if isinstance(item, Resource) else None):
            yield "has another link than the catalog"
        if step.own != (item.workload.hours or 0):
            yield f"counts {step.own} h of its own, the catalog says {item.workload.hours}"
        claims = {lift.skill: lift for lift in item.lifts}
        for lift in step.lifts:
            claim = claims.get(lift.skill)
            if claim is None or lift.reach > claim.reach or lift.start < claim.start:
                yield f"does not lift {lift.skill} from {lift.start} to {lift.reach}"

    def _ready(self, step: Step) -> Iterator[str]:
        """What the step stands on is held before it starts, or comes with it."""
        item = self._item(step)
        for need in item.needs if item else ():
            if self.levels.get(need.skill, 0) < need.level:
                yield f"needs {need.skill} {need.level}, held is {self.levels.get(need.skill, 0)}"
        if step.kind == "project" and item:
            for claim in item.lifts:
                if self.levels.get(claim.skill, 0) < claim.start:
                    yield f"starts from {claim.skill} {claim.start}, held is {self.levels.get(claim.skill, 0)}"
        with_it = dict(self.levels)
        with_it.update({lift.skill: lift.reach for lift in step.lifts})
        for lift in step.lifts:
            if lift.start != self.levels.get(lift.skill, 0):
                yield f"lifts {lift.skill} from {lift.start}, held is {self.levels.get(lift.skill, 0)}"
            yield from self._grounded(lift.skill, lift.reach, with_it)

    def _grounded(self, skill: str, level: int, held: Mapping[str, int]) -> Iterator[str]:
        record = self.catalog.skills[skill]
        if record.study_cap is not None and level > record.study_cap:
            yield f"takes {skill} to {level}, study stops at {record.study_cap}"
        for prerequisite in record.prerequisites:
            least = max((rung.hold for rung in prerequisite.rungs if rung.at <= level), default=0)
            if all(held.get(option, 0) < least for option in prerequisite.options):
                yield f"{skill} {level} stands on {' or '.join(prerequisite.options)} {least}, which is not held"

    def _honest(self, step: Step) -> Iterator[str]:
        """Own hours and practice together are no less than the low effort of what the step lifts."""
        item = self._item(step)
        credits = self._credits(item.lifts, step.own) if item else {}
        missing = 0.0
        for lift in step.lifts:
            for level in _span(lift):
                if level <= 3:
                    missing += max(0.0, self._least(lift.skill, level) - credits.get((lift.skill, level), 0.0))
        if step.practice + TOLERANCE * max(1, len(credits)) < missing:
            yield f"adds {step.practice} h of practice where {missing:.1f} h are missing"
        if step.practice_high < step.practice:
            yield "allows for less practice than it asks for"

    def _credits(self, lifts: tuple[Lift, ...], hours: float) -> dict[tuple[str, int], float]:
        low = {(lift.skill, level): self._effort(lift.skill, level) for lift in lifts for level in _span(lift)}
        whole = sum(low.values())
        return {unit: hours * share / whole for unit, share in low.items()} if whole else {}

    def _effort(self, skill: str, level: int) -> float:
        steps = self.catalog.efforts[self.catalog.skills[skill].effort].steps
        return next((step.low for step in steps if step.to == level), 0.0)

    def _least(self, skill: str, level: int) -> float:
        """The low effort of a level step, halved where the skill is learnt inside another one of the plan."""
        shared = any((other, level) in self.lifted for other in self.catalog.skills[skill].learnt_with)
        return self._effort(skill, level) / (2 if shared else 1)

    def _dated(self, step: Step, clock: float) -> Iterator[str]:
        """The step begins when the one before ends, at the pace that was asked for."""
        pace = self.pace
        end = clock + step.own + step.practice
        first_day = (step.start - self.plan.wishes.start).days
        if abs(first_day - clock * 7 / pace) > 1.01 or step.end < step.start:
            yield f"starts on {step.start}, {clock:.1f} h into the plan"
        if not 0 <= end * 7 / pace - (step.end - self.plan.wishes.start).days <= 1.5 + 0.7 / pace:
            yield f"ends on {step.end}, {end:.1f} h into the plan"
        if not -0.01 <= clock / pace + 1 - step.first_week <= 1.01 or step.last_week < step.first_week:
            yield f"is put in week {step.first_week}"
        if not -0.01 <= end / pace + 1 - step.last_week <= 1.01:
            yield f"is said to last until week {step.last_week}"

    def _data_days(self, step: Step) -> int:
        """Days after which the data of a step is there, if it is asked for on the first day."""
        item = self._item(step)
        dataset = self.catalog.datasets.get(item.dataset or "") if isinstance(item, Practice) else None
        return dataset.approval.days_high if dataset and dataset.approval else 0

    def _data(self, step: Step) -> Iterator[str]:
        """The data set is the one of the practice, its terms are told, and it is asked for in time."""
        item = self._item(step)
        dataset = self.catalog.datasets.get(item.dataset or "") if isinstance(item, Practice) else None
        told = step.data
        if (told.dataset if told else None) != (dataset.id if dataset else None):
            yield "works on another data set than the catalog says"
        elif told and dataset:
            if (told.access, told.terms, told.training) != (dataset.access, dataset.access_terms, dataset.training):
                yield f"tells other terms of {dataset.id} than the catalog"
            days = self._data_days(step)
            if dataset.approval is None:
                if (told.ask is None) != (dataset.access == "open"):
                    yield f"says nothing of asking for {dataset.id}, which is {dataset.access}"
            elif told.days_high != days:
                yield f"waits {told.days_high} days for {dataset.id}, the catalog says {days}"
            elif told.ask is None or told.ask < self.plan.wishes.start or (step.start - told.ask).days < days - 1:
                yield f"asks for {dataset.id} on {told.ask}, which is too late or before the plan"

    def _take(self, step: Step) -> None:
        for lift in step.lifts:
            self.levels[lift.skill] = max(self.levels.get(lift.skill, 0), lift.reach)

    # ---- the whole

    def _sums(self) -> Iterator[str]:
        totals, steps = self.plan.totals, self.plan.steps
        own, practice = sum(step.own for step in steps), sum(step.practice for step in steps)
        high = own + sum(step.practice_high for step in steps)
        said = (totals.own, totals.practice, totals.hours, totals.hours_high)
        if any(
            abs(one - other) > TOLERANCE for one, other in zip(said, (own, practice, own + practice, high), strict=True)
        ):
            yield "the hours do not add up"
        if totals.hours_high < totals.hours:
            yield "the high total is below the low one"
        if totals.weeks != max((step.last_week for step in steps), default=0):
            yield f"{totals.weeks} weeks are not those of the steps"
        yield from self._subscriptions()
        cost = sum(step.cost or 0 for step in steps) + sum(p.months * p.monthly for p in totals.subscriptions)
        if abs(totals.cost - cost) > 0.01:
            yield "the cost does not add up"
        if totals.unknown_prices != sum(step.cost is None for step in steps):
            yield "unknown prices are miscounted"
        for step in steps:
            yield from self._price(step)
        if self.levels != dict(self.plan.levels):
            yield "the levels at the end are not those of the steps"
        yield from self._shares()

    def _shares(self) -> Iterator[str]:
        """The readiness before and after is that of the levels before and after."""
        asked = sum(need.weight * need.level for need in self.role.needs)
        before = {skill: held.level for skill, held in self.person.held.items()}
        for name, levels, said in (
            ("now", before, self.plan.now.share),
            ("after", self.levels, self.plan.after),
        ):
            met = sum(
                need.weight * min(need.level, max(levels.get(skill, 0) for skill in need.options))
                for need in self.role.needs
            )
            if asked and abs(said - met / asked) > 1e-6:
                yield f"the share {name} is said to be {said:.3f}, it is {met / asked:.3f}"

    def _price(self, step: Step) -> Iterator[str]:
        item = self._item(step)
        if not isinstance(item, Resource):
            if step.cost != 0:
                yield f"{step.id} costs nothing but is billed"
            return
        known = item.cost.amount == 0 or (item.cost.amount is not None and item.cost.currency == "USD")
        expected = 0 if item.cost.subscription else (item.cost.amount if known else None)
        if step.cost != expected or step.subscription != item.cost.subscription:
            yield f"{step.id} is billed at {step.cost}, the catalog says {expected}"

    def _subscriptions(self) -> Iterator[str]:
        """Months of each subscription: every unbroken run of its steps at the pace asked for, rounded up.

        At least those of the hours in the plan; at most those of the same steps if no effort were shared.
        """
        least, most = self._months(shared=True), self._months(shared=False)
        paid = {each.id: each.months for each in self.plan.totals.subscriptions}
        for name in sorted({*paid, *least}):
            low, high = least.get(name, 0), most.get(name, 0)
            if not low <= paid.get(name, 0) <= high:
                yield f"{name} takes {low} to {high} months, {paid.get(name, 0)} are paid"
        for each in self.plan.totals.subscriptions:
            if each.monthly != self.catalog.subscriptions[each.id].monthly:
                yield f"{each.id} is billed at {each.monthly} a month"

    def _months(self, *, shared: bool) -> dict[str, int]:
        runs: list[tuple[str, float]] = []
        last: str | None = None
        for step in self.plan.steps:
            hours = step.own + step.practice + (0 if shared else self._saved(step))
            if step.subscription and step.subscription == last:
                runs[-1] = (step.subscription, runs[-1][1] + hours)
            elif step.subscription:
                runs.append((step.subscription, hours))
            last = step.subscription
        bill: dict[str, int] = {}
        for name, hours in runs:
            bill[name] = bill.get(name, 0) + ceil(hours * 12 / (self.pace * 52) - 1e-9)
        return bill

    def _saved(self, step: Step) -> float:
        """The most that sharing effort with other skills can have saved in a step."""
        units = [(lift.skill, level) for lift in step.lifts for level in _span(lift)]
        return sum(self._effort(*unit) - self._least(*unit) for unit in units)

    def _wishes(self) -> Iterator[str]:
        wishes, totals = self.plan.wishes, self.plan.totals
        if wishes.budget is not None and totals.cost > wishes.budget + 0.01:
            yield f"costs {totals.cost}, the budget is {wishes.budget}"
        if totals.unknown_prices and wishes.budget is not None and not wishes.allow_unknown_price:
            yield "holds an unknown price under a budget"
        if wishes.deadline and totals.finish > max(wishes.deadline, wishes.start):
            yield f"ends on {totals.finish}, the deadline is {wishes.deadline}"
        if totals.finish != max((step.end for step in self.plan.steps), default=wishes.start):
            yield "the finish is not the end of the last step"
        late = (totals.finish_high - wishes.start).days
        if totals.finish_high < totals.finish - timedelta(days=1):
            yield "the late finish is before the early one"
        if not 0 <= (totals.hours_high + self.idle) * 7 / self.pace - late <= 2.5 + 0.7 / self.pace:
            yield f"the late finish is {totals.finish_high}, after {totals.hours_high} h"
        for step in self.plan.steps:
            yield from self._wanted(step)

    def _offers(self) -> Iterator[str]:
        """What is offered beside the steps is real, is for this role, and can be paid with what the steps leave."""
        budget = self.plan.wishes.budget
        for offer in self.plan.credentials:
            credential = self.catalog.credentials.get(offer.id)
            if credential is None or credential.status == "retired":
                yield f"offers {offer.id}, which cannot be had"
                continue
            gates = self.catalog.gates.get(self.role.id)
            asked = {gate.credential for gate in gates.credentials} if gates else set()
            if self.role.id not in credential.roles and offer.id not in asked:
                yield f"offers {offer.id}, which is not for this role"
            if budget is not None and (offer.fee is None or self.plan.totals.cost + offer.fee > budget + 0.01):
                yield f"offers {offer.id}, which the budget does not pay"
        for place in self.plan.meetings:
            community = self.catalog.communities.get(place.id)
            if community is None or self.role.id not in community.roles:
                yield f"names {place.id}, which is no place for this role"
        for route in self.plan.degrees:
            degree = self.catalog.degrees.get(route.id)
            if degree is None or degree.eqf is None or degree.eqf <= (self.person.standing.eqf or 0):
                yield f"names {route.id}, which leads no further than the person's own degree"

    def _wanted(self, step: Step) -> Iterator[str]:
        item, wishes = self._item(step), self.plan.wishes
        if step.id in wishes.without:
            yield f"{step.id} was not wanted"
        if wishes.free and (step.cost != 0 or step.subscription):
            yield f"{step.id} is not free"
        if isinstance(item, Resource) and wishes.languages and not set(wishes.languages) & set(item.languages):
            yield f"{step.id} is in another language"
        whole = item.part_of if isinstance(item, Resource) else None
        if whole and any(other.id == whole for other in self.plan.steps):
            yield f"{step.id} is part of {whole}, which the plan holds as well"

    def _goals(self) -> Iterator[str]:
        """Every need in scope is at its planned level, or named with a reason that holds."""
        wishes = self.plan.wishes
        wanted = {"core": 1, "important": 2, "all": 3}[wishes.scope]
        ceiling = 3 if wishes.depth == "entry" else 4
        named = {remains.skills: remains for remains in self.plan.remains}
        for need in self.role.needs:
            reached = max(self.levels.get(skill, 0) for skill in need.options)
            if reached < need.level and need.options not in named:
                yield f"{'/'.join(need.options)} stays at {reached} without a word"
            elif reached < need.level and (named[need.options].asked, named[need.options].planned) != (
                need.level,
                reached,
            ):
                yield f"{'/'.join(need.options)} is said to stop elsewhere than at {reached} of {need.level}"
            if need.weight < 4 - wanted or reached >= min(need.level, ceiling):
                continue
            remains = named.get(need.options)
            if remains is None or remains.why != "cap":
                yield f"{'/'.join(need.options)} stops at {reached}, the role asks for {need.level}"
            elif any(self._studiable(skill, reached + 1, ()) for skill in need.options):
                yield f"{'/'.join(need.options)} is said to be capped at {reached}, but study reaches {reached + 1}"

    def _studiable(self, skill: str, level: int, above: tuple[str, ...]) -> bool:
        """Whether study alone could take this person to a level of a skill."""
        record = self.catalog.skills[skill]
        if level <= self.person.level(skill):
            return True
        if skill in above or (record.study_cap is not None and level > record.study_cap):
            return False
        for prerequisite in record.prerequisites:
            least = max((rung.hold for rung in prerequisite.rungs if rung.at <= level), default=0)
            if not any(self._studiable(option, least, (*above, skill)) for option in prerequisite.options):
                return False
        return level == 1 or self._studiable(skill, level - 1, above)

    def _all_items(self) -> Iterator[Resource | Practice]:
        yield from self.catalog.resources.values()
        yield from self.catalog.practice.values()

    def _teaches(self, item: Resource | Practice, skill: str, level: int) -> bool:
        """Whether an item could have led this person to a level, so that self-study was not the only way."""
        if isinstance(item, Resource) and (
            item.status != "active" or item.kind == "degree" or (item.url is None and item.kind != "book")
        ):
            return False
        return (
            item.workload.hours is not None
            and any(lift.skill == skill and lift.start < level <= lift.reach for lift in item.lifts)
            and all(self._studiable(need.skill, need.level, ()) for need in item.needs)
        )


def _span(lift: Lift | LiftMade) -> range:
    """The levels that a lift passes through and reaches."""
    return range(lift.start + 1, lift.reach + 1)
