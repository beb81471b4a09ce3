"""`hcai compare`: roles side by side."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument, Option


def compare(
    roles: Annotated[
        list[str],
        Argument(
            metavar="ROLE ROLE [ROLE...]",
            help="Two to four roles: ids, titles, aliases or the beginning of one.",
            complete="roles",
        ),
    ],
    every_row: Annotated[
        bool, Option("--all", help="Also what is only nice to have, and what the hours are made of.")
    ] = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Compare two to four roles: their skills, what sets each apart, and the way from each to each other.

    $ hcai compare clinical-informaticist ai-healthcare-specialist

    The ways differ by direction: a wide role holds most of a narrow one, and not the other way round.
    """
    from hcai_career import catalog, show
    from hcai_career.advise import compare as comparing

    content = catalog.read(data)
    show.write(comparing.compare(content, roles, every_row), content, format, width)
