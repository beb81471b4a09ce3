"""`hcai backgrounds`: where people start."""

from __future__ import annotations

from typing import Annotated

import typer

from hcai_career.cli.complete import ids
from hcai_career.cli.group import Command, group
from hcai_career.cli.options import BackgroundName, DataDir, Format, Width

app = group("Where people start from, and what they typically bring.", example="hcai backgrounds list")


@app.command("list", cls=Command)
def list_(
    group: Annotated[
        str | None, typer.Option(metavar="GROUP", help="Only this group.", autocompletion=ids("groups"))
    ] = None,
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


@app.command("show", cls=Command)
def show_(background: BackgroundName, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show one background: typical levels, strengths, gaps, and the roles it leads to first.

    $ hcai backgrounds show registered-nurse
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import backgrounds

    content = catalog.read(data)
    show.write(backgrounds.background_sheet(content, background), content, format, width)
