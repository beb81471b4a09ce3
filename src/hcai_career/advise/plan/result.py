"""What a plan is, once it is made: frozen, complete, and checkable without the solver."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.eligible import Condition, State
from hcai_career.advise.gap import Readiness
from hcai_career.advise.gates import RoleGates
from hcai_career.advise.plan.wishes import Prefer, Wishes
from hcai_career.catalog.model.credentials import Mode
from hcai_career.catalog.model.datasets import Access
from hcai_career.catalog.model.parts import Importance, Stage, Strength

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

WishName = Literal["budget", "deadline", "free", "language", "without", "unknown-price"]
OfferReason = Literal["held", "not-eligible", "over-budget", "unknown-price"]
StepKind = Literal["resource", "practice", "self-study", "project"]

STAGES: tuple[Stage, ...] = ("foundation", "ai-and-data", "health-domain", "portfolio", "credentials", "network")


@dataclass(frozen=True, slots=True)
class LiftMade:
    """How far a step takes the person in one skill: from the level held then to the level held after."""

    skill: str
    start: int
    reach: int


@dataclass(frozen=True, slots=True)
class Closes:
    """A need of the role that this step brings to its planned level."""

    skill: str
    level: int
    importance: Importance


@dataclass(frozen=True, slots=True)
class NeededBy:
    """A later step that cannot start before this one: it asks for `skill` at `level`."""

    step: int
    skill: str
    level: int


@dataclass(frozen=True, slots=True)
class DataAccess:
    """The data set that a practice works on, and what it takes to get at it.

    Where access must be granted, `ask` is the last day to ask for it, so that it is there by the high estimate of
    the wait, in days; None: there is nothing to wait for. Where nobody knows how long it takes (days None), `ask` is the
    first day of the plan, and the plan counts no wait.
    """

    dataset: str
    title: str
    url: str | None
    access: Access
    terms: str
    training: str | None
    days_low: int | None
    days_high: int | None
    ask: date | None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `own` are the hours of the resource or project itself; `practice` and `practice_high` are the
    hours to add to them, at least and to allow for. `cost` is in US dollars: None if the price is unknown, 0 where a
    subscription pays. Weeks count from 1; `start` and `end` are days that belong to it. Dates count the hours at least.
    """

    number: int
    stage: Stage
    kind: StepKind
    id: str
    title: str
    provider: str
    url: str | None
    lifts: tuple[LiftMade, ...]
    own: float
    practice: float
    practice_high: float
    cost: float | None
    subscription: str | None
    first_week: int
    last_week: int
    start: date
    end: date
    closes: tuple[Closes, ...] = ()
    needed_by: tuple[NeededBy, ...] = ()
    deliverable: str | None = None
    data: DataAccess | None = None

    @property
    def hours(self) -> float:
        """Hours that the plan counts for this step."""
        return self.own + self.practice


@dataclass(frozen=True, slots=True)
class Paid:
    """A subscription and the months of it that the plan pays for, at the person's own pace. `monthly`: US dollars."""

    id: str
    title: str
    months: int
    monthly: float


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the steps. Hours: at least (`hours`, of which `practice` are added) and to allow for (`hours_high`).

    `cost` is in US dollars, with the subscriptions and without the steps of unknown price, `unknown_prices` in number.
    `finish` is the last day by the hours at least, `finish_high` by those to allow for.
    """

    hours: float
    hours_high: float
    own: float
    practice: float
    cost: float
    unknown_prices: int
    subscriptions: tuple[Paid, ...]
    weeks: int
    finish: date
    finish_high: date


@dataclass(frozen=True, slots=True)
class Remains:
    """A need that this plan does not bring to the level the role asks for, and why.

    `grows`: the level comes with the job; `cap`: it needs practice or a permission that study cannot give
    (`because` is the skill that stops it); `scope`: the plan was asked for less than this.
    """

    skills: tuple[str, ...]
    asked: int
    planned: int
    importance: Importance
    why: Literal["grows", "cap", "scope"]
    because: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """How good the plan is known to be. `proven`: no other choice of catalog resources is better by `prefer`.

    `considered` options stood for choice; the solver ran `solves` times and was given `cuts` conditions on the way.
    """

    prefer: Prefer
    proven: bool
    considered: int
    solves: int
    cuts: int
    left_out_unknown_price: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """A society, conference or other place to meet the people of the field, and how to begin there."""

    id: str
    title: str
    kind: str
    region: str
    url: str | None
    first_step: str
    cost: str


@dataclass(frozen=True, slots=True)
class CredentialOffer:
    """A credential that fits the role. `strength` is how much the role asks for it, `none`: it only fits.

    `fee` is what the examination costs a non-member, with the application, in `currency`; None: not known.
    `open_conditions` are those of which it is not known whether the person meets them.
    """

    id: str
    title: str
    issuer: str
    url: str | None
    strength: Strength
    eligible: State
    open_conditions: tuple[Condition, ...]
    fee: float | None
    currency: str | None
    renewal_years: float | None


@dataclass(frozen=True, slots=True)
class LeftOutCredentials:
    """How many credentials of the role are not offered, and why."""

    reason: OfferReason
    count: int


@dataclass(frozen=True, slots=True)
class DegreeRoute:
    """A degree that leads to the level the role requires. Costs are whole, in `currency`; None: not known."""

    id: str
    title: str
    institution: str
    country: str
    modes: tuple[Mode, ...]
    months: float | None
    part_time_months: float | None
    cost: float | None
    currency: str | None
    eligible: State
    conditions: tuple[Condition, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, in which order. `levels` is what the person holds at the end, as skill id → level.

    `now` is the readiness today, `after` the readiness at the end and `typical` that of a typical start, 0 to 1.
    """

    person: str
    background: str | None
    role: str
    role_title: str
    wishes: Wishes
    now: Readiness
    after: float
    typical: float | None
    steps: tuple[Step, ...]
    levels: Mapping[str, int]
    remains: tuple[Remains, ...]
    totals: Totals
    proof: Proof
    gates: RoleGates
    degrees: tuple[DegreeRoute, ...] = ()
    credentials: tuple[CredentialOffer, ...] = ()
    credentials_left_out: tuple[LeftOutCredentials, ...] = ()
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Barred:
    """Why there is no plan: a licence is required that the person lacks, and no course leads around that."""

    person: str
    role: str
    role_title: str
    gates: RoleGates


@dataclass(frozen=True, slots=True)
class Conflict:
    """A wish that stands in the way, and the value of it that would work with the others as they are (None: none does).

    Both are in words, such as $370 or 2027-03-31. Of the wishes of one `group` one must give way.
    """

    wish: WishName
    asked: str
    works: str | None
    group: int = 1


@dataclass(frozen=True, slots=True)
class NoPlan:
    """Why there is no plan: the smallest set of wishes that cannot be met together.

    `missing` are the level steps (skill id, level reached) for which these wishes leave nothing in the catalog.
    """

    person: str
    role: str
    role_title: str
    wishes: Wishes
    conflicts: tuple[Conflict, ...]
    missing: tuple[tuple[str, int], ...]
