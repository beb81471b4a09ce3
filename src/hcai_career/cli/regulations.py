"""`hcai regulations`: the laws, guidance and standards that people in the field work under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, RegulationName, Why, Width, Words
from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from datetime import date

app = group(
    "Laws, guidance, standards and terminologies: status, dates, and what to learn of each.",
    example="hcai regulations list --upcoming",
)

On = Annotated[str, Option(metavar="DATE", help="The day from which dates are to come: YYYY-MM-DD or today.")]


@app.command("list")
def list_(
    jurisdiction: Annotated[
        str | None,
        Option(
            metavar="PLACE",
            help="Only there, such as US, EU, UK or international; a country with its parts.",
        ),
    ] = None,
    kind: Annotated[
        str | None, Option(metavar="KIND", help="Only this kind, such as law, guidance, standard or terminology.")
    ] = None,
    role: Annotated[
        str | None, Option(metavar="ROLE", help="Only what this role needs to know.", complete="roles")
    ] = None,
    upcoming: Annotated[bool, Option(help="Only what has dates still to come, soonest first.")] = False,
    sort: Annotated[
        Literal["jurisdiction", "kind", "title"], Option(help="The order, where no dates were asked for.")
    ] = "jurisdiction",
    on: On = "today",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the regulations, all or those that pass a filter.

    $ hcai regulations list --jurisdiction EU
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import regulations

    content = catalog.read(data)
    wanted = regulations.RegulationFilter(jurisdiction, kind, role, upcoming)
    show.write(regulations.regulations(content, _day(on), wanted, sort), content, format, width)


@app.command("show")
def show_(
    regulation: RegulationName,
    why: Why = False,
    on: On = "today",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one regulation: status, dates past and to come, what to learn of it, and what was checked.

    $ hcai regulations show eu-ai-act
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import regulations

    content = catalog.read(data)
    show.write(regulations.regulation_sheet(content, regulation, _day(on)), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find regulations by words in their titles, who issued them and what to learn of them, best first.

    $ hcai regulations search risk management
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "regulations", " ".join(words)), content, format, width)


def _day(text: str) -> date:
    from datetime import date

    from hcai_career.cli import parse

    return parse.day("--on", text, date.today())  # noqa: DTZ011 — the user's own calendar day
