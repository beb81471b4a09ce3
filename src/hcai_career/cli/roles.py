"""`hcai roles`: the jobs."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, RoleName, Why, Width, Words
from hcai_career.cli.parameters import Option
from hcai_career.cli.profiles import USUAL, ProfileChoice
from hcai_career.cli.who import NOBODY, WhoOptions

app = group("The jobs in healthcare AI: what they are, what they ask for, where they are.", example="hcai roles list")


@app.command("list")
def list_(
    family: Annotated[str | None, Option(metavar="FAMILY", help="Only this family.", complete="families")] = None,
    skill: Annotated[
        list[str] | None,
        Option(
            metavar="SKILL",
            help="Only roles that ask for this skill (again for more skills).",
            complete="skills",
        ),
    ] = None,
    level: Annotated[
        int | None,
        Option(metavar="1-5", min=1, max=5, help="With --skill: only if asked for at this level or above."),
    ] = None,
    application: Annotated[
        str | None,
        Option(metavar="APPLICATION", help="Only roles that work on this use of AI.", complete="applications"),
    ] = None,
    employer: Annotated[
        str | None,
        Option(metavar="KIND", help="Only roles at this kind of employer.", complete="employer_types"),
    ] = None,
    named_in: Annotated[
        str | None, Option(metavar="SOURCE[/SECTION]", help="Only roles that this founding document names.")
    ] = None,
    sort: Annotated[
        Literal["family", "title", "id", "needs"], Option(help="The order; needs: what asks least comes first.")
    ] = "family",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the roles, all or those that pass a filter.

    $ hcai roles list --skill python --level 3
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import roles

    content = catalog.read(data)
    wanted = roles.RoleFilter(family, tuple(skill or ()), level, application, employer, named_in)
    show.write(roles.roles(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    role: RoleName,
    who: WhoOptions = NOBODY,
    whose: ProfileChoice = USUAL,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one role: its gates, what it asks for at which level, and what that rests on.

    $ hcai roles show clinical-data-scientist

    $ hcai roles show nursing-informatics-specialist --from software-engineer

    Gates are what is asked before skill counts: a licence, a degree, years, closeness to care. With --from, or with
    what you say of yourself, each is met, not met or unknown.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import roles
    from hcai_career.cli import who as asking

    content = catalog.read(data)
    asker = asking.who(content, who, whose)
    sheet = roles.role_sheet(content, role, asker.standing, asker.jurisdiction)
    show.write(sheet, content, format, width, why=why, profile=asker.used)


@app.command("tree")
def tree(
    family: Annotated[str | None, Option(metavar="FAMILY", help="Only this family.", complete="families")] = None,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show the families and the roles in each.

    $ hcai roles tree
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import roles

    content = catalog.read(data)
    show.write(roles.role_tree(content, family), content, format, width)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find roles by words in their titles, aliases and descriptions, best first.

    $ hcai roles search medical imaging
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "roles", " ".join(words)), content, format, width)
