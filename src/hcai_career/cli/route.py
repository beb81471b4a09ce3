"""`hcai route`: to a role through one or two jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

from hcai_career.cli.asker import NOBODY, AskerOptions
from hcai_career.cli.options import DataDir, Format, HoursPerWeek, Why, Width
from hcai_career.cli.parameters import Option
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from hcai_career.advise.route import Terms
    from hcai_career.catalog import Catalog
    from hcai_career.cli.asker import Asker

WEEKS_A_YEAR = 52


class RouteOptions(NamedTuple):
    """What the ways are to keep, as typed."""

    hop: Annotated[
        float | None,
        Option(metavar="HOURS", help="The most study from one role to the next (default: what fits beside a job)."),
    ] = None
    jobs: Annotated[int, Option(metavar="1-2", min=1, max=2, help="How many jobs may lie on the way.")] = 2
    years: Annotated[float, Option(metavar="YEARS", help="How long each of them is held.")] = 2.0
    region: Annotated[str | None, Option(metavar="REGION", help="Where pay is looked at.", complete="regions")] = None
    hours_per_week: HoursPerWeek = None


NO_OPTIONS = RouteOptions()


def route(
    to: Annotated[str, Option(metavar="ROLE", help="The role to reach.", complete="roles")],
    who: AskerOptions = NOBODY,
    options: RouteOptions = NO_OPTIONS,
    whose: ProfileChoice = USUAL,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Find ways to a role through one or two jobs, each hop short, beside the direct plan.

    $ hcai route --from medical-coder --to healthcare-data-scientist

    Shown are the ways that no other one beats in time, cost and pay on the way at once, not one answer. A job lifts what
    it asks for by a level a year, our estimate. Takes some seconds, since every hop is planned.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.plan import Barred
    from hcai_career.advise.route import routes
    from hcai_career.cli import asker

    content = catalog.read(data)
    goal = content.role(to)
    asking = asker.asker(content, who, whose)
    found = routes(content, asking.person, goal, _terms(content, options, asking))
    show.write(found, content, format, width, why=why, profile=asking.used)
    return int(isinstance(found, Barred) or not (found.routes or found.direct))


def _terms(content: Catalog, options: RouteOptions, asking: Asker) -> Terms:
    """What the options mean. UsageError or NotFoundError for a wrong value."""
    from hcai_career.advise.query.choose import find
    from hcai_career.advise.route import Terms
    from hcai_career.cli import parse

    region = asking.region if options.region is None else find(content, "regions", options.region)
    pace = parse.pace(options.hours_per_week, asking.hours_per_week)
    years = parse.amount("--years", options.years, 0.5, 20, "years")
    hop = WEEKS_A_YEAR * years * pace if options.hop is None else parse.amount("--hop", options.hop, 1, 10_000, "hours")
    return Terms(
        hop_hours=hop,
        jobs=options.jobs,
        years=years,
        hours_per_week=pace,
        region=region,
        jurisdiction=asking.jurisdiction,
    )
