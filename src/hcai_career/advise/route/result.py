"""Ways to a role: hop by hop, with what each takes, and what it pays on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.gate import Gate
from hcai_career.advise.match.result import Planned
from hcai_career.advise.query.pay import PayRow
from hcai_career.advise.route.terms import Terms
from hcai_career.advise.way import Stop

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Hop:
    """A role, the plan that leads into it from where the hop before ends, and how long it is then held (None: the goal).

    `stops` are core needs that study does not meet. `gates` are required or usual, and open or not known.
    """

    role: str
    plan: Planned
    years: float | None
    pay: PayRow | None
    stops: tuple[Stop, ...]
    gates: tuple[Gate, ...]


@dataclass(frozen=True, slots=True)
class JobRoute:
    """A way. Hours are of study; `months` until the goal, while study for the next hop goes on in the job before.

    `months_to_job` is when the first role of the way is reached. `pay` is what the jobs on the way pay a year on average,
    in `currency` (None: there is none on the way, or the pay of one is not known).
    """

    hops: tuple[Hop, ...]
    hours: float
    hours_high: float
    cost: float
    unknown_prices: int
    months: float
    months_to_job: float
    pay: float | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Routes:
    """The ways to a role of which none is beaten by another in time, cost and pay at once, the shortest first.

    `direct` is the way without a job on it (None: there is no plan); `direct_gates` are required gates that shut it, and
    `direct_too_far` says that it is longer than a hop may be. `candidates` ways kept the terms by their bounds, and
    `planned` of them were planned.
    """

    person: str
    background: str | None
    role: str
    terms: Terms
    direct: JobRoute | None
    direct_gates: tuple[Gate, ...]
    direct_too_far: bool
    routes: tuple[JobRoute, ...]
    candidates: int
    planned: int
