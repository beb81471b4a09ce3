"""The proven optimum: a set cover over skill levels with precedence, solved with HiGHS.

Whole numbers throughout and lexicographic stages (the wish, then the other two, then a tie-break from the sha256 of
the ids), each stage solved to a gap of zero on one thread: the same input gives the same plan, in whatever
order it comes. Circular support is cut off as it shows up (`loops`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any, Literal

import highspy
import numpy as np

from hcai_career.advise.plan.instance import LEAST_FOCUS, Instance
from hcai_career.advise.plan.loops import Choice, Cut, Var, cuts
from hcai_career.advise.plan.wishes import Prefer
from hcai_career.advise.reach import Unit

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Aim = Literal["hours", "unknown", "money", "steps", "tie"]

STAGES: dict[Prefer, tuple[Aim, ...]] = {
    "fastest": ("hours", "unknown", "money", "steps", "tie"),
    "cheapest": ("unknown", "money", "hours", "steps", "tie"),
    "fewest": ("steps", "hours", "unknown", "money", "tie"),
}
"""Unknown prices are counted before known ones are summed: an unknown price is never free."""


Values = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Solution:
    """An optimal choice, with tenths of an hour and cents (unknown prices apart; subscriptions as if taken in one go)."""

    choice: Choice
    tenths: int
    cents: int
    months: Mapping[str, int]
    solves: int
    cuts: int
    proven: bool = True


def solve(instance: Instance, prefer: Prefer, extra: Iterable[Cut] = ()) -> Solution | None:
    """The best choice by lexicographic stages, or None if no choice satisfies all limits."""
    if instance.goals and not instance.options:
        return None  # no stage would have anything to add up
    model = _Model(instance)
    for cut in extra:
        model.add_cut(cut)
    for aim in STAGES[prefer]:
        if not model.terms(aim):
            continue
        if not model.minimise(aim):
            return None
        if aim != "tie":
            model.hold(aim)
    return model.solution()


def best(instance: Instance, aim: Aim) -> int | None:
    """The least value of one aim alone (tenths, steps), or None if nothing is feasible."""
    model = _Model(instance)
    return round(model.value(aim)) if model.minimise(aim) else None


class _Quiet(highspy.Highs):
    """HiGHS without callbacks: none are used, and switching them on prints a banner to stdout before it can be turned off."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def enableCallbacks(self) -> None:  # noqa: N802
        """Nothing to switch on."""


