"""`hcai resources`: what one learns from."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, ResourceName, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Courses, books, tutorials and docs: hours, cost, what they lift and what they need.",
    example="hcai resources list --free",
)


@app.command("list")
def list_(
    skill: Annotated[str | None, Option(metavar="SKILL", help="Only what lifts this skill.", complete="skills")] = None,
    level: Annotated[
        int | None, Option(metavar="1-5", min=1, max=5, help="With --skill: only what lifts it to this level.")
    ] = None,
    free: Annotated[bool, Option(help="Only what is free to study in full.")] = False,
    max_cost: Annotated[
        float | None,
        Option(metavar="USD", min=0, help="Only up to this price; a subscription counts as one month."),
    ] = None,
    max_hours: Annotated[float | None, Option(metavar="H", min=0, help="Only up to so many hours.")] = None,
    language: Annotated[str | None, Option(metavar="CODE", help="Only in this language, such as en.")] = None,
    kind: Annotated[
        str | None, Option(metavar="KIND", help="Only this kind, such as course, book, docs or tutorial.")
    ] = None,
    provider: Annotated[str | None, Option(metavar="NAME", help="Only providers whose name holds this.")] = None,
    archived: Annotated[bool, Option(help="Also what is no longer offered.")] = False,
    sort: Annotated[
        Literal["title", "hours", "cost", "provider"], Option(help="The order; what is unknown comes last.")
    ] = "title",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the learning resources, all or those that pass a filter.

    $ hcai resources list --skill python --level 2 --free --sort hours

    An unknown price is never taken for free, nor for cheap enough: such resources are left out, and counted.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import resources

    content = catalog.read(data)
    wanted = resources.ResourceFilter(
        skill, level, 0 if free else max_cost, max_hours, language, kind, provider, archived
    )
    show.write(resources.resources(content, wanted, sort), content, format, width)


@app.command("show")
def show_(resource: ResourceName, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show one resource: link, hours, cost, what it lifts and needs, and what of that was checked.

    $ hcai resources show "AI in Healthcare Specialization"
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import resources

    content = catalog.read(data)
    show.write(resources.resource_sheet(content, resource), content, format, width)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find resources by words in their titles, providers and what they lift, best first.

    $ hcai resources search deep learning
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "resources", " ".join(words)), content, format, width)
