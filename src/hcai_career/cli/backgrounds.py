"""`hcai backgrounds`: where people start."""

from __future__ import annotations

from typing import Annotated

from hcai_career.cli.group import group
from hcai_career.cli.options import BackgroundName, DataDir, Format, Jurisdiction, Why, Width, Words
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
def show_(
    background: BackgroundName,
    jurisdiction: Jurisdiction = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one background: typical levels, gaps, the roles it leads to first, and what its licence needs to stay alive.

    $ hcai backgrounds show registered-nurse

    $ hcai backgrounds show physiotherapist --jurisdiction uk

    $ hcai backgrounds show "respiratory therapist"

    Any other occupation that O*NET has is shown too, by its code or a common title, with what its levels are read from.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import backgrounds
    from hcai_career.advise.query.standing import place

    content = catalog.read(data)
    sheet = backgrounds.start_sheet(content, background, place(content, jurisdiction))
    show.write(sheet, content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find where you start by words: backgrounds first, then the occupations of O*NET, by title, common name or code.

    $ hcai backgrounds search therapist
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    found = searching.search_all(content, " ".join(words), ["backgrounds", "occupations"])
    show.write(found, content, format, width)
