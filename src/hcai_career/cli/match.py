"""`hcai match`: which roles fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hcai_career.cli.asker import NOBODY, AskerOptions
from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Option
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hcai_career.advise.match import Wanted
    from hcai_career.advise.match.result import Interest
    from hcai_career.catalog import Catalog
    from hcai_career.cli.asker import Asker


class MatchOptions(NamedTuple):
    """What is wished of a match, as typed."""

    by: Annotated[
        Literal["readiness", "hours", "pay", "growth", "interest"],
        Option(help="The order: how well you fit, hours to go, pay, growth of the occupation, or the quiz."),
    ] = "readiness"
    family: Annotated[str | None, Option(metavar="FAMILY", help="Only this family.", complete="families")] = None
    region: Annotated[
        str | None,
        Option(metavar="REGION", help="Only roles whose pay is known there, with that pay.", complete="regions"),
    ] = None
    licence_free: Annotated[bool, Option(help="Only roles for which no licence is required or usual.")] = False
    no_code: Annotated[bool, Option(help="Only roles with little or no code (our estimate).")] = False
    remote: Annotated[bool, Option(help="Only roles mostly done from anywhere (our estimate).")] = False
    answers: Annotated[
        Path | None, Option(metavar="FILE", help="Your answers to the quiz (default: those that 'hcai quiz' keeps).")
    ] = None
    plans: Annotated[
        int,
        Option(metavar="N", min=0, max=20, help="Make real plans for the first N: hours, cost, weeks. Takes longer."),
    ] = 0
    hours_per_week: Annotated[
        float | None, Option(metavar="HOURS", help="Hours a week, for --plans (default: your profile's, or 8).")
    ] = None
    within: Annotated[float, Option(metavar="HOURS", help="A role counts as near within so many hours of study.")] = (
        200.0
    )
    limit: Annotated[int, Option(metavar="N", min=1, max=500, help="How many roles to show.")] = 10


NO_OPTIONS = MatchOptions()


def match(
    who: AskerOptions = NOBODY,
    options: MatchOptions = NO_OPTIONS,
    whose: ProfileChoice = USUAL,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Rank the roles that fit you: gates first, then how much more of each you bring than others do, and why.

    $ hcai match --from registered-nurse

    $ hcai match --from software-engineer --by pay --plans 3

    A role behind a licence that you lack is never in the ranking. Hours are the least that any plan takes, and yours
    will usually take more: --plans makes real ones. Where too little is known of you, there is no ranking, but what to tell; the exit code is then 1.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.match import TooLittle
    from hcai_career.advise.match import match as matching
    from hcai_career.cli import asker

    content = catalog.read(data)
    asking = asker.asker(content, who, whose)
    found = matching(content, asking.person, _wanted(content, options, asking), _interests(content, options))
    show.write(found, content, format, width, why=why, profile=asking.used)
    return int(isinstance(found, TooLittle))


def _wanted(content: Catalog, options: MatchOptions, asking: Asker) -> Wanted:
    """What the options mean. UsageError or NotFoundError for a wrong value."""
    from hcai_career.advise.match import Wanted
    from hcai_career.advise.query.choose import find
    from hcai_career.cli import parse

    return Wanted(
        by=options.by,
        family=None if options.family is None else find(content, "families", options.family),
        region=None if options.region is None else find(content, "regions", options.region),
        jurisdiction=asking.jurisdiction,
        licence_free=options.licence_free,
        no_code=options.no_code,
        remote=options.remote,
        limit=options.limit,
        plans=options.plans,
        hours_per_week=parse.pace(options.hours_per_week, asking.hours_per_week),
        within=parse.amount("--within", options.within, 0, 10_000, "hours"),
    )


def _interests(content: Catalog, options: MatchOptions) -> Mapping[str, Interest] | None:
    """How far the quiz fits each role, where somebody asks for it."""
    if options.by != "interest" and options.answers is None:
        return None
    from hcai_career.advise.quiz import fits
    from hcai_career.cli.quiz import kept

    said = kept(content, options.answers)
    return None if said is None else fits(content, said)
