"""Roles as a table and as a tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.query.roles import asked_level, demand
from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.lines import beside, group_lines, heading, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.roles import RoleList, RoleTree
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role


def role_list(found: RoleList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a role; with a filter by skill also the level at which each asks for it."""
    roles = found.roles
    families = [content.families[role.family].title for role in roles]
    grouped = found.sort == "family"
    least = min(24, max(16, width - 2 - max((len(role.id) for role in roles), default=0)))  # an id stays whole
    yield from table(
        [
            Column("Role", [role.title for role in roles], least=least),
            Column("Id", [role.id for role in roles], style="dim"),
            *[Column(content.skills[skill].name, [_asked(role, skill) for role in roles]) for skill in found.skills],
            Column("Asks", [str(demand(role)) for role in roles] if found.sort == "needs" else [], right=True),
            Column("Family", [] if grouped else families, rank=1),
            Column("Focus", [role.focus for role in roles], rank=2, least=40, clipped=True),
        ],
        width,
        above=group_lines(families) if grouped else None,
    )
    yield Line()
    if found.sort == "needs":
        how = "Asks: the levels that a role asks for, summed by weight (core 3, important 2, nice to have 1)."
        yield from paragraph(how, width, indent=0, style="dim")
    yield line((f"{count(len(roles), 'role')}. Look at one: hcai roles show ID", "dim"))


def _asked(role: Role, skill: str) -> Line:
    level = asked_level(role, skill)
    return line(level_bar(level), f" {level}")


def role_tree(found: RoleTree, content: Catalog, width: int) -> Iterator[Line]:
    """Families with their summaries, and the roles in each."""
    for number, branch in enumerate(found.branches):
        aside = f"{branch.family.id} · {count(len(branch.roles), 'role')}"
        above = list(heading(branch.family.title, width, aside))
        yield from above if number else above[1:]
        yield from paragraph(branch.family.summary, width, indent=0, style="dim")
        for place, role in enumerate(branch.roles, 1):
            last = place == len(branch.roles)
            stem = line(("└── " if last else "├── ", "dim"), role.title)
            yield from beside(stem, role.id, width, below="    " if last else "│   ")
