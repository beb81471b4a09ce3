"""`hcai skills`: what the jobs ask for."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, SkillName, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "The skills that roles ask for: what their levels mean, what they stand on, what they take.",
    example="hcai skills list",
)


@app.command("list")
def list_(
    category: Annotated[
        str | None, Option(metavar="CATEGORY", help="Only this category.", complete="categories")
    ] = None,
    role: Annotated[str | None, Option(metavar="ROLE", help="Only what this role asks for.", complete="roles")] = None,
    sort: Annotated[
        Literal["category", "name", "id", "roles"],
        Option(help="The order; roles: what most roles ask for comes first."),
    ] = "category",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the skills, all or those that pass a filter.

    $ hcai skills list --sort roles
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import skills

    content = catalog.read(data)
    show.write(skills.skills(content, category, role, sort), content, format, width)


@app.command("show")
def show_(skill: SkillName, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show one skill: its levels, what it stands on, how long it takes, and who asks for it.

    $ hcai skills show python
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import skills

    content = catalog.read(data)
    show.write(skills.skill_sheet(content, skill), content, format, width)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find skills by words in their names, aliases and definitions, best first.

    $ hcai skills search fairness
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "skills", " ".join(words)), content, format, width)
