"""`hcai plan`: what to do, in which order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.options import (
    Closeness,
    Credential,
    DataDir,
    Education,
    Experience,
    Format,
    Jurisdiction,
    Licence,
    Width,
)
from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.advise.plan import Plan
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person, Standing


def plan(
    to: Annotated[str, Option(metavar="ROLE", help="The role to reach.", complete="roles")],
    from_: Annotated[
        str | None,
        Option(
            "--from",
            metavar="BACKGROUND",
            help="Where you start (see: hcai backgrounds list). Without it you start from nothing but --have.",
            complete="backgrounds",
        ),
    ] = None,
    have: Annotated[
        list[str] | None,
        Option(metavar="SKILL=LEVEL", help="A level that you hold, 0 to 5; overrides the background. Repeatable."),
    ] = None,
    education: Education = None,
    licence: Licence = None,
    experience: Experience = None,
    exposure: Closeness = None,
    credential: Credential = None,
    jurisdiction: Jurisdiction = None,
    hours_per_week: Annotated[float, Option(metavar="HOURS", help="Hours you can study a week.")] = 8.0,
    budget: Annotated[
        float | None,
        Option(metavar="USD", help="The most you can spend, in US dollars; leaves unknown prices out."),
    ] = None,
    start: Annotated[str, Option(metavar="DATE", help="The first day: YYYY-MM-DD, today or tomorrow.")] = "today",
    deadline: Annotated[str | None, Option(metavar="DATE", help="The day by which it must be done.")] = None,
    prefer: Annotated[
        Literal["fastest", "cheapest", "fewest"], Option(help="What to make least: hours, money or steps.")
    ] = "fastest",
    scope: Annotated[
        Literal["core", "important", "all"],
        Option(help="Which needs to close: core ones, important ones too, or all."),
    ] = "core",
    depth: Annotated[
        Literal["entry", "full"], Option(help="entry: to level 3, what one is hired on; full: level 4 too.")
    ] = "entry",
    free: Annotated[bool, Option(help="Only what is free.")] = False,
    allow_unknown_price: Annotated[bool, Option(help="Also plan with resources whose price is not known.")] = False,
    language: Annotated[
        list[str] | None, Option(metavar="CODE", help="Only resources in this language, such as en. Repeatable.")
    ] = None,
    without: Annotated[
        list[str] | None,
        Option(metavar="RESOURCE", help="Leave this resource or project out. Repeatable.", complete="resources"),
    ] = None,
    save: Annotated[Path | None, Option(metavar="FILE", help="Keep the plan in this file, to follow it.")] = None,
    why: Annotated[int | None, Option(metavar="STEP", help="Explain one step instead of showing the plan.")] = None,
    sources: Annotated[bool, Option(help="Show the sources of the figures in full.")] = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Plan the way to a role: the best choice of courses and practice, in order, dated and proven.

    $ hcai plan --from registered-nurse --to clinical-ai-specialist --hours-per-week 8 --budget 1500

    The same input gives the same plan. Where your wishes cannot be met together, the plan says which, and what would
    work; the exit code is then 1.
    """
    from datetime import date

    from hcai_career import catalog, show
    from hcai_career.advise.plan import NoPlan, Wishes, barred, explain, make
    from hcai_career.advise.query.standing import place, said
    from hcai_career.cli import parse

    today = date.today()  # noqa: DTZ011 — the user's own calendar day
    first = parse.day("--start", start, today)
    last = None if deadline is None else parse.day("--deadline", deadline, today)
    _check_dates(first, last)
    content = catalog.read(data)
    standing = said(content, education, licence or (), experience, exposure, credential or ())
    role, person = content.role(to), _person(content, from_, have or [], standing)
    wishes = Wishes(
        start=first,
        hours_per_week=parse.amount("--hours-per-week", hours_per_week, 0.5, parse.MOST_HOURS_A_WEEK, "hours"),
        budget=None if budget is None else parse.amount("--budget", budget, 0, 1_000_000, "US dollars"),
        deadline=last,
        prefer=prefer,
        scope=scope,
        depth=depth,
        free=free,
        allow_unknown_price=allow_unknown_price,
        languages=parse.languages(content, language or []),
        without=parse.learnable(content, without or []),
        jurisdiction=place(content, jurisdiction),
    )
    closed = barred(content, person, role, wishes)
    if closed is not None:
        show.write(closed, content, format, width, why=sources)
        return 1
    made = make(content, person, role, wishes, _typical(content, role))
    if why is not None and not isinstance(made, NoPlan):
        show.write(explain(content, person, made, why), content, format, width)
        return 0
    show.write(made, content, format, width, why=sources)
    if isinstance(made, NoPlan):
        return 1
    if save is not None:
        _save(save, content, person, parse.levels(content, have or []), made)
    return 0


def _save(path: Path, content: Catalog, person: Person, have: dict[str, int], made: Plan) -> None:
    """Keep a plan in a file that is not there yet: one that is followed must not be lost."""
    import sys
    from datetime import date

    from hcai_career.advise.progress.start import saved as ready
    from hcai_career.person import keep, saved
    from hcai_career.problem import UsageError

    with keep.locked(path):
        if path.exists():
            raise UsageError(f"--save: {path} is there already", "give another name, or: hcai progress replan")
        saved.write(path, ready(content, person, have, made, date.today()))  # noqa: DTZ011 — the user's own day
    sys.stderr.write(f"Saved in {path}. Follow it: hcai progress show --plan {path}\n")


def _check_dates(first: date, last: date | None) -> None:
    from hcai_career.problem import UsageError

    if last is not None and last < first:
        raise UsageError(f"--deadline: {last} is before the start, {first}", "give a later day, or an earlier --start")


def _person(content: Catalog, background: str | None, have: list[str], standing: Standing) -> Person:
    from hcai_career.cli import parse
    from hcai_career.person import from_background, from_nothing

    said = parse.levels(content, have)
    if background is None:
        return from_nothing(content.skills, said, standing)
    return from_background(content.skills, content.start(background), said, standing)


def _typical(content: Catalog, role: Role) -> float | None:
    """What a typical start covers of the role: the mean over all backgrounds."""
    from hcai_career.advise.gap import typical_share
    from hcai_career.person import from_background

    skills = dict(content.skills.items())
    people = [from_background(skills, background, {}) for background in content.backgrounds.values()]
    return typical_share(role, people) if people else None
