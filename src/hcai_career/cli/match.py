"""`hcai match`: which roles fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.asker import NOBODY, AskerOptions
from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Option
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hcai_career.advise.match.result import Interest
    from hcai_career.catalog import Catalog

HOURS_A_WEEK = 8.0


def match(
    who: AskerOptions = NOBODY,
    by: Annotated[
        Literal["readiness", "hours", "pay", "growth", "interest"],
        Option(help="The order: how well you fit, hours to go, pay, growth of the occupation, or the quiz."),
    ] = "readiness",
    family: Annotated[str | None, Option(metavar="FAMILY", help="Only this family.", complete="families")] = None,
    region: Annotated[
        str | None,
        Option(metavar="REGION", help="Only roles whose pay is known there, with that pay.", complete="regions"),
    ] = None,
    licence_free: Annotated[bool, Option(help="Only roles for which no licence is required or usual.")] = False,
    no_code: Annotated[bool, Option(help="Only roles with little or no code (our estimate).")] = False,
    remote: Annotated[bool, Option(help="Only roles mostly done from anywhere (our estimate).")] = False,
    answers: Annotated[
        Path | None, Option(metavar="FILE", help="Your answers to the quiz (default: those that 'hcai quiz' keeps).")
    ] = None,
    plans: Annotated[
        int,
        Option(metavar="N", min=0, max=20, help="Make real plans for the first N: hours, cost, weeks. Takes longer."),
    ] = 0,
    hours_per_week: Annotated[
        float | None, Option(metavar="HOURS", help="Hours a week, for --plans (default: your profile's, or 8).")
    ] = None,
    within: Annotated[
        float, Option(metavar="HOURS", help="A role counts as near within so many hours of study.")
    ] = 200.0,
    limit: Annotated[int, Option(metavar="N", min=1, max=500, help="How many roles to show.")] = 10,
    whose: ProfileChoice = USUAL,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Rank the roles that fit you: gates first, then how much more of each you bring than others do, and why.

    $ hcai match --from registered-nurse

    $ hcai match --from software-engineer --by pay --plans 3

    A role behind a licence that you lack is never in the ranking. Hours are a bound that no plan goes below, except
    with --plans. Where too little is known of you, there is no ranking, but what to tell; the exit code is then 1.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.match import TooLittle, Wanted
    from hcai_career.advise.match import match as matching
    from hcai_career.advise.query.choose import find
    from hcai_career.cli import asker, parse

    content = catalog.read(data)
    asking = asker.asker(content, who, whose)
    hours = hours_per_week if hours_per_week is not None else asking.hours_per_week or HOURS_A_WEEK
    wanted = Wanted(
        by=by,
        family=None if family is None else find(content, "families", family),
        region=None if region is None else find(content, "regions", region),
        jurisdiction=asking.jurisdiction,
        licence_free=licence_free,
        no_code=no_code,
        remote=remote,
        limit=limit,
        plans=plans,
        hours_per_week=parse.amount("--hours-per-week", hours, 0.5, parse.MOST_HOURS_A_WEEK, "hours"),
        within=parse.amount("--within", within, 0, 10_000, "hours"),
    )
    found = matching(content, asking.person, wanted, _interests(content, by, answers))
    show.write(found, content, format, width, why=why, profile=asking.used)
    return int(isinstance(found, TooLittle))


def _interests(content: Catalog, by: str, answers: Path | None) -> Mapping[str, Interest] | None:
    """How far the quiz fits each role, where somebody asks for it."""
    if by != "interest" and answers is None:
        return None
    from hcai_career.advise.quiz import fits
    from hcai_career.cli.quiz import kept

    said = kept(content, answers)
    return None if said is None else fits(content, said)
