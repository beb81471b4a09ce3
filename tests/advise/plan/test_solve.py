"""Stages, limits and determinism of the solver on problems one can solve by eye. `test_optimum` tries the rest."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from hcai_career.advise.plan import solve as module
from hcai_career.advise.plan.instance import Instance, Option, Shared
from hcai_career.advise.plan.solve import best, solve

A, B = ("a", 1), ("b", 1)


def option(id: str, *covers, hours: int = 10, cents: int | None = 0, missing: int = 0, needs=(), **more) -> Option:
    covers = covers or (A,)
    nothing = dict.fromkeys(covers, 0)
    return Option(id, "resource", covers, needs, hours, 0, nothing, dict.fromkeys(covers, missing), cents, **more)


def problem(*options: Option, goals=((A,),), requires=None, **more) -> Instance:
    return Instance(goals=goals, requires=requires or {A: (), B: ()}, options=options, **more)


def chosen(instance: Instance, prefer="fastest") -> list[str] | None:
    solution = solve(instance, prefer)
    return None if solution is None else [each.id for each in solution.choice.chosen]


DEAR = option("fast", hours=10, cents=9000)
FREE = option("free", hours=40)
SLOW = option("slow", A, B, hours=90, cents=500)
EACH = option("b-only", B, hours=5)


def test_each_wish_leads_elsewhere():
    both = problem(DEAR, FREE, SLOW, EACH, goals=((A,), (B,)))
    assert chosen(both, "fastest") == ["b-only", "fast"]
    assert chosen(both, "cheapest") == ["b-only", "free"]
    assert chosen(both, "fewest") == ["slow"]


def test_an_unknown_price_counts_as_more_than_any_known_one():
    unknown = option("unknown", cents=None)
    assert chosen(problem(unknown, option("known", cents=99_999))) == ["known"]
    assert chosen(problem(unknown, option("known", cents=99_999, hours=500)), "cheapest") == ["known"]
    assert chosen(problem(unknown, option("known", cents=99_999)), "fewest") == ["known"]


def test_an_unknown_price_is_taken_where_it_is_faster_and_speed_is_the_wish():
    assert chosen(problem(option("unknown", cents=None), option("known", hours=11))) == ["unknown"]


def test_missing_practice_counts_as_hours():
    assert chosen(problem(option("boast", hours=2, missing=90), option("honest", hours=80))) == ["honest"]


def test_shared_effort_is_saved_once_and_never_more_than_there_is():
    two = problem(
        option("a", A, missing=30),
        option("b", B, hours=0),
        option("c", ("c", 1), hours=0),
        goals=((A,), (B,), (("c", 1),)),
        requires={A: (), B: (), ("c", 1): ()},
        shared=(Shared(A, B, 20), Shared(A, ("c", 1), 20)),
    )
    assert best(two, "hours") == 10 + 30 - 20
    assert best(replace(two, shared=(Shared(A, B, 50),)), "hours") == 10


def test_a_budget_and_a_deadline_are_kept_or_there_is_no_plan():
    either = problem(DEAR, FREE)
    assert chosen(replace(either, max_cents=8999)) == ["free"]
    assert chosen(replace(either, max_cents=9000)) == ["fast"]
    assert chosen(replace(either, max_tenths=39), "cheapest") == ["fast"]
    assert chosen(replace(either, max_cents=8999, max_tenths=39)) is None


def test_without_any_option_there_is_no_plan_unless_nothing_is_asked():
    assert chosen(problem()) is None
    assert chosen(Instance(goals=(), requires={}, options=())) == []


def test_a_part_and_its_whole_are_never_taken_together():
    part, whole = option("part", A, part_of="whole"), option("whole", B)
    assert chosen(problem(part, whole, goals=((A,), (B,)))) is None
    assert chosen(problem(part, whole, option("other", A, hours=99), goals=((A,), (B,)))) == ["other", "whole"]


def test_months_of_a_subscription_are_rounded_up_over_all_that_it_serves():
    passes = [option(id, unit, hours=200, subscription="pass") for id, unit in (("a", A), ("b", B))]
    found = solve(problem(*passes, goals=((A,), (B,)), prices={"pass": 4000}, pace=80), "fastest")
    assert found
    assert (found.months, found.cents) == ({"pass": 2}, 8000)  # 400 tenths at 80 a week: 5 weeks


def test_a_long_subscription_at_a_slow_pace_is_no_reason_to_give_up():
    course = option("a", A, hours=9000, subscription="pass")
    found = solve(problem(course, prices={"pass": 100}, pace=1), "fastest")
    assert found
    assert found.months == {"pass": -(-9000 * 12 // 52)}


def test_a_step_to_the_point_spends_a_third_of_its_hours_on_the_plan():
    side = replace(option("side", hours=30), credit={A: 9})
    assert chosen(problem(side, option("course", hours=50))) == ["side"]
    assert chosen(problem(side, option("course", hours=50), focused=frozenset({"side"}))) == ["course"]
    point = replace(side, credit={A: 10})
    assert chosen(problem(point, option("course", hours=50), focused=frozenset({"side"}))) == ["side"]


@pytest.mark.parametrize("prefer", ["fastest", "cheapest", "fewest"])
def test_among_equals_the_ids_decide_whatever_the_order(prefer):
    equals = [option(f"o{number}") for number in range(6)]
    found = {tuple(chosen(problem(*equals[at:], *equals[:at]), prefer) or ()) for at in range(6)}
    assert len(found) == 1


def test_a_stage_that_fails_leaves_the_last_solution_as_not_proven(monkeypatch):
    """No later stage can be infeasible: it has the solution of the one before."""
    runs = []
    run = module._Model._run

    def fails_once(model: module._Model):
        runs.append(run(model))
        return module.highspy.HighsModelStatus.kInfeasible if len(runs) == 2 else runs[-1]

    monkeypatch.setattr(module._Model, "_run", fails_once)
    found = solve(problem(DEAR, FREE), "fastest")
    assert found
    assert ([each.id for each in found.choice.chosen], found.tenths, found.proven) == (["fast"], 10, False)


def test_the_solver_says_nothing():
    """HiGHS prints a banner of its own on standard output if it is let."""
    code = (
        "from hcai_career.advise.plan.instance import Instance, Option\n"
        "from hcai_career.advise.plan.solve import solve\n"
        "u = ('a', 1)\n"
        "o = Option('o', 'resource', (u,), (), 1, 0, {u: 0}, {u: 0}, 0)\n"
        "assert solve(Instance(goals=((u,),), requires={u: ()}, options=(o,)), 'fastest')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
