"""`hcai degrees`: degrees, certificates and fellowships that lead into the field."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import Applicant, DataDir, DegreeName, Format, Why, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Degrees and fellowships: level, length, cost, and who may apply.",
    example="hcai degrees list --country UK --level 7",
)


@app.command("list")
def list_(
    country: Annotated[str | None, Option(metavar="COUNTRY", help="Only there, such as US or UK.")] = None,
    level: Annotated[
        int | None,
        Option(metavar="6-8", min=1, max=8, help="Only awards of this level: 6 bachelor, 7 master, 8 doctorate."),
    ] = None,
    award: Annotated[str | None, Option(metavar="TEXT", help="Only awards that hold this, such as MSc.")] = None,
    mode: Annotated[
        Literal["campus", "online", "hybrid", "work"] | None, Option(help="Only what can be studied this way.")
    ] = None,
    role: Annotated[str | None, Option(metavar="ROLE", help="Only what is for this role.", complete="roles")] = None,
    max_cost: Annotated[
        float | None,
        Option(metavar="AMOUNT", min=0, help="Only up to this price in --currency, for students at home there."),
    ] = None,
    currency: Annotated[
        str, Option(metavar="CODE", help="The currency of --max-cost; prices in others are never converted.")
    ] = "USD",
    background: Applicant = None,
    sort: Annotated[
        Literal["title", "institution", "months", "cost"],
        Option(help="The order; cost: within each currency. What is unknown comes last."),
    ] = "title",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the degrees, all or those that pass a filter.

    $ hcai degrees list --mode online --max-cost 12000

    They are examples of their kind, not a ranking. A price that is unknown or in another currency is left out, and
    counted.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import degrees

    content = catalog.read(data)
    wanted = degrees.DegreeFilter(country, level, award, mode, role, max_cost, currency, background)
    show.write(degrees.degrees(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    degree: DegreeName,
    background: Applicant = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one degree: award, who may apply, length, cost with its year, roles, and what was checked.

    $ hcai degrees show gatech-omscs --for software-engineer
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import degrees

    content = catalog.read(data)
    show.write(degrees.degree_sheet(content, degree, background), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find degrees by words in their names, institutions and terms, best first.

    $ hcai degrees search health data science
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "degrees", " ".join(words)), content, format, width)
