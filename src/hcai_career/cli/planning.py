"""What `hcai plan` and `hcai report plan` both ask: the options of a plan, and the plan that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hcai_career.cli.options import HOLDS_NOTHING, Have, HeldOptions, HoursPerWeek, Jurisdiction
from hcai_career.cli.parameters import Option
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from hcai_career.advise.fork import Fork
    from hcai_career.advise.plan import Barred, NoPlan, Plan, Wishes
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.cli.profiles import Known
    from hcai_career.person import Person
    from hcai_career.person.used import UsedProfile


class PlanOptions(NamedTuple):
    """Who asks for a plan, and what they wish of it, as typed."""

    from_: Annotated[
        str | None,
        Option(
            "--from",
            metavar="BACKGROUND",
            help="Where you start: a background (hcai backgrounds list) or any occupation, by title or O*NET code. "
            "Without it you start from nothing but --have.",
            complete="starts",
        ),
    ] = None
    have: Have = None
    held: HeldOptions = HOLDS_NOTHING
    jurisdiction: Jurisdiction = None
    hours_per_week: HoursPerWeek = None
    budget: Annotated[
        float | None,
        Option(metavar="USD", help="The most you can spend, in US dollars; leaves unknown prices out."),
    ] = None
    start: Annotated[str, Option(metavar="DATE", help="The first day: YYYY-MM-DD, today or tomorrow.")] = "today"
    deadline: Annotated[str | None, Option(metavar="DATE", help="The day by which it must be done.")] = None
    prefer: Annotated[
        Literal["fastest", "cheapest", "fewest"], Option(help="What to make least: hours, money or steps.")
    ] = "fastest"
    scope: Annotated[
        Literal["core", "important", "all"],
        Option(help="Which needs to close: core ones, important ones too, or all."),
    ] = "core"
    depth: Annotated[
        Literal["entry", "full"], Option(help="entry: to level 3, what one is hired on; full: level 4 too.")
    ] = "entry"
    free: Annotated[bool, Option(help="Only what is free.")] = False
    allow_unknown_price: Annotated[bool, Option(help="Also plan with resources whose price is not known.")] = False
    language: Annotated[
        list[str] | None, Option(metavar="CODE", help="Only resources in this language, such as en. Repeatable.")
    ] = None
    without: Annotated[
        list[str] | None,
        Option(metavar="RESOURCE", help="Leave this resource or project out. Repeatable.", complete="resources"),
    ] = None


NO_OPTIONS = PlanOptions()


class Asked(NamedTuple):
    """The same, understood: `have` are the levels that the person said. `used` is the profile that helped, if any."""

    person: Person
    role: Role
    wishes: Wishes
    have: dict[str, int]
    used: UsedProfile | None = None


def asked(content: Catalog, to: str, options: PlanOptions, today: date, whose: ProfileChoice = USUAL) -> Asked:
    """What the options mean, with the profile for what they leave out. UsageError or NotFoundError for a wrong value."""
    from hcai_career.cli import asker, profiles

    known = profiles.known(content, whose, options.jurisdiction, today, options.from_)
    wishes = _wishes(content, options, known, today)
    have = asker.levels_of(content, known, options.have)
    person = asker.person_of(content, known, options.from_, have, options.held)
    return Asked(person, content.role(to), wishes, have, known.used)


def made(content: Catalog, wanted: Asked) -> Plan | NoPlan | Barred:
    """The plan, or why there is none."""
    from hcai_career.advise.plan import barred, make

    person, role, wishes = wanted.person, wanted.role, wanted.wishes
    return barred(content, person, role, wishes) or make(content, person, role, wishes, _typical(content, role))


def forked(
    content: Catalog, to: Sequence[str], options: PlanOptions, today: date, whose: ProfileChoice = USUAL
) -> tuple[Fork | NoPlan | Barred, UsedProfile | None]:
    """What several roles share and how they part, and the profile that helped, if any."""
    from hcai_career.advise.fork import fork

    wanted = [asked(content, each, options, today, whose) for each in to]
    first = wanted[0]
    return fork(content, first.person, [each.role for each in wanted], first.wishes), first.used


def _wishes(content: Catalog, options: PlanOptions, known: Known, today: date) -> Wishes:
    from hcai_career.advise.plan import Wishes
    from hcai_career.cli import parse

    first = parse.day("--start", options.start, today)
    last = None if options.deadline is None else parse.day("--deadline", options.deadline, today)
    _check_dates(first, last)
    budget = known.profile.budget if options.budget is None else options.budget
    languages = options.language or parse.offered(content, known.profile.languages)
    return Wishes(
        start=first,
        hours_per_week=parse.pace(options.hours_per_week, known.profile.hours_per_week),
        budget=None if budget is None else parse.amount("--budget", budget, 0, 1_000_000, "US dollars"),
        deadline=last,
        prefer=options.prefer,
        scope=options.scope,
        depth=options.depth,
        free=options.free,
        allow_unknown_price=options.allow_unknown_price,
        languages=parse.languages(content, languages),
        without=parse.learnable(content, options.without or ()),
        jurisdiction=known.jurisdiction,
    )


def _check_dates(first: date, last: date | None) -> None:
    from hcai_career.problem import UsageError

    if last is not None and last < first:
        raise UsageError(f"--deadline: {last} is before the start, {first}", "give a later day, or an earlier --start")


def _typical(content: Catalog, role: Role) -> float | None:
    """What a typical start covers of the role: the mean over all backgrounds."""
    from hcai_career.advise.gap import typical_share
    from hcai_career.person import from_background

    skills = dict(content.skills.items())
    people: Sequence[Person] = [from_background(skills, each, {}) for each in content.backgrounds.values()]
    return typical_share(role, people) if people else None
