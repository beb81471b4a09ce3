"""`hcai pathways`: routes that people take."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, Why, Width, Words
from hcai_career.cli.parameters import Argument, Option

app = group(
    "Named routes from a background to a role, stage by stage: months, gates and risks.",
    example="hcai pathways list --from registered-nurse",
)


@app.command("list")
def list_(
    start: Annotated[
        str | None,
        Option(
            "--from",
            metavar="BACKGROUND",
            help="Only routes that start from this background, or from those with this occupation's code.",
            complete="starts",
        ),
    ] = None,
    role: Annotated[
        str | None,
        Option("--to", metavar="ROLE", help="Only routes that lead to, or through, this role.", complete="roles"),
    ] = None,
    max_months: Annotated[
        int | None,
        Option(metavar="N", min=0, max=600, help="Only routes that take so many months at most before the role."),
    ] = None,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the pathways, all or those that pass a filter, the shortest first.

    $ hcai pathways list --from registered-nurse --max-months 60

    Months are our judgement, low and high: of all stages before the role that is asked for, or else before the last.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import pathways

    content = catalog.read(data)
    show.write(pathways.pathways(content, start, role, max_months), content, format, width)


@app.command("show")
def show_(
    pathway: Annotated[
        str, Argument(metavar="PATHWAY", help="An id, a title or the beginning of one.", complete="pathways")
    ],
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one pathway: its stages with months, what each gives, what stands before it, and the risks.

    $ hcai pathways show nurse-informatics-clinical-ai
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import pathways

    content = catalog.read(data)
    show.write(pathways.pathway_sheet(content, pathway), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find pathways by words in their titles, stages and whom they suit, best first.

    $ hcai pathways search imaging
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "pathways", " ".join(words)), content, format, width)
