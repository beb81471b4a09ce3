"""`hcai backgrounds`: where people start."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.group import group
from hcai_career.cli.options import BackgroundName, DataDir, Format, Width
from hcai_career.cli.parameters import Option

app = group("Where people start from, and what they typically bring.", example="hcai backgrounds list")


@app.command("list")
def list_(
    group: Annotated[str | None, Option(metavar="GROUP", help="Only this group.", complete="groups")] = None,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the backgrounds.

    $ hcai backgrounds list
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import backgrounds

    content = catalog.read(data)
    show.write(backgrounds.backgrounds(content, group), content, format, width)


@app.command("show")
def show_(background: BackgroundName, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show one background: typical levels, strengths, gaps, and the roles it leads to first.

    $ hcai backgrounds show registered-nurse
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import backgrounds

    content = catalog.read(data)
    show.write(backgrounds.background_sheet(content, background), content, format, width)
