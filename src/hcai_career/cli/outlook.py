"""`hcai outlook`: the years ahead."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Argument


def outlook(
    name: Annotated[
        str | None,
        Argument(metavar="[ROLE or SOC]", help="A role, or the code or title of a US occupation.", complete="roles"),
    ] = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show the years ahead of a role or an occupation; without one, all projections.

    $ hcai outlook healthcare-data-scientist

    Projections are official, of whole US occupations; findings about demand are context, and no forecast.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import outlook as years

    content = catalog.read(data)
    show.write(years.outlook(content, name), content, format, width, why=why)
