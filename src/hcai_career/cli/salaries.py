"""`hcai salaries`: what people are paid, and who says so."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.options import DataDir, Format, Why, Width
from hcai_career.cli.parameters import Argument, Option


def salaries(
    role: Annotated[
        str | None,
        Argument(metavar="[ROLE]", help="An id, a title, an alias or the beginning of one.", complete="roles"),
    ] = None,
    region: Annotated[
        str | None,
        Option(metavar="REGION", help="Only there: a part of the world, a country or a state.", complete="regions"),
    ] = None,
    into: Annotated[
        str | None,
        Option("--in", metavar="CURRENCY", help="Convert at a dated, sourced rate, such as EUR; shows both."),
    ] = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show what a role is paid by region, in local currency; without a role, what there is.

    $ hcai salaries ai-healthcare-specialist

    Official statistics come first. Pay of an occupation that fits the role only broadly is marked as a proxy. Figures
    in different currencies, or for different periods, are never put on one scale.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import pay

    content = catalog.read(data)
    show.write(pay.salaries(content, role, region, into), content, format, width, why=why)