class _Model:
    """One HiGHS model, kept while stages and cuts are added."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.vars: dict[Var, int] = {}
        self.rows: list[tuple[list[int], list[float], float, float]] = []
        self.upper: list[float] = []
        self.solves = 0
        self.cut_count = 0
        self.proven = True
        self.values: Values = np.zeros(0)
        self._variables()
        self._cover()
        self._precede()
        self._focus()
        self._limit()
        self.highs = self._load()

    # ---- the model

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
        pairs = [(self.vars[var], float(value)) for value, var in terms if var in self.vars]
        self.rows.append(([index for index, _ in pairs], [value for _, value in pairs], low, high))

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
        saved: list[tuple[float, Var]] = [(1, ("s", shared.companion[0], unit)) for shared in pairs]
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

    def _load(self) -> Any:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.upper), len(self.rows)
        lp.col_cost_ = np.zeros(len(self.upper))
        lp.col_lower_ = np.zeros(len(self.upper))
        lp.col_upper_ = np.array(self.upper, dtype=float)
        lp.row_lower_ = np.array([row[2] for row in self.rows])
        lp.row_upper_ = np.array([row[3] for row in self.rows])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0] + [len(row[0]) for row in self.rows])
        lp.a_matrix_.index_ = np.array([index for row in self.rows for index in row[0]], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([value for row in self.rows for value in row[1]])
        whole = highspy.HighsVarType.kInteger
        lp.integrality_ = [highspy.HighsVarType.kContinuous if var[0] == "s" else whole for var in self.vars]
        highs = _Quiet()
        for option, value in OPTIONS.items():
            highs.setOptionValue(option, value)
        highs.passModel(lp)
        return highs

    def terms(self, aim: Aim) -> list[tuple[float, Var]]:
        """What an aim adds up."""
        if aim == "hours":
            own: list[tuple[float, Var]] = [
                (option.hours, ("x", option.id, None)) for option in self.instance.options if option.hours
            ]
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
            paid: list[tuple[float, Var]] = [
                (option.cents, ("x", option.id, None)) for option in self.instance.options if option.cents
            ]
            return paid + [(price, ("m", name, None)) for name, price in self.instance.prices.items()]
        if aim == "steps":
            return [(1, ("x", option.id, None)) for option in self.instance.options]
        return [(_rank(var), var) for var in self.vars if var[0] in "xa"]

    # ---- solving

    def minimise(self, aim: Aim) -> bool:
        """Solve for one aim, cutting circular support off until none is left. False: nothing is feasible."""
        cost = np.zeros(len(self.upper))
        for value, var in self.terms(aim):
            cost[self.vars[var]] = value
        self.highs.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
        bound, reduced = self._relaxed()
        if len(self.values):  # the solution of the last stage stands: nothing worse than it is looked at
            self._discard(reduced, float(cost @ self.values) - bound)
            self._append(self.terms(aim), ceil(self.value(aim) - WHOLE))
        last = self.values
        if not self._solve():
            if not len(last):
                return False
            self.values, self.proven = last, False  # it is feasible, whatever the solver says
        self._discard(reduced, float(cost @ self.values) - bound)
        return True

    def _relaxed(self) -> tuple[float, Values]:
        """The bound of the linear relaxation and the reduced costs at it."""
        self.highs.clearSolver()
        self.highs.setOptionValue("solve_relaxation", True)
        self.highs.run()
        self.highs.setOptionValue("solve_relaxation", False)
        return self.highs.getInfo().objective_function_value, np.array(self.highs.getSolution().col_dual)

    def _discard(self, reduced: Values, slack: float) -> None:
        """Fix at 0 what cannot be in any solution as good as the one found: its reduced cost is above the slack."""
        if not len(reduced):
            return
        out = np.flatnonzero((reduced > slack + 0.5) & (self.values < 0.5)).astype(np.int32)
        self.highs.changeColsBounds(len(out), out, np.zeros(len(out)), np.zeros(len(out)))

    def _solve(self) -> bool:
        """Solve until nothing is left to cut off.

        Each run starts from nothing: given a solution to start from (the last one, or what is left of a relaxation),
        HiGHS 1.16 calls that solution optimal now and then.
        """
        while True:
            self.highs.clearSolver()
            status = self._run()
            if status == highspy.HighsModelStatus.kSolutionLimit and self.highs.getInfo().mip_node_count >= NODES:
                self.proven = False
            elif status != highspy.HighsModelStatus.kOptimal:
                return False
            self.values = np.array(self.highs.getSolution().col_value)
            found = cuts(self.instance, self.choice())
            if not found:
                return True
            for cut in found:
                self.add_cut(cut)

    def _run(self) -> highspy.HighsModelStatus:
        """Solve as the model stands, with presolve only where nothing comes of it without."""
        self.highs.run()
        self.solves += 1
        if self.highs.getModelStatus() in (highspy.HighsModelStatus.kSolveError, highspy.HighsModelStatus.kUnknown):
            self.highs.clearSolver()
            self.highs.setOptionValue("presolve", "choose")
            self.highs.run()
            self.highs.setOptionValue("presolve", "off")
        status: highspy.HighsModelStatus = self.highs.getModelStatus()
        return status

    def add_cut(self, cut: Cut) -> None:
        """Add an inequality over the model's variables."""
        self._append([(value, var) for value, var in cut.terms], cut.most)
        self.cut_count += 1

    def hold(self, aim: Aim) -> None:
        """Keep the value that an aim has now while later aims are improved."""
        self._append(self.terms(aim), round(self.value(aim)))

    def _append(self, terms: Sequence[tuple[float, Var]], most: float) -> None:
        pairs = [(self.vars[var], float(value)) for value, var in terms if var in self.vars]
        index = np.array([index for index, _ in pairs], dtype=np.int32)
        self.highs.addRow(-INF, float(most), len(pairs), index, np.array([value for _, value in pairs]))

    def value(self, aim: Aim) -> float:
        """What an aim adds up to in the current solution."""
        return float(sum(value * self.values[self.vars[var]] for value, var in self.terms(aim)))

    # ---- reading

    def choice(self) -> Choice:
        """The current solution as a choice of options."""
        options = {option.id: option for option in self.instance.options}
        provider = {
            var[2]: var[1] for var, at in self.vars.items() if var[0] == "a" and var[2] and self.values[at] > 0.5
        }
        used = set(provider.values())
        return Choice(tuple(options[id] for id in sorted(used)), dict(sorted(provider.items())))

    def solution(self) -> Solution:
        """The current solution with its figures."""
        return Solution(
            choice=self.choice(),
            tenths=round(self.value("hours")),
            cents=round(self.value("money")),
            months={name: round(self.values[self.vars["m", name, None]]) for name in self.instance.prices},
            solves=self.solves,
            cuts=self.cut_count,
            proven=self.proven,
        )


INF = float("inf")
WHOLE = 1e-4
"""How far a whole number may be off in floating point."""
NODES = 500_000
"""Search nodes after which the best choice so far is given as not proven: a count, so that it is the same everywhere."""
OPTIONS: Mapping[str, Any] = {
    "output_flag": False,
    "presolve": "off",  # with it, HiGHS 1.16 calls some problems infeasible that have a solution
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,
    "mip_max_nodes": NODES,
}


def _rank(var: Var) -> int:
    """A fixed number from 1 to 2^20 for each variable, from the ids alone."""
    digest = hashlib.sha256(repr(var).encode()).digest()
    return 1 + int.from_bytes(digest[:3], "big") % 2**20
