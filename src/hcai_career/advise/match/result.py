"""What a match says: frozen, complete, and each figure with what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hcai_career.advise.gate import Gate
from hcai_career.advise.gates import OpenRole
from hcai_career.advise.match.wanted import Wanted
from hcai_career.advise.query.outlook import OutlookRow
from hcai_career.advise.query.pay import PayRow
from hcai_career.advise.way import Stop
from hcai_career.catalog.model.parts import Importance
from hcai_career.person.standing import Standing

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

ReasonKind = Literal["skill", "first-role", "gate", "missing", "cap", "gate-open", "gate-unknown"]
FilterReason = Literal["family", "region", "licence", "code", "remote", "no-profile"]
TellKind = Literal["start", "skills", "standing"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a role fits, or does not. `worth` is weight × levels, what it adds to or takes from readiness.

    `skill`: held, and more of it than a typical start has. `first-role`: the background names it. `gate`: met. `missing`:
    asked for and not held. `cap`: study cannot close it. `gate-open`: usual, and known to be lacking. `gate-unknown`:
    required or usual, and not known. Of skills, `have` and `need` are levels and `typical` is the mean of all backgrounds.
    """

    kind: ReasonKind
    worth: float
    skill: str | None = None
    have: int | None = None
    need: int | None = None
    typical: float | None = None
    importance: Importance | None = None
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """Between which values the weight of an importance leaves the place as it is. `open_end`: up to the highest tried."""

    importance: Importance
    now: float
    low: float
    high: float
    open_end: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """One level more or less in one skill, and the place the role would then have."""

    skill: str
    have: int
    then: int
    place: int


@dataclass(frozen=True, slots=True)
class Holds:
    """Within which changes a place holds: of one weight, the others as they are, and of one level in any one skill.

    `best` and `worst` are the farthest that one level moves it (None: none moves it that way); `moves` of `tried`
    changes of a level move it at all.
    """

    bands: tuple[Band, ...]
    best: Shift | None
    worst: Shift | None
    moves: int
    tried: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What a real plan says: hours at least and to allow for, US dollars, steps of unknown price, weeks; if proven."""

    hours: float
    hours_high: float
    cost: float
    unknown_prices: int
    weeks: int
    hours_per_week: float
    proven: bool


@dataclass(frozen=True, slots=True)
class Interest:
    """How far the answers of a quiz fit a role: 0 to 1, of interests, of preferences and of both. None: not known."""

    interests: float | None
    preferences: float | None
    both: float | None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A role that is open, in its place. `tied`: it shares its place, being too close to call; `rank` counts them one by one.

    `share` is the readiness and `typical` that of a typical start, 0 to 1 (None: no background is known); `lift` is what
    the rank rests on. `least_hours` of study no plan can go below, for the core needs at entry depth; `stops` are core
    needs that study does not meet. `gates` are those that are required or usual. `holds` is said of leaders only.
    """

    place: int
    tied: bool
    rank: int
    role: str
    share: float
    typical: float | None
    lift: float
    least_hours: float
    stops: tuple[Stop, ...]
    plan: Planned | None
    pay: PayRow | None
    outlook: OutlookRow | None
    interest: Interest | None
    gates: tuple[Gate, ...]
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    holds: Holds | None


@dataclass(frozen=True, slots=True)
class Shut:
    """A role behind gates that are required: `barred` by a licence that is lacking, or by one that is not known of.

    Else it is open to whoever first gets what `gates` ask. `open_roles` are the nearest that are open, where barred.
    """

    role: str
    barred: bool
    gates: tuple[Gate, ...]
    share: float
    typical: float | None
    lift: float
    open_roles: tuple[OpenRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Opener:
    """A skill that opens roles: learnt to `level`, `roles` more come within the hours asked for.

    `hours` are what the skill takes at least, with what it stands on; the roles are counted without them.
    """

    skill: str
    have: int
    level: int
    hours: float
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilteredOut:
    """How many roles a filter leaves out."""

    reason: FilterReason
    count: int


@dataclass(frozen=True, slots=True)
class Matches:
    """Which roles fit: the leaders in order, those behind gates apart, and what would open more.

    `open` roles are ranked, of which `ranked` are the first; by readiness, `untouched` more are open, of which the person
    brings nothing. Of the `looked_at` best, `near` are within the hours asked for today; `openers` were looked for among them.
    """

    person: str
    background: str | None
    standing: Standing
    wanted: Wanted
    ranked: tuple[Ranked, ...]
    open: int
    untouched: int
    shut: tuple[Shut, ...]
    left_out: tuple[FilteredOut, ...]
    openers: tuple[Opener, ...]
    near: int
    looked_at: int

    @property
    def behind(self) -> bool:
        """Whether the person brings less than a typical start even to the role at the top."""
        return self.wanted.by == "readiness" and bool(self.ranked) and self.ranked[0].lift < 0


@dataclass(frozen=True, slots=True)
class Tell:
    """Something to tell us. `start`: ids of backgrounds near what is known; `skills`: those that tell roles apart most.

    `standing`: a degree or a licence; `count` of the roles require one.
    """

    kind: TellKind
    ids: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Too little is known for a ranking: `known` skills of the `needed`, and three things to tell us."""

    person: str
    known: int
    needed: int
    tell: tuple[Tell, ...]
