"""The plan: what to do, in which order, proven best.

build (content → whole numbers) → solve (HiGHS) → order → schedule; `make` runs them, `verify` (one room up)
checks the result without any of them.
"""

from hcai_career.advise.plan.make import barred, make
from hcai_career.advise.plan.result import Barred, Conflict, NoPlan, Plan, Step
from hcai_career.advise.plan.why import Why, explain
from hcai_career.advise.plan.wishes import Wishes

__all__ = ["Barred", "Conflict", "NoPlan", "Plan", "Step", "Why", "Wishes", "barred", "explain", "make"]
