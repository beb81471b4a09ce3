"""`hcai sources`: where the figures come from."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, SourceName, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Where the figures come from, and what rests on each source.", example="hcai sources show bls-oews-may-2025"
)
SHOWN = 5


@app.command("list")
def list_(
    kind: Annotated[
        str | None, Option(metavar="KIND", help="Only this kind, such as survey or official-statistics.")
    ] = None,
    reliability: Annotated[
        str | None, Option(metavar="CLASS", help="Only this class, such as official or aggregator.")
    ] = None,
    due: Annotated[
        str | None, Option(metavar="DATE", help="Only what must be looked at again by then: YYYY-MM-DD or today.")
    ] = None,
    sort: Annotated[
        Literal["id", "review", "reliability"],
        Option(help="The order; reliability: what is believed first comes first."),
    ] = "id",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the sources, all or those that pass a filter.

    $ hcai sources list --reliability official-statistics
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import sources

    content = catalog.read(data)
    wanted = sources.SourceFilter(kind, reliability, _day(due))
    show.write(sources.sources(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    source: SourceName,
    all: Annotated[bool, Option(help=f"All that rests on it, and not only the first {SHOWN} of a kind.")] = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one source, and every figure and fact that rests on it.

    $ hcai sources show seed-1
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import sources

    content = catalog.read(data)
    show.write(sources.source_sheet(content, source, None if all else SHOWN), content, format, width)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find sources by words in their titles and publishers, best first.

    $ hcai sources search labor statistics
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "sources", " ".join(words)), content, format, width)


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    from datetime import date

    from hcai_career.cli import parse

    return parse.day("--due", text, date.today()).isoformat()  # noqa: DTZ011 — the user's own calendar day
