"""The proven optimum: a set cover over skill levels with precedence, solved with HiGHS.

Whole numbers throughout and lexicographic stages (the wish, then the other two, then a tie-break from the sha256 of
the ids), each stage solved to a gap of zero on one thread: the same input gives the same plan, in whatever
order it comes. Circular support is cut off as it shows up (`loops`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

import highspy
import numpy as np

from hcai_career.advise.plan.formulation import INF, Aim, Formulation
from hcai_career.advise.plan.instance import Instance
from hcai_career.advise.plan.loops import Choice, Cut, Var, cuts
from hcai_career.advise.plan.wishes import Prefer

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

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
        if not model.form.terms(aim):
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
        self.form = Formulation(instance)
        self.solves = 0
        self.cut_count = 0
        self.proven = True
        self.values: Values = np.zeros(0)
        self.highs = _loaded(self.form)

    def minimise(self, aim: Aim) -> bool:
        """Solve for one aim, cutting circular support off until none is left. False: nothing is feasible."""
        cost = np.zeros(len(self.form.upper))
        for value, var in self.form.terms(aim):
            cost[self.form.vars[var]] = value
        self.highs.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
        bound, reduced = self._relaxed()
        if len(self.values):  # the solution of the last stage stands: nothing worse than it is looked at
            self._discard(reduced, float(cost @ self.values) - bound)
            self._append(self.form.terms(aim), ceil(self.value(aim) - WHOLE))
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
        self._append(self.form.terms(aim), round(self.value(aim)))

    def _append(self, terms: Sequence[tuple[float, Var]], most: float) -> None:
        row = self.form.row(terms, -INF, most)
        places, values = np.array(row.places, dtype=np.int32), np.array(row.values)
        self.highs.addRow(row.low, float(row.high), len(places), places, values)

    def value(self, aim: Aim) -> float:
        """What an aim adds up to in the current solution."""
        return float(sum(value * self.values[self.form.vars[var]] for value, var in self.form.terms(aim)))

    # ---- reading

    def choice(self) -> Choice:
        """The current solution as a choice of options."""
        options = {option.id: option for option in self.instance.options}
        provider = {
            var[2]: var[1] for var, at in self.form.vars.items() if var[0] == "a" and var[2] and self.values[at] > 0.5
        }
        used = set(provider.values())
        return Choice(tuple(options[id] for id in sorted(used)), dict(sorted(provider.items())))

    def solution(self) -> Solution:
        """The current solution with its figures."""
        return Solution(
            choice=self.choice(),
            tenths=round(self.value("hours")),
            cents=round(self.value("money")),
            months={name: round(self.values[self.form.vars["m", name, None]]) for name in self.instance.prices},
            solves=self.solves,
            cuts=self.cut_count,
            proven=self.proven,
        )


def _loaded(form: Formulation) -> _Quiet:
    """The problem as HiGHS holds it."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(form.upper), len(form.rows)
    lp.col_cost_ = np.zeros(len(form.upper))
    lp.col_lower_ = np.zeros(len(form.upper))
    lp.col_upper_ = np.array(form.upper, dtype=float)
    lp.row_lower_ = np.array([row.low for row in form.rows])
    lp.row_upper_ = np.array([row.high for row in form.rows])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0] + [len(row.places) for row in form.rows])
    lp.a_matrix_.index_ = np.array([index for row in form.rows for index in row.places], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([value for row in form.rows for value in row.values])
    whole = highspy.HighsVarType.kInteger
    lp.integrality_ = [highspy.HighsVarType.kContinuous if var[0] == "s" else whole for var in form.vars]
    highs = _Quiet()
    for option, value in OPTIONS.items():
        highs.setOptionValue(option, value)
    highs.passModel(lp)
    return highs


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
