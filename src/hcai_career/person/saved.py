"""A plan that somebody follows, as it is kept in a file: what was asked, the steps with their state, and a history."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from hcai_career.catalog.bounds import Bound
from hcai_career.catalog.model.parts import (
    STRICT,
    Day,
    Eqf,
    Exposure,
    Hours,
    Lift,
    SkillLevel,
    Slug,
    Stage,
    Title,
    Years,
)
from hcai_career.person import keep
from hcai_career.problem import HcaiError, NotFoundError

FORMAT: Literal["plan/1"] = "plan/1"
State = Literal["todo", "started", "done", "skipped"]
HEADER = "# A plan made with hcai. Follow it: hcai progress show --plan {name}\n# hcai writes this file anew at each change; comments of yours are not kept (hcai progress note is).\n"
REMEMBERED = 100
"""As many changes can be undone; older ones are forgotten."""

Amount = Annotated[float, Bound(ge=0, le=1_000_000)]
Note = Annotated[str, Bound(max_length=2000)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the plan was made from: the person and the wishes. Budget in US dollars; None: not asked or not known.

    `years_of` is the background or occupation that the years are of; None: of the field of the role.
    """

    __pydantic_config__ = STRICT
    role: Slug
    start: Day
    hours_per_week: Annotated[float, Bound(ge=0.1, le=168)]
    background: Title | None = None
    have: tuple[SkillLevel, ...] = ()
    eqf: Eqf | None = None
    licences: tuple[Slug, ...] | None = None
    years: Years | None = None
    exposure: Exposure | None = None
    credentials: tuple[Slug, ...] = ()
    budget: Amount | None = None
    deadline: Day | None = None
    prefer: Literal["fastest", "cheapest", "fewest"] = "fastest"
    scope: Literal["core", "important", "all"] = "core"
    depth: Literal["entry", "full"] = "entry"
    free: bool = False
    allow_unknown_price: bool = False
    languages: tuple[str, ...] = ()
    without: tuple[Slug, ...] = ()
    jurisdiction: Slug | None = None
    years_of: Title | None = None


@dataclass(frozen=True, slots=True)
class SavedStep:
    """A step and how far it is. `hours` are those the plan counts, `logged` those that were really spent."""

    __pydantic_config__ = STRICT
    id: Slug
    title: Title
    kind: Literal["resource", "practice", "self-study", "project"]
    stage: Stage
    hours: Hours
    hours_high: Hours
    start: Day
    end: Day
    lifts: tuple[Lift, ...] = ()
    cost: Amount | None = None
    subscription: Slug | None = None
    url: str | None = None
    state: State = "todo"
    started: Day | None = None
    done: Day | None = None
    logged: Hours = 0
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done to the plan, and what stood there before: the steps, and what was asked if that changed."""

    __pydantic_config__ = STRICT
    at: Annotated[str, Bound(max_length=40)]
    did: Note
    steps: tuple[SavedStep, ...]
    whole: bool = False
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """A plan in a file. `digest` and `version` are those of the content it was made from."""

    __pydantic_config__ = STRICT
    hcai: Literal["plan/1"]
    made: Day
    version: Title
    digest: Annotated[str, Bound(max_length=64)]
    person: Title
    role_title: Title
    asked: Asked
    steps: tuple[SavedStep, ...]
    history: tuple[Change, ...] = ()


def read(path: Path) -> SavedPlan:
    """The plan in a file. Raises NotFoundError if there is none, and ContentError with each problem and its place."""
    from hcai_career.catalog import typed  # pydantic and yaml wait until a file is read

    if not path.exists():
        raise NotFoundError(f"there is no plan {path}", f"make one: hcai plan --to ROLE --save {path}")
    document = typed.open_file(path)
    said = document.data.get("hcai")
    if said != FORMAT:
        what = "is no plan of hcai" if not isinstance(said, str) else f"is a '{said}', this hcai reads '{FORMAT}'"
        raise HcaiError(f"{path} {what}", "a plan is made with: hcai plan … --save FILE")
    return typed.admit(document, SavedPlan, "put back what stood there, or take a copy of the file")


def write(path: Path, plan: SavedPlan) -> None:
    """Put a plan in its file, whole or not at all. Raises CannotKeepError."""
    from hcai_career.catalog import typed

    name = "".join(each if each.isprintable() else "?" for each in path.name)  # a line of a comment, and UTF-8
    keep.replace(path, HEADER.format(name=name) + typed.dump(plan))
