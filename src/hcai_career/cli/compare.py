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
            help="Two to four roles: ids, titles, aliases or the beginning of one. One may be a posting, as a file.",
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
    """
    from hcai_career import catalog, show
    from hcai_career.advise import compare as comparing
    from hcai_career.cli import postings
    from hcai_career.cli import who as asking

    content = catalog.read(data)
    asker = asking.who(content, who, whose)
    content, roles = postings.with_files(content, roles)
    found = comparing.compare(content, roles, every_row, asker.standing, asker.jurisdiction)
    show.write(found, content, format, width, why=why, profile=asker.used)
