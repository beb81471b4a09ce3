"""`hcai communities`: where to meet the people of the field."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import CommunityName, DataDir, Format, Why, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Societies, conferences, newsletters and open projects, each with a first step.",
    example="hcai communities list --kind open-source",
)


@app.command("list")
def list_(
    kind: Annotated[
        str | None,
        Option(
            metavar="KIND",
            help="Only this kind: society, conference, community, network, newsletter, open-source or coalition.",
        ),
    ] = None,
    region: Annotated[str | None, Option(metavar="REGION", help="Only there, such as UK, Africa or global.")] = None,
    role: Annotated[
        str | None, Option(metavar="ROLE", help="Only where one meets this role.", complete="roles")
    ] = None,
    sort: Annotated[Literal["kind", "title", "region"], Option(help="The order.")] = "kind",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the communities, all or those that pass a filter.

    $ hcai communities list --region UK
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import communities

    content = catalog.read(data)
    wanted = communities.CommunityFilter(kind, region, role)
    show.write(communities.communities(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    community: CommunityName, why: Why = False, format: Format = "text", width: Width = None, data: DataDir = None
) -> None:
    """Show one community: what it is, a first step, cost, whom one meets there, and what was checked.

    $ hcai communities show ohdsi
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import communities

    content = catalog.read(data)
    show.write(communities.community_sheet(content, community), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find communities by words in their names, what they do and the first step, best first.

    $ hcai communities search nursing
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "communities", " ".join(words)), content, format, width)
