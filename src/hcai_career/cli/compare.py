"""`hcai compare`: roles side by side."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Argument, Option
from hcai_career.cli.profiles import USUAL, ProfileChoice
from hcai_career.cli.who import NOBODY, WhoOptions


def compare(
    roles: Annotated[
        list[str],
        Argument(
            metavar="ROLE ROLE [ROLE...]",
            help="Two to four roles: ids, titles, aliases or the beginning of one. One may be a posting, as a file. Any "
            "may be an O*NET occupation, by code or title; a shell offers the roles alone.",
            complete="roles",
        ),
    ],
    every_row: Annotated[
        bool, Option("--all", help="Also what is only nice to have, and what the hours are made of.")
    ] = False,
    who: WhoOptions = NOBODY,
    whose: ProfileChoice = USUAL,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Compare two to four roles: their gates and skills, what sets each apart, and the way from each to each other.

    $ hcai compare clinical-informaticist ai-healthcare-specialist

    The ways differ by direction: a wide role holds most of a narrow one, and not the other way round. A job posting
    stands beside roles by the name of its file: hcai compare clinical-informaticist posting.txt

    $ hcai compare 29-1141.00 nursing-informatics-specialist

    An O*NET occupation shows the levels that are typical there; how important each is, is not known. A role wins over
    an occupation of the same name.
    """
    from hcai_career import catalog, show
    from hcai_career.advise import compare as comparing
    from hcai_career.catalog.find import is_code
    from hcai_career.cli import postings
    from hcai_career.cli import who as asking
    from hcai_career.problem import NotFoundError

    content = catalog.read(data)
    asker = asking.who(content, who, whose)
    content, roles = postings.with_files(content, roles)
    chosen = (content, roles, every_row, asker.standing, asker.jurisdiction)
    found: object
    try:
        found = None if any(map(is_code, roles)) else comparing.compare(*chosen)
    except NotFoundError:  # what is no role may be an occupation, and only then are they looked at
        found = None
    if found is None:
        from hcai_career.advise.sides import side_by_side

        found = side_by_side(*chosen)
    show.write(found, content, format, width, why=why, profile=asker.used)
