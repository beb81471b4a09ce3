"""The problem of a plan in numbers: its variables, its rows, and what each aim adds up. Nothing of the solver's.

A variable says that an option is chosen (x), that a unit is covered by an option (a) or reached (y), how much effort
is shared with a companion (s), and for how many months a subscription is paid (m).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from hcai_career.advise.plan.instance import LEAST_FOCUS, Instance
from hcai_career.advise.plan.loops import Var
from hcai_career.advise.reach import Unit

Aim = Literal["hours", "unknown", "money", "steps", "tie"]
Terms = list[tuple[float, Var]]

INF = float("inf")


class Row(NamedTuple):
    """An inequality: the variables by their places, their values, and what the sum is at least and at most."""

    places: list[int]
    values: list[float]
    low: float
    high: float


class Formulation:
    """An instance as variables and rows, in an order that depends on the instance alone."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.vars: dict[Var, int] = {}
        self.upper: list[float] = []
        self.rows: list[Row] = []
        self._variables()
        self._cover()
        self._precede()
        self._focus()
        self._limit()

    def row(self, terms: Iterable[tuple[float, Var]], low: float, high: float) -> Row:
        """A row over those of the variables that there are."""
        pairs = [(self.vars[var], float(value)) for value, var in terms if var in self.vars]
        return Row([place for place, _ in pairs], [value for _, value in pairs], low, high)

    def terms(self, aim: Aim) -> Terms:
        """What an aim adds up."""
        if aim == "hours":
            own: Terms = [(option.hours, ("x", option.id, None)) for option in self.instance.options if option.hours]
            own += [
                (tenths, ("a", option.id, unit))
                for option in self.instance.options
                for unit, tenths in option.missing.items()
                if tenths
            ]
            return own + [(-1, ("s", shared.companion[0], shared.unit)) for shared in self.instance.shared]
        if aim == "unknown":
            return [(1, ("x", option.id, None)) for option in self.instance.options if option.cents is None]
        if aim == "money":
            paid: Terms = [(option.cents, ("x", option.id, None)) for option in self.instance.options if option.cents]
            return paid + [(price, ("m", name, None)) for name, price in self.instance.prices.items()]
        if aim == "steps":
            return [(1, ("x", option.id, None)) for option in self.instance.options]
        return [(_rank(var), var) for var in self.vars if var[0] in "xa"]

    def _variables(self) -> None:
        for option in self.instance.options:
            self._new(("x", option.id, None), 1)
            for unit in option.covers:
                self._new(("a", option.id, unit), 1)
        for unit in self.instance.requires:
            self._new(("y", "", unit), 1)
        for shared in self.instance.shared:
            self._new(("s", shared.companion[0], shared.unit), shared.saving)
        for name in self.instance.prices:
            taken = [option.pace_hours for option in self.instance.options if option.subscription == name]
            self._new(("m", name, None), self.instance.months(sum(taken)) + len(taken))  # each run is rounded up

    def _new(self, var: Var, upper: float) -> None:
        self.vars[var] = len(self.upper)
        self.upper.append(upper)

    def _row(self, terms: Iterable[tuple[float, Var]], low: float, high: float) -> None:
        self.rows.append(self.row(terms, low, high))

    def _cover(self) -> None:
        """A unit is reached through exactly one option, which must be chosen."""
        by_unit: dict[Unit, list[str]] = {unit: [] for unit in self.instance.requires}
        for option in self.instance.options:
            for unit in option.covers:
                by_unit[unit].append(option.id)
                self._row([(1, ("a", option.id, unit)), (-1, ("x", option.id, None))], -INF, 0)
        for unit, options in by_unit.items():
            self._row([*((1, ("a", id, unit)) for id in options), (-1, ("y", "", unit))], 0, 0)
        for group in self.instance.goals:
            self._row([(1, ("y", "", unit)) for unit in group], 1, INF)

    def _precede(self) -> None:
        """What is reached stands on what it requires; what is chosen has its needs reached."""
        for unit, groups in self.instance.requires.items():
            for group in groups:
                self._row([(1, ("y", "", unit)), *((-1, ("y", "", below)) for below in group)], -INF, 0)
        ids = {option.id for option in self.instance.options}
        for option in self.instance.options:
            for need in option.needs:
                self._row([(1, ("x", option.id, None)), (-1, ("y", "", need))], -INF, 0)
            for lower, upper in self.instance.clashes.get(option.id, ()):
                self._row([(1, ("a", option.id, lower)), (1, ("a", option.id, upper))], -INF, 1)
            if option.part_of in ids:
                self._row([(1, ("x", option.id, None)), (1, ("x", option.part_of or "", None))], -INF, 1)

    def _focus(self) -> None:
        """A step is mostly about what the plan needs of it."""
        part, whole = LEAST_FOCUS
        for option in self.instance.options:
            if option.id in self.instance.focused:
                used = [(-whole * option.credit[unit], ("a", option.id, unit)) for unit in option.covers]
                self._row([(part * option.hours, ("x", option.id, None)), *used], -INF, 0)

    def _limit(self) -> None:
        """Shared effort, months of subscriptions, budget and time."""
        for unit in sorted({shared.unit for shared in self.instance.shared}):
            self._share(unit)
        for name in self.instance.prices:
            self._row([(52 * self.instance.pace, ("m", name, None)), *self._study(name)], 0, INF)
        if self.instance.max_cents is not None:
            self._row(self.terms("money"), -INF, self.instance.max_cents)
        if self.instance.max_tenths is not None:
            self._row(self.terms("hours"), -INF, self.instance.max_tenths)

    def _share(self, unit: Unit) -> None:
        """Effort is shared with companions that are reached, once however many they are, and no more than there is."""
        pairs = [shared for shared in self.instance.shared if shared.unit == unit]
        saved: Terms = [(1, ("s", shared.companion[0], unit)) for shared in pairs]
        for shared, term in zip(pairs, saved, strict=True):
            self._row([term, (-shared.saving, ("y", "", shared.companion))], -INF, 0)
        practice = [
            (-option.missing[unit], ("a", option.id, unit))
            for option in self.instance.options
            if unit in option.missing
        ]
        self._row([*saved, *practice], -INF, 0)
        self._row(saved, -INF, max(shared.saving for shared in pairs))

    def _study(self, subscription: str) -> Iterator[tuple[float, Var]]:
        """What one subscription is paid for: the hours of its steps and the practice that goes with them."""
        for option in self.instance.options:
            if option.subscription == subscription:
                yield -12 * option.hours, ("x", option.id, None)
                yield from ((-12 * tenths, ("a", option.id, unit)) for unit, tenths in option.missing.items())


def _rank(var: Var) -> int:
    """A fixed number from 1 to 2^20 for each variable, from the ids alone."""
    digest = hashlib.sha256(repr(var).encode()).digest()
    return 1 + int.from_bytes(digest[:3], "big") % 2**20
